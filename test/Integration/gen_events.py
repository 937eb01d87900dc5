# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the tests of events in this folder: `python gen_events.py`.

Skipped steps [M2, M5] by NumPy's f32, one rounding an operation; saturations of the
processing element [P1-P6] by Python's integers, with constants from mpmath.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import mpmath
import numpy as np
from oracle import (
    Format,
    code_constant,
    f32_constant,
    f32_text,
    header,
    integer_constant,
    round_half_even,
    shape_text,
)

HERE = Path(__file__).parent
f32 = np.float32
# NaN, infinities, a square and a product that overflow, subnormals, zeros.
NUMBERS = [np.nan, np.inf, -np.inf, 2e19, -1e30, 3e38, 1e-45, 0.0, -0.0, 1.5, -0.25]


@dataclass
class Case:
    """One op: its text up to the types, its operands and what must come out."""

    name: str
    op: str
    types: str
    constants: str
    operands: list[tuple[str, str]]  # names and types
    expected: np.ndarray
    element: str

    def text(self) -> str:
        result = shape_text(self.expected.shape, self.element)
        arguments = ", ".join(f"{name}: {type}" for name, type in self.operands)
        names = ", ".join(name for name, _ in self.operands)
        types = ", ".join(type for _, type in self.operands)
        return (
            f"func.func private @{self.name}({arguments}) -> {result}"
            f" attributes {{no_inline}} {{\n"
            f"  %r = {self.op}{self.types} -> {result}\n  return %r : {result}\n}}\n"
            f"func.func @test_{self.name}() {{\n{self.constants}"
            f"  %r = func.call @{self.name}({names}) : ({types}) -> {result}\n"
            + integer_constant("%e", self.expected, self.element)
            + f"  check.expect_eq %r, %e : {result}\n  return\n}}\n\n"
        )


# --- Skipped steps ------------------------------------------------------------


def finite(*values: np.ndarray) -> np.ndarray:
    return np.logical_and.reduce([np.isfinite(value) for value in values])


def moment(v: np.ndarray, g: np.ndarray, beta: np.float32) -> np.ndarray:
    return beta * v + (f32(1) - beta) * (g * g)


def skips(rule: str, seed: int, momentum: bool = False) -> Case:
    """All pairs of special gradients and states, and random ones behind them."""
    rng = np.random.default_rng(seed)
    g, s = (x.ravel() for x in np.meshgrid(NUMBERS, NUMBERS))
    size = g.size
    g, w, m, v = (x.astype(f32) for x in (g, s, s[::-1], np.abs(s)))
    with np.errstate(all="ignore"):
        more = np.exp2(rng.uniform(-140, 127.9, (4, 70))) * rng.choice([-1, 1], (4, 70))
        more[3] = np.abs(more[3])
        g, w, m, v = (
            np.append(x, y.astype(f32)) for x, y in zip((g, w, m, v), more, strict=True)
        )
    arrays = {"%g": g}
    numbers: dict[str, np.float32] = {}
    with np.errstate(all="ignore"):
        if rule == "madam":
            beta = f32(0.99)
            arrays["%v"] = v
            op = "lns.madam_skips %g, %v {beta = 0.99 : f32}"
            expected = ~finite(g, g * g, moment(v, g, beta))
        elif rule == "sgd":
            numbers["%eta"] = f32(37.5)
            arrays["%w"] = w
            op, u = "lns.sgd_skips %g, %w, %eta", g
            if momentum:
                numbers["%mu"] = f32(0.9)
                arrays["%u"] = m
                u = numbers["%mu"] * m + g
                op += f" momentum(%mu, %u : {shape_text(g.shape, 'f32')})"
            expected = ~finite(g, u, w - numbers["%eta"] * u)
        else:
            eta, decay, c1, c2 = (f32(x) for x in (1e4, 0.01, 0.19, 0.002))
            numbers = {"%eta": eta, "%lambda": decay, "%c1": c1, "%c2": c2}
            arrays |= {"%w": w, "%m": m, "%v": v}
            op = "lns.adamw_skips %g, %w, %m, %v numbers(%eta, %lambda, %c1, %c2)"
            new_m = f32(0.9) * m + (f32(1) - f32(0.9)) * g
            new_v = moment(v, g, f32(0.999))
            q = (new_m / c1) / (np.sqrt(new_v / c2) + f32(1e-8))
            next_w = w * (f32(1) - eta * decay) - eta * q
            expected = ~finite(g, g * g, new_m, new_v, next_w)
    assert 0 < expected.sum() < expected.size
    assert expected[:size].sum() and expected.dtype == bool
    tensor = shape_text(g.shape, "f32")
    constants = "".join(f32_constant(name, array) for name, array in arrays.items())
    for name, number in numbers.items():
        constants += f"  {name} = arith.constant {f32_text(number)} : f32\n"
    operands = [(name, tensor) for name in arrays]
    operands += [(name, "f32") for name in numbers]
    name = f"{rule}_momentum" if momentum else rule
    return Case(
        name, op, f" : {tensor}", constants, operands, expected.astype(int), "i1"
    )


# --- Saturations --------------------------------------------------------------


@dataclass(frozen=True)
class PE:
    """pe<V, entries, w, A, h, g>; g = -1 is exact."""

    vector: int
    entries: int
    width: int
    bits: int
    headroom: int
    guard: int

    @property
    def attribute(self) -> str:
        guard = "exact" if self.guard < 0 else self.guard
        return (
            f"#lns.pe<vector = {self.vector}, entries = {self.entries}, "
            f"constant_bits = {self.width}, accumulator_bits = {self.bits}, "
            f"headroom = {self.headroom}, guard = {guard}>"
        )


