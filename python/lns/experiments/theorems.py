# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What rounding to a logarithmic grid costs GD, MUL and signMUL, against bounds.

A step takes stored weights w with integer gamma log2|w| to u, which is rounded to the
grid: r = sum of (log2|Q(u)| - log2|u|)^2 over the d weights. With x = gamma log2|u| and
stochastic rounding, the variance of one weight is p (1 - p) / gamma^2, p the fraction
of x. Since p (1 - p) <= min(p, 1 - p), at most the distance of x to any integer n,

    E r <= sum |x - n| / gamma^2 <= sqrt(d) ||x - n|| / gamma^2     (Cauchy-Schwarz).

- n = 0 gives E r <= sqrt(d) / gamma ||log2|w - eta g||| for GD: the paper's Theorem 1.
- n = gamma log2|w| gives sqrt(d) eta / gamma ||g|| for MUL, Theorem 2, and
  d eta / gamma for signMUL, its lemma; and for GD
  sqrt(d) / gamma ||log2|w - eta g| - log2|w|||, which is sharper than Theorem 1 where a
  step changes log2|w| by less than log2|w| itself.

The paper's statements are quoted from memory; the derivation above is complete without
them. Rounding to nearest errs by the distance to the nearest integer, whose square is
at most half of it, so half of each bound holds without an expectation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..format import Format
from ..updates import weight_scale
from .registry import Setting, add
from .report import COLORS, Finding, Table, clean

COUNT = 4096
DRAWS = 32
BASE_FACTORS = [2**f for f in range(12)]
USUAL_RATE, USUAL_BASE_FACTOR = 0.01, 8  # no power of two, whose steps may be exact
RATES = [USUAL_RATE * 4.0**k for k in range(-4, 3)]
DEVIATIONS = 5  # that a sampled mean may be from the expectation
ALGORITHMS = ("GD", "MUL", "signMUL")

Array = NDArray[np.float64]


def format_of(gamma: int) -> Format:
    """The narrowest format of at least 8 bits that has a range of 2^16."""
    return Format(max(8, 5 + gamma.bit_length() - 1), gamma)


@dataclass(frozen=True)
class Step:
    """One step before rounding: log2 of the weights, stored and wanted, by gamma."""

    gamma: int
    old: Array  # gamma log2|w|, integers
    new: Array  # gamma log2|u|
    gradient: Array
    eta: float

    def expected(self) -> float:
        """E r of stochastic rounding, exactly."""
        p = self.new - np.floor(self.new)
        return float((p * (1 - p)).sum()) / self.gamma**2

    def sampled(self, random: np.random.Generator, draws: int) -> float:
        """The mean of r over draws, rounded by 16 random bits each [Q4, M3]."""
        total = 0.0
        for _ in range(draws):
            bits = random.integers(0, 2**16, self.new.shape)
            k = (np.floor(2.0**16 * self.new) + bits) // 2.0**16
            total += float(((k - self.new) ** 2).sum())
        return total / draws / self.gamma**2

    def slack(self, draws: int) -> float:
        """How far ``sampled`` may be from ``expected``: chance, and 16 bits of p."""
        p = self.new - np.floor(self.new)
        variance = float((p * (1 - p) * (1 - 2 * p) ** 2).sum()) / draws
        cut = len(p) * 2.0**-16
        return (DEVIATIONS * float(np.sqrt(variance)) + cut) / self.gamma**2

    def nearest(self) -> float:
        """r of rounding to nearest."""
        return float(((np.rint(self.new) - self.new) ** 2).sum()) / self.gamma**2

    def bound(self, algorithm: str) -> float:
        """The theorem's bound of E r."""
        d = len(self.new)
        if algorithm == "signMUL":
            return d * self.eta / self.gamma
        if algorithm == "MUL":
            size = self.eta * float(np.linalg.norm(self.gradient))
        else:
            size = float(np.linalg.norm(self.new / self.gamma))
        return float(np.sqrt(d)) * size / self.gamma

    def derived(self) -> float:
        """The bound by the distance to the old weight, for every algorithm."""
        size = float(np.linalg.norm((self.new - self.old) / self.gamma))
        return float(np.sqrt(len(self.new))) * size / self.gamma


def data(seed: int = 0) -> tuple[NDArray[np.float32], Array]:
    """Weights and gradients, normal, of mean square 1."""
    random = np.random.default_rng(seed)
    weights = random.standard_normal(COUNT).astype(np.float32)
    return weights, random.standard_normal(COUNT)


def step(algorithm: str, gamma: int, eta: float, seed: int = 0) -> Step:
    """A step on weights stored by lns.Format with the scale of [M1]."""
    weights, gradient = data(seed)
    format = format_of(gamma)
    codes, _ = format.quantize(weights, weight_scale(weights, 8.0), policy="min")
    words = codes.astype(np.int64)
    exponent = (words & format.max_field).astype(float) - format.max_field
    sign = np.where(words & (format.max_field + 1), -1.0, 1.0)
    if algorithm == "GD":
        # In units of the scale of the weights, which cancels in every difference.
        scale = float(weight_scale(weights, 8.0))
        moved = sign * np.exp2(exponent / gamma) - eta * gradient / scale
        new = gamma * np.log2(np.abs(moved))
    elif algorithm == "MUL":
        new = exponent - gamma * eta * gradient * sign
    else:
        new = exponent - gamma * eta * np.sign(gradient) * sign
    return Step(gamma, exponent, new, gradient, eta)


