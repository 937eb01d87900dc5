# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""``python -m lns.bench``: the table of figures, each with its peer and its bar."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from ..toolchain import cpu_name
from . import tools
from .interleave import Ratio

SIZES = (512, 1024)
ROUNDS = 3
MATMUL_BAR = 0.25


def matmul(size: int, datapath: str, threads: int, only: str = "") -> dict[str, Any]:
    """``matmul.run`` in a process of its own, whose pools have ``threads`` threads."""
    environment = dict(os.environ, OMP_NUM_THREADS=str(threads))
    # Two pools on the same cores: ours must not spin while the peer works.
    environment |= {"OMP_WAIT_POLICY": "passive", "KMP_BLOCKTIME": "0"}
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        environment.pop(name, None)  # the peer chooses its best kernel
    environment["PYTHONPATH"] = os.pathsep.join(
        [str(Path(__file__).parents[2]), environment.get("PYTHONPATH", "")]
    )
    code = (
        "import json; from lns.bench import matmul; "
        f"print(json.dumps(matmul.run({size}, {datapath!r}, {only!r})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return json.loads(done.stdout)


def matmul_apart(size: int, datapath: str, threads: int) -> dict[str, Any]:
    """Both in turn, each alone in its process: two pools of several threads on the
    same cores would spoil each other's times."""
    rounds = [
        [matmul(size, datapath, threads, only) for only in ("ours", "peer")]
        for _ in range(ROUNDS)
    ]
    ours = [pair[0]["ours_gflops"] for pair in rounds]
    peer = [pair[1]["peer_gflops"] for pair in rounds]
    return rounds[0][0] | {
        "peer": rounds[0][1]["peer"],
        "ours_gflops": median(ours),
        "peer_gflops": median(peer),
        "ratio": Ratio.of([1 / x for x in ours], [1 / x for x in peer]).json(),
    }


def line(result: dict[str, Any]) -> str:
    """One result as a line of text."""
    if result["benchmark"] == "matmul":
        ratio = result["ratio"]
        return (
            f"matmul {result['size']:>5} {result['datapath']:<12} "
            f"{result['threads']} thread{'s' if result['threads'] > 1 else ' '}  "
            f"{result['ours_gflops']:7.1f} GF/s, {result['peer']} "
            f"{result['peer_gflops']:7.1f}: ratio {ratio['median']:.2f} "
            f"({ratio['minimum']:.2f} … {ratio['maximum']:.2f})"
        )
    return tools.line(result)


def falls_short(result: dict[str, Any]) -> str | None:
    """What misses its bar, as a sentence."""
    if result["benchmark"] != "matmul":
        return tools.falls_short(result)
    if result["threads"] == 1 and result["ratio"]["median"] < MATMUL_BAR:
        return f"{line(result)}: the bar is {MATMUL_BAR}"
    return None


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m lns.bench", description=__doc__)
    parser.add_argument("names", nargs="*", help="matmul, compile, start (default all)")
    parser.add_argument("--json", type=Path, help="write the results to this file")
    parser.add_argument("--check", action="store_true", help="fail below a bar")
    arguments = parser.parse_args()
    known = ("matmul", "compile", "start")
    names = arguments.names or known
    if unknown := sorted(set(names) - set(known)):
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(known)}")

    print(f"CPU: {cpu_name()}, {os.cpu_count()} cores", flush=True)
    results: list[dict[str, Any]] = []

    def add(result: dict[str, Any]) -> None:
        results.append(result)
        print(line(result), flush=True)

    if "matmul" in names:
        for threads in (1, 2) if (os.cpu_count() or 1) > 1 else (1,):
            for size in SIZES:
                for datapath in ("float<high>", "float<fast>"):
                    measure = matmul if threads == 1 else matmul_apart
                    add(measure(size, datapath, threads))
    if "compile" in names:
        add(tools.compile_resnet18())
    if "start" in names:
        add(tools.start())

    if arguments.json:
        arguments.json.parent.mkdir(parents=True, exist_ok=True)
        arguments.json.write_text(
            json.dumps({"cpu": cpu_name(), "results": results}, indent=1) + "\n"
        )
    missed = [text for result in results if (text := falls_short(result))]
    for text in missed:
        print(f"below its bar: {text}")
    return 1 if arguments.check and missed else 0


sys.exit(main())
