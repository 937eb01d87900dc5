//===- FixedDatapath.cpp - Dot products of fixed-point operands -----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/FixedDatapath.h"

#include "Roots.h"

#include <cassert>

using namespace lns::numerics;

bool lns::numerics::areFixedFractionBitsLegal(int64_t fractionBits,
                                              std::string *error) {
  if (fractionBits >= 1 && fractionBits <= maxFixedFractionBits)
    return true;
  if (error)
    *error = "[D4] fixed<s> needs 1 <= s <= " +
             std::to_string(maxFixedFractionBits) + ", got " +
             std::to_string(fractionBits);
  return false;
}

bool lns::numerics::isFixedOperandLegal(Format format, std::string *error) {
  if (format.bias() >= format.maxField())
    return true;
  if (error)
    *error = "[D4] an operand of a fixed contraction needs bias >= " +
             std::to_string(format.maxField()) +
             ", so that no magnitude exceeds 1, got " + format.str();
  return false;
}

int32_t lns::numerics::fixedOperand(Code code, Format format,
                                    int32_t fractionBits) {
  assert(format.bias() >= format.maxField() && "[D4] magnitudes are at most 1");
  if (format.isZero(code))
    return 0;
  int32_t exponent = format.exponent(code);
  int32_t remainder = exponent & (format.gamma() - 1);
  int32_t quotient = exponent >> format.log2Gamma();
  // value * 2^s = root * 2^-shift; the root of a remainder is cut.
  uint64_t root = detail::roots64(format.log2Gamma())[remainder];
  int32_t shift = 63 - fractionBits - quotient; // at least 49
  if (shift > 64)
    return 0; // less than a half
  uint64_t half = uint64_t(1) << (shift - 1);
  uint64_t whole = shift == 64 ? 0 : root >> shift;
  uint64_t rest = root & (half | (half - 1));
  bool up = rest > half || (rest == half && (remainder != 0 || (whole & 1)));
  int32_t magnitude = int32_t(whole) + up;
  return format.isNegative(code) ? -magnitude : magnitude;
}

float lns::numerics::roundFixed(int64_t sum, int32_t fractionBits) {
  // The conversion rounds to nearest even; the product with a power of two is
  // exact, as the least nonzero sum gives 2^(-2s).
  return float(sum) * (1.0f / float(int64_t(1) << (2 * fractionBits)));
}

float lns::numerics::fixedDot(const Code *a, ptrdiff_t strideA, const Code *b,
                              ptrdiff_t strideB, size_t k,
                              const DotFormat &format, int32_t fractionBits) {
  assert(k <= size_t(maxContractionSize));
  // |sum| <= 2^24 * 2^(2s) <= 2^52.
  int64_t sum = 0;
  for (size_t i = 0; i < k; ++i, a += strideA, b += strideB)
    sum += int64_t(fixedOperand(*a, format.a(), fractionBits)) *
           fixedOperand(*b, format.b(), fractionBits);
  return roundFixed(sum, fractionBits);
}

std::vector<int32_t> lns::numerics::fixedSignificands(int32_t log2Gamma) {
  const std::vector<uint64_t> &roots = detail::roots64(log2Gamma);
  std::vector<int32_t> entries;
  // Irrational: the greatest integer below is the floor.
  for (size_t i = 1; i < roots.size(); ++i)
    entries.push_back(int32_t(roots[i] >> 48));
  entries.push_back(0xffff); // 2^16 less one
  return entries;
}
