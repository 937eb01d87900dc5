# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs contractions under fixed<s> and compares all bits with integers [D4].

    check_fixed.py TARGET FOLDER [SEED [CASES]]
    check_fixed.py TARGET FOLDER late

TARGET is a CPU, or `reference` for the reference backend.

Products, batches, heads and convolutions of random shapes, formats and s; then all-max
operands of one sign with K = 1100 at every s, which overflow i32 unless sums are moved
in time. Operands come from mpmath, sums are int64, the result is RN(sum) * 2^-2s and
the scales [D6]. `late` is the control: code that moves its sums too late must be wrong.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import pathlib
import random
import subprocess
import sys
from dataclasses import dataclass

import numpy as np
from check_fixed_decoders import Format, expected
from covered import covered, label

Map = list[list[tuple[int, int]]]  # by result: the loops and their factors
EXTENTS = (1, 2, 3, 5, 7, 8, 13, 16, 17, 31, 33, 48, 64, 65, 97)
FORMATS: tuple[Format, ...] = (
    (8, 8, 127),
    (8, 8, 127),
    (8, 16, 130),
    (8, 64, 127),
    (6, 4, 31),
    (4, 1, 7),
    (10, 32, 511),
)
OVERFLOW = (23, 37, 1100)


@dataclass(frozen=True)
class Case:
    """One contraction over loops of `extents`, parallel ones first."""

    extents: tuple[int, ...]
    maps: tuple[Map, Map, Map]
    formats: tuple[Format, Format]
    s: int
    data: str = "random"

    def shape(self, which: int) -> tuple[int, ...]:
        """The smallest operand that the map stays inside of."""
        return tuple(
            1 + sum((self.extents[d] - 1) * k for d, k in terms)
            for terms in self.maps[which]
        )


def one(*loops: int) -> Map:
    """A map that names loops."""
    return [[(loop, 1)] for loop in loops]


def shapes(rng: random.Random) -> tuple[list[int], Map, Map, Map]:
    """Extents and maps of one contraction."""

    def size(most: int) -> int:
        return min(rng.choice(EXTENTS), most)

    kind = rng.choice(
        ("matmul", "matmul", "matmul", "batch", "heads", "nchw", "nhwc", "depthwise")
    )
    if kind == "matmul":
        a = one(2, 0) if rng.random() < 0.4 else one(0, 2)
        b = one(1, 2) if rng.random() < 0.5 else one(2, 1)
        k = rng.choice([size(97), 300, 513, 700, 1201])
        return [size(97), size(97), k], a, b, one(0, 1)
    if kind == "batch":
        b = one(0, 2, 3) if rng.random() < 0.5 else one(0, 3, 2)
        return [size(5), size(65), size(65), size(97)], one(0, 1, 3), b, one(0, 1, 2)
    if kind == "heads":
        extents = [size(3), size(5), size(48), size(48), size(65)]
        return extents, one(0, 2, 1, 4), one(0, 3, 1, 4), one(0, 2, 1, 3)
    n, f, y, x, c = size(2), size(33), size(13), size(17), size(33)
    h, w = rng.choice([(1, 1), (3, 3), (2, 3), (5, 1)])
    t, d = rng.choice([1, 1, 2]), rng.choice([1, 1, 2])

    def window(loop: int, tap: int) -> list[tuple[int, int]]:
        return [(loop, t), (tap, d)]

    if kind == "nchw":
        a = [*one(0, 4), window(2, 5), window(3, 6)]
        return [n, f, y, x, c, h, w], a, one(1, 4, 5, 6), one(0, 1, 2, 3)
    if kind == "nhwc":
        a = [*one(0), window(1, 4), window(2, 5), *one(6)]
        b = one(3, 4, 5, 6) if rng.random() < 0.5 else one(4, 5, 6, 3)
        return [n, y, x, f, h, w, c], a, b, one(0, 1, 2, 3)
    a = [*one(0), window(1, 4), window(2, 5), *one(3)]
    return [n, y, x, c, h, w], a, one(4, 5, 3), one(0, 1, 2, 3)


def cases(seed: int, count: int) -> list[Case]:
    """Random cases, large ones for threads and blocks of K, and overflow."""
    rng = random.Random(seed)
    product = (one(0, 2), one(2, 1), one(0, 1))
    linear = (one(0, 2), one(1, 2), one(0, 1))
    usual = (FORMATS[0], FORMATS[0])
    result = [
        Case((300, 331, 421), product, usual, 11),
        Case((130, 200, 4500), linear, usual, 11),
        Case((64, 96, 2999), product, usual, 12),
        # Just above what one sum in i32 lasts for.
        Case((23, 37, 513), product, usual, 11, "largest"),
        Case((23, 37, 600), product, usual, 11, "opposite"),
    ]
    while len(result) < count:
        extents, lhs, rhs, out = shapes(rng)
        if np.prod(extents) > 4e6:
            continue
        formats = (rng.choice(FORMATS), rng.choice(FORMATS))
        s = rng.choice((1, 5, 9, 10, 11, 11, 11, 12, 13, 14))
        result.append(Case(tuple(extents), (lhs, rhs, out), formats, s))
    for s in range(1, 15):
        for data in ("largest", "opposite"):
            maps = rng.choice((product, linear))
            result.append(Case(OVERFLOW, maps, usual, s, data))
    return result


