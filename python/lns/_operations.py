# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One compiled function for each operation, format and shape of ``lns.Array``.

Each function here writes the IR of one operation of the ``lns`` dialect; ``run``
compiles it once (kept in memory, and on disk like every compiled program).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .compiler import compile_mlir
from .errors import FormatError
from .format import Format
from .program import Program

Shape = tuple[int, ...]


@lru_cache(maxsize=1024)
def _program(text: str, backend: str) -> Program:
    return compile_mlir(text, backend=backend)


def run(text: str, *inputs: NDArray[Any], backend: str = "cpu") -> list[NDArray[Any]]:
    """Compile ``text`` where it is new, and call its one function."""
    return _program(text, backend).run(*inputs)


def tensor(shape: Shape, element: str) -> str:
    """The type of a tensor: ``tensor<4x8xf32>``."""
    return f"tensor<{''.join(f'{size}x' for size in shape)}{element}>"


def _storage(format: Format) -> str:
    return f"i{8 * format.storage_dtype.itemsize}"


def _dims(rank: int) -> str:
    return ", ".join(f"d{i}" for i in range(rank))


def scale_map(rank: int, axis: int | None, block: int | None) -> str:
    """[N5] The affine map from an element's index to that of its scale."""
    if axis is None:
        result = ""
    elif block is None:
        result = f"d{axis}"
    else:  # blocks along `axis`, and every index of the others
        result = ", ".join(
            f"d{i} floordiv {block}" if i == axis else f"d{i}" for i in range(rank)
        )
    return f"affine_map<({_dims(rank)}) -> ({result})>"


