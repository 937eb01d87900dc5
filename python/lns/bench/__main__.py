# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""``python -m lns.bench``: the figures, each with its peer and its bar.

Ours and the peer run in turn, each in its own process, on the same data; a figure is
the median of the ratios, with the smallest and the largest.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import LNSError
from . import families, machine, table
from .bars import BARS, falls_short
from .measurement import Measurement
from .pair import WAITING, Setting
from .registry import BOTH, FIGURES, Figure, select

# Missing bars exit with 1; what cannot be run as asked with 2, as argparse does.
MISSED, WRONG_CALL = 1, 2


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add(
        "--only",
        metavar="NAME",
        nargs="+",
        default=[],
        help="these figures: names, beginnings of names, or patterns with *",
    )
    add(
        "--threads",
        type=int,
        choices=BOTH,
        action="append",
        help="with so many threads alone (default: 1 and 2)",
    )
    add("--quick", action="store_true", help="5 short repetitions instead of 15")
    add(
        "--waiting",
        choices=tuple(WAITING),
        default="active",
        help="idle threads spin for a while, as they do by default, or sleep "
        "(where other processes run beside the benchmarks)",
    )
    add("--check", action="store_true", help="exit with 1 where a bar is missed")
    add("--list", action="store_true", help="list the figures, and measure nothing")
    for option, what in (
        ("--json", "write everything here (of a whole run: out/bench.json)"),
        ("--plot", "draw the ratios (of a whole run: out/bench.png)"),
    ):
        add(option, type=Path, metavar="FILE", help=what)
    add(
        "--from",
        type=Path,
        metavar="FILE",
        nargs="+",
        dest="sources",
        help="measure nothing: read what --json wrote, of one machine",
    )
    add("--markdown", action="store_true", help="print the table as Markdown, too")
    return parser.parse_args(argv)


def list_figures(figures: Sequence[Figure]) -> None:
    """Name, threads, bars and title of each."""
    for figure in figures:
        for name in figure.numbers():
            bars = {
                str(BARS[name][t]) for t in figure.threads if t in BARS.get(name, {})
            }
            threads = ",".join(map(str, figure.threads))
            limits = " and ".join(sorted(bars))
            print(f"{name:<26} {threads:<4} {limits:<15} {figure.title}")


def measure(
    figures: Sequence[Figure], threads: Sequence[int], quick: bool, waiting: str
) -> list[Measurement]:
    """All of them; each line is printed as soon as it is known."""
    repetitions, seconds = (5, 0.02) if quick else (15, 0.05)
    cores = len(os.sched_getaffinity(0))
    measurements = []
    for figure in figures:
        for count in (t for t in figure.threads if t in threads):
            if count > cores:
                reason = f"needs {count} cores, there are {cores}"
                found = [
                    Measurement(name, figure.title, count, missing=reason)
                    for name in figure.numbers()
                ]
            else:
                found = figure.measure(Setting(count, repetitions, seconds, waiting))
            for measurement in found:
                print(table.line(measurement), flush=True)
            measurements += found
    return measurements


def run(options: argparse.Namespace, command: str) -> dict[str, Any]:
    """Measure, and return what is written as JSON."""
    about = machine.describe()
    print("\n".join(machine.lines(about)), flush=True)
    figures = select(options.only)
    found = measure(figures, options.threads or BOTH, options.quick, options.waiting)
    when = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")
    return {
        "machine": about,
        "command": command,
        "when": when,
        "measurements": [m.json() for m in found],
    }


def write(path: Path, result: dict[str, Any]) -> None:
    """``result`` as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")


def read(path: Path) -> dict[str, Any]:
    """What ``write`` wrote."""
    try:
        result = json.loads(path.read_text(encoding="utf-8"))
        for entry in result["measurements"]:
            Measurement.from_json(entry)
        result["machine"], result["command"], result["when"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LNSError(f"{path} is not a run of scripts/bench: {error}") from error
    return result


def merge(runs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One run of several: the last measurement of a figure counts."""
    last = runs[-1]
    for run in runs:
        for key in ("cpu", "features"):
            if run["machine"][key] != last["machine"][key]:
                raise LNSError(f"runs of two machines: {key} differ")
    found = {(m["name"], m["threads"]): m for run in runs for m in run["measurements"]}
    commands = dict.fromkeys(run["command"] for run in runs)
    order = [name for figure in FIGURES.values() for name in figure.numbers()]
    place = {name: index for index, name in enumerate(order)}
    keys = sorted(found, key=lambda key: (place.get(key[0], len(place)), key[1]))
    return last | {
        "command": "; ".join(commands),
        "measurements": [found[key] for key in keys],
    }


def command_of(argv: Sequence[str]) -> str:
    """The command that repeats a run, wherever it wrote its results."""
    kept, written = [], False
    for word in argv:
        if not written and word not in ("--json", "--plot"):
            kept.append(word)
        written = word in ("--json", "--plot")
    return shlex.join(["scripts/bench", *kept])


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; the exit code."""
    options = arguments(argv)
    families.register()
    given = sys.argv[1:] if argv is None else argv
    command = command_of(given)
    try:
        if options.list:
            list_figures(select(options.only))
            return 0
        if options.sources:
            result = merge([read(path) for path in options.sources])
        else:
            result = run(options, command)
        whole = not options.only and not options.sources and not options.threads
        if path := options.json or (Path("out/bench.json") if whole else None):
            write(path, result)
        if path := options.plot or (Path("out/bench.png") if whole else None):
            from .plot import draw

            draw(result, path)
    except LNSError as error:
        print(f"scripts/bench: {error}", file=sys.stderr)
        return WRONG_CALL
    if options.markdown:
        print(table.markdown(result))
    missed = falls_short(Measurement.from_json(m) for m in result["measurements"])
    for text in missed:
        print(f"below its bar: {text}")
    return MISSED if options.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
