//===- Addition.cpp - Sums of codes ---------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Addition.h"

#include "Cached.h"
#include "Roots.h"

#include <algorithm>
#include <cassert>
#include <cmath>

using namespace lns::numerics;
using detail::Natural;

//===----------------------------------------------------------------------===//
// Gaussian logarithms, exactly rounded
//===----------------------------------------------------------------------===//

namespace {
/// Decides on which side of a half integer the logarithms lie, in units of
/// 2^-guard/gamma. Both sides are sums of powers 2^(n / N), N =
/// 2·gamma·2^guard, known to an interval; the precision is raised until it
/// decides, which it does: a half integer k - 1/2 would need 1 ± 2^(-d/gamma) =
/// 2^((2k-1)/N), a relation between roots of two that does not exist for d > 0
/// [A2].
class LogarithmSides {
public:
  LogarithmSides(int32_t log2Gamma, int32_t guard)
      : guard(guard), log2N(log2Gamma + guard + 1) {
    setPrecision(96);
  }

  /// S(d) >= k - 1/2, in units of 2^-guard.
  bool sumReaches(int64_t k, int64_t d) {
    for (;; setPrecision(2 * precision)) {
      Natural sum = power(-distance(d)); // in [sum, sum + 1]
      sum += one;
      Natural threshold = power(2 * k - 1); // in [threshold, threshold + 1]
      if (isAtLeast(sum, threshold, 1))
        return true;
      if (isAtLeast(threshold, sum, 1))
        return false;
    }
  }

  /// -D(d) >= k - 1/2: 1 - 2^(-d/gamma) <= 2^((1 - 2k)/N).
  bool differenceReaches(int64_t k, int64_t d) {
    for (;; setPrecision(2 * precision)) {
      Natural sum = power(-distance(d));
      sum += power(1 - 2 * k); // in [sum, sum + 2]
      if (isAtLeast(sum, one, 0))
        return true;
      if (isAtLeast(one, sum, 2))
        return false;
    }
  }

private:
  void setPrecision(size_t bits) {
    precision = bits;
    roots = detail::computeRoots(log2N, bits);
    one = Natural(1);
    one <<= bits;
  }
  /// d/gamma in units of 1/N.
  int64_t distance(int64_t d) const { return d * (int64_t(2) << guard); }
  /// floor(2^precision * 2^(n / N)), n < N: less than 1 below the real number.
  Natural power(int64_t n) const {
    int64_t octave = n >> log2N;
    assert(octave <= 0 && "a power of more than 2 has a larger error");
    Natural result = roots[size_t(n - octave * (int64_t(1) << log2N))];
    result >>= size_t(-octave);
    return result;
  }
  /// x >= y + slack.
  static bool isAtLeast(const Natural &x, Natural y, uint64_t slack) {
    y += Natural(slack);
    return x.compare(y) >= 0;
  }

  int32_t guard, log2N;
  size_t precision = 0;
  std::vector<Natural> roots;
  Natural one;
};
} // namespace

static GaussianLogarithms computeLogarithms(int32_t log2Gamma) {
  LogarithmSides sides(log2Gamma, 0);
  GaussianLogarithms result;
  int32_t k = int32_t(1) << log2Gamma; // S(0)
  for (int64_t d = 0;; ++d) {
    while (k > 0 && !sides.sumReaches(k, d))
      --k;
    if (k == 0)
      break;
    result.sum.push_back(k);
  }
  while (sides.differenceReaches(k + 1, 1))
    ++k;
  result.difference.push_back(0);
  for (int64_t d = 1;; ++d) {
    while (k > 0 && !sides.differenceReaches(k, d))
      --k;
    if (k == 0)
      break;
    result.difference.push_back(k);
  }
  return result;
}

const GaussianLogarithms &lns::numerics::gaussianLogarithms(int32_t log2Gamma) {
  return detail::cached<computeLogarithms>(log2Gamma);
}

//===----------------------------------------------------------------------===//
// Interpolated
//===----------------------------------------------------------------------===//

/// 2^pieceBits points in an octave of d.
static constexpr int32_t pieceBits = 2;

/// The shift s of the piece that holds d.
static int32_t getPieceShift(int64_t d) {
  int32_t shift = 0;
  while ((d >> shift) >= (int64_t(2) << pieceBits))
    ++shift;
  return shift;
}

