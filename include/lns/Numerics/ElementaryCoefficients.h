//===- ElementaryCoefficients.h - Constants of F3 ------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Constants of the elementary functions [F3], written by
/// scripts/elementary_coefficients.py: do not edit.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_ELEMENTARYCOEFFICIENTS_H
#define LNS_NUMERICS_ELEMENTARYCOEFFICIENTS_H

namespace lns::numerics::elementary {

// clang-format off
/// log2(e).
inline constexpr float log2E = 0x1.715476p+0f;
/// ln 2 to f32.
inline constexpr float ln2High = 0x1.62e43p-1f;
/// What ln2High lacks.
inline constexpr float ln2Low = -0x1.05c61p-29f;

/// (exp(r) - 1 - r) / r^2 on |r| <= (ln 2) / 2; the error is that of
/// exp(r) - 1, relative.
/// At most 2^-25.81. From degree 0 up.
inline constexpr float expTail[] = {
    0x1.fffffep-2f,
    0x1.5554bp-3f,
    0x1.555674p-5f,
    0x1.122788p-7f,
    0x1.6bec04p-10f,
};

/// (log(1 + f) - f) / f^2 on [-1/3, 1/3]; the error is that of
/// log(1 + f), relative.
/// At most 2^-26.59. From degree 0 up.
inline constexpr float logTail[] = {
    -0x1p-1f,
    0x1.555502p-2f,
    -0x1.fffe84p-3f,
    0x1.99d1f2p-3f,
    -0x1.55a75p-3f,
    0x1.1ebe6ap-3f,
    -0x1.f25e44p-4f,
    0x1.1ed12ep-3f,
    -0x1.093116p-3f,
};

/// (tanh(a) / a - 1) / a^2 in u = a^2 on [0, 1/15]; the error is that of
/// tanh(a), relative.
/// At most 2^-27.99. From degree 0 up.
inline constexpr float tanhTail[] = {
    -0x1.55550ap-2f,
    0x1.10db14p-3f,
    -0x1.a3fec6p-5f,
};

/// log(1 - erf(-b)) / b - 1 on [-3.92, 0]; the error is that of erf(b),
/// relative.
/// At most 2^-27.77. From degree 0 up.
inline constexpr float erfExponent[] = {
    0x1.06eba8p-3f,
    -0x1.45f3p-1f,
    0x1.a4f8c4p-4f,
    0x1.39b7cep-6f,
    -0x1.636f38p-13f,
    -0x1.b74254p-10f,
    -0x1.4e25dep-11f,
    -0x1.f2826ep-14f,
    -0x1.3aff7p-17f,
};

// clang-format on

} // namespace lns::numerics::elementary

#endif // LNS_NUMERICS_ELEMENTARYCOEFFICIENTS_H
