# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A run in a file: codes, scales, moments, the step, the seed and the recipe.

The file is one of ``lns.save_arrays``: stored weights are arrays by the name of their
parameter, everything else is ``parameter.field``. The metadata entry ``training`` says
the rest in JSON, with a digest of all arrays.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..array import Array
from ..errors import CheckpointError, FormatError
from ..format import Format
from ..storage import load_with_metadata, save_arrays
from .recipe import Recipe
from .state import CODES, SCALE, State

VERSION = 1
ENTRY = "training"

Arrays = Mapping[tuple[str, str], NDArray[Any]]


@dataclass(frozen=True)
class Checkpoint:
    """What a file holds: the arrays of a state, and where the run was."""

    arrays: dict[tuple[str, str], NDArray[Any]]
    storage: Format
    step: int
    seed: int
    recipe: Recipe
    # What the loop adds: batch size, number of examples, total steps.
    loop: dict[str, Any] = field(default_factory=dict)


def fingerprint(arrays: Arrays, storage: Format) -> str:
    """A hash of names, fields, types and shapes: equal for states that fit."""
    lines = [
        f"{name}\0{part}\0{array.dtype.name}\0{array.shape}"
        for (name, part), array in arrays.items()
    ]
    text = "\n".join([repr(storage), *lines])
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def save(
    path: str | Path,
    state: State,
    *,
    step: int,
    seed: int,
    recipe: Recipe,
    loop: Mapping[str, Any] | None = None,
) -> None:
    """Write a checkpoint; where that fails, the file that was there stays."""
    path = Path(path)
    entry = {
        "version": VERSION,
        "step": step,
        "seed": seed,
        "recipe": recipe.to_dict(),
        "fields": [list(key) for key in state.arrays],
        "fingerprint": fingerprint(state.arrays, state.storage),
        "digest": _digest(state.arrays),
        "loop": dict(loop or {}),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_arrays(path, _named(state), {ENTRY: json.dumps(entry)})
    except OSError as error:
        kept = "; the one that was there stays" if path.exists() else ""
        raise CheckpointError(
            f"step {step}: the checkpoint {path} cannot be written "
            f"({error.strerror or error}){kept}: make room or choose another folder"
        ) from error


def load(path: str | Path) -> Checkpoint:
    """Read a checkpoint; an error says what is wrong with the file."""
    path = Path(path)
    if not path.is_file():
        raise CheckpointError(f"there is no checkpoint {path}")
    try:
        arrays, metadata = load_with_metadata(path)
    except (FormatError, OSError) as error:
        raise CheckpointError(
            f"{path} is damaged or no checkpoint: {error}; take an older one"
        ) from error
    if ENTRY not in metadata:
        raise CheckpointError(
            f"{path} is a file of safetensors, but no checkpoint of lns: its metadata "
            f"has no entry {ENTRY!r}"
        )
    try:
        entry = json.loads(metadata[ENTRY])
        version = entry["version"]
        if version != VERSION:
            raise CheckpointError(
                f"{path} is a checkpoint of version {version}, this package reads "
                f"version {VERSION}"
            )
        recipe = Recipe.from_dict(entry["recipe"])
        found = Checkpoint(
            _unnamed(arrays, entry["fields"], recipe.storage),
            recipe.storage,
            int(entry["step"]),
            int(entry["seed"]),
            recipe,
            dict(entry["loop"]),
        )
        wanted = entry["digest"]
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, CheckpointError):
            raise
        raise CheckpointError(
            f"{path} is damaged: its description is broken ({type(error).__name__}: "
            f"{error}); take an older one"
        ) from error
    if _digest(found.arrays) != wanted:
        raise CheckpointError(
            f"{path} is damaged: its arrays are not those that were written; take an "
            "older one"
        )
    return found


def check_fits(
    path: str | Path, found: Checkpoint, state: State, recipe: Recipe
) -> None:
    """Refuse a checkpoint of another model or recipe, naming what differs."""
    if differences := found.recipe.differences(recipe):
        raise CheckpointError(
            f"{path} was trained by another recipe, whose {'; '.join(differences)}; "
            "lns.training.checkpoint.load(path).recipe is that recipe"
        )
    if fingerprint(found.arrays, found.storage) == fingerprint(
        state.arrays, state.storage
    ):
        return
    raise CheckpointError(
        f"{path} is of another model: {_difference(found.arrays, state.arrays)}"
    )


def _difference(there: Arrays, here: Arrays) -> str:
    for key in here:
        if key not in there:
            return f"it has no {'.'.join(key)}"
    for key, array in there.items():
        name = ".".join(key)
        if key not in here:
            return f"it has {name}, which this model does not"
        if array.shape != here[key].shape or array.dtype != here[key].dtype:
            return (
                f"{name} is {array.dtype} of shape {array.shape} there and "
                f"{here[key].dtype} of shape {here[key].shape} here"
            )
    return "its parameters have another order"


def _named(state: State) -> dict[str, Array | NDArray[Any]]:
    """The arrays by their names in the file."""
    named: dict[str, Array | NDArray[Any]] = {}
    for (name, part), array in state.arrays.items():
        if part == CODES:
            scale = state.arrays[name, SCALE]
            named[name] = Array(array, scale, state.storage)
        elif part != SCALE or (name, CODES) not in state.arrays:
            named[f"{name}.{part}"] = array
    return named


def _unnamed(
    named: Mapping[str, Array | NDArray[Any]],
    keys: list[list[str]],
    storage: Format,
) -> dict[tuple[str, str], NDArray[Any]]:
    arrays: dict[tuple[str, str], NDArray[Any]] = {}
    for name, part in keys:
        stored = named[name] if part in (CODES, SCALE) else named[f"{name}.{part}"]
        if isinstance(stored, Array):
            if stored.format != storage:
                raise ValueError(f"{name} is in {stored.format!r}, not {storage!r}")
            stored = stored.codes if part == CODES else stored.scale
        arrays[name, part] = stored
    return arrays


def _digest(arrays: Arrays) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for array in arrays.values():
        digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()
