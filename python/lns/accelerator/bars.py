# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the default accelerator reaches on BERT and ResNet-50, against its bars.

``python -m lns.accelerator.bars`` runs the timing mode of lns-sim and prints tables in
Markdown, or writes them as a page; ``--check`` fails below a bar. Cycles are the same
on every machine, seconds are this one's.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import ToolError
from ..toolchain import cpu_name, find_tool
from . import workloads
from .report import Report

DATAFLOWS = ("local_a_stationary", "output_stationary")
HEAD = """# The accelerator on BERT and ResNet-50

Written by `python -m lns.accelerator.bars --page docs/accelerator-results.md`. Shapes
are those of the published networks, as
[workloads.py](../python/lns/accelerator/workloads.py) lists them; there are no weights,
and nothing of the host is in the cycles. The accelerator is the default one of
[accelerator.md](accelerator.md).

"""
UTILIZATION = 0.85
LOSS = 0.05
SECONDS = 5.0


@dataclass(frozen=True)
class Verdict:
    """A bar: what was asked, what was found, and whether that is enough."""

    what: str
    asked: str
    found: str
    met: bool


def simulate(module: str, options: str = "") -> Report:
    """The timing mode's report of a module; ``options`` are of lns-lower-to-lnshw."""
    command = [str(find_tool("lns-sim")), "-", "--timing", "--report=-"]
    if options:
        command.append(f"--accelerator={options}")
    done = subprocess.run(command, input=module, capture_output=True, text=True)
    if done.returncode:
        raise ToolError(f"{' '.join(command)} failed:\n{done.stderr}")
    return Report.from_json(done.stdout)


def _distinct(contractions: Sequence[workloads.Contraction]) -> list[int]:
    """The first of each kind of layer: equal shapes cost the same."""
    seen, kept = set(), []
    for i, c in enumerate(contractions):
        shape = (tuple(c.sizes.items()), c.lhs, c.rhs, c.result)
        if shape not in seen:
            seen.add(shape)
            kept.append(i)
    return kept


Lines = Iterator[str | Verdict]


def utilization() -> Lines:
    """BERT-base, with and without overlap; results as f32 and as codes."""
    yield "## Utilisation: BERT-base, 128 tokens\n"
    yield "Products without padding by what the lanes could have done, in percent."
    yield "`f32`: results leave the accelerator as f32; `codes`: quantized by a scale"
    yield "that is known before. One slot a buffer is the contrast: nothing overlaps.\n"
    yield "| contraction | f32 | f32, one slot | codes | codes, one slot |"
    yield "|---|---|---|---|---|"
    network = workloads.network("bert-base")
    columns = [
        simulate(workloads.to_mlir(network, codes), f"overlap={overlap}")
        for codes in (False, True)
        for overlap in ("true", "false")
    ]
    for i in _distinct(network):
        cells = [f"{100 * r.programs[i].utilization:.1f}" for r in columns]
        yield f"| {network[i].name} | {' | '.join(cells)} |"
    totals = [r.total.utilization for r in columns]
    yield f"| all | {' | '.join(f'{100 * t:.1f}' for t in totals)} |\n"
    yield Verdict(
        "utilisation on BERT-base",
        f"≥ {100 * UTILIZATION:.0f} %",
        f"{100 * totals[0]:.1f} % ({100 * totals[1]:.1f} % with one slot)",
        totals[0] >= UTILIZATION,
    )


