# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks a page that mlir-tblgen made: every op has an example, a dialect's ops name
their rules, every pass is described, and every option has a sentence."""

from __future__ import annotations

import re
import sys

SECTION = re.compile(r"^### `(-?[\w.-]+)`.*?\n(.*?)(?=^#{1,3} |\Z)", re.M | re.S)
OPTION = re.compile(r"^-([\w-]+)\s*:\s*(.*)$", re.M)


def problems(name: str, text: str) -> list[str]:
    """What a section of an op or pass lacks."""
    found = []
    if name.startswith("-"):
        if len(text.split("#### Options")[0].split()) < 15:
            found.append("is not described")
        for option, sentence in OPTION.findall(text):
            if not sentence.rstrip().endswith("."):
                found.append(f"option {option} has no sentence")
    else:
        if "```mlir" not in text:
            found.append("has no example")
        if name.startswith("lns.") and not re.search(r"\[[NFQADPM]\d", text):
            found.append("names no rule of the specification")
    return [f"{name}: {each}" for each in found]


def main() -> int:
    """Reads a page from standard input; the exit status."""
    sections = SECTION.findall(sys.stdin.read())
    found = [each for name, text in sections for each in problems(name, text)]
    print("\n".join([*found, f"{len(sections)} sections"]))
    return 1 if found or not sections else 0


if __name__ == "__main__":
    sys.exit(main())
