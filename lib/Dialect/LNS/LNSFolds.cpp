//===- LNSFolds.cpp - Folds of arithmetic on codes -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Each fold is an identity over all codes: unittests/Dialect checks them by
// exhaustion for B <= 8. Constants are storage integers.
//
//===----------------------------------------------------------------------===//

#include "Constants.h"
#include "lns/Numerics/Addition.h"
#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Elementwise.h"

#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace lns;
using numerics::Code;
using numerics::Format;

/// `function` of every code.
template <typename Function>
static OpFoldResult foldUnary(Type result, Attribute operand,
                              Function function) {
  if (!canBeConstant(result))
    return {};
  std::optional<ConstantCodes> codes = readCodes(operand);
  if (!codes)
    return {};
  return writeCodes(result, mapElements<Code>(*codes, function));
}

/// `function` of every pair of codes.
template <typename Function>
static OpFoldResult foldBinary(Type result, Attribute lhs, Attribute rhs,
                               Function function) {
  if (!lhs || !rhs || !canBeConstant(result))
    return {};
  std::optional<ConstantCodes> a = readCodes(lhs), b = readCodes(rhs);
  if (!a || !b)
    return {};
  return writeCodes(result, zipElements<Code>(*a, *b, function));
}

/// The zero code everywhere.
static OpFoldResult foldToZero(Type result) {
  return canBeConstant(result) ? OpFoldResult(writeCode(result, 0))
                               : OpFoldResult();
}

/// Whether a constant is the number 1 everywhere.
static bool isOne(Attribute constant, Format format) {
  std::optional<Code> code = getSplatCode(constant);
  return code && !format.isZero(*code) && !format.isNegative(*code) &&
         format.exponent(*code) == 0;
}

static bool isZero(Attribute constant, Format format) {
  std::optional<Code> code = getSplatCode(constant);
  return code && format.isZero(*code);
}

//===----------------------------------------------------------------------===//
// Constants and casts
//===----------------------------------------------------------------------===//

OpFoldResult ConstantOp::fold(FoldAdaptor) { return getValue(); }

OpFoldResult BitcastOp::fold(FoldAdaptor adaptor) {
  if (auto inner = getOperand().getDefiningOp<BitcastOp>())
    if (inner.getOperand().getType() == getResult().getType())
      return inner.getOperand();
  Attribute constant = adaptor.getOperand();
  if (!constant || !canBeConstant(getResult().getType()))
    return {};
  auto num = dyn_cast<NumType>(getElementTypeOrSelf(getResult().getType()));
  if (!num)
    return isa<DenseIntElementsAttr, IntegerAttr, DenseI8ResourceElementsAttr,
               DenseI16ResourceElementsAttr>(constant)
               ? OpFoldResult(constant)
               : OpFoldResult();
  // Integers that are no codes stay as they are, for the verifier of the
  // constant would refuse them.
  std::optional<ConstantCodes> codes = readCodes(constant);
  Format format = num.getFormat();
  if (!codes || !llvm::all_of(codes->values, [&](Code code) {
        return format.canonical(code) == code;
      }))
    return {};
  return constant;
}

OpFoldResult LookUpOp::fold(FoldAdaptor adaptor) {
  ArrayRef<int8_t> table = getTable();
  auto index = dyn_cast_or_null<IntegerAttr>(adaptor.getIndex());
  if (!index || index.getValue().uge(128))
    return {};
  size_t i = index.getValue().getZExtValue();
  return IntegerAttr::get(getType(), i < table.size() ? table[i] : 0);
}

//===----------------------------------------------------------------------===//
// Products, quotients, powers [A1]
//===----------------------------------------------------------------------===//

