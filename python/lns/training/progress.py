# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A bar that moves on a terminal; in a log, one line an epoch."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from typing import TextIO

WIDTH = 20
INTERVAL = 0.1  # seconds between two pictures
NAMED_EVENTS = 3  # in one line


class Bar:
    """Shows where an epoch is: loss, accuracy, examples a second."""

    def __init__(self, shown: bool, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._moving = shown and self._stream.isatty()
        self._shown = shown
        self._last = 0.0
        self._open = 0

    def move(self, done: int, total: int, text: str) -> None:
        """Draw the bar; often called, it draws ten times a second."""
        now = time.perf_counter()
        if not self._moving or now - self._last < INTERVAL:
            return
        self._last = now
        filled = WIDTH * done // total
        line = f"[{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{total} {text}"
        self._write("\r" + line.ljust(self._open))
        self._open = len(line)

    def line(self, text: str) -> None:
        """A line that stays."""
        if not self._shown:
            return
        self.clear()
        self._write(text + "\n")

    def clear(self) -> None:
        """Take the bar away."""
        if self._open:
            self._write("\r" + " " * self._open + "\r")
            self._open = 0

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def describe(
    loss: float, accuracy: float | None, rate: float | None, where: str = ""
) -> str:
    """``loss 0.4321, 84.10 % right, 52,000 examples/s``."""
    parts = [f"{where}loss {loss:.4f}"]
    if accuracy is not None:
        parts.append(f"{where}accuracy {100 * accuracy:.2f} %")
    if rate is not None:
        parts.append(f"{rate:,.0f} samples/s")
    return ", ".join(parts)


def describe_events(events: Mapping[str, int]) -> str:
    """The most frequent events that happened: ``fc1.weight: update skipped [M2] 3x``.

    Empty where none did.
    """
    happened = sorted((-count, name) for name, count in events.items() if count)
    parts = [f"{name} {-count:,}x" for count, name in happened[:NAMED_EVENTS]]
    if len(happened) > NAMED_EVENTS:
        parts.append(f"{len(happened) - NAMED_EVENTS} other kinds")
    return ", ".join(parts)
