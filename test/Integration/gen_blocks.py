# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the tests of block scales in this folder: `python gen_blocks.py`.

A contraction is written in f32 with a policy of its own; scales, codes, sums and the
order of the blocks are calculated here, in rationals and mpmath [N5, Q5, D1, D6].
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from pathlib import Path

import mpmath
import numpy as np
from oracle import (
    Format,
    absmax_scale,
    f32_constant,
    header,
    inverse,
    shape_text,
    to_f32,
)

HERE = Path(__file__).parent
F8 = Format(8, 8)


@dataclass
class Operand:
    """Indices in terms of loops; `block` 0 is one scale for the tensor."""

    indices: list[str]
    block: int = 0
    kept: list[str] = field(default_factory=list)  # loops with a scale each
    kind: str = "absmax"
    underflow: str = "zero"


@dataclass
class Case:
    """`op` on operands named %a and %b; `blocked` is the loop in blocks."""

    name: str
    op: str
    loops: dict[str, int]
    lhs: Operand
    rhs: Operand
    out: list[str]
    blocked: str = "k"
    fmt: Format = F8
    bias: bool = False  # starts from a tensor, not from zero
    nan: bool = False

    def shape(self, indices: list[str]) -> tuple[int, ...]:
        last = {name: size - 1 for name, size in self.loops.items()}
        return tuple(eval(i, {}, last) + 1 for i in indices)

    @property
    def length(self) -> int:
        return self.lhs.block or self.rhs.block


