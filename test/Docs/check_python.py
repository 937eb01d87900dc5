# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the ```python blocks of pages, each in an interpreter of its own."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def main(pages: list[Path]) -> int:
    """Runs every block; the exit status."""
    failed = total = 0
    for page in pages:
        for block in BLOCK.findall(page.read_text()):
            total += 1
            with tempfile.TemporaryDirectory() as folder:
                done = subprocess.run([sys.executable, "-c", block], cwd=folder)
            if done.returncode:
                failed += 1
                print(f"{page}: failed:\n{block}")
    print(f"{total - failed} of {total} Python examples ran")
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
