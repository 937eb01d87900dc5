# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the demo measured: as a table, as JSON, as a picture, and against its bars."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

LARGEST_LOSS = 0.3  # points of accuracy, LNS8 against f32
LEAST_CONTROL_LOSS = 0.7  # points, the control format against f32


@dataclass
class Variant:
    """One compiled program of one network."""

    name: str
    format: str
    accuracy: float
    agreement: float
    in_lns: int
    contractions: int
    weight_bytes: int
    snr_db: dict[str, float] = field(default_factory=dict)
    median_ms: dict[int, float] = field(default_factory=dict)
    compile_s: float = 0.0
    from_cache: bool = False
    control: bool = False


@dataclass
class Network:
    """One network: PyTorch's own numbers and those of the compiled programs."""

    name: str
    parameters: int
    epochs: int
    trained_now: bool
    accuracy: float
    weight_bytes: int
    median_ms: dict[int, float]
    variants: list[Variant]


def table(network: Network, batch: int) -> str:
    """The network's numbers, one program a column."""
    columns = [["", "PyTorch f32", *(variant.name for variant in network.variants)]]

    def row(label: str, first: str, values: list[str]) -> None:
        columns.append([label, first, *values])

    variants = network.variants
    row(
        "accuracy, %",
        f"{network.accuracy:.2f}",
        [f"{v.accuracy:.2f} ({v.accuracy - network.accuracy:+.2f})" for v in variants],
    )
    row("same class as PyTorch, %", "100.00", [f"{v.agreement:.2f}" for v in variants])
    row(
        "contractions in LNS",
        "-",
        [f"{v.in_lns} of {v.contractions}" for v in variants],
    )
    row(
        "bytes of weights",
        f"{network.weight_bytes:,}",
        [f"{v.weight_bytes:,}" for v in variants],
    )
    for threads in sorted(network.median_ms):
        row(
            f"ms a batch of {batch}, {threads} thread{'s' * (threads > 1)}",
            f"{network.median_ms[threads]:.2f}",
            [f"{v.median_ms[threads]:.2f}" for v in variants],
        )
    cached = " (cached)"
    row(
        "import and compile, s",
        "-",
        [f"{v.compile_s:.1f}{cached * v.from_cache}" for v in variants],
    )
    layers = list(next((v.snr_db for v in variants if v.snr_db), {}))
    for layer in layers:
        row(
            f"SNR of {layer}, dB",
            "-",
            [f"{v.snr_db[layer]:.1f}" if layer in v.snr_db else "-" for v in variants],
        )
    return _aligned(columns)


def _aligned(rows: list[list[str]]) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for index, cells in enumerate(rows):
        parts = [cells[0].ljust(widths[0])]
        parts += [c.rjust(w) for c, w in zip(cells[1:], widths[1:], strict=True)]
        lines.append("  ".join(parts).rstrip())
        if index == 0:
            lines.append("-" * len("  ".join(" " * w for w in widths)))
    return "\n".join(lines)


def missed(network: Network) -> list[str]:
    """The bars that the network misses, in words."""
    problems = []
    for variant in network.variants:
        loss = network.accuracy - variant.accuracy
        where = f"{network.name}, {variant.name}"
        if variant.control:
            if loss < LEAST_CONTROL_LOSS:
                problems.append(
                    f"{where}: the control loses {loss:.2f} points, and must lose at "
                    f"least {LEAST_CONTROL_LOSS}: the comparison would not see a "
                    "format that hurts"
                )
            continue
        if loss > LARGEST_LOSS:
            problems.append(
                f"{where}: {loss:.2f} points below PyTorch f32, allowed {LARGEST_LOSS}"
            )
        if variant.format != "f32" and variant.in_lns != variant.contractions:
            problems.append(
                f"{where}: {variant.in_lns} of {variant.contractions} contractions "
                "in LNS, all must be"
            )
        if variant.format == "f32" and variant.agreement < 99.9:
            problems.append(
                f"{where}: the f32 program gives another class than PyTorch for "
                f"{100 - variant.agreement:.2f} % of the images"
            )
    return problems


def write_json(
    path: Path, networks: list[Network], facts: dict[str, Any], problems: list[str]
) -> None:
    """Everything that was measured, and under which conditions."""
    data = {
        **facts,
        "networks": [asdict(network) for network in networks],
        "missed": problems,
    }
    path.write_text(json.dumps(data, indent=1) + "\n")


def plot(path: Path, networks: list[Network]) -> None:
    """SNR of each contraction, one panel a network."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    styles = [("o", "#1b6ca8"), ("s", "#2a9d5c"), ("^", "#c0392b"), ("D", "#7f6000")]
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
        for variant, (marker, color) in zip(shown, styles, strict=False):
            axis.plot(
                list(variant.snr_db),
                list(variant.snr_db.values()),
                marker=marker,
                color=color,
                label=f"{variant.name}: {variant.accuracy:.2f} %",
            )
        axis.set_title(f"{network.name} (f32: {network.accuracy:.2f} %)", fontsize=11)
        axis.set_xlabel("contraction, in the order of the network")
        axis.margins(x=0.12, y=0.1)
        axis.set_ylim(bottom=0)
        axis.grid(axis="y", alpha=0.3)
        axis.spines[["top", "right"]].set_visible(False)
        axis.legend(fontsize=8, frameon=False, title="accuracy", title_fontsize=8)
    axes[0][0].set_ylabel("signal to noise against f32, dB")
    figure.suptitle("Fashion-MNIST: noise of weights and activations in LNS")
    figure.savefig(path, dpi=150)
    plt.close(figure)
