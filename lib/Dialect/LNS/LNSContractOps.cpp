//===- LNSContractOps.cpp - Verification of contractions -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Diagnostics.h"
#include "IterationSpaces.h"

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Datapath.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

//===----------------------------------------------------------------------===//
// Shared by contract and finish
//===----------------------------------------------------------------------===//

void lns::getDpsEffects(
    DestinationStyleOpInterface op,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    effects.emplace_back(MemoryEffects::Read::get(), &operand);
    if (op.isDpsInit(&operand))
      effects.emplace_back(MemoryEffects::Write::get(), &operand);
  }
}

SmallVector<int64_t> lns::inferLoopRanges(Operation *op,
                                          ArrayRef<AffineMap> maps) {
  SmallVector<int64_t> ranges(maps.front().getNumDims(), ShapedType::kDynamic);
  for (auto [map, operand] : llvm::zip_equal(maps, op->getOperands())) {
    ArrayRef<int64_t> shape = cast<ShapedType>(operand.getType()).getShape();
    for (auto [expr, size] : llvm::zip(map.getResults(), shape))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (ShapedType::isDynamic(ranges[dim.getPosition()]))
          ranges[dim.getPosition()] = size;
  }
  return ranges;
}

LogicalResult lns::verifyMaps(Operation *op, ArrayRef<AffineMap> maps,
                              ArrayRef<size_t> trailing) {
  if (maps.size() != op->getNumOperands())
    return op->emitOpError()
           << "needs one indexing map for each of its " << op->getNumOperands()
           << " operands, got " << maps.size();
  unsigned numDims = maps.front().getNumDims();
  for (auto [i, map] : llvm::enumerate(maps)) {
    auto type = cast<ShapedType>(op->getOperand(i).getType());
    if (map.getNumDims() != numDims || map.getNumSymbols() != 0)
      return op->emitOpError()
             << "indexing map " << i << " " << toText(map) << " must have "
             << numDims << " dimensions, as the first, and no symbols";
    if (!type.hasRank() ||
        map.getNumResults() + trailing[i] != size_t(type.getRank()))
      return op->emitOpError()
             << "indexing map " << i << " has " << map.getNumResults()
             << " results" << (trailing[i] ? ", the datapath adds " : "")
             << (trailing[i] ? std::to_string(trailing[i]) : "")
             << ", but operand " << i << " is " << type;
  }
  return success();
}

bool lns::isSumOfDims(AffineExpr expr) {
  if (isa<AffineDimExpr>(expr))
    return true;
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (binary.getKind() == AffineExprKind::Add)
    return isSumOfDims(binary.getLHS()) && isSumOfDims(binary.getRHS());
  auto factor = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return binary.getKind() == AffineExprKind::Mul && factor &&
         factor.getValue() > 0 && isa<AffineDimExpr>(binary.getLHS());
}

/// The largest value of a sum of dimensions over these ranges, or nothing where
/// one is dynamic or empty.
static std::optional<int64_t> getLargestIndex(AffineExpr expr,
                                              ArrayRef<int64_t> ranges) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    int64_t range = ranges[dim.getPosition()];
    if (ShapedType::isDynamic(range) || range == 0)
      return std::nullopt;
    return range - 1;
  }
  auto binary = cast<AffineBinaryOpExpr>(expr);
  std::optional<int64_t> lhs = getLargestIndex(binary.getLHS(), ranges);
  if (!lhs)
    return std::nullopt;
  if (auto factor = dyn_cast<AffineConstantExpr>(binary.getRHS()))
    return *lhs * factor.getValue();
  std::optional<int64_t> rhs = getLargestIndex(binary.getRHS(), ranges);
  if (!rhs)
    return std::nullopt;
  return *lhs + *rhs;
}

/// Verifies the sizes of the operands against the iteration space.
static LogicalResult verifySizes(Operation *op, ArrayRef<AffineMap> maps,
                                 ArrayRef<int64_t> ranges) {
  for (auto [i, map] : llvm::enumerate(maps)) {
    auto type = cast<ShapedType>(op->getOperand(i).getType());
    for (auto [expr, size] : llvm::zip(map.getResults(), type.getShape())) {
      std::optional<int64_t> largest = getLargestIndex(expr, ranges);
      if (ShapedType::isDynamic(size) || !largest)
        continue;
      bool fits =
          isa<AffineDimExpr>(expr) ? size == *largest + 1 : size > *largest;
      if (!fits)
        return op->emitOpError()
               << "operand " << i << ", " << type << ", has size " << size
               << " at '" << toText(expr) << "', whose largest index is "
               << *largest;
    }
  }
  return success();
}

