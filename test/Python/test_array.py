# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lns.Array: compiled kernels against rationals and the NumPy implementation."""

from fractions import Fraction

import mpmath
import numpy as np
import pytest

import lns

F = lns.Format(8, 8)
WIDE = lns.Format(16, 2048)
FORMATS = [F, lns.Format(8, 4), lns.Format(6, 2), lns.Format(8, 8, 60), WIDE]


def all_codes(format):
    """Every code of a format, as an array of scale 1."""
    words = np.arange(2**format.bits)
    words = words[words != 2 ** (format.bits - 1)]
    return lns.Array(words.astype(format.storage_dtype), np.float32(1), format)


def fields(array):
    """Signs and exponents; the exponent of zero is None."""
    words = array.codes.astype(np.int64) & (2**array.format.bits - 1)
    m = words & array.format.max_field
    signs = np.where(m == 0, 0, np.where(words >> (array.format.bits - 1), -1, 1))
    exponents = [int(x) - array.format.bias if x else None for x in m]
    return signs.tolist(), exponents


def pairs(array):
    """(sign, exponent) of each code."""
    return list(zip(*fields(array), strict=True))


def clamp(sign, exponent, format):
    """[Q2, Q3] The (sign, exponent) that a format has for an exponent."""
    m = exponent + format.bias
    if sign == 0 or m < 1:
        return 0, None
    return sign, min(m, format.max_field) - format.bias


@pytest.mark.parametrize("format", FORMATS, ids=repr)
@pytest.mark.parametrize("axis", [None, 0, 1])
@pytest.mark.parametrize("kind", ["absmax", "pow2"])
def test_quantize_is_that_of_numpy(format, axis, kind):
    rng = np.random.default_rng(1)
    data = (rng.standard_normal((7, 19)) * rng.lognormal(0, 3, (7, 19))).astype("f4")
    data[2, 3] = 0
    array = lns.quantize(data, format, axis=axis, kind=kind)
    scale = format.absmax_scale(data, axis, kind)
    # The NumPy class checks static scales against a narrower range.
    codes, _ = format.quantize(data, scale, axis=axis)
    assert np.array_equal(array.scale, scale)
    assert np.array_equal(array.codes, codes)
    values = format.dequantize(codes, scale, axis)
    assert np.array_equal(np.asarray(array).view("i4"), values.view("i4"))


def test_a_group_with_a_nan_dequantizes_to_nan():
    data = np.array([[1, 2], [np.nan, 4]], np.float32)
    array = lns.quantize(data, F, axis=0)
    assert np.isnan(np.asarray(array)[1]).all()
    assert np.isfinite(np.asarray(array)[0]).all()


@pytest.mark.parametrize("name", ["float16", "float64"])
def test_other_numbers(name):
    data = np.random.default_rng(2).standard_normal(100).astype(name)
    array = lns.quantize(data, F, scale=3.0)
    codes, _ = F.quantize(data, 3.0)
    assert np.array_equal(array.codes, codes)


def test_bfloat16():
    ml_dtypes = pytest.importorskip("ml_dtypes")
    data = np.random.default_rng(2).standard_normal(100).astype(ml_dtypes.bfloat16)
    array = lns.quantize(data, F)
    assert np.array_equal(array.codes, F.quantize(data.astype("f4"))[0])
    back = lns.dequantize(array, "bfloat16")
    assert np.array_equal(back, np.asarray(array).astype(ml_dtypes.bfloat16))


@pytest.mark.parametrize("format", FORMATS[:4], ids=repr)
def test_blocks_have_scales_of_their_own(format):
    data = np.random.default_rng(3).standard_normal((3, 70)).astype("f4")
    array = lns.quantize(data, format, axis=1, block=32)
    assert array.scale.shape == (3, 3)
    for j in range(3):
        part = data[:, 32 * j : 32 * (j + 1)]
        codes, scale = format.quantize(part, axis=0)
        assert np.array_equal(array.codes[:, 32 * j : 32 * (j + 1)], codes)
        assert np.array_equal(array.scale[:, j], scale)


def test_products_and_quotients_are_exact():
    a, b = all_codes(F), all_codes(F)
    left = lns.Array(np.repeat(a.codes, b.size), np.float32(1), F)
    right = lns.Array(np.tile(b.codes, a.size), np.float32(1), F)
    product, quotient = left * right, left / right
    assert product.format == lns.Format(9, 8, 254)
    assert quotient.format == lns.Format(9, 8, 128)
    sa, ea = fields(left)
    sb, eb = fields(right)
    sp, ep = fields(product)
    sq, eq = fields(quotient)
    top = quotient.format.max_exponent
    for i in range(left.size):
        s = sa[i] * sb[i]
        assert (sp[i], ep[i]) == ((s, ea[i] + eb[i]) if s else (0, None))
        if sb[i] == 0:  # x/0 saturates, 0/0 = 0
            assert (sq[i], eq[i]) == ((sa[i], top) if sa[i] else (0, None))
        else:
            assert (sq[i], eq[i]) == ((s, ea[i] - eb[i]) if s else (0, None))


