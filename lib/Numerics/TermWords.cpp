//===- TermWords.cpp - Words whose sum is a converted product -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/TermWords.h"

#include "Rounding.h"

#include <algorithm>

using namespace lns::numerics;

/// Bits that the magnitude of a product loses before it is added [P5].
static int32_t getCut(const PEParameters &pe, const DotFormat &format) {
  return pe.isExact() ? 0 : peShift(pe, format) - pe.guardBits;
}

ShiftTerms lns::numerics::getShiftTerms(const PEParameters &pe,
                                        const DotFormat &format) {
  int32_t cut = getCut(pe, format), gamma = format.gamma();
  ShiftTerms terms;
  terms.most = std::max(format.maxQuotient(), cut);
  // D = most * gamma + gamma - 1 - E': D / gamma = most - q, and D mod gamma
  // counts remainders down.
  terms.offset = terms.most * gamma + gamma - 1 -
                 (format.maxExponent() - format.minExponent());
  std::vector<uint64_t> significands =
      peSignificands(format.log2Gamma(), pe.log2Entries, pe.constantBits);
  for (int32_t r = gamma - 1; r >= 0; --r)
    terms.magnitudes.push_back(significands[size_t(r)] << (terms.most - cut));
  return terms;
}

/// Corrections for the f32 of significand * 2^exponent, q = 0; and the least
/// and the greatest exponent field of all products.
static std::vector<int32_t> getCorrections(int32_t log2Entries,
                                           int32_t constantBits,
                                           const DotFormat &format,
                                           int32_t exponent, int32_t &least,
                                           int32_t &greatest) {
  least = INT32_MAX;
  greatest = INT32_MIN;
  int32_t f = format.log2Gamma(),
          range = format.maxExponent() - format.minExponent();
  std::vector<int32_t> corrections;
  int32_t r = 0;
  for (uint64_t significand : peSignificands(f, log2Entries, constantBits)) {
    // Rounded at an exponent where it is normal, then moved.
    uint32_t bits = uint32_t(detail::roundToBits<detail::BinaryF32>(
        &significand, 1, -constantBits, /*inexact=*/false));
    int32_t field = int32_t(bits >> 23) + constantBits + exponent;
    least = std::min(least, field);
    if (r <= range)
      greatest = std::max(greatest, field + ((range - r) >> f));
    corrections.push_back(int32_t(bits +
                                  (uint32_t(constantBits + exponent) << 23) -
                                  (uint32_t(r) << (23 - f))));
    ++r;
  }
  return corrections;
}

std::optional<FloatTerms>
lns::numerics::getFloatTerms(const PEParameters &pe, const DotFormat &format) {
  for (uint64_t significand :
       peSignificands(format.log2Gamma(), pe.log2Entries, pe.constantBits))
    if (significand >> 24)
      return std::nullopt; // might be rounded
  FloatTerms terms;
  int32_t least, greatest;
  terms.corrections = getCorrections(pe.log2Entries, pe.constantBits, format,
                                     -getCut(pe, format), least, greatest);
  // A zero lowers the exponent so far that the largest product is below 1, and
  // two of them leave the least one's field at 0 or more.
  int32_t lowered = std::max(0, greatest - 126);
  if (least < 1 || least < 2 * lowered || greatest > 127 + 30)
    return std::nullopt;
  terms.zeroWord = int32_t(-(uint32_t(lowered) << 23));
  return terms;
}

std::optional<FloatTerms>
lns::numerics::getTableTerms(int32_t log2Entries, const DotFormat &format) {
  FloatTerms terms;
  int32_t least, greatest;
  terms.corrections =
      getCorrections(log2Entries, tableConstantBits, format,
                     format.minExponentQuotient() - format.log2Gamma() -
                         (tableConstantBits - 1),
                     least, greatest);
  if (least < 1 || greatest > 254)
    return std::nullopt;
  terms.zeroWord = 1;
  return terms;
}
