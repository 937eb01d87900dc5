# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What training chooses once, before the updates of stored weights begin."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from .errors import FormatError
from .format import LARGEST_STATIC_SCALE, SMALLEST_SCALE


def weight_scale(weights: ArrayLike, p_scale: float = 3.0) -> np.float32:
    """[M1] The fixed scale of stored weights: RN(p_scale sqrt(mean(weights^2))).

    It is also the clamp of the weights. Computed in f64, the sum in the order of
    [F2], so that Numerics and Python agree bit for bit.

    >>> float(weight_scale(np.array([0.5, -0.5], np.float32)))
    1.5
    """
    factor = np.float32(p_scale)
    if not (np.isfinite(factor) and factor > 0):
        raise FormatError(f"[M1] p_scale must be positive and finite, got {p_scale!r}")
    data = np.asarray(weights, np.float32).ravel()
    squares = np.zeros(-(-data.size // 16) * 16)
    squares[: data.size] = data.astype(np.float64) ** 2
    # Rows are added one after the other, then the sixteen sums as a tree.
    sums = np.add.reduce(squares.reshape(-1, 16), axis=0)
    while sums.size > 1:
        sums = sums[: sums.size // 2] + sums[sums.size // 2 :]
    total = float(sums[0])
    if not np.isfinite(total):
        raise FormatError("[M1] weights at the start must be finite")
    if total == 0:
        raise FormatError(
            "[M1] weights that are all zero at the start have no scale: initialize "
            "them, or keep them in f32 [M4]"
        )
    with np.errstate(over="ignore"):
        scale = np.float32(float(factor) * np.sqrt(total / data.size))
    if not SMALLEST_SCALE <= scale <= LARGEST_STATIC_SCALE:
        raise FormatError(
            f"[Q1] p_scale times the root mean square of the weights is {scale}, but a "
            "static scale is finite and in [2^-126, 2^126]"
        )
    return scale
