# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One network in PyTorch and compiled in several ways, on the same test data."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

import lns

from .evaluate import signal_to_noise
from .progress import Progress
from .results import Bar, Metric, Network, Variant
from .timing import separately

Call = Callable[..., Any]


@dataclass(frozen=True)
class Choice:
    """One way to compile a network."""

    name: str
    format: tuple[int, int] | None
    weight_scale: str = "tensor"
    control: bool = False
    # More keywords of ``lns.compile``.
    options: dict[str, Any] = field(default_factory=dict)

    def keywords(self) -> dict[str, Any]:
        """The keywords of ``lns.compile``."""
        if self.format is None:
            return {"quantize": False}
        return {
            "format": self.format,
            "weight_scale": self.weight_scale,
            **self.options,
        }

    def compile(
        self, model: Any, example: tuple[Any, ...], expose: bool = False
    ) -> lns.Program:
        """The program for inputs like the example."""
        return lns.compile(
            model, example, expose_contractions=expose, **self.keywords()
        )


F32 = Choice("compiled f32", None)
PER_TENSOR = Choice("LNS8 per tensor", (8, 8))
PER_CHANNEL = Choice("LNS8 per channel", (8, 8), "channel")
# A format too coarse to keep what is measured, so that a bar can be missed.
CONTROL = Choice("control (8,32)", (8, 32), control=True)
USUAL_CHOICES = (F32, PER_TENSOR, PER_CHANNEL, CONTROL)


@dataclass
class Study:
    """A network, its test data and what is measured on them.

    ``outputs(call)`` runs the whole test set through ``call``, one batch at a time;
    ``measure(outputs, expected)`` makes numbers of that, ``expected`` being the
    outputs of PyTorch. ``factory`` is ``module:name`` of the model for the process
    that times PyTorch, ``noise`` the batches on which the signal to noise ratio of
    each contraction is taken (none: it is left out). ``finish`` gets the compiled
    programs and all outputs by choice and returns lines to show below the table.
    """

    name: str
    title: str
    batch: str
    model: Any
    factory: str
    example: tuple[Any, ...]
    metrics: list[Metric]
    bars: list[Bar]
    outputs: Callable[[Call], Any]
    measure: Callable[[Any, Any], dict[str, float]]
    choices: tuple[Choice, ...]
    noise: list[tuple[Any, ...]] = field(default_factory=list)
    training: str = ""
    trained_now: bool = False
    finish: Callable[[dict[str, lns.Program], dict[str, Any]], list[str]] | None = None


def torch_call(model: Any) -> Call:
    """The module as a function of arrays."""
    import torch

    def call(*inputs: Any) -> Any:
        with torch.inference_mode():
            return model(*(torch.from_numpy(array) for array in inputs)).numpy()

    return call


def watched(call: Call, log: Progress) -> Call:
    """``call``, with a moving line of progress."""
    done = 0

    def wrapped(*inputs: Any) -> Any:
        nonlocal done
        done += len(inputs[0])
        log.moving(f"example {done:,}")
        return call(*inputs)

    return wrapped


def run(study: Study, options: argparse.Namespace, log: Progress) -> Network:
    """Everything about one network: PyTorch, then each choice."""
    import torch

    model = study.model
    expected = study.outputs(watched(torch_call(model), log))
    weights = {**dict(model.named_parameters()), **dict(model.named_buffers())}
    floats = [tensor for tensor in weights.values() if tensor.is_floating_point()]
    network = Network(
        name=study.name,
        title=study.title,
        batch=study.batch,
        parameters=sum(p.numel() for p in model.parameters()),
        training=study.training,
        trained_now=study.trained_now,
        reference=study.measure(expected, expected),
        metrics=study.metrics,
        bars=study.bars,
        weight_bytes=sum(t.numel() * t.element_size() for t in floats),
    )
    log.step(f"{study.name}: PyTorch f32 {network.headline(network.reference)}")
    threads = sorted({1, options.threads})
    results, programs = {"PyTorch f32": expected}, {}
    with tempfile.TemporaryDirectory(prefix="lns-demo-") as folder:
        batch = Path(folder) / "batch.npz"
        np.savez(batch, *study.example)
        checkpoint = Path(folder) / "model.pt"
        torch.save(model.state_dict(), checkpoint)
        for count in threads:
            times = separately(batch, study.factory, str(checkpoint), threads=count)
            network.median_ms[count] = times["median_ms"]
        for choice in study.choices:
            variant, program, outputs = _compile(study, choice, expected, log)
            programs[choice.name], results[choice.name] = program, outputs
            library = Path(folder) / "program.so"
            program.save(library)
            for count in threads:
                times = separately(batch, str(library), threads=count)
                variant.median_ms[count] = times["median_ms"]
            network.variants.append(variant)
            log.step(
                f"{study.name}: {choice.name} {network.headline(variant.metrics)}, "
                f"{variant.in_lns} of {variant.contractions} contractions in LNS"
            )
    _noise(study, network, log)
    if study.finish is not None:
        network.notes = study.finish(programs, results)
    return network


def _compile(
    study: Study, choice: Choice, expected: Any, log: Progress
) -> tuple[Variant, lns.Program, Any]:
    """Compile one way and run all test data."""
    start = time.perf_counter()
    program = choice.compile(study.model, study.example)
    seconds = time.perf_counter() - start
    outputs = study.outputs(watched(program, log))
    variant = Variant(
        name=choice.name,
        format="f32"
        if choice.format is None
        else f"({choice.format[0]},{choice.format[1]})",
        metrics=study.measure(outputs, expected),
        in_lns=sum(entry.get("computed") == "lns" for entry in program.report),
        contractions=len(program.report),
        weight_bytes=program.weight_bytes.kept,
        compile_s=seconds,
        from_cache=program.compiled is not None and program.compiled.from_cache,
        control=choice.control,
    )
    return variant, program, outputs


def _noise(study: Study, network: Network, log: Progress) -> None:
    """Signal to noise of each contraction, choice by choice."""
    if not study.noise:
        return
    log.moving("noise of each contraction")
    reference = F32.compile(study.model, study.example, expose=True)
    for choice, variant in zip(study.choices, network.variants, strict=True):
        if choice.format is not None:
            program = choice.compile(study.model, study.example, expose=True)
            variant.snr_db = signal_to_noise(reference, program, study.noise)


def stacked(call: Call, batches: Iterable[tuple[Any, ...]]) -> Any:
    """The results of all batches, one below the other."""
    return np.concatenate([np.asarray(call(*batch)) for batch in batches])
