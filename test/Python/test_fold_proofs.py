# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Folds and canonical forms, proved for every width and bias by an SMT solver.

Up to 8 bits unit tests try all codes. Here z3 looks for a counterexample among all
formats; that it finds none for the identities, and one for each of the controls, is the
test.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable

import pytest

from proofs import Format, Number, Problem

Pair = tuple[Number, Number]
Claim = Callable[[Problem], Pair]

MLIR_TRANSLATE = shutil.which("mlir-translate-22") or shutil.which(
    "mlir-translate", path="/usr/lib/llvm-22/bin"
)


def unary(claim: Callable[[Problem, Number, Format, Format], Pair]) -> Claim:
    """About a number of any format and any format for the result."""

    def build(p: Problem) -> Pair:
        a, to = p.format("a"), p.format("r")
        return claim(p, p.number("x", a), a, to)

    return build


def binary(
    claim: Callable[[Problem, Number, Format, Number, Format, Format], Pair],
) -> Claim:
    """About numbers of any two formats."""

    def build(p: Problem) -> Pair:
        a, b, to = p.format("a"), p.format("b"), p.format("r")
        return claim(p, p.number("x", a), a, p.number("y", b), b, to)

    return build


def exact_square(p: Problem, x: Number, a: Format, to: Format) -> tuple[Number, Format]:
    """The square in a format that holds it."""
    p.holds(to, p.times(p.least(a), 2), p.times(p.greatest(a), 2))
    return p.square(x, a, to), to


def product_at_once(p: Problem) -> Pair:
    """convert(x * y) = x * y, where the product is exact."""
    a, b, middle, to = (p.format(name) for name in "abmr")
    x, y = p.number("x", a), p.number("y", b)
    p.holds(
        middle,
        p.add(p.least(a), p.least(b)),
        p.add(p.greatest(a), p.greatest(b)),
    )
    product = p.mul(x, a, y, b, middle)
    return p.convert(product, middle, to), p.mul(x, a, y, b, to)


def square_at_once(p: Problem) -> Pair:
    a, middle, to = (p.format(name) for name in "amr")
    x = p.number("x", a)
    squared, _ = exact_square(p, x, a, middle)
    return p.convert(squared, middle, to), p.square(x, a, to)


def conversions(finer: int, coarser: int) -> Claim:
    """convert(convert(x)) = convert(x): first by 2^finer, then by 2^-coarser."""

    def build(p: Problem) -> Pair:
        base = 20
        a, middle = p.format("a", base), p.format("m", base + finer)
        to = p.format("r", base + finer - coarser)
        if finer >= 0:
            factor = 2**finer
            p.holds(middle, p.times(p.least(a), factor), p.times(p.greatest(a), factor))
        x = p.number("x", a)
        twice = p.convert(p.convert(x, a, middle), middle, to)
        return twice, p.convert(x, a, to)

    return build


