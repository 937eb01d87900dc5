//===- LNSCanonicalize.cpp - One form for equal computations -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Rewrites that need another op. Like the folds, each is an identity over all
// codes, checked by exhaustion for B <= 8. What looks like one and is none:
// 1/(1/x) is not x for x = 0, −x/−y is not x/y for y = 0 [A1]; a conversion
// that rounds does not combine with another one [Q6].
//
//===----------------------------------------------------------------------===//

#include "Constants.h"

#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace lns;
using numerics::Code;
using numerics::Format;

/// +1 or −1 where a value is that number everywhere, else 0.
static int getUnit(Value value) {
  std::optional<Code> code = getSplatCode(value);
  Format format = getFormat(value);
  if (!code || format.isZero(*code) || format.exponent(*code) != 0)
    return 0;
  return format.isNegative(*code) ? -1 : 1;
}

static bool isZero(Value value) {
  std::optional<Code> code = getSplatCode(value);
  return code && getFormat(value).isZero(*code);
}

/// Whether a format has a code for every exponent from `least` to `greatest`.
static bool holds(Format format, int64_t least, int64_t greatest) {
  return format.minExponent() <= least && format.maxExponent() >= greatest;
}

/// ±x in the type and by the policy of `op`, which replaces it.
template <typename OpTy>
static LogicalResult replaceByOperand(OpTy op, Value x, bool isNegated,
                                      PatternRewriter &rewriter) {
  Type type = op.getType();
  if (x.getType() != type)
    x = ConvertOp::create(rewriter, op.getLoc(), type, x, /*random=*/Value(),
                          op.getUnderflow());
  if (isNegated)
    x = NegOp::create(rewriter, op.getLoc(), type, x);
  rewriter.replaceOp(op, x);
  return success();
}

//===----------------------------------------------------------------------===//
// Products, quotients, powers [A1]
//===----------------------------------------------------------------------===//

LogicalResult MulOp::canonicalize(MulOp op, PatternRewriter &rewriter) {
  // x * ±1 = ±x.
  if (int unit = getUnit(op.getRhs()))
    return replaceByOperand(op, op.getLhs(), unit < 0, rewriter);
  if (int unit = getUnit(op.getLhs()))
    return replaceByOperand(op, op.getRhs(), unit < 0, rewriter);
  // x * x = x².
  if (op.getLhs() == op.getRhs()) {
    rewriter.replaceOpWithNewOp<SquareOp>(op, op.getType(), op.getLhs(),
                                          op.getUnderflow());
    return success();
  }
  // −x * −y = x * y.
  auto lhs = op.getLhs().getDefiningOp<NegOp>();
  auto rhs = op.getRhs().getDefiningOp<NegOp>();
  if (!lhs || !rhs)
    return rewriter.notifyMatchFailure(op, "no unit, square or two negations");
  rewriter.modifyOpInPlace(op, [&] {
    op.getLhsMutable().assign(lhs.getOperand());
    op.getRhsMutable().assign(rhs.getOperand());
  });
  return success();
}

LogicalResult DivOp::canonicalize(DivOp op, PatternRewriter &rewriter) {
  // x / ±1 = ±x.
  if (int unit = getUnit(op.getRhs()))
    return replaceByOperand(op, op.getLhs(), unit < 0, rewriter);
  // 1 / x, for x = 0 as well.
  if (getUnit(op.getLhs()) != 1)
    return rewriter.notifyMatchFailure(op, "no operand is 1");
  rewriter.replaceOpWithNewOp<RecipOp>(op, op.getType(), op.getRhs(),
                                       op.getUnderflow());
  return success();
}

LogicalResult SqrtOp::canonicalize(SqrtOp op, PatternRewriter &rewriter) {
  // √(x²) = |x|, where the square neither saturates nor underflows.
  auto square = op.getOperand().getDefiningOp<SquareOp>();
  if (!square || square.getOperand().getType() != op.getType())
    return rewriter.notifyMatchFailure(op, "no root of a square");
  Format format = getFormat(square.getOperand());
  if (!holds(getFormat(op.getOperand()), 2 * int64_t(format.minExponent()),
             2 * int64_t(format.maxExponent())))
    return rewriter.notifyMatchFailure(op, "[A1] the square is not exact");
  rewriter.replaceOpWithNewOp<AbsOp>(op, op.getType(), square.getOperand());
  return success();
}

//===----------------------------------------------------------------------===//
// Sums [A2]
//===----------------------------------------------------------------------===//

LogicalResult AddOp::canonicalize(AddOp op, PatternRewriter &rewriter) {
  // x + 0 = x.
  if (isZero(op.getRhs()))
    return replaceByOperand(op, op.getLhs(), false, rewriter);
  if (isZero(op.getLhs()))
    return replaceByOperand(op, op.getRhs(), false, rewriter);
  // x + −y = x − y.
  Value x = op.getLhs(), y = op.getRhs();
  if (!y.getDefiningOp<NegOp>())
    std::swap(x, y);
  auto neg = y.getDefiningOp<NegOp>();
  if (!neg)
    return rewriter.notifyMatchFailure(op, "no zero, no negation");
  rewriter.replaceOpWithNewOp<SubOp>(op, op.getType(), x, neg.getOperand(),
                                     op.getUnderflow(), op.getAlgorithm());
  return success();
}

