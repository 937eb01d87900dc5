//===- LNSTiling.cpp - Tiling of contractions -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// TilingInterface of contract and finish, from their indexing maps. Trailing
// dimensions of an accumulator belong to no loop and are never tiled.
//
//===----------------------------------------------------------------------===//

#include "Diagnostics.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace lns;

namespace {
/// Offsets and sizes of a rectangle.
struct Tile {
  SmallVector<OpFoldResult> offsets, sizes;
};
} // namespace

/// The part of an operand that a tile of the iteration space touches: for an
/// index Σ c·d the first index is Σ c·offset and the number Σ c·(size − 1) + 1.
static Tile getOperandTile(OpBuilder &builder, Location loc, Value operand,
                           AffineMap map, ArrayRef<OpFoldResult> offsets,
                           ArrayRef<OpFoldResult> sizes) {
  Tile tile;
  unsigned numDims = map.getNumDims();
  SmallVector<AffineExpr> lastIndices;
  for (unsigned dim = 0; dim < numDims; ++dim)
    lastIndices.push_back(builder.getAffineDimExpr(dim) - 1);
  for (AffineExpr expr : map.getResults()) {
    tile.offsets.push_back(affine::makeComposedFoldedAffineApply(
        builder, loc, AffineMap::get(numDims, 0, expr), offsets));
    AffineExpr size = expr.replaceDims(lastIndices) + 1;
    tile.sizes.push_back(affine::makeComposedFoldedAffineApply(
        builder, loc, AffineMap::get(numDims, 0, size), sizes));
  }
  auto type = cast<RankedTensorType>(operand.getType());
  for (int64_t dim = map.getNumResults(); dim < type.getRank(); ++dim) {
    tile.offsets.push_back(builder.getIndexAttr(0));
    tile.sizes.push_back(tensor::getMixedSize(builder, loc, operand, dim));
  }
  return tile;
}

static SmallVector<utils::IteratorType> getIteratorTypes(AffineMap result) {
  SmallVector<utils::IteratorType> types;
  for (unsigned dim = 0; dim < result.getNumDims(); ++dim)
    types.push_back(result.isFunctionOfDim(dim)
                        ? utils::IteratorType::parallel
                        : utils::IteratorType::reduction);
  return types;
}

static SmallVector<Range> getDomain(Operation *op, ArrayRef<AffineMap> maps,
                                    OpBuilder &builder) {
  SmallVector<Range> domain(maps.front().getNumDims());
  for (auto [map, operand] : llvm::zip_equal(maps, op->getOperands()))
    for (auto [i, expr] : llvm::enumerate(map.getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr);
          dim && !domain[dim.getPosition()].size)
        domain[dim.getPosition()] = {
            builder.getIndexAttr(0),
            tensor::getMixedSize(builder, op->getLoc(), operand, i),
            builder.getIndexAttr(1)};
  return domain;
}

static FailureOr<TilingResult> tile(Operation *op, ArrayRef<AffineMap> maps,
                                    OpBuilder &builder,
                                    ArrayRef<OpFoldResult> offsets,
                                    ArrayRef<OpFoldResult> sizes) {
  Location loc = op->getLoc();
  if (op->getNumResults() == 0)
    return op->emitOpError("is tiled on tensors, before bufferization");
  SmallVector<Value> operands;
  SmallVector<Operation *> slices;
  for (auto [map, operand] : llvm::zip_equal(maps, op->getOperands())) {
    Tile tile = getOperandTile(builder, loc, operand, map, offsets, sizes);
    SmallVector<OpFoldResult> strides(tile.sizes.size(),
                                      builder.getIndexAttr(1));
    auto slice = tensor::ExtractSliceOp::create(
        builder, loc, operand, tile.offsets, tile.sizes, strides);
    slices.push_back(slice);
    operands.push_back(slice);
  }
  Operation *tiled =
      mlir::clone(builder, op, {operands.back().getType()}, operands);
  return TilingResult{{tiled}, SmallVector<Value>(tiled->getResults()), slices};
}

