# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Cycles, traffic and energy of networks that are too large to run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ..compiler import CacheDir, compile_options, read_source
from ..policy import quantize_options
from ..toolchain import compile_text
from .configuration import AcceleratorLike
from .report import Report
from .simulator import Simulation, Simulator

PROGRAMS = "model.lnshw.mlir"


def timing(
    model: Any,
    example_inputs: Sequence[Any],
    *,
    datapath: str = "pe",
    accelerator: AcceleratorLike | None = None,
    energy_table: str | Path | None = None,
    cache_dir: CacheDir = None,
    **policy: Any,
) -> Report:
    """The report of one call of a ``torch.nn.Module``, without values.

    Cycles and traffic are those of a call; nothing is run, and no machine code is made.
    ``policy`` are keywords of ``lns.compile``: format, scales, overrides.
    """
    from ..importers import torch as importer

    imported = importer.import_module(model, tuple(example_inputs))
    parameters = len(imported.parameters)
    return _report(
        imported.text,
        compile_options(
            imported.entry,
            f"0-{parameters - 1}" if parameters else None,
            quantize_options(datapath=datapath, **policy),
            backend="sim",
            accelerator=accelerator,
        ),
        energy_table,
        cache_dir,
    )


def timing_mlir(
    source: str | Path,
    *,
    entry: str | None = None,
    params: str | None = None,
    quantize: str | bool = True,
    datapath: str = "pe",
    accelerator: AcceleratorLike | None = None,
    energy_table: str | Path | None = None,
    cache_dir: CacheDir = None,
    **policy: Any,
) -> Report:
    """The report of one call of each function of MLIR, as ``lns.compile_mlir`` has it.

    Without ``entry`` every public function is called once.
    """
    options = quantize if isinstance(quantize, str) else None
    if quantize is True:
        options = quantize_options(datapath=datapath, **policy)
    return _report(
        read_source(source),
        compile_options(entry, params, options, backend="sim", accelerator=accelerator),
        energy_table,
        cache_dir,
    )


def timing_step(
    model: Any,
    loss: Callable[..., Any] | None,
    example_inputs: Sequence[Any],
    target: Any,
    *,
    recipe: Any = None,
    params: Any = None,
    accelerator: AcceleratorLike | None = None,
    energy_table: str | Path | None = None,
    cache_dir: CacheDir = None,
) -> Report:
    """The report of one step of ``lns.TrainingStep``, without values.

    Without a recipe it is the default one under ``pe``.
    """
    from ..training.build import import_step, step_options
    from ..training.recipe import Recipe, as_recipe

    recipe = Recipe(datapath="pe") if recipe is None else as_recipe(recipe)
    source = import_step(model, loss, example_inputs, target, params)
    return _report(
        source.imported.text,
        step_options(source, recipe, backend="sim", accelerator=accelerator),
        energy_table,
        cache_dir,
    )


def _report(
    text: str,
    options: Sequence[str],
    energy_table: str | Path | None,
    cache_dir: CacheDir,
) -> Report:
    simulation = Simulation(energy_table=energy_table)
    compiled = compile_text(
        text, [*options, "--emit=lnshw"], cache_dir, output=PROGRAMS
    )
    programs = (compiled.folder / PROGRAMS).read_bytes()
    simulator = Simulator(programs, simulation, timing=True)
    simulator.check_programs(programs)
    simulator.contractions = compiled.report()
    simulator.run_functions()
    return simulator.report
