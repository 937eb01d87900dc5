# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The scale of stored weights [M1] against mpmath."""

import mpmath
import numpy as np
import pytest

import lns


def nearest_f64(x):
    """The f64 nearest to an mpf."""
    with mpmath.workprec(53):
        return +x


def nearest_f32(x):
    with mpmath.workprec(24):
        return np.float32(float(+x))


def oracle(weights, p_scale):
    """[M1] with sums in the order of [F2], every operation rounded to f64."""
    with mpmath.workprec(400):
        sums = [mpmath.mpf(0)] * 16
        for i, w in enumerate(weights.ravel()):
            sums[i % 16] = nearest_f64(sums[i % 16] + mpmath.mpf(float(w)) ** 2)
        while len(sums) > 1:
            half = len(sums) // 2
            sums = [nearest_f64(sums[i] + sums[half + i]) for i in range(half)]
        mean = nearest_f64(sums[0] / weights.size)
        root = nearest_f64(mpmath.sqrt(mean))
        return nearest_f32(nearest_f64(mpmath.mpf(p_scale) * root))


@pytest.mark.parametrize("shape", [(1,), (7,), (16,), (33,), (20, 31), (3, 5, 2, 9)])
@pytest.mark.parametrize("p_scale", [3.0, 8.0, 0.3])
def test_scale_is_that_of_the_rule(shape, p_scale):
    rng = np.random.default_rng(sum(shape))
    for _ in range(5):
        spread = np.exp2(rng.uniform(-20, 20, size=shape))
        weights = (rng.normal(size=shape) * spread).astype(np.float32)
        expected = oracle(weights, float(np.float32(p_scale)))
        assert lns.weight_scale(weights, p_scale) == expected


def test_the_control_of_f32_sums_differs():
    """Where sums in f32 would do, the test above could not see them."""
    rng = np.random.default_rng(1)
    differs = 0
    for _ in range(100):
        weights = rng.normal(size=300).astype(np.float32)
        narrow = np.float32(3) * np.sqrt(np.mean(weights * weights))
        differs += narrow != lns.weight_scale(weights)
    assert differs > 20


def test_subnormal_and_large_weights_keep_their_squares():
    tiny = np.full(4, 1e-38, np.float32)
    assert lns.weight_scale(tiny, 100.0) == oracle(tiny, 100.0)
    large = np.full(4, 1e30, np.float32)
    assert lns.weight_scale(large) == oracle(large, 3.0)


@pytest.mark.parametrize(
    ("weights", "p_scale", "message"),
    [
        ([0.0, -0.0], 3.0, r"\[M1\] weights that are all zero"),
        ([], 3.0, r"\[M1\] weights that are all zero"),
        ([1.0, np.inf], 3.0, r"\[M1\] weights at the start must be finite"),
        ([1.0, np.nan], 3.0, r"\[M1\] weights at the start must be finite"),
        ([1.0], 0.0, r"\[M1\] p_scale"),
        ([1.0], np.nan, r"\[M1\] p_scale"),
        ([1e-45], 3.0, r"\[Q1\] p_scale times"),
        ([3e38], 3.0, r"\[Q1\] p_scale times"),
    ],
)
def test_errors_name_the_rule(weights, p_scale, message):
    with pytest.raises(lns.FormatError, match=message):
        lns.weight_scale(np.array(weights, np.float32), p_scale)
