# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All experiments."""

from __future__ import annotations

from . import (
    accuracy,
    controls,
    datapaths,
    entries,
    errors,
    factors,
    narrow,
    speakers,
    theorems,
)


def register() -> None:
    """Each file registers its own."""
    for family in (
        accuracy,
        narrow,
        factors,
        entries,
        datapaths,
        theorems,
        errors,
        speakers,
        controls,
    ):
        family.register()
