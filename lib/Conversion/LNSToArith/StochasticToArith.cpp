//===- StochasticToArith.cpp - Stochastic rounding, f64 input -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Tables.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/Quantize.h"
#include "lns/Numerics/StochasticSequence.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace lns;
using arith::CmpFPredicate;
using arith::CmpIPredicate;
namespace stochastic = lns::numerics::stochastic;

namespace {

/// y = RN(|x| · inverse) [Q1] of an f32 or f64, and its parts.
struct ScaledInput {
  ScaledInput(Emitter &e, EncodeOp op)
      : e(e), isDouble(getElementTypeOrSelf(op.getInput().getType()).isF64()),
        fractionBits(isDouble ? 52 : 23), exponentBias(isDouble ? 1023 : 127) {
    bits = e.bitcast(op.getInput(), word());
    int64_t noSign = isDouble ? INT64_MAX : INT32_MAX;
    magnitude = e.bitAnd(bits, e.constant(word(), noSign));
    y = e.mulF(e.bitcast(magnitude, number()), op.getInverse());
  }

  Type number() {
    return isDouble ? Type(e.getBuilder().getF64Type())
                    : Type(e.getBuilder().getF32Type());
  }
  Type word() { return e.i(isDouble ? 64 : 32); }
  Value constant(double value) {
    return e.constant(e.getBuilder().getFloatAttr(number(), value));
  }
  /// A word without its upper bits, which are zero.
  Value narrow(Value wide) { return isDouble ? e.trunc(wide, e.i(32)) : wide; }
  /// The exponent field of a positive number, in an i32.
  Value exponent(Value positive) {
    Value shifted = e.shrUnsigned(e.bitcast(positive, word()),
                                  e.constant(word(), fractionBits));
    return narrow(shifted);
  }
  /// The fraction field, in a word.
  Value fraction(Value positive) {
    int64_t mask = (int64_t(1) << fractionBits) - 1;
    return e.bitAnd(e.bitcast(positive, word()), e.constant(word(), mask));
  }

  /// The code of an unclamped field m and the sign of x [Q2, Q3, N6].
  Value encode(Value m, Underflow underflow, Type type) {
    numerics::Format format = getFormat(type);
    m = e.minSigned(m, e.c(format.maxField()));
    m = e.maxSigned(m, e.c(underflow == Underflow::Min ? 1 : 0));
    Value isZero = e.eq(magnitude, e.constant(word(), 0));
    Value isNaN = e.cmpF(CmpFPredicate::UNO, y, y);
    m = e.select(e.bitOr(isZero, isNaN), e.c(0), m);
    Value sign = e.shrUnsigned(bits, e.constant(word(), isDouble ? 63 : 31));
    return e.code(e.join(narrow(sign), m, format), type);
  }

  Emitter &e;
  const bool isDouble;
  const int32_t fractionBits, exponentBias;
  Value bits, magnitude, y;
};

/// Emits the operations of StochasticSequence.h on one type.
class SequenceOps {
public:
  using Float = Value;
  SequenceOps(Emitter &e, Type number) : e(e), number(number) {}

  Value constant(double c) {
    return e.constant(e.getBuilder().getFloatAttr(number, c));
  }
  Value sub(Value x, Value y) { return e.subF(x, y); }
  Value mul(Value x, Value y) { return e.mulF(x, y); }
  Value fma(Value x, Value y, Value z) {
    return math::FmaOp::create(e.getBuilder(), e.getLoc(), x, y, z);
  }

private:
  Emitter &e;
  Type number;
};

} // namespace

/// floor(2^16 · γ · L(z)) in an i32 [Q4].
static Value emitScaledLogarithm(Emitter &e, Value z, int32_t log2Gamma) {
  OpBuilder &b = e.getBuilder();
  Type number = getElementTypeOrSelf(z.getType());
  SequenceOps ops(e, number);
  Value logarithm =
      number.isF64()
          ? stochastic::logarithm(ops, stochastic::logarithmDouble, z)
          : stochastic::logarithm(ops, stochastic::logarithmFloat, z);
  int32_t shift = stochastic::randomBits + log2Gamma;
  Value scaled = e.mulF(logarithm, ops.constant(double(int64_t(1) << shift)));
  // Never negative, so that cutting is the floor; below 2^31 but for the
  // largest γ, whose integers have 32 bits.
  Type i32 = e.like(b.getI32Type());
  if (shift < 31)
    return arith::FPToSIOp::create(b, e.getLoc(), i32, scaled);
  return arith::FPToUIOp::create(b, e.getLoc(), i32, scaled);
}

namespace {

/// encode with random bits [Q4]: as 2^16·γ·x has no bits below 2^16,
/// k = γ·x + ((floor(2^16 · γ · L(z)) + U) >> 16).
class LowerStochasticEncode : public OpRewritePattern<EncodeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (!op.getRandom())
      return rewriter.notifyMatchFailure(op, "no random bits");
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    numerics::Format format = getFormat(type);
    int32_t log2Gamma = format.log2Gamma();
    ScaledInput input(e, op);

