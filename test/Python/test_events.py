# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Counts of what the number system does silently [N6, A1, M2, M5, P5]."""

import subprocess
from pathlib import Path

import numpy as np
import pytest

import lns
from lns.toolchain import find_tool

TESTS = Path(__file__).parent.parent
pytestmark = pytest.mark.usefixtures("compiler")

M, K, N = 5, 70, 9
A, B, C = f"tensor<{M}x{K}xf32>", f"tensor<{K}x{N}xf32>", f"tensor<{M}x{N}xf32>"
PRODUCT = f"""
func.func @main(%a: {A}, %b: {B}) -> {C} {{
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : {C}
  %i = linalg.fill ins(%zero : f32) outs(%e : {C}) -> {C}
  %y = linalg.matmul {{lns.name = "fc1"}} ins(%a, %b : {A}, {B}) outs(%i : {C}) -> {C}
  return %y : {C}
}}
"""
WAYS = [
    {"backend": "reference"},
    {},
    {"kernels": False},
    {"target": "generic"},
]


def product(**options):
    """The product of an input and a weight, under a policy."""
    weights = options.pop("weights", None)
    if weights is not None:
        options |= {"weights": {1: weights}, "params": "1"}
    return lns.compile_mlir(PRODUCT, quantize=True, cache_dir=False, **options)


def operands(seed=1):
    rng = np.random.default_rng(seed)
    a = rng.standard_normal((M, K), np.float32)
    return a, rng.standard_normal((K, N), np.float32)


def same_bits(x, y):
    return np.array_equal(np.asarray(x).view(np.int32), np.asarray(y).view(np.int32))


@pytest.mark.parametrize("way", WAYS)
def test_nan_under_a_static_scale(way):
    """[N6] Every NaN is counted, an infinity is not, and no result changes."""
    a, b = operands()
    a[1, 3], a[2, :4], a[0, 0], b[7, 7] = np.nan, np.nan, np.inf, np.nan
    policy = {"activation_scale_source": "static<4.0>"} | way
    counting = product(count_events=True, **policy)
    left, right = (f"fc1.{side}: NaN became zero [N6]" for side in ("left", "right"))
    assert counting.events == {left: 0, right: 0}
    got = counting(a, b)
    assert counting.events == {left: 5, right: 1}
    plain = product(**policy)
    assert plain.events == {}
    if "backend" not in way:
        assert same_bits(got, plain(a, b))
    # The control: counts are those of the last call.
    counting(*operands())
    assert counting.events == {left: 0, right: 0}


def test_nan_under_a_dynamic_scale_shows():
    """[N6] It is in the result, so there is nothing to count."""
    a, b = operands()
    a[1, 3] = np.nan
    program = product(count_events=True, activation_scale="row")
    assert np.isnan(program(a, b)[1]).all()
    assert program.events == {}


def test_nan_under_a_delayed_scale():
    """[Q8] It becomes zero in its own call, and shows in the next one."""
    a, b = operands()
    program = product(count_events=True, activation_scale_source="delayed<3>")
    name = "fc1.left: NaN became zero [N6]"
    program(a, b)
    assert program.events[name] == 0
    a[0, 0] = np.nan
    assert np.isfinite(program(a, b)).all()
    assert program.events[name] == 1
    # The scale is NaN now, and so is every result.
    assert np.isnan(program(a, b)).all()
    assert set(program.events.values()) == {0}


@pytest.mark.parametrize("way", WAYS[:2])
def test_nan_in_prepared_weights(way, tmp_path):
    """Counted where the weights are prepared, reported by every call."""
    a, b = operands()
    b[5, :3] = np.nan
    options = {"weight_scale": "tensor", "weight_scale_source": "static<4.0>"} | way
    program = product(count_events=True, weights=b, **options)
    program(a)
    name = "fc1.right: NaN became zero [N6]"
    assert program.events == {name: 3}
    program.save(tmp_path / "model.so")
    loaded = lns.load(tmp_path / "model.so")
    loaded(a)
    assert loaded.events == {name: 3}


