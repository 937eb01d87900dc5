//===- ExactSum.cpp - Correct rounding of bins ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The one rounding of the exact datapath [D1]. The sum is
///   S = 2^q * sum_r bin_r * 2^(r / gamma).
/// The powers 2^(r / gamma), r = 0 .. gamma - 1, are linearly independent over
/// the rationals. So if only bin 0 is nonzero, S is rational and rounded as the
/// integer it is; otherwise S is irrational: it is neither zero nor an f32 nor
/// halfway between two, and an interval around it that is narrow enough always
/// rounds to one f32. Intervals here are exact integers: with
/// R_r = floor(2^p * 2^(r / gamma)), r >= 1, the power lies in
/// (R_r, R_r + 1) * 2^-p, so 2^p * 2^-q * S lies in
///   (sum bin_r * R_r - sum of |negative bins|,
///    sum bin_r * R_r + sum of positive bins).
///
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Datapath.h"

#include "Roots.h"
#include "Rounding.h"

#include <cassert>
#include <optional>

using namespace lns::numerics;
using namespace lns::numerics::detail;

using Wide = unsigned __int128;

//===----------------------------------------------------------------------===//
// 64-bit bins: 192-bit arithmetic, p = 63
//===----------------------------------------------------------------------===//

namespace {
/// A 192-bit two's complement integer. Sums of at most 256 products of a 63-bit
/// and a 64-bit magnitude stay below 2^135.
struct Int192 {
  uint64_t words[3] = {0, 0, 0};

  void add(Wide value) {
    Wide sum = Wide(words[0]) + uint64_t(value);
    words[0] = uint64_t(sum);
    sum = (sum >> 64) + words[1] + uint64_t(value >> 64);
    words[1] = uint64_t(sum);
    words[2] += uint64_t(sum >> 64);
  }
  void subtract(Wide value) {
    Wide difference = Wide(words[0]) - uint64_t(value);
    words[0] = uint64_t(difference);
    uint64_t borrow = uint64_t(difference >> 64) & 1;
    difference = Wide(words[1]) - uint64_t(value >> 64) - borrow;
    words[1] = uint64_t(difference);
    words[2] -= uint64_t(difference >> 64) & 1;
  }
  bool isNegative() const { return words[2] >> 63; }
  bool isZero() const { return (words[0] | words[1] | words[2]) == 0; }
  Int192 negated() const {
    Int192 result;
    uint64_t carry = 1;
    for (int i = 0; i < 3; ++i) {
      result.words[i] = ~words[i] + carry;
      carry = carry && result.words[i] == 0;
    }
    return result;
  }
  float round(int64_t exponent) const {
    Int192 magnitude = isNegative() ? negated() : *this;
    return roundToFloat(isNegative(), magnitude.words, 3, exponent, false);
  }
};
} // namespace

/// The rounded sum, where 63 bits of the roots decide it.
static std::optional<float> roundNarrowBins(const uint64_t *bins, int32_t gamma,
                                            int32_t log2Gamma,
                                            int64_t quotient) {
  const std::vector<uint64_t> &roots = roots64(log2Gamma);
  Int192 sum;
  Wide below = 0, above = 0;
  for (int32_t r = 0; r < gamma; ++r) {
    uint64_t bin = bins[r];
    if (bin >> 63) {
      uint64_t magnitude = -bin;
      sum.subtract(Wide(magnitude) * roots[r]);
      below += r ? magnitude : 0;
    } else {
      sum.add(Wide(bin) * roots[r]);
      above += r ? bin : 0;
    }
  }
  Int192 low = sum, high = sum;
  low.subtract(below);
  high.add(above);
  if (low.isZero() || high.isZero() || low.isNegative() != high.isNegative())
    return std::nullopt;
  float rounded = low.round(quotient - 63);
  if (bitCast<uint32_t>(rounded) !=
      bitCast<uint32_t>(high.round(quotient - 63)))
    return std::nullopt;
  return rounded;
}

//===----------------------------------------------------------------------===//
// Any bins, any precision
//===----------------------------------------------------------------------===//

namespace {
/// A bin as sign and magnitude.
struct SignedBin {
  bool negative;
  Natural magnitude;
};
} // namespace

static SignedBin readBin(const uint64_t *words, int32_t count) {
  bool negative = words[count - 1] >> 63;
  if (!negative)
    return {false, Natural(words, count)};
  std::vector<uint64_t> negated(words, words + count);
  uint64_t carry = 1;
  for (uint64_t &word : negated) {
    word = ~word + carry;
    carry = carry && word == 0;
  }
  return {true, Natural(negated.data(), negated.size())};
}

static float roundNatural(bool negative, const Natural &value,
                          int64_t exponent) {
  return roundToFloat(negative, value.words().data(), value.words().size(),
                      exponent, false);
}

/// The rounded sum, where `precision` bits of the roots decide it.
static std::optional<float> roundWideBins(const std::vector<SignedBin> &bins,
                                          int32_t log2Gamma, int64_t quotient,
                                          size_t precision) {
  const std::vector<Natural> &roots = cachedRoots(log2Gamma, precision);
  Natural positive, negative, positiveError, negativeError;
  for (size_t r = 0; r < bins.size(); ++r) {
    if (bins[r].magnitude.isZero())
      continue;
    (bins[r].negative ? negative : positive) += bins[r].magnitude * roots[r];
    if (r)
      (bins[r].negative ? negativeError : positiveError) += bins[r].magnitude;
  }
  // The sum's magnitude, in (difference - below, difference + above).
  bool sign = positive.compare(negative) < 0;
  Natural difference = sign ? negative : positive;
  difference -= sign ? positive : negative;
  const Natural &below = sign ? positiveError : negativeError;
  const Natural &above = sign ? negativeError : positiveError;
  if (difference.compare(below) <= 0)
    return std::nullopt;
  Natural low = difference, high = difference;
  low -= below;
  high += above;
  int64_t exponent = quotient - int64_t(precision);
  float rounded = roundNatural(sign, low, exponent);
  if (bitCast<uint32_t>(rounded) !=
      bitCast<uint32_t>(roundNatural(sign, high, exponent)))
    return std::nullopt;
  return rounded;
}

float lns::numerics::roundBins(const uint64_t *bins, int32_t gamma,
                               int32_t words, int32_t eminQuotient) {
  assert(words >= 1 && gamma >= 1 && (gamma & (gamma - 1)) == 0);
  int32_t log2Gamma = 0;
  while ((int32_t(1) << log2Gamma) < gamma)
    ++log2Gamma;

  bool rational = true;
  for (int32_t i = words; i < gamma * words && rational; ++i)
    rational = bins[i] == 0;
  if (rational) {
    SignedBin bin = readBin(bins, words);
    if (bin.magnitude.isZero())
      return 0.0f;
    return roundNatural(bin.negative, bin.magnitude, eminQuotient);
  }

  if (words == 1 && gamma <= 256)
    if (std::optional<float> rounded =
            roundNarrowBins(bins, gamma, log2Gamma, eminQuotient))
      return *rounded;

  std::vector<SignedBin> all;
  for (int32_t r = 0; r < gamma; ++r)
    all.push_back(readBin(bins + ptrdiff_t(r) * words, words));
  for (size_t precision = 64;; precision *= 2) // ends: S is irrational
    if (std::optional<float> rounded =
            roundWideBins(all, log2Gamma, eminQuotient, precision))
      return *rounded;
}
