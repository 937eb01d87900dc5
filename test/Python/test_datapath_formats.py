# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Formats by role: what is refused before the compiler runs [N1, N8, D0-D7, M6]."""

import bisect
import contextlib
import itertools
import os
import random
import re
import subprocess

import numpy as np
import pytest

import lns
from lns import policy
from lns.datapath import Datapath, Operand
from lns.toolchain import find_tool

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
    # Datapaths.
    ({"datapath": "float"}, r"\[D0\] there is no datapath 'float': float<high>"),
    ({"datapath": 8}, r"\[D0\] datapath is a text, got 8"),
    ({"datapath": "fixed<15>"}, r"\[D4\] fixed<15>: fixed<s> has s from 1 to 14"),
    ({"datapath": "fixed<x>"}, r"\[D0\] fixed<x>: fraction_bits is a number"),
    ({"datapath": "float<entries = 3>"}, r"\[P2\].*entries is a power of two"),
    ({"datapath": "pe<lanes = 3>"}, r"\[D5\].*'lanes' is unknown; pe has vector"),
    ({"datapath": "pe<guard=1, guard=2>"}, r"\[D5\].*'guard' is there twice"),
    ({"datapath": "pe<vector = 24>"}, r"\[P6\].*vector is a power of two up to"),
    ({"datapath": "pe<constant_bits=4>"}, r"\[P4\].*constant_bits is from 5 to 16"),
    ({"datapath": "pe<accumulator_bits=40>"}, r"\[P5\].*is from 16 to 32, got 40"),
    ({"datapath": "pe<headroom = 24>"}, r"\[P5\].*headroom is from 0 to 23, got 24"),
    ({"datapath": "pe<guard = all>"}, r"guard is a number of at least 0, or exact"),
    # Datapaths with formats.
    (
        {"format": {"weight": (16, 2048), "activation": (8, 8)}, "datapath": "exact"},
        r"\[D1\] exact cannot contract activation in Format\(8, 8\) with weight in "
        r"Format\(16, 2048\): gamma is at most 256, got 2048; float<high> takes all",
    ),
    (
        {"format": {"weight": (8, 8, 100), "activation": (8, 8)}, "datapath": "fixed"},
        r"\[D4\] .* the bias of weight is at least 127, .* got 100",
    ),
    (
        {"format": {"weight": (8, 8), "activation": None}, "datapath": "exact"},
        r"\[D1\] .* activation in f32 .* both operands are codes: give activation a",
    ),
    ({"weights_only": True, "datapath": "pe"}, r"\[D5\] .* both operands are codes"),
    ({"datapath": "float<entries=16>"}, r"\[P2\] .* needs a gamma of at least as much"),
    (
        {"format": {"weight": (12, 128), "activation": (8, 8)}, "datapath": "pe"},
        r"\[P2, P4\] .* 128 entries needs constant_bits of at least 9, got 8",
    ),
    (
        {"format": (8, 1), "datapath": "pe<guard = exact>"},
        r"\[P5\] .* exact sums of a v",
    ),
    (
        {"format": (4, 8), "datapath": "pe<accumulator_bits=32, headroom=0>"},
        r"\[P5\] .* guard bits need S >= g, got S = -19 and g = 3: choose guard = ",
    ),
    (
        {"format": (8, 1), "datapath": "pe<vector=16777216, guard=40>"},
        r"\[P5\] .* sums of a vector have .* at most 64, got 81",
    ),
    # A contraction of its own.
    (
        {"overrides": {"fc1": {"datapath": "exact", "format": (11, 512)}}},
        r"the override of 'fc1': \[D1\] exact cannot contract",
    ),
    (
        {"overrides": {"fc1": {"format": {"gradient": (8, 8)}}}},
        r"the override of 'fc1': \[M6\] operands have no role 'gradient'",
    ),
    (
        {"overrides": {"fc1": {"weights_only": True}}, "datapath": "fixed"},
        r"the override of 'fc1': \[D4\] .* give activation a format",
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


def test_what_is_legal_is_not_refused():
    """The controls: the nearest legal neighbour of each refusal above."""
    for changes in (
        {"format": {"weight": (9, 256), "activation": (8, 8)}, "datapath": "exact"},
        {"format": {"weight": (8, 8, 127), "activation": (8, 8)}, "datapath": "fixed"},
        {"format": {"weight": (8, 8), "activation": None}, "datapath": "float<fast>"},
        {"datapath": "float<entries=8>"},
        {"format": {"weight": (12, 64), "activation": (8, 8)}, "datapath": "pe"},
        {"format": (8, 8), "datapath": "pe<guard = exact>"},
        {"overrides": {"fc1": {"quantize": False}}, "datapath": "exact"},
        {"overrides": {"fc1": {"datapath": "pe"}}},
    ):
        policy.quantize_options(**changes)
    assert Datapath.parse("pe< vector = 16 >").numbers["vector"] == 16
    for text in ("fixed", "fixed<11>"):
        assert Datapath.parse(text).numbers == {"fraction_bits": 11}


DATAPATHS = [
    "exact",
    "fixed",
    "fixed<3>",
    "float<fast>",
    "float<entries=4>",
    "float<entries=64>",
    "pe",
    "pe<guard=exact>",
    "pe<constant_bits=16,guard=exact,vector=1024>",
    "pe<entries=4,accumulator_bits=32,headroom=1,guard=2>",
    "pe<constant_bits=5,headroom=2>",
    "pe<vector=16777216,guard=30>",
    "pe<vector=16777216,constant_bits=12,entries=2,headroom=0,accumulator_bits=16>",
]


CHUNK = """
func.func @layer(%x: tensor<4x8xf32>, %w: tensor<8x2xf32> {{lns.param}})
    -> tensor<4x2xf32> {{
  %zero = arith.constant dense<0.0> : tensor<4x2xf32>
  %y = linalg.matmul {{lns.name = "fc1", lns.quantization = #lns.quantization<
      operands = {operands}, datapath = #lns.{datapath}, weight = {weight}{also}>}}
      ins(%x, %w : tensor<4x8xf32>, tensor<8x2xf32>)
      outs(%zero : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}}
"""


def rule_of_compiler(texts):
    """The label of each chunk's error, or None, from one run of lns-opt."""
    separator = "// -----\n"
    source = separator.join(texts)
    run = subprocess.run(
        [
            find_tool("lns-opt"),
            "--lns-quantize",
            "--split-input-file",
            "-o",
            os.devnull,
        ],
        input=source,
        capture_output=True,
        text=True,
        check=False,
    )
    first_lines, line = [], 1
    for text in texts:
        first_lines.append(line)
        line += (text + separator).count("\n")
    rules = [None] * len(texts)
    for number, rule in re.findall(r":(\d+):\d+: error: .*?\[(.*?)\]", run.stderr):
        rules[bisect.bisect(first_lines, int(number)) - 1] = rule
    assert run.stderr.count("error:") == sum(rule is not None for rule in rules)
    return rules


def test_the_compiler_agrees(compiler):
    """Random formats of both roles under all datapaths: one verdict, by one rule.

    It comes from two implementations that share no code.
    """
    draw = random.Random(1)
    formats = []
    while len(formats) < 12:
        bits = draw.choice([2, 3, 4, 6, 8, 9, 12, 16])
        gamma = 2 ** draw.randrange(bits)
        bias = draw.choice([None, None, 2 ** (bits - 1) - draw.randrange(4)])
        with contextlib.suppress(lns.FormatError):
            formats.append(lns.Format(bits, gamma, bias))
    cases = list(itertools.product(DATAPATHS, formats, [*formats, None]))
    cases = draw.sample(cases, 500)
    found = []
    for datapath, weight, activation in cases:
        operands = Operand("activation", activation), Operand("weight", weight)
        try:
            Datapath.parse(datapath).check(*operands)
            found.append(None)
        except lns.FormatError as error:
            found.append(re.match(r"\[(.*?)\]", str(error)).group(1))
    expected = rule_of_compiler(
        [
            CHUNK.format(
                datapath=datapath,
                weight=weight.mlir_type,
                operands="all" if activation else "weights",
                also=f", activation = {activation.mlir_type}" if activation else "",
            )
            for datapath, weight, activation in cases
        ]
    )
    assert found == expected
    assert set(found) == {None, "D1", "D4", "D5", "D7", "P2", "P2, P4", "P5"}


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
