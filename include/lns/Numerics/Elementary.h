//===- Elementary.h - exp, log, tanh, … in f32 ---------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The elementary functions on numbers [F3]: at most 2 ulp of error on
/// every f32, subnormals and gradual underflow included; zeros, infinities and
/// NaN as IEEE 754 has them. Compiled code executes the same sequences
/// (ElementarySequences.h) and has the same bits.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_ELEMENTARY_H
#define LNS_NUMERICS_ELEMENTARY_H

namespace lns::numerics::elementary {

float exp(float x);
float exp2(float x);
/// e^x − 1.
float expm1(float x);
/// log(0) = −∞, NaN below.
float log(float x);
float log2(float x);
/// log(1 + x).
float log1p(float x);
float tanh(float x);
float erf(float x);
/// 1 / (1 + e^−x).
float sigmoid(float x);
/// 1 / sqrt(x).
float rsqrt(float x);

} // namespace lns::numerics::elementary

#endif // LNS_NUMERICS_ELEMENTARY_H
