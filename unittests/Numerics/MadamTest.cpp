//===- MadamTest.cpp - M1, M2 and M3 --------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OracleFloat.h"
#include "TestSupport.h"

#include "lns/Numerics/Madam.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace lns::numerics;

//===----------------------------------------------------------------------===//
// The rules in reals, rounded to f32 where the rule says so
//===----------------------------------------------------------------------===//

using oracle::add;
using oracle::divide;
using oracle::multiply;
using oracle::nearest;
using oracle::squareRoot;
using oracle::subtract;

namespace {
struct Wanted {
  unsigned weight;
  float v;
  bool skipped;
};
} // namespace

/// n of [M2].
static float wantedNormalizedGradient(float newV, float g,
                                      const MadamParameters &p) {
  if (newV == 0)
    return 0.0f;
  float n = divide(g, squareRoot(divide(newV, p.correction)));
  return n > p.gradientBound    ? p.gradientBound
         : n < -p.gradientBound ? -p.gradientBound
                                : n;
}

/// [M2, M3] word for word.
static Wanted wantedStep(unsigned weight, float v, float g,
                         const MadamParameters &p, const oracle::Format &f,
                         MadamRounding rounding, unsigned random) {
  oracle::Number w = oracle::read(weight, f);
  float a = subtract(1.0f, p.beta);
  float square = multiply(g, g);
  float newV = add(multiply(p.beta, v), multiply(a, square));
  if (!std::isfinite(g) || !std::isfinite(square) || !std::isfinite(newV))
    return {w.sign == 0 ? 0 : weight, v, true};
  float n = wantedNormalizedGradient(newV, g, p);
  float kappa = multiply(p.eta, float(f.gamma));
  double k = 0;
  switch (rounding) {
  case MadamRounding::Nearest:
    k = nearest(multiply(kappa, n));
    break;
  case MadamRounding::Authors:
    k = nearest(multiply(kappa, float(nearest(n))));
    break;
  case MadamRounding::Stochastic:
    k = oracle::stochastic(multiply(kappa, n), random);
    break;
  }
  return {oracle::moveExponent(weight, k, f), newV, false};
}

