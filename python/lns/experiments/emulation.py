# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""LNS-Madam in PyTorch's own operations: fake quantization and integer exponents.

This is what a user writes who has no compiler: every operand is rounded to the values
of its format and multiplied in f32; stored weights are a sign and an integer exponent
[M1]. It is written from the rules alone and shares nothing with lns.Format or the
compiled step, so that both can be checked against it.

The logarithm is taken in f32, which is fast and may choose the neighbour of a code
where y lies within an f32 rounding of a threshold; ``exact=True`` takes it in f64,
which decides every f32 as [Q2] does.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.autograd import Function
from torch.overrides import TorchFunctionMode

from .configuration import Configuration, Sizes
from .stored import Stored, StoredOptimizer, exponents, power

SMALLEST_SCALE = 2.0**-126


def quantized(
    x: Tensor, sizes: Sizes, keep_small: bool = False, exact: bool = False
) -> Tensor:
    """[Q1-Q3, Q5, Q7] The values of the nearest codes, one absmax scale.

    ``keep_small``: the policy ``min`` in the place of ``zero``.
    """
    bits, gamma = sizes
    lowest = 2 - 2 ** (bits - 1)  # of a nonzero code, in steps of 1 / gamma [N4]
    scale = x.abs().amax()
    scale = torch.where(scale == 0, 1.0, scale.clamp(min=SMALLEST_SCALE))
    k = exponents(x.abs().mul_(1 / scale), gamma, exact).clamp_(max=0)
    small = k < lowest
    if keep_small:
        k.clamp_(min=lowest)
        small = x == 0
    value = power(k, gamma, exact).mul_(scale)
    return torch.copysign(value.masked_fill_(small, 0.0), x)


class _Forward(Function):
    """Rounds forward; straight through backward [M6]."""

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, sizes: Sizes, keep_small: bool, exact: bool
    ) -> Tensor:
        return quantized(x, sizes, keep_small, exact)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        return gradients[0], None, None, None


