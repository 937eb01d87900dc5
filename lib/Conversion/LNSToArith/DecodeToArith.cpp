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

namespace {

/// decode [Q7, N3]: the exponent's quotient by γ is the exponent of the f32,
/// its remainder selects the fraction.
class LowerDecode : public OpRewritePattern<DecodeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(DecodeOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    numerics::Format format = getFormat(op.getOperand().getType());

    Value word = e.word(op.getOperand());
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
    rewriter.replaceOp(op, e.fromBits(bits));
    return success();
  }
};

} // namespace

void lns::populateDecodeToArithPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerDecode>(patterns.getContext());
}
