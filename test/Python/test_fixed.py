# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The datapath fixed<s>: accuracy with and without renormalized rows, models [D4, A3].

The error is measured against the exact sums of the same 8-bit codes, in dB of signal
over noise, so that it is what `fixed` adds to the quantization itself. The design has
21 to 29 dB for operands with one scale on heavy-tailed data, 45 to 48 dB with rows
renormalized.
"""

import numpy as np
import pytest

import lns

pytestmark = pytest.mark.usefixtures("compiler")

M, N, K = 96, 80, 256
PRODUCT = f"""
func.func @f(%x: tensor<{M}x{K}xf32>, %w: tensor<{N}x{K}xf32>) -> tensor<{M}x{N}xf32> {{
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<{M}x{N}xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<{M}x{N}xf32>)
      -> tensor<{M}x{N}xf32>
  %y = linalg.generic {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                                         affine_map<(m, n, k) -> (n, k)>,
                                         affine_map<(m, n, k) -> (m, n)>],
                        iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%x, %w : tensor<{M}x{K}xf32>, tensor<{N}x{K}xf32>)
      outs(%i : tensor<{M}x{N}xf32>) {{
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }} -> tensor<{M}x{N}xf32>
  return %y : tensor<{M}x{N}xf32>
}}
"""


def operands(kind: str, seed: int):
    """Gaussian numbers, or rows of scales far apart with heavy tails (Student, 3)."""
    rng = np.random.default_rng(seed)
    result = []
    for rows in (M, N):
        if kind == "gaussian":
            x = rng.standard_normal((rows, K))
        else:
            x = rng.standard_t(3, (rows, K))
            x *= np.exp2(rng.normal(0, 2, (rows, 1)))
        result.append(x.astype(np.float32))
    return result


def decibels(signal, other):
    """Mean over rows of the signal over the noise, in dB: small rows count."""
    noise = np.sum((other.astype(np.float64) - signal) ** 2, axis=1)
    power = np.sum(signal.astype(np.float64) ** 2, axis=1)
    return float(np.mean(10 * np.log10(power / np.maximum(noise, 1e-300))))


@pytest.fixture(scope="module")
def programs():
    def program(datapath, **options):
        return lns.compile_mlir(PRODUCT, quantize=True, datapath=datapath, **options)

    return {
        "exact": program("exact"),
        "fixed": program("fixed"),
        "fixed<14>": program("fixed<14>"),
        "without": program("fixed", renormalize=False),
    }


def measure(programs, kind):
    """dB of each program against exact, mean of three seeds."""
    values = {name: [] for name in programs if name != "exact"}
    for seed in range(3):
        x, w = operands(kind, seed)
        signal = programs["exact"](x, w)
        for name, of_seed in values.items():
            of_seed.append(decibels(signal, programs[name](x, w)))
    return {name: float(np.mean(of_seed)) for name, of_seed in values.items()}


def test_rows_are_renormalized(programs):
    heavy = measure(programs, "heavy")
    assert heavy["fixed"] >= 43, heavy
    assert heavy["fixed<14>"] >= heavy["fixed"] + 15, heavy
    # The control: without it the datapath is worse than the format.
    assert heavy["without"] <= 30, heavy


def test_gaussian(programs):
    gaussian = measure(programs, "gaussian")
    assert gaussian["fixed"] >= 50, gaussian


def test_error_is_below_the_format(programs):
    x, w = operands("heavy", 5)
    true = x.astype(np.float64) @ w.astype(np.float64).T
    exact = decibels(true, programs["exact"](x, w))
    assert abs(decibels(true, programs["fixed"](x, w)) - exact) < 3
    assert decibels(true, programs["without"](x, w)) < exact - 3


def test_model():
    torch = pytest.importorskip("torch")
    torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(64, 96),
        torch.nn.ReLU(),
        torch.nn.Linear(96, 10),
    ).eval()
    x = torch.randn(33, 64)
    exact = lns.compile(model, (x,), datapath="exact")(x)
    for datapath in ("fixed", "fixed<12>"):
        compiled = lns.compile(model, (x,), datapath=datapath)
        reference = lns.compile(model, (x,), datapath=datapath, backend="reference")
        y = np.asarray(compiled(x))
        assert np.array_equal(y, np.asarray(reference(x)))
        assert decibels(np.asarray(exact), y) > 30
        # Rows have scales of their own: of weights in prepare, once.
        for entry in compiled.report:
            assert entry["datapath"].startswith("fixed"), entry
            assert [o["role"] for o in entry["operands"]] == ["activation", "weight"]


def test_illegal_fraction_bits():
    with pytest.raises(lns.ToolError, match=r"\[D4\] fixed<s> needs 1 <= s <= 14"):
        lns.compile_mlir(PRODUCT, quantize="datapath=fixed<15>")
