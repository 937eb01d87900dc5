//===- QuantizeTest.cpp - Q1 to Q3, Q5 and N6 -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Quantize.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace lns::numerics;

static const float infinity = std::numeric_limits<float>::infinity();
static const float quietNaN = std::numeric_limits<float>::quiet_NaN();

//===----------------------------------------------------------------------===//
// Thresholds [Q2]
//===----------------------------------------------------------------------===//

// Every threshold of every gamma, 2048 and 32768 included, and the numbers just
// below and at it.
TEST(Quantize, ThresholdsOfEveryGamma) {
  for (int f = 0; f <= 15; ++f) {
    long gamma = 1L << f;
    int bits = f < 1 ? 2 : (f + 1 > 16 ? 16 : f + 1);
    Format format = Format::getUnchecked(bits, int(gamma), 0);
    const QuantizeThresholds &thresholds = quantizeThresholds(format);
    ASSERT_EQ(long(thresholds.f32.size()), gamma);
    ASSERT_EQ(long(thresholds.f64.size()), gamma);
    for (long j = 0; j < gamma; ++j) {
      oracle::Real threshold;
      oracle::power(threshold, 2 * j + 1, 2 * gamma);
      // mpfr_get_flt with RNDU is the smallest f32 at or above.
      float want = mpfr_get_flt(threshold.get(), MPFR_RNDU);
      double wantWide = mpfr_get_d(threshold.get(), MPFR_RNDU);
      ASSERT_EQ(float(thresholds.f32[j]) * 0x1p-23f, want) << j << "/" << gamma;
      ASSERT_EQ(double(thresholds.f64[j]) * 0x1p-52, wantWide)
          << j << "/" << gamma;
      // By the logarithm: it rounds to j + 1 there and to j just below.
      if (gamma <= 2048 || j % 16 == 0) {
        ASSERT_EQ(oracle::roundedLogarithm(want, gamma), j + 1);
        ASSERT_EQ(oracle::roundedLogarithm(std::nextafterf(want, 0), gamma), j);
        ASSERT_EQ(oracle::roundedLogarithm(wantWide, gamma), j + 1);
        ASSERT_EQ(oracle::roundedLogarithm(std::nextafter(wantWide, 0), gamma),
                  j);
      }
    }
  }
}

//===----------------------------------------------------------------------===//
// Nearest quantization [Q1-Q3, N6]
//===----------------------------------------------------------------------===//

/// The code of a sign and an unclamped exponent, by the words of Q2 and Q3.
static int expected(const oracle::Format &f, bool negative, long exponent,
                    bool toMin) {
  long m = exponent + f.bias;
  if (m < 1)
    m = toMin ? 1 : 0;
  if (m > f.maxField())
    m = f.maxField();
  return m == 0 ? 0 : int(m) + (negative ? int(f.maxField()) + 1 : 0);
}

/// Around each decision border of a format, the f32 and f64 on both sides of
/// it, both signs, both policies; both values come from directed rounding.
static void checkBorders(const oracle::Format &f, long stride) {
  Format format = implementationFormat(f);
  for (long e = -f.bias - 2; e <= f.maxField() - f.bias + 2; e += stride) {
    oracle::Real border;
    oracle::power(border, 2 * e + 1, 2 * f.gamma);
    float below = mpfr_get_flt(border.get(), MPFR_RNDD);
    float above = mpfr_get_flt(border.get(), MPFR_RNDU);
    double wideBelow = mpfr_get_d(border.get(), MPFR_RNDD);
    double wideAbove = mpfr_get_d(border.get(), MPFR_RNDU);
    ASSERT_LT(below, above);
    for (bool negative : {false, true})
      for (bool toMin : {false, true}) {
        float sign = negative ? -1.0f : 1.0f;
        Underflow policy = toMin ? Underflow::Min : Underflow::Zero;
        int low = expected(f, negative, e, toMin);
        int high = expected(f, negative, e + 1, toMin);
        ASSERT_EQ(quantize(sign * below, 1.0f, format, policy), low)
            << text(f) << " e " << e;
        ASSERT_EQ(quantize(sign * above, 1.0f, format, policy), high)
            << text(f) << " e " << e;
        ASSERT_EQ(quantize(sign * wideBelow, 1.0, format, policy), low)
            << text(f) << " e " << e;
        ASSERT_EQ(quantize(sign * wideAbove, 1.0, format, policy), high)
            << text(f) << " e " << e;
      }
  }
}

TEST(Quantize, BordersOfEveryNarrowFormat) {
  for (const oracle::Format &f : oracle::allFormats(2, 8))
    checkBorders(f, 1);
}

