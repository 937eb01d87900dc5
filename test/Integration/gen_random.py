# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the tests of random bits and input types here: `python gen_random.py`."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
import oracle_random
from oracle import (
    Format,
    code_constant,
    dense,
    f32_constant,
    header,
    integer_constant,
    inverse,
    round_half_even,
    shape_text,
)
from oracle_random import Source

HERE = Path(__file__).parent
F8 = Format(8, 8)
SOURCE = Source(seed=0x1234567890ABCDEF, step=11, base=2**35 - 7, stream=5)
MAPS = {
    "tensor": ("affine_map<(d0, d1) -> ()>", lambda i, j: ()),
    "row": ("affine_map<(d0, d1) -> (d0)>", lambda i, j: (i,)),
    "column": ("affine_map<(d0, d1) -> (d1)>", lambda i, j: (j,)),
}
RANDOM_TYPES = [("%seed", "i64"), ("%step", "i32"), ("%base", "i64")]


def source_constants(source: Source) -> str:
    """The operands of what draws."""
    return (
        f"  %seed = arith.constant {source.seed} : i64\n"
        f"  %step = arith.constant {source.step} : i32\n"
        f"  %base = arith.constant {source.base} : i64\n"
    )


def function(
    name: str, arguments: list[tuple[str, str]], body: str, result: str
) -> tuple[str, str]:
    """A private function around `body`, which ends in %r, and its call."""
    text = ", ".join(f"{value}: {type_}" for value, type_ in arguments)
    values = ", ".join(value for value, _ in arguments)
    types = ", ".join(type_ for _, type_ in arguments)
    return (
        f"func.func private @{name}({text})\n"
        f"    -> {result} attributes {{no_inline}} {{\n"
        f"{body}  return %r : {result}\n}}\n",
        f"  %r = func.call @{name}({values}) : ({types}) -> {result}\n",
    )


# --- numbers of all types ------------------------------------------------------


class Float:
    """A type of input as NumPy holds it; bf16 numbers are f32 with zeros below."""

    def __init__(self, name: str, numpy_type: type, bits: int) -> None:
        self.name, self.numpy_type, self.bits = name, numpy_type, bits

    def array(self, values: np.ndarray) -> np.ndarray:
        """The numbers nearest to `values`, as f32 or f64 hold them."""
        if self.name == "f64":
            return values.astype(np.float64)
        if self.name == "bf16":
            return np.array(
                [to_bfloat16(np.float32(v)) for v in values.flat], np.float32
            ).reshape(values.shape)
        with np.errstate(over="ignore"):
            return values.astype(self.numpy_type).astype(np.float32)

    def text(self, x: np.floating) -> str:
        """The bits of a number as an MLIR literal."""
        if self.name == "bf16":
            word = int(np.float32(x).view(np.uint32)) >> 16
        else:
            with np.errstate(over="ignore"):
                narrow = np.array([x]).astype(self.numpy_type)
            word = int(narrow.view(f"u{self.bits // 8}")[0])
        return f"0x{word:0{self.bits // 4}X}"

    def constant(self, name: str, values: np.ndarray) -> str:
        type_ = shape_text(values.shape, self.name)
        return f"  {name} = arith.constant {dense(values, self.text)} : {type_}\n"


def to_bfloat16(x: np.float32) -> np.float32:
    """The nearest bf16, by exact numbers."""
    if not np.isfinite(x) or x == 0:
        return x
    exact = Fraction(float(x))
    exponent = max(int(np.frexp(np.float64(x))[1]) - 8, -133)
    units = round(exact / Fraction(2) ** exponent)  # ties to even
    with np.errstate(over="ignore"):
        return np.float32(float(units * Fraction(2) ** exponent))


FLOATS = {
    "f16": Float("f16", np.float16, 16),
    "bf16": Float("bf16", np.float32, 16),
    "f32": Float("f32", np.float32, 32),
    "f64": Float("f64", np.float64, 64),
}


