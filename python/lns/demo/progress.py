# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Lines of progress: on a terminal they are overwritten, in a log only ends remain."""

from __future__ import annotations

import sys
import time


class Progress:
    """Prints what happens, with the seconds since the start."""

    def __init__(self) -> None:
        """Start the clock."""
        self.start = time.perf_counter()
        self._open = 0

    @property
    def seconds(self) -> float:
        """Seconds since the start."""
        return time.perf_counter() - self.start

    def step(self, text: str) -> None:
        """A finished step, on a line of its own."""
        self._clear()
        print(f"[{self.seconds:5.0f} s] {text}", flush=True)

    def moving(self, text: str) -> None:
        """Where a long step is; with a newline at the end the line stays."""
        if text.endswith("\n"):
            self.step("  " + text.rstrip())
        elif sys.stdout.isatty():
            self._clear()
            line = f"[{self.seconds:5.0f} s]   {text}"
            print(line, end="", flush=True)
            self._open = len(line)

    def _clear(self) -> None:
        if self._open:
            print("\r" + " " * self._open + "\r", end="")
            self._open = 0