/// The tile of the iteration space that produces or reads these operand tiles:
/// whole along dimensions that no operand addresses alone.
static LogicalResult
getDomainTile(Operation *op, ArrayRef<AffineMap> maps, OpBuilder &builder,
              ArrayRef<unsigned> operands,
              ArrayRef<SmallVector<OpFoldResult>> allOffsets,
              ArrayRef<SmallVector<OpFoldResult>> allSizes,
              SmallVectorImpl<OpFoldResult> &offsets,
              SmallVectorImpl<OpFoldResult> &sizes) {
  for (Range range : getDomain(op, maps, builder)) {
    offsets.push_back(range.offset);
    sizes.push_back(range.size);
  }
  for (auto [number, tileOffsets, tileSizes] :
       llvm::zip_equal(operands, allOffsets, allSizes)) {
    AffineMap map = maps[number];
    for (auto [i, expr] : llvm::enumerate(map.getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (!dim)
        return op->emitOpError()
               << "cannot be tiled along '" << toText(expr)
               << "': tile the result, not this operand of a convolution";
      offsets[dim.getPosition()] = tileOffsets[i];
      sizes[dim.getPosition()] = tileSizes[i];
    }
    auto type = cast<ShapedType>(op->getOperand(number).getType());
    for (int64_t i = map.getNumResults(); i < type.getRank(); ++i)
      if (!isConstantIntValue(tileOffsets[i], 0) ||
          getConstantIntValue(tileSizes[i]) != type.getDimSize(i))
        return op->emitOpError()
               << "[D1] the bins of an accumulator are never tiled";
  }
  return success();
}

//===----------------------------------------------------------------------===//
// ContractOp
//===----------------------------------------------------------------------===//

SmallVector<utils::IteratorType> ContractOp::getLoopIteratorTypes() {
  return getIteratorTypes(getResultMap());
}

SmallVector<Range> ContractOp::getIterationDomain(OpBuilder &builder) {
  return getDomain(*this, getIndexingMapsArray(), builder);
}

/// True if a tile is all of `dim`: also where its size is not known, but read
/// from an operand.
static bool isWhole(ContractOp op, unsigned dim, int64_t range,
                    OpFoldResult offset, OpFoldResult size) {
  if (!isConstantIntValue(offset, 0))
    return false;
  if (auto constant = getConstantIntValue(size))
    return *constant == range;
  auto dimOp = cast<Value>(size).getDefiningOp<tensor::DimOp>();
  std::optional<int64_t> index =
      dimOp ? dimOp.getConstantIndex() : std::nullopt;
  if (!index)
    return false;
  for (auto [map, operand] :
       llvm::zip(op.getIndexingMapsArray(), op->getOperands()))
    if (operand == dimOp.getSource() && *index < map.getNumResults() &&
        map.getResult(*index) == getAffineDimExpr(dim, op.getContext()))
      return true;
  return false;
}

/// The loop whose induction variable an offset is made of; null where it is
/// made of anything else.
static scf::ForOp getTileLoop(OpFoldResult offset) {
  auto value = dyn_cast<Value>(offset);
  while (value) {
    if (scf::ForOp loop = scf::getForInductionVarOwner(value))
      return loop;
    auto apply = value.getDefiningOp<affine::AffineApplyOp>();
    value =
        apply && apply->getNumOperands() == 1 ? apply->getOperand(0) : Value();
  }
  return nullptr;
}

/// Verifies the tile of the reductions by the datapath.
static LogicalResult verifyReductions(ContractOp op,
                                      ArrayRef<OpFoldResult> offsets,
                                      ArrayRef<OpFoldResult> sizes) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  SmallVector<int64_t> tiles, extents;
  bool inOrder = true, isTiled = false;
  scf::ForOp outer;
  for (unsigned dim : op.getReductionDims()) {
    extents.push_back(ranges[dim]);
    if (isWhole(op, dim, ranges[dim], offsets[dim], sizes[dim])) {
      tiles.push_back(0);
      continue;
    }
    isTiled = true;
    tiles.push_back(
        getConstantIntValue(sizes[dim]).value_or(ShapedType::kDynamic));
    scf::ForOp loop = getTileLoop(offsets[dim]);
    inOrder &= loop && (!outer || outer->isProperAncestor(loop));
    outer = loop;
  }
  if (!isTiled)
    return success();
  return op.getDatapath().verifyReductionTile([&] { return op.emitOpError(); },
                                              tiles, extents, inOrder);
}

FailureOr<TilingResult>
ContractOp::getTiledImplementation(OpBuilder &builder,
                                   ArrayRef<OpFoldResult> offsets,
                                   ArrayRef<OpFoldResult> sizes) {
  if (failed(verifyReductions(*this, offsets, sizes)))
    return failure();
  return tile(*this, getIndexingMapsArray(), builder, offsets, sizes);
}

LogicalResult ContractOp::getResultTilePosition(
    OpBuilder &builder, unsigned, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, SmallVector<OpFoldResult> &resultOffsets,
    SmallVector<OpFoldResult> &resultSizes) {
  Tile tile = getOperandTile(builder, getLoc(), getInit(), getResultMap(),
                             offsets, sizes);
  resultOffsets = std::move(tile.offsets);
  resultSizes = std::move(tile.sizes);
  return success();
}

LogicalResult ContractOp::getIterationDomainTileFromOperandTiles(
    OpBuilder &builder, ArrayRef<unsigned> operands,
    ArrayRef<SmallVector<OpFoldResult>> allOffsets,
    ArrayRef<SmallVector<OpFoldResult>> allSizes,
    SmallVectorImpl<OpFoldResult> &offsets,
    SmallVectorImpl<OpFoldResult> &sizes) {
  return getDomainTile(*this, getIndexingMapsArray(), builder, operands,
                       allOffsets, allSizes, offsets, sizes);
}

