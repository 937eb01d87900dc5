# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The table of a run, as lines of a terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import machine
from .bars import bar_of, verdict
from .measurement import Measurement


def line(m: Measurement) -> str:
    """One figure as a line of text."""
    bar = bar_of(m)
    ending = f"  bar {bar} {verdict(m)}" if bar else ""
    best = f"fastest {fastest(m)}" if fastest(m) else ""
    start = f"{m.name:<24} {m.threads}T  {m.text():<32} {times(m):<24} {best:<15}"
    return f"{start}{ending}".rstrip()


def times(m: Measurement) -> str:
    """Milliseconds of both sides, where a figure has two."""
    both = [m.details.get(who, {}).get("seconds") for who in ("ours", "peer")]
    if None in both:
        return ""
    return " / ".join(f"{1000 * seconds:.4g}" for seconds in both) + " ms"


def fastest(m: Measurement) -> str:
    """The ratio of the fastest times, where a figure has two."""
    ratio = m.details.get("ratio_of_fastest")
    return f"{ratio:.3g}" if ratio is not None else ""


def markdown(run: dict[str, Any]) -> str:
    """The table of a run that was written as JSON."""
    measurements = [Measurement.from_json(entry) for entry in run["measurements"]]
    head = [f"- {text}" for text in machine.lines(run["machine"])]
    peers = sorted({m.peer for m in measurements if m.peer})
    head += [f"- peers: {', '.join(peers)}", f"- `{run['command']}`, {run['when']}", ""]
    barred = [m for m in measurements if bar_of(m)]
    shown = [m for m in measurements if not bar_of(m)]
    return "\n".join(
        [
            *head,
            *_rows("figure", barred, True),
            "",
            "Shown without a bar:",
            "",
            *_rows("figure", shown, False),
            "",
        ]
    )


def _rows(head: str, measurements: Iterable[Measurement], bars: bool) -> list[str]:
    columns = [
        head,
        "threads",
        "median",
        "min … max",
        "of the fastest",
        "ms, ours / peer",
        "what",
    ]
    if bars:
        columns.insert(2, "bar")
    rows = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    for m in measurements:
        median = extent = ""
        if m.spread is None:
            median = m.text().replace("|", "\\|")
        else:
            s = m.spread
            unit = "" if m.unit == "ratio" else f" {m.unit}"
            median = f"{s.median:.{4 if s.repetitions == 1 else 3}g}{unit.rstrip()}"
            if s.repetitions > 1:
                extent = f"{s.minimum:.3g} … {s.maximum:.3g}"
        cells = [f"`{m.name}`", str(m.threads), median, extent, fastest(m)]
        cells += [times(m).removesuffix(" ms"), m.title]
        if bars:
            missed = verdict(m) == "below"
            cells.insert(2, f"{bar_of(m)}")
            cells[3] = f"**{median}**" if missed else median
        rows.append("| " + " | ".join(cells) + " |")
    return rows
