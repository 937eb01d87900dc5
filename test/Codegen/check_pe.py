# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs contractions under `pe` and `float<entries = n>` against NumPy.

    check_pe.py TARGET FOLDER [SEED [CASES [DOTS]]] [-- lns-compile options]

Shapes are those of check_nests.py: products, batches, convolutions of all kinds.
Formats are equal and mixed, of 2 to 16 bits; parameters of `pe` are legal ones of all
kinds. Accumulators must have the bits of an oracle in NumPy integers, written from the
rules P1-P7 [D5]. Sums under `float<entries = n>` are within the bound of f32 sums,
single terms exact [D7]. Then all pairs of codes, adversarial and DOTS random dot
products, and negative controls, which must differ. Prints a hash of all bits.
"""

from __future__ import annotations

import hashlib
import math
import pathlib
import random
import subprocess
import sys
from dataclasses import dataclass

import numpy as np
from check_nests import Case, Library, cases, tensor
from covered import covered, label


@dataclass(frozen=True)
class Format:
    """(B, gamma, bias) [N1]."""

    bits: int
    gamma: int
    bias: int

    @property
    def element(self) -> str:
        """The storage type [N2]."""
        return "i8" if self.bits <= 8 else "i16"

    @property
    def mlir(self) -> str:
        """The element type."""
        return f"!lns.num<{self.bits}, {self.gamma}, {self.bias}>"

    def codes(self, rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
        """Any words, the zero with a sign among them [N3]; more zeros than chance."""
        words = rng.integers(0, 1 << self.bits, shape)
        words[rng.random(shape) < 0.05] = 0
        return words.astype(np.uint8 if self.bits <= 8 else np.uint16)


@dataclass(frozen=True)
class PE:
    """pe<V, entries, w, A, h, g>; g = -1 is exact."""

    vector: int = 32
    entries: int = 0
    width: int = 8
    accumulator: int = 24
    headroom: int = 8
    guard: int = 3

    @property
    def mlir(self) -> str:
        """The attribute."""
        guard = "exact" if self.guard < 0 else self.guard
        return (
            f"#lns.pe<vector = {self.vector}, entries = {self.entries}, "
            f"constant_bits = {self.width}, accumulator_bits = {self.accumulator}, "
            f"headroom = {self.headroom}, guard = {guard}>"
        )


@dataclass(frozen=True)
class Table:
    """float<entries = n>."""

    entries: int

    @property
    def mlir(self) -> str:
        """The attribute."""
        return f"#lns.float<entries = {self.entries}>"


class Oracle:
    """P1-P7 and D7 in NumPy integers."""

    def __init__(self, a: Format, b: Format, datapath: PE | Table) -> None:
        self.a, self.b, self.datapath = a, b, datapath
        self.gamma = max(a.gamma, b.gamma)
        low, high = self.exponent_range()
        self.least, self.range = low, high - low
        self.most = self.range // self.gamma
        self.entries = datapath.entries or self.gamma
        if self.entries > self.gamma:
            return  # not legal
        width = datapath.width if isinstance(datapath, PE) else 24
        constants = [self.constant(j, width) for j in range(self.entries)]
        inside = self.gamma // self.entries
        self.significands = np.array(
            [
                (self.gamma + r % inside) * constants[r // inside]
                for r in range(self.gamma)
            ],
            np.int64,
        )
        f = self.gamma.bit_length() - 1
        if isinstance(datapath, PE):
            self.shift = (f + width - 1 + self.most + 1 + datapath.headroom) - (
                datapath.accumulator - 1
            )

    def exponent_range(self) -> tuple[int, int]:
        """Emin and Emax [D0]."""
        low = high = 0
        for x in (self.a, self.b):
            step = self.gamma // x.gamma
            low += (1 - x.bias) * step
            high += (2 ** (x.bits - 1) - 1 - x.bias) * step
        return low, high

    def constant(self, j: int, width: int) -> int:
        """RN(2^(j/n) * 2^(w-1)) by repeated integer square roots [P4]."""
        root = 1 << (width * self.entries + j)
        for _ in range(self.entries.bit_length() - 1):
            root = math.isqrt(root)
        return (root + 1) >> 1

    def is_legal(self) -> bool:
        """The conditions of P."""
        d = self.datapath
        if self.entries > self.gamma:
            return False
        if isinstance(d, Table):
            return True
        t, f = self.entries.bit_length() - 1, self.gamma.bit_length() - 1
        v = d.vector.bit_length() - 1
        if t > d.width - 2:
            return False
        if d.guard < 0:
            return f + self.most + v + d.width + 2 <= 64
        bits = d.accumulator - 1 - d.headroom + d.guard + v + 2
        return self.shift >= d.guard and bits <= 64

    def split(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
        """Signs (0 for zero), quotients, and significands of products [P1-P4]."""
        sign = np.ones(np.broadcast(x, y).shape, np.int64)
        excess = np.zeros(sign.shape, np.int64)
        for code, form in ((x, self.a), (y, self.b)):
            code = code.astype(np.int64)
            m = code & (2 ** (form.bits - 1) - 1)
            sign = sign * np.where(m == 0, 0, 1 - 2 * (code >> (form.bits - 1)))
            excess = excess + (m - 1) * (self.gamma // form.gamma)
        excess = np.where(sign == 0, 0, excess)
        return sign, excess // self.gamma, self.significands[excess % self.gamma]

    def terms(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """What the products add to the sums of their vectors [P5]."""
        sign, q, significand = self.split(x, y)
        cut = self.shift - self.datapath.guard if self.datapath.guard >= 0 else 0
        up, down = np.maximum(q - cut, 0), np.minimum(np.maximum(cut - q, 0), 63)
        return sign * ((significand << up) >> down)

    def accumulate(self, terms: np.ndarray, start: np.ndarray) -> np.ndarray:
        """The accumulator after terms along the last axis [P5, P6]."""
        d = self.datapath
        most = 2 ** (d.accumulator - 1) - 1
        acc = start.astype(np.int64)
        shift = d.guard if d.guard >= 0 else self.shift
        for begin in range(0, terms.shape[-1], d.vector):
            sums = terms[..., begin : begin + d.vector].sum(-1)
            if shift > 0:
                sums = ((sums >> min(shift - 1, 63)) + 1) >> 1
            elif shift < 0:
                sums = sums << -shift
            acc = np.clip(acc + np.clip(sums, -(2**40), 2**40), -most - 1, most)
        return acc

    def power(self, numerator: int, whole: int) -> np.float32:
        """RN(2^(numerator/gamma + whole))."""
        quotient, remainder = divmod(numerator, self.gamma)
        root = 1 << (60 * self.gamma + remainder)
        for _ in range(self.gamma.bit_length() - 1):
            root = math.isqrt(root)
        # 60 bits decide, since 2^(r/gamma) is irrational; f64 would round twice.
        top = root >> (60 - 23)
        rest = root & ((1 << 37) - 1)
        top += rest > (1 << 36)
        return np.float32(math.ldexp(top, quotient + whole - 23))

    def to_float(self, acc: np.ndarray) -> np.ndarray:
        """P7."""
        f = self.gamma.bit_length() - 1
        unit = self.power(self.least, self.shift - (self.datapath.width - 1) - f)
        return acc.astype(np.float32) * unit

    def float_terms(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Terms as f32 [D7]."""
        sign, q, significand = self.split(x, y)
        f = self.gamma.bit_length() - 1
        whole = q + self.least // self.gamma - f - 23
        with np.errstate(over="ignore"):
            return np.ldexp((sign * significand).astype(np.float64), whole).astype(
                np.float32
            )

    def table_unit(self) -> np.float32:
        """RN(2^((Emin mod gamma)/gamma)) [D7]."""
        return self.power(self.least % self.gamma, 0)


