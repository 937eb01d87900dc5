//===- ProcessingElementTest.cpp - [D5, P1-P7] ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProcessingElementOracle.h"
#include "TestSupport.h"

#include "lns/Numerics/TermWords.h"

#include <cmath>
#include <cstring>
#include <random>

using namespace lns::numerics;
using oracle::PE;

static PEParameters parametersOf(const PE &pe) {
  PEParameters parameters;
  parameters.vectorSize = int32_t(pe.vector);
  parameters.log2Entries = int32_t(std::log2(pe.entries));
  parameters.constantBits = int32_t(pe.width);
  parameters.accumulatorBits = int32_t(pe.accumulator);
  parameters.headroom = int32_t(pe.headroom);
  parameters.guardBits =
      pe.guard < 0 ? PEParameters::exactGuard : int32_t(pe.guard);
  return parameters;
}

static std::string text(const PE &pe) {
  return text(pe.a) + " x " + text(pe.b) + " pe<" + std::to_string(pe.vector) +
         ", " + std::to_string(pe.entries) + ", " + std::to_string(pe.width) +
         ", " + std::to_string(pe.accumulator) + ", " +
         std::to_string(pe.headroom) + ", " + std::to_string(pe.guard) + ">";
}

namespace {
/// Parameters that the implementation and the oracle see side by side.
struct Pair {
  explicit Pair(const PE &pe)
      : want(pe), pe(parametersOf(pe)),
        format(implementationFormat(pe.a), implementationFormat(pe.b)) {
    std::string error;
    EXPECT_TRUE(isPELegal(this->pe, format, &error)) << text(pe) << error;
  }
  /// Compares accumulator, count of saturations and f32 of a dot product.
  void check(const std::vector<Code> &a, const std::vector<Code> &b,
             const char *what) {
    int64_t gotCount = 0, wantCount = 0;
    int32_t got = peAccumulateDot(0, a.data(), 1, b.data(), 1, a.size(), pe,
                                  format, &gotCount);
    long expected = want.dot(a.data(), b.data(), a.size(), 0, &wantCount);
    ASSERT_EQ(got, expected)
        << what << ", " << text(want.parameters()) << ", K = " << a.size();
    ASSERT_EQ(gotCount, wantCount) << what << text(want.parameters());
    ASSERT_EQ(oracle::bitsOf(peToFloat(got, pe, format)),
              oracle::bitsOf(want.toFloat(expected)))
        << what << ", " << text(want.parameters());
  }

  oracle::ProcessingElement want;
  PEParameters pe;
  DotFormat format;
};
} // namespace

static const oracle::Format eight{8, 8, 127};

static std::vector<Code> randomCodes(std::mt19937_64 &random,
                                     const oracle::Format &format, size_t k) {
  std::vector<Code> codes(k);
  for (Code &code : codes)
    code = Code(random() % (uint64_t(1) << format.bits));
  return codes;
}

/// Parameters for one pair of formats: all table sizes, and each of the others
/// away from its default; S <= 0 among them.
static std::vector<PE> variants(const oracle::Format &a,
                                const oracle::Format &b) {
  std::vector<PE> all;
  long gamma = std::max(a.gamma, b.gamma);
  for (long entries = 1; entries <= std::min(gamma, 64l); entries *= 2)
    all.push_back(PE{a, b, 32, entries, 8, 24, 8, 3});
  long full = std::min(gamma, 8l);
  for (long guard : {-1, 0, 1, 6})
    all.push_back(PE{a, b, 16, full, 8, 24, 8, guard});
  for (long width : {5, 6, 13, 16})
    all.push_back(PE{a, b, 64, full, width, 24, 8, 2});
  for (long accumulator : {16, 32})
    all.push_back(PE{a, b, 8, full, 8, accumulator, 4, 3});
  for (long headroom : {0, 5, 12})
    all.push_back(PE{a, b, 1, full, 8, 24, headroom, 3});
  all.push_back(PE{a, b, 4, 1, 5, 32, 0, -1});
  std::vector<PE> legal;
  for (const PE &pe : all)
    if (isPELegal(parametersOf(pe), DotFormat(implementationFormat(pe.a),
                                              implementationFormat(pe.b))))
      legal.push_back(pe);
  return legal;
}