def table(
    title: str, head: str, cases: Sequence[tuple[str, int, float]], draws: int
) -> tuple[Table, dict[str, list[dict[str, float]]], list[str]]:
    """Errors and bounds of every algorithm, and what is above its bound."""
    rows, series, problems = [], {a: [] for a in ALGORITHMS}, []
    for label, gamma, eta in cases:
        cells = [label]
        for algorithm in ALGORITHMS:
            s = step(algorithm, gamma, eta)
            entry = {
                "gamma": gamma,
                "eta": eta,
                "expected": s.expected(),
                "sampled": s.sampled(np.random.default_rng(1), draws),
                "slack": s.slack(draws),
                "nearest": s.nearest(),
                "bound": s.bound(algorithm),
                "derived": s.derived(),
            }
            series[algorithm].append(entry)
            cells += [f"{entry[k]:.3g}" for k in ("expected", "bound")]
            if algorithm == "GD":
                cells.append(f"{entry['derived']:.3g}")
            problems += check(algorithm, label, entry)
        rows.append(cells)
    columns = [head]
    for algorithm in ALGORITHMS:
        columns += [f"{algorithm}: E r", "bound"]
        if algorithm == "GD":
            columns.append("derived")
    return Table(title, columns, rows), series, problems


def check(algorithm: str, label: str, entry: dict[str, float]) -> list[str]:
    """What contradicts a bound, in words."""
    slack = 1 + 1e-9
    found = []
    limits = {"bound": entry["bound"], "derived": entry["derived"]}
    for name, limit in limits.items():
        if entry["expected"] > limit * slack:
            found.append(f"{algorithm}, {label}: E r is above the {name}")
        if entry["nearest"] > limit / 2 * slack:
            found.append(f"{algorithm}, {label}: nearest is above half the {name}")
    if abs(entry["sampled"] - entry["expected"]) > entry["slack"]:
        found.append(f"{algorithm}, {label}: the sampled mean is not E r")
    return found


def theorems(setting: Setting) -> Finding:
    """Over the base factor, then over the rate."""
    draws = 8 if setting.quick else DRAWS
    over_gamma = [(str(g), g, USUAL_RATE) for g in BASE_FACTORS]
    over_rate = [(f"{eta:.3g}", USUAL_BASE_FACTOR, eta) for eta in RATES]
    first, by_gamma, problems = table(
        f"Over gamma, eta = {USUAL_RATE:g}", "gamma", over_gamma, draws
    )
    second, by_rate, more = table(
        f"Over eta, gamma = {USUAL_BASE_FACTOR}", "eta", over_rate, draws
    )
    problems += more
    # The bound of signMUL is reached where eta gamma is small: no smaller one holds.
    tight = max(e["expected"] / e["bound"] for e in by_rate["signMUL"])
    if tight < 0.9:
        problems.append(f"signMUL reaches only {tight:.2f} of its bound")
    return Finding(
        name="theorems",
        title="Quantization error of GD, MUL and signMUL against the bounds",
        tables=[first, second],
        notes=[
            f"{COUNT} normal weights and gradients of mean square 1; E r exact, and "
            f"compared with the mean of {draws} draws. The bounds are those of the "
            "paper's Theorems 1 and 2 and its lemma on signMUL, quoted from memory and "
            "derived anew in python/lns/experiments/theorems.py; *derived* is the "
            "sharper one for GD.",
            "Contradicted: " + "; ".join(problems)
            if problems
            else "No E r is above a bound, nor is the error of rounding to nearest "
            f"above half of one. signMUL reaches {100 * tight:.0f} % of its own: no "
            "smaller constant would do.",
        ],
        problems=problems,
        data={"over_gamma": by_gamma, "over_rate": by_rate},
        draw=drawing(by_gamma, by_rate),
    )


def drawing(
    by_gamma: dict[str, list[dict[str, float]]],
    by_rate: dict[str, list[dict[str, float]]],
) -> Callable[[Any], Any]:
    """E r as lines, bounds dashed."""

    def draw(plt: Any) -> Any:
        figure, axes = plt.subplots(
            1, 2, figsize=(9.5, 3.8), sharey=True, layout="constrained"
        )
        for axis, key, series in (
            (axes[0], "gamma", by_gamma),
            (axes[1], "eta", by_rate),
        ):
            for color, (algorithm, entries) in zip(
                COLORS, series.items(), strict=False
            ):
                xs = [e[key] for e in entries]
                axis.plot(
                    xs, [e["expected"] for e in entries], "o-", color=color,
                    markersize=4, label=f"{algorithm}, E r",
                )  # fmt: skip
                axis.plot(
                    xs, [e["bound"] for e in entries], "--", color=color,
                    label=f"{algorithm}, bound",
                )  # fmt: skip
            axis.set_xscale("log", base=2)
            axis.set_yscale("log")
            clean(axis)
        axes[0].set_xlabel(f"gamma (eta = {USUAL_RATE:g})")
        axes[1].set_xlabel(f"eta (gamma = {USUAL_BASE_FACTOR})")
        axes[0].set_ylabel("quantization error of a step")
        axes[0].legend(fontsize=7, frameon=False)
        return figure

    return draw


def register() -> None:
    """The experiment of this file."""
    add(
        "theorems", "rounding errors of GD, MUL and signMUL, and their bounds", theorems
    )