FORMATS = [
    (Format(8, 8, 127), Format(8, 8, 127)),
    (Format(8, 16, 127), Format(8, 8, 127)),
    (Format(8, 4, 127), Format(8, 4, 127)),
    (Format(6, 4, 31), Format(8, 8, 100)),
    (Format(8, 2, 127), Format(8, 2, 127)),
    (Format(8, 32, 127), Format(7, 32, 63)),
    (Format(10, 64, 511), Format(8, 8, 127)),
    (Format(16, 2048, 32767), Format(8, 8, 127)),
    (Format(8, 1, 127), Format(8, 1, 127)),
    (Format(2, 1, 1), Format(4, 2, 7)),
]
DATAPATHS = [
    PE(),
    PE(vector=16, guard=-1),
    PE(entries=4),
    PE(entries=1, headroom=5, accumulator=20),
    PE(accumulator=32, headroom=10),
    PE(vector=8, accumulator=31, headroom=2, guard=2),
    PE(vector=64, width=13, guard=0),
    PE(vector=1, width=5, entries=2, accumulator=16, headroom=0, guard=1),
    PE(vector=4096, headroom=12),
    PE(vector=4, width=5, accumulator=32, headroom=0, guard=-1, entries=1),
    Table(1),
    Table(4),
    Table(8),
]
EIGHT = FORMATS[0][0]


