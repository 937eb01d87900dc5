//===- Updates.cpp - SGD, AdamW, MUL and signMUL --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Updates.h"

#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Madam.h"
#include "lns/Numerics/Quantize.h"

#include <cmath>

using namespace lns::numerics;

// Each line below is one f32 operation with one rounding; the build forbids
// contraction [F1, M5].

/// The code of `next`, where `weight` has the value `before`: a weight that did
/// not move keeps its code, whatever the rounding, the clamp and the scale.
static Code storeWeight(Code weight, float before, float next, float scale,
                        Format format, UpdateRounding rounding,
                        uint16_t random) {
  if (next == before)
    return format.canonical(weight);
  float inverse = inverseScale(scale);
  if (rounding == UpdateRounding::Stochastic)
    return quantizeStochastic(next, inverse, format, Underflow::Min, random);
  return quantize(next, inverse, format, Underflow::Min);
}

//===----------------------------------------------------------------------===//
// SGD
//===----------------------------------------------------------------------===//

SgdValue lns::numerics::sgdValue(float weight, float gradient, float eta) {
  float step = eta * gradient;
  float next = weight - step;
  return {next, 0.0f, !std::isfinite(gradient) || !std::isfinite(next)};
}

SgdValue lns::numerics::sgdMomentumValue(float weight, float velocity,
                                         float gradient, float eta,
                                         float momentum) {
  float kept = momentum * velocity;
  float newVelocity = kept + gradient;
  SgdValue value = sgdValue(weight, newVelocity, eta);
  value.velocity = newVelocity;
  value.skipped |= !std::isfinite(gradient);
  return value;
}

SgdResult lns::numerics::sgdStep(Code weight, float gradient, float eta,
                                 float scale, Format format,
                                 UpdateRounding rounding, uint16_t random) {
  float w = dequantize(weight, scale, format);
  SgdValue next = sgdValue(w, gradient, eta);
  if (next.skipped)
    return {format.canonical(weight), 0.0f, true};
  return {storeWeight(weight, w, next.weight, scale, format, rounding, random),
          0.0f, false};
}

SgdResult lns::numerics::sgdMomentumStep(Code weight, float velocity,
                                         float gradient, float eta,
                                         float momentum, float scale,
                                         Format format, UpdateRounding rounding,
                                         uint16_t random) {
  float w = dequantize(weight, scale, format);
  SgdValue next = sgdMomentumValue(w, velocity, gradient, eta, momentum);
  if (next.skipped)
    return {format.canonical(weight), velocity, true};
  return {storeWeight(weight, w, next.weight, scale, format, rounding, random),
          next.velocity, false};
}

//===----------------------------------------------------------------------===//
// AdamW
//===----------------------------------------------------------------------===//

AdamWValue lns::numerics::adamWValue(float weight, float firstMoment,
                                     float secondMoment, float gradient,
                                     const AdamWParameters &p) {
  float a1 = 1.0f - p.beta1;
  float kept = p.beta1 * firstMoment;
  float added = a1 * gradient;
  float m = kept + added;
  // The second moment is Madam's, and so are its events [M2].
  MadamMoment v = madamMoment(secondMoment, gradient, p.beta2);

  float corrected = m / p.correction1;
  float square = v.v / p.correction2;
  float root = std::sqrt(square);
  float divisor = root + p.epsilon;
  float q = corrected / divisor;

  float decay = p.eta * p.weightDecay;
  float factor = 1.0f - decay;
  float shrunk = weight * factor;
  float step = p.eta * q;
  float next = shrunk - step;
  return {next, m, v.v, v.skipped || !std::isfinite(m) || !std::isfinite(next)};
}

AdamWResult lns::numerics::adamWStep(Code weight, float firstMoment,
                                     float secondMoment, float gradient,
                                     const AdamWParameters &parameters,
                                     float scale, Format format,
                                     UpdateRounding rounding, uint16_t random) {
  float w = dequantize(weight, scale, format);
  AdamWValue next =
      adamWValue(w, firstMoment, secondMoment, gradient, parameters);
  if (next.skipped)
    return {format.canonical(weight), firstMoment, secondMoment, true};
  return {storeWeight(weight, w, next.weight, scale, format, rounding, random),
          next.firstMoment, next.secondMoment, false};
}

//===----------------------------------------------------------------------===//
// MUL, signMUL
//===----------------------------------------------------------------------===//

static MadamRounding getMadamRounding(UpdateRounding rounding) {
  return rounding == UpdateRounding::Stochastic ? MadamRounding::Stochastic
                                                : MadamRounding::Nearest;
}

MulResult lns::numerics::mulStep(Code weight, float gradient, float eta,
                                 Format format, UpdateRounding rounding,
                                 uint16_t random) {
  if (!std::isfinite(gradient))
    return {format.canonical(weight), true};
  int32_t k = madamExponentStep(gradient, eta, format,
                                getMadamRounding(rounding), random);
  return {madamApply(weight, k, format), false};
}

MulResult lns::numerics::signMulStep(Code weight, float gradient, float eta,
                                     Format format, UpdateRounding rounding,
                                     uint16_t random) {
  if (!std::isfinite(gradient))
    return {format.canonical(weight), true};
  int32_t k =
      madamExponentStep(1.0f, eta, format, getMadamRounding(rounding), random);
  int32_t sign = (gradient > 0) - (gradient < 0);
  return {madamApply(weight, sign * k, format), false};
}
