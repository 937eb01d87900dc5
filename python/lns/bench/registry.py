# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The figures by name. A file of a family registers its own."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..errors import LNSError
from .measurement import Measurement
from .pair import Call, Setting, compare

BOTH = (1, 2)


@dataclass(frozen=True)
class Figure:
    """One benchmark: what it measures, and with how many threads.

    ``measure`` may return several numbers (a time and an accuracy); the names of all
    of them are in ``names``.
    """

    name: str
    title: str
    measure: Callable[[Setting], list[Measurement]]
    threads: Sequence[int] = BOTH
    names: Sequence[str] = ()

    def numbers(self) -> Sequence[str]:
        """The names of its numbers."""
        return self.names or (self.name,)


FIGURES: dict[str, Figure] = {}


def add(figure: Figure) -> None:
    """Register ``figure``; a name stands for one figure."""
    if figure.name in FIGURES:
        raise LNSError(f"two benchmarks are called {figure.name}")
    FIGURES[figure.name] = figure


def pair_figure(
    name: str,
    title: str,
    inside: str,
    ours: Call,
    peer: Call,
    threads: Sequence[int] = BOTH,
) -> None:
    """Register a ratio of two calls; ``inside`` says what ours contains."""

    def measure(setting: Setting) -> list[Measurement]:
        return [compare(name, title, inside, ours, peer, setting)]

    add(Figure(name, title, measure, threads))


def select(patterns: Sequence[str]) -> list[Figure]:
    """The figures of these names, of beginnings of names or of patterns with ``*``."""
    if not patterns:
        return list(FIGURES.values())
    chosen: dict[str, Figure] = {}
    for pattern in patterns:
        found = {
            name: figure
            for name, figure in FIGURES.items()
            if name == pattern or fnmatch.fnmatchcase(name, pattern)
        } or {
            name: figure for name, figure in FIGURES.items() if name.startswith(pattern)
        }
        if not found:
            raise LNSError(f"no benchmark {pattern!r}; there are {', '.join(FIGURES)}")
        chosen |= found
    return list(chosen.values())
