# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls of one compiled function, by the C extension or by ctypes."""

from __future__ import annotations

import ctypes
import importlib.machinery
import importlib.util
import os
import sys
import threading
from collections.abc import Callable, Sequence
from functools import cache
from types import ModuleType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .errors import ArgumentError, ToolError
from .native import Argument, Function, Library, c_argument, check, make_workspace
from .toolchain import find_tool

EXTENSION = "_call.abi3.so"
# What Handle() of the extension takes; see _call.c.
INTERFACE = 2

# Format characters of the buffer protocol that have the bits of a type.
FORMATS = {
    "f32": "f",
    "f64": "d",
    "f16": "e",
    "bf16": "hH",
    "i1": "?",
    "i8": "bB",
    "i16": "hH",
    "i32": "iI",
    "i64": "lLqQ",
}
TORCH_DTYPES = {
    "f32": "float32",
    "f64": "float64",
    "f16": "float16",
    "bf16": "bfloat16",
    "i1": "bool",
    "i8": "int8",
    "i16": "int16",
    "i32": "int32",
    "i64": "int64",
}


class Handle(Protocol):
    """One compiled function with its weights and a workspace of its own.

    Two handles may run in two threads at the same time. Calls of one handle from two
    threads run one after the other.
    """

    def __call__(self, *inputs: Any, out: Sequence[Any] | None = None) -> Any:
        """The model's result; see ``Program.__call__``."""

    def run(self, *inputs: Any, out: Sequence[Any] | None = None) -> list[Any]:
        """All results as a flat list."""


def make_handle(
    library: Library,
    function: Function,
    constants: Sequence[NDArray[Any] | None],
    structure: Callable[[list[Any]], Any] | None,
) -> Handle:
    """A handle for ``function``, which ``constants`` gives some arguments of.

    They are used as they are; a call writes to the memory of those that it updates.
    ``structure`` makes a call's result of the list of results; without it that is the
    only one.
    """
    handle = _plain_handle(library, function, constants, structure)
    return handle if library.simulator is None else _SimulatedHandle(library, handle)


def _plain_handle(
    library: Library,
    function: Function,
    constants: Sequence[NDArray[Any] | None],
    structure: Callable[[list[Any]], Any] | None,
) -> Handle:
    module = extension()
    values = _Values(function, constants)
    values.check_constants(constants)
    if module is None:
        return _CtypesHandle(library, values, constants, structure)
    handle = module.Handle(
        library.packed_address(function.name),
        tuple(
            _describe(argument, constant)
            for argument, constant in zip(function.arguments, constants, strict=True)
        ),
        tuple(_describe(result, None) for result in function.results),
        function.workspace,
        tuple(result.numpy_dtype for result in function.results),
        np.empty,
        values.convert,
        values.refuse,
        values.to_tensors,
        structure,
        (library, constants),
    )
    values.handle = handle
    return handle


@cache
def extension() -> ModuleType | None:
    """The C extension ``lns._call``; None where it is not there or not of this version.

    It is looked for where the tools are. ``LNS_EXTENSION=off`` leaves it out.
    """
    if os.environ.get("LNS_EXTENSION") == "off":
        return None
    try:
        path = str(find_tool(EXTENSION))
    except ToolError:
        return None
    loader = importlib.machinery.ExtensionFileLoader("lns._call", path)
    spec = importlib.util.spec_from_file_location("lns._call", path, loader=loader)
    if spec is None:
        return None
    try:
        module = importlib.util.module_from_spec(spec)
        loader.exec_module(module)
    except ImportError:  # built for another machine
        return None
    return module if module.INTERFACE == INTERFACE else None


def _describe(value: Argument, constant: NDArray[Any] | None) -> tuple[Any, ...]:
    return (
        FORMATS[value.dtype],
        value.numpy_dtype.itemsize,
        value.shape,
        value.scalar,
        value.updated,
        constant,
    )


