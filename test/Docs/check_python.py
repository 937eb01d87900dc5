# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the ```python blocks of pages, each in an interpreter of its own.

Blocks of another kind (```python jax) are run by --kind=python-jax alone.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "--kind="


def main(arguments: list[str]) -> int:
    """Runs every block; the exit status."""
    kind = "python"
    if arguments[0].startswith(KIND):
        kind = arguments.pop(0).removeprefix(KIND).replace("-", " ")
    blocks = re.compile(rf"^```{kind}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    failed = total = 0
    for page in map(Path, arguments):
        for block in blocks.findall(page.read_text()):
            total += 1
            with tempfile.TemporaryDirectory() as folder:
                done = subprocess.run([sys.executable, "-c", block], cwd=folder)
            if done.returncode:
                failed += 1
                print(f"{page}: failed:\n{block}")
    print(f"{total - failed} of {total} Python examples ran")
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
