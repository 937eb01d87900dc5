# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""LNS8 with Madam against f32 Adam and SGD: MLP, CNN, ResNet-18, GPT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .configuration import lns8
from .registry import Setting, add, best
from .report import Finding, Row, curves, table_of
from .tasks import TASKS


@dataclass(frozen=True)
class Comparison:
    """The runs that one task is made of."""

    task: str
    adam: Sequence[float]  # rates that are tried
    sgd: Sequence[float]
    eta: float  # Madam's
    limits: dict[int, float]  # bits of the stored weights: how much worse they may be
    seeds: int = 3
    also: float | None = None  # a rate of Adam on stored weights
    f32: dict[str, Any] = field(default_factory=dict)  # of the baselines
    lns: dict[str, Any] = field(default_factory=dict)  # of the logarithmic runs
    # Of further ones, in which single weights have other rules than Madam.
    mixed: dict[str, Any] = field(default_factory=dict)


# [M3] Nearest where eta * gamma_U is at least this, stochastic below: at 5.7 nearest
# rounding still lost 0.4 points of the MLP.
LEAST_NEAREST_STEP = 16.0

COMPARISONS = (
    Comparison(
        "mlp",
        (1e-2, 3e-3, 1e-3),
        (0.1, 0.03),
        2.0**-4.5,
        {16: 0.3, 12: 0.5, 10: 0.6},
    ),
    # A large rate, which two epochs need, blows up now and then unless the second
    # moment is quick and the normalized gradient bounded.
    Comparison(
        "cnn",
        (1e-2, 3e-3, 1e-3),
        (0.1, 0.03),
        2.0**-3,
        {16: 0.5, 10: 0.8},
        also=1e-2,
        lns={"value_eta": 3e-3, "beta": 0.99, "bound": 3.0},
        # The nine weights of a filter need both signs, which Madam does not change.
        mixed={
            "rules": (("conv1.weight", "adamw"),),
            "value_eta": 2e-2,
            "beta": 0.99,
            "bound": 4.0,
            "warm_up": 10,
            "constant": True,
            "start": 0.85,
        },
    ),
    Comparison(
        "resnet18",
        (3e-3, 1e-3, 3e-4),
        (),
        2.0**-4,
        {16: 1.0},
        seeds=2,
        lns={"value_eta": 1e-3, "beta": 0.99, "bound": 3.0},
    ),
    Comparison(
        "gpt",
        (1.6e-2, 1e-2, 6e-3),
        (),
        2.0**-3,
        {16: 0.03, 10: 0.05},
        f32={"final": 0.1, "beta": 0.99, "decay": 0.1},
        lns={"final": 0.1, "beta": 0.99, "value_eta": 1e-2},
    ),
)


def rounding(eta: float, bits: int) -> str:
    """The rounding of the update."""
    return "nearest" if eta * 2 ** (bits - 5) >= LEAST_NEAREST_STEP else "stochastic"


def madam(p: Comparison) -> list[tuple[str, dict[str, Any]]]:
    """The logarithmic runs by Madam: what a row calls it, and what it changes."""
    others = "".join(f", {rule} on {name}" for name, rule in p.mixed.get("rules", ()))
    return [("Madam", p.lns)] + ([(f"Madam{others}", p.mixed)] if p.mixed else [])


def compare(p: Comparison, setting: Setting) -> Finding:
    """All runs of a task."""
    task = TASKS[p.task]
    metric = task.metric
    name = "AdamW" if p.f32.get("decay") else "Adam"
    adam = [
        setting.row(
            f"f32 {name} {eta:g}", setting.f32(p.task, "adamw", eta, **p.f32), p.seeds
        )
        for eta in p.adam
    ]
    sgd = [
        setting.row(
            f"f32 SGD {eta:g}", setting.f32(p.task, "sgd", eta, **p.f32), p.seeds
        )
        for eta in p.sgd
    ]
    reference = best(adam, metric.higher_is_better)
    ours: list[Row] = []
    for name, changes in madam(p):
        for bits, limit in p.limits.items():
            how = rounding(p.eta, bits)
            formats = lns8(bits, **changes)
            c = setting.ours(p.task, "madam", p.eta, rounding=how, **formats)
            label = f"LNS8, {name}, Q_U {bits}, {how}"
            about = {"reference": reference, "limit": limit}
            ours.append(setting.row(label, c, p.seeds, **about))
    if p.also is not None:
        # Tells what the formats cost from what Madam does [M5].
        about = {"reference": reference}
        rate = {"value_eta": p.also}
        c = setting.ours(
            p.task, "adamw", p.also, **(lns8(16, **rate) | {"stored": None})
        )
        ours.append(
            setting.row(f"LNS8, Adam {p.also:g}, f32 master", c, p.seeds, **about)
        )
        for bits, limit in p.limits.items():
            how = "nearest" if bits == 16 else "stochastic"
            c = setting.ours(
                p.task, "adamw", p.also, rounding=how, **lns8(bits, **rate)
            )
            label = f"LNS8, Adam {p.also:g}, Q_U {bits}, {how}"
            ours.append(setting.row(label, c, p.seeds, **about, limit=limit))
    rows = [*adam, *sgd, *ours]
    length = setting.training(task.length)
    title = f"{task.title}, {length} {task.unit}"
    return Finding(
        name=p.task,
        title=title,
        tables=[table_of("LNS8 with Madam against f32", rows, metric)],
        notes=[
            f"The logarithmic runs are {setting.backend}; the difference is to "
            f"{reference.label}, the best of the rates. s: seconds of training, one "
            "thread."
        ],
        rows=rows,
        metric=metric,
        draw=curves(rows, metric, title),
    )


def once(setting: Setting) -> Finding:
    """One run of the MLP: from the command to the table, what a user waits for."""
    p = COMPARISONS[0]
    task = TASKS[p.task]
    how = rounding(p.eta, 16)
    c = setting.ours(p.task, "madam", p.eta, rounding=how, **lns8(16, **p.lns))
    rows = [setting.row(f"LNS8, Madam, Q_U 16, {how}", c, 1)]
    title = f"One run: {task.title}, {c.length} {task.unit}"
    return Finding(
        name="once",
        title=title,
        tables=[table_of("LNS8 with Madam", rows, task.metric)],
        rows=rows,
        metric=task.metric,
        draw=curves(rows, task.metric, title),
    )


def register() -> None:
    """The experiments of this file."""
    add("once", "one run of the MLP in LNS8, from the command to the table", once)
    for p in COMPARISONS:
        add(
            p.task,
            f"LNS8 with Madam against f32: {TASKS[p.task].title}",
            lambda setting, p=p: compare(p, setting),
        )
