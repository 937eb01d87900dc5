# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What must be reached, in one place. The rows are those of docs/benchmarks.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .measurement import Measurement


@dataclass(frozen=True)
class Bar:
    """A limit of a figure, from below (a ratio) or from above (a time, an error)."""

    limit: float
    at_least: bool = True

    def met_by(self, value: float) -> bool:
        """Whether ``value`` meets it; not a number does not."""
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}"


def _both(limit: float, at_least: bool = True) -> dict[int, Bar]:
    return {threads: Bar(limit, at_least) for threads in (1, 2)}


# By the name of the figure and the number of threads.
BARS: dict[str, dict[int, Bar]] = {
    **{f"matmul-{n}": _both(0.95) for n in (256, 512, 1024, 2048)},
    **{f"exact-{n}": _both(0.3) for n in (512, 1024, 2048)},
    "exact-bins-256": {1: Bar(3.0)},
    "matvec-4096": {1: Bar(1.7), 2: Bar(1.5)},
    "skinny-4": _both(2.5),
    "skinny-16": _both(1.5),
    "skinny-48": _both(1.2),
    "conv3x3-b1": _both(1.0),
    "conv3x3-b16": _both(1.0),
    "minilm": _both(0.8),
    "minilm-cosine": {1: Bar(0.995)},
    "minilm-spearman": {1: Bar(0.99)},
    "resnet18": _both(0.8),
    **{name: _both(1.0) for name in ("softmax", "layernorm", "gelu")},
    **{
        f"{name}-ulp": {1: Bar(2, at_least=False)}
        for name in ("exp", "log", "tanh", "erf", "sigmoid", "rsqrt")
    },
    **{f"fixed-{n}": {1: Bar(1.4)} for n in (512, 1024, 2048)},
    "pe-512": {1: Bar(10.0)},
    **{f"{op}-8-8": {1: Bar(0.8)} for op in ("quantize", "dequantize")},
    **{
        f"{op}-8-{gamma}": {1: Bar(0.5)}
        for op in ("quantize", "dequantize")
        for gamma in (1, 2, 4, 16, 32, 64, 128)
    },
    **{f"{op}-8-8": {1: Bar(0.5)} for op in ("add", "sub")},
    "madam-update": {1: Bar(0.8)},
    "train-mlp": {1: Bar(1.0)},
    "train-cnn": {1: Bar(1.3)},
    "train-mlp-emulated": {1: Bar(10.0)},
    "train-cnn-emulated": {1: Bar(10.0)},
    "train-mlp-fast-emulated": {1: Bar(10.0)},
    "train-cnn-fast-emulated": {1: Bar(10.0)},
    "train-bytes": {1: Bar(0.52, at_least=False)},
    "train-bytes-lns8": {1: Bar(0.27, at_least=False)},
    "compile-gpt-step": {1: Bar(10.0, at_least=False)},
    "sim-cnn": {1: Bar(300.0, at_least=False)},
    "call-overhead": {1: Bar(1.0, at_least=False)},
    "compile-resnet18": {1: Bar(15.0, at_least=False)},
    "compile-resnet18-memory": {1: Bar(1.0, at_least=False)},
    "start": {1: Bar(1.2, at_least=False)},
}


def bar_of(measurement: Measurement) -> Bar | None:
    """The bar of a figure, None where it is shown without one."""
    return BARS.get(measurement.name, {}).get(measurement.threads)


def verdict(measurement: Measurement) -> str:
    """``met``, ``below`` or, without a bar, nothing; what is missing is below."""
    bar = bar_of(measurement)
    if bar is None:
        return ""
    value = measurement.value
    return "met" if value is not None and bar.met_by(value) else "below"


def falls_short(measurements: Iterable[Measurement]) -> list[str]:
    """A sentence for each figure that misses its bar or was not measured."""
    return [
        f"{m.name}, {m.threads} thread{'s' * (m.threads > 1)}: {m.text()}; "
        f"the bar is {bar_of(m)}"
        for m in measurements
        if verdict(m) == "below"
    ]
