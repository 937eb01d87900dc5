# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Powers 2^(a/2^k) as rigorous integer intervals, and what is rounded from them.

Everything here is arithmetic on Python integers. A value x is held as a pair
``(low, high)`` with ``low <= x * 2^precision <= high``; a rounding is taken only
where both ends agree, else the precision doubles. For 0 < a < 2^k the values are
irrational, so no rounding has a tie and the loop ends.
"""

from __future__ import annotations

from functools import cache
from math import isqrt

Interval = tuple[int, int]


@cache
def _roots_of_two(depth: int, precision: int) -> tuple[Interval, ...]:
    """Intervals of 2^(1/2), 2^(1/4), ..., 2^(1/2^depth)."""
    low = high = 2 << precision
    roots = []
    for _ in range(depth):
        low = isqrt(low << precision)
        high = isqrt(high << precision) + 1
        roots.append((low, high))
    return tuple(roots)


def power_interval(numerator: int, depth: int, precision: int) -> Interval:
    """Interval of 2^(numerator / 2^depth) for 0 <= numerator < 2^depth."""
    low = high = 1 << precision
    for level, (root_low, root_high) in enumerate(_roots_of_two(depth, precision)):
        if numerator >> (depth - 1 - level) & 1:
            low = low * root_low >> precision
            high = (high * root_high >> precision) + 1
    return low, high


def _settle(numerator: int, depth: int, bits: int, offset: int) -> int:
    """floor(2^(numerator/2^depth) * 2^bits + offset/2), whatever precision it takes."""
    precision = 2 * bits + 32
    while True:
        low, high = power_interval(numerator, depth, precision)
        shift = precision - bits
        half = offset << (shift - 1)
        if (low + half) >> shift == (high + half) >> shift:
            return (low + half) >> shift
        precision *= 2


def ceil_power(numerator: int, depth: int, bits: int) -> int:
    """The smallest integer s with s / 2^bits >= 2^(numerator/2^depth)."""
    if numerator == 0:
        return 1 << bits
    return _settle(numerator, depth, bits, 0) + 1


def round_power(numerator: int, depth: int, bits: int) -> int:
    """The integer nearest to 2^(numerator/2^depth) * 2^bits (there are no ties)."""
    if numerator == 0:
        return 1 << bits
    return _settle(numerator, depth, bits, 1)


@cache
def significand_thresholds(gamma: int, bits: int) -> tuple[int, ...]:
    """[Q2] For each n < gamma the smallest significand >= 2^((2n+1)/(2 gamma)).

    Significands are integers in [2^bits, 2^(bits+1)): 23 bits for f32, 52 for f64.
    """
    depth = gamma.bit_length()
    return tuple(ceil_power(2 * n + 1, depth, bits) for n in range(gamma))


@cache
def significand_table(gamma: int, bits: int = 23) -> tuple[int, ...]:
    """[Q7] For each r < gamma the significand of the correctly rounded 2^(r/gamma)."""
    depth = gamma.bit_length() - 1
    return tuple(round_power(r, depth, bits) for r in range(gamma))
