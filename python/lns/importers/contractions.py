# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The weight gradient of a convolution as one contraction.

PyTorch's operators can only say it as a convolution of transposed tensors. The maps of
a ``linalg.generic`` index the tensors as they lie: no copy, and the padded image is the
one that the forward pass has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch_mlir.ir as ir

CONVOLUTIONS = (
    "linalg.conv_1d_ncw_fcw",
    "linalg.conv_2d_nchw_fchw",
    "linalg.conv_3d_ncdhw_fcdhw",
)


def absorb_transposes(operations: Sequence[Any]) -> None:
    """Rewrite transpose(convolution(transpose(image), transpose(error))).

    Each of these exchanges the first two dimensions; a padding may stand behind the
    first, slices behind the convolution.
    """
    for operation in operations:
        if operation.name == "linalg.transpose" and _swaps(operation):
            _rewrite(operation)


def _rewrite(outer: Any) -> None:
    convolution = _definition(outer.operands[0])
    while convolution is not None and _is_prefix(convolution):
        convolution = _definition(convolution.operands[0])
    if convolution is None or convolution.name not in CONVOLUTIONS:
        return
    image, error = convolution.operands[0], convolution.operands[1]
    pad = _definition(image)
    if pad is not None and pad.name == "tensor.pad":
        image = pad.operands[0]
    else:
        pad = None
    sides = [_definition(value) for value in (image, error)]
    if any(side is None or not _swaps(side) for side in sides):
        return
    image, error = (side.operands[0] for side in sides)
    zero = _definition(convolution.operands[2])
    if zero is None or zero.name != "linalg.fill":
        return
    with ir.InsertionPoint(outer), outer.location:
        if pad is not None:
            image = _pad(pad, image)
        empty = _create("tensor.empty", outer.results[0].type, [])
        filled = _elementwise("linalg.fill", [zero.operands[0], empty], _copy)
    with ir.InsertionPoint(outer), convolution.location:
        result = _contract(convolution, image, error, filled)
    outer.results[0].replace_all_uses_with(result)


def _contract(convolution: Any, image: Any, error: Any, into: Any) -> Any:
    """sum over n, places p of error[n, o, p] * image[n, i, k * s + p * d]."""
    places = len(into.type.shape) - 2
    strides, dilations = (
        [element for element in ir.DenseIntElementsAttr(convolution.attributes[name])]
        for name in ("strides", "dilations")
    )
    count = 3 + 2 * places
    o, i, n = (ir.AffineExpr.get_dim(d) for d in (0, 1, 2 + places))
    taps = [ir.AffineExpr.get_dim(2 + d) for d in range(places)]
    at = [ir.AffineExpr.get_dim(3 + places + d) for d in range(places)]
    inner = [taps[d] * strides[d] + at[d] * dilations[d] for d in range(places)]
    maps = [[n, i, *inner], [n, o, *at], [o, i, *taps]]
    kinds = ["parallel"] * (2 + places) + ["reduction"] * (1 + places)
    return _elementwise(
        "linalg.generic",
        [image, error, into],
        _multiply_and_add,
        indexing_maps=ir.ArrayAttr.get(
            [ir.AffineMapAttr.get(ir.AffineMap.get(count, 0, m)) for m in maps]
        ),
        iterator_types=ir.ArrayAttr.get(
            [ir.Attribute.parse(f"#linalg.iterator_type<{kind}>") for kind in kinds]
        ),
    )


def _multiply_and_add(image: Any, error: Any, sum: Any) -> Any:
    product = _create("arith.mulf", sum.type, [image, error])
    return _create("arith.addf", sum.type, [sum, product])


def _copy(value: Any, _: Any) -> Any:
    return value


def _elementwise(name: str, operands: list[Any], body: Any, **attributes: Any) -> Any:
    """A linalg operation with one result, its last operand."""
    inputs = len(operands) - 1
    sizes = ir.DenseI32ArrayAttr.get([inputs, 1])
    operation = ir.Operation.create(
        name,
        results=[operands[-1].type],
        operands=operands,
        attributes={**attributes, "operandSegmentSizes": sizes},
        regions=1,
    )
    elements = [getattr(value.type, "element_type", value.type) for value in operands]
    block = ir.Block.create_at_start(operation.regions[0], elements)
    with ir.InsertionPoint(block):
        ir.Operation.create("linalg.yield", operands=[body(*block.arguments)])
    return operation.results[0]


def _pad(pad: Any, source: Any) -> Any:
    """The same padding of a tensor whose first two dimensions are exchanged."""
    shape = list(pad.results[0].type.shape)
    shape[:2] = reversed(shape[:2])
    kind = ir.RankedTensorType.get(shape, source.type.element_type)
    copy = pad.clone()
    copy.operands[0] = source
    new = ir.Operation.create(
        "tensor.pad",
        results=[kind],
        operands=list(copy.operands),
        attributes={
            key: _exchanged(copy.attributes[key])
            if key in ("static_low", "static_high")
            else copy.attributes[key]
            for key in list(copy.attributes)
        },
        regions=1,
    )
    copy.regions[0].blocks[0].append_to(new.regions[0])
    copy.erase()
    return new.results[0]


def _exchanged(sizes: Any) -> Any:
    values = list(ir.DenseI64ArrayAttr(sizes))
    values[:2] = reversed(values[:2])
    return ir.DenseI64ArrayAttr.get(values)


def _swaps(operation: Any) -> bool:
    """Whether this is a transpose that exchanges the first two dimensions."""
    if operation.name != "linalg.transpose":
        return False
    permutation = list(ir.DenseI64ArrayAttr(operation.attributes["permutation"]))
    return permutation == [1, 0, *range(2, len(permutation))]


def _is_prefix(operation: Any) -> bool:
    """Whether this is a slice from the start of every dimension, without strides."""
    if operation.name != "tensor.extract_slice" or len(operation.operands) != 1:
        return False
    offsets, strides = (
        list(ir.DenseI64ArrayAttr(operation.attributes[name]))
        for name in ("static_offsets", "static_strides")
    )
    return not any(offsets) and all(stride == 1 for stride in strides)


def _definition(value: Any) -> Any:
    """The operation that computes a value; None for an argument."""
    owner = value.owner
    return (
        owner if isinstance(owner, ir.Operation) else getattr(owner, "operation", None)
    )


def _create(name: str, result: Any, operands: list[Any]) -> Any:
    return ir.Operation.create(name, results=[result], operands=operands).results[0]