@pytest.mark.parametrize(
    "datapath",
    ["pe<headroom = 5>", "pe<accumulator_bits = 16, headroom = 5, guard = exact>"],
)
def test_saturations(datapath):
    """[P5] The reference counts by Numerics; one more bit of headroom, fewer events."""
    rng = np.random.default_rng(5)
    a = 1 - rng.random((M, K), np.float32) / 8
    b = 1 - rng.random((K, N), np.float32) / 8
    name = "fc1: accumulator saturated [P5]"
    counts, results = [], []
    for way in WAYS:
        program = product(count_events=True, datapath=datapath, **way)
        results.append(program(a, b))
        counts.append(program.events)
        assert same_bits(results[-1], results[0])
    assert counts == [counts[0]] * len(WAYS)
    assert counts[0][name] > 0
    assert same_bits(results[0], product(datapath=datapath)(a, b))
    room = datapath.replace("headroom = 5", "headroom = 6")
    fewer = product(count_events=True, datapath=room)
    fewer(a, b)
    assert fewer.events[name] < counts[0][name]
    # Nothing saturates where the sums are small.
    small = product(count_events=True, datapath="pe")
    small(*operands())
    assert small.events == {name: 0}


def codes(values):
    return np.array(values, np.uint8).view(np.int8)


ARITHMETIC = """
!bytes = tensor<6xi8>
!number = tensor<6x!lns.num<8, 8>>
!quotient = tensor<6x!lns.num<9, 8, 128>>
!reciprocal = tensor<6x!lns.num<8, 8, 1>>
func.func @main(%a: !bytes, %b: !bytes) -> (tensor<6xi16>, !bytes, !bytes) {
  %ca = lns.bitcast %a : !bytes to !number
  %cb = lns.bitcast %b : !bytes to !number
  %q = lns.div %ca, %cb : !number, !number -> !quotient
  %r = lns.recip %ca : !number -> !reciprocal
  %t = lns.sqrt %ca : !number -> !number
  %qi = lns.bitcast %q : !quotient to tensor<6xi16>
  %ri = lns.bitcast %r : !reciprocal to !bytes
  %ti = lns.bitcast %t : !number to !bytes
  return %qi, %ri, %ti : tensor<6xi16>, !bytes, !bytes
}
"""


@pytest.mark.parametrize("way", WAYS)
def test_arithmetic_on_codes(way):
    """[A1] The zero with a sign is a zero, too [N3]."""
    program = lns.compile_mlir(ARITHMETIC, count_events=True, cache_dir=False, **way)
    a, b = codes([0, 0x80, 5, 0x85, 0xFF, 0]), codes([0, 9, 0x80, 0, 3, 0x80])
    got = program(a, b)
    assert program.events == {
        "div_0: x/0 became the largest number [A1]": 2,
        "div_0: 0/0 became zero [A1]": 2,
        "recip_0: 1/0 became the largest number [A1]": 3,
        "sqrt_0: root of a negative number became zero [A1]": 2,
    }
    want = lns.compile_mlir(ARITHMETIC, cache_dir=False, **way)(a, b)
    assert all(np.array_equal(x, y) for x, y in zip(got, want, strict=True))
    program(codes([1] * 6), codes([1] * 6))  # the control
    assert set(program.events.values()) == {0}


def update(op, operand="", result="", name=""):
    """A function around one update of weights that are called "fc1.weight"."""
    return f"""
!words = tensor<6xi16>
!codes = tensor<6x!lns.num<16, 2048>>
!f32 = tensor<6xf32>
func.func @main(%w: !words {{lns.name = "fc1.weight"}}, %g: !f32, %s: tensor<f32>,
                %eta: f32 {operand}) -> (!words {result}) {{
  %c = lns.bitcast %w : !words to !codes
  {op}
  %o = lns.bitcast %r : !codes to !words
  return %o {name} : !words {result}
}}
"""


UPDATES = {
    "madam": update(
        """%r, %v1 = lns.madam_update ins(%g, %eta, %eta : !f32, f32, f32)
    outs(%c, %v : !codes, !f32) -> !codes, !f32""",
        ", %v: !f32",
        ", !f32",
        ", %v1",
    ),
    "sgd": update(
        """%r = lns.sgd_update ins(%g, %eta : !f32, f32) outs(%c : !codes)
    scale(%s : tensor<f32>) {scale_map = affine_map<(d0) -> ()>} -> !codes"""
    ),
    "mul": update(
        """%r = lns.mul_update ins(%g, %eta : !f32, f32) outs(%c : !codes)
    -> !codes"""
    ),
}


