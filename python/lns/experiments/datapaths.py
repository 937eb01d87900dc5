# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training under float<high> and float<fast> [D2, D3], by the accuracy of f32 Adam."""

from __future__ import annotations

from .accuracy import COMPARISONS, madam, rounding
from .configuration import lns8
from .registry import Setting, add, best
from .report import Finding, Row, curves, table_of
from .tasks import TASKS

DATAPATHS = ("float<high>", "float<fast>")
BITS = 16  # of the stored weights


def datapaths(setting: Setting) -> Finding:
    """The same runs by each datapath, in training and on test data."""
    rows: list[Row] = []
    tables = []
    for p in COMPARISONS:
        if p.task not in ("mlp", "cnn"):
            continue
        task = TASKS[p.task]
        adam = [
            setting.row(f"f32 Adam {eta:g}", setting.f32(p.task, "adamw", eta), p.seeds)
            for eta in p.adam
        ]
        reference = best(adam, task.metric.higher_is_better)
        here = [reference]
        how = rounding(p.eta, BITS)
        rules = [(name, "madam", p.eta, how, about) for name, about in madam(p)]
        if p.also is not None:
            rate = {"value_eta": p.also}
            rules.append((f"Adam {p.also:g}", "adamw", p.also, "nearest", rate))
        for name, rule, eta, how, changes in rules:
            for datapath in DATAPATHS:
                formats = lns8(BITS, datapath=datapath, **changes)
                c = setting.ours(p.task, rule, eta, rounding=how, **formats)
                label = f"{p.task}, {name}, {datapath}"
                about = {"reference": reference, "limit": p.limits[BITS]}
                here.append(setting.row(label, c, p.seeds, **about))
        length = setting.training(task.length)
        title = f"{task.title}, {length} {task.unit}"
        tables.append(table_of(title, here, task.metric))
        rows += here
    metric = TASKS["mlp"].metric
    return Finding(
        name="datapaths",
        title="By datapath",
        tables=tables,
        notes=[f"Stored weights of {BITS} bits; against the best rate of f32 Adam."],
        rows=rows,
        metric=metric,
        draw=curves(rows, metric, "By datapath"),
    )


def register() -> None:
    """The experiment of this file."""
    add("datapaths", "the MLP and the CNN by float<high> and float<fast>", datapaths)
