# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The simulator in this process: libLNSSimulator.so by ctypes."""

from __future__ import annotations

import ctypes
import json
import threading
import time
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import SimulatorError, ToolError
from ..toolchain import find_tool
from .report import Report

LIBRARY = "libLNSSimulator.so"

# A library is loaded once in a process, however often a program is made of it, and has
# one place that says who serves its runs: calls of it wait for each other.
_locks: dict[int, threading.Lock] = {}


@dataclass(frozen=True)
class Simulation:
    """How runs are simulated. Nothing here changes a value or a cycle.

    ``values`` are computed by the ``region`` of each datapath, compiled, or by the
    CPU's ``kernel`` of ``pe``, which counts no saturations [P5]; both give the same
    bits [D5]. ``order`` is the one in which that happens: of the ``program``, or of the
    tokens (``token``), as the units start [H3]. ``energy_table`` is a file in place of
    the project's. With ``trace`` every op is kept, for ``Simulator.trace``.
    """

    values: str = "region"
    order: str = "program"
    energy_table: str | Path | None = None
    trace: bool = False

    def to_json(self, timing: bool = False) -> str:
        """The options of ``lns_simulator_create``."""
        options: dict[str, Any] = {"events": self.trace, "timing": timing}
        if not timing:
            options |= {"values": self.values, "order": self.order}
        if self.energy_table is not None:
            options["energy_table"] = str(self.energy_table)
        return json.dumps(options)


class Simulator:
    """An accelerator that serves the calls of a program, and counts.

    Counts are sums over all calls since it was made or ``reset``.
    """

    def __init__(
        self,
        text: bytes,
        simulation: Simulation | None = None,
        *,
        timing: bool = False,
    ) -> None:
        """Make an accelerator for the programs of ``text``, a module of MLIR."""
        self.simulation = simulation or Simulation()
        # The compiler's entries; by them reports know layers and gradients.
        self.contractions: Sequence[Mapping[str, Any]] = ()
        self._c = _load()
        self._seconds = 0.0
        self._lock = threading.Lock()
        options = self.simulation.to_json(timing).encode()
        self._pointer = self._c.lns_simulator_create(text, options)
        if not self._pointer:
            raise self._error()
        weakref.finalize(self, self._c.lns_simulator_destroy, self._pointer)

    def check_programs(self, text: bytes) -> None:
        """Refuse a text without programs: nothing would be simulated."""
        if b"lnshw.program" in text:
            return
        reasons = "; ".join(
            f"{op.name or op.op}: {op.reason}"
            for op in self.report.host
            if op.op == "lns.contract"
        )
        raise SimulatorError(
            "no contraction runs on the accelerator, which has those under pe alone: "
            "pass datapath='pe', or pe<…> with the numbers of the configuration. "
            + (f"On the host: {reasons}" if reasons else "None is in codes")
        )

    # -- runs ------------------------------------------------------------------

    @contextmanager
    def serving(self, library: ctypes.CDLL) -> Iterator[None]:
        """Serve the runs of ``library`` inside; one thread at a time."""
        handle = library._handle
        with _locks.setdefault(handle, threading.Lock()), self._lock:
            self._check(self._c.lns_simulator_attach(self._pointer, handle))
            start = time.perf_counter()
            try:
                yield
            finally:
                self._seconds += time.perf_counter() - start
                self._c.lns_simulator_detach(handle)
            self._check(self._c.lns_simulator_check(self._pointer))

    def run_functions(self) -> None:
        """Time what one call of each public function of the text runs."""
        with self._lock:
            start = time.perf_counter()
            self._check(self._c.lns_simulator_run_functions(self._pointer))
            self._seconds += time.perf_counter() - start

    # -- reports ---------------------------------------------------------------

    @property
    def report(self) -> Report:
        """What has been counted."""
        return Report.from_json(
            self.report_json(), self.contractions, "what the simulator says"
        )

    def report_json(self) -> str:
        """The report as ``lns-sim --report`` writes it."""
        return self._text(self._c.lns_simulator_report_json)

    def report_text(self) -> str:
        """The report as tables, as ``lns-sim`` prints them."""
        return self._text(self._c.lns_simulator_report_text)

    def trace(self, path: str | Path) -> None:
        """Write the ops of all calls, for Perfetto or chrome://tracing."""
        if not self.simulation.trace:
            raise SimulatorError(
                "no ops were kept: compile with simulation=Simulation(trace=True)"
            )
        text = self._text(self._c.lns_simulator_trace_json)
        try:
            Path(path).write_text(text)
        except OSError as error:
            raise SimulatorError(f"cannot write {path}: {error.strerror}") from error

    def reset(self) -> None:
        """Forget what has been counted."""
        with self._lock:
            self._seconds = 0.0
            self._check(self._c.lns_simulator_reset(self._pointer))

    # -- C ---------------------------------------------------------------------

    def _text(self, function: Any) -> str:
        with self._lock:
            self._c.lns_simulator_set_seconds(self._pointer, self._seconds)
            text = function(self._pointer)
            if text is None:
                raise self._error()
            return text.decode()

    def _check(self, status: int) -> None:
        if status:
            raise self._error()

    def _error(self) -> SimulatorError:
        return SimulatorError(self._c.lns_simulator_last_error().decode())


@cache
def _load() -> ctypes.CDLL:
    path = find_tool(LIBRARY)
    try:
        library = ctypes.CDLL(str(path))
    except OSError as error:
        raise ToolError(
            f"{path} cannot be loaded: {error}; it needs the libraries of LLVM 22 "
            "(run-time packages: libmlir-22, libllvm22)"
        ) from error
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    for name, result, arguments in (
        ("create", pointer, (text, text)),
        ("destroy", None, (pointer,)),
        ("attach", ctypes.c_int, (pointer, pointer)),
        ("detach", ctypes.c_int, (pointer,)),
        ("check", ctypes.c_int, (pointer,)),
        ("run_functions", ctypes.c_int, (pointer,)),
        ("set_seconds", ctypes.c_int, (pointer, ctypes.c_double)),
        ("reset", ctypes.c_int, (pointer,)),
        ("report_text", text, (pointer,)),
        ("report_json", text, (pointer,)),
        ("trace_json", text, (pointer,)),
        ("last_error", text, ()),
    ):
        function = getattr(library, f"lns_simulator_{name}")
        function.restype, function.argtypes = result, arguments
    return library
