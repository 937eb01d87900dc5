# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The errors of the algorithms of addition, against mpmath [A2].

The algorithms are written here once more, from the text of the specification, with
Python's integers and mpmath's reals; what `lns-explain --addition` prints and what
docs/addition.md says must be their errors.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import mpmath
import pytest

from lns.toolchain import find_tool

ROOT = Path(__file__).resolve().parent.parent.parent
Format = tuple[int, int]


def logarithm(d: int, gamma: int, difference: bool) -> mpmath.mpf:
    """gamma * log2(1 ± 2^(-d/gamma)), as a magnitude."""
    power = mpmath.power(2, -mpmath.mpf(d) / gamma)
    value = gamma * mpmath.log(1 - power if difference else 1 + power, 2)
    return -value if difference else value


def correct(d: int, gamma: int, difference: bool) -> int:
    return int(mpmath.nint(logarithm(d, gamma, difference)))


def interpolated(d: int, gamma: int, difference: bool) -> int:
    guard = min(3, 15 - gamma.bit_length() + 1)

    def point(at: int) -> int:
        if difference and at == 0:
            return 0
        return int(mpmath.nint(logarithm(at, gamma, difference) * 2**guard))

    shift = max(d.bit_length() - 3, 0)
    left = d >> shift << shift
    rise = point(left + 2**shift) - point(left)
    value = point(left) + (rise * (d - left) // 2**shift)
    return (value + 2**guard // 2) // 2**guard


def mitchell(d: int, gamma: int, difference: bool) -> int:
    octaves = -(-d // gamma)
    power = ((gamma + octaves * gamma - d) << 14) >> octaves
    if not difference:
        return (power + 2**13) >> 14
    rest = gamma * 2**14 - power
    shift = (gamma * 2**14).bit_length() - rest.bit_length()
    return shift * gamma - (((rest << shift) - gamma * 2**14 + 2**13) >> 14)


ALGORITHMS: dict[str, Callable[[int, int, bool], int]] = {
    "correct": correct,
    "interpolated": interpolated,
    "mitchell": mitchell,
}


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
