# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lns.train: learning, validation, interruption, export, plots."""

import copy
import io
import os
import subprocess
import sys

import numpy as np
import pytest

import lns
from lns.training import plots
from lns.training.evaluation import Evaluator
from lns.training.progress import Bar

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")
pytest.importorskip("safetensors")
pytestmark = pytest.mark.usefixtures("compiler")

CROSS_ENTROPY = torch.nn.CrossEntropyLoss()
F32 = dict.fromkeys(("weight", "activation", "error", "gradient"), None)


def network():
    torch.manual_seed(0)
    return torch.nn.Sequential(
        torch.nn.Linear(12, 32),
        torch.nn.ReLU(),
        torch.nn.Dropout(0.1),
        torch.nn.Linear(32, 4),
    )


def examples(count, seed):
    """Four classes, by the largest of four sums."""
    random = np.random.default_rng(seed)
    x = random.normal(size=(count, 12)).astype(np.float32)
    return x, x.reshape(count, 4, 3).sum(2).argmax(1)


TRAINING, VALIDATION = examples(640, 1), examples(230, 2)


@pytest.fixture
def train(cache):
    def call(model=None, data=TRAINING, loss=CROSS_ENTROPY, **options):
        options = {"batch_size": 32, "progress": False, "cache_dir": cache} | options
        return lns.train(model or network(), loss, data, **options)

    return call


def bits(trained):
    return {key: array.tobytes() for key, array in trained.step.state.arrays.items()}


@pytest.mark.parametrize("preset", ["lns-madam-8", "f32-adam"])
def test_a_network_learns(train, preset):
    model = network()
    recipe = lns.Recipe.preset(preset, warmup=10, value_eta=0.01)
    trained = train(model, recipe=recipe, epochs=8, validation=VALIDATION)
    epochs = trained.history.epochs
    assert [epoch.number for epoch in epochs] == list(range(1, 9))
    assert epochs[-1].loss < 0.5 * epochs[0].loss
    assert trained.history.accuracy == epochs[-1].validation_accuracy > 0.85
    assert len(trained.history.losses) == trained.step.steps == 160
    # The model has the trained weights now.
    for name, tensor in model.state_dict().items():
        assert np.array_equal(tensor.numpy(), trained.step.weights()[name])
    moved = dict(trained.history.moved)
    if preset == "lns-madam-8":
        assert moved[80] > 0.9  # of the weights, by one step
        assert moved[159] < moved[80]  # the end of the cosine
    else:
        assert not moved


def test_the_control_does_not_learn(train):
    """Rates of zero: the bars above need an update."""
    recipe = lns.Recipe(eta=0.0, value_eta=0.0)
    trained = train(recipe=recipe, epochs=2, validation=VALIDATION)
    assert trained.history.accuracy < 0.6
    assert set(dict(trained.history.moved).values()) == {0.0}


@pytest.mark.parametrize("changes", [{}, {"activation": (9, 16)}])
def test_both_evaluations_agree(train, cache, changes):
    """Each role has its format, as in training."""
    model = network()
    trained = train(model, epochs=4, recipe=lns.Recipe(warmup=5, **changes))
    scores = {
        how: Evaluator(
            model, CROSS_ENTROPY, VALIDATION, trained.step.recipe, how, cache_dir=cache
        )(trained.step)
        for how in ("compiled", "f32")
    }
    with torch.no_grad():
        x, y = map(torch.from_numpy, VALIDATION)
        found = model.eval()(x)
        loss = CROSS_ENTROPY(found, y).item()
        accuracy = (found.argmax(1) == y).double().mean().item()
    assert scores["f32"].loss == pytest.approx(loss, rel=1e-5)
    assert scores["f32"].accuracy == pytest.approx(accuracy)
    assert scores["compiled"].loss == pytest.approx(loss, rel=0.05)
    assert scores["compiled"].loss != scores["f32"].loss  # it is quantized
    assert abs(scores["compiled"].accuracy - accuracy) < 0.03