@dataclass(frozen=True)
class Coded:
    """A contraction of codes."""

    case: Case
    oracle: Oracle


def text(name: str, coded: Coded) -> str:
    """Accumulators from `%i`, and what finish makes of them with two scales."""
    case, oracle = coded.case, coded.oracle
    maps = case.indexing_maps()
    rank = len(case.maps[2])
    out = ", ".join(f"d{i}" for i in range(rank))
    identity, scalar = f"affine_map<({out}) -> ({out})>", f"affine_map<({out}) -> ()>"
    element = "i32" if isinstance(oracle.datapath, PE) else "f32"
    a, b = (
        tensor(case.shape(i), form.element)
        for i, form in enumerate((oracle.a, oracle.b))
    )
    na, nb = (
        tensor(case.shape(i), form.mlir) for i, form in enumerate((oracle.a, oracle.b))
    )
    c, y = tensor(case.shape(2), element), tensor(case.shape(2), "f32")
    return f"""
func.func @{name}(%a: {a}, %b: {b}, %i: {c}) -> ({c}, {y}) {{
  %ca = lns.bitcast %a : {a} to {na}
  %cb = lns.bitcast %b : {b} to {nb}
  %s = lns.contract ins(%ca, %cb : {na}, {nb}) outs(%i : {c})
      {{indexing_maps = [{maps}], datapath = {oracle.datapath.mlir}}} -> {c}
  %sa = arith.constant dense<0.7> : tensor<f32>
  %sb = arith.constant dense<1.3> : tensor<f32>
  %e = tensor.empty() : {y}
  %y = lns.finish ins(%s, %sa, %sb : {c}, tensor<f32>, tensor<f32>) outs(%e : {y})
      {{indexing_maps = [{identity}, {scalar}, {scalar}, {identity}],
       operand_types = [{oracle.a.mlir}, {oracle.b.mlir}],
       datapath = {oracle.datapath.mlir}}} -> {y}
  return %s, %y : {c}, {y}
}}
"""


def scaled(dot: np.ndarray) -> np.ndarray:
    """D6 with the scales of `text`."""
    return dot * np.float32(0.7) * np.float32(1.3)