TEST(Quantize, BordersOfWideFormats) {
  checkBorders({16, 512, 32767}, 1);
  checkBorders({16, 2048, 32767}, 1);
  checkBorders({16, 32768, 32767}, 3);
  checkBorders({12, 128, 3000}, 1);
  checkBorders({10, 32, 511}, 1);
  checkBorders({9, 4, 300}, 1);
}

// Each code's own value comes back; so does every value in between, by the
// logarithm.
TEST(Quantize, EveryValueOfEveryNarrowFormatComesBack) {
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    Format format = implementationFormat(f);
    for (long m = 1; m <= f.maxField(); ++m) {
      float value = oracle::powerFloat(m - f.bias, f.gamma);
      ASSERT_EQ(quantize(value, 1.0f, format, Underflow::Zero), m) << text(f);
      ASSERT_EQ(quantize(-value, 1.0f, format, Underflow::Zero),
                m + f.maxField() + 1);
    }
  }
}

static void checkAgainstOracle(const oracle::Format &f, float x, float scale) {
  Format format = implementationFormat(f);
  for (bool toMin : {false, true})
    ASSERT_EQ(quantize(x, inverseScale(scale), format,
                       toMin ? Underflow::Min : Underflow::Zero),
              oracle::quantize(x, scale, f, toMin))
        << text(f) << " x " << x << " scale " << scale;
}

// The inverse and the multiplication are part of the meaning [Q1]: any bits as
// x, scales that are not powers of two.
TEST(Quantize, AnyFloatWithAnyScale) {
  std::mt19937_64 random(2);
  std::vector<oracle::Format> formats = oracle::allFormats(2, 8);
  formats.push_back({16, 2048, 32767});
  formats.push_back({16, 512, 32767});
  formats.push_back({12, 64, 1500});
  for (int i = 0; i < 120000; ++i) {
    const oracle::Format &f = formats[random() % formats.size()];
    float x = oracle::floatOf(uint32_t(random()));
    float scale = std::ldexp(1.0f + float(random() % (1 << 23)) * 0x1p-23f,
                             int(random() % 253) - 126);
    if (i % 2) // within the format's range
      x = scale *
          oracle::powerFloat(long(random() % (2 * f.maxField())) - f.bias,
                             f.gamma) *
          (1.0f + float(random() % 4096) * 0x1p-12f);
    checkAgainstOracle(f, x, scale);
    if (HasFatalFailure())
      return;
  }
}

// The same a few floats around the borders, where the rounding of the inverse
// and of the product decides.
TEST(Quantize, BordersThroughScales) {
  std::mt19937_64 random(15);
  const oracle::Format formats[] = {
      {8, 8, 127}, {8, 128, 127}, {16, 2048, 32767}, {16, 32768, 32767}};
  for (int i = 0; i < 8000; ++i) {
    const oracle::Format &f = formats[i % 4];
    float scale = std::ldexp(1.0f + float(random() % (1 << 23)) * 0x1p-23f,
                             int(random() % 100) - 50);
    long e = long(random() % uint64_t(f.maxField())) - f.bias;
    oracle::Real border;
    oracle::power(border, 2 * e + 1, 2 * f.gamma);
    mpfr_mul_d(border.get(), border.get(), scale, MPFR_RNDN);
    uint32_t bits = oracle::bitsOf(oracle::toFloat(border));
    for (uint32_t near = bits - 2; near <= bits + 2; ++near) {
      checkAgainstOracle(f, oracle::floatOf(near), scale);
      if (HasFatalFailure())
        return;
    }
  }
}

// f64 input: f64 inverse, f64 product, f64 thresholds [Q1].
TEST(Quantize, DoublesWithAnyScale) {
  std::mt19937_64 random(17);
  const oracle::Format formats[] = {
      {8, 8, 127}, {8, 1, 127}, {16, 2048, 32767}, {16, 32768, 32767}};
  int notLikeFloat = 0;
  for (int i = 0; i < 20000; ++i) {
    const oracle::Format &f = formats[i % 4];
    Format format = implementationFormat(f);
    double scale = std::ldexp(1.0 + double(random() >> 12) * 0x1p-52,
                              int(random() % 200) - 100);
    long e = long(random() % uint64_t(f.maxField() + 4)) - f.bias - 2;
    oracle::Real border;
    oracle::power(border, 2 * e + 1, 2 * f.gamma);
    mpfr_mul_d(border.get(), border.get(), scale, MPFR_RNDN);
    double x = mpfr_get_d(border.get(), MPFR_RNDN);
    x *= 1.0 + double(int(random() % 9) - 4) * 0x1p-52;
    // By the rule, in reals.
    oracle::Real inverse(1.0, 320);
    mpfr_div_d(inverse.get(), inverse.get(), scale, MPFR_RNDN);
    oracle::Real product(x, 320);
    mpfr_mul_d(product.get(), product.get(),
               mpfr_get_d(inverse.get(), MPFR_RNDN), MPFR_RNDN);
    double y = mpfr_get_d(product.get(), MPFR_RNDN);
    int want = expected(f, false, oracle::roundedLogarithm(y, f.gamma), false);
    int got = quantize(x, inverseScale(scale), format, Underflow::Zero);
    ASSERT_EQ(got, want) << text(f) << " x " << x << " scale " << scale;
    notLikeFloat += got != quantize(float(x), inverseScale(float(scale)),
                                    format, Underflow::Zero);
  }
  EXPECT_GT(notLikeFloat, 1000);
}

