# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Base factors from 1 to 32 at 8 bits: everywhere, forward, backward, by role."""

from __future__ import annotations

from .configuration import lns8
from .registry import Setting, add
from .report import Finding, Row, finding_of_series
from .tasks import TASKS

BASE_FACTORS = (1, 2, 4, 8, 16, 32)
EPOCHS, SEEDS, ETA = 3, 3, 2.0**-4
PARTS = {
    "everywhere": ("weight", "activation", "error", "gradient"),
    "forward only": ("weight", "activation"),
    "backward only": ("error", "gradient"),
}
# Different factors of one network: the paper's multi-base format.
MIXED = {
    "W 16, A 8, E 8, G 8": (16, 8, 8, 8),
    "W 8, A 16, E 4, G 4": (8, 16, 4, 4),
    "W 16, A 16, E 4, G 8": (16, 16, 4, 8),
    "W 4, A 4, E 8, G 16": (4, 4, 8, 16),
}


def factors(setting: Setting) -> Finding:
    """What is not in question has the factor 8."""
    task = TASKS["mlp"]
    length = setting.training(EPOCHS)
    chosen = (1, 8, 32) if setting.quick else BASE_FACTORS

    def row(label: str, formats: dict[str, object], **about: object) -> Row:
        c = setting.ours("mlp", "madam", ETA, length=length, **lns8(16, **formats))
        return setting.row(label, c, SEEDS, **about)

    reference = row("gamma 8 everywhere", {})
    series: dict[str, list[Row]] = {}
    rows = [reference]
    for part, roles in PARTS.items():
        series[part] = []
        for gamma in chosen:
            entry = row(
                f"gamma {gamma} {part}",
                dict.fromkeys(roles, (8, gamma)),
                reference=reference,
                x=gamma,
            )
            series[part].append(entry)
            if gamma != 8:
                rows.append(entry)
    for name, gammas in MIXED.items():
        formats = {
            role: (8, gamma)
            for role, gamma in zip(PARTS["everywhere"], gammas, strict=True)
        }
        rows.append(row(name, formats, reference=reference))
    title = f"Base factors at 8 bits, {task.title}, {length} epochs"
    return finding_of_series(
        "factors",
        title,
        "Against gamma 8 everywhere",
        rows,
        series,
        task.metric,
        "base factor",
        [f"Madam, stored weights of 16 bits, {setting.backend}."],
    )


def register() -> None:
    """The experiment of this file."""
    add("factors", "base factors from 1 to 32, forward, backward, by role", factors)
