//===- UpdateToLinalg.cpp - Weight updates to linalg ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Generics.h"
#include "lns/Conversion/Passes.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace lns;
using arith::CmpFPredicate;
using arith::CmpIPredicate;

/// x clamped to [low, high] as std::min(std::max(x, low), high) does; a NaN
/// stays.
static Value clamp(Emitter &e, Value x, Value low, Value high) {
  x = e.select(e.cmpF(CmpFPredicate::OLT, x, low), low, x);
  return e.select(e.cmpF(CmpFPredicate::OGT, x, high), high, x);
}

/// x rounded to an integer, ties to even.
static Value roundToEven(Emitter &e, Value x) {
  return math::RoundEvenOp::create(e.getBuilder(), e.getLoc(), x);
}

namespace {

/// [M2, M3], one elementwise generic with the codes and the second moment as
/// its outputs, so that both are updated in place.
class LowerMadamUpdate : public OpRewritePattern<MadamUpdateOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(MadamUpdateOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getRounding() == UpdateRounding::Stochastic)
      return rewriter.notifyMatchFailure(op, "[M3] stochastic rounding");
    numerics::Format format = getFormat(op.getWeights().getType());
    Emitter outer(rewriter, op.getLoc());
    Value kappa = outer.mulF(op.getEta(), outer.f(float(format.gamma())));

    AffineMap identity =
        rewriter.getMultiDimIdentityMap(op.getWeights().getType().getRank());
    auto generic = createGeneric(
        rewriter, op.getLoc(), op.getGradient(),
        {op.getWeights(), op.getSecondMoment()}, {identity, identity, identity},
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          return update(e, op, format, kappa, args[0], args[1], args[2]);
        });
    rewriter.replaceOp(op, generic.getResults());
    return success();
  }

private:
  static SmallVector<Value> update(Emitter &e, MadamUpdateOp op,
                                   numerics::Format format, Value kappa,
                                   Value g, Value code, Value v) {
    float b = op.getBeta().convertToFloat();
    float a = 1.0f - b;
    Value square = e.mulF(g, g);
    Value newV = e.addF(e.mulF(e.f(b), v), e.mulF(e.f(a), square));
    // A NaN or infinite g makes g*g one; a new v hides neither, but an
    // infinite g*g times a small a must not be missed.
    auto isFinite = [&](Value x) {
      Value magnitude = e.bitAnd(e.bits(x), e.c(0x7fffffff));
      return e.cmp(CmpIPredicate::ult, magnitude, e.c(0x7f800000));
    };
    Value counts = e.bitAnd(isFinite(square), isFinite(newV));

    OpBuilder &builder = e.getBuilder();
    Value corrected = e.divF(newV, op.getCorrection());
    Value root = math::SqrtOp::create(builder, e.getLoc(), corrected);
    float bound = op.getGBound().convertToFloat();
    Value n = clamp(e, e.divF(g, root), e.f(-bound), e.f(bound));
    Value noMoment = e.cmpF(CmpFPredicate::OEQ, newV, e.f(0.0f));
    n = e.select(noMoment, e.f(0.0f), n);
    if (op.getRounding() == UpdateRounding::NearestTwice)
      n = roundToEven(e, n);

    // [M3]: |k| <= 2M < 2^17. A NaN, only from an infinite or NaN parameter,
    // moves nothing.
    Value x = e.mulF(kappa, n);
    x = e.select(e.cmpF(CmpFPredicate::UNO, x, x), e.f(0.0f), x);
    float limit = 2.0f * float(format.maxField());
    x = clamp(e, roundToEven(e, x), e.f(-limit), e.f(limit));
    Value k =
        arith::FPToSIOp::create(builder, e.getLoc(), builder.getI32Type(), x);

    Value word = e.word(code);
    Value m = e.field(word, format);
    Value sign = e.sign(word, format);
    Value isNegative = e.eq(sign, e.c(1));
    Value moved = e.select(isNegative, e.add(m, k), e.sub(m, k));
    moved = e.maxSigned(moved, e.c(1));
    moved = e.minSigned(moved, e.c(format.maxField()));
    moved = e.select(counts, moved, m);
    moved = e.select(e.eq(m, e.c(0)), e.c(0), moved);
    Value newCode = e.code(e.join(sign, moved, format), code.getType());
    return {newCode, e.select(counts, newV, v)};
  }
};

} // namespace

void lns::populateUpdateToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerMadamUpdate>(patterns.getContext());
}
