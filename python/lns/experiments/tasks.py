# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is learned: the data in their order, the network, and how good it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..demo.data import Text, fashion_mnist, shakespeare
from ..models_training import make

Batch = tuple[Tensor, Tensor]
Scores = Callable[[Tensor], Tensor]


@dataclass(frozen=True)
class Metric:
    """The number that a run is judged by."""

    name: str
    unit: str
    higher_is_better: bool
    digits: int


ACCURACY = Metric("accuracy", "%", True, 2)
LOSS = Metric("validation loss", "nats", False, 4)


@dataclass(frozen=True)
class Task:
    """A network and its data.

    ``batches(seed, length)`` gives the training batches in order, ``test()`` those that
    ``metric`` is measured on; all of one kind have one shape.
    """

    name: str
    title: str
    metric: Metric
    unit: str  # of a length
    length: int
    make: Callable[[int, bool], nn.Module]  # of the seed, with constant magnitudes
    batches: Callable[[int, int], Iterator[Batch]]
    steps: Callable[[int], int]
    test: Callable[[], list[Batch]]
    # Parameters that stay f32 whatever the rule, by the beginning of their names [M4].
    values: tuple[str, ...] = ()

    def model(self, seed: int, start: float = 1.0, constant: bool = False) -> nn.Module:
        """A network from ``seed``, the weights of its contractions times ``start``."""
        model = self.make(seed, constant)
        if start != 1:
            with torch.no_grad():
                for name, parameter in model.named_parameters():
                    if parameter.dim() > 1 and not name.startswith(
                        self.values or ("\0",)
                    ):
                        parameter.mul_(start)
        return model

    def loss(self, scores: Tensor, target: Tensor) -> Tensor:
        """Cross entropy, the mean of the batch."""
        return F.cross_entropy(scores.flatten(0, -2), target.flatten())

    def measure(self, scores: Scores) -> float:
        """The metric, on all test data."""
        total, count = 0.0, 0
        for x, y in self.test():
            found = scores(x)
            if self.metric is ACCURACY:
                total += 100 * float((found.argmax(-1) == y).sum())
            else:
                loss = F.cross_entropy(found.flatten(0, -2).double(), y.flatten())
                total += float(loss) * y.numel()
            count += y.numel()
        return total / count


@cache
def _images(part: str, centred: bool) -> Batch:
    data = fashion_mnist(part)
    images = data.images
    if centred:
        images = (images - np.float32(MEAN)) / np.float32(DEVIATION)
    return torch.from_numpy(images), torch.from_numpy(data.labels)


@cache
def _text() -> Text:
    return shakespeare()


MEAN, DEVIATION = 0.286, 0.353  # of Fashion-MNIST's training images
BATCH = 128
TEST_BATCH = 1000


def _image_batches(seed: int, epochs: int, centred: bool) -> Iterator[Batch]:
    images, labels = _images("train", centred)
    random = np.random.default_rng(seed)
    for _ in range(epochs):
        order = torch.from_numpy(random.permutation(len(labels)))
        for first in range(0, len(labels) - BATCH + 1, BATCH):
            chosen = order[first : first + BATCH]
            yield images[chosen], labels[chosen]


def _image_test(centred: bool) -> list[Batch]:
    images, labels = _images("t10k", centred)
    return [
        (images[i : i + TEST_BATCH], labels[i : i + TEST_BATCH])
        for i in range(0, len(labels), TEST_BATCH)
    ]


CONTEXT, TEXT_BATCH, TEXT_TEST_BATCH = 64, 24, 64


def _windows(text: np.ndarray, starts: np.ndarray) -> Batch:
    places = starts[:, None] + np.arange(CONTEXT)
    return torch.from_numpy(text[places]), torch.from_numpy(text[places + 1])


def _text_batches(seed: int, steps: int) -> Iterator[Batch]:
    text, random = _text().train, np.random.default_rng(seed)
    for _ in range(steps):
        yield _windows(text, random.integers(0, len(text) - CONTEXT, TEXT_BATCH))


def _text_test() -> list[Batch]:
    text = _text().validation
    whole = CONTEXT * TEXT_TEST_BATCH
    count = (len(text) - 1) // whole
    starts = np.arange(count * TEXT_TEST_BATCH) * CONTEXT
    return [_windows(text, part) for part in np.split(starts, count)]


def _images_task(
    name: str, model: str, title: str, epochs: int, centred: bool = True
) -> Task:
    return Task(
        name=name,
        title=f"{title} on Fashion-MNIST",
        metric=ACCURACY,
        unit="epochs",
        length=epochs,
        make=lambda seed, constant: make(model, seed, constant),
        batches=lambda seed, epochs: _image_batches(seed, epochs, centred),
        steps=lambda length: length * (60_000 // BATCH),
        test=lambda: _image_test(centred),
    )


TASKS = {
    task.name: task
    for task in (
        _images_task("mlp", "mlp", "MLP 784-256-128-10", 5),
        # Pixels from 0 to 1, as they are: a start that is too small costs more there.
        _images_task("mlp-uncentred", "mlp", "MLP 784-256-128-10", 5, centred=False),
        _images_task("cnn", "cnn", "CNN 3x3x16, 3x3x32, fc 10", 2),
        _images_task("resnet18", "resnet18-narrow", "ResNet-18 of width 16", 1),
        Task(
            name="gpt",
            title="GPT (2 layers, width 96) on characters of Shakespeare",
            metric=LOSS,
            unit="steps",
            length=750,
            make=lambda seed, constant: make("gpt", seed, constant),
            batches=_text_batches,
            steps=lambda length: length,
            test=_text_test,
            values=("embedding.", "position"),
        ),
    )
}
