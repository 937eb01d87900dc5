# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Build of the Python package: carries the compiler's tools where they are built.

Everything else is in pyproject.toml. Without a build tree the package installs
all the same and finds the tools through $LNS_BIN at run time.
"""

import shutil
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
TOOLS = (
    "bin/lns-compile",
    "bin/lns-run",
    "bin/lns-opt",
    "bin/lns-sim",
    "bin/libLNSSimulator.so",
    "lib/liblns_runtime.a",
)
# Made where CMake finds Python's headers; calls go through ctypes without it.
EXTENSION = "bin/_call.abi3.so"


def built_tools():
    """The tools of the release build, or else of the dev build."""
    for preset in ("release", "dev"):
        found = [ROOT / "build" / preset / tool for tool in TOOLS]
        if all(path.is_file() for path in found):
            extension = ROOT / "build" / preset / EXTENSION
            return [*found, extension] if extension.is_file() else found
    return []


class BuildWithTools(build_py):
    """Copies the tools into lns/bin of the wheel."""

    def run(self):
        super().run()
        target = Path(self.build_lib) / "lns" / "bin"
        for tool in built_tools() if not self.editable_mode else []:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy2(tool, target / tool.name)


class PlatformDistribution(Distribution):
    """A wheel with native tools belongs to one platform."""

    def has_ext_modules(self):
        return bool(built_tools())


setup(cmdclass={"build_py": BuildWithTools}, distclass=PlatformDistribution)
