# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the tests of single codes in this folder: `python gen_elementwise.py`."""

from __future__ import annotations

from pathlib import Path

import mpmath
import numpy as np
from oracle import (
    Format,
    code_constant,
    convert,
    f32_constant,
    header,
    integer_constant,
    multiply,
    shape_text,
    to_f32,
)

HERE = Path(__file__).parent
F8 = Format(8, 8)
# Every way through encode and decode: γ of one, inline and by table; formats that begin
# at 2^-126, where subnormals round to a code; other biases; the widths of the paper.
FORMATS = [
    F8,
    Format(8, 1),
    Format(8, 2),
    Format(8, 16),
    Format(8, 32),
    Format(8, 128),
    Format(2, 1),
    Format(8, 8, 64),
    Format(8, 8, 1009),
    Format(9, 4, 505),
    Format(10, 32),
    Format(12, 128),
    Format(16, 2048),
]


def label(fmt: Format) -> str:
    bias = "" if fmt.bias_or_none is None else f"_{fmt.bias}"
    return f"{fmt.bits}_{fmt.gamma}{bias}"


def function(name: str, arguments: list[tuple[str, str]], op: str, result: str) -> str:
    """A function that no pass looks into, so that nothing is folded."""
    text = ", ".join(f"{value}: {type_}" for value, type_ in arguments)
    return (
        f"func.func private @{name}({text})\n"
        f"    -> {result} attributes {{no_inline}} {{\n"
        f"  %r = {op}\n  return %r : {result}\n}}\n"
    )


def call(name: str, arguments: list[tuple[str, str]], result: str, to: str) -> str:
    values = ", ".join(value for value, _ in arguments)
    types = ", ".join(type_ for _, type_ in arguments)
    return f"  {to} = func.call @{name}({values}) : ({types}) -> {result}\n"


def expect_codes(value: str, expected: np.ndarray, fmt: Format) -> str:
    """Compares storage integers."""
    codes = shape_text(expected.shape, fmt.type)
    words = shape_text(expected.shape, fmt.storage)
    return (
        f"  {value}_w = lns.bitcast {value} : {codes} to {words}\n"
        + integer_constant(f"{value}_e", expected, fmt.storage)
        + f"  check.expect_eq {value}_w, {value}_e : {words}\n"
    )


def sample(fmt: Format, most: int = 512) -> np.ndarray:
    """All codes, or where there are more, the ends of the range and some between."""
    codes = np.array(fmt.codes())
    if codes.size <= most:
        return codes
    rng = np.random.default_rng(fmt.bits * 1000 + fmt.gamma)
    picked = rng.choice(codes.size, size=most - 8, replace=False)
    ends = [0, 1, 2, fmt.top, fmt.top + 2, 2 * fmt.top, 2 * fmt.top + 1, fmt.top - 1]
    return np.concatenate([np.array(ends), codes[np.sort(picked)]])


def decode_case(fmt: Format) -> str:
    codes = sample(fmt)
    code_type, f32 = shape_text(codes.shape, fmt.type), shape_text(codes.shape, "f32")
    name = f"decode_{label(fmt)}"
    arguments = [("%c", code_type)]
    text = function(name, arguments, f"lns.decode %c : {code_type} -> {f32}", f32)
    text += f"func.func @test_{name}() {{\n" + code_constant("%c", codes, fmt)
    text += call(name, arguments, f32, "%x")
    text += f32_constant("%e", np.array([fmt.decode(int(c)) for c in codes]))
    return text + f"  check.expect_eq %x, %e : {f32}\n  return\n}}\n\n"


def round_trip_case(fmt: Format) -> str:
    """encode(decode(c)) = c for every code."""
    codes = np.array(fmt.codes())
    code_type, f32 = shape_text(codes.shape, fmt.type), shape_text(codes.shape, "f32")
    name = f"round_trip_{label(fmt)}"
    arguments = [("%c", code_type), ("%one", f32)]
    text = f"func.func private @{name}(%c: {code_type}, %one: {f32})\n"
    text += f"    -> {code_type} attributes {{no_inline}} {{\n"
    text += f"  %x = lns.decode %c : {code_type} -> {f32}\n"
    text += f"  %r = lns.encode %x, %one : {f32} -> {code_type}\n"
    text += f"  return %r : {code_type}\n}}\n"
    text += f"func.func @test_{name}() {{\n" + code_constant("%c", codes, fmt)
    text += f"  %one = arith.constant dense<1.0> : {f32}\n"
    text += call(name, arguments, code_type, "%r")
    return text + expect_codes("%r", codes, fmt) + "  return\n}\n\n"