def encode_nearest(
    fmt: Format, x: np.floating, inverse_: np.floating, policy: str
) -> int:
    """Quantize to nearest [Q1-Q3, N6] in the type of x."""
    if isinstance(x, np.float32):
        return fmt.encode(x, inverse_, policy)
    with np.errstate(all="ignore"):
        y = np.abs(x) * inverse_
    sign = -1 if np.signbit(x) else 1
    if x == 0 or np.isnan(y):
        return 0
    if np.isinf(y):
        return fmt.join(sign, fmt.top)
    if y == 0:
        return fmt.clamp(sign, -(10**9), policy)
    k = round_half_even(fmt.gamma * mpmath.log(mpmath.mpf(float(y)), 2))
    return fmt.clamp(sign, k, policy)


def scale_of(values: np.ndarray, kind: str) -> np.float32:
    """The dynamic scale of one group of f32 or f64 [Q5, N6]."""
    if not np.all(np.isfinite(values)):
        return np.float32(np.nan)
    largest = Fraction(float(np.max(np.abs(values), initial=0)))
    if largest == 0:
        return np.float32(1)
    largest = max(largest, Fraction(1, 2**126))
    with np.errstate(over="ignore"):
        nearest = np.float32(float(largest))
    if np.isinf(nearest):
        return np.float32(np.nan)
    if kind == "absmax":
        return nearest
    exponent = -126
    while Fraction(2) ** exponent < largest and exponent < 127:
        exponent += 1
    return np.float32(2.0**exponent)


def group_scales(
    values: np.ndarray, group: str, kind: str
) -> tuple[tuple[int, ...], np.ndarray]:
    """The shape and the scales of all groups."""
    m, n = values.shape
    shape = {"tensor": (), "row": (m,), "column": (n,)}[group]
    members: dict[tuple[int, ...], list] = {index: [] for index in np.ndindex(shape)}
    for i, j in np.ndindex(values.shape):
        members[MAPS[group][1](i, j)].append(values[i, j])
    scales = np.zeros(shape, np.float32)
    for index, part in members.items():
        scales[index] = scale_of(np.array(part, values.dtype), kind)
    return shape, scales