/// Verifies element type and trailing dimensions of an accumulator.
static LogicalResult verifyAccumulator(Operation *op, ShapedType accumulator,
                                       DatapathAttrInterface datapath, Type lhs,
                                       Type rhs) {
  if (failed(
          datapath.verifyOperands([&] { return op->emitOpError(); }, lhs, rhs)))
    return failure();
  Type element = datapath.getAccumulatorElementType(lhs, rhs);
  if (accumulator.getElementType() != element)
    return op->emitOpError()
           << "[D] the accumulator of " << datapath << " for " << lhs << " and "
           << rhs << " has elements " << element << ", got " << accumulator;
  SmallVector<int64_t> trailing = datapath.getTrailingShape(lhs, rhs);
  if (accumulator.getShape().size() < trailing.size() ||
      accumulator.getShape().take_back(trailing.size()) !=
          ArrayRef<int64_t>(trailing))
    return op->emitOpError()
           << "[D1] the accumulator of " << datapath << " for " << lhs
           << " and " << rhs << " ends in " << trailing.size()
           << " dimension of size " << (trailing.empty() ? 0 : trailing[0])
           << ", got " << accumulator;
  return success();
}

LogicalResult lns::verifyContraction(Operation *op, ArrayRef<AffineMap> maps,
                                     ArrayRef<int64_t> ranges) {
  if (!maps[2].isProjectedPermutation())
    return op->emitOpError() << "the accumulator's map " << toText(maps[2])
                             << " must name distinct dimensions";
  llvm::SmallBitVector addressed(maps[0].getNumDims());
  for (AffineMap map : maps)
    for (AffineExpr expr : map.getResults()) {
      if (!isSumOfDims(expr))
        return op->emitOpError()
               << "index '" << toText(expr)
               << "' must be a dimension, or a sum of dimensions with positive "
                  "factors as in a convolution";
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        addressed.set(dim.getPosition());
    }
  if (int dim = addressed.find_first_unset(); dim != -1)
    return op->emitOpError()
           << "dimension d" << dim
           << " addresses no operand alone, so that its size is "
              "unknown";

  if (failed(verifySizes(op, maps, ranges)))
    return failure();
  int64_t k = 1;
  for (unsigned dim = 0; dim < ranges.size(); ++dim) {
    if (maps[2].isFunctionOfDim(dim))
      continue;
    if (ShapedType::isDynamic(ranges[dim]))
      return success();
    k *= ranges[dim];
    if (k > numerics::maxContractionSize)
      return op->emitOpError()
             << "[D] K, the number of products of one sum, is at "
                "most 2^24; split the sum and add the parts";
  }
  return success();
}

//===----------------------------------------------------------------------===//
// ContractOp
//===----------------------------------------------------------------------===//

Type ContractOp::getLhsElementType() {
  return getElementTypeOrSelf(getLhs().getType());
}
Type ContractOp::getRhsElementType() {
  return getElementTypeOrSelf(getRhs().getType());
}

SmallVector<unsigned> ContractOp::getReductionDims() {
  AffineMap result = getResultMap();
  SmallVector<unsigned> dims;
  for (unsigned dim = 0; dim < result.getNumDims(); ++dim)
    if (!result.isFunctionOfDim(dim))
      dims.push_back(dim);
  return dims;
}

SmallVector<int64_t> ContractOp::getStaticLoopRanges() {
  return inferLoopRanges(*this, getIndexingMapsArray());
}

LogicalResult ContractOp::verify() {
  SmallVector<AffineMap> maps = getIndexingMapsArray();
  Type lhs = getLhsElementType(), rhs = getRhsElementType();
  auto init = cast<ShapedType>(getInit().getType());
  if (failed(verifyAccumulator(*this, init, getDatapath(), lhs, rhs)))
    return failure();
  size_t trailing = getDatapath().getTrailingShape(lhs, rhs).size();
  if (failed(verifyMaps(*this, maps, {0, 0, trailing})))
    return failure();

  return verifyContraction(*this, maps, getStaticLoopRanges());
}

void ContractOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  getDpsEffects(cast<DestinationStyleOpInterface>(getOperation()), effects);
}

LogicalResult
ContractOp::reifyResultShapes(OpBuilder &builder,
                              ReifiedRankedShapedTypeDims &shapes) {
  shapes.push_back(tensor::getMixedSizes(builder, getLoc(), getInit()));
  return success();
}

//===----------------------------------------------------------------------===//
// FinishOp
//===----------------------------------------------------------------------===//

Type FinishOp::getLhsElementType() {
  return cast<TypeAttr>(getOperandTypes()[0]).getValue();
}
Type FinishOp::getRhsElementType() {
  return cast<TypeAttr>(getOperandTypes()[1]).getValue();
}

SmallVector<int64_t> FinishOp::getStaticLoopRanges() {
  return inferLoopRanges(*this, getIndexingMapsArray());
}