/// The largest k <= limit that `reaches` affirms; 0 affirms always.
template <typename Reaches>
static int32_t findLargest(int64_t limit, Reaches reaches) {
  int64_t low = 0, high = limit;
  while (low < high) {
    int64_t middle = (low + high + 1) / 2;
    if (reaches(middle))
      low = middle;
    else
      high = middle - 1;
  }
  return int32_t(low);
}

static InterpolationPoints computePoints(int32_t log2Gamma) {
  InterpolationPoints points;
  // Finer than 2^-15 of an octave nothing is known of the roots, nor needed.
  points.guardBits = std::min(3, 15 - log2Gamma);
  LogarithmSides sides(log2Gamma, points.guardBits);
  // S(0) = gamma and -D(1) < 17 gamma.
  int64_t largestSum = int64_t(1) << (log2Gamma + points.guardBits);
  int64_t largestDifference = 17 * largestSum;
  for (int32_t n = 0, zeros = 0; zeros < 2; ++n) {
    int32_t shift = std::max((n >> pieceBits) - 1, 0);
    int64_t d = int64_t(n - (shift << pieceBits)) << shift;
    int32_t sum = findLargest(
        largestSum, [&](int64_t k) { return sides.sumReaches(k, d); });
    int32_t difference = 0;
    if (d > 0)
      difference = findLargest(largestDifference, [&](int64_t k) {
        return sides.differenceReaches(k, d);
      });
    points.sum.push_back(sum);
    points.difference.push_back(difference);
    zeros += sum == 0 && difference == 0;
  }
  return points;
}

const InterpolationPoints &
lns::numerics::interpolationPoints(int32_t log2Gamma) {
  return detail::cached<computePoints>(log2Gamma);
}

/// The line between two points, rounded half up.
static int32_t interpolate(const std::vector<int32_t> &points, int64_t d,
                           int32_t guardBits) {
  int32_t shift = getPieceShift(d);
  int64_t piece = d >> shift;
  size_t n = size_t((int64_t(shift) << pieceBits) + piece);
  if (n + 1 >= points.size())
    return 0;
  int64_t rest = d - (piece << shift);
  int64_t slope = int64_t(points[n + 1]) - points[n];
  int64_t value = points[n] + ((slope * rest) >> shift);
  int64_t half = (int64_t(1) << guardBits) >> 1;
  return int32_t((value + half) >> guardBits);
}

//===----------------------------------------------------------------------===//
// Mitchell
//===----------------------------------------------------------------------===//

/// 2^(-d/gamma) in units of 2^-14/gamma: with -d/gamma = r/gamma - q,
/// 2^(r/gamma) is taken as 1 + r/gamma.
static int64_t mitchellPower(int64_t d, int32_t log2Gamma) {
  int64_t gamma = int64_t(1) << log2Gamma;
  int64_t q = (d + gamma - 1) >> log2Gamma;
  int64_t r = q * gamma - d;
  return ((gamma + r) << mitchellBits) >> std::min<int64_t>(q, 31);
}

/// log2(1 + x) is taken as x.
static int32_t mitchellSum(int64_t d, int32_t log2Gamma) {
  int64_t half = int64_t(1) << (mitchellBits - 1);
  return int32_t((mitchellPower(d, log2Gamma) + half) >> mitchellBits);
}

/// 1 - x = 2^-n * (1 + y) with 0 <= y < 1, whose logarithm is taken as y - n.
static int32_t mitchellDifference(int64_t d, int32_t log2Gamma) {
  int64_t one = int64_t(1) << (log2Gamma + mitchellBits);
  int64_t rest = one - mitchellPower(d, log2Gamma);
  int32_t n = 0;
  for (; rest < one; rest <<= 1)
    ++n;
  int64_t half = int64_t(1) << (mitchellBits - 1);
  return int32_t((int64_t(n) << log2Gamma) -
                 ((rest - one + half) >> mitchellBits));
}

//===----------------------------------------------------------------------===//
// Add and subtract [A2]
//===----------------------------------------------------------------------===//

int32_t lns::numerics::sumTerm(int64_t d, int32_t log2Gamma,
                               AdditionAlgorithm algorithm) {
  assert(d >= 0 && "a distance");
  switch (algorithm) {
  case AdditionAlgorithm::Correct: {
    const std::vector<int32_t> &sum = gaussianLogarithms(log2Gamma).sum;
    return d < int64_t(sum.size()) ? sum[size_t(d)] : 0;
  }
  case AdditionAlgorithm::Interpolated: {
    const InterpolationPoints &points = interpolationPoints(log2Gamma);
    return interpolate(points.sum, d, points.guardBits);
  }
  case AdditionAlgorithm::Mitchell:
    return mitchellSum(d, log2Gamma);
  }
  assert(false && "not an algorithm");
  return 0;
}