static std::vector<std::pair<oracle::Format, oracle::Format>> mixedPairs() {
  return {{{8, 16, 127}, {8, 8, 127}}, {{4, 2, 7}, {8, 32, 127}},
          {{8, 8, 100}, {6, 4, 31}},   {{8, 4, 127}, {8, 4, 127}},
          {{10, 64, 511}, {8, 8, 60}}, {{2, 1, 1}, {2, 2, 1}},
          {{5, 1, 3}, {5, 1, -4}},     {{16, 2048, 32767}, {8, 8, 127}},
          {{8, 8, -889}, {8, 8, -889}}};
}

//===----------------------------------------------------------------------===//
// Conversion [P1-P4]
//===----------------------------------------------------------------------===//

TEST(ProcessingElement, ConstantsAreCorrectlyRounded) {
  for (int32_t t = 0; t <= 14; ++t)
    for (int32_t w : {5, 8, 11, 16, 24}) {
      if (t > w - 2)
        continue;
      for (int32_t j = 0; j < 1 << t; ++j) {
        ASSERT_EQ(peConstant(j, t, w), oracle::peConstant(j, 1l << t, w))
            << "j = " << j << ", t = " << t << ", w = " << w;
        ASSERT_LT(peConstant(j, t, w), int64_t(1) << w);
      }
    }
}

// P2: 6.07/4.00, 6.03/3.58, 3.16/1.58 and 0 % at gamma = 8, never negative.
TEST(ProcessingElement, HybridConversionErrs) {
  const double worstOf[] = {6.07, 6.03, 3.16, 0.0},
               meanOf[] = {4.00, 3.58, 1.58, 0.0};
  for (int32_t t = 0; t <= 3; ++t) {
    double worst = 0, mean = 0;
    std::vector<uint64_t> significands = peSignificands(3, t, 24);
    for (int r = 0; r < 8; ++r) {
      double error = double(significands[size_t(r)]) /
                         (8.0 * 0x1p23 * std::exp2(r / 8.0)) -
                     1;
      EXPECT_GE(error, -0x1p-24);
      worst = std::max(worst, error);
      mean += error / 8;
    }
    EXPECT_NEAR(100 * worst, worstOf[t], 0.005) << "entries " << (1 << t);
    EXPECT_NEAR(100 * mean, meanOf[t], 0.005) << "entries " << (1 << t);
    // P4 adds at most 2^-w.
    std::vector<uint64_t> eightBits = peSignificands(3, t, 8);
    for (int r = 0; r < 8; ++r)
      EXPECT_LE(std::abs(double(eightBits[size_t(r)]) * 0x1p16 /
                             double(significands[size_t(r)]) -
                         1),
                0x1p-8);
  }
}

TEST(ProcessingElement, Split) {
  DotFormat format(implementationFormat({8, 16, 127}),
                   implementationFormat(eight));
  // Emin = -126 - 2 * 126; E' = 45 = 2 * 16 + 13, 13 = 3 * 4 + 1.
  PESplit split = peSplit(45 - 378, 2, format);
  EXPECT_EQ(split.quotient, 2);
  EXPECT_EQ(split.remainder, 13);
  EXPECT_EQ(split.bin, 3);
  EXPECT_EQ(split.lowRemainder, 1);
}

static void checkAllPairs(const PE &parameters) {
  Pair pair(parameters);
  for (unsigned a = 0; a < 1u << parameters.a.bits; ++a)
    for (unsigned b = 0; b < 1u << parameters.b.bits; ++b)
      ASSERT_EQ(peTerm(Code(a), Code(b), pair.pe, pair.format),
                pair.want.term(a, b))
          << text(parameters) << ": " << a << ", " << b;
}

