# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the commands that pages show, and compares what they print.

In a ``console`` block of a page a line ``$ command`` is run by bash; a backslash at its
end continues it. What stands below, up to the next command, is its output: ``…`` alone
is any number of lines, ``…`` in a line any text; blanks count as one, and nothing at
all leaves the output open. A command that is meant to fail starts with ``!``.

Blocks of other languages whose first line is a comment with a file's name
(``// lane.mlir``, ``# check.py``) are written to that file before. All commands of a
page share one empty folder, with links to the folders of the project.

``--write`` puts what the commands print now into the pages, line by line: each line
becomes the next printed one that begins with the same word.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"(?://|#) ([\w-]+\.\w+)\n")
ANY = "…"
FOLDERS = ("docs", "lib", "test")


@dataclass
class Step:
    """A command, and where the lines of its output stand in the page."""

    command: str
    expected: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def steps_of(text: str, first: int) -> list[Step]:
    """The commands of a block that starts at a line of the page."""
    steps: list[Step] = []
    continues = False
    for number, line in enumerate(text.splitlines(), first):
        if continues:
            steps[-1].command += "\n" + line
        elif line.startswith("$ "):
            steps.append(Step(line[2:]))
        elif steps:
            steps[-1].expected.append(line)
            steps[-1].lines.append(number)
        else:
            raise SystemExit(f"line {number}: output without a command: {line}")
        continues = steps[-1].command.endswith("\\") and line.endswith("\\")
    return steps


def plain(line: str) -> str:
    """A line with blanks that count as one."""
    return " ".join(line.split())


def pattern_of(expected: list[str]) -> re.Pattern[str]:
    """What the whole output, line by line in plain form, has to match."""
    parts = []
    for line in expected:
        if line.strip() == ANY:
            parts.append(r"(?:[^\n]*\n)*?")
        else:
            parts.append(
                "[^\n]*".join(map(re.escape, plain(line).split(ANY))) + r" *\n"
            )
    return re.compile("".join(parts))


def rewrite(expected: list[str], printed: list[str]) -> list[str]:
    """The expected lines as they are printed now."""
    result, place = [], 0
    for line in expected:
        words = line.split()
        match = None
        if words and words[0] != ANY and ANY not in line:
            match = next(
                (
                    index
                    for index in range(place, len(printed))
                    if printed[index].split()[:1] == words[:1]
                ),
                None,
            )
        if match is not None:
            place = match + 1
        result.append(line if match is None else printed[match].rstrip())
    return result


def run_page(root: Path, page: Path, write: bool) -> tuple[int, list[str]]:
    """How many commands a page has, and what is wrong with them."""
    source = page.read_text()
    page_lines = source.splitlines()
    count, errors = 0, []
    bin_folder = str(Path(sys.executable).parent)
    environment = os.environ | {
        "PATH": os.pathsep.join([bin_folder, os.environ["PATH"]])
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in FOLDERS:
            (folder / each).symlink_to(root / each)
        for block in FENCE.finditer(source):
            file = FILE.match(block[2])
            if file:
                (folder / file[1]).write_text(block[2])
            if block[1] != "console":
                continue
            first = source.count("\n", 0, block.start()) + 2
            for step in steps_of(block[2], first):
                count += 1
                done = subprocess.run(
                    ["bash", "-c", step.command],
                    cwd=folder,
                    env=environment,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                    check=False,
                )
                printed = done.stdout.splitlines()
                text = "".join(plain(line) + "\n" for line in printed)
                if done.returncode == 0 and (
                    not step.expected or pattern_of(step.expected).fullmatch(text)
                ):
                    continue
                if write and done.returncode == 0:
                    for number, line in zip(
                        step.lines, rewrite(step.expected, printed), strict=True
                    ):
                        page_lines[number - 1] = line
                    continue
                expected = "\n".join(step.expected)
                errors.append(
                    f"{page}:{first}: $ {step.command}\n"
                    f"status {done.returncode}, printed:\n{done.stdout}\n"
                    f"the page says:\n{expected}\n"
                )
    if write:
        page.write_text("\n".join(page_lines) + "\n")
    return count, errors


def main(arguments: list[str]) -> int:
    """Runs the commands of all pages; the exit status."""
    write = "--write" in arguments
    root, *pages = [Path(each).resolve() for each in arguments if each != "--write"]
    bad = total = 0
    for page in pages:
        count, errors = run_page(root, page, write)
        if not count:
            errors.append(f"{page}: no command")
        total += count
        bad += len(errors)
        print("\n".join(errors))
    print(f"{total - bad} of {total} commands print what the pages say")
    return 1 if bad or not total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
