//===- ElementwiseTest.cpp - A0, A1 and A3 --------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ArithmeticOracle.h"
#include "TestSupport.h"

#include "lns/Numerics/Elementwise.h"

#include <cmath>
#include <limits>
#include <random>

using namespace lns::numerics;

//===----------------------------------------------------------------------===//
// Multiply [A1]
//===----------------------------------------------------------------------===//

static void checkMultiply(const oracle::Format &a, const oracle::Format &b,
                          const oracle::Format &result) {
  Format formatA = implementationFormat(a), formatB = implementationFormat(b),
         formatR = implementationFormat(result);
  oracle::Encoder encoder(result);
  for (int x = 0; x < formatA.numCodes(); ++x) {
    oracle::Number left = oracle::read(unsigned(x), a);
    for (int y = 0; y < formatB.numCodes(); ++y) {
      oracle::Number right = oracle::read(unsigned(y), b);
      for (bool toMin : {false, true}) {
        int got = multiply(Code(x), formatA, Code(y), formatB, formatR,
                           toMin ? Underflow::Min : Underflow::Zero);
        int want = int(encoder.encode(left.sign * right.sign,
                                      left.exponent + right.exponent, toMin));
        ASSERT_EQ(got, want) << text(a) << " * " << text(b) << " in "
                             << text(result) << ": " << x << ", " << y;
      }
    }
  }
}

// Every pair of codes of every format with B <= 8: the format itself as result,
// and a biased one that saturates and underflows elsewhere.
TEST(Multiply, EveryPairOfEveryNarrowFormat) {
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    checkMultiply(f, f, f);
    if (HasFatalFailure())
      return;
  }
  for (long gamma = 1; gamma <= 32; gamma *= 2) {
    checkMultiply({8, gamma, 127}, {7, gamma, 63}, {8, gamma, 120});
    if (gamma >= 8)
      checkMultiply({6, gamma, 31}, {8, gamma, 127}, {10, gamma, 400});
    if (HasFatalFailure())
      return;
  }
}

// The product format holds every product exactly.
TEST(Multiply, ExactProductFormat) {
  int legal = 0;
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    Format format = implementationFormat(f);
    std::string error;
    std::optional<Format> product = exactProductFormat(format, format, &error);
    oracle::Format wanted{f.bits + 1, f.gamma, 2 * f.bias};
    ASSERT_EQ(product.has_value(), oracle::isNormalRange(wanted)) << error;
    if (!product) {
      EXPECT_EQ(error.substr(0, 4), "[N8]");
      continue;
    }
    ++legal;
    for (int x = 0; x < format.numCodes(); ++x)
      for (int y = 0; y < format.numCodes(); ++y) {
        oracle::Number left = oracle::read(unsigned(x), f);
        oracle::Number right = oracle::read(unsigned(y), f);
        oracle::Number got =
            oracle::read(multiply(Code(x), format, Code(y), format, *product,
                                  Underflow::Zero),
                         wanted);
        ASSERT_EQ(got.sign, left.sign * right.sign);
        if (got.sign != 0) {
          ASSERT_EQ(got.exponent, left.exponent + right.exponent);
        }
      }
  }
  EXPECT_GT(legal, 20);
  std::string error;
  EXPECT_FALSE(
      exactProductFormat(*Format::get(8, 8), *Format::get(8, 16), &error));
  EXPECT_EQ(error.substr(0, 4), "[D0]");
  EXPECT_FALSE(exactProductFormat(*Format::get(16, 2048),
                                  *Format::get(16, 2048), &error));
  EXPECT_EQ(error.substr(0, 4), "[N1]");
  EXPECT_EQ(exactProductFormat(*Format::get(8, 8), *Format::get(6, 8))->str(),
            "(9, 8, 158)");
}

//===----------------------------------------------------------------------===//
// Divide, reciprocal, square, square root [A1]
//===----------------------------------------------------------------------===//

