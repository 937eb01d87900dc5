# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs contractions of random shapes over panels and compares them with NumPy.

    check_nests.py TARGET FOLDER [SEED [CASES]]

Products, batches, heads, and convolutions in both layouts, strided, dilated, grouped,
by depth and for weight gradients, with odd, prime and unit extents. Operands are f32,
or integers that the body converts while it packs, some of them views inside of margins.
All values are small integers, so that every order of the sums is exact and equality is
demanded. Last, codes: results of float<high> stay within the bound of D2, and those of
float<fast> must not, or the bound would be no test.
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

Map = list[list[tuple[int, int]]]  # by result: the loops and their factors
EXTENTS = (1, 2, 3, 5, 7, 8, 13, 14, 16, 17, 31, 32, 33, 48, 56, 64, 65, 97, 129)
NUMPY = {"f32": np.float32, "i8": np.int8, "i16": np.int16}
MATMUL = (300, 331, 420)  # worth threads everywhere


@dataclass(frozen=True)
class Case:
    """One contraction over loops of `extents`, parallel (p) or reductions (r)."""

    kind: str
    extents: tuple[int, ...]
    kinds: str
    maps: tuple[Map, Map, Map]
    elements: tuple[str, str]
    # Whether the first operand, the second, is a view inside of margins.
    inside: tuple[bool, bool] = (False, False)

    def shape(self, which: int) -> tuple[int, ...]:
        """The smallest operand that the map stays inside of."""
        return tuple(
            1 + sum((self.extents[d] - 1) * k for d, k in terms)
            for terms in self.maps[which]
        )

    def indexing_maps(self) -> str:
        """The maps of the operands and the result, as an op has them."""
        dims = ", ".join(f"d{i}" for i in range(len(self.extents)))
        return ", ".join(
            f"affine_map<({dims}) -> ("
            + ", ".join(" + ".join(f"d{d} * {k}" for d, k in terms) for terms in one)
            + ")>"
            for one in self.maps
        )

    def argument(self, which: int) -> tuple[int, ...]:
        """The shape of what a call brings for an operand: with its margins."""
        shape = self.shape(which)
        if not self.inside[which]:
            return shape
        return tuple(n + 2 if i >= len(shape) - 2 else n for i, n in enumerate(shape))

    def view(self, which: int, array: np.ndarray) -> np.ndarray:
        """The operand in what a call brings."""
        if not self.inside[which]:
            return array
        return array[tuple([...] + [slice(1, -1)] * min(2, array.ndim))]


def convolution(
    rng: random.Random, kind: str, size
) -> tuple[list[int], str, Map, Map, Map]:
    """Loops and maps of a convolution."""
    n, f, y, x, c = size(3), size(40), size(17), size(33), size(33)
    h, w = rng.choice([(1, 1), (3, 3), (2, 3), (5, 1)])
    s, d = rng.choice([1, 1, 2, 3]), rng.choice([1, 1, 2])

    def one(*loops: int) -> Map:
        return [[(loop, 1)] for loop in loops]

    def window(loop: int, tap: int) -> list[tuple[int, int]]:
        return [(loop, s), (tap, d)]

    out = one(0, 1, 2, 3)
    if kind == "nchw":
        a = [*one(0, 4), window(2, 5), window(3, 6)]
        return [n, f, y, x, c, h, w], "pppprrr", a, one(1, 4, 5, 6), out
    if kind == "nhwc":
        a = [*one(0), window(1, 4), window(2, 5), *one(6)]
        weights = one(3, 4, 5, 6) if rng.random() < 0.4 else one(4, 5, 6, 3)
        return [n, y, x, f, h, w, c], "pppprrr", a, weights, out
    if kind == "depthwise":
        a = [*one(0, 1), window(2, 4), window(3, 5)]
        return [n, c, y, x, h, w], "pppprr", a, one(1, 4, 5), out
    if kind == "depthwise nhwc":
        a = [*one(0), window(1, 4), window(2, 5), *one(3)]
        return [n, y, x, c, h, w], "pppprr", a, one(4, 5, 3), out
    if kind == "weight gradient":
        # The taps are few and lie innermost: vectors are sought elsewhere.
        a = [*one(4, 0), window(5, 2), window(6, 3)]
        out = one(1, 0, 2, 3) if rng.random() < 0.7 else one(0, 1, 2, 3)
        return [c, f, h, w, n, y, x], "pppprrr", a, one(4, 1, 5, 6), out
    g = size(4)
    a = [*one(0, 1, 5), window(3, 6), window(4, 7)]
    return (
        [n, g, f, y, x, c, h, w],
        "ppppprrr",
        a,
        one(1, 2, 5, 6, 7),
        one(0, 1, 2, 3, 4),
    )


