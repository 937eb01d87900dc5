//===- Rounding.h - Integers to floating point ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Rounding an integer times a power of two to a binary floating-point type.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_NUMERICS_ROUNDING_H
#define LNS_LIB_NUMERICS_ROUNDING_H

#include "Bits.h"

#include <cassert>
#include <cstddef>
#include <cstdint>

namespace lns::numerics::detail {

/// A binary interchange format: p bits of significand, the exponent of the
/// least subnormal, the exponent of the largest power of two.
template <int Precision, int LeastExponent, int GreatestExponent>
struct BinaryFormat {
  static constexpr int precision = Precision;
  static constexpr int leastExponent = LeastExponent;
  static constexpr int greatestExponent = GreatestExponent;
  static constexpr uint64_t infinity = uint64_t(2 * GreatestExponent + 1)
                                       << (Precision - 1);
};
using BinaryF32 = BinaryFormat<24, -149, 127>;
using BinaryF64 = BinaryFormat<53, -1074, 1023>;
using BinaryBF16 = BinaryFormat<8, -133, 127>;

/// The bit pattern of RN((N + t) * 2^exponent), nearest even, where N > 0 is
/// the integer in `words` (little-endian) and t is 0, or where `inexact` any
/// number in (0, 1). `inexact` needs N of at least p + 2 bits. Subnormals are
/// kept, too large gives infinity.
template <typename Binary>
uint64_t roundToBits(const uint64_t *words, size_t count, int64_t exponent,
                     bool inexact) {
  while (count > 0 && words[count - 1] == 0)
    --count;
  assert(count > 0 && "zero has no leading bit");
  int64_t length = int64_t(count) * 64 - __builtin_clzll(words[count - 1]);
  assert((!inexact || length >= Binary::precision + 2) && "bits are missing");
  int64_t leading = length - 1 + exponent;
  if (leading > Binary::greatestExponent)
    return Binary::infinity;
  // The exponent of the result's last bit, and how many bits lie below it.
  int64_t last = leading - (Binary::precision - 1);
  if (last < Binary::leastExponent)
    last = Binary::leastExponent;
  int64_t dropped = last - exponent;
  // Adding the significand to the exponent field lets its leading bit, and a
  // carry out of rounding, count the exponent up; even into infinity.
  uint64_t field = uint64_t(last - Binary::leastExponent)
                   << (Binary::precision - 1);
  if (dropped <= 0)
    return field + (words[0] << -dropped); // N has at most p bits
  if (dropped > length)
    return field; // less than half of the least subnormal
  uint64_t significand = 0;
  if (dropped < length) {
    size_t word = size_t(dropped) / 64, bit = size_t(dropped) % 64;
    significand = words[word] >> bit;
    if (bit && word + 1 < count)
      significand |= words[word + 1] << (64 - bit);
  }
  size_t half = size_t(dropped) - 1;
  if ((words[half / 64] >> (half % 64)) & 1) {
    bool above =
        inexact || (words[half / 64] & ((uint64_t(1) << half % 64) - 1));
    for (size_t i = 0; i < half / 64 && !above; ++i)
      above = words[i] != 0;
    if (above || (significand & 1))
      ++significand;
  }
  return field + significand;
}

/// The f32 of that.
inline float roundToFloat(bool negative, const uint64_t *words, size_t count,
                          int64_t exponent, bool inexact) {
  uint64_t bits = roundToBits<BinaryF32>(words, count, exponent, inexact);
  return bitCast<float>(uint32_t(bits) | uint32_t(negative) << 31);
}

} // namespace lns::numerics::detail

#endif // LNS_LIB_NUMERICS_ROUNDING_H
