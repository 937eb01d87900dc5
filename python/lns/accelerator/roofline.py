# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The roofline: what bounds each program, as a picture (extra ``plot``) and a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import SimulatorError
from ..plotting import pyplot
from .report import FORWARD, ProgramReport, Report

# By the unit that is busy most.
STYLES = {
    "mac": ("o", "#1b6ca8"),
    "load": ("s", "#2a9d5c"),
    "store": ("^", "#c0392b"),
    "post": ("D", "#7f6000"),
}
MOST_LABELS = 24  # the programs of most cycles have one
SMALLEST, LARGEST = 30.0, 300.0  # areas of points, by the share of cycles
LINE = 4.0  # pixels that labels keep from roofs
# Where a label may stand: right of its point, left of it, below and above, then further
# away; in units of its own size.
PLACES = [
    (across, up)
    for rows in range(6)
    for up in dict.fromkeys((-rows, rows))
    for across in ((0.5, -0.5) if rows == 0 else (0.0, 0.5, -0.5))
]


@dataclass(frozen=True, eq=False)
class Point:
    """Programs at one place of the picture: equal layers have one point."""

    programs: tuple[ProgramReport, ...]

    @property
    def first(self) -> ProgramReport:
        """The program that names the point."""
        return self.programs[0]

    @property
    def cycles(self) -> int:
        """Of all its programs."""
        return sum(program.cycles for program in self.programs)

    def label(self, prefix: str) -> str:
        """What stands beside the point, without the prefix that all names have."""
        more = len(self.programs) - 1
        name = title(self.first).removeprefix(prefix)
        return name + (f" and {more} more" if more else "")


def title(program: ProgramReport) -> str:
    """The layer, and which of its contractions, where that is known."""
    if program.phase in ("", FORWARD):
        return program.name
    return f"{program.layer} {program.phase}"


def common_prefix(names: Sequence[str]) -> str:
    """The modules that all names begin with: ``bert.encoder.`` of its layers."""
    modules = [name.split(".")[:-1] for name in names]
    common = takewhile(lambda parts: len(set(parts)) == 1, zip(*modules, strict=False))
    return "".join(f"{parts[0]}." for parts in common) if len(names) > 1 else ""


def points(programs: Iterable[ProgramReport]) -> list[Point]:
    """Programs that cannot be told apart in the picture are one point."""
    groups: dict[tuple[Any, ...], list[ProgramReport]] = {}
    for program in programs:
        if program.macs and program.cycles:
            key = (
                program.busiest_unit,
                round(50 * np.log2(program.intensity)),
                round(50 * np.log2(program.macs_per_cycle)),
            )
            groups.setdefault(key, []).append(program)
    return [Point(tuple(group)) for group in groups.values()]


def roofline(report: Report, path: str | Path) -> None:
    """Macs a cycle of each program over its macs for each byte of DRAM, to a file.

    The roof is what the lanes and DRAM allow: ``lanes * vector`` macs a cycle, and
    ``dram_bytes`` a cycle in the busier direction. A point's area is the program's
    share of the cycles, its colour the unit that is busy most.
    """
    shown = points(report.programs)
    if not shown:
        raise SimulatorError("the report has no program with macs: nothing to show")
    plt = pyplot()
    figure, axis = plt.subplots(figsize=(8, 5), dpi=150, layout="constrained")
    _limits(axis, shown)
    _roofs(axis, shown)
    total = sum(point.cycles for point in shown)
    for unit, (marker, color) in STYLES.items():
        own = [point for point in shown if point.first.busiest_unit == unit]
        if own:
            axis.scatter(
                [point.first.intensity for point in own],
                [point.first.macs_per_cycle for point in own],
                s=[_area(point.cycles / total) for point in own],
                marker=marker,
                color=color,
                alpha=0.75,
                linewidths=0,
                label=unit,
                zorder=3,
            )
    axis.set_xlabel("macs for each byte of DRAM, read or written, whichever are more")
    axis.set_ylabel("macs a cycle")
    axis.grid(alpha=0.3, which="major")
    axis.spines[["top", "right"]].set_visible(False)
    legend = axis.legend(
        title="busiest unit", loc="upper left", frameon=False, fontsize=8
    )
    legend.get_title().set_fontsize(8)
    for handle in legend.legend_handles:
        handle.set_sizes([40])
    _labels(figure, axis, shown, legend)
    figure.savefig(path)
    plt.close(figure)


