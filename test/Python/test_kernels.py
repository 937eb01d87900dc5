# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Kernels with epilogues against ops of their own, the reference and bounds [D2, D3].

One kernel: a contraction of codes, its scales, a bias by channel, a residual or a
ReLU, and from the result an absmax scale [Q5] and codes of a known scale [Q2]. Sums of
f32 have any order, so that two ways differ by at most K + 2 roundings of the sum of
magnitudes; what follows the sum is exact given the sum.
"""

import os
import subprocess
from dataclasses import dataclass, replace

import numpy as np
import pytest

from lns.toolchain import cpu_flags, find_tool

pytestmark = pytest.mark.usefixtures("compiler")

NEEDS = {"generic": "sse2", "x86-64-v3": "avx2", "x86-64-v4": "avx512f"}
STATIC = np.float32(0.7)  # the known scale of the next layer


def shaped(shape, element="f32"):
    return "tensor<" + "".join(f"{n}x" for n in shape) + element + ">"


@dataclass(frozen=True)
class Case:
    """A contraction by loops, their extents, and maps such as ``m,k``."""

    name: str
    loops: dict[str, int]
    left: str
    right: str
    result: str
    channel: str = "n"
    bias: bool = True
    residual: bool = False
    relu: bool = True
    row_absmax: str = ""
    gamma: int = 8
    bits: int = 8
    datapath: str = "float<high>"

    def extents(self, indices):
        """One more than the largest value of each index, a sum of loops."""
        return [
            1
            + sum(
                int(term.split("*")[0]) * (self.loops[term.split("*")[1]] - 1)
                if "*" in term
                else self.loops[term] - 1
                for term in index.split("+")
            )
            for index in indices.split(",")
        ]

    def shapes(self):
        return [self.extents(m) for m in (self.left, self.right, self.result)]

    def steps(self):
        inside = [d for d in self.loops if d not in self.result.split(",")]
        return int(np.prod([self.loops[d] for d in inside]))

    def text(self):
        a, b, y = self.shapes()
        loops = ", ".join(self.loops)
        result = self.result.split(",")
        code = f"!lns.num<{self.bits}, {self.gamma}>"

        def fold(indices):
            return indices.replace("*", " * ").replace("+", " + ")

        def contract_map(indices):
            return f"affine_map<({loops}) -> ({fold(indices)})>"

        def result_map(indices):
            return f"affine_map<({', '.join(result)}) -> ({indices})>"

        whole = result_map(", ".join(result))
        channel = [self.loops[self.channel]]
        row = [self.loops[self.row_absmax]] if self.row_absmax else []
        lines = [
            f"func.func @f(%a: {shaped(a)}, %b: {shaped(b)},",
            f"    %bias: {shaped(channel)}, %residual: {shaped(y)})",
            f"    -> ({shaped(y)}, {shaped(row)}, {shaped(y, 'i8')}) {{",
        ]
        for name, shape in (("a", a), ("b", b)):
            dims = ", ".join(f"d{i}" for i in range(len(shape)))
            scalar = f"{{scale_map = affine_map<({dims}) -> ()>}}"
            lines += [
                f"  %s{name} = lns.absmax_scale %{name} {scalar}",
                f"    : {shaped(shape)} -> tensor<f32>",
                f"  %c{name} = lns.quantize %{name} scale(%s{name}) {scalar}",
                f"    : {shaped(shape)}, tensor<f32> -> {shaped(shape, code)}",
            ]
        ops = ["    %v0 = arith.addf %in, %ch : f32" if self.bias else None]
        last = "%v0" if self.bias else "%in"
        if self.residual:
            ops.append(f"    %v1 = arith.addf {last}, %r : f32")
            last = "%v1"
        if self.relu:
            ops.append(f"    %v2 = arith.maximumf {last}, %zero : f32")
            last = "%v2"
        iterators = ", ".join(['"parallel"'] * len(y))
        datapath = f"#lns.{self.datapath}"
        exact = self.datapath == "exact"
        sums = shaped([*y, self.gamma], "i64") if exact else shaped(y)
        lines += [
            "  %zero = arith.constant 0.0 : f32",
            f"  %e = tensor.empty() : {shaped(y)}",
            f"  %none = arith.constant {'0 : i64' if exact else '0.0 : f32'}",
            f"  %e0 = tensor.empty() : {sums}",
            f"  %init = linalg.fill ins(%none : {'i64' if exact else 'f32'})",
            f"    outs(%e0 : {sums}) -> {sums}",
            f"  %acc = lns.contract ins(%ca, %cb : {shaped(a, code)},",
            f"    {shaped(b, code)}) outs(%init : {sums}) {{indexing_maps = [",
            f"    {contract_map(self.left)}, {contract_map(self.right)},",
            f"    {contract_map(self.result)}], datapath = {datapath}}} -> {sums}",
            f"  %y0 = lns.finish ins(%acc, %sa, %sb : {sums}, tensor<f32>,",
            f"    tensor<f32>) outs(%e : {shaped(y)}) {{indexing_maps = [{whole},",
            f"    {result_map('')}, {result_map('')}, {whole}],",
            f"    operand_types = [{code}, {code}],",
            f"    datapath = {datapath}}} -> {shaped(y)}",
            f"  %y = linalg.generic {{indexing_maps = [{whole},",
            f"    {result_map(self.channel)}, {whole}, {whole}],",
            f"    iterator_types = [{iterators}]}}",
            f"    ins(%y0, %bias, %residual : {shaped(y)}, {shaped(channel)},",
            f"    {shaped(y)}) outs(%e : {shaped(y)}) {{",
            "  ^bb0(%in: f32, %ch: f32, %r: f32, %out: f32):",
            *filter(None, ops),
            f"    linalg.yield {last} : f32",
            f"  }} -> {shaped(y)}",
            f"  %s = lns.absmax_scale %y {{scale_map = {result_map(self.row_absmax)}}}",
            f"    : {shaped(y)} -> {shaped(row)}",
            f"  %known = arith.constant dense<{STATIC:.9e}> : tensor<f32>",
            f"  %c = lns.quantize %y scale(%known) {{scale_map = {result_map('')}}}",
            f"    : {shaped(y)}, tensor<f32> -> {shaped(y, '!lns.num<8, 8>')}",
            f"  %i = lns.bitcast %c : {shaped(y, '!lns.num<8, 8>')}",
            f"    to {shaped(y, 'i8')}",
            f"  return %y, %s, %i : {shaped(y)}, {shaped(row)}, {shaped(y, 'i8')}",
            "}",
        ]
        return "\n".join(lines) + "\n"

    def sum_of_magnitudes(self, a, b):
        """Σ |a · b| by element of the result, in f64, up to 10 % for quantization."""
        ranges = [np.arange(n) for n in self.loops.values()]
        at = dict(zip(self.loops, np.meshgrid(*ranges, indexing="ij"), strict=True))

        def index(indices):
            def term(text):
                factor, _, name = text.rpartition("*")
                return at[name] * int(factor or 1)

            return tuple(sum(map(term, i.split("+"))) for i in indices.split(","))

        products = np.abs(a.astype(np.float64)[index(self.left)])
        products *= np.abs(b.astype(np.float64)[index(self.right)])
        total = np.zeros(self.shapes()[2])
        np.add.at(total, index(self.result), products)
        return 1.1 * total


CASES = [
    Case("product", {"m": 33, "n": 47, "k": 61}, "m,k", "k,n", "m,n"),
    Case("transposed", {"m": 13, "n": 37, "k": 128}, "m,k", "n,k", "m,n"),
    Case(
        "threads",
        {"m": 131, "n": 137, "k": 139},
        "m,k",
        "n,k",
        "m,n",
        residual=True,
    ),
    Case(
        "long",
        {"m": 40, "n": 70, "k": 2903},
        "m,k",
        "k,n",
        "m,n",
        residual=True,
        relu=False,
    ),
    Case("row", {"m": 1, "n": 257, "k": 65}, "m,k", "n,k", "m,n", residual=True),
    Case("column", {"m": 97, "n": 1, "k": 31}, "m,k", "k,n", "m,n"),
    Case("scalar", {"m": 1, "n": 1, "k": 1}, "m,k", "k,n", "m,n", bias=False),
    Case("skinny", {"m": 4, "n": 211, "k": 300}, "m,k", "n,k", "m,n"),
    Case(
        "token scales",
        {"m": 29, "n": 67, "k": 45},
        "m,k",
        "n,k",
        "m,n",
        row_absmax="m",
    ),
    Case(
        "channel scales",
        {"m": 29, "n": 67, "k": 45},
        "m,k",
        "n,k",
        "m,n",
        row_absmax="n",
    ),
    Case(
        "heads",
        {"g": 6, "m": 19, "n": 23, "k": 16},
        "g,m,k",
        "g,n,k",
        "g,m,n",
        residual=True,
    ),
    Case(
        "convolution",
        {"n": 7, "y": 9, "x": 11, "u": 3, "v": 3, "c": 5},
        "c,y+u,x+v",
        "n,c,u,v",
        "n,y,x",
        residual=True,
    ),
    Case(
        "strided",
        {"n": 16, "y": 6, "x": 7, "u": 3, "v": 3, "c": 8},
        "2*y+u,2*x+v,c",
        "u,v,c,n",
        "y,x,n",
        residual=True,
    ),
    Case(
        "depthwise",
        {"n": 10, "y": 8, "x": 17, "u": 3, "v": 3},
        "n,y+u,x+v",
        "n,u,v",
        "n,y,x",
    ),
    Case(
        "fast",
        {"m": 17, "n": 50, "k": 70},
        "m,k",
        "k,n",
        "m,n",
        datapath="float<fast>",
        residual=True,
    ),
    Case("gamma 32", {"m": 17, "n": 50, "k": 70}, "m,k", "n,k", "m,n", gamma=32),
    Case(
        "16 bits",
        {"m": 17, "n": 50, "k": 70},
        "m,k",
        "n,k",
        "m,n",
        gamma=2048,
        bits=16,
    ),
]


def random_cases(count, seed=4):
    """Products of random sizes, primes and ones among them."""
    random = np.random.default_rng(seed)
    sizes = [1, 2, 3, 5, 7, 8, 13, 16, 31, 32, 33, 53, 64, 101, 128]
    for number in range(count):
        m, n, k = (int(random.choice(sizes)) for _ in range(3))
        yield Case(
            f"random {number}",
            {"m": m, "n": n, "k": k},
            str(random.choice(["m,k", "k,m"])),
            str(random.choice(["k,n", "n,k"])),
            str(random.choice(["m,n", "n,m"])),
            bias=bool(random.integers(2)),
            residual=bool(random.integers(2)),
            relu=bool(random.integers(2)),
            row_absmax=str(random.choice(["", "m", "n"])),
        )


def inputs(case, seed=1):
    random = np.random.default_rng(seed)
    a, b, y = case.shapes()
    channel = [case.loops[case.channel]]
    return [
        random.standard_normal(shape, dtype=np.float32) for shape in (a, b, channel, y)
    ]


def run(case, folder, target="native", threads=1, options=()):
    """The three results of one run of lns-run."""
    source = folder / "kernel.mlir"
    source.write_text(case.text())
    command = [find_tool("lns-run"), source, f"--target-cpu={target}", *options]
    for number, array in enumerate(inputs(case)):
        path = folder / f"in{number}.npy"
        np.save(path, array)
        command.append(f"--input={path}")
    outputs = [folder / f"out{number}.npy" for number in range(3)]
    command += [f"--output={path}" for path in outputs]
    done = subprocess.run(
        [str(part) for part in command],
        env={**os.environ, "OMP_NUM_THREADS": str(threads)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [np.load(path) for path in outputs]


def bound(case):
    a, b, *_ = inputs(case)
    y = case.sum_of_magnitudes(a, b)
    # Each order makes K roundings, each product one of its own; scales, bias and
    # residual round values of the size of the sum and of the addends.
    return 2 * (case.steps() + 8) * 2.0**-24 * (y + 8)


def check_rest(case, y, scale, codes):
    """Absmax and codes, from what was stored."""
    keep = case.result.split(",")
    axes = tuple(i for i, loop in enumerate(keep) if loop != case.row_absmax)
    largest = np.max(np.abs(y), axis=axes)
    expected = np.where(largest == 0, np.float32(1), np.maximum(largest, 2.0**-126))
    np.testing.assert_array_equal(scale, expected.astype(np.float32))  # [Q5]
    ratio = np.abs(y).astype(np.float64) * np.float64(np.float32(1) / STATIC)
    with np.errstate(divide="ignore"):
        exact = 8 * np.log2(ratio) + 127
    field = codes.view(np.uint8) & 127
    away = np.abs(field - np.clip(exact, 0, 127))
    assert np.all(away[exact >= 1] <= 0.5 + 1e-5)  # [Q2]
    assert np.all(field[exact < 0.5 - 1e-5] == 0)  # [Q3]
    negative = (codes.view(np.uint8) >> 7).astype(bool)
    np.testing.assert_array_equal(negative, (y < 0) & (field != 0))


@pytest.fixture(params=NEEDS)
def target(request):
    if NEEDS[request.param] not in cpu_flags():
        pytest.skip(f"this CPU has no {NEEDS[request.param]}")
    return request.param


@pytest.mark.parametrize("case", [*CASES, *random_cases(3)], ids=lambda case: case.name)
def test_values(case, tmp_path):
    reference = run(case, tmp_path, options=["--backend=reference"])
    apart = run(case, tmp_path, options=["--kernels=off"])
    y, scale, codes = run(case, tmp_path)
    assert np.all(np.abs(y - reference[0]) <= bound(case))
    assert np.all(np.abs(y - apart[0]) <= bound(case))
    check_rest(case, y, scale, codes)


QUICK = ("threads", "column", "token scales", "strided", "16 bits")


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, marks=() if case.name in QUICK else pytest.mark.slow, id=case.name
        )
        for case in CASES
    ],
)
def test_targets_and_threads(case, target, tmp_path):
    one = run(case, tmp_path, target, threads=1)
    two = run(case, tmp_path, target, threads=2)
    for first, second in zip(one, two, strict=True):
        np.testing.assert_array_equal(first, second)
    apart = run(case, tmp_path, target, options=["--kernels=off"])
    assert np.all(np.abs(one[0] - apart[0]) <= bound(case))
    check_rest(case, *one)


@pytest.mark.slow
@pytest.mark.parametrize("case", list(random_cases(60, seed=9)), ids=lambda c: c.name)
def test_random_shapes(case, tmp_path):
    apart = run(case, tmp_path, options=["--kernels=off"])
    y, scale, codes = run(case, tmp_path, threads=2)
    assert np.all(np.abs(y - apart[0]) <= bound(case))
    check_rest(case, y, scale, codes)


@pytest.mark.parametrize(
    "wrong",
    [
        {"bias": False},
        {"residual": False},
        {"relu": False},
        {"gamma": 4},
        {"datapath": "float<fast>"},
    ],
    ids=str,
)
def test_controls(wrong, tmp_path):
    """What is missing, or coarser, is found."""
    case = replace(CASES[2], name="control")
    right = run(case, tmp_path)[0]
    other = run(replace(case, **wrong), tmp_path)[0]
    assert np.any(np.abs(right - other) > bound(case))


def test_exact_has_the_same_bits(tmp_path):
    """[D1] leaves no choice, with kernels or without."""
    case = replace(CASES[0], datapath="exact")
    with_kernels = run(case, tmp_path, threads=2)
    without = run(case, tmp_path, options=["--kernels=off"])
    for first, second in zip(with_kernels, without, strict=True):
        np.testing.assert_array_equal(first, second)
