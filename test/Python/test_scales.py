# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Block, static and delayed scales of compiled models against PyTorch's arithmetic."""

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

from torch import nn  # noqa: E402

pytestmark = pytest.mark.usefixtures("compiler")

GAMMA, TOP = 8, 127


def values_of_codes(x, scale, weight=False):
    """The values of the nearest codes under a scale [Q1-Q3, Q7]."""
    scale = scale.double()
    k = torch.round(GAMMA * torch.log2(x.double().abs() / scale))
    small = k < 1 - TOP
    value = torch.sign(x) * torch.exp2(k.clamp(1 - TOP, 0) / GAMMA) * scale
    if not weight:
        value = torch.where(small, 0.0, value)
    return torch.where(x == 0, 0.0, value)


def in_blocks(x, length, weight=False, kind="absmax"):
    """Along the last dimension, the last block as short as it comes [N5]."""
    parts = []
    for part in x.split(length, -1):
        scale = part.abs().amax(-1, keepdim=True)
        scale = torch.where(scale == 0, 1.0, scale)
        if kind == "pow2":
            scale = torch.exp2(torch.ceil(torch.log2(scale)))
        parts.append(values_of_codes(part, scale, weight))
    return torch.cat(parts, -1)


def whole(x, weight=False):
    return values_of_codes(x, x.abs().max(), weight)


