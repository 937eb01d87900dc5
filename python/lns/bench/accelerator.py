# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long the simulated accelerator takes for a network's test images."""

from __future__ import annotations

import time

import numpy as np

import lns

from ..errors import LNSError
from .measurement import Measurement, Spread
from .pair import Setting
from .registry import Figure, add

IMAGES, BATCH = 10_000, 200


def cnn(setting: Setting) -> list[Measurement]:
    """Seconds for 10,000 images of the demo's CNN, the host's part with one thread."""
    result = Measurement(
        "sim-cnn",
        f"the demo's CNN simulated, {IMAGES:,} images",
        1,
        "s",
        ours="libLNSSimulator, values by the compiled region",
        inside="values, cycles, traffic and saturations; f32 parts on the host",
    )
    try:
        import torch

        from ..models import CNN, seeded

        model = seeded(CNN).eval()
        images = np.random.default_rng(0).random((IMAGES, 1, 28, 28), np.float32)
        example = (torch.from_numpy(images[:BATCH]),)
        cpu = lns.compile(model, example, datapath="pe")
        program = lns.compile(model, example, datapath="pe", backend="sim")
        found, wanted = (np.asarray(call(images[:BATCH])) for call in (program, cpu))
        if found.tobytes() != wanted.tobytes():
            result.missing = "the simulated logits are not those of the CPU under pe"
            return [result]
        program.library.address("omp_set_num_threads")(1)
        program.simulator.reset()
        start = time.perf_counter()
        for first in range(0, IMAGES, BATCH):
            program(images[first : first + BATCH])
        result.spread = Spread.of([time.perf_counter() - start])
        total = program.simulator.report.total
        result.details = {"macs": total.macs, "cycles": total.cycles}
    except (LNSError, ImportError) as error:
        result.missing = str(error) or repr(error)
    return [result]


def register() -> None:
    """The figures of this file."""
    add(Figure("sim-cnn", "the demo's CNN on the simulated accelerator", cnn, (1,)))
