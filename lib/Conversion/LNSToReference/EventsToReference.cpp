//===- EventsToReference.cpp - Events by the C reference ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReferenceCalls.h"
#include "lns/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace lns;

static Value constant(OpBuilder &b, Location loc, FloatAttr value) {
  return arith::ConstantOp::create(b, loc, value);
}

/// 1 where the step is skipped, else 0.
static Value callSkips(OpBuilder &b, ReferenceCalls &calls, MadamSkipsOp op) {
  return calls.call("lns_ref_madam_skips", b.getI32Type(),
                    {op.getGradient(), op.getSecondMoment(),
                     constant(b, op.getLoc(), op.getBetaAttr())},
                    {});
}

static Value callSkips(OpBuilder &b, ReferenceCalls &calls, SgdSkipsOp op) {
  SmallVector<Value> arguments{op.getGradient(), op.getWeight(), op.getEta()};
  if (!op.getVelocity())
    return calls.call("lns_ref_sgd_skips", b.getI32Type(), arguments, {});
  arguments.append({op.getMomentum(), op.getVelocity()});
  return calls.call("lns_ref_sgd_momentum_skips", b.getI32Type(), arguments,
                    {});
}

static Value callSkips(OpBuilder &b, ReferenceCalls &calls, AdamWSkipsOp op) {
  Location loc = op.getLoc();
  return calls.call(
      "lns_ref_adamw_skips", b.getI32Type(),
      {op.getGradient(), op.getWeight(), op.getFirstMoment(),
       op.getSecondMoment(), constant(b, loc, op.getFirstBetaAttr()),
       constant(b, loc, op.getSecondBetaAttr()),
       constant(b, loc, op.getEpsilonAttr()), op.getEta(), op.getWeightDecay(),
       op.getFirstCorrection(), op.getSecondCorrection()},
      {});
}

namespace {

template <typename OpTy> class CallSkips : public OpRewritePattern<OpTy> {
public:
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (isa<ShapedType>(op.getType()))
      return rewriter.notifyMatchFailure(op, "operands are not scalars");
    ReferenceCalls calls(rewriter, op);
    Value skips = callSkips(rewriter, calls, op);
    rewriter.replaceOpWithNewOp<arith::TruncIOp>(op, op.getType(), skips);
    return success();
  }
};

} // namespace

void lns::populateEventsToReferencePatterns(RewritePatternSet &patterns) {
  patterns.add<CallSkips<MadamSkipsOp>, CallSkips<SgdSkipsOp>,
               CallSkips<AdamWSkipsOp>>(patterns.getContext());
}
