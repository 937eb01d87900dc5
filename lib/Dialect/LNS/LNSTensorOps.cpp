//===- LNSTensorOps.cpp - Scales, quantization, groups -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Diagnostics.h"
#include "ScaleMap.h"

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Quantize.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

//===----------------------------------------------------------------------===//
// Scale maps [N5]
//===----------------------------------------------------------------------===//

LogicalResult lns::verifyScaleMap(Operation *op, StringRef name, AffineMap map,
                                  RankedTensorType tensor,
                                  RankedTensorType scale) {
  if (map.getNumSymbols() != 0 || map.getNumDims() != tensor.getRank())
    return op->emitOpError()
           << "[N5] " << name << " " << toText(map) << " needs "
           << tensor.getRank() << " dimensions, those of " << tensor;
  if (map.getNumResults() != scale.getRank())
    return op->emitOpError()
           << "[N5] " << name << " has " << map.getNumResults()
           << " results, but " << scale << " has rank " << scale.getRank();
  llvm::SmallBitVector seen(tensor.getRank());
  for (auto [i, result] : llvm::enumerate(map.getResults())) {
    int64_t block = 1;
    AffineExpr expr = result;
    if (auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
        binary && binary.getKind() == AffineExprKind::FloorDiv) {
      auto constant = dyn_cast<AffineConstantExpr>(binary.getRHS());
      block = constant ? constant.getValue() : 0;
      expr = binary.getLHS();
    }
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || block < 1 || seen.test(dim.getPosition()))
      return op->emitOpError()
             << "[N5] " << name << " result " << toText(result)
             << " must be a dimension used once, or such a dimension floordiv "
                "a block length of at least 1";
    seen.set(dim.getPosition());
    int64_t size = tensor.getDimSize(dim.getPosition());
    int64_t count = scale.getDimSize(i);
    if (ShapedType::isDynamic(size) || ShapedType::isDynamic(count))
      continue;
    if (int64_t expected = llvm::divideCeil(size, block); count != expected)
      return op->emitOpError()
             << "[N5] " << name << " result " << toText(result) << " needs "
             << expected << " scales, but " << scale << " has " << count;
  }
  return success();
}

static LogicalResult verifySameShape(Operation *op, RankedTensorType input,
                                     RankedTensorType result) {
  if (failed(verifyCompatibleShape(input, result)))
    return op->emitOpError() << "result " << toText(result)
                             << " must have the shape of " << input;
  return success();
}

static LogicalResult reifyLike(OpBuilder &builder, Location loc, Value tensor,
                               ReifiedRankedShapedTypeDims &shapes) {
  shapes.push_back(tensor::getMixedSizes(builder, loc, tensor));
  return success();
}

/// The sizes of a scale tensor: sizes of the tensor through the scale map.
static LogicalResult reifyScale(OpBuilder &builder, Location loc, Value tensor,
                                AffineMap map,
                                ReifiedRankedShapedTypeDims &shapes) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, tensor);
  SmallVector<OpFoldResult> result;
  for (AffineExpr expr : map.getResults()) {
    AffineExpr size = expr;
    if (auto binary = dyn_cast<AffineBinaryOpExpr>(expr))
      size = binary.getLHS().ceilDiv(binary.getRHS());
    result.push_back(affine::makeComposedFoldedAffineApply(
        builder, loc, AffineMap::get(map.getNumDims(), 0, size), sizes));
  }
  shapes.push_back(std::move(result));
  return success();
}

//===----------------------------------------------------------------------===//
// AbsmaxScaleOp
//===----------------------------------------------------------------------===//

LogicalResult AbsmaxScaleOp::verify() {
  return verifyScaleMap(*this, "scale_map", getScaleMap(), getInput().getType(),
                        getScale().getType());
}

LogicalResult
AbsmaxScaleOp::reifyResultShapes(OpBuilder &builder,
                                 ReifiedRankedShapedTypeDims &shapes) {
  return reifyScale(builder, getLoc(), getInput(), getScaleMap(), shapes);
}

//===----------------------------------------------------------------------===//
// RecordAbsmaxOp
//===----------------------------------------------------------------------===//

LogicalResult RecordAbsmaxOp::verify() {
  RankedTensorType history = getHistory().getType();
  if (history.getRank() != 1 || history.getDimSize(0) == 0)
    return emitOpError() << "[Q8] a history is a tensor of at least one "
                            "absmax, such as tensor<16xf32>, got "
                         << history;
  return success();
}

LogicalResult
RecordAbsmaxOp::reifyResultShapes(OpBuilder &builder,
                                  ReifiedRankedShapedTypeDims &shapes) {
  return reifyLike(builder, getLoc(), getHistory(), shapes);
}

