# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loss and accuracy on data that training does not see."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ArgumentError
from ..program import Program
from .data import as_array, count_correct
from .export import compile_trained, inference_options, jax_params, load_into
from .recipe import Recipe
from .step import TrainingStep

EVALUATIONS = ("compiled", "f32")
BATCH = 250


@dataclass(frozen=True)
class Score:
    """The mean loss, and the part of the examples that is right, or None."""

    loss: float
    accuracy: float | None


class Evaluator:
    """Runs a network with trained weights on ``(inputs, ..., target)``.

    ``how`` is ``compiled``: by ``lns.compile`` in the recipe's formats; or ``f32``: by
    the framework. JAX functions are run by JAX. Examples go in batches of one shape;
    the last one is filled up with its own.
    """

    def __init__(
        self,
        model: Any,
        loss: Callable[..., Any] | None,
        data: Sequence[Any],
        recipe: Recipe,
        how: str = "compiled",
        params: Any = None,
        **options: Any,
    ) -> None:
        if how not in EVALUATIONS:
            raise ArgumentError(
                f"evaluation is one of {', '.join(EVALUATIONS)}, got {how!r}"
            )
        if loss is None:
            raise ArgumentError("validation needs the loss, which is None")
        if not isinstance(data, tuple) or len(data) < 2:
            raise ArgumentError("validation is a tuple of arrays (x, y)")
        *inputs, target = (
            as_array(part, f"validation[{i}]") for i, part in enumerate(data)
        )
        self._inputs: list[NDArray[Any]] = inputs
        self._target = target
        if len({len(array) for array in (*inputs, target)}) != 1 or not len(target):
            raise ArgumentError(
                "validation has arrays with equally many examples, at least one"
            )
        self._model, self._loss, self._recipe = model, loss, recipe
        self._params, self._options = params, options
        self._compiled = how == "compiled" and params is None
        if self._compiled:
            inference_options(recipe)  # refuses what cannot be compiled
        self._program: Program | None = None
        self._size = min(BATCH, len(target))

    def __call__(self, step: TrainingStep) -> Score:
        """The score with the weights of a step."""
        predict = self._predictor(
            step.compute_weights() if self._compiled else step.weights()
        )
        total, right, known = 0.0, 0, 0
        count = len(self._target)
        for start in range(0, count, self._size):
            stop = min(start + self._size, count)
            chosen = np.arange(start, start + self._size)
            chosen = start + (chosen - start) % (stop - start)
            scores = predict([array[chosen] for array in self._inputs])
            if not isinstance(scores, np.ndarray) or scores.shape[:1] != chosen.shape:
                raise ArgumentError(
                    "validation is for models that return one tensor with an entry for "
                    "each example: call the network and the loss of your own"
                )
            scores = scores[: stop - start]
            target = self._target[start:stop]
            total += self._loss_of(scores, target) * (stop - start)
            if (correct := count_correct(scores, target)) is not None:
                right, known = right + correct[0], known + correct[1]
        return Score(total / count, right / known if known else None)

    def _predictor(
        self, weights: Mapping[str, NDArray[Any]]
    ) -> Callable[[list[NDArray[Any]]], Any]:
        if self._params is not None:
            import jax

            params = jax_params(self._params, weights)
            function = jax.jit(self._model)
            return lambda inputs: np.asarray(function(params, *inputs))
        import torch

        if self._compiled:
            program = self._bound(weights)
            return lambda inputs: program(*inputs)
        model = copy.deepcopy(self._model)
        load_into(model, weights)
        model.eval()

        def predict(inputs: list[NDArray[Any]]) -> Any:
            with torch.no_grad():
                scores = model(*map(torch.from_numpy, inputs))
            return scores.numpy() if isinstance(scores, torch.Tensor) else scores

        return predict

    def _bound(self, weights: Mapping[str, NDArray[Any]]) -> Program:
        """The compiled network with these weights; compiled once."""
        from ..importers.torch import named_weights

        if self._program is None:
            examples = tuple(array[: self._size] for array in self._inputs)
            self._program = compile_trained(
                self._model, examples, weights, self._recipe, **self._options
            )
            return self._program
        # A buffer that training does not touch is not among its weights.
        current = {
            name: weights.get(name, tensor.numpy())
            for name, tensor in named_weights(self._model).items()
        }
        return self._program.with_weights(list(current.values()))

    def _loss_of(self, scores: NDArray[Any], target: NDArray[Any]) -> float:
        if self._params is not None:
            return float(self._loss(scores, target))
        import torch

        with torch.no_grad():
            return float(
                self._loss(
                    torch.from_numpy(np.ascontiguousarray(scores)),
                    torch.from_numpy(np.ascontiguousarray(target)),
                )
            )
