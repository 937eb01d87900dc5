# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training by the emulation in PyTorch."""

from __future__ import annotations

import torch

from .configuration import Configuration
from .emulation import EmulatedStep
from .runs import Outcome, Report, learn
from .tasks import Task


def train(task: Task, c: Configuration, report: Report) -> Outcome:
    """Train and measure; random bits of stochastic rounding are drawn from the seed."""
    model = task.model(c.seed, c.start, c.constant)
    step = EmulatedStep(model, task.loss, c, task.values)
    with torch.random.fork_rng():
        torch.manual_seed(c.seed)
        return learn(task, c, step.step, step.scores, report)