def product(
    rng: random.Random, kind: str, size
) -> tuple[list[int], str, Map, Map, Map]:
    """Loops and maps of a matrix product, a batch of them, or attention's."""

    def one(*loops: int) -> Map:
        return [[(loop, 1)] for loop in loops]

    if kind == "matmul":
        a = one(2, 0) if rng.random() < 0.4 else one(0, 2)
        b = one(1, 2) if rng.random() < 0.5 else one(2, 1)
        k = rng.choice([size(200), 300, 513, 700])
        return [size(200), size(200), k], "ppr", a, b, one(0, 1)
    if kind == "batch":
        b = one(0, 2, 3) if rng.random() < 0.5 else one(0, 3, 2)
        return (
            [size(6), size(70), size(70), size(70)],
            "pppr",
            one(0, 1, 3),
            b,
            one(0, 1, 2),
        )
    if kind == "heads":
        out = one(0, 1, 2, 3) if rng.random() < 0.5 else one(0, 2, 1, 3)
        extents = [size(6), size(4), size(70), size(70), size(70)]
        return extents, "ppppr", one(0, 2, 1, 4), one(0, 3, 1, 4), out
    b = one(2, 4, 3) if rng.random() < 0.5 else one(4, 3, 2)
    extents = [size(9), size(9), size(40), size(40), size(6)]
    return extents, "ppprr", one(0, 1, 3, 4), b, one(0, 1, 2)


def cases(seed: int, count: int) -> list[Case]:
    """Random cases, and large ones for threads."""
    rng = random.Random(seed)

    def size(most: int) -> int:
        return max(1, min(rng.choice(EXTENTS), most))

    def one(*loops: int) -> Map:
        return [[(loop, 1)] for loop in loops]

    a = [[(0, 1)], [(4, 1)], [(2, 1), (5, 1)], [(3, 1), (6, 1)]]
    image = (9, 16, 28, 28, 20, 3, 3)
    result = [
        Case("matmul", MATMUL, "ppr", (one(0, 2), one(2, 1), one(0, 1)), ("i8", "i8")),
        Case(
            "matmul", MATMUL, "ppr", (one(2, 0), one(1, 2), one(0, 1)), ("f32", "i16")
        ),
        Case(
            "nchw",
            image,
            "pppprrr",
            (a, one(1, 4, 5, 6), one(0, 1, 2, 3)),
            ("i8", "i8"),
        ),
        Case(
            "weight gradient",
            (16, 32, 3, 3, 8, 14, 14),
            "pppprrr",
            (
                [[(4, 1)], [(0, 1)], [(5, 2), (2, 1)], [(6, 2), (3, 1)]],
                one(4, 1, 5, 6),
                one(1, 0, 2, 3),
            ),
            ("i8", "i8"),
        ),
    ]
    products = ("matmul", "matmul", "batch", "heads", "flat")
    convolutions = (
        "nchw",
        "nhwc",
        "depthwise",
        "depthwise nhwc",
        "grouped",
        "weight gradient",
        "weight gradient",
    )
    while len(result) < count:
        kind = rng.choice(products + convolutions)
        make = product if kind in products else convolution
        extents, kinds, lhs, rhs, out = make(rng, kind, size)
        if np.prod(extents) > 1e7:
            continue
        if rng.random() < 0.3:
            lhs, rhs = rhs, lhs
        elements = (rng.choice(["f32", "i8"]), rng.choice(["f32", "i8", "i16"]))
        inside = (rng.random() < 0.25, rng.random() < 0.25)
        maps = (lhs, rhs, out)
        result.append(Case(kind, tuple(extents), kinds, maps, elements, inside))
    return result


