# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A whole training has the same bits for every thread count and target [D1, D4, F1-F3].

Two hundred steps each; every weight, moment and statistic is compared.
"""

import functools

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

from torch import nn  # noqa: E402

STEPS = 200
BATCH = 48
TARGETS = ("generic", "x86-64-v3", "x86-64-v4", "native")


def mlp():
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(50, 37), nn.ReLU(), nn.Linear(37, 5))
    return model, torch.randn(4 * BATCH, 50)


def cnn():
    torch.manual_seed(2)
    model = nn.Sequential(
        nn.Conv2d(1, 6, 3, padding=1),
        nn.BatchNorm2d(6),
        nn.ReLU(),
        nn.Conv2d(6, 8, 3, stride=2, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Dropout(0.25),
        nn.Linear(8 * 3 * 3, 5),
    )
    return model, torch.randn(4 * BATCH, 1, 12, 12)


NETWORKS = {"mlp": mlp, "cnn": cnn}


@functools.cache
def train(network, datapath, target, threads, seed=0):
    """Every state after the last step, as bytes, and the losses."""
    model, x = NETWORKS[network]()
    labels = x.flatten(1)[:, :5].argmax(1)
    step = lns.TrainingStep(
        model,
        nn.CrossEntropyLoss(),
        (x[:BATCH],),
        labels[:BATCH],
        recipe=lns.Recipe(
            datapath=datapath, rounding="stochastic", error_rounding="stochastic"
        ),
        seed=seed,
        total_steps=STEPS,
        target_cpu=target,
        threads=threads,
    )
    losses = []
    for index in range(STEPS):
        rows = slice(index % 4 * BATCH, (index % 4 + 1) * BATCH)
        losses.append(step(x[rows], labels[rows]).loss)
    states = {name: array.tobytes() for name, array in step.state.arrays.items()}
    return states, losses


def differing(first, second):
    return [name for name in first if first[name] != second[name]]


@pytest.mark.parametrize(
    ("network", "datapath"), [("mlp", "exact"), ("cnn", "exact"), ("cnn", "fixed<11>")]
)
@pytest.mark.parametrize(
    ("target", "threads"),
    [*((target, 1) for target in TARGETS), ("generic", 2), ("native", 2)],
)
def test_same_bits(network, datapath, target, threads):
    try:
        states, losses = train(network, datapath, target, threads)
    except lns.TargetError as error:
        pytest.skip(f"this CPU cannot run code for {target}: {error}")
    expected, expected_losses = train(network, datapath, "generic", 1)
    assert differing(expected, states) == []
    assert losses == expected_losses
    assert np.mean(losses[-8:]) < np.mean(losses[:8])


def test_another_seed_has_other_bits():
    expected, _ = train("mlp", "exact", "generic", 1)
    assert differing(expected, train("mlp", "exact", "generic", 1, seed=1)[0])


def test_another_datapath_has_other_bits():
    expected, _ = train("mlp", "exact", "generic", 1)
    assert differing(expected, train("mlp", "float<fast>", "generic", 1)[0])
