# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The C side of a compiled library: manifest, CPU check, calls by bare pointers."""

from __future__ import annotations

import ctypes
import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .errors import ArgumentError, SimulatorError, TargetError
from .toolchain import cpu_flags

if TYPE_CHECKING:
    from .accelerator import Simulation, Simulator

# 2: functions have a workspace. 3: arguments may be updated.
MANIFEST_VERSION = 3
# What a workspace is aligned to.
ALIGNMENT = 64

# bf16 has no NumPy type: its 16-bit patterns travel as int16.
DTYPES = {
    "f32": np.dtype(np.float32),
    "f64": np.dtype(np.float64),
    "f16": np.dtype(np.float16),
    "bf16": np.dtype(np.int16),
    "i1": np.dtype(np.bool_),
    "i8": np.dtype(np.int8),
    "i16": np.dtype(np.int16),
    "i32": np.dtype(np.int32),
    "i64": np.dtype(np.int64),
}

ALSO_ACCEPTED = {
    "bf16": ("bfloat16", "uint16"),
    "i8": ("uint8",),
    "i16": ("uint16",),
    "i32": ("uint32",),
    "i64": ("uint64",),
}

# LLVM's names of CPU features where /proc/cpuinfo has others; apart from these the
# two differ only in punctuation.
CPUINFO_NAMES = {
    "bmi": "bmi1",
    "lzcnt": "abm",
    "sse3": "pni",
    "sahf": "lahf_lm",
    "x87": "fpu",
    "crc32": "sse4_2",
    "pclmul": "pclmulqdq",
    "prfchw": "3dnowprefetch",
    "rdrnd": "rdrand",
    "sha": "sha_ni",
    "64bit": "lm",
    "cmpxchg16b": "cx16",
}
# Features that add no instruction a CPU could lack: sums of others that are listed
# beside them (avx10.1), hints that are no-operations elsewhere, ways to generate code.
NOT_INSTRUCTIONS = frozenset({"avx10.1", "evex512", "prefetchi"})


@dataclass(frozen=True)
class Argument:
    """One argument or result of a compiled function."""

    dtype: str
    shape: tuple[int, ...]
    kind: str = "input"
    index: int = 0
    scalar: bool = False
    # Of a history the contraction and the side of its operand; of others what the
    # importer or the training step calls it.
    name: str = ""
    field: str = ""  # of a state: what it is of the parameter or buffer ``name``
    updated: bool = False  # a call writes its next value to its memory

    @property
    def numpy_dtype(self) -> np.dtype[Any]:
        """The NumPy type of the elements."""
        return DTYPES[self.dtype]

    def __str__(self) -> str:
        return f"{self.dtype} of shape {self.shape}"


@dataclass(frozen=True)
class Function:
    """Arguments and results of one compiled function."""

    name: str
    arguments: tuple[Argument, ...]
    results: tuple[Argument, ...]
    workspace: int = 0  # bytes


def _argument(entry: dict[str, Any], position: int) -> Argument:
    if entry["dtype"] not in DTYPES:
        raise TargetError(f"the manifest has an unknown dtype {entry['dtype']!r}")
    return Argument(
        entry["dtype"],
        tuple(entry.get("shape") or ()),
        entry.get("kind", "input"),
        entry.get("index", position),
        bool(entry.get("by_value")),
        entry.get("name", ""),
        entry.get("field", ""),
        entry.get("updated", False),
    )


def _function(entry: dict[str, Any]) -> Function:
    return Function(
        entry["name"],
        tuple(_argument(arg, i) for i, arg in enumerate(entry["arguments"])),
        tuple(_argument(res, i) for i, res in enumerate(entry["results"])),
        entry["workspace"],
    )


def missing_features(features: list[str]) -> list[str]:
    """The LLVM features of a library that this machine's CPU lacks."""

    def plain(name: str) -> str:
        return name.lstrip("+").translate(str.maketrans("", "", "-_."))

    have = {plain(flag) for flag in cpu_flags()}
    return [
        name
        for name in (feature.lstrip("+") for feature in features)
        if not name.startswith("-")
        and name not in NOT_INSTRUCTIONS
        and plain(CPUINFO_NAMES.get(name, name)) not in have
    ]


