#!/usr/bin/env python3
# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compute the coefficients of the elementary functions of rule F3.

Writes include/lns/Numerics/ElementaryCoefficients.h: minimax polynomials by
Remez's exchange algorithm in 60-digit arithmetic, each coefficient rounded to
f32 and the others fitted again around it, and the constants of the argument
reductions.

    scripts/elementary_coefficients.py            write the header
    scripts/elementary_coefficients.py --check    compare it with the file there
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mpmath import (
    cos,
    erfc,
    expm1,
    ln,
    log,
    log1p,
    lu_solve,
    matrix,
    mp,
    mpf,
    pi,
    sqrt,
    tanh,
)

mp.dps = 60

HEADER = Path(__file__).parents[1] / "include/lns/Numerics/ElementaryCoefficients.h"
GRID_PER_COEFFICIENT = 48

Function = Callable[[mpf], mpf]


def round_to(x: mpf, precision: int) -> mpf:
    """The float of that many bits nearest to x, neither subnormal nor huge."""
    if x == 0:
        return mpf(0)
    exponent = int(mp.floor(log(abs(x), 2)))
    unit = mpf(2) ** (exponent - precision + 1)
    return mp.nint(x / unit) * unit


def round_f32(x: mpf) -> mpf:
    """The f32 nearest to x, which is neither subnormal nor huge."""
    return round_to(x, 24)


def literal(x: mpf, suffix: str = "f") -> str:
    """A float that the type holds exactly, as a C++ hexadecimal literal."""
    assert mpf(float(x)) == x
    mantissa, exponent = float(x).hex().split("p")
    return f"{mantissa.rstrip('0').rstrip('.')}p{exponent}{suffix}"


@dataclass
class Problem:
    """A polynomial to find: min over p of max |weight(x) (target(x) - p(x))|."""

    name: str
    meaning: list[str]
    target: Function
    weight: Function
    low: mpf
    high: mpf
    degree: int
    #: Round coefficients from the lowest degree up. Elsewhere from the highest down:
    #: then the free ones are all lower powers, which have Haar's property on an
    #: interval around 0, too.
    lowest_first: bool = False


class Fit:
    """Remez's algorithm for one problem, with some coefficients given."""

    def __init__(self, problem: Problem) -> None:
        """Evaluate the target on a grid that is dense at both ends."""
        self.problem = problem
        count = GRID_PER_COEFFICIENT * (problem.degree + 2)
        middle, half = (
            (problem.high + problem.low) / 2,
            (problem.high - problem.low) / 2,
        )
        self.grid = [
            middle - half * cos(pi * (i + mpf(1) / 2) / count) for i in range(count)
        ]
        self.target = [problem.target(x) for x in self.grid]
        self.weight = [problem.weight(x) for x in self.grid]

    def errors(self, coefficients: dict[int, mpf]) -> list[mpf]:
        """The weighted error at each point of the grid."""
        powers = [coefficients[i] for i in range(self.problem.degree, -1, -1)]
        result = []
        for x, target, weight in zip(self.grid, self.target, self.weight, strict=True):
            value = mpf(0)
            for c in powers:
                value = value * x + c
            result.append(weight * (target - value))
        return result

    def solve(self, given: dict[int, mpf]) -> dict[int, mpf]:
        """The best coefficients beside the given ones."""
        free = [i for i in range(self.problem.degree + 1) if i not in given]
        if not free:
            return given
        points = len(free) + 1
        last = len(self.grid) - 1
        reference = [
            round(float(last * (1 - cos(pi * i / (points - 1))) / 2))
            for i in range(points)
        ]
        best = given
        for _ in range(40):
            best = given | self.level(reference, free, given)
            exchanged = extrema(self.errors(best), points)
            if exchanged == reference:
                break
            reference = exchanged
        return best

    def level(
        self, reference: list[int], free: list[int], given: dict[int, mpf]
    ) -> dict[int, mpf]:
        """Coefficients whose errors at the reference are equal and alternate."""
        rows, right = matrix(len(reference), len(reference)), matrix(len(reference), 1)
        for row, index in enumerate(reference):
            x, weight = self.grid[index], self.weight[index]
            for column, power in enumerate(free):
                rows[row, column] = weight * x**power
            rows[row, len(free)] = (-1) ** row
            known = sum((c * x**power for power, c in given.items()), mpf(0))
            right[row] = weight * (self.target[index] - known)
        solution = lu_solve(rows, right)
        return {power: solution[column] for column, power in enumerate(free)}

    def round_all(self) -> tuple[list[mpf], mpf]:
        """Coefficients in f32, from degree 0 up, and their greatest error."""
        given: dict[int, mpf] = {}
        order = range(self.problem.degree + 1)
        for power in order if self.problem.lowest_first else reversed(order):
            given[power] = round_f32(self.solve(given)[power])
        return [given[i] for i in order], max(abs(e) for e in self.errors(given))


