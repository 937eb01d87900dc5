# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs contractions with few rows on random shapes and checks them within D2.

    check_dot_kernels.py TARGET FOLDER

Every result is compared with sums in f64 of operands decoded by NumPy's exp2, which
shares nothing with the compiler; so are the results of --kernels=off, of one and of two
threads, and the latter two must have equal bits.
"""

from __future__ import annotations

import ctypes
import pathlib
import subprocess
import sys
from dataclasses import dataclass

import numpy as np

FORMATS = (
    (8, 8),
    (8, 8),
    (8, 8),
    (8, 4),
    (8, 16),
    (8, 32),
    (6, 4),
    (12, 32),
    (16, 2048),
)


@dataclass(frozen=True)
class Case:
    """One contraction: X[b, m, k] and W[b, n, k], or W[b, k, n], to C[b, m, n]."""

    index: int
    batch: int
    m: int
    n: int
    k: int
    order: str  # of the weights' dimensions
    codes: bool  # whether X has codes, too
    left: bool  # whether the weights are the left operand; the result is C[b, n, m]
    epilogue: bool  # whether a bias is added and negative numbers become zero
    format: tuple[int, int]

    @property
    def weights(self) -> tuple[int, ...]:
        n, k = self.n, self.k
        return (self.batch, n, k) if self.order == "nk" else (self.batch, k, n)

    @property
    def rows(self) -> tuple[int, ...]:
        return (self.batch, self.m, self.k)

    @property
    def result(self) -> tuple[int, ...]:
        m, n = self.m, self.n
        return (self.batch, n, m) if self.left else (self.batch, m, n)


def cases(rng: np.random.Generator) -> list[Case]:
    """Random ones, and some that are worth threads."""
    result = []
    for index in range(48):
        large = index % 8 == 0
        size = 1600 if large else 300
        result.append(
            Case(
                index,
                int(rng.integers(1, 4)) if index % 5 == 1 else 1,
                1 if index % 3 == 0 else int(rng.integers(2, 65)),
                int(rng.integers(size // 3, size)),
                int(rng.integers(size // 3, size)),
                "kn" if index % 4 == 1 else "nk",
                index % 6 == 2,
                index % 7 == 3,
                index % 2 == 1,
                FORMATS[index % len(FORMATS)],
            )
        )
    return result


def tensor(shape: tuple[int, ...], element: str) -> str:
    """A tensor type."""
    return "tensor<" + "".join(f"{n}x" for n in shape) + element + ">"


def function(case: Case) -> str:
    """The function `case<index>` of X, W and the bias."""
    bits, gamma = case.format
    number, word = f"!lns.num<{bits}, {gamma}>", "i8" if bits <= 8 else "i16"
    rows = word if case.codes else "f32"
    lines, names, types = [], [], []
    for name, shape, element in (("x", case.rows, rows), ("w", case.weights, word)):
        names.append(f"%{name}")
        types.append(tensor(shape, element))
        if element == word:
            types[-1] = tensor(shape, number)
            lines.append(
                f"%{name}c = lns.bitcast %{name} : {tensor(shape, word)} to {types[-1]}"
            )
            names[-1] += "c"
    maps = ["b, m, k", "b, n, k" if case.order == "nk" else "b, k, n"]
    if case.left:
        names.reverse(), types.reverse(), maps.reverse()
    maps.append("b, n, m" if case.left else "b, m, n")
    maps = ", ".join(f"affine_map<(b, m, n, k) -> ({m})>" for m in maps)
    out, bias = tensor(case.result, "f32"), tensor((case.n,), "f32")
    lines.append(
        f"%s = lns.contract ins({', '.join(names)} : {', '.join(types)}) "
        f"outs(%i : {out}) {{indexing_maps = [{maps}], datapath = #lns.float<high>}} "
        f"-> {out}"
    )
    value = "%s"
    if case.epilogue:
        last = "i, j, l"
        along = "j" if case.left else "l"
        lines.append(
            f"""%y = linalg.generic {{indexing_maps = [affine_map<({last}) -> ({last})>,
      affine_map<({last}) -> ({along})>, affine_map<({last}) -> ({last})>],
      iterator_types = ["parallel", "parallel", "parallel"]}}
      ins(%s, %bias : {out}, {bias}) outs(%e : {out}) {{
  ^bb0(%a: f32, %c: f32, %o: f32):
    %t = arith.addf %a, %c : f32
    %r = arith.maximumf %t, %zero : f32
    linalg.yield %r : f32
  }} -> {out}"""
        )
        value = "%y"
    body = "\n  ".join(lines)
    return f"""
