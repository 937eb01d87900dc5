# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lns.compile against PyTorch, and its codes against the format in NumPy."""

import os
import subprocess
import sys

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

from torch import nn  # noqa: E402

from lns import models  # noqa: E402

pytestmark = pytest.mark.usefixtures("compiler")


def images(count, seed=0):
    torch.manual_seed(seed)
    return torch.randn(count, 1, 28, 28)


def settled(model):
    """Batch norms with statistics that are not 0 and 1."""
    torch.manual_seed(5)
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.3)
            module.running_var.uniform_(0.5, 1.5)
            module.weight.data.uniform_(0.5, 1.5)
            module.bias.data.normal_(0, 0.3)
    return model.eval()


def expected(model, *inputs):
    with torch.inference_mode():
        return model(*inputs)


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)
        self.norm = nn.LayerNorm(8)

    def forward(self, x):
        out, _ = self.attention(x, x, x, need_weights=False)
        return nn.functional.gelu(self.norm(x + out), approximate="tanh")


class Pads(nn.Module):
    def forward(self, x):
        return nn.functional.pad(x, (-1, 1, 2, -2)) / (x.std() + 1)


MODULES = {
    "mlp": (lambda: models.seeded(models.MLP, width=32), (3, 1, 28, 28)),
    "cnn": (lambda: settled(models.seeded(models.CNN, width=4)), (2, 1, 28, 28)),
    "resnet": (lambda: settled(models.seeded(models.ResNet18)), (1, 3, 32, 32)),
    "attention": (Attention, (2, 5, 8)),
    "conv1d": (lambda: nn.Conv1d(3, 5, 3, padding=2, dilation=2), (2, 3, 11)),
    "depthwise": (lambda: nn.Conv2d(4, 4, 3, groups=4, padding=1), (1, 4, 7, 9)),
    "grouped": (lambda: nn.Conv2d(4, 6, 3, stride=2, groups=2), (2, 4, 9, 9)),
    "pads": (Pads, (2, 3, 6, 7)),
    "lstm": (lambda: nn.LSTM(4, 5, batch_first=True), (2, 3, 4)),
}


@pytest.mark.parametrize("name", MODULES)
def test_f32_programs_match_pytorch(name, cache):
    make, shape = MODULES[name]
    torch.manual_seed(3)
    model = make().eval()
    x = torch.randn(shape)
    program = lns.compile(model, (x,), quantize=False, cache_dir=cache)
    torch.testing.assert_close(program(x), expected(model, x), rtol=2e-4, atol=2e-5)


@pytest.mark.parametrize("name", ["mlp", "cnn", "attention", "depthwise", "grouped"])
@pytest.mark.parametrize("datapath", ["float<high>", "float<fast>", "exact"])
def test_lns8_programs_are_near_pytorch_and_all_on_codes(name, datapath, cache):
    make, shape = MODULES[name]
    torch.manual_seed(3)
    model = make().eval()
    x = torch.randn(shape)
    program = lns.compile(model, (x,), datapath=datapath, cache_dir=cache)
    wanted = expected(model, x)
    noise = (program(x) - wanted).square().sum() / wanted.square().sum()
    assert 10 * torch.log10(noise) < -18
    assert program.report
    assert all(entry["computed"] == "lns" for entry in program.report)


def oracle(x, weight, f, axis=None):
    """Codes by the package's NumPy, products and sums in f64, rounded once [D1, D6]."""
    cx, sx = f.quantize(x)
    cw, sw = f.quantize(weight, policy="min", axis=axis)
    dot = f.dequantize(cx).astype(np.float64) @ f.dequantize(cw).astype(np.float64).T
    return dot.astype(np.float32) * sx * sw


@pytest.mark.parametrize("weight_scale", ["tensor", "channel"])
@pytest.mark.parametrize("f", [(8, 8), (8, 16), (6, 4), (10, 32)])
def test_a_linear_layer_is_what_the_specification_says(f, weight_scale, cache):
    torch.manual_seed(1)
    model = nn.Linear(48, 20, bias=False)
    x = torch.randn(7, 48)
    program = lns.compile(
        model,
        (x,),
        format=f,
        datapath="exact",
        weight_scale=weight_scale,
        cache_dir=cache,
    )
    axis = 0 if weight_scale == "channel" else None
    wanted = oracle(x.numpy(), model.weight.detach().numpy(), lns.Format(*f), axis)
    # Rounded powers of two enter the oracle, so its last bits differ.
    np.testing.assert_allclose(program(x.numpy()), wanted, rtol=2e-6, atol=2e-6)
    other = oracle(x.numpy(), model.weight.detach().numpy(), lns.Format(8, 32), axis)
    with pytest.raises(AssertionError):  # control: another format is seen
        np.testing.assert_allclose(program(x.numpy()), other, rtol=2e-6, atol=2e-6)


@pytest.mark.parametrize("weight_scale", ["tensor", "channel"])
def test_only_codes_of_weights_are_kept(weight_scale, cache):
    model = models.seeded(models.MLP, width=32)
    program = lns.compile(
        model, (images(4),), weight_scale=weight_scale, cache_dir=cache
    )
    assert program.weight_bytes.given == sum(4 * p.numel() for p in model.parameters())
    assert program.weight_bytes.kept < program.weight_bytes.given / 3.5
    f = lns.Format(8, 8)
    axis = 0 if weight_scale == "channel" else None
    codes, _ = f.quantize(model.fc1.weight.detach().numpy(), policy="min", axis=axis)
    kept = [a for a in program._constants.values() if a.size == codes.size]
    assert len(kept) == 1 and kept[0].dtype == np.int8
    same = [a for a in (codes, codes.T) if np.array_equal(a.ravel(), kept[0].ravel())]
    assert same, "the compiler's codes differ from those of lns.Format"


