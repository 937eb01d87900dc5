//===- DecodeToArith.cpp - Codes to f32 on integers -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Tables.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/Dequantize.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/bit.h"

using namespace mlir;
using namespace lns;

/// The fraction field of the correctly rounded f32 of 2^(r/γ), 0 ≤ r < γ.
/// Scaling by powers of two keeps the rounding, because all values are normal
/// [N8].
static SmallVector<int32_t> getFractions(numerics::Format format) {
  SmallVector<int32_t> fractions;
  for (int32_t r = 0; r < format.gamma(); ++r) {
    float power = numerics::exp2Float(r, format.log2Gamma());
    fractions.push_back(int32_t(llvm::bit_cast<uint32_t>(power) & 0x7fffff));
  }
  return fractions;
}

/// The f32 of a code word in an i32 [Q7, N3]: the exponent's quotient by γ is
/// the exponent of the f32, its remainder selects the fraction.
static Value emitDecode(Emitter &e, Value word, numerics::Format format) {
  Value m = e.field(word, format);
  // e + 127·γ, at least γ [N8].
  Value biased = e.add(m, e.c(127 * format.gamma() - format.bias()));
  Value quotient = e.shrUnsigned(biased, e.c(format.log2Gamma()));
  Value remainder = e.bitAnd(biased, e.c(format.gamma() - 1));
  SmallVector<int32_t> fractions = getFractions(format);
  Value fraction = format.gamma() <= maxInlineGamma
                       ? selectFrom(e, fractions, remainder)
                       : lookUp(e, fractions, remainder);
  Value bits = e.bitOr(e.shl(quotient, e.c(23)), fraction);
  bits = e.bitOr(bits, e.shl(e.sign(word, format), e.c(31)));
  bits = e.select(e.eq(m, e.c(0)), e.c(0), bits);
  return e.fromBits(bits);
}

namespace {

/// decode, or decode_word in a linalg op where that is to be kept.
class LowerDecode : public OpRewritePattern<DecodeOp> {
public:
  LowerDecode(MLIRContext *context, bool keep)
      : OpRewritePattern(context), keep(keep) {}
  LogicalResult matchAndRewrite(DecodeOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    auto num = cast<NumType>(getElementTypeOrSelf(op.getOperand().getType()));
    if (keep && e.isScalar() && isa<linalg::LinalgOp>(op->getParentOp())) {
      Value stored = BitcastOp::create(rewriter, op.getLoc(),
                                       num.getStorageType(), op.getOperand());
      rewriter.replaceOpWithNewOp<DecodeWordOp>(op, type, stored, num);
      return success();
    }
    rewriter.replaceOp(op,
                       emitDecode(e, e.word(op.getOperand()), num.getFormat()));
    return success();
  }

private:
  bool keep;
};

/// decode_word where nothing later does better.
class LowerDecodeWord : public OpRewritePattern<DecodeWordOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(DecodeWordOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    if (!getElementTypeOrSelf(type).isF32())
      return rewriter.notifyMatchFailure(op,
                                         "f64 and bf16 are for kernels alone");
    Emitter e(rewriter, op.getLoc(), type);
    Value word = e.extUnsigned(op.getOperand(), rewriter.getI32Type());
    rewriter.replaceOp(op, emitDecode(e, word, op.getNumberFormat()));
    return success();
  }
};

} // namespace

void lns::populateDecodeToArithPatterns(RewritePatternSet &patterns,
                                        bool keepDecoders) {
  patterns.add<LowerDecode>(patterns.getContext(), keepDecoders);
  if (!keepDecoders)
    patterns.add<LowerDecodeWord>(patterns.getContext());
}
