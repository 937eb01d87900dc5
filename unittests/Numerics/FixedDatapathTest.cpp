//===- FixedDatapathTest.cpp - D4 -----------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/FixedDatapath.h"

#include <cmath>
#include <random>

using namespace lns::numerics;

/// RN(value * 2^s), ties to even, by MPFR [D4].
static long oracleOperand(oracle::Number number, const oracle::Format &format,
                          long s) {
  if (number.sign == 0)
    return 0;
  oracle::Real value;
  oracle::power(value, number.exponent + s * format.gamma, format.gamma);
  mpfr_roundeven(value.get(), value.get());
  return number.sign * mpfr_get_si(value.get(), MPFR_RNDN);
}

/// An operand as decoders compute it, from the entry of its remainder.
static long bySignificand(Code code, const Format &format, int32_t s,
                          const std::vector<int32_t> &entries) {
  if (format.isZero(code))
    return 0;
  int32_t n = format.field(code) - format.bias() - 1;
  int64_t entry = entries[size_t(n & (format.gamma() - 1))];
  int32_t j = 15 - s - (n >> format.log2Gamma());
  EXPECT_GE(j, 2);
  long magnitude = j > 40 ? 0 : long(((entry >> (j - 1)) + 1) >> 1);
  return format.isNegative(code) ? -magnitude : magnitude;
}

/// All words and all s of one format; returns the number of words.
static long checkOperands(const oracle::Format &format) {
  Format implementation = implementationFormat(format);
  std::vector<int32_t> entries = fixedSignificands(implementation.log2Gamma());
  EXPECT_EQ(long(entries.size()), format.gamma);
  // The oracle's values depend on sign and exponent alone.
  for (int32_t s = 1; s <= maxFixedFractionBits; ++s)
    for (int32_t word = 0; word < implementation.numCodes(); ++word) {
      oracle::Number number = oracle::read(unsigned(word), format);
      long expected = oracleOperand(number, format, s);
      long got = fixedOperand(Code(word), implementation, s);
      if (got != expected ||
          bySignificand(Code(word), implementation, s, entries) != expected) {
        ADD_FAILURE() << text(format) << " word " << word << " s " << s
                      << ": got " << got << ", by significand "
                      << bySignificand(Code(word), implementation, s, entries)
                      << ", expected " << expected;
        return 0;
      }
      if (std::labs(expected) > (1l << s)) {
        ADD_FAILURE() << "above 2^s";
        return 0;
      }
    }
  return implementation.numCodes();
}

TEST(FixedDatapath, OperandsOfAllCodesUpTo8Bits) {
  long formats = 0;
  for (const oracle::Format &format : oracle::allFormats(2, 8)) {
    if (format.bias < format.maxField())
      continue;
    ASSERT_GT(checkOperands(format), 0);
    ++formats;
  }
  EXPECT_GT(formats, 100);
}

TEST(FixedDatapath, OperandsOfWideFormats) {
  for (const oracle::Format &format :
       std::initializer_list<oracle::Format>{{10, 32, 511},
                                             {11, 64, 1023},
                                             {12, 128, 2047},
                                             {12, 2048, 2047},
                                             {13, 256, 4100}})
    ASSERT_GT(checkOperands(format), 0);
}

TEST(FixedDatapath, OperandsOf16BitsSlow) {
  for (const oracle::Format &format : std::initializer_list<oracle::Format>{
           {14, 512, 8191}, {16, 2048, 32767}, {16, 32768, 32767}})
    ASSERT_GT(checkOperands(format), 0);
}

/// The tie: 2^-(s+1) is half a unit and goes to zero, its neighbours do not.
TEST(FixedDatapath, TheTieGoesToEven) {
  Format format = *Format::get(8, 8);
  EXPECT_EQ(fixedOperand(Code(127 - 8 * 12), format, 11), 0);
  EXPECT_EQ(fixedOperand(Code(127 - 8 * 12 + 1), format, 11), 1);
  EXPECT_EQ(fixedOperand(Code(0x80 | (127 - 8 * 12 + 1)), format, 11), -1);
  EXPECT_EQ(fixedOperand(Code(127), format, 14), 1 << 14);
  EXPECT_EQ(fixedOperand(Code(0x80), format, 14), 0); // [N3]
}

