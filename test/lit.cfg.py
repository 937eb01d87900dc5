# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# ruff: noqa: F821 (lit defines config and lit_config)
"""How lit runs the tests of this tree; read by lit, through lit.site.cfg.py.

Features that a test may name in REQUIRES: avx2, avx512, avx512vbmi, amx (what this
CPU has), aarch64 (a cross compiler and qemu), linker (an ld.lld), torch, asan, and
slow (only with --param slow=1).
"""

import os
import shutil
import subprocess
import sys

import lit.formats

config.name = "LNS"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Inputs", "Models", "Python"]
config.test_source_root = os.path.join(config.lns_source_root, "test")
config.test_exec_root = os.path.join(config.lns_build_root, "test")

tools = os.path.join(config.lns_build_root, "bin")
config.environment["PATH"] = os.pathsep.join(
    [tools, config.llvm_tools, config.environment.get("PATH", "")]
)
for name in ("OMP_NUM_THREADS", "LNS_LLD"):
    if name in os.environ:
        config.environment[name] = os.environ[name]
config.environment["PYTHONPATH"] = os.path.join(config.lns_source_root, "python")
config.environment["LNS_BIN"] = tools
# Two tests run at once: idle threads of one must not spin against the other.
config.environment["KMP_BLOCKTIME"] = "0"
# The cache of a test run belongs to the build tree, not to the user's home.
config.environment["LNS_CACHE_DIR"] = os.path.join(config.test_exec_root, "cache")
if config.lns_asan:
    # LLVM's own libraries are not instrumented, so poisoning from their headers lies.
    config.environment["ASAN_OPTIONS"] = "allow_user_poisoning=0:detect_leaks=0"
    config.available_features.add("asan")

venv_python = os.path.join(config.lns_source_root, ".venv", "bin", "python")
python = venv_python if os.path.exists(venv_python) else sys.executable
config.substitutions += [
    ("%python", python),
    ("%source", config.lns_source_root),
    ("%build", config.lns_build_root),
    # What mlir-tblgen needs to read this project's definitions.
    ("%td", f"-I{config.lns_source_root}/include -I{config.llvm_tools}/../include"),
]


def cpu_features() -> set[str]:
    """The CPU's features under the names that tests use."""
    with open("/proc/cpuinfo") as cpuinfo:
        flags = next(
            (set(line.split()) for line in cpuinfo if line.startswith("flags")), set()
        )
    names = {
        "avx2": {"avx2", "fma"},
        "avx512": {"avx512f", "avx512bw", "avx512dq", "avx512vl"},
        "avx512vbmi": {"avx512f", "avx512_vbmi"},
        "amx": {"amx_tile", "amx_bf16"},
    }
    return {name for name, needed in names.items() if needed <= flags}


def has_module(name: str) -> bool:
    """Whether the interpreter that tests call %python finds a module."""
    look = (
        f"import importlib.util, sys; sys.exit(not importlib.util.find_spec('{name}'))"
    )
    return subprocess.run([python, "-c", look], check=False).returncode == 0


config.available_features |= cpu_features()
if os.environ.get("LNS_LLD") or shutil.which("ld.lld", path=config.environment["PATH"]):
    config.available_features.add("linker")
# Another architecture: Debian's packages g++-aarch64-linux-gnu and qemu-user.
if shutil.which("aarch64-linux-gnu-g++") and shutil.which("qemu-aarch64"):
    config.available_features.add("aarch64")
config.available_features |= {name for name in ("torch", "jax") if has_module(name)}
if lit_config.params.get("slow", "0") not in ("0", ""):
    config.available_features.add("slow")
