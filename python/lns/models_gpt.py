# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A small GPT over characters, written by hand (needs PyTorch)."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Block(nn.Module):
    """Causal attention and two linear layers, each after a layer norm and added."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.fc1 = nn.Linear(width, 4 * width)
        self.fc2 = nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        """The block's output, of the shape (batch, context, width) of its input."""
        batch, context, width = x.shape
        parts = self.qkv(self.norm1(x)).reshape(batch, context, 3, self.heads, -1)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = F.scaled_dot_product_attention(query, key, value, is_causal=True)
        x = x + self.out(mixed.transpose(1, 2).reshape(batch, context, width))
        return x + self.fc2(F.gelu(self.fc1(self.norm2(x)), approximate="tanh"))


class GPT(nn.Module):
    """Scores of the next character at each place of a context (Radford et al., 2019).

    0.8 million parameters at the default sizes.
    """

    def __init__(
        self,
        vocabulary: int = 65,
        context: int = 128,
        width: int = 128,
        heads: int = 4,
        layers: int = 4,
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.position = nn.Parameter(torch.zeros(context, width))
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, vocabulary, bias=False)
        for name, parameter in self.named_parameters():
            if parameter.dim() < 2:
                continue  # norms and biases keep their start
            spread = 0.05 / math.sqrt(width / 96)
            if name.endswith(("out.weight", "fc2.weight")):  # added up by the blocks
                spread /= math.sqrt(2 * layers)
            nn.init.normal_(parameter, std=spread)
        for block in self.blocks:
            for linear in (block.qkv, block.out, block.fc1, block.fc2):
                nn.init.zeros_(linear.bias)

    def forward(self, characters: Tensor) -> Tensor:
        """Scores (batch, context, vocabulary) of characters (batch, context), i64."""
        x = self.embedding(characters) + self.position
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))
