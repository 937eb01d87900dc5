# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random operators of a graph as functions of arguments that hold uniform numbers.

A compiled step draws these numbers by a counter [Q4]: the forward and the backward
pass then see the same ones, and so does a step that is repeated.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch.fx import Graph, Node

from ..errors import ImportModelError

aten = torch.ops.aten


def replace_random(graph: Graph) -> None:
    """Give every random operator a placeholder of its own, an f32 tensor in [0, 1)."""
    graph.eliminate_dead_code()
    for node in list(graph.nodes):
        if node.op != "call_function":
            continue
        rewrite = REWRITES.get(node.target)
        if rewrite is not None:
            rewrite(_Site(graph, node))
        elif isinstance(node.target, torch._ops.OpOverload) and (
            torch.Tag.nondeterministic_seeded in node.target.tags
        ):
            raise ImportModelError(
                f"no lowering for the random operator {node.target}: a step draws "
                "uniform numbers (dropout, bernoulli, rand); draw others outside"
            )


class _Site:
    """A random node, and how to put operators in its place."""

    def __init__(self, graph: Graph, node: Node) -> None:
        self.graph = graph
        self.node = node

    def emit(self, target: Any, *arguments: Any, **options: Any) -> Node:
        """An operator before the node, with the node's place in the program."""

        def value(argument: Any) -> Any:
            return argument.meta["val"] if isinstance(argument, Node) else argument

        with self.graph.inserting_before(self.node):
            new = self.graph.call_function(target, arguments, options)
        new.meta = {
            key: entry
            for key, entry in self.node.meta.items()
            if key not in ("val", "tensor_meta")
        }
        new.meta["val"] = target(*map(value, arguments), **options)
        return new

    def uniform(self, shape: torch.Size, like: torch.Tensor) -> Node:
        """A placeholder for numbers in [0, 1), behind those that exist."""
        last = self.graph.find_nodes(op="placeholder")[-1]
        with self.graph.inserting_after(last):
            new = self.graph.placeholder("uniform")
        new.meta["val"] = like.new_empty(shape, dtype=torch.float32)
        return new


def _dropout(site: _Site) -> None:
    """x * (u >= p) / (1 - p), and the mask, which the backward pass reads."""
    x, probability, training = (*site.node.args, True)[:3]
    value = x.meta["val"]
    parts = {
        user.args[1]: user
        for user in site.node.users
        if user.target.__name__ == "getitem"
    }
    if training is False or probability == 0:
        out = x
        mask = site.emit(aten.ones_like.default, x, dtype=torch.bool)
    else:
        uniform = site.uniform(value.shape, value)
        mask = site.emit(aten.ge.Scalar, uniform, float(probability))
        kept = site.emit(aten.to.dtype, mask, value.dtype)
        # No element is kept where the probability is 1: any factor will do.
        factor = 1.0 / (1.0 - probability) if probability < 1 else 0.0
        out = site.emit(aten.mul.Tensor, x, site.emit(aten.mul.Scalar, kept, factor))
    for index, new in enumerate((out, mask)):
        if index in parts:
            parts[index].replace_all_uses_with(new)
            site.graph.erase_node(parts[index])
    site.graph.erase_node(site.node)


def _replace(site: _Site, new: Node) -> None:
    site.node.replace_all_uses_with(new)
    site.graph.erase_node(site.node)


def _bernoulli(site: _Site) -> None:
    """One with the probability p, as u < p."""
    value = site.node.meta["val"]
    uniform = site.uniform(value.shape, value)
    if site.node.target is aten.bernoulli.default:
        drawn = site.emit(aten.lt.Tensor, uniform, site.node.args[0])
    else:
        probability = site.node.args[1] if len(site.node.args) > 1 else 0.5
        drawn = site.emit(aten.lt.Scalar, uniform, float(probability))
    _replace(site, site.emit(aten.to.dtype, drawn, value.dtype))


def _rand(site: _Site) -> None:
    """The uniform numbers themselves."""
    value = site.node.meta["val"]
    uniform = site.uniform(value.shape, value)
    if value.dtype != torch.float32:
        uniform = site.emit(aten.to.dtype, uniform, value.dtype)
    _replace(site, uniform)


REWRITES: dict[Any, Callable[[_Site], None]] = {
    aten.native_dropout.default: _dropout,
    aten.bernoulli.default: _bernoulli,
    aten.bernoulli.p: _bernoulli,
    aten.rand.default: _rand,
    aten.rand_like.default: _rand,
}
