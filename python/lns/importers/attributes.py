# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Attributes that say what each argument and result of a training step is."""

from __future__ import annotations

import json
from typing import Any

from .model import ImportedStep


def annotate(module: Any, step: ImportedStep) -> None:
    """Set ``arg_attrs`` and ``res_attrs`` of the entry function, in its own MLIR.

    ``module`` belongs to the Python package of the framework's importer; attributes
    are given to it as text, so that any of these packages will do.
    """
    context = module.context
    context.allow_unregistered_dialects = True
    [function] = [
        operation.operation
        for operation in module.body.operations
        if operation.operation.name == "func.func"
        and operation.name.value == step.entry
    ]
    attribute = type(function.attributes["sym_name"]).__mro__[1]
    for name, entries in (
        ("arg_attrs", _arguments(step)),
        ("res_attrs", _results(step)),
    ):
        text = ", ".join("{" + ", ".join(entry) + "}" for entry in entries)
        function.attributes[name] = attribute.parse(f"[{text}]", context=context)


def _arguments(step: ImportedStep) -> list[list[str]]:
    entries = []
    for index, value in enumerate(step.parameters):
        entry = [f"lns.name = {json.dumps(value.name)}"]
        entries.append([*entry, "lns.param"] if index < step.trained else entry)
    named = len(step.inputs) - step.uniforms
    entries += [
        [f"lns.name = {json.dumps(value.name)}"] for value in step.inputs[:named]
    ]
    entries += [[f"lns.uniform = {number} : i64"] for number in range(step.uniforms)]
    return entries


def _results(step: ImportedStep) -> list[list[str]]:
    entries = [[f"lns.updates = {index} : i64"] for index in step.changed]
    entries.append(["lns.loss"])
    outputs = step.outputs[len(entries) : len(step.outputs) - step.trained]
    entries += [[f"lns.name = {json.dumps(value.name)}"] for value in outputs]
    entries += [[f"lns.gradient = {index} : i64"] for index in range(step.trained)]
    return entries