static void checkDivide(const oracle::Format &a, const oracle::Format &b,
                        const oracle::Format &result) {
  Format formatA = implementationFormat(a), formatB = implementationFormat(b),
         formatR = implementationFormat(result);
  oracle::Encoder encoder(result);
  for (int x = 0; x < formatA.numCodes(); ++x)
    for (int y = 0; y < formatB.numCodes(); ++y)
      for (bool toMin : {false, true}) {
        int got = quotient(Code(x), formatA, Code(y), formatB, formatR,
                           toMin ? Underflow::Min : Underflow::Zero);
        int want =
            int(oracle::divide(oracle::read(unsigned(x), a),
                               oracle::read(unsigned(y), b), encoder, toMin));
        ASSERT_EQ(got, want) << text(a) << " / " << text(b) << " in "
                             << text(result) << ": " << x << ", " << y;
      }
}

static void checkPowers(const oracle::Format &f, const oracle::Format &result) {
  Format format = implementationFormat(f),
         formatR = implementationFormat(result);
  oracle::Encoder encoder(result);
  for (int x = 0; x < format.numCodes(); ++x)
    for (bool toMin : {false, true}) {
      Underflow underflow = toMin ? Underflow::Min : Underflow::Zero;
      oracle::Number number = oracle::read(unsigned(x), f);
      ASSERT_EQ(int(reciprocal(Code(x), format, formatR, underflow)),
                int(oracle::reciprocal(number, encoder, toMin)))
          << "1 / " << text(f) << " in " << text(result) << ": " << x;
      ASSERT_EQ(int(square(Code(x), format, formatR, underflow)),
                int(oracle::square(number, encoder, toMin)))
          << "square of " << text(f) << " in " << text(result) << ": " << x;
      ASSERT_EQ(int(squareRoot(Code(x), format, formatR, underflow)),
                int(oracle::squareRoot(number, encoder, toMin)))
          << "root of " << text(f) << " in " << text(result) << ": " << x;
    }
}

TEST(Divide, EveryPairOfEveryNarrowFormat) {
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    checkDivide(f, f, f);
    checkPowers(f, f);
    if (HasFatalFailure())
      return;
  }
  for (long gamma = 1; gamma <= 32; gamma *= 2) {
    checkDivide({8, gamma, 127}, {7, gamma, 63}, {8, gamma, 120});
    checkPowers({8, gamma, 127}, {7, gamma, 50});
    if (gamma >= 8)
      checkDivide({6, gamma, 31}, {8, gamma, 127}, {10, gamma, 400});
    if (HasFatalFailure())
      return;
  }
}

TEST(Divide, PowersOfEveryWideCode) {
  for (long bits = 10; bits <= 16; ++bits) {
    oracle::Format f{bits, 1L << (bits - 5), (1L << (bits - 1)) - 1};
    checkPowers(f, f);
    checkPowers(f, {bits, f.gamma, f.bias / 3});
    if (HasFatalFailure())
      return;
  }
}

/// Whether `legal` has the parameters of `wanted`, and is missing exactly where
/// no format has them.
static bool isExactFormat(const std::optional<Format> &legal,
                          const oracle::Format &wanted) {
  if (!legal)
    return !oracle::isNormalRange(wanted);
  return *legal == implementationFormat(wanted);
}

