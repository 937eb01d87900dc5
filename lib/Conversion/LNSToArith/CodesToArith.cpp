//===- CodesToArith.cpp - Arithmetic on codes, on integers ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "lns/Conversion/Passes.h"

using namespace mlir;
using namespace lns;
using arith::CmpIPredicate;

/// ±m: an integer in the order of the values [A0].
static Value emitOrder(Emitter &e, Value code, numerics::Format format) {
  Value word = e.word(code);
  Value m = e.field(word, format);
  Value isNegative = e.eq(e.sign(word, format), e.c(1));
  return e.select(isNegative, e.sub(e.c(0), m), m);
}

/// The code word of such an integer.
static Value emitFromOrder(Emitter &e, Value order, numerics::Format format) {
  Value isNegative = e.cmp(CmpIPredicate::slt, order, e.c(0));
  Value negative =
      e.bitOr(e.sub(e.c(0), order), e.c(int64_t(1) << (format.bits() - 1)));
  return e.select(isNegative, negative, order);
}

/// m clamped to 1 … M; below as the policy says [Q2, Q3].
static Value emitClamp(Emitter &e, Value m, Underflow underflow,
                       numerics::Format format) {
  m = e.minSigned(m, e.c(format.maxField()));
  return e.maxSigned(m, e.c(underflow == Underflow::Min ? 1 : 0));
}

