//===- Oracle.cpp - Independent reference for tests -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include <cmath>
#include <cstring>
#include <memory>
#include <set>
#include <tuple>

using namespace oracle;

uint32_t oracle::bitsOf(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, 4);
  return bits;
}

float oracle::floatOf(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, 4);
  return value;
}

//===----------------------------------------------------------------------===//
// Code words
//===----------------------------------------------------------------------===//

long Format::maxField() const { return std::lround(std::pow(2, bits - 1)) - 1; }

Number oracle::read(unsigned code, const Format &format) {
  long field = 0, weight = 1;
  for (long digit = 0; digit < format.bits - 1; ++digit, weight *= 2)
    field += (code / weight) % 2 * weight;
  bool negative = (code / weight) % 2 == 1;
  if (field == 0)
    return {0, 0};
  return {negative ? -1 : 1, field - format.bias};
}

Encoder::Encoder(const Format &format) {
  least = 1 - format.bias;
  greatest = format.maxField() - format.bias;
  for (unsigned code = 0; code < 2u * (unsigned(format.maxField()) + 1);
       ++code) {
    Number number = read(code, format);
    if (number.sign != 0)
      words[{number.sign, number.exponent}] = code;
  }
}

unsigned Encoder::encode(int sign, long exponent, bool underflowToMin) const {
  if (sign == 0 || (exponent < least && !underflowToMin))
    return 0;
  if (exponent < least)
    exponent = least;
  if (exponent > greatest)
    exponent = greatest;
  return words.at({sign, exponent});
}

//===----------------------------------------------------------------------===//
// Formats
//===----------------------------------------------------------------------===//

bool oracle::isNormalRange(const Format &format) {
  Real value;
  power(value, 1 - format.bias, format.gamma);
  if (mpfr_cmp_ui_2exp(value.get(), 1, -126) < 0)
    return false;
  power(value, format.maxField() - format.bias, format.gamma);
  return mpfr_cmp_ui_2exp(value.get(), 1, 127) <= 0;
}

std::vector<Format> oracle::allFormats(long minBits, long maxBits,
                                       bool defaultBiasOnly) {
  std::vector<Format> formats;
  for (long bits = minBits; bits <= maxBits; ++bits)
    for (long gamma = 1; gamma <= (1L << (bits - 1)); gamma *= 2) {
      Format format{bits, gamma, 0};
      long defaultBias = format.maxField();
      std::set<long> biases{defaultBias};
      if (!defaultBiasOnly)
        biases.insert({-1, 0, 64, defaultBias + 3, 126 * gamma + 1,
                       defaultBias - 127 * gamma});
      for (long bias : biases) {
        format.bias = bias;
        if (isNormalRange(format))
          formats.push_back(format);
      }
    }
  return formats;
}

//===----------------------------------------------------------------------===//
// Powers of two and rounding
//===----------------------------------------------------------------------===//

void oracle::power(Real &result, long numerator, long denominator) {
  Real exponent(64);
  mpfr_set_si(exponent.get(), numerator, MPFR_RNDN);
  mpfr_div_si(exponent.get(), exponent.get(), denominator, MPFR_RNDN); // exact
  mpfr_exp2(result.get(), exponent.get(), MPFR_RNDN);
}

/// 2^(numerator / denominator) by way of the 2^(r / denominator) met before;
/// multiplying by a power of two is exact.
static Real cachedPower(long numerator, long denominator,
                        mpfr_prec_t precision = 320) {
  thread_local std::map<std::tuple<long, long, mpfr_prec_t>,
                        std::unique_ptr<Real>>
      cache;
  long remainder = (numerator % denominator + denominator) % denominator;
  std::unique_ptr<Real> &entry = cache[{remainder, denominator, precision}];
  if (!entry) {
    entry = std::make_unique<Real>(precision);
    power(*entry, remainder, denominator);
  }
  Real result(*entry);
  mpfr_mul_2si(result.get(), result.get(),
               (numerator - remainder) / denominator, MPFR_RNDN);
  return result;
}

float oracle::toFloat(const Real &value) {
  return mpfr_get_flt(value.get(), MPFR_RNDN);
}

float oracle::powerFloat(long numerator, long denominator) {
  return toFloat(cachedPower(numerator, denominator));
}

double oracle::powerDouble(long numerator, long denominator) {
  return mpfr_get_d(cachedPower(numerator, denominator).get(), MPFR_RNDN);
}

float oracle::powerBFloat16(long numerator, long denominator) {
  Real value = cachedPower(numerator, denominator);
  mpfr_prec_round(value.get(), 8, MPFR_RNDN);
  return toFloat(value);
}

long oracle::roundedLogarithm(double y, long gamma) {
  Real value(y, 160);
  mpfr_log2(value.get(), value.get(), MPFR_RNDN);
  mpfr_mul_si(value.get(), value.get(), gamma, MPFR_RNDN);
  return mpfr_get_si(value.get(), MPFR_RNDN);
}

