# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Negative controls: what must not train well, so that a bar can tell good from bad."""

from __future__ import annotations

from .configuration import Sizes, lns8
from .registry import Setting, add
from .report import Finding, Row, curves, table_of
from .tasks import TASKS

ETA, EPOCHS, SEEDS = 2.0**-4, 3, 3
NARROW: Sizes = (8, 32)  # a range of 2^4 only


def controls(setting: Setting) -> Finding:
    """Each changes one thing of the recipe, and has to lose a point."""
    task = TASKS["mlp"]
    length = setting.training(EPOCHS)

    def row(
        label: str,
        reference: Row | None = None,
        lose: float | None = None,
        name: str = "mlp",
        **changes: object,
    ) -> Row:
        c = setting.ours(name, "madam", ETA, length=length, **lns8(16, **changes))
        return setting.row(label, c, SEEDS, reference=reference, must_lose=lose)

    narrow = dict.fromkeys(("weight", "activation", "error", "gradient"), NARROW)
    half = {"start": 0.5, "p_scale": 3.0}
    quarter = half | {"start": 0.25}
    raw = "mlp-uncentred"
    recipe = row("the recipe")
    uncentred = row("the recipe, pixels from 0 to 1", name=raw)
    rows = [
        recipe,
        row("gamma 32 everywhere", recipe, 1.0, **narrow),
        row("constant rate", recipe, 1.0, schedule="constant"),
        row("a quarter of the start, p_scale 3", recipe, 1.0, **quarter),
        row("half the start, p_scale 3", recipe, **half),
        uncentred,
        row("half the start, p_scale 3, from 0 to 1", uncentred, 1.0, raw, **half),
    ]
    title = f"Negative controls, {task.title}, {length} epochs"
    return Finding(
        name="controls",
        title=title,
        tables=[table_of("What must lose", rows, task.metric)],
        notes=[f"All runs are {setting.backend}."],
        rows=rows,
        metric=task.metric,
        draw=curves(rows, task.metric, title),
    )


def register() -> None:
    """The experiment of this file."""
    add("controls", "negative controls: each must lose at least a point", controls)
