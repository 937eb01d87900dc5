//===- SumBlocks.cpp - Blocks of a contraction in one loop ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/PatternMatch.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSSUMBLOCKS
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;

namespace {

/// What one step of the loop over blocks sees of a value, and the map that
/// addresses it there.
struct Slice {
  Value value;
  AffineMap map;
};

/// One finish with a dimension of blocks, as a loop over them [D6].
class BlockLoop {
public:
  BlockLoop(RewriterBase &rewriter, FinishOp op)
      : rewriter(rewriter), op(op), loc(op.getLoc()), block(*op.getBlockDim()) {
  }
  void run();

private:
  Slice slice(Value value, AffineMap map, unsigned dim);
  Slice moveBlocksToFront(Value scales, AffineMap map);
  Slice contract(ContractOp producer);
  Value finish(Slice accumulator);
  Value add(Value sum, Value term);

  RewriterBase &rewriter;
  FinishOp op;
  Location loc;
  /// The dimension of blocks among those of `op`, and how many there are.
  unsigned block;
  OpFoldResult count;
  Value index;
  SmallVector<Slice> scales;
};

} // namespace

/// The map without dimension `dim`, which counts as 0.
static AffineMap dropDim(AffineMap map, unsigned dim) {
  llvm::SmallBitVector dropped(map.getNumDims());
  dropped.set(dim);
  return projectDims(map, dropped, /*compressDimsFlag=*/true);
}

/// What an index adds for each step of `dim`.
static int64_t getFactor(AffineExpr expr, unsigned dim, unsigned numDims) {
  AffineExpr d = getAffineDimExpr(dim, expr.getContext());
  AffineExpr step = simplifyAffineExpr(expr.replace(d, d + 1) - expr, numDims,
                                       /*numSymbols=*/0);
  return cast<AffineConstantExpr>(step).getValue();
}

/// The part of `value` that this step's index of `dim` reaches: without the
/// dimension that `dim` alone addresses; of one that a sum of indices
/// addresses, as much as every step has.
Slice BlockLoop::slice(Value value, AffineMap map, unsigned dim) {
  if (!map.isFunctionOfDim(dim))
    return {value, dropDim(map, dim)};
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, value);
  SmallVector<OpFoldResult> offsets(type.getRank(), rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(type.getRank(), rewriter.getIndexAttr(1));
  SmallVector<int64_t> shape;
  SmallVector<AffineExpr> exprs;
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    if (expr == rewriter.getAffineDimExpr(dim)) {
      offsets[i] = index;
      sizes[i] = rewriter.getIndexAttr(1);
      continue;
    }
    if (int64_t factor = getFactor(expr, dim, map.getNumDims())) {
      AffineExpr size = rewriter.getAffineDimExpr(0);
      AffineExpr blocks = rewriter.getAffineDimExpr(1);
      sizes[i] = affine::makeComposedFoldedAffineApply(
          rewriter, loc, AffineMap::get(2, 0, size - (blocks - 1) * factor),
          {sizes[i], count});
      offsets[i] = affine::makeComposedFoldedAffineApply(
          rewriter, loc,
          AffineMap::get(1, 0, rewriter.getAffineDimExpr(0) * factor), {index});
    }
    exprs.push_back(expr);
    shape.push_back(
        getConstantIntValue(sizes[i]).value_or(ShapedType::kDynamic));
  }
  // The bins of an accumulator stay whole.
  for (int64_t i = map.getNumResults(); i < type.getRank(); ++i)
    shape.push_back(type.getDimSize(i));
  Value part = tensor::ExtractSliceOp::create(rewriter, loc, type.clone(shape),
                                              value, offsets, sizes, strides);
  map = AffineMap::get(map.getNumDims(), 0, exprs, rewriter.getContext());
  return {part, dropDim(map, dim)};
}

/// Scales with the dimension of blocks first, so that those of one block lie
/// side by side.
Slice BlockLoop::moveBlocksToFront(Value scales, AffineMap map) {
  std::optional<unsigned> position =
      map.getResultPosition(rewriter.getAffineDimExpr(block));
  if (position.value_or(0) == 0)
    return {scales, map};
  SmallVector<int64_t> order = {*position};
  SmallVector<AffineExpr> exprs = {map.getResult(*position)};
  for (unsigned i = 0; i < map.getNumResults(); ++i)
    if (i != *position) {
      order.push_back(i);
      exprs.push_back(map.getResult(i));
    }
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, loc, scales);
  applyPermutationToVector(sizes, order);
  Value empty = tensor::EmptyOp::create(rewriter, loc, sizes,
                                        getElementTypeOrSelf(scales.getType()));
  auto moved = linalg::TransposeOp::create(rewriter, loc, scales, empty, order);
  return {moved->getResult(0),
          AffineMap::get(map.getNumDims(), 0, exprs, rewriter.getContext())};
}

