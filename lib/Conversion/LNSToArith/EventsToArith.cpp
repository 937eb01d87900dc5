//===- EventsToArith.cpp - Skipped steps on f32 numbers -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateEmitter.h"
#include "lns/Conversion/Passes.h"

using namespace mlir;
using namespace lns;

static Value emitCounts(Emitter &e, MadamSkipsOp op) {
  return emitMadamMoment(e, op.getGradient(), op.getSecondMoment(),
                         op.getBeta().convertToFloat())
      .counts;
}

static Value emitCounts(Emitter &e, SgdSkipsOp op) {
  return emitSgdStep(e, op.getGradient(), op.getWeight(), op.getEta(),
                     op.getMomentum(), op.getVelocity())
      .counts;
}

static Value emitCounts(Emitter &e, AdamWSkipsOp op) {
  return emitAdamWStep(e, op, op.getGradient(), op.getWeight(),
                       op.getFirstMoment(), op.getSecondMoment(),
                       emitDecay(e, op.getEta(), op.getWeightDecay()))
      .counts;
}

namespace {

/// The step without what it changes.
template <typename OpTy> class LowerSkips : public OpRewritePattern<OpTy> {
public:
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (isa<ShapedType>(op.getType()))
      return rewriter.notifyMatchFailure(op, "operands are not scalars");
    Emitter e(rewriter, op.getLoc());
    Value counts = emitCounts(e, op);
    rewriter.replaceOp(op, e.bitXor(counts, e.constant(e.i(1), 1)));
    return success();
  }
};

} // namespace

void lns::populateEventsToArithPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerSkips<MadamSkipsOp>, LowerSkips<SgdSkipsOp>,
               LowerSkips<AdamWSkipsOp>>(patterns.getContext());
}
