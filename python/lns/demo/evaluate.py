# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Accuracy and noise of compiled programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..program import Program
from .data import Images


def batches(data: Images, size: int) -> Iterator[slice]:
    """Slices of equal size; the data must divide into them."""
    if len(data) % size:
        raise ValueError(f"{len(data)} images do not divide into batches of {size}")
    for first in range(0, len(data), size):
        yield slice(first, first + size)


def predictions(
    call: Callable[[Any], Any], data: Images, size: int
) -> NDArray[np.int64]:
    """The class of every image."""
    return np.concatenate(
        [np.asarray(call(data.images[part])).argmax(1) for part in batches(data, size)]
    )


def accuracy(classes: NDArray[np.int64], data: Images) -> float:
    """Per cent of the images whose class is right."""
    return 100 * float((classes == data.labels).mean())


def signal_to_noise(
    reference: Program, program: Program, data: Images, size: int
) -> dict[str, float]:
    """SNR in dB of every contraction's result, against the f32 program's.

    Both run from the images on, so that the noise of earlier layers is in later ones.
    """
    signal: dict[str, float] = {}
    noise: dict[str, float] = {}
    for part in batches(data, size):
        _, exact = reference.contractions(data.images[part])
        _, noisy = program.contractions(data.images[part])
        for name, value in noisy.items():
            wanted = exact[name].astype(np.float64)
            signal[name] = signal.get(name, 0.0) + float((wanted**2).sum())
            noise[name] = noise.get(name, 0.0) + float(((value - wanted) ** 2).sum())
    return {
        name: 10 * np.log10(signal[name] / noise[name]) if noise[name] else np.inf
        for name in signal
    }
