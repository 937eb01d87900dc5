# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The networks of the training experiments, by name, ready to be trained.

``make("mlp", seed=1)`` is the same network, weight for weight, on every call.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import nn

from .models import MLP, ResNet18, SmallCNN, he_initialize
from .models_gpt import GPT


def _mlp(constant: bool) -> nn.Module:
    """784-256-128-10."""
    return he_initialize(MLP(width=256, second=128), constant)


def _cnn(constant: bool) -> nn.Module:
    """3x3x16, 3x3x32 of stride 2, and a linear layer."""
    return he_initialize(SmallCNN(), constant)


def _cnn_norm(constant: bool) -> nn.Module:
    """The same with batch norms."""
    return he_initialize(SmallCNN(norm=True), constant)


def _resnet18(constant: bool) -> nn.Module:
    """ResNet-18 for images 28x28."""
    return he_initialize(ResNet18(classes=10, small=True), constant)


def _resnet18_narrow(constant: bool) -> nn.Module:
    """The same with a quarter of the channels, a sixteenth of the work."""
    return he_initialize(ResNet18(classes=10, width=16, small=True), constant)


def _gpt(constant: bool) -> nn.Module:
    """A GPT over characters of 2 layers; its start is its own (see ``GPT``)."""
    if constant:
        raise ValueError("the GPT starts from normal weights: leave constant=False")
    return GPT(context=64, width=96, heads=4, layers=2)


MODELS: dict[str, Callable[[bool], nn.Module]] = {
    "mlp": _mlp,
    "cnn": _cnn,
    "cnn-norm": _cnn_norm,
    "resnet18": _resnet18,
    "resnet18-narrow": _resnet18_narrow,
    "gpt": _gpt,
}


def make(name: str, seed: int = 0, constant: bool = False) -> nn.Module:
    """A network of ``MODELS`` with weights drawn from ``seed``.

    Linear layers and convolutions start normal (He), or, with ``constant``, with one
    magnitude and random signs.
    """
    if name not in MODELS:
        raise ValueError(f"no model {name!r}: choose from {', '.join(MODELS)}")
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        return MODELS[name](constant)
