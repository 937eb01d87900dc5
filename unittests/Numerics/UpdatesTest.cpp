//===- UpdatesTest.cpp - M5 -----------------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OracleFloat.h"
#include "TestSupport.h"

#include "lns/Numerics/Updates.h"

#include <cmath>
#include <limits>
#include <random>

using namespace lns::numerics;
using oracle::add;
using oracle::divide;
using oracle::multiply;
using oracle::subtract;

static constexpr UpdateRounding roundings[] = {UpdateRounding::Nearest,
                                               UpdateRounding::Stochastic};

/// The formats of the paper [N7], all of 8 bits, and a bias of its own.
static std::vector<oracle::Format> testedFormats() {
  std::vector<oracle::Format> formats = oracle::allFormats(8, 8, true);
  for (long bits = 16; bits >= 10; --bits)
    formats.push_back({bits, 1L << (bits - 5), (1L << (bits - 1)) - 1});
  formats.push_back({8, 8, 60});
  formats.push_back({3, 1, 2});
  return formats;
}

//===----------------------------------------------------------------------===//
// The rules in reals, rounded to f32 where the rule says so
//===----------------------------------------------------------------------===//

/// decode(code) * scale [Q7].
static float valueOf(unsigned code, float scale, const oracle::Format &f) {
  oracle::Number number = oracle::read(code, f);
  if (number.sign == 0)
    return 0.0f;
  float magnitude = oracle::powerFloat(number.exponent, f.gamma);
  return multiply(number.sign < 0 ? -magnitude : magnitude, scale);
}

static unsigned canonical(unsigned code, const oracle::Format &f) {
  return oracle::read(code, f).sign == 0 ? 0 : code;
}

/// Whether `got` is the code of `next`: the nearest one, or stochastically one
/// whose exponent is (2^16 * gamma * log2 y + random) >> 16 up to the error of
/// L [Q4] and of the scaled significand.
static testing::AssertionResult isCodeOf(unsigned got, float next, float scale,
                                         const oracle::Format &f,
                                         UpdateRounding rounding,
                                         unsigned random) {
  unsigned nearest = oracle::quantize(next, scale, f, /*underflowToMin=*/true);
  if (rounding == UpdateRounding::Nearest || nearest == 0) {
    if (got == nearest)
      return testing::AssertionSuccess();
    return testing::AssertionFailure() << "nearest " << nearest;
  }
  float y = std::fabs(multiply(next, divide(1.0f, scale)));
  if (y == 0 || std::isinf(y))
    return got == nearest ? testing::AssertionSuccess()
                          : testing::AssertionFailure() << "at an end";
  oracle::Real position(y, 160);
  mpfr_log2(position.get(), position.get(), MPFR_RNDN);
  mpfr_mul_si(position.get(), position.get(), f.gamma, MPFR_RNDN);
  mpfr_mul_2ui(position.get(), position.get(), 16, MPFR_RNDN);
  long units = mpfr_get_si(position.get(), MPFR_RNDD);
  double slack = f.gamma <= 32 ? std::ldexp(double(f.gamma), -5) : 1.0;
  oracle::Number number = oracle::read(got, f);
  if (number.sign != (std::signbit(next) ? -1 : 1))
    return testing::AssertionFailure() << "the sign";
  auto clamped = [&](double v) {
    double k = std::floor((v + random) / 65536.0);
    return std::min(std::max(k, double(1 - f.bias)),
                    double(f.maxField() - f.bias));
  };
  double k = double(number.exponent);
  if (k >= clamped(double(units) - slack - 1) &&
      k <= clamped(double(units) + slack + 1))
    return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << "exponent " << k << " of " << units << " / 2^16 and " << random;
}

//===----------------------------------------------------------------------===//
// SGD
//===----------------------------------------------------------------------===//

namespace {
/// Numbers over the magnitudes that training meets, and sometimes others.
class Numbers {
public:
  explicit Numbers(unsigned seed) : random(seed) {}
  uint64_t bits() { return random(); }
  float normal(int exponent, int spread) {
    return std::ldexp(float(int64_t(random() % (1 << 24)) - (1 << 23)),
                      exponent + int(random() % unsigned(spread)) - 23);
  }
  float any() {
    static const float special[] = {
        0.0f,       -0.0f,   HUGE_VALF,
        -HUGE_VALF, NAN,     3e38f,
        -3e38f,     0x1p64f, std::numeric_limits<float>::denorm_min()};
    return random() % 8 == 0 ? special[random() % std::size(special)]
                             : normal(-20, 24);
  }

private:
  std::mt19937_64 random;
};
} // namespace

