# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The backward of a convolution as plain convolutions.

torch-mlir's own computes the weight gradient of a strided convolution image by image,
and the input gradient on a tensor filled up with zeros: for stride 2 four times the
multiplications. Here both are convolutions without waste, in any number of dimensions.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import torch
from torch import Tensor

aten = torch.ops.aten

# Above it, a loop over groups would make a program of thousands of operations.
MOST_GROUPS = 64


def convolution_backward(
    gradient: Tensor,
    x: Tensor,
    weight: Tensor,
    bias_sizes: Sequence[int] | None,
    stride: Sequence[int],
    padding: Sequence[int],
    dilation: Sequence[int],
    transposed: bool,
    output_padding: Sequence[int],
    groups: int,
    output_mask: Sequence[bool],
) -> tuple[Tensor | None, Tensor | None, Tensor | None]:
    """Gradients for input, weight and bias; None where ``output_mask`` is False."""
    if transposed or groups > MOST_GROUPS:
        return NotImplemented
    rank = x.dim() - 2
    stride, padding, dilation = (
        list(values) * (rank if len(values) == 1 else 1)
        for values in (stride, padding, dilation)
    )
    of_bias = None
    if output_mask[2]:
        of_bias = gradient.sum([0, *range(2, gradient.dim())])
    of_input: list[Tensor] = []
    of_weight: list[Tensor] = []
    parts = zip(
        gradient.chunk(groups, 1),
        x.chunk(groups, 1),
        weight.chunk(groups, 0),
        strict=True,
    )
    for part_gradient, part_x, part_weight in parts:
        if output_mask[0]:
            of_input.append(
                _input_gradient(
                    part_gradient, part_weight, x.shape[2:], stride, padding, dilation
                )
            )
        if output_mask[1]:
            of_weight.append(
                _weight_gradient(
                    part_gradient, part_x, weight.shape[2:], stride, padding, dilation
                )
            )
    return (
        _join(of_input, 1) if of_input else None,
        _join(of_weight, 0) if of_weight else None,
        of_bias,
    )


def _join(parts: list[Tensor], dim: int) -> Tensor:
    return parts[0] if len(parts) == 1 else torch.cat(parts, dim)


def _convolve(
    x: Tensor, weight: Tensor, stride: Sequence[int], dilation: Sequence[int]
) -> Tensor:
    zeros = [0] * len(stride)
    return aten.convolution(
        x, weight, None, list(stride), zeros, list(dilation), False, zeros, 1
    )


def _fit(x: Tensor, low: Sequence[int], sizes: Sequence[int]) -> Tensor:
    """``x`` with ``low`` zeros before each image dimension, of ``sizes`` in all.

    Elements are cut off where there are too many on either side: a pad of a negative
    number is not for torch-mlir.
    """
    pads: list[int] = []
    for dim, (before, size) in enumerate(zip(low, sizes, strict=True), start=2):
        start = max(0, -before)
        stop = min(x.shape[dim], size - before)
        if start > 0 or stop < x.shape[dim]:
            x = aten.slice(x, dim, start, stop)
        pads = [max(0, before), size - max(0, before) - (stop - start), *pads]
    return aten.constant_pad_nd(x, pads, 0.0) if any(pads) else x


def _weight_gradient(
    gradient: Tensor,
    x: Tensor,
    kernel: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    dilation: Sequence[int],
) -> Tensor:
    """sum over n, y of ``gradient[n, o, y] x[n, c, s y + d k - p]``.

    Images are channels, channels images, and stride and dilation change places.
    """
    sizes = [
        s * (y - 1) + d * (k - 1) + 1
        for s, y, d, k in zip(stride, gradient.shape[2:], dilation, kernel, strict=True)
    ]
    padded = _fit(x, padding, sizes)
    result = _convolve(
        padded.transpose(0, 1), gradient.transpose(0, 1), dilation, stride
    )
    return result.transpose(0, 1)


def _input_gradient(
    gradient: Tensor,
    weight: Tensor,
    sizes: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    dilation: Sequence[int],
) -> Tensor:
    """sum over o, k of ``gradient[n, o, y] weight[o, c, k]`` at ``s y + d k - p``.

    Of a strided convolution, input elements of one remainder modulo the stride see the
    same taps: each remainder is a convolution of stride 1, and these are interleaved.
    """
    if all(s == 1 for s in stride) or any(d != 1 for d in dilation):
        return _dense_input_gradient(gradient, weight, sizes, stride, padding, dilation)
    rank = len(sizes)
    counts = [
        -(-(size + p) // s) for size, p, s in zip(sizes, padding, stride, strict=True)
    ]
    phases = []
    for remainders in itertools.product(*(range(s) for s in stride)):
        taps = weight
        for dim, (r, s) in enumerate(zip(remainders, stride, strict=True), start=2):
            if r < weight.shape[dim]:
                taps = aten.slice(taps, dim, r, weight.shape[dim], s)
        if any(r >= k for r, k in zip(remainders, weight.shape[2:], strict=True)):
            shape = [gradient.shape[0], weight.shape[1], *counts]
            phases.append(gradient.new_zeros(shape))
            continue
        kernel = taps.shape[2:]
        padded = _fit(
            gradient,
            [k - 1 for k in kernel],
            [count + k - 1 for count, k in zip(counts, kernel, strict=True)],
        )
        flipped = taps.transpose(0, 1).flip(list(range(2, 2 + rank)))
        ones = [1] * rank
        phases.append(_convolve(padded, flipped, ones, ones))
    # (phases, n, c, y, x) -> (n, c, y, phase y, x, phase x) -> (n, c, y, x).
    stacked = torch.stack(phases).reshape(*stride, *phases[0].shape)
    order = [rank, rank + 1]
    for dim in range(rank):
        order += [rank + 2 + dim, dim]
    shape = [
        *phases[0].shape[:2],
        *(c * s for c, s in zip(counts, stride, strict=True)),
    ]
    result = stacked.permute(order).reshape(shape)
    return _fit(result, [-p for p in padding], list(sizes))


def _dense_input_gradient(
    gradient: Tensor,
    weight: Tensor,
    sizes: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    dilation: Sequence[int],
) -> Tensor:
    """As one transposed convolution: strides of dilated convolutions waste products."""
    output_padding = [
        size - (s * (y - 1) + d * (k - 1) + 1 - 2 * p)
        for size, s, y, d, k, p in zip(
            sizes,
            stride,
            gradient.shape[2:],
            dilation,
            weight.shape[2:],
            padding,
            strict=True,
        )
    ]
    return aten.convolution(
        gradient,
        weight,
        None,
        list(stride),
        list(padding),
        list(dilation),
        True,
        output_padding,
        1,
    )