int32_t lns::numerics::differenceTerm(int64_t d, int32_t log2Gamma,
                                      AdditionAlgorithm algorithm) {
  assert(d >= 1 && "equal magnitudes cancel");
  switch (algorithm) {
  case AdditionAlgorithm::Correct: {
    const std::vector<int32_t> &table =
        gaussianLogarithms(log2Gamma).difference;
    return d < int64_t(table.size()) ? table[size_t(d)] : 0;
  }
  case AdditionAlgorithm::Interpolated: {
    const InterpolationPoints &points = interpolationPoints(log2Gamma);
    return interpolate(points.difference, d, points.guardBits);
  }
  case AdditionAlgorithm::Mitchell:
    return mitchellDifference(d, log2Gamma);
  }
  assert(false && "not an algorithm");
  return 0;
}

Code lns::numerics::add(Code a, Format formatA, Code b, Format formatB,
                        Format result, Underflow underflow,
                        AdditionAlgorithm algorithm) {
  assert(formatA.gamma() == formatB.gamma() &&
         formatA.gamma() == result.gamma() && "[D0] gammas must be equal");
  bool isZeroA = formatA.isZero(a), isZeroB = formatB.isZero(b);
  bool negativeA = formatA.isNegative(a), negativeB = formatB.isNegative(b);
  int64_t exponentA = formatA.exponent(a), exponentB = formatB.exponent(b);
  if (isZeroA && isZeroB)
    return 0;
  if (isZeroB)
    return result.encodeExponent(negativeA, exponentA, underflow);
  if (isZeroA)
    return result.encodeExponent(negativeB, exponentB, underflow);
  int64_t larger = std::max(exponentA, exponentB);
  int64_t d = larger - std::min(exponentA, exponentB);
  bool negative = exponentA >= exponentB ? negativeA : negativeB;
  int32_t log2Gamma = result.log2Gamma();
  if (negativeA == negativeB)
    return result.encodeExponent(
        negative, larger + sumTerm(d, log2Gamma, algorithm), underflow);
  if (d == 0)
    return 0;
  return result.encodeExponent(
      negative, larger - differenceTerm(d, log2Gamma, algorithm), underflow);
}

Code lns::numerics::subtract(Code a, Format formatA, Code b, Format formatB,
                             Format result, Underflow underflow,
                             AdditionAlgorithm algorithm) {
  Code negated = formatB.encode(!formatB.isNegative(b), formatB.field(b));
  return add(a, formatA, negated, formatB, result, underflow, algorithm);
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

AdditionError lns::numerics::additionError(Format format,
                                           AdditionAlgorithm algorithm,
                                           bool difference) {
  const GaussianLogarithms &tables = gaussianLogarithms(format.log2Gamma());
  const std::vector<int32_t> &terms =
      difference ? tables.difference : tables.sum;
  int32_t begin = difference ? 1 : 0;
  int32_t end = std::min(int32_t(terms.size()), format.maxField());
  AdditionError error{};
  for (int32_t d = begin; d < end; ++d) {
    double x = -double(d) / format.gamma();
    double exact, term;
    if (difference) {
      exact = -std::log2(-std::expm1(x * std::log(2.0)));
      term = differenceTerm(d, format.log2Gamma(), algorithm);
    } else {
      exact = std::log1p(std::exp2(x)) / std::log(2.0);
      term = sumTerm(d, format.log2Gamma(), algorithm);
    }
    double steps = std::fabs(term - exact * format.gamma());
    // Of the result, to which the difference's term contributes negatively.
    double octaves = (term / format.gamma() - exact) * (difference ? -1 : 1);
    double relative = std::fabs(std::exp2(octaves) - 1);
    if (steps > error.worstSteps) {
      error.worstSteps = steps;
      error.worstDistance = d;
    }
    error.worstRelative = std::max(error.worstRelative, relative);
    error.meanSteps += steps;
    error.meanRelative += relative;
  }
  if (end > begin) {
    error.meanSteps /= end - begin;
    error.meanRelative /= end - begin;
  }
  return error;
}