TEST(Updates, SgdAgainstTheRule) {
  Numbers numbers(41);
  std::vector<oracle::Format> formats = testedFormats();
  int skipped = 0, moved = 0, stayed = 0;
  for (int i = 0; i < 40000; ++i) {
    const oracle::Format &f = formats[numbers.bits() % formats.size()];
    Format format = implementationFormat(f);
    unsigned code = unsigned(numbers.bits() % uint64_t(2 * (f.maxField() + 1)));
    float scale = std::fabs(numbers.normal(-4, 8)) + 0x1p-20f;
    float g = numbers.any(), u = numbers.any();
    float eta = std::fabs(numbers.normal(-8, 10));
    float momentum = i % 5 == 0 ? 0.0f : 0.9f;
    auto random = uint16_t(numbers.bits());
    for (UpdateRounding rounding : roundings)
      for (bool hasMomentum : {false, true}) {
        float direction = hasMomentum ? add(multiply(momentum, u), g) : g;
        float w = valueOf(code, scale, f);
        float next = subtract(w, multiply(eta, direction));
        SgdResult got =
            hasMomentum
                ? sgdMomentumStep(Code(code), u, g, eta, momentum, scale,
                                  format, rounding, random)
                : sgdStep(Code(code), g, eta, scale, format, rounding, random);
        bool counts =
            std::isfinite(g) && std::isfinite(direction) && std::isfinite(next);
        ASSERT_EQ(got.skipped, !counts);
        skipped += !counts;
        if (hasMomentum) {
          ASSERT_EQ(oracle::bitsOf(got.velocity),
                    oracle::bitsOf(counts ? direction : u));
        }
        if (!counts || next == w) {
          ASSERT_EQ(got.weight, canonical(code, f));
          stayed += counts;
          continue;
        }
        moved += got.weight != code;
        ASSERT_TRUE(isCodeOf(got.weight, next, scale, f, rounding, random))
            << text(f) << " weight " << code << " g " << g << " got "
            << got.weight;
      }
  }
  EXPECT_GT(skipped, 1000);
  EXPECT_GT(moved, 10000);
  EXPECT_GT(stayed, 100);
}

// [M5] A step of zero leaves every code, whatever random bits, scale and clamp
// say; and additive steps change signs and leave zero, as multiplicative ones
// never do.
TEST(Updates, SgdStepOfZeroAndAcrossZero) {
  for (const oracle::Format &f : testedFormats()) {
    Format format = implementationFormat(f);
    for (int code = 0; code < format.numCodes(); code += f.bits > 8 ? 37 : 1)
      for (float scale : {1.0f, 0.3f, 0x1p-126f})
        for (uint16_t random : {0, 0xffff})
          ASSERT_EQ(sgdStep(Code(code), 0.0f, 0.1f, scale, format,
                            UpdateRounding::Stochastic, random)
                        .weight,
                    canonical(unsigned(code), f));
    Code most = format.encode(false, format.maxField());
    float scale = oracle::powerFloat(f.bias - f.maxField(), f.gamma);
    EXPECT_EQ(sgdStep(most, 2.0f, 1.0f, scale, format).weight,
              format.encode(true, format.maxField()));
    EXPECT_EQ(sgdStep(0, 1.0f, 1.0f, scale, format).weight,
              format.encode(true, format.maxField()));
    EXPECT_EQ(sgdStep(most, 1.0f, 1.0f, scale, format).weight, 0);
    EXPECT_EQ(sgdStep(0, -0x1p-149f, 1.0f, scale, format).weight,
              format.encode(false, 1))
        << "policy min";
  }
}

//===----------------------------------------------------------------------===//
// AdamW
//===----------------------------------------------------------------------===//

