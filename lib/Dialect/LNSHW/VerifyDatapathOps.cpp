//===- VerifyDatapathOps.cpp - Widths of a datapath's ops -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What each op of a lane asks of its own operands and results. What a lane that
// implements #lns.pe has to be is in VerifyProcessingElement.cpp.
//
//===----------------------------------------------------------------------===//

#include "DatapathWidths.h"
#include "lns/Dialect/LNSHW/LNSHW.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

/// Amounts that exponents have; with them no shift of a verifier overflows.
static constexpr int64_t mostBits = 24;

static LogicalResult verifyBits(Operation *op, StringRef label, StringRef what,
                                Value value, int64_t bits) {
  if (getBits(value) == bits)
    return success();
  return op->emitOpError() << label << what << " has " << bits
                           << (bits == 1 ? " bit" : " bits") << ", got "
                           << getBits(value);
}

static LogicalResult verifyRange(Operation *op, StringRef label, StringRef what,
                                 int64_t value, int64_t least, int64_t most) {
  if (value >= least && value <= most)
    return success();
  return op->emitOpError() << label << what << " must be from " << least
                           << " to " << most << ", got " << value;
}

/// One number for each of another: all scalars, or vectors of one length.
static LogicalResult verifyShapes(Operation *op, ValueRange values) {
  Type first = values.front().getType();
  for (Value value : values.drop_front())
    if (isa<VectorType>(value.getType()) != isa<VectorType>(first) ||
        getLanes(value.getType()) != getLanes(first))
      return op->emitOpError() << "takes scalars or vectors of one length, got "
                               << first << " and " << value.getType();
  return success();
}

/// A vector of integers of one dimension.
static LogicalResult verifyVector(Operation *op, StringRef what, Value value) {
  auto type = cast<VectorType>(value.getType());
  if (type.getRank() == 1 && !type.isScalable() &&
      type.getElementType().isSignlessInteger())
    return success();
  return op->emitOpError() << what
                           << " must be a vector of integers of one dimension, "
                              "got "
                           << type;
}

LogicalResult UnpackOp::verify() {
  Type type = getCode().getType();
  auto num = dyn_cast<NumType>(getElementTypeOrSelf(type));
  auto vector = dyn_cast<VectorType>(type);
  if (!num || (isa<ShapedType>(type) &&
               (!vector || vector.getRank() != 1 || vector.isScalable())))
    return emitOpError() << "[N2] takes a code or a vector of codes, got "
                         << type;
  return success(
      succeeded(verifyShapes(
          *this, {getCode(), getSign(), getField(), getNonzero()})) &&
      succeeded(verifyBits(*this, "[N2] ", "the sign", getSign(), 1)) &&
      succeeded(verifyBits(*this, "[N2] ", "the field", getField(),
                           int64_t(num.getBits()) - 1)) &&
      succeeded(verifyBits(*this, "[N3] ", "nonzero", getNonzero(), 1)));
}

LogicalResult ExponentAddOp::verify() {
  int64_t lhs = getBits(getLhs()), rhs = getBits(getRhs());
  int64_t lhsShift = getLhsShift(), rhsShift = getRhsShift();
  if (failed(verifyShapes(*this, {getLhs(), getRhs(), getResult()})) ||
      failed(verifyRange(*this, "[N2] ", "bits of a field", std::min(lhs, rhs),
                         1, 15)) ||
      failed(verifyRange(*this, "[N2] ", "bits of a field", std::max(lhs, rhs),
                         1, 15)) ||
      failed(verifyRange(*this, "[D0] ", "lhs_shift", lhsShift, 0, 15)) ||
      failed(verifyRange(*this, "[D0] ", "rhs_shift", rhsShift, 0, 15)))
    return failure();
  int64_t largest = getLargestExponent(lhs, lhsShift, rhs, rhsShift);
  if (getBits(getResult()) < numerics::bitLength(uint64_t(largest)))
    return emitOpError() << "[P1] the largest E' is " << largest
                         << ", which needs "
                         << numerics::bitLength(uint64_t(largest))
                         << " bits, got " << getBits(getResult());
  return verifyRange(*this, "[P1] ", "bits of E'", getBits(getResult()), 0,
                     mostBits + 15);
}

LogicalResult SplitOp::verify() {
  int64_t bits = getBits(getValue()), at = getAt();
  return success(
      succeeded(verifyShapes(*this, {getValue(), getHigh(), getLow()})) &&
      succeeded(
          verifyRange(*this, "[P1] ", "the place of a split", at, 0, bits)) &&
      succeeded(
          verifyBits(*this, "[P1] ", "the quotient", getHigh(), bits - at)) &&
      succeeded(verifyBits(*this, "[P1] ", "the remainder", getLow(), at)));
}

