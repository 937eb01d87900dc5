//===- ContractToReference.cpp - Contractions as scalar loops -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Generics.h"
#include "Loops.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace lns;

static SmallVector<OpFoldResult> getLoopSizes(OpBuilder &builder,
                                              TilingInterface op) {
  SmallVector<OpFoldResult> sizes;
  for (const Range &range : op.getIterationDomain(builder))
    sizes.push_back(range.size);
  return sizes;
}

namespace {

/// One product at a time, or for a datapath that adds in groups one element of
/// the accumulator; parallel loops outside, reductions inside in increasing
/// order.
class ContractLoops : public OpRewritePattern<ContractOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(ContractOp op,
                                PatternRewriter &rewriter) const override {
    if (!isa<RankedTensorType>(op.getInit().getType()))
      return rewriter.notifyMatchFailure(op, "operands are not tensors");
    auto datapath = dyn_cast<DatapathReferenceInterface>(op.getDatapath());
    if (!datapath)
      return rewriter.notifyMatchFailure(
          op, "the datapath has no reference attached");
    Location loc = op.getLoc();
    SmallVector<OpFoldResult> sizes =
        getLoopSizes(rewriter, cast<TilingInterface>(op.getOperation()));
    SmallVector<unsigned> order, reductions = op.getReductionDims();
    for (unsigned dim = 0; dim < sizes.size(); ++dim)
      if (!llvm::is_contained(reductions, dim))
        order.push_back(dim);
    llvm::append_range(order, reductions);
    SmallVector<OpFoldResult> ordered;
    for (unsigned dim : order)
      ordered.push_back(sizes[dim]);

    bool refused = false;
    bool inGroups = datapath.addsInGroups();
    if (inGroups)
      ordered.truncate(ordered.size() - reductions.size());
    SmallVector<Value> results = createLoops(
        rewriter, loc, ordered, op.getInit(),
        [&](OpBuilder &b, ValueRange loops,
            ValueRange tensors) -> SmallVector<Value> {
          SmallVector<Value> indices(sizes.size());
          if (inGroups)
            indices.assign(sizes.size(),
                           arith::ConstantIndexOp::create(b, loc, 0));
          for (auto [dim, index] : llvm::zip(order, loops))
            indices[dim] = index;
          SmallVector<Value> position;
          FailureOr<Value> result;
          if (inGroups) {
            position = applyMap(b, loc, op.getResultMap(), indices);
            Value before =
                tensor::ExtractOp::create(b, loc, tensors[0], position);
            result = datapath.accumulateAll(b, op, before, indices, sizes);
            if (succeeded(result))
              result = Value(tensor::InsertOp::create(b, loc, *result,
                                                      tensors[0], position));
          } else {
            Value lhs = tensor::ExtractOp::create(
                b, loc, op.getLhs(), applyMap(b, loc, op.getLhsMap(), indices));
            Value rhs = tensor::ExtractOp::create(
                b, loc, op.getRhs(), applyMap(b, loc, op.getRhsMap(), indices));
            position = applyMap(b, loc, op.getResultMap(), indices);
            result = datapath.accumulate(b, op, lhs, rhs, tensors[0], position);
          }
          refused |= failed(result);
          return {failed(result) ? Value(tensors[0]) : *result};
        });
    if (refused)
      return rewriter.notifyMatchFailure(op, "the datapath refused it");
    rewriter.replaceOp(op, results);
    return success();
  }
};

/// The saturations of one accumulator at a time.
class CountSaturationsLoops : public OpRewritePattern<CountSaturationsOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(CountSaturationsOp op,
                                PatternRewriter &rewriter) const override {
    auto datapath = dyn_cast<DatapathReferenceInterface>(op.getDatapath());
    if (!datapath)
      return rewriter.notifyMatchFailure(
          op, "the datapath has no reference attached");
    Location loc = op.getLoc();
    ContractOp contract = createContraction(rewriter, op);
    SmallVector<OpFoldResult> sizes =
        getLoopSizes(rewriter, cast<TilingInterface>(contract.getOperation()));
    AffineMap map = contract.getResultMap();
    SmallVector<OpFoldResult> extents =
        tensor::getMixedSizes(rewriter, loc, op.getAccumulator());
    Value empty =
        tensor::EmptyOp::create(rewriter, loc, extents, rewriter.getI64Type());
    bool refused = false;
    SmallVector<Value> results = createLoops(
        rewriter, loc, extents, empty,
        [&](OpBuilder &b, ValueRange position,
            ValueRange tensors) -> SmallVector<Value> {
          SmallVector<Value> indices(sizes.size(),
                                     arith::ConstantIndexOp::create(b, loc, 0));
          for (auto [i, index] : llvm::enumerate(position))
            indices[map.getDimPosition(i)] = index;
          Value before =
              tensor::ExtractOp::create(b, loc, op.getAccumulator(), position);
          FailureOr<Value> count =
              datapath.countSaturations(b, contract, before, indices, sizes);
          refused |= failed(count);
          return {failed(count) ? Value(tensors[0])
                                : Value(tensor::InsertOp::create(
                                      b, loc, *count, tensors[0], position))};
        });
    rewriter.eraseOp(contract);
    if (refused)
      return rewriter.notifyMatchFailure(op, "the datapath refused it");
    rewriter.replaceOp(op, results);
    return success();
  }
};

/// RN(RN(dot * s_lhs) * s_rhs); of blocks, added to the result in increasing
/// order [D6].
class FinishLoops : public OpRewritePattern<FinishOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(FinishOp op,
                                PatternRewriter &rewriter) const override {
    if (!isa<RankedTensorType>(op.getInit().getType()))
      return rewriter.notifyMatchFailure(op, "operands are not tensors");
    auto datapath = dyn_cast<DatapathReferenceInterface>(op.getDatapath());
    if (!datapath)
      return rewriter.notifyMatchFailure(
          op, "the datapath has no reference attached");
    FailureOr<Value> dot = datapath.round(rewriter, op);
    if (failed(dot))
      return rewriter.notifyMatchFailure(op, "the datapath refused it");
    Location loc = op.getLoc();
    SmallVector<OpFoldResult> sizes =
        getLoopSizes(rewriter, cast<TilingInterface>(op.getOperation()));
    std::optional<unsigned> blocks = op.getBlockDim();
    SmallVector<Value> results = createLoops(
        rewriter, loc, sizes, op.getInit(),
        [&](OpBuilder &b, ValueRange indices,
            ValueRange tensors) -> SmallVector<Value> {
          Value value = tensor::ExtractOp::create(
              b, loc, *dot, applyMap(b, loc, op.getAccumulatorMap(), indices));
          for (auto [i, scales] : llvm::enumerate(op.getScales())) {
            Value scale = tensor::ExtractOp::create(
                b, loc, scales, applyMap(b, loc, op.getScaleMap(i), indices));
            value = arith::MulFOp::create(b, loc, value, scale);
          }
          SmallVector<Value> place =
              applyMap(b, loc, op.getResultMap(), indices);
          if (blocks)
            value = arith::AddFOp::create(
                b, loc, tensor::ExtractOp::create(b, loc, tensors[0], place),
                value);
          return {tensor::InsertOp::create(b, loc, value, tensors[0], place)};
        });
    rewriter.replaceOp(op, results);
    return success();
  }
};

} // namespace

void lns::populateContractToReferencePatterns(RewritePatternSet &patterns) {
  patterns.add<ContractLoops, CountSaturationsLoops, FinishLoops>(
      patterns.getContext());
}
