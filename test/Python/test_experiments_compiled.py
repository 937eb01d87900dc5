# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The compiled step against the emulation in PyTorch, which shares nothing with it."""

from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

from lns.experiments import compiled, tasks  # noqa: E402
from lns.experiments.configuration import Configuration, lns8  # noqa: E402
from lns.experiments.emulation import EmulatedStep  # noqa: E402
from test_experiments import BLOBS  # noqa: E402

STEPS = 10
RATES = {
    "madam": 2.0**-4,
    "sgd": 0.1,
    "adamw": 3e-3,
    "mul": 2.0**-1,
    "signmul": 2.0**-7,
}


def configuration(rule="madam", **changes):
    about = {"warm_up": 3, "value_eta": 1e-3} | lns8(16) | changes
    return Configuration("blobs", "emulation", rule, RATES[rule], 0, STEPS, **about)


@pytest.fixture
def same(compiler, monkeypatch):
    """The part of equal codes after some steps of both, and the largest difference."""
    monkeypatch.setitem(tasks.TASKS, "blobs", BLOBS)

    def run(c, other=None):
        step, _ = compiled.start(BLOBS, c)
        peer = EmulatedStep(BLOBS.model(c.seed), BLOBS.loss, other or c, exact=True)
        losses = []
        for index, (x, y) in enumerate(BLOBS.batches(c.seed, STEPS)):
            losses.append((step.step(x, y).loss, peer.step(x, y, c.rate(index, STEPS))))
        bits = c.stored[0]
        equal, total, largest = 0, 0, 0
        for name, w in peer.stored.items():
            ours = step.state.arrays[name, "codes"].astype(np.int64) & (2**bits - 1)
            theirs = w.codes().numpy().astype(np.int64)
            assert step.state.arrays[name, "scale"] == w.scale.item()
            equal += np.count_nonzero(ours == theirs)
            total += ours.size
            largest = max(largest, np.abs(ours - theirs).max())
            if np.array_equal(ours, theirs) and c.weight:
                np.testing.assert_array_equal(
                    step.compute_weights()[name], w.converted(c.weight, exact=True)
                )
        return equal / total, largest, np.array(losses)

    return run


@pytest.mark.parametrize("rule", list(RATES))
def test_codes_agree_after_ten_steps(same, rule):
    part, _, losses = same(configuration(rule))
    assert part > 0.98
    np.testing.assert_allclose(losses[:, 0], losses[:, 1], rtol=1e-4)


@pytest.mark.parametrize("bits", [12, 10])
def test_codes_of_fewer_bits_agree(same, bits):
    part, _, _ = same(configuration(**lns8(bits)))
    assert part > 0.98


@pytest.mark.parametrize("rule", ["sgd", "adamw"])
def test_codes_agree_where_one_weight_has_another_rule(same, rule):
    """Beside Madam it takes the rate of values; at Madam's own, codes part."""
    c = configuration(rules=(("0.weight", rule),), value_eta=3e-3, beta=0.99)
    part, _, losses = same(c)
    assert part > 0.98
    np.testing.assert_allclose(losses[:, 0], losses[:, 1], rtol=1e-4)
    part, _, _ = same(c, replace(c, value_eta=c.eta))
    assert part < 0.9


def test_each_format_on_its_own_agrees(same):
    for role in ("weight", "activation", "error", "gradient"):
        formats = dict.fromkeys(("weight", "activation", "error", "gradient"))
        part, _, _ = same(configuration(**(formats | {role: (6, 2)})))
        assert part > 0.97, role


def test_another_format_does_not_agree(same):
    """The control: one role of one format off, and codes part."""
    c = configuration()
    for role in ("weight", "activation", "error", "gradient"):
        part, _, _ = same(c, replace(c, **{role: (8, 4)}))
        assert part < 0.9, role


def test_a_compiled_run_learns(compiler, monkeypatch):
    monkeypatch.setitem(tasks.TASKS, "blobs", BLOBS)
    c = replace(configuration(value_eta=1e-2), eta=2.0**-3, length=150)
    outcome = compiled.train(BLOBS, c, lambda text: None)
    assert outcome.metric > 95
    assert outcome.details["bytes"]["f32_adam"] > 0
