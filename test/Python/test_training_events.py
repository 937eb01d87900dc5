# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Events that a training step counts [M2, M5, P5, Q2, Q3]: by name, and how often."""

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")
pytestmark = pytest.mark.usefixtures("compiler")

CROSS_ENTROPY = torch.nn.CrossEntropyLoss()
BATCH, INPUTS, HIDDEN, CLASSES = 16, 6, 10, 3


@pytest.fixture
def model():
    torch.manual_seed(0)
    return torch.nn.Sequential(
        torch.nn.Linear(INPUTS, HIDDEN),
        torch.nn.ReLU(),
        torch.nn.Linear(HIDDEN, CLASSES),
    )


def examples(step=0):
    random = np.random.default_rng(step)
    x = random.normal(size=(BATCH, INPUTS)).astype(np.float32)
    return x, x[:, :CLASSES].argmax(1)


@pytest.fixture
def make(model, cache):
    def make_step(count_events, loss=CROSS_ENTROPY, **changes):
        x, y = examples()
        return lns.TrainingStep(
            model,
            loss,
            (x,),
            y,
            recipe=lns.Recipe(warmup=2, **changes),
            count_events=count_events,
            cache_dir=cache,
        )

    return make_step


def happened(step):
    return {name: count for name, count in step.events.items() if count}


def bits(step):
    return {key: array.tobytes() for key, array in step.state.arrays.items()}


def test_nothing_happens_and_no_bit_changes(make):
    """The control of all other tests here."""
    for datapath in ("float<high>", "pe"):
        steps = [make(c, datapath=datapath) for c in (False, True, "range")]
        for k in range(3):
            losses = {step.step(*examples(k)).loss for step in steps}
            assert len(losses) == 1
            assert [happened(step) for step in steps] == [{}, {}, {}]
        assert bits(steps[0]) == bits(steps[1]) == bits(steps[2])
        assert steps[0].events == {}
        assert steps[1].events.keys() < steps[2].events.keys()
        saturations = [n for n in steps[1].events if n.endswith("saturated [P5]")]
        # Two forward, two for the weights, one for the hidden layer's error.
        assert len(saturations) == (5 if datapath == "pe" else 0)
    names = set(steps[2].events)
    assert {
        "0.left: too small, became zero [Q3]",
        "0.weight.gradient: too small, became zero [Q3]",
        "2.weight: too small, became the smallest number [Q3]",
        "2.weight: update skipped [M2]",
    } < names


@pytest.mark.parametrize(("optimizer", "label"), [("madam", "M2"), ("adamw", "M5")])
def test_skipped_updates(make, optimizer, label):
    """Gradients are finite, their squares are not: weights stay, nothing else tells."""

    def loss(scores, y):
        return 1e25 * CROSS_ENTROPY(scores, y)

    step = make(True, loss, optimizer=optimizer, second_moment="f32")
    before = bits(step)
    x, y = examples()
    result = step.step(x, y)
    assert np.isfinite(result.loss)
    for layer in ("0", "2"):
        name = f"{layer}.weight"
        gradient = result.gradient_absmax[name]
        assert np.isfinite(gradient) and gradient > 2.0**64
        count = step.events[f"{name}: update skipped [{label}]"]
        codes = step.state.arrays[name, "codes"]
        kept = np.frombuffer(before[name, "codes"], codes.dtype).reshape(codes.shape)
        # A gradient that Q_G makes zero is no event; its weight stays as well.
        assert 0 < count <= codes.size and np.count_nonzero(codes == kept) == codes.size
    assert result.events == step.events


def test_events_of_a_step_that_fails(make):
    """They are there, and the error has them."""
    step = make(True)
    x, y = examples()
    x[4, 2] = np.inf
    with pytest.raises(
        lns.TrainingError,
        match=r"step 0: the loss is nan .*\(0.weight: update skipped \[M2\] 60x, "
        r"2.weight: update skipped \[M2\] 30x\)",
    ):
        step.step(x, y)
    assert step.events["0.weight: update skipped [M2]"] == INPUTS * HIDDEN
    assert make(False).events == {}


