# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Draws for one matrix in slabs of rows: what test_stochastic.py runs as a process.

    stochastic_worker.py FOLDER BACKEND TARGET KERNELS HEIGHT…

Prints, for each height of a slab and for a control that forgets where its slabs
begin, a digest of all results for the whole matrix.
"""

from __future__ import annotations

import hashlib
import sys

import numpy as np

import lns

ROWS, COLUMNS, DEPTH = 120, 40, 48
SEED, STEP, BASE = 0x0123456789ABCDEF, 3, 2**33 + 5


def text(rows: int) -> str:
    """A module for slabs of so many rows: everything that draws."""
    shape = f"{rows}x{COLUMNS}"
    a, b = f"tensor<{rows}x{DEPTH}x", f"tensor<{COLUMNS}x{DEPTH}x"
    return f"""
!n = !lns.num<8, 8>
!w = !lns.num<16, 2048>
func.func @main(%a: {a}i8>, %b: {b}i8>,
    %x: tensor<{shape}xf32>, %seed: i64, %step: i32, %base: i64)
    -> (tensor<{shape}xi8>, tensor<{shape}xi16>, tensor<{shape}xi8>,
        tensor<{shape}xi32>) {{
  %zero = arith.constant 0.0 : f32
  %s = arith.constant dense<3.0> : tensor<f32>
  %one = arith.constant dense<1.0> : tensor<f32>

  // After a contraction, in its loops where they have an epilogue.
  %ca = lns.bitcast %a : {a}i8> to {a}!n>
  %cb = lns.bitcast %b : {b}i8> to {b}!n>
  %e = tensor.empty() : tensor<{shape}xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<{shape}xf32>)
    -> tensor<{shape}xf32>
  %acc = lns.contract ins(%ca, %cb : {a}!n>, {b}!n>)
    outs(%i : tensor<{shape}xf32>)
    {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                       affine_map<(m, n, k) -> (m, n)>],
      datapath = #lns.float<high>}} -> tensor<{shape}xf32>
  %o = tensor.empty() : tensor<{shape}xf32>
  %y = lns.finish ins(%acc, %one, %one : tensor<{shape}xf32>, tensor<f32>, tensor<f32>)
    outs(%o : tensor<{shape}xf32>)
    {{indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                       affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
      operand_types = [!n, !n], datapath = #lns.float<high>}} -> tensor<{shape}xf32>
  %q = lns.quantize %y scale(%s) rounding(stochastic) random(%seed, %step, %base)
    {{scale_map = affine_map<(m, n) -> ()>, stream = 1 : i32}}
    : tensor<{shape}xf32>, tensor<f32> -> tensor<{shape}x!n>
  %q8 = lns.bitcast %q : tensor<{shape}x!n> to tensor<{shape}xi8>

  // By itself, in the wide format, and converted.
  %w = lns.quantize %x scale(%s) underflow(min) rounding(stochastic)
    random(%seed, %step, %base)
    {{scale_map = affine_map<(m, n) -> ()>, stream = 2 : i32}}
    : tensor<{shape}xf32>, tensor<f32> -> tensor<{shape}x!w>
  %w16 = lns.bitcast %w : tensor<{shape}x!w> to tensor<{shape}xi16>
  %u = lns.random_bits %seed, %step, %base {{stream = 3 : i32}}
    : tensor<{shape}xi32>
  %v = lns.convert %w random(%u : tensor<{shape}xi32>) underflow(min)
    : tensor<{shape}x!w> -> tensor<{shape}x!n>
  %v8 = lns.bitcast %v : tensor<{shape}x!n> to tensor<{shape}xi8>
  return %q8, %w16, %v8, %u : tensor<{shape}xi8>, tensor<{shape}xi16>,
    tensor<{shape}xi8>, tensor<{shape}xi32>
}}
"""


def operands() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Codes of powers of two, whose sums are exact in every order, and floats."""
    rng = np.random.default_rng(12)

    def codes(shape: tuple[int, int]) -> np.ndarray:
        fields = 127 - 8 * rng.integers(0, 6, shape)
        return (fields + 128 * rng.integers(0, 2, shape)).astype(np.uint8).view(np.int8)

    x = rng.normal(size=(ROWS, COLUMNS)).astype(np.float32)
    x[0, :4] = [0.0, np.nan, np.inf, 1e-44]
    return codes((ROWS, DEPTH)), codes((COLUMNS, DEPTH)), x


def digest(program: lns.Program, height: int, keeps_base: bool = True) -> str:
    """Of the results of all slabs, put together."""
    a, b, x = operands()
    parts = []
    for row in range(0, ROWS, height):
        rows = slice(row, row + height)
        base = BASE + (row * COLUMNS if keeps_base else 0)
        scalars = np.int64(SEED), np.int32(STEP), np.int64(base)
        parts.append(program(a[rows].copy(), b, x[rows].copy(), *scalars))
    whole = [np.concatenate(pieces) for pieces in zip(*parts, strict=True)]
    return hashlib.sha256(b"".join(piece.tobytes() for piece in whole)).hexdigest()


def main() -> None:
    folder, backend, target, kernels, *heights = sys.argv[1:]
    for height in map(int, heights):
        program = lns.compile_mlir(
            text(height),
            backend=backend,
            target=target,
            kernels=kernels == "on",
            cache_dir=folder,
        )
        print(height, digest(program, height))
        if height < ROWS:
            print(f"control{height}", digest(program, height, keeps_base=False))


if __name__ == "__main__":
    main()
