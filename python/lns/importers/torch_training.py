# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A whole training step of PyTorch (loss and gradients) as one linalg function."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
import torch_mlir.extras.fx_importer as fx_importer
import torch_mlir.ir as torch_ir
from torch._functorch.aot_autograd import aot_export_module
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch_mlir.dialects import torch as torch_dialect

from ..errors import ImportModelError
from .decompositions import decomposition_table
from .model import ImportedModel, Value
from .torch import _outputs, _quiet, _value, lower, to_numpy, to_text


class _Loss(torch.nn.Module):
    """``forward(*inputs, target)`` is the scalar loss of the model's output."""

    def __init__(self, model: torch.nn.Module, loss: torch.nn.Module) -> None:
        super().__init__()
        self.model = model
        self.loss = loss

    def forward(self, *arguments: torch.Tensor) -> tuple[torch.Tensor]:
        return (self.loss(self.model(*arguments[:-1]), arguments[-1]),)


def import_training_step(
    model: torch.nn.Module,
    loss: torch.nn.Module,
    example_inputs: Sequence[torch.Tensor],
    target: torch.Tensor,
    entry: str = "train",
) -> ImportedModel:
    """Forward and backward pass of ``loss(model(*inputs), target)``.

    The function takes parameters, buffers, inputs and target, and returns the
    buffers that training changes (the statistics of batch norms), the loss, and the
    gradient of every parameter, in this order; ``outputs`` names them.
    """
    module = _Loss(model, loss).train()
    parameters = dict(module.named_parameters())
    buffers = dict(module.named_buffers())
    arguments = [*example_inputs, target]
    try:
        with _quiet(), sdpa_kernel(SDPBackend.MATH):
            graph_module, signature = aot_export_module(
                module,
                arguments,
                trace_joint=True,
                output_loss_index=0,
                decompositions=decomposition_table(),
            )
            graph_module.graph.eliminate_dead_code()
    except Exception as error:
        raise ImportModelError(
            f"the training step cannot be traced: {type(error).__name__}: "
            f"{str(error).strip()}"
        ) from error
    context = torch_ir.Context()
    torch_dialect.register_dialect(context)
    importer = fx_importer.FxImporter(context=context)
    with _quiet():
        importer.import_stateless_graph(graph_module.graph, func_name=entry)
    lower(importer.module, {})
    # With batch norm the signature names the wrong loss: its position does not lie.
    changed = [_short(name) for name in signature.buffers_to_mutate.values()]
    names = [*changed, "loss", *(f"grad.{_short(name)}" for name in parameters)]
    outputs = [
        Value(name, value.dtype, value.shape)
        for name, value in zip(names, _outputs(importer.module, entry), strict=True)
    ]
    weights: dict[str, Any] = {**parameters, **buffers}
    return ImportedModel(
        text=to_text(importer.module),
        entry=entry,
        parameters=[_value(_short(name), tensor) for name, tensor in weights.items()],
        inputs=[
            _value("target" if index == len(arguments) - 1 else f"input{index}", tensor)
            for index, tensor in enumerate(arguments)
        ],
        outputs=outputs,
        weights=[to_numpy(tensor) for tensor in weights.values()],
    )


def _short(name: str) -> str:
    return name.removeprefix("model.")
