# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs contractions under float<fast> in tile registers and compares them [D3].

    check_tiles.py TARGET FOLDER [SEED [CASES]]

Contractions of random shapes as in check_nests.py, of codes whose values are powers of
two near 1: every order of the sums is exact and equality is demanded. Then a product
of codes of many formats: its error stays within the bound of D3 and, as a control,
leaves that of operands with one bit more, so that the bound tests something. A format
whose sums may be subnormal keeps them [F1].
"""

from __future__ import annotations

import hashlib
import math
import os
import pathlib
import sys
from dataclasses import replace

import numpy as np
from check_nests import Case, Library, cases, expected, tensor
from covered import covered, label

Format = tuple[int, int, int]
FORMATS: tuple[Format, ...] = (
    (8, 8, 127),
    (8, 16, 127),
    (8, 64, 127),
    (6, 4, 31),
    (8, 2, 140),
    (12, 64, 2047),
    (16, 2048, 32767),
)
SMALL: Format = (8, 1, 126)  # down to 2^-125
MATMUL = (150, 171, 333)


def contraction(name: str, case: Case, lhs: Format, rhs: Format) -> str:
    """The contraction under float<fast>, of codes in their storage integers."""
    maps = case.indexing_maps()
    c = tensor(case.shape(2), "f32")
    lines, types, given = [], [], []
    for i, number in enumerate((lhs, rhs)):
        storage = "i8" if number[0] <= 8 else "i16"
        num = f"!lns.num<{', '.join(map(str, number))}>"
        words = tensor(case.argument(i), storage)
        given.append(words)
        lines.append(
            f"%c{i} = lns.bitcast %a{i} : {words} to {tensor(case.argument(i), num)}"
        )
        types.append(tensor(case.shape(i), num))
        if case.inside[i]:
            rank = len(case.shape(i))
            offsets = ", ".join("1" if d >= rank - 2 else "0" for d in range(rank))
            sizes, ones = ", ".join(map(str, case.shape(i))), ", ".join(["1"] * rank)
            lines.append(
                f"%v{i} = tensor.extract_slice %c{i}[{offsets}] [{sizes}] [{ones}] : "
                f"{tensor(case.argument(i), num)} to {types[i]}"
            )
    operands = ", ".join(f"%{'v' if case.inside[i] else 'c'}{i}" for i in (0, 1))
    body = "\n  ".join(lines)
    return f"""
