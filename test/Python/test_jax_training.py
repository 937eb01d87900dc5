# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training steps of JAX, compiled in f32, against jax.value_and_grad."""

import re

import numpy as np
import pytest

import lns

jax = pytest.importorskip("jax", reason="JAX is not installed (extra `jax`)")

import jax.numpy as jnp  # noqa: E402

from lns.importers.jax_training import (  # noqa: E402
    import_loss_step,
    import_training_step,
)

BAR = 1e-4  # relative error of a gradient, in the Euclidean norm


def arrays(seed, *shape, spread=1.0):
    random = np.random.default_rng(seed)
    return jnp.asarray(random.standard_normal(shape) * spread, jnp.float32)


def cross_entropy(scores, labels):
    chosen = jax.nn.one_hot(labels, scores.shape[-1])
    return -jnp.mean(jnp.sum(jax.nn.log_softmax(scores) * chosen, axis=-1))


def labels(*shape, classes=4):
    drawn = np.random.default_rng(2).integers(0, classes, shape)
    return jnp.asarray(drawn, jnp.int32)


def mlp():
    def model(params, x):
        for layer in params["layers"][:-1]:
            x = jax.nn.relu(x @ layer["w"] + layer["b"])
        return x @ params["layers"][-1]["w"] + params["layers"][-1]["b"]

    sizes = [(12, 16), (16, 8), (8, 4)]
    layers = [
        {"w": arrays(i, a, b, spread=a**-0.5), "b": arrays(i + 9, b, spread=0.1)}
        for i, (a, b) in enumerate(sizes)
    ]
    return model, {"layers": layers}, arrays(5, 6, 12), labels(6)


