# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the integration tests expect, calculated by rationals and mpmath.

Shares no code and no table with the compiler, its runtime or Numerics: powers of two
come from mpmath at 2,000 bits, sums are formed at that precision, and every rounding
is written out on exact numbers. f32 products and quotients are NumPy's IEEE ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import mpmath
import numpy as np

mpmath.mp.prec = 2000


def round_half_even(x: Fraction | mpmath.mpf) -> int:
    """The nearest integer, ties to even."""
    floor = int(mpmath.floor(x)) if isinstance(x, mpmath.mpf) else x.__floor__()
    rest = x - floor
    half = Fraction(1, 2) if isinstance(x, Fraction) else mpmath.mpf(0.5)
    return floor + (rest > half or (rest == half and floor % 2 == 1))


def to_f32(x: mpmath.mpf) -> np.float32:
    """The f32 nearest to a real number, ties to even, subnormals kept [D1]."""
    if x == 0:
        return np.float32(0)
    _, exponent = mpmath.frexp(abs(x))  # |x| = fraction * 2^exponent, 1/2 <= fraction
    ulp = max(exponent - 24, -149)
    units = round_half_even(mpmath.ldexp(abs(x), -ulp))
    if units.bit_length() + ulp > 128:
        return np.float32(np.copysign(np.inf, float(mpmath.sign(x))))
    magnitude = np.float32(float(units) * 2.0**ulp) if ulp > -1000 else np.float32(0)
    return -magnitude if x < 0 else magnitude


@dataclass(frozen=True)
class Format:
    """A format (B, gamma, bias) [N1-N4]."""

    bits: int
    gamma: int
    bias_or_none: int | None = None

    @property
    def top(self) -> int:
        """M, the largest field."""
        return 2 ** (self.bits - 1) - 1

    @property
    def bias(self) -> int:
        return self.top if self.bias_or_none is None else self.bias_or_none

    @property
    def type(self) -> str:
        """The MLIR type."""
        last = "" if self.bias_or_none is None else f", {self.bias_or_none}"
        return f"!lns.num<{self.bits}, {self.gamma}{last}>"

    @property
    def storage(self) -> str:
        return "i8" if self.bits <= 8 else "i16"

    def codes(self) -> list[int]:
        """All legal code words: zero has no sign [N3]."""
        return [c for c in range(2**self.bits) if c != 2 ** (self.bits - 1)]

    def field(self, code: int) -> int:
        return code % 2 ** (self.bits - 1)

    def sign(self, code: int) -> int:
        """-1, 0 or 1."""
        if self.field(code) == 0:
            return 0
        return -1 if code >= 2 ** (self.bits - 1) else 1

    def join(self, sign: int, field: int) -> int:
        return 0 if field == 0 else field + (2 ** (self.bits - 1) if sign < 0 else 0)

    def value(self, code: int) -> mpmath.mpf:
        """The real value, up to scale [N4]."""
        power = mpmath.mpf(2) ** (mpmath.mpf(self.field(code) - self.bias) / self.gamma)
        return self.sign(code) * power

    def clamp(self, sign: int, k: int, underflow: str) -> int:
        """The code of an integer exponent [Q2, Q3]."""
        m = min(k + self.bias, self.top)
        if m < 1:
            m = 1 if underflow == "min" else 0
        return self.join(sign, m)

    def encode(self, x: np.float32, inverse: np.float32, underflow: str) -> int:
        """Quantize [Q1-Q3, N6]."""
        with np.errstate(all="ignore"):
            y = np.abs(np.float32(x)) * np.float32(inverse)
        sign = -1 if np.signbit(x) else 1
        if x == 0 or np.isnan(y):
            return 0
        if np.isinf(y):
            return self.join(sign, self.top)
        if y == 0:
            return self.clamp(sign, -(10**9), underflow)
        k = round_half_even(self.gamma * mpmath.log(mpmath.mpf(float(y)), 2))
        return self.clamp(sign, k, underflow)

    def decode(self, code: int) -> np.float32:
        """The correctly rounded f32 [Q7]."""
        return to_f32(self.value(code))


