# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Our decompositions compute what PyTorch's own operators compute."""

import itertools

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")

from lns.importers import backward, pooling  # noqa: E402
from lns.importers import decompositions as own  # noqa: E402

aten = torch.ops.aten


def close(actual, expected, rtol=1e-5, atol=1e-6):
    torch.testing.assert_close(actual, expected, rtol=rtol, atol=atol, equal_nan=True)


def values(*shape):
    torch.manual_seed(len(shape) + sum(shape))
    return torch.randn(*shape)


@pytest.mark.parametrize("approximate", ["none", "tanh"])
def test_gelu(approximate):
    x = torch.linspace(-6, 6, 4001)
    wanted = aten.gelu(x, approximate=approximate)
    close(own.gelu(x, approximate=approximate), wanted, atol=3e-6)


def test_tanh_gelu_needs_more_digits_than_torch_mlir_has():
    """Control: 0.797724 in place of sqrt(2/pi) is seen at this tolerance."""
    x = torch.linspace(-6, 6, 4001)
    wrong = 0.5 * x * (1 + torch.tanh(0.797724 * (x + 0.044715 * x**3)))
    with pytest.raises(AssertionError):
        close(wrong, aten.gelu(x, approximate="tanh"), atol=3e-6)


@pytest.mark.parametrize("dim", [None, [0], [1, 2], [-1]])
@pytest.mark.parametrize("correction", [0, 1, 2, None])
@pytest.mark.parametrize("keepdim", [False, True])
def test_variance(dim, correction, keepdim):
    x = values(5, 4, 3) + 10
    options = {"correction": correction, "keepdim": keepdim}
    close(own.var(x, dim, **options), aten.var.correction(x, dim, **options))
    for actual, expected in zip(
        own.var_mean(x, dim, **options),
        aten.var_mean.correction(x, dim, **options),
        strict=True,
    ):
        close(actual, expected)
        assert actual.dtype == x.dtype


@pytest.mark.parametrize("affine", [False, True])
def test_layer_norm(affine):
    x = values(4, 3, 6, 5)
    weight, bias = (values(6, 5), values(6, 5) + 1) if affine else (None, None)
    for actual, expected in zip(
        own.native_layer_norm(x, [6, 5], weight, bias, 1e-5),
        aten.native_layer_norm(x, [6, 5], weight, bias, 1e-5),
        strict=True,
    ):
        close(actual, expected)


@pytest.mark.parametrize("affine", [False, True])
def test_batch_norm(affine):
    x, mean, variance = values(4, 3, 5), values(3), values(3).abs() + 0.1
    weight, bias = (values(3), values(3) + 1) if affine else (None, None)
    arguments = (x, weight, bias, mean, variance, 0.1, 1e-5)
    close(
        own.batch_norm_inference(*arguments)[0],
        aten._native_batch_norm_legit_no_training(*arguments)[0],
    )


@pytest.mark.parametrize(
    "pad", [[-1, 1], [1, -2, -1, 0], [-1, -1, -1, -1], [-2, 3, 2, -3]]
)
def test_negative_pads(pad):
    x = values(2, 3, 5, 6)
    close(own.constant_pad_nd(x, pad, 2.5), aten.constant_pad_nd(x, pad, 2.5))


def test_addmm_and_reciprocal():
    bias, a, b = values(4), values(3, 5), values(5, 4)
    for beta, alpha in itertools.product((1, 0.5), (1, 2)):
        close(
            own.addmm(bias, a, b, beta=beta, alpha=alpha),
            aten.addmm(bias, a, b, beta=beta, alpha=alpha),
        )
    close(own.reciprocal(a), 1 / a)


@pytest.mark.parametrize("shape", [(5,), (3, 5), (2, 3, 5)])
@pytest.mark.parametrize("biased", [False, True])
def test_linear(shape, biased):
    x, weight = values(*shape), values(4, 5)
    bias = values(4) if biased else None
    close(own.linear(x, weight, bias), aten.linear(x, weight, bias))


@pytest.mark.parametrize("dim", [0, -1])
def test_safe_softmax(dim):
    x = values(4, 6) * 30
    x[1], x[:, 2], x[2, 0] = -torch.inf, -torch.inf, torch.nan
    close(own.safe_softmax(x, dim), aten._safe_softmax(x, dim), atol=0)
    assert not own.safe_softmax(x, dim)[1, 2]


@pytest.mark.parametrize("reduction", [0, 1, 2])
@pytest.mark.parametrize("weighted", [False, True])
def test_nll_loss_backward(reduction, weighted):
    x = values(6, 5).log_softmax(1)
    target = torch.tensor([0, 4, -100, 2, 2, 1])
    weight = values(5).abs() if weighted else None
    _, total = aten.nll_loss_forward(x, target, weight, reduction, -100)
    grad = values(6) if reduction == 0 else torch.tensor(1.5)
    arguments = (grad, x, target, weight, reduction, -100, total)
    close(backward.nll_loss_backward(*arguments), aten.nll_loss_backward(*arguments))


@pytest.mark.parametrize("padding", [-1, 3])
@pytest.mark.parametrize("by_frequency", [False, True])
def test_embedding_backward(padding, by_frequency):
    indices = torch.tensor([[1, 3, 3], [0, 6, 1]])
    arguments = (values(2, 3, 4), indices, 7, padding, by_frequency)
    close(
        backward.embedding_dense_backward(*arguments),
        aten.embedding_dense_backward(*arguments),
    )


