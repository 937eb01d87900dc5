//===- Madam.cpp - Multiplicative weight update ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Madam.h"

#include <algorithm>
#include <cmath>

using namespace lns::numerics;

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
