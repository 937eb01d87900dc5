# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Training by compiled code: lns.TrainingStep on the data and rates of a run."""

from __future__ import annotations

import copy
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

import lns

from ..errors import TrainingError
from ..training.export import load_into
from .configuration import Configuration
from .emulation import QuantizedPasses
from .runs import Outcome, Report, learn
from .tasks import Task

ROLES = ("weight", "activation", "error", "gradient")


def recipe(task: Task, c: Configuration) -> lns.Recipe:
    """The recipe of a configuration."""
    values = {f"{start}*": "value_adam" for start in task.values}
    about: dict[str, Any] = {
        role: getattr(c, role) and lns.Format(*getattr(c, role)) for role in ROLES
    }
    if c.stored is None:
        # Everything stays f32 and takes the rule at its rate [M4].
        name = "value_adamw" if c.decay else "value_adam"
        values["*"] = {"adamw": name, "sgd": "value_sgd"}[c.optimizer]
        if c.value_eta != c.eta:
            raise ValueError("f32 weights and the other parameters have one rate")
    else:
        about |= {"storage": lns.Format(*c.stored), "optimizer": c.optimizer}
        values |= dict(c.rules)
    return lns.Recipe(
        name=f"{c.task}-{c.optimizer}",
        rounding=c.rounding,
        datapath=c.datapath,
        eta=c.eta,
        value_eta=c.value_eta,
        schedule=c.schedule,
        warmup=c.warm_up,
        final_fraction=c.final,
        p_scale=c.p_scale,
        beta=c.beta,
        g_bound=c.bound,
        momentum=c.momentum,
        weight_decay=c.decay,
        rules=values,
        **about,
    )


def scorer(
    task: Task, c: Configuration, model: torch.nn.Module, step: lns.TrainingStep
) -> Callable[[torch.Tensor], torch.Tensor]:
    """The forward pass with the weights that training computes with [M1].

    Compiled where weights and activations have one format, else by the emulation.
    """
    if c.weight is not None and c.weight == c.activation:
        x, _ = task.test()[0]
        program = step.compile_inference(
            model, (x,), datapath=c.evaluation_datapath or c.datapath
        )
        return lambda x: torch.from_numpy(np.asarray(program(x)))
    trained = copy.deepcopy(model)
    load_into(trained, step.compute_weights())
    trained.eval()
    converted = frozenset(p.data_ptr() for p in trained.parameters())
    mode = QuantizedPasses(c, converted if c.stored else frozenset())

    def emulated(x: torch.Tensor) -> torch.Tensor:
        with torch.no_grad(), mode:
            return trained(x)

    return emulated


def start(task: Task, c: Configuration) -> tuple[lns.TrainingStep, torch.nn.Module]:
    """The compiled step of a run, and the model that it began with."""
    model = task.model(c.seed, c.start, c.constant)
    x, y = next(task.batches(c.seed, c.length))
    with warnings.catch_warnings():
        # Biases that start at zero stay f32: so has every run here.
        warnings.filterwarnings("ignore", r"\[M4\]")
        step = lns.TrainingStep(
            model,
            task.loss,
            (x,),
            y,
            recipe=recipe(task, c),
            seed=c.seed,
            total_steps=task.steps(c.length),
            threads=torch.get_num_threads(),
        )
    return step, model


def train(task: Task, c: Configuration, report: Report) -> Outcome:
    """Train and measure; the schedule is the recipe's own."""
    step, model = start(task, c)

    def one(x: torch.Tensor, y: torch.Tensor, rate: float) -> float:
        try:
            return step.step(x, y).loss
        except TrainingError:
            return float("nan")

    def scores(x: torch.Tensor) -> torch.Tensor:
        if not ready:
            ready.append(scorer(task, c, model, step))
        return ready[0](x)

    ready: list[Callable[[torch.Tensor], torch.Tensor]] = []
    outcome = learn(task, c, one, scores, report)
    memory = step.memory()
    outcome.details["bytes"] = {
        "weights": memory.weights,
        "optimizer": memory.optimizer,
        "f32_adam": memory.f32_adam,
    }
    return outcome
