//===- ConvertTest.cpp - Q6 -----------------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Convert.h"

using namespace lns::numerics;

static void checkPair(const oracle::Format &from, const oracle::Format &to,
                      const oracle::Encoder &encoder) {
  Format source = implementationFormat(from), target = implementationFormat(to);
  for (int code = 0; code < source.numCodes(); ++code)
    for (bool toMin : {false, true}) {
      int got = convert(Code(code), source, target,
                        toMin ? Underflow::Min : Underflow::Zero);
      int want =
          oracle::convert(unsigned(code), from, encoder, to.gamma, toMin);
      ASSERT_EQ(got, want) << text(from) << " to " << text(to) << " code "
                           << code << " min " << toMin;
    }
}

// [Q6]: every code, all pairs of formats with B <= 8, each with seven biases.
TEST(Convert, AllPairsOfFormatsUpToEightBits) {
  std::vector<oracle::Format> formats = oracle::allFormats(2, 8);
  EXPECT_GT(formats.size(), 200u);
  for (const oracle::Format &to : formats) {
    oracle::Encoder encoder(to);
    for (const oracle::Format &from : formats) {
      checkPair(from, to, encoder);
      if (HasFatalFailure())
        return;
    }
  }
}

// Weight storage to compute weights [M1, N7]: every 16- to 10-bit code.
TEST(Convert, WideToEightBits) {
  std::vector<oracle::Format> wide;
  for (long gamma = 512; gamma <= 32768; gamma *= 2)
    wide.push_back({16, gamma, 32767});
  wide.push_back({16, 2048, 32000});
  for (long bits = 15; bits >= 10; --bits) // the paper's Q_U
    wide.push_back({bits, 1L << (bits - 5), (1L << (bits - 1)) - 1});
  for (long gamma = 1; gamma <= 128; gamma *= 4) {
    oracle::Format to{8, gamma, 127};
    oracle::Encoder encoder(to);
    for (const oracle::Format &from : wide) {
      checkPair(from, to, encoder);
      if (HasFatalFailure())
        return;
    }
  }
  oracle::Format narrow{8, 8, 127}, to{16, 2048, 32767};
  checkPair(narrow, to, oracle::Encoder(to));
}

// Ties go to the even exponent, not to the even field: the two differ here.
TEST(Convert, TiesToTheEvenExponent) {
  Format from = *Format::get(8, 16), to = *Format::get(8, 8);
  // e = -1/16 lies halfway between -1/8 (k = -1) and 0 (k = 0, even).
  EXPECT_EQ(convert(126, from, to, Underflow::Zero), 127);
  // e = -3/16 lies halfway between k = -2 (even) and k = -1.
  EXPECT_EQ(convert(124, from, to, Underflow::Zero), 125);
}
