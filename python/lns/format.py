# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The logarithmic number format and its quantizer, on NumPy arrays.

Labels in brackets are the rules of docs/specification.md. The code shares
nothing with the compiler: tests compare the two bit for bit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ._roots import significand_table, significand_thresholds
from .errors import FormatError

SMALLEST_SCALE = np.float32(2.0**-126)
LARGEST_STATIC_SCALE = np.float32(2.0**126)
POLICIES = ("zero", "min")
SCALE_KINDS = ("absmax", "pow2")


@dataclass(frozen=True)
class Format:
    """A logarithmic format (B, gamma, bias): value(code) = (-1)^s 2^((m - bias)/gamma).

    [N1] ``bits`` (B) is 2 ... 16, ``gamma`` a power of two with
    1 <= gamma <= 2^(B-1), ``bias`` an integer, by default M = 2^(B-1) - 1, which
    makes 1.0 the largest magnitude. [N2] Bit B-1 of a code word is the sign, the
    bits below are the field m; [N3] m = 0 is zero.

    >>> f = Format(8, 8)
    >>> codes, scale = f.quantize(np.array([1.0, -0.5, 0.0], np.float32))
    >>> f.dequantize(codes, scale)
    array([ 1. , -0.5,  0. ], dtype=float32)
    """

    bits: int
    gamma: int
    bias: int | None = None

    def __post_init__(self) -> None:
        for name in ("bits", "gamma", "bias"):
            value = getattr(self, name)
            if value is None and name == "bias":
                continue
            if isinstance(value, bool) or not isinstance(value, (int, np.integer)):
                raise FormatError(
                    f"[N1] {name} of a format must be an integer, got {value!r}"
                )
            object.__setattr__(self, name, int(value))
        if not 2 <= self.bits <= 16:
            raise FormatError(
                f"[N1] a format has 2 to 16 bits, got {self.bits}: Format(bits, gamma)"
            )
        top = 2 ** (self.bits - 1)
        if not 1 <= self.gamma <= top or self.gamma & (self.gamma - 1):
            raise FormatError(
                f"[N1] the base factor of a {self.bits}-bit format is a power of two "
                f"from 1 to {top}, got {self.gamma}"
            )
        if self.bias is None:
            object.__setattr__(self, "bias", top - 1)
        if 1 - self._bias < -126 * self.gamma or self.max_field - self._bias > (
            127 * self.gamma
        ):
            low, high = (1 - self._bias) / self.gamma, self.max_exponent / self.gamma
            raise FormatError(
                f"[N8] {self!r} has nonzero values from 2^{low:g} to 2^{high:g}, but "
                "all of them must be normal f32 numbers (2^-126 to 2^127): choose a "
                "larger gamma, fewer bits or another bias"
            )

    # -- facts ---------------------------------------------------------------

    @property
    def _bias(self) -> int:
        assert self.bias is not None  # set by __post_init__
        return self.bias

    @property
    def max_field(self) -> int:
        """M, the largest field: 2^(B-1) - 1."""
        return 2 ** (self.bits - 1) - 1

    @property
    def max_exponent(self) -> int:
        """The exponent e of the largest magnitude 2^(e/gamma)."""
        return self.max_field - self._bias

    @property
    def min_exponent(self) -> int:
        """The exponent e of the smallest nonzero magnitude 2^(e/gamma)."""
        return 1 - self._bias

    @property
    def max(self) -> float:
        """[N4] The largest magnitude, correctly rounded to f32."""
        return float(self._magnitudes()[self.max_field])

    @property
    def min(self) -> float:
        """[N4] The smallest nonzero magnitude, correctly rounded to f32."""
        return float(self._magnitudes()[1])

    @property
    def ratio(self) -> float:
        """The quotient of two neighbouring magnitudes, 2^(1/gamma)."""
        return 2.0 ** (1.0 / self.gamma)

    @property
    def eps(self) -> float:
        """The relative step to the next magnitude, 2^(1/gamma) - 1."""
        return math.expm1(math.log(2.0) / self.gamma)

    @property
    def max_relative_error(self) -> float:
        """The worst relative error of rounding to nearest, 2^(1/(2 gamma)) - 1."""
        return math.expm1(math.log(2.0) / (2 * self.gamma))

    @property
    def dynamic_range_db(self) -> float:
        """20 log10(largest / smallest nonzero magnitude)."""
        return 20 * math.log10(2) * (self.max_field - 1) / self.gamma

    @property
    def num_codes(self) -> int:
        """The number of different values: zero and M magnitudes of each sign."""
        return 2 * self.max_field + 1

    @property
    def storage_dtype(self) -> np.dtype[Any]:
        """[N2] The NumPy type that holds a code: int8 for B <= 8, else int16."""
        return np.dtype(np.int8 if self.bits <= 8 else np.int16)

    @property
    def mlir_type(self) -> str:
        """The type of an element in the ``lns`` dialect."""
        if self.bias == self.max_field:
            return f"!lns.num<{self.bits}, {self.gamma}>"
        return f"!lns.num<{self.bits}, {self.gamma}, {self.bias}>"

    def __repr__(self) -> str:
        if self.bias == self.max_field:
            return f"Format({self.bits}, {self.gamma})"
        return f"Format({self.bits}, {self.gamma}, bias={self.bias})"

    # -- values --------------------------------------------------------------

    def _magnitudes(self) -> NDArray[np.float32]:
        """[N4, Q7] The magnitude of every field 0 ... M as correctly rounded f32."""
        fields = np.arange(self.max_field + 1)
        exponents = fields - self._bias
        significands = np.array(significand_table(self.gamma), np.float64)
        # 24-bit significands times powers of two: exact in f64 and, by N8, in f32.
        values = np.ldexp(
            significands[exponents % self.gamma], exponents // self.gamma - 23
        )
        values[0] = 0.0
        return values.astype(np.float32)

    def table(self) -> NDArray[np.float32]:
        """The value of every code word 0 ... 2^B - 1 (unsigned order), scale 1.

        [N3] The word with the sign bit and m = 0 is never produced and reads as zero.
        """
        magnitudes = self._magnitudes()
        negative = -magnitudes
        negative[0] = 0.0
        return np.concatenate([magnitudes, negative])

    def thresholds(self) -> NDArray[np.float32]:
        """[Q2] The gamma significands in [1, 2) where rounding takes the next exponent.

        Entry n is the smallest f32 at or above 2^((2n+1)/(2 gamma)).
        """
        return (
            np.array(significand_thresholds(self.gamma, 23), np.float64) / 2**23
        ).astype(np.float32)

    # -- quantization --------------------------------------------------------

    def absmax_scale(
        self, array: ArrayLike, axis: int | None = None, kind: str = "absmax"
    ) -> NDArray[np.float32]:
        """[Q5] The dynamic scale of an array: one, or one per index of ``axis``.

        The largest magnitude of the group (``absmax``) or the power of two at or
        above it (``pow2``); 1 for a group of zeros; [N6] NaN for a group that holds
        a NaN or an infinity.
        """
        check_scale_kind(kind)
        data = _as_float(array)
        magnitude = np.abs(data)
        if axis is None:
            absmax = np.max(magnitude, initial=0.0)
        else:
            axis = normalize_axis(axis, data.ndim)
            others = tuple(i for i in range(data.ndim) if i != axis)
            absmax = np.max(magnitude, axis=others, initial=0.0)
        absmax = np.asarray(absmax)
        broken = ~np.isfinite(absmax)
        usable = np.where(broken | (absmax == 0), data.dtype.type(1), absmax)
        if kind == "absmax":
            largest = np.finfo(np.float32).max
            scale = np.minimum(usable, largest).astype(np.float32)
            scale = np.maximum(scale, SMALLEST_SCALE)
        else:
            significand, exponent = np.frexp(usable)
            exponent = np.where(significand == 0.5, exponent - 1, exponent)
            scale = np.ldexp(np.float32(1), np.clip(exponent, -126, 127))
        return np.where(broken, np.float32(np.nan), scale).astype(np.float32)

    def quantize(
        self,
        array: ArrayLike,
        scale: ArrayLike | None = None,
        policy: str = "zero",
        axis: int | None = None,
    ) -> tuple[NDArray[Any], NDArray[np.float32]]:
        """[Q1-Q3, Q5] The codes nearest (in the log domain) to array / scale.

        Returns ``(codes, scale)``. Without ``scale`` it is the dynamic absmax scale
        of the whole array, or of each index of ``axis``. A given (static) scale is
        one number, or one per index of ``axis``. ``policy`` says what becomes of a
        nonzero value below the smallest magnitude: the code ``zero``, or the
        smallest magnitude (``min``) with its sign.
        """
        check_policy(policy)
        data = _as_float(array)
        if axis is not None:
            axis = normalize_axis(axis, data.ndim)
        if scale is None:
            scales = self.absmax_scale(data, axis)
            dynamic = True
        else:
            scales = self._static_scale(scale, data.shape, axis)
            dynamic = False
        spread = _spread(scales, data.ndim, axis)
        with np.errstate(all="ignore"):
            inverse = data.dtype.type(1) / spread.astype(data.dtype)
            scaled = np.abs(data) * inverse
        codes = self._encode(data, scaled, policy)
        if dynamic:
            # [N6] A group with a NaN or an infinity has the scale NaN and codes 0.
            codes = np.where(np.isnan(spread), 0, codes)
        return self._to_storage(codes), scales

    def dequantize(
        self, codes: ArrayLike, scale: ArrayLike = 1.0, axis: int | None = None
    ) -> NDArray[np.float32]:
        """[Q7] RN_f32(2^(e/gamma)) times the scale, in f32.

        ``scale`` is one number, or one per index of ``axis``.
        """
        words = np.asarray(codes)
        if words.dtype.kind not in "iu":
            raise FormatError(
                f"[N2] codes are integers, got an array of {words.dtype}: dequantize "
                "takes the codes that quantize returned"
            )
        if axis is not None:
            axis = normalize_axis(axis, words.ndim)
        values = self.table()[words.astype(np.int64) & (2**self.bits - 1)]
        scales = np.asarray(scale, np.float32)
        _check_scale_shape(scales, words.shape, axis)
        # Rounded products of normal numbers may underflow to subnormal: kept [F1].
        with np.errstate(all="ignore"):
            return values * _spread(scales, words.ndim, axis)

    def convert(
        self, codes: ArrayLike, target: Format, policy: str = "min"
    ) -> NDArray[Any]:
        """[Q6] Codes of this format as codes of ``target``, to nearest, in integers.

        The scale stays what it is. A tie goes to the even exponent.
        """
        check_policy(policy)
        words = np.asarray(codes).astype(np.int64) & (2**self.bits - 1)
        field, sign = words & self.max_field, words >> (self.bits - 1)
        exponent = field - self._bias
        shift = self.gamma.bit_length() - target.gamma.bit_length()
        if shift > 0:
            whole, rest = exponent >> shift, exponent & (2**shift - 1)
            half = 2 ** (shift - 1)
            exponent = whole + ((rest > half) | ((rest == half) & (whole & 1 == 1)))
        else:
            exponent = exponent << -shift
        new = np.minimum(exponent + target._bias, target.max_field)
        new = np.where(new < 1, 1 if policy == "min" else 0, new)
        new = np.where(field == 0, 0, new)
        return target._to_storage(new | np.where(new == 0, 0, sign << target.bits - 1))

    def _static_scale(
        self, scale: ArrayLike, shape: tuple[int, ...], axis: int | None
    ) -> NDArray[np.float32]:
        scales = np.asarray(scale, np.float32)
        _check_scale_shape(scales, shape, axis)
        check_static_scale(scales)
        return scales

    def _encode(
        self, data: NDArray[Any], scaled: NDArray[Any], policy: str
    ) -> NDArray[np.int64]:
        """[Q2, Q3] The code word of each |x|/scale, with the sign of ``data``."""
        mantissa_bits = np.finfo(data.dtype).nmant
        thresholds = np.array(
            significand_thresholds(self.gamma, mantissa_bits), np.int64
        )
        finite = np.where(np.isfinite(scaled), scaled, data.dtype.type(1))
        fraction, exponent = np.frexp(finite)  # exact, subnormals included
        significand = np.ldexp(fraction, mantissa_bits + 1).astype(np.int64)
        step = np.searchsorted(thresholds, significand, side="right")
        k = self.gamma * (exponent.astype(np.int64) - 1) + step
        field = np.minimum(k + self._bias, self.max_field)
        field = np.where(np.isposinf(scaled), self.max_field, field)
        underflow = (field < 1) | (scaled == 0)
        field = np.where(underflow, 1 if policy == "min" else 0, field)
        field = np.where((data == 0) | np.isnan(data), 0, field)
        sign = np.signbit(data) & (field != 0)  # [N3]
        return field | (sign.astype(np.int64) << (self.bits - 1))

    def _to_storage(self, words: NDArray[np.int64]) -> NDArray[Any]:
        if self.bits in (8, 16):  # the sign of the code is the sign of the integer
            words = words - ((words >> (self.bits - 1)) << self.bits)
        return words.astype(self.storage_dtype)


