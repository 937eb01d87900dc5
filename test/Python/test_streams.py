# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Results that go past the caches: the same bits, wherever the array lies."""

from __future__ import annotations

import numpy as np
import pytest

import lns
from lns.toolchain import cpu_flags

COUNT = 2**23 + 13  # 32 MB of f32, and a tail
TEXT = f"""
func.func @decode(%w: tensor<{COUNT}xi8>, %s: tensor<f32>) -> tensor<{COUNT}xf32> {{
  %c = lns.bitcast %w : tensor<{COUNT}xi8> to tensor<{COUNT}x!lns.num<8, 8>>
  %x = lns.dequantize %c scale(%s) {{scale_map = affine_map<(d0) -> ()>}}
      : tensor<{COUNT}x!lns.num<8, 8>>, tensor<f32> -> tensor<{COUNT}xf32>
  return %x : tensor<{COUNT}xf32>
}}
"""
LINE = 16  # floats


@pytest.mark.parametrize("target", ["native", "x86-64-v3"])
def test_result_at_every_place_of_a_line(cache, target):
    if target != "native" and "avx2" not in cpu_flags():
        pytest.skip(f"this CPU does not run {target} code")
    program = lns.compile_mlir(TEXT, target=target, cache_dir=cache)
    words = np.random.default_rng(0).integers(0, 256, COUNT, np.uint8)
    scale = np.array(0.75, np.float32)
    expected = lns.Format(8, 8).dequantize(words, scale)
    memory = np.empty(COUNT + 3 * LINE, np.float32)
    base = -memory.ctypes.data % 64 // 4
    for place in (0, 1, 5, LINE - 1):
        memory[:] = np.nan
        out = memory[base + place : base + place + COUNT]
        program.run(words.view(np.int8), scale, out=[out])
        assert out.tobytes() == expected.tobytes(), place
        # Nothing around the result is written.
        rest = np.concatenate([memory[: base + place], memory[base + place + COUNT :]])
        assert np.isnan(rest).all()
