//===- ExactDatapathTest.cpp - D1 -----------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/Datapath.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace lns::numerics;

namespace {
/// A dot product that the implementation and the oracle see side by side.
struct Dot {
  Dot(const oracle::Format &a, const oracle::Format &b)
      : a(a), b(b), format(implementationFormat(a), implementationFormat(b)),
        gamma(std::max(a.gamma, b.gamma)) {}

  void push(unsigned x, unsigned y) {
    left.push_back(Code(x));
    right.push_back(Code(y));
    oracle::Number p = oracle::read(x, a), q = oracle::read(y, b);
    if (p.sign * q.sign == 0)
      return;
    oracle::Integer &count =
        counts[p.exponent * (gamma / a.gamma) + q.exponent * (gamma / b.gamma)];
    mpz_add(count.get(), count.get(), oracle::Integer(p.sign * q.sign).get());
  }
  float got() const {
    return exactDot(left.data(), 1, right.data(), 1, left.size(), format);
  }
  float want() const { return oracle::exactSum(counts, gamma); }

  oracle::Format a, b;
  DotFormat format;
  long gamma;
  std::vector<Code> left, right;
  std::map<long, oracle::Integer> counts;
};
} // namespace

static void check(const Dot &dot, const char *what) {
  ASSERT_EQ(oracle::bitsOf(dot.got()), oracle::bitsOf(dot.want()))
      << what << ": " << text(dot.a) << " x " << text(dot.b)
      << ", K = " << dot.left.size() << ": " << dot.got() << " against "
      << dot.want();
}

//===----------------------------------------------------------------------===//
// The cases that D1 names
//===----------------------------------------------------------------------===//

// 1 + 2^-24 is an exact tie and goes to the even 1.
TEST(ExactDatapath, TieGoesToEven) {
  oracle::Format f{8, 8, 127};
  Dot dot(f, f);
  dot.push(127, 127);
  dot.push(31, 31);
  EXPECT_EQ(dot.got(), 1.0f);
  dot.push(31 + 8, 31); // + 2^-23: halfway between odd and even, up
  EXPECT_EQ(dot.got(), 1.0f + 0x1p-22f);
  check(dot, "tie");
  Dot negative(f, f);
  negative.push(255, 127);
  negative.push(31, 128 + 31);
  EXPECT_EQ(negative.got(), -1.0f);
  negative.push(1, 128 + 1); // any more breaks the tie
  EXPECT_EQ(negative.got(), -(1.0f + 0x1p-23f));
  Dot less(f, f);
  less.push(127, 127);
  less.push(31, 31);
  less.push(1, 128 + 1);
  EXPECT_EQ(less.got(), 1.0f);
}

// (2^(1/8) - 1)^31 as 85 products of codes at (8, 8): about 2^-138.9, where f64
// and quad precision lose the sign.
static void pushRootPower(Dot &dot) {
  // Coefficients of (x - 1)^31 reduced by x^8 = 2, by repeated multiplication.
  std::vector<int64_t> coefficients(8, 0);
  coefficients[0] = 1;
  for (int i = 0; i < 31; ++i) {
    std::vector<int64_t> next(8);
    for (int r = 0; r < 8; ++r)
      next[r] = (r == 0 ? 2 * coefficients[7] : coefficients[r - 1]) -
                coefficients[r];
    coefficients = next;
  }
  // Non-adjacent signed digits: +-2^q * 2^(r/8) is one product, with fields
  // that add up to 2 + r + 8 q (E = Emin + r + 8 q).
  for (int r = 0; r < 8; ++r) {
    int64_t c = coefficients[r];
    for (int q = 0; c != 0; ++q, c /= 2) {
      if (c % 2 == 0)
        continue;
      int digit = (((c % 4) + 4) % 4 == 1) ? 1 : -1;
      c -= digit;
      int sum = 2 + r + 8 * q;
      int first = std::min(sum - 1, 127);
      dot.push(unsigned(first + (digit < 0 ? 128 : 0)), unsigned(sum - first));
    }
  }
}

