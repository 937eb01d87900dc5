# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Errors and gradients of fewer bits, at about the range of 8."""

from __future__ import annotations

from .configuration import Sizes, lns8
from .registry import Setting, add
from .report import Finding, Row, finding_of_series
from .tasks import TASKS

# B and gamma, which leave the range 2^((M-1)/gamma) at about 2^16; 2^6 for 4 bits.
FORMATS: dict[int, Sizes] = {8: (8, 8), 7: (7, 4), 6: (6, 2), 5: (5, 1), 4: (4, 1)}
EPOCHS, SEEDS, ETA = 3, 3, 2.0**-4
PARTS = {
    "Q_E": ("error",),
    "Q_G": ("gradient",),
    "both": ("error", "gradient"),
}


def errors(setting: Setting) -> Finding:
    """What is not in question has 8 bits."""
    task = TASKS["mlp"]
    length = setting.training(EPOCHS)
    rows: list[Row] = []
    series: dict[str, list[Row]] = {}
    c = setting.ours("mlp", "madam", ETA, length=length, **lns8(16))
    reference = setting.row("8 bits everywhere", c, SEEDS)
    rows.append(reference)
    for part, roles in PARTS.items():
        series[part] = []
        for bits, sizes in FORMATS.items():
            if setting.quick and bits not in (8, 4):
                continue
            formats = lns8(16, **dict.fromkeys(roles, sizes))
            c = setting.ours("mlp", "madam", ETA, length=length, **formats)
            label = f"{part} of {bits} bits, gamma {sizes[1]}"
            row = setting.row(label, c, SEEDS, reference=reference, x=bits)
            series[part].append(row)
            if bits != 8:
                rows.append(row)
    title = f"Bits of errors and gradients, {task.title}, {length} epochs"
    return finding_of_series(
        "errors",
        title,
        "Against 8 bits everywhere",
        rows,
        series,
        task.metric,
        "bits",
        [f"Madam, stored weights of 16 bits, {setting.backend}."],
    )


def register() -> None:
    """The experiment of this file."""
    add("errors", "errors and gradients of 8 down to 4 bits", errors)