// The formats of A1 hold every result: nothing saturates, nothing underflows.
TEST(Divide, ExactFormats) {
  int legal = 0;
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    Format format = implementationFormat(f);
    std::string error;
    oracle::Format quotients{f.bits + 1, f.gamma, f.maxField() + 1},
        reciprocals{f.bits, f.gamma, f.maxField() + 1 - f.bias},
        squares{f.bits + 1, f.gamma, 2 * f.bias};
    std::optional<Format> q = exactQuotientFormat(format, format, &error);
    ASSERT_TRUE(isExactFormat(q, quotients)) << error << text(f);
    std::optional<Format> r = exactReciprocalFormat(format, &error);
    ASSERT_TRUE(isExactFormat(r, reciprocals)) << error << text(f);
    std::optional<Format> s = exactSquareFormat(format, &error);
    ASSERT_TRUE(isExactFormat(s, squares)) << error << text(f);
    legal += q && r && s;
    for (int x = 0; x < format.numCodes(); ++x) {
      oracle::Number number = oracle::read(unsigned(x), f);
      if (number.sign == 0)
        continue;
      auto exponent = [&](Code code, const oracle::Format &of) {
        return oracle::read(code, of).exponent;
      };
      if (r) {
        ASSERT_EQ(exponent(reciprocal(Code(x), format, *r, Underflow::Zero),
                           reciprocals),
                  -number.exponent);
      }
      if (s) {
        ASSERT_EQ(
            exponent(square(Code(x), format, *s, Underflow::Zero), squares),
            2 * number.exponent);
      }
      for (int y = 0; q && y < format.numCodes(); ++y) {
        oracle::Number divisor = oracle::read(unsigned(y), f);
        if (divisor.sign != 0) {
          ASSERT_EQ(exponent(quotient(Code(x), format, Code(y), format, *q,
                                      Underflow::Zero),
                             quotients),
                    number.exponent - divisor.exponent);
        }
      }
    }
  }
  EXPECT_GT(legal, 40);
  std::string error;
  EXPECT_FALSE(
      exactQuotientFormat(*Format::get(8, 8), *Format::get(8, 4), &error));
  EXPECT_EQ(error.substr(0, 4), "[D0]");
  EXPECT_FALSE(exactSquareFormat(*Format::get(16, 2048), &error));
  EXPECT_EQ(error.substr(0, 4), "[N1]");
  EXPECT_FALSE(exactReciprocalFormat(*Format::get(8, 1, 127), &error) &&
               exactSquareFormat(*Format::get(8, 1, 127), &error));
  EXPECT_EQ(error.substr(0, 4), "[N8]");
}

// x/0, 0/0 and roots of negative numbers, and ties to the even exponent.
TEST(Divide, SpecialOperands) {
  Format f = *Format::get(8, 8);
  for (Underflow policy : {Underflow::Zero, Underflow::Min}) {
    EXPECT_EQ(quotient(5, f, 0, f, f, policy), 127);
    EXPECT_EQ(quotient(128 + 5, f, 0, f, f, policy), 255);
    EXPECT_EQ(quotient(5, f, 128, f, f, policy), 127); // [N3]
    EXPECT_EQ(quotient(0, f, 0, f, f, policy), 0);
    EXPECT_EQ(quotient(0, f, 128 + 9, f, f, policy), 0);
    EXPECT_EQ(reciprocal(0, f, f, policy), 127);
    EXPECT_EQ(squareRoot(128 + 127, f, f, policy), 0);
    EXPECT_EQ(squareRoot(0, f, f, policy), 0);
  }
  // e = -1 and -3: halves -1/2 and -3/2 go to 0 and -2.
  EXPECT_EQ(squareRoot(126, f, f, Underflow::Zero), 127);
  EXPECT_EQ(squareRoot(124, f, f, Underflow::Zero), 125);
}

//===----------------------------------------------------------------------===//
// Sign and order [A0, A1]
//===----------------------------------------------------------------------===//

/// All values of a format as f64, in which they are distinct for B <= 8.
static std::vector<double> values(const oracle::Format &f) {
  std::vector<double> result;
  for (unsigned code = 0; code < unsigned(2 * (f.maxField() + 1)); ++code) {
    oracle::Number number = oracle::read(code, f);
    result.push_back(number.sign == 0
                         ? 0.0
                         : number.sign *
                               oracle::powerDouble(number.exponent, f.gamma));
  }
  return result;
}

TEST(Elementwise, UnaryOnEveryCode) {
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    Format format = implementationFormat(f);
    std::vector<double> value = values(f);
    int never = int(f.maxField()) + 1; // s = 1, m = 0 [N3]
    for (int x = 0; x < format.numCodes(); ++x) {
      Code negated = negate(Code(x), format);
      Code magnitude = absolute(Code(x), format);
      Code rectified = relu(Code(x), format);
      ASSERT_LT(negated, format.numCodes());
      ASSERT_NE(negated, never);
      ASSERT_NE(magnitude, never);
      ASSERT_NE(rectified, never);
      ASSERT_EQ(value[negated], -value[x]);
      ASSERT_EQ(value[magnitude], std::fabs(value[x]));
      ASSERT_EQ(value[rectified], value[x] > 0 ? value[x] : 0);
    }
  }
}

