# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Conversion tables of 1 to 8 entries [D7], and training that knows them or not."""

from __future__ import annotations

from .configuration import lns8
from .registry import Setting, add
from .report import Finding, Row, lines, table_of
from .tasks import TASKS

ENTRIES = (1, 2, 4, 8)
EPOCHS, SEEDS, ETA = 3, 3, 2.0**-4


def entries(setting: Setting) -> Finding:
    """Train by float<high> or by the table; run on test data by the table."""
    task = TASKS["mlp"]
    length = setting.training(EPOCHS)
    chosen = (1, 8) if setting.quick else ENTRIES
    base = setting.ours("mlp", "madam", ETA, length=length, **lns8(16))
    reference = setting.row("float<high> throughout", base, SEEDS)
    rows: list[Row] = [reference]
    series: dict[str, list[Row]] = {"unaware": [], "aware": []}
    for count in chosen:
        table = f"float<entries = {count}>"
        for name, datapath in (("unaware", "float<high>"), ("aware", table)):
            formats = lns8(16, datapath=datapath, evaluation_datapath=table)
            c = setting.ours("mlp", "madam", ETA, length=length, **formats)
            label = f"{count} entries, {name}"
            row = setting.row(label, c, SEEDS, reference=reference, x=count)
            series[name].append(row)
            rows.append(row)
    title = f"Entries of the conversion table, {task.title}, {length} epochs"
    return Finding(
        name="entries",
        title=title,
        tables=[table_of("Against exact conversion", rows, task.metric)],
        notes=["*aware*: forward and backward passes of training by the table too."],
        rows=rows,
        metric=task.metric,
        draw=lines(series, task.metric, title, "entries of the table"),
    )


def register() -> None:
    """The experiment of this file."""
    add("entries", "conversion tables of 1 to 8 entries, aware or not", entries)