class _Backward(Function):
    """Straight through forward; rounds the gradient [M6]."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, sizes: Sizes, exact: bool) -> Tensor:
        ctx.sizes, ctx.exact = sizes, exact
        return x.view_as(x)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        return quantized(gradients[0], ctx.sizes, exact=ctx.exact), None, None


# -- forward and backward passes -----------------------------------------------


class QuantizedPasses(TorchFunctionMode):
    """[M6] Within it every contraction of a model has its operands rounded.

    Linear layers, convolutions, products of matrices and attention. Weights whose
    ``data_ptr`` is in ``converted`` hold values of Q_W already [M1].
    """

    def __init__(
        self,
        c: Configuration,
        converted: frozenset[int] = frozenset(),
        exact: bool = False,
    ) -> None:
        """The formats of the configuration."""
        super().__init__()
        self.c, self.converted, self.exact = c, converted, exact
        self._own: dict[Any, Callable[..., Tensor]] = {
            F.linear: self.linear,
            F.conv2d: self.conv2d,
            torch.conv2d: self.conv2d,
            F.scaled_dot_product_attention: self.attention,
            torch.matmul: self.product,
            Tensor.matmul: self.product,
            Tensor.__matmul__: self.product,
            torch.bmm: self.product,
        }

    def operand(self, x: Tensor) -> Tensor:
        """An activation, rounded by Q_A."""
        if self.c.activation is None:
            return x
        return _Forward.apply(x, self.c.activation, False, self.exact)

    def weight(self, w: Tensor) -> Tensor:
        """A weight rounded by Q_W, its gradient by Q_G."""
        if self.c.gradient is not None:
            w = _Backward.apply(w, self.c.gradient, self.exact)
        if self.c.weight is None or w.data_ptr() in self.converted:
            return w
        return _Forward.apply(w, self.c.weight, True, self.exact)

    def result(self, y: Tensor) -> Tensor:
        """A contraction's result, whose gradient is rounded by Q_E."""
        if self.c.error is None:
            return y
        return _Backward.apply(y, self.c.error, self.exact)

    def product(self, a: Tensor, b: Tensor) -> Tensor:
        """A product of two activations."""
        return self.result(torch.matmul(self.operand(a), self.operand(b)))

    def attention(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        attn_mask: Tensor | None = None,
        dropout_p: float = 0.0,
        is_causal: bool = False,
        scale: float | None = None,
        enable_gqa: bool = False,
    ) -> Tensor:
        """Scaled dot-product attention in two products."""
        if dropout_p or enable_gqa:
            raise NotImplementedError("attention with dropout or shared heads")
        factor = scale or 1 / math.sqrt(query.shape[-1])
        scores = self.product(query, key.transpose(-2, -1)) * factor
        if is_causal:
            later = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
            scores = scores.masked_fill(later, -math.inf)
        elif attn_mask is not None:
            scores = scores + attn_mask
        return self.product(torch.softmax(scores, -1), value)

    def linear(self, x: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """``torch.nn.functional.linear``; the bias is added in f32."""
        y = self.result(F.linear(self.operand(x), self.weight(weight)))
        return y if bias is None else y + bias

    def conv2d(
        self, x: Tensor, weight: Tensor, bias: Tensor | None = None, *rest: Any
    ) -> Tensor:
        """``torch.nn.functional.conv2d``; the bias is added in f32."""
        y = F.conv2d(self.operand(x), self.weight(weight), None, *rest)
        y = self.result(y)
        return y if bias is None else y + bias[:, None, None]

    def __torch_function__(
        self, function: Any, types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:
        own = self._own.get(function, function)
        return own(*args, **(kwargs or {}))


class EmulatedStep:
    """A whole training step: converted weights, both passes, the updates.

    Parameters of two dimensions and more are stored as codes, but for those whose names
    begin with one of ``values``; the others take f32 Adam [M4].
    """

    def __init__(
        self,
        model: nn.Module,
        loss: Callable[[Tensor, Tensor], Tensor],
        c: Configuration,
        values: tuple[str, ...] = (),
        exact: bool = False,
    ) -> None:
        """Encode the weights that the model has now."""
        self.model, self.loss, self.c, self.exact = model, loss, c, exact
        self.optimizer = StoredOptimizer(c, exact)
        self.stored: dict[str, Stored] = {}
        self.parameters = dict(model.named_parameters())
        chosen = [
            name
            for name, p in self.parameters.items()
            if p.dim() > 1 and not name.startswith(values or ("\0",))
        ]
        if c.stored is not None:
            for name in chosen:
                data = self.parameters[name].detach()
                self.stored[name] = Stored.of(data, c.stored, c.p_scale, exact)
        masters = [] if c.stored else [self.parameters[name] for name in chosen]
        others = [p for name, p in self.parameters.items() if name not in chosen]
        self.masters, self.others = self._master(masters), self._adam(others)
        self.load()
        converted = {self.parameters[name].data_ptr() for name in self.stored}
        self.mode = QuantizedPasses(c, frozenset(converted), exact)

    def _master(self, parameters: list[Tensor]) -> torch.optim.Optimizer | None:
        """The rule on f32 weights, where nothing is stored."""
        c = self.c
        if not parameters:
            return None
        if c.optimizer == "adamw":
            betas = (c.beta1, c.beta)
            return torch.optim.AdamW(
                parameters, c.eta, betas, weight_decay=c.decay, fused=True
            )
        if c.optimizer == "sgd":
            return torch.optim.SGD(parameters, c.eta, c.momentum, fused=True)
        raise ValueError(f"{c.optimizer} changes exponents: it needs a stored format")

    def _adam(self, parameters: list[Tensor]) -> torch.optim.Optimizer | None:
        if not parameters:
            return None
        return torch.optim.Adam(parameters, self.c.value_eta, fused=True)

    @torch.no_grad()
    def load(self) -> None:
        """Give the model the compute weights of the stored ones [M1]."""
        for name, w in self.stored.items():
            if self.c.weight is None:
                value = w.values(self.exact)
            else:
                value = w.converted(self.c.weight, self.exact)
            self.parameters[name].copy_(value)

    def step(self, x: Tensor, y: Tensor, rate: float = 1.0) -> float:
        """One step at ``rate`` times the peaks of the configuration; the loss."""
        self.model.train()
        with self.mode:
            loss = self.loss(self.model(x), y)
        for parameter in self.parameters.values():
            parameter.grad = None
        loss.backward()
        for optimizer, peak in ((self.masters, "eta"), (self.others, "value_eta")):
            if optimizer is not None:
                for group in optimizer.param_groups:
                    group["lr"] = getattr(self.c, peak) * rate
                optimizer.step()
        self.optimizer.begin_step()
        with torch.no_grad():
            for name, w in self.stored.items():
                gradient, rule = self.parameters[name].grad, self.c.rule(name)
                if gradient is not None:
                    self.optimizer.apply(w, gradient, self.c.peak(rule) * rate, rule)
        self.load()
        return loss.item()

    def scores(self, x: Tensor) -> Tensor:
        """What the model says of ``x``, for evaluation."""
        self.model.eval()
        with torch.no_grad(), self.mode:
            return self.model(x)
