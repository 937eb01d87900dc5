//===- LNSUpdateOps.cpp - Verification of weight updates -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScaleMap.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

//===----------------------------------------------------------------------===//
// What all updates share
//===----------------------------------------------------------------------===//

/// The last operands, as many as there are results: what the step changes.
static MutableOperandRange getInits(Operation *op) {
  unsigned count = op->getNumResults();
  return MutableOperandRange(op, op->getNumOperands() - count, count);
}

MutableOperandRange MadamUpdateOp::getDpsInitsMutable() {
  return getInits(*this);
}
MutableOperandRange SgdUpdateOp::getDpsInitsMutable() {
  return getInits(*this);
}
MutableOperandRange AdamWUpdateOp::getDpsInitsMutable() {
  return getInits(*this);
}
MutableOperandRange MulUpdateOp::getDpsInitsMutable() {
  return getInits(*this);
}
MutableOperandRange SignMulUpdateOp::getDpsInitsMutable() {
  return getInits(*this);
}

/// All results have the shape of the weights.
template <typename OpTy>
static LogicalResult reifyShapes(OpTy op, OpBuilder &builder,
                                 ReifiedRankedShapedTypeDims &shapes) {
  for (unsigned i = 0, e = op->getNumResults(); i < e; ++i)
    shapes.push_back(
        tensor::getMixedSizes(builder, op.getLoc(), op.getWeights()));
  return success();
}

LogicalResult
MadamUpdateOp::reifyResultShapes(OpBuilder &builder,
                                 ReifiedRankedShapedTypeDims &shapes) {
  return reifyShapes(*this, builder, shapes);
}
LogicalResult
SgdUpdateOp::reifyResultShapes(OpBuilder &builder,
                               ReifiedRankedShapedTypeDims &shapes) {
  return reifyShapes(*this, builder, shapes);
}
LogicalResult
AdamWUpdateOp::reifyResultShapes(OpBuilder &builder,
                                 ReifiedRankedShapedTypeDims &shapes) {
  return reifyShapes(*this, builder, shapes);
}
LogicalResult
MulUpdateOp::reifyResultShapes(OpBuilder &builder,
                               ReifiedRankedShapedTypeDims &shapes) {
  return reifyShapes(*this, builder, shapes);
}
LogicalResult
SignMulUpdateOp::reifyResultShapes(OpBuilder &builder,
                                   ReifiedRankedShapedTypeDims &shapes) {
  return reifyShapes(*this, builder, shapes);
}

/// The gradient and every moment have the shape of the weights.
template <typename OpTy>
static LogicalResult verifyShapes(OpTy op, StringRef label) {
  RankedTensorType weights = op.getWeights().getType();
  SmallVector<std::pair<StringRef, Value>> tensors{
      {"gradient", op.getGradient()}};
  for (Value init : llvm::drop_begin(op.getDpsInits()))
    tensors.push_back({"moment", init});
  for (auto [name, tensor] : tensors)
    if (failed(verifyCompatibleShape(weights, tensor.getType())))
      return op.emitOpError()
             << label << " " << name << " " << tensor.getType()
             << " must have the shape of the weights " << weights;
  return success();
}

/// Random operands and a stream number stand where something is rounded
/// stochastically, and only there [Q4]; `what` says what that is.
template <typename OpTy>
static LogicalResult verifyRandom(OpTy op, StringRef label, bool draws,
                                  const Twine &what) {
  unsigned operands =
      bool(op.getSeed()) + bool(op.getStep()) + bool(op.getIndexBase());
  bool hasStream = bool(op.getStreamAttr());
  if (draws && (operands != 3 || !hasStream))
    return op.emitOpError() << label << " " << what
                            << " needs random(seed, step, index base) and a "
                               "stream number of its own";
  if (!draws && (operands != 0 || hasStream))
    return op.emitOpError()
           << label << " random operands and a stream number belong to "
           << what;
  // v draws from the upper half of the streams.
  if (hasStream && op.getStreamAttr().getInt() < 0)
    return op.emitOpError()
           << "[Q4] the stream number of an update is 0 to 2147483647, got "
           << op.getStreamAttr().getInt();
  return success();
}