def views(case: Case, operands: list[np.ndarray]) -> list[np.ndarray]:
    """Both operands over the iteration space, parallel loops first, K flattened."""
    result = [d for terms in case.maps[2] for d, _ in terms]
    order = result + [d for d in range(len(case.extents)) if d not in result]
    shape = [case.extents[d] for d in order]
    flat = [*shape[: len(result)], int(np.prod(shape[len(result) :], dtype=int))]
    found = []
    for one, array in zip(case.maps, operands, strict=False):
        strides = [0] * len(case.extents)
        for axis, terms in enumerate(one):
            for d, k in terms:
                strides[d] += k * array.strides[axis]
        view = np.lib.stride_tricks.as_strided(
            array, shape, [strides[d] for d in order]
        )
        found.append(view.reshape(flat))
    return found


def matmul(m: int, n: int, k: int) -> Case:
    """A product of row-major matrices."""
    maps = ([[(0, 1)], [(2, 1)]], [[(2, 1)], [(1, 1)]], [[(0, 1)], [(1, 1)]])
    return Case("matmul", (m, n, k), "ppr", maps, ("i8", "i8"))


def tilings(rng: random.Random) -> dict[str, tuple[Coded, list[int]]]:
    """Contractions with the sizes of tiles: whole vectors of K, else anything [P6]."""
    found = {}
    for i in range(3):
        sizes = [rng.choice([1, 3, 8, 17, 20]), rng.choice([0, 5, 16, 33])]
        coded = Coded(matmul(40, 50, 320), Oracle(EIGHT, EIGHT, PE()))
        found[f"tiled{i}"] = coded, [*sizes, rng.choice([32, 64, 160])]
    loops = (2, 9, 9, 12, 3, 3, 32)  # n, y, x, f, ky, kx, c
    image = [[(0, 1)], [(1, 1), (4, 1)], [(2, 1), (5, 1)], [(6, 1)]]
    weights = [[(4, 1)], [(5, 1)], [(6, 1)], [(3, 1)]]
    maps = (image, weights, [[(0, 1)], [(1, 1)], [(2, 1)], [(3, 1)]])
    case = Case("nhwc", loops, "pppprrr", maps, ("i8", "i8"))
    for i, reductions in enumerate(([1, 1, 16], [1, 0, 0], [1, 1, 0])):
        coded = Coded(case, Oracle(EIGHT, EIGHT, PE(vector=16)))
        parallel = [rng.choice([0, 1]), rng.choice([2, 3, 4]), 0, rng.choice([0, 5])]
        found[f"window{i}"] = coded, parallel + reductions
    return found


def schedule(tiles: dict[str, list[int]]) -> str:
    """Tiles the contraction of each function, loops in order."""
    lines = []
    for i, (name, sizes) in enumerate(tiles.items()):
        count = sum(size != 0 for size in sizes)
        loops = ", ".join(["!transform.any_op"] * count)
        lines += [
            f'%f{i} = transform.structured.match ops{{["func.func"]}} '
            f'attributes {{sym_name = "{name}"}} in %m '
            ": (!transform.any_op) -> !transform.any_op",
            f'%c{i} = transform.structured.match ops{{["lns.contract"]}} in %f{i} '
            ": (!transform.any_op) -> !transform.any_op",
            f"%t{i}, %l{i}:{count} = transform.structured.tile_using_for %c{i} "
            f"tile_sizes {sizes} : (!transform.any_op) -> (!transform.any_op, {loops})",
        ]
    body = "\n    ".join(lines)
    argument = "%m: !transform.any_op {transform.readonly}"
    return f"""
module attributes {{transform.with_named_sequence}} {{
  transform.named_sequence @__transform_main({argument}) {{
    {body}
    transform.yield
  }}
}}
"""


def tile(source: str, tiles: dict[str, list[int]], folder: pathlib.Path) -> str:
    """The module with tiled contractions."""
    folder.mkdir(parents=True, exist_ok=True)
    library = folder / "schedule.mlir"
    library.write_text(schedule(tiles))
    command = [
        "lns-opt",
        f"-transform-preload-library=transform-library-paths={library}",
        "-transform-interpreter",
    ]
    return subprocess.run(
        command, input=source, capture_output=True, text=True, check=True
    ).stdout


