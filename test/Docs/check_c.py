# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds and runs the ```c blocks of pages on the ```mlir block before each."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(r"^```(mlir|c)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def run(model: str, program: str) -> None:
    """Compile both and run the result."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "model.mlir").write_text(model)
        (folder / "main.c").write_text(program)
        for command in (
            "lns-compile model.mlir -o model.so --quantize",
            "clang -std=c11 -Wall -Wextra -Werror -fuse-ld=lld main.c model.so "
            "-Wl,-rpath,. -o main",
            "./main",
        ):
            subprocess.run(command.split(), cwd=folder, check=True)


def main(pages: list[Path]) -> int:
    """Runs every block; the exit status."""
    count = 0
    for page in pages:
        model = ""
        for language, text in BLOCK.findall(page.read_text()):
            if language == "mlir":
                model = text
                continue
            run(model, text)
            count += 1
    print(f"{count} C examples ran")
    return 0 if count else 1


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