def test_the_compiled_network_computes_with_the_weights_of_training(train, cache):
    """[M1] Quantizing converted weights again keeps them."""
    model = network()
    trained = train(model, epochs=2)
    program = trained.step.compile_inference(
        model, (VALIDATION[0],), datapath="exact", cache_dir=cache
    )
    weights = trained.step.compute_weights()
    form = trained.step.recipe.weight
    for name in ("0.weight", "3.weight"):
        again = form.dequantize(*form.quantize(weights[name]))
        assert np.allclose(again, weights[name], rtol=1e-6, atol=0)
        stored = trained.step.weights()[name]
        off = np.abs(np.log2(weights[name] / stored))
        assert 0 < off.max() <= 0.5 / form.gamma + 1e-3
    assert program(VALIDATION[0]).shape == (230, 4)


def test_new_weights_in_the_evaluated_program(train, cache):
    model = network()
    evaluate = None
    for epochs in (1, 3):
        trained = train(model, epochs=epochs)
        if evaluate is None:
            evaluate = Evaluator(
                model, CROSS_ENTROPY, VALIDATION, trained.step.recipe, cache_dir=cache
            )
        fresh = Evaluator(
            model, CROSS_ENTROPY, VALIDATION, trained.step.recipe, cache_dir=cache
        )
        assert evaluate(trained.step) == fresh(trained.step)


@pytest.mark.parametrize("evaluation", ["compiled", "f32"])
def test_validation_needs_one_tensor(train, evaluation):
    class Two(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = torch.nn.Linear(12, 4)

        def forward(self, x):
            return self.fc(x), x

    with pytest.raises(lns.ArgumentError, match="models that return one tensor"):
        train(
            Two(),
            loss=lambda scores, y: CROSS_ENTROPY(scores[0], y),
            validation=VALIDATION,
            evaluation=evaluation,
        )


# -- interruption --------------------------------------------------------------


class Interrupted(Exception):
    """The test's own."""


def interrupted(stop):
    """Batches by number that end in the middle of an epoch."""

    def batch(step):
        if step == stop:
            raise Interrupted
        x, y = TRAINING
        chosen = np.random.default_rng(step).integers(0, len(y), 32)
        return x[chosen], y[chosen]

    return batch


def test_a_run_that_goes_on_has_the_same_bits(train, tmp_path):
    recipe = lns.Recipe(storage=(10, 32), second_moment="lns8", warmup=5)
    assert recipe.rounding_of_update == "stochastic"
    options = {"recipe": recipe, "epochs": 3, "seed": 4, "steps_per_epoch": 20}
    whole = train(data=interrupted(None), **options)
    options |= {"checkpoint": tmp_path / "run", "checkpoint_every": 7, "resume": True}
    for stop in (30, 50):
        with pytest.raises(Interrupted):
            train(data=interrupted(stop), **options)
    rest = train(data=interrupted(None), **options)
    assert rest.history.first_step == 49
    assert rest.history.losses == whole.history.losses[49:]
    assert bits(rest) == bits(whole)
    assert [e.loss for e in rest.history.epochs] == [
        e.loss for e in whole.history.epochs
    ]
    # A run that is over is not run again.
    assert bits(train(data=interrupted(1), **options)) == bits(whole)
    with pytest.raises(lns.CheckpointError, match="is there already: resume=True"):
        train(data=interrupted(None), **(options | {"resume": False}))


def test_shuffled_arrays_go_on_in_the_middle_of_an_epoch(train, tmp_path):
    options = {"recipe": lns.Recipe(warmup=5), "epochs": 2, "seed": 4}
    whole = train(**options)
    path = tmp_path / "run"
    poisoned = (TRAINING[0].copy(), TRAINING[1])
    batches = lns.training.data.ArrayBatches((np.arange(640), TRAINING[1]), 32, seed=4)
    options |= {"checkpoint": path, "checkpoint_every": 3, "resume": True}
    first = 10
    victim = int(batches.batch(first)[0][0])  # in no batch before it
    poisoned[0][victim, 3] = np.nan
    with pytest.raises(
        lns.TrainingError, match=rf"step {first}: .*\(.*run\)"
    ) as raised:
        train(data=poisoned, **options)
    assert raised.value.step == first
    rest = train(**options)
    assert rest.history.first_step == first - first % 3
    assert bits(rest) == bits(whole)


def test_batches_of_another_shape(train):
    x, y = TRAINING
    data = [(x[i : i + 50], y[i : i + 50]) for i in range(0, 640, 50)]
    with pytest.raises(lns.ArgumentError, match=r"step 12: input0 has the shape \(40,"):
        train(data=data)
    trained = train(data=data[:-1], epochs=2)
    assert trained.step.steps == 24


def test_tensors_and_arrays_are_the_same(train):
    options = {"recipe": lns.Recipe(warmup=3), "epochs": 1}
    arrays = train(**options)
    tensors = train(data=tuple(map(torch.from_numpy, TRAINING)), **options)
    assert bits(arrays) == bits(tensors)


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"epochs": 0}, lns.ArgumentError, "epochs is at least 1"),
        ({"resume": True}, lns.ArgumentError, "need the file: checkpoint="),
        ({"checkpoint": "x", "checkpoint_every": 0}, lns.ArgumentError, "a number of"),
        ({"validation": TRAINING[0]}, lns.ArgumentError, "validation is a tuple"),
        (
            {"evaluation": "torch", "validation": VALIDATION},
            lns.ArgumentError,
            "one of",
        ),
        (
            {"validation": (VALIDATION[0], VALIDATION[1][:-1])},
            lns.ArgumentError,
            "equally many examples",
        ),
        (
            {"validation": VALIDATION, "recipe": lns.Recipe(weight=None)},
            lns.FormatError,
            r"\[M6\] the recipe quantizes activations but not weights",
        ),
        ({"data": TRAINING[0]}, lns.ArgumentError, "data is a tuple of arrays"),
    ],
)
def test_options_that_are_wrong(train, options, error, message):
    with pytest.raises(error, match=message):
        train(**options)


