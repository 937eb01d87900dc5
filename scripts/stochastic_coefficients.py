#!/usr/bin/env python3
# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compute the coefficients of the logarithm of rule Q4.

Writes include/lns/Numerics/StochasticCoefficients.h: for f32 and for f64 the
minimax polynomial P of L(1 + f) = f P(f), by the algorithm of
elementary_coefficients.py, each coefficient rounded.

    scripts/stochastic_coefficients.py            write the header
    scripts/stochastic_coefficients.py --check    compare it with the file there
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from elementary_coefficients import Fit, Problem, literal, round_to
from mpmath import ln, log, log1p, mp, mpf

HEADER = Path(__file__).parents[1] / "include/lns/Numerics/StochasticCoefficients.h"


def problem(degree: int) -> Problem:
    """P of a degree; the error is that of L, absolute."""
    return Problem(
        "P",
        [],
        lambda f: log1p(f) / (f * ln(2)),
        lambda f: f,
        mpf(0),
        mpf(1),
        degree,
    )


@dataclass
class Logarithm:
    """L in one type."""

    type_: str
    name: str
    suffix: str
    degree: int
    #: Bits of a coefficient.
    precision: int

    def text(self) -> str:
        """The definition of the coefficients."""
        fit = Fit(problem(self.degree))
        best = fit.solve({})
        rounded = {i: round_to(c, self.precision) for i, c in best.items()}
        error = mp.nstr(log(max(abs(e) for e in fit.errors(rounded)), 2), 4)
        text = (
            "/// log2(1 + f) / f on [0, 1]; the error is that of log2(1 + f), before\n"
        )
        text += f"/// before roundings. At most 2^{error}. From degree 0 up.\n"
        text += f"inline constexpr {self.type_} {self.name}[] = {{\n"
        for i in range(self.degree + 1):
            text += f"    {literal(rounded[i], self.suffix)},\n"
        return text + "};\n"


LOGARITHMS = [
    Logarithm("float", "logarithmFloat", "f", 7, 24),
    Logarithm("double", "logarithmDouble", "", 14, 53),
]

HEAD = """\
//===- StochasticCoefficients.h - Constants of Q4 ------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \\file
/// Constants of the logarithm of stochastic rounding [Q4], written by
/// scripts/stochastic_coefficients.py: do not edit.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_STOCHASTICCOEFFICIENTS_H
#define LNS_NUMERICS_STOCHASTICCOEFFICIENTS_H

namespace lns::numerics::stochastic {

// clang-format off
"""

TAIL = """
// clang-format on

} // namespace lns::numerics::stochastic

#endif // LNS_NUMERICS_STOCHASTICCOEFFICIENTS_H
"""


def header() -> str:
    """The text of the header."""
    return HEAD + "\n".join(one.text() for one in LOGARITHMS) + TAIL


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
