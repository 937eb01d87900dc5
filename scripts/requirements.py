#!/usr/bin/env python3
# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints the requirements of pyproject.toml that this interpreter lacks.

``requirements.py base dev torch`` prints one requirement a line; ``base`` are the
package's own dependencies, any other name is an extra. A distribution that is
installed counts, whatever its version: an installed PyTorch is never replaced.
``--link-source`` makes ``import lns`` find the source tree instead.
"""

from __future__ import annotations

import re
import sys
import sysconfig
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def installed(requirement: str) -> bool:
    """Whether the distribution of a requirement is there, in any version."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    if name is None:
        raise SystemExit(f"pyproject.toml: cannot read the requirement '{requirement}'")
    try:
        metadata.version(name[0])
    except metadata.PackageNotFoundError:
        return False
    return True


def link_source() -> None:
    """Puts the tree's python/ folder on this interpreter's path."""
    link = Path(sysconfig.get_path("purelib")) / "lns-source-tree.pth"
    line = f"{ROOT / 'python'}\n"
    if not link.exists() or link.read_text() != line:
        link.write_text(line)


def main(arguments: list[str]) -> None:
    """Prints what is missing, or links the source tree."""
    if arguments == ["--link-source"]:
        link_source()
        return
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for group in arguments:
        extras = project["optional-dependencies"]
        if group != "base" and group not in extras:
            raise SystemExit(
                f"pyproject.toml has no extra '{group}': {', '.join(extras)}"
            )
        for requirement in (
            project["dependencies"] if group == "base" else extras[group]
        ):
            if not installed(requirement):
                print(requirement)


if __name__ == "__main__":
    main(sys.argv[1:])