LogicalResult ContractOp::getIterationDomainTileFromResultTile(
    OpBuilder &builder, unsigned, ArrayRef<OpFoldResult> resultOffsets,
    ArrayRef<OpFoldResult> resultSizes, SmallVectorImpl<OpFoldResult> &offsets,
    SmallVectorImpl<OpFoldResult> &sizes) {
  unsigned init = getOperation()->getNumOperands() - 1;
  return getIterationDomainTileFromOperandTiles(
      builder, {init}, {llvm::to_vector(resultOffsets)},
      {llvm::to_vector(resultSizes)}, offsets, sizes);
}

FailureOr<TilingResult>
ContractOp::generateResultTileValue(OpBuilder &builder, unsigned result,
                                    ArrayRef<OpFoldResult> resultOffsets,
                                    ArrayRef<OpFoldResult> resultSizes) {
  SmallVector<OpFoldResult> offsets, sizes;
  if (failed(getIterationDomainTileFromResultTile(
          builder, result, resultOffsets, resultSizes, offsets, sizes)))
    return failure();
  return getTiledImplementation(builder, offsets, sizes);
}

FailureOr<TilingResult> ContractOp::getTiledImplementationFromOperandTiles(
    OpBuilder &builder, ArrayRef<unsigned> operands,
    ArrayRef<SmallVector<OpFoldResult>> allOffsets,
    ArrayRef<SmallVector<OpFoldResult>> allSizes) {
  SmallVector<OpFoldResult> offsets, sizes;
  if (failed(getIterationDomainTileFromOperandTiles(
          builder, operands, allOffsets, allSizes, offsets, sizes)))
    return failure();
  return getTiledImplementation(builder, offsets, sizes);
}

//===----------------------------------------------------------------------===//
// FinishOp
//===----------------------------------------------------------------------===//

SmallVector<utils::IteratorType> FinishOp::getLoopIteratorTypes() {
  return getIteratorTypes(getResultMap());
}

SmallVector<Range> FinishOp::getIterationDomain(OpBuilder &builder) {
  return getDomain(*this, getIndexingMapsArray(), builder);
}

FailureOr<TilingResult>
FinishOp::getTiledImplementation(OpBuilder &builder,
                                 ArrayRef<OpFoldResult> offsets,
                                 ArrayRef<OpFoldResult> sizes) {
  return tile(*this, getIndexingMapsArray(), builder, offsets, sizes);
}

LogicalResult FinishOp::getResultTilePosition(
    OpBuilder &builder, unsigned, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, SmallVector<OpFoldResult> &resultOffsets,
    SmallVector<OpFoldResult> &resultSizes) {
  Tile tile = getOperandTile(builder, getLoc(), getInit(), getResultMap(),
                             offsets, sizes);
  resultOffsets = std::move(tile.offsets);
  resultSizes = std::move(tile.sizes);
  return success();
}

LogicalResult FinishOp::getIterationDomainTileFromOperandTiles(
    OpBuilder &builder, ArrayRef<unsigned> operands,
    ArrayRef<SmallVector<OpFoldResult>> allOffsets,
    ArrayRef<SmallVector<OpFoldResult>> allSizes,
    SmallVectorImpl<OpFoldResult> &offsets,
    SmallVectorImpl<OpFoldResult> &sizes) {
  return getDomainTile(*this, getIndexingMapsArray(), builder, operands,
                       allOffsets, allSizes, offsets, sizes);
}

LogicalResult FinishOp::getIterationDomainTileFromResultTile(
    OpBuilder &builder, unsigned, ArrayRef<OpFoldResult> resultOffsets,
    ArrayRef<OpFoldResult> resultSizes, SmallVectorImpl<OpFoldResult> &offsets,
    SmallVectorImpl<OpFoldResult> &sizes) {
  unsigned init = getOperation()->getNumOperands() - 1;
  return getIterationDomainTileFromOperandTiles(
      builder, {init}, {llvm::to_vector(resultOffsets)},
      {llvm::to_vector(resultSizes)}, offsets, sizes);
}

FailureOr<TilingResult>
FinishOp::generateResultTileValue(OpBuilder &builder, unsigned result,
                                  ArrayRef<OpFoldResult> resultOffsets,
                                  ArrayRef<OpFoldResult> resultSizes) {
  SmallVector<OpFoldResult> offsets, sizes;
  if (failed(getIterationDomainTileFromResultTile(
          builder, result, resultOffsets, resultSizes, offsets, sizes)))
    return failure();
  return getTiledImplementation(builder, offsets, sizes);
}

FailureOr<TilingResult> FinishOp::getTiledImplementationFromOperandTiles(
    OpBuilder &builder, ArrayRef<unsigned> operands,
    ArrayRef<SmallVector<OpFoldResult>> allOffsets,
    ArrayRef<SmallVector<OpFoldResult>> allSizes) {
  SmallVector<OpFoldResult> offsets, sizes;
  if (failed(getIterationDomainTileFromOperandTiles(
          builder, operands, allOffsets, allSizes, offsets, sizes)))
    return failure();
  return getTiledImplementation(builder, offsets, sizes);
}
