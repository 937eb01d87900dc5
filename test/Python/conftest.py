# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fixtures: the compiler where it is built, and one cache for the whole run."""

import shutil
from pathlib import Path

import pytest

import lns
from lns.toolchain import find_tool

MODELS = Path(__file__).resolve().parents[1] / "Models"


@pytest.fixture(scope="session")
def compiler():
    """The path of lns-compile; tests that need it are skipped where it is not built."""
    try:
        return find_tool("lns-compile")
    except lns.ToolError as error:
        pytest.skip(f"lns-compile is not built: {str(error).splitlines()[0]}")


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def mlir_opt():
    path = shutil.which("mlir-opt-22") or shutil.which(
        "mlir-opt", path="/usr/lib/llvm-22/bin"
    )
    if path is None:
        pytest.skip(
            "mlir-opt of LLVM 22 is not installed (Debian package mlir-22-tools)"
        )
    return path