//===----------------------------------------------------------------------===//
// QuantizeOp
//===----------------------------------------------------------------------===//

void QuantizeOp::build(OpBuilder &builder, OperationState &state, Type result,
                       Value input, Value scale, AffineMap scaleMap,
                       Underflow underflow, RoleAttr role) {
  build(builder, state, result, input, scale, /*seed=*/Value(),
        /*step=*/Value(), /*index_base=*/Value(), scaleMap, underflow,
        Rounding::Nearest, /*stream=*/IntegerAttr(), role);
}

LogicalResult lns::verifyStaticScale(Operation *op, Value scale) {
  DenseFPElementsAttr scales;
  if (!matchPattern(scale, m_Constant(&scales)))
    return success();
  for (const APFloat &value : scales.getValues<APFloat>()) {
    std::string error;
    if (!numerics::checkStaticScale(value.convertToFloat(), &error))
      return op->emitOpError() << error;
  }
  return success();
}

LogicalResult QuantizeOp::verify() {
  if (failed(verifyStaticScale(*this, getScale())))
    return failure();
  if (failed(verifyScaleMap(*this, "scale_map", getScaleMap(),
                            getInput().getType(), getScale().getType())) ||
      failed(
          verifySameShape(*this, getInput().getType(), getResult().getType())))
    return failure();
  bool stochastic = getRounding() == Rounding::Stochastic;
  if (stochastic && (!getSeed() || !getStreamAttr()))
    return emitOpError() << "[Q4] stochastic rounding needs random(seed, step, "
                            "index base) and a stream number of its own";
  if (!stochastic && (getSeed() || getStreamAttr()))
    return emitOpError() << "[Q4] random operands and a stream number belong "
                            "to rounding(stochastic)";
  return success();
}

LogicalResult
QuantizeOp::reifyResultShapes(OpBuilder &builder,
                              ReifiedRankedShapedTypeDims &shapes) {
  return reifyLike(builder, getLoc(), getInput(), shapes);
}

//===----------------------------------------------------------------------===//
// DequantizeOp
//===----------------------------------------------------------------------===//

LogicalResult DequantizeOp::verify() {
  if (failed(verifyScaleMap(*this, "scale_map", getScaleMap(),
                            getInput().getType(), getScale().getType())))
    return failure();
  return verifySameShape(*this, getInput().getType(), getResult().getType());
}

LogicalResult
DequantizeOp::reifyResultShapes(OpBuilder &builder,
                                ReifiedRankedShapedTypeDims &shapes) {
  return reifyLike(builder, getLoc(), getInput(), shapes);
}

//===----------------------------------------------------------------------===//
// RenormalizeOp
//===----------------------------------------------------------------------===//

LogicalResult RenormalizeOp::verify() {
  if (failed(verifyScaleMap(*this, "scale_map", getScaleMap(),
                            getInput().getType(), getScale().getType())) ||
      failed(verifyScaleMap(*this, "group_map", getGroupMap(),
                            getInput().getType(), getResultScale().getType())))
    return failure();
  if (getInput().getType() != getResult().getType())
    return emitOpError() << "[A3] result " << getResult().getType()
                         << " must have the type of the input "
                         << getInput().getType();
  for (AffineExpr expr : getScaleMap().getResults())
    if (!llvm::is_contained(getGroupMap().getResults(), expr))
      return emitOpError() << "[A3] elements of a group must share one scale: "
                              "scale_map result "
                           << toText(expr) << " is no result of group_map";
  return success();
}

LogicalResult
RenormalizeOp::reifyResultShapes(OpBuilder &builder,
                                 ReifiedRankedShapedTypeDims &shapes) {
  (void)reifyLike(builder, getLoc(), getInput(), shapes);
  return reifyScale(builder, getLoc(), getInput(), getGroupMap(), shapes);
}

//===----------------------------------------------------------------------===//
// RandomBitsOp
//===----------------------------------------------------------------------===//

LogicalResult RandomBitsOp::verify() {
  int64_t dynamic = getResult().getType().getNumDynamicDims();
  if (int64_t(getDynamicSizes().size()) != dynamic)
    return emitOpError() << "needs one size for each of the " << dynamic
                         << " dynamic dimensions of " << getResult().getType()
                         << ", got " << getDynamicSizes().size();
  return success();
}

LogicalResult
RandomBitsOp::reifyResultShapes(OpBuilder &builder,
                                ReifiedRankedShapedTypeDims &shapes) {
  shapes.push_back(getMixedValues(getResult().getType().getShape(),
                                  getDynamicSizes(), builder));
  return success();
}
