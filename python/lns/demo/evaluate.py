# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Accuracy, loss, similarity and noise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..program import Program


def batches(count: int, size: int) -> Iterator[slice]:
    """Slices of equal size; the count must divide into them."""
    if count % size:
        raise ValueError(f"{count} examples do not divide into batches of {size}")
    for first in range(0, count, size):
        yield slice(first, first + size)


def accuracy(classes: NDArray[np.int64], labels: NDArray[np.int64]) -> float:
    """Per cent of the examples whose class is right."""
    return 100 * float((classes == labels).mean())


def cross_entropy(
    scores: NDArray[np.float32], targets: NDArray[np.int64]
) -> NDArray[np.float64]:
    """-log softmax(scores)[target] of each row, in nats, computed in f64."""
    wide = scores.astype(np.float64)
    wide -= wide.max(-1, keepdims=True)
    chosen = np.take_along_axis(wide, targets[..., None], -1)[..., 0]
    return np.log(np.exp(wide).sum(-1)) - chosen


def similarities(embeddings: NDArray[np.float32]) -> NDArray[np.float64]:
    """Cosines of all pairs of rows: the upper triangle, row by row."""
    wide = embeddings.astype(np.float64)
    wide /= np.linalg.norm(wide, axis=1, keepdims=True)
    return (wide @ wide.T)[np.triu_indices(len(wide), 1)]


def ranks(values: NDArray[Any]) -> NDArray[np.float64]:
    """Ranks from 0, equal values sharing the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts + 1) / 2)[inverse]


def spearman(a: NDArray[Any], b: NDArray[Any]) -> float:
    """Rank correlation: Pearson's correlation of the ranks."""
    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


def signal_to_noise(
    reference: Program, program: Program, data: Iterable[tuple[Any, ...]]
) -> dict[str, float]:
    """SNR in dB of every contraction's result, against the f32 program's.

    Both run from the inputs on, so that the noise of earlier layers is in later ones.
    """
    signal: dict[str, float] = {}
    noise: dict[str, float] = {}
    for inputs in data:
        _, exact = reference.contractions(*inputs)
        _, noisy = program.contractions(*inputs)
        for name, value in noisy.items():
            wanted = exact[name].astype(np.float64)
            signal[name] = signal.get(name, 0.0) + float((wanted**2).sum())
            noise[name] = noise.get(name, 0.0) + float(((value - wanted) ** 2).sum())
    return {
        name: 10 * np.log10(signal[name] / noise[name]) if noise[name] else np.inf
        for name in signal
    }
