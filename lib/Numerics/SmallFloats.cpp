//===- SmallFloats.cpp - f16 and bf16 words -------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/SmallFloats.h"

#include "Bits.h"

#include <cmath>

using namespace lns::numerics;
using detail::bitCast;

float lns::numerics::halfValue(uint16_t word) {
  uint32_t sign = uint32_t(word & 0x8000) << 16;
  uint32_t exponent = (word >> 10) & 31, fraction = word & 0x3ff;
  if (exponent == 31) // infinity and NaN
    return bitCast<float>(sign | 0x7f800000 | fraction << 13);
  float magnitude =
      exponent == 0 ? float(fraction) * 0x1p-24f
                    : bitCast<float>((exponent + 112) << 23 | fraction << 13);
  return sign ? -magnitude : magnitude;
}

/// bits >> shift, to nearest, ties to even.
static uint32_t shiftToNearest(uint32_t bits, int shift) {
  uint32_t odd = (bits >> shift) & 1;
  return (bits + (uint32_t(1) << (shift - 1)) - 1 + odd) >> shift;
}

uint16_t lns::numerics::halfWord(float value) {
  uint32_t bits = bitCast<uint32_t>(value);
  uint32_t sign = (bits >> 16) & 0x8000, magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000)
    return uint16_t(sign | 0x7e00);
  if (magnitude >= 0x47800000) // 2^16
    return uint16_t(sign | 0x7c00);
  if (magnitude < 0x38800000) { // 2^-14: units of 2^-24
    float units = bitCast<float>(magnitude) * 0x1p24f;
    return uint16_t(sign | uint32_t(std::nearbyint(units)));
  }
  // A carry counts the exponent up, even into infinity.
  return uint16_t(sign | shiftToNearest(magnitude - (uint32_t(112) << 23), 13));
}

uint16_t lns::numerics::bfloat16Word(float value) {
  uint32_t bits = bitCast<uint32_t>(value);
  if ((bits & 0x7fffffff) > 0x7f800000)
    return uint16_t((bits >> 16) | 0x0040);
  return uint16_t(shiftToNearest(bits, 16));
}
