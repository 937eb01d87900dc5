# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The keywords of ``lns.compile`` as options of the pass ``lns-quantize``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import FormatError
from .format import Format

FormatLike = Format | tuple[int, int] | tuple[int, int, int]
Overrides = Mapping[str, Mapping[str, Any]]

# "channel" of an activation is one scale a row (an image, for convolutions).
WEIGHT_SCALES = {"tensor": "tensor", "channel": "channel"}
ACTIVATION_SCALES = {"tensor": "tensor", "channel": "channel", "row": "channel"}
OVERRIDE_KEYS = (
    "quantize",
    "format",
    "datapath",
    "weight_scale",
    "activation_scale",
    "weights_only",
)


def as_format(value: FormatLike) -> Format:
    """A format, or the arguments of one as a tuple."""
    if isinstance(value, Format):
        return value
    try:
        return Format(*value)
    except TypeError:
        raise FormatError(
            f"[N1] a format is lns.Format(8, 8) or a tuple (8, 8), got {value!r}"
        ) from None


def _scale(what: str, value: str, allowed: Mapping[str, str]) -> str:
    if value not in allowed:
        raise FormatError(f"{what} is one of {', '.join(allowed)}, got {value!r}")
    return allowed[value]


def _override(name: str, choices: Mapping[str, Any]) -> str:
    """One contraction's own policy as ``#lns.quantization``."""
    unknown = [key for key in choices if key not in OVERRIDE_KEYS]
    if unknown:
        raise FormatError(
            f"the override of {name!r} has the unknown key {unknown[0]!r}; known are "
            + ", ".join(OVERRIDE_KEYS)
        )
    parts = []
    if "quantize" in choices or "weights_only" in choices:
        operands = "weights" if choices.get("weights_only") else "all"
        if not choices.get("quantize", True):
            operands = "none"
        parts.append(f"operands = {operands}")
    if "format" in choices:
        mlir_type = as_format(choices["format"]).mlir_type
        parts += [f"weight = {mlir_type}", f"activation = {mlir_type}"]
    if "datapath" in choices:
        parts.append(f"datapath = #lns.{choices['datapath']}")
    if "weight_scale" in choices:
        scale = _scale("weight_scale", choices["weight_scale"], WEIGHT_SCALES)
        parts.append(f"weight_scale = {scale}")
    if "activation_scale" in choices:
        scale = _scale(
            "activation_scale", choices["activation_scale"], ACTIVATION_SCALES
        )
        parts.append(f"activation_scale = {scale}")
    return f'"{name}" = #lns.quantization<{", ".join(parts)}>'


def quantize_options(
    format: FormatLike = (8, 8),
    datapath: str = "float<high>",
    weight_scale: str = "tensor",
    activation_scale: str = "tensor",
    weights_only: bool = False,
    overrides: Overrides | None = None,
) -> str:
    """The option string of the pass ``lns-quantize``."""
    f = as_format(format)
    bias = "" if f.bias == f.max_field else f",{f.bias}"
    options = [
        f"format={f.bits},{f.gamma}{bias}",
        f"datapath={datapath}",
        f"weight-scale={_scale('weight_scale', weight_scale, WEIGHT_SCALES)}",
        "activation-scale="
        + _scale("activation_scale", activation_scale, ACTIVATION_SCALES),
    ]
    if weights_only:
        options.append("operands=weights")
    if overrides:
        entries = ", ".join(_override(*entry) for entry in overrides.items())
        options.append(f"overrides={{{entries}}}")
    return " ".join(options)
