# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the contraction tests of this folder: `python gen_contract.py`."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, field
from pathlib import Path

import mpmath
import numpy as np
from oracle import (
    Format,
    code_constant,
    f32_constant,
    header,
    shape_text,
    to_f32,
)

HERE = Path(__file__).parent
F8 = Format(8, 8)


@dataclass
class Case:
    """One contraction: loop sizes and what each operand's indices are."""

    name: str
    loops: dict[str, int]
    lhs: list[str]
    rhs: list[str]
    out: list[str]
    lhs_format: Format | None = F8  # None: a plain f32 operand
    rhs_format: Format | None = F8
    lhs_scale: list[str] = field(default_factory=list)  # of the result's loops
    rhs_scale: list[str] = field(default_factory=list)
    dynamic: bool = False
    seed: int = 0

    def shape(self, indices: list[str]) -> tuple[int, ...]:
        """The smallest shape that holds every index."""
        if any(size == 0 for size in self.loops.values()):
            return tuple(self.loops.get(i, 0) for i in indices)
        last = {name: size - 1 for name, size in self.loops.items()}
        return tuple(eval(i, {}, last) + 1 for i in indices)

    def map(self, indices: list[str], loops: list[str] | None = None) -> str:
        return (
            f"affine_map<({', '.join(loops or self.loops)}) -> ({', '.join(indices)})>"
        )


def random_operand(
    rng: np.random.Generator, shape: tuple[int, ...], fmt: Format | None
):
    """Codes of all magnitudes with some zeros, or f32 numbers."""
    if fmt is None:
        return rng.normal(size=shape).astype(np.float32)
    fields = rng.integers(0, fmt.top + 1, size=shape)
    fields[rng.random(shape) < 0.1] = 0
    signs = rng.integers(0, 2, size=shape) * (fields > 0)
    return fields + signs * 2 ** (fmt.bits - 1)


def real(value, fmt: Format | None) -> mpmath.mpf:
    return mpmath.mpf(float(value)) if fmt is None else fmt.value(int(value))


def sums(case: Case, lhs: np.ndarray, rhs: np.ndarray):
    """The exact sum of each dot product and the sum of its magnitudes."""
    shape = case.shape(case.out)
    total = np.full(shape, mpmath.mpf(0), dtype=object)
    magnitude = np.full(shape, mpmath.mpf(0), dtype=object)
    names = list(case.loops)
    code = [
        compile(f"({', '.join([*i, ''])})" if i else "()", "map", "eval")
        for i in (case.lhs, case.rhs, case.out)
    ]
    for point in itertools.product(*(range(n) for n in case.loops.values())):
        scope = dict(zip(names, point, strict=True))
        i, j, k = (eval(c, {}, scope) for c in code)
        product = real(lhs[i], case.lhs_format) * real(rhs[j], case.rhs_format)
        total[k] += product
        magnitude[k] += abs(product)
    return total, magnitude


