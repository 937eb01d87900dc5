#!/usr/bin/env python3
# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints the table of docs/scales.md: how far codes are from the data, by the scale's
groups, the format and the data."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

import lns

SHAPE = (256, 1024)
BLOCK = 32
GROUPS = ("tensor", "row", f"block<{BLOCK}>", f"block<{BLOCK}> pow2")
GAMMAS = (8, 16, 32)
F32 = NDArray[np.float32]


def datasets() -> dict[str, F32]:
    """Magnitudes alike, with heavy tails, and with channels of their own size."""
    rng = np.random.default_rng(2022)
    normal = rng.normal(size=SHAPE)
    tails = rng.standard_t(2, size=SHAPE)
    outliers = normal * np.where(rng.random(SHAPE[1]) < 0.01, 100.0, 1.0)
    return {
        "Gaussian": normal.astype(np.float32),
        "Student's t, 2 degrees": tails.astype(np.float32),
        "Gaussian, 1 % of the columns 100 times as large": outliers.astype(np.float32),
    }


def rounded(data: F32, groups: str, gamma: int) -> F32:
    """The values of the codes of the data under dynamic scales [Q1-Q3, Q5, Q7]."""
    code = lns.Format(8, gamma)
    kind = "pow2" if groups.endswith("pow2") else "absmax"
    if groups.startswith("tensor"):
        rows = data.reshape(1, -1)
    elif groups.startswith("row"):
        rows = data
    else:
        rows = data.reshape(-1, BLOCK)
    scale = code.absmax_scale(rows, axis=0, kind=kind)
    codes, _ = code.quantize(rows, scale, axis=0)
    return code.dequantize(codes, scale, axis=0).reshape(data.shape)


def decibels(signal: NDArray[np.float64], noise: NDArray[np.float64]) -> float:
    """Signal to noise."""
    return 10 * np.log10(np.sum(signal**2) / np.sum(noise**2))


def table() -> str:
    """In dB: values, then dot products of rows with weights whose codes are exact."""
    rng = np.random.default_rng(8)
    weights = np.exp2(rng.integers(-2, 3, size=(SHAPE[1], 64)))
    weights *= rng.choice([-1.0, 1.0], size=weights.shape)
    heads = [f"(8, {gamma})" for gamma in GAMMAS]
    lines = [
        "| data | scales | " + " | ".join(heads) + " |",
        "|---|---|" + "---|" * len(heads),
    ]
    for name, data in datasets().items():
        exact = data.astype(np.float64)
        for groups in GROUPS:
            cells = []
            for gamma in GAMMAS:
                noise = rounded(data, groups, gamma).astype(np.float64) - exact
                values = decibels(exact, noise)
                dots = decibels(exact @ weights, noise @ weights)
                cells.append(f"{values:.1f} / {dots:.1f}")
            lines.append(f"| {name} | {groups} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
