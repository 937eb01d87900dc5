//===- Convert.cpp - Codes between formats --------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Convert.h"

using namespace lns::numerics;

Code lns::numerics::convert(Code code, Format from, Format to,
                            Underflow underflow) {
  if (from.isZero(code))
    return 0;
  int64_t e = from.exponent(code);
  int32_t d = from.log2Gamma() - to.log2Gamma();
  int64_t k;
  if (d <= 0) {
    k = e * (int64_t(1) << -d);
  } else {
    // Ties go to the even exponent, before the bias is added: an odd bias must
    // not turn them around.
    int64_t quotient = e >> d;
    int64_t remainder = e & ((int64_t(1) << d) - 1);
    int64_t half = int64_t(1) << (d - 1);
    k = quotient +
        (remainder > half || (remainder == half && (quotient & 1) != 0));
  }
  return to.encodeExponent(from.isNegative(code), k, underflow);
}

Code lns::numerics::convertStochastic(Code code, Format from, Format to,
                                      Underflow underflow, uint16_t random) {
  int32_t d = from.log2Gamma() - to.log2Gamma();
  if (d <= 0 || from.isZero(code))
    return convert(code, from, to, underflow);
  // No gamma is above 2^15: d <= 15, so 16 bits suffice.
  int64_t k = (int64_t(from.exponent(code)) + (random >> (16 - d))) >> d;
  return to.encodeExponent(from.isNegative(code), k, underflow);
}
