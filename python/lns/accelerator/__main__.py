# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""``python -m lns.accelerator``: what bounds the programs of a report."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..errors import LNSError
from .report import Report
from .roofline import roofline, table


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="lns.accelerator",
        description="Prints what bounds each program of a simulation: macs for each "
        "byte of DRAM, macs a cycle, and the roof above them.",
    )
    parser.add_argument(
        "report", type=Path, help="what lns-sim --report=FILE.json wrote"
    )
    parser.add_argument(
        "--roofline", type=Path, metavar="PICTURE", help="draw it: .png, .svg, .pdf"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Print the table, and draw the picture where it is asked for."""
    options = parse(arguments)
    report = Report.read(options.report)
    print(table(report))
    if options.roofline is not None:
        try:
            roofline(report, options.roofline)
        except (OSError, ValueError) as error:  # of matplotlib: a folder, a suffix
            raise LNSError(f"cannot draw {options.roofline}: {error}") from error
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except LNSError as error:
        print(f"lns.accelerator: error: {error}", file=sys.stderr)
        sys.exit(2)