TEST(FixedDatapath, Terms) {
  EXPECT_EQ(fixedTermsIn32Bits(11), 511);
  EXPECT_EQ(fixedTermsIn32Bits(12), 127);
  EXPECT_EQ(fixedTermsIn32Bits(13), 31);
  EXPECT_EQ(fixedTermsIn32Bits(14), 7);
  EXPECT_EQ(fixedTermsIn32Bits(1), 536870911);
  // One more is too many.
  for (int32_t s = 1; s <= maxFixedFractionBits; ++s) {
    int64_t product = int64_t(1) << (2 * s);
    EXPECT_LE(fixedTermsIn32Bits(s) * product, INT32_MAX);
    EXPECT_GT((fixedTermsIn32Bits(s) + 1) * product, INT32_MAX);
  }
}

/// Sums against GMP and MPFR, rounded once [D4]: random operands of formats.
TEST(FixedDatapath, DotsAreRoundedOnce) {
  std::mt19937 random(7);
  std::vector<std::pair<oracle::Format, oracle::Format>> pairs = {
      {{8, 8, 127}, {8, 8, 127}},
      {{8, 8, 127}, {8, 16, 140}},
      {{5, 2, 15}, {10, 64, 511}},
      {{3, 1, 5}, {8, 128, 127}}};
  for (const auto &[a, b] : pairs) {
    DotFormat dot(implementationFormat(a), implementationFormat(b));
    for (int32_t s = 1; s <= maxFixedFractionBits; ++s)
      for (size_t k : {0u, 1u, 2u, 77u, 1500u}) {
        bool positive = random() % 2;
        std::vector<Code> x(k), y(k);
        oracle::Integer sum, product;
        for (size_t i = 0; i < k; ++i) {
          x[i] = Code(random() % unsigned(dot.a().numCodes()));
          y[i] = Code(random() % unsigned(dot.b().numCodes()));
          if (positive) { // large sums, which round
            x[i] &= Code(dot.a().maxField());
            y[i] &= Code(dot.b().maxField());
          }
          mpz_set_si(product.get(), oracleOperand(oracle::read(x[i], a), a, s));
          mpz_mul_si(product.get(), product.get(),
                     oracleOperand(oracle::read(y[i], b), b, s));
          mpz_add(sum.get(), sum.get(), product.get());
        }
        oracle::Real exact;
        mpfr_set_z_2exp(exact.get(), sum.get(), -2 * s, MPFR_RNDN);
        float expected = oracle::toFloat(exact);
        float got = fixedDot(x.data(), 1, y.data(), 1, k, dot, s);
        ASSERT_EQ(oracle::bitsOf(got), oracle::bitsOf(expected))
            << text(a) << text(b) << " s " << s << " k " << k;
      }
  }
}

/// K = 2^24 products of the largest operands: 2^52 at s = 14 is no overflow.
TEST(FixedDatapath, TheLongestSum) {
  DotFormat dot(*Format::get(8, 8), *Format::get(8, 8));
  Code largest = 127, least = 0xff;
  size_t k = size_t(maxContractionSize);
  EXPECT_EQ(fixedDot(&largest, 0, &largest, 0, k, dot, 14), 16777216.0f);
  EXPECT_EQ(fixedDot(&largest, 0, &least, 0, k, dot, 14), -16777216.0f);
  EXPECT_EQ(roundFixed(int64_t(1) << 52, 14), 16777216.0f);
}

/// Rounding to nearest even at the 25th bit, and a control: a sum in f32
/// rounds more than once and is another one.
TEST(FixedDatapath, OneRounding) {
  EXPECT_EQ(roundFixed((1 << 24) + 1, 11), 4.0f);
  EXPECT_EQ(roundFixed((1 << 24) + 3, 11), float((1 << 24) + 4) / (1 << 22));
  EXPECT_EQ(oracle::bitsOf(roundFixed(0, 11)), 0u);
  DotFormat dot(*Format::get(8, 8), *Format::get(8, 8));
  std::vector<Code> x(600);
  for (size_t i = 0; i < x.size(); ++i)
    x[i] = Code(60 + i % 67);
  float sum = 0;
  for (Code code : x) {
    float value = float(fixedOperand(code, dot.a(), 14));
    sum += value * value;
  }
  EXPECT_NE(sum / float(1 << 28),
            fixedDot(x.data(), 1, x.data(), 1, x.size(), dot, 14));
}
