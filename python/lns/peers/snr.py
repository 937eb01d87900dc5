# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Signal-to-noise ratios of 8-bit formats on the same data, all by absmax scales."""

from __future__ import annotations

from collections.abc import Callable

import ml_dtypes
import numpy as np
from numpy.typing import NDArray

from ..format import Format

Array = NDArray[np.float32]
# Rounds an array to a format, with one scale for each row.
Rounding = Callable[[Array], Array]


def _lns(format: Format) -> Rounding:
    def rounded(rows: Array) -> Array:
        codes, scale = format.quantize(rows, axis=0)
        return format.dequantize(codes, scale, axis=0)

    return rounded


def _absmax(rows: Array) -> Array:
    largest = np.abs(rows).max(1, keepdims=True)
    return np.where(largest == 0, np.float32(1), largest)


def _int8(rows: Array) -> Array:
    """Symmetric: integers from −127 to 127."""
    step = _absmax(rows) / np.float32(127)
    return np.rint(rows / step).astype(np.float32) * step


def _float8(dtype: type) -> Rounding:
    def rounded(rows: Array) -> Array:
        scale = _absmax(rows) / np.float32(ml_dtypes.finfo(dtype).max)
        return (rows / scale).astype(dtype).astype(np.float32) * scale

    return rounded


ROUNDINGS: dict[str, Rounding] = {
    "LNS8 gamma 8": _lns(Format(8, 8)),
    "LNS8 gamma 16": _lns(Format(8, 16)),
    "LNS8 gamma 4": _lns(Format(8, 4)),
    "int8": _int8,
    "e4m3": _float8(ml_dtypes.float8_e4m3fn),
    "e5m2": _float8(ml_dtypes.float8_e5m2),
}


def snr(exact: Array, rounded: Array) -> float:
    """10 log10 of the energy of the signal over that of the error, in dB."""
    signal = np.sum(np.square(exact, dtype=np.float64))
    error = np.sum(np.square(np.subtract(exact, rounded, dtype=np.float64)))
    return float(10 * np.log10(signal / error))


def measure(rows: Array) -> dict[str, tuple[float, float]]:
    """(per tensor, per row) SNR of each format; the rows are channels."""
    whole = rows.reshape(1, -1)
    return {
        name: (snr(whole, round_to(whole)), snr(rows, round_to(rows)))
        for name, round_to in ROUNDINGS.items()
    }


def synthetic(seed: int = 0) -> dict[str, Array]:
    """512 rows of 1024 numbers of distributions from thin to heavy tails."""
    random = np.random.default_rng(seed)
    shape = (512, 1024)
    data = {
        "Gaussian": random.standard_normal(shape),
        "Laplace": random.laplace(size=shape),
        "Student t, 3 degrees": random.standard_t(3, shape),
        "log-normal of sigma 2": random.lognormal(0, 2, shape)
        * random.choice([-1, 1], shape),
        "rows of different size": random.standard_normal(shape)
        * random.lognormal(0, 2, (shape[0], 1)),
    }
    return {name: array.astype(np.float32) for name, array in data.items()}
