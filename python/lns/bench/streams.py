# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Quantize, dequantize, and sums of codes, on arrays beyond the caches, against copies.

``quantize``, ``dequantize``: the peer copies the same 64 MB of f32 to another array, as
a program would that does not quantize. ``…-traffic``: a smaller copy, which reads and
writes as many bytes together. ``add``, ``sub``: a copy of one operand's bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

import lns

from . import kernels
from .pair import Call
from .registry import pair_figure
from .worker import Side, WrongValues

COUNT = 1 << 24  # floats: 64 MB
CODES = 1 << 26  # of sums: 64 MB
CHECKED = 100_003  # elements whose values are compared
HERE = "lns.bench.streams"


def types(count: int, number: lns.Format) -> tuple[str, str, str]:
    """The tensors of floats, codes and storage integers."""
    word = "i8" if number.bits <= 8 else "i16"
    return tuple(f"tensor<{count}x{t}>" for t in ("f32", number.mlir_type, word))


def quantize_text(number: lns.Format) -> str:
    """MLIR of ``lns.quantize`` with one scale."""
    floats, codes, words = types(COUNT, number)
    return f"""
func.func @kernel(%x: {floats}, %s: tensor<f32>) -> {words} {{
  %c = lns.quantize %x scale(%s) {{scale_map = affine_map<(d0) -> ()>}}
      : {floats}, tensor<f32> -> {codes}
  %w = lns.bitcast %c : {codes} to {words}
  return %w : {words}
}}
"""


def dequantize_text(number: lns.Format) -> str:
    """MLIR of ``lns.dequantize`` with one scale."""
    floats, codes, words = types(COUNT, number)
    return f"""
func.func @kernel(%w: {words}, %s: tensor<f32>) -> {floats} {{
  %c = lns.bitcast %w : {words} to {codes}
  %x = lns.dequantize %c scale(%s) {{scale_map = affine_map<(d0) -> ()>}}
      : {codes}, tensor<f32> -> {floats}
  return %x : {floats}
}}
"""


def sum_text(op: str, number: lns.Format) -> str:
    """MLIR of ``lns.add`` or ``lns.sub``."""
    _, codes, words = types(CODES, number)
    return f"""
func.func @kernel(%v: {words}, %w: {words}) -> {words} {{
  %a = lns.bitcast %v : {words} to {codes}
  %b = lns.bitcast %w : {words} to {codes}
  %c = lns.{op} %a, %b : {codes}, {codes} -> {codes}
  %r = lns.bitcast %c : {codes} to {words}
  return %r : {words}
}}
"""


def random_codes(count: int, number: lns.Format, seed: int) -> np.ndarray:
    """Every code but the zero with a sign, as storage integers [N3]."""
    word = np.uint8 if number.bits <= 8 else np.uint16
    words = np.random.default_rng(seed).integers(0, 2**number.bits, count, word)
    words[words == number.max_field + 1] = 0
    return words


def expect(got: np.ndarray, wanted: np.ndarray) -> None:
    """Equal bits in what is checked."""
    if got[:CHECKED].tobytes() != wanted.tobytes():
        raise WrongValues("the words have other bits than Numerics'")


def side(call: Callable[[], Any], number: lns.Format, elements: int) -> Side:
    """Ours, as the table names it."""
    name = f"compiled ({number.bits}, {number.gamma})"
    return Side(call, name, {"elements": elements})


def quantize(bits: int, gamma: int) -> Side:
    """Codes of normal numbers by compiled code."""
    number = lns.Format(bits, gamma)
    x = kernels.numbers((COUNT,), 0)
    program = kernels.compile_kernel(quantize_text(number))
    call, (words,) = kernels.bind(program, [x, kernels.SCALE])
    call()
    expect(words, number.quantize(x[:CHECKED], float(kernels.SCALE))[0])
    return side(call, number, COUNT)


def dequantize(bits: int, gamma: int) -> Side:
    """The numbers of random codes by compiled code."""
    number = lns.Format(bits, gamma)
    words = random_codes(COUNT, number, 0)
    program = kernels.compile_kernel(dequantize_text(number))
    signed = words.view(np.int8 if bits <= 8 else np.int16)
    call, (x,) = kernels.bind(program, [signed, kernels.SCALE])
    call()
    expect(x, number.dequantize(words[:CHECKED], kernels.SCALE))
    return side(call, number, COUNT)


def add_or_sub(op: str) -> Side:
    """Sums or differences of random codes by compiled code."""
    number = kernels.LNS8
    left, right = (random_codes(CODES, number, seed) for seed in (0, 1))
    program = kernels.compile_kernel(sum_text(op, number))
    call, (words,) = kernels.bind(program, [left.view(np.int8), right.view(np.int8)])
    call()
    expect(words, nearest_sums(op, left[:CHECKED], right[:CHECKED]))
    return side(call, number, CODES)


def nearest_sums(op: str, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Sums in f64, rounded in the log domain; at B = 8 no case is near a tie."""
    number = kernels.LNS8
    a, b = (
        np.where(field == 0, 0.0, np.exp2((field - number.max_field) / number.gamma))
        * np.where(w > number.max_field, -1, 1)
        for w, field in ((w, w & np.int64(number.max_field)) for w in (left, right))
    )
    total = a + b if op == "add" else a - b
    with np.errstate(divide="ignore"):
        exponent = np.rint(number.gamma * np.log2(np.abs(total)))
    field = np.minimum(exponent + number.max_field, number.max_field)
    field = np.where((total == 0) | (field < 1), 0, field).astype(np.uint8)
    sign = np.where(total < 0, np.uint8(number.max_field + 1), np.uint8(0))
    return np.where(field == 0, np.uint8(0), field | sign)


def copy(count: int) -> Side:
    """A copy of so many bytes into an array that exists."""
    source = np.random.default_rng(0).integers(1, 128, count, np.uint8)
    target = np.ones_like(source)
    call = lambda: np.copyto(target, source)  # noqa: E731
    return Side(call, "copy by NumPy", {"bytes": count})


FORMATS = (
    *((8, gamma) for gamma in (8, 1, 2, 4, 16, 32, 64, 128)),
    (10, 32),
    (12, 128),
    (16, 2048),
)


def register() -> None:
    """The figures of this file."""
    for op, inside in (
        ("quantize", "64 MB of f32 → codes, one scale, into an array that exists"),
        ("dequantize", "codes → 64 MB of f32, one scale, into an array that exists"),
    ):
        for bits, gamma in FORMATS:
            ours = Call(f"{HERE}:{op}", {"bits": bits, "gamma": gamma})
            name = f"{op}-{bits}-{gamma}"
            title = f"{op} at ({bits}, {gamma}) / copy of 64 MB"
            peer = Call(f"{HERE}:copy", {"count": 4 * COUNT})
            pair_figure(name, title, inside, ours, peer, threads=(1,))
        ours = Call(f"{HERE}:{op}", {"bits": 8, "gamma": 8})
        title = f"{op} at (8, 8) / copy with as much traffic, 40 MB"
        peer = Call(f"{HERE}:copy", {"count": 5 * COUNT // 2})
        pair_figure(f"{op}-traffic", title, inside, ours, peer, threads=(1,))
    for op in ("add", "sub"):
        pair_figure(
            f"{op}-8-8",
            f"{op} of codes at (8, 8) / copy of an operand, 64 MB",
            "codes, codes → codes, 64 MB each, into an array that exists",
            Call(f"{HERE}:add_or_sub", {"op": op}),
            Call(f"{HERE}:copy", {"count": CODES}),
            threads=(1,),
        )
