# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All families of benchmarks, in the order of the table."""

from __future__ import annotations

from . import (
    calls,
    convolution,
    functions,
    matmul,
    minilm,
    networks,
    rows,
    tools,
    updates,
)
from .registry import FIGURES

FAMILIES = (
    matmul,
    convolution,
    rows,
    networks,
    minilm,
    functions,
    updates,
    calls,
    tools,
)


def register() -> None:
    """Fill the registry, once."""
    if not FIGURES:
        for family in FAMILIES:
            family.register()
