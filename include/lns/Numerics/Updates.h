//===- Updates.h - SGD, AdamW, MUL and signMUL on stored weights ----------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The other update rules on one stored weight [M5]: SGD and AdamW decode the
/// weight, step in f32 and quantize it again; MUL and signMUL step on the
/// exponent, as Madam does. Every f32 operation is rounded once, none are
/// contracted [F1].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_UPDATES_H
#define LNS_NUMERICS_UPDATES_H

#include "lns/Numerics/Format.h"

namespace lns::numerics {

/// How a step is rounded to a code [M5]: SGD and AdamW by [Q2] or [Q4], MUL and
/// signMUL by [M3]. Stochastic reads `random`, U of [Q4].
enum class UpdateRounding { Nearest, Stochastic };

//===----------------------------------------------------------------------===//
// SGD
//===----------------------------------------------------------------------===//

struct SgdResult {
  Code weight;
  /// u after the step; `velocity` itself where skipped.
  float velocity;
  /// g, the new u or the new weight is not finite: nothing changes.
  bool skipped;
};

/// A step on the value of a weight [M5].
struct SgdValue {
  float weight, velocity;
  /// g, the new u or the new weight is not finite: nothing changes.
  bool skipped;
};
SgdValue sgdValue(float weight, float gradient, float eta);
SgdValue sgdMomentumValue(float weight, float velocity, float gradient,
                          float eta, float momentum);

/// With w = RN(decode(weight) * scale) [Q7]: `w' = RN(w - RN(eta * g))`, then
/// the code of w' [Q1-Q4], policy min. Where w' = w the code stays [M5]. The
/// velocity is neither read nor changed.
SgdResult sgdStep(Code weight, float gradient, float eta, float scale,
                  Format format,
                  UpdateRounding rounding = UpdateRounding::Nearest,
                  uint16_t random = 0);

/// The same with `u = RN(RN(momentum * u) + g)` in the place of g [M5].
SgdResult sgdMomentumStep(Code weight, float velocity, float gradient,
                          float eta, float momentum, float scale, Format format,
                          UpdateRounding rounding = UpdateRounding::Nearest,
                          uint16_t random = 0);

//===----------------------------------------------------------------------===//
// AdamW
//===----------------------------------------------------------------------===//

/// What a step takes besides the weight, its gradient and its moments.
struct AdamWParameters {
  float beta1 = 0.9f;
  float beta2 = 0.999f;
  float epsilon = 1e-8f;
  float eta = 1e-3f;
  /// lambda of decoupled weight decay; 0 gives Adam.
  float weightDecay = 0.0f;
  /// The bias corrections of this step, c_t of [M2] for beta1 and for beta2.
  float correction1 = 1.0f;
  float correction2 = 1.0f;
};

/// A step on the value of a weight [M5].
struct AdamWValue {
  float weight, firstMoment, secondMoment;
  /// g, g * g, a new moment or the new weight is not finite: nothing changes.
  bool skipped;
};
AdamWValue adamWValue(float weight, float firstMoment, float secondMoment,
                      float gradient, const AdamWParameters &parameters);

struct AdamWResult {
  Code weight;
  float firstMoment;
  float secondMoment;
  /// g, g * g, a new moment or the new weight is not finite: nothing changes.
  bool skipped;
};

/// `m = RN(RN(b1*m) + RN(a1*g))`, `v = RN(RN(b2*v) + RN(a2*RN(g*g)))`,
/// `q = RN(RN(m / c1) / RN(RN(sqrt(RN(v / c2))) + epsilon))`,
/// `w' = RN(RN(w * RN(1 - RN(eta*lambda))) - RN(eta*q))`, then the code of w'
/// as for SGD [M5].
AdamWResult adamWStep(Code weight, float firstMoment, float secondMoment,
                      float gradient, const AdamWParameters &parameters,
                      float scale, Format format,
                      UpdateRounding rounding = UpdateRounding::Nearest,
                      uint16_t random = 0);

//===----------------------------------------------------------------------===//
// MUL, signMUL
//===----------------------------------------------------------------------===//

struct MulResult {
  Code weight;
  /// g is not finite: the weight stays.
  bool skipped;
};

/// k = round(RN(kappa * g)), kappa = RN(eta * gamma), rounded, clamped and
/// applied as in [M3]; no normalized gradient, no clamp of g [M5].
MulResult mulStep(Code weight, float gradient, float eta, Format format,
                  UpdateRounding rounding = UpdateRounding::Nearest,
                  uint16_t random = 0);

/// k = round(kappa) * sign(g), sign(0) = 0 [M5].
MulResult signMulStep(Code weight, float gradient, float eta, Format format,
                      UpdateRounding rounding = UpdateRounding::Nearest,
                      uint16_t random = 0);

} // namespace lns::numerics

#endif // LNS_NUMERICS_UPDATES_H