@pytest.mark.parametrize(
    ("kernel", "stride", "padding", "dilation", "ceil_mode"),
    [
        ([2, 2], [2, 2], [0, 0], [1, 1], False),
        ([2], [], [0], [1], False),
        ([2, 1], [3, 2], [0, 0], [1, 1], False),
        ([3, 3], [2, 2], [1, 1], [1, 1], False),
        ([3, 2], [1, 2], [1, 0], [1, 2], False),
        ([3, 3], [2, 2], [0, 1], [1, 1], True),
        ([2, 3], [3, 1], [1, 1], [2, 1], False),
    ],
)
def test_max_pool_backward(kernel, stride, padding, dilation, ceil_mode):
    x = values(2, 3, 9, 8)
    options = (kernel, stride, padding, dilation, ceil_mode)
    out, indices = aten.max_pool2d_with_indices(x, *options)
    grad = values(*out.shape)
    arguments = (grad, x, *options, indices)
    close(
        pooling.max_pool2d_with_indices_backward(*arguments),
        aten.max_pool2d_with_indices_backward(*arguments),
    )


@pytest.mark.parametrize("affine", [False, True])
@pytest.mark.parametrize("shape", [(4, 3), (4, 3, 5), (4, 3, 5, 6)])
def test_batch_norm_training_and_backward(affine, shape):
    x, grad = values(*shape) + 3, values(*shape).flip(0)
    mean, variance = values(3), values(3).abs() + 0.1
    weight, bias = (values(3), values(3) + 1) if affine else (None, None)
    arguments = (x, weight, bias, mean, variance, True, 0.2, 1e-5)
    actual = backward.batch_norm(*arguments)
    expected = aten._native_batch_norm_legit_functional(*arguments)
    for a, e in zip(actual, expected, strict=True):
        close(a, e, atol=1e-5)
    without = backward.batch_norm_without_statistics(x, weight, bias, True, 0.2, 1e-5)
    for a, e in zip(without, actual[:3], strict=True):
        close(a, e)
    arguments = (grad, x, weight, None, None, *actual[1:3], True, 1e-5, [True] * 3)
    expected = aten.native_batch_norm_backward(*arguments)
    for a, e in zip(backward.batch_norm_backward(*arguments), expected, strict=True):
        close(a, e, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("channels", "kernel", "stride", "padding", "dilation", "groups"),
    [
        ((4, 6), (3, 3), (1, 1), (1, 1), (1, 1), 1),
        ((4, 6), (3, 2), (2, 3), (1, 0), (1, 1), 1),
        ((4, 6), (3, 3), (2, 1), (2, 2), (2, 3), 1),
        ((4, 6), (1, 1), (2, 2), (0, 0), (1, 1), 1),
        ((4, 6), (1, 1), (1, 1), (1, 1), (1, 1), 1),
        ((4, 6), (3, 3), (2, 2), (1, 1), (1, 1), 2),
        ((4, 8), (3, 3), (1, 1), (1, 1), (1, 1), 4),
        ((4, 6), (5,), (2,), (2,), (1,), 2),
        ((2, 3), (3, 3, 2), (1, 2, 1), (1, 1, 0), (1, 1, 1), 1),
    ],
)
def test_convolution_backward(channels, kernel, stride, padding, dilation, groups):
    x = values(2, channels[0], *(8, 9, 7)[: len(kernel)])
    weight = values(channels[1], channels[0] // groups, *kernel)
    none = [0] * len(kernel)
    options = (stride, padding, dilation, False, none, groups)
    grad = values(*aten.convolution(x, weight, None, *options).shape)
    arguments = (grad, x, weight, [channels[1]], *options, [True] * 3)
    expected = aten.convolution_backward(*arguments)
    for a, e in zip(backward.convolution_backward(*arguments), expected, strict=True):
        assert a.shape == e.shape
        close(a, e, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("groups", [1, 2])
def test_transposed_convolution_backward(groups):
    x, weight = values(2, 4, 6, 5), values(4, 6 // groups, 3, 2)
    options = ([2, 1], [1, 0], [1, 2], True, [1, 0], groups)
    grad = values(*aten.convolution(x, weight, None, *options).shape)
    arguments = (grad, x, weight, [6], *options, [True] * 3)
    expected = aten.convolution_backward(*arguments)
    for a, e in zip(backward.convolution_backward(*arguments), expected, strict=True):
        close(a, e, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("kernel", "stride", "padding", "ceil_mode", "include", "divisor"),
    [
        ([2, 2], [2, 2], [0, 0], False, True, None),
        ([2, 2], [2, 2], [0, 0], True, True, None),
        ([2], [], [0], False, True, 3),
        ([3, 3], [2, 2], [1, 1], False, True, None),
        ([3, 3], [2, 2], [1, 1], True, False, None),
        ([3, 2], [1, 2], [1, 0], False, False, None),
        ([2, 3], [3, 4], [1, 1], False, True, 5),
    ],
)
def test_avg_pool_backward(kernel, stride, padding, ceil_mode, include, divisor):
    x = values(2, 3, 9, 8)
    options = (kernel, stride, padding, ceil_mode, include, divisor)
    arguments = (values(*aten.avg_pool2d(x, *options).shape), x, *options)
    expected = aten.avg_pool2d_backward(*arguments)
    close(pooling.avg_pool2d_backward(*arguments), expected)


@pytest.mark.parametrize("counts", [(3, 4), (1, 1), (4, 3), (9, 5)])
def test_adaptive_pools_backward(counts):
    x = values(2, 3, 9, 8)
    grad = values(2, 3, *counts)
    expected = aten._adaptive_avg_pool2d_backward(grad, x)
    close(pooling.adaptive_avg_pool2d_backward(grad, x), expected)
    _, indices = aten.adaptive_max_pool2d(x, counts)
    expected = aten.adaptive_max_pool2d_backward(grad, x, indices)
    close(pooling.adaptive_max_pool2d_backward(grad, x, indices), expected)
