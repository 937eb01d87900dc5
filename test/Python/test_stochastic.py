# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Rule Q4: compiled code draws the same bits everywhere, and rounds without bias."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import lns
from lns.toolchain import cpu_flags

pytestmark = pytest.mark.usefixtures("compiler")

ROOT = Path(__file__).resolve().parents[2]
NEEDS = {
    "generic": (),
    "x86-64-v3": ("avx2", "fma"),
    "x86-64-v4": ("avx512f", "avx512bw", "avx512dq", "avx512vl"),
}
#: Rows of a slab; few take the kernels of matrix times vector.
HEIGHTS = (1, 2, 3, 4, 5, 6, 8, 12, 20, 30, 60, 120)


def run_worker(cache, backend, target, kernels, threads, heights):
    environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
    arguments = [str(cache), backend, target, kernels, *map(str, heights)]
    worker = Path(__file__).with_name("stochastic_worker.py")
    done = subprocess.run(
        [sys.executable, str(worker), *arguments],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return dict(line.split() for line in done.stdout.splitlines())


@pytest.fixture(scope="module")
def reference_digest(cache):
    """Of the whole matrix by the C functions."""
    return run_worker(cache, "reference", "native", "on", 1, [120])["120"]


def check_digests(digests, heights, want):
    """All are the one wanted, but for the controls, which forget their place."""
    for height in heights:
        assert digests.pop(str(height)) == want, f"slabs of {height} rows"
    assert len(digests) == len([h for h in heights if h < 120])
    assert want not in digests.values()


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("target", NEEDS)
def test_every_tiling_draws_the_same(target, threads, cache, reference_digest):
    if not set(NEEDS[target]) <= set(cpu_flags()):
        pytest.skip(f"this CPU does not run {target} code")
    digests = run_worker(cache, "cpu", target, "on", threads, HEIGHTS)
    check_digests(digests, HEIGHTS, reference_digest)


def test_without_kernels(cache, reference_digest):
    digests = run_worker(cache, "cpu", "native", "off", 2, (8, 120))
    check_digests(digests, (8, 120), reference_digest)


def mean_deviations(cache, rounding, gamma=8, draws=2**18):
    """Of the mean exponent from that of the number, in standard deviations."""
    storage, bits = ("i8", 8) if gamma <= 128 else ("i16", 16)
    random = "random(%seed, %step, %base)" if rounding == "stochastic" else ""
    stream = ", stream = 9 : i32" if rounding == "stochastic" else ""
    num = f"!lns.num<{bits}, {gamma}>"
    program = lns.compile_mlir(
        f"""
func.func @main(%x: tensor<{draws}xf32>, %seed: i64, %step: i32, %base: i64)
    -> tensor<{draws}x{storage}> {{
  %s = arith.constant dense<1.0> : tensor<f32>
  %c = lns.quantize %x scale(%s) rounding({rounding}) {random}
    {{scale_map = affine_map<(d0) -> ()>{stream}}}
    : tensor<{draws}xf32>, tensor<f32> -> tensor<{draws}x{num}>
  %w = lns.bitcast %c : tensor<{draws}x{num}> to tensor<{draws}x{storage}>
  return %w : tensor<{draws}x{storage}>
}}""",
        cache_dir=cache,
    )
    result = []
    for point in range(64):
        y = np.float32(0.125 * (1 + (point + 0.37) / 64))
        scalars = np.int64(99), np.int32(point), np.int64(0)
        codes = np.asarray(program(np.full(draws, y), *scalars)).astype(np.int64)
        top = 2 ** (bits - 1) - 1
        exponents = (codes & top) - top
        error = exponents - gamma * np.log2(np.float64(y))
        result.append(error.sum() / np.sqrt((error**2).sum()))
    return np.abs(result)


@pytest.mark.parametrize("gamma", [1, 8, 32, 2048])
def test_mean_of_the_logarithm(gamma, cache):
    assert mean_deviations(cache, "stochastic", gamma).max() <= 5


def test_nearest_is_biased(cache):
    """The control: a point rounded to nearest stays off by its distance."""
    assert mean_deviations(cache, "nearest").min() > 5


def test_coefficients_are_what_the_script_writes():
    script = ROOT / "scripts/stochastic_coefficients.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