def floor_shift(x: int, shift: int) -> int:
    """floor(x / 2^shift)."""
    return (Fraction(x) / Fraction(2) ** shift).__floor__()


def count(a: list[int], fa: Format, b: list[int], fb: Format, pe: PE, acc: int) -> int:
    """How many vectors of one dot product saturate the accumulator [P1-P6]."""
    gamma = max(fa.gamma, fb.gamma)
    f = gamma.bit_length() - 1
    step_a, step_b = gamma // fa.gamma, gamma // fb.gamma
    least = (1 - fa.bias) * step_a + (1 - fb.bias) * step_b
    greatest = (fa.top - fa.bias) * step_a + (fb.top - fb.bias) * step_b
    shift = f + pe.width - 1 + (greatest - least) // gamma + 1 + pe.headroom
    shift -= pe.bits - 1
    inside = gamma // pe.entries
    limit = 2 ** (pe.bits - 1)
    saturations = 0
    for begin in range(0, len(a), pe.vector):
        total = 0
        vector = slice(begin, begin + pe.vector)
        for x, y in zip(a[vector], b[vector], strict=True):
            exponent = (fa.field(x) - fa.bias) * step_a
            exponent += (fb.field(y) - fb.bias) * step_b - least
            q, r = divmod(exponent, gamma)
            power = mpmath.mpf(2) ** (mpmath.mpf(r // inside) / pe.entries)
            constant = round_half_even(power * 2 ** (pe.width - 1))
            term = (gamma + r % inside) * constant * 2**q
            if pe.guard >= 0:
                term = floor_shift(term, shift - pe.guard)
            total += fa.sign(x) * fb.sign(y) * term
        down = pe.guard if pe.guard >= 0 else shift
        acc += floor_shift(total + (2 ** (down - 1) if down >= 1 else 0), down)
        clamped = min(max(acc, -limit), limit - 1)
        saturations += clamped != acc
        acc = clamped
    return saturations


def saturations(
    name: str, pe: PE, fa: Format, fb: Format, seed: int, wrong: PE | None = None
) -> Case:
    """A 3 x 5 product whose rows are of one sign, of both, and full of zeros.

    ``wrong`` are parameters that the expected values are computed with instead.
    """
    rng = np.random.default_rng(seed)
    m, n, k = 3, 5, 5 * pe.vector // 2 + 3
    left = rng.integers(fa.top - fa.gamma, fa.top + 1, (m, k))
    right = rng.integers(fb.top - fb.gamma, fb.top + 1, (k, n))
    left[1] += rng.integers(0, 2, k) * 2 ** (fa.bits - 1)
    left[2, rng.random(k) < 0.8] = 0
    right[:, -1] += 2 ** (fb.bits - 1)  # negative sums
    limit = 2 ** (pe.bits - 1)
    start = rng.integers(-limit, limit, (m, n))
    start[0, :2] = 0
    expected = np.array(
        [
            [
                count(
                    left[i].tolist(),
                    fa,
                    right[:, j].tolist(),
                    fb,
                    wrong or pe,
                    int(start[i, j]),
                )
                for j in range(n)
            ]
            for i in range(m)
        ]
    )
    assert expected.any() and not expected.all()
    ta, tb = shape_text((m, k), fa.type), shape_text((k, n), fb.type)
    tc = shape_text((m, n), "i32")
    types = (
        f"\n    {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, "
        f"affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],\n"
        f"     datapath = {pe.attribute}}}"
    )
    return Case(
        name,
        f"lns.count_saturations ins(%a, %b : {ta}, {tb}) from(%c : {tc})",
        types,
        code_constant("%a", left, fa)
        + code_constant("%b", right, fb)
        + integer_constant("%c", start, "i32"),
        [("%a", ta), ("%b", tb), ("%c", tc)],
        expected,
        "i64",
    )


def write(name: str, head: str, cases: list[Case]) -> None:
    text = "".join(case.text() for case in cases)
    (HERE / f"{name}.mlir").write_text(head + text.rstrip() + "\n")


def main() -> None:
    f8, f4, f10 = Format(8, 8), Format(6, 4), Format(10, 64)
    narrow = PE(vector=8, entries=8, width=8, bits=24, headroom=1, guard=3)
    purpose = "Where steps are skipped [M2, M5], and how often accumulators clamp [P5]."
    write(
        "events",
        header(purpose, "gen_events.py", every_target=True),
        [
            skips("madam", 1),
            skips("sgd", 2),
            skips("sgd", 3, momentum=True),
            skips("adamw", 4),
            saturations("pe_guard", narrow, f8, f8, 5),
            saturations("pe_exact", PE(16, 4, 8, 16, 2, -1), f8, f8, 6),
            saturations("pe_mixed", PE(4, 2, 6, 16, 0, 0), f4, f8, 7),
            saturations("pe_wide", PE(32, 64, 12, 32, 3, 5), f10, f8, 8),
        ],
    )
    control = (
        "// RUN: not lns-run %s --backend=reference | FileCheck %s\n"
        "// RUN: not lns-run %s --backend=cpu | FileCheck %s\n"
        "// One bit of headroom more saturates less often [P5].\n//\n"
        "// Written by gen_events.py: the expected value is wrong on purpose.\n"
        "// CHECK: 1 of 1 expectations failed\n\n"
    )
    more = PE(vector=8, entries=8, width=8, bits=24, headroom=2, guard=3)
    write(
        "events_control",
        control,
        [saturations("pe_control", narrow, f8, f8, 5, wrong=more)],
    )


if __name__ == "__main__":
    main()
