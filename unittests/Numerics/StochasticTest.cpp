//===- StochasticTest.cpp - Q4 and stochastic Q6 --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Quantize.h"
#include "lns/Numerics/Random.h"
#include "lns/Numerics/StochasticSequence.h"

#include <array>
#include <cmath>
#include <limits>
#include <random>

using namespace lns::numerics;

//===----------------------------------------------------------------------===//
// The logarithm [Q4]
//===----------------------------------------------------------------------===//

namespace {
template <typename T> struct NumberOps {
  using Float = T;
  T constant(T c) { return c; }
  T sub(T x, T y) { return x - y; }
  T mul(T x, T y) { return x * y; }
  T fma(T x, T y, T z) { return std::fma(x, y, z); }
};
} // namespace

static float logarithmOf(float z) {
  NumberOps<float> ops;
  return stochastic::logarithm(ops, stochastic::logarithmFloat, z);
}
static double logarithmOf(double z) {
  NumberOps<double> ops;
  return stochastic::logarithm(ops, stochastic::logarithmDouble, z);
}

/// L(z) - log2 z.
template <typename T> static double errorOf(T z) {
  oracle::Real real(double(z), 128), value(double(logarithmOf(z)), 128);
  mpfr_log2(real.get(), real.get(), MPFR_RNDN);
  mpfr_sub(value.get(), value.get(), real.get(), MPFR_RNDN);
  return mpfr_get_d(value.get(), MPFR_RNDN);
}

// All significands of f32, against the C library's log2 in f64, whose own error
// is far below; MPFR at every 997th.
TEST(Logarithm, ErrorInFloat) {
  EXPECT_EQ(logarithmOf(1.0f), 0.0f);
  double worst = 0;
  for (uint32_t i = 0; i < (1u << 23); ++i) {
    float z = 1.0f + float(i) * 0x1p-23f;
    double error = std::fabs(double(logarithmOf(z)) - std::log2(double(z)));
    if (i % 997 == 0) {
      ASSERT_NEAR(error, std::fabs(errorOf(z)), 0x1p-50) << z;
    }
    worst = std::max(worst, error);
  }
  RecordProperty("worst", std::to_string(std::log2(worst)));
  EXPECT_LE(worst, 0x1p-21);
  EXPECT_GE(worst, 0x1p-24); // less than half a last place would be a miracle
}

TEST(Logarithm, ErrorInDouble) {
  EXPECT_EQ(logarithmOf(1.0), 0.0);
  double worst = 0;
  std::mt19937_64 random(11);
  for (int i = 0; i < 60000; ++i) {
    double z = 1.0 + double(i) / 60000 + double(random() >> 12) * 0x1p-68;
    worst = std::max(worst, std::fabs(errorOf(z)));
  }
  for (int i = 1; i <= 52; ++i)
    for (double z : {1.0 + std::ldexp(1.0, -i), 2.0 - std::ldexp(1.0, -i)})
      worst = std::max(worst, std::fabs(errorOf(z)));
  RecordProperty("worst", std::to_string(std::log2(worst)));
  EXPECT_LE(worst, 0x1p-40);
}

// The control: one coefficient a little off, or the last one missing.
TEST(Logarithm, OtherSequencesMiss) {
  double worstFloat = 0, worstDouble = 0;
  float moved[std::size(stochastic::logarithmFloat)];
  std::copy(std::begin(stochastic::logarithmFloat),
            std::end(stochastic::logarithmFloat), moved);
  moved[2] *= 1.0f + 0x1p-18f;
  double fewer[std::size(stochastic::logarithmDouble) - 1];
  std::copy_n(stochastic::logarithmDouble, std::size(fewer), fewer);
  for (int i = 0; i < 4096; ++i) {
    double z = 1.0 + i / 4096.0;
    NumberOps<float> ops;
    NumberOps<double> wide;
    double want = std::log2(z);
    worstFloat =
        std::max(worstFloat,
                 std::fabs(stochastic::logarithm(ops, moved, float(z)) - want));
    worstDouble = std::max(
        worstDouble, std::fabs(stochastic::logarithm(wide, fewer, z) - want));
  }
  EXPECT_GT(worstFloat, 0x1p-21);
  EXPECT_GT(worstDouble, 0x1p-40);
}

//===----------------------------------------------------------------------===//
// V and k [Q4]
//===----------------------------------------------------------------------===//

