# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The networks of the experiments, with the start that training in LNS wants."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..models import ResNet18
from ..models_gpt import GPT

MEAN, DEVIATION = 0.286, 0.353  # of Fashion-MNIST's training images


class FashionMLP(nn.Module):
    """784-256-128-10, with ReLU."""

    def __init__(self) -> None:
        super().__init__()
        self.fc1 = nn.Linear(28 * 28, 256)
        self.fc2 = nn.Linear(256, 128)
        self.fc3 = nn.Linear(128, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Scores of the classes of images (batch, 1, 28, 28)."""
        x = F.relu(self.fc1(x.flatten(1)))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


class FashionCNN(nn.Module):
    """3x3 to 16 channels, 3x3 with stride 2 to 32, and a linear layer."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
        self.conv2 = nn.Conv2d(16, 32, 3, stride=2, padding=1)
        self.fc = nn.Linear(32 * 14 * 14, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Scores of the classes of images (batch, 1, 28, 28)."""
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv2(x))
        return self.fc(x.flatten(1))


class FashionResNet18(ResNet18):
    """ResNet-18 whose first convolution takes one channel."""

    def __init__(self) -> None:
        super().__init__(classes=10)
        self.conv1 = nn.Conv2d(1, 64, 7, 2, 3, bias=False)


def he_normal(model: nn.Module, factor: float = 1.0) -> None:
    """Weights of deviation factor * sqrt(2 / fan in), biases 0 (He et al., 2015)."""
    for module in model.modules():
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            with torch.no_grad():
                module.weight.mul_(factor)
            if module.bias is not None:
                nn.init.zeros_(module.bias)


def small_gpt() -> GPT:
    """Two layers of width 96 with four heads, 64 characters of context."""
    return GPT(context=64, width=96, heads=4, layers=2)
