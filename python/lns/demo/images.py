# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fashion-MNIST by an MLP and a CNN: accuracy of all 10,000 test images."""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from .. import models
from .data import fashion_mnist
from .evaluate import accuracy, batches
from .progress import Progress
from .results import Bar, Metric
from .study import USUAL_CHOICES, Call, Study
from .training import train_images, trained

BATCH = 200
NOISE_IMAGES = 2000
EPOCHS = {"MLP": 8, "CNN": 6}

METRICS = [
    Metric("accuracy", "accuracy, %", delta=True),
    Metric("agreement", "same class as PyTorch, %"),
]
BARS = [
    Bar("accuracy", "lns", -0.3, at_least=True, relative=True),
    Bar("accuracy", "control", -0.7, at_least=False, relative=True),
    Bar("agreement", "f32", 99.9, at_least=True),
]


def network(
    name: str, options: argparse.Namespace, log: Progress
) -> tuple[torch.nn.Module, bool]:
    """The network ``name`` of ``lns.models``, and whether it was trained now."""
    train, epochs = fashion_mnist("train"), EPOCHS[name]
    log.step(f"{name}: training in PyTorch f32, {epochs} epochs")
    model, now = trained(
        getattr(models, name),
        lambda model: train_images(model, train, epochs, log.moving),
        f"{epochs} epochs of {len(train)} images",
        options.checkpoints,
    )
    if not now:
        log.step(f"{name}: trained in an earlier run (kept in {options.checkpoints})")
    return model, now


def study(name: str, options: argparse.Namespace, log: Progress) -> Study:
    """The network ``name`` of ``lns.models``, trained."""
    model, now = network(name, options, log)
    test, epochs = fashion_mnist("t10k"), EPOCHS[name]
    parts = list(batches(len(test), BATCH))

    def classes(call: Call) -> NDArray[np.int64]:
        return np.concatenate([call(test.images[part]).argmax(1) for part in parts])

    def measure(found: Any, expected: Any) -> dict[str, float]:
        return {
            "accuracy": accuracy(found, test.labels),
            "agreement": accuracy(found, expected),
        }

    return Study(
        name=name,
        title=f"{epochs} epochs, {len(test):,} test images of Fashion-MNIST",
        batch=f"{BATCH} images",
        model=model,
        factory=f"lns.models:{name}",
        example=(test.images[:BATCH],),
        metrics=METRICS,
        bars=BARS,
        outputs=classes,
        measure=measure,
        choices=USUAL_CHOICES,
        noise=[(test.images[part],) for part in batches(NOISE_IMAGES, BATCH)],
        training=f"{epochs} epochs",
        trained_now=now,
    )