/// V by the rule's operations, each rounded by MPFR to the type's precision.
template <typename T, size_t n>
static int64_t logarithmByMPFR(T y, long gamma, const T (&coefficients)[n]) {
  constexpr mpfr_prec_t precision = std::numeric_limits<T>::digits;
  int exponent;
  oracle::Real f(2 * std::frexp(y, &exponent), precision);
  mpfr_sub_ui(f.get(), f.get(), 1, MPFR_RNDN);
  oracle::Real value(0.0, precision);
  for (size_t i = n; i-- > 0;) {
    oracle::Real coefficient(coefficients[i], precision);
    mpfr_fma(value.get(), value.get(), f.get(), coefficient.get(), MPFR_RNDN);
  }
  mpfr_mul(value.get(), value.get(), f.get(), MPFR_RNDN);
  mpfr_mul_si(value.get(), value.get(), 65536 * gamma, MPFR_RNDD);
  return int64_t(exponent - 1) * gamma * 65536 +
         mpfr_get_si(value.get(), MPFR_RNDD);
}

/// Significands at both ends, near every 8th threshold and in between.
static std::vector<float> significands() {
  std::vector<float> result = {1.0f, 1.0f + 0x1p-23f, 1.5f, 2.0f - 0x1p-23f};
  for (int i = 0; i < 8; ++i) {
    float power = oracle::powerFloat(i, 8);
    for (float z : {power, std::nextafterf(power, 2.0f), power * 1.03f})
      result.push_back(z);
  }
  return result;
}

static std::vector<oracle::Format> testedFormats() {
  std::vector<oracle::Format> formats = oracle::allFormats(2, 8);
  for (oracle::Format f :
       {oracle::Format{16, 2048, 32767}, oracle::Format{16, 32768, 32767},
        oracle::Format{10, 32, 511}, oracle::Format{12, 64, 1500}})
    formats.push_back(f);
  return formats;
}

TEST(Stochastic, LogarithmByTheRule) {
  std::mt19937_64 random(5);
  for (const oracle::Format &f : testedFormats()) {
    Format format = implementationFormat(f);
    for (int i = 0; i < 200; ++i) {
      float y = std::ldexp(1.0f + float(random() % (1 << 23)) * 0x1p-23f,
                           int(random() % 253) - 126);
      if (i % 16 == 0)
        y = oracle::floatOf(uint32_t(random() % (1 << 23)) | 1); // subnormal
      double wide = double(y) * (1.0 + double(random() >> 12) * 0x1p-76);
      int64_t v = stochasticLogarithm(y, format);
      int64_t wideV = stochasticLogarithm(wide, format);
      ASSERT_EQ(v, f.gamma <= 32
                       ? logarithmByMPFR(y, f.gamma, stochastic::logarithmFloat)
                       : logarithmByMPFR(double(y), f.gamma,
                                         stochastic::logarithmDouble))
          << text(f) << " y " << y;
      ASSERT_EQ(wideV,
                logarithmByMPFR(wide, f.gamma, stochastic::logarithmDouble));
      // And by the real logarithm, whatever the sequence: the floor loses less
      // than one, L at most 2^-21 or 2^-40.
      for (auto [value, number, bound] :
           {std::tuple(v, double(y), f.gamma <= 32 ? 0x1p-21 : 0x1p-40),
            std::tuple(wideV, wide, 0x1p-40)}) {
        oracle::Real real(number, 160);
        mpfr_log2(real.get(), real.get(), MPFR_RNDN);
        mpfr_mul_si(real.get(), real.get(), 65536 * f.gamma, MPFR_RNDN);
        mpfr_si_sub(real.get(), long(value), real.get(), MPFR_RNDN);
        double difference = mpfr_get_d(real.get(), MPFR_RNDN);
        double slack = 65536.0 * double(f.gamma) * bound;
        ASSERT_LE(difference, slack) << text(f) << " y " << number;
        ASSERT_GE(difference, -1 - slack) << text(f) << " y " << number;
      }
    }
  }
}

/// The code of a sign and an unclamped exponent, by the words of Q2 and Q3.
static int expected(const oracle::Format &f, bool negative, int64_t exponent,
                    bool toMin) {
  int64_t m = exponent + f.bias;
  if (m < 1)
    m = toMin ? 1 : 0;
  if (m > f.maxField())
    m = f.maxField();
  return m == 0 ? 0 : int(m) + (negative ? int(f.maxField()) + 1 : 0);
}

