//===- FixedToArith.cpp - Codes to fixed-point integers -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Tables.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/FixedDatapath.h"

using namespace mlir;
using namespace lns;

/// RN(value · 2^s) of a code word in an i32 [D4], as fixedSignificands of
/// Numerics says: an entry of 16 bits for the remainder of the exponent,
/// shifted right and rounded half up.
static Value emitFixed(Emitter &e, Value word, numerics::Format format,
                       int32_t fractionBits) {
  int32_t f = format.log2Gamma(), gamma = format.gamma();
  // n = m − bias − 1, moved up by a multiple of γ to where it is not negative.
  int32_t octaves = (format.bias() + gamma) >> f;
  Value m = e.field(word, format);
  Value n = e.add(m, e.c(octaves * gamma - format.bias() - 1));
  std::vector<int32_t> entries = numerics::fixedSignificands(f);
  Value remainder = e.bitAnd(n, e.c(gamma - 1));
  Value entry = gamma <= maxInlineGamma ? selectFrom(e, entries, remainder)
                                        : lookUp(e, entries, remainder);
  // j − 1; past the width of an entry nothing is left.
  Value shift =
      e.sub(e.c(14 - fractionBits + octaves), e.shrUnsigned(n, e.c(f)));
  shift = e.minSigned(shift, e.c(31));
  Value magnitude =
      e.shrUnsigned(e.add(e.shrUnsigned(entry, shift), e.c(1)), e.c(1));
  magnitude = e.select(e.eq(m, e.c(0)), e.c(0), magnitude); // [N3]
  Value minus = e.sub(e.c(0), e.sign(word, format));        // all ones, or 0
  return e.sub(e.bitXor(magnitude, minus), minus);
}

namespace {

class LowerDecodeFixed : public OpRewritePattern<DecodeFixedOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(DecodeFixedOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Emitter e(rewriter, op.getLoc(), type);
    Value word = e.extUnsigned(op.getOperand(), rewriter.getI32Type());
    Value x =
        emitFixed(e, word, op.getNumberFormat(), int32_t(op.getFractionBits()));
    rewriter.replaceOp(op, e.trunc(x, rewriter.getI16Type()));
    return success();
  }
};

} // namespace

void lns::populateFixedToArithPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerDecodeFixed>(patterns.getContext());
}
