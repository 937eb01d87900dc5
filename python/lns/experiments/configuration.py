# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What one run of training is made of; equal configurations give equal results."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict, dataclass, fields

Sizes = tuple[int, int]  # B and gamma of a format

LNS8: Sizes = (8, 8)
# [N7] Stored weights of fewer bits at one range: 16 bits have gamma 2048.
STORED: dict[int, Sizes] = {bits: (bits, 2 ** (bits - 5)) for bits in range(10, 17)}
BACKENDS = ("f32", "emulation", "compiled")
OPTIMIZERS = ("madam", "sgd", "adamw", "mul", "signmul")
EXPONENT_OPTIMIZERS = ("madam", "mul", "signmul")  # rates in units of the exponent
Rules = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Configuration:
    """One run: the task, who computes it, the formats, the rule and its rates.

    A format that is None is off, which means f32. ``stored`` is Q_U; without it,
    weights are f32, and the optimizer changes them. ``length`` is in the task's unit,
    epochs or steps. ``eta`` is the peak of the rate under the optimizer, ``value_eta``
    that of the parameters that stay f32 [M4], and of stored ones that ``rules`` give to
    a rule that moves values.
    """

    task: str
    backend: str
    optimizer: str
    eta: float
    seed: int
    length: int
    stored: Sizes | None = None
    weight: Sizes | None = None
    activation: Sizes | None = None
    error: Sizes | None = None
    gradient: Sizes | None = None
    rounding: str = "nearest"
    datapath: str = "float<high>"
    evaluation_datapath: str = ""  # as in training, if empty
    p_scale: float = 8.0
    schedule: str = "cosine"
    final: float = 0.0  # of the peak, at the end of the cosine
    warm_up: int = 50
    value_eta: float = 1e-3
    momentum: float = 0.9  # of SGD
    beta1: float = 0.9  # of AdamW
    beta: float = 0.999  # of Madam's and AdamW's second moment
    bound: float = 10.0  # of Madam's normalized gradient [M2]
    decay: float = 0.0  # of AdamW
    start: float = 1.0  # factor of the weights at the start
    constant: bool = False  # they start with one magnitude and random signs
    rules: Rules = ()  # of single stored weights, by name [M4]

    def __post_init__(self) -> None:
        if self.backend not in BACKENDS:
            raise ValueError(f"a backend is one of {BACKENDS}, got {self.backend!r}")
        if self.optimizer not in OPTIMIZERS:
            raise ValueError(
                f"an optimizer is one of {OPTIMIZERS}, got {self.optimizer!r}"
            )

    def rule(self, name: str) -> str:
        """The rule of a stored weight."""
        return dict(self.rules).get(name, self.optimizer)

    def peak(self, rule: str) -> float:
        """The peak of the rate of stored weights under a rule."""
        moves_values = rule not in EXPONENT_OPTIMIZERS
        other = moves_values and self.optimizer in EXPONENT_OPTIMIZERS
        return self.value_eta if other else self.eta

    def rate(self, step: int, steps: int) -> float:
        """The factor of both rates at a step, counted from 0."""
        warm = min(1.0, (step + 1) / self.warm_up) if self.warm_up else 1.0
        if self.schedule == "constant":
            return warm
        turn = 0.5 * (1 + math.cos(math.pi * step / steps))
        return warm * (self.final + (1 - self.final) * turn)

    def key(self) -> str:
        """A name for the file that keeps the result.

        Of what is not a default only: a field that is added later changes no name.
        """
        defaults = {f.name: f.default for f in fields(self)}
        said = {k: v for k, v in asdict(self).items() if v != defaults[k]}
        text = json.dumps(said, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:20]


def lns8(stored: int = 16, **changes: object) -> dict[str, object]:
    """The keywords of everything in LNS8, stored weights of ``stored`` bits."""
    return {
        "stored": STORED[stored],
        "weight": LNS8,
        "activation": LNS8,
        "error": LNS8,
        "gradient": LNS8,
    } | changes
