# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The ratios of a run against their bars, as a picture (needs matplotlib)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import ToolError
from .bars import bar_of
from .measurement import Measurement

COLORS = {1: "#1f5fa8", 2: "#d9822b"}
BELOW = "#b3261e"


def draw(run: dict[str, Any], path: Path) -> None:
    """Write the picture of a run that was written as JSON."""
    try:
        import matplotlib
    except ImportError as error:
        raise ToolError("the plot needs matplotlib: pip install 'lns[plot]'") from error
    matplotlib.use("Agg")
    from matplotlib import pyplot

    everything = [Measurement.from_json(entry) for entry in run["measurements"]]
    ratios = [m for m in everything if m.unit == "ratio" and m.spread]
    barred = [m for m in ratios if m.name in {x.name for x in ratios if bar_of(x)}]
    shown = [m for m in ratios if m not in barred]
    groups = [(g, t) for g, t in ((barred, "with a bar"), (shown, "without")) if g]
    if not groups:
        raise ToolError("this run has no ratio to plot")
    rows = [len({m.name for m in group}) for group, _ in groups]
    figure, axes = pyplot.subplots(
        len(groups),
        1,
        figsize=(9, 1.9 + 0.36 * sum(rows)),
        height_ratios=rows,
        squeeze=False,
        layout="constrained",
    )
    for axis, (group, what) in zip(axes[:, 0], groups, strict=True):
        _panel(axis, group)
        axis.set_title(f"Figures {what}", loc="left", fontsize=10)
    axes[-1, 0].set_xlabel("time of the peer / ours (right of 1: ours is faster)")
    machine = run["machine"]
    figure.suptitle(
        f"LNS8 and its peers in f32\n{machine['cpu']}, {machine['cores']} cores",
        fontsize=11,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=130)
    pyplot.close(figure)


def _panel(axis: Any, group: Sequence[Measurement]) -> None:
    """One row a name: a point and its range for each number of threads."""
    names = list(dict.fromkeys(m.name for m in group))
    seen = set()
    for m in group:
        spread, bar = m.spread, bar_of(m)
        assert spread is not None
        y = names.index(m.name) + (0.17 if m.threads > 1 else -0.17)
        missed = bar is not None and not bar.met_by(spread.median)
        label = f"{m.threads} thread{'s' * (m.threads > 1)}"
        axis.plot(
            [spread.minimum, spread.maximum], [y, y], color=COLORS[m.threads], lw=1.6
        )
        axis.plot(
            spread.median,
            y,
            "o",
            color=COLORS[m.threads],
            markerfacecolor="white" if missed else COLORS[m.threads],
            ms=5.5,
            label=None if label in seen else label,
        )
        seen.add(label)
        if bar is not None:
            color = BELOW if missed else "black"
            first = "bar" not in seen and not missed
            seen |= {"bar"} if first else set()
            axis.plot(
                [bar.limit] * 2,
                [y - 0.16, y + 0.16],
                color=color,
                lw=2.2,
                label="bar" if first else None,
            )
        axis.annotate(
            f"{spread.median:.2f}",
            (spread.maximum, y),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            fontsize=7,
            color=BELOW if missed else "0.25",
        )
    axis.axvline(1, color="0.6", lw=0.8, ls=":")
    axis.set_xscale("log")
    axis.margins(x=0.12)
    ticks = [t for t in (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20)
             if axis.get_xlim()[0] <= t <= axis.get_xlim()[1]]  # fmt: skip
    axis.set_xticks(ticks, [f"{t:g}" for t in ticks])
    axis.minorticks_off()
    axis.set_yticks(range(len(names)), names, fontsize=8)
    axis.set_ylim(len(names) - 0.5, -0.5)
    axis.grid(axis="y", color="0.93")
    axis.legend(fontsize=8, loc="best", framealpha=0.9)