    Value y = input.y;
    Value lost;
    // A subnormal f32 counts only where the format begins at 2^-126; elsewhere
    // its exponent field underflows, too.
    if (!input.isDouble && format.minExponent() == -126 * format.gamma()) {
      Value isSmall = e.cmpF(CmpFPredicate::OLT, y, input.constant(0x1p-126));
      y = e.select(isSmall, e.mulF(y, input.constant(0x1p24)), y);
      lost = e.select(isSmall, e.c(24), e.c(0));
    }
    Value exponent = input.exponent(y);
    if (lost)
      exponent = e.sub(exponent, lost);
    int64_t one = int64_t(input.exponentBias) << input.fractionBits;
    Value z =
        e.bitcast(e.bitOr(input.fraction(y), e.constant(input.word(), one)),
                  input.number());
    if (!input.isDouble && format.gamma() > stochastic::maxFloatGamma)
      z = arith::ExtFOp::create(rewriter, op.getLoc(),
                                e.like(rewriter.getF64Type()), z);

    Value up = e.add(emitScaledLogarithm(e, z, log2Gamma), op.getRandom());
    up = e.shrUnsigned(up, e.c(stochastic::randomBits));
    Value m = e.add(e.shl(exponent, e.c(log2Gamma)), up);
    m = e.add(m, e.c(format.bias() - input.exponentBias * format.gamma()));
    rewriter.replaceOp(op, input.encode(m, op.getUnderflow(), type));
    return success();
  }
};

/// encode of an f64 to nearest [Q1, Q2]: γ·x and the thresholds at or below the
/// significand. Buckets of equal width, two for each threshold, hold one at
/// most: thresholds are at least ln 2 / γ apart.
class LowerDoubleEncode : public OpRewritePattern<EncodeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (op.getRandom() ||
        !getElementTypeOrSelf(op.getInput().getType()).isF64())
      return rewriter.notifyMatchFailure(op, "not f64 to nearest");
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    numerics::Format format = getFormat(type);
    int32_t log2Gamma = format.log2Gamma();
    ScaledInput input(e, op);

    // The upper 23 and the lower 29 bits of a fraction, as tables hold i32.
    constexpr int32_t lowBits = 29;
    int32_t shift = 52 - (log2Gamma + 1);
    const auto &thresholds = numerics::quantizeThresholds(format).f64;
    SmallVector<int32_t> bases, highLimits, lowLimits;
    size_t passed = 0;
    for (int64_t bucket = 0; bucket < int64_t(2) << log2Gamma; ++bucket) {
      bases.push_back(int32_t(passed));
      uint64_t limit = uint64_t(1) << 52; // above all fractions
      if (passed < thresholds.size()) {
        uint64_t fraction = thresholds[passed] - (uint64_t(1) << 52);
        if (int64_t(fraction >> shift) == bucket) {
          limit = fraction;
          ++passed;
        }
      }
      highLimits.push_back(int32_t(limit >> lowBits));
      lowLimits.push_back(int32_t(limit & ((1 << lowBits) - 1)));
    }
    Value fraction = input.fraction(input.y);
    auto part = [&](int32_t from) {
      return input.narrow(
          e.shrUnsigned(fraction, e.constant(input.word(), from)));
    };
    Value bucket = part(shift), high = part(lowBits);
    Value low = e.bitAnd(input.narrow(fraction), e.c((1 << lowBits) - 1));
    Value highLimit = lookUp(e, highLimits, bucket);
    Value reaches =
        e.bitAnd(e.eq(high, highLimit),
                 e.cmp(CmpIPredicate::sge, low, lookUp(e, lowLimits, bucket)));
    reaches = e.bitOr(reaches, e.cmp(CmpIPredicate::sgt, high, highLimit));
    Value count =
        e.add(lookUp(e, bases, bucket), e.extUnsigned(reaches, e.i(32)));

    Value m = e.add(e.shl(input.exponent(input.y), e.c(log2Gamma)), count);
    m = e.add(m, e.c(format.bias() - input.exponentBias * format.gamma()));
    rewriter.replaceOp(op, input.encode(m, op.getUnderflow(), type));
    return success();
  }
};

/// convert with random bits [Q6]: (e + U) >> d, U the upper d of 16 bits.
class LowerStochasticConvert : public OpRewritePattern<ConvertOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(ConvertOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (!op.getRandom())
      return rewriter.notifyMatchFailure(op, "no random bits");
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    numerics::Format from = getFormat(op.getOperand().getType());
    numerics::Format to = getFormat(type);
    int32_t d = from.log2Gamma() - to.log2Gamma();
    Value word = e.word(op.getOperand());
    Value field = e.field(word, from);
    Value exponent = e.sub(field, e.c(from.bias()));
    Value k;
    if (d > 0) {
      Value random =
          e.shrUnsigned(op.getRandom(), e.c(stochastic::randomBits - d));
      k = e.shrSigned(e.add(exponent, random), e.c(d));
    } else {
      k = e.shl(exponent, e.c(-d)); // exact
    }
    Value m = e.minSigned(e.add(k, e.c(to.bias())), e.c(to.maxField()));
    m = e.maxSigned(m, e.c(op.getUnderflow() == Underflow::Min ? 1 : 0));
    m = e.select(e.eq(field, e.c(0)), e.c(0), m);
    rewriter.replaceOp(op, e.code(e.join(e.sign(word, from), m, to), type));
    return success();
  }
};

} // namespace

void lns::populateStochasticToArithPatterns(RewritePatternSet &patterns) {
  patterns
      .add<LowerStochasticEncode, LowerDoubleEncode, LowerStochasticConvert>(
          patterns.getContext());
}
