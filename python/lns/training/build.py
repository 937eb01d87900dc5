# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a model and a recipe to a compiled step: import, rules, compile."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..compiler import CacheDir, compile_options
from ..errors import ArgumentError, FormatError, TargetError
from ..handle import is_tensor
from ..importers.model import ImportedStep
from ..native import Argument, Function, Library
from ..toolchain import Compiled, compile_text
from .bounds import Bound, find_bounds
from .recipe import EXPONENT_RULES, Recipe
from .state import BUFFER, State, some_zeros, zero_parameters

if TYPE_CHECKING:
    from ..accelerator import Simulation


@dataclass
class Source:
    """An imported step, and what only the framework knew of it."""

    imported: ImportedStep
    bounds: dict[str, Bound] = field(default_factory=dict)
    embeddings: list[str] = field(default_factory=list)

    @property
    def values(self) -> dict[str, NDArray[Any]]:
        """Parameters and buffers at the start, by name."""
        return {
            value.name: array
            for value, array in zip(
                self.imported.parameters, self.imported.weights, strict=True
            )
        }

    @property
    def trained(self) -> list[str]:
        """The names of the parameters that have a gradient."""
        return [v.name for v in self.imported.parameters[: self.imported.trained]]


@dataclass
class CompiledStep:
    """A compiled function with the state at the start of a run."""

    library: Library
    signature: Function
    state: State
    rules: dict[str, str]  # of every parameter, by name
    report: list[dict[str, Any]]


def import_step(
    model: Any,
    loss: Callable[..., Any] | None,
    example_inputs: Sequence[Any],
    target: Any,
    params: Any,
) -> Source:
    """The forward and backward pass of a PyTorch module or of a JAX function."""
    if isinstance(model, ImportedStep):
        return Source(model)
    if is_tensor(example_inputs) or hasattr(example_inputs, "__array__"):
        raise ArgumentError("example_inputs is a tuple of tensors: write (x,)")
    if loss is None:
        raise ArgumentError(
            "a training step needs a loss: loss(model(x), target) is one number"
        )
    if params is not None:
        from ..importers import jax_training
        from .bounds_jax import find_jax_bounds

        # JAX has 32 bits, unless it is told otherwise: so have the examples.
        examples, target = jax_training.jax.tree_util.tree_map(
            jax_training.jax.numpy.asarray, (tuple(example_inputs), target)
        )
        imported = jax_training.import_training_step(
            model, loss, params, examples, target
        )
        targets = target if isinstance(target, tuple) else (target,)
        bounds = find_jax_bounds(
            lambda params, *batch: loss(
                model(params, *batch[: len(examples)]), *batch[len(examples) :]
            ),
            params,
            (*examples, *targets),
            [value.name for value in imported.inputs],
        )
        return Source(imported, bounds)
    return _import_torch(model, loss, example_inputs, target)


def _import_torch(
    model: Any, loss: Callable[..., Any], example_inputs: Sequence[Any], target: Any
) -> Source:
    from ..importers import torch_training

    torch = torch_training.torch
    if not isinstance(model, torch.nn.Module):
        raise ArgumentError(
            "expected a torch.nn.Module, or a JAX function and its params=, got a "
            f"{type(model).__name__}"
        )
    inputs = tuple(torch.as_tensor(value) for value in example_inputs)
    targets = tuple(
        torch.as_tensor(value)
        for value in (target if isinstance(target, tuple) else (target,))
    )
    bounds = find_bounds(model, loss, inputs, targets)
    tables = {
        id(module.weight)
        for module in model.modules()
        if isinstance(module, torch.nn.Embedding)
    }
    return Source(
        torch_training.import_training_step(model, loss, inputs, targets),
        bounds,
        [name for name, tensor in model.named_parameters() if id(tensor) in tables],
    )


def step_options(
    source: Source,
    recipe: Recipe,
    rules: Mapping[str, str] | None = None,
    **options: Any,
) -> list[str]:
    """The options of ``lns-compile`` for a step; ``options`` of ``compile_options``.

    ``rules`` are those of single parameters, in place of what the recipe asks for.
    """
    rules = _asked_rules(source, recipe) if rules is None else rules
    return [
        *compile_options(source.imported.entry, None, None, **options),
        f"--training-step={recipe.to_options(rules)}",
    ]


