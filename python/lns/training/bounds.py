# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which integers a model's inputs and labels may be.

Compiled code reads rows by them and checks nothing. The bounds are those of the
embeddings and cross entropies that one run of the model reaches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ArgumentError, ImportModelError


@dataclass(frozen=True)
class Bound:
    """Integers from 0 to ``count`` - 1, and ``also`` where it is not None.

    ``first`` and ``last`` are others where the model adds to them before.
    """

    count: int
    what: str  # classes, rows of an embedding
    also: int | None = None
    first: int = 0
    last: int | None = None

    def check(self, array: NDArray[Any], name: str, step: int) -> None:
        """Refuse an array with a number out of range."""
        if not array.size:
            return
        first, last = self.first, self.count - 1 if self.last is None else self.last
        if first <= int(array.min()) and int(array.max()) <= last:
            return
        wrong = (array < first) | (array > last)
        if self.also is not None:
            wrong &= array != self.also
        if not wrong.any():
            return
        place = tuple(int(i) for i in np.argwhere(wrong)[0])
        allowed = "" if self.also is None else f", or {self.also} for none"
        raise ArgumentError(
            f"step {step}: {name}{list(place)} is {array[place]}, but there are "
            f"{self.count} {self.what}: numbers go from {first} to {last}{allowed}"
        )


def find_bounds(
    model: Any, loss: Any, inputs: Sequence[Any], targets: Sequence[Any]
) -> dict[str, Bound]:
    """Bounds of ``input0``, ... and ``target``, from one run of a PyTorch model.

    Names are those of the importer: ``target0``, ... where there are several.
    """
    import torch
    from torch.overrides import TorchFunctionMode

    functional = torch.nn.functional
    # Tensors are known by their memory: two views of one have to have their own.
    inputs = [tensor.clone() for tensor in inputs]
    targets = [tensor.clone() for tensor in targets]
    places = {
        tensor.untyped_storage().data_ptr(): name
        for name, tensor in [
            *((f"input{i}", tensor) for i, tensor in enumerate(inputs)),
            *(
                (f"target{i}" if len(targets) > 1 else "target", tensor)
                for i, tensor in enumerate(targets)
            ),
        ]
        if not tensor.is_floating_point()
    }
    bounds: dict[str, Bound] = {}

    def note(tensor: Any, bound: Bound) -> None:
        if tensor.is_floating_point():
            return  # probabilities of classes
        name = places.get(tensor.untyped_storage().data_ptr())
        if name is not None and (
            name not in bounds or bound.count < bounds[name].count
        ):
            bounds[name] = bound

    class Watch(TorchFunctionMode):
        """Looks at the calls that read by integers."""

        def __torch_function__(
            self,
            function: Any,
            types: Any,
            arguments: tuple[Any, ...] = (),
            keywords: Mapping[str, Any] | None = None,
        ) -> Any:
            keywords = dict(keywords or {})
            if function is functional.embedding:
                index = arguments[0] if arguments else keywords["input"]
                table = arguments[1] if len(arguments) > 1 else keywords["weight"]
                note(index, Bound(table.shape[0], "rows of an embedding"))
            elif function in (functional.cross_entropy, functional.nll_loss):
                scores = arguments[0] if arguments else keywords["input"]
                label = arguments[1] if len(arguments) > 1 else keywords["target"]
                classes = scores.shape[1 if scores.ndim > 1 else 0]
                ignored = keywords.get("ignore_index", -100)
                note(label, Bound(classes, "classes", ignored))
            return function(*arguments, **keywords)

    was_training = {module: module.training for module in model.modules()}
    model.eval()  # batch norms keep their statistics
    try:
        with torch.no_grad(), Watch():
            loss(model(*inputs), *targets)
    except Exception as error:
        raise ImportModelError(
            f"loss(model(*inputs), target) fails on the examples: "
            f"{type(error).__name__}: {str(error).strip()}"
        ) from error
    finally:
        for module, training in was_training.items():
            module.training = training
    return bounds
