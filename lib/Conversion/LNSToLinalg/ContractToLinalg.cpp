//===- ContractToLinalg.cpp - Contractions to linalg ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Generics.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"

#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace lns;

/// RN(RN(dot * s_lhs) * s_rhs) [D6]; dot comes from the datapath.
static void replaceFinish(RewriterBase &rewriter, FinishOp op, Value dot) {
  SmallVector<Value> inputs{dot};
  llvm::append_range(inputs, op.getScales());
  auto generic = createGeneric(
      rewriter, op.getLoc(), inputs, op.getInit(), op.getIndexingMapsArray(),
      [](OpBuilder &builder, Location loc, ValueRange args) {
        Value value = args.front();
        for (Value scale : args.drop_front().drop_back())
          value = arith::MulFOp::create(builder, loc, value, scale);
        return SmallVector<Value>{value};
      });
  rewriter.replaceOp(op, generic.getResults());
}

/// True for a tensor of zeros.
static bool isZero(Value tensor) {
  if (auto fill = tensor.getDefiningOp<linalg::FillOp>())
    tensor = fill.getDpsInputOperand(0)->get();
  else if (auto splat = tensor.getDefiningOp<tensor::SplatOp>())
    tensor = splat.getInput();
  return matchPattern(tensor, m_Zero()) ||
         matchPattern(tensor, m_AnyZeroFloat());
}

namespace {

/// A contraction as its datapath says.
class LowerContract : public OpRewritePattern<ContractOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(ContractOp op,
                                PatternRewriter &rewriter) const override {
    if (!isa<RankedTensorType>(op.getInit().getType()))
      return rewriter.notifyMatchFailure(op, "operands are not tensors");
    auto lowering = dyn_cast<DatapathLinalgInterface>(op.getDatapath());
    if (!lowering)
      return rewriter.notifyMatchFailure(
          op, "the datapath has no lowering to linalg attached");
    FailureOr<Value> result = lowering.lowerContract(rewriter, op);
    if (failed(result))
      return rewriter.notifyMatchFailure(op, "the datapath refused it");
    rewriter.replaceOp(op, *result);
    return success();
  }
};

/// The saturations of the contraction that the op stands beside.
class LowerCountSaturations : public OpRewritePattern<CountSaturationsOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(CountSaturationsOp op,
                                PatternRewriter &rewriter) const override {
    auto lowering = dyn_cast<DatapathLinalgInterface>(op.getDatapath());
    if (!lowering)
      return rewriter.notifyMatchFailure(
          op, "the datapath has no lowering to linalg attached");
    ContractOp contract = createContraction(rewriter, op);
    FailureOr<Value> counts = lowering.countSaturations(rewriter, contract);
    rewriter.eraseOp(contract);
    if (failed(counts))
      return rewriter.notifyMatchFailure(op, "the datapath refused it");
    rewriter.replaceOp(op, *counts);
    return success();
  }
};

class LowerFinish : public OpRewritePattern<FinishOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(FinishOp op,
                                PatternRewriter &rewriter) const override {
    if (!isa<RankedTensorType>(op.getInit().getType()))
      return rewriter.notifyMatchFailure(op, "operands are not tensors");
    // As one generic, c + x · y, blocks could be added in any order [D6].
    if (op.getBlockDim())
      return rewriter.notifyMatchFailure(op, "blocks are summed in a loop");
    auto lowering = dyn_cast<DatapathLinalgInterface>(op.getDatapath());
    if (!lowering)
      return rewriter.notifyMatchFailure(
          op, "the datapath has no lowering to linalg attached");
    FailureOr<Value> dot = lowering.lowerAccumulator(rewriter, op);
    if (failed(dot))
      return rewriter.notifyMatchFailure(op, "the datapath refused it");

    replaceFinish(rewriter, op, *dot);
    return success();
  }
};

} // namespace

void lns::populateContractToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerContract, LowerCountSaturations, LowerFinish>(
      patterns.getContext());
}

/// Lowers a contraction with what rounds it; false where that has no form of
/// its own.
static bool lowerWhole(RewriterBase &rewriter, DatapathLinalgInterface lowering,
                       ContractOp op) {
  if (op->use_empty() || !isZero(op.getInit()) ||
      !llvm::all_of(op->getUsers(), [](Operation *user) {
        auto finish = dyn_cast<FinishOp>(user);
        return finish && !finish.getBlockDim();
      }))
    return false;
  FailureOr<Value> dots = lowering.lowerWhole(rewriter, op);
  if (failed(dots))
    return false;
  for (Operation *user : llvm::make_early_inc_range(op->getUsers())) {
    rewriter.setInsertionPoint(user);
    replaceFinish(rewriter, cast<FinishOp>(user), *dots);
  }
  rewriter.eraseOp(op);
  return true;
}

void lns::lowerToKernels(Operation *root) {
  IRRewriter rewriter(root->getContext());
  SmallVector<ContractOp> contractions;
  root->walk([&](ContractOp op) { contractions.push_back(op); });
  for (ContractOp op : contractions) {
    auto lowering = dyn_cast<DatapathLinalgInterface>(op.getDatapath());
    if (!lowering || !isa<RankedTensorType>(op.getInit().getType()))
      continue;
    rewriter.setInsertionPoint(op);
    if (lowerWhole(rewriter, lowering, op))
      continue;
    FailureOr<Value> accumulator = lowering.lowerToKernel(rewriter, op);
    if (succeeded(accumulator))
      rewriter.replaceOp(op, *accumulator);
  }
}
