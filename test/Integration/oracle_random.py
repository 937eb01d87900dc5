# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random bits and stochastic rounding on Python's integers and rationals [Q4, Q6].

Shares no code and no table with the compiler, its runtime or Numerics. The
coefficients of the logarithm are part of the rule; they are calculated anew.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

import numpy as np
from oracle import Format

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))


def philox4x32(counter: list[int], key: list[int]) -> list[int]:
    """Philox4x32-10 by its paper's text: ten rounds, nine bumps of the key."""
    mask = 2**32 - 1
    r0, l1, r1, l0 = counter[0], counter[1], counter[2], counter[3]
    k0, k1 = key
    for _ in range(10):
        p0, p1 = 0xD2511F53 * r0, 0xCD9E8D57 * r1
        r0, l1, r1, l0 = (
            (p1 >> 32) ^ l1 ^ k0,
            p1 & mask,
            (p0 >> 32) ^ l0 ^ k1,
            p0 & mask,
        )
        k0, k1 = (k0 + 0x9E3779B9) & mask, (k1 + 0xBB67AE85) & mask
    return [r0, l1, r1, l0]


@dataclass(frozen=True)
class Source:
    """What an op draws from."""

    seed: int
    step: int
    base: int
    stream: int

    def draw(self, position: int) -> int:
        """U of the element at a row-major position."""
        mask = 2**32 - 1
        i = (self.base + position) % 2**64
        counter = [i >> 3 & mask, i >> 35, self.step & mask, self.stream & mask]
        word = philox4x32(counter, [self.seed & mask, self.seed >> 32 & mask])
        return word[i >> 1 & 3] >> 16 * (i & 1) & 0xFFFF

    def draws(self, shape: tuple[int, ...]) -> np.ndarray:
        count = int(np.prod(shape))
        values = [self.draw(i) for i in range(count)]
        return np.array(values, np.int64).reshape(shape)


def round_to(x: Fraction, precision: int) -> Fraction:
    """The nearest float of that many bits, ties to even, neither huge nor tiny."""
    if x == 0:
        return x
    exponent = abs(x.numerator).bit_length() - x.denominator.bit_length()
    if abs(x) < Fraction(2) ** exponent:
        exponent -= 1
    unit = Fraction(2) ** (exponent - precision + 1)
    return round(x / unit) * unit  # Python rounds ties to even


@cache
def coefficients(name: str) -> tuple[list[Fraction], int]:
    """Of one logarithm, and its precision."""
    from elementary_coefficients import Fit
    from elementary_coefficients import round_to as nearest
    from stochastic_coefficients import LOGARITHMS, problem

    wanted = next(one for one in LOGARITHMS if one.name == name)
    best = Fit(problem(wanted.degree)).solve({})
    rounded = [nearest(best[i], wanted.precision) for i in range(wanted.degree + 1)]
    return [Fraction(float(c)) for c in rounded], wanted.precision


def logarithm(z: Fraction, name: str) -> Fraction:
    """L(z): each fma and the last product rounded once."""
    numbers, precision = coefficients(name)
    f = z - 1
    total = numbers[-1]
    for c in reversed(numbers[:-1]):
        total = round_to(total * f + c, precision)
    return round_to(total * f, precision)


def encode(
    fmt: Format, x: np.floating, inverse: np.floating, underflow: str, random: int
) -> int:
    """Quantize stochastically [Q4]; f32 or f64, as NumPy has them."""
    wide = isinstance(x, np.float64)
    with np.errstate(all="ignore"):
        y = np.abs(x) * inverse
    assert type(y) is type(x)
    sign = -1 if np.signbit(x) else 1
    if x == 0 or np.isnan(y):
        return 0
    if np.isinf(y):
        return fmt.join(sign, fmt.top)
    if y == 0:
        return fmt.clamp(sign, -(10**9), underflow)
    z, exponent = Fraction(float(y)), 0
    while z >= 2:
        z, exponent = z / 2, exponent + 1
    while z < 1:
        z, exponent = z * 2, exponent - 1
    name = "logarithmDouble" if wide or fmt.gamma > 32 else "logarithmFloat"
    fraction = (2**16 * fmt.gamma * logarithm(z, name)).__floor__()
    k = (2**16 * fmt.gamma * exponent + fraction + random) // 2**16
    return fmt.clamp(sign, k, underflow)


def convert(
    code: int, source: Format, target: Format, underflow: str, random: int
) -> int:
    """Between formats [Q6]: floor((e + U) / r), r the ratio of the gammas."""
    if source.sign(code) == 0:
        return 0
    e = source.field(code) - source.bias
    ratio = Fraction(source.gamma, target.gamma)
    u = random * source.gamma // target.gamma // 2**16 if ratio > 1 else 0
    return target.clamp(source.sign(code), ((e + u) / ratio).__floor__(), underflow)
