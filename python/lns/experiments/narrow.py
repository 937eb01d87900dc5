# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fewer bits of the stored weights: Madam, SGD and AdamW, nearest and stochastic."""

from __future__ import annotations

from .configuration import STORED, Configuration, lns8
from .registry import Setting, add
from .report import Finding, Row, lines, table_of
from .tasks import TASKS

BITS = (16, 12, 11, 10)
EPOCHS, SEEDS = 3, 3
# Peak rates, and what else a rule takes.
RULES: dict[str, tuple[float, dict[str, object]]] = {
    "madam": (2.0**-4, {}),
    "adamw": (1e-3, {}),
    "sgd": (0.1, {}),
}
NAMES = {"madam": "Madam", "adamw": "Adam", "sgd": "SGD"}
# The paper's effect: nearest rounding, 10 bits.
ADAM_LOSES, MADAM_LOSES = 1.5, 1.2


def narrow(setting: Setting) -> Finding:
    """Everything else in LNS8; a reference of each rule has the widest storage."""
    task = TASKS["mlp"]
    length = setting.training(EPOCHS)
    bits = (16, 12, 10) if setting.quick else BITS
    rows: list[Row] = []
    series: dict[str, list[Row]] = {}
    for rule, (eta, about) in RULES.items():
        reference = _reference(setting, rule, eta, length, about)
        rows.append(reference)
        for rounding in ("nearest", "stochastic"):
            name = f"{NAMES[rule]}, {rounding}"
            series[name] = []
            for count in bits:
                c = setting.ours(
                    "mlp",
                    rule,
                    eta,
                    length=length,
                    rounding=rounding,
                    **lns8(count, **about),
                )
                bars: dict[str, float] = {}
                if count == 10 and rounding == "nearest":
                    if rule == "adamw":
                        bars["must_lose"] = ADAM_LOSES
                    elif rule == "madam":
                        bars["limit"] = MADAM_LOSES
                row = setting.row(
                    f"{name}, Q_U {count}",
                    c,
                    SEEDS,
                    reference=reference,
                    x=count,
                    **bars,
                )
                series[name].append(row)
                rows.append(row)
    title = f"Bits of stored weights, {task.title}, {length} epochs"
    return Finding(
        name="narrow",
        title=title,
        tables=[table_of("Against the reference of each rule", rows, task.metric)],
        notes=[
            f"Forward and backward in LNS8, {setting.backend}. The reference of Adam"
            " and SGD has an f32 master copy of the weights; Madam's has 16 bits with "
            "stochastic rounding, since it has no f32 copy by its definition."
        ],
        rows=rows,
        metric=task.metric,
        draw=lines(series, task.metric, title, "bits of a stored weight (range 2^16)"),
    )


def _reference(
    setting: Setting, rule: str, eta: float, length: int, about: dict[str, object]
) -> Row:
    """An f32 master copy where the rule can have one, else 16 bits."""
    if rule == "madam":
        c: Configuration = setting.ours(
            "mlp", rule, eta, length=length, rounding="stochastic", **lns8(16)
        )
        return setting.row("Madam, 16 bits, stochastic", c, SEEDS)
    formats = lns8(16, **about) | {"stored": None, "value_eta": eta}
    c = setting.ours("mlp", rule, eta, length=length, **formats)
    return setting.row(f"{NAMES[rule]}, f32 master", c, SEEDS)


def register() -> None:
    """The experiment of this file."""
    bits = f"{min(STORED)} to {max(STORED)}"
    add("narrow", f"stored weights of {bits} bits under Madam, SGD, Adam", narrow)
