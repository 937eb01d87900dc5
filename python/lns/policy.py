# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The keywords of ``lns.compile`` as options of the pass ``lns-quantize``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .errors import FormatError
from .format import Format

FormatLike = Format | tuple[int, int] | tuple[int, int, int]
Overrides = Mapping[str, Mapping[str, Any]]

# Which elements share a scale, and where scales come from: a keyword, or a keyword
# with a number. "channel" of an activation is one scale a row (an image, for
# convolutions).
SCALES = re.compile(r"tensor|channel|row|block<[1-9][0-9]*>")
SCALE_SOURCES = {
    "weight_scale_source": re.compile(r"dynamic|static<[^<>]+>"),
    "activation_scale_source": re.compile(
        r"dynamic|static<[^<>]+>|delayed<[1-9][0-9]*>"
    ),
}
SCALE_KINDS = re.compile(r"absmax|pow2")
OVERRIDE_KEYS = (
    "quantize",
    "format",
    "datapath",
    "weight_scale",
    "activation_scale",
    "weight_scale_source",
    "activation_scale_source",
    "scale_kind",
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


def _choice(what: str, value: str) -> str:
    """A choice of scales, checked before a compiler is started."""
    if what in SCALE_SOURCES:
        pattern, rule = SCALE_SOURCES[what], "[Q1, Q5, Q8]"
        known = "dynamic, static<0.5>" + (
            ", delayed<16>" if what == "activation_scale_source" else ""
        )
    elif what == "scale_kind":
        pattern, rule, known = SCALE_KINDS, "[Q5]", "absmax, pow2"
    else:
        pattern, rule, known = SCALES, "[N5]", "tensor, channel, row, block<32>"
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise FormatError(f"{rule} {what} is one of {known}, got {value!r}")
    return value


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
    for key in (
        "weight_scale",
        "activation_scale",
        "weight_scale_source",
        "activation_scale_source",
        "scale_kind",
    ):
        if key in choices:
            parts.append(f"{key} = {_choice(key, choices[key])}")
    return f'"{name}" = #lns.quantization<{", ".join(parts)}>'


def quantize_options(
    format: FormatLike = (8, 8),
    datapath: str = "float<high>",
    weight_scale: str = "tensor",
    activation_scale: str = "tensor",
    weights_only: bool = False,
    overrides: Overrides | None = None,
    weight_scale_source: str = "dynamic",
    activation_scale_source: str = "dynamic",
    scale_kind: str = "absmax",
    renormalize: bool = True,
) -> str:
    """The option string of the pass ``lns-quantize``."""
    f = as_format(format)
    bias = "" if f.bias == f.max_field else f",{f.bias}"
    scales = {
        "weight_scale": weight_scale,
        "activation_scale": activation_scale,
        "weight_scale_source": weight_scale_source,
        "activation_scale_source": activation_scale_source,
        "scale_kind": scale_kind,
    }
    options = [
        f"format={f.bits},{f.gamma}{bias}",
        # A space would end the option: pe<vector = 16, entries = 4>.
        f"datapath={''.join(datapath.split())}",
        *(f"{key.replace('_', '-')}={_choice(key, v)}" for key, v in scales.items()),
    ]
    if weights_only:
        options.append("operands=weights")
    if not renormalize:
        options.append("renormalize=false")
    if overrides:
        entries = ", ".join(_override(*entry) for entry in overrides.items())
        options.append(f"overrides={{{entries}}}")
    return " ".join(options)
