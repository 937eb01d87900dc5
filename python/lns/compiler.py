# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a model to a callable: import, compile, load."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .errors import SimulatorError, TargetError
from .native import Library
from .policy import Formats, Overrides, event_options, quantize_options
from .program import PREPARE, Program, Weights
from .toolchain import Compiled, compile_text

if TYPE_CHECKING:
    from .accelerator import Simulation
    from .accelerator.configuration import AcceleratorLike

CacheDir = str | Path | bool | None


def compile(
    model: Any,
    example_inputs: Sequence[Any],
    *,
    format: Formats = (8, 8),
    datapath: str = "float<high>",
    weight_scale: str = "tensor",
    activation_scale: str = "tensor",
    weights_only: bool = False,
    overrides: Overrides | None = None,
    weight_scale_source: str = "dynamic",
    activation_scale_source: str = "dynamic",
    scale_kind: str = "absmax",
    renormalize: bool = True,
    backend: str = "cpu",
    target: str = "native",
    expose_contractions: bool = False,
    count_events: bool | str = False,
    kernels: bool = True,
    quantize: bool = True,
    accelerator: AcceleratorLike | None = None,
    simulation: Simulation | None = None,
    cache_dir: CacheDir = None,
) -> Program:
    """Compile a ``torch.nn.Module`` (in inference) for the shapes of the examples.

    Every contraction (linear layer, convolution, matrix product) is computed on codes
    of ``format``, with ``datapath`` saying how products are summed; the rest stays
    f32. ``format`` may be one for each role, ``{"weight": (8, 8), "activation": (6,
    4)}``, with None for f32 activations. With ``quantize=False`` everything stays f32.

    ``weight_scale`` is ``tensor``, ``channel`` (of outputs) or ``block<32>``: one for
    each 32 elements along the contracted dimension, whose last block may be shorter
    [N5, D6]; ``activation_scale`` is ``tensor``, ``row`` or ``block<32>``.
    ``weight_scale_source`` and ``activation_scale_source`` say where they come from:
    ``dynamic``, the elements [Q5]; ``static<0.5>``, a number in [2^-126, 2^126] [Q1];
    for activations ``delayed<16>``, the largest magnitudes of the last 16 calls, which
    the program carries in ``histories`` [Q8]. ``scale_kind`` is ``absmax`` or ``pow2``,
    the power of two at or above it [Q5]. Under ``fixed`` each row of an operand is
    renormalized before the sums unless ``renormalize=False`` [A3, D4].

    With ``count_events=True`` the program counts what the number system does silently:
    a NaN that becomes zero under a static or delayed scale [N6], accumulators of ``pe``
    that saturate [P5], divisions by zero and roots of negative numbers [A1], updates
    that are skipped [M2, M5]; with ``count_events="range"`` also numbers that are too
    small or too large for their format [Q2, Q3]. ``events`` of the program has the
    counts of the last call. No result changes by a bit.

    With ``backend="sim"`` contractions under ``pe`` run on a simulated accelerator,
    with the same bits; ``simulator`` of the program has its report. ``accelerator`` is
    an ``lns.accelerator.Configuration`` or the path of a JSON file of its numbers, or
    an ``Accelerator`` that says how contractions are mapped too; without it, the
    paper's. ``simulation`` is an ``lns.accelerator.Simulation``.

    ``overrides`` maps the name of a contraction (its module's path) to keywords of its
    own: ``{"fc3": {"quantize": False}}``. ``target`` is
    ``native``, ``generic`` or a CPU that LLVM knows. With ``kernels=False`` codes are
    decoded to whole f32 tensors, and what follows a contraction is computed by itself:
    slower, the same within the rules of the datapath. ``cache_dir`` is a folder, None
    for the default cache, or False for none.
    """
    from .importers import torch as importer

    imported = importer.import_module(model, tuple(example_inputs))
    options = compile_options(
        imported.entry,
        f"0-{len(imported.parameters) - 1}" if imported.parameters else None,
        quantize_options(
            format,
            datapath,
            weight_scale,
            activation_scale,
            weights_only,
            overrides,
            weight_scale_source,
            activation_scale_source,
            scale_kind,
            renormalize,
        )
        if quantize
        else None,
        backend=backend,
        target=target,
        expose_contractions=expose_contractions,
        count_events=count_events,
        kernels=kernels,
        accelerator=accelerator,
        simulation=simulation,
    )
    compiled = compile_text(imported.text, options, cache_dir)
    return _program(
        compiled,
        imported.entry,
        imported.weights,
        simulation,
        unflatten=partial(importer.unflatten, imported.output_tree),
        outputs=len(imported.outputs),
    )