TEST(Elementwise, BinaryOnEveryPair) {
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    Format format = implementationFormat(f);
    std::vector<double> value = values(f);
    int never = int(f.maxField()) + 1;
    for (int x = 0; x < format.numCodes(); ++x)
      for (int y = 0; y < format.numCodes(); ++y) {
        double a = value[x], b = value[y];
        auto holds = [&](Predicate p) {
          return compare(p, Code(x), Code(y), format);
        };
        Code low = minimum(Code(x), Code(y), format);
        Code high = maximum(Code(x), Code(y), format);
        bool right = holds(Predicate::EQ) == (a == b) &&
                     holds(Predicate::NE) == (a != b) &&
                     holds(Predicate::LT) == (a < b) &&
                     holds(Predicate::LE) == (a <= b) &&
                     holds(Predicate::GT) == (a > b) &&
                     holds(Predicate::GE) == (a >= b) && low != never &&
                     high != never && value[low] == std::min(a, b) &&
                     value[high] == std::max(a, b);
        ASSERT_TRUE(right) << text(f) << ": " << x << ", " << y;
      }
  }
}

//===----------------------------------------------------------------------===//
// Renormalize [A3]
//===----------------------------------------------------------------------===//

/// scale' by the rule, in reals rounded where it says so.
static float wantedScale(float scale, long max, const oracle::Format &f) {
  float factor = oracle::powerFloat(max - f.maxField(), f.gamma);
  oracle::Real product(scale, 320);
  mpfr_mul_d(product.get(), product.get(), factor, MPFR_RNDN);
  return oracle::toFloat(product);
}

TEST(Renormalize, RandomGroupsOfEveryNarrowFormat) {
  std::mt19937_64 random(5);
  int moved = 0, stayed = 0;
  for (const oracle::Format &f : oracle::allFormats(2, 9)) {
    Format format = implementationFormat(f);
    for (int round = 0; round < 60; ++round) {
      std::vector<Code> before(1 + random() % 9);
      long limit = 1 + long(random() % (f.maxField() + 1)), max = 0;
      for (Code &code : before) {
        long m = long(random() % limit);
        code = Code(m + (random() % 2) * (f.maxField() + 1)); // -0 included
        max = std::max(max, m);
      }
      float scale = std::ldexp(1.0f + float(random() % 8191) / 8192.0f,
                               int(random() % 260) - 130);
      std::vector<Code> after = before;
      float got = renormalize(after.data(), after.size(), scale, format);
      float want = max == 0 ? scale : wantedScale(scale, max, f);
      bool stays = max == 0 || want < 0x1p-126f;
      if (stays)
        want = scale;
      ASSERT_EQ(got, want) << text(f);
      (stays ? stayed : moved)++;
      for (size_t i = 0; i < before.size(); ++i) {
        oracle::Number old = oracle::read(before[i], f);
        oracle::Number now = oracle::read(after[i], f);
        ASSERT_EQ(now.sign, old.sign);
        if (old.sign == 0) {
          ASSERT_EQ(after[i], 0);
          continue;
        }
        ASSERT_EQ(now.exponent,
                  old.exponent + (stays ? 0 : f.maxField() - max));
      }
    }
  }
  EXPECT_GT(moved, 1000);
  EXPECT_GT(stayed, 1000);
}

TEST(Renormalize, GroupsThatStay) {
  Format format = *Format::get(8, 8);
  Code zeros[] = {0, 128, 0};
  EXPECT_EQ(renormalize(zeros, 3, 5.0f, format), 5.0f);
  EXPECT_EQ(zeros[1], 0);
  // M - 1 = 126 steps of 1/8: scale' = scale * 2^-15.75 < 2^-126.
  Code small[] = {1, 129};
  EXPECT_EQ(renormalize(small, 2, 0x1p-120f, format), 0x1p-120f);
  EXPECT_EQ(small[0], 1);
  EXPECT_EQ(small[1], 129);
  // [N6] A group with a NaN scale keeps it.
  Code codes[] = {5};
  float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(std::isnan(renormalize(codes, 1, nan, format)));
  EXPECT_EQ(codes[0], 5);
  // A whole octave is exact.
  Code octave[] = {119, 111, 0};
  EXPECT_EQ(renormalize(octave, 3, 3.0f, format), 1.5f);
  EXPECT_EQ(octave[0], 127);
  EXPECT_EQ(octave[1], 119);
  EXPECT_EQ(renormalize(nullptr, 0, 2.0f, format), 2.0f);
}