TEST(ExactDatapath, RootPowerBelowAnyFixedPrecision) {
  oracle::Format f{8, 8, 127};
  Dot dot(f, f);
  pushRootPower(dot);
  EXPECT_EQ(dot.left.size(), 85u);
  // By the definition, with 4000 bits: 2^(Emin/8) * (2^(1/8) - 1)^31.
  oracle::Real root(4000), scale(4000);
  oracle::power(root, 1, 8);
  mpfr_sub_ui(root.get(), root.get(), 1, MPFR_RNDN);
  mpfr_pow_ui(root.get(), root.get(), 31, MPFR_RNDN);
  oracle::power(scale, -252, 8);
  mpfr_mul(root.get(), root.get(), scale.get(), MPFR_RNDN);
  float want = oracle::toFloat(root);
  EXPECT_GT(want, 0x1p-139f);
  EXPECT_LT(want, 0x1.2p-139f);
  EXPECT_EQ(dot.got(), want);
  check(dot, "root power");
  // Reversing the products, or every sign, changes nothing else.
  std::reverse(dot.left.begin(), dot.left.end());
  std::reverse(dot.right.begin(), dot.right.end());
  EXPECT_EQ(dot.got(), want);
  for (Code &code : dot.left)
    code ^= 128;
  EXPECT_EQ(dot.got(), -want);
}

//===----------------------------------------------------------------------===//
// Adversarial sets over formats
//===----------------------------------------------------------------------===//

static std::vector<std::pair<oracle::Format, oracle::Format>> exactPairs() {
  std::vector<std::pair<oracle::Format, oracle::Format>> pairs;
  for (long gamma = 1; gamma <= 128; gamma *= 2)
    pairs.push_back({{8, gamma, 127}, {8, gamma, 127}});
  pairs.push_back({{9, 256, 255}, {9, 256, 255}});
  pairs.push_back({{10, 32, 511}, {10, 32, 511}});
  pairs.push_back({{8, 8, 127}, {8, 1, 127}}); // mixed
  pairs.push_back({{8, 16, 127}, {8, 8, 127}});
  pairs.push_back({{4, 2, 7}, {8, 128, 127}});
  pairs.push_back({{8, 8, 1009}, {8, 8, 400}}); // subnormal and zero results
  pairs.push_back({{8, 4, 505}, {8, 4, 100}});
  pairs.push_back({{8, 8, -889}, {8, 8, 125}});  // near overflow
  pairs.push_back({{8, 8, -889}, {8, 8, -100}}); // overflow
  pairs.push_back({{2, 1, 1}, {2, 2, 1}});
  pairs.push_back({{3, 4, 3}, {3, 1, 0}});
  return pairs;
}

/// A random code whose field is in [low, high].
static unsigned randomCode(std::mt19937_64 &random, const oracle::Format &f,
                           long low, long high) {
  unsigned m = unsigned(low + long(random() % uint64_t(high - low + 1)));
  return m + (random() % 2 ? unsigned(f.maxField()) + 1 : 0);
}

