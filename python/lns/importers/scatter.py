# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Scatters, which MLIR has no operation for, as loops over their rows.

torch-mlir leaves ``tm_tensor.scatter(updates, indices, original)``: row i of
``updates`` is combined, by the operation's region, with the part of ``original`` that
row i of ``indices`` points to. Rows go in order, so that the result does not depend
on threads, and sums of rows that meet are those of PyTorch on one thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch_mlir.ir as ir
from torch_mlir.dialects import arith, cf, scf

DYNAMIC = ir.ShapedType.get_dynamic_size()


def lower_scatters(operations: Sequence[Any]) -> None:
    """Replace every ``tm_tensor.scatter`` among the operations."""
    # All of them first: lowering one erases operations of its region.
    for scatter in [op for op in operations if op.name == "tm_tensor.scatter"]:
        _lower(scatter)


def _lower(scatter: Any) -> None:
    updates, indices, original = scatter.operands
    rows = indices.type.shape[0]
    index = ir.IndexType.get(scatter.context)
    with ir.InsertionPoint(scatter), scatter.location:
        bounds = [arith.constant(index, bound) for bound in (0, rows, 1)]
        loop = scf.ForOp(*bounds, [original])
        with ir.InsertionPoint(loop.body):
            result = _row(
                scatter,
                loop.induction_variable,
                updates,
                indices,
                loop.inner_iter_args[0],
            )
            scf.YieldOp([result])
    scatter.results[0].replace_all_uses_with(loop.results[0])
    scatter.erase()


def _row(scatter: Any, row: Any, updates: Any, indices: Any, into: Any) -> Any:
    """One row combined with its place in ``into``."""
    index = ir.IndexType.get()
    kept = ir.RankedTensorType.get(updates.type.shape[1:], updates.type.element_type)
    # What a row of updates has no dimensions for has size one in the original.
    sizes = [1] * (len(into.type.shape) - len(kept.shape)) + list(kept.shape)
    offsets: list[Any] = [0] * len(sizes)
    dimensions = ir.DenseI64ArrayAttr(scatter.attributes["dimension_map"])
    for position, dimension in enumerate(dimensions):
        at = arith.constant(index, position)
        found = _create("tensor.extract", indices.type.element_type, [indices, row, at])
        offset = arith.index_cast(index, found)
        last = into.type.shape[dimension] - sizes[dimension]
        limit = arith.constant(index, last + 1)
        # Unsigned: an index below zero is beyond the end.
        within = arith.cmpi(arith.CmpIPredicate.ult, offset, limit)
        cf.assert_(within, f"index of a scatter must be from 0 to {last}")
        offsets[dimension] = offset
    none = [0] * len(kept.shape)
    update = _slice(updates, [row, *none], [1, *kept.shape], kept)
    new = _combine(scatter, update, _slice(into, offsets, sizes, kept))
    return _create(
        "tensor.insert_slice",
        into.type,
        [new, into, *(o for o in offsets if not isinstance(o, int))],
        **_place(offsets, sizes, [1, 1]),
    )


def _combine(scatter: Any, update: Any, old: Any) -> Any:
    """The region of the scatter on every element."""
    rank = len(update.type.shape)
    identity = ir.AffineMapAttr.get(ir.AffineMap.get_identity(rank))
    parallel = ir.Attribute.parse("#linalg.iterator_type<parallel>")
    generic = ir.Operation.create(
        "linalg.generic",
        results=[old.type],
        operands=[update, old],
        attributes={
            "indexing_maps": ir.ArrayAttr.get([identity, identity]),
            "iterator_types": ir.ArrayAttr.get([parallel] * rank),
            "operandSegmentSizes": ir.DenseI32ArrayAttr.get([1, 1]),
        },
        regions=1,
    )
    body = scatter.regions[0].blocks[0]
    body.append_to(generic.regions[0])
    last = body.operations[len(body.operations) - 1]
    with ir.InsertionPoint(last):
        ir.Operation.create("linalg.yield", operands=list(last.operands))
    last.operation.erase()
    return generic.results[0]


def _slice(source: Any, offsets: list[Any], sizes: list[int], kept: Any) -> Any:
    return _create(
        "tensor.extract_slice",
        kept,
        [source, *(o for o in offsets if not isinstance(o, int))],
        **_place(offsets, sizes, [1]),
    )


def _place(offsets: list[Any], sizes: list[int], before: list[int]) -> dict[str, Any]:
    """Attributes of a slice; ``before`` counts the operands that precede offsets."""
    moving = sum(not isinstance(offset, int) for offset in offsets)
    static = [offset if isinstance(offset, int) else DYNAMIC for offset in offsets]
    return {
        "static_offsets": ir.DenseI64ArrayAttr.get(static),
        "static_sizes": ir.DenseI64ArrayAttr.get(sizes),
        "static_strides": ir.DenseI64ArrayAttr.get([1] * len(sizes)),
        "operandSegmentSizes": ir.DenseI32ArrayAttr.get([*before, moving, 0, 0]),
    }


def _create(name: str, result: Any, operands: list[Any], **attributes: Any) -> Any:
    return ir.Operation.create(
        name, results=[result], operands=operands, attributes=attributes
    ).results[0]
