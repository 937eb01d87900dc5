# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Small networks, written by hand, that the demo and the tests use (needs PyTorch)."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class MLP(nn.Module):
    """Three linear layers on flattened 28x28 images: 784, width, second, classes."""

    def __init__(
        self, width: int = 256, classes: int = 10, second: int | None = None
    ) -> None:
        super().__init__()
        second = width if second is None else second
        self.fc1 = nn.Linear(28 * 28, width)
        self.fc2 = nn.Linear(width, second)
        self.fc3 = nn.Linear(second, classes)

    def forward(self, x: Tensor) -> Tensor:
        """Scores of the classes."""
        x = F.relu(self.fc1(x.flatten(1)))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


class CNN(nn.Module):
    """Three convolutions with batch norm, two poolings and a linear layer.

    Takes images from 0 to 1 and centres them: what a batch norm subtracts again
    would only leave its quantization noise behind.
    """

    MEAN, DEVIATION = 0.286, 0.353  # of Fashion-MNIST's training images

    def __init__(self, width: int = 16, classes: int = 10) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, width, 5, padding=2)
        self.norm1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, 2 * width, 3, padding=1)
        self.norm2 = nn.BatchNorm2d(2 * width)
        self.conv3 = nn.Conv2d(2 * width, 4 * width, 3, stride=2, padding=1)
        self.norm3 = nn.BatchNorm2d(4 * width)
        self.fc = nn.Linear(4 * width * 4 * 4, classes)

    def forward(self, x: Tensor) -> Tensor:
        """Scores of the classes."""
        x = (x - self.MEAN) * (1 / self.DEVIATION)
        x = F.max_pool2d(F.relu(self.norm1(self.conv1(x))), 2)
        x = F.max_pool2d(F.relu(self.norm2(self.conv2(x))), 2)
        x = F.relu(self.norm3(self.conv3(x)))
        return self.fc(x.flatten(1))


class SmallCNN(nn.Module):
    """Two 3x3 convolutions, the second with stride 2, and a linear layer.

    With ``norm`` a batch norm follows each convolution.
    """

    def __init__(self, width: int = 16, classes: int = 10, norm: bool = False) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, width, 3, padding=1, bias=not norm)
        self.conv2 = nn.Conv2d(width, 2 * width, 3, stride=2, padding=1, bias=not norm)
        self.norm1: nn.Module = nn.BatchNorm2d(width) if norm else nn.Identity()
        self.norm2: nn.Module = nn.BatchNorm2d(2 * width) if norm else nn.Identity()
        self.fc = nn.Linear(2 * width * 14 * 14, classes)

    def forward(self, x: Tensor) -> Tensor:
        """Scores of the classes, of images 28x28."""
        x = F.relu(self.norm1(self.conv1(x)))
        x = F.relu(self.norm2(self.conv2(x)))
        return self.fc(x.flatten(1))


class BasicBlock(nn.Module):
    """Two 3x3 convolutions and a shortcut (He et al., 2016)."""

    def __init__(self, channels_in: int, channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels_in, channels, 3, stride, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(channels)
        self.shortcut: nn.Module = nn.Identity()
        if stride != 1 or channels_in != channels:
            self.shortcut = nn.Sequential(
                nn.Conv2d(channels_in, channels, 1, stride, bias=False),
                nn.BatchNorm2d(channels),
            )

    def forward(self, x: Tensor) -> Tensor:
        """The block's output, of ``channels`` channels."""
        out = F.relu(self.norm1(self.conv1(x)))
        out = self.norm2(self.conv2(out))
        return F.relu(out + self.shortcut(x))


class ResNet18(nn.Module):
    """ResNet-18 for 224x224 colour images, or, if ``small``, for 28x28 grey ones.

    Small images go through a 3x3 convolution in place of a 7x7 one and a pooling,
    both of stride 2.
    """

    def __init__(
        self, classes: int = 1000, width: int = 64, small: bool = False
    ) -> None:
        super().__init__()
        self.small = small
        self.conv1 = (
            nn.Conv2d(1, width, 3, 1, 1, bias=False)
            if small
            else nn.Conv2d(3, width, 7, 2, 3, bias=False)
        )
        self.norm1 = nn.BatchNorm2d(width)
        channels = width
        for index in range(1, 5):
            features = width << (index - 1)
            stride = 1 if index == 1 else 2
            layer = nn.Sequential(
                BasicBlock(channels, features, stride),
                BasicBlock(features, features, 1),
            )
            setattr(self, f"layer{index}", layer)
            channels = features
        self.fc = nn.Linear(channels, classes)

    def forward(self, x: Tensor) -> Tensor:
        """Scores of the classes."""
        x = F.relu(self.norm1(self.conv1(x)))
        if not self.small:
            x = F.max_pool2d(x, 3, 2, 1)
        for index in range(1, 5):
            x = getattr(self, f"layer{index}")(x)
        return self.fc(x.mean((2, 3)))


def he_initialize(model: nn.Module, constant: bool = False) -> nn.Module:
    """Weights of linear layers and convolutions for ReLU (He et al., 2015), in place.

    Normal of the deviation sqrt(2 / fan_in), or, with ``constant``, of this magnitude
    with random signs; biases become zero. Returns the model.
    """
    for module in model.modules():
        if not isinstance(module, nn.Linear | nn.Conv2d):
            continue
        size = math.sqrt(2.0 / module.weight[0].numel())
        with torch.no_grad():
            module.weight.normal_(std=size)
            if constant:
                module.weight.copy_(torch.where(module.weight < 0, -size, size))
            if module.bias is not None:
                module.bias.zero_()
    return model


def seeded(model: type[nn.Module], seed: int = 0, **arguments: int) -> nn.Module:
    """``model(**arguments)`` with weights drawn from ``seed``."""
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        return model(**arguments)
