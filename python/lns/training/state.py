# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The arrays that a training step changes: codes, scales, moments, f32 parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import ArgumentError, FormatError, TargetError
from ..format import Format
from ..updates import weight_scale

CODES, SCALE, VALUE, BUFFER = "codes", "scale", "value", "buffer"
MOMENT_SCALE = "moment_scale"
# Fields that start at zero; moments in bf16 and LNS8 have the bits 0 for zero too.
ZERO_FIELDS = ("second_moment", "first_moment", "velocity")
MOMENT_FORMAT = Format(8, 8)


class Described(Protocol):
    """What the manifest says of an argument."""

    name: str
    field: str
    shape: tuple[int, ...]

    @property
    def numpy_dtype(self) -> np.dtype[Any]:
        """The NumPy type of the elements."""


@dataclass(frozen=True)
class MemoryUse:
    """Bytes of a state, and of the same parameters under f32 Adam."""

    weights: int
    optimizer: int
    f32_adam: int

    @property
    def total(self) -> int:
        """Bytes of weights and optimizer state."""
        return self.weights + self.optimizer

    @property
    def ratio(self) -> float:
        """The part of f32 Adam's bytes that the state has."""
        return self.total / self.f32_adam if self.f32_adam else 1.0

    def __str__(self) -> str:
        return (
            f"{self.weights:,} bytes of weights and {self.optimizer:,} of optimizer "
            f"state, {self.ratio:.3f} of f32 Adam's {self.f32_adam:,}"
        )


class State:
    """The arrays of a run, by ``(parameter, field)``.

    The memory of an array never moves: compiled code writes to it.
    """

    def __init__(self, storage: Format) -> None:
        self.storage = storage
        self.arrays: dict[tuple[str, str], NDArray[Any]] = {}

    @staticmethod
    def initial(
        arguments: Sequence[Described],
        values: Mapping[str, NDArray[Any]],
        storage: Format,
        p_scale: float,
    ) -> State:
        """The state at the start, from the values of parameters and buffers.

        Stored weights are the codes nearest to the values, with the scale of [M1] and
        the policy ``min``; moments are zero.
        """
        state = State(storage)
        for argument in arguments:
            name, field = argument.name, argument.field
            if (name, field) in state.arrays:
                raise TargetError(f"the compiled step has two states {name}.{field}")
            array = _initial(argument, values, storage, p_scale)
            if array.shape != argument.shape:
                raise ArgumentError(
                    f"the {field} of {name} has the shape {array.shape}, but the "
                    f"compiled step has {argument.shape}"
                )
            state.arrays[name, field] = np.array(array, argument.numpy_dtype, order="C")
        return state

    # -- weights ---------------------------------------------------------------

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.arrays)

    def names(self, *fields: str) -> list[str]:
        """Parameters (or buffers) that have one of the fields, in order."""
        return [name for name, field in self.arrays if field in fields]

    def weight(self, name: str) -> NDArray[np.float32]:
        """[Q7] The f32 value of a parameter or buffer."""
        for field in (VALUE, BUFFER):
            if (name, field) in self.arrays:
                return self.arrays[name, field].copy()
        if (name, CODES) not in self.arrays:
            known = ", ".join(self.names(CODES, VALUE, BUFFER))
            raise ArgumentError(f"no parameter is called {name!r}; there are {known}")
        return self.storage.dequantize(
            self.arrays[name, CODES], self.arrays[name, SCALE]
        )

    def weights(self) -> dict[str, NDArray[Any]]:
        """The f32 values of all parameters and buffers."""
        return {name: self.weight(name) for name in self.names(CODES, VALUE, BUFFER)}

    def compute_weights(self, target: Format | None) -> dict[str, NDArray[Any]]:
        """[M1] The values that contractions take: stored codes converted by Q6.

        Quantized again with a dynamic scale ``absmax``, they keep their values.
        """
        weights = self.weights()
        if target is None:
            return weights
        for name in self.names(CODES):
            codes = self.storage.convert(self.arrays[name, CODES], target, "min")
            weights[name] = target.dequantize(codes, self.arrays[name, SCALE])
        return weights

    def fields_of(self, name: str) -> list[str]:
        """The fields that a parameter has."""
        return [field for owner, field in self.arrays if owner == name]

    def exponent_fields(self, name: str) -> NDArray[np.int64]:
        """[N2] The fields m of a parameter's codes."""
        return self.arrays[name, CODES].astype(np.int64) & self.storage.max_field

    # -- all arrays ------------------------------------------------------------

    def copy(self) -> dict[tuple[str, str], NDArray[Any]]:
        """A copy of every array."""
        return {key: array.copy() for key, array in self.arrays.items()}

    def restore(self, arrays: Mapping[tuple[str, str], NDArray[Any]]) -> None:
        """Write ``arrays``, which fit, to the memory of the state."""
        for key, array in self.arrays.items():
            new = arrays[key]
            if new.shape != array.shape or new.dtype != array.dtype:
                raise ArgumentError(
                    f"{'.'.join(key)} is {array.dtype} of shape {array.shape}, got "
                    f"{new.dtype} of shape {new.shape}"
                )
        for key, array in self.arrays.items():
            array[...] = arrays[key]

    def memory(self) -> MemoryUse:
        """Bytes of weights and optimizer state; buffers are neither."""
        weights = optimizer = count = 0
        for (_, field), array in self.arrays.items():
            if field in (CODES, SCALE, VALUE):
                weights += array.nbytes
            elif field != BUFFER:
                optimizer += array.nbytes
            if field in (CODES, VALUE):
                count += array.size
        # A weight and two moments of f32.
        return MemoryUse(weights, optimizer, 12 * count)


def zero_parameters(
    arguments: Sequence[Described], values: Mapping[str, NDArray[Any]]
) -> list[str]:
    """[M1] Parameters that would be codes and start with nothing but zeros."""
    return [
        argument.name
        for argument in arguments
        if argument.field == CODES and not np.any(values[argument.name])
    ]


def some_zeros(
    arguments: Sequence[Described], values: Mapping[str, NDArray[Any]]
) -> dict[str, int]:
    """[M3] How many zeros the parameters that are codes start with, where any."""
    counts = {
        argument.name: int(np.count_nonzero(values[argument.name] == 0))
        for argument in arguments
        if argument.field == CODES
    }
    return {name: count for name, count in counts.items() if count}


def _initial(
    argument: Described,
    values: Mapping[str, NDArray[Any]],
    storage: Format,
    p_scale: float,
) -> NDArray[Any]:
    name, field = argument.name, argument.field
    if field in ZERO_FIELDS:
        return np.zeros(argument.shape, argument.numpy_dtype)
    if field == MOMENT_SCALE:
        return np.ones(argument.shape, argument.numpy_dtype)
    if name not in values:
        raise TargetError(
            f"the compiled step has a state {name}.{field}, but the model has no "
            f"parameter or buffer {name!r}"
        )
    value = np.asarray(values[name])
    if field in (VALUE, BUFFER):
        if value.dtype.kind == "f" and not np.isfinite(value).all():
            raise FormatError(f"{name} is not finite at the start")
        return value
    if field not in (CODES, SCALE):
        raise TargetError(
            f"the compiled step has a state {name}.{field}: unknown field"
        )
    try:
        scale = weight_scale(value, p_scale)
        if field == SCALE:
            return np.asarray(scale)
        return storage.quantize(value, scale, policy="min")[0]
    except FormatError as error:
        raise FormatError(f"{name}: {error}") from None
