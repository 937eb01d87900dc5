# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiled models as callables on NumPy arrays and CPU tensors."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .errors import ArgumentError, LNSError, SimulatorError, TargetError
from .handle import Handle, make_handle
from .native import Argument, Library, check
from .toolchain import Compiled

if TYPE_CHECKING:
    from .accelerator import Simulator

PREPARE = "_prepare"

# Arrays by the position of the argument in the original function.
Weights = Mapping[int, NDArray[Any]] | Sequence[NDArray[Any]]


@dataclass(frozen=True)
class WeightBytes:
    """Bytes of the weights as given, and of what the program keeps of them."""

    given: int
    kept: int

    @property
    def ratio(self) -> float:
        """How many times smaller the kept weights are."""
        return self.given / self.kept if self.kept else 1.0

    def __str__(self) -> str:
        return (
            f"{self.given:,} bytes given, {self.kept:,} kept ({self.ratio:.2f}x less)"
        )


class Program:
    """One compiled function with its weights.

    Call it on the inputs; results are arrays, or tensors where the inputs are tensors,
    in the structure that the model returned. ``report`` lists the contractions,
    ``weight_bytes`` the memory of the weights.

    ``histories`` are the largest magnitudes of the last calls, by operand with a
    delayed scale [Q8], the newest one last: zeros at first, and a NaN for a call whose
    operand was not finite. A call brings them forward; write to them to forget.

    ``events`` says how often each event of the number system happened in the last call
    (see ``count_events`` of ``lns.compile``), by op and kind: ``"fc1.left: NaN became
    zero [N6]"``. Zero before the first call.
    """

    def __init__(
        self,
        library: Library,
        entry: str,
        weights: Weights | None = None,
        constants: dict[str, NDArray[Any]] | None = None,
        report: list[dict[str, Any]] | None = None,
        unflatten: Callable[[Sequence[Any]], Any] | None = None,
        outputs: int | None = None,
        compiled: Compiled | None = None,
    ) -> None:
        """Bind ``weights`` (by index of the original arguments) to ``library``.

        ``constants`` are prepared weights of a saved program, in place of weights.
        """
        if entry not in library.functions:
            names = ", ".join(library.functions)
            raise TargetError(f"{library.path} has no function {entry!r}, only {names}")
        self.library = library
        self.entry = entry
        self.report = report or []
        self.compiled = compiled
        self.signature = library.functions[entry]
        self._unflatten = unflatten
        carried = [a for a in self.signature.arguments if a.kind == "history"]
        self.events: dict[str, int] = {
            r.name: 0 for r in self.signature.results if r.kind == "event"
        }
        # Results that calls do not return: histories, and behind them events.
        count = len(carried) + len(self.events)
        self._kept = self.signature.results[len(self.signature.results) - count :]
        self._outputs = (
            len(self.signature.results) - len(self._kept)
            if outputs is None
            else outputs
        )
        self._given: dict[int, int] = {}  # bytes of each weight that was used
        if constants is None:
            constants = self._prepare(weights or {})
        self.histories: dict[str, NDArray[Any]] = {
            a.name: constants.pop(f"history{a.index}", np.zeros(a.shape, np.float32))
            for a in carried
        }
        self._constants = constants
        self.weight_bytes = WeightBytes(
            sum(self._given.values()),
            sum(array.nbytes for array in constants.values()),
        )
        self._bind()

    # -- weights -------------------------------------------------------------

    def _prepare(self, weights: Weights) -> dict[str, NDArray[Any]]:
        """What the function takes beside its inputs: prepared and plain weights."""
        prepared: list[NDArray[Any]] = []
        name = self.entry + PREPARE
        if name in self.library.functions:
            arguments = self.library.functions[name].arguments
            prepared = self.library.call(
                name, [self._weight(weights, argument) for argument in arguments]
            )
        constants = {}
        for argument in self.signature.arguments:
            if argument.kind == "prepared":
                constants[f"prepared{argument.index}"] = prepared[argument.index]
            elif argument.kind == "param":
                # A copy: the program's weights do not change with the model's.
                constants[f"param{argument.index}"] = self._weight(
                    weights, argument
                ).copy()
        return constants

    def _weight(self, weights: Weights, argument: Argument) -> NDArray[Any]:
        index = argument.index
        known = weights if isinstance(weights, Mapping) else range(len(weights))
        if index not in known:
            raise ArgumentError(
                f"{self.library.path.name} needs the weight at argument {index} "
                f"({argument}), and {len(weights)} weights were given: pass weights= "
                "by position of the arguments, as a list or a dict"
            )
        array = check(weights[index], argument, f"weight {index}")
        self._given[index] = array.nbytes
        return array

    def _bind(self) -> None:
        """Sort the C arguments into constant ones and those of each call."""
        self._bound: list[NDArray[Any] | None] = []
        for position, argument in enumerate(self.signature.arguments):
            array = self._constants.get(f"{argument.kind}{argument.index}")
            if argument.kind in ("param", "prepared") and array is None:
                raise ArgumentError(
                    f"{self.library.path.name} lacks the weights of argument "
                    f"{position} ({argument.kind} {argument.index}): save() writes "
                    "them beside the library, or give weights="
                )
            self._bound.append(
                None
                if array is None
                else check(array, argument, f"weight {position}").view(
                    argument.numpy_dtype
                )
            )
        self._handle = self.handle()

    # -- calls ---------------------------------------------------------------

    @property
    def simulator(self) -> Simulator:
        """The accelerator of a program of the backend ``sim``, with its report."""
        return library_simulator(self.library)

    @property
    def inputs(self) -> list[Argument]:
        """Types and shapes of the inputs."""
        return [
            argument
            for argument, array in zip(
                self.signature.arguments, self._bound, strict=True
            )
            if array is None and argument.kind != "history"
        ]

    def handle(self) -> Handle:
        """A further handle of this program, with a workspace of its own.

        Call it as the program itself. The program and each of its handles may run in a
        thread of its own at the same time; calls of one of them from several threads
        wait for each other.

        A handle has no ``histories`` and no ``events``: its calls take histories behind
        the inputs, and ``run`` returns them, and events, behind the results.
        """
        plain = self._unflatten is None and self._outputs == 1 and not self._kept
        return make_handle(
            self.library,
            self.signature,
            self._bound,
            None if plain else self._structure,
        )

    def with_weights(self, weights: Weights) -> Program:
        """The same compiled function with other weights, by position as before."""
        return Program(
            self.library,
            self.entry,
            weights,
            report=self.report,
            unflatten=self._unflatten,
            outputs=self._outputs,
            compiled=self.compiled,
        )

    def run(self, *inputs: Any, out: Sequence[Any] | None = None) -> list[Any]:
        """All results as a flat list, those of exposed contractions included."""
        if not self._kept:
            return self._handle.run(*inputs, out=out)
        if out is not None:
            out = [*out, *(np.empty(r.shape, r.numpy_dtype) for r in self._kept)]
        results = self._handle.run(*inputs, *self.histories.values(), out=out)
        count = len(results) - len(self._kept)
        kept = iter(results[count:])
        for name in self.histories:
            self.histories[name] = np.asarray(next(kept))
        for name in self.events:
            self.events[name] = int(next(kept))
        return results[:count]

    def __call__(self, *inputs: Any, out: Sequence[Any] | None = None) -> Any:
        """The model's result on ``inputs``.

        ``out`` is a sequence of arrays or CPU tensors, one for each result of ``run``,
        that the results are written to; without it they are new.
        """
        if self._kept:
            return self._structure(self.run(*inputs, out=out))
        return self._handle(*inputs, out=out)

    def contractions(self, *inputs: Any) -> tuple[Any, dict[str, Any]]:
        """The model's result, and that of each contraction by name.

        For programs compiled with ``expose_contractions=True``.
        """
        results = self.run(*inputs)
        exposed = results[self._outputs :]
        if not exposed:
            raise ArgumentError(
                "this program does not expose its contractions: compile it with "
                "expose_contractions=True"
            )
        names = [str(entry.get("name", "")) for entry in self.report]
        if len(names) != len(exposed):
            names = [f"contraction{i}" for i in range(len(exposed))]
        return self._structure(results), dict(zip(names, exposed, strict=True))

    def _structure(self, results: list[Any]) -> Any:
        results = results[: self._outputs]
        if self._unflatten is not None:
            return self._unflatten(results)
        return results[0] if len(results) == 1 else tuple(results)

    # -- files ---------------------------------------------------------------

    def save(self, path: str | Path) -> None:
        """Copy the library to ``path``; prepared weights go beside it (.npz).

        Files are replaced, never written over: a library that some process has
        loaded stays as it is there.
        """
        path = Path(path)
        header = self.library.path.with_suffix(".h")
        try:
            _replace(path, lambda work: shutil.copyfile(self.library.path, work))
            if header.is_file():
                _replace(
                    path.with_suffix(".h"), lambda work: shutil.copyfile(header, work)
                )
            _replace(path.with_suffix(".npz"), self._write_constants)
        except OSError as error:
            raise LNSError(
                f"cannot write {path} and what goes beside it: {error.strerror}"
            ) from error

    def _write_constants(self, path: Path) -> None:
        with path.open("wb") as file:
            histories = {
                f"history{i}": h for i, h in enumerate(self.histories.values())
            }
            np.savez(file, **self._constants, **histories)

    def __str__(self) -> str:
        lines = [repr(self)]
        if self.report:
            in_lns = sum(entry.get("computed") == "lns" for entry in self.report)
            lines.append(f"  contractions: {in_lns} of {len(self.report)} in LNS")
        if self.weight_bytes.given:
            lines.append(f"  weights: {self.weight_bytes}")
        elif self.weight_bytes.kept:
            lines.append(f"  weights: {self.weight_bytes.kept:,} bytes")
        return "\n".join(lines)

    def __repr__(self) -> str:
        target = self.library.manifest.get("target", {}).get("cpu", "unknown")
        inputs = ", ".join(str(argument) for argument in self.inputs)
        return f"<lns.Program {self.entry}({inputs}) for {target}>"


def library_simulator(library: Library) -> Simulator:
    """The simulator of a library, or an error that says how to have one."""
    if library.simulator is None:
        raise SimulatorError(
            "there is no simulator: compile with backend='sim' (and datapath='pe')"
        )
    return library.simulator


def _replace(path: Path, write: Callable[[Path], Any]) -> None:
    """Let ``write`` make a new file, then give it the name ``path`` at once."""
    work = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write(work)
        work.replace(path)
    finally:
        work.unlink(missing_ok=True)
