//===- SmallFloats.h - f16 and bf16 words ---------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// f16 and bf16 numbers as words of 16 bits: what is quantized [Q1] and what
/// codes dequantize to [Q7] besides f32 and f64. By integers, so that no
/// instruction set matters.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_SMALLFLOATS_H
#define LNS_NUMERICS_SMALLFLOATS_H

#include <cstdint>

namespace lns::numerics {

/// The value of an f16 word, exact. (bf16: momentFromBFloat16.)
float halfValue(uint16_t word);

/// The word nearest to a number, ties to even; subnormals are kept, too large
/// gives infinity, a NaN a quiet NaN.
uint16_t halfWord(float value);
uint16_t bfloat16Word(float value);

} // namespace lns::numerics

#endif // LNS_NUMERICS_SMALLFLOATS_H
