# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The format against mpmath, for every format with B <= 8 and some wider ones.

The oracle computes logarithms and powers with 200 bits, and shares no table and no
code with the package.
"""

import struct

import mpmath
import numpy as np
import pytest

import lns

mpmath.mp.prec = 200

SMALL = [
    lns.Format(bits, 2**f) for bits in range(2, 9) for f in range(bits) if f < bits
]
WIDE = [lns.Format(16, 2048), lns.Format(12, 128), lns.Format(10, 32)]
OTHER_BIAS = [lns.Format(8, 8, bias=0), lns.Format(8, 8, bias=64), lns.Format(5, 2, 7)]


def name(f):
    return f"{f.bits}-{f.gamma}-{f.bias}"


def round_f32(value):
    """A positive mpf, in the range of normal f32, rounded to nearest even."""
    exponent = int(mpmath.floor(mpmath.log(value, 2)))
    significand = int(mpmath.nint(mpmath.ldexp(value, 23 - exponent)))
    return np.float32(significand * 2.0 ** (exponent - 23))


def next_f32(x, steps):
    bits = struct.unpack("<i", struct.pack("<f", x))[0] + steps
    return np.float32(struct.unpack("<f", struct.pack("<i", bits))[0])


def oracle_field(f, y, policy="zero"):
    """[Q2, Q3] The field of a positive finite f32."""
    k = int(mpmath.floor(f.gamma * mpmath.log(mpmath.mpf(float(y)), 2) + 0.5))
    field = min(k + f.bias, 2 ** (f.bits - 1) - 1)
    return field if field >= 1 else {"zero": 0, "min": 1}[policy]


@pytest.mark.parametrize("f", SMALL + WIDE + OTHER_BIAS, ids=name)
def test_thresholds_are_the_smallest_f32_at_or_above_the_irrational_ones(f):
    thresholds = f.thresholds()
    assert len(thresholds) == f.gamma
    for n, threshold in enumerate(thresholds):
        exact = mpmath.power(2, mpmath.mpf(2 * n + 1) / (2 * f.gamma))
        assert mpmath.mpf(float(threshold)) >= exact
        assert mpmath.mpf(float(next_f32(threshold, -1))) < exact


@pytest.mark.parametrize("f", SMALL + WIDE + OTHER_BIAS, ids=name)
def test_table_holds_correctly_rounded_powers(f):
    table = f.table()
    top = 2 ** (f.bits - 1)
    assert table.dtype == np.float32
    assert len(table) == 2**f.bits
    assert table[0] == 0 and table[top] == 0  # [N3]
    for m in range(1, top):
        exact = mpmath.power(2, mpmath.mpf(m - f.bias) / f.gamma)
        assert table[m] == round_f32(exact)
        assert table[top + m] == -table[m]


@pytest.mark.parametrize("f", SMALL + OTHER_BIAS, ids=name)
def test_every_threshold_of_every_octave_and_its_neighbours(f):
    """The codes on both sides of each boundary, one f32 apart."""
    values = []
    for k in range(1 - f.bias - 1, f.max_field - f.bias + 1):
        exact = mpmath.power(2, mpmath.mpf(2 * k + 1) / (2 * f.gamma))
        if 2.0**-126 < exact < 2.0**127:
            nearest = round_f32(exact)
            values += [next_f32(nearest, step) for step in (-2, -1, 0, 1, 2)]
    data = np.array(values, np.float32)
    codes, scale = f.quantize(data, scale=1.0)
    assert scale == 1
    expected = [oracle_field(f, y) for y in values]
    np.testing.assert_array_equal(codes.astype(np.int64), expected)


@pytest.mark.parametrize("policy", ["zero", "min"])
@pytest.mark.parametrize("f", SMALL, ids=name)
def test_random_values_signs_and_policies(f, policy):
    random = np.random.default_rng(f.bits * 1000 + f.gamma)
    bits = random.integers(0, 2**32, 300, dtype=np.uint64).astype(np.uint32)
    data = bits.view(np.float32)
    data = np.append(data[np.isfinite(data)], np.float32([0.0, -0.0, 1e-40, -1e-45]))
    codes, _ = f.quantize(data, scale=1.0, policy=policy)
    for x, code in zip(data, codes, strict=True):
        field = 0 if x == 0 else oracle_field(f, abs(x), policy)
        sign = int(x < 0 and field != 0)
        assert int(code) & (2**f.bits - 1) == sign << (f.bits - 1) | field
    assert codes.dtype == np.int8


def test_a_wrong_rounding_would_be_seen():
    """Control: log2 in f32 and round, as one would write it, gives other codes."""
    f = lns.Format(8, 8)
    data = np.concatenate(
        [next_f32(t, 0) * 2.0 ** -np.arange(15) for t in f.thresholds()]
    )
    data = data.astype(np.float32)
    naive = np.rint(np.float32(f.gamma) * np.log2(data)).astype(np.int64) + f.bias
    naive = np.minimum(naive, f.max_field)
    codes, _ = f.quantize(data, scale=1.0)
    assert (codes.astype(np.int64) != np.where(naive < 1, 0, naive)).any()


@pytest.mark.parametrize("f", SMALL, ids=name)
def test_dynamic_scale_gives_the_largest_element_the_largest_field(f):
    data = np.float32([0.1, -3.7, 2.0, 0.0])
    codes, scale = f.quantize(data)
    assert scale == np.float32(3.7)
    assert f.dequantize(codes, scale)[1] == -scale * f.table()[f.max_field]


def test_scale_of_zeros_tiny_values_and_powers_of_two():
    f = lns.Format(8, 8)
    assert f.absmax_scale(np.zeros(3, np.float32)) == 1
    assert f.absmax_scale(np.float32([1e-44, 0])) == np.float32(2.0**-126)
    assert f.absmax_scale(np.zeros((0,), np.float32)) == 1
    for absmax, wanted in [(1.0, 1.0), (1.5, 2.0), (0.25, 0.25), (3e38, 2.0**127)]:
        assert f.absmax_scale(np.float32([absmax]), kind="pow2") == np.float32(wanted)
    assert f.absmax_scale(np.float32([1e-45]), kind="pow2") == np.float32(2.0**-126)


def test_scale_per_index_of_an_axis():
    f = lns.Format(8, 8)
    data = np.random.default_rng(1).standard_normal((4, 3, 5)).astype(np.float32)
    codes, scale = f.quantize(data, axis=1)
    assert scale.shape == (3,)
    np.testing.assert_array_equal(scale, np.abs(data).max((0, 2)))
    for i in range(3):
        alone, s = f.quantize(data[:, i])
        assert s == scale[i]
        np.testing.assert_array_equal(alone, codes[:, i])
    error = np.abs(f.dequantize(codes, scale, axis=1) - data) / np.abs(data)
    assert error[codes != 0].max() <= f.max_relative_error * 1.0001


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_dynamic_scale_of_a_broken_group_is_nan_and_loses_nothing(bad):
    """[N6] The group with a NaN or infinity dequantizes to NaN, the others do not."""
    f = lns.Format(8, 8)
    data = np.float32([[1, 2], [bad, 3]])
    codes, scale = f.quantize(data, axis=0)
    assert scale.view(np.uint32)[1] == 0x7FC00000
    assert (codes[1] == 0).all()
    values = f.dequantize(codes, scale, axis=0)
    assert np.isnan(values[1]).all() and np.isfinite(values[0]).all()


def test_static_scale_saturates_infinity_and_zeroes_nan():
    f = lns.Format(8, 8)
    codes, _ = f.quantize(np.float32([np.inf, -np.inf, np.nan]), scale=1.0)
    np.testing.assert_array_equal(f.dequantize(codes), [1, -1, 0])


@pytest.mark.parametrize("f", [*SMALL, *WIDE], ids=name)
def test_codes_survive_a_round_trip(f):
    words = np.arange(2**f.bits)
    words = words[words != 2 ** (f.bits - 1)]
    codes, _ = f.quantize(f.table()[words], scale=1.0)
    np.testing.assert_array_equal(codes.astype(np.int64) & (2**f.bits - 1), words)
    assert codes.dtype == f.storage_dtype


def test_double_precision_uses_its_own_thresholds():
    """A double just below the boundary that rounds to the f32 above it."""
    f = lns.Format(8, 8)
    for n in range(f.gamma):
        exact = mpmath.power(2, mpmath.mpf(2 * n + 1) / (2 * f.gamma))
        below = float(exact)
        while mpmath.mpf(below) >= exact:
            below = np.nextafter(below, 0)
        above = np.nextafter(below, 2)
        codes, _ = f.quantize(np.array([below, above]) / 4, scale=1.0)
        base = n - 2 * f.gamma + f.bias
        np.testing.assert_array_equal(codes, [base, base + 1])


def test_half_precision_goes_through_f32():
    f = lns.Format(8, 8)
    data = np.linspace(-2, 2, 101).astype(np.float16)
    codes, scale = f.quantize(data)
    wide, wide_scale = f.quantize(data.astype(np.float32))
    np.testing.assert_array_equal(codes, wide)
    assert scale == wide_scale


def test_facts():
    f = lns.Format(8, 8)
    assert (f.max, f.max_field, f.num_codes) == (1.0, 127, 255)
    assert f.min == float(round_f32(mpmath.power(2, mpmath.mpf(-126) / 8)))
    assert f.eps == pytest.approx(0.0905077)
    assert f.max_relative_error == pytest.approx(0.0442738)
    assert f.ratio == pytest.approx(1 + f.eps)
    assert f.dynamic_range_db == pytest.approx(20 * np.log10(f.max / f.min))
    assert f.storage_dtype == np.int8 and lns.Format(9, 4).storage_dtype == np.int16
    assert repr(f) == "Format(8, 8)" and f == lns.Format(8, 8, bias=127)
    assert lns.Format(8, 8, 64).mlir_type == "!lns.num<8, 8, 64>"


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        ((1, 1), "N1"),
        ((17, 8), "N1"),
        ((8, 3), "N1"),
        ((8, 256), "N1"),
        ((8, 0), "N1"),
        ((8, 8.0), "N1"),
        ((9, 1), "N8"),
        ((16, 256), "N8"),
        ((8, 1, -1), "N8"),
        ((8, 8, 1010), "N8"),
    ],
)
def test_illegal_formats_name_the_rule(arguments, rule):
    with pytest.raises(lns.FormatError, match=rf"^\[{rule}\]"):
        lns.Format(*arguments)


def test_every_format_of_at_most_8_bits_is_legal_and_wider_ones_from_their_bound():
    for bits in range(9, 17):
        lns.Format(bits, 2 ** (bits - 7))
        with pytest.raises(lns.FormatError, match="N8"):
            lns.Format(bits, 2 ** (bits - 8))


@pytest.mark.parametrize(
    ("call", "rule"),
    [
        (lambda f, x: f.quantize(x, scale=np.inf), "Q1"),
        (lambda f, x: f.quantize(x, scale=0.0), "Q1"),
        (lambda f, x: f.quantize(x, scale=-1.0), "Q1"),
        (lambda f, x: f.quantize(x, scale=2.0**127), "Q1"),
        (lambda f, x: f.quantize(x, scale=[1.0, 2.0]), "N5"),
        (lambda f, x: f.quantize(x, axis=2), "N5"),
        (lambda f, x: f.quantize(x, policy="up"), "Q3"),
        (lambda f, x: f.quantize(x.astype(complex)), "Q1"),
        (lambda f, x: f.absmax_scale(x, kind="rms"), "Q5"),
        (lambda f, x: f.dequantize(x), "N2"),
        (lambda f, x: f.dequantize(x.astype(np.int8), [1, 2, 3]), "N5"),
    ],
)
def test_wrong_arguments_name_the_rule(call, rule):
    with pytest.raises(lns.FormatError, match=rf"^\[{rule}\]"):
        call(lns.Format(8, 8), np.ones((2, 3), np.float32))