func.func @case{case.index}(%x: {tensor(case.rows, rows)},
    %w: {tensor(case.weights, word)}, %bias: {bias}) -> {out} {{
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : {out}
  %i = linalg.fill ins(%zero : f32) outs(%e : {out}) -> {out}
  {body}
  return {value} : {out}
}}
"""


def random_words(rng: np.random.Generator, case: Case, shape: tuple[int, ...]):
    """Code words of the upper quarter of the range and some zeros."""
    bits, _ = case.format
    largest = 2 ** (bits - 1) - 1
    field = rng.integers(largest - largest // 4, largest + 1, shape)
    field[rng.random(shape) < 0.1] = 0
    sign = rng.integers(0, 2, shape) * (field != 0)
    return (field + sign * 2 ** (bits - 1)).astype(np.uint8 if bits <= 8 else np.uint16)


def decoded(case: Case, words: np.ndarray) -> np.ndarray:
    """Their values in f64."""
    bits, gamma = case.format
    largest = 2 ** (bits - 1) - 1
    field = words.astype(np.int64) & largest
    value = np.where(field == 0, 0.0, np.exp2((field - largest) / gamma))
    return np.where(words >> (bits - 1), -value, value)


class Checker:
    """Calls functions of a library and compares what they give."""

    def __init__(self, folder: pathlib.Path, target: str, source: pathlib.Path):
        self.libraries = {}
        for kernels in ("on", "off"):
            output = folder / f"{target}-{kernels}.so"
            options = [f"--target-cpu={target}", f"--kernels={kernels}", "-o", output]
            subprocess.run(["lns-compile", source, *options], check=True)
            self.libraries[kernels] = ctypes.CDLL(str(output.resolve()))
        self.openmp = ctypes.CDLL("libomp.so.5")
        self.workspace = np.zeros((64 << 20) + 64, np.uint8)

    def call(self, case: Case, kernels: str, threads: int, *arrays) -> np.ndarray:
        """The result; memory that is not written stays NaN."""
        self.openmp.omp_set_num_threads(threads)
        result = np.full(case.result, np.nan, np.float32)
        workspace = self.workspace.ctypes.data + 63 & ~63
        pointers = [a.ctypes.data for a in (*arrays, result)] + [workspace]
        getattr(self.libraries[kernels], f"case{case.index}")(
            *map(ctypes.c_void_p, pointers)
        )
        return result

    def check(self, case: Case, rng: np.random.Generator) -> str:
        """What is wrong with a case; empty if nothing."""
        w = random_words(rng, case, case.weights)
        x = rng.standard_normal(case.rows).astype(np.float32)
        if case.codes:
            x = random_words(rng, case, case.rows)
        bias = rng.standard_normal(case.n).astype(np.float32)
        left = decoded(case, x) if case.codes else x.astype(np.float64)
        right = decoded(case, w)
        if case.order == "nk":
            right = right.swapaxes(1, 2)
        total, magnitude = left @ right, np.abs(left) @ np.abs(right)
        if case.epilogue:
            total = np.maximum(total + bias, 0)
            magnitude = magnitude + np.abs(bias)
        # [D2]: each product within 2^-15, an f32 sum of k terms in any order.
        bound = magnitude * (2.0**-15 + (case.k + 2) * 2.0**-24) + 2.0**-126
        if case.left:
            total, bound = total.swapaxes(1, 2), bound.swapaxes(1, 2)
        results = {
            (kernels, threads): self.call(case, kernels, threads, x, w, bias)
            for kernels in ("on", "off")
            for threads in (1, 2)
        }
        for how, result in results.items():
            bad = np.count_nonzero(~(np.abs(result - total) <= bound))
            if bad:
                return f"{bad} of {result.size} outside of the bound, {how}"
        one, two = (results["on", t].view(np.uint32) for t in (1, 2))
        if not np.array_equal(one, two):
            return "one and two threads differ"
        if case.epilogue:
            return ""
        # The bound sees one weight that became one of the other sign.
        n, k = int(rng.integers(case.n)), int(np.argmax(np.abs(left[0, 0])))
        place = (0, n, k) if case.order == "nk" else (0, k, n)
        half = 2 ** (case.format[0] - 1)
        w[place] = half - 1 if w[place] >= half else 2 * half - 1
        changed = self.call(case, "on", 1, x, w, bias)
        if np.all(np.abs(changed - total) <= bound):
            return f"another weight at {place} is inside of the bound"
        return ""


def main() -> None:
    """Checks all cases on one target."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(2024)
    everything = cases(rng)
    source = folder / "dot.mlir"
    source.write_text("".join(map(function, everything)))
    checker = Checker(folder, target, source)
    wrong = 0
    for case in everything:
        if fault := checker.check(case, rng):
            print(f"{case}: {fault}")
            wrong += 1
    print(f"{len(everything)} contractions on {target}, {wrong} wrong")
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()
