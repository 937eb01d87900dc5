//===- ProcessingElement.cpp - The accelerator's dot product --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/ProcessingElement.h"

#include "Roots.h"
#include "Rounding.h"
#include "lns/Numerics/Dequantize.h"

#include <algorithm>

using namespace lns::numerics;

static int32_t log2Floor(int32_t x) {
  int32_t result = 0;
  while (x > 1) {
    x >>= 1;
    ++result;
  }
  return result;
}

/// Leaves the reason where it is wanted.
static bool refuse(std::string *error, std::string text) {
  if (error)
    *error = std::move(text);
  return false;
}

static bool isPowerOfTwo(int64_t x) { return x > 0 && (x & (x - 1)) == 0; }

bool lns::numerics::areTableEntriesLegal(int64_t entries, std::string *error) {
  return isPowerOfTwo(entries) ||
         refuse(error, "[P2] entries must be a power of two, got " +
                           std::to_string(entries));
}

bool lns::numerics::isTableLegal(int32_t log2Entries, const DotFormat &format,
                                 std::string *error) {
  return log2Entries <= format.log2Gamma() ||
         refuse(error, "[P2] a table of " + std::to_string(1 << log2Entries) +
                           " entries needs gamma of at least as much, got " +
                           std::to_string(format.gamma()));
}

bool lns::numerics::arePEParametersLegal(const PEParameters &pe,
                                         std::string *error) {
  if (!isPowerOfTwo(pe.vectorSize) || pe.vectorSize > maxContractionSize)
    return refuse(error,
                  "[P6] vector must be a power of two, at most 2^24, got " +
                      std::to_string(pe.vectorSize));
  if (pe.constantBits < 5 || pe.constantBits > 16)
    return refuse(error, "[P4] constant_bits must be 5 to 16, got " +
                             std::to_string(pe.constantBits));
  if (pe.accumulatorBits < 16 || pe.accumulatorBits > 32)
    return refuse(error, "[P5] accumulator_bits must be 16 to 32, got " +
                             std::to_string(pe.accumulatorBits));
  if (pe.headroom < 0 || pe.headroom >= pe.accumulatorBits)
    return refuse(error, "[P5] headroom must be less than accumulator_bits, " +
                             std::to_string(pe.accumulatorBits) + ", got " +
                             std::to_string(pe.headroom));
  if (pe.guardBits < PEParameters::exactGuard)
    return refuse(error, "[P5] guard must be 0 or more, or exact, got " +
                             std::to_string(pe.guardBits));
  return true;
}

bool lns::numerics::isPELegal(const PEParameters &pe, const DotFormat &format,
                              std::string *error) {
  int32_t f = format.log2Gamma();
  if (!isTableLegal(pe.log2Entries, format, error))
    return false;
  if (pe.log2Entries > pe.constantBits - 2)
    return refuse(error, "[P2, P4] a table of " +
                             std::to_string(1 << pe.log2Entries) +
                             " entries needs constants of at least " +
                             std::to_string(pe.log2Entries + 2) +
                             " bits, got " + std::to_string(pe.constantBits));
  int32_t log2Vector = log2Floor(pe.vectorSize);
  if (pe.guardBits == PEParameters::exactGuard) {
    int32_t bits = f + format.maxQuotient() + log2Vector + pe.constantBits + 2;
    if (bits > 64)
      return refuse(
          error, "[P5] exact sums of a vector need f + Qmax + log2 V + w + 2 "
                 "<= 64 bits, got " +
                     std::to_string(bits));
    return true;
  }
  if (int32_t shift = peShift(pe, format); shift < pe.guardBits)
    return refuse(
        error, "[P5] guard bits need S >= g, got S = " + std::to_string(shift) +
                   " and g = " + std::to_string(pe.guardBits) +
                   "; use guard = exact");
  int32_t bits =
      pe.accumulatorBits - 1 - pe.headroom + pe.guardBits + log2Vector + 2;
  if (bits > 64)
    return refuse(error,
                  "[P5] sums of a vector need A - 1 - h + g + log2 V + 2 <= 64 "
                  "bits, got " +
                      std::to_string(bits));
  return true;
}

//===----------------------------------------------------------------------===//
// Conversion [P1-P4]
//===----------------------------------------------------------------------===//

int64_t lns::numerics::peConstant(int32_t j, int32_t log2Entries,
                                  int32_t constantBits) {
  // floor(2^w * 2^(j / 2^t)): its last bit decides, because the real number is
  // irrational, or for j = 0 an even integer.
  uint64_t root = detail::roots64(log2Entries)[size_t(j)];
  return int64_t(((root >> (63 - constantBits)) + 1) >> 1);
}

/// (gamma + r_L) * C_{r_M} [P2, P4].
static int64_t getSignificand(const PESplit &split, int32_t log2Gamma,
                              int32_t log2Entries, int32_t constantBits) {
  return ((int64_t(1) << log2Gamma) + split.lowRemainder) *
         peConstant(split.bin, log2Entries, constantBits);
}

std::vector<uint64_t> lns::numerics::peSignificands(int32_t log2Gamma,
                                                    int32_t log2Entries,
                                                    int32_t constantBits) {
  std::vector<uint64_t> significands;
  int32_t l = log2Gamma - log2Entries;
  for (int32_t r = 0; r < 1 << log2Gamma; ++r) {
    PESplit split = {0, r, r >> l, r & ((1 << l) - 1)};
    significands.push_back(
        uint64_t(getSignificand(split, log2Gamma, log2Entries, constantBits)));
  }
  return significands;
}

