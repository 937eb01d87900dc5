# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs of a module on the simulator and on the reference, and what they must share."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import numpy as np

# The order of evaluation, and what computes products: all give the same bits [H3].
WAYS = (("program", "region"), ("token", "region"), ("token", "kernel"))
# Not of the accelerator, or absent where no values are computed.
OF_THE_HOST = ("simulator_seconds", "total_seconds", "timing_only", "host")


def call(tool: str, *arguments: object) -> str:
    """What a tool prints; it must succeed."""
    command = [os.path.join(os.environ["LNS_BIN"], tool), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"{' '.join(command)}: {run.returncode}\n{run.stderr}")
    return run.stdout


def counts(report: object) -> object:
    """A report without what the accelerator did not do, and without saturations."""
    if isinstance(report, dict):
        return {
            key: counts(value)
            for key, value in report.items()
            if key not in (*OF_THE_HOST, "saturations")
        }
    return [counts(each) for each in report] if isinstance(report, list) else report


class Model:
    """A module, compiled for the simulator and for the reference."""

    def __init__(self, module: Path, folder: Path, options: list[str], entry: str):
        self.module, self.folder, self.options = module, folder, options
        self.entry = f"--entry={entry}"
        folder.mkdir(parents=True, exist_ok=True)

    def compile(self, backend: str, *more: str) -> Path:
        library = self.folder / f"{backend}.so"
        call(
            "lns-compile",
            self.module,
            *self.options,
            *more,
            f"--backend={backend}",
            "-o",
            library,
        )
        return library

    def run(
        self, tool: str, library: Path, inputs: list[Path], results: int, *more: str
    ) -> list[np.ndarray]:
        names = [self.folder / f"result{i}.npy" for i in range(results)]
        call(
            tool,
            library,
            self.entry,
            "--input=" + ",".join(map(str, inputs)),
            "--output=" + ",".join(map(str, names)),
            *more,
        )
        return [np.load(name) for name in names]

    def reference(self, inputs: list[Path], results: int) -> list[np.ndarray]:
        return self.run("lns-run", self.compile("reference"), inputs, results)

    def simulate(
        self, inputs: list[Path], results: int, *accelerator: str
    ) -> tuple[list[list[np.ndarray]], list[dict]]:
        """Results of each way, and the reports of each way and of the timing mode."""
        library = self.compile("sim", *accelerator)
        values, reports = [], []
        path = self.folder / "report.json"
        for order, source in WAYS:
            flags = (f"--order={order}", f"--values={source}", f"--report={path}")
            values.append(self.run("lns-sim", library, inputs, results, *flags))
            reports.append(json.loads(path.read_text()))
        call(
            "lns-sim",
            self.module,
            *self.options,
            *accelerator,
            self.entry,
            "--timing",
            f"--report={path}",
        )
        reports.append(json.loads(path.read_text()))
        return values, reports


def same_bits(a: np.ndarray, b: np.ndarray) -> bool:
    """Whether two arrays have the same bits; NaNs count as bits."""
    return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()


def compare(
    name: str,
    expected: list[np.ndarray],
    values: list[list[np.ndarray]],
    reports: list[dict],
) -> None:
    """Demand equal bits of all ways, and equal counts of them and the timing mode."""
    for way, results in zip(WAYS, values, strict=True):
        for i, (result, wanted) in enumerate(zip(results, expected, strict=True)):
            assert same_bits(result, wanted), (
                f"{name}, order {way[0]}, values by {way[1]}: result {i} has "
                f"{np.count_nonzero(result != wanted)} of {wanted.size} elements "
                "that differ from the reference's"
            )
    first = counts(reports[0])
    for way, report in zip((*WAYS[1:], ("timing",)), reports[1:], strict=True):
        assert counts(report) == first, f"{name}, {way}: the counts differ"
    total = reports[0]["total"]
    assert total["cycles"] > 0 and total["macs"] > 0, f"{name}: nothing ran"
    assert reports[3]["timing_only"] and not reports[0]["timing_only"]
    assert [r["total"]["saturations"] is None for r in reports] == [0, 0, 1, 1]
