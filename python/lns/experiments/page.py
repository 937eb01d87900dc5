# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes tables and plots of experiments into a page whose prose is by hand."""

from __future__ import annotations

import re
import shutil
from itertools import chain
from pathlib import Path

from ..errors import LNSError

TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
SOURCE = re.compile(r"^`scripts/experiments .*$", re.MULTILINE)


def update(page: Path, markdown: str, picture: Path) -> None:
    """Put what ``report.write`` returned into the section of its title.

    Only the tables, in their order, and the line with the command change, and the
    plot where the section shows one named ``training-NAME.png``.
    """
    if not page.is_file():
        raise LNSError(f"there is no page {page}: give --page a file that exists")
    text = page.read_text(encoding="utf-8")
    title = markdown.partition("\n")[0]
    start = f"\n{text}".find(f"\n{title}\n")
    if start < 0:
        raise LNSError(
            f"{page} has no section {title.removeprefix('## ')!r}: add its heading, "
            "or run the length that the page is about"
        )
    end = text.find("\n## ", start + 1)
    section = text[start:] if end < 0 else text[start : end + 1]
    for pattern, what in ((TABLE, "tables"), (SOURCE, "lines with a command")):
        new, old = pattern.findall(markdown), pattern.findall(section)
        if len(new) != len(old):
            raise LNSError(
                f"{page}: the section {title.removeprefix('## ')!r} has {len(old)} "
                f"{what}, the experiment {len(new)}: put as many there"
            )
        parts = chain.from_iterable(
            zip(pattern.split(section), [*new, ""], strict=True)
        )
        section = "".join(parts)
    shown = f"training-{picture.name}"
    if f"({shown})" in section and picture.is_file():
        shutil.copyfile(picture, page.parent / shown)
    rest = "" if end < 0 else text[end + 1 :]
    page.write_text(text[:start] + section + rest, encoding="utf-8")
