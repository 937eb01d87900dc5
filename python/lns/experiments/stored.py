# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stored weights and their updates in PyTorch's own operations [M1-M3, M5]."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from .configuration import Configuration, Sizes


def exponents(y: Tensor, gamma: int, exact: bool = False) -> Tensor:
    """[Q2] round(gamma log2 y) as a float; -inf for 0."""
    if exact:
        y = y.double()
    return torch.log2(y).mul_(gamma).round_()


def power(k: Tensor, gamma: int, exact: bool = False) -> Tensor:
    """[Q7] 2^(k / gamma) in f32."""
    if exact:
        k = k.double()
    return torch.exp2(k * (1 / gamma)).float()


def uniform(shape: torch.Size) -> Tensor:
    """Sixteen random bits each, as a float in [0, 1)."""
    return torch.randint(0, 65536, shape) * 2.0**-16


def rounded(x: Tensor, stochastic: bool) -> Tensor:
    """[M3] To an integer, to nearest even or up with the probability of the rest."""
    if not stochastic:
        return x.round()
    return torch.floor(torch.floor(x * 65536) * 2.0**-16 + uniform(x.shape))


@dataclass
class Stored:
    """[M1] One weight tensor as codes, without an f32 copy."""

    sign: Tensor  # -1 or 1 as f32
    exponent: Tensor  # e of [N4] as f32, which holds it exactly; at most 0
    scale: Tensor
    sizes: Sizes
    zero: Tensor  # where the code is 0
    first: Tensor
    second: Tensor

    @staticmethod
    def of(weights: Tensor, sizes: Sizes, p_scale: float, exact: bool) -> Stored:
        """Weights at the start, by nearest rounding with the policy ``min``."""
        bits, gamma = sizes
        mean = weights.double().square().mean()
        scale = (p_scale * mean.sqrt()).float()
        k = exponents(weights.abs() * (1 / scale), gamma, exact).float()
        return Stored(
            sign=torch.where(weights < 0, -1.0, 1.0),
            exponent=k.clamp_(2 - 2 ** (bits - 1), 0),
            scale=scale,
            sizes=sizes,
            zero=weights == 0,
            first=torch.zeros_like(weights),
            second=torch.zeros_like(weights),
        )

    def codes(self) -> Tensor:
        """[N2] Code words as unsigned numbers in i32."""
        bits = self.sizes[0]
        field = self.exponent.int() + (2 ** (bits - 1) - 1)
        word = field | ((self.sign < 0).int() << (bits - 1))
        return word.masked_fill(self.zero, 0)

    def values(self, exact: bool) -> Tensor:
        """[Q7] The weights in f32."""
        value = power(self.exponent, self.sizes[1], exact).mul_(self.scale)
        return value.mul_(self.sign).masked_fill_(self.zero, 0.0)

    def converted(self, sizes: Sizes, exact: bool) -> Tensor:
        """[Q6] The values of the codes of a narrower format, in f32."""
        bits, gamma = sizes
        k = (self.exponent * (gamma / self.sizes[1])).round_()
        value = power(k.clamp_(min=2 - 2 ** (bits - 1)), gamma, exact)
        return value.mul_(self.scale).mul_(self.sign).masked_fill_(self.zero, 0.0)

    def move(self, k: Tensor) -> None:
        """[M3] The exponent less sign(w) k, clamped to the format."""
        self.exponent.sub_(k.mul_(self.sign))
        self.exponent.clamp_(2 - 2 ** (self.sizes[0] - 1), 0)

    def assign(self, weights: Tensor, stochastic: bool, exact: bool) -> None:
        """[M5] The codes of f32 weights; those that did not change stay."""
        bits, gamma = self.sizes
        same = weights == self.values(exact)
        y = weights.abs().mul_(1 / self.scale)
        if stochastic:
            k = torch.floor(torch.log2(y).mul_(gamma).add_(uniform(y.shape)))
        else:
            k = exponents(y, gamma, exact).float()
        k.clamp_(2 - 2 ** (bits - 1), 0)
        self.exponent = torch.where(same, self.exponent, k)
        self.zero = weights == 0
        self.sign = torch.where(weights < 0, -1.0, 1.0)


def normalized(
    gradient: Tensor, second: Tensor, beta: float, correction: float, bound: float
) -> Tensor:
    """[M2] g / sqrt(v / c) with the new second moment, clamped."""
    b = torch.tensor(beta)
    second.mul_(b).add_((gradient * gradient).mul_(1 - b))
    n = gradient / (second / torch.tensor(correction)).sqrt_()
    return n.nan_to_num_(0.0).clamp_(-bound, bound)


# Of AdamW's second moment beside another optimizer, whose own the configuration has.
SECOND_DECAY = 0.999


class StoredOptimizer:
    """Madam, MUL, signMUL, SGD and AdamW on stored weights [M2, M3, M5]."""

    def __init__(self, c: Configuration, exact: bool = False) -> None:
        """The constants of the configuration."""
        self.c, self.exact, self.stochastic = c, exact, c.rounding == "stochastic"
        self.powers = dict.fromkeys((c.beta1, c.beta, SECOND_DECAY), 1.0)

    def begin_step(self) -> None:
        """The powers of the decays, in f64."""
        for decay in self.powers:
            self.powers[decay] *= float(torch.tensor(decay))

    def apply(self, w: Stored, gradient: Tensor, eta: float, rule: str) -> None:
        """One step of one tensor."""
        kappa = torch.tensor(eta) * w.sizes[1]
        if rule == "madam":
            correction = 1 - self.powers[self.c.beta]
            n = normalized(gradient, w.second, self.c.beta, correction, self.c.bound)
            w.move(rounded(n.mul_(kappa), self.stochastic))
        elif rule == "mul":
            w.move(rounded(gradient * kappa, self.stochastic))
        elif rule == "signmul":
            step = rounded(kappa.expand_as(gradient), self.stochastic)
            w.move(step * gradient.sign())
        else:
            values = w.values(self.exact)
            change = self.direction(w, gradient, rule) * torch.tensor(eta)
            if rule == "adamw" and self.c.decay:
                values.mul_(1 - torch.tensor(eta) * torch.tensor(self.c.decay))
            w.assign(values - change, self.stochastic, self.exact)

    def direction(self, w: Stored, gradient: Tensor, rule: str) -> Tensor:
        """[M5] What SGD and AdamW subtract, before the rate."""
        if rule == "sgd":
            if self.c.momentum:
                w.first.mul_(torch.tensor(self.c.momentum)).add_(gradient)
                return w.first
            return gradient
        decays = self.c.beta1, self.c.beta if rule == self.c.optimizer else SECOND_DECAY
        b1, b2 = (torch.tensor(decay) for decay in decays)
        w.first.mul_(b1).add_(gradient * (1 - b1))
        w.second.mul_(b2).add_((gradient * gradient).mul_(1 - b2))
        c1, c2 = (torch.tensor(1 - self.powers[decay]) for decay in decays)
        return (w.first / c1).div_((w.second / c2).sqrt_().add_(1e-8))