def _as_float(array: ArrayLike) -> NDArray[Any]:
    """[Q1] f64 stays f64; f16 and integers become f32 first."""
    data = np.asarray(array)
    if data.dtype == np.float64:
        return data
    if data.dtype.kind in "iub":
        # A Python list of integers, or counts: exact below 2^24 as f32.
        return data.astype(np.float32)
    if data.dtype.kind != "f" and data.dtype.name != "bfloat16":
        raise FormatError(
            f"[Q1] quantize takes numbers, got an array of {data.dtype}: convert it "
            "to float32"
        )
    return data.astype(np.float32)


def check_policy(policy: str) -> None:
    """[Q3] Refuses what is no underflow policy."""
    if policy not in POLICIES:
        raise FormatError(
            f"[Q3] an underflow policy is one of {', '.join(POLICIES)}, got {policy!r}"
        )


def check_scale_kind(kind: str) -> None:
    """[Q5] Refuses what is no kind of dynamic scale."""
    if kind not in SCALE_KINDS:
        raise FormatError(
            f"[Q5] a dynamic scale is one of {', '.join(SCALE_KINDS)}, got {kind!r}"
        )


def check_static_scale(scales: NDArray[np.float32]) -> None:
    """[Q1] Refuses static scales out of range."""
    legal = (
        np.isfinite(scales)
        & (scales >= SMALLEST_SCALE)
        & (scales <= LARGEST_STATIC_SCALE)
    )
    if not legal.all():
        wrong = scales[~legal].flat[0]
        raise FormatError(
            f"[Q1] a static scale is finite and in [2^-126, 2^126], got {wrong}: "
            "leave the scale out for a dynamic one"
        )


def normalize_axis(axis: int, rank: int) -> int:
    """[N5] ``axis`` counted from 0."""
    if not -rank <= axis < rank:
        raise FormatError(
            f"[N5] axis {axis} is out of range for an array of rank {rank}"
        )
    return axis % rank


def _check_scale_shape(
    scales: NDArray[Any], shape: tuple[int, ...], axis: int | None
) -> None:
    wanted = () if axis is None else (shape[axis],)
    if scales.shape != wanted and scales.size != 1:
        what = "one number" if axis is None else f"one per index of axis {axis}"
        raise FormatError(
            f"[N5] the scale of an array of shape {shape} is {what}, got shape "
            f"{scales.shape}"
        )


def _spread(scales: NDArray[Any], rank: int, axis: int | None) -> NDArray[Any]:
    """Scales in a shape that broadcasts against the array."""
    if scales.size == 1 or axis is None:
        return scales.reshape(())
    return scales.reshape([-1 if i == axis else 1 for i in range(rank)])