TEST(ProcessingElement, TermsOfAllPairs) {
  for (const PE &pe : variants(eight, eight))
    checkAllPairs(pe);
  for (const auto &[a, b] : mixedPairs())
    if (a.bits + b.bits <= 16)
      for (const PE &pe : variants(a, b))
        checkAllPairs(pe);
}

// The words of compiled code give the same terms: the table of shifts always,
// that of floats where it exists. E' of a code by itself is (m - 1) * step.
static void checkWords(const PE &parameters) {
  Pair pair(parameters);
  int32_t f = pair.format.log2Gamma(), gamma = pair.format.gamma();
  ShiftTerms shifts = getShiftTerms(pair.pe, pair.format);
  std::optional<FloatTerms> floats = getFloatTerms(pair.pe, pair.format);
  auto excess = [](Code code, Format format, int32_t step) {
    return (format.field(code) - 1) * step;
  };
  for (unsigned i = 0; i < 1u << parameters.a.bits; ++i)
    for (unsigned j = 0; j < 1u << parameters.b.bits; ++j) {
      Code codes[] = {Code(i), Code(j)};
      Format formats[] = {pair.format.a(), pair.format.b()};
      int32_t steps[] = {pair.format.exponentStepA(),
                         pair.format.exponentStepB()};
      int64_t want = pair.want.term(i, j);
      uint32_t bits = 0;
      int32_t e = 0;
      bool isZero = false;
      for (int x : {0, 1}) {
        int32_t own = excess(codes[x], formats[x], steps[x]);
        isZero |= formats[x].isZero(codes[x]);
        e += own;
        if (formats[x].isZero(codes[x]))
          bits += floats ? uint32_t(floats->zeroWord) : 0;
        else
          bits += (uint32_t(own) << (23 - f)) +
                  (uint32_t(formats[x].isNegative(codes[x])) << 31);
      }
      if (!isZero) {
        int32_t d = shifts.most * gamma + gamma - 1 - e;
        ASSERT_GE(d, 0);
        uint64_t magnitude =
            shifts.magnitudes[size_t(d & (gamma - 1))] >> std::min(d >> f, 63);
        ASSERT_EQ(magnitude, uint64_t(std::abs(want)))
            << text(parameters) << ": " << i << ", " << j;
      }
      if (floats) {
        uint32_t r = (bits >> (23 - f)) & uint32_t(gamma - 1);
        bits += uint32_t(floats->corrections[r]);
        float term;
        std::memcpy(&term, &bits, sizeof(term));
        ASSERT_EQ(int64_t(term), want)
            << text(parameters) << ": " << i << ", " << j << ": " << term;
      }
    }
}

TEST(ProcessingElement, WordsGiveTheTerms) {
  for (const PE &pe : variants(eight, eight))
    checkWords(pe);
  for (const auto &[a, b] : mixedPairs())
    if (a.bits + b.bits <= 16)
      for (const PE &pe : variants(a, b))
        checkWords(pe);
  DotFormat format(implementationFormat(eight), implementationFormat(eight));
  EXPECT_TRUE(getFloatTerms(PEParameters(), format)); // the defaults are fast
}

//===----------------------------------------------------------------------===//
// Dot products [P5-P7]
//===----------------------------------------------------------------------===//

static void checkDots(const PE &parameters, int dots, uint64_t seed) {
  Pair pair(parameters);
  std::mt19937_64 random(seed);
  for (int i = 0; i < dots; ++i) {
    size_t k = i < 70 ? size_t(i) : size_t(random() % 300);
    pair.check(randomCodes(random, parameters.a, k),
               randomCodes(random, parameters.b, k), "random");
    if (testing::Test::HasFatalFailure())
      return;
  }
}

TEST(ProcessingElement, RandomDotsOfAllLengths) {
  for (const PE &pe : variants(eight, eight))
    checkDots(pe, 150, 1);
  for (const auto &[a, b] : mixedPairs())
    for (const PE &pe : variants(a, b))
      checkDots(pe, 40, 2);
}

TEST(ProcessingElementSlow, MillionRandomDots) {
  std::vector<PE> all = variants(eight, eight);
  for (size_t i = 0; i < all.size(); ++i)
    checkDots(all[i], int(1000000 / all.size()) + 1, 100 + i);
}

