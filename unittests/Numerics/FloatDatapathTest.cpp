//===- FloatDatapathTest.cpp - D0, D2, D3 and D6 --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Datapath.h"

#include <cmath>
#include <random>

using namespace lns::numerics;

/// Mixed operand pairs [D0]: different widths, gammas and biases.
static std::vector<std::pair<oracle::Format, oracle::Format>> mixedPairs() {
  std::vector<std::pair<oracle::Format, oracle::Format>> pairs;
  for (long gammaA = 1; gammaA <= 128; gammaA *= 2)
    for (long gammaB = 1; gammaB <= 128; gammaB *= 4)
      pairs.push_back({{8, gammaA, 127}, {8, gammaB, 127}});
  pairs.push_back({{8, 8, 127}, {4, 2, 7}});
  pairs.push_back({{8, 8, 1009}, {8, 8, 1009}}); // the greatest bias
  pairs.push_back({{8, 8, -889}, {8, 8, -889}}); // the least: overflow
  pairs.push_back({{5, 16, 2017}, {8, 2, 0}});
  pairs.push_back({{10, 64, 511}, {8, 16, 127}});
  pairs.push_back({{12, 128, 2047}, {3, 4, 3}});
  pairs.push_back({{16, 2048, 32767}, {2, 1, 1}});
  return pairs;
}

/// The f32 of the products of two formats, by exponent, each computed once.
class ProductOracle {
public:
  ProductOracle(const oracle::Format &a, const oracle::Format &b)
      : a(a), b(b), gamma(std::max(a.gamma, b.gamma)) {}

  long exponent(oracle::Number x, oracle::Number y) const {
    return x.exponent * (gamma / a.gamma) + y.exponent * (gamma / b.gamma);
  }
  float magnitude(long exponent) {
    auto [entry, inserted] = cache.try_emplace(exponent);
    if (inserted)
      entry->second = oracle::powerFloat(exponent, gamma);
    return entry->second;
  }

private:
  oracle::Format a, b;

public:
  long gamma;

private:
  std::map<long, float> cache;
};

static void checkProducts(const oracle::Format &a, const oracle::Format &b) {
  DotFormat dot(implementationFormat(a), implementationFormat(b));
  ProductOracle products(a, b);
  ASSERT_EQ(dot.gamma(), products.gamma);
  std::vector<float> tableA = floatOperandTable(dot.a(), Precision::Fast);
  std::vector<float> tableB = floatOperandTable(dot.b(), Precision::Fast);
  long least = 0, greatest = 0;
  bool any = false;
  for (int x = 0; x < dot.a().numCodes(); ++x)
    for (int y = 0; y < dot.b().numCodes(); ++y) {
      oracle::Number left = oracle::read(unsigned(x), a);
      oracle::Number right = oracle::read(unsigned(y), b);
      int sign = left.sign * right.sign;
      Term term = dot.product(Code(x), Code(y));
      ASSERT_EQ(term.sign, sign);
      float high = floatProduct(Code(x), Code(y), dot, Precision::High);
      float fast = floatProduct(Code(x), Code(y), dot, Precision::Fast);
      if (sign == 0) {
        ASSERT_EQ(oracle::bitsOf(high), 0u);
        ASSERT_EQ(oracle::bitsOf(fast), 0u);
        continue;
      }
      long exponent = products.exponent(left, right);
      ASSERT_EQ(term.exponent, exponent);
      least = any ? std::min(least, exponent) : exponent;
      greatest = any ? std::max(greatest, exponent) : exponent;
      any = true;
      float want = float(sign) * products.magnitude(exponent);
      ASSERT_EQ(oracle::bitsOf(high), oracle::bitsOf(want))
          << text(a) << " x " << text(b) << ": " << x << ", " << y;
      ASSERT_EQ(oracle::bitsOf(fast), oracle::bitsOf(tableA[x] * tableB[y]));
    }
  ASSERT_EQ(dot.minExponent(), least); // [D0]
  ASSERT_EQ(dot.maxExponent(), greatest);
  ASSERT_EQ(dot.maxQuotient(),
            long(std::floor(double(greatest - least) / products.gamma)));
  ASSERT_EQ(dot.minExponentQuotient(),
            long(std::floor(double(least) / products.gamma)));
}

// [D0, D2]: every pair of codes of every format with B <= 8.
TEST(FloatDatapath, ProductsOfEveryNarrowFormat) {
  for (const oracle::Format &f : oracle::allFormats(2, 8)) {
    checkProducts(f, f);
    if (HasFatalFailure())
      return;
  }
}