IDENTITIES: dict[str, Claim] = {
    "-(-x) = x": unary(lambda p, x, a, r: (p.neg(p.neg(x)), x)),
    "|-x| = |x|": unary(lambda p, x, a, r: (p.abs(p.neg(x)), p.abs(x))),
    "relu(|x|) = |x|": unary(lambda p, x, a, r: (p.relu(p.abs(x)), p.abs(x))),
    "max(x, 0) = relu(x)": unary(
        lambda p, x, a, r: (p.maximum(x, p.zero()), p.relu(x))
    ),
    "x * 0 = 0": binary(
        lambda p, x, a, y, b, r: (p.mul(x, a, p.zero(), b, r), p.zero())
    ),
    "x * 1 = x": unary(
        lambda p, x, a, r: (p.mul(x, a, p.one(a), a, r), p.convert(x, a, r))
    ),
    "x * -1 = -x": unary(
        lambda p, x, a, r: (
            p.mul(x, a, p.neg(p.one(a)), a, r),
            p.neg(p.convert(x, a, r)),
        )
    ),
    "x * x = x²": unary(lambda p, x, a, r: (p.mul(x, a, x, a, r), p.square(x, a, r))),
    "-x * -y = x * y": binary(
        lambda p, x, a, y, b, r: (
            p.mul(p.neg(x), a, p.neg(y), b, r),
            p.mul(x, a, y, b, r),
        )
    ),
    "0 / x = 0": binary(
        lambda p, x, a, y, b, r: (p.div(p.zero(), a, y, b, r), p.zero())
    ),
    "x / 1 = x": unary(
        lambda p, x, a, r: (p.div(x, a, p.one(a), a, r), p.convert(x, a, r))
    ),
    "x / -1 = -x": unary(
        lambda p, x, a, r: (
            p.div(x, a, p.neg(p.one(a)), a, r),
            p.neg(p.convert(x, a, r)),
        )
    ),
    "1 / x = recip(x)": unary(
        lambda p, x, a, r: (p.div(p.one(a), a, x, a, r), p.recip(x, a, r))
    ),
    "(-x)² = x²": unary(
        lambda p, x, a, r: (p.square(p.neg(x), a, r), p.square(x, a, r))
    ),
    "√(x²) = |x|": unary(
        lambda p, x, a, r: (p.sqrt(*exact_square(p, x, a, r), a), p.abs(x))
    ),
    "x + 0 = x": unary(
        lambda p, x, a, r: (p.sum(x, a, p.zero(), a, r), p.convert(x, a, r))
    ),
    "0 - x = -x": unary(
        lambda p, x, a, r: (
            p.sum(p.zero(), a, p.neg(x), a, r),
            p.neg(p.convert(x, a, r)),
        )
    ),
    "x - x = 0": unary(lambda p, x, a, r: (p.sum(x, a, p.neg(x), a, r), p.zero())),
    "-(x - y) = y - x": binary(
        lambda p, x, a, y, b, r: (
            p.neg(p.sum(x, a, p.neg(y), b, r)),
            p.sum(y, b, p.neg(x), a, r),
        )
    ),
    "x + y = y + x": binary(
        lambda p, x, a, y, b, r: (p.sum(x, a, y, b, r), p.sum(y, b, x, a, r))
    ),
    "convert(x * y) = x * y": product_at_once,
    "convert(x²) = x²": square_at_once,
    **{
        f"convert(convert(x)), {k} up, {d} down": conversions(k, d)
        for k in (0, 1, 2, 5, 8, 15)
        for d in (-3, 0, 1, 2, 3, 5, 8, 11, 15)
    },
}

CONTROLS: dict[str, Claim] = {
    "1 / (1 / x) = x": unary(lambda p, x, a, r: (p.recip(p.recip(x, a, r), r, a), x)),
    "-x / -y = x / y": binary(
        lambda p, x, a, y, b, r: (
            p.div(p.neg(x), a, p.neg(y), b, r),
            p.div(x, a, y, b, r),
        )
    ),
    "x / x = 1": unary(lambda p, x, a, r: (p.div(x, a, x, a, a), p.one(a))),
    "√(x²) = |x|, saturated": unary(
        lambda p, x, a, r: (p.sqrt(p.square(x, a, r), r, a), p.abs(x))
    ),
    "(√x)² = x": unary(lambda p, x, a, r: (p.square(p.sqrt(x, a, r), r, a), x)),
    "convert(convert(x)), rounded twice": conversions(-1, 1),
    "relu(-x) = 0": unary(lambda p, x, a, r: (p.relu(p.neg(x)), p.zero())),
}


def answers(
    claims: dict[str, Claim], underflow_to_min: bool, negated: bool = True
) -> dict[str, str]:
    """What z3 says to each claim's counterexample, or to the claim itself."""
    problems = []
    for claim in claims.values():
        problem = Problem(underflow_to_min)
        problems.append(problem.text(*claim(problem), negated))
    exported = subprocess.run(
        [MLIR_TRANSLATE, "--export-smtlib"],
        input="".join(problems),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    output = subprocess.run(
        ["z3", "-in"], input=exported, capture_output=True, text=True, check=True
    ).stdout
    return dict(zip(claims, output.split(), strict=True))


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("z3"), reason="z3 is missing (Debian package z3)")
@pytest.mark.skipif(not MLIR_TRANSLATE, reason="mlir-translate of LLVM 22 is missing")
@pytest.mark.parametrize("underflow_to_min", [False, True])
def test_folds_hold_for_every_width_and_bias(underflow_to_min: bool) -> None:
    found = answers(IDENTITIES, underflow_to_min)
    assert found == dict.fromkeys(IDENTITIES, "unsat")
    # No assumption is a contradiction.
    assert answers(IDENTITIES, underflow_to_min, False) == dict.fromkeys(
        IDENTITIES, "sat"
    )
    controls = answers(CONTROLS, underflow_to_min)
    assert controls == dict.fromkeys(CONTROLS, "sat")
