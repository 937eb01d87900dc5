# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One run of training, kept on disk: who asks again reads the file."""

from __future__ import annotations

import importlib
import json
import math
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ..demo.progress import Progress
from ..toolchain import cpu_name
from .configuration import Configuration
from .tasks import TASKS, Task

Report = Callable[[str], None]
CURVE_POINTS = 100
BACKEND_MODULES = {"f32": "baseline", "emulation": "emulated", "compiled": "compiled"}


@dataclass
class Outcome:
    """What a run gave: its metric, the curve of its loss, and what it took."""

    metric: float
    curve: list[tuple[int, float]]  # step, mean training loss since the last point
    seconds: float
    diverged: bool = False
    details: dict[str, Any] = field(default_factory=dict)


def learn(
    task: Task,
    c: Configuration,
    step: Callable[[Tensor, Tensor, float], float],
    scores: Callable[[Tensor], Tensor],
    report: Report,
) -> Outcome:
    """Train by ``step(x, y, rate)`` over all batches, then measure by ``scores``."""
    steps = task.steps(c.length)
    every = max(1, steps // CURVE_POINTS)
    curve: list[tuple[int, float]] = []
    total, diverged = 0.0, False
    start = time.perf_counter()
    for index, (x, y) in enumerate(task.batches(c.seed, c.length)):
        loss = step(x, y, c.rate(index, steps))
        if not math.isfinite(loss):
            diverged = True
            break
        total += loss
        if (index + 1) % every == 0:
            curve.append((index + 1, total / every))
            total = 0.0
            spent = time.perf_counter() - start
            report(
                f"step {index + 1}/{steps}, loss {curve[-1][1]:.4f}, "
                f"{spent:.0f} s, {spent / (index + 1) * (steps - index - 1):.0f} left"
            )
    seconds = time.perf_counter() - start
    return Outcome(task.measure(scores), curve, seconds, diverged)


class Runs:
    """Runs configurations, or reads what an earlier command has run."""

    def __init__(self, folder: Path, log: Progress, fresh: bool = False) -> None:
        """Results are kept in ``folder``; ``fresh`` runs everything again."""
        self.folder = folder
        self.fresh = fresh
        self.log = log

    def path(self, c: Configuration) -> Path:
        """The file of a run; its name begins with what it is."""
        return self.folder / f"{c.task}-{c.backend}-{c.optimizer}-{c.key()}.json"

    def known(self, c: Configuration) -> Outcome | None:
        """The result, if there is one."""
        try:
            entry = json.loads(self.path(c).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        return Outcome(**entry["outcome"])

    def outcome(self, c: Configuration, what: str) -> Outcome:
        """The result of ``c``, which the log calls ``what``."""
        found = self.known(c)
        if found is not None and not self.fresh:
            return found
        module = importlib.import_module(f".{BACKEND_MODULES[c.backend]}", __package__)
        task = TASKS[c.task]

        def report(text: str) -> None:
            self.log.moving(f"{what}, seed {c.seed}: {text}")

        result: Outcome = module.train(task, c, report)
        entry = {
            "configuration": asdict(c),
            "outcome": asdict(result),
            "cpu": cpu_name(),
            "torch": torch.__version__,
            "threads": torch.get_num_threads(),
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        work = self.path(c).with_suffix(f".{os.getpid()}.tmp")
        work.write_text(json.dumps(entry, indent=1) + "\n", encoding="utf-8")
        work.replace(self.path(c))
        metric = task.metric
        self.log.step(
            f"{what}, seed {c.seed}: {metric.name} {result.metric:.{metric.digits}f} "
            f"{metric.unit}, {result.seconds:.0f} s" + " (diverged)" * result.diverged
        )
        return result

    def outcomes(
        self, configurations: Sequence[Configuration], what: str
    ) -> list[Outcome]:
        """Of each, in order."""
        return [self.outcome(c, what) for c in configurations]
