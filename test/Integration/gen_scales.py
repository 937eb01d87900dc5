# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the tests of scales in this folder: `python gen_scales.py`."""

from __future__ import annotations

from pathlib import Path

import mpmath
import numpy as np
from oracle import (
    Format,
    absmax_scale,
    code_constant,
    f32_constant,
    header,
    integer_constant,
    inverse,
    shape_text,
    to_f32,
)

HERE = Path(__file__).parent
F8 = Format(8, 8)
MAPS = {
    "tensor": "affine_map<(d0, d1) -> ()>",
    "row": "affine_map<(d0, d1) -> (d0)>",
    "column": "affine_map<(d0, d1) -> (d1)>",
    "transposed": "affine_map<(d0, d1) -> (d1, d0)>",
    "block": "affine_map<(d0, d1) -> (d0, d1 floordiv 4)>",
    "row_block": "affine_map<(d0, d1) -> (d0 floordiv 2)>",
}
GROUPS = {
    "tensor": lambda i, j: (),
    "row": lambda i, j: (i,),
    "column": lambda i, j: (j,),
    "transposed": lambda i, j: (j, i),
    "block": lambda i, j: (i, j // 4),
    "row_block": lambda i, j: (i // 2,),
}


def group_shape(group: str, shape: tuple[int, int]) -> tuple[int, ...]:
    """As many groups as indices need; none for a dimension without elements."""
    m, n = shape
    return {
        "tensor": (),
        "row": (m,),
        "column": (n,),
        "transposed": (n, m),
        "block": (m, -(-n // 4)),
        "row_block": (-(-m // 2),),
    }[group]


def members(values: np.ndarray, group: str) -> dict[tuple[int, ...], list]:
    found: dict[tuple[int, ...], list] = {
        index: [] for index in np.ndindex(group_shape(group, values.shape))
    }
    for i, j in np.ndindex(values.shape):
        found[GROUPS[group](i, j)].append(values[i, j])
    return found


def test_inputs() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(5)
    normal = (
        rng.normal(size=(5, 11)) * np.exp2(rng.uniform(-9, 9, size=(5, 1)))
    ).astype(np.float32)
    normal[1, :] = 0.0
    normal[1, 3] = -0.0
    special = rng.normal(size=(6, 9)).astype(np.float32)
    special[0, 2] = np.nan
    special[2, 5] = -np.inf
    special[3, :] = [1e-45, -1e-40, 0, 0, 0, 0, 0, 0, 0]
    special[4, :] = 2.0**-126
    special[5, 4] = -3.4e38
    powers = np.exp2(rng.integers(-120, 120, size=(4, 5))).astype(np.float32)
    powers[0, 0] = 3e38  # ceil(log2) = 128 is clamped to 127
    return {
        "normal": normal,
        "special": special,
        "powers": powers,
        "one": np.array([[-0.75]], np.float32),
        "empty": np.zeros((3, 0), np.float32),
    }


def is_inline(values: np.ndarray) -> bool:
    """An empty argument cannot be passed as a bare pointer."""
    return values.size == 0


def wrap(
    name: str, arguments: list[tuple[str, str]], body: str, result: str, inline: bool
) -> tuple[str, str]:
    """A private function around `body`, which ends in %r, and its call."""
    if inline:
        return "", body
    text = ", ".join(f"{value}: {type_}" for value, type_ in arguments)
    values = ", ".join(value for value, _ in arguments)
    types = ", ".join(type_ for _, type_ in arguments)
    function = (
        f"func.func private @{name}({text})\n"
        f"    -> {result} attributes {{no_inline}} {{\n"
        f"{body}  return %r : {result}\n}}\n"
    )
    return function, f"  %r = func.call @{name}({values}) : ({types}) -> {result}\n"


def scale_case(label: str, values: np.ndarray, group: str, kind: str) -> str:
    x_type = shape_text(values.shape, "f32")
    shape = group_shape(group, values.shape)
    s_type = shape_text(shape, "f32")
    name = f"scale_{kind}_{group}_{label}"
    body = (
        f"  %r = lns.absmax_scale %x kind({kind}) {{scale_map = {MAPS[group]}}}\n"
        f"    : {x_type} -> {s_type}\n"
    )
    function, call = wrap(name, [("%x", x_type)], body, s_type, is_inline(values))
    expected = np.zeros(shape, np.float32)
    for index, part in members(values, group).items():
        expected[index] = absmax_scale(np.array(part, np.float32), kind)
    text = (
        function + f"func.func @test_{name}() {{\n" + f32_constant("%x", values) + call
    )
    text += f32_constant("%e", expected)
    # NaN must be the one that N6 names: compare bits.
    bits = shape_text(shape, "i32")
    text += f"  %rb = arith.bitcast %r : {s_type} to {bits}\n"
    text += integer_constant("%eb", nan_bits(expected), "i32")
    text += (
        f"  check.expect_eq %rb, %eb : {bits}\n  check.expect_eq %r, %e : {s_type}\n"
    )
    return text + "  return\n}\n\n"


def nan_bits(values: np.ndarray) -> np.ndarray:
    return np.where(
        np.isnan(values), np.uint32(0x7FC00000), values.view(np.uint32)
    ).astype(np.int64)


def quantize_case(
    label: str, values: np.ndarray, group: str, fmt: Format, underflow: str
) -> str:
    """Dynamic scale, quantize, dequantize."""
    x_type = shape_text(values.shape, "f32")
    c_type = shape_text(values.shape, fmt.type)
    shape = group_shape(group, values.shape)
    s_type = shape_text(shape, "f32")
    name = f"quantize_{underflow}_{group}_{label}_{fmt.bits}_{fmt.gamma}"
    scales = np.zeros(shape, np.float32)
    for index, part in members(values, group).items():
        scales[index] = absmax_scale(np.array(part, np.float32), "absmax")
    body = (
        f"  %r = lns.quantize %x scale(%s) underflow({underflow})\n"
        f"    {{scale_map = {MAPS[group]}}}\n    : {x_type}, {s_type} -> {c_type}\n"
    )
    arguments = [("%x", x_type), ("%s", s_type)]
    function, call = wrap(name, arguments, body, c_type, is_inline(values))
    codes = np.zeros(values.shape, np.int64)
    decoded = np.zeros(values.shape, np.float32)
    for i, j in np.ndindex(values.shape):
        scale = scales[GROUPS[group](i, j)]
        codes[i, j] = fmt.encode(values[i, j], inverse(scale), underflow)
        decoded[i, j] = np.float32(fmt.decode(int(codes[i, j])) * scale)
    words = shape_text(values.shape, fmt.storage)
    text = function + f"func.func private @de{name}(%c: {c_type}, %s: {s_type})\n"
    text += f"    -> {x_type} attributes {{no_inline}} {{\n"
    text += f"  %r = lns.dequantize %c scale(%s) {{scale_map = {MAPS[group]}}}\n"
    text += f"    : {c_type}, {s_type} -> {x_type}\n  return %r : {x_type}\n}}\n"
    text += f"func.func @test_{name}() {{\n"
    text += f32_constant("%x", values) + f32_constant("%s", scales) + call
    text += f"  %w = lns.bitcast %r : {c_type} to {words}\n"
    text += integer_constant("%e", codes, fmt.storage)
    text += f"  check.expect_eq %w, %e : {words}\n"
    text += f"  %d = func.call @de{name}(%r, %s) : ({c_type}, {s_type}) -> {x_type}\n"
    text += f32_constant("%f", decoded)
    return text + f"  check.expect_eq %d, %f : {x_type}\n  return\n}}\n\n"


def renormalize_case(label: str, fmt: Format, scale_by: str, group: str) -> str:
    """[A3]: the largest field of each group becomes M."""
    rng = np.random.default_rng(len(label) + fmt.bits)
    shape = (4, 9)
    fields = rng.integers(1, fmt.top // 2 + 1, size=shape)
    fields[rng.random(shape) < 0.3] = 0
    fields[2, :] = 0  # a group without a nonzero code stays as it is
    signs = rng.integers(0, 2, size=shape) * (fields > 0)
    codes = fields + signs * 2 ** (fmt.bits - 1)
    scale_shape = group_shape(scale_by, shape)
    scales = np.exp2(rng.uniform(-5, 5, size=scale_shape)).astype(np.float32)
    if label == "tiny":  # scale' would fall below 2^-126: those stay as they are
        scales = np.full(scale_shape, 2.0**-125, np.float32)
    new_shape = group_shape(group, shape)
    new_scales = np.zeros(new_shape, np.float32)
    result = codes.copy()
    index_of: dict[tuple[int, ...], list[tuple[int, int]]] = {
        index: [] for index in np.ndindex(new_shape)
    }
    for i, j in np.ndindex(shape):
        index_of[GROUPS[group](i, j)].append((i, j))
    for index, places in index_of.items():
        scale = scales[GROUPS[scale_by](*places[0])]
        largest = max(fmt.field(int(codes[p])) for p in places)
        factor = to_f32(mpmath.mpf(2) ** (mpmath.mpf(largest - fmt.top) / fmt.gamma))
        moved = np.float32(scale * factor)
        if largest == 0 or moved < np.float32(2.0**-126):
            new_scales[index] = scale
            continue
        new_scales[index] = moved
        for p in places:
            if fmt.field(int(codes[p])):
                result[p] = codes[p] + fmt.top - largest
    c_type = shape_text(shape, fmt.type)
    words = shape_text(shape, fmt.storage)
    s_type, n_type = shape_text(scale_shape, "f32"), shape_text(new_shape, "f32")
    name = f"renormalize_{label}"
    text = f"func.func private @{name}(%c: {c_type}, %s: {s_type})\n"
    text += f"    -> ({c_type}, {n_type}) attributes {{no_inline}} {{\n"
    text += "  %r, %t = lns.renormalize %c scale(%s) {\n"
    text += f"    scale_map = {MAPS[scale_by]},\n    group_map = {MAPS[group]}}}\n"
    text += f"    : {c_type}, {s_type} -> {c_type}, {n_type}\n"
    text += f"  return %r, %t : {c_type}, {n_type}\n}}\n"
    text += f"func.func @test_{name}() {{\n"
    text += code_constant("%c", codes, fmt) + f32_constant("%s", scales)
    text += f"  %r:2 = func.call @{name}(%c, %s)\n"
    text += f"    : ({c_type}, {s_type}) -> ({c_type}, {n_type})\n"
    text += f"  %w = lns.bitcast %r#0 : {c_type} to {words}\n"
    text += integer_constant("%e", result, fmt.storage) + f32_constant("%f", new_scales)
    text += f"  check.expect_eq %w, %e : {words}\n"
    return text + f"  check.expect_eq %r#1, %f : {n_type}\n  return\n}}\n\n"


def main() -> None:
    inputs = test_inputs()

    def write(name: str, purpose: str, body: str) -> None:
        top = header(purpose, "gen_scales.py", every_target=name == "quantize")
        (HERE / f"{name}.mlir").write_text(top + body.rstrip() + "\n")

    groups = [g for g in MAPS if g != "transposed"]
    write(
        "absmax_scale",
        "Dynamic scales of every grouping, with zeros, NaN and infinity [Q5, N6].",
        "".join(
            scale_case(label, values, group, kind)
            for label, values in inputs.items()
            for group in {"normal": list(MAPS), "special": groups}.get(
                label, ["tensor", "row_block"]
            )
            for kind in ("absmax", "pow2")
        ),
    )
    write(
        "quantize",
        "Codes and their values by scales of every grouping [Q1-Q3, Q7, N6].",
        "".join(
            quantize_case(label, inputs[label], group, fmt, underflow)
            for fmt, underflow, labels, chosen in (
                (F8, "zero", ("normal", "special", "one"), groups),
                (F8, "min", ("normal", "special"), ["tensor"]),
                (Format(16, 2048), "min", ("special",), ["row", "block"]),
            )
            for label in labels
            for group in chosen
        ),
    )
    write(
        "renormalize",
        "Groups move to the top of the range and their scales with them [A3].",
        renormalize_case("tensor", F8, "tensor", "tensor")
        + renormalize_case("rows", F8, "tensor", "row")
        + renormalize_case("rows_of_rows", F8, "row", "row")
        + renormalize_case("blocks", Format(10, 32), "row", "block")
        + renormalize_case("tiny", F8, "row", "row")
        + renormalize_case("wide", Format(16, 2048), "column", "column"),
    )


if __name__ == "__main__":
    main()
