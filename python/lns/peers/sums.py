# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Sums and quantized numbers of logarithmic libraries against correct rounding.

The truth is computed in long double, whose 2^-64 is far below the distance of the
closest case to a tie (3.6e-6 of a step at γ = 2048).
"""

from __future__ import annotations

import contextlib
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

import lns

Ints = NDArray[np.int64]
PAIRS = 1 << 18
REPEATS = 9
# The formats hold 2^-OCTAVES to 2^OCTAVES; results outside do not count.
OCTAVES = 8


@dataclass
class Operands:
    """Signs (0 or 1) and exponents in units of 1/γ, and numbers to quantize."""

    gamma: int
    signs: tuple[Ints, Ints]
    exponents: tuple[Ints, Ints]
    numbers: NDArray[np.float32]


@dataclass
class Result:
    """What a library gave: wrong results of how many, and millions a second."""

    library: str
    sums: str
    quantized: str
    rates: dict[str, float]


def operands(gamma: int, seed: int = 1) -> Operands:
    """Half of the pairs anywhere in 14 octaves, half at most 3 octaves apart."""
    random = np.random.default_rng(seed)
    reach = 7 * gamma
    a = random.integers(-reach, reach, PAIRS)
    near = np.clip(a + random.integers(-3 * gamma, 3 * gamma, PAIRS), -reach, reach - 1)
    b = np.where(np.arange(PAIRS) % 2 == 0, near, random.integers(-reach, reach, PAIRS))
    signs = random.integers(0, 2, (2, PAIRS))
    numbers = random.standard_normal(PAIRS).astype(np.float32)
    return Operands(gamma, (signs[0], signs[1]), (a, b), numbers)


def correct_sums(data: Operands) -> tuple[Ints, Ints, NDArray[np.bool_]]:
    """Sign and exponent of each sum, and whether it is not zero."""
    a, b = (
        np.where(sign == 1, -1, 1) * np.exp2(e.astype(np.longdouble) / data.gamma)
        for sign, e in zip(data.signs, data.exponents, strict=True)
    )
    total = a + b
    nonzero = (data.signs[0] == data.signs[1]) | (
        data.exponents[0] != data.exponents[1]
    )
    logs = np.log2(np.abs(np.where(nonzero, total, 1)))
    return (total < 0).astype(np.int64), _round(logs, data.gamma), nonzero


def _round(logs: NDArray[Any], gamma: int) -> Ints:
    return np.rint(gamma * logs).astype(np.int64)


def _rate(call: Callable[[], Any]) -> float:
    best = np.inf
    for _ in range(REPEATS):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return PAIRS / best / 1e6


def _judge(
    library: str,
    data: Operands,
    sums: tuple[Ints, Ints],
    quantized: Ints,
    calls: dict[str, Callable[[], Any]],
) -> Result:
    sign, exponent, nonzero = correct_sums(data)
    limit = OCTAVES * data.gamma - 1
    counted = nonzero & (abs(exponent) < limit)
    wrong = counted & ((sums[1] != exponent) | (sums[0] != sign))
    logs = np.log2(np.abs(data.numbers.astype(np.longdouble)))
    nearest = _round(logs, data.gamma)
    wrongly_quantized = (abs(nearest) < limit) & (quantized != nearest)
    return Result(
        library,
        f"{wrong.sum()} of {counted.sum()}",
        f"{wrongly_quantized.sum()} of {PAIRS}",
        {name: _rate(call) for name, call in calls.items()},
    )


def ours(data: Operands) -> Result:
    """``lns.Array`` in a format of 16 bits (8 for small γ) that holds every sum."""
    bits = 16 if data.gamma > 8 else 8
    format = lns.Format(bits, data.gamma, 2 ** (bits - 2))
    one = np.float32(1)

    def array(sign: Ints, exponent: Ints) -> lns.Array:
        words = (sign << (bits - 1)) | (exponent + format._bias)
        return lns.Array(words.astype(format.storage_dtype), one, format)

    def fields(result: lns.Array) -> tuple[Ints, Ints]:
        words = result.codes.astype(np.int64) & (2**bits - 1)
        return words >> (bits - 1), (words & format.max_field) - format._bias

    a, b = (array(sign, e) for sign, e in zip(data.signs, data.exponents, strict=True))
    numbers = data.numbers
    quantized = fields(lns.quantize(numbers, format, scale=one))[1]
    calls = {
        "add": lambda: a + b,
        "mul": lambda: lns.multiply(a, b, format),
        "quantize": lambda: lns.quantize(numbers, format, scale=one),
    }
    return _judge("LNS-MLIR", data, fields(a + b), quantized, calls)


def xlns(data: Operands) -> Result:
    """The package xlns, its arrays on NumPy (xlnsnp)."""
    import xlns as library

    warnings.simplefilter("ignore")
    with contextlib.redirect_stdout(None):  # it warns of a second precision
        library.xlnssetF(data.gamma.bit_length() - 1)

    def array(sign: Ints, exponent: Ints) -> Any:
        result = library.xlnsnp(np.zeros(PAIRS))
        result.nd = (exponent << 1) | sign
        return result

    a, b = (array(sign, e) for sign, e in zip(data.signs, data.exponents, strict=True))
    numbers = data.numbers.astype(np.float64)
    total = (a + b).nd
    calls = {
        "add": lambda: a + b,
        "mul": lambda: a * b,
        "quantize": lambda: library.xlnsnp(numbers),
    }
    quantized = library.xlnsnp(numbers).nd >> 1
    return _judge("xlns", data, (total & 1, total >> 1), quantized, calls)
