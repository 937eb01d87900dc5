//===- OracleTest.cpp - The oracle itself ---------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

// The oracle stands on mpfr_get_flt rounding once, subnormals and overflow
// included. The processor's conversion from f64 is a second opinion.
TEST(Oracle, RoundsToFloatLikeTheProcessor) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 200000; ++i) {
    int exponent = int(random() % 290) - 160;
    double x = std::ldexp(1.0 + double(random() >> 12) * 0x1p-52, exponent);
    if (random() % 4 == 0) // halfway cases
      x = std::ldexp(std::floor(std::ldexp(x, 24 - exponent)) + 0.5,
                     exponent - 24);
    if (random() % 2)
      x = -x;
    ASSERT_EQ(oracle::bitsOf(oracle::toFloat(oracle::Real(x, 64))),
              oracle::bitsOf(float(x)))
        << x;
  }
}

TEST(Oracle, KnownPowers) {
  EXPECT_EQ(oracle::powerFloat(-24, 8), 0.125f);
  EXPECT_EQ(oracle::powerDouble(1, 2), 0x1.6a09e667f3bcdp+0); // sqrt(2)
  EXPECT_EQ(oracle::roundedLogarithm(0.125, 8), -24);
}

TEST(Oracle, ExactSumOfARationalTie) {
  std::map<long, oracle::Integer> counts;
  counts[0] = 1;
  counts[-24 * 8] = 1;
  EXPECT_EQ(oracle::exactSum(counts, 8), 1.0f);
  counts[-60 * 8] = 1;
  EXPECT_EQ(oracle::exactSum(counts, 8), 1.0f + 0x1p-23f);
}
