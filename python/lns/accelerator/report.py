# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a simulation counted, typed: the JSON that ``lns-sim --report`` writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import SimulatorError
from .configuration import Configuration

FORWARD, INPUT_GRADIENT, WEIGHT_GRADIENT = (
    "forward",
    "input gradient",
    "weight gradient",
)


@dataclass(frozen=True)
class UnitReport:
    """Cycles of one unit: busy and stalls together are those of the runs.

    ``stalls`` are by what was waited for: an op of the unit ``load``, ``mac``, ``post``
    or ``store``, ``dram_latency``, ``pipeline_latency`` of another op, ``queue`` (the
    controller stood before a full one), ``issue`` (of other ops), ``start`` and
    ``end`` (before the unit's first op and after its last one).
    """

    ops: int
    busy: int
    stalls: Mapping[str, int]


@dataclass(frozen=True)
class Traffic:
    """Bytes of one memory; operand registers count those that are written."""

    read: int
    written: int


@dataclass(frozen=True)
class Energy:
    """Energy in femtojoules, and by part; none for each mac without macs."""

    femtojoules: float
    picojoules_per_mac: float | None
    parts: Mapping[str, float]


@dataclass(frozen=True)
class Counts:
    """Sums over runs. ``macs`` are products without padding.

    ``seconds`` are of the accelerator's clock, ``utilization`` is macs of those that
    the cycles have room for. ``saturations`` [P5] is None where nobody counted them.
    """

    runs: int
    macs: int
    cycles: int
    seconds: float
    utilization: float
    busiest_unit: str
    saturations: int | None
    vectors: int
    elements: int
    units: Mapping[str, UnitReport]
    traffic: Mapping[str, Traffic]
    energy: Energy

    @property
    def macs_per_cycle(self) -> float:
        """Products a cycle, without padding."""
        return self.macs / self.cycles if self.cycles else 0.0

    @property
    def intensity(self) -> float:
        """Macs for each byte of DRAM, read or written, whichever are more.

        DRAM gives and takes ``dram_bytes`` a cycle at the same time, so that the busier
        direction is what bounds macs a cycle.
        """
        dram = self.traffic["dram"]
        return self.macs / max(dram.read, dram.written, 1)


@dataclass(frozen=True)
class Tiling:
    """How a program uses the accelerator, by its first mac.

    ``in_buffer_a`` is the operand there, ``lhs`` or ``rhs``; one mac adds ``depth``
    products to each of ``rows`` by ``columns`` sums. ``estimated_cycles`` of a run are
    what the cost model foresaw. Programs written by hand say neither.
    """

    in_buffer_a: str
    dataflow: str
    rows: int
    columns: int
    depth: int
    slots: Mapping[str, int]
    estimated_cycles: int | None


@dataclass(frozen=True)
class ProgramReport(Counts):
    """The runs of one program of the accelerator.

    ``layer`` is the contraction that it came of, ``phase`` which of a layer's
    contractions it is: ``forward``, ``input gradient``, ``weight gradient``; ``""``
    where that is not known, as in a report from a file.
    """

    symbol: str
    name: str
    accelerator: Configuration
    mapping: Tiling | None
    layer: str
    phase: str

    @property
    def roof(self) -> float:
        """Macs a cycle that the lanes and DRAM allow at most."""
        return min(self.accelerator.peak, self.intensity * self.accelerator.dram_bytes)


@dataclass(frozen=True)
class HostOp:
    """What stayed on the host, and why."""

    op: str
    name: str
    reason: str


@dataclass(frozen=True)
class EnergyLine:
    """Energy of one component, where the number comes from, and the technology."""

    component: str
    per: str
    size: int | None
    femtojoules: float
    technology: str
    source: str


@dataclass(frozen=True)
class EnergyTable:
    """The table that energies were made with."""

    name: str
    lines: tuple[EnergyLine, ...]


@dataclass(frozen=True)
class Report:
    """Everything that a simulator counted since its beginning or its reset.

    ``programs`` are in the order of their first run. ``simulator_seconds`` are those of
    this machine in the simulator, ``total_seconds`` with the host's part of the model.
    """

    timing_only: bool
    simulator_seconds: float
    total_seconds: float
    total: Counts
    programs: tuple[ProgramReport, ...]
    host: tuple[HostOp, ...]
    energy_table: EnergyTable

    @classmethod
    def from_json(
        cls,
        text: str,
        contractions: Iterable[Mapping[str, Any]] = (),
        what: str = "the text",
    ) -> Report:
        """The report of a JSON text; ``contractions`` are the compiler's entries."""
        phases = contraction_phases(contractions)
        try:
            data = json.loads(text)
            return cls(
                data["timing_only"],
                data["simulator_seconds"],
                data["total_seconds"],
                Counts(**_counts(data["total"])),
                tuple(_program(entry, phases) for entry in data["programs"]),
                tuple(HostOp(**entry) for entry in data["host"]),
                EnergyTable(
                    data["energy_table"]["name"],
                    tuple(
                        EnergyLine(**{"size": None, **line})
                        for line in data["energy_table"]["lines"]
                    ),
                ),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SimulatorError(
                f"{what} is no report of the simulator of this version "
                f"({type(error).__name__}: {error}): lns-sim --report=FILE.json writes "
                "one"
            ) from error

    @classmethod
    def read(cls, path: str | Path) -> Report:
        """A file that ``lns-sim --report`` wrote."""
        try:
            text = Path(path).read_text()
        except (OSError, UnicodeDecodeError) as error:
            raise SimulatorError(f"cannot read {path}: {error}") from error
        return cls.from_json(text, what=str(path))


def _counts(data: dict[str, Any]) -> dict[str, Any]:
    return {
        **data,
        "units": {name: UnitReport(**unit) for name, unit in data["units"].items()},
        "traffic": {
            name: Traffic(**{"read": 0, **bytes_})
            for name, bytes_ in data["traffic"].items()
        },
        "energy": Energy(**data["energy"]),
    }


def _program(
    data: dict[str, Any], phases: Mapping[str, tuple[str, str]]
) -> ProgramReport:
    layer, phase = phases.get(data["name"], (data["name"], ""))
    return ProgramReport(
        **{
            **_counts(data),
            "accelerator": Configuration.from_dict(data["accelerator"]),
            "mapping": Tiling(**data["mapping"]) if "mapping" in data else None,
            "layer": layer,
            "phase": phase,
        }
    )


def contraction_phases(
    contractions: Iterable[Mapping[str, Any]],
) -> dict[str, tuple[str, str]]:
    """By name of a contraction its layer, and which contraction of that it is.

    The entries are those of the compiler's report, where gradients of ``fc`` are called
    ``fc.2``, ``fc.3``.
    """
    roles = {
        entry["name"]: {operand.get("role") for operand in entry["operands"]}
        for entry in contractions
        if entry.get("operands")
    }
    phases = {}
    for name, own in roles.items():
        stem, _, number = name.rpartition(".")
        layer = stem if stem in roles and number.isdecimal() else name
        if "error" not in own:
            phase = FORWARD
        elif "weight" in own or "weight" not in roles[layer]:
            phase = INPUT_GRADIENT
        else:
            phase = WEIGHT_GRADIENT
        phases[name] = (layer, phase)
    return phases
