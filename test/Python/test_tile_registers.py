# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where the kernel keeps the tile registers of AMX, native code is without them.

Code that has them, compiled elsewhere or for a CPU by name, is an error, never a
signal. A filter of system calls refuses the permission, as a container may.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from lns.toolchain import cpu_flags, find_tool

SIZE = 64
WORDS, CODES, SUMS = (
    f"tensor<{SIZE}x{SIZE}x{element}>" for element in ("i8", "!lns.num<8, 8>", "f32")
)
SOURCE = f"""
func.func @product(%a: {WORDS}, %b: {WORDS}) -> {SUMS} {{
  %ca = lns.bitcast %a : {WORDS} to {CODES}
  %cb = lns.bitcast %b : {WORDS} to {CODES}
  %zero = arith.constant dense<0.0> : {SUMS}
  %r = lns.contract ins(%ca, %cb : {CODES}, {CODES}) outs(%zero : {SUMS})
      {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
        affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.float<fast>}} -> {SUMS}
  return %r : {SUMS}
}}
"""
# Refuses arch_prctl(ARCH_REQ_XCOMP_PERM), for this process and those it starts.
REFUSE = """
import ctypes, struct
def step(code, yes, no, k):
    return struct.pack("HBBI", code, yes, no, k)
program = b"".join([
    step(0x20, 0, 0, 0), step(0x15, 0, 3, 158),  # the number: arch_prctl
    step(0x20, 0, 0, 16), step(0x15, 0, 1, 0x1023),  # its first argument
    step(0x06, 0, 0, 0x00050001), step(0x06, 0, 0, 0x7FFF0000),  # EPERM, or allowed
])
memory = ctypes.create_string_buffer(program, len(program))
filters = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(memory))
libc = ctypes.CDLL(None, use_errno=True)
if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, filters, 0, 0):
    raise SystemExit("no filter of system calls")
"""
LOAD = """
import lns.native, sys
try:
    lns.native.Library(sys.argv[1])
    print("loaded")
except Exception as error:
    print(type(error).__name__, error)
"""
CALL = f"""
import ctypes, sys
buffers = [ctypes.create_string_buffer({SIZE} * {SIZE} * 4 + 64) for _ in range(3)]
work = ctypes.create_string_buffer(1 << 20)
aligned = ctypes.c_void_p(-(-ctypes.addressof(work) // 64) * 64)
ctypes.CDLL(sys.argv[1]).product(*buffers, aligned)
print("called")
"""

COMPILE = """
import sys, warnings
import numpy as np
import lns
from pathlib import Path
rng = np.random.default_rng(1)
a, b = (rng.integers(0, 256, (64, 64)).astype(np.uint8).view(np.int8) for _ in "ab")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    program = lns.compile_mlir(Path(sys.argv[1]), cache_dir=sys.argv[2])
text = "\\n".join(str(warning.message) for warning in caught)
features = [f for f in program.library.manifest["target"]["features"] if "amx" in f]
print(program.compiled.from_cache, features != [], text)
np.save(sys.argv[3], program(a, b))
"""
RUN = """
import subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
print(done.returncode, done.stderr)
"""

pytestmark = pytest.mark.skipif(
    not {"amx_tile", "amx_bf16"} <= set(cpu_flags()), reason="needs amx"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Path:
    """A product in tile registers."""
    folder = tmp_path_factory.mktemp("tiles")
    source, path = folder / "product.mlir", folder / "product.so"
    source.write_text(SOURCE)
    command = [find_tool("lns-compile"), source, "-o", path]
    subprocess.run(command, check=True)
    return path


def run(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A Python process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=dict(os.environ)
    )


def test_the_package_says_that_the_kernel_refuses(library):
    refused = run(REFUSE + LOAD, library)
    assert refused.stdout.startswith("TargetError product.so: the kernel refuses")
    assert "arch_prctl: Operation not permitted" in refused.stdout
    assert "target='x86-64-v4'" in refused.stdout
    assert run(LOAD, library).stdout == "loaded\n"


def test_compiled_code_says_so_before_it_ends(library):
    refused = run(REFUSE + CALL, library)
    assert "error: the kernel refuses" in refused.stderr
    assert "--target-cpu=x86-64-v4" in refused.stderr
    assert refused.stdout == "" and refused.returncode == -6
    assert run(CALL, library).stdout == "called\n"


def test_the_tool_says_so(library):
    """Of a library that has them; what it compiles is without them, with a warning."""
    command = [find_tool("lns-run"), "--random-inputs=1"]
    loaded = run(REFUSE + RUN, *command, library).stdout
    assert loaded.startswith("2 ") and "error: " in loaded
    assert "the kernel refuses" in loaded
    options = [*command, library.with_suffix(".mlir")]
    refused = run(REFUSE + RUN, *options).stdout
    assert refused.startswith("0 ") and "warning: the kernel refuses this" in refused
    assert "native code is compiled without them" in refused
    assert run(RUN, *options).stdout == "0 \n"


def test_native_falls_back(library, tmp_path):
    """Once for each answer of the kernel, in one cache; both compute the same sums."""
    source = library.with_suffix(".mlir")
    found = {}
    for refused in (False, True, True, False):
        result = tmp_path / f"{refused}.npy"
        code = (REFUSE if refused else "") + COMPILE
        done = run(code, source, tmp_path / "cache", result)
        assert done.returncode == 0, done.stderr
        from_cache, has_tiles, warning = done.stdout.rstrip("\n").split(" ", 2)
        assert from_cache == str(refused in found)
        assert has_tiles == str(not refused)
        assert ("the kernel refuses" in warning) == (refused and refused not in found)
        found[refused] = np.load(result)
    scale = np.abs(found[False]).max()
    assert np.allclose(found[True], found[False], rtol=0, atol=1e-2 * scale)