TEST(Quantize, SpecialValues) {
  const float denormal = std::numeric_limits<float>::denorm_min();
  const float largest = std::numeric_limits<float>::max();
  for (const oracle::Format &f : oracle::allFormats(2, 8))
    for (float x :
         {0.0f, -0.0f, infinity, -infinity, quietNaN, -quietNaN, denormal,
          -denormal, 0x1p-127f, 0x1.8p-130f, largest, -largest})
      for (float scale : {1.0f, 0x1p-126f, 0x1p126f, 3.0f, quietNaN}) {
        checkAgainstOracle(f, x, scale);
        if (HasFatalFailure())
          return;
      }
}

TEST(Quantize, UnderflowAndNaNByTheRules) {
  Format format = *Format::get(8, 8);
  // y underflows to 0 although x is not 0 [Q3].
  EXPECT_EQ(quantize(-0x1p-149f, 0x1p-126f, format, Underflow::Min), 129);
  EXPECT_EQ(quantize(-0x1p-149f, 0x1p-126f, format, Underflow::Zero), 0);
  EXPECT_EQ(quantize(-0.0f, 1.0f, format, Underflow::Min), 0);
  EXPECT_EQ(quantize(quietNaN, 1.0f, format, Underflow::Min), 0);
  EXPECT_EQ(quantize(-1.0f, quietNaN, format, Underflow::Min), 0); // [N6]
  EXPECT_EQ(quantize(infinity, 1.0f, format, Underflow::Zero), 127);
  EXPECT_EQ(quantize(-infinity, 1.0f, format, Underflow::Zero), 255);
  EXPECT_EQ(quantize(3e38f, 0x1p126f, format, Underflow::Zero), 127);
  // f64 keeps what f32 would lose.
  EXPECT_EQ(quantize(0x1p-200, 0x1p200, format, Underflow::Zero), 127);
  EXPECT_EQ(quantize(-0x1p-1074, 0x1p1000, format, Underflow::Min), 129);
  EXPECT_EQ(quantize(double(quietNaN), 1.0, format, Underflow::Min), 0);
}

// A division gives other codes than inverse and multiplication; the test above
// must be able to tell.
TEST(Quantize, DivisionIsNotTheSame) {
  Format format = *Format::get(16, 32768);
  std::mt19937 random(3);
  int different = 0;
  for (int i = 0; i < 100000; ++i) {
    float x = 1.0f + float(random() % (1 << 23)) * 0x1p-23f;
    float scale = 2.0f + float(random() % (1 << 23)) * 0x1p-23f;
    different += quantize(x, inverseScale(scale), format, Underflow::Zero) !=
                 quantize(x / scale, 1.0f, format, Underflow::Zero);
  }
  EXPECT_GT(different, 0);
}

//===----------------------------------------------------------------------===//
// Scales [Q1, Q5, N6]
//===----------------------------------------------------------------------===//