def dataflows() -> Lines:
    """The cost model's choice against both dataflows by simulation."""
    yield "## The cost model's choice of dataflow\n"
    yield "Cycles by simulation. *Loss*: the choice by the better of both. *Other*:"
    yield "the worse of both against the better, what a wrong choice would cost."
    yield "*Foreseen*: the model's cycles by the simulated ones.\n"
    worst, foreseen = 0.0, []
    for name in ("resnet50", "bert-base"):
        network = workloads.network(name)
        network = [network[i] for i in _distinct(network)]
        module = workloads.to_mlir(network)
        auto = simulate(module)
        both = [simulate(module, f"dataflow={d}") for d in DATAFLOWS]
        yield f"| {name} | chosen | {' | '.join(DATAFLOWS)} | loss | other | foreseen |"
        yield "|---|---|---|---|---|---|---|"
        for i, contraction in enumerate(network):
            chosen = auto.programs[i].cycles
            each = [r.programs[i].cycles for r in both]
            mapping = auto.programs[i].mapping
            assert mapping is not None and mapping.estimated_cycles is not None
            loss = chosen / min(each) - 1
            worst = max(worst, loss)
            foreseen.append(mapping.estimated_cycles / chosen)
            yield (
                f"| {contraction.name} | {chosen:,} | {each[0]:,} | {each[1]:,} "
                f"| {100 * loss:.1f} % | {100 * (max(each) / min(each) - 1):.1f} % "
                f"| {foreseen[-1]:.3f} |"
            )
        yield ""
    yield (
        f"Foreseen by simulated cycles: {min(foreseen):.3f} … "
        f"{statistics.median(foreseen):.3f} (median) … {max(foreseen):.3f}.\n"
    )
    yield Verdict(
        "the choice against the better of both dataflows, worst layer",
        f"≤ {100 * LOSS:.0f} %",
        f"{100 * worst:.1f} %",
        worst <= LOSS,
    )


def iteration() -> Lines:
    """Seconds of the timing mode for one training iteration of BERT-large."""
    yield "## One training iteration of BERT-large, 384 tokens\n"
    network = workloads.network("bert-large", sequence=384, training=True)
    with TemporaryDirectory() as folder:
        source, lowered = Path(folder) / "in.mlir", Path(folder) / "out.mlir"
        source.write_text(workloads.to_mlir(network))
        start = time.perf_counter()
        subprocess.run(
            [find_tool("lns-opt"), "--lns-lower-to-lnshw", source, "-o", lowered],
            check=True,
        )
        lowering = time.perf_counter() - start
        programs = lowered.read_text()
    seconds, report = [], None
    for _ in range(3):
        start = time.perf_counter()
        report = simulate(programs)
        seconds.append(time.perf_counter() - start)
    assert report is not None
    total = report.total
    yield (
        f"{len(report.programs)} contractions, {total.macs:,} products, "
        f"{total.cycles:,} cycles: {total.seconds * 1e3:.0f} ms of the accelerator "
        f"at a utilisation of {100 * total.utilization:.1f} %, "
        f"{total.energy.femtojoules * 1e-15:.2f} J by the default table."
    )
    yield (
        f"Timing mode, with reading the programs: {min(seconds):.2f} … "
        f"{statistics.median(seconds):.2f} (median) … {max(seconds):.2f} s, "
        f"three runs; lowering before: {lowering:.2f} s. {cpu_name()}, "
        f"{os.cpu_count()} cores.\n"
    )
    yield Verdict(
        "timing mode, one BERT-large training iteration",
        f"≤ {SECONDS:.0f} s",
        f"{statistics.median(seconds):.2f} s",
        statistics.median(seconds) <= SECONDS,
    )


SECTIONS: dict[str, Callable[[], Lines]] = {
    "utilization": utilization,
    "dataflows": dataflows,
    "iteration": iteration,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the tables; 1 where a bar is missed and ``--check`` given."""
    parser = argparse.ArgumentParser(
        prog="python -m lns.accelerator.bars", description=__doc__
    )
    parser.add_argument("--only", choices=SECTIONS, help="one of the tables")
    parser.add_argument("--page", type=Path, help="write this file, not to the output")
    parser.add_argument("--check", action="store_true", help="fail below a bar")
    options = parser.parse_args(arguments)
    lines: list[str] = []
    verdicts: list[Verdict] = []
    try:
        for name, section in SECTIONS.items():
            if options.only in (None, name):
                for line in section():
                    if isinstance(line, Verdict):
                        verdicts.append(line)
                    else:
                        lines.append(line)
    except (ToolError, OSError, subprocess.CalledProcessError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    lines += ["## Bars\n", "| | asked | found | |", "|---|---|---|---|"]
    for v in verdicts:
        met = "met" if v.met else "**missed**"
        lines.append(f"| {v.what} | {v.asked} | {v.found} | {met} |")
    text = "\n".join(lines) + "\n"
    if options.page:
        options.page.write_text(HEAD + text)
    else:
        print(text, end="")
    return int(options.check and not all(v.met for v in verdicts))


if __name__ == "__main__":
    sys.exit(main())
