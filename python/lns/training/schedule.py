# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Rates and bias corrections, by the number of the step."""

from __future__ import annotations

import math

import numpy as np

from ..errors import ArgumentError
from .recipe import Recipe


class Schedule:
    """The part of the peak rate that a step takes; steps count from 0.

    ``min(1, (k + 1) / warmup)``, times 1 (``constant``) or half a cosine from 1 at
    step 0 down to ``final_fraction`` at ``total_steps``, where it stays (``cosine``).
    Without ``total_steps`` the end is unknown: a cosine stays at 1.

    >>> [Schedule("constant", warmup=2).factor(k) for k in range(3)]
    [0.5, 1.0, 1.0]
    """

    def __init__(
        self,
        kind: str,
        warmup: int = 0,
        final_fraction: float = 0.0,
        total_steps: int | None = None,
    ) -> None:
        if total_steps is not None and (
            isinstance(total_steps, bool)
            or not isinstance(total_steps, (int, np.integer))
            or total_steps < 1
        ):
            raise ArgumentError(
                f"total_steps is the number of steps of the whole run, at least 1, "
                f"got {total_steps!r}"
            )
        self.kind = kind
        self.warmup = warmup
        self.final_fraction = final_fraction
        self.total_steps = None if total_steps is None else int(total_steps)

    @staticmethod
    def of(recipe: Recipe, total_steps: int | None) -> Schedule:
        """The schedule of a recipe in a run of ``total_steps``."""
        return Schedule(
            recipe.schedule, recipe.warmup, recipe.final_fraction, total_steps
        )

    def factor(self, step: int) -> float:
        """What step ``step`` multiplies the peak rate by."""
        rise = min(1.0, (step + 1) / self.warmup) if self.warmup else 1.0
        if self.kind == "constant" or self.total_steps is None:
            return rise
        wave = 0.5 * (1.0 + math.cos(math.pi * min(step / self.total_steps, 1.0)))
        return rise * (self.final_fraction + (1.0 - self.final_fraction) * wave)


class Correction:
    """[M2] The bias correction of a moving average, ``c_t = RN(1 - p_t)``.

    ``p_t = p_(t-1) b`` in f64 with ``p_0 = 1`` and ``b = RN(beta)`` in f32: products,
    one a step, and not a power, whose bits depend on the library that computes it.
    """

    def __init__(self, beta: float) -> None:
        self._base = float(np.float32(beta))
        self._product = 1.0
        self._step = 0

    def at(self, t: int) -> np.float32:
        """c_t; t counts from 1. Going forward one step takes one product."""
        if t < self._step:
            self._product, self._step = 1.0, 0
        while self._step < t:
            self._product *= self._base
            self._step += 1
        return np.float32(1.0 - self._product)
