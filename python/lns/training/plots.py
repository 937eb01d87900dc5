# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Pictures of a run; they need matplotlib (extra ``plot``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..plotting import pyplot
from .history import History
from .state import CODES, State

COLORS = ("#1b6ca8", "#2a9d5c", "#c0392b", "#7f6000", "#6c4a9e", "#555555")
SMOOTHING = 0.02  # of the run, the window of the mean loss
MOST_HISTOGRAMS = len(COLORS)


def plot_history(
    history: History, path: str | Path, state: State | None = None
) -> None:
    """Loss, accuracy, moved weights and, with ``state``, its exponents, to a file.

    A panel that would be empty is left out.
    """
    plt = pyplot()
    panels: list[Callable[[Any], None]] = [lambda axis: _loss(axis, history)]
    if any(
        part is not None
        for epoch in history.epochs
        for part in (epoch.accuracy, epoch.validation_accuracy)
    ):
        panels.append(lambda axis: _accuracy(axis, history))
    if history.moved:
        panels.append(lambda axis: _moved(axis, history))
    if state is not None and state.names(CODES):
        panels.append(lambda axis: _exponents(axis, state))
    figure, axes = plt.subplots(
        1,
        len(panels),
        figsize=(4.2 * len(panels), 3.6),
        layout="constrained",
        squeeze=False,
    )
    for axis, panel in zip(axes[0], panels, strict=True):
        panel(axis)
        axis.grid(axis="y", alpha=0.3)
        axis.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=150)
    plt.close(figure)


def plot_exponents(state: State, path: str | Path) -> None:
    """How often each exponent occurs among the stored weights, to a file."""
    plt = pyplot()
    figure, axis = plt.subplots(figsize=(6, 3.6), layout="constrained")
    _exponents(axis, state)
    figure.savefig(path, dpi=150)
    plt.close(figure)


def exponent_histogram(
    state: State, name: str
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """log2 of magnitudes in units of the scale [N4], and the part of weights at each.

    One bin is a quarter of an octave or, in coarser formats, one exponent. Zeros are
    left out.
    """
    form = state.storage
    fields = state.exponent_fields(name).ravel()
    exponents = fields[fields > 0] - form.max_field + form.max_exponent
    width = max(1, form.gamma // 4)
    first = form.min_exponent // width
    bins = exponents // width - first
    count = (form.max_exponent // width) - first + 1
    parts = np.bincount(bins, minlength=count) / max(1, fields.size)
    return (np.arange(count) + first) * width / form.gamma, parts


def _loss(axis: Any, history: History) -> None:
    losses = np.asarray(history.losses)
    steps = np.arange(losses.size) + history.first_step
    axis.plot(steps, losses, color=COLORS[0], alpha=0.25, linewidth=0.8)
    window = max(1, int(SMOOTHING * losses.size))
    if losses.size >= window > 1:
        mean = np.convolve(losses, np.ones(window) / window, "valid")
        axis.plot(steps[window - 1 :], mean, color=COLORS[0])
    axis.set_title("loss")
    axis.set_xlabel("step")


def _accuracy(axis: Any, history: History) -> None:
    numbers = [epoch.number for epoch in history.epochs]
    for values, color, label in (
        ([epoch.accuracy for epoch in history.epochs], COLORS[0], "training"),
        (
            [epoch.validation_accuracy for epoch in history.epochs],
            COLORS[2],
            "validation",
        ),
    ):
        points = [
            (n, 100 * v) for n, v in zip(numbers, values, strict=True) if v is not None
        ]
        if points:
            axis.plot(*zip(*points, strict=True), marker="o", color=color, label=label)
    axis.legend(frameon=False, fontsize=8)
    axis.set_title("accuracy, %")
    axis.set_xlabel("epoch")


def _moved(axis: Any, history: History) -> None:
    steps, parts = zip(*history.moved, strict=True)
    axis.plot(steps, 100 * np.asarray(parts), color=COLORS[1])
    axis.set_ylim(0, 100)
    axis.set_title("weights that a step moves, %")
    axis.set_xlabel("step")


def _exponents(axis: Any, state: State) -> None:
    names = state.names(CODES)
    largest = sorted(names, key=lambda n: -state.arrays[n, CODES].size)
    shown = [name for name in names if name in largest[:MOST_HISTOGRAMS]]
    for name, color in zip(shown, COLORS, strict=False):
        exponents, parts = exponent_histogram(state, name)
        axis.plot(exponents, 100 * parts, color=color, label=name, linewidth=1)
    if shown:
        axis.legend(frameon=False, fontsize=7)
    axis.set_title(f"exponents of weights, {state.storage!r}")
    axis.set_xlabel("log2 of the magnitude, in units of the scale")
    axis.set_ylabel("% of the weights")