class MLP(nn.Module):
    """Inner sizes that 32 does not divide."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(3)
        self.fc1 = nn.Linear(75, 70)
        self.fc2 = nn.Linear(70, 10)
        with torch.no_grad():  # magnitudes that differ from block to block
            self.fc1.weight *= torch.exp2(torch.randint(-6, 7, (1, 75)).float())
            self.fc2.weight *= torch.exp2(torch.randint(-6, 7, (1, 70)).float())

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))

    def emulate(self, x, activation, weight):
        with torch.no_grad():
            for i, layer in enumerate((self.fc1, self.fc2)):
                x = activation(x) @ weight(layer.weight).T
                x = (x + layer.bias.double()).float()
                x = torch.relu(x) if i == 0 else x
        return x


def heavy_tailed(rows=16, seed=0):
    torch.manual_seed(seed)
    return torch.randn(rows, 75) * torch.exp(2 * torch.randn(rows, 75))


def distance(actual, expected):
    difference = (actual - expected).double()
    return float(difference.norm() / expected.double().norm())


@pytest.mark.parametrize(
    "sides, kind",
    [
        ("both", "absmax"),
        ("both", "pow2"),
        ("weights", "absmax"),
        ("activations", "absmax"),
    ],
)
def test_block_scales_are_what_the_specification_says(sides, kind, cache):
    model, x = MLP().eval(), heavy_tailed()
    options = {"scale_kind": kind, "cache_dir": cache}
    if sides != "activations":
        options["weight_scale"] = "block<32>"
    if sides != "weights":
        options["activation_scale"] = "block<32>"
    program = lns.compile(model, (x,), **options)
    expected = model.emulate(
        x,
        whole if sides == "weights" else lambda x: in_blocks(x, 32, kind=kind),
        (lambda w: whole(w, True))
        if sides == "activations"
        else (lambda w: in_blocks(w, 32, True, kind)),
    )
    # A code that falls to the other side of a threshold in the second layer, after
    # sums in another order, may move a value by a step.
    assert distance(program(x), expected) < 2e-3
    other = model.emulate(x, whole, lambda w: whole(w, True))
    assert distance(other, expected) > 1e-2
    assert {entry["operands"][1]["scale"] for entry in program.report} == {
        "tensor" if sides == "activations" else "block"
    }


def test_exact_block_scales_have_the_bits_of_the_reference(cache):
    model, x = MLP().eval(), heavy_tailed()
    options = dict(
        datapath="exact",
        weight_scale="block<16>",
        activation_scale="block<16>",
        cache_dir=cache,
    )
    compiled = lns.compile(model, (x,), **options)(x)
    reference = lns.compile(model, (x,), backend="reference", **options)(x)
    assert torch.equal(compiled, reference)
    other = lns.compile(model, (x,), **{**options, "weight_scale": "channel"})(x)
    assert not torch.equal(compiled, other)


MATMUL = """
func.func @matmul(%x: tensor<7x75xf32>, %w: tensor<75x19xf32>) -> tensor<7x19xf32> {
  %z = arith.constant dense<0.0> : tensor<7x19xf32>
  %y = linalg.matmul ins(%x, %w : tensor<7x75xf32>, tensor<75x19xf32>)
                     outs(%z : tensor<7x19xf32>) -> tensor<7x19xf32>
  return %y : tensor<7x19xf32>
}
"""


@pytest.mark.parametrize("scales", [(24, 24), (32, None), (None, 16)])
@pytest.mark.parametrize(
    "datapath", ["exact", "fixed<11>", "pe", "float<entries=4>", "float<fast>"]
)
def test_every_datapath_sums_blocks(datapath, scales, cache):
    rng = np.random.default_rng(0)
    x = rng.normal(size=(7, 75)).astype(np.float32)
    w = rng.normal(size=(75, 19)) * np.exp(rng.normal(size=(75, 19)))
    w = w.astype(np.float32)
    activation, weight = (f"block<{n}>" if n else "tensor" for n in scales)
    cpu, reference = (
        lns.compile_mlir(
            MATMUL,
            params="1",
            weights={1: w},
            quantize=True,
            datapath=datapath,
            activation_scale=activation,
            weight_scale=weight,
            backend=backend,
            cache_dir=cache,
        )(x)
        for backend in ("cpu", "reference")
    )
    if datapath.startswith("float"):
        np.testing.assert_allclose(cpu, reference, rtol=0, atol=1e-4)
    else:
        np.testing.assert_array_equal(cpu.view(np.int32), reference.view(np.int32))
    exact = x.astype(np.float64) @ w
    error = np.linalg.norm(cpu - exact) / np.linalg.norm(exact)
    assert 1e-3 < error < 0.05  # that of the codes


def test_convolutions_have_blocks_of_channels(cache):
    torch.manual_seed(1)
    model = nn.Conv2d(11, 6, 3, padding=1).eval()
    x = (
        torch.randn(2, 11, 5, 5)
        * torch.exp2(torch.arange(11.0) - 5)[None, :, None, None]
    )
    program = lns.compile(
        model,
        (x,),
        weight_scale="block<4>",
        activation_scale="block<4>",
        cache_dir=cache,
    )
    total = model.bias.detach().double()[None, :, None, None]
    with torch.no_grad():
        for begin in range(0, 11, 4):
            part = slice(begin, begin + 4)
            w = model.weight[:, part]
            w = values_of_codes(w, w.abs().amax((1, 2, 3), keepdim=True), True)
            a = values_of_codes(
                x[:, part], x[:, part].abs().amax((1, 2, 3), keepdim=True)
            )
            total = total + nn.functional.conv2d(a, w, padding=1)
    assert distance(program(x), total) < 1e-5


def test_static_scales_saturate(cache):
    model = nn.Linear(8, 3, bias=False).eval()
    x = torch.tensor([[4.0, 2.0, 1.0, -8.0, 0.5, 0.0, torch.inf, torch.nan]])
    program = lns.compile(
        model, (x,), activation_scale_source="static<2.0>", cache_dir=cache
    )
    with torch.no_grad():
        weight = whole(model.weight, True)
        clipped = torch.tensor([[2.0, 2.0, 1.0, -2.0, 0.5, 0.0, 2.0, 0.0]])
        expected = values_of_codes(clipped, torch.tensor(2.0)) @ weight.T
    assert distance(program(x), expected) < 1e-6


def delayed_linear(cache, calls=3, **options):
    torch.manual_seed(2)
    model = nn.Linear(12, 5).eval()
    program = lns.compile(
        model,
        (torch.zeros(4, 12),),
        activation_scale_source=f"delayed<{calls}>",
        cache_dir=cache,
        **options,
    )
    return model, program


def expected_delayed(model, x, history):
    with torch.no_grad():
        scale = torch.tensor(float(max(history)) or 1.0)
        clipped = x.clamp(-scale, scale)
        product = values_of_codes(clipped, scale) @ whole(model.weight, True).T
        return product + model.bias


@pytest.mark.parametrize("backend", ["cpu", "reference"])
def test_delayed_scales_follow_the_last_calls(backend, cache):
    model, program = delayed_linear(cache, backend=backend)
    (name,) = program.histories
    assert name.endswith(".left")
    history = [0.0, 0.0, 0.0]
    for step, size in enumerate((1.0, 8.0, 0.25, 0.25, 0.25, 0.25, 3.0)):
        torch.manual_seed(step)
        x = size * torch.randn(4, 12)
        assert distance(program(x), expected_delayed(model, x, history)) < 1e-6
        history = [*history[1:], float(x.abs().max())]
        np.testing.assert_array_equal(program.histories[name], np.float32(history))


def test_a_nan_shows_in_the_history_and_in_the_next_calls(cache):
    _, program = delayed_linear(cache, calls=2)
    (name,) = program.histories
    x = torch.randn(4, 12)
    program(x)
    bad = x.clone()
    bad[1, 3] = torch.inf
    assert torch.isfinite(program(bad)).all()  # it saturates, as under a static scale
    assert np.isnan(program.histories[name][1])
    for _ in range(2):
        assert torch.isnan(program(x)).all()
    assert torch.isfinite(program(x)).all()
    program(bad)
    program.histories[name][:] = 0  # forgotten
    assert torch.isfinite(program(x)).all()


def test_histories_are_saved_and_handles_take_them(cache, tmp_path):
    _, program = delayed_linear(cache, calls=2)
    x = torch.randn(4, 12)
    program(x)
    (history,) = program.histories.values()
    program.save(tmp_path / "model.so")
    loaded = lns.load(tmp_path / "model.so")
    (saved,) = loaded.histories.values()
    np.testing.assert_array_equal(saved, history)
    expected = program(x)
    assert [argument.shape for argument in program.inputs] == [(4, 12)]
    y, after = program.handle().run(x.numpy(), history)
    np.testing.assert_array_equal(y, expected.numpy())
    np.testing.assert_array_equal(after, next(iter(program.histories.values())))


@pytest.mark.parametrize(
    "options, message",
    [
        ({"weight_scale": "block"}, r"\[N5\] weight_scale is one of tensor, channel"),
        ({"activation_scale": "block<0>"}, r"\[N5\] activation_scale is one of"),
        ({"scale_kind": "max"}, r"\[Q5\] scale_kind is one of absmax, pow2"),
        ({"weight_scale_source": "delayed<2>"}, r"weight_scale_source is one of"),
        ({"activation_scale_source": "static<1e39>"}, r"\[Q1\] a static scale must be"),
        (
            {"weight_scale": "block<8>", "activation_scale": "block<16>"},
            r"\[D6\] the blocks of both operands must have one length",
        ),
        (
            {"activation_scale": "row", "activation_scale_source": "delayed<4>"},
            r"\[Q8\] a scale that is delayed<4> is one for the tensor, not one a",
        ),
    ],
)
def test_bad_policies_name_the_rule(options, message, cache):
    model = nn.Linear(4, 2).eval()
    with pytest.raises(lns.LNSError, match=message):
        lns.compile(model, (torch.zeros(1, 4),), cache_dir=cache, **options)
