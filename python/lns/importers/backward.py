# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Decompositions of backward operators, for the joint graph of a training step.

Without them, torch-mlir would leave dialects that MLIR does not know, or fail.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from .convolution import channel_sum, convolution_backward
from .decompositions import decomposition_table
from .pooling import (
    adaptive_avg_pool2d_backward,
    adaptive_max_pool2d_backward,
    avg_pool2d_backward,
    max_pool2d_with_indices_backward,
)

aten = torch.ops.aten


def nll_loss_backward(
    grad: Tensor,
    x: Tensor,
    target: Tensor,
    weight: Tensor | None,
    reduction: int,
    ignore_index: int,
    total_weight: Tensor,
) -> Tensor:
    """Gradient of the NLL loss of (N, C) or (C) scores by comparison with targets."""
    classes = x.shape[-1]
    labels = torch.arange(classes, dtype=target.dtype, device=x.device)
    chosen = labels == target.unsqueeze(-1)
    used = (target != ignore_index).unsqueeze(-1)
    scale = torch.where(used & chosen, -1.0, 0.0).to(x.dtype)
    if weight is not None:
        scale = scale * weight
    if reduction == 1:  # mean
        grad = grad / total_weight
    if reduction == 0 and x.dim() > 1:  # none: one gradient an example
        grad = grad.unsqueeze(-1)
    return scale * grad


def embedding_dense_backward(
    grad: Tensor, indices: Tensor, rows: int, padding_idx: int, by_frequency: bool
) -> Tensor:
    """Gradient of an embedding: rows added up, each to the row of its token.

    The scatter that this becomes takes time for each token. A product with a one-hot
    matrix takes it for each pair of a token and a row of the table: 5 times as long
    for 65 rows, and 40 times for 1000.
    """
    flat = indices.reshape(-1)
    grad = grad.reshape(flat.shape[0], grad.shape[-1])
    if by_frequency:
        counts = grad.new_zeros(rows)
        counts = aten.index_put.default(
            counts, [flat], torch.ones_like(grad[:, 0]), True
        )
        grad = grad / counts[flat].unsqueeze(1)
    if padding_idx >= 0:
        grad = torch.where((flat != padding_idx).unsqueeze(1), grad, 0.0)
    zeros = grad.new_zeros((rows, grad.shape[-1]))
    return aten.index_put.default(zeros, [flat], grad, True)


def batch_norm(
    x: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    running_mean: Tensor,
    running_variance: Tensor,
    training: bool,
    momentum: float,
    eps: float,
) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Batch norm: output, mean, reciprocal deviation, next mean and variance."""
    if not training:
        return NotImplemented
    out, mean, reciprocal, variance = _normalize(x, weight, bias, eps)
    count = x.numel() // x.shape[1]
    unbiased = variance * (count / (count - 1) if count > 1 else math.nan)
    mean_next = running_mean * (1 - momentum) + mean * momentum
    variance_next = running_variance * (1 - momentum) + unbiased * momentum
    return out, mean, reciprocal, mean_next, variance_next


def batch_norm_without_statistics(
    x: Tensor,
    weight: Tensor | None,
    bias: Tensor | None,
    training: bool,
    momentum: float,
    eps: float,
) -> tuple[Tensor, Tensor, Tensor]:
    """Batch norm that keeps no statistics: output, mean, reciprocal deviation."""
    return _normalize(x, weight, bias, eps)[:3]


def _normalize(
    x: Tensor, weight: Tensor | None, bias: Tensor | None, eps: float
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    shape = [1, -1] + [1] * (x.dim() - 2)
    scale = 1.0 / (x.numel() // x.shape[1])
    mean = channel_sum(x) * scale
    centred = x - mean.reshape(shape)
    variance = channel_sum(centred * centred) * scale
    reciprocal = torch.rsqrt(variance + eps)
    factor = reciprocal if weight is None else reciprocal * weight
    out = centred * factor.reshape(shape)
    if bias is not None:
        out = out + bias.reshape(shape)
    return out, mean, reciprocal, variance


def batch_norm_backward(
    grad: Tensor,
    x: Tensor,
    weight: Tensor | None,
    running_mean: Tensor | None,
    running_variance: Tensor | None,
    mean: Tensor | None,
    reciprocal: Tensor | None,
    training: bool,
    eps: float,
    output_mask: Sequence[bool],
) -> tuple[Tensor | None, Tensor | None, Tensor | None]:
    """Gradients of a batch norm in training for its input, its gain and its bias.

    All of them follow from two sums for each channel; the gradient for the input is
    one pass, a * grad + b * (x - mean) + c.
    """
    if not training or mean is None or reciprocal is None:
        return NotImplemented
    shape = [1, -1] + [1] * (x.dim() - 2)
    scale = 1.0 / (x.numel() // x.shape[1])
    centred = x - mean.reshape(shape)
    total = channel_sum(grad)
    along = channel_sum(grad * centred) * reciprocal
    factor = reciprocal if weight is None else reciprocal * weight
    for_input = None
    if output_mask[0]:
        slope = factor * reciprocal * along * scale
        offset = factor * total * scale
        for_input = (
            grad * factor.reshape(shape)
            - centred * slope.reshape(shape)
            - offset.reshape(shape)
        )
    return (
        for_input,
        along if output_mask[1] else None,
        total if output_mask[2] else None,
    )


OWN: dict[Any, Callable[..., Any]] = {
    aten.convolution_backward.default: convolution_backward,
    aten._native_batch_norm_legit_functional.default: batch_norm,
    aten._native_batch_norm_legit.no_stats: batch_norm_without_statistics,
    aten.native_batch_norm_backward.default: batch_norm_backward,
    aten.nll_loss_backward.default: nll_loss_backward,
    aten.embedding_dense_backward.default: embedding_dense_backward,
    aten.convolution_backward.default: convolution_backward,
    aten.max_pool2d_with_indices_backward.default: max_pool2d_with_indices_backward,
    aten.adaptive_max_pool2d_backward.default: adaptive_max_pool2d_backward,
    aten.avg_pool2d_backward.default: avg_pool2d_backward,
    aten._adaptive_avg_pool2d_backward.default: adaptive_avg_pool2d_backward,
}


@functools.cache
def training_decompositions() -> dict[Any, Callable[..., Any]]:
    """The table of inference with the entries of this module over it."""
    return {**decomposition_table(), **OWN}
