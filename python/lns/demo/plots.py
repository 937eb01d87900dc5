# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Pictures of the demo; they need matplotlib (extra ``plot``)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..plotting import pyplot
from .results import MOST_LAYERS, Network

STYLES = (("o", "#1b6ca8"), ("s", "#2a9d5c"), ("^", "#c0392b"), ("D", "#7f6000"))


def noise(path: Path, networks: list[Network]) -> None:
    """SNR of each contraction, one panel a network."""
    plt = pyplot()
    figure, axes = plt.subplots(
        1,
        len(networks),
        figsize=(1.5 + 4.2 * len(networks), 3.8),
        sharey=True,
        squeeze=False,
        layout="constrained",
    )
    for axis, network in zip(axes[0], networks, strict=True):
        shown = [variant for variant in network.variants if variant.snr_db]
        metric = network.metrics[0]
        many = any(len(variant.snr_db) > MOST_LAYERS for variant in shown)
        for variant, (marker, color) in zip(shown, STYLES, strict=False):
            names = list(variant.snr_db)
            axis.plot(
                range(1, len(names) + 1) if many else names,
                list(variant.snr_db.values()),
                marker=marker,
                markersize=4 if many else 6,
                color=color,
                label=f"{variant.name}: {metric.show(variant.metrics[metric.key])}",
            )
        own = metric.show(network.reference[metric.key])
        axis.set_title(f"{network.name} (f32: {own})", fontsize=11)
        axis.set_xlabel("contraction, in the order of the network")
        axis.margins(x=0.12, y=0.1)
        axis.set_ylim(bottom=0)
        axis.grid(axis="y", alpha=0.3)
        axis.spines[["top", "right"]].set_visible(False)
        axis.legend(fontsize=8, frameon=False, title=metric.label, title_fontsize=8)
    axes[0][0].set_ylabel("signal to noise against f32, dB")
    figure.suptitle("Noise of weights and activations in LNS")
    figure.savefig(path, dpi=150)
    plt.close(figure)


def similarity(path: Path, pairs: Mapping[str, Any], texts: Mapping[str, str]) -> None:
    """Similarity of each pair of sentences: f32 across, each program upwards.

    ``pairs`` are the similarities by program, PyTorch's first; ``texts`` what the
    legend says of each program.
    """
    plt = pyplot()
    reference, *programs = pairs
    figure, axis = plt.subplots(figsize=(5.6, 5.2), layout="constrained")
    for order, (name, (_, color)) in enumerate(zip(programs, STYLES, strict=False)):
        axis.scatter(
            pairs[reference],
            pairs[name],
            s=5,
            color=color,
            alpha=0.6,
            linewidths=0,
            zorder=3 - order / 10,  # the controls, which spread more, behind
            label=f"{name}: {texts[name]}",
        )
    ends = [float(pairs[reference].min()), float(pairs[reference].max())]
    axis.plot(ends, ends, color="black", linewidth=0.8)
    axis.set_xlabel(f"cosine of a pair of sentences, {reference}")
    axis.set_ylabel("the same, compiled")
    axis.grid(alpha=0.3)
    axis.spines[["top", "right"]].set_visible(False)
    axis.legend(fontsize=8, frameon=False, markerscale=3)
    axis.set_title("MiniLM: similarity of sentences", fontsize=11)
    figure.savefig(path, dpi=150)
    plt.close(figure)