TEST(ProcessingElement, Adversarial) {
  for (const PE &pe : variants(eight, eight)) {
    Pair pair(pe);
    for (size_t k : {1, 31, 32, 33, 500, 4096}) {
      std::vector<Code> most(k, 127), minus(k, 255), zeros(k, 0),
          alternating(k), shallow(k), tail(k, 1);
      for (size_t i = 0; i < k; ++i) {
        alternating[i] = i % 2 ? 127 : 255;
        shallow[i] = Code(100 + i % 28 + (i % 3 ? 128 : 0));
      }
      tail[k / 2] = 127;
      pair.check(most, most, "all largest");
      pair.check(most, minus, "all most negative");
      pair.check(alternating, most, "alternating");
      pair.check(alternating, alternating, "squares");
      pair.check(zeros, minus, "zeros");
      pair.check(shallow, alternating, "shallow");
      pair.check(tail, tail, "one large, many small");
      if (HasFatalFailure())
        return;
    }
  }
}

// P5: saturation happens once a vector, both ways, and is counted.
TEST(ProcessingElement, SaturatesBothWays) {
  PE parameters{eight, eight, 32, 8, 8, 16, 0, 3};
  PEParameters pe = parametersOf(parameters);
  DotFormat format(implementationFormat(eight), implementationFormat(eight));
  std::vector<Code> most(96, 127), minus(96, 255);
  int64_t count = 0;
  EXPECT_EQ(peAccumulateDot(0, most.data(), 1, most.data(), 1, 96, pe, format,
                            &count),
            32767);
  EXPECT_EQ(count, 3);
  EXPECT_EQ(peAccumulateDot(0, most.data(), 1, minus.data(), 1, 96, pe, format,
                            &count),
            -32768);
  EXPECT_EQ(count, 6);
  EXPECT_EQ(peAccumulate(32767, -32768, 16, &count), -1);
  EXPECT_EQ(peAccumulate(INT32_MAX, INT64_MAX, 32, &count), INT32_MAX);
  EXPECT_EQ(peAccumulate(INT32_MIN, INT64_MIN, 32, &count), INT32_MIN);
  EXPECT_EQ(count, 8);
}

// P5: half rounds up, so that pe(-x) != -pe(x).
TEST(ProcessingElement, HalfRoundsUp) {
  PE parameters{eight, eight, 32, 8, 8, 24, 8, 3};
  PEParameters pe = parametersOf(parameters);
  DotFormat format(implementationFormat(eight), implementationFormat(eight));
  EXPECT_EQ(pePartialSum(12, pe, format), 2);
  EXPECT_EQ(pePartialSum(-12, pe, format), -1);
  EXPECT_EQ(pePartialSum(-13, pe, format), -2);
  // X' = 4 = 2^(g - 1): C_0 << (q - 21) with q = 16.
  Code x = Code(1 + 8 * 15), y = Code(1 + 8), minusX = Code(x + 128);
  EXPECT_EQ(peTerm(x, y, pe, format), 4);
  EXPECT_EQ(peAccumulateDot(0, &x, 1, &y, 1, 1, pe, format), 1);
  EXPECT_EQ(peAccumulateDot(0, &minusX, 1, &y, 1, 1, pe, format), 0);
}

TEST(ProcessingElement, ShiftsLeftWhereSIsNotPositive) {
  oracle::Format narrow{2, 1, 1};
  PE parameters{narrow, narrow, 4, 1, 5, 32, 0, -1};
  PEParameters pe = parametersOf(parameters);
  DotFormat format(implementationFormat(narrow), implementationFormat(narrow));
  EXPECT_EQ(peShift(pe, format), -26);
  EXPECT_EQ(pePartialSum(3, pe, format), 3 << 26);
  EXPECT_EQ(pePartialSum(-3, pe, format), -(3 << 26));
  checkDots(parameters, 100, 5);
}