def test_weights_alone_in_codes(train):
    recipe = lns.Recipe(**(F32 | {"weight": (8, 8)}), warmup=5)
    trained = train(recipe=recipe, epochs=4, validation=VALIDATION)
    assert trained.history.accuracy > 0.6


# -- what is seen --------------------------------------------------------------


def test_lines_of_progress(train, capsys):
    train(epochs=2, validation=VALIDATION, progress=True)
    lines = capsys.readouterr().err.splitlines()
    lines = [line for line in lines if line.startswith("epoch")]
    assert len(lines) == 2
    for word in ("loss", "accuracy", "samples/s", "validation loss", "2/2"):
        assert word in lines[1]
    train(epochs=1)
    assert capsys.readouterr().err == ""


def test_the_bar_moves_on_a_terminal_only(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal, log = Terminal(), io.StringIO()
    for stream in (terminal, log):
        bar = Bar(True, stream)
        bar.move(5, 10, "loss 1.0")
        bar.line("epoch")
    assert terminal.getvalue().startswith("\r[##########..........] 5/10 loss 1.0")
    assert terminal.getvalue().endswith("\repoch\n")
    assert log.getvalue() == "epoch\n"


def test_plots(train, tmp_path):
    pytest.importorskip("matplotlib")
    trained = train(epochs=2, validation=VALIDATION)
    path = tmp_path / "run.png"
    plots.plot_history(trained.history, path, trained.step.state)
    plots.plot_exponents(trained.step.state, tmp_path / "exponents.png")
    for name in ("run.png", "exponents.png"):
        assert (tmp_path / name).read_bytes()[:4] == b"\x89PNG"
    exponents, parts = plots.exponent_histogram(trained.step.state, "0.weight")
    assert parts.sum() == pytest.approx(1)
    weights = np.abs(trained.step.state.weight("0.weight"))
    scale = trained.step.state.arrays["0.weight", "scale"]
    for exponent, part in zip(exponents, parts, strict=True):
        low = weights / scale >= 2.0**exponent * (1 - 1e-6)
        inside = low & (weights / scale < 2.0 ** (exponent + 0.25) * (1 - 1e-6))
        assert part == pytest.approx(inside.mean(), abs=1e-9)


def test_the_base_package_needs_numpy_only():
    code = (
        "import sys; sys.modules.update(torch=None, jax=None, safetensors=None, "
        "matplotlib=None); import lns; print(lns.Recipe().name, lns.train.__name__)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True
    )
    assert done.stdout.split() == ["lns-madam-8", "train"], done.stderr


def test_a_model_given_to_train_may_be_trained_again(train):
    model = network()
    first = train(model, epochs=1, recipe=lns.Recipe(warmup=2))
    before = copy.deepcopy(model.state_dict())
    second = train(model, epochs=1, recipe=lns.Recipe(warmup=2))
    assert second.history.losses[0] < first.history.losses[0]
    assert not torch.equal(before["0.weight"], model.state_dict()["0.weight"])