class _Values:
    """The part of a call that is written in Python: what does not fit as it is."""

    def __init__(
        self, function: Function, constants: Sequence[NDArray[Any] | None]
    ) -> None:
        self.function = function
        self.inputs = [
            position for position, array in enumerate(constants) if array is None
        ]
        self.all = (*function.arguments, *function.results)
        # What a call brings, or makes.
        self.brought = {*self.inputs, *range(len(function.arguments), len(self.all))}
        self.handle: Any = None  # of the extension

    def name(self, position: int) -> str:
        """How messages call a value."""
        arguments = len(self.function.arguments)
        if position >= arguments:
            return f"out[{position - arguments}] of {self.function.name}"
        argument = self.function.arguments[position]
        if argument.kind == "state":
            return f"state {argument.index} ({argument.field} of {argument.name})"
        if position in self.inputs:
            return f"input {self.inputs.index(position)} of {self.function.name}"
        return f"weight {position} of {self.function.name}"

    def is_written(self, position: int) -> bool:
        """Whether a call writes to the value."""
        return position >= len(self.function.arguments) or self.all[position].updated

    def check_constants(self, constants: Sequence[NDArray[Any] | None]) -> None:
        """Refuse constants that a call cannot write to, or would write over others."""
        known = {i: a for i, a in enumerate(constants) if a is not None and a.nbytes}
        written = np.array([self.is_written(i) for i in known], np.bool_)
        if not written.any():
            return
        for position, array in known.items():
            if self.is_written(position):
                self._check_writeable(array, self.name(position))
        positions = list(known)
        start = np.array([array.ctypes.data for array in known.values()])
        end = start + np.array([array.nbytes for array in known.values()])
        shared = (start[:, None] < end) & (start < end[:, None]) & written[:, None]
        np.fill_diagonal(shared, False)
        for i, j in np.argwhere(shared):
            self.refuse("overlap", positions[i], positions[j])

    @staticmethod
    def _check_writeable(array: NDArray[Any], what: str) -> None:
        if not array.flags.writeable:
            raise ArgumentError(f"{what} is read-only: pass an array that is not")

    def convert(self, position: int, value: Any) -> tuple[NDArray[Any], bool]:
        """``value`` as an array that fits, and whether it is a tensor; or an error."""
        what = self.name(position)
        argument = self.all[position]
        tensor = is_tensor(value)
        if tensor:
            self._learn_torch()
            array = check(tensor_array(value, what), argument, what)
        else:
            array = check(value, argument, what)
        if self.is_written(position):
            same = array.ctypes.data == value.data_ptr() if tensor else array is value
            if not same:
                raise ArgumentError(
                    f"{what} is a {type(value).__name__}: pass an array, whose memory "
                    "a call writes to"
                )
            self._check_writeable(array, what)
        return array.view(argument.numpy_dtype), tensor

    def refuse(self, what: str, first: int, second: int) -> None:
        """Raise the error for a call of the wrong form."""
        name = self.function.name
        if what == "overlap":
            raise ArgumentError(
                f"{self.name(first)} shares memory with {self.name(second)}: what a "
                "call writes (results, updated arguments) needs memory of its own"
            )
        if what == "inputs":
            inputs = "; ".join(str(self.all[position]) for position in self.inputs)
            raise ArgumentError(f"{name} takes {second} inputs, got {first}: {inputs}")
        results = "; ".join(str(result) for result in self.function.results)
        raise ArgumentError(
            f"{name} has {second} results, out= has {first} arrays: {results}"
        )

    def to_tensors(self, arrays: list[NDArray[Any]]) -> list[Any]:
        """The results of a call with tensors."""
        return [
            array_tensor(array, result)
            for array, result in zip(arrays, self.function.results, strict=True)
        ]

    def _learn_torch(self) -> None:
        if self.handle is not None:
            torch = sys.modules["torch"]
            self.handle.set_torch(
                torch.Tensor,
                tuple(getattr(torch, TORCH_DTYPES[value.dtype]) for value in self.all),
            )


