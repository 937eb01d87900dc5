# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Numbers and operations of the specification in MLIR's smt dialect.

Formats are symbolic: any M >= 1, any bias. So a proof holds for every width and bias at
once, and does not know how folds or code are written.
"""

from __future__ import annotations

from dataclasses import dataclass

Bool = str
Int = str


@dataclass(frozen=True)
class Format:
    """M and bias; the base factor is 2^f [N1]."""

    top: Int
    bias: Int
    f: int = 0


@dataclass(frozen=True)
class Number:
    """Sign and field of a code [N2]."""

    negative: Bool
    field: Int


class Problem:
    """One smt.solver: values, assumptions, and a claim that two numbers are equal."""

    def __init__(self, underflow_to_min: bool) -> None:
        self.lines: list[str] = []
        self.underflow_to_min = underflow_to_min
        self.false = self.emit("smt.constant false")
        self.true = self.emit("smt.constant true")
        self.terms = [
            self.emit(f'smt.declare_fun "{name}" : {FUNCTION}') for name in ("S", "D")
        ]

    def emit(self, op: str) -> str:
        """A value of its own."""
        name = f"%{len(self.lines)}"
        self.lines.append(f"{name} = {op}")
        return name

    def assume(self, *conditions: Bool) -> None:
        self.lines += [f"smt.assert {condition}" for condition in conditions]

    # --- arithmetic and logic ---

    def c(self, value: int) -> Int:
        return self.emit(f"smt.int.constant {value}")

    def add(self, x: Int, y: Int) -> Int:
        return self.emit(f"smt.int.add {x}, {y}")

    def sub(self, x: Int, y: Int) -> Int:
        return self.emit(f"smt.int.sub {x}, {y}")

    def times(self, x: Int, factor: int) -> Int:
        return self.emit(f"smt.int.mul {x}, {self.c(factor)}")

    def divided(self, x: Int, divisor: int) -> Int:
        """Rounded down."""
        return self.emit(f"smt.int.div {x}, {self.c(divisor)}")

    def compare(self, predicate: str, x: Int, y: Int) -> Bool:
        return self.emit(f"smt.int.cmp {predicate} {x}, {y}")

    def equal(self, x: Int, y: Int) -> Bool:
        return self.emit(f"smt.eq {x}, {y} : !smt.int")

    def same(self, x: Bool, y: Bool) -> Bool:
        return self.emit(f"smt.eq {x}, {y} : !smt.bool")

    def invert(self, x: Bool) -> Bool:
        return self.emit(f"smt.not {x}")

    def both(self, x: Bool, y: Bool) -> Bool:
        return self.emit(f"smt.and {x}, {y}")

    def either(self, x: Bool, y: Bool) -> Bool:
        return self.emit(f"smt.or {x}, {y}")

    def differ(self, x: Bool, y: Bool) -> Bool:
        return self.emit(f"smt.xor {x}, {y}")

    def choose(self, condition: Bool, x: str, y: str, kind: str = "int") -> str:
        return self.emit(f"smt.ite {condition}, {x}, {y} : !smt.{kind}")

    def pick(self, condition: Bool, x: Number, y: Number) -> Number:
        return Number(
            self.choose(condition, x.negative, y.negative, "bool"),
            self.choose(condition, x.field, y.field),
        )

    # --- formats and numbers ---

    def format(self, name: str, f: int = 0) -> Format:
        """Any format with this base factor."""
        top = self.emit(f'smt.declare_fun "M_{name}" : !smt.int')
        bias = self.emit(f'smt.declare_fun "bias_{name}" : !smt.int')
        self.assume(self.compare("ge", top, self.c(1)))
        return Format(top, bias, f)

    def number(self, name: str, of: Format) -> Number:
        """Any code of a format; zero has no sign [N3]."""
        negative = self.emit(f'smt.declare_fun "s_{name}" : !smt.bool')
        field = self.emit(f'smt.declare_fun "m_{name}" : !smt.int')
        zero = self.c(0)
        self.assume(self.compare("ge", field, zero), self.compare("le", field, of.top))
        sign_or_zero = self.both(negative, self.equal(field, zero))
        self.assume(self.invert(sign_or_zero))
        return Number(negative, field)

    def zero(self) -> Number:
        return Number(self.false, self.c(0))

    def one(self, of: Format) -> Number:
        """The code of 1, of a format that has it."""
        self.assume(
            self.compare("ge", of.bias, self.c(1)), self.compare("le", of.bias, of.top)
        )
        return Number(self.false, of.bias)

    def is_zero(self, x: Number) -> Bool:
        return self.equal(x.field, self.c(0))

    def exponent(self, x: Number, of: Format) -> Int:
        return self.sub(x.field, of.bias)

    def encode(self, negative: Bool, exponent: Int, to: Format) -> Number:
        """[Q2, Q3]."""
        field = self.add(exponent, to.bias)
        field = self.choose(self.compare("gt", field, to.top), to.top, field)
        one, zero = self.c(1), self.c(0)
        least = one if self.underflow_to_min else zero
        field = self.choose(self.compare("lt", field, one), least, field)
        return Number(self.both(negative, self.compare("gt", field, zero)), field)

    def unless_zero(self, x: Number, value: Number) -> Number:
        return self.pick(self.is_zero(x), self.zero(), value)

    def holds(self, to: Format, least: Int, greatest: Int) -> None:
        """Assumes that a format has all exponents between."""
        self.assume(
            self.compare("le", self.sub(self.c(1), to.bias), least),
            self.compare("ge", self.sub(to.top, to.bias), greatest),
        )

    def least(self, of: Format) -> Int:
        return self.sub(self.c(1), of.bias)

    def greatest(self, of: Format) -> Int:
        return self.sub(of.top, of.bias)

    # --- operations ---

    def neg(self, x: Number) -> Number:
        nonzero = self.invert(self.is_zero(x))
        return Number(self.both(self.invert(x.negative), nonzero), x.field)

    def abs(self, x: Number) -> Number:
        return Number(self.false, x.field)

    def relu(self, x: Number) -> Number:
        return self.pick(x.negative, self.zero(), x)

    def order(self, x: Number) -> Int:
        """An integer in the order of the values [A0]."""
        return self.choose(x.negative, self.sub(self.c(0), x.field), x.field)

    def maximum(self, x: Number, y: Number) -> Number:
        larger = self.compare("ge", self.order(x), self.order(y))
        return self.pick(larger, x, y)

    def mul(self, x: Number, a: Format, y: Number, b: Format, to: Format) -> Number:
        exponent = self.add(self.exponent(x, a), self.exponent(y, b))
        product = self.encode(self.differ(x.negative, y.negative), exponent, to)
        return self.unless_zero(x, self.unless_zero(y, product))

    def div(self, x: Number, a: Format, y: Number, b: Format, to: Format) -> Number:
        exponent = self.sub(self.exponent(x, a), self.exponent(y, b))
        quotient = self.encode(self.differ(x.negative, y.negative), exponent, to)
        infinite = Number(x.negative, to.top)
        return self.unless_zero(x, self.pick(self.is_zero(y), infinite, quotient))

    def recip(self, x: Number, a: Format, to: Format) -> Number:
        value = self.encode(x.negative, self.sub(a.bias, x.field), to)
        return self.pick(self.is_zero(x), Number(self.false, to.top), value)

    def square(self, x: Number, a: Format, to: Format) -> Number:
        value = self.encode(self.false, self.times(self.exponent(x, a), 2), to)
        return self.unless_zero(x, value)

    def half_even(self, e: Int, d: int) -> Int:
        """e / 2^d to nearest, ties to even."""
        quotient = self.divided(e, 2**d)
        twice = self.times(self.sub(e, self.times(quotient, 2**d)), 2)
        odd = self.equal(
            self.times(self.divided(quotient, 2), 2), self.sub(quotient, self.c(1))
        )
        half = self.c(2**d)
        up = self.either(
            self.compare("gt", twice, half), self.both(self.equal(twice, half), odd)
        )
        return self.add(quotient, self.choose(up, self.c(1), self.c(0)))

    def sqrt(self, x: Number, a: Format, to: Format) -> Number:
        value = self.encode(self.false, self.half_even(self.exponent(x, a), 1), to)
        positive = self.both(self.invert(x.negative), self.invert(self.is_zero(x)))
        return self.pick(positive, value, self.zero())

    def convert(self, x: Number, a: Format, to: Format) -> Number:
        d, exponent = a.f - to.f, self.exponent(x, a)
        scaled = self.times(exponent, 2**-d) if d <= 0 else self.half_even(exponent, d)
        return self.unless_zero(x, self.encode(x.negative, scaled, to))

    def sum(self, x: Number, a: Format, y: Number, b: Format, to: Format) -> Number:
        """With any functions S, D >= 0 of the distance [A2]."""
        ex, ey = self.exponent(x, a), self.exponent(y, b)
        first = self.compare("ge", ex, ey)
        larger = self.choose(first, ex, ey)
        d = self.sub(larger, self.choose(first, ey, ex))
        negative = self.choose(first, x.negative, y.negative, "bool")
        s, t = (
            self.emit(f"smt.apply_func {term}({d}) : {FUNCTION}") for term in self.terms
        )
        opposite = self.differ(x.negative, y.negative)
        exponent = self.choose(opposite, self.sub(larger, t), self.add(larger, s))
        value = self.encode(negative, exponent, to)
        cancels = self.both(opposite, self.equal(d, self.c(0)))
        value = self.pick(cancels, self.zero(), value)
        value = self.pick(self.is_zero(x), self.convert(y, b, to), value)
        return self.pick(self.is_zero(y), self.convert(x, a, to), value)

    def text(self, left: Number, right: Number, negated: bool = True) -> str:
        """The solver that looks for a counterexample of left = right, or a case."""
        equal = self.both(
            self.same(left.negative, right.negative),
            self.equal(left.field, right.field),
        )
        self.assume(self.invert(equal) if negated else equal)
        body = "\n  ".join(self.lines)
        check = "smt.check sat {} unknown {} unsat {}"
        return f"smt.solver() : () -> () {{\n  {body}\n  {check}\n}}\n"


FUNCTION = "!smt.func<(!smt.int) !smt.int>"
