# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a run was like: losses, accuracies, how many weights moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .state import CODES, State


@dataclass
class Epoch:
    """The means of one epoch, and the score after it."""

    number: int  # from 1
    loss: float
    accuracy: float | None
    seconds: float  # in steps alone
    samples_per_second: float
    validation_loss: float | None = None
    validation_accuracy: float | None = None
    events: dict[str, int] = field(default_factory=dict)  # sums over the epoch


@dataclass
class Running:
    """Sums over the steps of an epoch that is not over."""

    steps: int = 0
    loss: float = 0.0
    right: int = 0
    known: int = 0
    seconds: float = 0.0
    events: dict[str, int] = field(default_factory=dict)

    def count(self, events: Mapping[str, int]) -> None:
        """Add the events of a step."""
        for name, number in events.items():
            self.events[name] = self.events.get(name, 0) + number

    @property
    def mean_loss(self) -> float:
        """The mean of the losses so far."""
        return self.loss / self.steps if self.steps else float("nan")

    @property
    def accuracy(self) -> float | None:
        """The part of the targets that had the largest score."""
        return self.right / self.known if self.known else None


@dataclass
class History:
    """The losses of all steps since the start, or since the run was resumed.

    ``moved`` has pairs of a step and the part of the stored weights whose code that
    step changed. A resumed run knows the epochs before, but not their steps.
    """

    first_step: int = 0
    losses: list[float] = field(default_factory=list)
    epochs: list[Epoch] = field(default_factory=list)
    moved: list[tuple[int, float]] = field(default_factory=list)

    @property
    def loss(self) -> float:
        """The mean loss of the last epoch."""
        return self.epochs[-1].loss if self.epochs else float("nan")

    @property
    def accuracy(self) -> float | None:
        """The last accuracy on the validation data."""
        return self.epochs[-1].validation_accuracy if self.epochs else None

    def to_dict(self) -> dict[str, Any]:
        """What a checkpoint keeps: all but the losses of steps."""
        return {
            "epochs": [asdict(epoch) for epoch in self.epochs],
            "moved": [list(pair) for pair in self.moved],
        }

    @staticmethod
    def from_dict(values: Mapping[str, Any], first_step: int) -> History:
        """What ``to_dict`` kept."""
        return History(
            first_step,
            epochs=[Epoch(**epoch) for epoch in values["epochs"]],
            moved=[(int(step), float(part)) for step, part in values["moved"]],
        )


def copy_codes(state: State) -> dict[str, NDArray[Any]]:
    """The codes of all stored weights, by name."""
    return {name: state.arrays[name, CODES].copy() for name in state.names(CODES)}


def moved_fraction(before: Mapping[str, NDArray[Any]], state: State) -> float | None:
    """The part of the stored weights whose code is not that of ``before``."""
    changed = count = 0
    for name, codes in before.items():
        changed += int(np.count_nonzero(codes != state.arrays[name, CODES]))
        count += codes.size
    return changed / count if count else None