def scale_shape(shape: Shape, axis: int | None, block: int | None) -> Shape:
    """[N5] The shape of the scales of an array of ``shape``."""
    if axis is None:
        return ()
    if block is None:
        return (shape[axis],)
    return tuple(-(-s // block) if i == axis else s for i, s in enumerate(shape))


def quantize_ir(
    element: str,
    shape: Shape,
    format: Format,
    axis: int | None,
    block: int | None,
    kind: str | None,
    underflow: str,
    stream: int | None,
) -> str:
    """[Q1-Q5] ``lns.quantize``; the scale is computed where ``kind`` is given."""
    x, codes = tensor(shape, element), tensor(shape, format.mlir_type)
    s = tensor(scale_shape(shape, axis, block), "f32")
    words = tensor(shape, _storage(format))
    attributes = f"scale_map = {scale_map(len(shape), axis, block)}"
    arguments, results, random = [f"%x: {x}"], [words], ""
    scale = ""
    if kind is None:
        arguments.append(f"%s: {s}")
        returned = ["%w"]
    else:
        scale = f"%s = lns.absmax_scale %x kind({kind}) {{{attributes}}} : {x} -> {s}"
        results.append(s)
        returned = ["%w", "%s"]
    if stream is not None:
        arguments += ["%seed: i64", "%step: i32", "%base: i64"]
        random = "rounding(stochastic) random(%seed, %step, %base) "
        attributes += f", stream = {stream} : i32"
    return f"""
func.func @main({", ".join(arguments)}) -> ({", ".join(results)}) {{
  {scale}
  %c = lns.quantize %x scale(%s) underflow({underflow}) {random}{{{attributes}}}
    : {x}, {s} -> {codes}
  %w = lns.bitcast %c : {codes} to {words}
  return {", ".join(returned)} : {", ".join(results)}
}}"""


def dequantize_ir(
    element: str, shape: Shape, format: Format, axis: int | None, block: int | None
) -> str:
    """[Q7] ``lns.dequantize``."""
    words, codes = tensor(shape, _storage(format)), tensor(shape, format.mlir_type)
    s, x = tensor(scale_shape(shape, axis, block), "f32"), tensor(shape, element)
    return f"""
func.func @main(%w: {words}, %s: {s}) -> {x} {{
  %c = lns.bitcast %w : {words} to {codes}
  %x = lns.dequantize %c scale(%s) {{scale_map = {scale_map(len(shape), axis, block)}}}
    : {codes}, {s} -> {x}
  return %x : {x}
}}"""


def elementwise_ir(
    name: str, shape: Shape, operands: Sequence[Format], result: Format, options: str
) -> str:
    """[A1, A2, Q6] An operation on codes whose result is codes."""
    types = [tensor(shape, format.mlir_type) for format in operands]
    words = [tensor(shape, _storage(format)) for format in operands]
    r, rw = tensor(shape, result.mlir_type), tensor(shape, _storage(result))
    arguments = ", ".join(f"%w{i}: {word}" for i, word in enumerate(words))
    casts = "\n".join(
        f"  %c{i} = lns.bitcast %w{i} : {word} to {codes}"
        for i, (word, codes) in enumerate(zip(words, types, strict=True))
    )
    names = ", ".join(f"%c{i}" for i in range(len(operands)))
    same = name in ("neg", "abs", "relu", "min", "max")
    signature = r if same else f"{', '.join(types)} -> {r}"
    return f"""
func.func @main({arguments}) -> {rw} {{
{casts}
  %r = lns.{name} {names} {options} : {signature}
  %rw = lns.bitcast %r : {r} to {rw}
  return %rw : {rw}
}}"""


def compare_ir(predicate: str, shape: Shape, format: Format) -> str:
    """[A1] A comparison of codes of one format and scale."""
    words, codes = tensor(shape, _storage(format)), tensor(shape, format.mlir_type)
    i1 = tensor(shape, "i1")
    return f"""
func.func @main(%w0: {words}, %w1: {words}) -> {i1} {{
  %c0 = lns.bitcast %w0 : {words} to {codes}
  %c1 = lns.bitcast %w1 : {words} to {codes}
  %r = lns.cmp {predicate} %c0, %c1 : {codes} -> {i1}
  return %r : {i1}
}}"""


def _accumulator(datapath: str, a: Format, b: Format) -> tuple[str, str]:
    """The accumulator's trailing dimensions and element type [D1-D7]."""
    name = re.match(r"\w*", datapath)
    kind = name.group() if name else ""
    if kind == "exact":
        gamma = max(a.gamma, b.gamma)
        least = a.min_exponent * gamma // a.gamma + b.min_exponent * gamma // b.gamma
        most = a.max_exponent * gamma // a.gamma + b.max_exponent * gamma // b.gamma
        quotient = (most - least) // gamma
        return f"{gamma}x", f"i{64 * math.ceil((quotient + 27) / 64)}"
    elements = {"float": "f32", "fixed": "i64", "pe": "i32"}
    if kind not in elements:
        raise FormatError(
            f"[D] a datapath is exact, float<...>, fixed<...> or pe<...>, got "
            f"{datapath!r}"
        )
    return "", elements[kind]


def matmul_ir(
    shape: tuple[int, int, int],
    a: Format,
    b: Format,
    axes: tuple[int | None, int | None],
    datapath: str,
) -> str:
    """[D] ``contract`` and ``finish`` of an M x K and a K x N array.

    ``axes``: 0 where the left operand has a scale for each row, 1 where the right one
    has a scale for each column, else None [D6].
    """
    m, n, k = shape
    trailing, element = _accumulator(datapath, a, b)
    aw, bw = tensor((m, k), _storage(a)), tensor((k, n), _storage(b))
    ac, bc = tensor((m, k), a.mlir_type), tensor((k, n), b.mlir_type)
    acc, out = f"tensor<{m}x{n}x{trailing}{element}>", tensor((m, n), "f32")
    sa = tensor(() if axes[0] is None else (m,), "f32")
    sb = tensor(() if axes[1] is None else (n,), "f32")
    map_a, map_b = "" if axes[0] is None else "m", "" if axes[1] is None else "n"
    zero = "0.0" if element == "f32" else "0"
    return f"""
func.func @main(%aw: {aw}, %sa: {sa}, %bw: {bw}, %sb: {sb}) -> {out} {{
  %a = lns.bitcast %aw : {aw} to {ac}
  %b = lns.bitcast %bw : {bw} to {bc}
  %zero = arith.constant {zero} : {element}
  %empty = tensor.empty() : {acc}
  %init = linalg.fill ins(%zero : {element}) outs(%empty : {acc}) -> {acc}
  %acc = lns.contract ins(%a, %b : {ac}, {bc}) outs(%init : {acc})
    {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                      affine_map<(m, n, k) -> (m, n)>],
     datapath = #lns.{datapath}}} -> {acc}
  %e = tensor.empty() : {out}
  %y = lns.finish ins(%acc, %sa, %sb : {acc}, {sa}, {sb}) outs(%e : {out})
    {{indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ({map_a})>,
                      affine_map<(m, n) -> ({map_b})>, affine_map<(m, n) -> (m, n)>],
     operand_types = [{a.mlir_type}, {b.mlir_type}],
     datapath = #lns.{datapath}}} -> {out}
  return %y : {out}
}}"""


ELEMENTS = {"float32": "f32", "float64": "f64", "float16": "f16", "bfloat16": "bf16"}


def element_of(array: NDArray[Any]) -> str:
    """The MLIR element type of an array of numbers."""
    name = array.dtype.name
    if name not in ELEMENTS:
        raise FormatError(
            f"[Q1] numbers are {', '.join(ELEMENTS)}, got an array of {array.dtype}: "
            "convert it to float32"
        )
    return ELEMENTS[name]


def scalar(value: int, dtype: type[np.generic]) -> NDArray[Any]:
    """A scalar argument of a compiled function."""
    return np.array(value, dtype)