TEST(FloatDatapath, ProductsOfMixedFormats) {
  for (const auto &[a, b] : mixedPairs()) {
    checkProducts(a, b);
    checkProducts(b, a);
    if (HasFatalFailure())
      return;
  }
}

// [D2, D3]: High is the decoded value; Fast is the nearest bf16 and within
// 2^-8, for every gamma.
TEST(FloatDatapath, Operands) {
  std::vector<oracle::Format> formats = oracle::allFormats(2, 8);
  formats.push_back({16, 2048, 32767});
  formats.push_back({16, 32768, 32767});
  for (const oracle::Format &f : formats) {
    Format format = implementationFormat(f);
    std::vector<float> high = floatOperandTable(format, Precision::High);
    std::vector<float> fast = floatOperandTable(format, Precision::Fast);
    for (int code = 0; code < format.numCodes(); ++code) {
      oracle::Number n = oracle::read(unsigned(code), f);
      float value = float(n.sign) * oracle::powerFloat(n.exponent, f.gamma);
      ASSERT_EQ(high[code], value);
      if (n.sign == 0) {
        ASSERT_EQ(oracle::bitsOf(fast[code]), 0u);
        continue;
      }
      ASSERT_EQ(fast[code],
                float(n.sign) * oracle::powerBFloat16(n.exponent, f.gamma))
          << text(f) << " code " << code;
      ASSERT_EQ(oracle::bitsOf(fast[code]) & 0xffff, 0u);
      ASSERT_LE(std::fabs(double(fast[code]) - double(value)),
                std::fabs(double(value)) * 0x1p-8);
    }
  }
}

// [D3, F1] Where no sum is said to be subnormal, every product of bf16 is a
// multiple of 2^-126, and so is every sum of them. The control: wide ranges
// have products that are not.
TEST(FloatDatapath, FastSumsAreNormal) {
  int normal = 0, others = 0;
  auto check = [&](const oracle::Format &f) {
    Format format = implementationFormat(f);
    std::vector<float> table = floatOperandTable(format, Precision::Fast);
    bool multiples = true;
    for (float x : table)
      for (float y : table) {
        double product = std::ldexp(double(x) * double(y), 126);
        multiples &= product == std::nearbyint(product);
      }
    if (fastSumsAreNormal(format, format))
      ASSERT_TRUE(multiples) << text(f);
    (multiples ? normal : others) += 1;
  };
  for (const oracle::Format &f : oracle::allFormats(2, 8))
    check(f);
  check({8, 1, 126});
  check({8, 1, 0});
  EXPECT_GT(normal, 0);
  EXPECT_GT(others, 0);
  for (int gamma : {4, 8, 16, 32, 64})
    EXPECT_TRUE(fastSumsAreNormal(*Format::get(8, gamma), *Format::get(8, 8)))
        << gamma;
  EXPECT_FALSE(fastSumsAreNormal(*Format::get(8, 1), *Format::get(8, 1)));
}

// The reference sums in f32, in increasing k, with strides; another order gives
// other bits on these data.
TEST(FloatDatapath, SumsInIncreasingOrder) {
  std::mt19937 random(6);
  DotFormat dot(*Format::get(8, 8), *Format::get(8, 4));
  int orderMatters = 0;
  for (int round = 0; round < 100; ++round) {
    size_t k = random() % 200;
    std::vector<Code> a(3 * k + 1), b(2 * k + 1);
    for (Code &code : a)
      code = Code(random() % 256);
    for (Code &code : b)
      code = Code(random() % 256);
    for (Precision precision : {Precision::High, Precision::Fast}) {
      float forward = 0, backward = 0;
      for (size_t i = 0; i < k; ++i)
        forward += floatProduct(a[3 * i], b[2 * i], dot, precision);
      for (size_t i = k; i-- > 0;)
        backward += floatProduct(a[3 * i], b[2 * i], dot, precision);
      ASSERT_EQ(floatDot(a.data(), 3, b.data(), 2, k, dot, precision), forward);
      orderMatters += forward != backward;
    }
  }
  EXPECT_GT(orderMatters, 0);
}

// [D6] Two roundings, the left scale first.
TEST(FloatDatapath, ScalesOfTheResult) {
  EXPECT_EQ(applyScales(3.0f, 0.5f, 4.0f), 6.0f);
  EXPECT_EQ(applyScales(0x1p100f, 0x1p100f, 0x1p-100f), HUGE_VALF);
  EXPECT_EQ(applyScales(0x1p100f, 0x1p-100f, 0x1p100f), 0x1p100f);
  EXPECT_EQ(applyScales(0.1f, 0.7f, 0.3f),
            float(double(float(double(0.1f) * double(0.7f))) * double(0.3f)));
}
