//===- Addition.h - Sums of codes -----------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Addition and subtraction of codes [A2]. With e the larger exponent of both
/// operands and d >= 0 the difference of both, in units of 1/gamma,
///   2^(e/gamma) + 2^((e-d)/gamma) = 2^((e + S(d)) / gamma),
///   2^(e/gamma) - 2^((e-d)/gamma) = 2^((e + D(d)) / gamma):
/// the Gaussian logarithms S(d) = gamma * log2(1 + 2^(-d/gamma)) and
/// D(d) = gamma * log2(1 - 2^(-d/gamma)). An algorithm is a pair of integer
/// functions in their place.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_ADDITION_H
#define LNS_NUMERICS_ADDITION_H

#include "lns/Numerics/Format.h"

#include <vector>

namespace lns::numerics {

/// How the logarithms are found [A2]. Each is a bit-exact function of its own.
enum class AdditionAlgorithm {
  Correct,      ///< rounded to nearest, always: no tie exists
  Interpolated, ///< linear between few points, 4 in each octave of d
  Mitchell      ///< 2^x as 1 + x, by shifts, without a table
};

/// S(d) and -D(d) rounded to nearest. Both decrease; they are zero from the end
/// of their table on.
struct GaussianLogarithms {
  std::vector<int32_t> sum;
  /// Entry 0 is not used: equal magnitudes cancel to zero.
  std::vector<int32_t> difference;
};

/// The tables of a gamma = 2^log2Gamma. Computed exactly, by integer
/// arithmetic, on the first call; safe to call from any thread.
const GaussianLogarithms &gaussianLogarithms(int32_t log2Gamma);

/// The points between which `Interpolated` draws lines [A2]. Point n is at
///   d = i << s,  s = max(n / 4 - 1, 0),  i = n - 4 * s,
/// so that points 0 .. 7 are at d = 0 .. 7 and every further octave of d has 4;
/// its entries are S(d) and -D(d) rounded to multiples of 2^-guardBits. The
/// last two are zero.
struct InterpolationPoints {
  int32_t guardBits;
  std::vector<int32_t> sum;
  std::vector<int32_t> difference; ///< entry 0 is not used
};
const InterpolationPoints &interpolationPoints(int32_t log2Gamma);

/// Fraction bits of Mitchell's intermediate results [A2].
inline constexpr int32_t mitchellBits = 14;

/// S(d), d >= 0, by an algorithm: what is added to the larger exponent.
int32_t sumTerm(int64_t d, int32_t log2Gamma, AdditionAlgorithm algorithm);
/// -D(d), d >= 1: what is subtracted from the larger exponent.
int32_t differenceTerm(int64_t d, int32_t log2Gamma,
                       AdditionAlgorithm algorithm);

/// a + b and a - b [A2], in a format of the same gamma; all three biases and
/// widths may differ. Saturates to M; underflows by policy [Q3]. Equal
/// magnitudes of opposite signs give code 0, under both policies.
Code add(Code a, Format formatA, Code b, Format formatB, Format result,
         Underflow underflow,
         AdditionAlgorithm algorithm = AdditionAlgorithm::Correct);
Code subtract(Code a, Format formatA, Code b, Format formatB, Format result,
              Underflow underflow,
              AdditionAlgorithm algorithm = AdditionAlgorithm::Correct);

/// How far an algorithm is from the logarithms, over all d of a format for
/// which the correctly rounded term is not zero.
struct AdditionError {
  double worstSteps, meanSteps;       ///< in units of 1/gamma
  double worstRelative, meanRelative; ///< |2^(error/gamma) - 1|
  int32_t worstDistance;              ///< the first d of the worst error
};
/// The error of sums (`difference` false) or of differences.
AdditionError additionError(Format format, AdditionAlgorithm algorithm,
                            bool difference);

} // namespace lns::numerics

#endif // LNS_NUMERICS_ADDITION_H
