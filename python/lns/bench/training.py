# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A training step: forward, backward and update, against PyTorch in f32 and emulating.

Ours is ``lns.TrainingStep`` called from Python. Every side takes the same network,
batch and loss, at rates of 0: the work is that of any step, and the weights stay where
values were compared.
"""

from __future__ import annotations

import time
import warnings
from typing import Any

import lns

from ..errors import LNSError
from .measurement import Measurement, Spread
from .pair import Call, Setting
from .registry import Figure, add, pair_figure
from .worker import Side, WrongValues

BATCHES = {"mlp": 256, "cnn": 128}
TITLES = {"mlp": "MLP 784-256-128-10", "cnn": "CNN 3x3x16, 3x3x32, fc 10"}
# Relative, of the loss and of each gradient's largest magnitude.
BOUNDS = {"float<high>": 2e-3, "float<fast>": 3e-2}


def network(task: str) -> tuple[Any, Any, Any, Any]:
    """The network, its loss, and a batch of images as they are trained on."""
    import torch

    from ..experiments.tasks import TASKS

    chosen = TASKS[task]
    parts = [batch for batch, _ in zip(chosen.batches(0, 1), range(2), strict=False)]
    x, y = (torch.cat(tensors)[: BATCHES[task]] for tensors in zip(*parts, strict=True))
    return chosen.model(0), chosen.loss, x.contiguous(), y.contiguous()


def configuration(task: str) -> Any:
    """Everything in LNS8, Madam on 16 bits, no progress."""
    from ..experiments.configuration import Configuration, lns8

    return Configuration(task, "emulation", "madam", 0.0, 0, 1, value_eta=0.0, **lns8())


def training_step(
    model: Any, loss: Any, x: Any, y: Any, rates: bool = True, **changes: Any
) -> lns.TrainingStep:
    """The compiled step of the default recipe, with some of it changed."""
    if not rates:
        changes |= {"eta": 0.0, "value_eta": 0.0, "rounding": "nearest"}
    with warnings.catch_warnings():
        # Biases that start at zero stay f32, as the recipe has them.
        warnings.filterwarnings("ignore", r"\[M4\]")
        recipe = lns.Recipe(**changes)
        return lns.TrainingStep(model, loss, (x,), y, recipe=recipe)


def emulation(task: str, exact: bool = False) -> Any:
    """The same step by PyTorch's own operations; logarithms in f64 where ``exact``."""
    from ..experiments.emulation import EmulatedStep

    model, loss, _, _ = network(task)
    return EmulatedStep(model, loss, configuration(task), exact=exact)


def ours(task: str, **changes: Any) -> Side:
    """A step by compiled code, compared with the emulation's, or with f32."""
    model, loss, x, y = network(task)
    quantized = changes.get("weight", 0) is not None
    if quantized:
        other = emulation(task)
        expected = other.step(x, y)
        gradients = {name: p.grad for name, p in other.parameters.items()}
    else:
        changes |= {"activation": None, "error": None, "gradient": None}
        changes |= {"rules": {"*": "value_adam"}}
        value = loss(model(x), y)
        value.backward()
        expected = value.item()
        gradients = {name: p.grad for name, p in model.named_parameters()}
    step = training_step(model, loss, x, y, rates=False, **changes)
    arrays = x.numpy(), y.numpy()
    result = step.step(*arrays)
    pairs = {"loss": (result.loss, expected)} | {
        f"the largest gradient of {name}": (absmax, gradients[name].abs().max().item())
        for name, absmax in result.gradient_absmax.items()
    }
    bound = BOUNDS[step.recipe.datapath]
    for what, (found, wanted) in pairs.items():
        if not abs(found - wanted) <= bound * abs(wanted):
            raise WrongValues(f"{what} is {found:.6g}, and should be {wanted:.6g}")
    name = f"compiled LNS8 {step.recipe.datapath}" if quantized else "compiled f32"
    return Side(lambda: step.step(*arrays), name, {"loss": result.loss})


def eager(task: str, bf16: bool = False) -> Side:
    """A step in f32, eager, with fused Adam; the passes in ``bf16`` by autocast."""
    import torch

    use_threads()
    model, loss, x, y = network(task)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.0, fused=True)
    model.train()

    def step() -> float:
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            value = loss(model(x), y)
        value.backward()
        optimizer.step()
        return value.item()

    name = f"PyTorch {'bf16' if bf16 else 'f32'} {torch.__version__}"
    return Side(step, name, {"loss": step()})