class _CtypesHandle:
    """A handle without the C extension."""

    def __init__(
        self,
        library: Library,
        values: _Values,
        constants: Sequence[NDArray[Any] | None],
        structure: Callable[[list[Any]], Any] | None,
    ) -> None:
        self._library = library
        self._values = values
        self._constants = constants
        self._structure = structure
        self._function = library.address(values.function.name)
        self._workspace = make_workspace(values.function)
        self._lock = threading.Lock()
        self._slots = [
            None if array is None else c_argument(array, argument)
            for array, argument in zip(
                constants, values.function.arguments, strict=True
            )
        ]

    def __call__(self, *inputs: Any, out: Sequence[Any] | None = None) -> Any:
        results = self.run(*inputs, out=out)
        return results[0] if self._structure is None else self._structure(results)

    def run(self, *inputs: Any, out: Sequence[Any] | None = None) -> list[Any]:
        """All results as a flat list."""
        values, function = self._values, self._values.function
        if len(inputs) != len(values.inputs):
            values.refuse("inputs", len(inputs), len(values.inputs))
        slots = list(self._slots)
        arrays = list(self._constants)  # whose memory the call reads and writes
        tensors = False
        for position, value in zip(values.inputs, inputs, strict=True):
            array, tensor = values.convert(position, value)
            tensors |= tensor
            arrays[position] = array
            slots[position] = c_argument(array, function.arguments[position])
        if out is None:
            results = [np.empty(r.shape, r.numpy_dtype) for r in function.results]
            arrays += results
        else:
            results = list(out)
            if len(results) != len(function.results):
                values.refuse("results", len(results), len(function.results))
            for array in results:
                arrays.append(values.convert(len(arrays), array)[0])
        self._check_overlap(arrays, out is not None)
        slots += [
            ctypes.c_void_p(array.ctypes.data)
            for array in (*arrays[len(function.arguments) :], self._workspace)
        ]
        with self._lock:
            self._function(*slots)
        return values.to_tensors(results) if tensors and out is None else results

    def _check_overlap(self, arrays: list[NDArray[Any]], out: bool) -> None:
        """Refuse what a call writes over; constants were checked, new arrays fit."""
        values = self._values
        checked = len(arrays) if out else len(values.function.arguments)
        for i in filter(values.is_written, range(checked)):
            for j in range(checked):
                constant = i not in values.brought and j not in values.brought
                if (
                    i != j
                    and not constant
                    and np.may_share_memory(arrays[i], arrays[j])
                ):
                    values.refuse("overlap", i, j)


class _SimulatedHandle:
    """A handle whose calls a simulator serves, one at a time."""

    def __init__(self, library: Library, handle: Handle) -> None:
        self._library = library
        self._handle = handle

    def __call__(self, *inputs: Any, out: Sequence[Any] | None = None) -> Any:
        with self._library.serving():
            return self._handle(*inputs, out=out)

    def run(self, *inputs: Any, out: Sequence[Any] | None = None) -> list[Any]:
        """All results as a flat list."""
        with self._library.serving():
            return self._handle.run(*inputs, out=out)


def is_tensor(value: Any) -> bool:
    """Whether ``value`` is a torch.Tensor; does not import torch."""
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def tensor_array(tensor: Any, what: str) -> NDArray[Any]:
    """The memory of a CPU tensor as an array."""
    torch = sys.modules["torch"]
    if tensor.device.type != "cpu":
        raise ArgumentError(f"{what} is on {tensor.device}: pass x.cpu()")
    if tensor.layout is not torch.strided:
        raise ArgumentError(f"{what} is {tensor.layout}: pass x.to_dense()")
    tensor = tensor.detach().resolve_conj().resolve_neg()
    if tensor.dtype == torch.bfloat16:
        tensor = tensor.view(torch.int16)
    return tensor.numpy()


def array_tensor(array: NDArray[Any], result: Argument) -> Any:
    """A result as a tensor on the same memory."""
    torch = sys.modules["torch"]
    tensor = torch.from_numpy(array)
    return tensor.view(torch.bfloat16) if result.dtype == "bf16" else tensor
