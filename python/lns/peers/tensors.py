# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Real tensors: what flows through networks in training, caught by hooks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from ..demo.data import fashion_mnist, shakespeare
from ..demo.training import windows
from ..models import CNN, seeded
from ..models_gpt import GPT

Array = NDArray[np.float32]
STEPS = 200
CONTEXT = 128


def _rows(tensor: torch.Tensor, channel: int) -> Array:
    """Each index of a dimension as a row."""
    moved = tensor.detach().float().movedim(channel, 0)
    return moved.reshape(moved.shape[0], -1).numpy().copy()


def _channel(module: torch.nn.Module) -> int:
    return 1 if isinstance(module, torch.nn.Conv2d) else -1


def capture(
    name: str, model: torch.nn.Module, loss: Callable[[int], torch.Tensor]
) -> dict[str, Array]:
    """Train for ``STEPS`` steps; then one more, whose tensors are returned.

    Of every linear and convolution layer: weight, input, gradient of the output and
    of the weight, as rows of channels. Layers of a kind are not mixed: the middle one
    stands for all.
    """
    optimizer = torch.optim.AdamW(model.parameters(), 2e-3)
    for step in range(STEPS):
        optimizer.zero_grad()
        loss(step).backward()
        optimizer.step()
    layers = [
        module
        for module in model.modules()
        if isinstance(module, (torch.nn.Linear, torch.nn.Conv2d))
    ]
    layer = layers[len(layers) // 2]
    found: dict[str, Array] = {}

    def forward(
        module: torch.nn.Module, inputs: tuple[torch.Tensor, ...], _: torch.Tensor
    ) -> None:
        found[f"{name}: activations"] = _rows(inputs[0], _channel(module))

    def backward(
        module: torch.nn.Module,
        _: tuple[torch.Tensor, ...],
        outputs: tuple[torch.Tensor, ...],
    ) -> None:
        found[f"{name}: errors"] = _rows(outputs[0], _channel(module))

    hooks = [
        layer.register_forward_hook(forward),
        layer.register_full_backward_hook(backward),
    ]
    optimizer.zero_grad()
    loss(STEPS).backward()
    for hook in hooks:
        hook.remove()
    weight = layer.weight
    assert isinstance(weight, torch.Tensor) and weight.grad is not None
    found[f"{name}: weights"] = _rows(weight, 0)
    found[f"{name}: gradients"] = _rows(weight.grad, 0)
    order = ("weights", "activations", "errors", "gradients")
    return {f"{name}: {what}": found[f"{name}: {what}"] for what in order}


def real() -> dict[str, Array]:
    """Tensors of the CNN on Fashion-MNIST and of the GPT on the text corpus."""
    data = fashion_mnist("train")
    images, labels = torch.from_numpy(data.images), torch.from_numpy(data.labels)
    cnn, gpt = seeded(CNN), seeded(GPT)

    def image_loss(step: int) -> torch.Tensor:
        chosen = slice(128 * step, 128 * (step + 1))
        return F.cross_entropy(cnn(images[chosen]), labels[chosen])

    text = shakespeare().train
    random = np.random.default_rng(0)

    def text_loss(step: int) -> torch.Tensor:
        starts = random.integers(0, len(text) - CONTEXT, 16)
        inputs, targets = map(torch.from_numpy, windows(text, starts, CONTEXT))
        return F.cross_entropy(gpt(inputs).flatten(0, 1), targets.flatten())

    return capture("CNN", cnn, image_loss) | capture("GPT", gpt, text_loss)