static void check(unsigned weight, float v, float g, const MadamParameters &p,
                  const oracle::Format &f, MadamRounding rounding,
                  uint16_t random) {
  MadamResult got = madamStep(Code(weight), v, g, p, implementationFormat(f),
                              rounding, random);
  Wanted want = wantedStep(weight, v, g, p, f, rounding, random);
  ASSERT_EQ(got.weight, want.weight)
      << text(f) << " weight " << weight << " v " << v << " g " << g;
  ASSERT_EQ(oracle::bitsOf(got.v), oracle::bitsOf(want.v));
  ASSERT_EQ(got.skipped, want.skipped);
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

TEST(Madam, RandomStepsAgainstTheRules) {
  std::mt19937_64 random(12);
  std::vector<oracle::Format> formats = oracle::allFormats(2, 8, true);
  for (long bits = 16; bits >= 10; --bits) // Q_U of the paper [N7]
    formats.push_back({bits, 1L << (bits - 5), (1L << (bits - 1)) - 1});
  int moved = 0, clamped = 0;
  for (int i = 0; i < 60000; ++i) {
    const oracle::Format &f = formats[random() % formats.size()];
    unsigned weight = unsigned(random() % uint64_t(2 * (f.maxField() + 1)));
    float g = std::ldexp(float(int64_t(random() % (1 << 24)) - (1 << 23)),
                         int(random() % 30) - 40);
    float v = random() % 4 == 0 ? 0.0f
                                : std::ldexp(float(random() % (1 << 24)),
                                             int(random() % 40) - 70);
    MadamParameters p;
    p.beta = random() % 2 ? 0.999f : float(random() % 1000) / 1000.0f;
    p.correction = float(1 + random() % 1000) / 1000.0f;
    p.eta = random() % 2 ? 0x1p-7f
                         : std::ldexp(float(1 + random() % 255),
                                      int(random() % 12) - 14);
    for (MadamRounding rounding :
         {MadamRounding::Nearest, MadamRounding::Stochastic,
          MadamRounding::Authors}) {
      check(weight, v, g, p, f, rounding, uint16_t(random()));
      if (HasFatalFailure())
        return;
    }
    Code now = madamStep(Code(weight), v, g, p, implementationFormat(f)).weight;
    long m = now % (f.maxField() + 1);
    moved += now != weight;
    clamped += m == 1 || m == f.maxField();
  }
  EXPECT_GT(moved, 10000);
  EXPECT_GT(clamped, 1000);
}

// [M2] The bits of n: each of the three roundings shows.
TEST(Madam, NormalizedGradient) {
  std::mt19937_64 random(16);
  for (int i = 0; i < 100000; ++i) {
    MadamParameters p;
    p.correction = float(1 + random() % (1 << 24)) * 0x1p-24f;
    float newV =
        std::ldexp(float(random() % (1 << 24)), int(random() % 60) - 80);
    float g = std::ldexp(float(int64_t(random() % (1 << 24)) - (1 << 23)),
                         int(random() % 30) - 50);
    ASSERT_EQ(oracle::bitsOf(madamNormalizedGradient(newV, g, p)),
              oracle::bitsOf(wantedNormalizedGradient(newV, g, p)))
        << newV << " " << g << " " << p.correction;
  }
}

// Nothing finite to learn from: weight and v stay, and the caller can count.
TEST(Madam, NonFiniteEventsChangeNothing) {
  const float infinity = std::numeric_limits<float>::infinity();
  const float quietNaN = std::numeric_limits<float>::quiet_NaN();
  const float largest = std::numeric_limits<float>::max();
  oracle::Format f{16, 2048, 32767};
  MadamParameters p;
  for (float g : {infinity, -infinity, quietNaN, 0x1p64f, -0x1p64f, 1.0f, 0.0f})
    for (float v : {0.0f, 1.0f, infinity, quietNaN, largest})
      check(1000, v, g, p, f, MadamRounding::Nearest, 0);
  MadamResult result =
      madamStep(1000, 0.25f, quietNaN, p, *Format::get(16, 2048));
  EXPECT_TRUE(result.skipped);
  EXPECT_EQ(result.weight, 1000);
  EXPECT_EQ(result.v, 0.25f);
  EXPECT_FALSE(madamStep(1000, 0.25f, 1.0f, p, *Format::get(16, 2048)).skipped);
}

TEST(Madam, SmallestNumbers) {
  oracle::Format f{16, 2048, 32767};
  MadamParameters p;
  const float denormal = std::numeric_limits<float>::denorm_min();
  for (float g : {0.0f, -0.0f, denormal, -denormal, 0x1p-75f, 0x1p-126f})
    for (float v : {0.0f, denormal, 0x1p-126f})
      for (MadamRounding rounding :
           {MadamRounding::Nearest, MadamRounding::Stochastic,
            MadamRounding::Authors})
        check(20000, v, g, p, f, rounding, 0xffff);
}

// [M3] Every code and every step: signs never change, zero stays, m in 1 .. M.
TEST(Madam, EveryCodeAndStep) {
  for (const oracle::Format &f : oracle::allFormats(2, 8, true)) {
    Format format = implementationFormat(f);
    for (int code = 0; code < format.numCodes(); ++code)
      for (long k = -2 * f.maxField(); k <= 2 * f.maxField(); ++k) {
        oracle::Number before = oracle::read(unsigned(code), f);
        Code now = madamApply(Code(code), int32_t(k), format);
        oracle::Number after = oracle::read(now, f);
        ASSERT_EQ(after.sign, before.sign);
        if (before.sign == 0) {
          ASSERT_EQ(now, 0);
          continue;
        }
        long m = before.exponent + f.bias - before.sign * k;
        m = m < 1 ? 1 : (m > f.maxField() ? f.maxField() : m);
        ASSERT_EQ(after.exponent + f.bias, m);
      }
  }
}

// [M3] P(round up) over all U is the fraction of x, cut to 16 bits.
TEST(Madam, StochasticRoundingIsUnbiased) {
  Format format = *Format::get(16, 2048);
  for (float n : {0.3f, -0.3f, 1.0f, 0x1p-20f, -2.71f}) {
    float eta = 1.0f / 2048.0f; // kappa = 1, x = n
    long sum = 0;
    for (int u = 0; u < 65536; ++u)
      sum += madamExponentStep(n, eta, format, MadamRounding::Stochastic,
                               uint16_t(u));
    EXPECT_EQ(double(sum), std::floor(65536.0 * double(n)));
  }
}

// Rounding ties, the clamp of k, and parameters that are not finite.
TEST(Madam, ExponentSteps) {
  Format format = *Format::get(8, 8);
  auto step = [&](float n, float eta, MadamRounding rounding) {
    return madamExponentStep(n, eta, format, rounding);
  };
  float one = 0.125f; // kappa = 1
  EXPECT_EQ(step(0.5f, one, MadamRounding::Nearest), 0);
  EXPECT_EQ(step(1.5f, one, MadamRounding::Nearest), 2);
  EXPECT_EQ(step(-2.5f, one, MadamRounding::Nearest), -2);
  EXPECT_EQ(step(1.6f, 2 * one, MadamRounding::Nearest), 3);
  EXPECT_EQ(step(1.6f, 2 * one, MadamRounding::Authors), 4);
  EXPECT_EQ(step(10.0f, 1e30f, MadamRounding::Nearest), 254);
  EXPECT_EQ(step(-10.0f, 1e30f, MadamRounding::Stochastic), -254);
  EXPECT_EQ(step(-10.0f, HUGE_VALF, MadamRounding::Authors), -254);
  EXPECT_EQ(step(0.0f, HUGE_VALF, MadamRounding::Nearest), 0);
}

// [M2] c_t over a training run, p_t in f64 and its rounding to f32.
TEST(Madam, Correction) {
  MadamCorrection correction(0.999f);
  double power = 1.0;
  for (int t = 1; t <= 3000; ++t) {
    oracle::Real product(power, 320);
    mpfr_mul_d(product.get(), product.get(), double(0.999f), MPFR_RNDN);
    power = mpfr_get_d(product.get(), MPFR_RNDN);
    oracle::Real difference(1.0, 320);
    mpfr_sub_d(difference.get(), difference.get(), power, MPFR_RNDN);
    double wide = mpfr_get_d(difference.get(), MPFR_RNDN);
    ASSERT_EQ(correction.next(), oracle::toFloat(oracle::Real(wide, 320)));
  }
  EXPECT_EQ(MadamCorrection(0.0f).next(), 1.0f);
}

//===----------------------------------------------------------------------===//
// Stored second moments [M2]
//===----------------------------------------------------------------------===//

// [M2] bf16: exact where bf16 holds v; the mean over all random bits is v.
TEST(Madam, MomentInBFloat16) {
  for (uint32_t word = 0; word < 0x7f80; ++word) {
    float v = oracle::floatOf(word << 16);
    ASSERT_EQ(oracle::bitsOf(momentFromBFloat16(uint16_t(word))), word << 16);
    for (uint16_t random : {0, 1, 0x8000, 0xffff})
      ASSERT_EQ(momentToBFloat16(v, random), word);
  }
  std::mt19937_64 random(21);
  for (int i = 0; i < 40; ++i) {
    uint32_t bits = uint32_t(random() % 0x7f7f0000);
    uint32_t below = bits >> 16, above = below + 1;
    long up = 0;
    for (uint32_t u = 0; u < 65536; ++u) {
      uint16_t word = momentToBFloat16(oracle::floatOf(bits), uint16_t(u));
      ASSERT_TRUE(word == below || word == above);
      up += word == above;
    }
    // Between neighbours of one binade, or subnormal, values are linear in
    // bits.
    ASSERT_EQ(up, long(bits & 0xffff));
  }
  const float largest = std::numeric_limits<float>::max();
  EXPECT_EQ(momentToBFloat16(largest, 0xffff), 0x7f7f) << "never infinite";
}

// [M2] LNS8: one of the two codes around v, never zero for a positive v; a
// moment that does not change keeps its code, and its value where the scale
// does.
TEST(Madam, MomentInCodes) {
  std::mt19937_64 random(22);
  for (long gamma = 1; gamma <= 128; gamma *= 2) {
    oracle::Format f{8, gamma, 127};
    Format format = implementationFormat(f);
    int up = 0, down = 0;
    for (int i = 0; i < 2000; ++i) {
      float v = std::exp2(-float(random() % (1 << 20)) * 0x1p-20f *
                          std::min(126.0f / float(gamma), 20.0f));
      auto u = uint16_t(random());
      Code got = momentToCode(0, {v, false}, 1.0f, 1.0f, format, u);
      unsigned nearest = oracle::quantize(v, 1.0f, f, /*underflowToMin=*/true);
      ASSERT_LE(std::abs(int(got) - int(nearest)), 1);
      ASSERT_GE(got, 1);
      up += got > nearest;
      down += got < nearest;
    }
    EXPECT_GT(up, 50) << "the control: rounding to nearest would give none";
    EXPECT_GT(down, 50);
    for (int code = 0; code < 128; ++code) {
      float v = code == 0 ? 0.0f : oracle::powerFloat(code - 127, gamma);
      ASSERT_EQ(momentToCode(Code(code), {v, true}, 0.3f, 0.3f, format, 0xffff),
                code);
      // Half the scale: gamma steps further up, at most 127.
      Code moved =
          momentToCode(Code(code), {v, true}, 1.0f, 0.5f, format, 0x8000);
      ASSERT_EQ(moved, code == 0 ? 0 : std::min(code + int(gamma), 127));
    }
  }
}

//===----------------------------------------------------------------------===//
// The scale of weights [M1]
//===----------------------------------------------------------------------===//

/// RN_f64 of a + b.
static double addWide(double a, double b) {
  oracle::Real left(a, 320), right(b, 320);
  mpfr_add(left.get(), left.get(), right.get(), MPFR_RNDN);
  return mpfr_get_d(left.get(), MPFR_RNDN);
}

/// [M1] word for word, the sum by the text of [F2].
static float wantedScale(const std::vector<float> &weights, float pScale) {
  std::vector<double> sums(16, 0.0);
  for (size_t first = 0; first < weights.size(); first += 16)
    for (size_t lane = 0; lane < 16 && first + lane < weights.size(); ++lane) {
      oracle::Real square(weights[first + lane], 320);
      mpfr_sqr(square.get(), square.get(), MPFR_RNDN);
      sums[lane] = addWide(sums[lane], mpfr_get_d(square.get(), MPFR_RNDN));
    }
  while (sums.size() > 1) {
    std::vector<double> halves;
    for (size_t lane = 0; lane < sums.size() / 2; ++lane)
      halves.push_back(addWide(sums[lane], sums[lane + sums.size() / 2]));
    sums = halves;
  }
  oracle::Real value(sums[0], 53);
  mpfr_div_ui(value.get(), value.get(), weights.size(), MPFR_RNDN);
  mpfr_sqrt(value.get(), value.get(), MPFR_RNDN);
  mpfr_mul_d(value.get(), value.get(), double(pScale), MPFR_RNDN);
  return oracle::toFloat(value);
}

TEST(Madam, WeightScale) {
  std::mt19937_64 random(3);
  int narrowDiffers = 0;
  for (int i = 0; i < 400; ++i) {
    std::vector<float> weights(1 + random() % 300);
    for (float &w : weights)
      w = std::ldexp(float(int64_t(random() % (1 << 24)) - (1 << 23)),
                     int(random() % 40) - 50);
    weights[0] = 0x1p-30f; // at least one is not zero
    float pScale = i % 2 ? 3.0f : 8.0f;
    std::optional<float> got =
        weightScale(weights.data(), weights.size(), pScale);
    ASSERT_TRUE(got.has_value());
    ASSERT_EQ(*got, wantedScale(weights, pScale));
    float sum = 0;
    for (float w : weights)
      sum += w * w;
    narrowDiffers += pScale * std::sqrt(sum / float(weights.size())) != *got;
  }
  EXPECT_GT(narrowDiffers, 50) << "the control: f32 sums give other scales";
}

TEST(Madam, WeightScaleErrors) {
  auto message = [](std::vector<float> weights, float pScale) {
    std::string error;
    EXPECT_FALSE(weightScale(weights.data(), weights.size(), pScale, &error));
    return error;
  };
  EXPECT_NE(message({0.0f, -0.0f}, 3.0f).find("[M1] weights that are all zero"),
            std::string::npos);
  EXPECT_NE(message({}, 3.0f).find("[M1] weights that are all zero"),
            std::string::npos);
  EXPECT_NE(message({1.0f, HUGE_VALF}, 3.0f).find("[M1] weights at the start"),
            std::string::npos);
  EXPECT_NE(message({1.0f, NAN}, 3.0f).find("[M1] weights at the start"),
            std::string::npos);
  EXPECT_NE(message({1.0f}, 0.0f).find("[M1] p_scale"), std::string::npos);
  EXPECT_NE(message({1.0f}, HUGE_VALF).find("[M1] p_scale"), std::string::npos);
  EXPECT_NE(message({0x1p-149f}, 3.0f).find("[Q1]"), std::string::npos);
  EXPECT_NE(message({0x1p127f}, 3.0f).find("[Q1]"), std::string::npos);
}