std::optional<unsigned> FinishOp::getBlockDim() {
  AffineMap result = getResultMap();
  for (unsigned dim = 0; dim < result.getNumDims(); ++dim)
    if (!result.isFunctionOfDim(dim))
      return dim;
  return std::nullopt;
}

/// A dimension that does not address the result counts blocks [D6]: there is at
/// most one, the accumulator has it still, and a scale varies along it.
static LogicalResult verifyBlocks(FinishOp op, ArrayRef<AffineMap> maps) {
  std::optional<unsigned> blocks;
  for (unsigned dim = 0; dim < maps.back().getNumDims(); ++dim) {
    if (maps.back().isFunctionOfDim(dim))
      continue;
    if (!maps.front().isFunctionOfDim(dim))
      return op.emitOpError()
             << "[D6] every dimension must address the result, or count blocks "
                "in the accumulator: along d"
             << dim
             << " the accumulator is summed already, so that no scale may vary "
                "along it";
    if (llvm::none_of(maps.drop_front().drop_back(), [dim](AffineMap map) {
          return map.isFunctionOfDim(dim);
        }))
      return op.emitOpError()
             << "[D6] no scale varies along d" << dim
             << ", along which blocks are summed: contract it, so that the sum "
                "is rounded once";
    if (blocks)
      return op.emitOpError()
             << "[D6] blocks are added in the order of one dimension, got d"
             << *blocks << " and d" << dim;
    blocks = dim;
  }
  return success();
}

LogicalResult FinishOp::verify() {
  if (getOperandTypes().size() != 2)
    return emitOpError() << "operand_types are the element types of both "
                            "operands of the contraction, got "
                         << getOperandTypes().size();
  Type lhs = getLhsElementType(), rhs = getRhsElementType();
  auto accumulator = cast<ShapedType>(getAccumulator().getType());
  if (failed(verifyAccumulator(*this, accumulator, getDatapath(), lhs, rhs)))
    return failure();

  size_t numCodes = isa<NumType>(lhs) + isa<NumType>(rhs);
  if (getScales().size() != numCodes)
    return emitOpError() << "[D6] needs one scale for each operand of codes, "
                         << numCodes << ", got " << getScales().size();
  for (Value value : llvm::drop_begin(getOperation()->getOperands()))
    if (!getElementTypeOrSelf(value.getType()).isF32())
      return emitOpError() << "[D6] scales and result are f32, got "
                           << value.getType();

  SmallVector<AffineMap> maps = getIndexingMapsArray();
  SmallVector<size_t> trailing(getOperation()->getNumOperands(), 0);
  trailing[0] = getDatapath().getTrailingShape(lhs, rhs).size();
  if (failed(verifyMaps(*this, maps, trailing)))
    return failure();
  for (AffineMap map : maps)
    if (!map.isProjectedPermutation())
      return emitOpError() << "indexing map " << toText(map)
                           << " must name distinct dimensions";
  if (failed(verifyBlocks(*this, maps)))
    return failure();
  return verifySizes(*this, maps, getStaticLoopRanges());
}

void FinishOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  getDpsEffects(cast<DestinationStyleOpInterface>(getOperation()), effects);
}

LogicalResult FinishOp::reifyResultShapes(OpBuilder &builder,
                                          ReifiedRankedShapedTypeDims &shapes) {
  shapes.push_back(tensor::getMixedSizes(builder, getLoc(), getInit()));
  return success();
}

//===----------------------------------------------------------------------===//
// RoundBinsOp
//===----------------------------------------------------------------------===//

LogicalResult RoundBinsOp::verify() {
  auto bins = cast<ShapedType>(getBins().getType());
  auto init = cast<ShapedType>(getInit().getType());
  auto word = dyn_cast<IntegerType>(bins.getElementType());
  if (!word || word.getWidth() % 64 != 0 || word.getWidth() > 320)
    return emitOpError() << "[D1] bins are integers of 64, 128, ... 320 bits, "
                            "got "
                         << bins;
  if (!init.getElementType().isF32())
    return emitOpError() << "[D1] sums are rounded to f32, got " << init;
  if (bins.getRank() != init.getRank() + 1 ||
      failed(
          verifyCompatibleShape(bins.getShape().drop_back(), init.getShape())))
    return emitOpError() << "[D1] bins " << bins
                         << " must have the shape of the result " << init
                         << " and one dimension of bins behind it";
  int64_t gamma = bins.getShape().back();
  if (gamma < 1 || gamma > 256 || (gamma & (gamma - 1)) != 0)
    return emitOpError() << "[D1] the number of bins is a power of two from 1 "
                            "to 256, got "
                         << bins;
  return success();
}

void RoundBinsOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  getDpsEffects(cast<DestinationStyleOpInterface>(getOperation()), effects);
}