def compile_step(
    source: Source,
    recipe: Recipe,
    cache_dir: CacheDir,
    simulation: Simulation | None = None,
    **options: Any,
) -> CompiledStep:
    """Compile, and choose the state at the start; ``options`` as ``step_options``.

    What would be stored codes and starts at zero has no scale [M1]: it becomes f32 in a
    second compilation, because which parameters are codes is the compiler's to say.
    """
    entry, values = source.imported.entry, source.values
    rules = _asked_rules(source, recipe)

    def build() -> tuple[Compiled, Library, Function, list[Argument]]:
        compiled = compile_text(
            source.imported.text,
            step_options(source, recipe, rules, simulation=simulation, **options),
            cache_dir,
        )
        library = Library(compiled.library, simulation, compiled.report())
        if entry not in library.functions:
            raise TargetError(f"{library.path} has no function {entry!r}")
        signature = _with_buffers(
            library.functions[entry], len(source.imported.parameters)
        )
        states = [a for a in signature.arguments if a.kind == "state"]
        return compiled, library, signature, states

    compiled, library, signature, states = build()
    if zeros := zero_parameters(states, values):
        rules |= _rules_of_zeros(zeros, recipe)
        compiled, library, signature, states = build()
    rules = {entry["name"]: entry["rule"] for entry in compiled.parameters()}
    for name, count in some_zeros(states, values).items():
        if rules.get(name) in EXPONENT_RULES:
            warnings.warn(
                f"[M3] {count} of the {values[name].size} weights of {name} are zero "
                "at the start and stay zero: no update of an exponent revives them",
                stacklevel=3,
            )
    state = State.initial(states, values, recipe.storage, recipe.p_scale)
    return CompiledStep(library, signature, state, rules, compiled.report())


def _with_buffers(function: Function, parameters: int) -> Function:
    """The function with buffers and frozen parameters that never change as states.

    To the compiler they are inputs like any other, among the first ``parameters``.
    """
    return replace(
        function,
        arguments=tuple(
            replace(a, kind="state", field=BUFFER)
            if a.kind == "input" and a.index < parameters
            else a
            for a in function.arguments
        ),
    )


def _asked_rules(source: Source, recipe: Recipe) -> dict[str, str]:
    """Rules by name: those of the recipe's patterns, and f32 for embeddings [M4]."""
    recipe.check_rules(source.trained)
    rules = {}
    for name in source.trained:
        rule = recipe.rule_for(name)
        if rule is None and name in source.embeddings:
            rule = f"value_{recipe.value_optimizer}"
        if rule is not None:
            rules[name] = rule
    return rules


def _rules_of_zeros(zeros: Sequence[str], recipe: Recipe) -> dict[str, str]:
    """[M4] f32 rules for parameters that start at zero, with a warning for each."""
    value_rule = f"value_{recipe.value_optimizer}"
    for name in zeros:
        asked = recipe.rule_for(name)
        if asked is not None:
            raise FormatError(
                f"[M1] the recipe asks for {asked} for {name}, which is all zero at "
                f"the start and has no scale: initialize it, or give it {value_rule} "
                "[M4]"
            )
        warnings.warn(
            f"[M4] {name} is all zero at the start and has no scale [M1], so "
            f"{recipe.optimizer} cannot train it: it stays in f32 and takes "
            f"{value_rule}. Initialize it to have it in {recipe.storage!r}, or choose "
            f"this by rules={{{name!r}: {value_rule!r}}}",
            stacklevel=4,
        )
    return dict.fromkeys(zeros, value_rule)


def check_seed(seed: int) -> int:
    """[Q4] The seed as an i64 that is not negative."""
    if isinstance(seed, bool) or not isinstance(seed, (int, np.integer)):
        raise ArgumentError(f"[Q4] seed is an integer, got {seed!r}")
    if not 0 <= seed < 2**63:
        raise ArgumentError(f"[Q4] seed is from 0 to 2^63 - 1, got {seed}")
    return int(seed)


def check_threads(threads: int | None) -> int | None:
    """A number of threads, or None for OpenMP's own."""
    if threads is not None and (
        isinstance(threads, bool) or not isinstance(threads, int) or threads < 1
    ):
        raise ArgumentError(f"threads is a number of at least 1, got {threads!r}")
    return threads
