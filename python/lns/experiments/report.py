# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What an experiment found: a table in Markdown, JSON and a plot."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ..toolchain import cpu_name
from .configuration import Configuration
from .runs import Outcome
from .tasks import Metric

Draw = Callable[[Any], None]  # takes the axis of a plot


@dataclass
class Row:
    """Runs of one configuration from several seeds."""

    label: str
    configurations: list[Configuration]
    outcomes: list[Outcome] = field(default_factory=list)
    reference: Row | None = None  # what the difference is taken to
    limit: float | None = None  # how much worse than it the row may be
    must_lose: float | None = None  # a negative control has to be worse by this
    x: float | str = ""  # where the plot has it

    @property
    def mean(self) -> float:
        """Of the metric over the seeds."""
        return sum(o.metric for o in self.outcomes) / len(self.outcomes)

    @property
    def extent(self) -> tuple[float, float]:
        """The smallest and the largest metric."""
        values = [o.metric for o in self.outcomes]
        return min(values), max(values)

    @property
    def seconds(self) -> float:
        """Of training, the mean."""
        return sum(o.seconds for o in self.outcomes) / len(self.outcomes)

    def gain(self, metric: Metric) -> float | None:
        """How much better than its reference it is; below 0 it is worse."""
        if self.reference is None:
            return None
        difference = self.mean - self.reference.mean
        return difference if metric.higher_is_better else -difference

    def verdict(self, metric: Metric) -> str:
        """Whether the row is what its bar says, as a word and the bar."""
        gain = self.gain(metric)
        if gain is None:
            return ""
        if self.limit is not None:
            word = "met" if gain >= -self.limit else "**missed**"
            return f"at most {self.limit:g} worse: {word}"
        if self.must_lose is not None:
            word = "met" if gain <= -self.must_lose else "**missed**"
            return f"at least {self.must_lose:g} worse: {word}"
        return ""


@dataclass
class Table:
    """Rows of text under a head."""

    title: str
    head: list[str]
    rows: list[list[str]]

    def markdown(self) -> str:
        """As GitHub reads it."""
        lines = [
            "| " + " | ".join(cells) + " |"
            for cells in (self.head, ["---"] * len(self.head), *self.rows)
        ]
        return f"### {self.title}\n\n" + "\n".join(lines) + "\n"


def table_of(title: str, rows: Sequence[Row], metric: Metric) -> Table:
    """The usual table: the mean of the seeds, each seed, the difference, the bar."""
    head = ["run", f"{metric.name}, {metric.unit}", "seeds", "difference", "bar", "s"]
    cells = []
    for row in rows:
        shown = ""
        if row.reference is not None:
            shown = f"{row.mean - row.reference.mean:+.{metric.digits}f}"
        seeds = " ".join(
            f"{o.metric:.{metric.digits}f}" + "!" * o.diverged for o in row.outcomes
        )
        cells.append(
            [
                row.label,
                f"{row.mean:.{metric.digits}f}",
                seeds,
                shown,
                row.verdict(metric),
                f"{row.seconds:.0f}",
            ]
        )
    return Table(title, head, cells)


@dataclass
class Finding:
    """Everything that an experiment leaves behind."""

    name: str
    title: str
    tables: list[Table]
    notes: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    metric: Metric | None = None
    problems: list[str] = field(default_factory=list)  # beside the rows' bars
    data: dict[str, Any] = field(default_factory=dict)
    draw: Callable[[Any], Any] | None = None  # takes pyplot, returns a figure

    def missed(self) -> list[str]:
        """The bars that were not reached."""
        if self.metric is None:
            return self.problems
        return self.problems + [
            f"{row.label}: {row.verdict(self.metric).replace('*', '')}"
            for row in self.rows
            if "missed" in row.verdict(self.metric)
        ]


