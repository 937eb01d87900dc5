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
# One format for both roles of operands, or one for each; None is f32.
Formats = FormatLike | Mapping[str, FormatLike | None]
ROLES = ("weight", "activation")
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
# What count_events= may be, as options of lns-compile.
EVENTS = {False: [], True: ["--count-events"], "range": ["--count-range-events"]}
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


def as_role_format(role: str, value: FormatLike) -> Format:
    """The format of a role, which an error names."""
    try:
        return as_format(value)
    except FormatError as error:
        raise FormatError(f"the format of {role}: {error}") from None


def formats_by_role(value: Formats) -> dict[str, Format | None]:
    """[M6] The formats of weights and of activations.

    >>> formats_by_role({"weight": (8, 8), "activation": None})
    {'weight': Format(8, 8), 'activation': None}
    """
    if not isinstance(value, Mapping):
        return dict.fromkeys(ROLES, as_role_format("weight and activation", value))
    for role in value:
        if role not in ROLES:
            raise FormatError(
                f"[M6] operands have no role {role!r} in inference: a format by role "
                "is {'weight': (8, 8), 'activation': (8, 8)}"
            )
    for role in ROLES:
        if role not in value:
            raise FormatError(
                f"[M6] the format of {role} is missing: give it one, or None for f32"
                if role == "activation"
                else f"[M6] the format of {role} is missing"
            )
    formats = {
        role: None if value[role] is None else as_role_format(role, value[role])
        for role in ROLES
    }
    if formats["weight"] is None:
        raise FormatError(
            "[M6] the format of weight is None: activations alone are not quantized; "
            "quantize=False leaves both in f32"
        )
    return formats


def format_option(value: Format | None) -> str:
    """A format as the passes take it: ``8,8``, with a bias that is not the default."""
    if value is None:
        return "none"
    bias = "" if value.bias == value.max_field else f",{value.bias}"
    return f"{value.bits},{value.gamma}{bias}"


def datapath_text(value: object) -> str:
    """[D0] A datapath's name; the compiler says which there are, and what they take."""
    if not isinstance(value, str) or not value.strip():
        raise FormatError(
            f"[D0] datapath is a text, got {value!r}: float<high>, float<fast>, exact, "
            "fixed<11>, pe<...>"
        )
    return "".join(value.split())


def event_options(count_events: bool | str) -> list[str]:
    """The options of ``lns-compile`` for ``count_events=``."""
    if not isinstance(count_events, bool | str) or count_events not in EVENTS:
        raise FormatError(
            f"[Q2, Q3] count_events is True, False or 'range', got {count_events!r}"
        )
    return EVENTS[count_events]


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


def _override(
    name: str, choices: Mapping[str, Any], formats: Mapping[str, Format | None]
) -> str:
    """One contraction's own policy as ``#lns.quantization``.

    ``formats`` are those that it has without the override.
    """
    unknown = [key for key in choices if key not in OVERRIDE_KEYS]
    if unknown:
        raise FormatError(
            f"the override of {name!r} has the unknown key {unknown[0]!r}; known are "
            + ", ".join(OVERRIDE_KEYS)
        )
    parts = []
    own: dict[str, Format | None] = {}
    by_role = isinstance(choices.get("format"), Mapping)
    weights_only = choices.get("weights_only", not by_role and not formats[ROLES[1]])
    quantize = choices.get("quantize", True)
    try:
        if "format" in choices:
            own = formats_by_role(choices["format"])
    except FormatError as error:
        raise FormatError(f"the override of {name!r}: {error}") from None
    weights_only = weights_only or {**formats, **own}["activation"] is None
    if by_role or "quantize" in choices or "weights_only" in choices:
        operands = "weights" if weights_only else "all"
        parts.append(f"operands = {operands if quantize else 'none'}")
    parts += [f"{role} = {f.mlir_type}" for role, f in own.items() if f is not None]
    if "datapath" in choices:
        parts.append(f"datapath = #lns.{datapath_text(choices['datapath'])}")
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
) -> str:
    """The option string of the pass ``lns-quantize``."""
    formats = formats_by_role(format)
    if weights_only:
        formats["activation"] = None
    weight, own = formats["weight"], formats["activation"]
    scales = {
        "weight_scale": weight_scale,
        "activation_scale": activation_scale,
        "weight_scale_source": weight_scale_source,
        "activation_scale_source": activation_scale_source,
        "scale_kind": scale_kind,
    }
    options = [
        f"format={format_option(weight)}",
        # A space would end the option: pe<vector = 16, entries = 4>.
        f"datapath={datapath_text(datapath)}",
        *(f"{key.replace('_', '-')}={_choice(key, v)}" for key, v in scales.items()),
    ]
    if own is None:
        options.append("operands=weights")
    elif own != weight:
        options.append(f"activation-format={format_option(own)}")
    if not renormalize:
        options.append("renormalize=false")
    if overrides:
        entries = ", ".join(
            _override(name, choices, formats) for name, choices in overrides.items()
        )
        options.append(f"overrides={{{entries}}}")
    return " ".join(options)
