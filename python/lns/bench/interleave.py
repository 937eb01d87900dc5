# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Timing of two calls in turn, and what is said of the ratios."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Ratio:
    """Time of the peer by ours, over interleaved repetitions: above 1 we are faster."""

    minimum: float
    median: float
    maximum: float
    repetitions: int

    @staticmethod
    def of(ours: Sequence[float], peer: Sequence[float]) -> Ratio:
        """The ratio of each repetition of ours to the peer's beside it."""
        ratios = np.asarray(peer) / np.asarray(ours)
        return Ratio(
            float(ratios.min()),
            float(np.median(ratios)),
            float(ratios.max()),
            len(ours),
        )

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.minimum:.2f} … {self.maximum:.2f})"

    def json(self) -> dict[str, float]:
        """The numbers by name."""
        return asdict(self)


def interleave(
    ours: Callable[[], Any],
    peer: Callable[[], Any],
    repetitions: int = 15,
    seconds: float = 0.05,
) -> tuple[list[float], list[float]]:
    """Seconds per call of both, a burst of each in turn.

    A burst is as many calls as take about ``seconds``, so that short calls are timed
    as well as long ones.
    """
    calls = []
    for function in (ours, peer):
        function()
        start = time.perf_counter()
        function()
        once = time.perf_counter() - start
        calls.append(max(1, int(seconds / max(once, 1e-9))))
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repetitions):
        for function, count, series in zip((ours, peer), calls, times, strict=True):
            start = time.perf_counter()
            for _ in range(count):
                function()
            series.append((time.perf_counter() - start) / count)
    return times