TEST(ExactDatapath, OneSignedAndMixedAndZero) {
  std::mt19937_64 random(7);
  for (const auto &[a, b] : exactPairs()) {
    unsigned maxA = unsigned(a.maxField()), maxB = unsigned(b.maxField());
    unsigned minusA = maxA + 1;
    Dot allMax(a, b), alternating(a, b), zeros(a, b), tail(a, b);
    for (int i = 0; i < 1000; ++i) {
      allMax.push(maxA, maxB);
      alternating.push(maxA + (i % 2 ? minusA : 0), maxB);
      zeros.push(i % 3 ? 0 : minusA, i % 2 ? maxB : 0);
      tail.push(i == 0 ? maxA : 1, i == 0 ? maxB : 1);
    }
    check(allMax, "all largest");
    check(alternating, "cancelling to zero");
    EXPECT_EQ(oracle::bitsOf(alternating.got()), 0u);
    check(zeros, "zeros");
    EXPECT_EQ(oracle::bitsOf(zeros.got()), 0u);
    check(tail, "one large, many small");
    alternating.push(minusA + 1, 1);
    check(alternating, "one smallest product is left");
    EXPECT_TRUE(std::signbit(alternating.got()));
    for (int i = 0; i < 20; ++i) {
      Dot any(a, b), narrow(a, b);
      size_t k = 1 + random() % 300;
      for (size_t j = 0; j < k; ++j) {
        any.push(randomCode(random, a, 0, a.maxField()),
                 randomCode(random, b, 0, b.maxField()));
        narrow.push(randomCode(random, a, a.maxField() * 7 / 8, a.maxField()),
                    randomCode(random, b, b.maxField() * 7 / 8, b.maxField()));
      }
      check(any, "random");
      check(narrow, "random of one magnitude");
      if (HasFatalFailure())
        return;
    }
  }
}

/// Adds products that cancel what is there as far as single products can: each
/// one the nearest to the rest.
static void cancelGreedily(Dot &dot, int steps) {
  oracle::Real rest(1200), term(1200);
  for (const auto &[exponent, count] : dot.counts) {
    oracle::power(term, exponent, dot.gamma);
    mpfr_mul_z(term.get(), term.get(), count.get(), MPFR_RNDN);
    mpfr_add(rest.get(), rest.get(), term.get(), MPFR_RNDN);
  }
  for (int i = 0; i < steps && mpfr_sgn(rest.get()) != 0; ++i) {
    oracle::Real log(80);
    mpfr_abs(log.get(), rest.get(), MPFR_RNDN);
    mpfr_log2(log.get(), log.get(), MPFR_RNDN);
    mpfr_mul_si(log.get(), log.get(), dot.gamma, MPFR_RNDN);
    long e = mpfr_get_si(log.get(), MPFR_RNDN);
    long fields = e - dot.format.minExponent();
    if (dot.a.gamma != dot.b.gamma || fields < 0)
      return;
    long first = std::min(fields, dot.a.maxField() - 1);
    long second = std::min(fields - first, dot.b.maxField() - 1);
    unsigned sign =
        mpfr_sgn(rest.get()) > 0 ? unsigned(dot.a.maxField()) + 1 : 0;
    dot.push(unsigned(first + 1) + sign, unsigned(second + 1));
    oracle::power(term, dot.format.minExponent() + first + second, dot.gamma);
    (mpfr_sgn(rest.get()) > 0 ? mpfr_sub : mpfr_add)(rest.get(), rest.get(),
                                                     term.get(), MPFR_RNDN);
  }
}

TEST(ExactDatapath, Cancellation) {
  std::mt19937_64 random(8);
  for (const auto &[a, b] : exactPairs()) {
    if (a.bits < 4 || b.bits < 4)
      continue;
    for (int i = 0; i < 30; ++i) {
      Dot dot(a, b);
      size_t k = 1 + random() % 40;
      for (size_t j = 0; j < k; ++j)
        dot.push(randomCode(random, a, 1, a.maxField()),
                 randomCode(random, b, 1, b.maxField()));
      cancelGreedily(dot, 60);
      check(dot, "greedy cancellation");
      if (HasFatalFailure())
        return;
    }
  }
}

//===----------------------------------------------------------------------===//
// Bins directly
//===----------------------------------------------------------------------===//

namespace {
/// Bins as integers, for both sides.
struct Bins {
  Bins(long gamma, int words) : words(words), values(size_t(gamma)) {}

