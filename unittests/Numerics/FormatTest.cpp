//===- FormatTest.cpp - N1 to N4 and N8 -----------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

using namespace lns::numerics;

// [N1, N8]: every width, every gamma to 2^16, and biases around both borders.
TEST(Format, LegalExactlyWhereAllValuesAreNormal) {
  for (long bits = 2; bits <= 16; ++bits)
    for (long gamma = 1; gamma <= 65536; gamma *= 2) {
      long maxField = (1L << (bits - 1)) - 1;
      for (long border : {maxField, maxField - 127 * gamma, 126 * gamma + 1})
        for (long bias = border - 2; bias <= border + 2; ++bias) {
          bool want = gamma <= (1L << (bits - 1)) &&
                      oracle::isNormalRange({bits, gamma, bias});
          std::string error;
          std::optional<Format> got = Format::get(bits, gamma, bias, &error);
          ASSERT_EQ(got.has_value(), want)
              << bits << " " << gamma << " " << bias << ": " << error;
          ASSERT_EQ(error.empty(), want);
        }
      // The rule of thumb in N8: any gamma for B <= 8, gamma >= 2^(B-7) above.
      if (gamma <= (1L << (bits - 1))) {
        EXPECT_EQ(Format::get(bits, gamma).has_value(),
                  bits <= 8 || gamma >= (1L << (bits - 7)));
      }
    }
}

TEST(Format, ErrorsNameTheRuleAndWhatIsLegal) {
  auto errorOf = [](int64_t bits, int64_t gamma,
                    std::optional<int64_t> bias = std::nullopt) {
    std::string error;
    EXPECT_FALSE(Format::get(bits, gamma, bias, &error));
    return error;
  };
  EXPECT_EQ(errorOf(1, 1), "[N1] a format has 2 to 16 bits, not 1");
  EXPECT_EQ(errorOf(17, 8), "[N1] a format has 2 to 16 bits, not 17");
  EXPECT_EQ(errorOf(8, 3),
            "[N1] the base factor gamma of a format with 8 bits is a power of "
            "two from 1 to 128, not 3");
  EXPECT_EQ(errorOf(8, 256),
            "[N1] the base factor gamma of a format with 8 bits is a power of "
            "two from 1 to 128, not 256");
  EXPECT_EQ(errorOf(8, 0).substr(0, 4), "[N1]");
  EXPECT_EQ(errorOf(8, -8).substr(0, 4), "[N1]");
  EXPECT_EQ(errorOf(8, 8, 1010),
            "[N8] all nonzero values of a format must be normal f32, from "
            "2^-126 to 2^127: with 8 bits and gamma 8 the bias must be from "
            "-889 to 1009, not 1010");
  EXPECT_NE(errorOf(16, 8).find("gamma >= 512"), std::string::npos);
  EXPECT_EQ(errorOf(8, 8, INT64_MAX).substr(0, 4), "[N8]");
  EXPECT_EQ(errorOf(8, INT64_MIN).substr(0, 4), "[N1]");
  EXPECT_FALSE(Format::get(8, 3)); // no place for the message
}

TEST(Format, Facts) {
  Format format = *Format::get(8, 8);
  EXPECT_EQ(format.bias(), 127);
  EXPECT_EQ(format.maxField(), 127);
  EXPECT_EQ(format.log2Gamma(), 3);
  EXPECT_EQ(format.storageBits(), 8);
  EXPECT_EQ(format.numCodes(), 256);
  EXPECT_EQ(format.str(), "(8, 8)");
  EXPECT_EQ(Format::get(9, 4)->storageBits(), 16);
  EXPECT_EQ(Format::get(8, 8, 100)->str(), "(8, 8, 100)");
  EXPECT_TRUE(*Format::get(8, 8, 127) == format);
  EXPECT_TRUE(*Format::get(8, 8, 126) != format);
  EXPECT_TRUE(*Format::get(8, 16) != format);
}

// [N2-N4]: reading and writing of every word of every format.
TEST(Format, ReadsAndWritesEveryWord) {
  for (const oracle::Format &f : oracle::allFormats(2, 9)) {
    Format format = implementationFormat(f);
    for (int code = 0; code < format.numCodes(); ++code) {
      oracle::Number want = oracle::read(code, f);
      ASSERT_EQ(format.isZero(Code(code)), want.sign == 0);
      ASSERT_EQ(format.isNegative(Code(code)), want.sign < 0);
      if (want.sign == 0) {
        ASSERT_EQ(format.canonical(Code(code)), 0);
        continue;
      }
      ASSERT_EQ(format.exponent(Code(code)), want.exponent);
      ASSERT_EQ(format.canonical(Code(code)), code);
      ASSERT_EQ(
          format.encodeExponent(want.sign < 0, want.exponent, Underflow::Zero),
          code);
      // Bits above the word are not read: a sign-extended container is fine.
      ASSERT_EQ(format.exponent(Code(code | -format.numCodes())),
                want.exponent);
    }
  }
}
