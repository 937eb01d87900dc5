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
    groups = [
        (g, t) for g, t in ((barred, "with a bar"), (shown, "without a bar")) if g
    ]
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
    _legend(axes[0, 0])
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
    for m in group:
        spread, bar = m.spread, bar_of(m)
        assert spread is not None
        color = COLORS[m.threads]
        y = names.index(m.name) + (0.18 if m.threads > 1 else -0.18)
        missed = bar is not None and not bar.met_by(spread.median)
        axis.plot([spread.minimum, spread.maximum], [y, y], color=color, lw=1.6)
        axis.plot(spread.median, y, "o", color=color, ms=5.5,
                  markerfacecolor="white" if missed else color)  # fmt: skip
        if bar is not None:
            axis.plot([bar.limit] * 2, [y - 0.17, y + 0.17], lw=2.2,
                      color=BELOW if missed else "black")  # fmt: skip
        axis.annotate(
            f"{spread.median:.3g}",
            (1.01, y),
            xycoords=("axes fraction", "data"),
            va="center",
            fontsize=7,
            color=BELOW if missed else color,
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


def _legend(axis: Any) -> None:
    """What the marks of all panels mean."""
    from matplotlib.lines import Line2D

    marks = [
        Line2D([], [], color=color, marker="o", label=f"{n} thread{'s' * (n > 1)}")
        for n, color in COLORS.items()
    ]
    marks += [
        Line2D([], [], color="0.4", marker="o", markerfacecolor="white", lw=0,
               label="below its bar"),
        Line2D([], [], color="black", marker="|", ms=10, mew=2.2, lw=0, label="bar"),
    ]  # fmt: skip
    axis.legend(handles=marks, fontsize=8, ncols=4, loc="lower right",
                bbox_to_anchor=(1, 1), frameon=False, borderaxespad=0.2)  # fmt: skip