LogicalResult TableOp::verify() {
  int64_t bits = getBits(getIndex()), size = int64_t(getEntries().size());
  if (failed(verifyShapes(*this, {getIndex(), getResult()})) ||
      failed(verifyRange(*this, "[P4] ", "bits of an index", bits, 0, 15)) ||
      failed(verifyRange(*this, "[P4] ", "bits of an entry",
                         getBits(getResult()), 1, 62)))
    return failure();
  if (size != int64_t(1) << bits)
    return emitOpError() << "[P4] an index of " << bits << " bits takes "
                         << (int64_t(1) << bits) << " entries, got " << size;
  for (auto [i, entry] : llvm::enumerate(getEntries()))
    if (entry < 0 || entry >> getBits(getResult()))
      return emitOpError() << "[P4] entry " << i << " is " << entry
                           << ", which unsigned numbers of "
                           << getBits(getResult()) << " bits do not hold";
  return success();
}

LogicalResult MitchellOp::verify() {
  int64_t fraction = getFraction();
  return success(
      succeeded(verifyShapes(*this, {getRemainder(), getResult()})) &&
      succeeded(verifyRange(*this, "[P2] ", "bits of the fraction", fraction, 0,
                            15)) &&
      succeeded(verifyRange(*this, "[P2] ", "bits of the remainder",
                            getBits(getRemainder()), 0, fraction)) &&
      succeeded(
          verifyBits(*this, "[P2] ", "the result", getResult(), fraction + 1)));
}

LogicalResult MultiplyOp::verify() {
  return success(
      succeeded(verifyShapes(*this, {getLhs(), getRhs(), getResult()})) &&
      succeeded(verifyBits(*this, "", "the product", getResult(),
                           getBits(getLhs()) + getBits(getRhs()))));
}

LogicalResult ShiftOp::verify() {
  int64_t left = getLeft(), drop = getDrop(), amount = getBits(getAmount());
  if (failed(verifyShapes(*this, {getValue(), getAmount(), getResult()})) ||
      failed(verifyRange(*this, "[P3] ", "bits of the amount", amount, 0,
                         mostBits)) ||
      failed(verifyRange(*this, "[P3] ", "left", left, 0, 1 << 16)) ||
      failed(verifyRange(*this, "[P5] ", "drop", drop, 0, 1 << 16)))
    return failure();
  int64_t most = getBits(getValue()) + (int64_t(1) << amount) - 1 + left - drop;
  if (getBits(getResult()) > std::max<int64_t>(most, 1))
    return emitOpError() << "[P5] the largest amount gives "
                         << std::max<int64_t>(most, 1)
                         << " bits, which the result must not exceed, got "
                         << getBits(getResult());
  return success();
}

LogicalResult ApplySignOp::verify() {
  return success(
      succeeded(verifyShapes(
          *this, {getMagnitude(), getSign(), getNonzero(), getResult()})) &&
      succeeded(verifyBits(*this, "[P3] ", "the sign", getSign(), 1)) &&
      succeeded(verifyBits(*this, "[P3] ", "the signed term", getResult(),
                           getBits(getMagnitude()) + 1)));
}

LogicalResult ReduceOp::verify() {
  return success(
      succeeded(verifyVector(*this, "what is summed", getTerms())) &&
      succeeded(verifyBits(
          *this, "[P5] ", "the exact sum", getSum(),
          getSumBits(getBits(getTerms()), getLanes(getTerms().getType())))));
}

LogicalResult BinOp::verify() {
  if (failed(verifyVector(*this, "what is summed", getTerms())) ||
      failed(verifyVector(*this, "the index", getIndex())) ||
      failed(verifyVector(*this, "the result", getBins())) ||
      failed(verifyShapes(*this, {getTerms(), getIndex()})) ||
      failed(verifyRange(*this, "[P3] ", "bits of an index",
                         getBits(getIndex()), 0, 15)))
    return failure();
  int64_t bins = getLanes(getBins().getType());
  if (bins != int64_t(1) << getBits(getIndex()))
    return emitOpError() << "[P3] an index of " << getBits(getIndex())
                         << " bits takes "
                         << (int64_t(1) << getBits(getIndex())) << " bins, got "
                         << bins;
  return verifyBits(
      *this, "[P3] ", "a bin", getBins(),
      getSumBits(getBits(getTerms()), getLanes(getTerms().getType())));
}

LogicalResult CombineOp::verify() {
  if (failed(verifyVector(*this, "what is combined", getBins())))
    return failure();
  int64_t bins = getLanes(getBins().getType());
  if (bins != int64_t(getConstants().size()))
    return emitOpError() << "[P4] " << bins << " bins take " << bins
                         << " constants, got " << getConstants().size();
  uint64_t sum = 0;
  for (auto [i, constant] : llvm::enumerate(getConstants())) {
    if (constant < 0 || constant >> 40)
      return emitOpError() << "[P4] constant " << i << " is " << constant
                           << ", but constants are from 0 to 2^40";
    sum += uint64_t(constant);
  }
  int64_t most =
      getSumBits(getBits(getBins()), int64_t(std::max<uint64_t>(sum, 1)));
  return verifyRange(*this, "[P4] ", "bits of the sum", getBits(getSum()), 1,
                     most);
}

LogicalResult RoundOp::verify() {
  int64_t shift = getShift();
  return success(
      succeeded(verifyRange(*this, "[P5] ", "the shift", shift, -1024, 1024)) &&
      succeeded(verifyBits(*this, "[P5] ", "the rounded sum", getResult(),
                           getRoundedBits(getBits(getValue()), shift))));
}
