# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Ours and the peer in turn, each in its own process.

Two pools of threads in one process spoil each other's times: idle workers spin. So
each side has a process; while one runs a burst of calls the other one waits for a line
on its input. A pause lets the workers of the last burst fall asleep.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .measurement import Measurement, Spread

# OpenBLAS's workers spin for 2^26 cycles or more: after 0.06 s they still took a core
# from our second thread for a slice of the scheduler, 4 ms a call.
PAUSE = 0.25
# Ours spin for as long, 20 ms: libomp's own 200 would reach into the peer's burst.
WAITING = {
    "active": {"KMP_BLOCKTIME": "20"},
    "passive": {"KMP_BLOCKTIME": "0", "OMP_WAIT_POLICY": "passive"},
}
OURS, PEER = "ours", "peer"
# A core for each thread: of two on one core each waits for the other. By libomp's own
# variable for ours, where PyTorch's libgomp would leave one core to it otherwise.
PINNING = {
    OURS: {"KMP_AFFINITY": "granularity=fine,compact"},
    PEER: {"OMP_PROC_BIND": "close", "OMP_PLACES": "threads"},
}


@dataclass(frozen=True)
class Setting:
    """How a figure is measured."""

    threads: int = 1
    repetitions: int = 15
    seconds: float = 0.05  # of a burst
    waiting: str = "active"  # what idle threads do, of WAITING


@dataclass(frozen=True)
class Call:
    """A function ``module:function`` that makes a ``Side``, and its keywords.

    ``variables`` are set in the environment of its process.
    """

    function: str
    keywords: dict[str, Any] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)


def environment(setting: Setting, side: str) -> dict[str, str]:
    """The environment of one side's process."""
    threads = setting.threads
    result = dict(os.environ)
    # The peer chooses its best kernel, and how its threads wait.
    for name in (
        "OPENBLAS_CORETYPE",
        "OPENBLAS_L2_SIZE",
        "OMP_WAIT_POLICY",
        "OMP_PROC_BIND",
    ):
        result.pop(name, None)
    result |= {
        "OMP_NUM_THREADS": str(threads),
        # In our process NumPy's OpenBLAS only computes what results are compared with.
        "OPENBLAS_NUM_THREADS": str(threads if side == PEER else 1),
        "OMP_DYNAMIC": "false",
        **WAITING[setting.waiting],
        **PINNING[side],
    }
    result["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(Path(__file__).parents[2]), result.get("PYTHONPATH")])
    )
    return result


class Worker:
    """A side's process; see lns.bench.worker."""

    def __init__(self, call: Call, setting: Setting, side: str) -> None:
        cores = sorted(os.sched_getaffinity(0))[: setting.threads]
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "lns.bench.worker",
                call.function,
                json.dumps(call.keywords),
            ],
            env=environment(setting, side) | call.variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: os.sched_setaffinity(0, cores),
        )
        self.about: dict[str, Any] = {}

    def wait(self) -> str:
        """Until it is set up; why it cannot be measured, or nothing."""
        self.about = self._read()
        return self.about.get("missing", "")

    def burst(self, count: int) -> float:
        """Seconds per call of ``count`` calls."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{count}\n")
        self._process.stdin.flush()
        answer = self._read()
        if "seconds" not in answer:
            raise RuntimeError(answer["missing"])
        return answer["seconds"]

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            return {"missing": f"its process ended with {self._process.wait()}"}
        return json.loads(line)

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def interleave(
    ours: Worker, peer: Worker, setting: Setting
) -> tuple[list[float], list[float]]:
    """Seconds per call of both in each repetition; who begins alternates."""
    counts = {}
    for side in (ours, peer):
        counts[side] = max(1, round(setting.seconds / max(side.burst(1), 1e-9)))
        counts[side] = max(
            1, round(setting.seconds / max(side.burst(counts[side]), 1e-9))
        )
    times: dict[Worker, list[float]] = {ours: [], peer: []}
    for repetition in range(setting.repetitions):
        order = (ours, peer) if repetition % 2 == 0 else (peer, ours)
        for side in order:
            time.sleep(PAUSE)
            times[side].append(side.burst(counts[side]))
    return times[ours], times[peer]


def compare(
    name: str, title: str, inside: str, ours: Call, peer: Call, setting: Setting
) -> Measurement:
    """One ratio of the table: the peer's time by ours."""
    result = Measurement(name, title, setting.threads, inside=inside)
    with (
        Worker(ours, setting, OURS) as left,
        Worker(peer, setting, PEER) as right,
    ):
        # Both are set up, and at rest, before the first burst.
        missing = [(side.wait(), who) for side, who in ((left, OURS), (right, PEER))]
        for side, who in ((left, OURS), (right, PEER)):
            setattr(result, who, side.about.get("name", ""))
            result.details[who] = side.about.get("details", {})
        result.missing = "; ".join(f"{who}: {why}" for why, who in missing if why)
        if result.missing:
            return result
        try:
            times = interleave(left, right, setting)
        except RuntimeError as error:
            result.missing = str(error)
            return result
    result.spread = Spread.of_ratios(*times)
    for who, series in zip((OURS, PEER), times, strict=True):
        result.details[who] |= {"seconds": Spread.of(series).median}
        result.details[who] |= {"fastest": min(series)}
    # Where another process disturbs a run, its fastest bursts say more.
    result.details["ratio_of_fastest"] = min(times[1]) / min(times[0])
    return result