LogicalResult SubOp::canonicalize(SubOp op, PatternRewriter &rewriter) {
  // x − 0 = x, 0 − x = −x.
  if (isZero(op.getRhs()))
    return replaceByOperand(op, op.getLhs(), false, rewriter);
  if (isZero(op.getLhs()))
    return replaceByOperand(op, op.getRhs(), true, rewriter);
  // x − −y = x + y.
  auto neg = op.getRhs().getDefiningOp<NegOp>();
  if (!neg)
    return rewriter.notifyMatchFailure(op, "no zero, no negation");
  rewriter.replaceOpWithNewOp<AddOp>(op, op.getType(), op.getLhs(),
                                     neg.getOperand(), op.getUnderflow(),
                                     op.getAlgorithm());
  return success();
}

//===----------------------------------------------------------------------===//
// Sign and order [A0, A1]
//===----------------------------------------------------------------------===//

LogicalResult NegOp::canonicalize(NegOp op, PatternRewriter &rewriter) {
  // −(x − y) = y − x.
  auto sub = op.getOperand().getDefiningOp<SubOp>();
  if (!sub || !sub->hasOneUse())
    return rewriter.notifyMatchFailure(op, "no difference of its own");
  rewriter.replaceOpWithNewOp<SubOp>(op, op.getType(), sub.getRhs(),
                                     sub.getLhs(), sub.getUnderflow(),
                                     sub.getAlgorithm());
  return success();
}

LogicalResult MaxOp::canonicalize(MaxOp op, PatternRewriter &rewriter) {
  // Upstream puts constants of commutative ops to the right.
  if (!isZero(op.getRhs()))
    return rewriter.notifyMatchFailure(op, "the right operand is not zero");
  rewriter.replaceOpWithNewOp<ReluOp>(op, op.getType(), op.getLhs());
  return success();
}

/// The comparison that holds for (y, x) where `comparison` does for (x, y).
static Comparison getSwapped(Comparison comparison) {
  switch (comparison) {
  case Comparison::EQ:
  case Comparison::NE:
    return comparison;
  case Comparison::LT:
    return Comparison::GT;
  case Comparison::LE:
    return Comparison::GE;
  case Comparison::GT:
    return Comparison::LT;
  case Comparison::GE:
    return Comparison::LE;
  }
  llvm_unreachable("all comparisons are handled");
}

LogicalResult CmpOp::canonicalize(CmpOp op, PatternRewriter &rewriter) {
  Value lhs = op.getLhs(), rhs = op.getRhs();
  auto replace = [&](Value x, Value y) {
    rewriter.modifyOpInPlace(op, [&] {
      op.setPredicate(getSwapped(op.getPredicate()));
      op.getLhsMutable().assign(x);
      op.getRhsMutable().assign(y);
    });
    return success();
  };
  // −x < −y is y < x.
  auto negLhs = lhs.getDefiningOp<NegOp>(), negRhs = rhs.getDefiningOp<NegOp>();
  if (negLhs && negRhs)
    return replace(negLhs.getOperand(), negRhs.getOperand());
  // Constants go to the right.
  if (lhs.getDefiningOp<ConstantOp>() && !rhs.getDefiningOp<ConstantOp>())
    return replace(rhs, lhs);
  return rewriter.notifyMatchFailure(op, "no constant on the left alone");
}

//===----------------------------------------------------------------------===//
// Conversion [Q6]
//===----------------------------------------------------------------------===//

LogicalResult ConvertOp::canonicalize(ConvertOp op, PatternRewriter &rewriter) {
  Operation *inner = op.getOperand().getDefiningOp();
  Format middle = getFormat(op.getOperand()),
         result = getFormat(op.getResult());
  // A conversion that loses nothing says nothing about the next one, of either
  // rounding: the exponents are the same rational numbers. The number of random
  // bits that are read depends on the format, so a stochastic one stays.
  if (auto convert = dyn_cast_or_null<ConvertOp>(inner);
      convert && !op.getRandom()) {
    Format from = getFormat(convert.getOperand());
    int32_t finer = middle.log2Gamma() - from.log2Gamma();
    int64_t factor = int64_t(1) << std::max(finer, 0);
    if (finer < 0 || !holds(middle, from.minExponent() * factor,
                            from.maxExponent() * factor))
      return rewriter.notifyMatchFailure(op, "[Q6] the first one may round");
    rewriter.modifyOpInPlace(
        op, [&] { op.getOperandMutable().assign(convert.getOperand()); });
    return success();
  }
  // An exact product or square takes the format of its conversion at once.
  if (middle.gamma() != result.gamma() || !inner || !inner->hasOneUse())
    return rewriter.notifyMatchFailure(op, "no product of its own");
  if (auto mul = dyn_cast<MulOp>(inner)) {
    Format a = getFormat(mul.getLhs()), b = getFormat(mul.getRhs());
    if (!holds(middle, int64_t(a.minExponent()) + b.minExponent(),
               int64_t(a.maxExponent()) + b.maxExponent()))
      return rewriter.notifyMatchFailure(op, "[A1] the product is not exact");
    rewriter.replaceOpWithNewOp<MulOp>(op, op.getType(), mul.getLhs(),
                                       mul.getRhs(), op.getUnderflow());
    return success();
  }
  if (auto square = dyn_cast<SquareOp>(inner)) {
    Format a = getFormat(square.getOperand());
    if (!holds(middle, 2 * int64_t(a.minExponent()),
               2 * int64_t(a.maxExponent())))
      return rewriter.notifyMatchFailure(op, "[A1] the square is not exact");
    rewriter.replaceOpWithNewOp<SquareOp>(op, op.getType(), square.getOperand(),
                                          op.getUnderflow());
    return success();
  }
  return rewriter.notifyMatchFailure(op, "no conversion or exact product");
}
