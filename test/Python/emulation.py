# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""LNS8 in PyTorch's own arithmetic: what a quantized transformer has to compute.

Written from the formulas of the specification alone, with a logarithm in f64; it
shares nothing with the compiler or with lns.Format.
"""

import math

import torch
import torch.nn.functional as F
from torch.overrides import TorchFunctionMode

GAMMA, FIELD = 8, 127  # format (8, 8): exponents from 1 - 127 to 0


def quantized(x, weight=False, dims=None):
    """The values of the nearest codes; one scale, or one each along the other dims."""
    scale = x.abs().amax(dims, keepdim=True) if dims else x.abs().max()
    scale = torch.where(scale == 0, 1.0, scale).double()
    k = torch.round(GAMMA * torch.log2(x.double().abs() / scale))
    small = k < 1 - FIELD
    k = k.clamp(1 - FIELD, 0)
    value = torch.sign(x) * torch.exp2(k / GAMMA) * scale
    if not weight:  # weights keep the smallest magnitude, activations become zero
        value = torch.where(small, 0.0, value)
    return torch.where(x == 0, 0.0, value).float()


class LNS8(TorchFunctionMode):
    """Within it, linear layers and attention products take quantized operands."""

    def __init__(self, per_channel=False):
        super().__init__()
        self.dims = (1,) if per_channel else None

    def __torch_function__(self, function, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        if function is F.linear:
            x, weight, *bias = args
            return F.linear(quantized(x), quantized(weight, True, self.dims), *bias)
        if function is F.scaled_dot_product_attention:
            return self.attention(*args, **kwargs)
        return function(*args, **kwargs)

    def attention(self, query, key, value, attn_mask=None, **options):
        scale = options.get("scale") or 1 / math.sqrt(query.shape[-1])
        scores = quantized(query) @ quantized(key).transpose(-2, -1) * scale
        if options.get("is_causal"):
            later = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
            scores = scores.masked_fill(later, -math.inf)
        elif attn_mask is not None:
            scores = scores + attn_mask
        return quantized(torch.softmax(scores, -1)) @ quantized(value)


def noise(actual, expected):
    """Root mean square of the difference."""
    return float((actual - expected).double().square().mean().sqrt())
