# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One compiled training step with the state that it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ArgumentError, TargetError, TrainingError
from ..handle import is_tensor, make_handle, tensor_array
from ..native import check
from ..program import Program, library_simulator
from . import checkpoint
from .build import CacheDir, check_seed, check_threads, compile_step, import_step
from .export import compile_trained, load_into
from .progress import describe_events
from .recipe import Recipe, as_recipe
from .schedule import Correction, Schedule
from .state import MemoryUse
from .table import rule_table

if TYPE_CHECKING:
    from ..accelerator import Simulation, Simulator
    from ..accelerator.configuration import AcceleratorLike

LARGEST_STEP = 2**31 - 1
FIRST_BETA, SECOND_BETA = 0.9, 0.999  # of Adam; lns.adamw_update has them too [M5]
ABSMAX = "gradient_absmax."


@dataclass(frozen=True)
class StepResult:
    """The loss of a step, before its update, and what else the model returned.

    ``outputs`` are by name (``output0``), ``gradient_absmax`` the largest magnitude of
    each parameter's gradient, ``events`` the counts of ``count_events``.
    """

    loss: float
    outputs: dict[str, NDArray[Any]] = field(default_factory=dict)
    gradient_absmax: dict[str, float] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)


class TrainingStep:
    """[M1-M6] A compiled function of a batch that updates weights of its own.

    ``step(*inputs, target)`` computes ``loss(model(*inputs), target)``, differentiates
    it and makes one update. ``model`` is a ``torch.nn.Module``; or a JAX function
    ``model(params, *inputs)`` with its ``params``; or an ``ImportedStep``. Shapes are
    those of the examples. The model's own parameters stay as they are: ``export_to``
    writes to them.

    ``seed`` decides every stochastic rounding and dropout, by counters [Q4].
    ``total_steps`` is the length of the schedule; without it a cosine stays at its
    peak. ``threads`` is the number of threads of a call.

    With ``count_events=True`` each step counts what the number system does silently:
    updates that are skipped [M2, M5], accumulators of ``pe`` that saturate [P5], a NaN
    that becomes zero [N6]; with ``"range"`` also numbers that are too small or too
    large for their format [Q2, Q3]. ``events`` has the counts of the last step, by
    parameter or contraction and kind, one that failed included: ``"fc1.weight: update
    skipped [M2]"``. No weight changes by a bit.

    With ``backend="sim"`` contractions under ``pe`` (the recipe's ``datapath``) run on
    a simulated accelerator, with the same bits; ``accelerator`` and ``simulation`` are
    those of ``lns.compile``, ``simulator`` has the report.
    """

    def __init__(
        self,
        model: Any,
        loss: Callable[..., Any] | None = None,
        example_inputs: Sequence[Any] = (),
        target: Any = None,
        *,
        recipe: Recipe | str | None = None,
        seed: int = 0,
        total_steps: int | None = None,
        params: Any = None,
        backend: str = "cpu",
        target_cpu: str = "native",
        threads: int | None = None,
        count_events: bool | str = False,
        accelerator: AcceleratorLike | None = None,
        simulation: Simulation | None = None,
        cache_dir: CacheDir = None,
    ) -> None:
        self.recipe = as_recipe(recipe)
        self.seed = check_seed(seed)
        self.schedule = Schedule.of(self.recipe, total_steps)
        self.steps = 0  # completed ones
        self.failed: TrainingError | None = None
        self._threads = check_threads(threads)
        source = import_step(model, loss, example_inputs, target, params)
        self.bounds = source.bounds
        compiled = compile_step(
            source,
            self.recipe,
            cache_dir,
            simulation,
            backend=backend,
            target=target_cpu,
            count_events=count_events,
            accelerator=accelerator,
        )
        self.rules = compiled.rules
        self.report = compiled.report
        self.state = compiled.state
        self.library = compiled.library
        self.signature = compiled.signature
        self._corrections = {
            "correction": Correction(self.recipe.beta),
            "first_correction": Correction(FIRST_BETA),
            "second_correction": Correction(SECOND_BETA),
        }
        arguments = self.signature.arguments
        self.inputs = [a for a in arguments if a.kind == "input"]
        self._order = [a for a in arguments if a.kind != "state"]
        self._results = [result.name for result in self.signature.results]
        self.events: dict[str, int] = {
            result.name: 0
            for result in self.signature.results
            if result.kind == "event"
        }
        self._check_signature()
        # States are constants of the handle: the function writes to their memory.
        self._handle = make_handle(
            self.library,
            self.signature,
            [
                self.state.arrays[a.name, a.field] if a.kind == "state" else None
                for a in arguments
            ],
            None,
        )

    def _check_signature(self) -> None:
        for argument in self._order:
            if argument.kind not in ("input", "operand"):
                raise TargetError(
                    f"the compiled step has an argument {argument.name!r} of the "
                    f"unknown kind {argument.kind!r}"
                )
            if argument.kind == "operand":
                self._operand(argument.name)
        if "loss" not in self._results:
            raise TargetError("the compiled step returns no loss")

    # -- a step ----------------------------------------------------------------

    @property
    def simulator(self) -> Simulator:
        """The accelerator of a step of the backend ``sim``, with its report."""
        return library_simulator(self.library)

    @property
    def batch_size(self) -> int:
        """The number of examples of a batch."""
        shape = self.inputs[0].shape
        return shape[0] if shape else 1

    def rates(self, step: int | None = None) -> tuple[float, float]:
        """[M3, M4] The rates of stored weights and of f32 parameters at a step."""
        factor = self.schedule.factor(self.steps if step is None else step)
        return self.recipe.eta * factor, self.recipe.value_eta * factor

    def __call__(self, *batch: Any) -> StepResult:
        """The same as ``step``."""
        return self.step(*batch)

    def step(self, *batch: Any) -> StepResult:
        """One step on ``(*inputs, target)``: returns its loss; the weights change.

        A loss or gradient that is not finite is a ``TrainingError``. By then gradients
        that are finite have changed their weights: load a checkpoint before going on.
        """
        self._refuse_failed("load a checkpoint before the next step")
        if self.steps >= LARGEST_STEP:
            raise ArgumentError(f"[Q4] a run has at most {LARGEST_STEP} steps")
        arrays = self._check_batch(batch)
        self._set_threads()
        results = self._handle.run(
            *(
                arrays[a.name] if a.kind == "input" else self._operand(a.name)
                for a in self._order
            )
        )
        named = dict(zip(self._results, results, strict=True))
        self.events = {name: named.pop(name).item() for name in self.events}
        result = StepResult(
            named.pop("loss").item(),
            {k: v for k, v in named.items() if not k.startswith(ABSMAX)},
            {
                k.removeprefix(ABSMAX): v.item()
                for k, v in named.items()
                if k.startswith(ABSMAX)
            },
            self.events,
        )
        self._check_finite(result)
        self.steps += 1
        return result

    def _operand(self, name: str) -> Any:
        """The scalar ``name`` of the next step."""
        if name == "seed":
            return np.int64(self.seed)
        if name == "step":
            return np.int32(self.steps)
        if name in self._corrections:
            return self._corrections[name].at(self.steps + 1)
        eta, value_eta = self.rates()
        numbers = {
            "eta": eta,
            "value_eta": value_eta,
            "weight_decay": self.recipe.weight_decay,
            "momentum": self.recipe.momentum,
        }
        if name not in numbers:
            raise TargetError(f"the compiled step has the unknown operand {name!r}")
        return np.float32(numbers[name])

    def _check_batch(self, batch: Sequence[Any]) -> dict[str, NDArray[Any]]:
        if len(batch) != len(self.inputs):
            names = ", ".join(argument.name for argument in self.inputs)
            raise ArgumentError(
                f"step {self.steps}: a batch has {len(self.inputs)} parts ({names}), "
                f"got {len(batch)}"
            )
        arrays = {}
        for value, argument in zip(batch, self.inputs, strict=True):
            what = f"step {self.steps}: {argument.name}"
            array = tensor_array(value, what) if is_tensor(value) else value
            array = check(array, argument, what)
            if argument.name in self.bounds:
                self.bounds[argument.name].check(array, argument.name, self.steps)
            arrays[argument.name] = array
        return arrays

    def _check_finite(self, result: StepResult) -> None:
        broken = tuple(
            name
            for name, absmax in result.gradient_absmax.items()
            if not np.isfinite(absmax)
        )
        if np.isfinite(result.loss) and not broken:
            return
        what = []
        if not np.isfinite(result.loss):
            what.append(f"the loss is {result.loss}")
        if broken:
            what.append(f"the gradient of {', '.join(broken)} is not finite")
        counted = describe_events(result.events)
        self.failed = TrainingError(
            f"step {self.steps}: {' and '.join(what)}{counted and f' ({counted})'}. "
            "Look for inputs that are not finite, or take smaller rates (eta, "
            "value_eta) or a longer warm-up; the last checkpoint is as it was",
            self.steps,
            broken,
        )
        raise self.failed

    def _refuse_failed(self, what: str) -> None:
        if self.failed is not None:
            raise TrainingError(
                f"step {self.failed.step} failed, and a part of its update is in the "
                f"weights: {what}",
                self.failed.step,
                self.failed.parameters,
            )

    def _set_threads(self) -> None:
        if self._threads is None:
            return
        try:
            self.library.address("omp_set_num_threads")(self._threads)
        except TargetError:  # the function has no parallel loop
            self._threads = None

    # -- weights ---------------------------------------------------------------

    def weights(self) -> dict[str, NDArray[Any]]:
        """[Q7] The values of parameters and buffers, by name."""
        return self.state.weights()

    def compute_weights(self) -> dict[str, NDArray[Any]]:
        """[M1] The values as contractions take them, by name."""
        return self.state.compute_weights(self.recipe.weight)

    def compile_inference(
        self, model: Any, example_inputs: Sequence[Any], **options: Any
    ) -> Program:
        """``lns.compile`` of the ``torch.nn.Module`` with the trained weights.

        Formats are the recipe's; ``options`` are further keywords of ``lns.compile``.
        """
        return compile_trained(
            model, example_inputs, self.compute_weights(), self.recipe, **options
        )

    def export_to(self, model: Any) -> None:
        """Write weights and buffers to a ``torch.nn.Module``, in f32."""
        load_into(model, self.weights())

    def memory(self) -> MemoryUse:
        """Bytes of weights and optimizer state.

        The 8-bit weights that contractions take are made anew in each call and not
        kept.
        """
        return self.state.memory()

    def table(self) -> str:
        """Which parameter took which rule, how it is stored, and its bytes."""
        return rule_table(self.state, self.rules)

    # -- checkpoints -----------------------------------------------------------

    def save(self, path: str | Path, loop: Mapping[str, Any] | None = None) -> None:
        """Write a checkpoint: all of it, or the file that was there stays."""
        self._refuse_failed("it is not saved; load the last checkpoint")
        checkpoint.save(
            path,
            self.state,
            step=self.steps,
            seed=self.seed,
            recipe=self.recipe,
            loop={"total_steps": self.schedule.total_steps, **(loop or {})},
        )

    def load(self, path: str | Path) -> checkpoint.Checkpoint:
        """Go on where ``save`` wrote the file: the same bits as without the pause.

        State, step and seed are those of the file, whose model and recipe must be
        these.
        """
        found = checkpoint.load(path)
        checkpoint.check_fits(path, found, self.state, self.recipe)
        self.state.restore(found.arrays)
        self.steps, self.seed, self.failed = found.step, found.seed, None
        return found

    def __repr__(self) -> str:
        parts = ", ".join(f"{a.name}: {a}" for a in self.inputs)
        return f"<lns.TrainingStep({parts}), {self.recipe.name}, step {self.steps}>"
