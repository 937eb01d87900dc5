//===- SmallFloatsTest.cpp - f16 and bf16 words ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Madam.h"
#include "lns/Numerics/Quantize.h"
#include "lns/Numerics/SmallFloats.h"

#include <cmath>
#include <limits>
#include <random>

using namespace lns::numerics;

/// The value of a word by its fields, in reals; the fraction has that many
/// bits, the exponent field that bias. No special values.
static double valueByFields(uint32_t word, int fractionBits, int bias) {
  int exponent = int((word & 0x7fff) >> fractionBits);
  int fraction = int(word & ((1u << fractionBits) - 1));
  if (exponent != 0)
    fraction += 1 << fractionBits;
  else
    exponent = 1;
  double magnitude = std::ldexp(fraction, exponent - bias - fractionBits);
  return word & 0x8000 ? -magnitude : magnitude;
}

// [Q1] Every word's value, and back [Q7].
TEST(SmallFloats, EveryWord) {
  for (uint32_t word = 0; word < 65536; ++word) {
    float half = halfValue(uint16_t(word));
    float bfloat = momentFromBFloat16(uint16_t(word));
    if ((word & 0x7c00) != 0x7c00) {
      ASSERT_EQ(double(half), valueByFields(word, 10, 15)) << word;
      ASSERT_EQ(halfWord(half), word);
    } else if ((word & 0x3ff) == 0) {
      ASSERT_EQ(half, word & 0x8000 ? -INFINITY : INFINITY);
      ASSERT_EQ(halfWord(half), word);
    } else {
      ASSERT_TRUE(std::isnan(half));
      ASSERT_TRUE(std::isnan(halfValue(halfWord(half))));
    }
    if ((word & 0x7f80) != 0x7f80) {
      ASSERT_EQ(double(bfloat), valueByFields(word, 7, 127)) << word;
      ASSERT_EQ(bfloat16Word(bfloat), word);
    } else if ((word & 0x7f) == 0) {
      ASSERT_EQ(bfloat16Word(bfloat), word);
    } else {
      ASSERT_TRUE(std::isnan(momentFromBFloat16(bfloat16Word(bfloat))));
    }
  }
}

/// Whether `word` is nearest to x among itself and its neighbours in magnitude,
/// even where two are.
static bool isNearest(float x, uint32_t word, int fractionBits, int bias) {
  uint32_t magnitude = word & 0x7fff;
  // Infinity stands for the power of two that would follow.
  auto value = [&](uint32_t m) { return valueByFields(m, fractionBits, bias); };
  double distance = std::fabs(std::fabs(double(x)) - value(magnitude));
  for (uint32_t other : {magnitude - 1, magnitude + 1}) {
    if (other > (((1u << (15 - fractionBits)) - 1) << fractionBits))
      continue; // below zero, or above infinity
    double its = std::fabs(std::fabs(double(x)) - value(other));
    if (its < distance || (its == distance && magnitude % 2 != 0))
      return false;
  }
  return (word >> 15) == uint32_t(std::signbit(x));
}

// [Q7] Nearest, ties to even: at halves between all words and beside them, and
// at random numbers.
TEST(SmallFloats, RoundsToNearest) {
  std::mt19937 random(3);
  auto check = [](float x) {
    if (!std::isfinite(x))
      return;
    if (std::fabs(x) < 0x1p17f) {
      ASSERT_TRUE(isNearest(x, halfWord(x), 10, 15)) << x;
    } else {
      ASSERT_EQ(halfWord(x), std::signbit(x) ? 0xfc00 : 0x7c00) << x;
    }
    ASSERT_TRUE(isNearest(x, bfloat16Word(x), 7, 127)) << x;
  };
  for (uint32_t word = 0; word < 0x7c00; ++word) {
    float half = float(
        (valueByFields(word, 10, 15) + valueByFields(word + 1, 10, 15)) / 2);
    for (float x :
         {half, std::nextafterf(half, 0), std::nextafterf(half, 1e9f)})
      check(word % 2 ? x : -x);
  }
  for (uint32_t word = 0; word < 0x7f80; ++word)
    for (uint32_t low : {0x7fffu, 0x8000u, 0x8001u})
      check(oracle::floatOf(word << 16 | low));
  for (int i = 0; i < 200000; ++i)
    check(oracle::floatOf(uint32_t(random())));
  EXPECT_EQ(halfWord(65519.996f), 0x7bff);
  EXPECT_EQ(halfWord(65520.0f), 0x7c00);
}

//===----------------------------------------------------------------------===//
// Scales of f64 [Q5, N6]
//===----------------------------------------------------------------------===//

TEST(SmallFloats, ScalesOfDoubles) {
  auto absmax = [](double x) { return absmaxScale(x, ScaleKind::AbsMax); };
  auto pow2 = [](double x) { return absmaxScale(x, ScaleKind::PowerOfTwo); };
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(absmax(0.0), 1.0f);
  EXPECT_EQ(pow2(0.0), 1.0f);
  EXPECT_EQ(absmax(5e-324), 0x1p-126f);
  EXPECT_EQ(pow2(5e-324), 0x1p-126f);
  EXPECT_EQ(absmax(1.0 + 0x1p-40), 1.0f);
  EXPECT_EQ(pow2(1.0 + 0x1p-40), 2.0f);
  EXPECT_EQ(pow2(2.0 - 0x1p-40), 2.0f);
  EXPECT_EQ(pow2(0x1.8p127), 0x1p127f); // clamped
  EXPECT_EQ(absmax(0x1.fffffep127), 0x1.fffffep127f);
  EXPECT_EQ(absmax(0x1.fffffefp127), 0x1.fffffep127f);
  for (double x : {0x1.ffffffp127, 1e300, infinity, std::nan("")}) {
    EXPECT_EQ(oracle::bitsOf(absmax(x)), 0x7fc00000u) << x;
    EXPECT_EQ(oracle::bitsOf(pow2(x)), 0x7fc00000u) << x;
  }
  // For numbers that f32 holds the same scales.
  std::mt19937 random(8);
  for (int i = 0; i < 100000; ++i) {
    float x = std::fabs(oracle::floatOf(uint32_t(random())));
    for (ScaleKind kind : {ScaleKind::AbsMax, ScaleKind::PowerOfTwo})
      ASSERT_EQ(oracle::bitsOf(absmaxScale(double(x), kind)),
                oracle::bitsOf(absmaxScale(x, kind)))
          << x;
  }
  EXPECT_TRUE(std::isnan(absmaxCombine(std::nan(""), infinity)));
  EXPECT_TRUE(std::isnan(absmaxCombine(infinity, -std::nan(""))));
  EXPECT_EQ(absmaxCombine(1.0, -2.0), 2.0);
}
