//===- BytePlanes.h - Decoding many words byte by byte ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The four bytes of each f32 are four planes of a register of bytes each. The
// lower three are tables of 16 bytes, indexed by the low bits of the field
// (vpshufb); the upper one, sign and exponent, is arithmetic on bytes.
// Interleaving the planes gives vectors of f32.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_DECODERS_BYTEPLANES_H
#define LNS_LIB_CODEGEN_DECODERS_BYTEPLANES_H

#include "Decoders.h"

namespace lns::codegen {

/// Formats whose tables have 16 entries.
inline bool hasBytePlanes(numerics::Format format) {
  return format.bits() <= 8 && format.gamma() <= 16;
}

/// Elements of two vectors in turn, from the lower or upper half of each lane
/// of 16 bytes (vpunpckl…, vpunpckh…); `inLane` of them fill a lane.
mlir::Value interleaveInLanes(DecodeEmitter &d, mlir::Value x, mlir::Value y,
                              int64_t inLane, bool upper);

/// Decodes `words` by registers of `bytes` bytes: 32 with AVX2, 64 with
/// AVX-512.
mlir::Value emitBytePlanes(DecodeEmitter &d, mlir::Value words, int64_t bytes);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_DECODERS_BYTEPLANES_H
