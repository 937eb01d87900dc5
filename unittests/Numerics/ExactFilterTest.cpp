//===- ExactFilterTest.cpp - Tests of the rounding filter -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/ExactFilter.h"

#include "TestSupport.h"

#include "lns/Numerics/Datapath.h"
#include "lns/Numerics/Dequantize.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace lns::numerics;

namespace {
/// Two vectors of codes.
struct Dot {
  std::vector<Code> a, b;
};

/// What a sequence of dots shows about a filter.
struct Count {
  int64_t decided = 0, undecided = 0, wrong = 0;
};
} // namespace

/// The sum in f64 in parts of `block`, and the product of the norms.
static double sumInDouble(const Dot &dot, const DotFormat &format,
                          int64_t block, double &norms) {
  double sum = 0, part = 0, squaresA = 0, squaresB = 0;
  for (size_t k = 0; k < dot.a.size(); ++k) {
    double a = decodeDouble(dot.a[k], format.a());
    double b = decodeDouble(dot.b[k], format.b());
    squaresA += a * a;
    squaresB += b * b;
    part = std::fma(a, b, part);
    if ((k + 1) % size_t(block) == 0) {
      sum += part;
      part = 0;
    }
  }
  norms = std::sqrt(squaresA) * std::sqrt(squaresB);
  return sum + part;
}

/// The exact sum by the oracle, which shares nothing with bins.
static float wantedDot(const Dot &dot, const DotFormat &format) {
  std::map<long, oracle::Integer> counts;
  for (size_t k = 0; k < dot.a.size(); ++k) {
    Term term = format.product(dot.a[k], dot.b[k]);
    if (term.sign == 0)
      continue;
    oracle::Integer &count = counts[term.exponent];
    mpz_add(count.get(), count.get(), oracle::Integer(term.sign).get());
  }
  return oracle::exactSum(counts, format.gamma());
}

static bool sameBits(float x, float y) {
  return oracle::bitsOf(x) == oracle::bitsOf(y);
}

/// Filters `dot` with `scale` times the bound of [D1].
static void count(const Dot &dot, const DotFormat &format, int64_t block,
                  double scale, Count &result) {
  double norms;
  double sum = sumInDouble(dot, format, block, norms);
  double bound = filterBound(int64_t(dot.a.size()), block) * norms * scale;
  std::optional<float> filtered = filterSum(sum, bound);
  if (!filtered) {
    ++result.undecided;
    return;
  }
  ++result.decided;
  if (!sameBits(*filtered, wantedDot(dot, format)))
    ++result.wrong;
}

//===----------------------------------------------------------------------===//
// Distributions
//===----------------------------------------------------------------------===//

namespace {
class Generator {
public:
  explicit Generator(const DotFormat &format, uint64_t seed)
      : format(format), engine(seed) {}

  Dot gaussian(size_t k) {
    return make(k, [&] { return normal(engine); });
  }
  Dot heavyTailed(size_t k) {
    return make(k, [&] { return std::pow(normal(engine), 5) / 100; });
  }
  Dot allMax(size_t k) {
    Dot dot;
    dot.a.assign(k, Code(format.a().maxField()));
    dot.b.assign(k, Code(format.b().maxField()));
    return dot;
  }
  /// The products of (2^(1/gamma) - 1)^n written out, n as large as K allows,
  /// times any power, in any order and split over both codes in any way: the
  /// sum is far below its terms, unless some of them are moved.
  Dot cancelling(size_t k) {
    Dot dot;
    int64_t n = 0;
    while (size_t(2) << n <= k)
      ++n;
    int64_t sign = int64_t(1) << (format.a().bits() - 1);
    int64_t count = 1, base = int64_t(engine() % 64);
    for (int64_t i = 0; i <= n; ++i) {
      int64_t below = base + n - i + int64_t(engine() % 32 == 0);
      for (int64_t j = 0; j < count; ++j) {
        int64_t left = int64_t(engine() % uint64_t(below + 1));
        dot.a.push_back(
            Code((format.a().maxField() - left) | ((n - i) % 2 ? sign : 0)));
        dot.b.push_back(Code(format.b().maxField() - (below - left)));
      }
      count = count * (n - i) / (i + 1);
    }
    std::vector<size_t> order(dot.a.size());
    for (size_t i = 0; i < order.size(); ++i)
      order[i] = i;
    std::shuffle(order.begin(), order.end(), engine);
    Dot shuffled;
    for (size_t i : order) {
      shuffled.a.push_back(dot.a[i]);
      shuffled.b.push_back(dot.b[i]);
    }
    return shuffled;
  }

private:
  template <typename Draw> Dot make(size_t k, Draw draw) {
    Dot dot;
    for (size_t i = 0; i < k; ++i) {
      dot.a.push_back(encode(draw(), format.a()));
      dot.b.push_back(encode(draw(), format.b()));
    }
    return dot;
  }
  /// The nearest code of x / 4; what is too small is zero.
  static Code encode(double x, Format format) {
    double e = std::round(std::log2(std::fabs(x) / 4) * format.gamma());
    int64_t m = std::isfinite(e) ? int64_t(e) + format.bias() : 0;
    m = std::min<int64_t>(m, format.maxField());
    if (m < 1)
      return 0;
    return Code(m | (x < 0 ? int64_t(1) << (format.bits() - 1) : 0));
  }