def encode_inputs(fmt: Format) -> tuple[np.ndarray, np.ndarray]:
    """Numbers at both sides of thresholds, special values, and others' inverses."""
    rng = np.random.default_rng(fmt.bits * 7 + fmt.gamma)
    values = [0.0, -0.0, np.inf, -np.inf, np.nan, 1e-45, -1e-45, 1.0, -1.0, 3e38, -3e38]
    fields = range(0, fmt.top + 2)
    if fmt.top > 40:
        picked = rng.choice(np.arange(1, fmt.top), size=36, replace=False)
        fields = [0, 1, fmt.top - 1, fmt.top, *np.sort(picked)]
    for field in fields:
        exponent = (mpmath.mpf(int(field) - fmt.bias) + mpmath.mpf(0.5)) / fmt.gamma
        middle = to_f32(mpmath.mpf(2) ** exponent)
        for bits in (-1, 0, 1):
            word = int(middle.view(np.uint32)) + bits
            values.append(np.uint32(max(word, 0)).view(np.float32) * (-1) ** int(field))
    # Around the smallest normal number.
    words = 0x00800000 + rng.integers(-(2**22), 2**22, size=24)
    values += list(words.astype(np.uint32).view(np.float32))
    inverses = [1.0] * len(values)
    for inverse in (1e-30, 2.0**-127, 1e30, np.inf, np.nan):
        for x in (0.0, 1.0, -2.5, 1e38, 1e-38, np.inf):
            values.append(x)
            inverses.append(inverse)
    for _ in range(40):
        x, s = rng.normal(), np.exp2(rng.uniform(-8, 8))
        values.append(x)
        inverses.append(s)
    return np.array(values, np.float32), np.array(inverses, np.float32)


def encode_case(fmt: Format, underflow: str) -> str:
    values, inverses = encode_inputs(fmt)
    expected = np.array(
        [fmt.encode(x, i, underflow) for x, i in zip(values, inverses, strict=True)]
    )
    code_type, f32 = shape_text(values.shape, fmt.type), shape_text(values.shape, "f32")
    name = f"encode_{underflow}_{label(fmt)}"
    arguments = [("%x", f32), ("%i", f32)]
    op = f"lns.encode %x, %i underflow({underflow}) : {f32} -> {code_type}"
    text = function(name, arguments, op, code_type)
    text += f"func.func @test_{name}() {{\n"
    text += f32_constant("%x", values) + f32_constant("%i", inverses)
    text += call(name, arguments, code_type, "%r")
    return text + expect_codes("%r", expected, fmt) + "  return\n}\n\n"


def unary_case(op: str, fmt: Format) -> str:
    codes = sample(fmt)

    def expected(code: int) -> int:
        sign, field = fmt.sign(code), fmt.field(code)
        if op == "neg":
            return fmt.join(-sign, field)
        return field if op == "abs" or sign > 0 else 0

    code_type = shape_text(codes.shape, fmt.type)
    name = f"{op}_{label(fmt)}"
    arguments = [("%c", code_type)]
    text = function(name, arguments, f"lns.{op} %c : {code_type}", code_type)
    text += f"func.func @test_{name}() {{\n" + code_constant("%c", codes, fmt)
    text += call(name, arguments, code_type, "%r")
    values = np.array([expected(int(c)) for c in codes])
    return text + expect_codes("%r", values, fmt) + "  return\n}\n\n"


