//===- Datapath.cpp - Dot products ----------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Datapath.h"

#include "lns/Numerics/Dequantize.h"

#include <cassert>

using namespace lns::numerics;

//===----------------------------------------------------------------------===//
// float<high>, float<fast> [D2, D3]
//===----------------------------------------------------------------------===//

float lns::numerics::floatOperand(Code code, Format format,
                                  Precision precision) {
  if (precision == Precision::High)
    return decode(code, format);
  if (format.isZero(code))
    return 0.0f;
  float magnitude = exp2BFloat16(format.exponent(code), format.log2Gamma());
  return format.isNegative(code) ? -magnitude : magnitude;
}

float lns::numerics::floatProduct(Code a, Code b, const DotFormat &format,
                                  Precision precision) {
  Term term = format.product(a, b);
  if (term.sign == 0)
    return 0.0f;
  if (precision == Precision::Fast)
    return floatOperand(a, format.a(), precision) *
           floatOperand(b, format.b(), precision);
  float magnitude = exp2Float(term.exponent, format.log2Gamma());
  return term.sign < 0 ? -magnitude : magnitude;
}

bool lns::numerics::fastSumsAreNormal(Format a, Format b) {
  auto leastPower = [](Format format) {
    return format.exponent(1) >> format.log2Gamma();
  };
  return leastPower(a) + leastPower(b) - 14 >= -126;
}

std::vector<float> lns::numerics::floatOperandTable(Format format,
                                                    Precision precision) {
  std::vector<float> table;
  table.reserve(format.numCodes());
  for (int32_t code = 0; code < format.numCodes(); ++code)
    table.push_back(floatOperand(Code(code), format, precision));
  return table;
}

float lns::numerics::floatDot(const Code *a, ptrdiff_t strideA, const Code *b,
                              ptrdiff_t strideB, size_t k,
                              const DotFormat &format, Precision precision) {
  float sum = 0.0f;
  for (size_t i = 0; i < k; ++i)
    sum += floatProduct(a[ptrdiff_t(i) * strideA], b[ptrdiff_t(i) * strideB],
                        format, precision);
  return sum;
}

//===----------------------------------------------------------------------===//
// exact [D1]; the rounding is in ExactSum.cpp
//===----------------------------------------------------------------------===//

bool lns::numerics::isExactLegal(const DotFormat &format, std::string *error) {
  if (format.gamma() > 256) {
    if (error)
      *error = "[D1] the exact datapath needs gamma <= 256, but operands " +
               format.a().str() + " and " + format.b().str() +
               " have the common gamma " + std::to_string(format.gamma());
    return false;
  }
  // W <= 320 holds of itself: N8 leaves an operand at most 128 octaves.
  assert(binBits(format) <= 320 && "[D1] bins have at most 320 bits");
  return true;
}

ExactAccumulator::ExactAccumulator(const DotFormat &format)
    : format(format), words(size_t(format.gamma()) * binWords(format), 0) {
  assert(isExactLegal(format) && "[D1] the exact datapath is not legal here");
}

void ExactAccumulator::accumulate(Code a, Code b) {
  Term term = format.product(a, b);
  if (term.sign == 0)
    return;
  int32_t count = binWords(format);
  uint64_t *bin = &words[size_t(binIndex(term, format)) * count];
  int32_t shift = binShift(term, format);
  // Two's complement: add or subtract one bit and let the carry run.
  uint64_t addend = uint64_t(1) << (shift % 64);
  for (int32_t i = shift / 64; i < count && addend; ++i) {
    uint64_t old = bin[i];
    bin[i] = term.sign > 0 ? old + addend : old - addend;
    addend = term.sign > 0 ? bin[i] < old : bin[i] > old;
  }
}

void ExactAccumulator::add(const ExactAccumulator &other) {
  assert(words.size() == other.words.size() && "accumulators of two formats");
  size_t count = binWords(format);
  for (size_t bin = 0; bin < words.size(); bin += count) {
    unsigned __int128 carry = 0;
    for (size_t i = bin; i < bin + count; ++i) {
      carry += static_cast<unsigned __int128>(words[i]) + other.words[i];
      words[i] = uint64_t(carry);
      carry >>= 64;
    }
  }
}

float ExactAccumulator::round() const {
  return roundBins(words.data(), format.gamma(), binWords(format),
                   format.minExponentQuotient());
}

float lns::numerics::exactDot(const Code *a, ptrdiff_t strideA, const Code *b,
                              ptrdiff_t strideB, size_t k,
                              const DotFormat &format) {
  ExactAccumulator accumulator(format);
  for (size_t i = 0; i < k; ++i)
    accumulator.accumulate(a[ptrdiff_t(i) * strideA],
                           b[ptrdiff_t(i) * strideB]);
  return accumulator.round();
}

//===----------------------------------------------------------------------===//
// Scales [D6]
//===----------------------------------------------------------------------===//

float lns::numerics::applyScales(float dot, float scaleA, float scaleB) {
  return dot * scaleA * scaleB; // left to right, two roundings
}
