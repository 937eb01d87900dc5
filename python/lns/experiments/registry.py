# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The experiments by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .configuration import Configuration
from .report import Finding, Row
from .runs import Runs
from .tasks import TASKS


@dataclass(frozen=True)
class Setting:
    """How an experiment is run."""

    runs: Runs | None
    backend: str = "compiled"
    quick: bool = False
    seeds: int | None = None
    length: int | None = None

    def training(self, usual: int) -> int:
        """Epochs or steps of a run."""
        if self.length is not None:
            return self.length
        return max(1, usual // 5) if self.quick else usual

    def seed_list(self, usual: int) -> range:
        """The seeds of every row."""
        return range(self.seeds or (1 if self.quick else usual))

    def row(self, label: str, base: Configuration, usual: int, **about: Any) -> Row:
        """A row over the seeds, run now or before."""
        seeds = self.seed_list(usual)
        row = Row(label, [replace(base, seed=seed) for seed in seeds], **about)
        assert self.runs is not None
        row.outcomes = self.runs.outcomes(row.configurations, label)
        return row

    def ours(
        self, task: str, optimizer: str, eta: float, **about: Any
    ) -> Configuration:
        """A configuration on the backend of this setting."""
        length = about.pop("length", None) or self.training(TASKS[task].length)
        return Configuration(task, self.backend, optimizer, eta, 0, length, **about)

    def f32(self, task: str, optimizer: str, eta: float, **about: Any) -> Configuration:
        """A baseline in PyTorch f32."""
        length = about.pop("length", None) or self.training(TASKS[task].length)
        return Configuration(task, "f32", optimizer, eta, 0, length, **about)


@dataclass(frozen=True)
class Experiment:
    """One command."""

    name: str
    title: str
    run: Callable[[Setting], Finding]


EXPERIMENTS: dict[str, Experiment] = {}


def add(name: str, title: str, run: Callable[[Setting], Finding]) -> None:
    """Register an experiment."""
    EXPERIMENTS[name] = Experiment(name, title, run)


def best(rows: Sequence[Row], higher: bool) -> Row:
    """The row with the best mean."""
    return (max if higher else min)(rows, key=lambda row: row.mean)
