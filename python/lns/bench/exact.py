# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exact products [D1]: by the filter against OpenBLAS f32, by bins against scalar bins.

OpenBLAS rounds most elements of the same product wrongly; it is the peer because it is
what would be used. Scalar bins are loops over `lns-compile`'s own scalar code: a table
look-up for each code, a shift and an addition to one of γ integers for each product.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

import lns

from . import kernels
from .kernels import LNS8, Operand
from .matmul import ACTIVATIONS, WEIGHTS
from .matmul import ours as product
from .pair import Call
from .registry import pair_figure
from .worker import Side, WrongValues

# The least exponent of a product is 2 · (1 − 127): of bin 0 the unit is 2^−32.
LEAST, SHIFT = -252, 32
CHECKED = 200  # elements of a result of bins
BLOCK = 512  # products that a nest sums before it goes to memory, or about that


def undecided(size: int) -> float:
    """The fraction of elements that the filter leaves to bins, as D1 bounds it."""
    a, b = (
        kernels.decoded((size, size), seed).astype(np.float64) / float(kernels.SCALE)
        for seed in (ACTIVATIONS, WEIGHTS)
    )
    norms = np.outer(np.linalg.norm(a, axis=1), np.linalg.norm(b, axis=0))
    block = min(size, BLOCK)
    bound = (block + size / block + 6) * 2.0**-53 * norms
    sums = a @ b
    low, high = ((sums + x).astype(np.float32) for x in (-bound, bound))
    return float(np.mean(low != high))


def filtered(size: int) -> Side:
    """A square product by the filter."""
    side = product(size, size, size, datapath="exact")
    side.name = f"LNS8 exact, {undecided(size):.3%} by bins"
    return side


def operands(size: int) -> tuple[Operand, Operand, str]:
    """Both operands and the type of the bins."""
    x, w = Operand((size, size), "m, k"), Operand((size, size), "k, n")
    return x, w, Operand((size, size, LNS8.gamma), "").tensor("i64")


def contraction(size: int) -> str:
    """MLIR of a product whose bins are the result."""
    x, w, bins = operands(size)
    maps = ", ".join(
        f"affine_map<(m, n, k) -> ({m})>" for m in ("m, k", "k, n", "m, n")
    )
    return f"""
func.func @kernel(%x: {x.tensor("i8")}, %w: {w.tensor("i8")}) -> {bins} {{
  %a = lns.bitcast %x : {x.tensor("i8")} to {x.tensor()}
  %b = lns.bitcast %w : {w.tensor("i8")} to {w.tensor()}
  %zero = arith.constant 0 : i64
  %e = tensor.empty() : {bins}
  %i = linalg.fill ins(%zero : i64) outs(%e : {bins}) -> {bins}
  %s = lns.contract ins(%a, %b : {x.tensor()}, {w.tensor()}) outs(%i : {bins})
      {{indexing_maps = [{maps}], datapath = #lns.exact}} -> {bins}
  return %s : {bins}
}}
"""


def words() -> str:
    """A word of each code: sign, room for a carry, exponent; far above for zero."""
    field = np.arange(256) & 127
    sign = np.arange(256) >> 7
    word = np.where(field == 0, 1 << 20, (field - 1) << 2 | sign)
    # The least exponent of a product, −252, is 4 above a multiple of γ.
    return f"dense<[{', '.join(map(str, word))}]> : tensor<256xi32>"


