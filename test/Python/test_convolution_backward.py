"""The backward of a convolution as plain convolutions, against PyTorch's own in f64."""

import itertools

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")

from lns.importers.convolution import convolution_backward  # noqa: E402

aten = torch.ops.aten


def gradients(backward, x, weight, gradient, stride, padding, dilation, groups):
    rank = x.dim() - 2
    return backward(
        gradient,
        x,
        weight,
        [weight.shape[0]],
        [stride] * rank,
        [padding] * rank,
        [dilation] * rank,
        False,
        [0] * rank,
        groups,
        [True] * 3,
    )


@pytest.mark.parametrize("kernel", [1, 2, 3, 5])
@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("groups", [1, 2])
def test_two_dimensions(kernel, stride, groups):
    generator = torch.Generator().manual_seed(kernel)
    tried = 0
    for padding, dilation, size in itertools.product((0, 1, 2), (1, 2), (7, 8, 12)):
        reach = dilation * (kernel - 1)
        if reach + 1 > size + 2 * padding or padding > reach:
            continue
        tried += 1
        x = torch.randn(3, 4, size, size + 1, dtype=torch.float64, generator=generator)
        weight = torch.randn(
            6, 4 // groups, kernel, kernel, dtype=torch.float64, generator=generator
        )
        y = torch.nn.functional.conv2d(
            x, weight, None, stride, padding, dilation, groups
        )
        gradient = torch.randn(y.shape, dtype=torch.float64, generator=generator)
        arguments = (x, weight, gradient, stride, padding, dilation, groups)
        expected = gradients(aten.convolution_backward, *arguments)
        found = gradients(convolution_backward, *arguments)
        for a, b in zip(expected, found, strict=True):
            torch.testing.assert_close(a, b, atol=1e-10, rtol=1e-10)
        if min(y.shape[2:]) == 1:
            continue
        # A convolution of another stride has other gradients.
        with pytest.raises((AssertionError, RuntimeError)):
            wrong = gradients(
                convolution_backward,
                x,
                weight,
                gradient,
                stride + 1,
                padding,
                dilation,
                groups,
            )
            for a, b in zip(expected[:2], wrong[:2], strict=True):
                torch.testing.assert_close(a, b, atol=1e-10, rtol=1e-10)
    assert tried


@pytest.mark.parametrize("rank", [1, 3])
def test_other_ranks(rank):
    generator = torch.Generator().manual_seed(rank)
    convolve = {
        1: torch.nn.functional.conv1d,
        3: torch.nn.functional.conv3d,
    }[rank]
    x = torch.randn(2, 3, *[9] * rank, dtype=torch.float64, generator=generator)
    weight = torch.randn(4, 3, *[3] * rank, dtype=torch.float64, generator=generator)
    y = convolve(x, weight, None, 2, 1)
    gradient = torch.randn(y.shape, dtype=torch.float64, generator=generator)
    arguments = (x, weight, gradient, 2, 1, 1, 1)
    expected = gradients(aten.convolution_backward, *arguments)
    found = gradients(convolution_backward, *arguments)
    for a, b in zip(expected, found, strict=True):
        torch.testing.assert_close(a, b, atol=1e-10, rtol=1e-10)
