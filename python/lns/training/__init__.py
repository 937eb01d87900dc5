# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training in a logarithmic number system: one compiled function is a whole step.

``lns.train`` is the loop, ``lns.TrainingStep`` what it calls, ``lns.Recipe`` what
decides formats, optimizer and schedule.
"""

from . import checkpoint, export, plots
from .history import Epoch, History
from .loop import Trained, train
from .recipe import PRESETS, Recipe
from .schedule import Correction, Schedule
from .state import MemoryUse, State
from .step import StepResult, TrainingStep

__all__ = [
    "PRESETS",
    "Correction",
    "Epoch",
    "History",
    "MemoryUse",
    "Recipe",
    "Schedule",
    "State",
    "StepResult",
    "Trained",
    "TrainingStep",
    "checkpoint",
    "export",
    "plots",
    "train",
]