def test_results_are_of_the_kind_and_structure_of_the_inputs(cache):
    class Two(nn.Module):
        def forward(self, x, y):
            return {"sum": x + y, "more": (x > y, [x * 2])}

    x, y = torch.randn(2, 3), torch.randn(2, 3)
    program = lns.compile(Two(), (x, y), cache_dir=cache)
    tensors = program(x, y)
    arrays = program(x.numpy(), y.numpy())
    assert isinstance(tensors["sum"], torch.Tensor)
    assert isinstance(arrays["sum"], np.ndarray)
    torch.testing.assert_close(tensors["sum"], x + y)
    assert torch.equal(tensors["more"][0], x > y)
    np.testing.assert_array_equal(arrays["more"][1][0], 2 * x.numpy())


def test_a_program_keeps_its_weights_when_the_model_changes(cache):
    model = nn.Linear(8, 8)
    x = torch.randn(2, 8)
    program = lns.compile(model, (x,), quantize=False, cache_dir=cache)
    before = program(x)
    with torch.no_grad():
        model.weight.zero_()
        model.bias.zero_()
    torch.testing.assert_close(program(x), before, rtol=0, atol=0)


def test_exposed_contractions_have_the_names_of_modules(cache):
    model = models.seeded(models.MLP, width=16)
    x = images(2)
    program = lns.compile(
        model, (x,), quantize=False, expose_contractions=True, cache_dir=cache
    )
    result, exposed = program.contractions(x)
    assert list(exposed) == ["fc1", "fc2", "fc3"]
    torch.testing.assert_close(result, expected(model, x), rtol=2e-4, atol=2e-5)
    torch.testing.assert_close(exposed["fc3"] + model.fc3.bias.detach(), result)
    plain = lns.compile(model, (x,), quantize=False, cache_dir=cache)
    with pytest.raises(lns.ArgumentError, match="expose_contractions=True"):
        plain.contractions(x)


def test_overrides_leave_a_layer_in_f32_or_give_it_another_format(cache):
    model = models.seeded(models.MLP, width=16)
    program = lns.compile(
        model,
        (images(2),),
        overrides={
            "fc3": {"quantize": False},
            "fc1": {"format": (8, 4), "datapath": "exact"},
        },
        cache_dir=cache,
    )
    report = {entry["name"]: entry for entry in program.report}
    assert report["fc3"]["computed"] == "f32" and report["fc3"]["reason"]
    assert report["fc2"]["computed"] == "lns"
    assert report["fc1"]["operands"][0]["format"][:2] == [8, 4]
    with pytest.raises(lns.ToolError, match=r"(?s)fc9.*fc1, fc2, fc3.*repeat it:"):
        lns.compile(
            model, (images(2),), overrides={"fc9": {"quantize": False}}, cache_dir=cache
        )
    with pytest.raises(lns.FormatError, match="unknown key 'skip'"):
        lns.compile(model, (images(2),), overrides={"fc3": {"skip": 1}})


def test_weights_only(cache):
    model = models.seeded(models.MLP, width=16)
    x = images(2)
    program = lns.compile(model, (x,), weights_only=True, cache_dir=cache)
    kinds = [[o["type"] for o in entry["operands"]] for entry in program.report]
    assert kinds == [["f32", "lns"]] * 3
    full = lns.compile(model, (x,), cache_dir=cache)
    wanted = expected(model, x)
    assert (program(x) - wanted).norm() < (full(x) - wanted).norm()


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_a_nan_in_the_data_comes_out_as_nan(bad, cache):
    """[N6] Nothing is lost silently: with one scale a tensor, everything is NaN."""
    model = nn.Linear(8, 4)
    x = torch.randn(3, 8)
    program = lns.compile(model, (x,), cache_dir=cache)
    assert torch.isfinite(program(x)).all()
    x[1, 2] = bad
    assert torch.isnan(program(x)).all()
    rows = lns.compile(model, (x,), activation_scale="row", cache_dir=cache)
    result = rows(x)
    assert torch.isnan(result[1]).all()
    assert torch.isfinite(result[[0, 2]]).all()


def test_reference_backend_gives_the_same_bits_under_exact(cache):
    model = settled(models.seeded(models.CNN, width=2))
    x = images(2)
    results = [
        lns.compile(
            model,
            (x,),
            datapath="exact",
            backend=backend,
            target=target,
            expose_contractions=True,
            cache_dir=cache,
        ).contractions(x)[1]["conv1"]
        for backend, target in [
            ("reference", "native"),
            ("cpu", "native"),
            ("cpu", "generic"),
        ]
    ]
    for other in results[1:]:
        assert torch.equal(results[0], other)


def test_threads_do_not_change_bits(cache, tmp_path):
    model = models.seeded(models.MLP, width=32)
    x = images(8)
    program = lns.compile(model, (x,), datapath="exact", cache_dir=cache)
    program.save(tmp_path / "mlp.so")
    np.save(tmp_path / "x.npy", x.numpy())
    code = (
        "import sys, numpy as np, lns\n"
        "program = lns.load(sys.argv[1] + '/mlp.so')\n"
        "sys.stdout.buffer.write(program(np.load(sys.argv[1] + '/x.npy')).tobytes())\n"
    )
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)],
            env={**os.environ, "OMP_NUM_THREADS": threads},
            check=True,
            capture_output=True,
        ).stdout
        for threads in ("1", "2")
    ]
    assert outputs[0] == outputs[1] == program(x.numpy()).tobytes()