class Checks:
    """The functions of one library and what was wrong with them."""

    def __init__(self, library: Library) -> None:
        self.library, self.wrong = library, []
        self.bits = hashlib.sha256()

    def run(
        self, name: str, coded: Coded, operands: list[np.ndarray], start: np.ndarray
    ) -> np.ndarray:
        """Calls a function and compares it; returns the accumulators."""
        oracle, shape = coded.oracle, coded.case.shape(2)
        acc = np.full(shape, 77, start.dtype)
        y = np.full(shape, np.nan, np.float32)
        self.library.call(name, *operands, start, acc, y)
        self.bits.update(acc.tobytes())
        self.bits.update(y.tobytes())
        left, right = views(coded.case, operands)
        what = f"{name} {coded.case} {oracle.a} {oracle.b} {oracle.datapath}"
        if isinstance(oracle.datapath, PE):
            want = oracle.accumulate(oracle.terms(left, right), start)
            if not np.array_equal(acc, want):
                self.wrong.append(f"{what}: {(acc != want).sum()} accumulators")
            if not np.array_equal(
                y.view(np.int32), scaled(oracle.to_float(want)).view(np.int32)
            ):
                self.wrong.append(f"{what}: values")
            return acc
        terms = oracle.float_terms(left, right).astype(np.float64)
        k = terms.shape[-1]
        bound = (k + 1) * 2.0**-24 * (np.abs(terms).sum(-1) + np.abs(start))
        bound += k * 2.0**-149
        if k == 1 and not start.any():
            bound *= 0
        if not (np.abs(acc - (terms.sum(-1) + start)) <= bound).all():
            self.wrong.append(f"{what}: beyond the bound of f32 sums")
        if not np.array_equal(y, scaled(acc * oracle.table_unit())):
            self.wrong.append(f"{what}: values")
        return acc


def starts(rng: np.random.Generator, coded: Coded, zero: bool = False) -> np.ndarray:
    """Accumulators to start from."""
    shape = coded.case.shape(2)
    if isinstance(coded.oracle.datapath, PE):
        most = 2 ** (coded.oracle.datapath.accumulator - 1)
        start = rng.integers(-most, most, shape).astype(np.int32)
        return np.zeros_like(start) if zero else start
    start = rng.standard_normal(shape, np.float32)
    return np.zeros_like(start) if zero else start


