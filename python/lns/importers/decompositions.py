# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Decompositions that stand in for torch-mlir's own where those are wrong or missing.

Wrong: tanh-GELU (0.797724 for sqrt(2/pi)), negative pads (folded away), variance
and layer norm (computed in f64), scatters along a dimension counted from the end (a
crash). Slow: linear layers of three dimensions (weights
repeated for a batched product), attention (two scalings, a test of every row for
being masked as a whole). ``backward`` has those of training steps.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

aten = torch.ops.aten


def gelu(x: Tensor, *, approximate: str = "none") -> Tensor:
    """GELU by erf, or by tanh with the correct constant sqrt(2/pi)."""
    if approximate == "tanh":
        inner = math.sqrt(2.0 / math.pi) * (x + 0.044715 * x * x * x)
        return 0.5 * x * (1.0 + torch.tanh(inner))
    return 0.5 * x * (1.0 + torch.erf(x * math.sqrt(0.5)))


def reciprocal(x: Tensor) -> Tensor:
    """1/x as a division (torch-mlir's own asserts that no element is zero)."""
    return torch.ones((), dtype=x.dtype, device=x.device) / x


def addmm(
    bias: Tensor, a: Tensor, b: Tensor, *, beta: float = 1, alpha: float = 1
) -> Tensor:
    """A product and a sum, without factors that are 1."""
    product = torch.mm(a, b)
    if alpha != 1:
        product = product * alpha
    return product + (bias if beta == 1 else bias * beta)