def tensor(shape: tuple[int, ...], element: str) -> str:
    """A tensor type."""
    return "tensor<" + "".join(f"{n}x" for n in shape) + element + ">"


def function(name: str, case: Case) -> str:
    """The contraction as a generic whose body converts integers."""
    maps = case.indexing_maps()
    kinds = ", ".join(
        '"parallel"' if kind == "p" else '"reduction"' for kind in case.kinds
    )
    a, b = (tensor(case.shape(i), case.elements[i]) for i in (0, 1))
    given, views, operands = [], [], []
    for i, (operand, here) in enumerate(zip("ab", (a, b), strict=True)):
        given.append(tensor(case.argument(i), case.elements[i]))
        operands.append(f"%{operand}")
        if case.inside[i]:
            rank = len(case.shape(i))
            offsets = ", ".join("1" if d >= rank - 2 else "0" for d in range(rank))
            sizes, ones = ", ".join(map(str, case.shape(i))), ", ".join(["1"] * rank)
            operands[i] += "_inside"
            views.append(
                f"{operands[i]} = tensor.extract_slice %{operand}[{offsets}] [{sizes}] "
                f"[{ones}] : {given[i]} to {here}"
            )
    slices = "\n  ".join(views)
    c = tensor(case.shape(2), "f32")
    body, names = [], []
    for argument, element in zip(("%x", "%y"), case.elements, strict=True):
        names.append(argument)
        if element != "f32":
            names[-1] += "f"
            body.append(f"{names[-1]} = arith.sitofp {argument} : {element} to f32")
    lines = "\n    ".join(body)
    return f"""
func.func @{name}(%a: {given[0]}, %b: {given[1]}) -> {c} {{
  {slices}
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : {c}
  %i = linalg.fill ins(%zero : f32) outs(%e : {c}) -> {c}
  %r = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{kinds}]}}
      ins({operands[0]}, {operands[1]} : {a}, {b}) outs(%i : {c}) {{
  ^bb0(%x: {case.elements[0]}, %y: {case.elements[1]}, %acc: f32):
    {lines}
    %p = arith.mulf {names[0]}, {names[1]} : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  }} -> {c}
  return %r : {c}
}}
"""


def coded(datapath: str) -> str:
    """A matrix product of codes (8, 8) without scales."""
    m, n, k = MATMUL
    a, b, c = tensor((m, k), "i8"), tensor((k, n), "i8"), tensor((m, n), "f32")
    na, nb = (t.replace("xi8", "x!lns.num<8, 8>") for t in (a, b))
    maps = ", ".join(
        f"affine_map<(m, n, k) -> ({t})>" for t in ("m, k", "k, n", "m, n")
    )
    return f"""
func.func @{datapath}(%a: {a}, %b: {b}) -> {c} {{
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : {c}
  %i = linalg.fill ins(%zero : f32) outs(%e : {c}) -> {c}
  %ca = lns.bitcast %a : {a} to {na}
  %cb = lns.bitcast %b : {b} to {nb}
  %s = lns.contract ins(%ca, %cb : {na}, {nb}) outs(%i : {c})
      {{indexing_maps = [{maps}], datapath = #lns.float<{datapath}>}} -> {c}
  return %s : {c}
}}
"""


def expected(case: Case, operands: list[np.ndarray]) -> np.ndarray:
    """The sums in f64, by NumPy's einsum over strided views."""
    views = []
    for one, array in zip(case.maps, operands, strict=False):
        strides = [0] * len(case.extents)
        for axis, terms in enumerate(one):
            for d, k in terms:
                strides[d] += k * array.strides[axis]
        views.append(np.lib.stride_tricks.as_strided(array, case.extents, strides))
    letters = "abcdefghij"[: len(case.extents)]
    out = "".join(letters[terms[0][0]] for terms in case.maps[2])
    return np.einsum(f"{letters},{letters}->{out}", *views)


