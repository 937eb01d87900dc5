# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The backward of poolings of images.

Where windows do not overlap, the gradient is one pass over the input's elements, each
of which sees its own window; else the windows' gradients are spread by the stride,
with zeros between, and shifted.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from .convolution import fit, spread_out

aten = torch.ops.aten


def _pair(value: Sequence[int] | int, default: Sequence[int]) -> tuple[int, int]:
    if isinstance(value, int):
        return value, value
    if len(value) == 0:
        return default[0], default[1]
    return (value[0], value[0]) if len(value) == 1 else (value[0], value[1])


def _count(size: int, like: Tensor) -> Tensor:
    return torch.arange(size, dtype=torch.int64, device=like.device)


def _repeat(x: Tensor, step: Sequence[int]) -> Tensor:
    """(n, c, rows, step, columns, step): each element for a block of its own."""
    shape = [*x.shape[:2], x.shape[2], step[0], x.shape[3], step[1]]
    return x.reshape([*x.shape[:3], 1, x.shape[3], 1]).expand(shape)


def _join(x: Tensor, sizes: Sequence[int]) -> Tensor:
    """Blocks beside each other, and what of the sizes is missing, zero."""
    joined = x.reshape([*x.shape[:2], x.shape[2] * x.shape[3], x.shape[4] * x.shape[5]])
    return fit(joined, [0, 0], sizes)


def max_pool2d_with_indices_backward(
    grad: Tensor,
    x: Tensor,
    kernel_size: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    dilation: Sequence[int],
    ceil_mode: bool,
    indices: Tensor,
) -> Tensor:
    """Gradient of max pooling: for elements whose index a window has recorded."""
    if x.dim() == 3:
        arguments = (kernel_size, stride, padding, dilation, ceil_mode)
        return max_pool2d_with_indices_backward(
            grad.unsqueeze(0), x.unsqueeze(0), *arguments, indices.unsqueeze(0)
        ).squeeze(0)
    kernel = _pair(kernel_size, (1, 1))
    step = _pair(stride, kernel)
    pads = _pair(padding, (0, 0))
    gaps = _pair(dilation, (1, 1))
    sizes = list(x.shape[2:])
    zero = torch.zeros((), dtype=grad.dtype, device=grad.device)
    rows, columns = grad.shape[2:]
    if (
        kernel[0] <= step[0]
        and kernel[1] <= step[1]
        and pads
        == (0, 0)
        == (
            gaps[0] - 1,
            gaps[1] - 1,
        )
    ):
        row = _count(rows * step[0], grad).reshape([rows, step[0], 1, 1])
        column = _count(columns * step[1], grad).reshape([columns, step[1]])
        own = row * sizes[1] + column
        chosen = _repeat(indices, step) == own
        return _join(torch.where(chosen, _repeat(grad, step), zero), sizes)
    row = (_count(rows, grad) * step[0]).unsqueeze(1)
    column = _count(columns, grad) * step[1]
    total = None
    for i in range(kernel[0]):
        for j in range(kernel[1]):
            top, left = i * gaps[0] - pads[0], j * gaps[1] - pads[1]
            at = (row + top) * sizes[1] + (column + left)
            part = spread_out(torch.where(indices == at, grad, zero), step)
            part = fit(part, [top, left], sizes)
            total = part if total is None else total + part
    assert total is not None  # a kernel has at least one tap
    return total


def adaptive_max_pool2d_backward(grad: Tensor, x: Tensor, indices: Tensor) -> Tensor:
    """Gradient of adaptive max pooling, whose windows may differ in size."""
    flat = [*x.shape[:-2], x.shape[-2] * x.shape[-1]]
    each = [*grad.shape[:-2], grad.shape[-2] * grad.shape[-1]]
    total = grad.new_zeros(flat).scatter_add(
        len(flat) - 1, indices.reshape(each), grad.reshape(each)
    )
    return total.reshape(x.shape)


def avg_pool2d_backward(
    grad: Tensor,
    x: Tensor,
    kernel_size: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    ceil_mode: bool,
    count_include_pad: bool,
    divisor_override: int | None,
) -> Tensor:
    """Gradient of average pooling: every element of a window has the same share."""
    if x.dim() == 3:
        arguments = (kernel_size, stride, padding, ceil_mode)
        return avg_pool2d_backward(
            grad.unsqueeze(0),
            x.unsqueeze(0),
            *arguments,
            count_include_pad,
            divisor_override,
        ).squeeze(0)
    kernel = _pair(kernel_size, (1, 1))
    step = _pair(stride, kernel)
    pads = _pair(padding, (0, 0))
    sizes = list(x.shape[2:])
    share = _shares(grad, sizes, kernel, step, pads, count_include_pad)
    if divisor_override:
        share = grad * (1.0 / divisor_override)
    if kernel == step and pads == (0, 0):
        return _join(_repeat(share, step), sizes)
    area = kernel[0] * kernel[1]
    spread = fit(
        spread_out(share, step),
        [k - 1 - p for k, p in zip(kernel, pads, strict=True)],
        [size + k - 1 for size, k in zip(sizes, kernel, strict=True)],
    )
    return torch.nn.functional.avg_pool2d(spread, kernel, 1) * float(area)


def _shares(
    grad: Tensor,
    sizes: Sequence[int],
    kernel: Sequence[int],
    step: Sequence[int],
    pads: Sequence[int],
    count_include_pad: bool,
) -> Tensor:
    """Each window's gradient over its number of elements, at the edges fewer."""
    for dim in range(2):
        count = grad.shape[2 + dim]
        start = [i * step[dim] - pads[dim] for i in range(count)]
        stop = [min(at + kernel[dim], sizes[dim] + pads[dim]) for at in start]
        if not count_include_pad:
            start = [max(at, 0) for at in start]
            stop = [min(at, sizes[dim]) for at in stop]
        numbers = [b - a for a, b in zip(start, stop, strict=True)]
        if len(set(numbers)) == 1:
            grad = grad * (1.0 / numbers[0])
            continue
        at = _count(count, grad) * step[dim] - pads[dim]
        end = torch.clamp(at + kernel[dim], max=sizes[dim] + pads[dim])
        if not count_include_pad:
            at, end = torch.clamp(at, min=0), torch.clamp(end, max=sizes[dim])
        shape = [count, 1] if dim == 0 else [count]
        grad = grad / (end - at).to(grad.dtype).reshape(shape)
    return grad


def adaptive_avg_pool2d_backward(grad: Tensor, x: Tensor) -> Tensor:
    """Gradient of adaptive average pooling, whose windows may differ in size."""
    sizes, counts = x.shape[-2:], grad.shape[-2:]
    if all(size % count == 0 for size, count in zip(sizes, counts, strict=True)):
        step = [size // count for size, count in zip(sizes, counts, strict=True)]
        return avg_pool2d_backward(grad, x, step, step, [0, 0], False, True, None)
    # (rows, places) with the share of a place in each window: two products.
    rows, columns = (
        _windows(size, count, grad) for size, count in zip(sizes, counts, strict=True)
    )
    return torch.matmul(rows.t(), torch.matmul(grad, columns))


def _windows(size: int, count: int, like: Tensor) -> Tensor:
    window = _count(count, like)
    start = (window * size).div(count, rounding_mode="floor")
    stop = ((window + 1) * size + (count - 1)).div(count, rounding_mode="floor")
    place = _count(size, like)
    inside = (place >= start.unsqueeze(1)) & (place < stop.unsqueeze(1))
    return inside.to(like.dtype) / (stop - start).to(like.dtype).unsqueeze(1)