def bins(case: Case) -> tuple[int, int]:
    """The gamma and the width of an exact accumulator [D1]."""
    a, b = case.lhs_format, case.rhs_format
    gamma = max(a.gamma, b.gamma)
    span = (a.top - 1) * (gamma // a.gamma) + (b.top - 1) * (gamma // b.gamma)
    return gamma, 64 * -(-(span // gamma + 27) // 64)


def operand_type(fmt: Format | None) -> str:
    return "f32" if fmt is None else fmt.type


def random_scales(case: Case, rng: np.random.Generator, unit: bool) -> list:
    """(indices, values) of each code operand's scales, lhs first."""
    scales = []
    operands = (
        (case.lhs_format, case.lhs_scale),
        (case.rhs_format, case.rhs_scale),
    )
    for fmt, indices in operands:
        if fmt is not None:
            shape = tuple(case.loops[i] for i in indices)
            exponents = np.zeros(shape) if unit else rng.uniform(-3, 3, size=shape)
            scales.append((indices, np.exp2(exponents).astype(np.float32)))
    return scales


def expected_values(case: Case, total: np.ndarray, scales: list) -> np.ndarray:
    """RN(RN(dot * s_lhs) * s_rhs), dot correctly rounded [D1, D6]."""
    expected = np.zeros(total.shape, np.float32)
    for index in np.ndindex(total.shape):
        value = to_f32(total[index])
        scope = dict(zip(case.out, index, strict=True))
        for indices, scale in scales:
            value = np.float32(value * scale[tuple(scope[i] for i in indices)])
        expected[index] = value
    return expected


@dataclass
class Types:
    """The MLIR types of one case."""

    case: Case
    datapath: str
    lhs: str
    rhs: str
    scales: list[str]
    out: str
    acc: str
    element: str

    @staticmethod
    def get(case: Case, datapath: str, scales: list) -> Types:
        d = case.dynamic
        out = case.shape(case.out)
        acc, element = shape_text(out, "f32", d), "f32"
        if datapath == "exact":
            gamma, width = bins(case)
            element = f"i{width}"
            sizes = ["?" if d else str(n) for n in out]
            acc = f"tensor<{'x'.join([*sizes, str(gamma), element])}>"
        return Types(
            case,
            datapath,
            shape_text(case.shape(case.lhs), operand_type(case.lhs_format), d),
            shape_text(case.shape(case.rhs), operand_type(case.rhs_format), d),
            [shape_text(values.shape, "f32", d) for _, values in scales],
            shape_text(out, "f32", d),
            acc,
            element,
        )


def contraction(types: Types, scales: list, sizes: str) -> str:
    """%y from %a, %b and %s0, %s1."""
    case, datapath = types.case, types.datapath
    outer = list(dict.fromkeys(case.out))
    maps = [case.map(case.lhs), case.map(case.rhs), case.map(case.out)]
    indices = [case.out, *(indices for indices, _ in scales), case.out]
    finish_maps = [
        case.map(i, outer) if outer else "affine_map<() -> ()>" for i in indices
    ]
    names = "".join(f", %s{i}" for i in range(len(scales)))
    scale_types = "".join(f", {t}" for t in types.scales)
    operands = f"{operand_type(case.lhs_format)}, {operand_type(case.rhs_format)}"
    zero = "0.0" if types.element == "f32" else "0"
    return f"""  %zero = arith.constant {zero} : {types.element}
  %empty = tensor.empty({sizes}) : {types.acc}
  %init = linalg.fill ins(%zero : {types.element}) outs(%empty : {types.acc})
    -> {types.acc}
  %acc = lns.contract ins(%a, %b : {types.lhs}, {types.rhs})
    outs(%init : {types.acc})
    {{indexing_maps = [{", ".join(maps)}],
     datapath = #lns.{datapath}}} -> {types.acc}
  %out = tensor.empty({sizes}) : {types.out}
  %y = lns.finish ins(%acc{names} : {types.acc}{scale_types})
    outs(%out : {types.out})
    {{indexing_maps = [{", ".join(finish_maps)}],
     operand_types = [{operands}],
     datapath = #lns.{datapath}}} -> {types.out}
"""


def slice_dynamic(
    name: str, source: str, shape: tuple[int, ...], old: str, new: str
) -> str:
    """A slice over everything, of sizes that no pass can know."""
    if old == new:
        return f"  {name} = tensor.cast {source} : {old} to {new}\n"
    text, sizes = "", []
    for i, size in enumerate(shape):
        text += f"  {name}_c{i} = arith.constant {size} : index\n"
        text += f"  {name}_n{i} = func.call @opaque({name}_c{i}) : (index) -> index\n"
        sizes.append(f"{name}_n{i}")
    zeros, ones = ", ".join("0" for _ in shape), ", ".join("1" for _ in shape)
    bounds = f"[{zeros}] [{', '.join(sizes)}] [{ones}]"
    text += f"  {name} = tensor.extract_slice {source}{bounds}"
    return text + f" : {old} to {new}\n"


OPAQUE = """func.func private @opaque(%n: index) -> index attributes {no_inline} {
  return %n : index
}

"""


def write_case(
    case: Case, datapath: str, lhs=None, rhs=None, unit=False, bound_of=None
) -> str:
    """One test; `bound_of` names another datapath whose bound it must keep."""
    rng = np.random.default_rng(case.seed + sum(map(ord, case.name)))
    if lhs is None:
        lhs = random_operand(rng, case.shape(case.lhs), case.lhs_format)
    if rhs is None:
        rhs = random_operand(rng, case.shape(case.rhs), case.rhs_format)
    scales = random_scales(case, rng, unit)
    total, magnitude = sums(case, lhs, rhs)
    expected = expected_values(case, total, scales)
    types = Types.get(case, datapath, scales)
    name = f"{case.name}_{datapath_name(datapath)}"

    # The constants, under other names where they are sliced first.
    suffix = "0" if case.dynamic else ""
    constants = ""
    operands = (("%a", lhs, case.lhs_format), ("%b", rhs, case.rhs_format))
    for operand, values, fmt in operands:
        if fmt is None:
            constants += f32_constant(operand + suffix, values)
        else:
            constants += code_constant(operand + suffix, values, fmt)
    for i, (_, values) in enumerate(scales):
        constants += f32_constant(f"%s{i}{suffix}", values)

    passed = ["%a", "%b", *(f"%s{i}" for i in range(len(scales)))]
    passed_types = [types.lhs, types.rhs, *types.scales]
    text = ""
    if 0 in case.loops.values():
        # One function: an empty argument cannot be passed as a bare pointer.
        text += f"func.func @test_{name}() {{\n{constants}"
        text += contraction(types, scales, "")
    elif case.dynamic:
        text += f"func.func @test_{name}() {{\n{constants}"
        elements = [operand_type(case.lhs_format), operand_type(case.rhs_format)]
        elements += ["f32"] * len(scales)
        shapes = [lhs.shape, rhs.shape, *(values.shape for _, values in scales)]
        for value, new, shape, element in zip(
            passed, passed_types, shapes, elements, strict=True
        ):
            old = shape_text(shape, element)
            text += slice_dynamic(value, value + suffix, shape, old, new)
        for i, size in enumerate(expected.shape):
            text += f"  %m{i} = arith.constant {size} : index\n"
            text += f"  %n{i} = func.call @opaque(%m{i}) : (index) -> index\n"
        text += contraction(
            types, scales, ", ".join(f"%n{i}" for i in range(expected.ndim))
        )
    else:
        arguments = ", ".join(
            f"{v}: {t}" for v, t in zip(passed, passed_types, strict=True)
        )
        text += f"func.func private @{name}({arguments})\n"
        text += f"    -> {types.out} attributes {{no_inline}} {{\n"
        text += contraction(types, scales, "")
        text += f"  return %y : {types.out}\n}}\n"
        text += f"func.func @test_{name}() {{\n{constants}"
        text += f"  %y = func.call @{name}({', '.join(passed)})\n"
        text += f"    : ({', '.join(passed_types)}) -> {types.out}\n"
    static = shape_text(expected.shape, "f32")
    text += f32_constant("%static", expected)
    text += f"  %e = tensor.cast %static : {static} to {types.out}\n"
    if datapath == "exact":
        text += f"  check.expect_eq %y, %e : {types.out}\n"
    else:
        allowed = bound(case, bound_of or datapath, magnitude, scales)
        text += f"  check.expect_rel %y, %e {{max = 1.0e-6, abs = {allowed:.3e}}}\n"
        text += f"    : {types.out}\n"
    return text + "  return\n}\n\n"


def datapath_name(datapath: str) -> str:
    return datapath.replace("<", "_").rstrip(">")


def bound(case: Case, datapath: str, magnitude: np.ndarray, scales: list) -> float:
    """What D2 or D3 allows: each product's error and an f32 sum of K terms."""
    per_product = 2**-15 if datapath == "float<high>" else 2 * 2**-8 + 2**-16
    terms = int(np.prod([s for n, s in case.loops.items() if n not in case.out]))
    largest = max([float(m) for m in magnitude.flat], default=0.0)
    scale = float(np.prod([np.max(s, initial=0) for _, s in scales]))
    return largest * scale * (per_product + terms * 2**-23) + 1e-30


MATMUL = dict(lhs=["m", "k"], rhs=["k", "n"], out=["m", "n"])
CONV = dict(rhs=["kh", "kw", "ic", "oc"], out=["n", "oh", "ow", "oc"])
CASES = [
    Case("matmul", dict(m=5, n=7, k=19), **MATMUL, rhs_scale=["n"]),
    Case("matmul_aligned", dict(m=8, n=16, k=32), **MATMUL, lhs_scale=["m"]),
    Case("matmul_transposed", dict(m=4, n=9, k=11), ["m", "k"], ["n", "k"], ["m", "n"]),
    Case(
        "matmul_both_transposed",
        dict(m=3, n=5, k=6),
        ["k", "m"],
        ["n", "k"],
        ["n", "m"],
    ),
    Case("reduction_first", dict(k=9, m=3, n=17), ["m", "k"], ["k", "n"], ["m", "n"]),
    Case(
        "batch",
        dict(b=3, m=2, n=5, k=7),
        ["b", "m", "k"],
        ["b", "k", "n"],
        ["b", "m", "n"],
        rhs_scale=["b"],
    ),
    Case("matvec", dict(m=6, k=13), ["m", "k"], ["k"], ["m"], lhs_scale=["m"]),
    Case("dot", dict(k=33), ["k"], ["k"], []),
    Case("two_reductions", dict(i=3, k=4, l=5), ["i", "k", "l"], ["l", "k"], ["i"]),
    Case("size_one", dict(m=1, n=1, k=1), **MATMUL),
    Case("row", dict(m=1, n=35, k=2), **MATMUL),
    Case("no_terms", dict(m=2, n=3, k=0), **MATMUL),
    Case("no_rows", dict(m=0, n=3, k=4), **MATMUL),
    Case("dynamic", dict(m=3, n=5, k=10), **MATMUL, rhs_scale=["n"], dynamic=True),
    Case(
        "mixed_gamma",
        dict(m=3, n=4, k=21),
        **MATMUL,
        lhs_format=Format(8, 8),
        rhs_format=Format(8, 16),
    ),
    Case(
        "mixed_width",
        dict(m=3, n=4, k=9),
        **MATMUL,
        lhs_format=Format(10, 32),
        rhs_format=Format(8, 8),
    ),
    Case(
        "mixed_bias",
        dict(m=3, n=4, k=12),
        **MATMUL,
        lhs_format=Format(8, 8, 100),
        rhs_format=Format(6, 4, 31),
    ),
    Case(
        "low_gamma",
        dict(m=2, n=3, k=14),
        **MATMUL,
        lhs_format=Format(8, 2),
        rhs_format=Format(8, 4),
    ),
]
CONVOLUTIONS = [
    Case(
        "nhwc",
        dict(n=2, oh=3, ow=4, oc=5, kh=3, kw=2, ic=3),
        ["n", "oh + kh", "ow + kw", "ic"],
        **CONV,
        rhs_scale=["oc"],
    ),
    Case(
        "stride",
        dict(n=1, oh=3, ow=2, oc=4, kh=3, kw=3, ic=2),
        ["n", "oh * 2 + kh", "ow * 3 + kw", "ic"],
        **CONV,
    ),
    Case(
        "dilation",
        dict(n=1, oh=3, ow=3, oc=4, kh=2, kw=3, ic=2),
        ["n", "oh + kh * 2", "ow * 2 + kw * 3", "ic"],
        **CONV,
    ),
    Case(
        "nchw",
        dict(n=2, oc=5, oh=3, ow=4, ic=3, kh=3, kw=2),
        ["n", "ic", "oh + kh", "ow * 2 + kw"],
        ["oc", "ic", "kh", "kw"],
        ["n", "oc", "oh", "ow"],
        rhs_scale=["oc"],
    ),
    Case(
        "grouped",
        dict(n=1, g=3, oc=2, oh=3, ow=3, ic=2, kh=2, kw=2),
        ["n", "g", "ic", "oh + kh", "ow + kw"],
        ["g", "oc", "ic", "kh", "kw"],
        ["n", "g", "oc", "oh", "ow"],
    ),
    Case(
        "depthwise_nhwc",
        dict(n=1, oh=3, ow=4, c=6, kh=3, kw=3),
        ["n", "oh + kh", "ow + kw", "c"],
        ["kh", "kw", "c"],
        ["n", "oh", "ow", "c"],
        rhs_scale=["c"],
    ),
    Case(
        "depthwise_nchw",
        dict(n=2, c=3, oh=3, ow=3, kh=2, kw=3),
        ["n", "c", "oh * 2 + kh", "ow + kw"],
        ["c", "kh", "kw"],
        ["n", "c", "oh", "ow"],
    ),
    Case(
        "one_by_one",
        dict(n=1, oh=3, ow=3, oc=5, kh=1, kw=1, ic=4),
        ["n", "oh * 2 + kh", "ow * 2 + kw", "ic"],
        **CONV,
    ),
    Case(
        "dynamic_conv",
        dict(n=1, oh=2, ow=3, oc=3, kh=2, kw=2, ic=2),
        ["n", "oh + kh", "ow + kw", "ic"],
        **CONV,
        dynamic=True,
    ),
]
WIDE = [
    Case("i64", dict(m=2, n=2, k=9), **MATMUL),
    Case(
        "i128",
        dict(m=2, n=2, k=9),
        **MATMUL,
        lhs_format=Format(8, 4),
        rhs_format=Format(8, 4),
    ),
    Case(
        "i192",
        dict(m=2, n=2, k=9),
        **MATMUL,
        lhs_format=Format(8, 2),
        rhs_format=Format(8, 2),
    ),
    Case(
        "i320",
        dict(m=2, n=2, k=9),
        **MATMUL,
        lhs_format=Format(8, 1),
        rhs_format=Format(8, 1),
    ),
]
WEIGHT_ONLY = [
    Case("plain_lhs", dict(m=3, n=7, k=10), **MATMUL, lhs_format=None, rhs_scale=["n"]),
    Case("plain_rhs", dict(m=5, n=4, k=6), **MATMUL, rhs_format=None, lhs_scale=["m"]),
]


def adversarial_dots() -> dict[str, list[tuple[int, int]]]:
    """The two cases that D1 names and their neighbours, as pairs of codes."""

    def product(exponent: int, sign: int) -> tuple[int, int]:
        """Two codes whose product is sign * 2^(exponent / 8), exponent <= 0."""
        first = max(exponent, 1 - F8.bias)
        second = exponent - first
        return F8.join(sign, first + F8.bias), F8.join(1, second + F8.bias)

    # 1 + 2^-24, an exact tie to even; one more product decides it.
    tie = [(127, 127), (31, 31)]
    dots = {
        "tie": tie,
        "above_tie": [*tie, (1, 1)],
        "below_tie": [*tie, (1 + 128, 1)],
        "odd_tie": [(127, 127), (39, 31), (31, 31), (39, 31)],
        "cancels": [(127, 100), (127 + 128, 100)],
        "zero_codes": [(0, 127), (127, 0), (0, 0)],
    }
    # (2^(1/8) - 1)^31 * 2^-31: with z^8 = 2, eight integers times z^0 ... z^7, each
    # written in signed binary without neighbours.
    integers = [0] * 8
    for j in range(32):
        integers[j % 8] += math.comb(31, j) * (-1) ** (31 - j) * 2 ** (j // 8)
    pairs = []
    for r, integer in enumerate(integers):
        bit = 0
        while integer:
            if integer % 2:
                digit = 2 - integer % 4
                pairs.append(product(r + 8 * (bit - 31), digit))
                integer -= digit
            integer, bit = integer // 2, bit + 1
    assert len(pairs) == 85
    dots["tiny_power"] = pairs
    dots["tiny_power_negated"] = [(a ^ 128, b) for a, b in pairs]
    return dots


def write_dot(name: str, pairs: list[tuple[int, int]], datapath: str = "exact") -> str:
    case = Case(name, dict(k=len(pairs)), ["k"], ["k"], [])
    lhs = np.array([a for a, _ in pairs])
    rhs = np.array([b for _, b in pairs])
    return write_case(case, datapath, lhs, rhs, unit=True)


def controls() -> str:
    """float<fast> held to the bound of D2, which it must break."""
    return "".join(
        write_case(case, "float<fast>", bound_of="float<high>")
        for case in CASES
        if case.name in ("matmul", "batch", "matvec")
    )


def main() -> None:
    me = "gen_contract.py"

    def write(name: str, purpose: str, body: str) -> None:
        (HERE / f"{name}.mlir").write_text(
            header(purpose, me, every_target="exact" in name) + body.rstrip() + "\n"
        )

    write(
        "contract_exact",
        "Contractions under exact, each result correctly rounded [D0, D1, D6].",
        OPAQUE + "".join(write_case(c, "exact") for c in CASES),
    )
    for datapath, rule in (("float<high>", "D2"), ("float<fast>", "D3")):
        write(
            f"contract_{datapath_name(datapath)}",
            f"Contractions under {datapath} stay within the bound of {rule}.",
            OPAQUE + "".join(write_case(c, datapath) for c in CASES + WEIGHT_ONLY),
        )
        write(
            f"convolution_{datapath_name(datapath)}",
            f"Convolutions under {datapath} stay within the bound of {rule}.",
            OPAQUE + "".join(write_case(c, datapath) for c in CONVOLUTIONS),
        )
    write(
        "convolution_exact",
        "Convolutions under exact, each result correctly rounded [D1].",
        OPAQUE + "".join(write_case(c, "exact") for c in CONVOLUTIONS),
    )
    write(
        "exact_widths",
        "Bins of every width, 64 to 320 bits [D1].",
        "".join(write_case(c, "exact") for c in WIDE),
    )
    write(
        "exact_adversarial",
        "Ties, and cancellation far below the precision of f64 and quad [D1].",
        "".join(write_dot(name, pairs) for name, pairs in adversarial_dots().items()),
    )
    (HERE / "bound_control.mlir").write_text(
        "// RUN: not lns-run %s --backend=cpu 2>&1 | FileCheck %s\n"
        "// float<fast> breaks the bound of D2, so that the bound means something.\n"
        "//\n// Written by gen_contract.py.\n\n"
        "// CHECK-COUNT-3: check.expect_rel failed\n\n" + controls().rstrip() + "\n"
    )


if __name__ == "__main__":
    main()
