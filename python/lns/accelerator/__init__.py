# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The simulated accelerator: what it is, what runs on it, what it reports.

``lns.compile(…, datapath="pe", backend="sim")`` gives a program whose contractions run
on it, ``timing`` the cycles of a network too large to run.
"""

from .configuration import Accelerator, Configuration
from .report import (
    Counts,
    Energy,
    EnergyLine,
    EnergyTable,
    HostOp,
    ProgramReport,
    Report,
    Tiling,
    Traffic,
    UnitReport,
)
from .roofline import roofline
from .simulator import Simulation, Simulator
from .timing import timing, timing_mlir, timing_step

__all__ = [
    "Accelerator",
    "Configuration",
    "Counts",
    "Energy",
    "EnergyLine",
    "EnergyTable",
    "HostOp",
    "ProgramReport",
    "Report",
    "Simulation",
    "Simulator",
    "Tiling",
    "Traffic",
    "UnitReport",
    "roofline",
    "timing",
    "timing_mlir",
    "timing_step",
]
