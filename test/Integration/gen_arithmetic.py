# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes quotients.mlir and sums.mlir: `python gen_arithmetic.py`."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
from addition_oracle import ALGORITHMS
from gen_elementwise import call, expect_codes, function, label, pairs, sample
from oracle import Format, code_constant, header, round_half_even, shape_text

HERE = Path(__file__).parent
F8 = Format(8, 8)


def exponent(code: int, fmt: Format) -> int:
    return fmt.field(code) - fmt.bias


def divide(a: int, fa: Format, b: int, fb: Format, result: Format, policy: str) -> int:
    """A quotient [A1]."""
    if fa.sign(a) == 0:
        return 0
    if fb.sign(b) == 0:
        return result.join(fa.sign(a), result.top)
    difference = exponent(a, fa) - exponent(b, fb)
    return result.clamp(fa.sign(a) * fb.sign(b), difference, policy)


def reciprocal(a: int, fa: Format, result: Format, policy: str) -> int:
    """A reciprocal [A1]."""
    if fa.sign(a) == 0:
        return result.top
    return result.clamp(fa.sign(a), -exponent(a, fa), policy)


def square(a: int, fa: Format, result: Format, policy: str) -> int:
    """A square [A1]."""
    return 0 if fa.sign(a) == 0 else result.clamp(1, 2 * exponent(a, fa), policy)


def root(a: int, fa: Format, result: Format, policy: str) -> int:
    """A square root, a tie to the even exponent [A1]."""
    if fa.sign(a) <= 0:
        return 0
    half = round_half_even(Fraction(exponent(a, fa), 2))
    return result.clamp(1, half, policy)


def add(
    a: int, fa: Format, b: int, fb: Format, result: Format, policy: str, algorithm: str
) -> int:
    """A sum [A2]."""
    if fa.sign(a) == 0 and fb.sign(b) == 0:
        return 0
    if fb.sign(b) == 0:
        return result.clamp(fa.sign(a), exponent(a, fa), policy)
    if fa.sign(a) == 0:
        return result.clamp(fb.sign(b), exponent(b, fb), policy)
    ea, eb = exponent(a, fa), exponent(b, fb)
    sign = fa.sign(a) if ea >= eb else fb.sign(b)
    difference, d = fa.sign(a) != fb.sign(b), abs(ea - eb)
    if difference and d == 0:
        return 0
    term = ALGORITHMS[algorithm](d, fa.gamma, difference)
    return result.clamp(sign, max(ea, eb) + (-term if difference else term), policy)


def case(
    name: str,
    op: str,
    operands: list[tuple[np.ndarray, Format]],
    result: Format,
    expected: Callable[..., int],
) -> str:
    """One op in a function of its own, and what calls it."""
    shape = operands[0][0].shape
    values = ["%a", "%b"][: len(operands)]
    types = [shape_text(shape, fmt.type) for _, fmt in operands]
    out = shape_text(shape, result.type)
    arguments = list(zip(values, types, strict=True))
    text = function(name, arguments, f"{op} : {', '.join(types)}\n    -> {out}", out)
    text += f"func.func @test_{name}() {{\n"
    for value, (codes, fmt) in zip(values, operands, strict=True):
        text += code_constant(value, codes, fmt)
    text += call(name, arguments, out, "%r")
    columns = [codes for codes, _ in operands]
    wanted = np.array([expected(*map(int, row)) for row in zip(*columns, strict=True)])
    return text + expect_codes("%r", wanted, result) + "  return\n}\n\n"


def quotient_case(fa: Format, fb: Format, to: Format, policy: str, most: int) -> str:
    left, right = pairs(sample(fa, most), sample(fb, most))
    name = f"div_{policy}_{label(fa)}_{label(fb)}_{label(to)}"
    return case(
        name,
        f"lns.div %a, %b underflow({policy})",
        [(left, fa), (right, fb)],
        to,
        lambda a, b: divide(a, fa, b, fb, to, policy),
    )


def power_case(op: str, fmt: Format, to: Format, policy: str) -> str:
    oracle = {"recip": reciprocal, "square": square, "sqrt": root}[op]
    return case(
        f"{op}_{policy}_{label(fmt)}_{label(to)}",
        f"lns.{op} %a underflow({policy})",
        [(sample(fmt, 256), fmt)],
        to,
        lambda a: oracle(a, fmt, to, policy),
    )


def sum_case(
    op: str, fmt: tuple[Format, Format, Format], policy: str, algorithm: str, most: int
) -> str:
    fa, fb, to = fmt
    left, right = pairs(sample(fa, most), sample(fb, most))
    if fa.bits > 8:  # distances with a term
        right = np.where(left > 0, (left + right % 9000) % 2 ** (fb.bits), right)
        right = np.where(right == 2 ** (fb.bits - 1), 0, right)

    def expected(a: int, b: int) -> int:
        if op == "sub":
            b = fb.join(-fb.sign(b), fb.field(b))
        return add(a, fa, b, fb, to, policy, algorithm)

    name = f"{op}_{algorithm}_{policy}_{label(fa)}_{label(fb)}_{label(to)}"
    text = f"lns.{op} %a, %b algorithm({algorithm}) underflow({policy})"
    return case(name, text, [(left, fa), (right, fb)], to, expected)


def write(name: str, purpose: str, body: str) -> None:
    top = header(purpose, "gen_arithmetic.py", every_target=True)
    (HERE / f"{name}.mlir").write_text(top + body.rstrip() + "\n")


def main() -> None:
    small, wide = Format(5, 4), Format(16, 2048)
    write(
        "quotients",
        "Quotients, reciprocals, squares and roots, of zero and below too [A1].",
        quotient_case(small, small, small, "zero", 31)
        + quotient_case(small, small, small, "min", 31)
        + quotient_case(F8, F8, Format(9, 8, 128), "zero", 24)
        + quotient_case(wide, Format(12, 2048), wide, "min", 24)
        + "".join(
            power_case(op, fmt, to, policy)
            for op in ("recip", "square", "sqrt")
            for fmt, to in ((F8, F8), (F8, Format(8, 8, 20)), (wide, wide))
            for policy in ("zero", "min")
        ),
    )
    with mpmath.workprec(120):
        write(
            "sums",
            "Sums and differences by all algorithms, formats apart [A2].",
            "".join(
                sum_case(op, (small, small, small), policy, algorithm, 31)
                for op in ("add", "sub")
                for policy in ("zero", "min")
                for algorithm in ALGORITHMS
            )
            + "".join(
                sum_case("add", (F8, F8, F8), "zero", algorithm, 28)
                + sum_case("sub", (F8, Format(6, 8, 40), F8), "min", algorithm, 24)
                + sum_case("sub", (wide, wide, wide), "zero", algorithm, 24)
                for algorithm in ALGORITHMS
            )
            + sum_case("add", (F8, F8, Format(9, 8, 120)), "zero", "correct", 24),
        )


if __name__ == "__main__":
    main()
