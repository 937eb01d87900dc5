# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What an importer returns: MLIR text and a description of its arguments."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Value:
    """One argument or result of the entry function."""

    name: str
    dtype: str
    shape: tuple[int, ...]


@dataclass
class ImportedModel:
    """Generic-form MLIR with every weight as an argument of the entry function.

    The arguments are ``parameters`` (weights and buffers, whose values are
    ``weights``) followed by ``inputs``. ``sources`` maps the name of an operation's
    location to the line of the framework program it came from. ``output_tree`` is
    the framework's own description of the structure of the results.
    """

    text: str
    entry: str
    parameters: list[Value]
    inputs: list[Value]
    outputs: list[Value]
    weights: list[NDArray[Any]] = field(repr=False)
    sources: dict[str, str] = field(default_factory=dict, repr=False)
    output_tree: Any = field(default=None, repr=False)

    def sidecar(self) -> dict[str, Any]:
        """Names, order, shapes and types, as JSON-ready data."""
        return {
            "entry": self.entry,
            "parameters": [asdict(value) for value in self.parameters],
            "inputs": [asdict(value) for value in self.inputs],
            "outputs": [asdict(value) for value in self.outputs],
            "sources": self.sources,
        }

    def save(self, path: str | Path) -> None:
        """Write ``path`` (MLIR), beside it the sidecar (.json) and weights (.npz)."""
        path = Path(path)
        path.write_text(self.text)
        path.with_suffix(".json").write_text(json.dumps(self.sidecar(), indent=1))
        np.savez(
            path.with_suffix(".npz"),
            **{
                value.name: array
                for value, array in zip(self.parameters, self.weights, strict=True)
            },
        )


@dataclass
class ImportedStep(ImportedModel):
    """A training step: its text has attributes that say what is what.

    The first ``trained`` of ``parameters`` have a gradient, the last ``trained`` of
    ``outputs``, in the same order; the rest are buffers. ``changed`` has the positions
    of the buffers whose next values come first among ``outputs``; the loss follows,
    then what the model returned. The last ``uniforms`` of ``inputs`` are random numbers
    in [0, 1), drawn anew for every step.
    """

    trained: int = 0
    changed: list[int] = field(default_factory=list)
    uniforms: int = 0