OpFoldResult MulOp::fold(FoldAdaptor adaptor) {
  Format a = getFormat(getLhs()), b = getFormat(getRhs());
  Format result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  // x * 0 = 0.
  if (isZero(adaptor.getLhs(), a) || isZero(adaptor.getRhs(), b))
    return foldToZero(getType());
  // x * 1 = x, where the result's format is x's.
  if (isOne(adaptor.getRhs(), b) && getLhs().getType() == getType())
    return getLhs();
  if (isOne(adaptor.getLhs(), a) && getRhs().getType() == getType())
    return getRhs();
  return foldBinary(getType(), adaptor.getLhs(), adaptor.getRhs(),
                    [&](Code x, Code y) {
                      return numerics::multiply(x, a, y, b, result, underflow);
                    });
}

OpFoldResult DivOp::fold(FoldAdaptor adaptor) {
  Format a = getFormat(getLhs()), b = getFormat(getRhs());
  Format result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  // 0 / x = 0, for x = 0 as well.
  if (isZero(adaptor.getLhs(), a))
    return foldToZero(getType());
  // x / 1 = x, where the result's format is x's.
  if (isOne(adaptor.getRhs(), b) && getLhs().getType() == getType())
    return getLhs();
  return foldBinary(getType(), adaptor.getLhs(), adaptor.getRhs(),
                    [&](Code x, Code y) {
                      return numerics::quotient(x, a, y, b, result, underflow);
                    });
}

OpFoldResult RecipOp::fold(FoldAdaptor adaptor) {
  Format format = getFormat(getOperand()), result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  return foldUnary(getType(), adaptor.getOperand(), [&](Code code) {
    return numerics::reciprocal(code, format, result, underflow);
  });
}

/// The operand of a neg or abs.
static Value getWithoutSign(Value value) {
  if (auto neg = value.getDefiningOp<NegOp>())
    return neg.getOperand();
  if (auto abs = value.getDefiningOp<AbsOp>())
    return abs.getOperand();
  return {};
}

OpFoldResult SquareOp::fold(FoldAdaptor adaptor) {
  // (−x)² = |x|² = x².
  if (Value inner = getWithoutSign(getOperand())) {
    getOperandMutable().assign(inner);
    return getResult();
  }
  Format format = getFormat(getOperand()), result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  return foldUnary(getType(), adaptor.getOperand(), [&](Code code) {
    return numerics::square(code, format, result, underflow);
  });
}

OpFoldResult SqrtOp::fold(FoldAdaptor adaptor) {
  Format format = getFormat(getOperand()), result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  return foldUnary(getType(), adaptor.getOperand(), [&](Code code) {
    return numerics::squareRoot(code, format, result, underflow);
  });
}

//===----------------------------------------------------------------------===//
// Sums [A2]
//===----------------------------------------------------------------------===//

/// Numerics' algorithm that an attribute names.
static numerics::AdditionAlgorithm
getNumericsAlgorithm(AdditionAlgorithm algorithm) {
  switch (algorithm) {
  case AdditionAlgorithm::Correct:
    return numerics::AdditionAlgorithm::Correct;
  case AdditionAlgorithm::Interpolated:
    return numerics::AdditionAlgorithm::Interpolated;
  case AdditionAlgorithm::Mitchell:
    return numerics::AdditionAlgorithm::Mitchell;
  }
  llvm_unreachable("all algorithms are handled");
}

OpFoldResult AddOp::fold(FoldAdaptor adaptor) {
  Format a = getFormat(getLhs()), b = getFormat(getRhs());
  Format result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  // x + 0 = x, where the result's format is x's.
  if (isZero(adaptor.getRhs(), b) && getLhs().getType() == getType())
    return getLhs();
  if (isZero(adaptor.getLhs(), a) && getRhs().getType() == getType())
    return getRhs();
  return foldBinary(
      getType(), adaptor.getLhs(), adaptor.getRhs(), [&](Code x, Code y) {
        return numerics::add(x, a, y, b, result, underflow,
                             getNumericsAlgorithm(getAlgorithm()));
      });
}

