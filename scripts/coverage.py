#!/usr/bin/env python3
# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the lit tests that passed have covered: docs/coverage.md.

Rows are the ops of the dialect, as mlir-tblgen lists them, and for contractions one
row for each datapath, so that none can be left out. A cell holds the formats that an
op was tested with: parsed, folded and lowered (test/Dialect, test/Conversion), and run
by self-checking tests on each backend and target. Tests that make their IR print
lines ``covered: ROW | FORMATS | COLUMNS`` about what they have compared.

``--write`` makes the page from the last run of lit. ``--check`` fails where the page
claims something that no passed test covers, or lacks a row.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/coverage.md"
LLVM = Path("/usr/lib/llvm-22")
COLUMNS = ("IR", "fold", "lowering", "reference", "generic", "x86-64-v3", "x86-64-v4")
PER_DATAPATH = ("contract", "finish")
STATEMENT = re.compile(
    r"\blns\.(\w+)\b(.*?)(?=^\s*(?:%|lns\.|check\.|func\.|return|linalg\.|arith\.|\}|//)|\Z)",
    re.MULTILINE | re.DOTALL,
)
FORMAT = re.compile(r"!lns\.num<(\d+), ?(\d+)(?:, ?(-?\d+))?>|!lns(\d+)_(\d+)\b")
# Options of a datapath are left out: fixed<12> counts as fixed.
DATAPATH = re.compile(r"#lns\.(float<\w+|exact|fixed|pe)")
# What a test that makes its IR itself says that it has compared.
COVERED = re.compile(r"^# \| covered: (.+?) \| (.+?) \| (.+)$", re.MULTILINE)
# Stands for any bias that is not the default.
OTHER_BIAS = ",*"
ALL = re.compile(r"(\d+)(?:-(\d+))?,all(,\*)?")
Table = dict[str, dict[str, set[str]]]


def registered_rows() -> list[str]:
    """The ops and datapaths that the .td files define."""
    command = [LLVM / "bin/mlir-tblgen", "-gen-dialect-doc", "-dialect=lns"]
    folders = [f"-I{ROOT / 'include'}", f"-I{LLVM / 'include'}"]
    source = ROOT / "include/lns/Dialect/LNS/LNSOps.td"
    page = subprocess.run(
        [*command, *folders, source], capture_output=True, text=True, check=True
    ).stdout
    ops = re.findall(r"^### `lns\.(\w+)`", page, re.MULTILINE)
    attributes = (ROOT / "include/lns/Dialect/LNS/LNSDatapaths.td").read_text()
    datapaths = []
    for name, mnemonic in re.findall(r': LNS_Datapath<"(\w+)", "(\w+)"', attributes):
        if name == "TableDatapath":
            datapaths.append("float<entries>")
        elif mnemonic == "float":
            block = attributes[attributes.index("def LNS_FloatPrecision") :]
            cases = re.findall(r'\d, "(\w+)"', block[: block.index("]>")])
            datapaths += [f"float<{case}>" for case in cases]
        else:
            datapaths.append(mnemonic)
    rows = []
    for op in ops:
        each = datapaths if op in PER_DATAPATH else [""]
        rows += [f"{op} {datapath}".strip() for datapath in each]
    return rows


def columns_of(name: str, text: str) -> set[str]:
    """Where a test runs its IR, from its folder and its RUN lines."""
    columns = set()
    if name.startswith("Dialect/LNS/"):
        columns.add("fold" if "fold" in name else "IR")
    if name.startswith("Conversion/"):
        columns.add("lowering")
    for line in re.findall(r"RUN:(.*)", text):
        for command in re.findall(r"lns-run[^&|]*", line):
            if "not lns-run" in line:
                continue
            target = re.search(r"--target-cpu=([\w-]+)", command)
            if "--backend=reference" in command:
                columns.add("reference")
            elif target:
                columns.add(target[1])
            else:
                columns.add("native")
    return columns


def without_bias(label: str) -> str:
    """``B,gamma`` for the default bias, else ``B,gamma,*``."""
    parts = label.split(",")
    if len(parts) == 3 and int(parts[2]) == 2 ** (int(parts[0]) - 1) - 1:
        return ",".join(parts[:2])
    return ",".join(parts[:2]) + OTHER_BIAS if len(parts) == 3 else label


def covered(report: Path) -> Table:
    """The table that the passed tests of a lit report give."""
    table: Table = defaultdict(lambda: defaultdict(set))
    for test in json.loads(report.read_text())["tests"]:
        name = test["name"].split(" :: ", 1)[-1]
        path = ROOT / "test" / name
        if test["code"] != "PASS" or "invalid" in name:
            continue
        for row, formats, columns in COVERED.findall(test["output"]):
            for column in columns.split():
                table[row][column] |= {without_bias(each) for each in formats.split()}
        if path.suffix != ".mlir":
            continue
        text = path.read_text()
        for match in STATEMENT.finditer(re.sub(r"^\s*//.*$", "", text, flags=re.M)):
            row, formats = match[1], set()
            datapath = DATAPATH.search(match[2])
            if row in PER_DATAPATH:
                if not datapath:
                    continue
                row += f" {datapath[1]}" + ">" * ("<" in datapath[1])
            for b, g, bias, alias_b, alias_g in FORMAT.findall(match[2]):
                label = ",".join(filter(None, (b or alias_b, g or alias_g, bias)))
                formats.add(without_bias(label))
            for column in columns_of(name, text):
                table[row][column] |= formats or {"yes"}
    return table