def cnn():
    def model(params, x):
        def convolve(x, w, stride):
            return jax.lax.conv_general_dilated(
                x,
                w,
                (stride, stride),
                "SAME",
                dimension_numbers=("NCHW", "OIHW", "NCHW"),
            )

        x = jax.nn.relu(convolve(x, params["conv1"], 1))
        x = jax.nn.relu(convolve(x, params["conv2"], 2))
        n, c, h, w = x.shape
        x = x.reshape(n, c, h // 2, 2, w // 2, 2).max((3, 5))
        return x.reshape(n, -1) @ params["fc"]

    params = {
        "conv1": arrays(1, 4, 1, 3, 3, spread=0.4),
        "conv2": arrays(2, 8, 4, 3, 3, spread=0.2),
        "fc": arrays(3, 8 * 2 * 2, 4, spread=0.2),
    }
    return model, params, arrays(4, 3, 1, 8, 8), labels(3)


def transformer():
    def norm(x, gain):
        mean = x.mean(-1, keepdims=True)
        return (x - mean) * jax.lax.rsqrt(x.var(-1, keepdims=True) + 1e-5) * gain

    def model(params, tokens):
        x = jax.nn.one_hot(tokens, 4) @ params["embedding"] + params["position"]
        b, t, d = x.shape
        parts = (norm(x, params["gain"]) @ params["qkv"]).reshape(b, t, 3, 2, d // 2)
        query, key, value = (parts[:, :, i].transpose(0, 2, 1, 3) for i in range(3))
        scores = query @ key.swapaxes(-1, -2) * (d // 2) ** -0.5
        causal = jnp.tril(jnp.ones((t, t), bool))
        weights = jax.nn.softmax(jnp.where(causal, scores, -1e9), axis=-1)
        mixed = (weights @ value).transpose(0, 2, 1, 3).reshape(b, t, d)
        x = x + mixed @ params["out"]
        return jax.nn.gelu(x) @ params["head"]

    shapes = {
        "embedding": (4, 8),
        "position": (5, 8),
        "qkv": (8, 24),
        "out": (8, 8),
        "head": (8, 4),
    }
    params = {
        name: arrays(i, *shape, spread=0.4)
        for i, (name, shape) in enumerate(shapes.items())
    }
    params["gain"] = 1 + arrays(9, 8, spread=0.1)
    return model, params, labels(3, 5), labels(3, 5)


CASES = {"mlp": mlp, "cnn": cnn, "transformer": transformer}


def run(step, cache, *batch):
    text = re.sub(
        r"\b(arg|res)_attrs = \[[^\n]*?\](, )?(?=function_type|sym_name)", "", step.text
    )
    program = lns.compile_mlir(text, entry=step.entry, cache_dir=cache)
    results = program.run(*step.weights, *(np.asarray(value) for value in batch))
    return {
        value.name: np.array(result)
        for value, result in zip(step.outputs, results, strict=True)
    }


def reference(model, params, x, y):
    value, grads = jax.value_and_grad(lambda p: cross_entropy(model(p, x), y))(params)
    leaves, _ = jax.tree_util.tree_flatten_with_path(grads)
    results = {"loss": value, "output0": model(params, x)}
    for path, leaf in leaves:
        name = ".".join(str(getattr(k, "key", getattr(k, "idx", k))) for k in path)
        results[f"grad.{name}"] = leaf
    return {name: np.asarray(value, np.float64) for name, value in results.items()}


def worst(actual, expected):
    assert actual.keys() == expected.keys()
    return max(
        np.linalg.norm(actual[name] - expected[name]) / np.linalg.norm(expected[name])
        for name in actual
    )


@pytest.mark.usefixtures("compiler")
@pytest.mark.parametrize("name", CASES)
def test_gradients_are_those_of_jax(name, cache):
    model, params, x, y = CASES[name]()
    step = import_training_step(model, cross_entropy, params, (x,), y)
    actual, expected = run(step, cache, x, y), reference(model, params, x, y)
    assert worst(actual, expected) <= BAR
    # Control: a gradient wrong by a thousandth is seen.
    gradient = next(name for name in actual if name.startswith("grad."))
    assert worst({**actual, gradient: actual[gradient] * 1.001}, expected) > BAR


def test_arguments_and_results_say_what_they_are():
    model, params, x, y = mlp()
    step = import_training_step(model, cross_entropy, params, (x,), y)
    assert [value.name for value in step.parameters[:2]] == ["layers.0.b", "layers.0.w"]
    assert [value.name for value in step.inputs] == ["input0", "target"]
    found = re.search(r"arg_attrs = \[(.*?)\], function_type", step.text).group(1)
    assert found.startswith('{lns.name = "layers.0.b", lns.param}, ')
    assert found.endswith('{lns.name = "input0"}, {lns.name = "target"}')
    assert found.count("lns.param") == step.trained == 6
    found = re.search(r"res_attrs = \[(.*?)\], sym_name", step.text).group(1)
    assert found.startswith('{lns.loss}, {lns.name = "output0"}, {lns.gradient = 0')
    assert found.endswith("{lns.gradient = 5 : i64}")


@pytest.mark.usefixtures("compiler")
def test_a_loss_of_its_own_with_outputs(cache):
    def loss_fn(params, x, y):
        error = x @ params - y
        return jnp.mean(error**2), {"error": error}

    params, x, y = arrays(1, 4, 2), arrays(2, 5, 4), arrays(3, 5, 2)
    step = import_loss_step(loss_fn, params, (x, y), has_aux=True)
    assert [value.name for value in step.parameters] == ["params"]
    results = run(step, cache, x, y)
    np.testing.assert_allclose(results["output0"], x @ params - y, rtol=1e-5, atol=1e-6)
    wanted = jax.grad(lambda p: loss_fn(p, x, y)[0])(params)
    np.testing.assert_allclose(results["grad.params"], wanted, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize(
    ("loss_fn", "params", "message"),
    [
        (
            lambda p, t, y: jnp.mean((p[t] - y) ** 2),
            jnp.ones((5, 4)),
            r"stablehlo\.scatter.*gradient of a gather.*one_hot",
        ),
        (
            lambda p, t, y: jnp.mean(p * jax.random.uniform(jax.random.key(0), (4,))),
            jnp.ones(4),
            r"stablehlo\.while.*random numbers",
        ),
        (lambda p, t, y: p, jnp.ones(4), r"shape \(4,\), not one number"),
        (
            lambda p, t, y: p["a"].sum(),
            {"a": jnp.ones(4, jnp.int32)},
            "parameter 'a' is a int32",
        ),
        (lambda p, t, y: (p @ y).sum(), jnp.ones(3), "cannot trace.*TypeError"),
    ],
)
def test_errors(loss_fn, params, message):
    with pytest.raises(lns.ImportModelError, match=f"(?s){message}"):
        import_loss_step(loss_fn, params, (jnp.zeros(4, jnp.int32), jnp.ones(4)))