class Library:
    """A compiled module and a workspace for its functions."""

    OPTIONS: tuple[str, ...] = ()

    def __init__(self, text: str, target: str, folder: pathlib.Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        source = folder / "nests.mlir"
        source.write_text(text)
        library = folder / "nests.so"
        arguments = ["lns-compile", source, "-o", library, f"--target-cpu={target}"]
        subprocess.run([*arguments, *self.OPTIONS], check=True)
        manifest = json.loads(library.with_suffix(".json").read_text())
        size = max(f.get("workspace", 0) for f in manifest["functions"])
        self.library = ctypes.CDLL(str(library))
        self.memory = np.full(size + 64, 255, np.uint8)

    def call(self, name: str, *arrays: np.ndarray) -> None:
        """The function `name` with the addresses of `arrays`."""
        workspace = -(-self.memory.ctypes.data // 64) * 64
        function = getattr(self.library, name)
        function.restype = None
        addresses = [array.ctypes.data for array in arrays] + [workspace]
        function(*map(ctypes.c_void_p, addresses))


def decoded(codes: np.ndarray) -> np.ndarray:
    """The values of codes of the format (8, 8) in f64."""
    field = codes.astype(np.int64) & 127
    value = np.where(field == 0, 0.0, np.exp2((field - 127) / 8))
    return np.where(codes < 0, -value, value)


def main() -> None:
    """Compile all cases in one module and check each."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 20
    tests = cases(seed, count)
    text = [function(f"case{i}", case) for i, case in enumerate(tests)]
    library = Library("".join([*text, coded("high"), coded("fast")]), target, folder)
    bits = hashlib.sha256()
    wrong = []
    for i, case in enumerate(tests):
        rng = np.random.default_rng([seed, i])
        operands = [
            rng.integers(-8, 9, case.argument(j)).astype(NUMPY[case.elements[j]])
            for j in (0, 1)
        ]
        got = np.full(case.shape(2), np.nan, np.float32)
        library.call(f"case{i}", *operands, got)
        wide = [case.view(j, x.astype(np.float64)) for j, x in enumerate(operands)]
        if not np.array_equal(got, expected(case, wide)):
            wrong.append(f"case {i}: {case}")
        # Bits that depend on the order of the sums, where there are floats.
        operands = [
            rng.standard_normal(x.shape, np.float32) if x.dtype == np.float32 else x
            for x in operands
        ]
        library.call(f"case{i}", *operands, got)
        bits.update(got.tobytes())
    if wrong:
        sys.exit("wrong on " + target + ":\n" + "\n".join(wrong))

    m, n, k = MATMUL
    rng = np.random.default_rng(seed)
    a = rng.integers(-128, 128, (m, k)).astype(np.int8)
    b = rng.integers(-128, 128, (k, n)).astype(np.int8)
    x, y = decoded(a), decoded(b)
    # [D2], and the rounding of K additions in f32, in any order.
    bound = (2.0**-15 + k * 2.0**-24) * (np.abs(x) @ np.abs(y))
    got = np.empty((m, n), np.float32)
    library.call("high", a, b, got)
    bits.update(got.tobytes())
    if not (np.abs(got - x @ y) <= bound).all():
        sys.exit(f"float<high> leaves the bound of D2 on {target}")
    library.call("fast", a, b, got)
    if (np.abs(got - x @ y) <= bound).all():
        sys.exit("float<fast> stays within the bound of D2: the check is too weak")
    threads = os.environ.get("OMP_NUM_THREADS", "all")
    print(f"{len(tests)} contractions on {target}, {threads} threads", file=sys.stderr)
    print(bits.hexdigest())


if __name__ == "__main__":
    main()
