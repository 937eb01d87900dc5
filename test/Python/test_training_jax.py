# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The same training step from JAX: gradients, accuracy, export."""

import itertools

import numpy as np
import pytest

import lns
from lns.training import export

jax = pytest.importorskip("jax")
from lns.training.bounds_jax import find_jax_bounds  # noqa: E402 (it needs JAX)

pytestmark = pytest.mark.usefixtures("compiler")

SIZES = (12, 32, 4)


def params(seed=0):
    random = np.random.default_rng(seed)
    return {
        f"layer{i}": {
            "bias": np.zeros(n, np.float32),
            "weight": random.normal(0, (2 / m) ** 0.5, (m, n)).astype(np.float32),
        }
        for i, (m, n) in enumerate(itertools.pairwise(SIZES))
    }


def model(params, x):
    hidden = jax.nn.relu(x @ params["layer0"]["weight"] + params["layer0"]["bias"])
    return hidden @ params["layer1"]["weight"] + params["layer1"]["bias"]


def loss(scores, labels):
    return -jax.numpy.mean(
        jax.numpy.sum(jax.nn.log_softmax(scores) * jax.nn.one_hot(labels, 4), axis=1)
    )


def examples(count, seed):
    random = np.random.default_rng(seed)
    x = random.normal(size=(count, 12)).astype(np.float32)
    return x, x.reshape(count, 4, 3).sum(2).argmax(1).astype(np.int32)


def test_f32_steps_are_those_of_jax(cache):
    x, y = examples(32, 0)
    recipe = lns.Recipe.preset("f32-sgd", momentum=0.0, warmup=0, schedule="constant")
    step = lns.TrainingStep(
        model, loss, (x,), y, params=params(), recipe=recipe, cache_dir=cache
    )
    peer = params()
    update = jax.jit(jax.value_and_grad(lambda p, x, y: loss(model(p, x), y)))
    for k in range(5):
        x, y = examples(32, k)
        expected, gradient = update(peer, x, y)
        peer = jax.tree_util.tree_map(lambda p, g: p - 0.1 * g, peer, gradient)
        result = step.step(x, y)
        assert result.loss == pytest.approx(float(expected), rel=1e-5)
        largest = np.abs(gradient["layer0"]["weight"]).max()
        assert result.gradient_absmax["layer0.weight"] == pytest.approx(
            float(largest), rel=1e-4
        )
    trained = export.jax_params(params(), step.weights())
    start = params()
    for name in ("layer0", "layer1"):
        for part in ("weight", "bias"):
            moved = np.abs(peer[name][part] - start[name][part]).max()
            error = np.abs(trained[name][part] - peer[name][part]).max()
            assert error < 1e-4 * moved


def test_a_function_is_trained_in_lns(cache):
    recipe = lns.Recipe(warmup=10, value_eta=0.01)
    options = {
        "epochs": 8,
        "batch_size": 32,
        "params": params(),
        "validation": examples(230, 2),
        "progress": False,
        "cache_dir": cache,
    }
    trained = lns.train(model, loss, examples(640, 1), recipe=recipe, **options)
    f32 = lns.Recipe.preset("f32-adam", warmup=10, value_eta=0.01)
    peer = lns.train(model, loss, examples(640, 1), recipe=f32, **options)
    control = lns.train(
        model,
        loss,
        examples(640, 1),
        recipe=lns.Recipe(eta=0.0, value_eta=0.0),
        **options,
    )
    assert trained.step.rules["layer0.weight"] == "madam"
    assert trained.step.rules["layer0.bias"] == "value_adam"
    assert trained.history.accuracy > peer.history.accuracy - 0.05
    assert trained.history.accuracy > 0.85 > control.history.accuracy
    found = model(
        export.jax_params(params(), trained.step.weights()), examples(230, 2)[0]
    )
    right = np.mean(np.asarray(found).argmax(1) == examples(230, 2)[1])
    assert trained.history.accuracy == pytest.approx(right)


def test_an_error_that_is_one_number(cache):
    """The gradient of a mean is the same everywhere: its codes are one code."""
    x, y = examples(32, 0)
    step = lns.TrainingStep(
        lambda p, x: x @ p["w"],
        lambda scores, y: scores.mean() + y.mean(),
        (x,),
        y.astype(np.float32),
        params={"w": params()["layer0"]["weight"]},
        cache_dir=cache,
    )
    result = step.step(x, y.astype(np.float32))
    expected = np.abs(x.sum(0)).max() / (32 * SIZES[1])
    assert result.gradient_absmax["w"] == pytest.approx(expected, rel=0.05)


# -- labels --------------------------------------------------------------------

TABLE = np.arange(12, dtype=np.float32).reshape(4, 3)