TEST(Scale, DynamicScales) {
  auto absmax = [](float x) { return absmaxScale(x, ScaleKind::AbsMax); };
  auto pow2 = [](float x) { return absmaxScale(x, ScaleKind::PowerOfTwo); };
  EXPECT_EQ(absmax(0.0f), 1.0f);
  EXPECT_EQ(pow2(0.0f), 1.0f);
  EXPECT_EQ(absmax(3.5f), 3.5f);
  EXPECT_EQ(absmax(0x1p-149f), 0x1p-126f);
  EXPECT_EQ(pow2(0x1p-149f), 0x1p-126f);
  for (float x : {infinity, quietNaN, -quietNaN, oracle::floatOf(0x7f800001)}) {
    EXPECT_EQ(oracle::bitsOf(absmax(x)), 0x7fc00000u);
    EXPECT_EQ(oracle::bitsOf(pow2(x)), 0x7fc00000u);
  }
  // ceil(log2 x), clamped to -126 .. 127, at each power of two and beside it.
  for (int e = -149; e <= 127; ++e) {
    float x = std::ldexp(1.0f, e);
    auto clamped = [](int k) {
      return std::ldexp(1.0f, k < -126 ? -126 : (k > 127 ? 127 : k));
    };
    EXPECT_EQ(pow2(x), clamped(e)) << e;
    EXPECT_EQ(pow2(std::nextafterf(x, infinity)),
              clamped(e == -149 ? -148 : e + 1))
        << e;
    if (e > -149) {
      EXPECT_EQ(pow2(std::nextafterf(x, 0)), clamped(e)) << e;
    }
  }
}

// The largest element always gets m = M [Q5].
TEST(Scale, LargestElementGetsTheLargestField) {
  std::mt19937 random(4);
  for (const oracle::Format &f : oracle::allFormats(2, 8, true)) {
    Format format = implementationFormat(f);
    for (int i = 0; i < 2000; ++i) {
      float x = std::fabs(oracle::floatOf(random()));
      if (!std::isfinite(x) || x < 0x1p-126f)
        continue;
      ASSERT_EQ(quantize(x, inverseScale(absmaxScale(x, ScaleKind::AbsMax)),
                         format, Underflow::Zero),
                f.maxField())
          << text(f) << " " << x;
    }
  }
}

TEST(Scale, AbsmaxPropagatesNaNInAnyOrder) {
  EXPECT_EQ(absmaxCombine(0.0f, -3.0f), 3.0f);
  EXPECT_EQ(absmaxCombine(-5.0f, 3.0f), 5.0f);
  EXPECT_TRUE(std::isnan(absmaxCombine(quietNaN, infinity)));
  EXPECT_TRUE(std::isnan(absmaxCombine(infinity, quietNaN)));
  EXPECT_TRUE(std::isnan(absmaxCombine(-quietNaN, 1.0f)));
  EXPECT_EQ(absmaxCombine(1.0f, -infinity), infinity);
}

// [Q8]: a history shows what was not finite, and nothing but that as NaN.
TEST(Scale, AHistoryRecordsMagnitudesAndNaN) {
  for (float x : {0.0f, 0x1p-149f, 1.5f, 0x1.fffffep127f})
    EXPECT_EQ(absmaxRecord(absmaxCombine(0.0f, -x)), x);
  EXPECT_FALSE(std::signbit(absmaxRecord(absmaxCombine(0.0f, -0.0f))));
  for (float x : {infinity, -infinity, quietNaN, -quietNaN}) {
    float entry = absmaxRecord(absmaxCombine(0.0f, x));
    uint32_t bits;
    std::memcpy(&bits, &entry, sizeof(bits));
    EXPECT_EQ(bits, 0x7fc00000u);
    EXPECT_TRUE(std::isnan(
        absmaxScale(absmaxCombine(1.0f, entry), ScaleKind::PowerOfTwo)));
  }
}

TEST(Scale, StaticScalesAreChecked) {
  for (float scale : {1.0f, 0x1p-126f, 0x1p126f, 3.0f})
    EXPECT_TRUE(checkStaticScale(scale));
  for (float scale : {0.0f, -1.0f, 0x1.fffffcp-127f, 0x1.000002p126f, infinity,
                      -infinity, quietNaN}) {
    std::string error;
    EXPECT_FALSE(checkStaticScale(scale, &error));
    EXPECT_EQ(error.substr(0, 4), "[Q1]") << error;
    EXPECT_FALSE(checkStaticScale(scale));
  }
}

// [N6] One NaN or infinity, and the whole group dequantizes to NaN.
TEST(Scale, NothingIsSilentlyLost) {
  Format format = *Format::get(8, 8);
  for (float bad : {infinity, -infinity, quietNaN})
    for (ScaleKind kind : {ScaleKind::AbsMax, ScaleKind::PowerOfTwo}) {
      float group[] = {1.0f, bad, -2.0f, 0.0f}, absmax = 0.0f;
      for (float x : group)
        absmax = absmaxCombine(absmax, x);
      float scale = absmaxScale(absmax, kind);
      for (float x : group) {
        Code code = quantize(x, inverseScale(scale), format, Underflow::Min);
        EXPECT_EQ(code, 0);
        EXPECT_TRUE(std::isnan(dequantize(code, scale, format)));
      }
    }
}
