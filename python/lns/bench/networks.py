# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whole networks against eager PyTorch f32, from f32 inputs to f32 results."""

from __future__ import annotations

from typing import Any

import numpy as np

import lns

from . import kernels
from .pair import Call
from .registry import pair_figure
from .torch_peer import inference
from .worker import Side, WrongValues

IMAGE = (1, 3, 224, 224)
LEAST_COSINE = 0.99
POLICIES: dict[str, dict[str, Any]] = {
    "LNS8 float<high>": {},
    "LNS8 float<high>, weights only": {"weights_only": True},
    "compiled f32": {"quantize": False},
}


def cosine(a: np.ndarray, b: np.ndarray) -> float:
    """Of the angle between two arrays."""
    a, b = (x.astype(np.float64).ravel() for x in (a, b))
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def resnet18() -> tuple[Any, Any]:
    """The network with weights of a fixed seed, and an image of normal numbers."""
    import torch

    from ..models import ResNet18, seeded

    return seeded(ResNet18).eval(), torch.from_numpy(kernels.numbers(IMAGE, 0))


def resnet18_ours(policy: str) -> Side:
    """ResNet-18 by compiled code."""
    import torch

    model, image = resnet18()
    program = lns.compile(model, (image,), **POLICIES[policy])
    call, (scores,) = kernels.bind(program, [image.numpy()])
    call()
    with torch.inference_mode():
        alike = cosine(scores, model(image).numpy())
    if not alike > LEAST_COSINE:
        raise WrongValues(f"the cosine to PyTorch's scores is {alike:.4f}")
    return Side(call, policy, {"cosine": alike})


def resnet18_peer(channels_last: bool = False) -> Side:
    """ResNet-18 by PyTorch."""
    import torch

    model, image = resnet18()
    if channels_last:
        model = model.to(memory_format=torch.channels_last)
        image = image.contiguous(memory_format=torch.channels_last)
    side = inference(lambda: model(image))
    side.call()
    return side


def register() -> None:
    """The figures of this file."""
    here = "lns.bench.networks"
    inside = "the whole network, batch 1, f32 image → f32 scores; "
    for suffix, policy, what in (
        ("", "LNS8 float<high>", "dynamic scales and encoding of activations"),
        ("-weights", "LNS8 float<high>, weights only", "weights in codes"),
        ("-f32", "compiled f32", "no codes"),
    ):
        pair_figure(
            f"resnet18{suffix}",
            f"ResNet-18, 224², batch 1, {policy}",
            inside + what,
            Call(f"{here}:resnet18_ours", {"policy": policy}),
            Call(f"{here}:resnet18_peer"),
        )
    pair_figure(
        "resnet18-nhwc",
        "ResNet-18, 224², batch 1, LNS8, PyTorch channels last",
        inside + "dynamic scales and encoding of activations",
        Call(f"{here}:resnet18_ours", {"policy": "LNS8 float<high>"}),
        Call(f"{here}:resnet18_peer", {"channels_last": True}),
    )
