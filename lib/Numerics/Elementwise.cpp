//===- Elementwise.cpp - Arithmetic on codes ------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Elementwise.h"

#include "lns/Numerics/Dequantize.h"

#include <algorithm>
#include <cassert>

using namespace lns::numerics;

//===----------------------------------------------------------------------===//
// Products, quotients, powers [A1]
//===----------------------------------------------------------------------===//

Code lns::numerics::multiply(Code a, Format formatA, Code b, Format formatB,
                             Format result, Underflow underflow) {
  assert(formatA.gamma() == formatB.gamma() &&
         formatA.gamma() == result.gamma() && "[D0] gammas must be equal");
  if (formatA.isZero(a) || formatB.isZero(b))
    return 0;
  return result.encodeExponent(
      formatA.isNegative(a) != formatB.isNegative(b),
      int64_t(formatA.exponent(a)) + formatB.exponent(b), underflow);
}

Code lns::numerics::quotient(Code a, Format formatA, Code b, Format formatB,
                             Format result, Underflow underflow) {
  assert(formatA.gamma() == formatB.gamma() &&
         formatA.gamma() == result.gamma() && "[D0] gammas must be equal");
  if (formatA.isZero(a))
    return 0;
  if (formatB.isZero(b))
    return result.encode(formatA.isNegative(a), result.maxField());
  return result.encodeExponent(
      formatA.isNegative(a) != formatB.isNegative(b),
      int64_t(formatA.exponent(a)) - formatB.exponent(b), underflow);
}

Code lns::numerics::reciprocal(Code a, Format format, Format result,
                               Underflow underflow) {
  assert(format.gamma() == result.gamma() && "[D0] gammas must be equal");
  if (format.isZero(a))
    return result.encode(false, result.maxField());
  return result.encodeExponent(format.isNegative(a),
                               -int64_t(format.exponent(a)), underflow);
}

Code lns::numerics::square(Code a, Format format, Format result,
                           Underflow underflow) {
  assert(format.gamma() == result.gamma() && "[D0] gammas must be equal");
  if (format.isZero(a))
    return 0;
  return result.encodeExponent(false, 2 * int64_t(format.exponent(a)),
                               underflow);
}

Code lns::numerics::squareRoot(Code a, Format format, Format result,
                               Underflow underflow) {
  assert(format.gamma() == result.gamma() && "[D0] gammas must be equal");
  if (format.isZero(a) || format.isNegative(a))
    return 0;
  // Of an odd exponent the neighbours of the half are floor and floor + 1: the
  // even one of both. Before the bias is added, which may be odd.
  int32_t e = format.exponent(a), floor = e >> 1;
  return result.encodeExponent(false, floor + (e & floor & 1), underflow);
}

/// [D0] of two operands.
static bool checkGammas(Format a, Format b, std::string *error) {
  if (a.gamma() == b.gamma())
    return true;
  if (error)
    *error = "[D0] elementwise operands need one gamma, not " +
             std::to_string(a.gamma()) + " and " + std::to_string(b.gamma());
  return false;
}

std::optional<Format> lns::numerics::exactProductFormat(Format a, Format b,
                                                        std::string *error) {
  if (!checkGammas(a, b, error))
    return std::nullopt;
  return Format::get(std::max(a.bits(), b.bits()) + 1, a.gamma(),
                     a.bias() + b.bias(), error);
}

std::optional<Format> lns::numerics::exactQuotientFormat(Format a, Format b,
                                                         std::string *error) {
  if (!checkGammas(a, b, error))
    return std::nullopt;
  int32_t bits = std::max(a.bits(), b.bits());
  return Format::get(bits + 1, a.gamma(),
                     (int64_t(1) << (bits - 1)) + a.bias() - b.bias(), error);
}

std::optional<Format> lns::numerics::exactReciprocalFormat(Format format,
                                                           std::string *error) {
  return Format::get(format.bits(), format.gamma(),
                     int64_t(format.maxField()) + 1 - format.bias(), error);
}

std::optional<Format> lns::numerics::exactSquareFormat(Format format,
                                                       std::string *error) {
  return Format::get(format.bits() + 1, format.gamma(),
                     2 * int64_t(format.bias()), error);
}

//===----------------------------------------------------------------------===//
// Sign and order [A0, A1]
//===----------------------------------------------------------------------===//

/// A number that orders as the values do.
static int32_t orderOf(Code code, Format format) {
  int32_t m = format.field(code);
  return format.isNegative(code) ? -m : m;
}

Code lns::numerics::negate(Code a, Format format) {
  return format.encode(!format.isNegative(a), format.field(a));
}

Code lns::numerics::absolute(Code a, Format format) {
  return format.encode(false, format.field(a));
}

Code lns::numerics::relu(Code a, Format format) {
  return format.isNegative(a) ? Code(0) : format.canonical(a);
}

bool lns::numerics::compare(Predicate predicate, Code a, Code b,
                            Format format) {
  int32_t left = orderOf(a, format), right = orderOf(b, format);
  switch (predicate) {
  case Predicate::EQ:
    return left == right;
  case Predicate::NE:
    return left != right;
  case Predicate::LT:
    return left < right;
  case Predicate::LE:
    return left <= right;
  case Predicate::GT:
    return left > right;
  case Predicate::GE:
    return left >= right;
  }
  assert(false && "not a predicate");
  return false;
}

Code lns::numerics::minimum(Code a, Code b, Format format) {
  return format.canonical(orderOf(b, format) < orderOf(a, format) ? b : a);
}

Code lns::numerics::maximum(Code a, Code b, Format format) {
  return format.canonical(orderOf(b, format) > orderOf(a, format) ? b : a);
}

//===----------------------------------------------------------------------===//
// Renormalize [A3]
//===----------------------------------------------------------------------===//

int32_t lns::numerics::fieldMax(int32_t accumulator, Code code, Format format) {
  return std::max(accumulator, format.field(code));
}

Renormalization lns::numerics::renormalization(int32_t maxFieldOfGroup,
                                               float scale, Format format) {
  if (maxFieldOfGroup == 0)
    return {0, scale};
  int32_t shift = format.maxField() - maxFieldOfGroup;
  float newScale = scale * exp2Float(-shift, format.log2Gamma());
  if (!(newScale >= 0x1p-126f)) // a NaN scale [N6] stays as well
    return {0, scale};
  return {shift, newScale};
}

Code lns::numerics::renormalizeCode(Code code, Renormalization renormalization,
                                    Format format) {
  if (format.isZero(code))
    return 0;
  int32_t m = format.field(code) + renormalization.shift;
  return format.encode(format.isNegative(code), std::min(m, format.maxField()));
}

float lns::numerics::renormalize(Code *codes, size_t count, float scale,
                                 Format format) {
  int32_t max = 0;
  for (size_t i = 0; i < count; ++i)
    max = fieldMax(max, codes[i], format);
  Renormalization step = renormalization(max, scale, format);
  for (size_t i = 0; i < count; ++i)
    codes[i] = renormalizeCode(codes[i], step, format);
  return step.scale;
}