def extrema(errors: list[mpf], points: int) -> list[int]:
    """Indices of `points` alternating extrema, the greatest among them."""
    runs: list[int] = []
    for i, error in enumerate(errors):
        if runs and (errors[runs[-1]] > 0) == (error > 0):
            if abs(error) > abs(errors[runs[-1]]):
                runs[-1] = i
        else:
            runs.append(i)
    while len(runs) > points:
        # Dropping an end keeps the signs alternating.
        runs.pop(0 if abs(errors[runs[0]]) < abs(errors[runs[-1]]) else -1)
    assert len(runs) == points, "the error does not alternate: refine the grid"
    return runs


# Slack for the rounding of x / ln 2 to an integer.
HALF_LN2 = ln(2) / 2 * (1 + mpf(2) ** -12)
# erf(b) rounds to 1 for all f32 from here on.
ERF_END = mpf("3.92")

PROBLEMS = [
    Problem(
        "expTail",
        [
            "(exp(r) - 1 - r) / r^2 on |r| <= (ln 2) / 2; the error is that of",
            "exp(r) - 1, relative.",
        ],
        lambda r: (expm1(r) - r) / r**2,
        lambda r: r**2 / abs(expm1(r)),
        -HALF_LN2,
        HALF_LN2,
        4,
    ),
    Problem(
        "logTail",
        [
            "(log(1 + f) - f) / f^2 on [-1/3, 1/3]; the error is that of",
            "log(1 + f), relative.",
        ],
        lambda f: (log1p(f) - f) / f**2,
        lambda f: f**2 / abs(log1p(f)),
        -mpf(1) / 3,
        mpf(1) / 3,
        8,
    ),
    Problem(
        "tanhTail",
        [
            "(tanh(a) / a - 1) / a^2 in u = a^2 on [0, 1/15]; the error is that of",
            "tanh(a), relative.",
        ],
        lambda u: (tanh(sqrt(u)) / sqrt(u) - 1) / u,
        lambda u: u * sqrt(u) / tanh(sqrt(u)),
        mpf(0),
        mpf(1) / 15,
        2,
        lowest_first=True,
    ),
    Problem(
        "erfExponent",
        [
            "log(1 - erf(-b)) / b - 1 on [-3.92, 0]; the error is that of erf(b),",
            "relative.",
        ],
        lambda b: ln(erfc(-b)) / b - 1,
        lambda b: abs(b) * erfc(-b) / (1 - erfc(-b)),
        -ERF_END,
        mpf(0),
        8,
        lowest_first=True,
    ),
]


def constants() -> list[tuple[str, str, mpf]]:
    """Name, meaning and value of what the argument reductions use."""
    ln2_high = round_f32(ln(2))
    return [
        ("log2E", "log2(e).", round_f32(1 / ln(2))),
        ("ln2High", "ln 2 to f32.", ln2_high),
        ("ln2Low", "What ln2High lacks.", round_f32(ln(2) - ln2_high)),
    ]


HEAD = """\
//===- ElementaryCoefficients.h - Constants of F3 ------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \\file
/// Constants of the elementary functions [F3], written by
/// scripts/elementary_coefficients.py: do not edit.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_ELEMENTARYCOEFFICIENTS_H
#define LNS_NUMERICS_ELEMENTARYCOEFFICIENTS_H

namespace lns::numerics::elementary {

// clang-format off
"""

TAIL = """
// clang-format on

} // namespace lns::numerics::elementary

#endif // LNS_NUMERICS_ELEMENTARYCOEFFICIENTS_H
"""


def header() -> str:
    """The text of the header."""
    text = HEAD
    for name, meaning, value in constants():
        text += f"/// {meaning}\ninline constexpr float {name} = {literal(value)};\n"
    for problem in PROBLEMS:
        coefficients, error = Fit(problem).round_all()
        text += "\n" + "".join(f"/// {line}\n" for line in problem.meaning)
        text += f"/// At most 2^{mp.nstr(log(error, 2), 4)}. From degree 0 up.\n"
        text += f"inline constexpr float {problem.name}[] = {{\n"
        text += "".join(f"    {literal(c)},\n" for c in coefficients) + "};\n"
    return text + TAIL


def main() -> int:
    """Writes the header, or compares it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    text = header()
    if not arguments.check:
        HEADER.write_text(text)
        return 0
    if HEADER.read_text() == text:
        return 0
    print(f"{HEADER.name} differs from what this script writes", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