OpFoldResult SubOp::fold(FoldAdaptor adaptor) {
  // x − x = 0, by every algorithm.
  if (getLhs() == getRhs())
    return foldToZero(getType());
  Format a = getFormat(getLhs()), b = getFormat(getRhs());
  Format result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  // x − 0 = x, where the result's format is x's.
  if (isZero(adaptor.getRhs(), b) && getLhs().getType() == getType())
    return getLhs();
  return foldBinary(
      getType(), adaptor.getLhs(), adaptor.getRhs(), [&](Code x, Code y) {
        return numerics::subtract(x, a, y, b, result, underflow,
                                  getNumericsAlgorithm(getAlgorithm()));
      });
}

//===----------------------------------------------------------------------===//
// Sign and order [A0, A1]
//===----------------------------------------------------------------------===//

/// Whether a value is never negative, whatever the codes.
static bool isNeverNegative(Value value) {
  return isa_and_nonnull<AbsOp, ReluOp, SquareOp, SqrtOp>(
      value.getDefiningOp());
}

OpFoldResult NegOp::fold(FoldAdaptor adaptor) {
  Format format = getFormat(getOperand());
  return foldUnary(getType(), adaptor.getOperand(),
                   [&](Code code) { return numerics::negate(code, format); });
}

OpFoldResult AbsOp::fold(FoldAdaptor adaptor) {
  // |−x| = |x|.
  if (auto neg = getOperand().getDefiningOp<NegOp>()) {
    getOperandMutable().assign(neg.getOperand());
    return getResult();
  }
  if (isNeverNegative(getOperand()))
    return getOperand();
  Format format = getFormat(getOperand());
  return foldUnary(getType(), adaptor.getOperand(),
                   [&](Code code) { return numerics::absolute(code, format); });
}

OpFoldResult ReluOp::fold(FoldAdaptor adaptor) {
  if (isNeverNegative(getOperand()))
    return getOperand();
  Format format = getFormat(getOperand());
  return foldUnary(getType(), adaptor.getOperand(),
                   [&](Code code) { return numerics::relu(code, format); });
}

OpFoldResult MinOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs())
    return getLhs();
  Format format = getFormat(getLhs());
  return foldBinary(
      getType(), adaptor.getLhs(), adaptor.getRhs(),
      [&](Code x, Code y) { return numerics::minimum(x, y, format); });
}

OpFoldResult MaxOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs())
    return getLhs();
  Format format = getFormat(getLhs());
  return foldBinary(
      getType(), adaptor.getLhs(), adaptor.getRhs(),
      [&](Code x, Code y) { return numerics::maximum(x, y, format); });
}

OpFoldResult CmpOp::fold(FoldAdaptor adaptor) {
  if (!canBeConstant(getType()))
    return {};
  auto predicate = static_cast<numerics::Predicate>(getPredicate());
  Format format = getFormat(getLhs());
  // x = x, whatever x is: there is no NaN code [N6].
  if (getLhs() == getRhs())
    return writeBools(
        getType(),
        ConstantCodes{{Code(numerics::compare(predicate, 0, 0, format))},
                      true});
  if (!adaptor.getLhs() || !adaptor.getRhs())
    return {};
  std::optional<ConstantCodes> a = readCodes(adaptor.getLhs()),
                               b = readCodes(adaptor.getRhs());
  if (!a || !b)
    return {};
  return writeBools(getType(), zipElements<Code>(*a, *b, [&](Code x, Code y) {
                      return Code(numerics::compare(predicate, x, y, format));
                    }));
}

//===----------------------------------------------------------------------===//
// Conversion [Q6]
//===----------------------------------------------------------------------===//

OpFoldResult ConvertOp::fold(FoldAdaptor adaptor) {
  if (getOperand().getType() == getType())
    return getOperand();
  // Random bits may be different in every run.
  if (getRandom())
    return {};
  Format from = getFormat(getOperand()), to = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  return foldUnary(getType(), adaptor.getOperand(), [&](Code code) {
    return numerics::convert(code, from, to, underflow);
  });
}
