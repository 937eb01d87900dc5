//===- EncodeToArith.cpp - Quantization on integers -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Tables.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/Quantize.h"

using namespace mlir;
using namespace lns;
using arith::CmpFPredicate;
using arith::CmpIPredicate;

static constexpr int32_t fractionBits = 23;
static constexpr int32_t leadingBit = 1 << fractionBits;

/// The thresholds of the format as fraction fields of an f32.
static SmallVector<int32_t> getThresholds(numerics::Format format) {
  SmallVector<int32_t> thresholds;
  for (uint32_t significand : numerics::quantizeThresholds(format).f32)
    thresholds.push_back(int32_t(significand) - leadingBit);
  return thresholds;
}

/// The number of thresholds at or below a fraction field [Q2], one compare
/// each.
static Value countByCompares(Emitter &e, ArrayRef<int32_t> thresholds,
                             Value fraction) {
  Value count;
  for (int32_t threshold : thresholds) {
    Value passed = e.extUnsigned(
        e.cmp(CmpIPredicate::sge, fraction, e.c(threshold)), e.i(32));
    count = count ? e.add(count, passed) : passed;
  }
  return count;
}

/// The same by 2γ buckets of equal width in the fraction. Thresholds are at
/// least ln 2 / γ apart, wider than a bucket, so that each holds at most one.
static Value countByBuckets(Emitter &e, ArrayRef<int32_t> thresholds,
                            int32_t log2Gamma, Value fraction) {
  int32_t shift = fractionBits - (log2Gamma + 1);
  size_t buckets = 2 * thresholds.size();
  SmallVector<int32_t> bases, limits;
  size_t passed = 0;
  for (size_t bucket = 0; bucket < buckets; ++bucket) {
    bases.push_back(int32_t(passed));
    int64_t end = int64_t(bucket + 1) << shift;
    bool holdsOne = passed < thresholds.size() && thresholds[passed] < end;
    limits.push_back(holdsOne ? thresholds[passed] : leadingBit);
    passed += holdsOne;
  }
  Value bucket = e.shrUnsigned(fraction, e.c(shift));
  Value limit = lookUp(e, limits, bucket);
  Value above =
      e.extUnsigned(e.cmp(CmpIPredicate::sge, fraction, limit), e.i(32));
  return e.add(lookUp(e, bases, bucket), above);
}

namespace {

/// encode [Q1-Q3, N6]: y = RN(|x| · inverse) = z · 2^x, then
/// m = γ·x + #{thresholds ≤ z} + bias, clamped.
class LowerEncode : public OpRewritePattern<EncodeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    numerics::Format format = getFormat(type);
    int32_t gamma = format.gamma(), log2Gamma = format.log2Gamma();

    Value xBits = e.bits(op.getInput());
    Value magnitude = e.bitAnd(xBits, e.c(0x7fffffff));
    Value y = e.mulF(e.fromBits(magnitude), op.getInverse()); // [Q1]
    Value yBits = e.bits(y);
    Value exponent = e.shrUnsigned(yBits, e.c(fractionBits));
    Value fraction = e.bitAnd(yBits, e.c(leadingBit - 1));

    SmallVector<int32_t> thresholds = getThresholds(format);
    Value count = gamma <= maxInlineGamma
                      ? countByCompares(e, thresholds, fraction)
                      : countByBuckets(e, thresholds, log2Gamma, fraction);
    // A subnormal y rounds to 2^-126 or below. Only a format that begins at
    // 2^-126 has a code for it: from 2^(-126 - 1/(2γ)) up, which is half of
    // the last threshold. All other formats underflow as for exponent 0.
    if (format.minExponent() == -126 * gamma) {
      int32_t limit = (thresholds.back() + leadingBit + 1) / 2;
      Value reaches = e.cmp(CmpIPredicate::sge, fraction, e.c(limit));
      Value subnormal = e.select(reaches, e.c(gamma), e.c(0));
      count = e.select(e.eq(exponent, e.c(0)), subnormal, count);
    }
    Value m = e.add(e.shl(exponent, e.c(log2Gamma)), count);
    m = e.add(m, e.c(format.bias() - 127 * gamma));

    m = e.minSigned(m, e.c(format.maxField())); // [Q2]
    if (op.getUnderflow() == Underflow::Zero) { // [Q3]
      m = e.maxSigned(m, e.c(0));
    } else {
      m = e.maxSigned(m, e.c(1));
      m = e.select(e.eq(magnitude, e.c(0)), e.c(0), m);
    }
    m = e.select(e.cmpF(CmpFPredicate::UNO, y, y), e.c(0), m); // [N6]
    Value sign = e.shrUnsigned(xBits, e.c(31));
    rewriter.replaceOp(op, e.code(e.join(sign, m, format), type));
    return success();
  }
};

} // namespace

void lns::populateEncodeToArithPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerEncode>(patterns.getContext());
}
