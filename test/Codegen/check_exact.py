# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs exact contractions on one target and compares all bits [D0, D1].

    check_exact.py TARGET FOLDER [SEED [CASES]]

Products, batches, heads and convolutions of random shapes, on codes of Gaussian,
heavy-tailed, all-maximal and cancelling distributions in formats with bins of 64 to
320 bits. Each is computed by the filter; with K in two parts, which have bins between
them; and by whole tensors (--kernels=off). All three must agree in every bit, and with
sums by mpmath at 2,000 bits in a sample of elements. Prints a hash of all results.
"""

from __future__ import annotations

import hashlib
import os
import pathlib
import random
import sys
from dataclasses import dataclass

import mpmath
import numpy as np
from check_nests import EXTENTS, Case, Library, Map, convolution, product, tensor
from covered import covered, label

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Integration"))
from oracle import Format, to_f32

F8 = Format(8, 8)
FORMATS = (
    (F8, F8),
    (F8, F8),
    (F8, F8),
    (Format(8, 16), Format(8, 16)),
    (Format(6, 8), Format(8, 8)),
    (Format(8, 8, 64), Format(8, 8, -200)),
    (Format(8, 4), Format(8, 16)),
    (Format(8, 1, 40), Format(8, 1)),
    (Format(8, 2), Format(8, 2)),
    (Format(8, 4), Format(8, 4)),
    (Format(8, 64), Format(8, 32)),
    (Format(12, 128), Format(8, 8)),
    (Format(16, 256, 16384), Format(16, 256, 16384)),
)
DISTRIBUTIONS = ("gaussian", "heavy-tailed", "all-max", "cancellation")
SAMPLE = 60  # elements of each result that mpmath sums


@dataclass(frozen=True)
class Exact:
    """A contraction, its formats and what its operands look like."""

    case: Case
    formats: tuple[Format, Format]
    distribution: str


def bins(formats: tuple[Format, Format]) -> tuple[int, int]:
    """Gamma and the bits of a bin [D1]."""
    gamma = max(f.gamma for f in formats)
    span = sum((f.top - 1) * (gamma // f.gamma) for f in formats)
    return gamma, 64 * -(-(span // gamma + 27) // 64)


def cases(seed: int, count: int) -> list[Exact]:
    """Products that name every distribution, then random ones."""
    rng = random.Random(seed)

    def size(most: int) -> int:
        return max(1, min(rng.choice(EXTENTS), most))

    def one(*loops: int) -> Map:
        return [[(loop, 1)] for loop in loops]

    def matmul(m: int, n: int, k: int, formats: tuple[Format, Format]) -> Case:
        elements = (formats[0].storage, formats[1].storage)
        return Case(
            "matmul", (m, n, k), "ppr", (one(0, 2), one(2, 1), one(0, 1)), elements
        )

    result = [
        Exact(matmul(33, 40, 700, (F8, F8)), (F8, F8), name) for name in DISTRIBUTIONS
    ]
    products = ("matmul", "batch", "heads", "flat")
    convolutions = ("nchw", "nhwc", "depthwise", "depthwise nhwc", "grouped")
    while len(result) < count:
        kind = rng.choice(products + products + convolutions)
        make = product if kind in products else convolution
        extents, kinds, lhs, rhs, out = make(rng, kind, size)
        if np.prod(extents) > 1e6:
            continue
        if rng.random() < 0.3:
            lhs, rhs = rhs, lhs
        formats = rng.choice(FORMATS)
        elements = (formats[0].storage, formats[1].storage)
        case = Case(kind, tuple(extents), kinds, (lhs, rhs, out), elements)
        result.append(Exact(case, formats, rng.choice(DISTRIBUTIONS)))
    return result


#  Operands ---------------------------------------------------------------------------


def encode(values: np.ndarray, fmt: Format) -> np.ndarray:
    """The nearest codes; what is too small is zero."""
    with np.errstate(divide="ignore"):
        exponent = np.rint(np.log2(np.abs(values)) * fmt.gamma)
    field = np.clip(exponent + fmt.bias, 0, fmt.top).astype(np.int64)
    return field | np.where((values < 0) & (field > 0), 1 << (fmt.bits - 1), 0)


def operands(test: Exact, rng: np.random.Generator) -> list[np.ndarray]:
    """Codes of both operands."""
    result = []
    for i, fmt in enumerate(test.formats):
        shape = test.case.shape(i)
        top = 2.0 ** ((fmt.top - fmt.bias) / fmt.gamma)
        x = rng.standard_normal(shape) * top / 4
        if test.distribution == "heavy-tailed":
            x = rng.standard_normal(shape) ** 5 * top / 1000
        codes = encode(x, fmt)
        if test.distribution == "all-max":
            codes[:] = fmt.top
        if test.distribution == "cancellation":
            # Neighbours along K of opposite sign, some a field apart.
            codes = cancel(codes, test.case.maps[i], test.case, i, rng, fmt)
        dtype = np.int8 if fmt.storage == "i8" else np.int16
        result.append(np.ascontiguousarray(codes.astype(dtype)))
    return result


def cancel(
    codes: np.ndarray, one: Map, case: Case, which: int, rng, fmt: Format
) -> np.ndarray:
    """Pairs along the last reduction that both operands have, equal in magnitude."""
    shared = [
        d
        for d, kind in enumerate(case.kinds)
        if kind == "r" and all([(d, 1)] in m for m in case.maps[:2])
    ]
    if not shared:
        return codes
    axis = one.index([(shared[-1], 1)])
    codes = np.moveaxis(codes.copy(), axis, 0)
    pairs = len(codes) // 2
    first, second = codes[: 2 * pairs : 2], codes[1 : 2 * pairs : 2]
    second[:] = first
    if which == 0:
        sign, field = 1 << (fmt.bits - 1), (1 << (fmt.bits - 1)) - 1
        near = (rng.random(second.shape) < 1 / 16) & ((second & field) > 1)
        second[:] = np.where((second & field) > 0, second ^ sign, 0)
        second[:] -= near.astype(second.dtype)
    return np.moveaxis(codes, 0, axis)


#  Expected values --------------------------------------------------------------------


def logarithms(codes: np.ndarray, fmt: Format, gamma: int):
    """The exponents of codes in units of 1/gamma, and their signs."""
    words = codes.astype(np.int64) & (2**fmt.bits - 1)
    field = words & fmt.top
    exponent = (field - fmt.bias) * (gamma // fmt.gamma)
    sign = np.where(field == 0, 0, np.where(words > fmt.top, -1, 1))
    return exponent, sign


def views(case: Case, arrays: list[np.ndarray]) -> list[np.ndarray]:
    """Each operand (and result) over all loops."""
    result = []
    for one, array in zip(case.maps, arrays, strict=False):
        strides = [0] * len(case.extents)
        for axis, terms in enumerate(one):
            for d, k in terms:
                strides[d] += k * array.strides[axis]
        result.append(np.lib.stride_tricks.as_strided(array, case.extents, strides))
    return result


def check_sample(test: Exact, codes: list[np.ndarray], got: np.ndarray, rng) -> int:
    """Wrong elements among a few, against sums by mpmath."""
    case, wrong = test.case, 0
    gamma = max(f.gamma for f in test.formats)
    parts = [
        logarithms(array, fmt, gamma)
        for array, fmt in zip(codes, test.formats, strict=True)
    ]
    exponents = views(case, [p[0] for p in parts])
    signs = views(case, [p[1] for p in parts])
    loops = [d for d, kind in enumerate(case.kinds) if kind == "p"]
    for _ in range(min(SAMPLE, got.size)):
        at = {d: int(rng.integers(case.extents[d])) for d in loops}
        index = tuple(at.get(d, slice(None)) for d in range(len(case.extents)))
        e = (exponents[0][index] + exponents[1][index]).ravel()
        s = (signs[0][index] * signs[1][index]).ravel()
        least = int(e.min())
        counts = np.bincount(e[s > 0] - least, minlength=1)
        minus = np.bincount(e[s < 0] - least, minlength=len(counts))
        counts = np.pad(counts, (0, len(minus) - len(counts))) - minus
        total = mpmath.mpf(0)
        for i in np.nonzero(counts)[0]:
            power = mpmath.power(2, mpmath.mpf(least + int(i)) / gamma)
            total += int(counts[i]) * power
        place = tuple(at[terms[0][0]] for terms in case.maps[2])
        wrong += to_f32(total).tobytes() != got[place].tobytes()
    return wrong


#  Programs ---------------------------------------------------------------------------


def contraction(name: str, test: Exact, parts: int) -> str:
    """A function of `parts` contractions, each over its operands, into one sum."""
    case = test.case
    maps = case.indexing_maps()
    gamma, width = bins(test.formats)
    words = [tensor(case.shape(i), f.storage) for i, f in enumerate(test.formats)]
    codes = [tensor(case.shape(i), f.type) for i, f in enumerate(test.formats)]
    c, acc = tensor(case.shape(2), "f32"), tensor((*case.shape(2), gamma), f"i{width}")
    identity = ", ".join(f"r{i}" for i in range(len(case.shape(2))))
    whole = f"affine_map<({identity}) -> ({identity})>"
    one = f"affine_map<({identity}) -> ()>"
    lines = []
    for i in range(parts):
        lines += [
            f"%a{i} = lns.bitcast %x{i} : {words[0]} to {codes[0]}",
            f"%b{i} = lns.bitcast %y{i} : {words[1]} to {codes[1]}",
            f"%s{i + 1} = lns.contract ins(%a{i}, %b{i} : {codes[0]}, {codes[1]})"
            f" outs(%s{i} : {acc}) {{indexing_maps = [{maps}],"
            f" datapath = #lns.exact}} -> {acc}",
        ]
    types = ", ".join(f.type for f in test.formats)
    arguments = ", ".join(f"%x{i}: {words[0]}, %y{i}: {words[1]}" for i in range(parts))
    body = "\n  ".join(lines)
    return f"""
