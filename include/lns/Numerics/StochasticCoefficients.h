//===- StochasticCoefficients.h - Constants of Q4 ------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Constants of the logarithm of stochastic rounding [Q4], written by
/// scripts/stochastic_coefficients.py: do not edit.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_STOCHASTICCOEFFICIENTS_H
#define LNS_NUMERICS_STOCHASTICCOEFFICIENTS_H

namespace lns::numerics::stochastic {

// clang-format off
/// log2(1 + f) / f on [0, 1]; the error is that of log2(1 + f), before
/// before roundings. At most 2^-23.64. From degree 0 up.
inline constexpr float logarithmFloat[] = {
    0x1.71542p+0f,
    -0x1.713ca4p-1f,
    0x1.ea2c0ap-2f,
    -0x1.63a2cep-2f,
    0x1.ef5664p-3f,
    -0x1.19a44ep-3f,
    0x1.aa766ep-5f,
    -0x1.3109b8p-7f,
};

/// log2(1 + f) / f on [0, 1]; the error is that of log2(1 + f), before
/// before roundings. At most 2^-43.05. From degree 0 up.
inline constexpr double logarithmDouble[] = {
    0x1.715476528ee03p+0,
    -0x1.7154762fb79a3p-1,
    0x1.ec7093555ede2p-2,
    -0x1.7153abd076208p-2,
    0x1.276d91546f5a7p-2,
    -0x1.ebe3f58a63faep-3,
    0x1.a32a88a96ba12p-3,
    -0x1.6609a2e8e961cp-3,
    0x1.27bde46491914p-3,
    -0x1.bf66da7cac752p-4,
    0x1.2190f5500963bp-4,
    -0x1.293f1145fe945p-5,
    0x1.ba43cecb24134p-7,
    -0x1.a120486062381p-9,
    0x1.72b5f3519de79p-12,
};

// clang-format on

} // namespace lns::numerics::stochastic

#endif // LNS_NUMERICS_STOCHASTICCOEFFICIENTS_H