def linear(x: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """One matrix product, whatever the number of dimensions of ``x``."""
    product = torch.mm(x.reshape(-1, x.shape[-1]), weight.t())
    if bias is not None:
        product = product + bias
    return product.reshape([*x.shape[:-1], weight.shape[0]])


def safe_softmax(x: Tensor, dim: int, dtype: torch.dtype | None = None) -> Tensor:
    """Softmax whose rows of nothing but -inf become zeros.

    The largest element contributes exp(0) = 1 to every other row's sum, so that the
    two bounds change no value of these.
    """
    if dtype is not None:
        x = x.to(dtype)
    limits = torch.finfo(x.dtype)
    lowest = torch.full((), limits.min, dtype=x.dtype, device=x.device)
    least = torch.full((), limits.tiny, dtype=x.dtype, device=x.device)
    # The constant first: torch-mlir's comparison then lets a NaN through.
    largest = torch.maximum(lowest, torch.amax(x, dim, keepdim=True))
    powers = torch.exp(x - largest)
    return powers / torch.maximum(least, torch.sum(powers, dim, keepdim=True))


def scaled_dot_product_attention(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    *,
    scale: float | None = None,
    enable_gqa: bool = False,
) -> Tensor:
    """Attention with one scaling, of the scores; rows masked as a whole give zeros."""
    if scale is None:
        scale = 1 / math.sqrt(query.shape[-1])
    if enable_gqa:
        groups = query.shape[-3] // key.shape[-3]
        key = key.repeat_interleave(groups, -3)
        value = value.repeat_interleave(groups, -3)
    scores = torch.matmul(query, key.transpose(-2, -1)) * scale
    if is_causal:
        row = torch.arange(query.shape[-2], device=query.device).unsqueeze(1)
        column = torch.arange(key.shape[-2], device=query.device)
        scores = torch.where(column <= row, scores, -math.inf)
        weights = torch.softmax(scores, -1)
    elif attn_mask is None:
        weights = torch.softmax(scores, -1)
    elif attn_mask.dtype == torch.bool:
        weights = safe_softmax(torch.where(attn_mask, scores, -math.inf), -1)
    else:
        weights = safe_softmax(scores + attn_mask, -1)
    if dropout_p:
        weights = torch.dropout(weights, dropout_p, True)
    return torch.matmul(weights, value)


def batch_norm_inference(
    x: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    mean: Tensor,
    variance: Tensor,
    momentum: float,
    eps: float,
) -> tuple[Tensor, Tensor, Tensor]:
    """(x - mean) * (rsqrt(var + eps) * weight) + bias: the factor needs no input."""
    shape = [1, -1] + [1] * (x.dim() - 2)
    factor = torch.rsqrt(variance + eps)
    if weight is not None:
        factor = factor * weight
    out = (x - mean.reshape(shape)) * factor.reshape(shape)
    if bias is not None:
        out = out + bias.reshape(shape)
    empty = x.new_zeros((0,))
    return out, empty, empty


def _count(shape: Sequence[int], dims: Sequence[int]) -> int:
    return math.prod(shape[d] for d in dims)


def _dims(x: Tensor, dim: Sequence[int] | None) -> list[int]:
    if not dim:
        return list(range(x.dim()))
    return [d % x.dim() for d in dim]


def var_mean(
    x: Tensor,
    dim: Sequence[int] | None = None,
    *,
    correction: float | None = None,
    keepdim: bool = False,
) -> tuple[Tensor, Tensor]:
    """Variance (two passes, in the input type) and mean."""
    dims = _dims(x, dim)
    count = _count(x.shape, dims)
    mean = torch.sum(x, dims, keepdim=True) * (1.0 / count)
    centred = x - mean
    divisor = count - (1 if correction is None else correction)
    scale = 1.0 / divisor if divisor > 0 else math.nan
    variance = torch.sum(centred * centred, dims, keepdim=keepdim) * scale
    if not keepdim:
        mean = mean.reshape(variance.shape)
    return variance, mean


def var(
    x: Tensor,
    dim: Sequence[int] | None = None,
    *,
    correction: float | None = None,
    keepdim: bool = False,
) -> Tensor:
    """Variance, in the input type."""
    return var_mean(x, dim, correction=correction, keepdim=keepdim)[0]


def native_layer_norm(
    x: Tensor,
    normalized_shape: Sequence[int],
    weight: Tensor | None,
    bias: Tensor | None,
    eps: float,
) -> tuple[Tensor, Tensor, Tensor]:
    """Layer norm in the input type; returns (output, mean, reciprocal deviation)."""
    dims = list(range(x.dim() - len(normalized_shape), x.dim()))
    variance, mean = var_mean(x, dims, correction=0, keepdim=True)
    reciprocal = torch.rsqrt(variance + eps)
    out = (x - mean) * reciprocal
    if weight is not None:
        out = out * weight
    if bias is not None:
        out = out + bias
    return out, mean, reciprocal


def constant_pad_nd(x: Tensor, pad: Sequence[int], value: float = 0) -> Tensor:
    """A pad whose negative entries are slices, so that no negative pad is left."""
    if all(amount >= 0 for amount in pad):
        return NotImplemented
    for i in range(len(pad) // 2):
        dim = x.dim() - 1 - i
        before, after = min(pad[2 * i], 0), min(pad[2 * i + 1], 0)
        if before or after:
            x = aten.slice.Tensor(x, dim, -before, x.shape[dim] + after)
    rest = [max(amount, 0) for amount in pad]
    return aten.constant_pad_nd.default(x, rest, value) if any(rest) else x.clone()


def _from_zero(operator: Any) -> Callable[..., Any]:
    """The operator with its dimension counted from 0: torch-mlir crashes otherwise."""

    def normalized(x: Tensor, dim: int, *rest: Any, **options: Any) -> Tensor:
        if dim >= 0:
            return NotImplemented
        return operator(x, dim + max(x.dim(), 1), *rest, **options)

    return normalized


COUNTED = (
    aten.gather.default,
    aten.scatter.src,
    aten.scatter.value,
    aten.scatter_add.default,
)


OWN: dict[Any, Callable[..., Any]] = {
    **{operator: _from_zero(operator) for operator in COUNTED},
    aten.gelu.default: gelu,
    aten.reciprocal.default: reciprocal,
    aten.addmm.default: addmm,
    aten.linear.default: linear,
    aten._safe_softmax.default: safe_softmax,
    aten.scaled_dot_product_attention.default: scaled_dot_product_attention,
    aten._native_batch_norm_legit_no_training.default: batch_norm_inference,
    aten.native_layer_norm.default: native_layer_norm,
    aten.var.correction: var,
    aten.var_mean.correction: var_mean,
    aten.constant_pad_nd.default: constant_pad_nd,
}


@functools.cache
def decomposition_table() -> dict[Any, Callable[..., Any]]:
    """torch-mlir's table with the entries of this module over it."""
    from torch_mlir.extras.fx_decomp_util import get_decomposition_table

    return {**get_decomposition_table(), **OWN}
