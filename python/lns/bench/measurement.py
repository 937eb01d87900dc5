# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What one figure of the table is: a number with its spread, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Spread:
    """Median and spread of repetitions."""

    median: float
    minimum: float
    maximum: float
    quartiles: tuple[float, float]
    repetitions: int

    @staticmethod
    def of(values: Sequence[float]) -> Spread:
        """Of the values of the repetitions."""
        if not len(values):
            raise ValueError("a spread needs at least one repetition")
        lower, median, upper = np.percentile(values, (25, 50, 75))
        return Spread(
            float(median),
            float(min(values)),
            float(max(values)),
            (float(lower), float(upper)),
            len(values),
        )

    @staticmethod
    def of_ratios(ours: Sequence[float], peer: Sequence[float]) -> Spread:
        """Of the peer's time by ours in each repetition: above 1 we are faster."""
        if len(ours) != len(peer):
            raise ValueError(
                f"{len(ours)} repetitions of ours, {len(peer)} of the peer"
            )
        return Spread.of([p / o for o, p in zip(ours, peer, strict=True)])


@dataclass
class Measurement:
    """One number of the table.

    ``missing`` says why there is no number: a package that is not installed, a kernel
    whose values are wrong. ``details`` holds what else the run says: times, the errors
    of the values, the kernel that the peer chose.
    """

    name: str
    title: str
    threads: int
    unit: str = "ratio"
    spread: Spread | None = None
    missing: str = ""
    ours: str = ""
    peer: str = ""
    inside: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def value(self) -> float | None:
        """The median, if something was measured."""
        return self.spread.median if self.spread else None

    @property
    def reason(self) -> str:
        """Why there is no number, in two lines: the second one is the compiler's."""
        return " ".join(self.missing.split("\n")[:2])[:200]

    def json(self) -> dict[str, Any]:
        """All of it by name."""
        return asdict(self)

    @staticmethod
    def from_json(entry: dict[str, Any]) -> Measurement:
        """What ``json`` wrote."""
        spread = entry.get("spread")
        if spread is not None:
            spread = Spread(**{**spread, "quartiles": tuple(spread["quartiles"])})
        return Measurement(**{**entry, "spread": spread})

    def text(self) -> str:
        """The number, or why there is none."""
        if self.spread is None:
            return f"not measured: {self.reason}"
        s = self.spread
        if s.repetitions == 1:
            return f"{s.median:.4g} {self.unit}"
        return f"{s.median:.3g} {self.unit} ({s.minimum:.3g} … {s.maximum:.3g})"
