# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""LNS8 matrix products against OpenBLAS f32.

Ours takes 8-bit codes and decodes them inside the call; the peer takes the decoded f32
matrices. The result of ours is compared with the product in f64 first: a fast wrong
kernel has no place in the table.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from typing import Any

import numpy as np

import lns

from .interleave import Ratio, interleave

OPENBLAS = "libopenblas.so.0"
ROW_MAJOR, NO_TRANSPOSE = 101, 111

KERNEL = """
#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
#mn = affine_map<(m, n) -> (m, n)>
#s = affine_map<(m, n) -> ()>
func.func @matmul(%a: tensor<{n}x{n}xi8>, %b: tensor<{n}x{n}xi8>, %s: tensor<f32>)
    -> tensor<{n}x{n}xf32> {{
  %ca = lns.bitcast %a : tensor<{n}x{n}xi8> to tensor<{n}x{n}x!lns.num<8, 8>>
  %cb = lns.bitcast %b : tensor<{n}x{n}xi8> to tensor<{n}x{n}x!lns.num<8, 8>>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<{n}x{n}xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<{n}x{n}xf32>)
     -> tensor<{n}x{n}xf32>
  %acc = lns.contract ins(%ca, %cb : tensor<{n}x{n}x!lns.num<8, 8>>,
      tensor<{n}x{n}x!lns.num<8, 8>>) outs(%i : tensor<{n}x{n}xf32>)
      {{indexing_maps = [#a, #b, #c], datapath = #lns.{datapath}}}
      -> tensor<{n}x{n}xf32>
  %y = lns.finish ins(%acc, %s, %s : tensor<{n}x{n}xf32>, tensor<f32>, tensor<f32>)
      outs(%e : tensor<{n}x{n}xf32>)
      {{indexing_maps = [#mn, #s, #s, #mn], datapath = #lns.{datapath},
        operand_types = [!lns.num<8, 8>, !lns.num<8, 8>]}} -> tensor<{n}x{n}xf32>
  return %y : tensor<{n}x{n}xf32>
}}
"""


class OpenBLAS:
    """``cblas_sgemm`` of Debian's libopenblas0-pthread."""

    def __init__(self, threads: int) -> None:
        try:
            self.library = ctypes.CDLL(OPENBLAS)
        except OSError as error:
            raise lns.ToolError(
                f"{OPENBLAS} is not installed: apt-get install libopenblas0-pthread"
            ) from error
        self.library.openblas_set_num_threads(threads)
        self.library.openblas_get_corename.restype = ctypes.c_char_p
        self.kernel = self.library.openblas_get_corename().decode()

    def matmul(self, a: np.ndarray, b: np.ndarray, c: np.ndarray) -> None:
        """``c = a @ b`` on square f32 matrices."""
        n = a.shape[0]
        one, zero = ctypes.c_float(1), ctypes.c_float(0)
        pointers = [x.ctypes.data_as(ctypes.c_void_p) for x in (a, b, c)]
        self.library.cblas_sgemm(
            ROW_MAJOR, NO_TRANSPOSE, NO_TRANSPOSE, n, n, n, one, pointers[0], n,
            pointers[1], n, zero, pointers[2], n,
        )  # fmt: skip


def run(size: int, datapath: str = "float<high>", only: str = "") -> dict[str, Any]:
    """One line of the table, with as many threads as OMP_NUM_THREADS says.

    ``only`` is ``ours`` or ``peer`` to time one of the two, for a process that has no
    other pool of threads on its cores.
    """
    threads = int(os.environ.get("OMP_NUM_THREADS", "1"))
    random = np.random.default_rng(0)
    form = lns.Format(8, 8)
    a, b = (
        form.quantize(random.standard_normal((size, size), np.float32), 4.0)[0]
        for _ in range(2)
    )
    scale = np.array(4.0, np.float32)
    decoded = [form.dequantize(codes, scale) for codes in (a, b)]
    result: dict[str, Any] = {
        "benchmark": "matmul",
        "size": size,
        "datapath": datapath,
        "threads": threads,
    }
    calls: dict[str, Callable[[], Any]] = {}
    if only != "peer":
        program = lns.compile_mlir(KERNEL.format(n=size, datapath=datapath))
        signed = [codes.view(np.int8) for codes in (a, b)]
        result["error"] = error_of(program(*signed, scale), decoded, datapath)
        calls["ours"] = lambda: program(*signed, scale)
    if only != "ours":
        blas = OpenBLAS(threads)
        product = np.empty_like(decoded[0])
        result["peer"] = f"OpenBLAS f32 ({blas.kernel})"
        calls["peer"] = lambda: blas.matmul(decoded[0], decoded[1], product)
    first = calls.get("ours", calls.get("peer"))
    times = interleave(first, calls.get("peer", first))
    result["ours_gflops"], result["peer_gflops"] = (
        2.0 * size**3 / float(np.median(series)) / 1e9 for series in times
    )
    result["ratio"] = Ratio.of(*times).json()
    return result


def error_of(ours: np.ndarray, decoded: list[np.ndarray], datapath: str) -> float:
    """The largest error by the largest element; an exception beyond the bound."""
    exact = decoded[0].astype(np.float64) @ decoded[1].astype(np.float64)
    error = float(np.abs(ours - exact).max() / np.abs(exact).max())
    bound = 2.0**-15 if datapath == "float<high>" else 2.0**-6
    if not error < bound:
        raise lns.LNSError(
            f"the matmul of {len(ours)} rows is wrong by {error:.2e} of its maximum"
        )
    return error
