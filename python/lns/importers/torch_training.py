# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A whole training step of PyTorch (loss and gradients) as one linalg function."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import torch
import torch.utils._pytree as pytree

from ..errors import ImportModelError
from .attributes import annotate
from .joint import Joint, trace
from .model import ImportedStep, Value
from .torch import (
    _example_tensors,
    _importer,
    _importing,
    _outputs,
    _value,
    lower,
    to_numpy,
    to_text,
)


class _Loss(torch.nn.Module):
    """``forward(*inputs, *targets)``: the scalar loss, and what the model returned."""

    def __init__(
        self, model: torch.nn.Module, loss: Callable[..., Any], inputs: int
    ) -> None:
        super().__init__()
        self.model = model
        self.loss = loss
        self.inputs = inputs

    def forward(
        self, *arguments: torch.Tensor
    ) -> tuple[torch.Tensor, list[torch.Tensor]]:
        result = self.model(*arguments[: self.inputs])
        loss = self.loss(result, *arguments[self.inputs :])
        if not isinstance(loss, torch.Tensor) or loss.numel() != 1:
            found = (
                f"a tensor of the shape {tuple(loss.shape)}"
                if isinstance(loss, torch.Tensor)
                else f"a {type(loss).__name__}"
            )
            raise ImportModelError(
                f"the loss is {found}, not one number: reduce it, by its mean"
            )
        leaves = pytree.tree_leaves(result)
        return loss, [leaf for leaf in leaves if isinstance(leaf, torch.Tensor)]


def import_training_step(
    model: torch.nn.Module,
    loss: Callable[..., Any],
    example_inputs: Sequence[Any],
    target: Any,
    entry: str = "train",
) -> ImportedStep:
    """Forward and backward pass of ``loss(model(*inputs), *targets)``.

    ``loss`` is a module or a function; ``target`` a tensor or a tuple of them. The
    arguments are the parameters, the buffers, the inputs, the targets, and an f32
    tensor of numbers in [0, 1) for every dropout; the results the buffers that
    training changes (statistics of batch norms), the loss, what the model returned,
    and the gradients. Attributes on both say which is which.

    A parameter that is not trained (``requires_grad=False``) stands among the buffers,
    and so does, with a warning, one that the loss does not depend on.
    """
    if not isinstance(model, torch.nn.Module):
        raise ImportModelError(
            f"expected a torch.nn.Module, got {type(model).__name__}: wrap functions "
            "in a module"
        )
    inputs = _example_tensors(example_inputs)
    targets = _example_tensors(target if isinstance(target, tuple) else (target,))
    was_training = {module: module.training for module in model.modules()}
    model.train()
    try:
        joint = trace(_Loss(model, loss, len(inputs)), [*inputs, *targets])
    finally:
        for module, training in was_training.items():
            module.training = training
    _warn(joint)
    importer, sources = _importer(joint.graph)
    with _importing():
        importer.import_stateless_graph(joint.graph, func_name=entry)
    lower(importer.module, sources)

    names = [f"input{i}" for i in range(len(inputs))]
    names += (
        ["target"] if len(targets) == 1 else [f"target{i}" for i in range(len(targets))]
    )
    uniforms = [
        Value(f"uniform{i}", "f32", shape) for i, shape in enumerate(joint.uniforms)
    ]
    parameters = [_short(name) for name in joint.parameters]
    buffers = [_short(name) for name in joint.buffers]
    changed = [_short(name) for name in joint.changed]
    results = [
        *changed,
        "loss",
        *(f"output{i}" for i in range(joint.outputs)),
        *(f"grad.{name}" for name in parameters),
    ]
    step = ImportedStep(
        text="",
        entry=entry,
        parameters=[
            _value(_short(name), tensor) for name, tensor in joint.weights.items()
        ],
        inputs=[
            *(
                _value(name, tensor)
                for name, tensor in zip(names, [*inputs, *targets], strict=True)
            ),
            *uniforms,
        ],
        outputs=[
            Value(name, value.dtype, value.shape)
            for name, value in zip(
                results, _outputs(importer.module, entry), strict=True
            )
        ],
        weights=[to_numpy(tensor) for tensor in joint.weights.values()],
        sources=sources,
        trained=len(parameters),
        changed=[len(parameters) + buffers.index(name) for name in changed],
        uniforms=len(uniforms),
    )
    annotate(importer.module, step)
    step.text = to_text(importer.module)
    return step


def _warn(joint: Joint) -> None:
    for name in joint.unused:
        warnings.warn(
            f"the loss does not depend on the parameter {_short(name)!r}: it has no "
            "gradient and stays as it is",
            stacklevel=3,
        )


def _short(name: str) -> str:
    return name.removeprefix("model.")
