# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the demo measured: as a table, as JSON, and against its bars."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

MOST_LAYERS = 8  # with a row each in the table


@dataclass(frozen=True)
class Metric:
    """One measured number: its key, its row's label, its digits.

    ``delta``: the difference to PyTorch's is shown beside it. ``reference``: PyTorch
    has the number too (one that compares with PyTorch is only of the programs).
    """

    key: str
    label: str
    digits: int = 2
    delta: bool = False
    reference: bool = True

    def show(self, value: float) -> str:
        """The number as text; very small ones in powers of ten."""
        if value and abs(value) < 10**-self.digits:
            return f"{value:.1e}"
        return f"{value:.{self.digits}f}"


@dataclass(frozen=True)
class Bar:
    """A limit of a metric for the programs of a role: lns, f32 or control.

    ``relative``: the limit is of the difference to PyTorch's number.
    """

    metric: str
    role: str
    limit: float
    at_least: bool
    relative: bool = False

    def problem(self, network: Network, variant: Variant) -> str | None:
        """What is wrong, in words, or None."""
        if variant.role != self.role:
            return None
        value = variant.metrics[self.metric]
        if self.relative:
            value -= network.reference[self.metric]
        if value >= self.limit if self.at_least else value <= self.limit:
            return None
        label = next(m.label for m in network.metrics if m.key == self.metric)
        sign = "+" if self.relative else ""
        text = (
            f"{network.name}, {variant.name}: {label} {value:{sign}.4g}"
            f"{' against PyTorch' * self.relative}, must be at "
            f"{'least' if self.at_least else 'most'} {self.limit:{sign}g}"
        )
        if self.role == "control":
            text += ": the comparison would not see a format that hurts"
        return text


@dataclass
class Variant:
    """One compiled program of one network."""

    name: str
    format: str
    metrics: dict[str, float]
    in_lns: int
    contractions: int
    weight_bytes: int
    snr_db: dict[str, float] = field(default_factory=dict)
    median_ms: dict[int, float] = field(default_factory=dict)
    compile_s: float = 0.0
    from_cache: bool = False
    control: bool = False

    @property
    def role(self) -> str:
        """Which bars it has to reach."""
        if self.control:
            return "control"
        return "f32" if self.format == "f32" else "lns"


@dataclass
class Network:
    """One network: PyTorch's own numbers and those of the compiled programs."""

    name: str
    title: str
    batch: str
    parameters: int
    training: str
    trained_now: bool
    reference: dict[str, float]
    metrics: list[Metric]
    bars: list[Bar]
    weight_bytes: int
    median_ms: dict[int, float] = field(default_factory=dict)
    variants: list[Variant] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def headline(self, values: dict[str, float]) -> str:
        """The first metric in a few words."""
        metric = self.metrics[0]
        return f"{metric.label} {metric.show(values[metric.key])}"


def table(network: Network) -> str:
    """The network's numbers, one program a column."""
    rows = [["", "PyTorch f32", *(variant.name for variant in network.variants)]]
    variants = network.variants

    def row(label: str, first: str, values: list[str]) -> None:
        rows.append([label, first, *values])

    for metric in network.metrics:
        own = network.reference[metric.key]
        cells = []
        for variant in variants:
            value = variant.metrics[metric.key]
            delta = f" ({value - own:+.{metric.digits}f})" if metric.delta else ""
            cells.append(metric.show(value) + delta)
        row(metric.label, metric.show(own) if metric.reference else "-", cells)
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
            f"ms a batch of {network.batch}, {threads} thread{'s' * (threads > 1)}",
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
    if len(layers) > MOST_LAYERS:
        row(
            f"SNR, least and median of {len(layers)}, dB",
            "-",
            [_noise_summary(variant) for variant in variants],
        )
    else:
        for layer in layers:
            cells = [f"{v.snr_db[layer]:.1f}" if v.snr_db else "-" for v in variants]
            row(f"SNR of {layer}, dB", "-", cells)
    return _aligned(rows)


def _noise_summary(variant: Variant) -> str:
    values = list(variant.snr_db.values())
    return f"{min(values):.1f}, {median(values):.1f}" if values else "-"


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
        found = [bar.problem(network, variant) for bar in network.bars]
        problems += [problem for problem in found if problem is not None]
        if variant.role == "lns" and variant.in_lns != variant.contractions:
            problems.append(
                f"{network.name}, {variant.name}: {variant.in_lns} of "
                f"{variant.contractions} contractions in LNS, all must be"
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