//===----------------------------------------------------------------------===//
// Quantize and convert
//===----------------------------------------------------------------------===//

unsigned oracle::quantize(float x, float scale, const Format &format,
                          bool underflowToMin) {
  Real inverse(1.0, 320);
  mpfr_div_d(inverse.get(), inverse.get(), scale, MPFR_RNDN);
  float inv = toFloat(inverse);
  Real product(x, 320);
  mpfr_mul_d(product.get(), product.get(), inv, MPFR_RNDN);
  mpfr_abs(product.get(), product.get(), MPFR_RNDN);
  float y = toFloat(product);
  if (std::isnan(y) || x == 0)
    return 0;
  unsigned sign = std::signbit(x) ? unsigned(format.maxField()) + 1 : 0;
  if (std::isinf(y))
    return sign + unsigned(format.maxField());
  bool under = y == 0;
  long m = 0;
  if (!under) {
    m = roundedLogarithm(y, format.gamma) + format.bias;
    under = m < 1;
  }
  if (under)
    return underflowToMin ? sign + 1 : 0;
  return sign + unsigned(m > format.maxField() ? format.maxField() : m);
}

unsigned oracle::convert(unsigned code, const Format &from, const Encoder &to,
                         long toGamma, bool underflowToMin) {
  Number number = read(code, from);
  if (number.sign == 0)
    return 0;
  // The wanted exponent is the rational numerator / from.gamma.
  long numerator = number.exponent * toGamma;
  long below = numerator / from.gamma;
  if (below * from.gamma > numerator)
    --below;
  long twiceRest = 2 * (numerator - below * from.gamma);
  if (twiceRest > from.gamma || (twiceRest == from.gamma && below % 2 != 0))
    ++below;
  return to.encode(number.sign, below, underflowToMin);
}

//===----------------------------------------------------------------------===//
// Exact sums
//===----------------------------------------------------------------------===//

float oracle::exactSum(const std::map<long, Integer> &counts, long gamma) {
  // Collect by remainder, so that what cancels exactly is gone.
  if (counts.empty())
    return 0.0f;
  auto floorDivide = [&](long e) {
    long q = e / gamma;
    return q * gamma > e ? q - 1 : q;
  };
  long least = floorDivide(counts.begin()->first);
  std::map<long, Integer> coefficients;
  for (const auto &[exponent, count] : counts) {
    long q = floorDivide(exponent);
    Integer shifted;
    mpz_mul_2exp(shifted.get(), count.get(), (unsigned long)(q - least));
    Integer &sum = coefficients[exponent - q * gamma];
    mpz_add(sum.get(), sum.get(), shifted.get());
  }
  for (auto it = coefficients.begin(); it != coefficients.end();)
    it = mpz_sgn(it->second.get()) == 0 ? coefficients.erase(it) : ++it;
  if (coefficients.empty())
    return 0.0f;
  if (coefficients.size() == 1 && coefficients.begin()->first == 0) {
    const Integer &integer = coefficients.begin()->second;
    Real exact(mpfr_prec_t(mpz_sizeinbase(integer.get(), 2)) + 8);
    mpfr_set_z(exact.get(), integer.get(), MPFR_RNDN);
    mpfr_mul_2si(exact.get(), exact.get(), least, MPFR_RNDN);
    return toFloat(exact);
  }
  for (mpfr_prec_t precision = 512;; precision *= 2) {
    Real sum(precision), error(64);
    for (const auto &[remainder, coefficient] : coefficients) {
      Real term = cachedPower(remainder, gamma, precision);
      mpfr_mul_z(term.get(), term.get(), coefficient.get(), MPFR_RNDN);
      mpfr_add(sum.get(), sum.get(), term.get(), MPFR_RNDN);
      // Three roundings, each at most half an ulp of a number that is at most
      // the sum of all magnitudes.
      mpfr_abs(term.get(), term.get(), MPFR_RNDN);
      mpfr_add(error.get(), error.get(), term.get(), MPFR_RNDU);
    }
    mpfr_mul_2si(error.get(), error.get(), 12 - precision, MPFR_RNDU);
    Real low(precision), high(precision);
    mpfr_sub(low.get(), sum.get(), error.get(), MPFR_RNDD);
    mpfr_add(high.get(), sum.get(), error.get(), MPFR_RNDU);
    mpfr_mul_2si(low.get(), low.get(), least, MPFR_RNDN);
    mpfr_mul_2si(high.get(), high.get(), least, MPFR_RNDN);
    if (mpfr_sgn(low.get()) == mpfr_sgn(high.get()) &&
        mpfr_sgn(low.get()) != 0 && toFloat(low) == toFloat(high))
      return toFloat(low);
  }
}
