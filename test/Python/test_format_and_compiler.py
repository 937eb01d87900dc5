# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lns.Format and compiled code give the same bits, for every format with B <= 8."""

import numpy as np
import pytest

import lns

pytestmark = pytest.mark.usefixtures("compiler")

FORMATS = [lns.Format(bits, 2**f) for bits in range(2, 9) for f in range(bits)]
COUNT = 4096

STATIC = """
#id = affine_map<(d0) -> ()>
func.func @quantize(%x: tensor<{n}xf32>, %s: tensor<f32>)
    -> (tensor<{n}x{storage}>, tensor<{n}xf32>) {{
  %c = lns.quantize %x scale(%s) underflow({policy}) {{scale_map = #id}}
     : tensor<{n}xf32>, tensor<f32> -> tensor<{n}x{type}>
  %b = lns.bitcast %c : tensor<{n}x{type}> to tensor<{n}x{storage}>
  %y = lns.dequantize %c scale(%s) {{scale_map = #id}}
     : tensor<{n}x{type}>, tensor<f32> -> tensor<{n}xf32>
  return %b, %y : tensor<{n}x{storage}>, tensor<{n}xf32>
}}
"""

DYNAMIC = """
#rows = affine_map<(d0, d1) -> (d0)>
func.func @scale(%x: tensor<8x33xf32>)
    -> (tensor<8xf32>, tensor<8xf32>, tensor<8x33xi8>) {
  %s = lns.absmax_scale %x {scale_map = #rows} : tensor<8x33xf32> -> tensor<8xf32>
  %p = lns.absmax_scale %x kind(pow2) {scale_map = #rows}
     : tensor<8x33xf32> -> tensor<8xf32>
  %c = lns.quantize %x scale(%s) {scale_map = #rows}
     : tensor<8x33xf32>, tensor<8xf32> -> tensor<8x33x!lns.num<8, 8>>
  %b = lns.bitcast %c : tensor<8x33x!lns.num<8, 8>> to tensor<8x33xi8>
  return %s, %p, %b : tensor<8xf32>, tensor<8xf32>, tensor<8x33xi8>
}
"""


def samples(f, count=COUNT):
    """Floats of all magnitudes, around every threshold, and the special ones."""
    random = np.random.default_rng(f.bits * 100 + f.gamma)
    near = np.outer(f.thresholds(), 2.0 ** np.arange(-20, 4)).astype(np.float32).ravel()
    near = np.concatenate([near, np.nextafter(near, np.float32(0))])
    random.shuffle(near)
    special = np.float32(
        [0.0, -0.0, np.inf, -np.inf, np.nan, 1e-45, -1e-39, 3e38, 1, -1]
    )
    bits = random.integers(0, 2**32, count, dtype=np.uint64).astype(np.uint32)
    data = np.concatenate([special, near[: count // 2], bits.view(np.float32)])[:count]
    sign = np.where(random.random(count) < 0.5, -1, 1).astype(np.float32)
    with np.errstate(invalid="ignore"):  # signaling NaNs
        return data * sign


@pytest.mark.parametrize("policy", ["zero", "min"])
@pytest.mark.parametrize("f", FORMATS, ids=lambda f: f"{f.bits}-{f.gamma}")
def test_static_scales_every_small_format(f, policy, cache):
    text = STATIC.format(n=COUNT, policy=policy, type=f.mlir_type, storage="i8")
    program = lns.compile_mlir(text, cache_dir=cache)
    x = samples(f)
    for scale in np.float32([1.0, 0.7, 3.0e5, 2.0**-126]):
        codes, values = program(x, np.array(scale))
        wanted, _ = f.quantize(x, scale=scale, policy=policy)
        np.testing.assert_array_equal(codes, wanted)
        np.testing.assert_array_equal(values, f.dequantize(wanted, scale))


@pytest.mark.parametrize("f", [lns.Format(16, 2048), lns.Format(10, 32)], ids=str)
def test_wide_formats(f, cache):
    text = STATIC.format(n=COUNT, policy="zero", type=f.mlir_type, storage="i16")
    codes, values = lns.compile_mlir(text, cache_dir=cache)(samples(f), np.float32(1))
    wanted, _ = f.quantize(samples(f), scale=1.0)
    np.testing.assert_array_equal(codes, wanted)
    np.testing.assert_array_equal(values, f.dequantize(wanted))


@pytest.mark.parametrize("backend", ["cpu", "reference"])
def test_dynamic_scales(backend, cache):
    random = np.random.default_rng(4)
    x = random.standard_normal((8, 33)).astype(np.float32)
    x *= np.float32(10.0) ** random.integers(-30, 30, (8, 1)).astype(np.float32)
    x[1] = 0
    x[2, 7] = np.nan
    x[3, 32] = -np.inf
    x[4] = np.float32(1e-45)
    f = lns.Format(8, 8)
    program = lns.compile_mlir(DYNAMIC, backend=backend, cache_dir=cache)
    scale, power, codes = program(x)
    wanted, wanted_scale = f.quantize(x, axis=0)
    np.testing.assert_array_equal(scale.view(np.uint32), wanted_scale.view(np.uint32))
    np.testing.assert_array_equal(
        power.view(np.uint32), f.absmax_scale(x, 0, "pow2").view(np.uint32)
    )
    np.testing.assert_array_equal(codes, wanted)
