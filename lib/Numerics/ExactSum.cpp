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

#include <algorithm>
#include <cassert>
#include <optional>

using namespace lns::numerics;
using namespace lns::numerics::detail;

using Wide = unsigned __int128;

//===----------------------------------------------------------------------===//
// Integers of fixed size, p = 63
//===----------------------------------------------------------------------===//

namespace {
/// A natural number of N words. With N two words more than a bin, sums of at
/// most 256 products of a bin's magnitude and a root of 64 bits fit.
template <int N> struct FixedNatural {
  uint64_t words[N] = {};

  /// Adds `factor` times the number in the first `count` words of `x`.
  void addProduct(const uint64_t *x, int count, uint64_t factor) {
    Wide carry = 0;
    for (int i = 0; i < count; ++i) {
      carry += Wide(x[i]) * factor + words[i];
      words[i] = uint64_t(carry);
      carry >>= 64;
    }
    for (int i = count; i < N && carry; ++i) {
      carry += words[i];
      words[i] = uint64_t(carry);
      carry >>= 64;
    }
  }
  void operator+=(const FixedNatural &other) { addProduct(other.words, N, 1); }
  /// The other one is not greater.
  void operator-=(const FixedNatural &other) {
    uint64_t borrow = 0;
    for (int i = 0; i < N; ++i) {
      Wide difference = Wide(words[i]) - other.words[i] - borrow;
      words[i] = uint64_t(difference);
      borrow = uint64_t(difference >> 64) & 1;
    }
  }
  bool operator<(const FixedNatural &other) const {
    for (int i = N; i-- > 0;)
      if (words[i] != other.words[i])
        return words[i] < other.words[i];
    return false;
  }
};
} // namespace

/// The magnitude of a bin of `count` words in `magnitude`; true if the bin is
/// negative.
static bool readMagnitude(const uint64_t *bin, int count, uint64_t *magnitude) {
  bool negative = bin[count - 1] >> 63;
  uint64_t carry = negative;
  for (int i = 0; i < count; ++i) {
    magnitude[i] = (negative ? ~bin[i] : bin[i]) + carry;
    carry = carry && magnitude[i] == 0;
  }
  return negative;
}

/// The rounded sum of bins of `Words` words, where 63 bits of the roots decide
/// it. Takes no memory.
template <int Words>
static std::optional<float> roundFixedBins(const uint64_t *bins, int32_t gamma,
                                           int32_t log2Gamma,
                                           int64_t quotient) {
  const std::vector<uint64_t> &roots = roots64(log2Gamma);
  FixedNatural<Words + 2> sums[2], errors[2]; // positive, negative
  for (int32_t r = 0; r < gamma; ++r) {
    uint64_t magnitude[Words];
    bool sign = readMagnitude(bins + ptrdiff_t(r) * Words, Words, magnitude);
    sums[sign].addProduct(magnitude, Words, roots[r]);
    if (r)
      errors[sign].addProduct(magnitude, Words, 1);
  }
  // The sum's magnitude, in (difference - below, difference + above).
  bool sign = sums[0] < sums[1];
  FixedNatural<Words + 2> difference = sums[sign];
  difference -= sums[!sign];
  if (!(errors[!sign] < difference))
    return std::nullopt;
  FixedNatural<Words + 2> low = difference, high = difference;
  low -= errors[!sign];
  high += errors[sign];
  auto round = [&](const FixedNatural<Words + 2> &magnitude) {
    return roundToFloat(sign, magnitude.words, Words + 2, quotient - 63, false);
  };
  float rounded = round(low);
  if (bitCast<uint32_t>(rounded) != bitCast<uint32_t>(round(high)))
    return std::nullopt;
  return rounded;
}

/// The same for any number of words that the datapath has.
static std::optional<float> roundFixedBins(const uint64_t *bins, int32_t gamma,
                                           int32_t words, int32_t log2Gamma,
                                           int64_t quotient) {
  switch (words) {
  case 1:
    return roundFixedBins<1>(bins, gamma, log2Gamma, quotient);
  case 2:
    return roundFixedBins<2>(bins, gamma, log2Gamma, quotient);
  case 3:
    return roundFixedBins<3>(bins, gamma, log2Gamma, quotient);
  case 4:
    return roundFixedBins<4>(bins, gamma, log2Gamma, quotient);
  case 5:
    return roundFixedBins<5>(bins, gamma, log2Gamma, quotient);
  default:
    return std::nullopt;
  }
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
  std::vector<uint64_t> magnitude(static_cast<size_t>(count));
  bool negative = readMagnitude(words, count, magnitude.data());
  return {negative, Natural(magnitude.data(), magnitude.size())};
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

/// The rounded sum where bin 0 is the only one: an integer.
static float roundInteger(const uint64_t *bin, int32_t words,
                          int64_t quotient) {
  constexpr int32_t most = 8;
  if (words > most) {
    SignedBin whole = readBin(bin, words);
    return whole.magnitude.isZero()
               ? 0.0f
               : roundNatural(whole.negative, whole.magnitude, quotient);
  }
  uint64_t magnitude[most];
  bool negative = readMagnitude(bin, words, magnitude);
  if (std::all_of(magnitude, magnitude + words,
                  [](uint64_t word) { return word == 0; }))
    return 0.0f;
  return roundToFloat(negative, magnitude, words, quotient, false);
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
  if (rational)
    return roundInteger(bins, words, eminQuotient);

  if (gamma <= 256)
    if (std::optional<float> rounded =
            roundFixedBins(bins, gamma, words, log2Gamma, eminQuotient))
      return *rounded;

  std::vector<SignedBin> all;
  for (int32_t r = 0; r < gamma; ++r)
    all.push_back(readBin(bins + ptrdiff_t(r) * words, words));
  for (size_t precision = 64;; precision *= 2) // ends: S is irrational
    if (std::optional<float> rounded =
            roundWideBins(all, log2Gamma, eminQuotient, precision))
      return *rounded;
}
