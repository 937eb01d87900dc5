//===- Madam.cpp - Multiplicative weight update ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Madam.h"

#include "Bits.h"

#include "lns/Numerics/Quantize.h"

#include <algorithm>
#include <cmath>

using namespace lns::numerics;
using detail::bitCast;

//===----------------------------------------------------------------------===//
// The scale of stored weights [M1]
//===----------------------------------------------------------------------===//

/// The sum of the squares in the order of [F2].
static double sumOfSquares(const float *weights, size_t count) {
  constexpr size_t width = 16;
  double partial[width] = {};
  for (size_t i = 0; i < count; ++i)
    partial[i % width] += double(weights[i]) * double(weights[i]);
  for (size_t half = width / 2; half > 0; half /= 2)
    for (size_t i = 0; i < half; ++i)
      partial[i] += partial[i + half];
  return partial[0];
}

std::optional<float> lns::numerics::weightScale(const float *weights,
                                                size_t count, float pScale,
                                                std::string *error) {
  auto fail = [&](std::string text) -> std::optional<float> {
    if (error)
      *error = std::move(text);
    return std::nullopt;
  };
  if (!(pScale > 0.0f) || !std::isfinite(pScale))
    return fail("[M1] p_scale must be positive and finite, not " +
                std::to_string(pScale));
  double sum = sumOfSquares(weights, count);
  if (!std::isfinite(sum))
    return fail("[M1] weights at the start must be finite");
  if (sum == 0.0)
    return fail("[M1] weights that are all zero at the start have no scale: "
                "initialize them, or keep them in f32 [M4]");
  auto scale = float(double(pScale) * std::sqrt(sum / double(count)));
  std::string illegal;
  if (!checkStaticScale(scale, &illegal))
    return fail("[M1] p_scale times the root mean square of the weights: " +
                illegal);
  return scale;
}

//===----------------------------------------------------------------------===//
// Madam
//===----------------------------------------------------------------------===//

// Each line below is one f32 operation with one rounding; the build forbids
// contraction [F1, M2].

float MadamCorrection::next() {
  power *= b;
  return float(1.0 - power);
}

MadamMoment lns::numerics::madamMoment(float v, float gradient, float beta) {
  float a = 1.0f - beta;
  float square = gradient * gradient;
  float kept = beta * v;
  float added = a * square;
  float newV = kept + added;
  if (!std::isfinite(gradient) || !std::isfinite(square) ||
      !std::isfinite(newV))
    return {v, true};
  return {newV, false};
}

uint16_t lns::numerics::momentToBFloat16(float v, uint16_t random) {
  auto bits = bitCast<uint32_t>(v);
  uint32_t magnitude = (bits & 0x7fffffffu) + random;
  return uint16_t((bits >> 31 << 15) | std::min(magnitude >> 16, 0x7f7fu));
}

float lns::numerics::momentFromBFloat16(uint16_t word) {
  return bitCast<float>(uint32_t(word) << 16);
}

Code lns::numerics::momentToCode(Code stored, const MadamMoment &moment,
                                 float storedScale, float newScale,
                                 Format format, uint16_t random) {
  if (moment.skipped && storedScale == newScale)
    return format.canonical(stored);
  return quantizeStochastic(moment.v, inverseScale(newScale), format,
                            Underflow::Min, random);
}

float lns::numerics::madamNormalizedGradient(
    float newV, float gradient, const MadamParameters &parameters) {
  if (newV == 0)
    return 0.0f;
  float corrected = newV / parameters.correction;
  float root = std::sqrt(corrected);
  float n = gradient / root;
  float bound = parameters.gradientBound;
  return std::min(std::max(n, -bound), bound);
}

int32_t lns::numerics::madamExponentStep(float normalizedGradient, float eta,
                                         Format format, MadamRounding rounding,
                                         uint16_t random) {
  float kappa = eta * float(format.gamma());
  float n = normalizedGradient;
  if (rounding == MadamRounding::Authors)
    n = std::nearbyint(n);
  float x = kappa * n;
  if (std::isnan(x))
    return 0; // only from an infinite or NaN parameter
  // |k| <= 2M < 2^17, so what lies beyond 2^17 needs no integer of its own.
  x = std::min(std::max(x, -0x1p17f), 0x1p17f);
  int64_t k;
  if (rounding == MadamRounding::Stochastic)
    k = (int64_t(std::floor(0x1p16 * double(x))) + random) >> 16;
  else
    k = int64_t(std::nearbyint(x));
  int64_t limit = 2 * int64_t(format.maxField());
  return int32_t(std::min(std::max(k, -limit), limit));
}

Code lns::numerics::madamApply(Code weight, int32_t exponentStep,
                               Format format) {
  if (format.isZero(weight))
    return 0;
  bool negative = format.isNegative(weight);
  int32_t m = format.field(weight) + (negative ? exponentStep : -exponentStep);
  return format.encode(negative, std::clamp(m, 1, format.maxField()));
}

MadamResult lns::numerics::madamStep(Code weight, float v, float gradient,
                                     const MadamParameters &parameters,
                                     Format format, MadamRounding rounding,
                                     uint16_t random) {
  MadamMoment moment = madamMoment(v, gradient, parameters.beta);
  if (moment.skipped)
    return {format.canonical(weight), v, true};
  float n = madamNormalizedGradient(moment.v, gradient, parameters);
  int32_t k = madamExponentStep(n, parameters.eta, format, rounding, random);
  return {madamApply(weight, k, format), moment.v, false};
}
