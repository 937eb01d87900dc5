//===- DequantizeTest.cpp - Q7 --------------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Dequantize.h"

#include <cmath>
#include <cstring>

using namespace lns::numerics;

static uint64_t bitsOf(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, 8);
  return bits;
}

static void checkEveryCode(const oracle::Format &f) {
  Format format = implementationFormat(f);
  std::vector<float> table = decodeTable(format);
  std::vector<double> wide = decodeTableDouble(format);
  ASSERT_EQ(int(table.size()), format.numCodes());
  for (int code = 0; code < format.numCodes(); ++code) {
    oracle::Number number = oracle::read(code, f);
    float want =
        float(number.sign) * oracle::powerFloat(number.exponent, f.gamma);
    double wantWide =
        double(number.sign) * oracle::powerDouble(number.exponent, f.gamma);
    ASSERT_EQ(oracle::bitsOf(table[code]), oracle::bitsOf(want))
        << text(f) << " code " << code;
    ASSERT_EQ(bitsOf(wide[code]), bitsOf(wantWide))
        << text(f) << " code " << code;
    ASSERT_EQ(oracle::bitsOf(decode(Code(code), format)), oracle::bitsOf(want));
  }
}

// [Q7]: every code of every format with B <= 8, and of wide ones.
TEST(Dequantize, EveryCodeOfEveryNarrowFormat) {
  for (const oracle::Format &f : oracle::allFormats(2, 8))
    checkEveryCode(f);
}

TEST(Dequantize, EveryCodeOfWideFormats) {
  for (long gamma = 512; gamma <= 32768; gamma *= 8)
    checkEveryCode({16, gamma, 32767});
  checkEveryCode({16, 2048, 20000});
  checkEveryCode({10, 32, 511});
  checkEveryCode({12, 128, 2047});
}

TEST(Dequantize, KnownValues) {
  Format format = *Format::get(8, 8); // [N4]
  EXPECT_EQ(decode(127, format), 1.0f);
  EXPECT_EQ(decode(255, format), -1.0f);
  EXPECT_EQ(decode(119, format), 0.5f);
  EXPECT_EQ(decode(1, format), oracle::powerFloat(-126, 8)); // 2^-15.75
  EXPECT_EQ(dequantize(119, 3.0f, format), 1.5f);
  EXPECT_EQ(dequantize(128, 3.0f, format), 0.0f); // [N3]
}

// Powers outside the normal range: subnormals, zero and infinity, both types.
TEST(Dequantize, PowersRoundCorrectlyEverywhere) {
  for (int f = 0; f <= 8; ++f) {
    long gamma = 1L << f;
    for (long e = -1100 * gamma; e <= 1030 * gamma; e += gamma > 8 ? 7 : 1) {
      ASSERT_EQ(bitsOf(exp2Double(e, f)), bitsOf(oracle::powerDouble(e, gamma)))
          << e << "/" << gamma;
      ASSERT_EQ(oracle::bitsOf(exp2Float(e, f)),
                oracle::bitsOf(oracle::powerFloat(e, gamma)))
          << e << "/" << gamma;
      if (e >= -126 * gamma && e < 127 * gamma) {
        ASSERT_EQ(exp2BFloat16(e, f), oracle::powerBFloat16(e, gamma));
      }
    }
  }
  EXPECT_EQ(exp2Float(INT64_MAX, 3), HUGE_VALF);
  EXPECT_EQ(exp2Float(INT64_MIN, 3), 0.0f);
}