// Every U: the codes of floor((V + U) / 2^16), which are the neighbours of the
// real logarithm, the upper one as often as its distance says.
TEST(Stochastic, EveryRandomNumber) {
  for (const oracle::Format &f : testedFormats()) {
    if (f.bias != f.maxField())
      continue;
    Format format = implementationFormat(f);
    std::vector<float> points = significands();
    for (size_t i = 0; i < points.size(); ++i) {
      // Over the whole range of the format, and a little beyond.
      float y = std::ldexp(
          points[i], -int(i * (f.maxField() / f.gamma + 2) / points.size()));
      bool negative = i % 2, toMin = i % 3 == 0;
      Underflow policy = toMin ? Underflow::Min : Underflow::Zero;
      int64_t v = stochasticLogarithm(y, format);
      int64_t below = v >> 16;
      double real = double(f.gamma) * std::log2(double(y));
      int low = expected(f, negative, below, toMin);
      int high = expected(f, negative, below + 1, toMin);
      int64_t ups = 0;
      for (int32_t u = 0; u < 65536; ++u) {
        bool up = (v & 0xffff) + u >= 65536;
        ups += up;
        ASSERT_EQ(quantizeStochastic(negative ? -y : y, 1.0f, format, policy,
                                     uint16_t(u)),
                  up ? high : low)
            << text(f) << " y " << y << " U " << u;
      }
      // P(round up) is right to 2^-15; gamma above 32 has L in f64.
      ASSERT_NEAR(double(below) + double(ups) / 65536, real,
                  f.gamma <= 32 ? 0x1p-16 + f.gamma * 0x1p-21 : 0x1p-15)
          << text(f) << " y " << y;
    }
  }
}

// A power of two has no neighbour to go to.
TEST(Stochastic, PowersOfTwoStay) {
  for (const oracle::Format &f : oracle::allFormats(2, 8, true))
    for (int u : {0, 1, 32768, 65535})
      for (int x = 0; x >= -126; --x)
        ASSERT_EQ(quantizeStochastic(std::ldexp(1.0f, x), 1.0f,
                                     implementationFormat(f), Underflow::Zero,
                                     uint16_t(u)),
                  expected(f, false, x * f.gamma, false))
            << text(f) << " 2^" << x;
}

TEST(Stochastic, SpecialValues) {
  const float infinity = std::numeric_limits<float>::infinity();
  const float quietNaN = std::numeric_limits<float>::quiet_NaN();
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    Format format = implementationFormat(f);
    int negative = int(f.maxField()) + 1;
    for (uint16_t u : {0, 1, 40000, 65535})
      for (Underflow policy : {Underflow::Zero, Underflow::Min}) {
        auto quantized = [&](float x, float inverse) {
          Code code = quantizeStochastic(x, inverse, format, policy, u);
          EXPECT_EQ(
              quantizeStochastic(double(x), double(inverse), format, policy, u),
              code);
          return int(code);
        };
        ASSERT_EQ(quantized(0.0f, 1.0f), 0);
        ASSERT_EQ(quantized(-0.0f, 1.0f), 0);
        ASSERT_EQ(quantized(quietNaN, 1.0f), 0); // [N6]
        ASSERT_EQ(quantized(1.0f, quietNaN), 0);
        ASSERT_EQ(quantized(infinity, 1.0f), f.maxField());
        ASSERT_EQ(quantized(-infinity, 1.0f), negative + f.maxField());
        int least = policy == Underflow::Min ? 1 : 0;
        ASSERT_EQ(quantized(0x1p-149f, 0x1p-20f), least); // [Q3]
        ASSERT_EQ(quantized(-0x1p-149f, 0x1p-20f),
                  least ? negative + least : 0);
      }
  }
}

// A subnormal y rounds up into a format that begins at 2^-126, as often as its
// logarithm says.
TEST(Stochastic, SubnormalNumbers) {
  Format format = *Format::get(8, 1);
  ASSERT_EQ(format.minExponent(), -126);
  for (float y : {0x1.8p-127f, 0x1.2p-127f, 0x1.fp-127f, 0x1.8p-128f}) {
    int ups = 0;
    for (int u = 0; u < 65536; ++u)
      ups += quantizeStochastic(y, 1.0f, format, Underflow::Zero,
                                uint16_t(u)) == 1;
    double probability = std::max(0.0, std::log2(double(y)) + 127);
    EXPECT_NEAR(ups / 65536.0, probability, 0x1p-15) << y;
  }
}

//===----------------------------------------------------------------------===//
// The mean of the logarithm [Q4]
//===----------------------------------------------------------------------===//

namespace {
enum class Draw { Uniform, Biased, Nearest };
} // namespace