  DotFormat format;
  std::mt19937_64 engine;
  std::normal_distribution<double> normal;
};
} // namespace

static Format formatOf(long bits, long gamma, long bias) {
  return implementationFormat({bits, gamma, bias});
}

/// With biases that let sums underflow, and overflow.
static std::vector<DotFormat> dotFormats() {
  Format narrow = formatOf(8, 8, 127), wide = formatOf(16, 256, 16384);
  return {DotFormat(narrow, narrow),
          DotFormat(formatOf(8, 1, 127), formatOf(8, 1, 64)),
          DotFormat(formatOf(8, 4, 127), formatOf(8, 16, 127)),
          DotFormat(formatOf(12, 128, 2047), narrow), DotFormat(wide, wide)};
}

static Count countAll(const DotFormat &format, size_t k, int64_t block,
                      double scale, bool cancelling, int dots) {
  Count result;
  Generator generator(format, 7 * k + size_t(block));
  for (int i = 0; i < dots; ++i) {
    if (cancelling) {
      count(generator.cancelling(k), format, block, scale, result);
      continue;
    }
    count(generator.gaussian(k), format, block, scale, result);
    count(generator.heavyTailed(k), format, block, scale, result);
    count(generator.allMax(k + size_t(i)), format, block, scale, result);
  }
  return result;
}

static void expectNothingWrong(int dots) {
  for (const DotFormat &format : dotFormats())
    for (size_t k : {1, 2, 31, 85, 600})
      for (int64_t block : {int64_t(16), int64_t(k)})
        for (bool cancelling : {false, true}) {
          Count result = countAll(format, k, block, 1, cancelling, dots);
          EXPECT_EQ(result.wrong, 0) << "gamma " << format.gamma() << ", K "
                                     << k << ", blocks of " << block;
        }
}

TEST(ExactFilter, NothingDecidedIsWrong) { expectNothingWrong(20); }

TEST(ExactFilter, SlowNothingDecidedIsWrong) { expectNothingWrong(1000); }

TEST(ExactFilter, DecidesNearlyAllRandomDots) {
  Count result;
  Generator generator(dotFormats()[0], 1);
  for (int i = 0; i < 3000; ++i)
    count(generator.gaussian(512), dotFormats()[0], 512, 1, result);
  EXPECT_EQ(result.wrong, 0);
  EXPECT_LT(result.undecided, 30);
}

// The control: almost without its bound the filter is an f64 sum that is
// rounded.
TEST(ExactFilter, ControlTooSmallABoundIsWrongOnCancellation) {
  for (size_t k : {85, 600}) {
    Count result = countAll(dotFormats()[0], k, int64_t(k), 1e-9, true, 2000);
    EXPECT_GT(result.wrong, 0) << "K " << k;
  }
}

TEST(ExactFilter, LeavesTiesToBins) {
  DotFormat format = dotFormats()[0];
  Dot tie{{127, 31}, {127, 31}}; // 1 + 2^-24
  double norms;
  double sum = sumInDouble(tie, format, 2, norms);
  EXPECT_EQ(sum, 1 + 0x1p-24);
  EXPECT_FALSE(filterSum(sum, filterBound(2, 2) * norms));
}

TEST(ExactFilter, ZeroAndSigns) {
  EXPECT_TRUE(sameBits(*filterSum(0.0, 0.0), 0.0f));
  // What is certainly negative keeps its sign where it underflows, and what
  // may be of either sign is not decided.
  EXPECT_TRUE(sameBits(*filterSum(-0x1p-160, 0x1p-170), -0.0f));
  EXPECT_TRUE(sameBits(*filterSum(0x1p-160, 0x1p-170), 0.0f));
  EXPECT_FALSE(filterSum(0x1p-160, 0x1p-159));
  EXPECT_FALSE(filterSum(0.0, 0x1p-300));
  EXPECT_FALSE(filterSum(-0x1p-300, 0x1p-300));
  // Subnormals are kept; what is too large is infinite.
  EXPECT_EQ(*filterSum(0x1p-149, 0x1p-160), 0x1p-149f);
  EXPECT_TRUE(std::isinf(*filterSum(0x1p130, 0x1p90)));
}
