# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints the tables of docs/peers.md: ``python -m lns.peers [snr] [sums]``."""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Sequence

from ..errors import MissingExtraError


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    print("| " + " | ".join(headings) + " |")
    print("|" + "---|" * len(headings))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def _need(*packages: str) -> None:
    for package in packages:
        if importlib.util.find_spec(package) is None:
            raise MissingExtraError(
                f"this table needs the package {package}: pip install {package}"
            )


def print_snr() -> None:
    """SNR of each format, per tensor / per channel, in dB."""
    _need("ml_dtypes", "torch")
    from . import snr, tensors

    rows = []
    for name, data in (snr.synthetic() | tensors.real()).items():
        found = snr.measure(data)
        cells = [f"{whole:.1f} / {channel:.1f}" for whole, channel in found.values()]
        rows.append([name, *cells])
    _table(["dB, per tensor / per channel", *snr.ROUNDINGS], rows)


def print_sums() -> None:
    """Wrong sums and quantized numbers, and rates, of ours and xlns."""
    from . import sums

    rows = []
    for gamma in (8, 2048):
        data = sums.operands(gamma)
        found = [sums.ours(data)]
        if importlib.util.find_spec("xlns") is not None:
            found.append(sums.xlns(data))
        else:
            print("xlns is left out: pip install xlns")
        for result in found:
            rates = [f"{rate:.1f}" for rate in result.rates.values()]
            rows.append(
                [str(gamma), result.library, result.sums, result.quantized, *rates]
            )
    headings = ["gamma", "library", "wrong sums", "wrongly quantized"]
    _table([*headings, "add, M/s", "mul, M/s", "quantize, M/s"], rows)


TABLES = {"snr": print_snr, "sums": print_sums}


def main() -> None:
    """Print the tables that the command line names, or all."""
    parser = argparse.ArgumentParser(prog="lns.peers", description=__doc__)
    parser.add_argument("tables", nargs="*", metavar="snr|sums", help="default: all")
    chosen = parser.parse_args().tables or list(TABLES)
    for name in chosen:
        if name not in TABLES:
            parser.error(f"there is no table {name!r}: snr, sums")
        TABLES[name]()


if __name__ == "__main__":
    main()