def table(report: Report) -> str:
    """The same as text: a line for each program."""
    rows = [("program", "macs/byte", "macs/cycle", "roof", "of roof", "busiest")]
    rows += [
        (
            title(program),
            f"{program.intensity:.1f}",
            f"{program.macs_per_cycle:.1f}",
            f"{program.roof:.1f}",
            f"{100 * program.macs_per_cycle / program.roof:.1f} %",
            program.busiest_unit,
        )
        for program in report.programs
        if program.macs and program.cycles
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if i else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _area(share: float) -> float:
    return max(SMALLEST, LARGEST * share)


def _limits(axis: Any, shown: Sequence[Point]) -> None:
    """Every point, the ridge of its roof, and room for labels."""
    axis.set_xscale("log", base=2)
    axis.set_yscale("log", base=2)
    numbers = [point.first for point in shown]
    ridges = [p.accelerator.peak / p.accelerator.dram_bytes for p in numbers]
    left = [p.intensity for p in numbers] + ridges
    below = [p.macs_per_cycle for p in numbers]
    axis.set_xlim(min(left) / 2.5, max(left) * 4)
    axis.set_ylim(min(below) / 2, max(p.accelerator.peak for p in numbers) * 1.6)
    for side in (axis.xaxis, axis.yaxis):
        side.set_major_formatter(lambda value, _: f"{value:g}")


def _roofs(axis: Any, shown: Sequence[Point]) -> None:
    """One roof for each configuration."""
    known = {point.first.accelerator for point in shown}
    roofs = sorted({(c.lanes, c.vector, c.dram_bytes) for c in known})
    left, right = axis.get_xlim()
    for lanes, vector, dram_bytes in roofs:
        peak = lanes * vector
        ridge = peak / dram_bytes
        axis.plot(
            [left, ridge, right],
            [left * dram_bytes, peak, peak],
            color="#555555",
            linewidth=1.2,
            zorder=2,
        )
        axis.annotate(
            f"{lanes} lanes of {vector}: {peak:,} macs a cycle",
            (right, peak),
            xytext=(-4, 4),
            textcoords="offset points",
            ha="right",
            fontsize=8,
            color="#555555",
        )
        first = max(left, axis.get_ylim()[0] / dram_bytes)
        axis.annotate(
            f"{dram_bytes} bytes a cycle",
            (first, first * dram_bytes),
            xytext=(6, 14),
            textcoords="offset points",
            ha="left",
            va="bottom",
            fontsize=8,
            color="#555555",
            rotation=_slope(axis),
            rotation_mode="anchor",
        )


def _slope(axis: Any) -> float:
    """The angle on the screen of a line through equal powers."""
    width, height = axis.get_figure().get_size_inches() * axis.get_position().size
    (left, right), (below, above) = axis.get_xlim(), axis.get_ylim()
    across = width / np.log2(right / left)
    up = height / np.log2(above / below)
    return float(np.degrees(np.arctan2(up, across)))


def _labels(figure: Any, axis: Any, shown: Sequence[Point], legend: Any) -> None:
    """Names beside points, where they cover neither points nor each other."""
    figure.draw_without_rendering()
    total = sum(point.cycles for point in shown)
    frame = axis.get_window_extent().extents
    taken = [text.get_window_extent().extents for text in axis.texts]
    taken.append(legend.get_window_extent().extents)
    for line in axis.lines:
        taken += _along(axis.transData.transform(line.get_xydata()))
    radii = {}
    for point in shown:
        place = (point.first.intensity, point.first.macs_per_cycle)
        x, y = axis.transData.transform(place)
        r = radii[point] = _area(point.cycles / total) ** 0.5 / 2 * figure.dpi / 72
        taken.append(np.array([x - r, y - r, x + r, y + r]))
    prefix = common_prefix([point.first.name for point in shown])
    for point in sorted(shown, key=lambda point: -point.cycles)[:MOST_LABELS]:
        text = axis.annotate(
            point.label(prefix),
            (point.first.intensity, point.first.macs_per_cycle),
            xytext=(0, 0),
            textcoords="offset points",
            ha="center",
            va="center",
            fontsize=7,
            arrowprops={"arrowstyle": "-", "color": "#999999", "linewidth": 0.5},
            zorder=4,
        )
        box = text.get_window_extent()
        r = radii[point] + 3
        offsets = [
            (across * box.width + np.sign(across) * r, up * (box.height + r))
            for across, up in PLACES
        ]
        boxes = [box.extents + np.tile(offset, 2) for offset in offsets]
        best = int(np.argmin([_covered(b, np.array(taken), frame) for b in boxes]))
        # In points: a picture of another kind than PNG has other pixels.
        text.set_position(72 / figure.dpi * np.array(offsets[best]))
        text.set_in_layout(False)
        taken.append(boxes[best])


def _along(corners: Any) -> list[Any]:
    """Boxes that cover a line through these corners."""
    boxes = []
    for start, end in pairwise(corners):
        count = int(np.hypot(*(end - start)) / LINE) + 1
        places = np.linspace(start, end, count)
        boxes += list(np.hstack([places - LINE, places + LINE]))
    return boxes


def _covered(box: Any, taken: Any, frame: Any) -> float:
    """How much of a label lies over something, or outside; boxes are x0, y0, x1, y1."""
    lost = np.prod(box[2:] - box[:2]) - _common(box, frame[None]).sum()
    return lost + _common(box, taken).sum()


def _common(box: Any, others: Any) -> Any:
    """The areas that a box has in common with others."""
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[2:], others[:, 2:])
    return np.prod(np.clip(high - low, 0, None), axis=1)
