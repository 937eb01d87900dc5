# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Softmax, layer norm and GELU in f32 against PyTorch, as a model has them.

Ours is the layer as ``lns.compile`` imports it. Both get the same f32 array; the peer
allocates its result in each call as eager PyTorch does (``-out`` figures: it does not).
"""

from __future__ import annotations

from typing import Any

import numpy as np

import lns

from . import kernels
from .pair import Call
from .registry import pair_figure
from .torch_peer import inference
from .worker import Side

SHAPE = (512, 1536)
BOUND = 1e-5


def layer(name: str) -> Any:
    """The module of PyTorch."""
    import torch

    if name == "softmax":
        return torch.nn.Softmax(dim=-1).eval()
    if name == "gelu":
        return torch.nn.GELU().eval()
    if name == "gelu-tanh":
        return torch.nn.GELU(approximate="tanh").eval()
    norm = torch.nn.LayerNorm(SHAPE[1]).eval()
    for seed, parameter in enumerate(norm.parameters(), start=1):
        parameter.data = torch.from_numpy(kernels.numbers(SHAPE[1:], seed))
    return norm


def exact(name: str, x: np.ndarray) -> np.ndarray:
    """The result by PyTorch in f64."""
    import torch

    with torch.no_grad():
        return layer(name).double()(torch.from_numpy(x).double()).numpy()


def ours(name: str) -> Side:
    """A layer by compiled code."""
    import torch

    x = kernels.numbers(SHAPE, 0)
    program = lns.compile(layer(name), (torch.from_numpy(x),), quantize=False)
    call, (y,) = kernels.bind(program, [x])
    call()
    error = kernels.relative_error(y, exact(name, x), BOUND)
    return Side(call, "compiled f32", {"error": error})


def peer(name: str, out: bool = False) -> Side:
    """The same layer by PyTorch; ``out``: into a tensor that exists."""
    import torch

    x = kernels.numbers(SHAPE, 0)
    tensor, module = torch.from_numpy(x), layer(name)
    result = torch.ones_like(tensor)
    side = inference(lambda: module(tensor))
    if out and name == "softmax":
        side.call = lambda: torch.softmax(tensor, -1, out=result)
    elif out:
        gelu = torch._C._nn.gelu
        side.call = lambda: gelu(tensor, out=result)
    y = side.call().numpy()
    side.details["error"] = kernels.relative_error(y, exact(name, x), BOUND)
    return side


def register() -> None:
    """The figures of this file."""
    here = "lns.bench.rows"
    inside = "f32 → f32, 512 x 1536, into an array that exists"
    for name, title in (
        ("softmax", "softmax of rows"),
        ("layernorm", "layer norm"),
        ("gelu", "GELU (erf)"),
        ("gelu-tanh", "GELU (tanh)"),
    ):
        pair_figure(
            name,
            f"{title}, 512 x 1536",
            inside,
            Call(f"{here}:ours", {"name": name}),
            Call(f"{here}:peer", {"name": name}),
        )
    for name in ("softmax", "gelu"):
        pair_figure(
            f"{name}-out",
            f"{name}, 512 x 1536, PyTorch with out=",
            inside,
            Call(f"{here}:ours", {"name": name}),
            Call(f"{here}:peer", {"name": name, "out": True}),
        )
