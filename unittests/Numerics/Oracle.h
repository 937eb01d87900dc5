//===- Oracle.h - Independent reference for tests -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// An independent reading of the number system for tests: MPFR reals, GMP
/// integers, exact rational exponents. It includes no header of Numerics and
/// shares no code, no table and no constant with it.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_NUMERICS_ORACLE_H
#define LNS_UNITTESTS_NUMERICS_ORACLE_H

#include <gmp.h>
#include <mpfr.h>

#include <cstdint>
#include <map>
#include <vector>

namespace oracle {

/// An MPFR number with an owner.
class Real {
public:
  explicit Real(mpfr_prec_t precision = 320) {
    mpfr_init2(value, precision);
    mpfr_set_zero(value, 1);
  }
  Real(double number, mpfr_prec_t precision) : Real(precision) {
    mpfr_set_d(value, number, MPFR_RNDN);
  }
  Real(const Real &other) : Real(mpfr_get_prec(other.value)) {
    mpfr_set(value, other.value, MPFR_RNDN);
  }
  Real &operator=(const Real &) = delete;
  ~Real() { mpfr_clear(value); }

  mpfr_ptr get() { return value; }
  mpfr_srcptr get() const { return value; }

private:
  mpfr_t value;
};

/// A GMP integer with an owner.
class Integer {
public:
  Integer() { mpz_init(value); }
  Integer(long number) { mpz_init_set_si(value, number); }
  Integer(const Integer &other) { mpz_init_set(value, other.value); }
  Integer &operator=(const Integer &other) {
    mpz_set(value, other.value);
    return *this;
  }
  ~Integer() { mpz_clear(value); }

  mpz_ptr get() { return value; }
  mpz_srcptr get() const { return value; }

private:
  mpz_t value;
};

/// (B, gamma, bias) [N1].
struct Format {
  long bits, gamma, bias;

  long maxField() const;
};

/// What a code word says [N2-N4]: sign -1, 0, 1 and the exponent in units of
/// 1/gamma, read from the binary digits of the word.
struct Number {
  int sign;
  long exponent;
};
Number read(unsigned code, const Format &format);

/// The word of a number that the format holds exactly, found by reading every
/// word of the format; the saturated word [Q2] or what the policy says [Q3]
/// where it does not.
class Encoder {
public:
  explicit Encoder(const Format &format);
  unsigned encode(int sign, long exponent, bool underflowToMin) const;

private:
  std::map<std::pair<int, long>, unsigned> words;
  long least = 0, greatest = 0;
};

/// The legal biases of a width and a gamma [N8], by comparing reals: those with
/// 2^-126 <= |x| < 2^128 and |x| <= 2^127 for all values x. Tries the biases
/// given.
bool isNormalRange(const Format &format);

/// The format widths, gammas and biases that exhaustive tests run over: all
/// legal (B, gamma) with B in [minBits, maxBits], each with the default bias
/// and, where legal, with -1, 0, 64, one above the default, the least and the
/// greatest.
std::vector<Format> allFormats(long minBits, long maxBits,
                               bool defaultBiasOnly = false);

/// 2^(numerator / denominator), denominator a power of two.
void power(Real &result, long numerator, long denominator);
/// The same rounded to nearest even. Subnormals are kept.
float powerFloat(long numerator, long denominator);
double powerDouble(long numerator, long denominator);
/// Rounded to bf16; for values in bf16's normal range.
float powerBFloat16(long numerator, long denominator);

/// The correctly rounded f32 of a real.
float toFloat(const Real &value);

/// round(gamma * log2 y) for a positive finite y.
long roundedLogarithm(double y, long gamma);

/// Quantization by the text of Q1-Q3 and N6.
unsigned quantize(float x, float scale, const Format &format,
                  bool underflowToMin);

/// Conversion by exact rational exponents [Q6].
unsigned convert(unsigned code, const Format &from, const Encoder &to,
                 long toGamma, bool underflowToMin);

/// The correctly rounded f32 of sum_E counts[E] * 2^(E / gamma) [D1].
float exactSum(const std::map<long, Integer> &counts, long gamma);

/// Bits of an f32.
uint32_t bitsOf(float value);
float floatOf(uint32_t bits);

} // namespace oracle

#endif // LNS_UNITTESTS_NUMERICS_ORACLE_H