def loops(size: int) -> str:
    """MLIR of the same product, one product after the other."""
    x, _, bins = operands(size)
    codes, local = x.tensor("i8"), f"tensor<{LNS8.gamma}xi64>"
    return f"""
func.func @kernel(%x: {codes}, %w: {codes}) -> {bins} {{
  %table = arith.constant {words()}
  %zero = arith.constant 0 : i64
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %size = arith.constant {size} : index
  %e = tensor.empty() : {bins}
  %i = linalg.fill ins(%zero : i64) outs(%e : {bins}) -> {bins}
  %one = arith.constant 1 : i64
  %sign = arith.constant 1 : i32
  %two = arith.constant 2 : i32
  %three = arith.constant 3 : i32
  %least = arith.constant {LEAST % LNS8.gamma} : i32
  %gamma = arith.constant {LNS8.gamma - 1} : i32
  %flag = arith.constant {1 << 20} : i32
  %r = scf.for %m = %c0 to %size step %c1 iter_args(%t0 = %i) -> ({bins}) {{
    %r1 = scf.for %n = %c0 to %size step %c1 iter_args(%t1 = %t0) -> ({bins}) {{
      %local = tensor.empty() : {local}
      %none = linalg.fill ins(%zero : i64) outs(%local : {local}) -> {local}
      %sums = scf.for %k = %c0 to %size step %c1 iter_args(%t = %none) -> ({local}) {{
        %ca = tensor.extract %x[%m, %k] : {codes}
        %cb = tensor.extract %w[%k, %n] : {codes}
        %ia = arith.index_castui %ca : i8 to index
        %ib = arith.index_castui %cb : i8 to index
        %wa = tensor.extract %table[%ia] : tensor<256xi32>
        %wb = tensor.extract %table[%ib] : tensor<256xi32>
        %sum = arith.addi %wa, %wb : i32
        %up = arith.shrui %sum, %two : i32
        %above = arith.addi %up, %least : i32
        %bin = arith.andi %above, %gamma : i32
        %shift = arith.shrui %above, %three : i32
        %wide = arith.extui %shift : i32 to i64
        %isZero = arith.cmpi uge, %sum, %flag : i32
        %most = arith.select %isZero, %zero, %wide : i64
        %unit = arith.select %isZero, %zero, %one : i64
        %power = arith.shli %unit, %most : i64
        %odd = arith.andi %sum, %sign : i32
        %odd64 = arith.extui %odd : i32 to i64
        %minus = arith.subi %zero, %odd64 : i64
        %flipped = arith.xori %power, %minus : i64
        %term = arith.subi %flipped, %minus : i64
        %at = arith.index_castui %bin : i32 to index
        %old = tensor.extract %t[%at] : {local}
        %new = arith.addi %old, %term : i64
        %next = tensor.insert %new into %t[%at] : {local}
        scf.yield %next : {local}
      }}
      %r2 = tensor.insert_slice %sums into %t1[%m, %n, 0] [1, 1, {LNS8.gamma}]
          [1, 1, 1] : {local} into {bins}
      scf.yield %r2 : {bins}
    }}
    scf.yield %r1 : {bins}
  }}
  return %r : {bins}
}}
"""


def check_bins(
    bins: NDArray[np.int64], a: NDArray[np.int8], b: NDArray[np.int8]
) -> None:
    """An exception where a few elements of ``bins`` are not the exact sums."""
    rng = np.random.default_rng(0)
    fields, signs = [], []
    for operand in (a, b):
        code = operand.astype(np.int64)
        fields.append((code & 127) - 127)
        signs.append(np.where(code & 127 == 0, 0, np.where(code < 0, -1, 1)))
    for _ in range(CHECKED):
        i, j = rng.integers(len(a)), rng.integers(b.shape[1])
        exponent = fields[0][i] + fields[1][:, j]
        sign = signs[0][i] * signs[1][:, j]
        quotient, remainder = np.divmod(exponent, LNS8.gamma)
        expected = np.zeros(LNS8.gamma, np.int64)
        shift = np.where(sign == 0, 0, quotient + SHIFT)
        np.add.at(expected, remainder, sign << shift)
        if not np.array_equal(bins[i, j], expected):
            raise WrongValues(f"the bins of ({i}, {j}) are not the exact sums [D1]")


def summed(size: int, scalar: bool) -> Side:
    """A square product into bins, by one-hot rows or one after the other."""
    text = loops(size) if scalar else contraction(size)
    program = lns.compile_mlir(text)
    a, b = (kernels.codes((size, size), seed) for seed in (ACTIVATIONS, WEIGHTS))
    call, (result,) = kernels.bind(program, [a, b])
    call()
    check_bins(result, a, b)
    name = "scalar bins" if scalar else "LNS8 exact, bins"
    return Side(call, name, {"flops": 2 * size**3})


def register() -> None:
    """The figures of this file."""
    here = "lns.bench.exact"
    inside = "codes x codes → f32: decode, packing, product, filter, bins, one scale"
    for size in (512, 1024, 2048):
        pair_figure(
            f"exact-{size}",
            f"matmul {size}³, LNS8 exact by the filter",
            inside,
            Call(f"{here}:filtered", {"size": size}),
            Call("lns.bench.matmul:peer", {"m": size, "n": size, "k": size}),
        )
    pair_figure(
        "exact-bins-256",
        "matmul 256³, LNS8 exact by bins, against scalar bins",
        "codes x codes → bins of i64",
        Call(f"{here}:summed", {"size": 256, "scalar": False}),
        Call(f"{here}:summed", {"size": 256, "scalar": True}),
        (1,),
    )