def compile_mlir(
    source: str | Path,
    *,
    weights: Weights | None = None,
    params: str | None = None,
    entry: str | None = None,
    quantize: str | bool = False,
    format: Formats = (8, 8),
    datapath: str = "float<high>",
    weight_scale: str = "tensor",
    activation_scale: str = "tensor",
    weights_only: bool = False,
    overrides: Overrides | None = None,
    weight_scale_source: str = "dynamic",
    activation_scale_source: str = "dynamic",
    scale_kind: str = "absmax",
    renormalize: bool = True,
    backend: str = "cpu",
    target: str = "native",
    expose_contractions: bool = False,
    count_events: bool | str = False,
    kernels: bool = True,
    accelerator: AcceleratorLike | None = None,
    simulation: Simulation | None = None,
    cache_dir: CacheDir = None,
) -> Program:
    """Compile MLIR, given as text or as the path of a file; needs no framework.

    ``params`` marks the arguments that are weights (``"0-3,5"``); ``weights`` are their
    values, a dict by position of the argument (or a list, if they come first).
    ``quantize`` is True for the policy of the keywords that follow it (see
    ``compile``), a string of options for the pass ``lns-quantize``, or False to compile
    the module as it is.
    """
    text = read_source(source)
    policy: str | None = quantize if isinstance(quantize, str) else None
    if quantize is True:
        policy = quantize_options(
            format,
            datapath,
            weight_scale,
            activation_scale,
            weights_only,
            overrides,
            weight_scale_source,
            activation_scale_source,
            scale_kind,
            renormalize,
        )
    options = compile_options(
        entry,
        params,
        policy,
        backend=backend,
        target=target,
        expose_contractions=expose_contractions,
        count_events=count_events,
        kernels=kernels,
        accelerator=accelerator,
        simulation=simulation,
    )
    compiled = compile_text(text, options, cache_dir)
    return _program(compiled, entry, weights, simulation)


def load(
    path: str | Path,
    weights: Weights | None = None,
    *,
    simulation: Simulation | None = None,
) -> Program:
    """Load a library that ``lns-compile`` or ``Program.save`` wrote.

    The weights are those that ``save`` wrote beside it, or ``weights``. A library of
    the backend ``sim`` gets a simulator; ``simulation`` says how it simulates.
    """
    path = Path(path)
    library = Library(path, simulation)
    saved = path.with_suffix(".npz")
    constants = None
    if weights is None and saved.is_file():
        with np.load(saved) as archive:
            constants = {name: archive[name] for name in archive.files}
    return Program(library, _entry(library, None), weights, constants)


def read_source(source: str | Path) -> str:
    """MLIR that is given as text or as the path of a file."""
    if isinstance(source, Path) or "\n" not in source:
        try:
            return Path(source).read_text()
        except OSError as error:
            raise TargetError(f"cannot read {source}: {error.strerror}") from error
    return source


def compile_options(
    entry: str | None,
    params: str | None,
    policy: str | None,
    *,
    backend: str = "cpu",
    target: str = "native",
    expose_contractions: bool = False,
    count_events: bool | str = False,
    kernels: bool = True,
    accelerator: AcceleratorLike | None = None,
    simulation: Simulation | None = None,
) -> list[str]:
    """The options of ``lns-compile``; ``policy`` are those of ``lns-quantize``."""
    options = [f"--backend={backend}", f"--target-cpu={target}"]
    if entry:
        options.append(f"--entry={entry}")
    if params:
        options.append(f"--params={params}")
    if policy is not None:
        options.append(f"--quantize={policy}")
    if expose_contractions:
        options.append("--expose-contractions")
    options += event_options(count_events)
    if not kernels:
        options.append("--kernels=off")
    return options + _accelerator_options(backend, accelerator, simulation)


def _accelerator_options(
    backend: str,
    accelerator: AcceleratorLike | None,
    simulation: Simulation | None = None,
) -> list[str]:
    """The options that say what the backend ``sim`` compiles for."""
    if backend != "sim" and (accelerator is not None or simulation is not None):
        raise SimulatorError(
            f"accelerator= and simulation= are of backend='sim', not of {backend!r}"
        )
    if accelerator is None:
        return []
    from .accelerator.configuration import as_accelerator

    return [f"--accelerator={as_accelerator(accelerator).to_option()}"]


def _entry(library: Library, entry: str | None) -> str:
    """The named function, or the first one that prepares no weights."""
    if entry is not None:
        return entry
    names = [name for name in library.functions if not name.endswith(PREPARE)]
    if not names:
        raise TargetError(f"{library.path} has no function to call")
    return names[0]


def _program(
    compiled: Compiled,
    entry: str | None,
    weights: Weights | None,
    simulation: Simulation | None,
    **arguments: Any,
) -> Program:
    library = Library(compiled.library, simulation, compiled.report())
    return Program(
        library,
        _entry(library, entry),
        weights,
        report=compiled.report(),
        compiled=compiled,
        **arguments,
    )