func.func @{name}({arguments}) -> {c} {{
  %zero = arith.constant 0 : i{width}
  %e = tensor.empty() : {acc}
  %s0 = linalg.fill ins(%zero : i{width}) outs(%e : {acc}) -> {acc}
  {body}
  %scale = arith.constant dense<1.0> : tensor<f32>
  %d = tensor.empty() : {c}
  %r = lns.finish ins(%s{parts}, %scale, %scale : {acc}, tensor<f32>, tensor<f32>)
      outs(%d : {c}) {{indexing_maps = [{whole}, {one}, {one}, {whole}],
      operand_types = [{types}], datapath = #lns.exact}} -> {c}
  return %r : {c}
}}
"""


class WholeTensors(Library):
    """The same functions by the other route."""

    OPTIONS = ("--kernels=off",)


def main() -> None:
    """Compile all cases in one module and check each."""
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 16
    tests = cases(seed, count)
    text = "".join(
        contraction(f"{name}{i}", test, parts)
        for i, test in enumerate(tests)
        for name, parts in (("whole", 1), ("split", 2))
    )
    library = Library(text, target, folder / "kernels")
    other = WholeTensors(text, target, folder / "tensors")
    bits, wrong = hashlib.sha256(), []
    for i, test in enumerate(tests):
        rng = np.random.default_rng([seed, i])
        codes, more = operands(test, rng), operands(test, rng)
        for name, arguments in (("whole", codes), ("split", [*codes, *more])):
            got, off = (np.full(test.case.shape(2), 7, np.float32) for _ in range(2))
            library.call(f"{name}{i}", *arguments, got)
            other.call(f"{name}{i}", *arguments, off)
            differ = int(np.sum(got.view(np.uint32) != off.view(np.uint32)))
            if differ:
                wrong.append(f"{name}, {differ} of {got.size} differ from route a")
            if name == "whole":
                misses = check_sample(test, codes, got, rng)
                if misses:
                    wrong.append(f"{name}, {misses} wrong by mpmath")
            if wrong and " of test " not in wrong[-1]:
                wrong[-1] += f" of test {i}: {test}"
            bits.update(got.tobytes())
    if wrong:
        sys.exit("wrong on " + target + ":\n" + "\n".join(wrong))
    threads = os.environ.get("OMP_NUM_THREADS", "all")
    print(f"{len(tests)} exact sums on {target}, {threads} threads", file=sys.stderr)
    print(bits.hexdigest())
    forms = [
        label(form.bits, form.gamma, form.bias)
        for test in tests
        for form in test.formats
    ]
    covered("contract exact", forms, target)
    covered("finish exact", forms, target)


if __name__ == "__main__":
    main()
