# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finds the command line tools, runs them, and keeps what they compiled.

A compiled model is a folder of the cache, named by the hash of everything it depends
on. It appears by one rename, so that processes may share a cache.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .errors import CacheError, ToolError

LIBRARY = "model.so"
HEADER = "model.h"
MANIFEST = "model.json"
REPORT = "report.json"
SOURCE = "model.mlir"
# arch_prctl(ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA) of Linux on x86-64.
REQUEST_TILE_REGISTERS = (158, 0x1023, 18)


def find_tool(name: str) -> Path:
    """The path of a tool: in $LNS_BIN, the package's bin, or the build tree."""
    package = Path(__file__).resolve().parent
    folders = []
    if os.environ.get("LNS_BIN"):
        folders.append(Path(os.environ["LNS_BIN"]))
    folders.append(package / "bin")
    root = package.parent.parent
    if (root / "CMakeLists.txt").is_file():  # the package runs from the source tree
        folders += [root / "build" / preset / "bin" for preset in ("release", "dev")]
    for folder in folders:
        if os.access(folder / name, os.X_OK) and (folder / name).is_file():
            return folder / name
    looked = "\n".join(f"  {folder}" for folder in folders)
    raise ToolError(
        f"the tool {name} is in none of these folders:\n{looked}\n"
        "build it (scripts/setup in the source tree), or set LNS_BIN to its folder"
    )


@cache
def cpu_flags() -> frozenset[str]:
    """The features of this machine's CPU, as /proc/cpuinfo names them."""
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return frozenset()
    for line in text.splitlines():
        if line.startswith(("flags", "Features")):
            return frozenset(line.partition(":")[2].split())
    return frozenset()


@cache
def has_tile_registers() -> bool:
    """Whether the kernel lets this process use the tile registers of AMX.

    The compiler asks the same: where it does not, native code is without them.
    """
    if "amx_tile" not in cpu_flags():
        return False
    numbers = (ctypes.c_long(number) for number in REQUEST_TILE_REGISTERS)
    return ctypes.CDLL(None).syscall(*numbers) == 0


@cache
def cpu_name() -> str:
    """The CPU's name as /proc/cpuinfo gives it."""
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return "unknown CPU"
    fields = dict(
        (part.strip() for part in line.split(":", 1))
        for line in text.splitlines()
        if ":" in line
    )
    name = fields.get("model name", "unknown CPU")
    return f"{name} (family {fields.get('cpu family')}, model {fields.get('model')})"


def default_cache() -> Path:
    """$LNS_CACHE_DIR, or lns in $XDG_CACHE_HOME or ~/.cache."""
    if os.environ.get("LNS_CACHE_DIR"):
        return Path(os.environ["LNS_CACHE_DIR"])
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(home) / "lns"


@dataclass(frozen=True)
class Compiled:
    """The folder with a compiled library, its manifest and its report."""

    folder: Path
    from_cache: bool
    # Without a cache the folder is temporary; this keeps it alive.
    keep: tempfile.TemporaryDirectory[str] | None = None

    @property
    def library(self) -> Path:
        """The shared library."""
        return self.folder / LIBRARY

    @property
    def header(self) -> Path:
        """The C header."""
        return self.folder / HEADER

    def report(self) -> list[dict[str, object]]:
        """One entry for each contraction; empty if the compiler wrote none."""
        data = self._report()
        return data.get("contractions", []) if isinstance(data, dict) else data

    def parameters(self) -> list[dict[str, Any]]:
        """One entry for each parameter of a training step: its name and its rule."""
        data = self._report()
        return data.get("parameters", []) if isinstance(data, dict) else []

    def _report(self) -> Any:
        path = self.folder / REPORT
        return json.loads(path.read_text()) if path.exists() else []


def _key(tool: Path, text: str, options: Sequence[str]) -> str:
    status = tool.stat()
    parts = [
        text,
        *options,
        f"{tool} {status.st_mtime_ns} {status.st_size}",
        " ".join(sorted(cpu_flags())),
        f"tile registers: {has_tile_registers()}",
    ]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part.encode())
    return digest.hexdigest()[:32]


def compile_text(
    text: str,
    options: Sequence[str],
    cache_dir: str | Path | bool | None = None,
    output: str = LIBRARY,
) -> Compiled:
    """Run ``lns-compile`` on MLIR text, or take the result from the cache.

    ``cache_dir`` is a folder, None for the default one, or False for no cache.
    ``output`` is the name of the result in the folder, where it is no library.
    """
    tool = find_tool("lns-compile")
    if cache_dir is False:
        temporary = tempfile.TemporaryDirectory(prefix="lns-")
        _run(tool, text, options, Path(temporary.name), output)
        return Compiled(Path(temporary.name), False, temporary)
    root = default_cache() if cache_dir in (None, True) else Path(str(cache_dir))
    folder = root / _key(tool, text, options)
    if (folder / output).is_file():
        return Compiled(folder, True)
    try:
        root.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix="work-", dir=root))
    except OSError as error:
        raise CacheError(
            f"the compile cache {root} cannot be written ({error.strerror}): give "
            "cache_dir= a folder that can, set LNS_CACHE_DIR, or compile without a "
            "cache by cache_dir=False"
        ) from error
    try:
        _run(tool, text, options, work, output)
        try:
            work.rename(folder)
        except OSError as error:
            if not (folder / output).is_file():  # else another process was first
                raise CacheError(
                    f"the compile cache entry {folder} cannot be written "
                    f"({error.strerror}): remove it, or compile without a cache by "
                    "cache_dir=False"
                ) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Compiled(folder, False)


def _run(
    tool: Path, text: str, options: Sequence[str], folder: Path, output: str
) -> None:
    source = folder / SOURCE
    try:
        source.write_text(text)
    except OSError as error:
        raise CacheError(f"cannot write {source}: {error.strerror}") from error
    command = [
        str(tool),
        str(source),
        "-o",
        str(folder / output),
        f"--report={folder / REPORT}",
        *options,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        if done.stderr.strip():  # remarks: what was not exposed, for example
            warnings.warn(f"lns-compile: {done.stderr.strip()}", stacklevel=4)
        return
    # The input outlives the temporary folder, so that the command can be repeated.
    kept = Path(tempfile.mkdtemp(prefix="lns-failed-"))
    for path in folder.iterdir():
        shutil.move(str(path), str(kept / path.name))
    command = [part.replace(str(folder), str(kept)) for part in command]
    repeat = shlex.join(command)
    printed = (done.stderr + done.stdout).replace(str(folder), str(kept)).strip()
    how = f"exit code {done.returncode}"
    if done.returncode < 0:
        how = f"signal {-done.returncode}; please report this crash with the command"
    raise ToolError(
        f"lns-compile failed ({how}):\n{printed}\nrepeat it: {repeat}", repeat, printed
    )
