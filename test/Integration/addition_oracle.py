# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The algorithms of addition by the text of A2, with integers and mpmath's reals."""

from __future__ import annotations

from collections.abc import Callable

import mpmath


def logarithm(d: int, gamma: int, difference: bool) -> mpmath.mpf:
    """gamma * log2(1 ± 2^(-d/gamma)), as a magnitude."""
    power = mpmath.power(2, -mpmath.mpf(d) / gamma)
    value = gamma * mpmath.log(1 - power if difference else 1 + power, 2)
    return -value if difference else value


def correct(d: int, gamma: int, difference: bool) -> int:
    """To nearest."""
    return int(mpmath.nint(logarithm(d, gamma, difference)))


def interpolated(d: int, gamma: int, difference: bool) -> int:
    """Between 4 points in each octave of d."""
    guard = min(3, 15 - gamma.bit_length() + 1)

    def point(at: int) -> int:
        if difference and at == 0:
            return 0
        return int(mpmath.nint(logarithm(at, gamma, difference) * 2**guard))

    shift = max(d.bit_length() - 3, 0)
    left = d >> shift << shift
    rise = point(left + 2**shift) - point(left)
    value = point(left) + (rise * (d - left) // 2**shift)
    return (value + 2**guard // 2) // 2**guard


def mitchell(d: int, gamma: int, difference: bool) -> int:
    """By shifts."""
    octaves = -(-d // gamma)
    power = ((gamma + octaves * gamma - d) << 14) >> octaves
    if not difference:
        return (power + 2**13) >> 14
    rest = gamma * 2**14 - power
    shift = (gamma * 2**14).bit_length() - rest.bit_length()
    return shift * gamma - (((rest << shift) - gamma * 2**14 + 2**13) >> 14)


ALGORITHMS: dict[str, Callable[[int, int, bool], int]] = {
    "correct": correct,
    "interpolated": interpolated,
    "mitchell": mitchell,
}