/// The greatest distance of the mean exponent from γ·log2 y, in standard
/// deviations, over 64 points between two neighbours of the format, `draws` for
/// each from a stream of its own. (Much closer to a neighbour, the deviation of
/// 10^8 draws falls below 2^-16, the resolution of U.)
static double worstDeviation(Format format, uint64_t draws, Draw kind) {
  double worst = 0;
  for (uint32_t point = 0; point < 64; ++point) {
    float y = float(std::exp2(-3 + (point + 0.5) / (64 * format.gamma())));
    std::vector<uint64_t> histogram(1 << 16);
    for (uint64_t block = 0; block < draws / 8; ++block)
      for (uint32_t word :
           philox4x32({uint32_t(block), uint32_t(block >> 32), 17, point},
                      {2026, 11})) {
        ++histogram[word & 0xffff];
        ++histogram[word >> 16];
      }
    double sum = 0, squares = 0;
    double real = format.gamma() * std::log2(double(y));
    for (uint32_t u = 0; u < histogram.size(); ++u) {
      // Biased: 1/256 too small.
      uint16_t random = uint16_t(kind == Draw::Biased ? u - (u >> 8) : u);
      Code code =
          kind == Draw::Nearest
              ? quantize(y, 1.0f, format, Underflow::Zero)
              : quantizeStochastic(y, 1.0f, format, Underflow::Zero, random);
      double difference = format.exponent(code) - real;
      sum += double(histogram[u]) * difference;
      squares += double(histogram[u]) * difference * difference;
    }
    worst = std::max(worst, std::fabs(sum) / std::sqrt(squares));
  }
  return worst;
}

TEST(Stochastic, MeanOfTheLogarithm) {
  for (Format format : {*Format::get(8, 8), *Format::get(8, 1),
                        *Format::get(8, 32), *Format::get(16, 2048)})
    EXPECT_LE(worstDeviation(format, 200000, Draw::Uniform), 5.0)
        << format.str();
}

// The controls: U that is a little too small, and rounding to nearest.
TEST(Stochastic, BiasIsSeen) {
  Format format = *Format::get(8, 8);
  EXPECT_GT(worstDeviation(format, 2000000, Draw::Biased), 5.0);
  EXPECT_GT(worstDeviation(format, 200000, Draw::Nearest), 100.0);
}

// 10^8 draws at each of 64 points.
TEST(StochasticSlow, MeanOfTheLogarithm) {
  EXPECT_LE(worstDeviation(*Format::get(8, 8), 100000000, Draw::Uniform), 5.0);
}

//===----------------------------------------------------------------------===//
// Conversion [Q6]
//===----------------------------------------------------------------------===//

// Every code of every pair of narrow formats, and the paper's: k is the floor
// of (e + U) / 2^d, U being the upper d bits.
TEST(Stochastic, ConversionOfEveryCode) {
  std::vector<oracle::Format> formats = oracle::allFormats(2, 8, true);
  std::mt19937 random(6);
  auto check = [&](const oracle::Format &from, const oracle::Format &to,
                   unsigned code, uint16_t u, bool toMin) {
    oracle::Number number = oracle::read(code, from);
    int want = 0;
    if (number.sign != 0) {
      // floor((e + floor(U * r / 2^16)) / r), r the ratio of the gammas.
      long k = number.exponent * (to.gamma / from.gamma);
      if (long r = from.gamma / to.gamma; r > 1) {
        oracle::Integer sum(number.exponent + long(u) * r / 65536);
        mpz_fdiv_q_ui(sum.get(), sum.get(), static_cast<unsigned long>(r));
        k = mpz_get_si(sum.get());
      }
      want = expected(to, number.sign < 0, k, toMin);
    }
    ASSERT_EQ(convertStochastic(Code(code), implementationFormat(from),
                                implementationFormat(to),
                                toMin ? Underflow::Min : Underflow::Zero, u),
              want)
        << text(from) << " to " << text(to) << " code " << code << " U " << u;
  };
  for (const oracle::Format &from : formats)
    for (const oracle::Format &to : formats)
      for (unsigned code = 0; code < (1u << from.bits); ++code)
        for (unsigned i = 0; i < 4; ++i) {
          check(from, to, code, uint16_t(random()), i % 2);
          if (HasFatalFailure())
            return;
        }
  for (const oracle::Format &to :
       {oracle::Format{8, 8, 127}, oracle::Format{8, 8, 100},
        oracle::Format{10, 32, 511}, oracle::Format{8, 1, 127}})
    for (const oracle::Format &from :
         {oracle::Format{16, 2048, 32767}, oracle::Format{16, 32768, 32767}})
      for (unsigned code = 0; code < 65536; ++code) {
        check(from, to, code, uint16_t(random()), code % 2);
        if (HasFatalFailure())
          return;
      }
}

// How often the exponent goes up: exactly r / 2^d of all U.
TEST(Stochastic, ConversionIsUnbiased) {
  Format from = *Format::get(16, 2048), to = *Format::get(8, 8);
  for (int32_t m : {30000, 30001, 30127, 30128, 30129, 30255, 32766}) {
    int64_t sum = 0;
    Code code = Code(m);
    for (int u = 0; u < 65536; ++u)
      sum += to.exponent(
          convertStochastic(code, from, to, Underflow::Zero, uint16_t(u)));
    EXPECT_EQ(sum, int64_t(from.exponent(code)) * 256) << m;
  }
}
