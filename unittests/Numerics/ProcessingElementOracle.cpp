//===- ProcessingElementOracle.cpp - Independent reading of P1-P7 ---------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProcessingElementOracle.h"

#include <algorithm>

using namespace oracle;

namespace {
/// A product's exponent above the least one, and its sign; 0 for zero.
struct Product {
  int sign;
  long excess;
};
} // namespace

static long commonGamma(const Format &a, const Format &b) {
  return std::max(a.gamma, b.gamma);
}

static Product multiply(unsigned a, unsigned b, const Format &formatA,
                        const Format &formatB) {
  long gamma = commonGamma(formatA, formatB);
  Number x = read(a, formatA), y = read(b, formatB);
  Number leastX = read(1, formatA), leastY = read(1, formatB);
  return {x.sign * y.sign,
          (x.exponent - leastX.exponent) * (gamma / formatA.gamma) +
              (y.exponent - leastY.exponent) * (gamma / formatB.gamma)};
}

/// Emin [D0].
static long leastExponent(const Format &a, const Format &b) {
  long gamma = commonGamma(a, b);
  return read(1, a).exponent * (gamma / a.gamma) +
         read(1, b).exponent * (gamma / b.gamma);
}

long oracle::peConstant(long j, long entries, long width) {
  Real value;
  power(value, j, entries);
  mpfr_mul_2si(value.get(), value.get(), width - 1, MPFR_RNDN);
  return mpfr_get_si(value.get(), MPFR_RNDN);
}

ProcessingElement::ProcessingElement(const PE &pe, long wrongConstant)
    : pe(pe), gamma(commonGamma(pe.a, pe.b)), least(leastExponent(pe.a, pe.b)) {
  Product greatest = multiply(unsigned(pe.a.maxField()),
                              unsigned(pe.b.maxField()), pe.a, pe.b);
  quotients = greatest.excess / gamma;
  long f = 0;
  while (1l << f < gamma)
    ++f;
  shift =
      f + (pe.width - 1) + quotients + 1 + pe.headroom - (pe.accumulator - 1);
  for (long j = 0; j < pe.entries; ++j)
    constants.push_back(oracle::peConstant(j, pe.entries, pe.width) +
                        (j == wrongConstant));
  if (pe.a.bits + pe.b.bits <= 16)
    for (unsigned a = 0; a < 1u << pe.a.bits; ++a)
      for (unsigned b = 0; b < 1u << pe.b.bits; ++b)
        terms.push_back(computeTerm(a, b));
}

long ProcessingElement::computeTerm(unsigned a, unsigned b) const {
  Product product = multiply(a, b, pe.a, pe.b);
  if (product.sign == 0)
    return 0;
  long q = product.excess / gamma, r = product.excess % gamma;
  long inEntry = gamma / pe.entries;
  Integer x((gamma + r % inEntry) * constants[size_t(r / inEntry)]);
  mpz_mul_2exp(x.get(), x.get(), mp_bitcnt_t(q));
  if (pe.guard >= 0)
    mpz_fdiv_q_2exp(x.get(), x.get(), mp_bitcnt_t(shift - pe.guard));
  return product.sign * mpz_get_si(x.get());
}

long ProcessingElement::term(unsigned a, unsigned b) const {
  return terms.empty() ? computeTerm(a, b) : terms[(a << pe.b.bits) + b];
}

long ProcessingElement::dot(const uint16_t *a, const uint16_t *b, size_t k,
                            long accumulator, int64_t *saturations) const {
  long greatest = (1l << (pe.accumulator - 1)) - 1, smallest = -greatest - 1;
  // The remainder of the division that p is [P5]: by 2^S, or by 2^g.
  long divisor = pe.guard >= 0 ? pe.guard : shift;
  for (size_t begin = 0; begin < k; begin += size_t(pe.vector)) {
    __int128 sum = 0;
    for (size_t i = begin; i < std::min(k, begin + size_t(pe.vector)); ++i)
      sum += term(a[i], b[i]);
    __int128 p = sum;
    if (divisor > 0) {
      __int128 unit = __int128(1) << divisor;
      __int128 above = sum + unit / 2;
      p = above / unit - (above % unit < 0 ? 1 : 0); // floor
    } else if (divisor < 0) {
      p = sum * (__int128(1) << -divisor);
    }
    __int128 next = accumulator + p;
    accumulator = long(std::clamp<__int128>(next, smallest, greatest));
    if (saturations && accumulator != next)
      ++*saturations;
  }
  return accumulator;
}

float ProcessingElement::toFloat(long accumulator) const {
  if (accumulator == 0)
    return 0.0f;
  Real number;
  mpfr_set_si(number.get(), accumulator, MPFR_RNDN);
  float r = oracle::toFloat(number);
  // 2^(S - (w - 1) - f) * 2^(Emin / gamma) with 2^-f = 1 / gamma.
  Real unit;
  power(unit, least, gamma);
  mpfr_mul_2si(unit.get(), unit.get(), shift - (pe.width - 1), MPFR_RNDN);
  mpfr_div_ui(unit.get(), unit.get(), (unsigned long)(gamma), MPFR_RNDN);
  float u = oracle::toFloat(unit);
  Real product;
  mpfr_set_flt(number.get(), r, MPFR_RNDN);
  mpfr_set_flt(unit.get(), u, MPFR_RNDN);
  mpfr_mul(product.get(), number.get(), unit.get(), MPFR_RNDN);
  return oracle::toFloat(product);
}

float oracle::tableTerm(unsigned a, unsigned b, const Format &formatA,
                        const Format &formatB, long entries) {
  Product product = multiply(a, b, formatA, formatB);
  if (product.sign == 0)
    return 0.0f;
  long gamma = commonGamma(formatA, formatB);
  long q = product.excess / gamma, r = product.excess % gamma;
  long inEntry = gamma / entries;
  // 2^q * (1 + r_L / gamma) * C / 2^23, in units of 2^floor(Emin / gamma).
  long least = leastExponent(formatA, formatB);
  long whole = least >= 0 ? least / gamma : -((-least + gamma - 1) / gamma);
  Real value;
  mpfr_set_si(value.get(),
              product.sign * (gamma + r % inEntry) *
                  oracle::peConstant(r / inEntry, entries, 24),
              MPFR_RNDN);
  mpfr_div_ui(value.get(), value.get(), (unsigned long)(gamma), MPFR_RNDN);
  mpfr_mul_2si(value.get(), value.get(), q - 23 + whole, MPFR_RNDN);
  return toFloat(value);
}

float oracle::tableUnit(const Format &formatA, const Format &formatB) {
  long gamma = commonGamma(formatA, formatB);
  long least = leastExponent(formatA, formatB);
  return powerFloat(((least % gamma) + gamma) % gamma, gamma);
}
