# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Time and memory of the command line tools."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from ..errors import ToolError
from ..toolchain import find_tool
from .interleave import Ratio

START_BAR = 1.2
COMPILE_BARS = {"seconds": 20.0, "gigabytes": 1.0}


def compile_resnet18() -> dict[str, Any]:
    """Seconds and peak memory of ``lns-compile`` on ResNet-18, 224², one image."""
    model = Path(__file__).parents[3] / "test" / "Models" / "resnet18.mlir"
    if not model.is_file():
        raise ToolError(f"{model} is missing: run this benchmark in a source tree")
    with tempfile.TemporaryDirectory() as folder:
        command = [
            str(find_tool("lns-compile")),
            str(model),
            "--quantize",
            f"--params=0-{parameters(model) - 1}",
            "-o",
            str(Path(folder) / "resnet18.so"),
        ]
        # The peak of children is that of the largest so far: ask a fresh process.
        code = (
            "import resource, subprocess, sys; "
            "subprocess.run(sys.argv[1:], check=True); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", code, *command],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        seconds = time.perf_counter() - start
    kilobytes = int(done.stdout.split()[-1])
    return {
        "benchmark": "compile",
        "model": "ResNet-18",
        "seconds": seconds,
        "gigabytes": kilobytes * 1024 / 1e9,
    }


def parameters(model: Path) -> int:
    """How many leading arguments of a captured model are weights, by its header."""
    for text in model.read_text().splitlines():
        if "--params=0-" in text:
            return int(text.split("--params=0-")[1]) + 1
    raise ToolError(f"{model} does not say which arguments are weights")


def start(repetitions: int = 21) -> dict[str, Any]:
    """Start of ``lns-opt --version`` against ``mlir-opt --version``, in turn."""
    peer = shutil.which("mlir-opt", path="/usr/lib/llvm-22/bin:" + os.environ["PATH"])
    if peer is None:
        raise ToolError("mlir-opt is not installed: apt-get install mlir-22-tools")
    commands = [str(find_tool("lns-opt")), peer]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repetitions):
        for command, series in zip(commands, times, strict=True):
            begin = time.perf_counter()
            subprocess.run([command, "--version"], check=True, capture_output=True)
            series.append(time.perf_counter() - begin)
    return {
        "benchmark": "start",
        "ours_ms": 1000 * min(times[0]),
        "peer_ms": 1000 * min(times[1]),
        "ratio": Ratio.of(times[1], times[0]).json(),
    }


def line(result: dict[str, Any]) -> str:
    """One result as a line of text."""
    if result["benchmark"] == "compile":
        return (
            f"lns-compile {result['model']}: {result['seconds']:.1f} s, "
            f"peak {result['gigabytes']:.2f} GB"
        )
    ratio = result["ratio"]
    return (
        f"start of lns-opt {result['ours_ms']:.1f} ms, mlir-opt "
        f"{result['peer_ms']:.1f} ms: ratio {ratio['median']:.2f} "
        f"({ratio['minimum']:.2f} … {ratio['maximum']:.2f})"
    )


def falls_short(result: dict[str, Any]) -> str | None:
    """What misses its bar, as a sentence."""
    if result["benchmark"] == "compile":
        for name, bar in COMPILE_BARS.items():
            if result[name] > bar:
                return f"{line(result)}: the bar is {bar:g} {name}"
        return None
    if result["ratio"]["median"] > START_BAR:
        return f"{line(result)}: the bar is {START_BAR}"
    return None
