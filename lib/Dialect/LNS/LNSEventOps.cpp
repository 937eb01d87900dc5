//===- LNSEventOps.cpp - Verification of ops that count events -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IterationSpaces.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

LogicalResult SgdSkipsOp::verify() {
  if (bool(getMomentum()) == bool(getVelocity()))
    return success();
  return emitOpError()
         << "[M5] a momentum and a velocity are given together or not at all";
}

LogicalResult CountSaturationsOp::verify() {
  if (!getDatapath().saturates())
    return emitOpError() << "[P5] no addition under " << getDatapath()
                         << " saturates: there is nothing to count";
  Type lhs = getLhs().getType().getElementType();
  Type rhs = getRhs().getType().getElementType();
  if (failed(getDatapath().verifyOperands([&] { return emitOpError(); }, lhs,
                                          rhs)))
    return failure();
  RankedTensorType accumulator = getAccumulator().getType();
  Type element = getDatapath().getAccumulatorElementType(lhs, rhs);
  if (accumulator.getElementType() != element)
    return emitOpError() << "[D] the accumulator of " << getDatapath()
                         << " has elements " << element << ", got "
                         << accumulator;
  if (failed(verifyCompatibleShape(accumulator, getResult().getType())))
    return emitOpError() << "[P5] counts " << getResult().getType()
                         << " must have the shape of the accumulators "
                         << accumulator;
  SmallVector<AffineMap> maps;
  llvm::append_range(maps, getIndexingMaps().getAsValueRange<AffineMapAttr>());
  if (maps.empty())
    return emitOpError() << "needs three indexing maps, got none";
  if (failed(verifyMaps(*this, maps, {0, 0, 0})))
    return failure();
  return verifyContraction(*this, maps, inferLoopRanges(*this, maps));
}

LogicalResult
CountSaturationsOp::reifyResultShapes(OpBuilder &builder,
                                      ReifiedRankedShapedTypeDims &shapes) {
  shapes.push_back(tensor::getMixedSizes(builder, getLoc(), getAccumulator()));
  return success();
}
