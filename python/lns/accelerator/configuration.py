# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The accelerator's numbers, and how contractions are moved to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from ..errors import SimulatorError

DATAFLOWS = ("auto", "output_stationary", "local_a_stationary")


@dataclass(frozen=True)
class Configuration:
    """``#lnshw.configuration``: memories in bytes, latencies in cycles.

    The defaults are the processing element of the LNS-Madam paper, but for those that
    the paper does not give: ``output``, ``dram_latency``, ``dram_burst``,
    ``post_width``, ``post_latency``, ``collector_latency`` and ``queue``. The compiler
    checks the numbers.
    """

    lanes: int = 32  # each with one vector unit and one sum a cycle
    vector: int = 32  # products a lane multiplies in a cycle
    operand_bits: int = 8
    accumulator_bits: int = 24
    buffer_a: int = 131072
    buffer_b: int = 8192
    collector: int = 1536
    output: int = 8192  # of results that wait to be stored
    temporal_reuse: int = 16  # cycles for which a vector of A is kept at most
    dram_bytes: int = 64  # from DRAM in a cycle, and as many to it
    dram_latency: int = 100
    dram_burst: int = 32  # bytes of which DRAM moves a multiple
    post_width: int = 32  # elements that are finished in a cycle
    post_latency: int = 8
    collector_latency: int = 2
    queue: int = 16  # ops that wait for a unit at most
    clock_mhz: int = 1050

    @classmethod
    def from_dict(cls, numbers: Any, what: str = "a configuration") -> Configuration:
        """The numbers by name; those that are not given are the defaults."""
        if not isinstance(numbers, Mapping):
            raise SimulatorError(
                f'{what} is no JSON object of numbers such as {{"lanes": 16}}'
            )
        known = [entry.name for entry in fields(cls)]
        for name, number in numbers.items():
            if name not in known:
                raise SimulatorError(
                    f"{what}: unknown number {name!r}; known are {', '.join(known)}"
                )
            if isinstance(number, bool) or not isinstance(number, int):
                raise SimulatorError(f"{what}: {name} is {number!r}, no whole number")
        return cls(**numbers)

    @classmethod
    def read(cls, path: str | Path) -> Configuration:
        """A JSON file, as ``lns-sim --accelerator=FILE.json`` takes it."""
        try:
            numbers = json.loads(Path(path).read_text())
        except OSError as error:
            raise SimulatorError(f"cannot read {path}: {error.strerror}") from error
        except ValueError as error:
            raise SimulatorError(f"{path} is no JSON: {error}") from error
        return cls.from_dict(numbers, str(path))

    @property
    def peak(self) -> int:
        """Products a cycle."""
        return self.lanes * self.vector


@dataclass(frozen=True)
class Accelerator:
    """An accelerator, and how the compiler moves contractions to it.

    ``dataflow`` is ``output_stationary``, ``local_a_stationary``, or ``auto``: for each
    contraction the one that takes less cycles. Without ``overlap`` every buffer has one
    slot, and units wait for each other. Without ``relayout`` the host never transposes
    codes to save loads. None of this changes a value.
    """

    configuration: Configuration = field(default_factory=Configuration)
    dataflow: str = "auto"
    overlap: bool = True
    relayout: bool = True

    def __post_init__(self) -> None:
        if self.dataflow not in DATAFLOWS:
            raise SimulatorError(
                f"dataflow is one of {', '.join(DATAFLOWS)}, got {self.dataflow!r}"
            )

    def to_option(self) -> str:
        """The value of ``--accelerator`` of the tools."""
        numbers = asdict(self.configuration)
        listed = ",".join(f"{name}={number}" for name, number in numbers.items())
        return " ".join(
            [
                f"configuration={{{listed}}}",
                f"dataflow={self.dataflow}",
                f"overlap={str(self.overlap).lower()}",
                f"relayout={str(self.relayout).lower()}",
            ]
        )


AcceleratorLike = Accelerator | Configuration | str | Path


def as_accelerator(value: AcceleratorLike) -> Accelerator:
    """An accelerator; its configuration; or the path of a JSON file with that."""
    if isinstance(value, Accelerator):
        return value
    if isinstance(value, Configuration):
        return Accelerator(value)
    if isinstance(value, (str, Path)):
        return Accelerator(Configuration.read(value))
    raise SimulatorError(
        "accelerator= takes an lns.accelerator.Configuration, an Accelerator or the "
        f"path of a JSON file, got a {type(value).__name__}"
    )
