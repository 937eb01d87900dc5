//===- Quantize.cpp - Floating point to codes -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Quantize.h"

#include "Bits.h"
#include "Cached.h"
#include "Roots.h"
#include "lns/Numerics/StochasticSequence.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace lns::numerics;
using detail::bitCast;

//===----------------------------------------------------------------------===//
// Thresholds [Q2]
//===----------------------------------------------------------------------===//

/// 2^((2j + 1) / (2 gamma)) is an odd power of 2^(1 / (2 gamma)): it is
/// irrational, so the smallest integer above 2^p times it is its floor plus 1.
static QuantizeThresholds computeThresholds(int32_t log2Gamma) {
  const std::vector<uint64_t> &roots = detail::roots64(log2Gamma + 1);
  QuantizeThresholds thresholds;
  for (size_t i = 1; i < roots.size(); i += 2) {
    thresholds.f32.push_back(uint32_t(roots[i] >> 40) + 1);
    thresholds.f64.push_back((roots[i] >> 11) + 1);
  }
  return thresholds;
}

const QuantizeThresholds &lns::numerics::quantizeThresholds(Format format) {
  return detail::cached<computeThresholds>(format.log2Gamma());
}

//===----------------------------------------------------------------------===//
// Quantize [Q1-Q3, N6]
//===----------------------------------------------------------------------===//

namespace {
/// What the quantizer needs to know of f32 and f64.
template <typename T> struct FloatTraits;
template <> struct FloatTraits<float> {
  using Bits = uint32_t;
  static constexpr int fractionBits = 23;
  static constexpr int exponentBias = 127;
  static const std::vector<Bits> &thresholds(Format format) {
    return quantizeThresholds(format).f32;
  }
};
template <> struct FloatTraits<double> {
  using Bits = uint64_t;
  static constexpr int fractionBits = 52;
  static constexpr int exponentBias = 1023;
  static const std::vector<Bits> &thresholds(Format format) {
    return quantizeThresholds(format).f64;
  }
};
} // namespace

/// A finite y > 0 as z * 2^x; the significand is z * 2^fractionBits,
/// 1 <= z < 2.
template <typename T> struct Significand {
  using Traits = FloatTraits<T>;
  using Bits = typename Traits::Bits;
  static constexpr Bits leadingBit = Bits(1) << Traits::fractionBits;

  explicit Significand(T y) {
    Bits bits = bitCast<Bits>(y);
    exponent = int64_t(bits >> Traits::fractionBits);
    significand = bits & (leadingBit - 1);
    if (exponent != 0) {
      significand |= leadingBit;
    } else { // denormal
      exponent = 1;
      while (significand < leadingBit) {
        significand <<= 1;
        --exponent;
      }
    }
    exponent -= Traits::exponentBias;
  }

  Bits significand;
  int64_t exponent;
};

/// k = round(gamma * log2 y) for a finite y > 0 [Q2].
template <typename T> static int64_t roundedLogarithm(T y, Format format) {
  Significand<T> split(y);
  const auto &thresholds = FloatTraits<T>::thresholds(format);
  int64_t passed = std::upper_bound(thresholds.begin(), thresholds.end(),
                                    split.significand) -
                   thresholds.begin();
  return split.exponent * format.gamma() + passed;
}

/// The code of x and y = RN(|x| * inverse) [Q1], where `logarithm(y)` gives the
/// exponent in units of 1/gamma of a finite y > 0.
template <typename T, typename Logarithm>
static Code quantizeBy(T x, T inverse, Format format, Underflow underflow,
                       Logarithm logarithm) {
  if (x == 0)
    return 0; // [Q3]
  T y = std::fabs(x) * inverse;
  if (std::isnan(y))
    return 0; // [N6]
  bool negative = std::signbit(x);
  if (std::isinf(y))
    return format.encode(negative, format.maxField()); // [Q2]
  if (y == 0)                                          // [Q3]
    return underflow == Underflow::Min ? format.encode(negative, 1) : Code(0);
  return format.encodeExponent(negative, logarithm(y), underflow);
}

template <typename T>
static Code quantizeImpl(T x, T inverse, Format format, Underflow underflow) {
  return quantizeBy(x, inverse, format, underflow,
                    [format](T y) { return roundedLogarithm(y, format); });
}

Code lns::numerics::quantize(float x, float inverseScale, Format format,
                             Underflow underflow) {
  return quantizeImpl(x, inverseScale, format, underflow);
}

Code lns::numerics::quantize(double x, double inverseScale, Format format,
                             Underflow underflow) {
  return quantizeImpl(x, inverseScale, format, underflow);
}

//===----------------------------------------------------------------------===//
// Stochastic rounding [Q4]
//===----------------------------------------------------------------------===//

namespace {
/// Executes the operations of StochasticSequence.h on single numbers.
template <typename T> struct NumberOps {
  using Float = T;
  static T constant(T c) { return c; }
  static T sub(T x, T y) { return x - y; }
  static T mul(T x, T y) { return x * y; }
  static T fma(T x, T y, T z) { return std::fma(x, y, z); }
};
} // namespace