def write(finding: Finding, folder: Path, command: str) -> str:
    """Write NAME.md, NAME.json and NAME.png; the Markdown."""
    folder.mkdir(parents=True, exist_ok=True)
    when = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")
    about = f"`{command}`, {cpu_name()}, {os.cpu_count()} cores, {when}."
    parts = [f"## {finding.title}\n", *(t.markdown() for t in finding.tables)]
    parts += [f"{note}\n" for note in finding.notes] + [about + "\n"]
    text = "\n".join(parts)
    (folder / f"{finding.name}.md").write_text(text, encoding="utf-8")
    entry = {
        "command": command,
        "cpu": cpu_name(),
        "when": when,
        "tables": [asdict(t) for t in finding.tables],
        "rows": [
            {
                "label": row.label,
                "configurations": [asdict(c) for c in row.configurations],
                "outcomes": [asdict(o) for o in row.outcomes],
            }
            for row in finding.rows
        ],
        "notes": finding.notes,
        "missed": finding.missed(),
        **finding.data,
    }
    path = folder / f"{finding.name}.json"
    path.write_text(json.dumps(entry, indent=1, ensure_ascii=False) + "\n")
    if finding.draw is not None:
        plot(finding.draw, folder / f"{finding.name}.png")
    return text


def plot(draw: Callable[[Any], Any], path: Path) -> bool:
    """The picture, where matplotlib is installed."""
    try:
        import matplotlib

        matplotlib.use("Agg")
        import matplotlib.pyplot as plt
    except ImportError:
        return False
    figure = draw(plt)
    figure.savefig(path, dpi=110)
    plt.close(figure)
    return True


COLORS = ("#1b6ca8", "#c0392b", "#2a9d5c", "#7f6000", "#7d3c98", "#555555")


def clean(axis: Any) -> None:
    """A grid, and no frame above and to the right."""
    axis.grid(axis="y", alpha=0.3)
    axis.spines[["top", "right"]].set_visible(False)


def curves(rows: Sequence[Row], metric: Metric, title: str) -> Callable[[Any], Any]:
    """Loss over the steps, and the metric of each seed beside it."""

    def draw(plt: Any) -> Any:
        figure, (left, right) = plt.subplots(
            1, 2, figsize=(9.5, 3.6), layout="constrained"
        )
        for index, row in enumerate(rows):
            color = COLORS[index % len(COLORS)]
            line = "-" if index < len(COLORS) else "--"
            steps, losses = zip(*row.outcomes[0].curve, strict=True)
            left.plot(steps, losses, line, color=color, linewidth=1, label=row.label)
            values = [o.metric for o in row.outcomes]
            right.plot(values, [index] * len(values), "o", color=color, alpha=0.6)
            right.plot([row.mean], [index], "|", color=color, markersize=18)
        left.set_xlabel("step")
        left.set_ylabel("training loss of the first seed")
        left.set_yscale("log")
        clean(left)
        right.set_yticks(range(len(rows)), [row.label for row in rows], fontsize=8)
        right.invert_yaxis()
        right.set_xlabel(f"{metric.name}, {metric.unit}")
        right.grid(axis="x", alpha=0.3)
        right.spines[["top", "right"]].set_visible(False)
        left.legend(fontsize=7, frameon=False)
        figure.suptitle(title, fontsize=11)
        return figure

    return draw


def finding_of_series(
    name: str,
    title: str,
    heading: str,
    rows: list[Row],
    series: dict[str, list[Row]],
    metric: Metric,
    axis: str,
    notes: list[str],
) -> Finding:
    """One table of all rows, and a line for each series of them along ``axis``."""
    return Finding(
        name=name,
        title=title,
        tables=[table_of(heading, rows, metric)],
        notes=notes,
        rows=rows,
        metric=metric,
        draw=lines(series, metric, title, axis),
    )


def lines(
    series: dict[str, Sequence[Row]],
    metric: Metric,
    title: str,
    label: str,
    base: float | None = None,
) -> Callable[[Any], Any]:
    """The metric over ``x`` of the rows, one line a series."""

    def draw(plt: Any) -> Any:
        figure, axis = plt.subplots(figsize=(6.4, 4), layout="constrained")
        for index, (name, rows) in enumerate(series.items()):
            color = COLORS[index % len(COLORS)]
            dash = "-" if index < len(COLORS) else "--"
            xs, means = [str(row.x) for row in rows], [row.mean for row in rows]
            axis.plot(xs, means, f"o{dash}", color=color, label=name)
            low, high = zip(*(row.extent for row in rows), strict=True)
            axis.fill_between(xs, low, high, color=color, alpha=0.12, linewidth=0)
        if base is not None:
            axis.axhline(base, color="black", linewidth=0.8, linestyle=":")
        axis.set_xlabel(label)
        axis.set_ylabel(f"{metric.name}, {metric.unit}")
        axis.set_title(title, fontsize=11)
        axis.legend(fontsize=8, frameon=False)
        clean(axis)
        return figure

    return draw
