# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A whole training step of JAX (loss and gradients) as one linalg function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..errors import ImportModelError
from .attributes import annotate
from .jax import _value, jax, lower_module, to_text
from .model import ImportedStep, Value


def import_loss_step(
    loss_fn: Callable[..., Any],
    params: Any,
    batch: Sequence[Any],
    *,
    has_aux: bool = False,
    targets: int = 1,
    entry: str = "train",
) -> ImportedStep:
    """Value and gradients of ``loss_fn(params, *batch)``, one number.

    With ``has_aux`` the function returns (loss, outputs). ``params`` is any pytree of
    f32 arrays; a parameter is named by its path, ``layers.0.w``. The last ``targets``
    arrays of the batch are the targets. The function that results has the arguments and
    results, and the attributes on both, of a step of PyTorch.
    """
    leaves, tree = jax.tree_util.tree_flatten_with_path(params)
    names = [".".join(map(_key, path)) or "params" for path, _ in leaves]
    for name, (_, leaf) in zip(names, leaves, strict=True):
        if str(getattr(leaf, "dtype", type(leaf).__name__)) != "float32":
            kind = getattr(leaf, "dtype", type(leaf).__name__)
            raise ImportModelError(
                f"the parameter {name!r} is a {kind}: parameters are f32 arrays; put "
                "others into a closure or into the batch"
            )
    if len(set(names)) < len(names):
        raise ImportModelError(f"two parameters have one name among {names}")
    examples = jax.tree_util.tree_leaves(tuple(batch))

    def step(params: Any, *batch: Any) -> tuple[Any, list[Any], list[Any]]:
        def scalar(params: Any) -> tuple[Any, list[Any]]:
            result = loss_fn(params, *batch)
            loss, aux = result if has_aux else (result, ())
            if getattr(loss, "shape", None) != ():
                raise ImportModelError(
                    f"the loss has the shape {getattr(loss, 'shape', None)}, not one "
                    "number: reduce it, by its mean"
                )
            return loss, jax.tree_util.tree_leaves(aux)

        (loss, aux), grads = jax.value_and_grad(scalar, has_aux=True)(params)
        return loss, aux, jax.tree_util.tree_leaves(grads)

    try:
        lowered = jax.jit(step, keep_unused=True).lower(params, *batch)
    except ImportModelError:
        raise
    except Exception as error:
        raise ImportModelError(
            f"JAX cannot trace the training step: {type(error).__name__}: "
            f"{str(error).strip()}"
        ) from error
    module = lower_module(lowered, entry)
    loss, aux, _ = lowered.out_info
    if str(loss.dtype) != "float32":
        raise ImportModelError(f"the loss is a {loss.dtype}: it must be f32")
    arrays = [np.asarray(leaf) for _, leaf in leaves]
    result = ImportedStep(
        text="",
        entry=entry,
        parameters=[
            _value(name, leaf) for name, leaf in zip(names, arrays, strict=True)
        ],
        inputs=[
            _value(name, leaf)
            for name, leaf in zip(
                _input_names(len(examples), targets), examples, strict=True
            )
        ],
        outputs=[
            _value("loss", loss),
            *(_value(f"output{i}", leaf) for i, leaf in enumerate(aux)),
            *(
                Value(f"grad.{name}", "f32", tuple(leaf.shape))
                for name, leaf in zip(names, arrays, strict=True)
            ),
        ],
        weights=arrays,
        output_tree=tree,
        trained=len(names),
    )
    annotate(module, result)
    result.text = to_text(module)
    return result


def import_training_step(
    model: Callable[..., Any],
    loss: Callable[..., Any],
    params: Any,
    example_inputs: Sequence[Any],
    target: Any,
    entry: str = "train",
) -> ImportedStep:
    """Forward and backward pass of ``loss(model(params, *inputs), *targets)``.

    What the model returns is a result too. ``target`` is an array or a tuple of them.
    """
    inputs = tuple(example_inputs)
    targets = target if isinstance(target, tuple) else (target,)

    def loss_fn(params: Any, *batch: Any) -> tuple[Any, Any]:
        output = model(params, *batch[: len(inputs)])
        return loss(output, *batch[len(inputs) :]), output

    return import_loss_step(
        loss_fn,
        params,
        (*inputs, *targets),
        has_aux=True,
        targets=len(targets),
        entry=entry,
    )


def _input_names(count: int, targets: int) -> list[str]:
    names = [f"input{i}" for i in range(count - targets)]
    if targets == 1:
        return [*names, "target"]
    return names + [f"target{i}" for i in range(targets)]


def _key(entry: Any) -> str:
    """One step of a path in a pytree: a key, an index, a field."""
    for field in ("key", "idx", "name"):
        if hasattr(entry, field):
            return str(getattr(entry, field))
    return str(entry)
