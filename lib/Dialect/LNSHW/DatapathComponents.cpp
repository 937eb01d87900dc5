//===- DatapathComponents.cpp - The circuits of a datapath's ops ----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How each op is built, for the account of energy. Wires cost nothing: what
// splits, joins or extends numbers, and shifts by constants.
//
//===----------------------------------------------------------------------===//

#include "DatapathWidths.h"
#include "lns/Dialect/LNSHW/LNSHW.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

using Uses = SmallVectorImpl<ComponentUse>;

/// The adders of `copies` trees that sum `count` terms of `bits` bits: each
/// level has half as many, one bit wider.
static void addTree(Uses &uses, int64_t bits, int64_t count, int64_t copies) {
  for (; count > 1; count = llvm::divideCeil(count, 2))
    uses.push_back({"adder", ++bits, count / 2 * copies});
}

/// Additions and subtractions that a product with a constant needs: its nonzero
/// digits, fewest with signs, but for the first.
static int64_t countAdditions(uint64_t constant) {
  int64_t digits = 0;
  for (; constant; constant >>= 1)
    if (constant & 1) {
      ++digits;
      constant += (constant & 2) ? 1 : -1; // 0111 is 1000 less 1
    }
  return std::max<int64_t>(digits - 1, 0);
}

/// m ≠ 0: an or of the field's bits.
void UnpackOp::getComponents(Uses &uses) {
  uses.push_back(
      {"logic", getBits(getField()), getLanes(getField().getType())});
}

/// The sum, and a row of half adders before it for the constant.
void ExponentAddOp::getComponents(Uses &uses) {
  int64_t lanes = getLanes(getResult().getType());
  uses.push_back({"adder", getBits(getResult()), lanes});
  uses.push_back({"logic", getBits(getResult()), lanes});
}

void XorOp::getComponents(Uses &uses) {
  uses.push_back({"logic", getBits(getResult()), getLanes(getType())});
}
void AndOp::getComponents(Uses &uses) {
  uses.push_back({"logic", getBits(getResult()), getLanes(getType())});
}

void SplitOp::getComponents(Uses &uses) {}
void MitchellOp::getComponents(Uses &uses) {}

void TableOp::getComponents(Uses &uses) {
  if (getEntries().size() > 1)
    uses.push_back({"table",
                    getBits(getResult()) * int64_t(getEntries().size()),
                    getLanes(getResult().getType())});
}

void MultiplyOp::getComponents(Uses &uses) {
  uses.push_back({"multiplier", getBits(getLhs()) * getBits(getRhs()),
                  getLanes(getResult().getType())});
}

/// A level of multiplexers for each bit of the amount.
void ShiftOp::getComponents(Uses &uses) {
  uses.push_back({"shifter", getBits(getResult()) * getBits(getAmount()),
                  getLanes(getResult().getType())});
}

/// An exclusive or with the sign and an and with nonzero; the one that a
/// negative number needs besides is a carry into the adder that follows.
void ApplySignOp::getComponents(Uses &uses) {
  uses.push_back(
      {"logic", getBits(getResult()), 2 * getLanes(getResult().getType())});
}

void ReduceOp::getComponents(Uses &uses) {
  addTree(uses, getBits(getTerms()), getLanes(getTerms().getType()), 1);
}

/// Each bin takes every term or zero.
void BinOp::getComponents(Uses &uses) {
  int64_t terms = getLanes(getTerms().getType());
  int64_t bins = getLanes(getBins().getType());
  if (bins > 1)
    uses.push_back({"logic", getBits(getTerms()), terms * bins});
  addTree(uses, getBits(getTerms()), terms, bins);
}

/// Products with constants are additions.
void CombineOp::getComponents(Uses &uses) {
  int64_t bits = getBits(getBins());
  for (int64_t constant : getConstants())
    if (int64_t additions = countAdditions(uint64_t(constant)))
      uses.push_back(
          {"adder", bits + numerics::bitLength(uint64_t(constant)), additions});
  if (int64_t bins = getLanes(getBins().getType()); bins > 1)
    uses.push_back({"adder", getBits(getSum()), bins - 1});
}

/// Adds the bit below the ones that stay.
void RoundOp::getComponents(Uses &uses) {
  if (int64_t(getShift()) > 0)
    uses.push_back({"adder", getBits(getResult()), 1});
}

/// The sum with a bit more than either, and a choice of the limits.
void AccumulateOp::getComponents(Uses &uses) {
  int64_t bits = getBits(getSum());
  uses.push_back({"adder", std::max(bits, getBits(getPartial())) + 1, 1});
  uses.push_back({"logic", bits, 1});
}

void RegisterOp::getComponents(Uses &uses) {
  uses.push_back({"register", getBits(getResult()), getLanes(getType())});
}
