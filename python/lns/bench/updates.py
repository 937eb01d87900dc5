# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One Madam step on stored weights [M2, M3] against a copy of the same bytes.

A step reads a gradient, a code and a second moment and writes the last two: 16 bytes a
weight. So does a copy of 8 bytes. Results go to arrays that exist.
"""

from __future__ import annotations

import numpy as np

import lns

from . import kernels
from .pair import Call
from .registry import pair_figure
from .worker import Side, WrongValues

COUNT = 10_000_000
STORED = lns.Format(16, 2048)
ETA, CORRECTION = np.float32(2.0**-7), np.float32(0.25)
CHECKED = 100_000


def text() -> str:
    """MLIR of one step."""
    words, codes = f"tensor<{COUNT}xi16>", f"tensor<{COUNT}x{STORED.mlir_type}>"
    f32 = f"tensor<{COUNT}xf32>"
    return f"""
func.func @kernel(%g: {f32}, %w: {words}, %v: {f32}, %eta: f32, %c: f32)
    -> ({words}, {f32}) {{
  %k = lns.bitcast %w : {words} to {codes}
  %n:2 = lns.madam_update ins(%g, %eta, %c : {f32}, f32, f32)
      outs(%k, %v : {codes}, {f32}) -> {codes}, {f32}
  %r = lns.bitcast %n#0 : {codes} to {words}
  return %r, %n#1 : {words}, {f32}
}}
"""


def operands() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients, codes of both signs and second moments."""
    gradient = kernels.numbers((COUNT,), 0)
    random = np.random.default_rng(1)
    fields = random.integers(1, STORED.max_field + 1, COUNT, np.uint16)
    words = fields | (random.integers(0, 2, COUNT, np.uint16) << np.uint16(15))
    return gradient, words.view(np.int16), np.square(kernels.numbers((COUNT,), 2))


def wanted(
    gradient: np.ndarray, words: np.ndarray, moment: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The step in NumPy, one rounding an operation."""
    beta = np.float32(0.999)
    rest = np.float32(1) - beta
    new = beta * moment + rest * (gradient * gradient)
    n = np.clip(gradient / np.sqrt(new / CORRECTION), -10, 10).astype(np.float32)
    k = np.rint(ETA * np.float32(STORED.gamma) * n).astype(np.int64)
    sign = np.where(words < 0, -1, 1)
    field = words.view(np.uint16).astype(np.int64) & STORED.max_field
    field = np.clip(field - sign * k, 1, STORED.max_field)
    return (field | np.where(words < 0, 1 << 15, 0)).astype(np.uint16), new


def ours() -> Side:
    """A step by compiled code; its bits are compared."""
    arrays = operands()
    program = kernels.compile_kernel(text())
    call, (codes, moment) = kernels.bind(program, [*arrays, ETA, CORRECTION])
    call()
    expected = wanted(*(a[:CHECKED] for a in arrays))
    got = codes[:CHECKED].view(np.uint16), moment[:CHECKED]
    if not all(np.array_equal(a, b) for a, b in zip(got, expected, strict=True)):
        raise WrongValues("the step has other bits than the rule")
    return Side(call, "compiled (16, 2048)", {"elements": COUNT})


def peer() -> Side:
    """A copy that reads and writes as many bytes."""
    source = np.ones(COUNT, np.float64)
    target = np.zeros_like(source)
    return Side(lambda: np.copyto(target, source), "copy by NumPy", {"elements": COUNT})


def register() -> None:
    """The figures of this file."""
    here = "lns.bench.updates"
    pair_figure(
        "madam-update",
        f"Madam step on {COUNT:,} weights",
        "f32 gradient and second moment, codes of 16 bits, into arrays that exist",
        Call(f"{here}:ours"),
        Call(f"{here}:peer"),
    )
