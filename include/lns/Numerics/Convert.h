//===- Convert.h - Codes between formats ----------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Conversion of codes between formats, integers only [Q6].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_CONVERT_H
#define LNS_NUMERICS_CONVERT_H

#include "lns/Numerics/Format.h"

namespace lns::numerics {

/// Converts a code to another format [Q6], to the nearest exponent, ties to the
/// even *exponent*; too large saturates [Q2], too small underflows by policy
/// [Q3], zero stays zero. The scale is unchanged.
Code convert(Code code, Format from, Format to, Underflow underflow);

/// The same with stochastic rounding [Q6]: with d = log2 of the ratio of the
/// gammas, k = (e + U) >> d where U is the upper d bits of `random`, 16 uniform
/// bits. Exact, and the same as `convert`, where d <= 0.
Code convertStochastic(Code code, Format from, Format to, Underflow underflow,
                       uint16_t random);

} // namespace lns::numerics

#endif // LNS_NUMERICS_CONVERT_H
