//===- OracleFloat.h - Single f32 operations by MPFR ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// RN of one operation on f32 numbers, computed in reals and rounded once: what
/// the rules of weight updates are written in.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_NUMERICS_ORACLEFLOAT_H
#define LNS_UNITTESTS_NUMERICS_ORACLEFLOAT_H

#include "Oracle.h"

namespace oracle {

template <typename Operation>
float rounded(Operation operation, float a, float b) {
  Real left(a, 320), right(b, 320);
  operation(left.get(), left.get(), right.get(), MPFR_RNDN);
  return toFloat(left);
}
inline float add(float a, float b) { return rounded(mpfr_add, a, b); }
inline float subtract(float a, float b) { return rounded(mpfr_sub, a, b); }
inline float multiply(float a, float b) { return rounded(mpfr_mul, a, b); }
inline float divide(float a, float b) { return rounded(mpfr_div, a, b); }
inline float squareRoot(float a) {
  Real value(a, 320);
  mpfr_sqrt(value.get(), value.get(), MPFR_RNDN);
  return toFloat(value);
}

/// The nearest integer, ties to even, as a real.
inline double nearest(float x) {
  Real value(x, 320);
  mpfr_rint(value.get(), value.get(), MPFR_RNDN);
  return mpfr_get_d(value.get(), MPFR_RNDN);
}

/// (floor(2^16 * x) + random) >> 16 as a real.
inline double stochastic(float x, unsigned random) {
  Real value(x, 320);
  mpfr_mul_2ui(value.get(), value.get(), 16, MPFR_RNDN);
  mpfr_floor(value.get(), value.get());
  mpfr_add_ui(value.get(), value.get(), random, MPFR_RNDN);
  mpfr_div_2ui(value.get(), value.get(), 16, MPFR_RNDN);
  mpfr_floor(value.get(), value.get());
  return mpfr_get_d(value.get(), MPFR_RNDN);
}

/// The code after a step k of the exponent, clamped to +-2M [M3].
inline unsigned moveExponent(unsigned weight, double k, const Format &f) {
  Number w = read(weight, f);
  if (w.sign == 0)
    return 0;
  double top = double(f.maxField());
  k = k > 2 * top ? 2 * top : (k < -2 * top ? -2 * top : k);
  double m = double(w.exponent + f.bias) - w.sign * k;
  m = m < 1 ? 1 : (m > top ? top : m);
  return unsigned(m) + (w.sign < 0 ? unsigned(top) + 1 : 0);
}

} // namespace oracle

#endif // LNS_UNITTESTS_NUMERICS_ORACLEFLOAT_H