def data(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Normal numbers whose magnitude changes along every dimension, some zeros."""
    values = rng.normal(size=shape)
    for axis in range(len(shape)):
        spread = [1] * len(shape)
        spread[axis] = shape[axis]
        values = values * np.exp2(rng.integers(-3, 4, size=spread))
    values[rng.random(shape) < 0.05] = 0
    # Few digits, for short files.
    return np.array([f"{x:.3g}" for x in values.flat], np.float32).reshape(shape)


def group(case: Case, operand: Operand, point: dict[str, int]) -> tuple[int, ...]:
    """The scale of an element, by the loops that reach it."""
    index = tuple(point[loop] for loop in operand.kept)
    return (*index, point[case.blocked] // operand.block) if operand.block else index


def quantize(case: Case, operand: Operand, values: np.ndarray):
    """Codes and scales by group. An element that many points reach has one group."""
    groups: dict[tuple[int, ...], set[tuple[int, ...]]] = {}
    place = compile(f"({', '.join([*operand.indices, ''])})", "map", "eval")
    names = list(case.loops)
    used = [n for n in names if any(n in i.split() for i in operand.indices)]
    for point in itertools.product(*(range(case.loops[n]) for n in used)):
        scope = dict(zip(used, point, strict=True))
        groups.setdefault(group(case, operand, scope), set()).add(
            eval(place, {}, scope)
        )
    scales = {
        key: absmax_scale(np.array([values[i] for i in members]), operand.kind)
        for key, members in groups.items()
    }
    codes = np.zeros(values.shape, np.int64)
    for key, members in groups.items():
        for i in members:
            codes[i] = case.fmt.encode(
                values[i], inverse(scales[key]), operand.underflow
            )
    return codes, scales


def expected(
    case: Case, a: np.ndarray, b: np.ndarray, start: np.ndarray, wrong: str = ""
) -> np.ndarray:
    """[D6]: one dot product a block, finished, added in f32 in increasing order.

    `wrong` is one of the controls: `reversed` order, or scales of the `neighbour`.
    """
    lhs, lhs_scales = quantize(case, case.lhs, a)
    weight = replace(case.rhs, underflow="min")  # [Q3]
    rhs, rhs_scales = quantize(case, weight, b)
    count = -(-case.loops[case.blocked] // case.length)
    shape = case.shape(case.out)
    maps = [
        compile(f"({', '.join([*i, ''])})", "map", "eval")
        for i in (case.lhs.indices, case.rhs.indices, case.out)
    ]
    totals = [np.full(shape, mpmath.mpf(0), dtype=object) for _ in range(count)]
    points: list[dict[tuple[int, ...], dict[str, int]]] = [{} for _ in range(count)]
    value = {c: case.fmt.value(c) for c in case.fmt.codes()}
    for point in itertools.product(*(range(n) for n in case.loops.values())):
        scope = dict(zip(case.loops, point, strict=True))
        i, j, k = (eval(m, {}, scope) for m in maps)
        block = scope[case.blocked] // case.length
        totals[block][k] += value[int(lhs[i])] * value[int(rhs[j])]
        points[block][k] = scope
    result = np.zeros(shape, np.float32)
    order = range(count)[::-1] if wrong == "reversed" else range(count)
    with np.errstate(all="ignore"):
        for k in np.ndindex(shape):
            terms = []
            for block in order:
                scope = dict(points[block][k])
                if wrong == "neighbour":
                    scope[case.blocked] = ((block + 1) % count) * case.length
                term = to_f32(totals[block][k])
                for operand, scales in ((case.lhs, lhs_scales), (case.rhs, rhs_scales)):
                    term = np.float32(term * scales[group(case, operand, scope)])
                terms.append(term)
            total = terms[0]
            for term in terms[1:]:
                total = np.float32(total + term)
            result[k] = np.float32(total + start[k]) if case.bias else total
    return result


def policy(case: Case) -> str:
    def groups(operand: Operand) -> str:
        if operand.block:
            return f"block<{operand.block}>"
        return "channel" if operand.kept else "tensor"

    return (
        f"#lns.quantization<weight = {case.fmt.type}, activation = {case.fmt.type}, "
        f"datapath = #lns.exact, weight_scale = {groups(case.rhs)}, "
        f"activation_scale = {groups(case.lhs)}, scale_kind = {case.lhs.kind}>"
    )


PRELUDE = """\
// What a call with side effects returns is no weight: left operands are
// activations; right ones, constants, are weights.

"""


def write_case(case: Case, wrong: str = "") -> str:
    rng = np.random.default_rng(sum(map(ord, case.name)))
    a = data(rng, case.shape(case.lhs.indices))
    b = data(rng, case.shape(case.rhs.indices))
    if case.nan:
        a.flat[a.size // 2] = np.nan
        b.flat[0] = np.inf
    out = case.shape(case.out)
    start = data(rng, out) if case.bias else np.zeros(out, np.float32)
    a_type, b_type, y_type = (shape_text(v.shape, "f32") for v in (a, b, start))
    op = case.op.replace("POLICY", policy(case))
    op = op.replace("INS", f"ins(%x, %b : {a_type}, {b_type})")
    op = op.replace("OUTS", f"outs(%c : {y_type}) -> {y_type}")
    activation = f"@activation_{case.name}_{wrong or 'right'}"
    text = f"func.func private {activation}(%x: {a_type}) -> {a_type}\n"
    text += "    attributes {no_inline} {\n"
    text += f"  %y = tensor.cast %x : {a_type} to {a_type}\n"
    text += "  %zero = arith.constant 0 : i32\n"
    text += "  check.expect_eq %zero, %zero : i32\n"
    text += f"  return %y : {a_type}\n}}\n"
    text += f"func.func @test_{case.name}{'_' if wrong else ''}{wrong}() {{\n"
    text += f32_constant("%a", a) + f32_constant("%b", b)
    text += f"  %x = func.call {activation}(%a) : ({a_type}) -> {a_type}\n"
    if case.bias:
        text += f32_constant("%c", start)
    else:
        text += f"  %c = arith.constant dense<0.0> : {y_type}\n"
    text += f"  %y = {op}\n"
    text += f32_constant("%e", expected(case, a, b, start, wrong))
    return text + f"  check.expect_eq %y, %e : {y_type}\n  return\n}}\n\n"


def named(op: str, attributes: str = "") -> str:
    return f"linalg.{op} {attributes}{{lns.quantization = POLICY}}\n    INS\n    OUTS"


def matmul(name: str, m: int, n: int, k: int, block: int, **options) -> Case:
    sides = options.pop("sides", "both")
    kind = options.pop("kind", "absmax")
    channel = options.pop("channel", False)
    lhs = Operand(["m", "k"], block, ["m"], kind)
    rhs = Operand(["k", "n"], block, ["n"], kind)
    if sides == "weights":
        lhs = Operand(["m", "k"], 0, ["m"] if channel else [], kind)
    if sides == "activations":
        rhs = Operand(["k", "n"], 0, ["n"] if channel else [], kind)
    loops = dict(m=m, n=n, k=k)
    return Case(name, named("matmul"), loops, lhs, rhs, ["m", "n"], **options)


TRANSPOSED = (
    "indexing_maps = [affine_map<(m, n, k) -> (m, k)>, "
    "affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]"
)


def random_matmuls(count: int) -> list[Case]:
    """Shapes and block lengths drawn once; most last blocks are short."""
    rng = np.random.default_rng(64)
    cases = []
    for i in range(count):
        m, n, k = (int(rng.integers(1, limit)) for limit in (6, 20, 70))
        block = int(rng.choice([1, 3, 8, 16, 32, 64]))
        sides = str(rng.choice(["both", "weights", "activations"]))
        fmt = Format(*[(8, 8), (8, 4), (6, 2), (10, 32)][int(rng.integers(4))])
        options = dict(sides=sides, fmt=fmt, channel=bool(rng.integers(2)))
        cases.append(matmul(f"random_{i}", m, n, k, block, **options))
    return cases


CASES = [
    matmul("whole_blocks", 4, 18, 96, 32),
    matmul("short_last_block", 5, 17, 75, 32),
    matmul("shorter_than_a_block", 3, 9, 11, 16),
    matmul("one_element_left", 4, 8, 33, 16),
    matmul("weights_alone", 5, 12, 70, 32, sides="weights"),
    matmul("activations_alone", 5, 12, 70, 32, sides="activations", channel=True),
    matmul("power_of_two", 4, 10, 50, 16, kind="pow2"),
    matmul("from_a_tensor", 4, 10, 50, 16, bias=True),
    matmul("not_finite", 4, 10, 40, 16, nan=True),
    Case(
        "transposed",
        f"linalg.matmul {TRANSPOSED} {{lns.quantization = POLICY}}\n    INS\n    OUTS",
        dict(m=6, n=13, k=70),
        Operand(["m", "k"], 32, ["m"]),
        Operand(["n", "k"], 32, ["n"]),
        ["m", "n"],
    ),
    Case(
        "batch",
        named("batch_matmul"),
        dict(b=3, m=4, n=6, k=37),
        Operand(["b", "m", "k"], 16, ["b", "m"]),
        Operand(["b", "k", "n"], 16, ["b", "n"]),
        ["b", "m", "n"],
    ),
    Case(
        "vector",
        named("matvec"),
        dict(m=9, k=45),
        Operand(["m", "k"], 16, ["m"]),
        Operand(["k"], 16, []),
        ["m"],
    ),
    Case(
        "convolution",
        named("conv_2d_nhwc_hwcf"),
        dict(n=2, y=3, x=4, f=5, ky=3, kx=2, c=11),
        Operand(["n", "y + ky", "x + kx", "c"], 4, ["n"]),
        Operand(["ky", "kx", "c", "f"], 4, ["f"]),
        ["n", "y", "x", "f"],
        blocked="c",
    ),
    Case(
        "convolution_nchw",
        named("conv_2d_nchw_fchw"),
        dict(n=2, f=5, y=3, x=4, c=8, ky=3, kx=2),
        Operand(["n", "c", "y + ky", "x + kx"], 4, ["n"]),
        Operand(["f", "c", "ky", "kx"], 4, ["f"]),
        ["n", "f", "y", "x"],
        blocked="c",
    ),
]
CONTROLS = [
    matmul("control", 8, 18, 75, 16),
    matmul("control_weights", 8, 18, 75, 16, sides="weights"),
]


def main() -> None:
    purpose = "Block scales along the contracted dimension: each block a dot product, "
    purpose += "added in order [N5, D6]."
    text = header(purpose, "gen_blocks.py", ("reference", "cpu"), every_target=True)
    text = text.replace("lns-run %s", "lns-run %s --quantize")
    text = text.replace(
        "// Written by",
        "// RUN: lns-run %s --quantize --kernels=off\n//\n// Written by",
    )
    body = "".join(write_case(case) for case in [*CASES, *random_matmuls(16)])
    (HERE / "block_scales.mlir").write_text(text + PRELUDE + body.rstrip() + "\n")

    runs = "".join(
        f"// RUN: not lns-run %s --quantize --backend={backend} | FileCheck %s\n"
        for backend in ("reference", "cpu")
    )
    count = 2 * len(CONTROLS)
    control = (
        runs
        + "// Blocks in reversed order, or with the next block's scale, are other sums "
        "[D6].\n//\n"
        "// Written by gen_blocks.py: every expected value is calculated there, "
        "wrongly on purpose.\n"
        f"// CHECK: {count} of {count + 2 * len(CONTROLS)} expectations failed\n\n"
    )
    body = "".join(
        write_case(case, wrong)
        for case in CONTROLS
        for wrong in ("reversed", "neighbour")
    )
    (HERE / "block_scales_control.mlir").write_text(control + body.rstrip() + "\n")


if __name__ == "__main__":
    main()
