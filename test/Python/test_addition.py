# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The errors of the algorithms of addition, against mpmath [A2].

What `lns-explain --addition` prints and docs/addition.md says must be the errors of
the algorithms as test/Integration/addition_oracle.py writes them.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import mpmath
import pytest

from lns.toolchain import find_tool

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "test/Integration"))
from addition_oracle import ALGORITHMS, logarithm  # noqa: E402

Format = tuple[int, int]


def errors(number: Format, algorithm: str, difference: bool) -> tuple[float, ...]:
    """Worst and mean in steps, then in percent."""
    bits, gamma = number
    steps, relative = [], []
    for d in range(int(difference), 2 ** (bits - 1) - 1):
        exact = logarithm(d, gamma, difference)
        if mpmath.nint(exact) == 0:
            break
        error = ALGORITHMS[algorithm](d, gamma, difference) - exact
        steps.append(abs(error))
        octaves = -error / gamma if difference else error / gamma
        relative.append(100 * abs(mpmath.power(2, octaves) - 1))
    mean = [mpmath.fsum(x) / len(x) for x in (steps, relative)]
    return tuple(map(float, (max(steps), mean[0], max(relative), mean[1])))


def printed(number: Format) -> dict[tuple[str, bool], tuple[float, ...]]:
    """The table that lns-explain prints."""
    bits, gamma = number
    command = [find_tool("lns-explain"), f"--addition={bits},{gamma}"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = {}
    for line in output.splitlines():
        cells = line.split()
        if len(cells) == 7 and cells[0] in ALGORITHMS:
            worst, mean, _, worst_percent, mean_percent = map(float, cells[2:])
            key = cells[0], cells[1] == "differences"
            rows[key] = worst, mean, worst_percent, mean_percent
    return rows


@pytest.mark.parametrize("number", [(8, 4), (8, 8), (8, 16), (8, 32), (10, 32)])
def test_errors_are_those_of_mpmath(number: Format) -> None:
    rows = printed(number)
    assert len(rows) == 6
    with mpmath.workprec(100):
        for (algorithm, difference), row in rows.items():
            wanted = errors(number, algorithm, difference)
            assert row == pytest.approx(wanted, abs=0.51e-4), (algorithm, difference)
    # The table tells the algorithms apart.
    assert rows["mitchell", True] != rows["correct", True]


def test_page_has_the_printed_errors() -> None:
    page = (ROOT / "docs/addition.md").read_text()
    pattern = r"\| \((\d+), (\d+)\) \| `(\w+)` \| (.*) \|"
    found = re.findall(pattern, page)
    assert len(found) == 21
    for bits, gamma, algorithm, cells in found:
        rows = printed((int(bits), int(gamma)))
        numbers = [float(n) for n in re.findall(r"[\d.]+", cells)]
        for difference in (False, True):
            steps, mean, percent, mean_percent = rows[algorithm, difference]
            wanted = [steps, percent, mean, mean_percent]
            part = numbers[4:] if difference else numbers[:4]
            assert part == pytest.approx(wanted, abs=0.51e-2), (bits, gamma, algorithm)