/// The factor of a moving average.
static LogicalResult verifyBeta(Operation *op, StringRef label, StringRef name,
                                APFloat beta, bool allowsZero) {
  float value = beta.convertToFloat();
  if ((value > 0.0f || (allowsZero && value == 0.0f)) && value < 1.0f)
    return success();
  return op->emitOpError() << label << " " << name << " must be "
                           << (allowsZero ? "at least 0 and below 1"
                                          : "between 0 and 1")
                           << ", got " << value;
}

//===----------------------------------------------------------------------===//
// MadamUpdateOp
//===----------------------------------------------------------------------===//

LogicalResult MadamUpdateOp::verify() {
  if (failed(verifyShapes(*this, "[M2]")) ||
      failed(verifyBeta(*this, "[M2]", "beta", getBeta(), false)))
    return failure();
  float bound = getGBound().convertToFloat();
  if (!(bound > 0.0f) || getGBound().isInfinity())
    return emitOpError() << "[M2] g_bound must be positive and finite, got "
                         << bound;

  Type moment = getSecondMoment().getType().getElementType();
  auto codes = dyn_cast<NumType>(moment);
  if (codes && codes.getBits() != 8)
    return emitOpError() << "[M2] a second moment is f32, bf16 or codes of 8 "
                            "bits, got "
                         << moment;
  unsigned scales = bool(getMomentScale()) + bool(getNewMomentScale());
  if (scales != (codes ? 2 : 0))
    return emitOpError()
           << "[M2] a second moment of codes, and no other, needs "
              "moment_scale(stored, new); this one is "
           << moment;
  if (!moment.isF32())
    return verifyRandom(*this, "[M2]", true, "a second moment that is not f32");
  return verifyRandom(*this, "[M3]",
                      getRounding() == UpdateRounding::Stochastic,
                      "rounding(stochastic)");
}

//===----------------------------------------------------------------------===//
// SgdUpdateOp, AdamWUpdateOp
//===----------------------------------------------------------------------===//

/// What steps on decoded weights share.
template <typename OpTy> static LogicalResult verifyAdditive(OpTy op) {
  if (failed(verifyShapes(op, "[M5]")) ||
      failed(verifyStaticScale(op, op.getScale())) ||
      failed(verifyScaleMap(op, "scale_map", op.getScaleMap(),
                            op.getWeights().getType(),
                            op.getScale().getType())))
    return failure();
  return verifyRandom(op, "[M5]", op.getRounding() == Rounding::Stochastic,
                      "rounding(stochastic)");
}

LogicalResult SgdUpdateOp::verify() {
  if (bool(getMomentum()) != bool(getVelocity()))
    return emitOpError()
           << "[M5] a momentum and a velocity are given together or not at all";
  return verifyAdditive(*this);
}

LogicalResult AdamWUpdateOp::verify() {
  if (failed(verifyBeta(*this, "[M5]", "first_beta", getFirstBeta(), true)) ||
      failed(verifyBeta(*this, "[M5]", "second_beta", getSecondBeta(), true)))
    return failure();
  float epsilon = getEpsilon().convertToFloat();
  if (!(epsilon >= 0.0f) || getEpsilon().isInfinity())
    return emitOpError() << "[M5] epsilon must be at least 0 and finite, got "
                         << epsilon;
  return verifyAdditive(*this);
}

//===----------------------------------------------------------------------===//
// MulUpdateOp, SignMulUpdateOp
//===----------------------------------------------------------------------===//

template <typename OpTy> static LogicalResult verifyExponent(OpTy op) {
  if (failed(verifyShapes(op, "[M5]")))
    return failure();
  return verifyRandom(op, "[M5]", op.getRounding() == Rounding::Stochastic,
                      "rounding(stochastic)");
}

LogicalResult MulUpdateOp::verify() { return verifyExponent(*this); }
LogicalResult SignMulUpdateOp::verify() { return verifyExponent(*this); }