def pairs(a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    left, right = np.meshgrid(a, b, indexing="ij")
    return left.ravel(), right.ravel()


def order_cases(fmt: Format, most: int) -> str:
    """min, max and the six comparisons, as real numbers [A0]."""
    few = sample(fmt, most)
    left, right = pairs(few, few)
    x = [fmt.value(int(c)) for c in left]
    y = [fmt.value(int(c)) for c in right]
    code_type = shape_text(left.shape, fmt.type)
    bool_type = shape_text(left.shape, "i1")
    arguments = [("%a", code_type), ("%b", code_type)]
    constants = code_constant("%a", left, fmt) + code_constant("%b", right, fmt)
    text = ""
    for op, choose in (("min", lambda p, q: p <= q), ("max", lambda p, q: p >= q)):
        name = f"{op}_{label(fmt)}"
        expected = np.array(
            [
                int(a) if choose(p, q) else int(b)
                for a, b, p, q in zip(left, right, x, y, strict=True)
            ]
        )
        text += function(name, arguments, f"lns.{op} %a, %b : {code_type}", code_type)
        text += f"func.func @test_{name}() {{\n" + constants
        text += call(name, arguments, code_type, "%r")
        text += expect_codes("%r", expected, fmt) + "  return\n}\n\n"
    relations = {
        "eq": lambda p, q: p == q,
        "ne": lambda p, q: p != q,
        "lt": lambda p, q: p < q,
        "le": lambda p, q: p <= q,
        "gt": lambda p, q: p > q,
        "ge": lambda p, q: p >= q,
    }
    for relation, holds in relations.items():
        name = f"cmp_{relation}_{label(fmt)}"
        expected = np.array([int(holds(p, q)) for p, q in zip(x, y, strict=True)])
        op = f"lns.cmp {relation} %a, %b : {code_type} -> {bool_type}"
        text += function(name, arguments, op, bool_type)
        text += f"func.func @test_{name}() {{\n" + constants
        text += call(name, arguments, bool_type, "%r")
        text += integer_constant("%e", expected, "i1")
        text += f"  check.expect_eq %r, %e : {bool_type}\n  return\n}}\n\n"
    return text


def mul_case(fa: Format, fb: Format, result: Format, underflow: str, most: int) -> str:
    left, right = pairs(sample(fa, most), sample(fb, most))
    types = [shape_text(left.shape, f.type) for f in (fa, fb, result)]
    name = f"mul_{underflow}_{label(fa)}_{label(fb)}_{label(result)}"
    arguments = [("%a", types[0]), ("%b", types[1])]
    op = (
        f"lns.mul %a, %b underflow({underflow}) : {types[0]}, {types[1]}\n"
        f"    -> {types[2]}"
    )
    text = function(name, arguments, op, types[2])
    text += f"func.func @test_{name}() {{\n"
    text += code_constant("%a", left, fa) + code_constant("%b", right, fb)
    text += call(name, arguments, types[2], "%r")
    expected = np.array(
        [
            multiply(int(a), fa, int(b), fb, result, underflow)
            for a, b in zip(left, right, strict=True)
        ]
    )
    return text + expect_codes("%r", expected, result) + "  return\n}\n\n"


def convert_case(source: Format, target: Format, underflow: str) -> str:
    codes = sample(source)
    types = [shape_text(codes.shape, f.type) for f in (source, target)]
    name = f"convert_{underflow}_{label(source)}_{label(target)}"
    arguments = [("%c", types[0])]
    op = f"lns.convert %c underflow({underflow}) : {types[0]} -> {types[1]}"
    text = function(name, arguments, op, types[1])
    text += f"func.func @test_{name}() {{\n" + code_constant("%c", codes, source)
    text += call(name, arguments, types[1], "%r")
    expected = np.array([convert(int(c), source, target, underflow) for c in codes])
    return text + expect_codes("%r", expected, target) + "  return\n}\n\n"


def main() -> None:
    def write(name: str, purpose: str, body: str) -> None:
        top = header(
            purpose,
            "gen_elementwise.py",
            every_target=name in ("decode", "encode_zero"),
        )
        (HERE / f"{name}.mlir").write_text(top + body.rstrip() + "\n")

    write(
        "decode",
        "Every code, or a sample of wide formats, decodes correctly rounded [Q7, N3].",
        "".join(decode_case(f) for f in FORMATS)
        + "".join(round_trip_case(f) for f in FORMATS if f.bits <= 8),
    )
    for underflow in ("zero", "min"):
        write(
            f"encode_{underflow}",
            f"Thresholds, special values and inverses under {underflow} [Q1-Q3, N6].",
            "".join(encode_case(f, underflow) for f in FORMATS),
        )
    write(
        "sign_ops",
        "Negation, magnitude and relu of every code [A1, N3].",
        "".join(
            unary_case(op, f) for op in ("neg", "abs", "relu") for f in FORMATS[:9]
        ),
    )
    write(
        "order_ops",
        "min, max and comparisons agree with the order of the values [A0].",
        order_cases(Format(5, 4), 31)
        + order_cases(F8, 24)
        + order_cases(FORMATS[-1], 16),
    )
    small = Format(5, 4)
    write(
        "mul",
        "Products saturate, underflow by policy, are exact in wide formats [A1].",
        mul_case(small, small, small, "zero", 31)
        + mul_case(small, small, small, "min", 31)
        + mul_case(small, small, Format(6, 4, 30), "zero", 31)
        + mul_case(F8, F8, Format(9, 8, 254), "zero", 24)
        + mul_case(Format(16, 2048), Format(12, 2048), Format(16, 2048), "min", 24),
    )
    conversions = [
        (Format(16, 2048), F8),
        (Format(10, 32), F8),
        (F8, Format(10, 32)),
        (F8, Format(8, 4)),
        (F8, Format(8, 16)),
        (F8, Format(8, 8, 64)),
        (Format(8, 1), Format(8, 128)),
        (Format(8, 128), Format(8, 1)),
        (Format(12, 128), Format(16, 2048)),
    ]
    write(
        "convert",
        "Between formats, ties to the even exponent, never through f32 [Q6].",
        "".join(convert_case(a, b, u) for a, b in conversions for u in ("zero", "min")),
    )


if __name__ == "__main__":
    main()
