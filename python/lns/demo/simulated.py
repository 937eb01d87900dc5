# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The CNN on the simulated accelerator: the logits of the CPU under pe, bit for bit."""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

import lns

from .data import fashion_mnist
from .evaluate import accuracy, batches
from .images import BATCH, EPOCHS, network
from .progress import Progress
from .results import Bar, Metric
from .study import Call, Choice, Study, stacked

CPU = Choice("LNS8 pe, CPU", (8, 8), options={"datapath": "pe"})
SIMULATED = Choice(
    "LNS8 pe, simulated", (8, 8), options={"datapath": "pe", "backend": "sim"}
)
# Another datapath, whose logits must be seen to differ.
CONTROL = Choice("control, float<high>", (8, 8), control=True)
MOST_SECONDS = 300

METRICS = [
    Metric("accuracy", "accuracy, %", delta=True),
    Metric("agreement", "same class as PyTorch, %"),
    Metric("differing", "logits unlike the CPU's", 0, reference=False),
    Metric("seconds", "seconds for all images", 1),
]
BARS = [
    Bar("accuracy", "lns", -0.3, at_least=True, relative=True),
    Bar("differing", "lns", 0, at_least=False),
    Bar("differing", "control", 1, at_least=True),
    Bar("seconds", "lns", MOST_SECONDS, at_least=False),
]


@dataclass(frozen=True)
class Logits:
    """All logits of a program, and how long they took."""

    values: NDArray[np.float32]
    seconds: float


class Measure:
    """The metrics; the first program in LNS is what the others are compared with."""

    def __init__(self, labels: NDArray[np.int64]) -> None:
        self._labels = labels
        self._first: Logits | None = None

    def __call__(self, found: Logits, expected: Logits) -> dict[str, float]:
        """The metrics of a program's logits; ``expected`` are PyTorch's."""
        classes = found.values.argmax(1)
        numbers = {
            "accuracy": accuracy(classes, self._labels),
            "agreement": accuracy(classes, expected.values.argmax(1)),
            "seconds": found.seconds,
            "differing": 0,  # of PyTorch, where it is not shown
        }
        if found is not expected:
            self._first = self._first or found
            numbers["differing"] = differing(found.values, self._first.values)
        return numbers


def differing(found: NDArray[np.float32], wanted: NDArray[np.float32]) -> int:
    """How many numbers have other bits."""
    return int((found.view(np.int32) != wanted.view(np.int32)).sum())


def study(options: argparse.Namespace, log: Progress) -> Study:
    """The CNN of ``lns.demo --only cnn``, under ``pe``: on the CPU and simulated."""
    model, now = network("CNN", options, log)
    test = fashion_mnist("t10k")
    parts = list(batches(len(test), BATCH))

    def logits(call: Call) -> Logits:
        start = time.perf_counter()
        values = stacked(call, ((test.images[part],) for part in parts))
        return Logits(values, time.perf_counter() - start)

    def finish(programs: dict[str, lns.Program], outputs: dict[str, Any]) -> list[str]:
        simulator = programs[SIMULATED.name].simulator
        report = options.out / "demo-accelerator.json"
        report.write_text(simulator.report_json())
        lines = [_summary(simulator.report, len(test)), f"The report: {report}"]
        try:
            picture = options.out / "demo-roofline.png"
            lns.accelerator.roofline(simulator.report, picture)
            lines.append(f"What bounds each layer: {picture}")
        except lns.MissingExtraError as error:
            lines.append(f"No roofline: {error}")
        return lines

    return Study(
        name="CNN on the accelerator",
        title=f"{len(test):,} test images of Fashion-MNIST, the processing element of "
        "the LNS-Madam paper",
        batch=f"{BATCH} images",
        model=model,
        factory="lns.models:CNN",
        example=(test.images[:BATCH],),
        metrics=METRICS,
        bars=BARS,
        outputs=logits,
        measure=Measure(test.labels),
        choices=(CPU, SIMULATED, CONTROL),
        training=f"{EPOCHS['CNN']} epochs",
        trained_now=now,
        finish=finish,
    )


def _summary(report: lns.accelerator.Report, images: int) -> str:
    total = report.total
    microjoules = total.energy.femtojoules / 1e9 / images
    return (
        f"Simulated: {total.cycles / images:,.0f} cycles an image, "
        f"{1e6 * total.seconds / images:.1f} µs, {microjoules:.1f} µJ; utilisation "
        f"{100 * total.utilization:.1f} %, {total.saturations} saturations"
    )
