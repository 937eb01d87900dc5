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

from ..errors import ToolError
from ..toolchain import find_tool
from .measurement import Measurement, Spread
from .pair import Setting
from .registry import Figure, add

# The peak of children is that of the largest so far: ask a fresh process.
PEAK = (
    "import resource, subprocess, sys; "
    "subprocess.run(sys.argv[1:], check=True); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def compile_resnet18(setting: Setting) -> list[Measurement]:
    """Seconds and peak memory of ``lns-compile`` on ResNet-18, 224², one image."""
    inside = "lns-compile --quantize --params, from MLIR to a shared library"
    title = "lns-compile of ResNet-18"
    seconds = Measurement("compile-resnet18", title, 1, "s", inside=inside)
    memory = Measurement(
        "compile-resnet18-memory", f"{title}, peak memory", 1, "GB", inside=inside
    )
    try:
        model = _model()
        with tempfile.TemporaryDirectory() as folder:
            command = [
                str(find_tool("lns-compile")),
                str(model),
                "--quantize",
                f"--params=0-{parameters(model) - 1}",
                "-o",
                str(Path(folder) / "resnet18.so"),
            ]
            start = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-c", PEAK, *command],
                check=True,
                capture_output=True,
                text=True,
            )
            seconds.spread = Spread.of([time.perf_counter() - start])
    except (ToolError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", "") or str(error)
        seconds.missing = memory.missing = reason.strip().splitlines()[-1]
        return [seconds, memory]
    memory.spread = Spread.of([int(done.stdout.split()[-1]) * 1024 / 1e9])
    return [seconds, memory]


def _model() -> Path:
    model = Path(__file__).parents[3] / "test" / "Models" / "resnet18.mlir"
    if not model.is_file():
        raise ToolError(f"{model} is missing: run this benchmark in a source tree")
    return model


def parameters(model: Path) -> int:
    """How many leading arguments of a captured model are weights, by its header."""
    for text in model.read_text().splitlines():
        if "--params=0-" in text:
            return int(text.split("--params=0-")[1]) + 1
    raise ToolError(f"{model} does not say which arguments are weights")


def start(setting: Setting) -> list[Measurement]:
    """Start of ``lns-opt --version`` by that of ``mlir-opt --version``, in turn."""
    result = Measurement(
        "start",
        "start of lns-opt / mlir-opt",
        1,
        "times as long",
        ours="lns-opt --version",
        peer="mlir-opt --version",
        inside="from the start of the process to its end",
    )
    peer = shutil.which("mlir-opt", path="/usr/lib/llvm-22/bin:" + os.environ["PATH"])
    try:
        commands = {"ours": str(find_tool("lns-opt")), "peer": str(peer)}
    except ToolError as error:
        result.missing = str(error).splitlines()[0]
        return [result]
    if peer is None:
        result.missing = "mlir-opt is not installed: apt-get install mlir-22-tools"
        return [result]
    times: dict[str, list[float]] = {"ours": [], "peer": []}
    for _ in range(setting.repetitions):
        for who, command in commands.items():
            begin = time.perf_counter()
            subprocess.run([command, "--version"], check=True, capture_output=True)
            times[who].append(time.perf_counter() - begin)
    result.spread = Spread.of_ratios(times["peer"], times["ours"])
    result.details = {
        who: {"seconds": Spread.of(series).median} for who, series in times.items()
    }
    return [result]


def register() -> None:
    """The figures of this file."""
    add(
        Figure(
            "compile-resnet18",
            "lns-compile of ResNet-18",
            compile_resnet18,
            (1,),
            ("compile-resnet18", "compile-resnet18-memory"),
        )
    )
    add(Figure("start", "start of lns-opt / mlir-opt", start, (1,)))