func.func @{name}(%a0: {given[0]}, %a1: {given[1]}) -> {c} {{
  {body}
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : {c}
  %i = linalg.fill ins(%zero : f32) outs(%e : {c}) -> {c}
  %s = lns.contract ins({operands} : {types[0]}, {types[1]}) outs(%i : {c})
      {{indexing_maps = [{maps}], datapath = #lns.float<fast>}} -> {c}
  return %s : {c}
}}
"""


def matmul(m: int, n: int, k: int) -> Case:
    """A product of row-major matrices."""
    maps = ([[(0, 1)], [(2, 1)]], [[(2, 1)], [(1, 1)]], [[(0, 1)], [(1, 1)]])
    return Case("matmul", (m, n, k), "ppr", maps, ("i8", "i8"))


def convolutions() -> list[Case]:
    """Convolutions whose channels fill chunks, and gradients of weights.

    Pairs of channels are decoded together, of images of 210 and of 270 elements. Of a
    weight gradient the batch, in no whole chunks, is outermost in both operands, and no
    other loop has one stride in both.
    """

    def one(*loops: int) -> list[list[tuple[int, int]]]:
        return [[(loop, 1)] for loop in loops]

    def make(
        kind: str, extents: tuple[int, ...], stride: int, inside: str = ""
    ) -> Case:
        y, x = (2, 3) if kind == "nchw" else (5, 6)
        loops = (0, 4, 5, 6) if kind == "nchw" else (4, 0, 2, 3)
        window = [[(y, stride), (loops[2], 1)], [(x, stride), (loops[3], 1)]]
        other, result = (1, 4, 5, 6), (0, 1, 2, 3)
        if kind != "nchw":
            other, result = (4, 1, 5, 6), (1, 0, 2, 3)
        maps = ([*one(*loops[:2]), *window], one(*other), one(*result))
        views = "image" in inside, "errors" in inside
        return Case(kind, extents, "pppprrr", maps, ("i8", "i8"), views)

    gradient = "weight gradient"
    return [
        make("nchw", (9, 40, 12, 13, 16, 3, 3), 1),
        make("nchw", (2, 33, 6, 5, 64, 3, 3), 3),
        make("nchw", (11, 33, 6, 5, 64, 3, 3), 3),
        make(gradient, (16, 33, 3, 3, 64, 7, 9), 2),
        make(gradient, (16, 33, 3, 3, 37, 7, 9), 2, "image"),
        make(gradient, (16, 33, 3, 3, 49, 7, 9), 2, "errors"),
    ]


def values(codes: np.ndarray, number: Format) -> np.ndarray:
    """The values of code words in f64."""
    bits, gamma, bias = number
    field = codes.astype(np.int64) & (2 ** (bits - 1) - 1)
    value = np.where(field == 0, 0.0, np.exp2((field - bias) / gamma))
    return np.where(codes.astype(np.int64) >> (bits - 1) & 1, -value, value)


def stored(codes: np.ndarray, number: Format) -> np.ndarray:
    """Code words in their storage integers."""
    return codes.astype(np.uint8 if number[0] <= 8 else np.uint16)


def exact_products(library: Library, tests: list[Case], seed: int) -> list[str]:
    """Cases on powers of two: what is not equal."""
    wrong = []
    for i, case in enumerate(tests):
        rng = np.random.default_rng([seed, i])
        operands = []
        for j in (0, 1):
            shape = case.argument(j)
            field = 127 - 8 * rng.integers(0, 5, shape)
            field = np.where(rng.random(shape) < 0.1, 0, field)
            operands.append((field + 128 * rng.integers(0, 2, shape)).astype(np.uint8))
        got = np.full(case.shape(2), np.nan, np.float32)
        library.call(f"case{i}", *operands, got)
        wide = [case.view(j, values(x, (8, 8, 127))) for j, x in enumerate(operands)]
        if not np.array_equal(got, expected(case, wide)):
            wrong.append(f"case {i}: {case}")
    return wrong


def bounded_products(library: Library, seed: int) -> list[str]:
    """Products of many formats: what leaves the bound of D3."""
    m, n, k = MATMUL
    wrong = []
    for i, number in enumerate(FORMATS):
        rng = np.random.default_rng([seed, i])
        bits, gamma, _ = number
        # Within 2^16, so that rounding the operands is what errs.
        low = max(1, 2 ** (bits - 1) - 16 * gamma)
        a, b = (
            rng.integers(low, 2 ** (bits - 1), shape)
            + 2 ** (bits - 1) * rng.integers(0, 2, shape)
            for shape in ((m, k), (k, n))
        )
        got = np.full((m, n), np.nan, np.float32)
        library.call(f"format{i}", stored(a, number), stored(b, number), got)
        x, y = values(a, number), values(b, number)
        sums = np.abs(x) @ np.abs(y)
        error = np.abs(got - x @ y)
        # Two operands [D3], and the rounding of K additions in any order.
        operand, rounding = 2.0**-8, k * 2.0**-24
        if not (error <= ((1 + operand) ** 2 - 1 + rounding) * sums).all():
            wrong.append(f"float<fast> leaves the bound of D3 for {number}")
        # Sums in which every product errs alike show what a decoded operand errs by.
        one = np.full((m, k), 1, np.int64) * (2 ** (bits - 1) - 1)
        other = rng.integers(low, 2 ** (bits - 1), (1, n)).repeat(k, 0)
        library.call(f"format{i}", stored(one, number), stored(other, number), got)
        x, y = values(one, number), values(other, number)
        worst = (np.abs(got - x @ y) / (np.abs(x) @ np.abs(y))).max()
        if gamma >= 8 and worst <= 2.0**-9 * 1.01:
            wrong.append(f"{number}: errors of {worst:.2g} fit a finer format")
    return wrong


def subnormal(library: Library) -> list[str]:
    """A product below the normal numbers is kept [F1]."""
    _, n, k = MATMUL
    a = np.zeros((MATMUL[0], k), np.uint8)
    b = np.zeros((k, n), np.uint8)
    a[:, 0], b[0, :] = 57, 50  # 2^-69 and 2^-76
    got = np.full((MATMUL[0], n), np.nan, np.float32)
    library.call("small", a, b, got)
    return [] if (got == math.ldexp(1, -145)).all() else ["a subnormal sum is lost"]


def main() -> None:
    """Compile all cases in one module and check each."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 24
    tests = [replace(case, elements=("i8", "i8")) for case in cases(seed, count)]
    tests += convolutions()
    usual = (8, 8, 127)
    text = [contraction(f"case{i}", case, usual, usual) for i, case in enumerate(tests)]
    text += [
        contraction(f"format{i}", matmul(*MATMUL), number, number)
        for i, number in enumerate(FORMATS)
    ]
    text.append(contraction("small", matmul(*MATMUL), SMALL, SMALL))
    library = Library("".join(text), target, folder)
    wrong = exact_products(library, tests, seed)
    wrong += bounded_products(library, seed)
    wrong += subnormal(library)
    if wrong:
        sys.exit("wrong on " + target + ":\n" + "\n".join(wrong))
    bits = hashlib.sha256()
    for i, case in enumerate(tests):
        rng = np.random.default_rng([seed, i, 1])
        operands = [
            rng.integers(0, 256, case.argument(j)).astype(np.uint8) for j in (0, 1)
        ]
        got = np.full(case.shape(2), np.nan, np.float32)
        library.call(f"case{i}", *operands, got)
        bits.update(got.tobytes())
    threads = os.environ.get("OMP_NUM_THREADS", "all")
    print(f"{len(tests)} contractions on {target}, {threads} threads", file=sys.stderr)
    print(bits.hexdigest())
    covered("contract float<fast>", [label(*number) for number in FORMATS], target)


if __name__ == "__main__":
    main()