def adversarial(k: int) -> np.ndarray:
    """Rows of codes (8, 8) that saturate, cancel, or round at a half."""
    i = np.arange(k)
    rows = [
        np.full(k, 127),
        np.full(k, 255),
        np.where(i % 2, 127, 255),
        np.where(i % 3, 0, 255),
        np.where(i == k // 2, 127, 1),
        np.where(i == 0, 121, np.where(i == 1, 9, 0)),  # half a unit
        np.where(i == 0, 249, np.where(i == 1, 9, 0)),
        100 + i % 28 + 128 * (i % 5 == 0),
        np.zeros(k, int),
        np.where(i < k // 2, 127, 255),
    ]
    return np.array(rows, np.uint8)


def main() -> None:
    """Compile all cases in one module and check each."""
    arguments = sys.argv[1:]
    options = []
    if "--" in arguments:
        options = arguments[arguments.index("--") + 1 :]
        arguments = arguments[: arguments.index("--")]
    target, folder = arguments[0], pathlib.Path(arguments[1])
    seed, count, dots = (
        int(arguments[i]) if len(arguments) > i else default
        for i, default in ((2, 0), (3, 20), (4, 20000))
    )
    pick = random.Random(seed)
    tests: dict[str, Coded] = {}
    for i, case in enumerate(cases(seed, 5 * count)[3:]):
        if len(tests) == count:
            break
        if np.prod(case.extents) > 2e6:
            continue
        oracle = Oracle(*pick.choice(FORMATS), pick.choice(DATAPATHS))
        while not oracle.is_legal():
            oracle = Oracle(*pick.choice(FORMATS), pick.choice(DATAPATHS))
        tests[f"case{i}"] = Coded(case, oracle)
    eights = [d for d in DATAPATHS if Oracle(EIGHT, EIGHT, d).is_legal()]
    for i, datapath in enumerate(eights):
        oracle = Oracle(EIGHT, EIGHT, datapath)
        tests[f"pairs{i}"] = Coded(matmul(256, 256, 1), oracle)
        tests[f"hard{i}"] = Coded(matmul(10, 10, 1000), oracle)
    columns = 100
    rows = dots // columns
    tests["dots"] = Coded(matmul(rows, columns, 300), Oracle(EIGHT, EIGHT, PE()))
    tiled = tilings(pick)
    tests |= {name: coded for name, (coded, _) in tiled.items()}
    Library.OPTIONS = tuple(options)
    source = "".join(text(name, coded) for name, coded in tests.items())
    sizes = {name: sizes for name, (_, sizes) in tiled.items()}
    library = Library(tile(source, sizes, folder), target, folder)
    checks = Checks(library)
    rng = np.random.default_rng(seed)
    for name, coded in tests.items():
        if name == "dots":
            continue
        zero = not name.startswith("case")
        if name.startswith("pairs"):
            words = np.arange(256, dtype=np.uint8)
            operands = [words.reshape(256, 1), words.reshape(1, 256)]
        elif name.startswith("hard"):
            hard = adversarial(1000)
            operands = [hard, np.ascontiguousarray(hard.T)]
        else:
            forms = (coded.oracle.a, coded.oracle.b)
            operands = [
                form.codes(rng, coded.case.shape(i)) for i, form in enumerate(forms)
            ]
        checks.run(name, coded, operands, starts(rng, coded, zero))

    coded = tests["dots"]
    a, b = EIGHT.codes(rng, (rows, 300)), EIGHT.codes(rng, (300, columns))
    start = starts(rng, coded, zero=True)
    acc, y = np.zeros((rows, columns), np.int32), np.zeros((rows, columns), np.float32)
    library.call("dots", a, b, start, acc, y)
    checks.bits.update(acc.tobytes())
    controls = {
        "another vector size": Oracle(EIGHT, EIGHT, PE(vector=16)),
        "another number of guard bits": Oracle(EIGHT, EIGHT, PE(guard=4)),
        "another table": Oracle(EIGHT, EIGHT, PE(entries=4)),
        "a wrong constant": Oracle(EIGHT, EIGHT, PE()),
    }
    controls["a wrong constant"].significands[3] += 8
    for begin in range(0, rows, 20):
        x, w = a[begin : begin + 20, None, :], b.T[None]
        want = coded.oracle.accumulate(coded.oracle.terms(x, w), 0 * start[:1])
        if not np.array_equal(acc[begin : begin + 20], want):
            checks.wrong.append(f"dots from row {begin}")
        if begin == 0:
            for what, other in controls.items():
                got = other.accumulate(other.terms(x, w), 0 * start[:1])
                if np.array_equal(acc[:20], got):
                    checks.wrong.append(f"the control '{what}' is not seen")
    if checks.wrong:
        sys.exit("wrong on " + target + ":\n" + "\n".join(checks.wrong))
    print(checks.bits.hexdigest())
    column = "reference" if "--backend=reference" in options else target
    for kind, row in ((PE, "pe"), (Table, "float<entries>")):
        forms = [
            label(form.bits, form.gamma, form.bias)
            for coded in tests.values()
            if isinstance(coded.oracle.datapath, kind)
            for form in (coded.oracle.a, coded.oracle.b)
        ]
        covered(f"contract {row}", forms, column)
        covered(f"finish {row}", forms, column)


if __name__ == "__main__":
    main()
