//===- RecognizeMath.cpp - The pass lns-recognize-math --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace lns {
#define GEN_PASS_DEF_LNSRECOGNIZEMATH
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

/// x where `value` is −x.
static Value getNegated(Value value) {
  if (auto negation = value.getDefiningOp<arith::NegFOp>())
    return negation.getOperand();
  if (auto difference = value.getDefiningOp<arith::SubFOp>();
      difference && matchPattern(difference.getLhs(), m_AnyZeroFloat()))
    return difference.getRhs();
  return {};
}

/// x where `op` ends 1 / (1 + exp(−x)).
static Value matchSigmoid(arith::DivFOp op) {
  auto sum = op.getRhs().getDefiningOp<arith::AddFOp>();
  if (!sum || !matchPattern(op.getLhs(), m_OneFloat()))
    return {};
  Value other = sum.getLhs();
  if (matchPattern(other, m_OneFloat()))
    other = sum.getRhs();
  else if (!matchPattern(sum.getRhs(), m_OneFloat()))
    return {};
  auto exponential = other.getDefiningOp<math::ExpOp>();
  return exponential ? getNegated(exponential.getOperand()) : Value();
}

/// The exponent of a power, if it is a constant integer from 1 to 4.
static std::optional<int64_t> getSmallExponent(Value exponent) {
  APInt integer;
  APFloat number(0.0f);
  if (matchPattern(exponent, m_ConstantInt(&integer)))
    number = APFloat(integer.roundToDouble(/*isSigned=*/true));
  else if (!matchPattern(exponent, m_ConstantFloat(&number)))
    return std::nullopt;
  double value = number.convertToDouble();
  if (value != 1 && value != 2 && value != 3 && value != 4)
    return std::nullopt;
  return int64_t(value);
}

/// x^n as products.
static Value emitPower(OpBuilder &b, Location loc, Value x, int64_t n) {
  if (n == 1)
    return x;
  Value square = arith::MulFOp::create(b, loc, x, x);
  if (n == 2)
    return square;
  return arith::MulFOp::create(b, loc, square, n == 3 ? x : square);
}

/// What computes the same as `op`, if it is recognized.
static Value recognize(Operation *op, OpBuilder &b) {
  if (auto division = dyn_cast<arith::DivFOp>(op)) {
    Value x = matchSigmoid(division);
    return x ? Value(SigmoidOp::create(b, op->getLoc(), x)) : Value();
  }
  if (!isa<math::PowFOp, math::FPowIOp>(op))
    return {};
  std::optional<int64_t> n = getSmallExponent(op->getOperand(1));
  return n ? emitPower(b, op->getLoc(), op->getOperand(0), *n) : Value();
}

/// Erases an op without uses, and what only it used.
static void eraseDead(Operation *first) {
  SmallVector<Operation *> ops{first};
  while (!ops.empty()) {
    Operation *op = ops.pop_back_val();
    if (!op || !isOpTriviallyDead(op))
      continue;
    llvm::SmallSetVector<Operation *, 4> producers;
    for (Value operand : op->getOperands())
      producers.insert(operand.getDefiningOp());
    llvm::erase(ops, op);
    op->erase();
    llvm::append_range(ops, producers);
  }
}

namespace {
class LNSRecognizeMath
    : public lns::impl::LNSRecognizeMathBase<LNSRecognizeMath> {
public:
  void runOnOperation() override {
    SmallVector<Operation *> candidates;
    getOperation()->walk([&](Operation *op) {
      if (isa<arith::DivFOp, math::PowFOp, math::FPowIOp>(op) &&
          getElementTypeOrSelf(op->getResult(0).getType()).isF32())
        candidates.push_back(op);
    });
    for (Operation *op : candidates) {
      OpBuilder b(op);
      if (Value value = recognize(op, b)) {
        op->getResult(0).replaceAllUsesWith(value);
        eraseDead(op);
      }
    }
  }
};
} // namespace
