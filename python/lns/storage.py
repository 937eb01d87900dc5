# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Arrays of codes in files of the format safetensors.

An array ``name`` is two tensors, ``name`` (the codes, int8 or int16) and
``name.scale`` (f32), and an entry of the metadata, ``lns.name``: its format, axis and
block as JSON. Plain arrays stand beside them as they are.
"""

from __future__ import annotations

import glob
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .array import Array
from .errors import FormatError, MissingExtraError
from .format import Format

PREFIX = "lns."
SCALE = ".scale"


def require_safetensors() -> Any:
    """The package, or an error that names what brings it."""
    try:
        import safetensors
        import safetensors.numpy
    except ImportError as error:
        raise MissingExtraError(
            "files of codes need the package safetensors: pip install lns[safetensors]"
        ) from error
    return safetensors


def save_arrays(
    path: str | Path,
    arrays: Mapping[str, Array | NDArray[Any]],
    metadata: Mapping[str, str] | None = None,
) -> None:
    """Write arrays to one file; all of it, or the file that was there stays.

    ``metadata`` are more entries of text.
    """
    safetensors = require_safetensors()
    tensors: dict[str, NDArray[Any]] = {}
    entries = dict(metadata or {})
    for key in entries:
        if key.startswith(PREFIX):
            raise FormatError(f"metadata keys that begin with {PREFIX!r} are taken")
    for name, array in arrays.items():
        new = {name: array}
        if isinstance(array, Array):
            new = {name: array.codes, name + SCALE: array.scale}
            fields = {
                "bits": array.format.bits,
                "gamma": array.format.gamma,
                "bias": array.format.bias,
                "axis": array.axis,
                "block": array.block,
            }
            entries[PREFIX + name] = json.dumps(fields)
        for key, value in new.items():
            if key in tensors:
                raise FormatError(f"two tensors of the file would be named {key!r}")
            tensors[key] = np.ascontiguousarray(value).reshape(np.shape(value))
    replace_file(Path(path), safetensors.numpy.save(tensors, entries))


def replace_file(path: Path, content: bytes) -> None:
    """Give ``path`` new content at once: a crash leaves the old file or the new one.

    The content is on the disk before it gets the name, and the name before the
    function returns.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    _remove_abandoned(path)
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _remove_abandoned(path: Path) -> None:
    """Remove what processes that were killed have left of ``replace_file``."""
    prefix = f".{path.name}."
    for file in path.parent.glob(glob.escape(prefix) + "*"):
        number = file.name.removeprefix(prefix)
        if not number.isdecimal() or int(number) == os.getpid():
            continue
        try:
            os.kill(int(number), 0)
        except ProcessLookupError:
            file.unlink(missing_ok=True)
        except (OSError, OverflowError):
            continue  # another user's process


def load_arrays(path: str | Path) -> dict[str, Array | NDArray[Any]]:
    """Read what ``save_arrays`` wrote; other tensors come as plain arrays."""
    return load_with_metadata(path)[0]


def load_with_metadata(
    path: str | Path,
) -> tuple[dict[str, Array | NDArray[Any]], dict[str, str]]:
    """Read what ``save_arrays`` wrote: the arrays, and the metadata it was given."""
    safetensors = require_safetensors()
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            entries = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except safetensors.SafetensorError as error:
        raise FormatError(f"{path} is no file of safetensors: {error}") from error
    arrays: dict[str, Array | NDArray[Any]] = {}
    described = {key[len(PREFIX) :] for key in entries if key.startswith(PREFIX)}
    for name in described:
        arrays[name] = _read(path, name, entries[PREFIX + name], tensors)
    scales = {name + SCALE for name in described}
    for name, tensor in tensors.items():
        if name not in described and name not in scales:
            arrays[name] = tensor
    other = {key: text for key, text in entries.items() if not key.startswith(PREFIX)}
    return arrays, other


def _read(
    path: str | Path, name: str, text: str, tensors: Mapping[str, NDArray[Any]]
) -> Array:
    if name not in tensors or name + SCALE not in tensors:
        raise FormatError(f"{path} describes {name!r}, but lacks its codes or scale")
    try:
        fields = json.loads(text)
        format = Format(fields["bits"], fields["gamma"], fields["bias"])
        axis, block = fields["axis"], fields["block"]
    except (ValueError, KeyError, TypeError) as error:
        raise FormatError(
            f"{path}: the description of {name!r} is broken: {error}"
        ) from error
    codes = tensors[name]
    words = codes.astype(np.int64) & (2 ** (8 * format.storage_dtype.itemsize) - 1)
    _check_words(path, name, words, format)
    return Array(codes, tensors[name + SCALE], format, axis, block)


def _check_words(
    path: str | Path, name: str, words: NDArray[np.int64], format: Format
) -> None:
    """[N2, N3] Every word is one that quantization can produce."""
    illegal = (words >= 2**format.bits) | (words == 2 ** (format.bits - 1))
    if illegal.any():
        raise FormatError(
            f"[N2, N3] {path}: {name!r} holds {words[illegal].flat[0]}, which is no "
            f"code of {format!r}"
        )