def emulated(task: str, exact: bool = False) -> Side:
    """A step by the emulation; with the codes of the rules where ``exact``."""
    import torch

    use_threads()
    step = emulation(task, exact)
    _, _, x, y = network(task)
    found = step.step(x, y)
    name = f"emulation in PyTorch {torch.__version__}" + ", f64 logarithms" * exact
    return Side(lambda: step.step(x, y), name, {"loss": found})


def use_threads() -> None:
    """As many for PyTorch as the process is given."""
    import os

    import torch

    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))


def memory(setting: Setting) -> list[Measurement]:
    """Bytes of weights and optimizer state by those of f32 Adam."""
    found = []
    for suffix, moment in (("", "f32"), ("-lns8", "lns8")):
        result = Measurement(
            f"train-bytes{suffix}",
            f"weights and optimizer state of the MLP, v in {moment}",
            1,
            "of f32 Adam's bytes",
            ours="codes of 16 bits",
            peer="f32 weights and two moments",
            inside="8-bit compute weights are made in each step and not kept",
        )
        try:
            step = training_step(*network("mlp"), second_moment=moment)
        except (LNSError, ImportError) as error:
            result.missing = str(error) or repr(error)
        else:
            use = step.memory()
            result.spread = Spread.of([use.ratio])
            result.details = {"bytes": use.total, "f32_adam": use.f32_adam}
        found.append(result)
    return found


def compile_gpt(setting: Setting) -> list[Measurement]:
    """Seconds of ``lns-compile`` on the GPT's step, after PyTorch's export."""
    result = Measurement(
        "compile-gpt-step",
        "lns-compile of a GPT's training step",
        1,
        "s",
        inside="from MLIR of loss and gradients to a loaded library and its state",
    )
    try:
        from ..experiments.tasks import TASKS
        from ..training.build import compile_step, import_step

        task = TASKS["gpt"]
        x, y = next(task.batches(0, 1))
        source = import_step(task.model(0), task.loss, (x,), y, None)
        begin = time.perf_counter()
        compile_step(source, lns.Recipe(), False)
        result.spread = Spread.of([time.perf_counter() - begin])
    except (LNSError, ImportError) as error:
        result.missing = str(error) or repr(error)
    return [result]


def register() -> None:
    """The figures of this file."""
    here = "lns.bench.training"
    for task, title in TITLES.items():
        what = f"training step, {title}, batch {BATCHES[task]}"
        inside = "images and classes → loss, weights changed in place; "
        for suffix, policy, which in (
            ("", {}, "LNS8 float<high>"),
            ("-fast", {"datapath": "float<fast>"}, "LNS8 float<fast>"),
            ("-f32", {"weight": None}, "compiled f32"),
        ):
            pair_figure(
                f"train-{task}{suffix}",
                f"{what}, {which}",
                inside + "PyTorch f32, eager, fused Adam",
                Call(f"{here}:ours", {"task": task, **policy}),
                Call(f"{here}:eager", {"task": task}),
            )
        pair_figure(
            f"train-{task}-fast-bf16",
            f"{what}, LNS8 float<fast>, against bf16",
            f"{inside}PyTorch bf16 by autocast, eager, fused Adam on f32 weights",
            Call(f"{here}:ours", {"task": task, "datapath": "float<fast>"}),
            Call(f"{here}:eager", {"task": task, "bf16": True}),
        )
        for suffix, exact, which in (
            ("", False, "logarithms in f32"),
            ("-exact", True, "logarithms in f64, which give the codes of the rules"),
        ):
            for datapath in ("float<high>", "float<fast>"):
                if exact and datapath == "float<fast>":
                    continue
                fast = "-fast" * (datapath == "float<fast>")
                pair_figure(
                    f"train-{task}{fast}-emulated{suffix}",
                    f"{what}, LNS8 {datapath}, against an emulation"
                    + " with f64 logarithms" * exact,
                    f"{inside}PyTorch emulating LNS-Madam by its own operations, "
                    f"{which}",
                    Call(f"{here}:ours", {"task": task, "datapath": datapath}),
                    Call(f"{here}:emulated", {"task": task, "exact": exact}),
                )
    add(
        Figure(
            "train-bytes",
            "bytes of a training run's state",
            memory,
            (1,),
            ("train-bytes", "train-bytes-lns8"),
        )
    )
    add(Figure("compile-gpt-step", "lns-compile of a GPT's step", compile_gpt, (1,)))