@pytest.mark.parametrize(
    ("function", "bounds"),
    [
        (lambda y: jax.nn.one_hot(y, 4), (0, 3)),
        (lambda y: jax.nn.one_hot(y, 4, axis=0), (0, 3)),
        (lambda y: jax.nn.one_hot(y.reshape(-1)[1:], 4), (0, 3)),
        (lambda y: jax.vmap(lambda each: jax.nn.one_hot(each, 4))(y), (0, 3)),
        (jax.checkpoint(lambda y: jax.nn.one_hot(y, 4)), (0, 3)),
        (lambda y: jax.nn.one_hot(y - 1, 4), (1, 4)),
        (lambda y: jax.nn.one_hot(2 + y, 4), (-2, 1)),
        (lambda y: (jax.nn.one_hot(y, 4), jax.nn.one_hot(y - 1, 9)), (1, 3)),
        (lambda y: y[:, None] == jax.numpy.arange(6), (0, 5)),
        # Negative numbers count from the end.
        (lambda y: jax.numpy.asarray(TABLE)[y], (-4, 3)),
        (lambda y: jax.numpy.take(jax.numpy.asarray(TABLE), y, axis=1), (-3, 2)),
        # Nothing is known of these: no bounds.
        (lambda y: jax.nn.one_hot(jax.numpy.where(y < 0, 4, y), 4), None),
        (lambda y: jax.nn.one_hot(abs(y), 4), None),
        (lambda y: y[:, None] < jax.numpy.arange(6), None),
        (lambda y: jax.numpy.take(jax.numpy.asarray(TABLE), y, mode="clip"), None),
        (lambda y: y.astype("float32")[:, None] == jax.numpy.arange(4.0), None),
    ],
)
def test_bounds_of_labels(function, bounds):
    labels = np.zeros(5, np.int32)
    found = find_jax_bounds(lambda _, y: function(y), {}, (labels,), ["target"])
    assert found.keys() == ({"target"} if bounds else set())
    if bounds:
        assert (found["target"].first, found["target"].last) == bounds


@pytest.mark.parametrize(("wrong", "place"), [(4, 0), (-1, 7), (2**31 - 1, 31)])
def test_labels_out_of_range(cache, wrong, place):
    """Label, place and number of classes are named, and nothing is lost."""
    x, y = examples(32, 0)
    step = lns.TrainingStep(model, loss, (x,), y, params=params(), cache_dir=cache)
    step.step(x, y)
    before = {key: array.tobytes() for key, array in step.state.arrays.items()}
    spoilt = y.copy()
    spoilt[place] = wrong
    with pytest.raises(
        lns.ArgumentError,
        match=rf"step 1: target\[{place}\] is {wrong}, but there are 4 classes of a "
        "one-hot: numbers go from 0 to 3",
    ):
        step.step(x, spoilt)
    assert before == {key: a.tobytes() for key, a in step.state.arrays.items()}
    step.step(x, y)
    data = x, spoilt
    with pytest.raises(lns.ArgumentError, match="there are 4 classes"):
        lns.train(model, loss, data, params=params(), batch_size=32, cache_dir=cache)
    step.bounds.clear()  # the control: nothing else would tell
    assert np.isfinite(step.step(x, spoilt).loss)


def test_what_jax_does_with_labels_that_are_not_checked(cache):
    """A masked label has a row of zeros; a gather takes the nearest row."""

    def masked(scores, labels):
        labels, place = labels
        chosen = jax.nn.one_hot(jax.numpy.where(labels < 0, 4, labels), 4)
        offset = jax.numpy.asarray(TABLE)[abs(place)][:, 0]
        losses = jax.numpy.sum(jax.nn.log_softmax(scores) * chosen, axis=1)
        return jax.numpy.mean(offset) - jax.numpy.mean(losses)

    x, y = examples(32, 0)
    place = np.arange(32, dtype=np.int32) % 4

    def pair(scores, labels, place):
        return masked(scores, (labels, place))

    recipe = lns.Recipe.preset("f32-sgd")
    options = {"params": params(), "recipe": recipe, "cache_dir": cache}
    step = lns.TrainingStep(model, pair, (x,), (y, place), **options)
    assert step.bounds == {}
    y[:20], place[:4] = -1, [4, -5, 2**31 - 1, -(2**30)]
    expected = masked(model(params(), x), (y, np.minimum(abs(place), 3)))
    assert step.step(x, y, place).loss == pytest.approx(float(expected), rel=1e-5)


def test_what_does_not_fit(cache):
    x, y = examples(32, 0)
    step = lns.TrainingStep(model, loss, (x,), y, params=params(), cache_dir=cache)
    with pytest.raises(lns.ArgumentError, match="target has the type int64, expected"):
        step.step(x, y.astype(np.int64))
    with pytest.raises(lns.ArgumentError, match="it is not the tree that was trained"):
        export.jax_params({"w": params()["layer0"]}, step.weights())