//===----------------------------------------------------------------------===//
// Accumulation [P5]
//===----------------------------------------------------------------------===//

int64_t lns::numerics::peTerm(Code a, Code b, const PEParameters &pe,
                              const DotFormat &format) {
  Term product = format.product(a, b);
  if (product.sign == 0)
    return 0;
  PESplit split = peSplit(product.exponent, pe.log2Entries, format);
  int64_t x = getSignificand(split, format.log2Gamma(), pe.log2Entries,
                             pe.constantBits);
  // With guard bits x << q may not fit, but what the cut leaves does.
  int32_t shift =
      split.quotient - (pe.isExact() ? 0 : peShift(pe, format) - pe.guardBits);
  x = shift >= 0 ? x << shift : shift > -64 ? x >> -shift : 0;
  return product.sign * x;
}

/// floor((x + 2^(shift - 1)) / 2^shift), also where the sum does not fit; above
/// 63 bits x is less than half.
static int64_t shiftRoundingUp(int64_t x, int32_t shift) {
  return shift <= 0 ? x : ((x >> std::min(shift - 1, 63)) + 1) >> 1;
}

int64_t lns::numerics::pePartialSum(int64_t sum, const PEParameters &pe,
                                    const DotFormat &format) {
  if (!pe.isExact())
    return shiftRoundingUp(sum, pe.guardBits);
  int32_t shift = peShift(pe, format);
  return shift <= 0 ? sum * (int64_t(1) << -shift)
                    : shiftRoundingUp(sum, shift);
}

int32_t lns::numerics::peAccumulate(int32_t accumulator, int64_t partialSum,
                                    int32_t accumulatorBits,
                                    int64_t *saturations) {
  int64_t most = (int64_t(1) << (accumulatorBits - 1)) - 1, least = -most - 1;
  // Beyond twice the range p alone decides, and the sum might not fit.
  int64_t sum =
      accumulator + std::clamp<int64_t>(partialSum, 4 * least, 4 * most);
  int64_t saturated = std::clamp(sum, least, most);
  if (saturations && saturated != sum)
    ++*saturations;
  return int32_t(saturated);
}

int32_t lns::numerics::peAccumulateDot(int32_t accumulator, const Code *a,
                                       ptrdiff_t strideA, const Code *b,
                                       ptrdiff_t strideB, size_t k,
                                       const PEParameters &pe,
                                       const DotFormat &format,
                                       int64_t *saturations) {
  for (size_t begin = 0; begin < k; begin += size_t(pe.vectorSize)) {
    size_t end = std::min(k, begin + size_t(pe.vectorSize));
    int64_t sum = 0;
    for (size_t i = begin; i < end; ++i)
      sum += peTerm(a[ptrdiff_t(i) * strideA], b[ptrdiff_t(i) * strideB], pe,
                    format);
    accumulator = peAccumulate(accumulator, pePartialSum(sum, pe, format),
                               pe.accumulatorBits, saturations);
  }
  return accumulator;
}

//===----------------------------------------------------------------------===//
// To f32 [P7]
//===----------------------------------------------------------------------===//

float lns::numerics::peUnit(const PEParameters &pe, const DotFormat &format) {
  int64_t exponent =
      peShift(pe, format) - (pe.constantBits - 1) - format.log2Gamma();
  return exp2Float(exponent * format.gamma() + format.minExponent(),
                   format.log2Gamma());
}

float lns::numerics::peToFloat(int32_t accumulator, const PEParameters &pe,
                               const DotFormat &format) {
  // The unit of formats that reach beyond f32 is infinite.
  return accumulator == 0 ? 0.0f : float(accumulator) * peUnit(pe, format);
}

float lns::numerics::peDot(const Code *a, ptrdiff_t strideA, const Code *b,
                           ptrdiff_t strideB, size_t k, const PEParameters &pe,
                           const DotFormat &format, int64_t *saturations) {
  return peToFloat(
      peAccumulateDot(0, a, strideA, b, strideB, k, pe, format, saturations),
      pe, format);
}

//===----------------------------------------------------------------------===//
// float<entries = n> [D7]
//===----------------------------------------------------------------------===//

float lns::numerics::tableProduct(Code a, Code b, int32_t log2Entries,
                                  const DotFormat &format) {
  Term product = format.product(a, b);
  if (product.sign == 0)
    return 0.0f;
  PESplit split = peSplit(product.exponent, log2Entries, format);
  uint64_t x = uint64_t(getSignificand(split, format.log2Gamma(), log2Entries,
                                       tableConstantBits));
  return detail::roundToFloat(product.sign < 0, &x, 1,
                              split.quotient + format.minExponentQuotient() -
                                  format.log2Gamma() - (tableConstantBits - 1),
                              /*inexact=*/false);
}

float lns::numerics::tableUnit(const DotFormat &format) {
  return exp2Float(format.minExponent() & (format.gamma() - 1),
                   format.log2Gamma());
}

float lns::numerics::tableDot(const Code *a, ptrdiff_t strideA, const Code *b,
                              ptrdiff_t strideB, size_t k, int32_t log2Entries,
                              const DotFormat &format) {
  float sum = 0;
  for (size_t i = 0; i < k; ++i)
    sum += tableProduct(a[ptrdiff_t(i) * strideA], b[ptrdiff_t(i) * strideB],
                        log2Entries, format);
  return sum * tableUnit(format);
}