namespace {

/// An op on codes that are no tensors.
template <typename OpTy> class CodePattern : public OpRewritePattern<OpTy> {
public:
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const final {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    if (failed(isLegal(op, rewriter)))
      return failure();
    Emitter e(rewriter, op.getLoc(), type);
    rewriter.replaceOp(op, lower(op, e));
    return success();
  }

protected:
  virtual LogicalResult isLegal(OpTy op, PatternRewriter &rewriter) const {
    return success();
  }
  virtual Value lower(OpTy op, Emitter &e) const = 0;
};

class LowerNeg : public CodePattern<NegOp> {
  using CodePattern::CodePattern;
  Value lower(NegOp op, Emitter &e) const override {
    numerics::Format format = getFormat(op.getType());
    Value word = e.word(op.getOperand());
    Value sign = e.bitXor(e.sign(word, format), e.c(1));
    Value negated = e.join(sign, e.field(word, format), format);
    return e.code(negated, op.getType());
  }
};

class LowerAbs : public CodePattern<AbsOp> {
  using CodePattern::CodePattern;
  Value lower(AbsOp op, Emitter &e) const override {
    Value m = e.field(e.word(op.getOperand()), getFormat(op.getType()));
    return e.code(m, op.getType());
  }
};

class LowerRelu : public CodePattern<ReluOp> {
  using CodePattern::CodePattern;
  Value lower(ReluOp op, Emitter &e) const override {
    Value order = emitOrder(e, op.getOperand(), getFormat(op.getType()));
    return e.code(e.maxSigned(order, e.c(0)), op.getType());
  }
};

template <typename OpTy, bool isMax>
class LowerExtremum : public CodePattern<OpTy> {
  using CodePattern<OpTy>::CodePattern;
  Value lower(OpTy op, Emitter &e) const override {
    numerics::Format format = getFormat(op.getType());
    Value lhs = emitOrder(e, op.getLhs(), format);
    Value rhs = emitOrder(e, op.getRhs(), format);
    Value order = isMax ? e.maxSigned(lhs, rhs) : e.minSigned(lhs, rhs);
    return e.code(emitFromOrder(e, order, format), op.getType());
  }
};

class LowerCmp : public CodePattern<CmpOp> {
  using CodePattern::CodePattern;
  Value lower(CmpOp op, Emitter &e) const override {
    numerics::Format format = getFormat(op.getLhs().getType());
    return e.cmp(getPredicate(op.getPredicate()),
                 emitOrder(e, op.getLhs(), format),
                 emitOrder(e, op.getRhs(), format));
  }
  static CmpIPredicate getPredicate(Comparison comparison) {
    switch (comparison) {
    case Comparison::EQ:
      return CmpIPredicate::eq;
    case Comparison::NE:
      return CmpIPredicate::ne;
    case Comparison::LT:
      return CmpIPredicate::slt;
    case Comparison::LE:
      return CmpIPredicate::sle;
    case Comparison::GT:
      return CmpIPredicate::sgt;
    case Comparison::GE:
      return CmpIPredicate::sge;
    }
    llvm_unreachable("all comparisons are handled");
  }
};

/// [A1]: exponents add; the three biases are one constant.
class LowerMul : public CodePattern<MulOp> {
  using CodePattern::CodePattern;
  Value lower(MulOp op, Emitter &e) const override {
    numerics::Format a = getFormat(op.getLhs().getType());
    numerics::Format b = getFormat(op.getRhs().getType());
    numerics::Format format = getFormat(op.getType());
    Value lhs = e.word(op.getLhs()), rhs = e.word(op.getRhs());
    Value lhsField = e.field(lhs, a), rhsField = e.field(rhs, b);
    Value m = e.add(e.add(lhsField, rhsField),
                    e.c(format.bias() - a.bias() - b.bias()));
    m = emitClamp(e, m, op.getUnderflow(), format);
    m = e.select(e.eq(lhsField, e.c(0)), e.c(0), m);
    m = e.select(e.eq(rhsField, e.c(0)), e.c(0), m);
    Value sign = e.bitXor(e.sign(lhs, a), e.sign(rhs, b));
    return e.code(e.join(sign, m, format), op.getType());
  }
};

/// [A1]: exponents subtract; x/0 is M with the sign of x, for a zero has none.
class LowerDiv : public CodePattern<DivOp> {
  using CodePattern::CodePattern;
  Value lower(DivOp op, Emitter &e) const override {
    numerics::Format a = getFormat(op.getLhs().getType());
    numerics::Format b = getFormat(op.getRhs().getType());
    numerics::Format format = getFormat(op.getType());
    Value lhs = e.word(op.getLhs()), rhs = e.word(op.getRhs());
    Value lhsField = e.field(lhs, a), rhsField = e.field(rhs, b);
    Value m = e.add(e.sub(lhsField, rhsField),
                    e.c(format.bias() - a.bias() + b.bias()));
    m = emitClamp(e, m, op.getUnderflow(), format);
    Value isByZero = e.eq(rhsField, e.c(0));
    m = e.select(isByZero, e.c(format.maxField()), m);
    m = e.select(e.eq(lhsField, e.c(0)), e.c(0), m);
    Value rhsSign = e.select(isByZero, e.c(0), e.sign(rhs, b));
    return e.code(e.join(e.bitXor(e.sign(lhs, a), rhsSign), m, format),
                  op.getType());
  }
};

/// [A1]: the exponent negated; 1/0 is M.
class LowerRecip : public CodePattern<RecipOp> {
  using CodePattern::CodePattern;
  Value lower(RecipOp op, Emitter &e) const override {
    numerics::Format from = getFormat(op.getOperand().getType());
    numerics::Format format = getFormat(op.getType());
    Value word = e.word(op.getOperand());
    Value field = e.field(word, from);
    Value isZero = e.eq(field, e.c(0));
    Value m = e.sub(e.c(from.bias() + format.bias()), field);
    m = emitClamp(e, m, op.getUnderflow(), format);
    m = e.select(isZero, e.c(format.maxField()), m);
    Value sign = e.select(isZero, e.c(0), e.sign(word, from));
    return e.code(e.join(sign, m, format), op.getType());
  }
};

/// [A1]: the exponent doubled, never negative.
class LowerSquare : public CodePattern<SquareOp> {
  using CodePattern::CodePattern;
  Value lower(SquareOp op, Emitter &e) const override {
    numerics::Format from = getFormat(op.getOperand().getType());
    numerics::Format format = getFormat(op.getType());
    Value field = e.field(e.word(op.getOperand()), from);
    Value m = e.add(e.shl(field, e.c(1)), e.c(format.bias() - 2 * from.bias()));
    m = emitClamp(e, m, op.getUnderflow(), format);
    return e.code(e.select(e.eq(field, e.c(0)), e.c(0), m), op.getType());
  }
};

/// [A1]: the exponent halved, a tie to the even one; of zero and of a negative
/// number zero.
class LowerSqrt : public CodePattern<SqrtOp> {
  using CodePattern::CodePattern;
  Value lower(SqrtOp op, Emitter &e) const override {
    numerics::Format from = getFormat(op.getOperand().getType());
    numerics::Format format = getFormat(op.getType());
    Value word = e.word(op.getOperand());
    Value exponent = e.sub(e.field(word, from), e.c(from.bias()));
    Value half = e.shrSigned(exponent, e.c(1));
    Value carry = e.bitAnd(e.bitAnd(exponent, half), e.c(1));
    Value m = e.add(e.add(half, carry), e.c(format.bias()));
    m = emitClamp(e, m, op.getUnderflow(), format);
    Value order = emitOrder(e, op.getOperand(), from);
    Value isPositive = e.cmp(CmpIPredicate::sgt, order, e.c(0));
    return e.code(e.select(isPositive, m, e.c(0)), op.getType());
  }
};

/// [Q6], ties to the even exponent.
class LowerConvert : public CodePattern<ConvertOp> {
  using CodePattern::CodePattern;
  LogicalResult isLegal(ConvertOp op,
                        PatternRewriter &rewriter) const override {
    if (!op.getRandom())
      return success();
    return rewriter.notifyMatchFailure(op, "not to nearest");
  }
  Value lower(ConvertOp op, Emitter &e) const override {
    numerics::Format from = getFormat(op.getOperand().getType());
    numerics::Format to = getFormat(op.getType());
    Value word = e.word(op.getOperand());
    Value field = e.field(word, from);
    Value exponent = e.sub(field, e.c(from.bias()));
    int32_t d = from.log2Gamma() - to.log2Gamma();
    if (d <= 0) {
      exponent = e.shl(exponent, e.c(-d));
    } else {
      // floor((e + 2^(d-1) - 1 + (q odd)) / 2^d): a remainder above half
      // carries always, one of exactly half where q is odd.
      Value odd = e.bitAnd(e.shrSigned(exponent, e.c(d)), e.c(1));
      Value half = e.add(odd, e.c((int64_t(1) << (d - 1)) - 1));
      exponent = e.shrSigned(e.add(exponent, half), e.c(d));
    }
    Value m = e.add(exponent, e.c(to.bias()));
    m = emitClamp(e, m, op.getUnderflow(), to);
    m = e.select(e.eq(field, e.c(0)), e.c(0), m);
    return e.code(e.join(e.sign(word, from), m, to), op.getType());
  }
};

} // namespace

void lns::populateCodesToArithPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerNeg, LowerAbs, LowerRelu, LowerExtremum<MinOp, false>,
               LowerExtremum<MaxOp, true>, LowerCmp, LowerMul, LowerDiv,
               LowerRecip, LowerSquare, LowerSqrt, LowerConvert>(
      patterns.getContext());
}
