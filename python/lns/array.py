# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Arrays of codes with their scale and format, computed by compiled kernels.

>>> import numpy as np, lns
>>> x = lns.quantize(np.array([1.0, -0.5, 0.25], np.float32), lns.Format(8, 8))
>>> np.asarray(x * x)  # doctest: +SKIP
array([1.    , 0.25  , 0.0625], dtype=float32)

Names are NumPy's where NumPy has them. Labels in brackets are the rules of
docs/specification.md. ``lns.Format`` has the same arithmetic in plain NumPy; the two
share no code and tests compare them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from . import _operations as ir
from .errors import ArgumentError, FormatError
from .format import (
    Format,
    check_policy,
    check_scale_kind,
    check_static_scale,
    normalize_axis,
)

COMPARISONS = {
    "equal": "eq",
    "not_equal": "ne",
    "less": "lt",
    "less_equal": "le",
    "greater": "gt",
    "greater_equal": "ge",
}
ALGORITHMS = ("correct", "interpolated", "mitchell")


@dataclass(frozen=True, eq=False)
class Array:
    """[N5] Codes, and the scales that they are multiples of.

    ``codes`` are storage integers [N2]. ``scale`` is f32: one number (``axis`` None),
    one for each index of ``axis``, or, with ``block``, one for each run of ``block``
    elements along ``axis`` and each index of the other axes.
    """

    codes: NDArray[Any]
    scale: NDArray[np.float32]
    format: Format
    axis: int | None = None
    block: int | None = None

    def __post_init__(self) -> None:
        codes = np.ascontiguousarray(self.codes)
        scale = np.ascontiguousarray(self.scale, np.float32)
        if codes.dtype.itemsize != self.format.storage_dtype.itemsize or (
            codes.dtype.kind not in "iu"
        ):
            raise FormatError(
                f"[N2] codes of {self.format!r} are {self.format.storage_dtype}, got "
                f"{codes.dtype}"
            )
        axis, block = _check_axis(self.axis, self.block, codes.ndim)
        wanted = ir.scale_shape(codes.shape, axis, block)
        # np.ascontiguousarray makes a scalar a vector of one.
        if axis is None and scale.size == 1:
            scale = scale.reshape(())
        if scale.shape != wanted:
            raise FormatError(
                f"[N5] codes of shape {codes.shape} with axis={axis}, block={block} "
                f"need scales of shape {wanted}, got {scale.shape}"
            )
        object.__setattr__(
            self,
            "codes",
            codes.reshape(np.shape(self.codes)).view(self.format.storage_dtype),
        )
        object.__setattr__(self, "scale", scale)
        object.__setattr__(self, "axis", axis)
        object.__setattr__(self, "block", block)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the codes."""
        return self.codes.shape

    @property
    def ndim(self) -> int:
        """The number of axes."""
        return self.codes.ndim

    @property
    def size(self) -> int:
        """The number of elements."""
        return self.codes.size

    @property
    def nbytes(self) -> int:
        """Bytes of codes and scales."""
        return self.codes.nbytes + self.scale.nbytes

    def __array__(
        self, dtype: DTypeLike | None = None, copy: bool | None = None
    ) -> NDArray[Any]:
        values = dequantize(self)
        return values if dtype is None else values.astype(dtype)

    def __repr__(self) -> str:
        scale = f"scale={self.scale}" if self.scale.size == 1 else f"axis={self.axis}"
        if self.block is not None:
            scale += f", block={self.block}"
        return f"lns.Array({np.asarray(self)}, {self.format!r}, {scale})"

    def __neg__(self) -> Array:
        return negative(self)

    def __abs__(self) -> Array:
        return absolute(self)

    def __add__(self, other: Array) -> Array:
        return add(self, other)

    def __sub__(self, other: Array) -> Array:
        return subtract(self, other)

    def __mul__(self, other: Array) -> Array:
        return multiply(self, other)

    def __truediv__(self, other: Array) -> Array:
        return divide(self, other)

    def __matmul__(self, other: Array) -> NDArray[np.float32]:
        return matmul(self, other)


def _check_axis(
    axis: int | None, block: int | None, rank: int
) -> tuple[int | None, int | None]:
    if axis is not None:
        axis = normalize_axis(axis, rank)
    if block is not None:
        if axis is None:
            raise FormatError("[N5] blocks run along an axis: give axis=")
        if block < 1:
            raise FormatError(f"[N5] a block has at least 1 element, got {block}")
    return axis, block


# -- between numbers and codes -------------------------------------------------


def quantize(
    values: ArrayLike,
    format: Format,
    *,
    scale: ArrayLike | None = None,
    axis: int | None = None,
    block: int | None = None,
    kind: str = "absmax",
    underflow: str = "zero",
    seed: int | None = None,
    step: int = 0,
    stream: int = 0,
    index_base: int = 0,
) -> Array:
    """[Q1-Q5] Round numbers to codes; float16, bfloat16, float32 or float64.

    Without ``scale`` the scale is dynamic, chosen by ``kind`` (``absmax`` or
    ``pow2``). With ``seed`` the rounding is stochastic [Q4]: the same seed, step,
    stream and index base give the same codes.
    """
    check_policy(underflow)
    check_scale_kind(kind)
    data = np.asarray(values)
    if data.dtype.kind in "iub":
        data = data.astype(np.float32)
    element = ir.element_of(data)
    axis, block = _check_axis(axis, block, data.ndim)
    inputs = [np.ascontiguousarray(data).reshape(data.shape)]
    if scale is not None:
        scales = np.asarray(scale, np.float32)
        check_static_scale(scales)
        shape = ir.scale_shape(data.shape, axis, block)
        if scales.size == 1:
            scales = np.full(shape, scales.reshape(()))
        inputs.append(np.ascontiguousarray(scales).reshape(shape))
    text = ir.quantize_ir(
        element,
        data.shape,
        format,
        axis,
        block,
        kind if scale is None else None,
        underflow,
        None if seed is None else stream,
    )
    if seed is not None:
        inputs += [
            ir.scalar(seed, np.int64),
            ir.scalar(step, np.int32),
            ir.scalar(index_base, np.int64),
        ]
    codes, *rest = ir.run(text, *inputs)
    return Array(codes, rest[0] if rest else inputs[1], format, axis, block)


def dequantize(array: Array, dtype: str = "float32") -> NDArray[Any]:
    """[Q7] The numbers of an array: float32, float16 or bfloat16.

    bfloat16 comes as the type of the package ml_dtypes where that is installed, else
    as its bits in int16.
    """
    if dtype not in ("float32", "float16", "bfloat16"):
        raise FormatError(
            f"[Q7] codes become float32, float16 or bfloat16, got {dtype!r}"
        )
    text = ir.dequantize_ir(
        ir.ELEMENTS[dtype], array.shape, array.format, array.axis, array.block
    )
    (values,) = ir.run(text, array.codes, array.scale)
    if dtype == "bfloat16":
        try:
            import ml_dtypes
        except ImportError:
            return values
        return values.view(ml_dtypes.bfloat16)
    return values


def convert(
    array: Array,
    format: Format,
    *,
    underflow: str = "zero",
) -> Array:
    """[Q6] The same numbers in another format, by integers; the scale stays."""
    check_policy(underflow)
    return _elementwise(
        "convert", [array], format, array.scale, f"underflow({underflow})"
    )


# -- one operand ---------------------------------------------------------------


def _elementwise(
    name: str,
    operands: list[Array],
    format: Format,
    scale: NDArray[np.float32],
    options: str = "",
) -> Array:
    first = max(operands, key=lambda array: array.scale.ndim)
    text = ir.elementwise_ir(
        name, first.shape, [array.format for array in operands], format, options
    )
    (codes,) = ir.run(text, *(array.codes for array in operands))
    return Array(codes, scale, format, first.axis, first.block)


def negative(array: Array) -> Array:
    """[A1] -x, exact."""
    return _elementwise("neg", [array], array.format, array.scale)


def absolute(array: Array) -> Array:
    """[A1] The magnitude, exact."""
    return _elementwise("abs", [array], array.format, array.scale)


def relu(array: Array) -> Array:
    """[A1] max(x, 0), exact."""
    return _elementwise("relu", [array], array.format, array.scale)


def _legal(what: str, bits: int, gamma: int, bias: int) -> Format:
    try:
        return Format(bits, gamma, bias)
    except FormatError as error:
        raise FormatError(
            f"[A1] no legal format holds every {what} exactly: give format=. {error}"
        ) from error


def square(
    array: Array, format: Format | None = None, *, underflow: str = "zero"
) -> Array:
    """[A1] x², of the squared scale; without ``format`` in the one that is exact."""
    check_policy(underflow)
    f = array.format
    if format is None:
        format = _legal("square", f.bits + 1, f.gamma, 2 * f._bias)
    return _elementwise(
        "square", [array], format, array.scale * array.scale, f"underflow({underflow})"
    )


def reciprocal(
    array: Array, format: Format | None = None, *, underflow: str = "zero"
) -> Array:
    """[A1] 1/x, of the inverse scale; without ``format`` in the one that is exact."""
    check_policy(underflow)
    f = array.format
    if format is None:
        format = _legal("reciprocal", f.bits, f.gamma, f.max_field + 1 - f._bias)
    return _elementwise(
        "recip",
        [array],
        format,
        np.float32(1) / array.scale,
        f"underflow({underflow})",
    )


def sqrt(
    array: Array, format: Format | None = None, *, underflow: str = "zero"
) -> Array:
    """[A1] √x, of the square root of the scale; 0 for negative x."""
    check_policy(underflow)
    return _elementwise(
        "sqrt",
        [array],
        format or array.format,
        np.sqrt(array.scale),
        f"underflow({underflow})",
    )


# -- two operands --------------------------------------------------------------


def _check_operands(name: str, a: Array, b: Array) -> None:
    for operand in (a, b):
        if not isinstance(operand, Array):
            raise ArgumentError(
                f"{name} takes two lns.Array, got {type(operand).__name__}: quantize it"
            )
    if a.shape != b.shape:
        raise ArgumentError(
            f"{name} takes arrays of one shape, got {a.shape} and {b.shape}"
        )


def _shared_scale(name: str, a: Array, b: Array) -> NDArray[np.float32]:
    """[A0] The scale that both operands have."""
    _check_operands(name, a, b)
    if (a.axis, a.block) != (b.axis, b.block) or not np.array_equal(a.scale, b.scale):
        raise ArgumentError(
            f"[A0] {name} means what it says only where both operands share one "
            "scale: quantize both with the same scale="
        )
    return a.scale


def _product_scale(
    name: str, a: Array, b: Array, divide: bool = False
) -> NDArray[np.float32]:
    """[A0] The product or quotient of the scales."""
    _check_operands(name, a, b)
    if a.scale.size > 1 and b.scale.size > 1 and (a.axis, a.block) != (b.axis, b.block):
        raise ArgumentError(
            f"[A0] {name} of arrays with scales along different axes: axis={a.axis}, "
            f"block={a.block} and axis={b.axis}, block={b.block}"
        )
    return a.scale / b.scale if divide else a.scale * b.scale


def multiply(
    a: Array, b: Array, format: Format | None = None, *, underflow: str = "zero"
) -> Array:
    """[A1] The product; without ``format`` in the one that holds it exactly."""
    check_policy(underflow)
    scale = _product_scale("multiply", a, b)
    if format is None:
        bits = max(a.format.bits, b.format.bits) + 1
        bias = a.format._bias + b.format._bias
        format = _legal("product", bits, a.format.gamma, bias)
    return _elementwise("mul", [a, b], format, scale, f"underflow({underflow})")


def divide(
    a: Array, b: Array, format: Format | None = None, *, underflow: str = "zero"
) -> Array:
    """[A1] The quotient; x/0 saturates, 0/0 is 0."""
    check_policy(underflow)
    scale = _product_scale("divide", a, b, divide=True)
    if format is None:
        bits = max(a.format.bits, b.format.bits)
        bias = 2 ** (bits - 1) + a.format._bias - b.format._bias
        format = _legal("quotient", bits + 1, a.format.gamma, bias)
    return _elementwise("div", [a, b], format, scale, f"underflow({underflow})")


def _addition(
    name: str,
    a: Array,
    b: Array,
    format: Format | None,
    algorithm: str,
    underflow: str,
) -> Array:
    check_policy(underflow)
    if algorithm not in ALGORITHMS:
        raise FormatError(
            f"[A2] an algorithm of addition is one of {', '.join(ALGORITHMS)}, got "
            f"{algorithm!r}"
        )
    scale = _shared_scale(name, a, b)
    options = f"algorithm({algorithm}) underflow({underflow})"
    return _elementwise(name, [a, b], format or a.format, scale, options)


def add(
    a: Array,
    b: Array,
    format: Format | None = None,
    *,
    algorithm: str = "correct",
    underflow: str = "zero",
) -> Array:
    """[A2] The sum of two arrays of one scale, correctly rounded.

    ``algorithm`` may be a cheaper one: ``interpolated`` or ``mitchell``.
    """
    return _addition("add", a, b, format, algorithm, underflow)


def subtract(
    a: Array,
    b: Array,
    format: Format | None = None,
    *,
    algorithm: str = "correct",
    underflow: str = "zero",
) -> Array:
    """[A2] The difference of two arrays of one scale, correctly rounded."""
    return _addition("sub", a, b, format, algorithm, underflow)


def minimum(a: Array, b: Array) -> Array:
    """[A1] The smaller of two codes of one format and scale, exact."""
    return _elementwise("min", [a, b], a.format, _shared_scale("minimum", a, b))


def maximum(a: Array, b: Array) -> Array:
    """[A1] The larger of two codes of one format and scale, exact."""
    return _elementwise("max", [a, b], a.format, _shared_scale("maximum", a, b))


def compare(name: str, a: Array, b: Array) -> NDArray[np.bool_]:
    """[A1] ``equal``, ``not_equal``, ``less``, ``less_equal``, ``greater``, …"""
    if name not in COMPARISONS:
        raise ArgumentError(
            f"a comparison is one of {', '.join(COMPARISONS)}, got {name!r}"
        )
    _shared_scale(name, a, b)
    text = ir.compare_ir(COMPARISONS[name], a.shape, a.format)
    return ir.run(text, a.codes, b.codes)[0]


def matmul(
    a: Array, b: Array, *, datapath: str = "float<high>", backend: str = "cpu"
) -> NDArray[np.float32]:
    """[D] The product of an M x K and a K x N array, as f32.

    ``datapath`` says what a sum of products means: ``exact``, ``float<high>``,
    ``float<fast>``, ``float<entries = 4>``, ``fixed<11>``, ``pe``. [D6] A scale may
    vary along the rows of ``a`` (axis=0) and the columns of ``b`` (axis=1).
    """
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != b.shape[0]:
        raise ArgumentError(
            f"matmul takes M x K and K x N arrays, got {a.shape} and {b.shape}"
        )
    for name, array, axis in (("left", a, 0), ("right", b, 1)):
        if array.axis not in (None, axis) or array.block is not None:
            raise ArgumentError(
                f"[D6] the scale of the {name} operand varies along the contracted "
                f"dimension: quantize it with axis={axis}, or with one scale"
            )
    text = ir.matmul_ir(
        (a.shape[0], b.shape[1], a.shape[1]),
        a.format,
        b.format,
        (a.axis, b.axis),
        datapath,
    )
    (result,) = ir.run(text, a.codes, a.scale, b.codes, b.scale, backend=backend)
    return result
