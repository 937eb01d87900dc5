# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes run-matmul.mlir and run-convolution.mlir beside itself.

Each test computes a contraction twice: as a linalg.generic, which the code generator
tiles and vectorizes, and as scf loops over scalars, which none of its passes touches.
Operands are small integers, so that every order of the additions is exact.
"""

from __future__ import annotations

import pathlib
import re

RUN = """\
// RUN: lns-run %s --target-cpu=generic
// {purpose}
// RUN: %if avx2 %{{ lns-run %s --target-cpu=x86-64-v3 %}}
// RUN: %if avx512 %{{ env OMP_NUM_THREADS=1 lns-run %s --target-cpu=x86-64-v4 %}}
// RUN: %if avx512 %{{ env OMP_NUM_THREADS=2 lns-run %s --target-cpu=x86-64-v4 %}}
//
// Written by gen_run.py. The operands are small integers, so that every order of the
// additions is exact; the expected values come from scalar loops.

"""

FACTORS = (7, 13, 5, 3)


def tensor(shape: list[int]) -> str:
    """The type of an f32 tensor."""
    return "tensor<" + "".join(f"{n}x" for n in shape) + "f32>"


def operand(name: str, shape: list[int], seed: int) -> str:
    """A function that gives a tensor of integers from -8 to 8."""
    dims = ", ".join(f"d{i}" for i in range(len(shape)))
    iterators = ", ".join(['"parallel"'] * len(shape))
    lines = [
        f"func.func private @{name}() -> {tensor(shape)} attributes {{no_inline}} {{",
        f"  %e = tensor.empty() : {tensor(shape)}",
        f"  %r = linalg.generic {{indexing_maps = [affine_map<({dims}) -> ({dims})>],",
        f"      iterator_types = [{iterators}]}} outs(%e : {tensor(shape)}) {{",
        "  ^bb0(%o: f32):",
        f"    %s0 = arith.constant {seed} : index",
    ]
    for i in range(len(shape)):
        lines += [
            f"    %i{i} = linalg.index {i} : index",
            f"    %k{i} = arith.constant {FACTORS[i]} : index",
            f"    %p{i} = arith.muli %i{i}, %k{i} : index",
            f"    %s{i + 1} = arith.addi %s{i}, %p{i} : index",
        ]
    lines += [
        "    %m = arith.constant 17 : index",
        f"    %q = arith.remui %s{len(shape)}, %m : index",
        "    %v = arith.index_cast %q : index to i32",
        "    %h = arith.constant 8 : i32",
        "    %w = arith.subi %v, %h : i32",
        "    %f = arith.sitofp %w : i32 to f32",
        "    linalg.yield %f : f32",
        f"  }} -> {tensor(shape)}",
        f"  return %r : {tensor(shape)}",
        "}",
    ]
    return "\n".join(lines) + "\n"


def extent(index: str, dims: dict[str, int]) -> int:
    """One more than the largest value of a sum such as `2 * y + u`."""
    total = 0
    for term in index.split("+"):
        factor, dim = re.fullmatch(r"\s*(?:(\d+) \* )?(\w+)\s*", term).groups()
        total += int(factor or 1) * (dims[dim] - 1)
    return total + 1


def contraction(name: str, dims: dict[str, int], reduced: str, maps: str) -> str:
    """A test of the contraction whose three maps are separated by semicolons."""
    a, b, c = ([i.strip() for i in m.split(",")] for m in maps.split(";"))
    types = [tensor([extent(i, dims) for i in index]) for index in (a, b, c)]
    ta, tb, tc = types
    names = ", ".join(dims)
    attributes = ", ".join(
        f"affine_map<({names}) -> ({', '.join(index)})>" for index in (a, b, c)
    )
    iterators = ", ".join('"reduction"' if d in reduced else '"parallel"' for d in dims)
    lines = [
        f"func.func private @{name}(%lhs: {ta}, %rhs: {tb}) -> {tc}",
        "    attributes {no_inline} {",
        "  %zero = arith.constant 0.0 : f32",
        f"  %e = tensor.empty() : {tc}",
        f"  %i = linalg.fill ins(%zero : f32) outs(%e : {tc}) -> {tc}",
        f"  %r = linalg.generic {{indexing_maps = [{attributes}],",
        f"      iterator_types = [{iterators}]}}",
        f"      ins(%lhs, %rhs : {ta}, {tb}) outs(%i : {tc}) {{",
        "  ^bb0(%l: f32, %h: f32, %acc: f32):",
        "    %p = arith.mulf %l, %h : f32",
        "    %s = arith.addf %acc, %p : f32",
        "    linalg.yield %s : f32",
        f"  }} -> {tc}",
        f"  return %r : {tc}",
        "}",
        f"func.func private @{name}_loops(%lhs: {ta}, %rhs: {tb}) -> {tc}",
        "    attributes {no_inline} {",
        "  %zero = arith.constant 0.0 : f32",
        "  %c0 = arith.constant 0 : index",
        "  %c1 = arith.constant 1 : index",
        f"  %init = tensor.splat %zero : {tc}",
    ]
    order = [d for d in dims if d not in reduced] + [d for d in dims if d in reduced]
    carried = "%init"
    for d in order:
        lines += [
            f"  %end_{d} = arith.constant {dims[d]} : index",
            f"  %out_{d} = scf.for %i_{d} = %c0 to %end_{d} step %c1",
            f"      iter_args(%t_{d} = {carried}) -> ({tc}) {{",
        ]
        carried = f"%t_{d}"
    indices = []
    for side, index in (("a", a), ("b", b), ("c", c)):
        places = []
        for position, expr in enumerate(index):
            value = None
            for k, term in enumerate(expr.split("+")):
                tag = f"{side}{position}_{k}"
                factor, dim = re.fullmatch(r"\s*(?:(\d+) \* )?(\w+)\s*", term).groups()
                part = f"%i_{dim}"
                if factor:
                    lines += [
                        f"  %f_{tag} = arith.constant {factor} : index",
                        f"  %m_{tag} = arith.muli {part}, %f_{tag} : index",
                    ]
                    part = f"%m_{tag}"
                if value:
                    lines.append(f"  %s_{tag} = arith.addi {value}, {part} : index")
                    part = f"%s_{tag}"
                value = part
            places.append(value)
        indices.append(", ".join(places))
    lines += [
        f"  %l = tensor.extract %lhs[{indices[0]}] : {ta}",
        f"  %h = tensor.extract %rhs[{indices[1]}] : {tb}",
        f"  %old = tensor.extract {carried}[{indices[2]}] : {tc}",
        "  %p = arith.mulf %l, %h : f32",
        "  %s = arith.addf %old, %p : f32",
        f"  %new = tensor.insert %s into {carried}[{indices[2]}] : {tc}",
    ]
    result = "%new"
    for d in reversed(order):
        lines += [f"  scf.yield {result} : {tc}", "  }"]
        result = f"%out_{d}"
    lines += [
        f"  return {result} : {tc}",
        "}",
        f"func.func @test_{name}() {{",
        f"  %a = func.call @{name}_lhs() : () -> {ta}",
        f"  %b = func.call @{name}_rhs() : () -> {tb}",
        f"  %y = func.call @{name}(%a, %b) : ({ta}, {tb}) -> {tc}",
        f"  %e = func.call @{name}_loops(%a, %b) : ({ta}, {tb}) -> {tc}",
        f"  check.expect_eq %y, %e : {tc}",
        "  return",
        "}",
    ]
    sides = [
        operand(f"{name}_{side}", [extent(i, dims) for i in index], seed)
        for side, index, seed in (("lhs", a, 1), ("rhs", b, 2))
    ]
    return "".join(sides) + "\n".join(lines) + "\n\n"


MATMULS = [
    ("nn", {"m": 33, "n": 47, "k": 29}, "k", "m, k; k, n; m, n"),
    ("nt", {"m": 5, "n": 70, "k": 67}, "k", "m, k; n, k; m, n"),
    ("tn", {"m": 66, "n": 130, "k": 40}, "k", "k, m; k, n; m, n"),
    ("transposed_result", {"m": 20, "n": 37, "k": 19}, "k", "m, k; k, n; n, m"),
    ("matvec", {"m": 131, "k": 77}, "k", "m, k; k; m"),
    ("vecmat", {"n": 131, "k": 77}, "k", "k; k, n; n"),
    ("batched", {"b": 3, "m": 17, "n": 34, "k": 21}, "k", "b, m, k; b, k, n; b, m, n"),
    ("one_of_each", {"m": 1, "n": 1, "k": 1}, "k", "m, k; k, n; m, n"),
    ("blocked", {"m": 40, "n": 50, "k": 6000}, "k", "m, k; k, n; m, n"),
    ("threads", {"m": 128, "n": 160, "k": 96}, "k", "m, k; n, k; m, n"),
]
CONVOLUTIONS = [
    (
        "nchw",
        {"n": 2, "f": 5, "y": 9, "x": 19, "c": 3, "u": 3, "v": 3},
        "cuv",
        "n, c, y + u, x + v; f, c, u, v; n, f, y, x",
    ),
    (
        "nchw_strided",
        {"n": 1, "f": 33, "y": 7, "x": 7, "c": 8, "u": 3, "v": 3},
        "cuv",
        "n, c, 2 * y + u, 2 * x + v; f, c, u, v; n, f, y, x",
    ),
    (
        "nhwc_dilated",
        {"n": 2, "y": 5, "x": 9, "f": 18, "u": 3, "v": 2, "c": 4},
        "cuv",
        "n, y + 2 * u, x + 3 * v, c; u, v, c, f; n, y, x, f",
    ),
    (
        "depthwise_nchw",
        {"n": 2, "c": 5, "y": 8, "x": 20, "u": 3, "v": 3},
        "uv",
        "n, c, y + u, x + v; c, u, v; n, c, y, x",
    ),
    (
        "depthwise_nhwc",
        {"n": 2, "y": 8, "x": 9, "c": 35, "u": 3, "v": 3},
        "uv",
        "n, 2 * y + u, 2 * x + v, c; u, v, c; n, y, x, c",
    ),
    (
        "weight_gradient",
        {"f": 6, "c": 20, "u": 3, "v": 3, "n": 2, "y": 7, "x": 8},
        "nyx",
        "n, c, y + u, x + v; n, f, y, x; f, c, u, v",
    ),
]


def main() -> None:
    """Writes both files."""
    folder = pathlib.Path(__file__).parent
    for file, purpose, cases in (
        (
            "run-matmul.mlir",
            "Matrix products of every layout and awkward sizes equal scalar loops.",
            MATMULS,
        ),
        (
            "run-convolution.mlir",
            "Convolutions of both layouts, strided, dilated, depthwise, equal loops.",
            CONVOLUTIONS,
        ),
    ):
        text = RUN.format(purpose=purpose) + "".join(contraction(*c) for c in cases)
        (folder / file).write_text(text.rstrip() + "\n")


if __name__ == "__main__":
    main()