TEST(Updates, AdamWAgainstTheRule) {
  Numbers numbers(43);
  std::vector<oracle::Format> formats = testedFormats();
  int skipped = 0, moved = 0;
  for (int i = 0; i < 40000; ++i) {
    const oracle::Format &f = formats[numbers.bits() % formats.size()];
    unsigned code = unsigned(numbers.bits() % uint64_t(2 * (f.maxField() + 1)));
    float scale = std::fabs(numbers.normal(-4, 8)) + 0x1p-20f;
    float g = numbers.any(), m = numbers.any(), v = std::fabs(numbers.any());
    AdamWParameters p;
    p.beta1 = i % 3 ? 0.9f : 0.0f;
    p.beta2 = i % 2 ? 0.999f : 0.95f;
    p.epsilon = i % 7 ? 1e-8f : 0.0f;
    p.eta = std::fabs(numbers.normal(-10, 8));
    p.weightDecay = i % 4 ? 0.01f : 0.0f;
    p.correction1 = float(1 + numbers.bits() % 1000) / 1000.0f;
    p.correction2 = float(1 + numbers.bits() % 1000) / 1000.0f;
    auto random = uint16_t(numbers.bits());
    float newM =
        add(multiply(p.beta1, m), multiply(subtract(1.0f, p.beta1), g));
    float square = multiply(g, g);
    float newV =
        add(multiply(p.beta2, v), multiply(subtract(1.0f, p.beta2), square));
    float root = oracle::squareRoot(divide(newV, p.correction2));
    float q = divide(divide(newM, p.correction1), add(root, p.epsilon));
    float w = valueOf(code, scale, f);
    float factor = subtract(1.0f, multiply(p.eta, p.weightDecay));
    float next = subtract(multiply(w, factor), multiply(p.eta, q));
    bool counts = std::isfinite(g) && std::isfinite(square) &&
                  std::isfinite(newM) && std::isfinite(newV) &&
                  std::isfinite(next);
    for (UpdateRounding rounding : roundings) {
      AdamWResult got = adamWStep(Code(code), m, v, g, p, scale,
                                  implementationFormat(f), rounding, random);
      ASSERT_EQ(got.skipped, !counts);
      ASSERT_EQ(oracle::bitsOf(got.firstMoment),
                oracle::bitsOf(counts ? newM : m));
      ASSERT_EQ(oracle::bitsOf(got.secondMoment),
                oracle::bitsOf(counts ? newV : v));
      skipped += !counts;
      if (!counts || next == w) {
        ASSERT_EQ(got.weight, canonical(code, f));
        continue;
      }
      moved += got.weight != code;
      ASSERT_TRUE(isCodeOf(got.weight, next, scale, f, rounding, random))
          << text(f) << " weight " << code << " g " << g;
    }
  }
  EXPECT_GT(skipped, 1000);
  EXPECT_GT(moved, 10000);
}

//===----------------------------------------------------------------------===//
// MUL, signMUL
//===----------------------------------------------------------------------===//

TEST(Updates, MulAndSignMulAgainstTheRules) {
  Numbers numbers(47);
  std::vector<oracle::Format> formats = testedFormats();
  int skipped = 0, moved = 0;
  for (int i = 0; i < 60000; ++i) {
    const oracle::Format &f = formats[numbers.bits() % formats.size()];
    Format format = implementationFormat(f);
    unsigned code = unsigned(numbers.bits() % uint64_t(2 * (f.maxField() + 1)));
    float g = numbers.any();
    float eta = std::fabs(numbers.normal(-9, 12));
    auto random = uint16_t(numbers.bits());
    float kappa = multiply(eta, float(f.gamma));
    for (UpdateRounding rounding : roundings) {
      auto rounded = [&](float x) {
        return rounding == UpdateRounding::Stochastic
                   ? oracle::stochastic(x, random)
                   : oracle::nearest(x);
      };
      MulResult mul = mulStep(Code(code), g, eta, format, rounding, random);
      MulResult sign =
          signMulStep(Code(code), g, eta, format, rounding, random);
      ASSERT_EQ(mul.skipped, !std::isfinite(g));
      ASSERT_EQ(sign.skipped, !std::isfinite(g));
      if (!std::isfinite(g)) {
        ++skipped;
        ASSERT_EQ(mul.weight, canonical(code, f));
        ASSERT_EQ(sign.weight, canonical(code, f));
        continue;
      }
      ASSERT_EQ(mul.weight,
                oracle::moveExponent(code, rounded(multiply(kappa, g)), f))
          << text(f) << " weight " << code << " g " << g << " eta " << eta;
      double direction = g > 0 ? 1 : (g < 0 ? -1 : 0);
      ASSERT_EQ(sign.weight,
                oracle::moveExponent(code, rounded(kappa) * direction, f));
      moved += sign.weight != code;
    }
  }
  EXPECT_GT(skipped, 1000);
  EXPECT_GT(moved, 10000);
}
