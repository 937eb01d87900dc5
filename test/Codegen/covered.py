# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a test has compared, in the words of scripts/coverage.py."""

from __future__ import annotations

import sys
from collections.abc import Iterable

COLUMNS = ("reference", "generic", "x86-64-v3", "x86-64-v4", "native")


def label(bits: int, gamma: int, bias: int | None = None) -> str:
    """A format as coverage names it: "8,8", or "8,8,60" with another bias."""
    usual = bias is None or bias == 2 ** (bits - 1) - 1
    return f"{bits},{gamma}" if usual else f"{bits},{gamma},{bias}"


def covered(row: str, formats: Iterable[str], column: str) -> None:
    """Say that an op (and datapath) gave the right results for these formats."""
    if column in COLUMNS:
        names = " ".join(sorted(set(formats)))
        print(f"covered: {row} | {names} | {column}", file=sys.stderr)
