# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks the status table of the specification: every file that it names carries the
labels of its row, and every rule of the page has a status. Also: every label that
stands in the sources is a rule of the page."""

from __future__ import annotations

import re
import sys
from pathlib import Path

LABEL = r"[NFQADPM]\d"
RANGE = re.compile(rf"({LABEL})(?:\s*[\u2013-]\s*({LABEL}))?")
BRACKET = re.compile(rf"\[({LABEL}(?:\s*[,\u2013-]\s*{LABEL})*)\]")


def expand(text: str) -> set[str]:
    """The labels of a list such as "N1\u2013N4, N8"."""
    labels = set()
    for first, last in RANGE.findall(text):
        end = int((last or first)[1:])
        labels |= {f"{first[0]}{number}" for number in range(int(first[1:]), end + 1)}
    return labels


def labels_in(path: Path) -> set[str]:
    """The labels that a file carries in brackets."""
    found = set()
    for bracket in BRACKET.findall(path.read_text()):
        found |= expand(bracket)
    return found


def main(root: Path) -> int:
    """Reads the page and the sources; the exit status."""
    page = (root / "docs/specification.md").read_text()
    rules = set(re.findall(rf"^\*\*({LABEL})\.", page, re.M))
    status = page[page.index("## Status") :]
    errors = [f"{rule} has no status" for rule in sorted(rules - expand(status))]
    rows = re.findall(rf"^\| ({LABEL}[^|]*) \| (\S+) \| (\S+) \|$", status, re.M)
    for labels, meaning, test in rows:
        for path in (root / "include/lns" / meaning, root / "unittests" / test):
            if not path.exists():
                errors.append(f"{path} does not exist")
                continue
            missing = expand(labels) - labels_in(path)
            errors += [f"{path} does not carry [{label}]" for label in sorted(missing)]
    for folder in ("include", "lib", "python", "tools", "unittests", "test"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp", ".td", ".py", ".mlir"):
                for label in sorted(labels_in(path) - rules):
                    errors.append(f"{path}: [{label}] is no rule of the specification")
    print("\n".join([*errors, f"{len(rules)} rules, {len(rows)} rows"]))
    return 1 if errors or not rows or not rules else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
