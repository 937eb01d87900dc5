# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes update_tilings.mlir and its control: `python gen_update_tilings.py`.

A stochastic update in tiles, each with the index of its first element, must have the
bits of the whole one [Q4]. In the control the tiles forget where they lie.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from oracle import Format, code_constant, f32_constant, header

HERE = Path(__file__).parent
COUNT = 96
TILES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 96]
FMT = Format(10, 32)


def update(size: int, base: str, inputs: str) -> str:
    """Weight and bf16 moment, both stochastic, then SGD on the new weight."""
    codes, f32, bf16 = (f"tensor<{size}x{t}>" for t in (FMT.type, "f32", "bf16"))
    g, w, v = (f"%{name}{inputs}" for name in "gwv")
    return f"""
    %m:2 = lns.madam_update ins({g}, %eta, %eta : {f32}, f32, f32)
        outs({w}, {v} : {codes}, {bf16}) rounding(stochastic)
        random(%seed, %step, {base}) {{stream = 1 : i32}} -> {codes}, {bf16}
    %n = lns.sgd_update ins({g}, %eta : {f32}, f32) outs(%m#0 : {codes})
        scale(%s : tensor<f32>) rounding(stochastic) random(%seed, %step, {base})
        {{scale_map = affine_map<(d0) -> ()>, stream = 2 : i32}} -> {codes}
"""


def function(name: str, tile: int, keeps_index: bool = True) -> str:
    """The update of all elements in tiles of `tile`."""
    codes, f32, bf16 = (f"tensor<{COUNT}x{t}>" for t in (FMT.type, "f32", "bf16"))
    part, part32, part16 = (f"tensor<{tile}x{t}>" for t in (FMT.type, "f32", "bf16"))
    here = f"[%i] [{tile}] [1]"
    index = "%at" if keeps_index else "%base"
    return f"""
func.func private @{name}(%g: {f32}, %w: {codes}, %v: {bf16}, %s: tensor<f32>)
    -> ({codes}, {bf16}) attributes {{no_inline}} {{
  %seed = arith.constant 1234567890123456789 : i64
  %step = arith.constant 41 : i32
  %base = arith.constant 34359738361 : i64
  %eta = arith.constant 0.05 : f32
  %c0 = arith.constant 0 : index
  %size = arith.constant {COUNT} : index
  %tile = arith.constant {tile} : index
  %r:2 = scf.for %i = %c0 to %size step %tile iter_args(%a = %w, %b = %v)
      -> ({codes}, {bf16}) {{
    %offset = arith.index_cast %i : index to i64
    %at = arith.addi %base, %offset : i64
    %gt = tensor.extract_slice %g{here} : {f32} to {part32}
    %wt = tensor.extract_slice %a{here} : {codes} to {part}
    %vt = tensor.extract_slice %b{here} : {bf16} to {part16}
{update(tile, index, "t")}
    %x = tensor.insert_slice %n into %a{here} : {part} into {codes}
    %y = tensor.insert_slice %m#1 into %b{here} : {part16} into {bf16}
    scf.yield %x, %y : {codes}, {bf16}
  }}
  return %r#0, %r#1 : {codes}, {bf16}
}}
"""


def test(name: str, gradient: np.ndarray, weights: np.ndarray) -> str:
    """That function `name` gives what the whole update gives."""
    codes, f32, bf16 = (f"tensor<{COUNT}x{t}>" for t in (FMT.type, "f32", "bf16"))
    words = f"tensor<{COUNT}xi16>"
    signature = f"({f32}, {codes}, {bf16}, tensor<f32>) -> ({codes}, {bf16})"
    text = f"func.func @test_{name}() {{\n"
    text += f32_constant("%g", gradient) + code_constant("%w", weights, FMT)
    text += f"  %v = arith.constant dense<0.25> : {bf16}\n"
    text += "  %s = arith.constant dense<2.0> : tensor<f32>\n"
    for value, callee in (("%r", name), ("%e", "whole")):
        text += f"  {value}:2 = func.call @{callee}(%g, %w, %v, %s) : {signature}\n"
        text += f"  {value}w = lns.bitcast {value}#0 : {codes} to {words}\n"
        text += f"  {value}v = arith.bitcast {value}#1 : {bf16} to {words}\n"
    text += f"  check.expect_eq %rw, %ew : {words}\n"
    text += f"  check.expect_eq %rv, %ev : {words}\n"
    return text + "  return\n}\n"


def main() -> None:
    rng = np.random.default_rng(6)
    gradient = rng.normal(size=COUNT).astype(np.float32)
    weights = rng.integers(1, FMT.top + 1, size=COUNT)
    top = header(
        "Stochastic updates in twelve tilings have the bits of the whole one [Q4, M3].",
        "gen_update_tilings.py",
        every_target=True,
    )
    whole = function("whole", COUNT)
    text = top + whole
    for tile in TILES:
        name = f"tiles_of_{tile}"
        text += function(name, tile) + test(name, gradient, weights)
    (HERE / "update_tilings.mlir").write_text(text)
    control = (
        "// RUN: not lns-run %s 2>&1 | FileCheck %s\n"
        "// Tiles that forget the index of their first element have other bits [Q4].\n"
        "//\n// Written by gen_update_tilings.py.\n\n"
        "// CHECK: 2 of 2 expectations failed\n"
    )
    control += whole + function("forgetful", 8, keeps_index=False)
    control += test("forgetful", gradient, weights)
    (HERE / "update_tilings_control.mlir").write_text(control)


if __name__ == "__main__":
    main()
