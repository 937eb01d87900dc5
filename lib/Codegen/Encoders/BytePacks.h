//===- BytePacks.h - Encoding a register of bytes ---------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Four vectors of fields become one register of bytes by packing with
// saturation; so do the signs of the numbers, whose bits are integers of the
// same sign. What is done once for four vectors (min with M, the sign where
// the field is not zero) costs a quarter.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_ENCODERS_BYTEPACKS_H
#define LNS_LIB_CODEGEN_ENCODERS_BYTEPACKS_H

#include "Encoders.h"

namespace lns::codegen {

/// Encodes by registers of `bytes` bytes: 32 with AVX2, 64 with AVX-512. For
/// formats of at most 8 bits.
mlir::Value emitBytePacks(EncodeEmitter &d, mlir::Value x, mlir::Value inverse,
                          int64_t bytes, const EncodeEmitter::Table &table);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_ENCODERS_BYTEPACKS_H
