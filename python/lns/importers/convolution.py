# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The backward of a convolution as plain convolutions.

torch-mlir's own computes the weight gradient of a strided convolution image by image,
and the input gradient on a tensor filled up with zeros: for stride 2 four times the
multiplications. It knows no groups and no transposed convolutions.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import torch
from torch import Tensor

aten = torch.ops.aten


def channel_sum(x: Tensor) -> Tensor:
    """The sum over everything but dimension 1: over places, then over examples.

    In one sum of all elements, one after the other, rounding errors would add up.
    """
    if x.dim() > 2:
        x = torch.sum(x, list(range(2, x.dim())))
    return torch.sum(x, 0)


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
    rank = x.dim() - 2
    stride, padding, dilation = (
        list(values) * (rank if len(values) == 1 else 1)
        for values in (stride, padding, dilation)
    )
    of_input = of_weight = None
    if output_mask[0]:
        if transposed:
            none = [0] * rank
            of_input = aten.convolution(
                gradient, weight, None, stride, padding, dilation, False, none, groups
            )
        else:
            of_input = _input_gradient(
                gradient, weight, x.shape[2:], stride, padding, dilation, groups
            )
    if output_mask[1]:
        image, error = (gradient, x) if transposed else (x, gradient)
        of_weight = _weight_gradient(
            image, error, weight.shape[2:], stride, padding, dilation, groups
        )
    return of_input, of_weight, channel_sum(gradient) if output_mask[2] else None


def spread_out(x: Tensor, step: Sequence[int]) -> Tensor:
    """``x`` with step - 1 zeros between its elements."""
    for dim, s in enumerate(step, start=2):
        if s > 1 and x.shape[dim] > 1:
            shape = list(x.shape)
            shape[dim] = (shape[dim] - 1) * s + 1
            x = aten.slice_scatter(x.new_zeros(shape), x, dim, 0, shape[dim], s)
    return x


def _weight_gradient(
    image: Tensor,
    error: Tensor,
    kernel: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    dilation: Sequence[int],
    groups: int,
) -> Tensor:
    """sum over n, y of ``error[n, o, y] image[n, c, s y + d k - p]``.

    Images are channels, channels images, and stride and dilation change places.
    ``contractions.absorb_transposes`` makes one contraction of it, without copies.
    """
    examples, channels = image.shape[:2]
    if groups > 1:
        places = list(image.shape[2:])
        each = channels // groups
        image = image.reshape([examples, groups, each, *places]).transpose(0, 2)
        image = image.reshape([each, groups * examples, *places])
    else:
        image = image.transpose(0, 1)
    none = [0] * len(kernel)
    result = aten.convolution(
        image,
        error.transpose(0, 1),
        None,
        list(dilation),
        list(padding),
        list(stride),
        False,
        none,
        groups,
    )
    for dim, size in enumerate(kernel, start=2):
        if result.shape[dim] > size:  # where the stride leaves a rest of the image
            result = aten.slice(result, dim, 0, size)
    return result.transpose(0, 1)


def _backwards(
    gradient: Tensor, weight: Tensor, dilation: Sequence[int], groups: int
) -> Tensor:
    """Convolve with the weight's taps in reverse, outputs as its inputs."""
    taps = list(weight.shape[2:])
    if groups > 1:
        each = weight.shape[0] // groups
        weight = weight.reshape([groups, each, weight.shape[1], *taps]).transpose(1, 2)
        weight = weight.reshape([groups * weight.shape[1], each, *taps])
    else:
        weight = weight.transpose(0, 1)
    weight = weight.flip(list(range(2, weight.dim())))
    ones, none = [1] * len(taps), [0] * len(taps)
    return aten.convolution(
        gradient, weight, None, ones, none, list(dilation), False, none, groups
    )


def fit(x: Tensor, low: Sequence[int], sizes: Sequence[int]) -> Tensor:
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


def _input_gradient(
    gradient: Tensor,
    weight: Tensor,
    sizes: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    dilation: Sequence[int],
    groups: int,
) -> Tensor:
    """sum over o, k of ``gradient[n, o, y] weight[o, c, k]`` at ``s y + d k - p``.

    Of a strided convolution, input elements of one remainder modulo the stride see the
    same taps: each remainder is a convolution of stride 1, and these are interleaved.
    A dilated one gets zeros between the gradient's elements.
    """
    rank = len(sizes)
    if any(d != 1 for d in dilation):
        spans = [d * (k - 1) for d, k in zip(dilation, weight.shape[2:], strict=True)]
        low = [span - p for span, p in zip(spans, padding, strict=True)]
        window = [size + span for size, span in zip(sizes, spans, strict=True)]
        spread = fit(spread_out(gradient, stride), low, window)
        return _backwards(spread, weight, dilation, groups)
    counts = [-(-size // s) for size, s in zip(sizes, stride, strict=True)]
    phases = [
        _phase(gradient, weight, remainders, counts, sizes, stride, padding, groups)
        for remainders in itertools.product(*(range(s) for s in stride))
    ]
    if len(phases) == 1:
        return phases[0]
    # (phases, n, c, y, x) -> (n, c, y, phase y, x, phase x) -> (n, c, y, x).
    stacked = torch.stack(phases).reshape(*stride, *phases[0].shape)
    order = [rank, rank + 1]
    for dim in range(rank):
        order += [rank + 2 + dim, dim]
    shape = [
        *phases[0].shape[:2],
        *(c * s for c, s in zip(counts, stride, strict=True)),
    ]
    return fit(stacked.permute(order).reshape(shape), [0] * rank, list(sizes))


def _phase(
    gradient: Tensor,
    weight: Tensor,
    remainders: Sequence[int],
    counts: Sequence[int],
    sizes: Sequence[int],
    stride: Sequence[int],
    padding: Sequence[int],
    groups: int,
) -> Tensor:
    """Elements ``s q + r`` of the input's gradient, q from 0 to ``counts``.

    Taps k = first + s j see them, with the gradient's elements q + shift - j.
    """
    taps = weight
    low, window, own = [], [], []
    for dim, (r, s, p) in enumerate(zip(remainders, stride, padding, strict=True)):
        first, kernel = (r + p) % s, weight.shape[2 + dim]
        if first >= kernel:
            shape = [gradient.shape[0], weight.shape[1] * groups, *counts]
            return gradient.new_zeros(shape)
        taps = aten.slice(taps, 2 + dim, first, kernel, s)
        before = taps.shape[2 + dim] - 1
        own.append(-(-(sizes[dim] - r) // s))
        low.append(before - (r + p - first) // s)
        window.append(own[-1] + before)
    ones = [1] * len(counts)
    result = _backwards(fit(gradient, low, window), taps, ones, groups)
    return fit(result, [0] * len(counts), counts)