class Library:
    """A compiled shared library, checked against this machine.

    One of the backend ``sim`` has a simulator; calls of its functions happen inside
    ``serving``.
    """

    def __init__(
        self,
        path: str | Path,
        simulation: Simulation | None = None,
        contractions: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        """Load ``path``; an error names what is wrong with it.

        ``contractions`` are the entries of the compiler's report.
        """
        self.path = Path(path).resolve()
        if not self.path.is_file():
            raise TargetError(f"no such library: {self.path}")
        if "torch" in sys.modules:
            # PyTorch brings a second pool of threads: let ours not spin beside it.
            os.environ.setdefault("KMP_BLOCKTIME", "0")
        try:
            self._library = ctypes.CDLL(str(self.path))
        except OSError as error:
            raise TargetError(
                f"{self.path} cannot be loaded: {error}; compile it again on this "
                "machine (run-time package: libomp5-22)"
            ) from error
        self.manifest = self._read_manifest()
        target = self.manifest.get("target", {})
        missing = missing_features(target.get("features", []))
        if missing:
            raise TargetError(
                f"{self.path.name} was built for the CPU {target.get('cpu')!r}, and "
                f"this machine lacks {', '.join(missing)}: compile it with "
                "target='native' here, or with target='generic'"
            )
        self._request_tile_registers()
        self.functions = {
            entry["name"]: _function(entry) for entry in self.manifest["functions"]
        }
        self.simulator = self._make_simulator(simulation)
        if self.simulator is not None:
            self.simulator.contractions = contractions

    def _make_simulator(self, simulation: Simulation | None) -> Simulator | None:
        try:
            symbol = ctypes.c_char.in_dll(self._library, "lns_accelerator")
        except ValueError:
            if simulation is None:
                return None
            raise SimulatorError(
                f"{self.path} runs no programs of the accelerator, so that there is "
                "nothing to simulate: compile it with backend='sim'"
            ) from None
        from .accelerator.simulator import Simulator

        text = ctypes.string_at(ctypes.addressof(symbol))
        simulator = Simulator(text, simulation)
        simulator.check_programs(text)
        return simulator

    def serving(self) -> AbstractContextManager[None]:
        """Where functions are called: the simulator serves their runs inside."""
        if self.simulator is None:
            return nullcontext()
        return self.simulator.serving(self._library)

    def _request_tile_registers(self) -> None:
        """Ask the kernel for what code for AMX needs, where there is such code."""
        try:
            request = self._library.lns_request_tile_registers
        except AttributeError:
            return
        request.restype = ctypes.c_char_p
        reason = request()
        if reason is not None:
            raise TargetError(
                f"{self.path.name}: {reason.decode()}; compile it for a CPU without "
                "them, for example target='x86-64-v4'"
            )

    def _read_manifest(self) -> dict[str, Any]:
        try:
            symbol = ctypes.c_char.in_dll(self._library, "lns_manifest")
        except ValueError as error:
            raise TargetError(
                f"{self.path} has no symbol lns_manifest: it was not written by "
                "lns-compile"
            ) from error
        text = ctypes.string_at(ctypes.addressof(symbol)).decode()
        try:
            manifest = json.loads(text)
            version, functions = manifest["version"], manifest["functions"]
        except (ValueError, KeyError, TypeError) as error:
            raise TargetError(f"{self.path} has a malformed manifest") from error
        if version != MANIFEST_VERSION or not functions:
            raise TargetError(
                f"{self.path} has a manifest of version {version}, this package reads "
                f"version {MANIFEST_VERSION}: compile it again"
            )
        return manifest

    def address(self, name: str) -> Any:
        """The C function ``name``."""
        try:
            function = getattr(self._library, name)
        except AttributeError as error:
            raise TargetError(f"{self.path} has no function {name!r}") from error
        function.restype = None
        return function

    def packed_address(self, name: str) -> int:
        """Where ``lns_packed_NAME`` is, which takes an array of pointers."""
        packed = ctypes.cast(self.address(f"lns_packed_{name}"), ctypes.c_void_p)
        assert packed.value is not None
        return packed.value

    def call(self, name: str, arguments: list[NDArray[Any]]) -> list[NDArray[Any]]:
        """Call ``name`` once on arrays that were checked; returns new arrays."""
        signature = self.functions[name]
        results = [np.empty(r.shape, r.numpy_dtype) for r in signature.results]
        pointers = [
            c_argument(array, argument)
            for array, argument in zip(arguments, signature.arguments, strict=True)
        ]
        workspace = make_workspace(signature)
        function = self.address(name)
        with self.serving():
            function(
                *pointers,
                *(ctypes.c_void_p(array.ctypes.data) for array in results),
                ctypes.c_void_p(workspace.ctypes.data),
            )
        return results


def make_workspace(function: Function) -> NDArray[np.uint8]:
    """Memory for one call of ``function`` at a time."""
    memory = np.empty(function.workspace + ALIGNMENT, np.uint8)
    start = -memory.ctypes.data % ALIGNMENT
    return memory[start : start + function.workspace]


SCALARS = {
    "f32": ctypes.c_float,
    "f64": ctypes.c_double,
    "i1": ctypes.c_bool,
    "i8": ctypes.c_int8,
    "i16": ctypes.c_int16,
    "i32": ctypes.c_int32,
    "i64": ctypes.c_int64,
}


def c_argument(array: NDArray[Any], argument: Argument) -> Any:
    """A pointer to the data, or the value of a scalar."""
    if argument.scalar:
        if argument.dtype not in SCALARS:
            raise ArgumentError(f"a scalar {argument.dtype} cannot be passed by value")
        return SCALARS[argument.dtype](array.item())
    return ctypes.c_void_p(array.ctypes.data)


def check(array: Any, argument: Argument, what: str) -> NDArray[Any]:
    """``array`` as a contiguous array of the right shape and type, or an error."""
    if not isinstance(array, np.ndarray):
        if not hasattr(array, "__array__") and not np.isscalar(array):
            raise ArgumentError(
                f"{what} is a {type(array).__name__}, expected an array: {argument}"
            )
        array = np.asarray(array)
    dtype = array.dtype
    if dtype != argument.numpy_dtype and (
        dtype.name not in ALSO_ACCEPTED.get(argument.dtype, ())
        or dtype.byteorder == ">"
    ):
        raise ArgumentError(
            f"{what} has the type {dtype}, expected {argument}: convert it by "
            f".astype('{argument.numpy_dtype}')"
        )
    if array.shape != argument.shape:
        raise ArgumentError(
            f"{what} has the shape {array.shape}, expected {argument}: compiled "
            "functions have static shapes, compile again for another one"
        )
    if not array.flags.c_contiguous or not array.flags.aligned:
        raise ArgumentError(
            f"{what} is not contiguous (strides {array.strides}): pass a copy made by "
            "np.ascontiguousarray(x), or x.contiguous() of a tensor"
        )
    return array