def storage(number: Format) -> str:
    """The storage integer of a format [N2]."""
    return "i8" if number[0] <= 8 else "i16"


def tensor(shape: tuple[int, ...], element: str) -> str:
    """A tensor type."""
    return "tensor<" + "".join(f"{n}x" for n in shape) + element + ">"


def function(name: str, case: Case) -> str:
    """contract and finish of codes that come as storage integers."""
    dims = ", ".join(f"d{i}" for i in range(len(case.extents)))
    maps = ", ".join(
        f"affine_map<({dims}) -> ("
        + ", ".join(" + ".join(f"d{d} * {k}" for d, k in terms) for terms in map_)
        + ")>"
        for map_ in case.maps
    )
    numbers = ["!lns.num<{}, {}, {}>".format(*f) for f in case.formats]
    words = [tensor(case.shape(i), storage(case.formats[i])) for i in (0, 1)]
    codes = [tensor(case.shape(i), numbers[i]) for i in (0, 1)]
    sums, floats = (tensor(case.shape(2), e) for e in ("i64", "f32"))
    outer = ", ".join(f"d{i}" for i in range(len(case.shape(2))))
    full = f"affine_map<({outer}) -> ({outer})>"
    none = f"affine_map<({outer}) -> ()>"
    return f"""
func.func @{name}(%wa: {words[0]}, %wb: {words[1]}, %sa: tensor<f32>, %sb: tensor<f32>)
    -> {floats} {{
  %zero = arith.constant 0 : i64
  %e = tensor.empty() : {sums}
  %i = linalg.fill ins(%zero : i64) outs(%e : {sums}) -> {sums}
  %a = lns.bitcast %wa : {words[0]} to {codes[0]}
  %b = lns.bitcast %wb : {words[1]} to {codes[1]}
  %s = lns.contract ins(%a, %b : {codes[0]}, {codes[1]}) outs(%i : {sums})
      {{indexing_maps = [{maps}], datapath = #lns.fixed<{case.s}>}} -> {sums}
  %o = tensor.empty() : {floats}
  %y = lns.finish ins(%s, %sa, %sb : {sums}, tensor<f32>, tensor<f32>)
      outs(%o : {floats})
      {{indexing_maps = [{full}, {none}, {none}, {full}],
       operand_types = [{", ".join(numbers)}], datapath = #lns.fixed<{case.s}>}}
      -> {floats}
  return %y : {floats}
}}
"""


