//===- ArithmeticOracle.cpp - Independent arithmetic on codes -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ArithmeticOracle.h"

#include <cmath>
#include <cstdlib>
#include <limits>

using namespace oracle;

/// Larger than every format: saturates.
static constexpr long beyond = std::numeric_limits<int>::max();

unsigned oracle::divide(Number x, Number y, const Encoder &to,
                        bool underflowToMin) {
  if (y.sign == 0)
    return to.encode(x.sign, beyond, underflowToMin);
  return to.encode(x.sign * y.sign, x.exponent - y.exponent, underflowToMin);
}

unsigned oracle::reciprocal(Number x, const Encoder &to, bool underflowToMin) {
  return divide({1, 0}, x, to, underflowToMin);
}

unsigned oracle::square(Number x, const Encoder &to, bool underflowToMin) {
  return to.encode(x.sign * x.sign, x.exponent + x.exponent, underflowToMin);
}

unsigned oracle::squareRoot(Number x, const Encoder &to, bool underflowToMin) {
  if (x.sign != 1)
    return 0;
  // e / 2 to nearest even, by the C library: exact for such numbers.
  long half = std::lrint(double(x.exponent) / 2);
  return to.encode(1, half, underflowToMin);
}

void oracle::gaussianLogarithm(Real &result, long d, long gamma,
                               bool difference) {
  power(result, -d, gamma);
  if (difference)
    mpfr_ui_sub(result.get(), 1, result.get(), MPFR_RNDN);
  else
    mpfr_add_ui(result.get(), result.get(), 1, MPFR_RNDN);
  mpfr_log2(result.get(), result.get(), MPFR_RNDN);
  mpfr_mul_si(result.get(), result.get(), gamma, MPFR_RNDN);
}

double oracle::distanceToTie(long d, long gamma, bool difference) {
  Real value(320);
  gaussianLogarithm(value, d, gamma, difference);
  mpfr_frac(value.get(), value.get(), MPFR_RNDN);
  return std::fabs(std::fabs(mpfr_get_d(value.get(), MPFR_RNDN)) - 0.5);
}

/// Rounds to nearest, halves up.
static long roundHalfUp(Real &value) {
  mpfr_add_d(value.get(), value.get(), 0.5, MPFR_RNDN);
  return mpfr_get_si(value.get(), MPFR_RNDD);
}

/// 2^(-d/gamma) by 2^f = 1 + f, cut to 14 binary digits behind 1/gamma.
static void mitchellPower(Real &result, long d, long gamma) {
  long octaves = 0;
  while (octaves * gamma < d)
    ++octaves;
  long units = gamma + octaves * gamma - d; // of 2^-octaves / gamma
  mpfr_set_si(result.get(), units, MPFR_RNDN);
  mpfr_mul_2si(result.get(), result.get(), 14 - octaves, MPFR_RNDN);
  mpfr_floor(result.get(), result.get());
  mpfr_mul_2si(result.get(), result.get(), -14, MPFR_RNDN); // in 1/gamma
}

static long mitchell(long d, long gamma, bool difference) {
  Real value;
  mitchellPower(value, d, gamma);
  if (!difference)
    return roundHalfUp(value);
  // 1 - x as 2^-n (1 + y), then n - y.
  mpfr_si_sub(value.get(), gamma, value.get(), MPFR_RNDN);
  long n = 0;
  while (mpfr_cmp_si(value.get(), gamma) < 0) {
    mpfr_mul_ui(value.get(), value.get(), 2, MPFR_RNDN);
    ++n;
  }
  mpfr_sub_si(value.get(), value.get(), gamma, MPFR_RNDN);
  return n * gamma - roundHalfUp(value);
}

/// A point of the interpolation, in units of 2^-guard / gamma.
static long point(long d, long gamma, bool difference, long guard) {
  if (difference && d == 0)
    return 0;
  Real value;
  gaussianLogarithm(value, d, gamma, difference);
  mpfr_mul_2si(value.get(), value.get(), guard, MPFR_RNDN);
  mpfr_abs(value.get(), value.get(), MPFR_RNDN);
  return mpfr_get_si(value.get(), MPFR_RNDN);
}

static long interpolated(long d, long gamma, bool difference) {
  long log2Gamma = std::lround(std::log2(double(gamma)));
  long guard = log2Gamma <= 12 ? 3 : 15 - log2Gamma;
  // The octave of d has 4 pieces; below 8 every distance is a point.
  long width = 1;
  while (d >= 8 * width)
    width *= 2;
  long left = d / width * width, right = left + width;
  long low = point(left, gamma, difference, guard);
  long high = point(right, gamma, difference, guard);
  // Rounded down, then to nearest.
  long rise = (high - low) * (d - left);
  long quotient = rise / width;
  if (quotient * width > rise)
    --quotient;
  Real value;
  mpfr_set_si(value.get(), low + quotient, MPFR_RNDN);
  mpfr_mul_2si(value.get(), value.get(), -guard, MPFR_RNDN);
  return roundHalfUp(value);
}

Number oracle::sum(Number x, Number y, long gamma, Algorithm algorithm) {
  if (x.sign == 0)
    return y;
  if (y.sign == 0)
    return x;
  if (x.sign == -y.sign && x.exponent == y.exponent)
    return {0, 0};
  if (algorithm == Algorithm::Correct) {
    Real left, right;
    power(left, x.exponent, gamma);
    power(right, y.exponent, gamma);
    mpfr_mul_si(left.get(), left.get(), x.sign, MPFR_RNDN);
    mpfr_mul_si(right.get(), right.get(), y.sign, MPFR_RNDN);
    mpfr_add(left.get(), left.get(), right.get(), MPFR_RNDN);
    int sign = mpfr_sgn(left.get());
    mpfr_abs(left.get(), left.get(), MPFR_RNDN);
    mpfr_log2(left.get(), left.get(), MPFR_RNDN);
    mpfr_mul_si(left.get(), left.get(), gamma, MPFR_RNDN);
    return {sign, mpfr_get_si(left.get(), MPFR_RNDN)};
  }
  bool difference = x.sign != y.sign;
  Number larger = x.exponent > y.exponent ? x : y;
  long d = std::labs(x.exponent - y.exponent);
  long term = algorithm == Algorithm::Mitchell
                  ? mitchell(d, gamma, difference)
                  : interpolated(d, gamma, difference);
  return {larger.sign, larger.exponent + (difference ? -term : term)};
}
