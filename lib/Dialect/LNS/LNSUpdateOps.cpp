//===- LNSUpdateOps.cpp - Verification of weight updates -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

MutableOperandRange MadamUpdateOp::getDpsInitsMutable() {
  unsigned first = getOperation()->getNumOperands() - 2;
  return MutableOperandRange(getOperation(), first, 2);
}

LogicalResult MadamUpdateOp::verify() {
  RankedTensorType weights = getWeights().getType();
  if (failed(verifyCompatibleShape(weights, getGradient().getType())) ||
      failed(verifyCompatibleShape(weights, getSecondMoment().getType())))
    return emitOpError() << "[M2] gradient " << getGradient().getType()
                         << " and second moment " << getSecondMoment().getType()
                         << " must have the shape of the weights " << weights;
  float beta = getBeta().convertToFloat();
  if (!(beta > 0.0f && beta < 1.0f))
    return emitOpError() << "[M2] beta must be between 0 and 1, got " << beta;
  float bound = getGBound().convertToFloat();
  if (!(bound > 0.0f) || getGBound().isInfinity())
    return emitOpError() << "[M2] g_bound must be positive and finite, got "
                         << bound;
  bool stochastic = getRounding() == UpdateRounding::Stochastic;
  if (stochastic != bool(getSeed()) || stochastic != bool(getStreamAttr()))
    return emitOpError() << "[M3] rounding(stochastic), and it alone, needs "
                            "random(seed, step, index base) and a stream";
  return success();
}

void MadamUpdateOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  // On tensors only: pure.
}

LogicalResult
MadamUpdateOp::reifyResultShapes(OpBuilder &builder,
                                 ReifiedRankedShapedTypeDims &shapes) {
  shapes.push_back(tensor::getMixedSizes(builder, getLoc(), getWeights()));
  shapes.push_back(tensor::getMixedSizes(builder, getLoc(), getSecondMoment()));
  return success();
}