def test_saturated_accumulators(make):
    """[P5] Sums of one sign need room: one more bit of it, fewer events."""
    x, y = examples()
    x = 1 - np.abs(x) / 100
    counts = []
    for headroom in (0, 1, 8):
        step = make(True, datapath=f"pe<headroom = {headroom}>")
        step.step(x, y)
        counts.append(sum(step.events.values()))
        assert all(
            name.endswith("accumulator saturated [P5]") for name in happened(step)
        )
    assert counts[0] > counts[1] >= counts[2] == 0


def test_numbers_out_of_range(make):
    """[Q2, Q3] Counted by the logarithms of the inputs, in f64."""
    x, y = examples()
    x *= np.float32(2) ** np.random.default_rng(7).integers(-20, 1, x.shape)
    x[3, 3] = 0
    exponent = 8 * np.log2(np.abs(x[x != 0]).astype(np.float64) / np.abs(x).max())
    small, large = "too small, became zero [Q3]", "too large, became the largest number"
    step = make("range")
    step.step(x, y)
    expected = np.count_nonzero(np.rint(exponent) + 127 < 1)
    assert step.events[f"0.left: {small}"] == expected > 10
    assert not any(large in name for name in step.events)
    # Magnitudes end at 2^-3: more are too large, fewer too small.
    step = make("range", activation=(8, 8, 127 + 24))
    step.step(x, y)
    expected_large = np.count_nonzero(np.rint(exponent) + 127 + 24 > 127)
    fewer = np.count_nonzero(np.rint(exponent) + 127 + 24 < 1)
    assert step.events[f"0.left: {large} [Q2]"] == expected_large > 5
    assert step.events[f"0.left: {small}"] == fewer < expected


def test_what_count_events_may_be(make):
    for wrong in ("all", 2, None, ["range"]):
        with pytest.raises(lns.FormatError, match="count_events is True, False or 'ra"):
            make(wrong)


def test_epochs_have_sums(model, cache, capsys, tmp_path):
    """In history and log; a run that goes on in an epoch has those of all of it."""
    name = "0.left: too small, became zero [Q3]"

    def batch(step):
        x, y = examples(step)
        x *= np.float32(2) ** np.random.default_rng(step).integers(-22, 1, x.shape)
        return x, y

    def stopping(step):
        if step == 7:
            raise KeyboardInterrupt
        return batch(step)

    def train(data=batch, epochs=2, count_events="range", **options):
        return lns.train(
            model,
            CROSS_ENTROPY,
            data,
            epochs=epochs,
            steps_per_epoch=4,
            count_events=count_events,
            recipe=lns.Recipe(schedule="constant"),
            cache_dir=cache,
            **options,
        ).history

    start = {key: value.clone() for key, value in model.state_dict().items()}
    epochs = train().epochs
    sums = [epoch.events[name] for epoch in epochs]
    expected = [0, 0]
    for step in range(8):
        x, _ = batch(step)
        exponent = 8 * np.log2(np.abs(x).astype(np.float64) / np.abs(x).max())
        expected[step // 4] += np.count_nonzero(np.rint(exponent) + 127 < 1)
    assert sums == expected and min(sums) > 40
    line = capsys.readouterr().err.splitlines()[0]
    assert ", events: " in line and f"{name} {sums[0]:,}x" in line
    model.load_state_dict(start)
    assert train(epochs=1, count_events=False).epochs[0].events == {}
    assert "events" not in capsys.readouterr().err

    model.load_state_dict(start)
    options = {"checkpoint": tmp_path / "run.safetensors", "progress": False}
    with pytest.raises(KeyboardInterrupt):
        train(stopping, checkpoint_every=3, **options)
    resumed = train(resume=True, **options).epochs
    assert [epoch.events for epoch in resumed] == [epoch.events for epoch in epochs]