def operands(case: Case, seed: list[int]) -> list[np.ndarray]:
    """The words of both operands."""
    rng = np.random.default_rng(seed)
    result = []
    for i in (0, 1):
        bits = case.formats[i][0]
        word = np.uint8 if bits <= 8 else np.uint16
        if case.data == "random":
            top = 2**bits
            # Mostly large magnitudes, so that sums round.
            low = rng.integers(0, top, case.shape(i))
            high = rng.integers(top // 2 - top // 8, top // 2, case.shape(i))
            high += rng.integers(0, 4, case.shape(i)) // 3 * (top // 2)
            words = np.where(rng.random(case.shape(i)) < 0.5, low, high)
        else:
            negative = case.data == "opposite" and i == 1
            words = np.full(
                case.shape(i), 2**bits - 1 if negative else 2**bits // 2 - 1
            )
        result.append(words.astype(word))
    return result


class Expectation:
    """Sums of integers and their f32."""

    def __init__(self) -> None:
        self.tables: dict[tuple[Format, int], np.ndarray] = {}

    def table(self, number: Format, s: int) -> np.ndarray:
        """X of every word."""
        key = (number, s)
        if key not in self.tables:
            self.tables[key] = expected(number, s).astype(np.int64)
        return self.tables[key]

    def sums(self, case: Case, words: list[np.ndarray]) -> np.ndarray:
        """Exact, in int64, by einsum over strided views."""
        views = []
        for i in (0, 1):
            x = self.table(case.formats[i], case.s)[words[i]]
            strides = [0] * len(case.extents)
            for axis, terms in enumerate(case.maps[i]):
                for d, k in terms:
                    strides[d] += k * x.strides[axis]
            views.append(np.lib.stride_tricks.as_strided(x, case.extents, strides))
        letters = "abcdefghij"[: len(case.extents)]
        out = "".join(letters[terms[0][0]] for terms in case.maps[2])
        return np.einsum(f"{letters},{letters}->{out}", *views)


def finish(sums: np.ndarray, s: int, scales: list[np.ndarray]) -> np.ndarray:
    """RN(sum) * 2^-2s and the scales, in f32."""
    dot = sums.astype(np.float32) * np.float32(2.0 ** (-2 * s))
    return dot * scales[0] * scales[1]


SCALES = [np.array(0.37, np.float32), np.array(2.9, np.float32)]


class Library:
    """A compiled module and a workspace for its functions."""

    def __init__(self, path: pathlib.Path, workspace: int) -> None:
        self.library = ctypes.CDLL(str(path))
        self.memory = np.full(workspace + 64, 255, np.uint8)

    def call(self, name: str, *arrays: np.ndarray) -> None:
        """The function `name` with the addresses of `arrays`."""
        workspace = -(-self.memory.ctypes.data // 64) * 64
        call = getattr(self.library, name)
        call.restype = None
        addresses = [array.ctypes.data for array in arrays] + [workspace]
        call(*map(ctypes.c_void_p, addresses))

    def result(self, name: str, case: Case, words: list[np.ndarray]) -> np.ndarray:
        """The f32 results."""
        got = np.full(case.shape(2), np.nan, np.float32)
        self.call(name, *words, *SCALES, got)
        return got


def build(text: str, target: str, folder: pathlib.Path) -> Library:
    """A library of all functions in `text`; the target may be `reference`."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "fixed.mlir"
    source.write_text(text)
    path = folder / "fixed.so"
    option = "--backend" if target == "reference" else "--target-cpu"
    subprocess.run(
        ["lns-compile", source, "-o", path, f"{option}={target}"], check=True
    )
    manifest = json.loads(path.with_suffix(".json").read_text())
    size = max(f.get("workspace", 0) for f in manifest["functions"])
    return Library(path, size)


def build_late(text: str, target: str, folder: pathlib.Path, pairs: int) -> Library:
    """The same with sums moved to f64 not after `pairs` pairs, but twice as many."""
    folder.mkdir(parents=True, exist_ok=True)
    source, path = folder / "late.mlir", folder / "late.so"
    source.write_text(text)
    loops = subprocess.run(
        ["lns-compile", source, "--emit=vector", "-o", "-", f"--target-cpu={target}"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    old = f"arith.constant {pairs} : index"
    if old not in loops:
        sys.exit(f"no loop over {pairs} pairs")
    source.write_text(loops.replace(old, f"arith.constant {2 * pairs} : index"))
    # What names the target means nothing to LLVM's translation.
    plain = "s/^module attributes {.*} {$/module {/"
    steps = (
        ["lns-opt", source, "--pass-pipeline=builtin.module(lns-lower-to-llvm)"],
        ["sed", plain],
        ["mlir-translate", "--mlir-to-llvmir"],
        ["llc", "-O2", f"-mcpu={target}", "-relocation-model=pic", "-filetype=obj"],
    )
    data = None
    for step in steps:
        data = subprocess.run(step, input=data, check=True, capture_output=True).stdout
    path.with_suffix(".o").write_bytes(data)
    subprocess.run(
        ["ld.lld", "-shared", path.with_suffix(".o"), "-l:libomp.so.5", "-l:libc.so.6"]
        + [f"-L{d}" for d in ("/usr/lib/llvm-22/lib", "/usr/lib/x86_64-linux-gnu")]
        + ["-o", path],
        check=True,
    )
    return Library(path, 1 << 24)


def main() -> None:
    """Compile all cases in one module and check each."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    expectation = Expectation()
    if "late" in sys.argv:
        product = (one(0, 2), one(2, 1), one(0, 1))
        case = Case((24, 16, 300), product, (FORMATS[0], FORMATS[0]), 12, "largest")
        # 150 pairs in three ranges of at most 63.
        library = build_late(function("late", case), target, folder, 50)
        words = operands(case, [0])
        wanted = finish(expectation.sums(case, words), case.s, SCALES)
        if np.array_equal(library.result("late", case, words), wanted):
            sys.exit("sums that overflow are right: the check is too weak")
        print(f"late sums are wrong on {target}")
        return

    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 14
    tests = cases(seed, count)
    text = "".join(function(f"case{i}", case) for i, case in enumerate(tests))
    library = build(text, target, folder)
    bits = hashlib.sha256()
    wrong = []
    for i, case in enumerate(tests):
        words = operands(case, [seed, i])
        wanted = finish(expectation.sums(case, words), case.s, SCALES)
        got = library.result(f"case{i}", case, words)
        bits.update(got.tobytes())
        if not np.array_equal(got.view(np.uint32), wanted.view(np.uint32)):
            far = int((got != wanted).sum())
            wrong.append(f"case {i}: {far} of {got.size} differ: {case}")
    if wrong:
        sys.exit("wrong on " + target + ":\n" + "\n".join(wrong))
    threads = os.environ.get("OMP_NUM_THREADS", "all")
    print(f"{len(tests)} contractions on {target}, {threads} threads", file=sys.stderr)
    print(bits.hexdigest())
    forms = [label(*form) for case in tests for form in case.formats]
    covered("contract fixed", forms, target)
    covered("finish fixed", forms, target)


if __name__ == "__main__":
    main()