/// The accumulators of one block: the same contraction, of slices.
Slice BlockLoop::contract(ContractOp producer) {
  AffineMap accumulatorMap = op.getAccumulatorMap();
  unsigned position =
      *accumulatorMap.getResultPosition(rewriter.getAffineDimExpr(block));
  AffineMap resultMap = producer.getResultMap();
  unsigned dim = resultMap.getDimPosition(position);
  Slice lhs = slice(producer.getLhs(), producer.getLhsMap(), dim);
  Slice rhs = slice(producer.getRhs(), producer.getRhsMap(), dim);

  Value init = producer.getInit();
  Slice start;
  if (auto fill = init.getDefiningOp<linalg::FillOp>()) {
    // A fill of this block's alone: those of all blocks never exist.
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, init);
    sizes.erase(sizes.begin() + position);
    Value empty = tensor::EmptyOp::create(rewriter, loc, sizes,
                                          getElementTypeOrSelf(init.getType()));
    start = {
        linalg::FillOp::create(rewriter, loc, fill.value(), empty).getResult(0),
        dropDim(resultMap.dropResult(position), dim)};
  } else {
    start = slice(init, resultMap, dim);
  }
  auto result = ContractOp::create(
      rewriter, loc, start.value.getType(), lhs.value, rhs.value, start.value,
      rewriter.getAffineMapArrayAttr({lhs.map, rhs.map, start.map}),
      producer.getDatapath());
  result->setDiscardableAttrs(producer->getDiscardableAttrDictionary());
  return {result.getResult(),
          dropDim(accumulatorMap.dropResult(position), block)};
}

/// RN(RN(dot · s_lhs) · s_rhs) of one block.
Value BlockLoop::finish(Slice accumulator) {
  SmallVector<AffineMap> maps = {accumulator.map};
  SmallVector<Value> ofBlock;
  for (Slice all : scales) {
    Slice scale = slice(all.value, all.map, block);
    ofBlock.push_back(scale.value);
    maps.push_back(scale.map);
  }
  maps.push_back(dropDim(op.getResultMap(), block));
  Value empty = tensor::EmptyOp::create(
      rewriter, loc, tensor::getMixedSizes(rewriter, loc, op.getInit()),
      rewriter.getF32Type());
  return FinishOp::create(rewriter, loc, empty.getType(), accumulator.value,
                          ofBlock, empty, rewriter.getAffineMapArrayAttr(maps),
                          op.getOperandTypes(), op.getDatapath())
      .getResult();
}

Value BlockLoop::add(Value sum, Value term) {
  int64_t rank = cast<RankedTensorType>(sum.getType()).getRank();
  AffineMap identity = rewriter.getMultiDimIdentityMap(rank);
  SmallVector<utils::IteratorType> parallel(rank,
                                            utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             rewriter, loc, sum.getType(), ValueRange{term}, ValueRange{sum},
             ArrayRef<AffineMap>{identity, identity}, parallel,
             [](OpBuilder &builder, Location loc, ValueRange args) {
               Value result =
                   arith::AddFOp::create(builder, loc, args[1], args[0]);
               linalg::YieldOp::create(builder, loc, result);
             })
      .getResult(0);
}

void BlockLoop::run() {
  rewriter.setInsertionPoint(op);
  Value accumulators = op.getAccumulator();
  auto producer = accumulators.getDefiningOp<ContractOp>();
  bool fuse = producer && producer->hasOneUse();
  for (auto [i, value] : llvm::enumerate(op.getScales()))
    scales.push_back(moveBlocksToFront(value, op.getScaleMap(i)));
  // By the verifier there is one; nothing may ask the contraction for its size.
  for (Slice scale : scales)
    if (auto position =
            scale.map.getResultPosition(rewriter.getAffineDimExpr(block)))
      count = tensor::getMixedSize(rewriter, loc, scale.value, *position);
  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  Value one = arith::ConstantIndexOp::create(rewriter, loc, 1);
  Value end = getValueOrCreateConstantIndexOp(rewriter, loc, count);
  auto loop = scf::ForOp::create(rewriter, loc, zero, end, one, op.getInit());
  rewriter.setInsertionPointToStart(loop.getBody());
  index = loop.getInductionVar();
  Slice accumulator = fuse ? contract(producer)
                           : slice(accumulators, op.getAccumulatorMap(), block);
  Value sum = add(loop.getRegionIterArg(0), finish(accumulator));
  scf::YieldOp::create(rewriter, loc, sum);
  rewriter.replaceOp(op, loop.getResults());
  if (fuse)
    rewriter.eraseOp(producer);
}

namespace {

struct LNSSumBlocksPass : transforms::impl::LNSSumBlocksBase<LNSSumBlocksPass> {
  void runOnOperation() override {
    SmallVector<FinishOp> ops;
    getOperation()->walk([&](FinishOp op) {
      if (op.getBlockDim() && isa<RankedTensorType>(op.getInit().getType()))
        ops.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (FinishOp op : ops)
      BlockLoop(rewriter, op).run();
  }
};

} // namespace
