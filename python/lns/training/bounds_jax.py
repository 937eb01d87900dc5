# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which integers the inputs and labels of a JAX function may be.

JAX checks none: ``jax.nn.one_hot`` makes a row of zeros of a label that is no class,
and a gather takes the nearest row. Neither reads out of bounds, and both hide a wrong
label. The bounds are read from what JAX traces: inputs that are compared with 0, ...,
n - 1 (which is what ``one_hot`` does), or that address rows.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from jax.extend.core import ClosedJaxpr, Jaxpr, Literal

from ..importers.jax import jax
from .bounds import Bound

# What moves elements, repeats them or leaves some out: those that are there stay.
MOVES = frozenset(
    (
        "broadcast_in_dim",
        "convert_element_type",
        "copy",
        "expand_dims",
        "reshape",
        "rev",
        "slice",
        "squeeze",
        "stop_gradient",
        "transpose",
    )
)


@dataclass(frozen=True)
class Elements:
    """Elements of an input, with a constant added to all of them."""

    name: str
    added: int = 0
    wrap: int = 0  # added once more where an element is negative


@dataclass(frozen=True)
class IsNegative:
    """Whether elements of an input are negative."""

    elements: Elements


@dataclass(frozen=True)
class Counted:
    """The numbers from 0 to ``count`` - 1."""

    count: int


@dataclass(frozen=True)
class Constant:
    """One integer."""

    number: int


Known = Elements | IsNegative | Counted | Constant | None


def find_jax_bounds(
    function: Callable[..., Any], params: Any, batch: Sequence[Any], names: list[str]
) -> dict[str, Bound]:
    """Bounds of the arrays of ``batch``, called ``names``, in ``function``."""
    traced = jax.make_jaxpr(function)(params, *batch)
    leaves = jax.tree_util.tree_leaves(tuple(batch))
    integers: list[Known] = [
        Elements(name) if np.issubdtype(leaf.dtype, np.integer) else None
        for name, leaf in zip(names, leaves, strict=True)
    ]
    others = len(traced.jaxpr.invars) - len(integers)
    finder = _Finder()
    finder.read(traced, [None] * others + integers)
    return finder.bounds


class _Finder:
    """Goes through equations with what is known of each value."""

    def __init__(self) -> None:
        self.bounds: dict[str, Bound] = {}

    def read(self, traced: ClosedJaxpr, inputs: Sequence[Known]) -> list[Known]:
        """What is known of the results, given that of the inputs."""
        jaxpr = traced.jaxpr
        known: dict[Any, Known] = dict(zip(jaxpr.invars, inputs, strict=True))
        for variable, value in zip(jaxpr.constvars, traced.consts, strict=True):
            known[variable] = _constant(value)

        def get(value: Any) -> Known:
            if isinstance(value, Literal):
                return _constant(value.val)
            return known.get(value)

        for equation in jaxpr.eqns:
            values = [get(value) for value in equation.invars]
            called = _called(equation, len(values))
            if called is not None:
                results = self.read(called, values)
            else:
                results = [self._result(equation, values)]
            known.update(zip(equation.outvars, results, strict=False))
        return [get(value) for value in jaxpr.outvars]

    def _result(self, equation: Any, values: list[Known]) -> Known:
        name, parameters = equation.primitive.name, equation.params
        if name == "iota" and np.issubdtype(parameters["dtype"], np.integer):
            return Counted(parameters["shape"][parameters["dimension"]])
        if name in MOVES:
            return _moved(equation, values[0])
        if name in ("add", "sub"):
            return _sum(values, 1 if name == "add" else -1)
        match name, *values:
            case ("eq", Elements() as elements, Counted() as classes) | (
                "eq",
                Counted() as classes,
                Elements() as elements,
            ):
                self._note(elements, classes.count, "classes of a one-hot")
            case ("lt", Elements(wrap=0) as elements, Constant(0)):
                return IsNegative(elements)
            case (
                "select_n",
                IsNegative(elements),
                Elements() as plain,
                Elements() as other,
            ) if (
                plain == elements
                and replace(other, added=plain.added) == plain
                and other.added > plain.added
            ):
                return replace(plain, wrap=other.added - plain.added)
            case ("gather", _, Elements() as elements):
                self._note_rows(elements, equation)
        return None

    def _note_rows(self, elements: Elements, equation: Any) -> None:
        parameters = equation.params
        dimensions = parameters["dimension_numbers"].start_index_map
        if len(dimensions) != 1 or "CLIP" in str(parameters["mode"]):
            return
        (dimension,) = dimensions
        length = equation.invars[0].aval.shape[dimension]
        rows = length - parameters["slice_sizes"][dimension] + 1
        self._note(elements, rows, "rows to gather")

    def _note(self, elements: Elements, count: int, what: str) -> None:
        first = -elements.added - elements.wrap
        last = count - 1 - elements.added
        found = self.bounds.get(elements.name)
        if found is not None:
            assert found.last is not None  # it comes from here
            first, last = max(first, found.first), min(last, found.last)
            if found.count < count:
                count, what = found.count, found.what
        self.bounds[elements.name] = Bound(count, what, first=first, last=last)


def _constant(value: Any) -> Known:
    if np.ndim(value) == 0 and np.issubdtype(np.asarray(value).dtype, np.integer):
        return Constant(int(value))
    return None


def _moved(equation: Any, value: Known) -> Known:
    """The same elements; of 0, 1, ... only where none is left out."""
    before, after = (v.aval for v in (equation.invars[0], equation.outvars[0]))
    if isinstance(value, Counted):
        whole = math.prod(after.shape) >= math.prod(before.shape)
        return value if whole and np.issubdtype(after.dtype, np.integer) else None
    if equation.primitive.name == "convert_element_type" and not (
        np.issubdtype(before.dtype, np.integer)
        and np.issubdtype(after.dtype, np.integer)
    ):
        return None
    return value


def _sum(values: Sequence[Known], sign: int) -> Known:
    match values:
        case (Elements(wrap=0) as elements, Constant(number)):
            return replace(elements, added=elements.added + sign * number)
        case (Constant(number), Elements(wrap=0) as elements) if sign == 1:
            return replace(elements, added=elements.added + number)
    return None


def _called(equation: Any, count: int) -> ClosedJaxpr | None:
    """The function that an equation calls once with its own ``count`` operands."""
    if equation.primitive.name in ("scan", "while", "cond"):
        return None
    found: Mapping[str, Any] = equation.params
    for value in found.values():
        if isinstance(value, Jaxpr) and not value.constvars:
            value = ClosedJaxpr(value, ())
        if isinstance(value, ClosedJaxpr) and len(value.jaxpr.invars) == count:
            return value
    return None
