//===- StochasticSequence.h - The logarithm of Q4 ------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The logarithm of stochastic rounding [Q4]: one written sequence of fused
/// multiply-adds, a template over what executes the operations, so that numbers
/// and generated code have the same bits, on scalars and on vectors.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_STOCHASTICSEQUENCE_H
#define LNS_NUMERICS_STOCHASTICSEQUENCE_H

#include "lns/Numerics/StochasticCoefficients.h"

#include <cstddef>
#include <cstdint>

namespace lns::numerics::stochastic {

/// Bits of U.
inline constexpr int32_t randomBits = 16;
/// The largest gamma whose logarithm is computed in f32, for f32 input.
inline constexpr int32_t maxFloatGamma = 32;

/// L(z) for 1 <= z < 2: with f = z - 1, which is exact, f times a polynomial by
/// Horner's rule, so that L(1) = 0. In f32 |L(z) - log2 z| <= 2^-21, in f64
/// 2^-40.
///
/// `Ops` has the type Float and these members:
///
///   Float constant(T)
///   Float sub, mul (Float, Float)
///   Float fma(Float x, Float y, Float z)       RN(x*y + z), one rounding
template <typename Ops, typename T, size_t n>
typename Ops::Float logarithm(Ops &o, const T (&coefficients)[n],
                              typename Ops::Float z) {
  typename Ops::Float f = o.sub(z, o.constant(T(1)));
  typename Ops::Float sum = o.constant(coefficients[n - 1]);
  for (size_t i = n - 1; i-- > 0;)
    sum = o.fma(sum, f, o.constant(coefficients[i]));
  return o.mul(f, sum);
}

} // namespace lns::numerics::stochastic

#endif // LNS_NUMERICS_STOCHASTICSEQUENCE_H
