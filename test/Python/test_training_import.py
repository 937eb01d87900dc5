# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training steps of PyTorch, compiled in f32, against its own gradients."""

import re

import numpy as np
import pytest

import lns

torch = pytest.importorskip("torch", reason="PyTorch is not installed (extra `torch`)")
pytest.importorskip("torch_mlir", reason="torch-mlir is not installed (extra `torch`)")

from torch import nn  # noqa: E402

from lns import models  # noqa: E402
from lns.importers.torch_training import import_training_step  # noqa: E402

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


CASES = {
    "mlp": lambda: (models.seeded(models.MLP, width=32), (images(6),), labels(6)),
    "cnn-norm": lambda: (models.seeded(models.CNN, width=4), (images(4),), labels(4)),
}


@pytest.mark.usefixtures("compiler")
@pytest.mark.parametrize("name", CASES)
def test_gradients_of_the_compiled_step_are_pytorchs(name, cache):
    model, inputs, target = CASES[name]()
    loss = nn.CrossEntropyLoss()
    step = import_training_step(model, loss, inputs, target)
    found = compare(step, cache, model, loss, inputs, target)
    assert {f"grad.{name}" for name, _ in model.named_parameters()} <= set(found)
    assert max(found.values()) <= BAR, found
