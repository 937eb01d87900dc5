# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which parameter took which rule [M4], as text."""

from __future__ import annotations

from collections.abc import Mapping

from .state import BUFFER, CODES, SCALE, VALUE, State

HEADER = ("parameter", "shape", "rule", "stored as", "bytes", "optimizer state")


def rule_table(state: State, rules: Mapping[str, str]) -> str:
    """A line for each parameter, and the sum of bytes; ``rules`` are by name."""
    rows = [HEADER]
    for name in state.names(CODES, VALUE):
        fields = state.fields_of(name)
        weight = [field for field in fields if field in (CODES, SCALE, VALUE)]
        moments = [field for field in fields if field not in weight]
        array = state.arrays[name, weight[0]]
        bytes_of = [
            sum(state.arrays[name, field].nbytes for field in part)
            for part in (weight, moments)
        ]
        rows.append(
            (
                name,
                "x".join(map(str, array.shape)) or "scalar",
                rules.get(name, "unknown"),
                repr(state.storage) if CODES in fields else str(array.dtype),
                f"{bytes_of[0]:,}",
                f"{bytes_of[1]:,}" + (f" ({', '.join(moments)})" if moments else ""),
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        for row in rows
    ]
    if buffers := state.names(BUFFER):
        lines.append(f"buffers, as they are: {', '.join(buffers)}")
    return "\n".join([*(line.rstrip() for line in lines), str(state.memory())])
