# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The datapaths ``pe`` and ``float<entries = n>`` from Python [D5, D7, P1-P8]."""

import numpy as np
import pytest

import lns

pytestmark = pytest.mark.usefixtures("compiler")

PARAMETERS = [
    "pe",
    "pe<vector = 16, entries = 4, headroom = 10>",
    "pe<accumulator_bits = 32, guard = exact>",
]


def product(m, n, k, datapath, **options):
    """A matrix product with a scale for each row and each column."""
    a, b, c = f"tensor<{m}x{k}xf32>", f"tensor<{k}x{n}xf32>", f"tensor<{m}x{n}xf32>"
    text = f"""
func.func @main(%a: {a}, %b: {b}) -> {c} {{
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : {c}
  %i = linalg.fill ins(%zero : f32) outs(%e : {c}) -> {c}
  %r = linalg.matmul ins(%a, %b : {a}, {b}) outs(%i : {c}) -> {c}
  return %r : {c}
}}
"""
    options = {"activation_scale": "row", "weight_scale": "channel"} | options
    return lns.compile_mlir(
        text, quantize=True, datapath=datapath, cache_dir=False, **options
    )


def same_bits(x, y):
    x, y = (np.ascontiguousarray(value, np.float32) for value in (x, y))
    return np.array_equal(x.view(np.int32), y.view(np.int32))


@pytest.mark.parametrize("datapath", PARAMETERS)
def test_product_has_the_bits_of_the_reference(datapath):
    rng = np.random.default_rng(3)
    a = rng.standard_normal((9, 77), np.float32)
    b = rng.standard_normal((77, 21), np.float32)
    want = product(9, 21, 77, datapath, backend="reference")(a, b)
    for kernels in (True, False):
        assert same_bits(product(9, 21, 77, datapath, kernels=kernels)(a, b), want)
    # The control: other parameters have other bits.
    assert not same_bits(product(9, 21, 77, "pe<constant_bits = 9>")(a, b), want)


@pytest.mark.parametrize("datapath", [*PARAMETERS, "float<entries = 4>"])
def test_network_matches_the_reference(datapath):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    pytest.importorskip("torch_mlir", reason="torch-mlir is not installed")
    nn = torch.nn
    torch.manual_seed(2)
    model = nn.Sequential(
        nn.Conv2d(3, 6, 3, padding=1),
        nn.ReLU(),
        nn.Conv2d(6, 8, 3, stride=2),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(8 * 4 * 4, 10),
    ).eval()
    x = torch.randn(4, 3, 10, 10)
    results = [
        np.asarray(
            lns.compile(
                model,
                (x,),
                datapath=datapath,
                weight_scale="channel",
                activation_scale="row",
                cache_dir=False,
                **options,
            )(x)
        )
        for options in ({"backend": "reference"}, {}, {"kernels": False})
    ]
    for got in results[1:]:
        if datapath.startswith("pe"):
            assert same_bits(got, results[0])
        else:
            np.testing.assert_allclose(got, results[0], rtol=0, atol=1e-3)
    with torch.inference_mode():
        want = model(x).numpy()
    assert np.abs(results[0] - want).max() < 0.3 * np.abs(want).max()


def decibels(got, want):
    """The ratio of signal and noise."""
    noise = np.square(np.float64(got) - want).sum()
    return 10 * np.log10(np.square(np.float64(want)).sum() / noise)


def ratio(a, b, datapath):
    """Of a datapath against float<high>, which is within 2^-15 of exact [D2]."""
    size = (a.shape[0], b.shape[1], a.shape[1])
    want = np.asarray(product(*size, "float<high>")(a, b))
    return decibels(product(*size, datapath)(a, b), want)


@pytest.fixture(scope="module")
def gaussian():
    rng = np.random.default_rng(0)
    return (
        rng.standard_normal((64, 1024), np.float32),
        rng.standard_normal((1024, 64), np.float32),
    )


def test_gaussian_rows_have_56_decibels(gaussian):
    """At h = 5 to 10; the format itself has 29 [P8]."""
    a, b = gaussian
    for headroom in (5, 8, 10):
        got = ratio(a, b, f"pe<headroom = {headroom}>")
        assert 55.5 < got < 57.5
    itself = decibels(product(64, 64, 1024, "float<high>")(a, b), np.float64(a) @ b)
    assert 28 < itself < 30
    # The control: more headroom than the sums need costs bits.
    assert ratio(a, b, "pe<headroom = 16>") < 50


def test_table_entries_have_27_27_33_57_decibels(gaussian):
    """1, 2, 4, 8 entries [P8]; as f32 sums without rounding of constants too [D7]."""
    a, b = gaussian
    for entries, want in ((1, 27), (2, 27), (4, 33), (8, 57)):
        assert abs(ratio(a, b, f"pe<entries = {entries}>") - want) < 1
    for entries, want in ((1, 27), (2, 27), (4, 33)):
        assert abs(ratio(a, b, f"float<entries = {entries}>") - want) < 1
    assert ratio(a, b, "float<entries = 8>") > 100


def test_data_of_one_sign_saturate_without_headroom(gaussian):
    """14 dB at h = 5, 78 at 8 [P8]."""
    a, b = np.abs(gaussian[0]), np.abs(gaussian[1])
    assert 12 < ratio(a, b, "pe<headroom = 5>") < 16
    assert 76 < ratio(a, b, "pe<headroom = 8>") < 80


def test_flat_softmax_needs_headroom():
    """Softmax times values at K = 4096 needs h = 10 [P8]: near uniform weights."""
    rng = np.random.default_rng(1)
    weights = np.exp(0.1 * rng.standard_normal((16, 4096))).astype(np.float32)
    weights /= weights.sum(1, keepdims=True)
    values = np.abs(rng.standard_normal((4096, 16))).astype(np.float32)
    assert ratio(weights, values, "pe<headroom = 8>") < 20
    assert ratio(weights, values, "pe<headroom = 10>") > 60


def test_bad_datapaths_are_one_error():
    with pytest.raises(lns.ToolError, match=r"\[P6\] vector must be a power of two"):
        product(4, 4, 4, "pe<vector = 24>")
    with pytest.raises(lns.ToolError, match=r"\[P2\] a table of 16 entries"):
        product(4, 4, 4, "pe<entries = 16>")
