# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which datapaths there are, and which formats each of them takes.

The compiler checks both again, for every contraction. Here they are checked before it
is started, where the roles of operands are known by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import FormatError
from .format import Format

KNOWN = (
    "float<high>, float<fast>, float<entries = 4>, exact, fixed<11>, "
    "pe<vector = 32, ...>"
)
PE_DEFAULTS = {
    "vector": 32,
    "entries": 0,  # as many as gamma
    "constant_bits": 8,
    "accumulator_bits": 24,
    "headroom": 8,
    "guard": 3,
}
EXACT_GUARD = -1
LARGEST_EXACT_GAMMA = 256
LARGEST_VECTOR = 2**24
LARGEST_ARGUMENT = 2**31
WORD_BITS = 64


@dataclass(frozen=True)
class Operand:
    """An operand of a contraction: what it is, and its format; None is f32."""

    role: str
    format: Format | None

    def __str__(self) -> str:
        return f"{self.role} in {'f32' if self.format is None else self.format}"


@dataclass(frozen=True)
class Datapath:
    """[D1-D5, D7] A datapath with the numbers in its brackets.

    >>> Datapath.parse("fixed").numbers
    {'fraction_bits': 11}
    """

    text: str
    kind: str
    numbers: dict[str, int]

    @staticmethod
    def parse(text: str) -> Datapath:
        """The datapath that ``text`` names, or an error that says what is wrong."""
        if not isinstance(text, str):
            raise FormatError(f"[D0] datapath is a text, got {text!r}: {KNOWN}")
        plain = "".join(text.split())
        match = re.fullmatch(r"([a-z]+)(?:<([^<>]*)>)?", plain)
        kind, inside = match.groups() if match else ("", None)
        if kind == "float" and inside in ("high", "fast"):
            return Datapath(text, kind, {})
        if kind == "exact" and inside is None:
            return Datapath(text, kind, {})
        if kind == "fixed":
            return Datapath(text, kind, _fixed(text, inside))
        if kind == "float" and inside is not None and inside.startswith("entries="):
            return Datapath(text, kind, _table(text, inside))
        if kind == "pe":
            return Datapath(text, kind, _pe(text, inside))
        raise FormatError(f"[D0] there is no datapath {text!r}: {KNOWN}")

    def check(self, first: Operand, second: Operand) -> None:
        """[D0] Refuse formats that a contraction under this datapath cannot take."""
        refusal = self._refusal(first, second)
        if refusal is not None:
            rule, why = refusal
            raise FormatError(
                f"[{rule}] {self.text} cannot contract {first} with {second}: {why}; "
                "float<high> takes all formats and f32"
            )

    def _refusal(self, first: Operand, second: Operand) -> tuple[str, str] | None:
        """The rule that is broken and how, or None."""
        if (self.kind == "float" and not self.numbers) or (
            first.format is None and second.format is None  # it stays in f32
        ):
            return None
        for operand in (first, second):
            if operand.format is None:
                rule = {"float": "D7", "exact": "D1", "fixed": "D4", "pe": "D5"}
                return (
                    rule[self.kind],
                    f"both operands are codes: give {operand.role} a format",
                )
            least = operand.format.max_field
            if self.kind == "fixed" and operand.format.max_exponent > 0:
                return (
                    "D4",
                    f"the bias of {operand.role} is at least {least}, so that no "
                    f"magnitude exceeds 1, got {operand.format.bias}",
                )
        assert first.format is not None and second.format is not None
        gamma = max(first.format.gamma, second.format.gamma)
        if self.kind == "exact" and gamma > LARGEST_EXACT_GAMMA:
            return "D1", f"gamma is at most {LARGEST_EXACT_GAMMA}, got {gamma}"
        if "entries" in self.numbers:
            entries = self.numbers["entries"] or gamma
            if entries > gamma:
                return (
                    "P2",
                    f"a table of {entries} entries needs a gamma of at least as much, "
                    f"got {gamma}",
                )
        if self.kind == "pe":
            return self._pe_refusal(first.format, second.format)
        return None

    def _pe_refusal(self, first: Format, second: Format) -> tuple[str, str] | None:
        gamma = max(first.gamma, second.gamma)
        pe = self.numbers
        entries = pe["entries"] or gamma
        least = _log2(entries) + 2
        if pe["constant_bits"] < least:
            return (
                "P2, P4",
                f"a table of {entries} entries needs constant_bits of at least {least},"
                f" got {pe['constant_bits']}: choose fewer entries, or a smaller gamma",
            )
        # [D0] Qmax = (Emax - Emin) >> f.
        quotient = (
            sum((f.max_field - 1) * (gamma // f.gamma) for f in (first, second))
            // gamma
        )
        vector = _log2(pe["vector"])
        if pe["guard"] == EXACT_GUARD:
            bits = _log2(gamma) + quotient + vector + pe["constant_bits"] + 2
            if bits > WORD_BITS:
                return (
                    "P5",
                    f"exact sums of a vector have f + Qmax + log2 V + w + 2 bits, at "
                    f"most {WORD_BITS}, got {bits}: choose a larger gamma, fewer bits "
                    "or a number of guard bits",
                )
            return None
        shift = _log2(gamma) + pe["constant_bits"] + quotient + pe["headroom"]
        shift -= pe["accumulator_bits"] - 1
        if shift < pe["guard"]:
            return (
                "P5",
                f"guard bits need S >= g, got S = {shift} and g = {pe['guard']}: "
                "choose guard = exact, fewer accumulator_bits or more headroom",
            )
        bits = pe["accumulator_bits"] - pe["headroom"] + pe["guard"] + vector + 1
        if bits > WORD_BITS:
            return (
                "P5",
                f"sums of a vector have A - 1 - h + g + log2 V + 2 bits, at most "
                f"{WORD_BITS}, got {bits}: choose a smaller vector",
            )
        return None


def _log2(power: int) -> int:
    return power.bit_length() - 1


def _fixed(text: str, inside: str | None) -> dict[str, int]:
    bits = _integer(text, "fraction_bits", "11" if inside is None else inside)
    if not 1 <= bits <= 14:
        raise FormatError(f"[D4] {text}: fixed<s> has s from 1 to 14, got {bits}")
    return {"fraction_bits": bits}


def _table(text: str, inside: str) -> dict[str, int]:
    entries = _integer(text, "entries", inside.partition("=")[2])
    _check_power_of_two(text, "P2", "entries", entries, LARGEST_ARGUMENT)
    return {"entries": entries}


def _pe(text: str, inside: str | None) -> dict[str, int]:
    pe = dict(PE_DEFAULTS)
    seen = set()
    for entry in [] if inside is None else inside.split(","):
        key, _, value = entry.partition("=")
        if key not in pe or key in seen:
            raise FormatError(
                f"[D5] {text}: {key!r} is {'there twice' if key in pe else 'unknown'}; "
                f"pe has {', '.join(pe)}"
            )
        seen.add(key)
        is_exact = key == "guard" and value == "exact"
        pe[key] = EXACT_GUARD if is_exact else _integer(text, key, value)
    _check_power_of_two(text, "P6", "vector", pe["vector"], LARGEST_VECTOR)
    if pe["entries"]:
        _check_power_of_two(text, "P2", "entries", pe["entries"], LARGEST_ARGUMENT)
    for rule, key, low, high in (
        ("P4", "constant_bits", 5, 16),
        ("P5", "accumulator_bits", 16, 32),
        ("P5", "headroom", 0, pe["accumulator_bits"] - 1),
    ):
        if not low <= pe[key] <= high:
            raise FormatError(
                f"[{rule}] {text}: {key} is from {low} to {high}, got {pe[key]}"
            )
    return pe


def _integer(text: str, key: str, value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,10}", value):
        also = ", or exact" if key == "guard" else ""
        raise FormatError(
            f"[D0] {text}: {key} is a number of at least 0{also}, got {value!r}"
        )
    return int(value)


def _check_power_of_two(
    text: str, rule: str, key: str, value: int, largest: int
) -> None:
    if not 1 <= value <= largest or value & (value - 1):
        raise FormatError(
            f"[{rule}] {text}: {key} is a power of two up to {largest}, got {value}"
        )