  float got(int quotient) const {
    std::vector<uint64_t> raw;
    for (const oracle::Integer &value : values) {
      oracle::Integer wrapped, modulus(1);
      mpz_mul_2exp(modulus.get(), modulus.get(), 64 * words);
      mpz_mod(wrapped.get(), value.get(), modulus.get()); // two's complement
      for (int w = 0; w < words; ++w) {
        raw.push_back(mpz_get_ui(wrapped.get()));
        mpz_fdiv_q_2exp(wrapped.get(), wrapped.get(), 64);
      }
    }
    return roundBins(raw.data(), int32_t(values.size()), words, quotient);
  }
  float want(int quotient) const {
    long gamma = long(values.size());
    std::map<long, oracle::Integer> counts;
    for (long r = 0; r < gamma; ++r)
      if (mpz_sgn(values[r].get()) != 0)
        counts[r + quotient * gamma] = values[r];
    return oracle::exactSum(counts, gamma);
  }
  /// Multiplies by 2^(1/gamma) - 1.
  void multiplyByRootMinusOne() {
    std::vector<oracle::Integer> next(values.size());
    for (size_t r = 0; r < values.size(); ++r) {
      const oracle::Integer &from = values[r == 0 ? values.size() - 1 : r - 1];
      mpz_mul_si(next[r].get(), from.get(), r == 0 ? 2 : 1);
      mpz_sub(next[r].get(), next[r].get(), values[r].get());
    }
    values = next;
  }
  size_t bitLength() const {
    size_t length = 0;
    for (const oracle::Integer &value : values)
      length = std::max(length, mpz_sizeinbase(value.get(), 2));
    return length;
  }

  int words;
  std::vector<oracle::Integer> values;
};
} // namespace

static void check(const Bins &bins, int quotient, const char *what) {
  float got = bins.got(quotient), want = bins.want(quotient);
  ASSERT_EQ(oracle::bitsOf(got), oracle::bitsOf(want))
      << what << ": gamma " << bins.values.size() << ", " << bins.words
      << " words, quotient " << quotient << ": " << got << " against " << want;
}

TEST(RoundBins, RandomBinsOfEveryWidth) {
  std::mt19937_64 random(9);
  for (int words = 1; words <= 5; ++words)
    for (long gamma = 1; gamma <= 256; gamma *= 2)
      for (int i = 0; i < 30; ++i) {
        Bins bins(gamma, words);
        for (oracle::Integer &value : bins.values) {
          if (random() % 4 == 0)
            continue; // zero bins
          for (int w = 0; w < words; ++w) {
            mpz_mul_2exp(value.get(), value.get(), 64);
            mpz_add_ui(value.get(), value.get(), random());
          }
          // Any magnitude up to the full width, both signs.
          mpz_fdiv_q_2exp(value.get(), value.get(),
                          1 + random() % (64 * words - 1));
          if (random() % 2)
            mpz_neg(value.get(), value.get());
        }
        check(bins, int(random() % 500) - 300, "random bins");
        if (HasFatalFailure())
          return;
      }
}

// The most negative bin has no positive counterpart in its width.
TEST(RoundBins, ExtremeBins) {
  for (int words = 1; words <= 5; ++words)
    for (long gamma : {1, 2, 8, 256})
      for (bool negative : {false, true}) {
        Bins bins(gamma, words);
        for (oracle::Integer &value : bins.values) {
          mpz_set_ui(value.get(), 1);
          mpz_mul_2exp(value.get(), value.get(), 64 * words - 1);
          if (negative)
            mpz_neg(value.get(), value.get());
          else
            mpz_sub_ui(value.get(), value.get(), 1);
        }
        for (int quotient : {-400, -150, 0, 50, 64, 100})
          check(bins, quotient, "extreme bins");
      }
}

