# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Small GPT and BERT with random weights: compiled f32 against PyTorch, and LNS8."""

import math

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

import torch.nn.functional as F  # noqa: E402

from emulation import LNS8, noise  # noqa: E402
from lns import models  # noqa: E402
from lns.models_gpt import GPT  # noqa: E402
from lns.models_minilm import SentenceEncoder, bert  # noqa: E402

TOKENS = 16


def randomized(model):
    """Parameters of a size at which attention is far from uniform."""
    torch.manual_seed(3)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            spread = 0.4 if parameter.dim() > 1 else 0.1
            start = 1.0 if "orm" in name and name.endswith("weight") else 0.0
            parameter.copy_(start + spread * torch.randn_like(parameter))
    return model.eval()


@pytest.fixture(scope="module")
def gpt():
    model = models.seeded(
        GPT, vocabulary=30, context=TOKENS, width=32, heads=4, layers=2
    )
    return randomized(model), (torch.arange(3 * TOKENS).reshape(3, TOKENS) * 7 % 30,)


@pytest.fixture(scope="module")
def encoder():
    pytest.importorskip(
        "transformers", reason="transformers is not installed (extra `minilm`)"
    )
    inner = bert(
        vocab_size=40,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=TOKENS,
    )
    ids = torch.arange(3 * TOKENS).reshape(3, TOKENS) * 11 % 40
    mask = (torch.arange(TOKENS) < torch.tensor([[16], [5], [1]])).long()
    return randomized(SentenceEncoder(inner)), (ids, mask)


@pytest.fixture(params=["gpt", "encoder"])
def model(request, compiler, cache):
    return request.getfixturevalue(request.param)


def run(module, *inputs):
    with torch.inference_mode():
        return module(*inputs)


def test_f32_is_that_of_pytorch(model, cache):
    module, inputs = model
    program = lns.compile(module, inputs, quantize=False, cache_dir=cache)
    expected = run(module, *inputs)
    torch.testing.assert_close(program(*inputs), expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(
    ("weight_scale", "kernels"),
    [("tensor", True), ("channel", True), ("tensor", False)],
)
def test_lns8_is_that_of_an_emulation(model, cache, weight_scale, kernels):
    """Far closer to the emulation than to f32: a code may fall to the other side."""
    module, inputs = model
    program = lns.compile(
        module, inputs, weight_scale=weight_scale, kernels=kernels, cache_dir=cache
    )
    assert all(entry["computed"] == "lns" for entry in program.report)
    with LNS8(per_channel=weight_scale == "channel"):
        expected = run(module, *inputs)
    exact = run(module, *inputs)
    actual = program(*inputs)
    assert noise(actual, expected) < 0.1 * noise(actual, exact)
    assert noise(actual, exact) < 0.2 * noise(exact, exact.mean())


def test_the_gpt_does_not_look_ahead(gpt, compiler, cache):
    module, (characters,) = gpt
    program = lns.compile(module, (characters,), quantize=False, cache_dir=cache)
    other = characters.clone()
    other[:, 10:] = 1
    before, after = program(characters), program(other)
    assert torch.equal(before[:, :10], after[:, :10])
    assert not torch.equal(before[:, 10:], after[:, 10:])


def test_padding_does_not_matter(encoder, compiler, cache):
    module, (ids, mask) = encoder
    program = lns.compile(module, (ids, mask), quantize=False, cache_dir=cache)
    other = torch.where(mask.bool(), ids, 39)
    assert not torch.equal(ids, other)
    assert torch.equal(program(ids, mask), program(other, mask))
    assert not torch.equal(program(ids, mask), program(ids, torch.ones_like(mask)))


class Attention(torch.nn.Module):
    def __init__(self, **options):
        super().__init__()
        self.options = options

    def forward(self, query, key, value, *mask):
        return F.scaled_dot_product_attention(query, key, value, *mask, **self.options)


def qkv(heads=4):
    torch.manual_seed(5)
    return torch.randn(2, 4, 9, 8), *torch.randn(2, 2, heads, 11, 8).unbind(0)


KEPT = torch.rand(2, 1, 9, 11, generator=torch.Generator().manual_seed(1)) > 0.4
KEPT[1, 0, 3] = False  # a query that may look nowhere

CASES = {
    "plain": ({}, 4, ()),
    "causal": ({"is_causal": True}, 4, ()),
    "scaled": ({"scale": 0.5}, 4, ()),
    "grouped": ({"enable_gqa": True}, 2, ()),
    "boolean mask": ({}, 4, (KEPT,)),
    "added mask": ({}, 4, (torch.where(KEPT, 0.5, -math.inf),)),
}


@pytest.mark.parametrize("name", CASES)
def test_attention(name, compiler, cache):
    options, heads, mask = CASES[name]
    module, inputs = Attention(**options), (*qkv(heads), *mask)
    program = lns.compile(module, inputs, quantize=False, cache_dir=cache)
    torch.testing.assert_close(program(*inputs), module(*inputs))


@pytest.mark.parametrize("masked", [False, True])
def test_attention_lets_nan_through(masked, compiler, cache):
    query, key, value = qkv()
    query[0, 1, 2, 3] = math.nan
    inputs = (query, key, value, *((KEPT,) * masked))
    program = lns.compile(Attention(), inputs, quantize=False, cache_dir=cache)
    result = program(*inputs).numpy()
    expected = np.zeros((2, 4, 9, 8), bool)
    expected[0, 1, 2] = True
    assert np.array_equal(np.isnan(result), expected)


class Every(torch.nn.Module):
    def forward(self, x):
        return torch.all(x > 0, -1), torch.any(x > 2, 0)


def test_reductions_of_booleans(compiler, cache):
    torch.manual_seed(1)
    x = torch.randn(40, 70)
    x[7] = 1.0
    x[:, 30:] = x[:, 30:].clamp(max=1)
    program = lns.compile(Every(), (x,), quantize=False, cache_dir=cache)
    for actual, expected in zip(program(x), Every()(x), strict=True):
        assert torch.equal(actual, expected)
        assert 0 < int(expected.sum()) < expected.numel()
