//===- MadamTest.cpp - M2 and M3 ------------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Madam.h"

#include <cmath>
#include <limits>
#include <random>

using namespace lns::numerics;

//===----------------------------------------------------------------------===//
// The rules in reals, rounded to f32 where the rule says so
//===----------------------------------------------------------------------===//

/// RN of one operation on two f32.
template <typename Operation>
static float rounded(Operation operation, float a, float b) {
  oracle::Real left(a, 320), right(b, 320);
  operation(left.get(), left.get(), right.get(), MPFR_RNDN);
  return oracle::toFloat(left);
}
static float add(float a, float b) { return rounded(mpfr_add, a, b); }
static float subtract(float a, float b) { return rounded(mpfr_sub, a, b); }
static float multiply(float a, float b) { return rounded(mpfr_mul, a, b); }
static float divide(float a, float b) { return rounded(mpfr_div, a, b); }
static float squareRoot(float a) {
  oracle::Real value(a, 320);
  mpfr_sqrt(value.get(), value.get(), MPFR_RNDN);
  return oracle::toFloat(value);
}
/// The nearest integer, ties to even, as a real.
static double nearest(float x) {
  oracle::Real value(x, 320);
  mpfr_rint(value.get(), value.get(), MPFR_RNDN);
  return mpfr_get_d(value.get(), MPFR_RNDN);
}

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
  case MadamRounding::Stochastic: {
    oracle::Real x(multiply(kappa, n), 320);
    mpfr_mul_2ui(x.get(), x.get(), 16, MPFR_RNDN);
    mpfr_floor(x.get(), x.get());
    mpfr_add_ui(x.get(), x.get(), random, MPFR_RNDN);
    mpfr_div_2ui(x.get(), x.get(), 16, MPFR_RNDN);
    mpfr_floor(x.get(), x.get());
    k = mpfr_get_d(x.get(), MPFR_RNDN);
    break;
  }
  }
  double limit = 2.0 * double(f.maxField());
  k = k > limit ? limit : (k < -limit ? -limit : k);
  if (w.sign == 0)
    return {0, newV, false};
  double m = double(w.exponent + f.bias) - w.sign * k;
  m = m < 1 ? 1 : (m > double(f.maxField()) ? double(f.maxField()) : m);
  return {unsigned(m) + (w.sign < 0 ? unsigned(f.maxField()) + 1 : 0), newV,
          false};
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
