# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a table of times must say: the CPU, its features, the versions."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import subprocess
from pathlib import Path
from typing import Any

from ..errors import LNSError
from ..toolchain import cpu_flags, cpu_name, find_tool

FEATURES = (
    "avx2", "fma", "avx512f", "avx512vl", "avx512_vbmi", "avx512_vnni",
    "avx512_bf16", "amx_tile", "amx_bf16", "amx_int8",
)  # fmt: skip


def describe() -> dict[str, Any]:
    """The machine and the versions of this run."""
    flags = cpu_flags()
    return {
        "cpu": cpu_name(),
        "features": [name for name in FEATURES if name in flags],
        "cores": len(os.sched_getaffinity(0)),
        "caches": _caches(),
        # Of the last minute, before this run: above 0 the machine was not quiet.
        "load": round(os.getloadavg()[0], 1),
        # By chrt -r both sides run before everything else.
        "real_time": os.sched_getscheduler(0) in (os.SCHED_RR, os.SCHED_FIFO),
        "versions": {
            "lns": _version("lns"),
            "commit": _output("git", "-C", str(Path(__file__).parent), "rev-parse",
                              "--short=12", "HEAD"),
            "llvm": _llvm(),
            "python": platform.python_version(),
            "numpy": _version("numpy"),
            "torch": _version("torch"),
        },
    }  # fmt: skip


def lines(machine: dict[str, Any]) -> list[str]:
    """The same as text."""
    versions = ", ".join(f"{k} {v}" for k, v in machine["versions"].items() if v)
    caches = ", ".join(f"{k} {v}" for k, v in machine["caches"].items())
    return [
        f"CPU: {machine['cpu']}, {machine['cores']} cores; {caches}; "
        f"load before the run {machine['load']}"
        + (", real-time scheduling (chrt -r)" if machine["real_time"] else ""),
        f"features: {', '.join(machine['features']) or 'none of those asked for'}",
        f"versions: {versions}",
    ]


def _caches() -> dict[str, str]:
    """Sizes of the caches of the first core, as Linux gives them."""
    sizes = {}
    folder = Path("/sys/devices/system/cpu/cpu0/cache")
    for index in sorted(folder.glob("index*")):
        level, kind, size = (
            (index / name).read_text().strip() for name in ("level", "type", "size")
        )
        if kind != "Instruction":
            sizes[f"L{level}"] = size
    return sizes


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _llvm() -> str:
    try:
        tool = str(find_tool("lns-compile"))
    except LNSError:
        return ""
    words = _output(tool, "--version").split()
    return words[words.index("version") + 1] if "version" in words else ""


def _output(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
