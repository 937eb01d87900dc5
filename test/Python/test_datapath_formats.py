# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Formats by role: what is refused before the compiler runs [N1, N8, M6], and what by
it [D0-D7, P2-P6]."""

import numpy as np
import pytest

import lns
from lns import policy

LAYER = """
func.func @layer(%x: tensor<3x40xf32>, %w: tensor<40x5xf32>) -> tensor<3x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %y = linalg.matmul {lns.name = "fc1"}
      ins(%x, %w : tensor<3x40xf32>, tensor<40x5xf32>)
      outs(%zero : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %y : tensor<3x5xf32>
}
"""
WRONG = [
    # Formats alone; the role is named.
    (
        {"format": {"weight": (17, 8), "activation": (8, 8)}},
        r"format of weight: \[N1\] a format has 2 to 16 bits, got 17",
    ),
    (
        {"format": {"weight": (8, 8), "activation": (8, 12)}},
        r"format of activation: \[N1\] the base factor of a 8-bit format is a power of "
        r"two from 1 to 128, got 12",
    ),
    ({"format": (8, 8.0)}, r"weight and activation: \[N1\] gamma of a format must be"),
    ({"format": "8,8"}, r"weight and activation: \[N1\] bits of a format must be an"),
    (
        {"format": {"weight": (8, 8, 2000), "activation": None}},
        r"format of weight: \[N8\] Format\(8, 8, bias=2000\) has nonzero values from",
    ),
    ({"format": (16, 8)}, r"weight and activation: \[N8\].*choose a larger gamma"),
    # Roles.
    ({"format": {"wieght": (8, 8)}}, r"\[M6\] operands have no role 'wieght'"),
    ({"format": {"weight": (8, 8)}}, r"\[M6\] the format of activation is missing"),
    ({"format": {"activation": (8, 8)}}, r"\[M6\] the format of weight is missing"),
    (
        {"format": {"weight": None, "activation": (8, 8)}},
        r"\[M6\] the format of weight is None",
    ),
    # Datapaths are texts.
    ({"datapath": 8}, r"\[D0\] datapath is a text, got 8"),
    ({"datapath": " "}, r"\[D0\] datapath is a text, got ' '"),
    # A contraction of its own.
    (
        {"overrides": {"fc1": {"format": {"gradient": (8, 8)}}}},
        r"the override of 'fc1': \[M6\] operands have no role 'gradient'",
    ),
]
# What the compiler says; it has these rules, and nobody else.
REFUSED = [
    ({"datapath": "float"}, r"\[D\] not a datapath"),
    ({"datapath": "fixed<15>"}, r"\[D4\] fixed<s> needs 1 <= s <= 14, got 15"),
    ({"datapath": "fixed<x>"}, r"fixed<x>: \[D\] not a datapath.*expected integer"),
    ({"datapath": "float<entries = 3>"}, r"\[P2\] entries must be a power of two"),
    ({"datapath": "pe<lanes = 3>"}, r"\[D\] not a datapath.*unknown.*: lanes"),
    ({"datapath": "pe<guard=1, guard=2>"}, r"\[D\] not a datapath.*duplicate.*: guard"),
    ({"datapath": "pe<vector = 24>"}, r"\[P6\] vector must be a power of two"),
    (
        {"datapath": "pe<constant_bits=4>"},
        r"\[P4\] constant_bits must be 5 to 16, got 4",
    ),
    ({"datapath": "pe<accumulator_bits=40>"}, r"\[P5\].*must be 16 to 32, got 40"),
    ({"datapath": "pe<headroom = 24>"}, r"\[P5\] headroom must be less than.*got 24"),
    ({"datapath": "pe<guard = all>"}, r"\[D\] not a datapath.*expected integer value"),
    (
        {"format": {"weight": (16, 2048), "activation": (8, 8)}, "datapath": "exact"},
        r"'fc1': \[D1\] .* gamma <= 256, .* \(16, 2048\) have the common gamma 2048",
    ),
    (
        {"format": {"weight": (8, 8, 100), "activation": (8, 8)}, "datapath": "fixed"},
        r"'fc1': \[D4\]",
    ),
    (
        {"format": {"weight": (8, 8), "activation": None}, "datapath": "exact"},
        r"'fc1': \[D1\]",
    ),
    ({"weights_only": True, "datapath": "pe"}, r"'fc1': \[D5\]"),
    ({"datapath": "float<entries=16>"}, r"'fc1': \[P2\] a table of 16 entries.*got 8"),
    (
        {"format": {"weight": (12, 128), "activation": (8, 8)}, "datapath": "pe"},
        r"'fc1': \[P2, P4\] .*128 entries",
    ),
    (
        {"format": (8, 1), "datapath": "pe<guard = exact>"},
        r"'fc1': \[P5\] exact sums of a vector need .* got 267",
    ),
    (
        {"format": (4, 8), "datapath": "pe<accumulator_bits=32, headroom=0>"},
        r"'fc1': \[P5\] guard bits need S >= g, got S = -19 and g = 3",
    ),
    (
        {"format": (8, 1), "datapath": "pe<vector=16777216, guard=40>"},
        r"'fc1': \[P5\] sums of a vector need .* <= 64 bits, got 81",
    ),
    (
        {"overrides": {"fc1": {"datapath": "exact", "format": (11, 512)}}},
        r"'fc1': \[D1\] the exact datapath needs gamma <= 256",
    ),
    (
        {"overrides": {"fc1": {"weights_only": True}}, "datapath": "fixed"},
        r"'fc1': \[D4\]",
    ),
]


@pytest.mark.parametrize(("changes", "message"), WRONG)
def test_errors_name_role_value_and_rule(changes, message, monkeypatch):
    """No compiler is started."""
    monkeypatch.setenv("LNS_COMPILE", "/nowhere")
    with pytest.raises(lns.FormatError, match=message):
        policy.quantize_options(**changes)
    with pytest.raises(lns.FormatError, match=message):
        lns.compile_mlir(LAYER, quantize=True, cache_dir=False, **changes)


@pytest.mark.parametrize(("changes", "message"), REFUSED)
def test_the_compiler_names_contraction_and_rule(compiler, changes, message):
    """Of formats that a datapath cannot take, and datapaths that are none."""
    with pytest.raises(lns.ToolError, match=message):
        lns.compile_mlir(LAYER, quantize=True, params="1", cache_dir=False, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": {"weight": (9, 256), "activation": (8, 8)}, "datapath": "exact"},
        {"format": {"weight": (8, 8, 127), "activation": (8, 8)}, "datapath": "fixed"},
        {"format": {"weight": (8, 8), "activation": None}, "datapath": "float<fast>"},
        {"datapath": "float<entries=8>"},
        {"datapath": "pe< vector = 16 >"},
        {"format": {"weight": (12, 64), "activation": (8, 8)}, "datapath": "pe"},
        {"format": (8, 8), "datapath": "pe<guard = exact>"},
        {"overrides": {"fc1": {"quantize": False}}, "datapath": "exact"},
        {"overrides": {"fc1": {"datapath": "pe"}}},
    ],
)
def test_what_is_legal_is_not_refused(compiler, changes):
    """The controls: the nearest legal neighbour of each refusal above."""
    lns.compile_mlir(
        LAYER,
        quantize=True,
        params="1",
        weights={1: np.ones((40, 5), np.float32)},
        cache_dir=False,
        **changes,
    )


def test_formats_by_role_are_compiled(compiler):
    """Each role has the values of its own format; the control swaps them."""
    draw = np.random.default_rng(2)
    x = draw.normal(size=(3, 40)).astype(np.float32)
    w = draw.normal(size=(40, 5)).astype(np.float32)
    formats = {"weight": lns.Format(8, 8), "activation": lns.Format(5, 2)}

    def rounded(value, format):
        return format.dequantize(*format.quantize(value)).astype(np.float64)

    def compiled(**options):
        program = lns.compile_mlir(
            LAYER, quantize=True, params="1", weights={1: w}, cache_dir=False, **options
        )
        return program(x)

    expected = rounded(x, formats["activation"]) @ rounded(w, formats["weight"])
    found = compiled(format=formats)
    assert np.allclose(found, expected, rtol=1e-4, atol=1e-4)
    swapped = {"weight": formats["activation"], "activation": formats["weight"]}
    assert not np.allclose(compiled(format=swapped), expected, rtol=1e-2)
    assert np.array_equal(found, compiled(overrides={"fc1": {"format": formats}}))
    alone = compiled(format=formats | {"activation": None})
    assert np.allclose(alone, x @ rounded(w, formats["weight"]), rtol=1e-4, atol=1e-4)
    override = {"fc1": {"format": formats | {"activation": None}}}
    assert np.array_equal(alone, compiled(overrides=override))