// Other formats reach beyond f32: u is infinite, and 0 is still +0 [P7].
TEST(ProcessingElement, ZeroIsPlusZero) {
  oracle::Format large{8, 8, -889};
  PEParameters pe;
  DotFormat format(implementationFormat(large), implementationFormat(large));
  EXPECT_TRUE(std::isinf(peUnit(pe, format)));
  EXPECT_EQ(oracle::bitsOf(peToFloat(0, pe, format)), 0u);
  EXPECT_EQ(peToFloat(-1, pe, format), -INFINITY);
}

//===----------------------------------------------------------------------===//
// What is legal [P]
//===----------------------------------------------------------------------===//

TEST(ProcessingElement, Legality) {
  DotFormat format(implementationFormat(eight), implementationFormat(eight));
  auto error = [&](PEParameters pe, DotFormat operands) {
    std::string text;
    EXPECT_FALSE(isPELegal(pe, operands, &text));
    return text;
  };
  PEParameters pe;
  EXPECT_TRUE(isPELegal(pe, format));
  pe.log2Entries = 4;
  EXPECT_EQ(error(pe, format).find("[P2] a table of 16"), 0u);
  DotFormat fine(implementationFormat({8, 128, 127}),
                 implementationFormat({8, 128, 127}));
  pe.log2Entries = 7;
  EXPECT_EQ(error(pe, fine).find("[P2, P4]"), 0u);
  pe = PEParameters();
  pe.guardBits = 28; // S = 27
  EXPECT_EQ(error(pe, format).find("[P5] guard bits need S >= g"), 0u);
  DotFormat coarse(implementationFormat({8, 1, 127}),
                   implementationFormat({8, 1, 127}));
  pe.log2Entries = 0;
  pe.guardBits = PEParameters::exactGuard;
  EXPECT_EQ(error(pe, coarse).find("[P5] exact sums"), 0u);
  pe.guardBits = 43;
  EXPECT_EQ(error(pe, coarse).find("[P5] sums of a vector"), 0u);
  pe.guardBits = 3;
  EXPECT_TRUE(isPELegal(pe, coarse));
}

//===----------------------------------------------------------------------===//
// Negative controls: what is not the rule is seen
//===----------------------------------------------------------------------===//

TEST(ProcessingElement, ControlsAreSeen) {
  PE parameters{eight, eight, 32, 8, 8, 24, 8, 3};
  std::mt19937_64 random(11);
  auto count = [&](PE other) {
    oracle::ProcessingElement want(other);
    Pair pair(parameters);
    int different = 0;
    for (int i = 0; i < 200; ++i) {
      std::vector<Code> a = randomCodes(random, eight, 256),
                        b = randomCodes(random, eight, 256);
      different += peAccumulateDot(0, a.data(), 1, b.data(), 1, 256, pair.pe,
                                   pair.format) !=
                   want.dot(a.data(), b.data(), 256, 0, nullptr);
    }
    return different;
  };
  EXPECT_EQ(count(parameters), 0);
  PE otherVector = parameters, otherGuard = parameters, exact = parameters,
     otherEntries = parameters, otherWidth = parameters;
  otherVector.vector = 16;
  otherGuard.guard = 4;
  exact.guard = -1;
  otherEntries.entries = 4;
  otherWidth.width = 9;
  EXPECT_GT(count(otherVector), 100);
  EXPECT_GT(count(otherGuard), 100);
  EXPECT_GT(count(exact), 100);
  EXPECT_GT(count(otherEntries), 100);
  EXPECT_GT(count(otherWidth), 100);
  // One constant off by one.
  oracle::ProcessingElement wrong(parameters, /*wrongConstant=*/3);
  Pair pair(parameters);
  int different = 0;
  for (int i = 0; i < 200; ++i) {
    std::vector<Code> a = randomCodes(random, eight, 256),
                      b = randomCodes(random, eight, 256);
    different += peAccumulateDot(0, a.data(), 1, b.data(), 1, 256, pair.pe,
                                 pair.format) !=
                 wrong.dot(a.data(), b.data(), 256, 0, nullptr);
  }
  EXPECT_GT(different, 100);
}
