# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Decompositions for the joint graph of a training step."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import torch

from .decompositions import decomposition_table

aten = torch.ops.aten


@functools.cache
def training_decompositions() -> dict[Any, Callable[..., Any]]:
    """The table of inference with the entries of this module over it."""
    table = dict(decomposition_table())
    return table
