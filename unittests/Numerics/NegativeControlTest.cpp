//===- NegativeControlTest.cpp - What the oracle must catch ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Tests of the tests: plausible mistakes that the oracle must catch. Each one
/// computes with a deliberate error and expects a difference.
///
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Datapath.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Quantize.h"

#include <cmath>
#include <random>

using namespace lns::numerics;

/// Q2 with thresholds of one's own.
static long roundedLogarithm(float y, long gamma,
                             const std::vector<uint32_t> &thresholds) {
  int exponent;
  float fraction = std::frexp(y, &exponent);
  uint32_t significand = uint32_t(std::ldexp(fraction, 24));
  long passed = 0;
  for (uint32_t threshold : thresholds)
    passed += significand >= threshold;
  return (exponent - 1) * gamma + passed;
}

// One threshold off by one unit in the last place is one wrong float in 2^23,
// and the oracle sees it.
TEST(NegativeControl, PerturbedThresholdIsCaught) {
  for (int gamma : {1, 8, 128, 2048}) {
    Format format = Format::getUnchecked(16, gamma, 0);
    std::vector<uint32_t> right = quantizeThresholds(format).f32;
    for (size_t j = 0; j < right.size(); j += 1 + right.size() / 8)
      for (int error : {-1, 0, 1}) {
        std::vector<uint32_t> thresholds = right;
        thresholds[j] += uint32_t(error);
        // The floats beside the threshold, from the oracle alone.
        oracle::Real border;
        oracle::power(border, 2 * long(j) + 1, 2 * gamma);
        bool caught = false;
        for (float y : {mpfr_get_flt(border.get(), MPFR_RNDD),
                        mpfr_get_flt(border.get(), MPFR_RNDU)})
          caught |= roundedLogarithm(y, gamma, thresholds) !=
                    oracle::roundedLogarithm(y, gamma);
        EXPECT_EQ(caught, error != 0) << "gamma " << gamma << " j " << j;
      }
  }
}

// Quantizing by an f32 logarithm misses borders.
TEST(NegativeControl, LogarithmInFloatIsCaught) {
  int wrong = 0;
  for (long j = 0; j < 2048; ++j) {
    oracle::Real border;
    oracle::power(border, 2 * j + 1, 4096);
    float y = mpfr_get_flt(border.get(), MPFR_RNDD);
    wrong +=
        std::lrint(2048.0f * std::log2(y)) != oracle::roundedLogarithm(y, 2048);
  }
  EXPECT_GT(wrong, 0);
}

// Another format's codes are not this format's: a coarser gamma, a bias off by
// one.
TEST(NegativeControl, CoarserFormatIsCaught) {
  oracle::Format fine{8, 8, 127};
  std::mt19937 random(13);
  int coarser = 0, shifted = 0;
  for (int i = 0; i < 1000; ++i) {
    float x = std::ldexp(1.0f + float(random() % 4096) / 4096.0f,
                         -1 - int(random() % 10));
    int want = int(oracle::quantize(x, 1.0f, fine, false));
    coarser += quantize(x, 1.0f, *Format::get(8, 4), Underflow::Zero) != want;
    shifted +=
        quantize(x, 1.0f, *Format::get(8, 8, 126), Underflow::Zero) != want;
  }
  EXPECT_GT(coarser, 900);
  EXPECT_EQ(shifted, 1000);
}

// Decoding by multiplying steps up loses last bits.
TEST(NegativeControl, AccumulatedPowersAreCaught) {
  int wrong = 0;
  float step = oracle::powerFloat(1, 8), value = 1.0f;
  for (int i = 1; i <= 64; ++i) {
    value *= step;
    wrong += value != oracle::powerFloat(i, 8);
  }
  EXPECT_GT(wrong, 10);
}

// Rounding ties away from zero gives other codes than ties to even.
TEST(NegativeControl, TiesAwayFromZeroAreCaught) {
  oracle::Format from{8, 16, 127}, to{8, 8, 127};
  oracle::Encoder encoder(to);
  int different = 0;
  for (unsigned code = 1; code < 128; ++code) {
    oracle::Number n = oracle::read(code, from);
    long away = std::lround(double(n.exponent) / 2.0);
    different += encoder.encode(1, away, false) !=
                 oracle::convert(code, from, encoder, to.gamma, false);
  }
  EXPECT_GT(different, 20);
}

// Summing in f64 and rounding once more to f32 is not the exact dot product:
// next to a halfway case and under cancellation.
TEST(NegativeControl, SumInDoubleIsCaught) {
  auto inDouble = [](const std::map<long, oracle::Integer> &counts) {
    double sum = 0;
    for (const auto &[exponent, count] : counts)
      sum += mpz_get_d(count.get()) * oracle::powerDouble(exponent, 8);
    return float(sum);
  };
  std::map<long, oracle::Integer> halfway; // 1 + 2^-24 + 2^-60
  halfway[0] = 1;
  halfway[-24 * 8] = 1;
  halfway[-60 * 8] = 1;
  EXPECT_NE(inDouble(halfway), oracle::exactSum(halfway, 8));
  std::map<long, oracle::Integer> cancelling; // (2^(1/8) - 1)^31
  long coefficient = -1;
  for (long i = 0; i <= 31; ++i) {
    cancelling[i] = coefficient;
    coefficient = -(coefficient * (31 - i) / (i + 1));
  }
  float exact = oracle::exactSum(cancelling, 8);
  EXPECT_GT(exact, 0.0f);
  EXPECT_LT(exact, 0x1p-107f);
  EXPECT_NE(inDouble(cancelling), exact);
}

// f32 accumulation is what float<high> promises, not what exact does.
TEST(NegativeControl, FloatSumIsNotExact) {
  Format format = *Format::get(8, 8);
  DotFormat dot(format, format);
  std::mt19937 random(14);
  std::vector<Code> a(500), b(500);
  int different = 0;
  for (int round = 0; round < 50; ++round) {
    for (size_t i = 0; i < a.size(); ++i) {
      a[i] = Code(random() % 256);
      b[i] = Code(random() % 256);
    }
    different +=
        floatDot(a.data(), 1, b.data(), 1, a.size(), dot, Precision::High) !=
        exactDot(a.data(), 1, b.data(), 1, a.size(), dot);
  }
  EXPECT_GT(different, 25);
}