def inverse(scale: np.float32) -> np.float32:
    """RN(1 / scale) [Q1]."""
    with np.errstate(all="ignore"):
        return np.float32(1) / np.float32(scale)


def absmax_scale(values: np.ndarray, kind: str) -> np.float32:
    """The dynamic scale of one group [Q5, N6]."""
    if not np.all(np.isfinite(values)):
        return np.float32(np.nan)
    largest = Fraction(float(np.max(np.abs(values), initial=0)))
    if largest == 0:
        return np.float32(1)
    largest = max(largest, Fraction(1, 2**126))
    if kind == "absmax":
        return np.float32(float(largest))
    exponent = -126
    while Fraction(2) ** exponent < largest and exponent < 127:
        exponent += 1
    return np.float32(2.0**exponent)


def convert(code: int, source: Format, target: Format, underflow: str) -> int:
    """Between formats [Q6]: e * gamma2 / gamma1, ties to the even exponent."""
    if source.sign(code) == 0:
        return 0
    exponent = Fraction((source.field(code) - source.bias) * target.gamma, source.gamma)
    return target.clamp(source.sign(code), round_half_even(exponent), underflow)


def multiply(
    a: int, fa: Format, b: int, fb: Format, result: Format, policy: str
) -> int:
    """A product [A1]."""
    if fa.sign(a) == 0 or fb.sign(b) == 0:
        return 0
    exponent = fa.field(a) - fa.bias + fb.field(b) - fb.bias
    return result.clamp(fa.sign(a) * fb.sign(b), exponent, policy)


# --- MLIR text ---------------------------------------------------------------


def f32_text(x: np.float32) -> str:
    """A literal that parses to exactly this f32."""
    if not np.isfinite(x):
        return f"0x{int(np.float32(x).view(np.uint32)):08X}"
    return np.format_float_scientific(np.float32(x), unique=True, trim="0")


def dense(values: np.ndarray, text: object = str) -> str:
    """`dense<...>` of an array, nested by its shape."""
    if values.size == 0:
        return "dense<>"

    def nest(part: np.ndarray) -> str:
        if part.ndim == 0:
            return text(part[()])
        return "[" + ", ".join(nest(row) for row in part) + "]"

    return f"dense<{nest(values)}>"


def shape_text(shape: tuple[int, ...], element: str, dynamic: bool = False) -> str:
    """`tensor<2x3xf32>`, or with `?` for every dimension."""
    sizes = ["?" if dynamic else str(size) for size in shape]
    return f"tensor<{'x'.join([*sizes, element])}>"


def f32_constant(name: str, values: np.ndarray) -> str:
    return (
        f"  {name} = arith.constant {dense(values, f32_text)} : "
        f"{shape_text(values.shape, 'f32')}\n"
    )


def code_constant(name: str, codes: np.ndarray, fmt: Format) -> str:
    """An lns.constant; storage integers are written as unsigned words."""
    return (
        f"  {name} = lns.constant {dense(codes)} : "
        f"{shape_text(codes.shape, fmt.storage)} as "
        f"{shape_text(codes.shape, fmt.type)}\n"
    )


def integer_constant(name: str, values: np.ndarray, element: str) -> str:
    return (
        f"  {name} = arith.constant {dense(values)} : "
        f"{shape_text(values.shape, element)}\n"
    )


def header(
    purpose: str,
    generator: str,
    backends: tuple[str, ...] = ("reference", "cpu"),
    every_target: bool = False,
) -> str:
    """RUN, the purpose, and where bits are compared every target of this machine."""
    runs = " && ".join(f"lns-run %s --backend={backend}" for backend in backends)
    text = f"// RUN: {runs}\n// {purpose}\n//\n"
    if every_target:
        text += "// RUN: lns-run %s --target-cpu=generic\n"
        text += "// RUN: %if avx2 %{ lns-run %s --target-cpu=x86-64-v3 %}\n"
        text += "// RUN: %if avx512 %{ lns-run %s --target-cpu=x86-64-v4 %}\n//\n"
    return (
        text
        + f"// Written by {generator}: every expected value is calculated there.\n\n"
    )
