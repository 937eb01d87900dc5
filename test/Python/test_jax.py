# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of JAX, forward and training, compiled and compared with JAX."""

import itertools

import numpy as np
import pytest

import lns

jax = pytest.importorskip("jax", reason="JAX is not installed (extra `jax`)")

import jax.numpy as jnp  # noqa: E402

from lns.importers.jax import import_function  # noqa: E402


def parameters(*sizes):
    random = np.random.default_rng(0)
    return [
        {
            "w": jnp.asarray(random.standard_normal((a, b)) / a**0.5, jnp.float32),
            "b": jnp.asarray(random.standard_normal(b), jnp.float32),
        }
        for a, b in itertools.pairwise(sizes)
    ]


def network(params, x):
    for layer in params[:-1]:
        x = jax.nn.relu(x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def loss(params, x, y):
    return -jnp.mean(jnp.sum(jax.nn.log_softmax(network(params, x)) * y, axis=1))


def arrays(*shape):
    return jnp.asarray(np.random.default_rng(1).standard_normal(shape), jnp.float32)


def run(imported, cache, *inputs, **options):
    program = lns.compile_mlir(
        imported.text,
        entry=imported.entry,
        params=f"0-{len(imported.parameters) - 1}",
        weights=imported.weights,
        cache_dir=cache,
        **options,
    )
    return program, program.run(*(np.asarray(x) for x in inputs))


def test_names_and_text():
    params, x = parameters(6, 8, 4), arrays(3, 6)
    imported = import_function(network, params, (x,))
    assert [p.name for p in imported.parameters[:2]] == [
        "params[0]['b']",
        "params[0]['w']",
    ]
    assert imported.outputs[0].shape == (3, 4)
    assert "dense_resource" not in imported.text and "stablehlo" not in imported.text


@pytest.mark.usefixtures("compiler")
def test_inference_in_f32_and_lns8(cache):
    params, x = parameters(6, 32, 4), arrays(5, 6)
    imported = import_function(network, params, (x,))
    wanted = np.asarray(network(params, x))
    _, (exact,) = run(imported, cache, x)
    np.testing.assert_allclose(exact, wanted, rtol=1e-5, atol=1e-5)
    program, (noisy,) = run(imported, cache, x, quantize=True)
    assert [entry["computed"] for entry in program.report] == ["lns"] * 2
    assert 0 < np.sum((noisy - wanted) ** 2) / np.sum(wanted**2) < 0.01


@pytest.mark.usefixtures("compiler")
def test_training_step(cache):
    params, x = parameters(6, 8, 4), arrays(5, 6)
    y = jnp.asarray(np.eye(4)[[0, 3, 1, 1, 2]], jnp.float32)
    step = jax.value_and_grad(loss)
    imported = import_function(step, params, (x, y), "train")
    _, results = run(imported, cache, x, y)
    wanted = jax.tree_util.tree_leaves(step(params, x, y))
    for actual, expected in zip(results, wanted, strict=True):
        np.testing.assert_allclose(actual, expected, rtol=1e-4, atol=1e-5)


def test_what_has_no_lowering_is_named():
    with pytest.raises(lns.ImportModelError, match=r"no lowering to linalg for"):
        import_function(lambda p, x: jnp.sort(x + p), jnp.zeros(4), (jnp.zeros(4),))
