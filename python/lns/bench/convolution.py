# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Convolutions of LNS8 images with LNS8 weights against PyTorch f32.

Codes go in, f32 comes out: decode, padding and packing are inside ours; the encoding of
the input is not (it is in the figures of whole networks, and in conv3x3-b1-dynamic).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

import lns

from . import kernels
from .kernels import BOUNDS, Operand
from .pair import Call
from .registry import pair_figure
from .torch_peer import inference
from .worker import Side

WEIGHTS, IMAGES = 1, 0  # seeds


@dataclass(frozen=True)
class Shape:
    """A convolution of square images with square windows."""

    batch: int
    channels: int
    filters: int
    size: int
    window: int
    stride: int = 1
    groups: int = 1  # 1, or as many as channels
    layout: str = "nchw"

    @property
    def padding(self) -> int:
        """That keeps the size at stride 1."""
        return self.window // 2

    @property
    def outputs(self) -> int:
        """Rows and columns of the result."""
        return (self.size + 2 * self.padding - self.window) // self.stride + 1

    @property
    def flops(self) -> int:
        """Two for each product."""
        return (
            2 * self.batch * self.outputs**2 * self.filters * self.window**2
            * (self.channels // self.groups)
        )  # fmt: skip

    def operands(self) -> tuple[Operand, Operand, Operand, str]:
        """Image, weights, result, and the iterators of their maps."""
        s = "" if self.stride == 1 else f"{self.stride} * "
        y, x, p = f"{s}y + i", f"{s}x + j", self.padding
        depthwise = self.groups > 1
        channel = "f" if depthwise else "c"
        window = (self.window, self.window)
        n, size, o = self.batch, (self.size, self.size), (self.outputs, self.outputs)
        if self.layout == "nhwc":
            image = Operand((n, *size, self.channels), f"n, {y}, {x}, {channel}",
                            padding=(0, p, p, 0))  # fmt: skip
            result = Operand((n, *o, self.filters), "n, y, x, f")
        else:
            image = Operand((n, self.channels, *size), f"n, {channel}, {y}, {x}",
                            padding=(0, 0, p, p))  # fmt: skip
            result = Operand((n, self.filters, *o), "n, f, y, x")
        if depthwise:
            weights = Operand((self.filters, *window), "f, i, j")
        elif self.layout == "nhwc":
            weights = Operand((*window, self.channels, self.filters), "i, j, c, f")
        else:
            weights = Operand((self.filters, self.channels, *window), "f, c, i, j")
        return image, weights, result, "n, f, y, x, i, j" + ", c" * (not depthwise)


def torch_operands(shape: Shape) -> tuple[Any, Any]:
    """Image and weights as PyTorch takes them, decoded."""
    import torch

    image, weights, _, _ = shape.operands()
    x = torch.from_numpy(kernels.decoded(image.shape, IMAGES))
    w = torch.from_numpy(kernels.decoded(weights.shape, WEIGHTS))
    if shape.layout == "nhwc":
        x = x.permute(0, 3, 1, 2)  # channels_last
        w = w.permute(3, 2, 0, 1).contiguous(memory_format=torch.channels_last)
    return x, w.unsqueeze(1) if shape.groups > 1 else w


def exact(shape: Shape) -> np.ndarray:
    """The result in f64, of the first image, in the layout of ours."""
    import torch

    x, w = torch_operands(shape)
    y = torch.nn.functional.conv2d(
        x[:1].double(), w.double(), None, shape.stride, shape.padding, 1, shape.groups
    )
    return (y.permute(0, 2, 3, 1) if shape.layout == "nhwc" else y).numpy()


def ours(route: str = "kernels", datapath: str = "float<high>", **shape: Any) -> Side:
    """A convolution by compiled code."""
    of = Shape(**shape)
    image, weights, result, iterators = of.operands()
    text = kernels.contraction([image, weights], result, iterators, datapath)
    program = kernels.compile_kernel(text, route == "kernels")
    operands = [
        kernels.codes(image.shape, IMAGES),
        kernels.codes(weights.shape, WEIGHTS),
        kernels.SCALE,
    ]
    call, (y,) = kernels.bind(program, operands)
    call()
    error = kernels.relative_error(y[:1], exact(of), BOUNDS[datapath])
    return Side(call, f"LNS8 {datapath}", {"error": error, "flops": of.flops})


def ours_dynamic(**shape: Any) -> Side:
    """The same from an f32 image: scale and encoding of the image are inside."""
    import torch

    of = Shape(**shape)
    x, w = torch_operands(of)
    layer = torch.nn.Conv2d(
        of.channels, of.filters, of.window, of.stride, of.padding, bias=False
    )
    layer.weight.data = w
    program = lns.compile(layer.eval(), (x,))
    call, (y,) = kernels.bind(program, [x.numpy()])
    call()
    # Numbers that are codes by another scale than the dynamic one are rounded again.
    error = kernels.relative_error(y[:1], exact(of), 0.1)
    return Side(call, "LNS8 float<high>", {"error": error, "flops": of.flops})


def peer(**shape: Any) -> Side:
    """The same convolution by PyTorch."""
    import torch

    of = Shape(**shape)
    x, w = torch_operands(of)
    run = torch.nn.functional.conv2d

    def call() -> torch.Tensor:
        return run(x, w, None, of.stride, of.padding, 1, of.groups)

    side = inference(call)
    y = side.call()[:1]
    y = (y.permute(0, 2, 3, 1) if of.layout == "nhwc" else y).numpy()
    side.details["error"] = kernels.relative_error(y, exact(of), 1e-5)
    side.details["flops"] = of.flops
    return side


def _add(name: str, title: str, function: str = "ours", **shape: Any) -> None:
    here = "lns.bench.convolution"
    inside = "codes x codes → f32: padding, decode, packing, convolution, one scale"
    if function == "ours_dynamic":
        inside = "f32 x codes → f32: dynamic scale, encoding, then the same"
    pair_figure(
        name,
        title,
        inside,
        Call(f"{here}:{function}", shape),
        Call(f"{here}:peer", {k: v for k, v in shape.items() if k != "route"}),
    )


def register() -> None:
    """The figures of this file."""
    base: dict[str, Any] = dict(channels=64, filters=64, size=56, window=3)
    what = "convolution 3x3, 64→64, 56x56"
    for batch in (1, 16):
        _add(f"conv3x3-b{batch}", f"{what}, batch {batch}", batch=batch, **base)
    one = base | {"batch": 1}
    _add("conv3x3-b1-dynamic", f"{what}, from f32", "ours_dynamic", **one)
    _add("conv3x3-b1-off", f"{what}, --kernels=off", route="off", **one)
    for batch in (1, 16):
        _add(f"conv3x3-b{batch}-nhwc", f"{what}, batch {batch}, channels last",
             layout="nhwc", batch=batch, **base)  # fmt: skip
    _add("conv1x1", "convolution 1x1, 64→256, 56x56",
         **one | {"filters": 256, "window": 1})  # fmt: skip
    _add("conv3x3-strided", "convolution 3x3, 64→128, 56x56, stride 2",
         **one | {"filters": 128, "stride": 2})  # fmt: skip
    _add("conv7x7-strided", "convolution 7x7, 3→64, 224x224, stride 2",
         **one | {"channels": 3, "size": 224, "window": 7, "stride": 2})  # fmt: skip
    _add("conv3x3-depthwise", "convolution 3x3 depthwise, 128 channels, 56x56",
         **one | {"channels": 128, "filters": 128, "groups": 128})  # fmt: skip
