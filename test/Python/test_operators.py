# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Single operators, compiled in f32, against PyTorch."""

import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

import torch.nn.functional as F  # noqa: E402
from torch import nn  # noqa: E402


class Call(nn.Module):
    """A function of an inner module and tensors."""

    def __init__(self, function, inner=None):
        super().__init__()
        self.function, self.inner = function, inner

    def forward(self, *inputs):
        if self.inner is None:
            return self.function(*inputs)
        return self.function(self.inner(*inputs))


def inner(module):
    return lambda x: x, module


torch.manual_seed(0)
X = torch.randn(3, 7, 20)
IMAGE = torch.randn(2, 8, 9, 9)
ROWS = torch.tensor([6, 0, 3, 3, 5])
PLACES = torch.arange(84).reshape(3, 7, 4) * 13 % 20

# One or more of each kind of lowering, in one program; the rest are slow tests.
QUICK = {
    "gathers": (
        lambda x, rows: (x.index_select(1, rows), x[:, rows] * 2, F.one_hot(rows, 7)),
        X,
        ROWS,
    ),
    "gather": (lambda x, places: x.gather(2, places), X, PLACES),
    "scatters": (
        lambda x, places: (
            x.scatter(2, places, x[..., :4]),
            x.scatter_add(-1, places, x[..., :4]),
        ),
        X,
        PLACES,
    ),
    "masks": (
        lambda x: (
            x.masked_fill(x > 0.3, -1),
            x[:, :, :7].tril(),
            x[:, :, :7].triu(1),
            ~(x > 0) & (x < 1),
        ),
        X,
    ),
    "booleans": (
        lambda x: ((x > 2).any(-1), (x > -2).all(0), (x > 0).sum(-1), x.argmax(-1)),
        X,
    ),
    "pools": (
        lambda x: (
            F.avg_pool2d(x, 3, 2, 1),
            F.adaptive_avg_pool2d(x, 3),
            F.adaptive_avg_pool2d(x, 1),
            F.max_pool2d(x, 3, 2, 1),
        ),
        IMAGE,
    ),
    "rows": (
        lambda x: (
            F.normalize(x, dim=-1),
            F.log_softmax(x, -1),
            F.softmax(x, 0),
            x.logsumexp(-1),
            x.std(-1),
            x.max(-1)[0],
            F.cosine_similarity(x[:, 0], x[:, 1], -1),
        ),
        X,
    ),
}

SLOW = {
    "roll": (lambda x: x.roll(3, 2), X),
    "flip": (lambda x: x.flip(-1), X),
    "cat": (lambda x: torch.cat([x, x * 2], -1), X),
    "stack": (lambda x: torch.stack([x, x + 1]), X),
    "chunk": (lambda x: torch.cat(x.chunk(2, -1)[::-1], -1), X),
    "repeat": (lambda x: x.repeat(1, 2, 1), X),
    "einsum": (lambda x: torch.einsum("abc,adc->abd", x, x), X),
    "baddbmm": (lambda x: torch.baddbmm(x[:, :, :7], x, x.transpose(1, 2)), X),
    "silu": (F.silu, X),
    "softplus": (F.softplus, X),
    "hardswish": (F.hardswish, X),
    "mish": (F.mish, X),
    "elu": (F.elu, X),
    "leaky relu": (lambda x: F.leaky_relu(x, 0.1), X),
    "tanh-gelu": (lambda x: F.gelu(x, approximate="tanh"), X),
    "pow": (lambda x: x.abs() ** 1.5 + x**3, X),
    "sqrt": (lambda x: x.abs().sqrt(), X),
    "sine": (lambda x: x.sin() + x.cos(), X),
    "rounding": (lambda x: x.floor() + x.round(), X),
    "floor division": (lambda x: torch.div(x * 9, 2, rounding_mode="floor"), X),
    "remainder": (lambda x: torch.remainder(x * 9, 2.5), X),
    "bilinear": (lambda x: F.interpolate(x, scale_factor=2, mode="bilinear"), IMAGE),
    "nearest": (lambda x: F.interpolate(x, scale_factor=2), IMAGE),
    "pixel shuffle": (lambda x: F.pixel_shuffle(x, 2), IMAGE),
    "unfold": (lambda x: F.unfold(x, 3), IMAGE),
    "transposed convolution": (*inner(nn.ConvTranspose2d(8, 4, 3, 2)), IMAGE),
    "group norm": (*inner(nn.GroupNorm(2, 8)), IMAGE),
    "instance norm": (*inner(nn.InstanceNorm2d(8)), IMAGE),
    "RMS norm": (*inner(nn.RMSNorm(20)), X),
    "PReLU": (*inner(nn.PReLU(8)), IMAGE),
    "LSTM": (lambda x: x[0], nn.LSTM(20, 6, batch_first=True), X),
    "GRU": (lambda x: x[0], nn.GRU(20, 6, batch_first=True), X),
    "encoder": (*inner(nn.TransformerEncoderLayer(20, 4, 32, batch_first=True)), X),
}


def check(case, cache):
    function, *inputs = case
    module = inputs.pop(0) if isinstance(inputs[0], nn.Module) else None
    model = Call(function, module).eval()
    program = lns.compile(model, tuple(inputs), quantize=False, cache_dir=cache)
    with torch.inference_mode():
        expected = model(*inputs)
    torch.testing.assert_close(program(*inputs), expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("name", QUICK)
def test_operators(name, compiler, cache):
    check(QUICK[name], cache)


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW)
def test_slow_operators(name, compiler, cache):
    check(SLOW[name], cache)
