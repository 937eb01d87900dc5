//===- Dequantize.cpp - Codes to floating point ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Dequantize.h"

#include "Cached.h"
#include "Roots.h"
#include "Rounding.h"

using namespace lns::numerics;
using detail::bitCast;

/// The bit pattern of RN(2^(quotient + remainder / gamma)). 2^(r / gamma) is
/// irrational unless r = 0, so its 64 leading bits and "there is more" decide
/// every rounding.
template <typename Binary>
static uint64_t roundedPower(int64_t quotient, int64_t remainder,
                             int32_t log2Gamma) {
  uint64_t root = detail::roots64(log2Gamma)[remainder];
  return detail::roundToBits<Binary>(&root, 1, quotient - 63, remainder != 0);
}

/// The bit patterns of RN(2^(r / gamma)), 0 <= r < gamma.
template <typename Binary>
static std::vector<uint64_t> computeRoundedRoots(int32_t log2Gamma) {
  std::vector<uint64_t> table;
  for (int64_t r = 0; r < int64_t(1) << log2Gamma; ++r)
    table.push_back(roundedPower<Binary>(0, r, log2Gamma));
  return table;
}

/// The bit pattern of RN(2^(exponent / 2^log2Gamma)).
template <typename Binary>
static uint64_t exp2Bits(int64_t exponent, int32_t log2Gamma) {
  int64_t remainder = exponent & ((int64_t(1) << log2Gamma) - 1);
  int64_t quotient = exponent >> log2Gamma;
  // In the normal range a whole power of two only moves the exponent field.
  if (quotient > -Binary::greatestExponent &&
      quotient < Binary::greatestExponent)
    return detail::cached<computeRoundedRoots<Binary>>(log2Gamma)[remainder] +
           (uint64_t(quotient) << (Binary::precision - 1));
  return roundedPower<Binary>(quotient, remainder, log2Gamma);
}

float lns::numerics::exp2Float(int64_t exponent, int32_t log2Gamma) {
  return bitCast<float>(
      uint32_t(exp2Bits<detail::BinaryF32>(exponent, log2Gamma)));
}

double lns::numerics::exp2Double(int64_t exponent, int32_t log2Gamma) {
  return bitCast<double>(exp2Bits<detail::BinaryF64>(exponent, log2Gamma));
}

float lns::numerics::exp2BFloat16(int64_t exponent, int32_t log2Gamma) {
  return bitCast<float>(
      uint32_t(exp2Bits<detail::BinaryBF16>(exponent, log2Gamma)) << 16);
}

float lns::numerics::decode(Code code, Format format) {
  if (format.isZero(code))
    return 0.0f;
  float magnitude = exp2Float(format.exponent(code), format.log2Gamma());
  return format.isNegative(code) ? -magnitude : magnitude;
}

double lns::numerics::decodeDouble(Code code, Format format) {
  if (format.isZero(code))
    return 0.0;
  double magnitude = exp2Double(format.exponent(code), format.log2Gamma());
  return format.isNegative(code) ? -magnitude : magnitude;
}

float lns::numerics::dequantize(Code code, float scale, Format format) {
  return decode(code, format) * scale;
}

std::vector<float> lns::numerics::decodeTable(Format format) {
  std::vector<float> table;
  table.reserve(format.numCodes());
  for (int32_t code = 0; code < format.numCodes(); ++code)
    table.push_back(decode(Code(code), format));
  return table;
}

std::vector<double> lns::numerics::decodeTableDouble(Format format) {
  std::vector<double> table;
  table.reserve(format.numCodes());
  for (int32_t code = 0; code < format.numCodes(); ++code)
    table.push_back(decodeDouble(Code(code), format));
  return table;
}
