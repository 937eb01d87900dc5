# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Formats, datapaths and accelerators on Inputs/shapes.mlir: folder, quick or slow."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from simulation import Model, compare, counts, same_bits

MODULE = Path(__file__).resolve().parent / "Inputs" / "shapes.mlir"
SHAPES = (
    (37, 70), (70, 45), (45,), (45, 13), (2, 5, 9, 11), (7, 5, 3, 3), (7,),
    (6, 7, 1, 2), (3, 19, 33), (3, 33, 21), (5, 1100), (1100, 3),
)  # fmt: skip
NUM_RESULTS = 4
PE = "datapath=pe"
# Codes go from a program to the next; weights have a scale a channel.
CODES = PE + " activation-scale-source=static<8.0> weight-scale=channel"
SMALL = (
    "configuration={lanes = 3, buffer_a = 288, buffer_b = 160, collector = 72, "
    "output = 64, queue = 1, dram_bytes = 3, dram_burst = 7, post_width = 5, "
    "dram_latency = 0}"
)
NARROW = "configuration={vector = 16, lanes = 16, accumulator_bits = 20}"
QUICK = (
    (PE, ""),
    (CODES, ""),
    (CODES, "dataflow=output_stationary relayout=false"),
    (CODES, "dataflow=local_a_stationary overlap=false"),
    (CODES + " format=6,4", SMALL),
    ("datapath=pe<vector=16,accumulator_bits=20> activation-scale=row", NARROW),
    (PE + "<guard=exact> format=8,16 activation-format=7,8", ""),
)
# Legal ones for all of the formats.
FORMATS = ("8,8", "8,16", "8,32", "7,8", "6,4", "5,2", "4,1")
DATAPATHS = (
    "<guard=0>", "<guard=3>", "<guard=exact>", "<entries=1>", "<constant_bits=6>",
    "<headroom=4>",
)  # fmt: skip
ACCELERATORS = (
    "configuration={lanes = 16}",
    "configuration={lanes = 1, collector_latency = 7, temporal_reuse = 3}",
    "configuration={lanes = 128, buffer_b = 64, queue = 2}",
    SMALL,
)
DATAFLOWS = ("output_stationary", "local_a_stationary")


def slow() -> list[tuple[str, str]]:
    """Each format, each datapath, and each accelerator with each schedule."""
    cases = [(f"{CODES} format={each}", SMALL) for each in FORMATS]
    cases += [(f"{PE} format=8,8 activation-format={each}", "") for each in FORMATS]
    cases += [(CODES.replace(PE, PE + each), "") for each in DATAPATHS]
    for wide in (4, 64, 256):
        name = f"datapath=pe<vector={wide}>"
        cases.append((name, f"configuration={{vector = {wide}}}"))
    for machine, flow, overlap, relayout in itertools.product(
        ACCELERATORS, DATAFLOWS, ("true", "false"), ("true", "false")
    ):
        options = f"dataflow={flow} overlap={overlap} relayout={relayout}"
        cases.append((CODES, f"{machine} {options}"))
    return cases


def main(folder: Path, cases: Sequence[tuple[str, str]]) -> None:
    """Compare all ways to run each case with its reference."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(2)
    inputs = []
    for i, shape in enumerate(SHAPES):
        inputs.append(folder / f"{i}.npy")
        np.save(inputs[-1], random.normal(0, 1, shape).astype(np.float32))
    references: dict[str, list[np.ndarray]] = {}
    seen: list[dict] = []
    for quantize, accelerator in cases:
        model = Model(MODULE, folder, [f"--quantize={quantize}"], "shapes")
        if quantize not in references:
            references[quantize] = model.reference(inputs, NUM_RESULTS)
        expected = references[quantize]
        options = [f"--accelerator={accelerator}"] if accelerator else []
        values, reports = model.simulate(inputs, NUM_RESULTS, *options)
        name = f"{quantize}, {accelerator or 'the default'}"
        compare(name, expected, values, reports)
        assert all(np.unique(value).size > 2 for value in expected), name
        assert reports[0]["total"]["runs"] == 6, f"{name}: not all are programs"
        seen.append(counts(reports[0]["total"]))
        print(f"{name}: {reports[0]['total']['cycles']} cycles, 0 bits differ")
    # Controls: the cases are different ones, in values (but for a default that is
    # spelled out) and in counts.
    distinct: list[list[np.ndarray]] = []
    for results in references.values():
        if not any(all(map(same_bits, results, other)) for other in distinct):
            distinct.append(results)
    assert len(distinct) >= len(references) - 2, "control: the same values"
    assert len({str(each) for each in seen}) > len(cases) // 2, "control: counts"
    if cases is QUICK:  # codes of the inner layers have a quarter of f32's bytes
        first, second = (each["traffic"]["dram"]["written"] for each in seen[:2])
        assert first - second > 2 * (37 * 45 + 2 * 7 * 4 * 5), "control: f32 stored"
    print(f"{len(cases)} cases, {len(references)} number systems: 0 bits differ")


if __name__ == "__main__":
    main(Path(sys.argv[1]), QUICK if sys.argv[2] == "quick" else slow())
