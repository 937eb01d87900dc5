# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes quantized_linalg.mlir: `python gen_quantized_linalg.py`.

Every operand is made of signed powers of two and zeros, so that its codes, its
scales and all sums are exact: a module in f32 and the same one on codes must give
the same bits, those of the sums computed here in rationals.
"""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

HEADER = """\
// RUN: lns-run %s --backend=cpu
// RUN: lns-run %s --backend=reference --quantize="datapath=exact"
// RUN: lns-run %s --backend=cpu --quantize="datapath=exact \
weight-scale=channel activation-scale=channel"
// RUN: lns-run %s --backend=cpu --quantize="datapath=exact scale-kind=pow2 \
format=8,4 activation-format=10,16"
// RUN: not lns-run %s --backend=cpu --quantize="datapath=exact format=3,1" \
| FileCheck %s
// Contractions of signed powers of two have the same bits in f32 and on codes;
// in a format without enough range they do not.
//
// Written by gen_quantized_linalg.py: every expected value is calculated there.
// CHECK: 15 of 16 expectations failed
"""


@dataclass
class Case:
    """One op: how it is written, its loops, and what each operand's indices are."""

    name: str
    op: str
    loops: dict[str, int]
    lhs: list[str]
    rhs: list[str]
    out: list[str]
    init: bool = True  # False: starts from zero

    def shape(self, indices: list[str]) -> list[int]:
        last = {name: size - 1 for name, size in self.loops.items()}
        return [eval(i, {}, last) + 1 for i in indices]


Tensor = dict[tuple[int, ...], Fraction]


def indices_of(shape: list[int]) -> itertools.product:
    return itertools.product(*(range(size) for size in shape))


def powers(rng: random.Random, shape: list[int]) -> Tensor:
    """Signed powers of two from 2^-4 to 2^2, and some zeros."""
    return {
        i: Fraction(rng.choice([-1, 0, 1, 1, -1])) * Fraction(2) ** rng.randint(-4, 2)
        for i in indices_of(shape)
    }


