# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles self-checking tests for AArch64 and runs them under qemu.

    run_on_aarch64.py SOURCE_ROOT FOLDER FILE.mlir…

Each file's functions without arguments are called one after another, on one
thread; the runtime library is compiled from its sources for that machine. Ends
with the number of expectations, and 1 if any failed or there were none.
"""

import pathlib
import re
import subprocess
import sys

FLAGS = [
    "--target-triple=aarch64-unknown-linux-gnu",
    "--target-cpu=generic",
    "--openmp=false",
    "--emit=obj",
]
COMPILER = ["aarch64-linux-gnu-g++", "-std=c++17", "-O1", "-ffp-contract=off"]

MAIN = """
#include "lns/Runtime/Check.h"
#include <cstdio>
{declarations}
alignas(64) static char workspace[64 << 20];
int main() {{
{calls}
  std::printf("%d expectations, %d failed\\n", lns_check_evaluated(),
              lns_check_failures());
  return lns_check_failures() || !lns_check_evaluated();
}}
"""


def build(source: pathlib.Path, folder: pathlib.Path, file: pathlib.Path) -> str:
    """Makes a static program of one test file and returns its path."""
    text = file.read_text()
    tests = re.findall(r"^func\.func @(\w+)\(\)", text, re.MULTILINE)
    if not tests:
        raise SystemExit(f"{file}: no test function, `func.func @NAME()`")
    stem = folder / file.stem
    subprocess.run(
        ["lns-compile", file, *FLAGS, "-o", f"{stem}.o"],
        check=True,
    )
    declarations = "\n".join(f'extern "C" void {t}(void *);' for t in tests)
    calls = "\n".join(f"  {t}(workspace);" for t in tests)
    main = pathlib.Path(f"{stem}.cpp")
    inputs = [main, f"{stem}.o", folder / "runtime.a"]
    main.write_text(MAIN.format(declarations=declarations, calls=calls))
    subprocess.run(
        [*COMPILER, "-static", f"-I{source}/include", "-o", f"{stem}.exe", *inputs],
        check=True,
    )
    return f"{stem}.exe"


def build_runtime(source: pathlib.Path, folder: pathlib.Path) -> None:
    """Compiles the runtime library for AArch64."""
    objects = []
    for room in ("Runtime", "Numerics"):
        for file in sorted((source / "lib" / room).glob("*.cpp")):
            objects.append(folder / f"{room}-{file.stem}.o")
            subprocess.run(
                [*COMPILER, "-I", source / "include", "-c", file, "-o", objects[-1]],
                check=True,
            )
    subprocess.run(
        ["aarch64-linux-gnu-ar", "rcs", folder / "runtime.a", *objects], check=True
    )


def main() -> int:
    """Builds and runs everything; returns the exit status."""
    source, folder, *files = map(pathlib.Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    build_runtime(source, folder)
    status = 0
    for file in files:
        program = build(source, folder, file)
        print(f"{file.name}: ", end="", flush=True)
        status |= subprocess.run(["qemu-aarch64", program], check=False).returncode
    return int(status != 0)


if __name__ == "__main__":
    sys.exit(main())