def input_values(kind: Float, special: bool, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    shape = (5, 19)
    values = rng.normal(size=shape) * np.exp2(rng.uniform(-9, 3, size=shape))
    values[0, :3] = [0.0, -0.0, 1.0]
    if special:
        values[1, 4], values[3, 6] = np.nan, -np.inf
        values[2, 5], values[2, 6] = 1e-45, -6e-8  # subnormal in f32, in f16
        values[4, 0] = 65504.0
    if special and kind.name in ("f32", "bf16"):
        values[4, 1] = 3.3e38
    if special and kind.name == "f64":
        values[4, 1], values[2, 7], values[2, 8] = 1e300, 1e-300, 5e-324
    return kind.array(values)


# --- random bits -----------------------------------------------------------------


def bits_case(label: str, shape: tuple[int, ...], source: Source, dynamic: bool) -> str:
    type_ = shape_text(shape, "i32", dynamic)
    sizes = [f"%n{i}" for i in range(len(shape))] if dynamic else []
    clause = f" sizes({', '.join(sizes)})" if sizes else ""
    body = (
        f"  %r = lns.random_bits %seed, %step, %base{clause}"
        f" {{stream = {source.stream} : i32}} : {type_}\n"
    )
    arguments = [*RANDOM_TYPES, *((size, "index") for size in sizes)]
    text, call = function(f"bits_{label}", arguments, body, type_)
    text += f"func.func @test_bits_{label}() {{\n" + source_constants(source)
    for size, extent in zip(sizes, shape, strict=False):
        text += f"  {size} = arith.constant {extent} : index\n"
    text += call + integer_constant("%e", source.draws(shape), "i32")
    if dynamic:
        text += f"  %c = tensor.cast %r : {type_} to {shape_text(shape, 'i32')}\n"
        text += f"  check.expect_eq %c, %e : {shape_text(shape, 'i32')}\n"
    else:
        text += f"  check.expect_eq %r, %e : {type_}\n"
    return text + "  return\n}\n\n"


def quantize_case(
    kind: Float, fmt: Format, group: str, policy: str, special: bool
) -> str:
    """Stochastic quantization by dynamic scales [Q4]."""
    bias = "" if fmt.bias_or_none is None else f"_{fmt.bias}"
    suffix = f"{kind.name}_{fmt.bits}_{fmt.gamma}{bias}_{group}_{policy}"
    name = f"stochastic_{suffix}" + ("_special" if special else "")
    values = input_values(kind, special, len(name) + fmt.gamma)
    shape, scales = group_scales(values, group, "absmax")
    x_type, s_type = shape_text(values.shape, kind.name), shape_text(shape, "f32")
    c_type = shape_text(values.shape, fmt.type)
    body = (
        f"  %r = lns.quantize %x scale(%s) underflow({policy}) rounding(stochastic)\n"
        f"    random(%seed, %step, %base)\n"
        f"    {{scale_map = {MAPS[group][0]}, stream = {SOURCE.stream} : i32}}\n"
        f"    : {x_type}, {s_type} -> {c_type}\n"
    )
    arguments = [("%x", x_type), ("%s", s_type), *RANDOM_TYPES]
    text, call = function(name, arguments, body, c_type)
    random = SOURCE.draws(values.shape)
    codes = np.zeros(values.shape, np.int64)
    for i, j in np.ndindex(values.shape):
        scale = scales[MAPS[group][1](i, j)].astype(values.dtype)
        with np.errstate(all="ignore"):
            inverse_ = values.dtype.type(1) / scale
        codes[i, j] = oracle_random.encode(
            fmt, values[i, j], inverse_, policy, int(random[i, j])
        )
    words = shape_text(values.shape, fmt.storage)
    text += f"func.func @test_{name}() {{\n" + source_constants(SOURCE)
    text += kind.constant("%x", values) + f32_constant("%s", scales) + call
    text += f"  %w = lns.bitcast %r : {c_type} to {words}\n"
    text += integer_constant("%e", codes, fmt.storage)
    return text + f"  check.expect_eq %w, %e : {words}\n  return\n}}\n\n"


def convert_case(source: Format, target: Format, policy: str) -> str:
    """Stochastic conversion of all codes, or of many [Q6]."""
    name = f"convert_{source.bits}_{source.gamma}_{target.bits}_{target.gamma}_{policy}"
    codes = np.array(source.codes(), np.int64)
    if codes.size > 512:
        chosen = np.random.default_rng(source.gamma).choice(codes, 300, replace=False)
        codes = np.concatenate([codes[:3], codes[-3:], chosen])
    a_type = shape_text(codes.shape, source.type)
    b_type = shape_text(codes.shape, target.type)
    u_type = shape_text(codes.shape, "i32")
    body = (
        f"  %u = lns.random_bits %seed, %step, %base"
        f" {{stream = {SOURCE.stream} : i32}} : {u_type}\n"
        f"  %r = lns.convert %c random(%u : {u_type}) underflow({policy})\n"
        f"    : {a_type} -> {b_type}\n"
    )
    text, call = function(name, [("%c", a_type), *RANDOM_TYPES], body, b_type)
    expected = np.array(
        [
            oracle_random.convert(int(code), source, target, policy, SOURCE.draw(i))
            for i, code in enumerate(codes)
        ],
        np.int64,
    )
    words = shape_text(codes.shape, target.storage)
    text += f"func.func @test_{name}() {{\n" + source_constants(SOURCE)
    text += code_constant("%c", codes, source) + call
    text += f"  %w = lns.bitcast %r : {b_type} to {words}\n"
    text += integer_constant("%e", expected, target.storage)
    return text + f"  check.expect_eq %w, %e : {words}\n  return\n}}\n\n"


# --- input and output types -----------------------------------------------------------


def types_case(kind: Float, fmt: Format, group: str, policy: str, special: bool) -> str:
    """Dynamic scales, nearest codes and their values of one type [Q1-Q3, Q5, Q7]."""
    suffix = f"{kind.name}_{fmt.bits}_{fmt.gamma}_{group}_{policy}"
    name = suffix + ("_special" if special else "")
    values = input_values(kind, special, 3 * len(name) + fmt.gamma)
    shape, scales = group_scales(values, group, "absmax")
    _, powers = group_scales(values, group, "pow2")
    x_type, s_type = shape_text(values.shape, kind.name), shape_text(shape, "f32")
    c_type = shape_text(values.shape, fmt.type)
    map_ = MAPS[group][0]
    text, calls = "", ""
    for scale_kind in ("absmax", "pow2"):
        body = (
            f"  %r = lns.absmax_scale %x kind({scale_kind}) {{scale_map = {map_}}}\n"
            f"    : {x_type} -> {s_type}\n"
        )
        part, call = function(f"{scale_kind}_{name}", [("%x", x_type)], body, s_type)
        text += part
        calls += call.replace("%r =", f"%{scale_kind} =")
    body = (
        f"  %r = lns.quantize %x scale(%absmax) underflow({policy})\n"
        f"    {{scale_map = {map_}}} : {x_type}, {s_type} -> {c_type}\n"
    )
    part, call = function(
        f"quantize_{name}", [("%x", x_type), ("%absmax", s_type)], body, c_type
    )
    text, calls = text + part, calls + call.replace("%r =", "%codes =")
    codes = np.zeros(values.shape, np.int64)
    decoded = np.zeros(values.shape, np.float32)
    for i, j in np.ndindex(values.shape):
        scale = scales[MAPS[group][1](i, j)]
        with np.errstate(all="ignore"):
            inverse_ = values.dtype.type(1) / scale.astype(values.dtype)
        if kind.name != "f64":
            assert np.isnan(inverse_) or inverse_ == inverse(scale)
        codes[i, j] = encode_nearest(fmt, values[i, j], inverse_, policy)
        decoded[i, j] = np.float32(fmt.decode(int(codes[i, j])) * scale)
    words = shape_text(values.shape, fmt.storage)
    text += f"func.func private @values_{name}(%codes: {c_type}, %s: {s_type})\n"
    y_type = shape_text(values.shape, kind.name if kind.bits == 16 else "f32")
    text += f"    -> {y_type} attributes {{no_inline}} {{\n"
    text += f"  %r = lns.dequantize %codes scale(%s) {{scale_map = {map_}}}\n"
    text += f"    : {c_type}, {s_type} -> {y_type}\n  return %r : {y_type}\n}}\n"
    text += f"func.func @test_{name}() {{\n" + kind.constant("%x", values) + calls
    text += f32_constant("%a", scales) + f32_constant("%p", powers)
    text += f"  check.expect_eq %absmax, %a : {s_type}\n"
    text += f"  check.expect_eq %pow2, %p : {s_type}\n"
    text += f"  %w = lns.bitcast %codes : {c_type} to {words}\n"
    text += integer_constant("%e", codes, fmt.storage)
    text += f"  check.expect_eq %w, %e : {words}\n"
    text += (
        f"  %y = func.call @values_{name}(%codes, %absmax)"
        f" : ({c_type}, {s_type}) -> {y_type}\n"
    )
    if kind.bits != 16:
        text += f32_constant("%f", decoded)
        return text + f"  check.expect_eq %y, %f : {y_type}\n  return\n}}\n\n"
    bits = shape_text(values.shape, "i16")
    expected = np.vectorize(lambda x: int(kind.text(x), 16))(kind.array(decoded))
    text += f"  %z = arith.bitcast %y : {y_type} to {bits}\n"
    text += integer_constant("%f", expected, "i16")
    return text + f"  check.expect_eq %z, %f : {bits}\n  return\n}}\n\n"


def static_case(kind: Float, policy: str) -> str:
    """A static scale: infinity saturates, NaN becomes zero [N6]."""
    name = f"static_{kind.name}_{policy}"
    numbers = [np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -3.0, 1e-7, -1e-7, 6e4]
    values = kind.array(np.array([numbers]))
    x_type = shape_text(values.shape, kind.name)
    c_type = shape_text(values.shape, F8.type)
    words = shape_text(values.shape, "i8")
    body = (
        "  %s = arith.constant dense<0.75> : tensor<f32>\n"
        f"  %r = lns.quantize %x scale(%s) underflow({policy})\n"
        f"    {{scale_map = {MAPS['tensor'][0]}}}\n"
        f"    : {x_type}, tensor<f32> -> {c_type}\n"
    )
    text, call = function(name, [("%x", x_type)], body, c_type)
    inverse_ = values.dtype.type(1) / values.dtype.type(0.75)
    codes = [encode_nearest(F8, x, inverse_, policy) for x in values[0]]
    text += f"func.func @test_{name}() {{\n" + kind.constant("%x", values) + call
    text += f"  %w = lns.bitcast %r : {c_type} to {words}\n"
    text += integer_constant("%e", np.array([codes], np.int64), "i8")
    return text + f"  check.expect_eq %w, %e : {words}\n  return\n}}\n\n"


def every(cases: Callable[..., str], *lists: tuple) -> str:
    return "".join(cases(*arguments) for arguments in lists)


def main() -> None:
    def write(name: str, purpose: str, body: str) -> None:
        top = header(purpose, "gen_random.py", every_target=True)
        (HERE / f"{name}.mlir").write_text(top + body.rstrip() + "\n")

    write(
        "random_bits",
        "Philox4x32-10 by seed, step, index and stream [Q4].",
        every(
            bits_case,
            ("vector", (37,), SOURCE, False),
            ("matrix", (3, 17), SOURCE, False),
            ("odd_base", (5, 3), Source(-3, -1, 2**62 + 5, -9), False),
            ("zero", (16,), Source(0, 0, 0, 0), False),
            ("cube", (2, 3, 5), Source(1, 2, 3, 4), False),
            ("dynamic", (4, 9), SOURCE, True),
            ("scalar", (), SOURCE, False),
        ),
    )
    f16, bf16, f32, f64 = (FLOATS[name] for name in ("f16", "bf16", "f32", "f64"))
    write(
        "quantize_stochastic",
        "Stochastic rounding in the log domain, every type of input [Q4, N6].",
        every(
            quantize_case,
            (f32, F8, "tensor", "zero", False),
            (f32, F8, "row", "min", True),
            (f32, Format(8, 1), "column", "zero", True),
            (f32, Format(8, 1), "tensor", "min", False),
            (f32, Format(8, 32), "tensor", "zero", True),
            (f32, Format(8, 64), "row", "zero", False),
            (f32, Format(4, 2, 5), "row", "zero", False),
            (f32, Format(16, 2048), "row", "min", True),
            (f32, Format(16, 32768), "tensor", "zero", False),
            (f16, F8, "row", "zero", True),
            (bf16, F8, "column", "min", True),
            (f64, F8, "row", "zero", True),
            (f64, Format(16, 2048), "column", "min", True),
            (f64, Format(16, 32768), "tensor", "zero", False),
        ),
    )
    w16 = Format(16, 2048)
    write(
        "convert_stochastic",
        "Stochastic conversion between formats, on integers [Q6].",
        every(
            convert_case,
            (w16, F8, "zero"),
            (w16, F8, "min"),
            (Format(16, 32768), Format(8, 1), "zero"),
            (Format(16, 32768), Format(10, 32), "min"),
            (Format(8, 32), F8, "zero"),
            (Format(8, 128), Format(4, 2, 5), "min"),
            (F8, Format(8, 32), "zero"),
            (F8, w16, "min"),
        ),
    )
    write(
        "input_types",
        "Scales, codes and values of f16, bf16 and f64 [Q1-Q3, Q5, Q7, N6].",
        every(
            types_case,
            (f16, F8, "tensor", "zero", False),
            (f16, F8, "row", "min", True),
            (bf16, F8, "tensor", "zero", False),
            (bf16, Format(16, 2048), "column", "min", True),
            (f64, F8, "tensor", "zero", False),
            (f64, F8, "row", "min", True),
            (f64, Format(8, 1), "column", "zero", True),
            (f64, Format(16, 2048), "row", "zero", True),
            (f64, Format(16, 32768), "tensor", "min", False),
        )
        + every(
            static_case,
            *((kind, policy) for kind in FLOATS.values() for policy in ("zero", "min")),
        ),
    )


if __name__ == "__main__":
    main()
