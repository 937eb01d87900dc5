# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Rule F2: sums have one order, and with F3 chains along rows have one result."""

import numpy as np
import pytest

import lns
from lns.toolchain import cpu_flags

pytestmark = pytest.mark.usefixtures("compiler")

LENGTHS = [1, 2, 5, 15, 16, 17, 31, 100, 1000]
NEEDS = {"generic": (), "x86-64-v3": ("avx2",), "x86-64-v4": ("avx512f",)}
BACKENDS = [{"backend": "reference"}, *({"target": target} for target in NEEDS)]


def compiled(text, cache, options):
    if not set(NEEDS.get(options.get("target"), ())) <= set(cpu_flags()):
        pytest.skip(f"this CPU does not run {options['target']} code")
    return lns.compile_mlir(text, cache_dir=cache, **options)


def written_sum(x):
    """F2 as the specification words it, on the last axis."""
    partial = np.full((*x.shape[:-1], 16), -0.0, np.float32)
    for i in range(x.shape[-1]):
        partial[..., i % 16] += x[..., i]
    for half in (8, 4, 2, 1):
        partial = partial[..., :half] + partial[..., half : 2 * half]
    return np.float32(0) + partial[..., 0]


def row_sum(rows, length):
    return f"""
    func.func @f(%x: tensor<{rows}x{length}xf32>) -> tensor<{rows}xf32> {{
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : tensor<{rows}xf32>
      %z = linalg.fill ins(%zero : f32) outs(%e : tensor<{rows}xf32>)
          -> tensor<{rows}xf32>
      %r = linalg.reduce {{arith.addf}} ins(%x : tensor<{rows}x{length}xf32>)
          outs(%z : tensor<{rows}xf32>) dimensions = [1]
      return %r : tensor<{rows}xf32>
    }}"""


SOFTMAX = """
    func.func @f(%x: tensor<7x83xf32>) -> tensor<7x83xf32> {
      %e = tensor.empty() : tensor<7x83xf32>
      %r = linalg.softmax dimension(1) ins(%x : tensor<7x83xf32>)
          outs(%e : tensor<7x83xf32>) -> tensor<7x83xf32>
      return %r : tensor<7x83xf32>
    }"""


@pytest.mark.parametrize("options", BACKENDS, ids=lambda o: next(iter(o.values())))
@pytest.mark.parametrize("length", LENGTHS)
def test_sums_are_in_the_written_order(length, options, cache):
    x = np.random.default_rng(length).standard_normal((9, length), np.float32)
    got = compiled(row_sum(9, length), cache, options)(x)
    assert got.tobytes() == written_sum(x).tobytes()


def test_another_order_is_caught(cache):
    x = np.random.default_rng(0).standard_normal((9, 1000), np.float32)
    increasing = np.zeros(9, np.float32)
    for i in range(1000):
        increasing += x[:, i]
    assert increasing.tobytes() != written_sum(x).tobytes()


@pytest.mark.parametrize("target", [*NEEDS, "native"])
def test_softmax_has_the_bits_of_the_reference(target, cache):
    x = np.random.default_rng(1).standard_normal((7, 83), np.float32) * 4
    got = compiled(SOFTMAX, cache, {"target": target})(x)
    want = compiled(SOFTMAX, cache, {"backend": "reference"})(x)
    assert got.tobytes() == want.tobytes()
    wide = np.exp(x.astype(np.float64))
    np.testing.assert_allclose(got, wide / wide.sum(1, keepdims=True), rtol=2e-6)
