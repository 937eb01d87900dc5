# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Arguments that a call updates in place: their memory, their values, errors."""

import numpy as np
import pytest

import lns
from lns import handle
from test_calls import way  # noqa: F401

pytestmark = pytest.mark.usefixtures("compiler", "way")

STEP = """
func.func @step(%w: tensor<4x6xf32> {lns.name = "fc", lns.state = "value"},
                %n: tensor<i32> {lns.name = "count", lns.state = "buffer"},
                %g: tensor<4x6xf32> {lns.name = "input0"},
                %eta: f32 {lns.operand = "eta"})
    -> (f32 {lns.loss}, tensor<4x6xf32> {lns.updates = 0 : i64},
        tensor<i32> {lns.updates = 1 : i64}) {
  %s = tensor.splat %eta : tensor<4x6xf32>
  %d = arith.mulf %g, %s : tensor<4x6xf32>
  %next = arith.subf %w, %d : tensor<4x6xf32>
  %one = arith.constant dense<1> : tensor<i32>
  %count = arith.addi %n, %one : tensor<i32>
  %zero = arith.constant dense<0.0> : tensor<f32>
  %loss = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> ()>],
      iterator_types = ["reduction", "reduction"]}
      ins(%w : tensor<4x6xf32>) outs(%zero : tensor<f32>) {
  ^bb0(%x: f32, %sum: f32):
    %y = arith.addf %sum, %x : f32
    linalg.yield %y : f32
  } -> tensor<f32>
  %value = tensor.extract %loss[] : tensor<f32>
  return %value, %next, %count : f32, tensor<4x6xf32>, tensor<i32>
}
"""
# The two arguments are exchanged, and the sum of both is added to the third.
EXCHANGE = """
!t = tensor<1000xf32>
func.func @exchange(%a: !t, %b: !t, %c: !t)
    -> (!t {lns.updates = 1 : i64}, !t {lns.updates = 2 : i64},
        !t {lns.updates = 0 : i64}, !t) {
  %s = arith.addf %a, %b : !t
  %t = arith.addf %s, %c : !t
  return %a, %t, %b, %c : !t, !t, !t, !t
}
"""
G = np.arange(24, dtype=np.float32).reshape(4, 6)
ETA = np.float32(0.5)


@pytest.fixture
def step(cache):
    return lns.compile_mlir(STEP, cache_dir=cache)


def state():
    return np.ones((4, 6), np.float32), np.zeros((), np.int32)


def test_a_call_writes_to_the_arguments_memory(step):
    w, count = state()
    view, gradient = w, G.copy()
    for i in range(3):
        loss = step(w, count, gradient, ETA)
        # The loss is of the values before the step.
        assert loss == (1 - i * ETA * G).sum()
        assert np.array_equal(view, 1 - (i + 1) * ETA * G)
        assert count == i + 1
    assert np.array_equal(gradient, G)


def test_tensors(step):
    torch = pytest.importorskip("torch")
    w, count = (torch.from_numpy(array) for array in state())
    for i in range(2):
        loss = step(w, count, torch.from_numpy(G), ETA)
        assert isinstance(loss, torch.Tensor)
        assert np.array_equal(w.numpy(), 1 - (i + 1) * ETA * G)
    with pytest.raises(lns.ArgumentError, match="whose memory a call writes to"):
        step(torch._neg_view(w), count, torch.from_numpy(G), ETA)


def test_exchange(cache):
    rng = np.random.default_rng(1)
    a, b, c = rng.random((3, 1000), np.float32)
    x, y, z = a.copy(), b.copy(), c.copy()
    old = lns.compile_mlir(EXCHANGE, cache_dir=cache)(x, y, z)
    assert np.array_equal(x, b)
    assert np.array_equal(y, a)
    assert np.array_equal(z, (a + b) + c)
    assert np.array_equal(old, c)


def test_states_as_constants_of_a_handle(step):
    w, count = state()
    bound = handle.make_handle(
        step.library, step.signature, [w, count, None, None], None
    )
    assert bound(G, ETA) == 24
    assert bound(G, ETA) == (1 - ETA * G).sum()
    assert np.array_equal(w, 1 - 2 * ETA * G)
    assert count == 2


def test_the_manifest_says_what_is_what(step):
    arguments = step.signature.arguments
    assert [(a.kind, a.name, a.field, a.updated) for a in arguments] == [
        ("state", "fc", "value", True),
        ("state", "count", "buffer", True),
        ("input", "input0", "", False),
        ("operand", "eta", "", False),
    ]
    assert [result.name for result in step.signature.results] == ["loss"]


READ_ONLY = np.ones((4, 6), np.float32)
READ_ONLY.flags.writeable = False


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([[[1.0] * 6] * 4, 0], "state 0 .value of fc. is a list, expected an array"),
        ([READ_ONLY, 0], "state 0 .value of fc. is read-only: pass an array that"),
        ([np.ones((4, 6)), 0], "type float64"),
        ([np.ones((6, 4), np.float32).T, 0], "not contiguous"),
        ([state()[0], np.int32(0)], "state 1 .buffer of count. is a int32: pass an"),
        ([G, state()[1]], "shares memory with input 2 of step: what a call writes"),
    ],
)
def test_what_cannot_be_updated(step, arguments, message):
    with pytest.raises(lns.ArgumentError, match=message):
        step(*arguments, G, ETA)


def test_states_that_share_memory(cache):
    program = lns.compile_mlir(EXCHANGE, cache_dir=cache)
    a, b = np.ones((2, 1000), np.float32)
    with pytest.raises(lns.ArgumentError, match=r"input 0 .* shares .* input 2"):
        program(a, b, a)
    constants = [a, b, a]
    with pytest.raises(lns.ArgumentError, match="shares memory with"):
        handle.make_handle(program.library, program.signature, constants, None)
    with pytest.raises(lns.ArgumentError, match=r"input 0 .* shares .* input 1"):
        program(MEMORY[:1000], MEMORY[999:1999], b)
    program(MEMORY[:1000], MEMORY[1000:2000], b)
    a.flags.writeable = False
    constants = [a, b, np.ones(1000, np.float32)]
    with pytest.raises(lns.ArgumentError, match="read-only"):
        handle.make_handle(program.library, program.signature, constants, None)


MEMORY = np.ones(2000, np.float32)
