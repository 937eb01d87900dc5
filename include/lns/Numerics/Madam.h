//===- Madam.h - Multiplicative weight update -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The Madam optimizer's step on one stored weight [M2, M3]: multiplicative, on
/// the exponent, without an f32 copy of the weight; the scale that stored
/// weights have [M1].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_MADAM_H
#define LNS_NUMERICS_MADAM_H

#include "lns/Numerics/Format.h"

#include <cstddef>
#include <optional>
#include <string>

namespace lns::numerics {

//===----------------------------------------------------------------------===//
// The scale of stored weights [M1]
//===----------------------------------------------------------------------===//

/// RN_f32(pScale * sqrt(mean of squares)) of the weights at the start [M1], in
/// f64: squares are exact, their sum has the order of [F2] over the weights in
/// row-major order. Nothing, and `*error` where given, starting with the label,
/// where all weights are zero, one is not finite, pScale is not positive and
/// finite, or the scale is no static one [Q1].
std::optional<float> weightScale(const float *weights, size_t count,
                                 float pScale, std::string *error = nullptr);

//===----------------------------------------------------------------------===//
// The second moment and the normalized gradient [M2]
//===----------------------------------------------------------------------===//

/// What a step takes besides the weight, its gradient and its second moment.
struct MadamParameters {
  /// beta, the decay of the second moment (0.999 in the paper).
  float beta = 0.999f;
  /// c_t, the bias correction of this step, from `MadamCorrection`.
  float correction = 1.0f;
  /// eta, the step in base-2 exponent units (2^-7 in the paper).
  float eta = 0.0078125f;
  /// The clamp of the normalized gradient.
  float gradientBound = 10.0f;
};

/// c_t = RN_f32(1 - p_t) with p_t = p_(t-1) * b in f64, p_0 = 1, b = RN_f32(
/// beta) [M2]. The difference is formed in f64. One object a run, one `next` a
/// step.
class MadamCorrection {
public:
  explicit MadamCorrection(float beta) : b(beta) {}
  /// c_t of the next step; the first call gives c_1.
  float next();

private:
  double b;
  double power = 1.0;
};

/// The second moment after a step and whether the step counts [M2].
struct MadamMoment {
  /// RN(RN(b*v) + RN(a*RN(g*g))), a = RN(1 - b); `v` itself where skipped.
  float v;
  /// g, g*g or the new v is not finite: weight and v stay as they are.
  bool skipped;
};
MadamMoment madamMoment(float v, float gradient, float beta);

/// A second moment as bf16 stores it [M2], the word's low 16 bits: the random
/// bits are added below bf16's last bit of |v| and the sum is cut, at most the
/// largest finite bf16. For finite v; exact where bf16 holds v.
uint16_t momentToBFloat16(float v, uint16_t random);
/// The value of a bf16 word, exact.
float momentFromBFloat16(uint16_t word);

/// The code of a second moment in LNS8 after a step [M2]: `moment.v` by
/// stochastic rounding [Q4], policy min, under the new scale. Where the step
/// does not count and the scales are equal, the code stays.
Code momentToCode(Code stored, const MadamMoment &moment, float storedScale,
                  float newScale, Format format, uint16_t random);

/// n = RN(g / RN(sqrt(RN(v / c_t)))) with the *new* v, 0 where v = 0, clamped
/// to +-gradientBound [M2].
float madamNormalizedGradient(float newV, float gradient,
                              const MadamParameters &parameters);

//===----------------------------------------------------------------------===//
// The step [M3]
//===----------------------------------------------------------------------===//

/// How the step of the exponent is rounded to an integer [M3].
enum class MadamRounding {
  Nearest,    ///< k = RNE(RN(kappa * n))
  Stochastic, ///< k = (floor(2^16 * RN(kappa * n)) + U) >> 16
  Authors     ///< k = RNE(RN(kappa * RNE(n)))
};

/// k of a normalized gradient [M3], kappa = RN(eta * gamma_U), clamped to +-2M.
/// `random` is U, 16 uniform bits, read by Stochastic only.
int32_t madamExponentStep(float normalizedGradient, float eta, Format format,
                          MadamRounding rounding, uint16_t random = 0);

/// m <- clamp(m - sign(w) * k, 1, M); zero stays zero, the sign never changes
/// [M3].
Code madamApply(Code weight, int32_t exponentStep, Format format);

/// A whole step on one weight.
struct MadamResult {
  Code weight;
  float v;
  bool skipped; ///< see MadamMoment
};
MadamResult madamStep(Code weight, float v, float gradient,
                      const MadamParameters &parameters, Format format,
                      MadamRounding rounding = MadamRounding::Nearest,
                      uint16_t random = 0);

} // namespace lns::numerics

#endif // LNS_NUMERICS_MADAM_H
