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