def gammas(bits: int) -> list[int]:
    """[N1] The base factors of a width."""
    return [1 << f for f in range(bits)]


def compact(labels: set[str]) -> set[str]:
    """Labels with ``B,all`` in place of every base factor of a width."""
    result = set(labels)
    for suffix in ("", OTHER_BIAS):
        for bits in range(2, 17):
            every = {f"{bits},{gamma}{suffix}" for gamma in gammas(bits)}
            if every <= result:
                result = (result - every) | {f"{bits},all{suffix}"}
        narrow = {f"{bits},all{suffix}" for bits in range(2, 9)}
        if narrow <= result:
            result = (result - narrow) | {f"2-8,all{suffix}"}
    return result


def expand(labels: set[str]) -> set[str]:
    """What ``compact`` has shortened, at length."""
    result = set()
    for label in labels:
        match = ALL.fullmatch(label)
        if not match:
            result.add(label)
            continue
        first, last = int(match[1]), int(match[2] or match[1])
        result |= {
            f"{bits},{gamma}{match[3] or ''}"
            for bits in range(first, last + 1)
            for gamma in gammas(bits)
        }
    return result


def order(label: str) -> tuple[int, ...]:
    """Formats in the order of their numbers."""
    numbers = [int(part) for part in re.split("[,-]", label) if part.isdigit()]
    return (*numbers, label.endswith(OTHER_BIAS))


def write(rows: list[str], table: Table) -> str:
    """The page."""
    names = {"generic": "CPU generic", "x86-64-v3": "CPU v3", "x86-64-v4": "CPU v4"}
    columns = [*COLUMNS, "native"]
    head = "| op | " + " | ".join(names.get(c, c) for c in columns) + " |\n"
    lines = [head, "|---" * (len(columns) + 1) + "|\n"]
    for row in rows:
        cells = [" ".join(sorted(compact(table[row][c]), key=order)) for c in columns]
        lines.append(f"| {row} | " + " | ".join(cells) + " |\n")
    return (
        "# Coverage\n\n"
        "Made by `scripts/coverage.py --write` from the lit tests that passed. A\n"
        "cell holds the formats `B,gamma` that an op was tested with: parsed and\n"
        "printed, folded, lowered, and run by tests of values on the reference\n"
        "backend and on CPU targets (`native`: whatever the machine has). `8,all`:\n"
        "every gamma; `,*`: another bias than the default. `yes` stands for ops\n"
        "without codes. Unit and Python tests are not counted.\n\n" + "".join(lines)
    )


def claims(page: str) -> Table:
    """The table of a page, read back."""
    table: Table = defaultdict(lambda: defaultdict(set))
    columns = [*COLUMNS, "native"]
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if (
            line.startswith("| ")
            and len(cells) == len(columns) + 1
            and cells[0] != "op"
        ):
            for column, cell in zip(columns, cells[1:], strict=True):
                table[cells[0]][column] = expand(set(cell.split()))
    return table


def runnable(column: str) -> bool:
    """Whether this machine runs the code of a column: where not, no claim is wrong."""
    needed = {"x86-64-v3": {"avx2", "fma"}, "x86-64-v4": {"avx512f", "avx512vl"}}
    flags = re.search(r"^flags\s*:(.*)", Path("/proc/cpuinfo").read_text(), re.M)
    return needed.get(column, set()) <= set(flags[1].split() if flags else ())


def problems(rows: list[str], table: Table, page: str) -> list[str]:
    """What a page claims and the tests do not cover, and rows that it lacks."""
    stated = claims(page)
    found = [f"{row}: no row" for row in rows if row not in stated]
    for row, cells in stated.items():
        if row not in rows:
            found.append(f"{row}: no such op or datapath")
        for column, formats in cells.items():
            gone = formats - table[row][column] if runnable(column) else ()
            found += [f"{row}, {column}: {each} has no passed test" for each in gone]
    return found


def main() -> int:
    """Writes or checks the page; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--write", action="store_true")
    action.add_argument("--check", action="store_true")
    report = ROOT / "build/dev/test-results/lit.json"
    parser.add_argument("--report", type=Path, default=report)
    options = parser.parse_args()
    if not options.report.exists():
        parser.error(f"{options.report} is missing: run the lit tests first")
    rows, table = registered_rows(), covered(options.report)
    if options.write:
        PAGE.write_text(write(rows, table))
        return 0
    found = problems(rows, table, PAGE.read_text())
    print("\n".join([*found, f"{len(rows)} rows"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
