# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All families of benchmarks, in the order of the table.

A family is a file of this folder with a function ``register`` and a line here; its
limits stand in ``bars``.
"""

from __future__ import annotations

from importlib import import_module

from .registry import FIGURES

FAMILIES = (
    "matmul",
    "exact",
    "datapaths",
    "convolution",
    "rows",
    "networks",
    "minilm",
    "functions",
    "streams",
    "updates",
    "training",
    "accelerator",
    "calls",
    "tools",
)


def register() -> None:
    """Fill the registry, once."""
    if not FIGURES:
        for family in FAMILIES:
            import_module(f".{family}", __package__).register()
