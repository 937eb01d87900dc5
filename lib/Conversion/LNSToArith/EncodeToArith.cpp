//===- EncodeToArith.cpp - Quantization on integers -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Tables.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/QuantizeTable.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/bit.h"

using namespace mlir;
using namespace lns;
using arith::CmpFPredicate;
using arith::CmpIPredicate;

static constexpr int32_t fractionBits = 23;

/// The code word of an f32 in an i32 [Q1-Q3, N6]: y = RN(|x| · inverse), and
/// the field by one addition to its bits.
static Value emitEncode(Emitter &e, Value x, Value inverse,
                        numerics::Format format, Underflow underflow) {
  numerics::QuantizeTable table = numerics::quantizeTable(format);
  Value xBits = e.bits(x);
  Value magnitude = e.bitAnd(xBits, e.c(0x7fffffff));
  Value y = e.mulF(e.fromBits(magnitude), inverse); // [Q1]

  // False for a NaN, which is treated like an underflow [N6].
  Value first = e.f(llvm::bit_cast<float>(table.first));
  Value reaches = e.cmpF(CmpFPredicate::OGE, y, first);
  Value bits = e.select(reaches, e.bits(y), e.c(table.below));
  Value correction;
  if (table.bucketBits == 0) {
    correction = e.c(table.corrections.front());
  } else {
    Value bucket = e.add(bits, e.c(table.shift));
    bucket = e.shrUnsigned(bucket, e.c(fractionBits - table.bucketBits));
    bucket = e.bitAnd(bucket, e.c((1 << table.bucketBits) - 1));
    correction = lookUp(e, table.corrections, bucket);
  }
  Value m = e.shrUnsigned(e.add(bits, correction),
                          e.c(fractionBits - format.log2Gamma()));
  m = e.minSigned(m, e.c(format.maxField())); // [Q2]
  if (underflow == Underflow::Min) {          // [Q3]
    Value isNonzero = e.bitAnd(e.cmp(CmpIPredicate::ne, magnitude, e.c(0)),
                               e.cmpF(CmpFPredicate::ORD, y, y));
    m = e.select(isNonzero, e.maxSigned(m, e.c(1)), e.c(0));
  }
  return e.join(e.shrUnsigned(xBits, e.c(31)), m, format);
}

/// Whether an encode is the one of `encode_word`: f32, to nearest.
static bool isNearestF32(EncodeOp op) {
  return !op.getRandom() &&
         getElementTypeOrSelf(op.getInput().getType()).isF32();
}

namespace {

/// encode, or encode_word in a linalg op where that is to be kept.
class LowerEncode : public OpRewritePattern<EncodeOp> {
public:
  LowerEncode(MLIRContext *context, bool keep)
      : OpRewritePattern(context), keep(keep) {}
  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    if (!isNearestF32(op))
      return rewriter.notifyMatchFailure(op, "not f32 to nearest");
    Emitter e(rewriter, op.getLoc(), type);
    auto num = cast<NumType>(getElementTypeOrSelf(type));
    if (keep && e.isScalar() && isa<linalg::LinalgOp>(op->getParentOp())) {
      Value word = EncodeWordOp::create(
          rewriter, op.getLoc(), num.getStorageType(), op.getInput(),
          op.getInverse(), num, op.getUnderflow());
      rewriter.replaceOpWithNewOp<BitcastOp>(op, type, word);
      return success();
    }
    Value word = emitEncode(e, op.getInput(), op.getInverse(), num.getFormat(),
                            op.getUnderflow());
    rewriter.replaceOp(op, e.code(word, type));
    return success();
  }

private:
  bool keep;
};

/// encode_word where nothing later does better.
class LowerEncodeWord : public OpRewritePattern<EncodeWordOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(EncodeWordOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    Value word = emitEncode(e, op.getInput(), op.getInverse(),
                            op.getNumberFormat(), op.getUnderflow());
    rewriter.replaceOp(op, e.trunc(word, getElementTypeOrSelf(type)));
    return success();
  }
};

} // namespace

void lns::populateEncodeToArithPatterns(RewritePatternSet &patterns,
                                        bool keepEncoders) {
  patterns.add<LowerEncode>(patterns.getContext(), keepEncoders);
  if (!keepEncoders)
    patterns.add<LowerEncodeWord>(patterns.getContext());
}
