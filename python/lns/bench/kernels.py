# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Single kernels for the benchmarks: their MLIR, their operands, their calls."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

import lns

from ..program import Program
from .worker import WrongValues

LNS8 = lns.Format(8, 8)
SCALE = np.array(4.0, np.float32)
# Error of a contraction by its largest element; numbers of deviation 1 and K ≤ 4608.
BOUNDS = {
    "float<high>": 2.0**-15,
    "float<fast>": 2.0**-6,
    "exact": 2.0**-20,
    "fixed<11>": 2.0**-10,
    "pe": 2.0**-8,
}
# The type of the sums of each datapath, and its zero.
ACCUMULATORS = {
    "float": ("f32", "0.0 : f32"),
    "exact": ("i64", "0 : i64"),
    "fixed": ("i64", "0 : i64"),
    "pe": ("i32", "0 : i32"),
}


@dataclass(frozen=True)
class Operand:
    """An operand of a contraction: its shape, its map, and whether it is in codes."""

    shape: tuple[int, ...]
    map: str  # the results of its indexing map, "m, k"
    codes: bool = True
    padding: tuple[int, ...] = ()  # zeros on both sides of each dimension

    @property
    def padded(self) -> tuple[int, ...]:
        """The shape that the contraction sees."""
        padding = self.padding or (0,) * len(self.shape)
        return tuple(n + 2 * p for n, p in zip(self.shape, padding, strict=True))

    def tensor(self, element: str = "", padded: bool = False) -> str:
        """Its type."""
        element = element or (LNS8.mlir_type if self.codes else "f32")
        shape = self.padded if padded else self.shape
        return f"tensor<{'x'.join(map(str, shape))}x{element}>"


def contraction(
    operands: Sequence[Operand],
    result: Operand,
    iterators: str,
    datapath: str = "float<high>",
) -> str:
    """MLIR of one contraction of two operands, scaled: f32 from codes or f32.

    The function takes the operands, codes as i8, and one scale.
    """
    out = result.tensor("f32")
    summed, zero = ACCUMULATORS[datapath.partition("<")[0]]
    sums = result.tensor(summed)
    if datapath == "exact":  # a bin for each remainder
        sums = Operand((*result.shape, LNS8.gamma), "").tensor(summed)
    lines, names, contracted = [], [], []
    for i, operand in enumerate(operands):
        name = f"%x{i}"
        if operand.codes:
            lines.append(
                f"%c{i} = lns.bitcast {name} : {operand.tensor('i8')} "
                f"to {operand.tensor()}"
            )
            name = f"%c{i}"
        if any(operand.padding):
            amount = ", ".join(map(str, operand.padding))
            indices = ", ".join(f"%p{d}: index" for d in range(len(operand.shape)))
            element = LNS8.mlir_type if operand.codes else "f32"
            constant = (
                f"lns.constant 0 : i8 as {element}"
                if operand.codes
                else "arith.constant 0.0 : f32"
            )
            lines += [
                f"%z{i} = {constant}",
                f"%q{i} = tensor.pad {name} low[{amount}] high[{amount}] {{",
                f"^bb0({indices}):",
                f"  tensor.yield %z{i} : {element}",
                f"}} : {operand.tensor()} to {operand.tensor(padded=True)}",
            ]
            name = f"%q{i}"
        names.append(name)
        contracted.append(operand.tensor(padded=True))
    maps = ", ".join(
        f"affine_map<({iterators}) -> ({x.map})>" for x in (*operands, result)
    )
    outer = ", ".join(f"d{d}" for d in range(len(result.shape)))
    identity, none = (f"affine_map<({outer}) -> ({x})>" for x in (outer, ""))
    scales = sum(x.codes for x in operands)
    types = ", ".join(LNS8.mlir_type if x.codes else "f32" for x in operands)
    arguments = ", ".join(
        f"%x{i}: {x.tensor('i8' if x.codes else 'f32')}" for i, x in enumerate(operands)
    )
    body = "\n  ".join(lines)
    return f"""
func.func @kernel({arguments}, %s: tensor<f32>) -> {out} {{
  {body}
  %zero = arith.constant {zero}
  %e = tensor.empty() : {out}
  %b = tensor.empty() : {sums}
  %i = linalg.fill ins(%zero : {summed}) outs(%b : {sums}) -> {sums}
  %acc = lns.contract ins({", ".join(names)} : {", ".join(contracted)})
      outs(%i : {sums}) {{indexing_maps = [{maps}], datapath = #lns.{datapath}}}
      -> {sums}
  %y = lns.finish ins(%acc, {", ".join(["%s"] * scales)} : {sums},
      {", ".join(["tensor<f32>"] * scales)}) outs(%e : {out})
      {{indexing_maps = [{", ".join([identity, *[none] * scales, identity])}],
        operand_types = [{types}], datapath = #lns.{datapath}}} -> {out}
  return %y : {out}
}}
"""


def numbers(shape: tuple[int, ...], seed: int) -> NDArray[np.float32]:
    """Normal numbers of deviation 1, the same in both processes."""
    return np.random.default_rng(seed).standard_normal(shape, np.float32)


def codes(shape: tuple[int, ...], seed: int) -> NDArray[np.int8]:
    """Codes of normal numbers by the scale ``SCALE``.

    At most a million of them are drawn, and repeat: encoding takes its time here.
    """
    count = min(math.prod(shape), 1_000_003)  # a prime: no row is like another one
    drawn = LNS8.quantize(numbers((count,), seed), float(SCALE))[0].view(np.int8)
    return np.resize(drawn, shape)


def decoded(shape: tuple[int, ...], seed: int) -> NDArray[np.float32]:
    """The numbers that ``codes`` stand for."""
    return LNS8.dequantize(codes(shape, seed).view(np.uint8), SCALE)


def values(operand: Operand, seed: int) -> NDArray[Any]:
    """What our function takes for an operand."""
    make = codes if operand.codes else numbers
    return make(operand.shape, seed)


def floats(operand: Operand, seed: int) -> NDArray[np.float32]:
    """What the peer takes for the same operand."""
    make = decoded if operand.codes else numbers
    return make(operand.shape, seed)


def compile_kernel(text: str, kernels: bool = True, **options: Any) -> Program:
    """A program of MLIR; ``kernels=False`` leaves out the formed kernels."""
    return lns.compile_mlir(text, kernels=kernels, **options)


def bind(
    program: Program, inputs: Sequence[NDArray[Any]]
) -> tuple[Callable[[], Any], list[NDArray[Any]]]:
    """The call on fixed arrays, and the arrays of its results.

    The peers are called on fixed arrays too; what a call from Python adds to the native
    one is a figure of its own.
    """
    results = [np.ones(r.shape, r.numpy_dtype) for r in program.signature.results]
    return partial(program.run, *inputs, out=results), results


def relative_error(ours: NDArray[Any], exact: NDArray[Any], bound: float) -> float:
    """The largest error by the largest element; an exception beyond ``bound``."""
    error = float(np.abs(ours - exact).max() / np.abs(exact).max())
    if not error <= bound:
        raise WrongValues(
            f"the values are wrong by {error:.2e} of their maximum, the bound is "
            f"{bound:.2e}"
        )
    return error