// (2^(1/gamma) - 1)^n with all the digits the bins hold, and the same as the
// only difference from a halfway case, on both sides: no fixed precision
// decides these.
TEST(RoundBins, PowersOfRootMinusOneAndHalfwayCases) {
  for (int words = 1; words <= 5; ++words)
    for (long gamma = 2; gamma <= 256; gamma *= 2) {
      Bins power(gamma, words);
      mpz_set_ui(power.values[0].get(), 1);
      for (int n = 1; n < 400; ++n) {
        Bins next = power;
        next.multiplyByRootMinusOne();
        if (next.bitLength() > size_t(64 * words - 2))
          break;
        power = next;
        if (n % 7 == 0)
          check(power, -10, "power of root minus one");
      }
      check(power, -10, "power of root minus one");
      for (int sign : {1, -1})
        for (long even : {1L << 24, (1L << 24) + 2, 1L << 18}) {
          // (even + 1) * 2^25: halfway between two f32 of 24 bits; at 2^-175
          // halfway at the border of the subnormals and among them.
          Bins near = power;
          for (oracle::Integer &value : near.values)
            mpz_mul_si(value.get(), value.get(), sign);
          oracle::Integer halfway(even + 1);
          mpz_mul_2exp(halfway.get(), halfway.get(), 25);
          mpz_add(near.values[0].get(), near.values[0].get(), halfway.get());
          check(near, -40, "next to halfway");
          check(near, -175, "next to halfway, small");
          for (oracle::Integer &value : near.values)
            mpz_neg(value.get(), value.get());
          check(near, -175, "next to halfway, negative");
        }
      if (HasFatalFailure())
        return;
    }
}

TEST(RoundBins, RationalSums) {
  std::mt19937_64 random(10);
  for (long gamma : {1, 8, 256})
    for (int words : {1, 2, 5})
      for (int i = 0; i < 3000; ++i) {
        Bins bins(gamma, words);
        oracle::Integer &value = bins.values[0];
        mpz_set_ui(value.get(), random() >> (random() % 64));
        if (random() % 2) { // ties and near ties, often
          mpz_set_ui(value.get(), 2 * ((1u << 23) + random() % (1u << 23)) + 1);
          mpz_mul_2exp(value.get(), value.get(), random() % 38);
          if (random() % 2)
            mpz_add_ui(value.get(), value.get(), random() % 2);
        }
        mpz_fdiv_r_2exp(value.get(), value.get(), 63);
        if (random() % 2)
          mpz_neg(value.get(), value.get());
        check(bins, int(random() % 320) - 220, "rational");
        if (HasFatalFailure())
          return;
      }
}

TEST(RoundBins, UnderflowKeepsTheSignAndOverflowIsInfinite) {
  for (int sign : {1, -1}) {
    uint64_t rational[] = {uint64_t(sign), 0},
             irrational[] = {0, uint64_t(sign)};
    for (const uint64_t *bins : {rational, irrational}) {
      float small = roundBins(bins, 2, 1, -200);
      EXPECT_EQ(small, 0.0f);
      EXPECT_EQ(std::signbit(small), sign < 0);
      EXPECT_EQ(roundBins(bins, 2, 1, 200), sign * HUGE_VALF);
    }
    // Half of the least subnormal is a tie to zero; a little more is not.
    uint64_t half[] = {uint64_t(sign) * 2, 0}, more[] = {uint64_t(sign) * 3, 0};
    EXPECT_EQ(oracle::bitsOf(roundBins(half, 2, 1, -151)),
              sign < 0 ? 0x80000000u : 0u);
    EXPECT_EQ(roundBins(more, 2, 1, -151), float(sign) * 0x1p-149f);
    EXPECT_EQ(roundBins(irrational, 2, 1, -150), float(sign) * 0x1p-149f);
  }
  uint64_t zeros[8] = {0};
  EXPECT_EQ(oracle::bitsOf(roundBins(zeros, 8, 1, 0)), 0u);
}

//===----------------------------------------------------------------------===//
// The accumulator
//===----------------------------------------------------------------------===//