/// floor(2^16 * gamma * L(z)); the product with a power of two is exact.
template <typename T, size_t n>
static int64_t scaledLogarithm(T z, const T (&coefficients)[n], Format format) {
  NumberOps<T> ops;
  T logarithm = stochastic::logarithm(ops, coefficients, z);
  return int64_t(std::floor(
      std::ldexp(logarithm, stochastic::randomBits + format.log2Gamma())));
}

/// V, given that floor.
static int64_t addExponent(int64_t exponent, int64_t logarithm, Format format) {
  return exponent * format.gamma() * (int64_t(1) << stochastic::randomBits) +
         logarithm;
}

int64_t lns::numerics::stochasticLogarithm(float y, Format format) {
  Significand<float> split(y);
  float z = float(split.significand) * 0x1p-23f;
  int64_t logarithm =
      format.gamma() <= stochastic::maxFloatGamma
          ? scaledLogarithm(z, stochastic::logarithmFloat, format)
          : scaledLogarithm(double(z), stochastic::logarithmDouble, format);
  return addExponent(split.exponent, logarithm, format);
}

int64_t lns::numerics::stochasticLogarithm(double y, Format format) {
  Significand<double> split(y);
  double z = double(split.significand) * 0x1p-52;
  int64_t logarithm = scaledLogarithm(z, stochastic::logarithmDouble, format);
  return addExponent(split.exponent, logarithm, format);
}

template <typename T>
static Code quantizeStochasticImpl(T x, T inverse, Format format,
                                   Underflow underflow, uint16_t random) {
  return quantizeBy(x, inverse, format, underflow, [&](T y) {
    return (stochasticLogarithm(y, format) + random) >> stochastic::randomBits;
  });
}

Code lns::numerics::quantizeStochastic(float x, float inverseScale,
                                       Format format, Underflow underflow,
                                       uint16_t random) {
  return quantizeStochasticImpl(x, inverseScale, format, underflow, random);
}

Code lns::numerics::quantizeStochastic(double x, double inverseScale,
                                       Format format, Underflow underflow,
                                       uint16_t random) {
  return quantizeStochasticImpl(x, inverseScale, format, underflow, random);
}

//===----------------------------------------------------------------------===//
// Scales [Q1, Q5, N6]
//===----------------------------------------------------------------------===//

static constexpr float minScale = 0x1p-126f;
static constexpr float maxStaticScale = 0x1p126f;

float lns::numerics::inverseScale(float scale) { return 1.0f / scale; }
double lns::numerics::inverseScale(double scale) { return 1.0 / scale; }

float lns::numerics::absmaxScale(float absmax, ScaleKind kind) {
  uint32_t bits = bitCast<uint32_t>(absmax) & 0x7fffffffu;
  if (bits >= 0x7f800000u)
    return bitCast<float>(uint32_t(0x7fc00000)); // [N6]
  if (bits == 0)
    return 1.0f;
  float scale = std::max(bitCast<float>(bits), minScale);
  if (kind == ScaleKind::AbsMax)
    return scale;
  // A fraction rounds the power of two up; ceil(log2) = 128 is clamped to 127.
  uint32_t exponent = (bitCast<uint32_t>(scale) + 0x7fffffu) >> 23;
  return bitCast<float>(std::min(exponent, 254u) << 23);
}

float lns::numerics::absmaxScale(double absmax, ScaleKind kind) {
  double magnitude = std::fabs(absmax);
  if (!(magnitude < 0x1.ffffffp127)) // rounds to infinity, or is NaN
    return bitCast<float>(uint32_t(0x7fc00000)); // [N6]
  if (magnitude == 0)
    return 1.0f;
  magnitude = std::max(magnitude, double(minScale));
  if (kind == ScaleKind::AbsMax)
    return float(magnitude);
  int exponent; // magnitude = fraction * 2^exponent, 1/2 <= fraction < 1
  double fraction = std::frexp(magnitude, &exponent);
  int ceiling = fraction == 0.5 ? exponent - 1 : exponent;
  return std::ldexp(1.0f, std::min(ceiling, 127));
}

float lns::numerics::absmaxCombine(float accumulator, float x) {
  uint32_t a = bitCast<uint32_t>(accumulator) & 0x7fffffffu;
  uint32_t b = bitCast<uint32_t>(x) & 0x7fffffffu;
  return bitCast<float>(std::max(a, b));
}

float lns::numerics::absmaxRecord(float absmax) {
  uint32_t bits = bitCast<uint32_t>(absmax) & 0x7fffffffu;
  return bitCast<float>(bits >= 0x7f800000u ? 0x7fc00000u : bits);
}

double lns::numerics::absmaxCombine(double accumulator, double x) {
  constexpr uint64_t noSign = INT64_MAX;
  uint64_t a = bitCast<uint64_t>(accumulator) & noSign;
  uint64_t b = bitCast<uint64_t>(x) & noSign;
  return bitCast<double>(std::max(a, b));
}

bool lns::numerics::checkStaticScale(float scale, std::string *error) {
  if (scale >= minScale && scale <= maxStaticScale)
    return true; // false for NaN
  if (error) {
    char text[32];
    std::snprintf(text, sizeof(text), "%.9g", double(scale));
    *error = std::string("[Q1] a static scale must be finite and in [2^-126, "
                         "2^126], not ") +
             text;
  }
  return false;
}
