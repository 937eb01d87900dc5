//===- Dequantize.h - Codes to floating point -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// From codes to floating point [Q7], and the correctly rounded powers
/// 2^(n / gamma) that every datapath is made of.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_DEQUANTIZE_H
#define LNS_NUMERICS_DEQUANTIZE_H

#include "lns/Numerics/Format.h"

#include <vector>

namespace lns::numerics {

/// The correctly rounded (nearest even) f32 of 2^(exponent / 2^log2Gamma), for
/// 0 <= log2Gamma <= 16. Subnormal results are kept, too small gives 0, too
/// large infinity.
float exp2Float(int64_t exponent, int32_t log2Gamma);
/// The same as f64.
double exp2Double(int64_t exponent, int32_t log2Gamma);
/// The same rounded to bf16 (nearest even, from the real value), as f32.
float exp2BFloat16(int64_t exponent, int32_t log2Gamma);

/// The value of a code up to scale [N4]: the correctly rounded f32 of
/// +-2^(e / gamma), +0 for zero.
float decode(Code code, Format format);
/// The same, correctly rounded to f64.
double decodeDouble(Code code, Format format);

/// Dequantize [Q7]: RN(decode(code) * scale).
float dequantize(Code code, float scale, Format format);

/// `decode` of all 2^B code words, indexed by the code word; the unused word
/// s = 1, m = 0 decodes to +0 [N3].
std::vector<float> decodeTable(Format format);
/// The same as f64.
std::vector<double> decodeTableDouble(Format format);

} // namespace lns::numerics

#endif // LNS_NUMERICS_DEQUANTIZE_H