// W as D1 lists it, and what it forbids.
TEST(ExactAccumulator, WidthsAndLegality) {
  auto widthOf = [](int bits, int gamma) {
    Format format = *Format::get(bits, gamma);
    return binBits(DotFormat(format, format));
  };
  for (int gamma = 8; gamma <= 128; gamma *= 2)
    EXPECT_EQ(widthOf(8, gamma), 64);
  EXPECT_EQ(widthOf(8, 4), 128);
  EXPECT_EQ(widthOf(8, 2), 192);
  EXPECT_EQ(widthOf(8, 1), 320);
  std::string error;
  Format fine = *Format::get(16, 512), coarse = *Format::get(8, 8);
  EXPECT_FALSE(isExactLegal(DotFormat(coarse, fine), &error));
  EXPECT_EQ(error, "[D1] the exact datapath needs gamma <= 256, but operands "
                   "(8, 8) and (16, 512) have the common gamma 512");
  EXPECT_TRUE(isExactLegal(DotFormat(coarse, coarse)));
  // W depends on B and gamma only and grows with both operands' ranges.
  for (const oracle::Format &a : oracle::allFormats(2, 16))
    for (const oracle::Format &b : oracle::allFormats(2, 16)) {
      DotFormat dot(implementationFormat(a), implementationFormat(b));
      ASSERT_LE(binBits(dot), 320);
      ASSERT_EQ(isExactLegal(dot), std::max(a.gamma, b.gamma) <= 256);
    }
}

// K = 2^24 products of the largest magnitude fit [D1].
TEST(ExactAccumulator, LargestContraction) {
  for (const auto &[a, b] : exactPairs()) {
    Dot dot(a, b);
    for (unsigned sign : {0u, unsigned(a.maxField()) + 1}) {
      ExactAccumulator sum(dot.format);
      sum.accumulate(Code(unsigned(a.maxField()) + sign), Code(b.maxField()));
      for (int i = 0; i < 24; ++i)
        sum.add(ExactAccumulator(sum));
      std::map<long, oracle::Integer> counts;
      counts[dot.format.maxExponent()] = (sign ? -1 : 1) * (1L << 24);
      ASSERT_EQ(sum.round(), oracle::exactSum(counts, dot.gamma))
          << text(a) << " x " << text(b);
    }
  }
}

// Any split and any order give the same bins, bit for bit.
TEST(ExactAccumulator, OrderDoesNotMatter) {
  std::mt19937_64 random(11);
  for (const auto &[a, b] : exactPairs()) {
    Dot dot(a, b);
    ExactAccumulator whole(dot.format), first(dot.format), second(dot.format);
    for (int i = 0; i < 500; ++i) {
      dot.push(randomCode(random, a, 0, a.maxField()),
               randomCode(random, b, 0, b.maxField()));
      whole.accumulate(dot.left.back(), dot.right.back());
      (random() % 2 ? first : second)
          .accumulate(dot.left.back(), dot.right.back());
    }
    second.add(first);
    ASSERT_EQ(second.bins(), whole.bins());
    // The bins say what D1 says: check each against the counts.
    long gamma = dot.gamma, words = binWords(dot.format);
    for (long r = 0; r < gamma; ++r) {
      oracle::Integer want, modulus(1);
      for (const auto &[exponent, count] : dot.counts) {
        long shifted = exponent - gamma * dot.format.minExponentQuotient();
        if (shifted % gamma != r)
          continue;
        oracle::Integer term;
        mpz_mul_2exp(term.get(), count.get(), (unsigned long)(shifted / gamma));
        mpz_add(want.get(), want.get(), term.get());
      }
      mpz_mul_2exp(modulus.get(), modulus.get(), (unsigned long)(64 * words));
      mpz_mod(want.get(), want.get(), modulus.get());
      for (long w = 0; w < words; ++w) {
        ASSERT_EQ(whole.bins()[size_t(r * words + w)], mpz_get_ui(want.get()));
        mpz_fdiv_q_2exp(want.get(), want.get(), 64);
      }
    }
  }
}