def test_square_root_and_reciprocal():
    x = all_codes(F)
    square, inverse, root = lns.square(x), lns.reciprocal(x), lns.sqrt(x)
    codes = zip(pairs(x), pairs(square), pairs(inverse), pairs(root), strict=True)
    for (s, e), squared, inverted, rooted in codes:
        assert squared == ((abs(s), 2 * e) if s else (0, None))
        assert s == 0 or inverted == (s, -e)
        # round() ties to even, as [A1] does.
        assert rooted == ((1, round(Fraction(e, 2))) if s > 0 else (0, None))
    # [A1] 1/0 saturates.
    assert fields(lns.reciprocal(x))[1][0] == lns.Format(8, 8, 1).max_exponent


def correctly_rounded_sum(sa, ea, sb, eb, format):
    """[A2] By mpmath, with enough digits for the closest case."""
    if sa == 0 or sb == 0:
        s, e = (sb, eb) if sa == 0 else (sa, ea)
        return clamp(s, e or 0, format)
    with mpmath.workdps(60):
        gamma = format.gamma
        total = sa * mpmath.power(2, mpmath.mpf(ea) / gamma) + sb * mpmath.power(
            2, mpmath.mpf(eb) / gamma
        )
        if sa == -sb and ea == eb:
            return 0, None
        k = int(mpmath.nint(gamma * mpmath.log(abs(total), 2)))
        return clamp(1 if total > 0 else -1, k, format)


@pytest.mark.parametrize("format", FORMATS, ids=repr)
@pytest.mark.parametrize("name", ["add", "subtract"])
def test_sums_are_correctly_rounded(format, name):
    rng = np.random.default_rng(4)
    codes = all_codes(format).codes
    left = lns.Array(rng.choice(codes, 2000), np.float32(1), format)
    right = lns.Array(rng.choice(codes, 2000), np.float32(1), format)
    result = getattr(lns, name)(left, right)
    flip = 1 if name == "add" else -1
    rows = zip(*fields(left), *fields(right), *fields(result), strict=True)
    for sa, ea, sb, eb, s, e in rows:
        assert (s, e) == correctly_rounded_sum(sa, ea, flip * sb, eb, format)


def test_cheaper_sums_differ_and_are_near():
    rng = np.random.default_rng(5)
    codes = all_codes(F).codes
    left = lns.Array(rng.choice(codes, 5000), np.float32(1), F)
    right = lns.Array(rng.choice(codes, 5000), np.float32(1), F)
    exact = np.asarray(left + right)
    for algorithm in ("interpolated", "mitchell"):
        cheap = np.asarray(lns.add(left, right, algorithm=algorithm))
        assert (cheap != exact).any()
        same_sign = np.sign(np.asarray(left)) == np.sign(np.asarray(right))
        assert np.allclose(cheap[same_sign], exact[same_sign], rtol=0.2)


def test_comparisons_and_extrema():
    rng = np.random.default_rng(6)
    codes = all_codes(F).codes
    a = lns.Array(rng.choice(codes, 3000), np.float32(2), F)
    b = lns.Array(rng.choice(codes, 3000), np.float32(2), F)
    x, y = np.asarray(a), np.asarray(b)
    for name in ("equal", "not_equal", "less", "less_equal", "greater"):
        assert np.array_equal(lns.compare(name, a, b), getattr(np, name)(x, y))
    assert np.array_equal(lns.minimum(a, b), np.minimum(x, y))
    assert np.array_equal(lns.maximum(a, b), np.maximum(x, y))
    assert np.array_equal(-a, -x + 0.0)
    assert np.array_equal(abs(a), abs(x))
    assert np.array_equal(lns.relu(a), np.maximum(x, 0))


def test_conversion_is_of_integers():
    wide = all_codes(WIDE)
    narrow = lns.convert(wide, F)
    for (s, e), got in zip(pairs(wide), pairs(narrow), strict=True):
        want = clamp(s, round(Fraction(e, 256)), F) if s else (0, None)
        assert got == want


@pytest.mark.parametrize("datapath", ["exact", "float<high>", "fixed<12>", "pe"])
def test_matmul(datapath):
    rng = np.random.default_rng(7)
    a = lns.quantize(rng.standard_normal((5, 40)).astype("f4"), F, axis=0)
    b = lns.quantize(rng.standard_normal((40, 6)).astype("f4"), F, axis=1)
    product = lns.matmul(a, b, datapath=datapath)
    real = np.asarray(a, np.float64) @ np.asarray(b, np.float64)
    tolerance = {"exact": 3e-7, "float<high>": 1e-5, "fixed<12>": 2e-3, "pe": 1e-2}
    bound = np.linalg.norm(np.asarray(a), axis=1)[:, None] * np.linalg.norm(
        np.asarray(b), axis=0
    )
    assert (abs(product - real) <= tolerance[datapath] * bound).all()
    reference = lns.matmul(a, b, datapath=datapath, backend="reference")
    if not datapath.startswith("float"):
        assert np.array_equal(product, reference)


