# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the IR that documentation shows.

Takes pages (``.md``) and operation descriptions (``.td``) and finds their
```` ```mlir ```` blocks. Every block must parse and verify. A block may be whole
functions, types, attributes, or a piece of a function body whose operands are
defined nowhere: those get a definition of the type that the parser asks for, and
a datapath of the accelerator that is defined nowhere a simple one.
A block marked ```` ```mlir run ```` is a self-checking test that lns-run executes,
on the reference backend and on the CPU. Files without any block are an error,
since then the test would test nothing.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import textwrap
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(
    r"^([ \t]*)```mlir[ \t]*(\w*)[ \t]*\n(.*?)^\1```[ \t]*$", re.MULTILINE | re.DOTALL
)
OTHER_TYPE = re.compile(
    r"use of value '(%[\w$.-]+)' expects different type than prior uses: "
    r"'(.*)' vs '(?:none)'"
)
NO_DATAPATH = re.compile(r"names @(\w+), but there is no such lnshw\.datapath")
DATAPATH = """lnshw.datapath @{0}(%a: vector<32xi8>, %b: vector<32xi8>, %sum: i24)
    unit(1.0) {{
  %p = lnshw.multiply %a, %b {{is_signed}} : vector<32xi8>, vector<32xi8>
      -> vector<32xi16>
  %s = lnshw.reduce %p : vector<32xi16> -> i21
  %n, %o = lnshw.accumulate %sum, %s : i24, i21
  lnshw.yield %n, %o : i24
}}
"""
VALUE = re.compile(r"%[A-Za-z_][\w$.-]*|%\d+")


@dataclass
class Block:
    """One example: where it stands, its mode ("" or "run"), its text."""

    path: Path
    line: int
    mode: str
    text: str


def blocks_of(path: Path) -> list[Block]:
    """The ```mlir blocks of a file."""
    source = path.read_text()
    found = []
    for match in FENCE.finditer(source):
        line = source.count("\n", 0, match.start()) + 2
        found.append(Block(path, line, match[2], textwrap.dedent(match[3])))
    return found


def run(command: list[str], text: str | None = None) -> tuple[int, str]:
    """Status and standard error of a tool."""
    done = subprocess.run(
        command, input=text, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


def parse(text: str) -> tuple[int, str]:
    """Parses and verifies a module given as text."""
    return run(["lns-opt", "--allow-unregistered-dialect", "-o", "/dev/null"], text)


def parse_with_datapath(text: str) -> tuple[int, str]:
    """The same, with the datapath that the module names and does not define."""
    status, errors = parse(text)
    missing = NO_DATAPATH.search(errors)
    return parse(DATAPATH.format(missing[1]) + text) if missing else (status, errors)


def whole(text: str) -> str | None:
    """The module that a block of functions, types or attributes stands for."""
    lines = [line for line in text.splitlines() if line.split("//")[0].strip()]
    first = lines[0].lstrip() if lines else ""
    if re.match(
        r"(func\.func|lnshw\.(accelerator|datapath|program)\b|module|builtin\.module|"
        r"#\w+ =|!\w+ =|transform\.)",
        first,
    ):
        return text
    if all(line.startswith("!") for line in lines):
        types = ", ".join(line.split("//")[0].strip() for line in lines)
        return f"func.func private @types({types})\n"
    if first.startswith("#"):
        return f"module attributes {{doc.example = {text}}} {{}}\n"
    return None


def piece(text: str) -> tuple[int, str]:
    """Parses a piece of a body, defining what it uses but does not define."""
    defined = set()
    for line in text.splitlines():
        head = re.match(r"\s*(%[\w$.:, %-]+?)\s*=[^=]", line)
        if head:
            defined |= {name.split(":")[0] for name in VALUE.findall(head[1])}
    used = [name for name in dict.fromkeys(VALUE.findall(text)) if name not in defined]
    types = dict.fromkeys(used, "none")
    for _ in range(len(used) + 1):
        values = [f'{name} = "doc.value"() : () -> {t}\n' for name, t in types.items()]
        body = "".join(values) + text
        function = f"func.func @example() {{\n{body}\nreturn\n}}\n"
        status, errors = parse_with_datapath(function)
        asked = OTHER_TYPE.search(errors)
        if status == 0 or not asked or types.get(asked[1]) != "none":
            return status, errors
        types[asked[1]] = asked[2]
    return status, errors


def check(block: Block) -> str | None:
    """Runs one example; an error text, or None where it is right."""
    if block.mode not in ("", "run"):
        return f"unknown mode '{block.mode}': leave it out, or write run"
    module = whole(block.text)
    if block.mode == "run":
        with tempfile.NamedTemporaryFile("w", suffix=".mlir") as file:
            file.write(block.text)
            file.flush()
            for backend in ("reference", "cpu"):
                command = ["lns-run", file.name, f"--backend={backend}"]
                status, errors = run(command)
                if status != 0:
                    return f"--backend={backend}: {errors}"
        return None
    status, errors = parse_with_datapath(module) if module else piece(block.text)
    return errors or f"status {status}" if status != 0 else None


def main(arguments: list[str]) -> int:
    """Checks all examples of the files and folders named; the exit status."""
    files: list[Path] = []
    for argument in map(Path, arguments):
        inside = [*argument.rglob("*.md"), *argument.rglob("*.td")]
        files += sorted(inside) if argument.is_dir() else [argument]
    blocks = [block for file in files for block in blocks_of(file)]
    if not blocks:
        print("no mlir example in " + " ".join(arguments))
        return 1
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(check, blocks))
    bad = 0
    for block, error in zip(blocks, results, strict=True):
        if error is not None:
            bad += 1
            print(f"{block.path}:{block.line}: {error.strip()}\n")
    print(f"{len(blocks) - bad} of {len(blocks)} examples are right")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