@pytest.mark.parametrize("rule", UPDATES)
@pytest.mark.parametrize("way", WAYS)
def test_skipped_updates(rule, way):
    """[M2, M5] Where nothing changes because a number is not finite."""
    program = lns.compile_mlir(UPDATES[rule], count_events=True, cache_dir=False, **way)
    w = np.full(6, 20000, np.int16)
    g = np.array([np.nan, -np.inf, 1e30, 3e38, 0.5, -1e-3], np.float32)
    arguments = [w, g, np.array(0.5, np.float32), np.float32(2)]
    if rule == "madam":
        arguments.append(np.full(6, 1e-3, np.float32))
    results = program(*arguments)
    weights = results[0] if rule == "madam" else results
    # g*g overflows under Madam; eta*g overflows once under SGD, never under MUL.
    expected = {"madam": 4, "sgd": 3, "mul": 2}[rule]
    label = "M2" if rule == "madam" else "M5"
    assert program.events == {f"fc1.weight: update skipped [{label}]": expected}
    assert (weights == w).sum() == expected
    plain = lns.compile_mlir(UPDATES[rule], cache_dir=False, **way)(*arguments)
    assert np.array_equal(weights, plain[0] if rule == "madam" else plain)


def test_handles_and_out():
    """A handle returns events behind the results; ``out`` has no place for them."""
    a, b = operands()
    a[0, 0] = np.nan
    program = product(count_events=True, activation_scale_source="static<4.0>")
    handle = program.handle()
    result, left, right = handle.run(a, b)
    assert (int(left), int(right)) == (1, 0)
    out = np.empty((M, N), np.float32)
    program(a, b, out=[out])
    assert same_bits(out, result)
    assert list(program.events.values()) == [1, 0]


@pytest.mark.parametrize("rule", ["madam", "adamw"])
def test_training_step(rule):
    """[M2, M5] An infinite input: a NaN gradient [Q_E, Q_G], and no weight moves."""
    source = TESTS / "Transforms/build-training-step.mlir"
    command = [find_tool("lns-compile"), source, f"--training-step=optimizer={rule}"]
    run = subprocess.run(
        [*command, "--emit=lns"], capture_output=True, text=True, check=True
    )
    label = "M2" if rule == "madam" else "M5"
    name = f"fc.weight: update skipped [{label}]"
    states = []
    for way in WAYS[:2]:
        step = lns.compile_mlir(run.stdout, count_events=True, cache_dir=False, **way)
        for spoilt in (False, True):
            rng = np.random.default_rng(4)
            arguments = [
                rng.random(i.shape, np.float32).astype(i.numpy_dtype)
                if i.dtype == "f32"
                else rng.integers(20000, 30000, i.shape, i.numpy_dtype)
                for i in step.inputs
            ]
            if spoilt:
                arguments[2][0, 0] = np.inf
            before = arguments[0].copy()
            step(*arguments)
            # A dynamic scale shows its NaN: that is no event.
            assert step.events == {name: 32 if spoilt else 0}
            assert np.array_equal(arguments[0], before) == spoilt
            states.append(arguments[0])
    assert np.array_equal(states[0], states[2])


@pytest.mark.parametrize(
    "model, policy",
    [
        ("mlp", "activation-scale-source=static<4.0>"),
        ("cnn", "datapath=pe weight-scale=channel"),
        ("cnn", "datapath=exact activation-scale-source=delayed<4>"),
        ("gpt", "activation-scale-source=static<4.0>"),
    ],
)
def test_models_keep_their_bits(model, policy):
    """No value depends on whether events are counted."""
    results = []
    for counts in (False, True):
        program = lns.compile_mlir(
            TESTS / f"Models/{model}.mlir",
            quantize=policy,
            count_events=counts,
            cache_dir=False,
        )
        rng = np.random.default_rng(6)
        arguments = [
            rng.standard_normal(i.shape, np.float32)
            if i.dtype == "f32"
            else rng.integers(0, 8, i.shape, i.numpy_dtype)
            for i in program.inputs
        ]
        results.append(program.run(*arguments))
        assert bool(program.events) == counts
    assert all(same_bits(x, y) for x, y in zip(*results, strict=True))