def test_stochastic_rounding_has_no_state():
    data = np.random.default_rng(8).standard_normal(1000).astype("f4")
    first = lns.quantize(data, F, seed=7, step=1, stream=2)
    assert np.array_equal(
        first.codes, lns.quantize(data, F, seed=7, step=1, stream=2).codes
    )
    assert (first.codes != lns.quantize(data, F, seed=7, step=2, stream=2).codes).any()
    # The second half, drawn by itself.
    half = lns.quantize(
        data[500:], F, scale=first.scale, seed=7, step=1, stream=2, index_base=500
    )
    assert np.array_equal(first.codes[500:], half.codes)


def test_files(tmp_path):
    pytest.importorskip("safetensors")
    data = np.random.default_rng(9).standard_normal((8, 64)).astype("f4")
    arrays = {
        "w": lns.quantize(data, WIDE, axis=0),
        "x": lns.quantize(data, F, axis=1, block=32),
        "y": lns.quantize(data, lns.Format(8, 8, 60)),
        "bias": np.arange(4, dtype=np.float32),
    }
    path = tmp_path / "codes.safetensors"
    lns.save_arrays(path, arrays, {"note": "a test"})
    read = lns.load_arrays(path)
    assert read.keys() == arrays.keys()
    assert np.array_equal(read.pop("bias"), arrays["bias"])
    for name, array in read.items():
        written = arrays[name]
        assert np.array_equal(array.codes, written.codes)
        assert np.array_equal(array.scale, written.scale)
        assert (array.format, array.axis, array.block) == (
            written.format,
            written.axis,
            written.block,
        )
    assert [file.name for file in tmp_path.iterdir()] == ["codes.safetensors"]


def test_broken_files(tmp_path):
    safetensors = pytest.importorskip("safetensors.numpy")
    path = tmp_path / "broken.safetensors"
    path.write_bytes(b"no such thing")
    with pytest.raises(lns.FormatError, match="is no file of safetensors"):
        lns.load_arrays(path)
    text = '{"bits": 4, "gamma": 2, "bias": 7, "axis": null, "block": null}'
    tensors = {"w": np.array([3, 8], np.int8), "w.scale": np.float32([1])}
    safetensors.save_file(tensors, path, {"lns.w": text})
    with pytest.raises(lns.FormatError, match="holds 8, which is no code"):
        lns.load_arrays(path)
    safetensors.save_file(tensors, path, {"lns.w": "{}"})
    with pytest.raises(lns.FormatError, match="description of 'w' is broken"):
        lns.load_arrays(path)
    safetensors.save_file({"v": tensors["w"]}, path, {"lns.w": text})
    with pytest.raises(lns.FormatError, match="lacks its codes or scale"):
        lns.load_arrays(path)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda x, y: x + y, r"\[A0\] add means what it says only where both"),
        (lambda x, y: lns.add(x, x, algorithm="fast"), r"\[A2\] an algorithm"),
        (lambda x, y: x * lns.quantize(np.ones(3), F), "arrays of one shape"),
        (lambda x, y: lns.multiply(x, 2.0), "takes two lns.Array, got float"),
        (lambda x, y: lns.quantize([1.0], F, scale=0.0), r"\[Q1\] a static scale"),
        (lambda x, y: lns.quantize([1.0], F, kind="max"), r"\[Q5\]"),
        (lambda x, y: lns.quantize([1.0], F, axis=2), r"\[N5\] axis 2"),
        (lambda x, y: lns.quantize([1.0], F, block=2), r"\[N5\] blocks run along"),
        (lambda x, y: lns.quantize(["a"], F), r"\[Q1\] numbers are"),
        (
            lambda x, y: lns.square(lns.quantize([1.0], WIDE)),
            r"\[A1\] no legal format holds every square exactly",
        ),
        (lambda x, y: lns.matmul(x, y), "matmul takes M x K and K x N"),
        (
            lambda x, y: lns.matmul(
                lns.quantize(np.ones((2, 2)), F, axis=1),
                lns.quantize(np.ones((2, 2)), F),
            ),
            r"\[D6\] the scale of the left operand varies along the contracted",
        ),
    ],
)
def test_errors_name_the_rule(call, message):
    x = lns.quantize(np.float32([1, 2]), F, scale=2)
    y = lns.quantize(np.float32([1, 2]), F, scale=3)
    with pytest.raises(lns.LNSError, match=message):
        call(x, y)


@pytest.mark.parametrize("source", [*FORMATS, lns.Format(10, 32)], ids=repr)
@pytest.mark.parametrize("target", FORMATS, ids=repr)
@pytest.mark.parametrize("policy", ["zero", "min"])
def test_convert_is_that_of_numpy(source, target, policy):
    """[Q6] All codes of a format."""
    array = all_codes(source)
    expected = lns.convert(array, target, underflow=policy)
    found = source.convert(array.codes, target, policy)
    assert found.dtype == expected.codes.dtype
    assert np.array_equal(found, expected.codes)