def contract(case: Case, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
    """The sums, exactly."""
    result = dict(c)
    for values in itertools.product(*map(range, case.loops.values())):
        point = dict(zip(case.loops, values, strict=True))
        i, j, k = (
            tuple(eval(index, {}, point) for index in indices)
            for indices in (case.lhs, case.rhs, case.out)
        )
        result[k] += a[i] * b[j]
    return result


def type_of(shape: list[int]) -> str:
    return "tensor<" + "".join(f"{size}x" for size in shape) + "f32>"


def literal(tensor: Tensor, shape: list[int]) -> str:
    def nest(prefix: tuple[int, ...]) -> str:
        if len(prefix) == len(shape):
            return repr(float(tensor[prefix]))
        parts = (nest((*prefix, i)) for i in range(shape[len(prefix)]))
        return "[" + ", ".join(parts) + "]"

    return nest(())


def generic(lhs: str, rhs: str, out: str, loops: str, kinds: str) -> str:
    """A linalg.generic with the product's factors swapped."""
    names = {"p": '"parallel"', "r": '"reduction"'}
    iterators = ", ".join(names[kind] for kind in kinds)
    maps = ", ".join(f"affine_map<({loops}) -> ({m})>" for m in (lhs, rhs, out))
    return (
        f"linalg.generic {{indexing_maps = [{maps}], iterator_types = [{iterators}]}}\n"
        "    INS OUTS {\n"
        "  ^bb0(%x: f32, %y: f32, %acc: f32):\n"
        "    %p = arith.mulf %y, %x : f32\n"
        "    %s = arith.addf %acc, %p : f32\n"
        "    linalg.yield %s : f32\n"
        "  }"
    )


def named(op: str, attrs: str = "") -> str:
    return f"linalg.{op} {attrs}".rstrip() + "\n    INS OUTS"


TRANSPOSED = (
    "indexing_maps = [affine_map<(m, n, k) -> (k, m)>, "
    "affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]"
)
STRIDED = (
    "{strides = dense<[2, 1]> : tensor<2xi64>, "
    "dilations = dense<[1, 3]> : tensor<2xi64>}"
)
IMAGE = {"n": 2, "f": 3, "y": 3, "x": 4, "ky": 3, "kx": 2, "c": 5}

CASES = [
    Case(
        "matmul",
        named("matmul"),
        {"m": 5, "n": 7, "k": 19},
        ["m", "k"],
        ["k", "n"],
        ["m", "n"],
    ),
    Case(
        "matmul_from_zero",
        named("matmul"),
        {"m": 5, "n": 7, "k": 19},
        ["m", "k"],
        ["k", "n"],
        ["m", "n"],
        init=False,
    ),
    Case(
        "transposed",
        named("matmul", TRANSPOSED),
        {"m": 5, "n": 7, "k": 19},
        ["k", "m"],
        ["n", "k"],
        ["m", "n"],
    ),
    Case(
        "one_by_one",
        named("matmul"),
        {"m": 1, "n": 1, "k": 1},
        ["m", "k"],
        ["k", "n"],
        ["m", "n"],
    ),
    Case(
        "batch_matmul",
        named("batch_matmul"),
        {"b": 3, "m": 2, "n": 5, "k": 9},
        ["b", "m", "k"],
        ["b", "k", "n"],
        ["b", "m", "n"],
    ),
    Case(
        "batch_reduce_matmul",
        named("batch_reduce_matmul"),
        {"b": 3, "m": 2, "n": 5, "k": 9},
        ["b", "m", "k"],
        ["b", "k", "n"],
        ["m", "n"],
    ),
    Case("matvec", named("matvec"), {"m": 5, "k": 19}, ["m", "k"], ["k"], ["m"]),
    Case("vecmat", named("vecmat"), {"n": 5, "k": 19}, ["k"], ["k", "n"], ["n"]),
    Case("dot", named("dot"), {"k": 33}, ["k"], ["k"], []),
    Case(
        "einsum",
        generic("k, m, l", "n, l, k", "m, n", "k, n, m, l", "rppr"),
        {"k": 3, "n": 4, "m": 5, "l": 6},
        ["k", "m", "l"],
        ["n", "l", "k"],
        ["m", "n"],
    ),
    Case("conv_1d", named("conv_1d"), {"x": 7, "kx": 3}, ["x + kx"], ["kx"], ["x"]),
    Case(
        "conv_nchw",
        named("conv_2d_nchw_fchw", STRIDED),
        IMAGE,
        ["n", "c", "2*y + ky", "x + 3*kx"],
        ["f", "c", "ky", "kx"],
        ["n", "f", "y", "x"],
    ),
    Case(
        "conv_nhwc",
        named("conv_2d_nhwc_hwcf", STRIDED),
        IMAGE,
        ["n", "2*y + ky", "x + 3*kx", "c"],
        ["ky", "kx", "c", "f"],
        ["n", "y", "x", "f"],
    ),
    Case(
        "grouped",
        named("conv_2d_ngchw_gfchw"),
        {"g": 2, **IMAGE},
        ["n", "g", "c", "y + ky", "x + kx"],
        ["g", "f", "c", "ky", "kx"],
        ["n", "g", "f", "y", "x"],
    ),
    Case(
        "depthwise",
        named("depthwise_conv_2d_nhwc_hwcm"),
        {"n": 2, "y": 3, "x": 4, "c": 5, "m": 2, "ky": 3, "kx": 2},
        ["n", "y + ky", "x + kx", "c"],
        ["ky", "kx", "c", "m"],
        ["n", "y", "x", "c", "m"],
    ),
    Case(
        "conv_3d",
        named("conv_3d_ndhwc_dhwcf"),
        {"n": 1, "z": 2, "y": 3, "x": 2, "f": 3, "kz": 2, "ky": 2, "kx": 3, "c": 2},
        ["n", "z + kz", "y + ky", "x + kx", "c"],
        ["kz", "ky", "kx", "c", "f"],
        ["n", "z", "y", "x", "f"],
    ),
]


def write(case: Case, seed: int) -> str:
    rng = random.Random(seed)
    shapes = [case.shape(i) for i in (case.lhs, case.rhs, case.out)]
    a, b, c = (powers(rng, shape) for shape in shapes)
    if not case.init:
        c = dict.fromkeys(c, Fraction(0))
    expected = contract(case, a, b, c)
    ta, tb, tc = map(type_of, shapes)
    op = case.op.replace("INS", f"ins(%a, %b : {ta}, {tb})")
    op = op.replace("OUTS", f"outs(%c : {tc})")
    return f"""
func.func private @{case.name}(%a: {ta}, %b: {tb}, %c: {tc})
    -> {tc} attributes {{no_inline}} {{
  %r = {op} -> {tc}
  return %r : {tc}
}}
func.func @test_{case.name}() {{
  %a = arith.constant dense<{literal(a, shapes[0])}> : {ta}
  %b = arith.constant dense<{literal(b, shapes[1])}> : {tb}
  %c = arith.constant dense<{literal(c, shapes[2])}> : {tc}
  %expected = arith.constant dense<{literal(expected, shapes[2])}> : {tc}
  %r = call @{case.name}(%a, %b, %c) : ({ta}, {tb}, {tc}) -> {tc}
  check.expect_eq %r, %expected : {tc}
  return
}}
"""


def main() -> None:
    text = HEADER + "".join(write(case, i) for i, case in enumerate(CASES))
    (Path(__file__).parent / "quantized_linalg.mlir").write_text(text)


if __name__ == "__main__":
    main()
