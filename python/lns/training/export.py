# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Trained weights back to the framework, and to the compiler for inference."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..compiler import compile
from ..errors import ArgumentError, FormatError
from ..program import Program
from .recipe import Recipe

Weights = Mapping[str, NDArray[Any]]
LOSS = "loss."  # parameters of the loss are not the model's


def load_into(model: Any, weights: Weights) -> None:
    """Write weights and buffers, by name, to a ``torch.nn.Module``; all or none."""
    import torch

    tensors = {**dict(model.named_parameters()), **dict(model.named_buffers())}
    for name, array in weights.items():
        if name not in tensors and not name.startswith(LOSS):
            raise ArgumentError(
                f"the model has no parameter or buffer {name!r}: it is not the one "
                "that was trained"
            )
        if name in tensors and tuple(tensors[name].shape) != array.shape:
            raise ArgumentError(
                f"{name} has the shape {tuple(tensors[name].shape)} in the model and "
                f"{array.shape} in the trained weights"
            )
    for name, _ in model.named_parameters():
        if name not in weights:
            raise ArgumentError(
                f"the trained weights lack {name!r}: the model is not the one that was "
                "trained"
            )
    with torch.no_grad():
        for name, array in weights.items():
            if name in tensors:
                tensor = torch.from_numpy(np.array(array))
                if tensors[name].dtype == torch.bfloat16:
                    tensor = tensor.view(torch.bfloat16)
                tensors[name].copy_(tensor)


def state_dict(model: Any, weights: Weights) -> dict[str, Any]:
    """The trained weights as the state dict of a model like ``model``."""
    trained = copy.deepcopy(model)
    load_into(trained, weights)
    return trained.state_dict()


def jax_params(params: Any, weights: Weights) -> Any:
    """The trained weights as a pytree like ``params``.

    ``weights`` are in the order of its leaves, as ``TrainingStep.weights`` gives them.
    """
    import jax

    leaves, tree = jax.tree_util.tree_flatten(params)
    shapes = [tuple(leaf.shape) for leaf in leaves]
    trained = [array.shape for array in weights.values()]
    if shapes != trained:
        raise ArgumentError(
            f"params= has leaves of the shapes {shapes}, the trained weights have "
            f"{trained}: it is not the tree that was trained"
        )
    values = [jax.numpy.asarray(array) for array in weights.values()]
    return jax.tree_util.tree_unflatten(tree, values)


def inference_options(recipe: Recipe) -> dict[str, Any]:
    """The keywords of ``lns.compile`` for a network that ``recipe`` trains."""
    if recipe.weight is None and recipe.activation is None:
        return {"quantize": False}
    if recipe.weight is None:
        raise FormatError(
            "[M6] the recipe quantizes activations but not weights, and lns.compile "
            "does not: evaluate in f32 (evaluation='f32')"
        )
    return {
        "format": {"weight": recipe.weight, "activation": recipe.activation},
        "datapath": recipe.datapath,
        "weight_scale": recipe.weight_scale,
        "activation_scale": recipe.activation_scale,
        "scale_kind": recipe.scale_kind,
    }


def compile_trained(
    model: Any,
    example_inputs: Sequence[Any],
    weights: Weights,
    recipe: Recipe,
    **options: Any,
) -> Program:
    """``lns.compile`` of the model with trained weights, in the recipe's formats.

    Weights are quantized anew, with dynamic scales [Q5]: those of
    ``State.compute_weights`` keep their values. ``options`` are further keywords of
    ``lns.compile``.
    """
    trained = copy.deepcopy(model)
    load_into(trained, weights)
    return compile(trained, example_inputs, **(inference_options(recipe) | options))
