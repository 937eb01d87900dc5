# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The text that the PyTorch importer writes, and the errors it gives."""

import json
import re
import subprocess

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

from torch import nn  # noqa: E402

from lns import models  # noqa: E402
from lns.importers.torch import import_module  # noqa: E402
from lns.importers.torch_training import import_training_step  # noqa: E402


class Call(nn.Module):
    """A module around a function of tensors."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, *inputs):
        return self.function(*inputs)


def imported(function, *inputs):
    return import_module(Call(function), inputs or (torch.randn(4, 4),))


def parse(mlir_opt, text):
    done = subprocess.run(
        [mlir_opt, "--canonicalize", "--cse", "--mlir-print-debuginfo"],
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_weights_are_arguments_in_a_documented_order(mlir_opt):
    model = models.seeded(models.CNN)
    result = import_module(model, (torch.zeros(2, 1, 28, 28),))
    names = [value.name for value in result.parameters]
    assert names[:4] == ["conv1.weight", "conv1.bias", "norm1.weight", "norm1.bias"]
    assert "norm1.running_var" in names
    assert not any("num_batches_tracked" in name for name in names)
    assert [value.name for value in result.inputs] == ["x"]
    for value, array in zip(result.parameters, result.weights, strict=True):
        assert value.shape == array.shape
        np.testing.assert_array_equal(array, model.state_dict()[value.name].numpy())
    signature = re.search(
        r"func.func @forward\((.*?)\) ->", parse(mlir_opt, result.text)
    )
    types = re.findall(r"tensor<[^>]*>", signature.group(1))
    assert types == [
        f"tensor<{'x'.join(map(str, value.shape))}xf32>"
        for value in result.parameters + result.inputs
    ]
    assert "dense_resource" not in result.text


def test_contractions_carry_the_path_of_their_module(mlir_opt):
    result = import_module(models.seeded(models.ResNet18), (torch.zeros(1, 3, 64, 64),))
    text = parse(mlir_opt, result.text)
    names = dict(re.findall(r'^(#loc\d*) = loc\("([^"]*)"\)', text, re.MULTILINE))
    found = {
        names[location]
        for location in re.findall(r"linalg\.conv_2d.*loc\((#loc\d*)\)", text)
    }
    assert {"conv1", "layer1.0.conv2", "layer4.0.shortcut.0"} <= found
    assert len(found) == 20


def test_a_module_used_twice_gives_two_names():
    class Twice(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = nn.Linear(4, 4)

        def forward(self, x):
            return self.fc(self.fc(x))

    result = import_module(Twice(), (torch.zeros(2, 4),))
    assert 'loc("fc")' in result.text and 'loc("fc.2")' in result.text


def test_text_has_no_paths_asserts_or_double_precision():
    result = import_module(models.seeded(models.CNN), (torch.zeros(2, 1, 28, 28),))
    assert ".py" not in result.text
    assert "cf.assert" not in result.text
    assert not re.search(r"truncf|extf", result.text)
    assert result.sources["conv1"].split(":")[0].endswith("models.py")


def test_example_arrays_and_structures_of_results():
    result = imported(
        lambda x, y: {"a": x + y, "b": (x > y, [x * 2])},
        np.ones((2, 3), np.float32),
        torch.ones(2, 3),
    )
    assert [(v.dtype, v.shape) for v in result.outputs] == [
        ("f32", (2, 3)),
        ("i1", (2, 3)),
        ("f32", (2, 3)),
    ]


def test_training_mode_is_restored_and_the_model_untouched():
    model = models.seeded(models.CNN).train()
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    import_module(model, (torch.zeros(2, 1, 28, 28),))
    assert model.training and model.conv1.training
    assert not model.conv1._forward_hooks and not model.conv1._forward_pre_hooks
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[name])


def test_sidecar_and_weights_are_saved(tmp_path):
    model = models.seeded(models.MLP, width=8)
    result = import_module(model, (torch.zeros(2, 1, 28, 28),))
    result.save(tmp_path / "mlp.mlir")
    sidecar = json.loads((tmp_path / "mlp.json").read_text())
    assert sidecar["parameters"][0]["name"] == "fc1.weight"
    with np.load(tmp_path / "mlp.npz") as archive:
        np.testing.assert_array_equal(archive["fc2.bias"], model.fc2.bias.detach())


def test_training_step_names_its_results(mlir_opt):
    model = models.seeded(models.CNN, width=4)
    target = torch.zeros(2, dtype=torch.int64)
    result = import_training_step(
        model, nn.CrossEntropyLoss(), (torch.zeros(2, 1, 28, 28),), target
    )
    names = [value.name for value in result.outputs]
    assert names.index("loss") == 9  # mean, variance and count of three batch norms
    assert names[10:12] == ["output0", "grad.conv1.weight"]
    assert result.outputs[names.index("grad.fc.weight")].shape == (10, 4 * 64)
    parse(mlir_opt, result.text)


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)
        self.norm = nn.LayerNorm(8)

    def forward(self, x):
        out, _ = self.attention(x, x, x, need_weights=False)
        return nn.functional.gelu(self.norm(x + out), approximate="tanh")


@pytest.mark.parametrize(
    ("model", "shape"),
    [
        (Attention(), (2, 5, 8)),
        (nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), (2, 5, 8)),
        (nn.Conv1d(4, 6, 3, padding=1), (2, 4, 9)),
        (nn.Conv2d(4, 4, 3, groups=4), (2, 4, 8, 8)),
        (nn.Conv2d(4, 8, 3, groups=2, stride=2, dilation=2), (2, 4, 12, 12)),
        (nn.Sequential(nn.Linear(6, 8), nn.GroupNorm(2, 8), nn.SiLU()), (3, 6)),
        (nn.LSTM(4, 5, batch_first=True), (2, 3, 4)),
        (nn.Bilinear(3, 4, 5), None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_many_modules_reach_upstream_dialects(mlir_opt, model, shape):
    inputs = (
        (torch.zeros(2, 3), torch.zeros(2, 4))
        if shape is None
        else (torch.zeros(shape),)
    )
    text = parse(mlir_opt, import_module(model, inputs).text)
    dialects = set(re.findall(r"= (\w+)\.", text))
    assert dialects <= {"arith", "cf", "func", "linalg", "math", "tensor", "scf"}


@pytest.mark.parametrize("dim", [1, -1])
def test_scatters_become_loops_with_checked_indices(mlir_opt, dim):
    index = torch.tensor([[0, 2], [1, 1], [3, 0], [2, 2]])
    x = torch.randn(4, 4)
    for scatter in (
        lambda x: x.scatter_add(dim, index, x[:, :2]),
        lambda x: x.scatter(dim, index, x[:, :2]),
        lambda x: x.scatter(dim, index, 2.0),
    ):
        text = parse(mlir_opt, imported(scatter, x).text)
        assert "scf.for" in text and "index of a scatter must be from 0 to 3" in text


def branches(x):
    return x * 2 if x.sum() > 0 else x


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (lambda x: torch.sort(x)[0], r"tm_tensor\.sort.*'sort'.*top-k"),
        (lambda x: torch.cumsum(x, 0), r"tm_tensor\.scan.*'cumsum'.*triangular"),
        (lambda x: torch.linalg.svd(x)[1], r"aten\._linalg_svd.*replace it"),
        (lambda x: torch.fft.fft(x).abs(), r"torch-mlir failed on 'abs'"),
        (branches, r"torch\.export cannot trace.*torch\.where"),
    ],
)
def test_unsupported_operations_name_themselves_and_a_way_round(function, message):
    with pytest.raises(lns.ImportModelError, match=f"(?s){message}"):
        imported(function)


@pytest.mark.parametrize(
    ("model", "inputs", "message"),
    [
        (lambda x: x, (torch.zeros(2),), "expected a torch.nn.Module, got function"),
        (nn.ReLU(), torch.zeros(2), r"write \(x,\)"),
        (nn.ReLU(), ("text",), "example input 0 is a str"),
        (nn.ReLU(), (torch.zeros(2, dtype=torch.complex64),), "complex64"),
        (nn.Linear(3, 3), (torch.zeros(2, 4),), "cannot trace.*example inputs"),
    ],
)
def test_wrong_arguments(model, inputs, message):
    with pytest.raises(lns.ImportModelError, match=f"(?s){message}"):
        import_module(model, inputs)
