//===- Quantize.h - Floating point to codes -------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// From floating point to codes: scales [N6, Q1, Q5], nearest and stochastic
/// quantization in the log domain [Q1-Q4].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_QUANTIZE_H
#define LNS_NUMERICS_QUANTIZE_H

#include "lns/Numerics/Format.h"

#include <string>
#include <vector>

namespace lns::numerics {

/// The decision thresholds of nearest quantization [Q2] for one gamma. Entry
/// j, 0 <= j < gamma, is the smallest significand at or above
/// 2^((2j + 1) / (2 gamma)), which is irrational, so "at" never happens. With
/// y = z * 2^x, 1 <= z < 2, the rounded exponent is
///   k = gamma * x + #{j : z >= threshold j}.
/// Both lists increase.
struct QuantizeThresholds {
  /// 24-bit integers 1.xxx * 2^23; the low 23 bits are an f32's fraction field.
  std::vector<uint32_t> f32;
  /// 53-bit integers 1.xxx * 2^52; the low 52 bits are an f64's fraction field.
  std::vector<uint64_t> f64;
};

/// The thresholds of the format's gamma. Computed exactly, by integer
/// arithmetic, on the first call; safe to call from any thread.
const QuantizeThresholds &quantizeThresholds(Format format);

/// Quantizes one number [Q1-Q3, N6]: y = RN(|x| * inverseScale), then
/// k = round(gamma * log2 y), correctly rounded for every y. An infinite y
/// saturates to M, a NaN y gives code 0, x = +-0 gives code 0, and x != 0 with
/// k + bias < 1 (y = 0 included) underflows by policy. `inverseScale` comes
/// from `inverseScale()`.
Code quantize(float x, float inverseScale, Format format, Underflow underflow);
/// The same for f64 input, in f64 arithmetic with f64 thresholds [Q1].
Code quantize(double x, double inverseScale, Format format,
              Underflow underflow);

/// V of [Q4] for a finite y > 0, with y = z * 2^x, 1 <= z < 2:
/// 2^16 * gamma * x + floor(2^16 * gamma * L(z)). L is computed in f32 for f32
/// and gamma <= 32, elsewhere in f64 (StochasticSequence.h).
int64_t stochasticLogarithm(float y, Format format);
int64_t stochasticLogarithm(double y, Format format);

/// Quantizes one number with stochastic rounding [Q4]: y as `quantize`, then
/// k = (V + random) >> 16, `random` being 16 uniform bits; all else as
/// `quantize` [Q1-Q3, N6].
Code quantizeStochastic(float x, float inverseScale, Format format,
                        Underflow underflow, uint16_t random);
Code quantizeStochastic(double x, double inverseScale, Format format,
                        Underflow underflow, uint16_t random);

/// RN(1 / scale) in the type of the argument [Q1]. A NaN scale [N6] gives NaN.
float inverseScale(float scale);
double inverseScale(double scale);

/// How a dynamic scale follows from the largest magnitude of its group [Q5].
enum class ScaleKind {
  AbsMax,    ///< max(absmax, 2^-126)
  PowerOfTwo ///< 2^clamp(ceil(log2 absmax), -126, 127)
};

/// The dynamic scale of a group whose `absmaxCombine` is `absmax` [Q5]: 1 for
/// 0, the NaN 0x7FC00000 for NaN or infinity [N6].
float absmaxScale(float absmax, ScaleKind kind);
/// The same for f64 input, rounded to f32, the type of all scales: to nearest,
/// never below 2^-126 but for 0. A group beyond the range of f32 gets the NaN,
/// so that nothing is lost silently [N6].
float absmaxScale(double absmax, ScaleKind kind);

/// One step of the absmax reduction: the unsigned maximum of the bits of both
/// magnitudes [Q5]. It propagates NaN whatever the operand order [N6];
/// the neutral element is 0.
float absmaxCombine(float accumulator, float x);
double absmaxCombine(double accumulator, double x);

/// What a history of largest magnitudes records for a group whose
/// `absmaxCombine` is `absmax`: that, or the NaN 0x7FC00000 for NaN or
/// infinity, so that the scales that follow from it are NaN [Q8, N6].
float absmaxRecord(float absmax);

/// Whether a static scale is finite and in [2^-126, 2^126] [Q1]; otherwise
/// `*error`, where given, says what is wrong, starting with the label.
bool checkStaticScale(float scale, std::string *error = nullptr);

} // namespace lns::numerics

#endif // LNS_NUMERICS_QUANTIZE_H
