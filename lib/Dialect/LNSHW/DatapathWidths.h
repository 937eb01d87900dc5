//===- DatapathWidths.h - Bits of results inside a datapath -----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the builder of a lane writes and the verifiers of its ops ask for.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNSHW_DATAPATHWIDTHS_H
#define LNS_LIB_DIALECT_LNSHW_DATAPATHWIDTHS_H

#include "lns/Numerics/TermBounds.h"

#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/MathExtras.h"

namespace lns::hw {

/// Bits of an integer, or of an element of a vector of them.
inline int64_t getBits(mlir::Value value) {
  return mlir::getElementTypeOrSelf(value.getType()).getIntOrFloatBitWidth();
}

/// The length of a vector; 1 for a scalar.
inline int64_t getLanes(mlir::Type type) {
  auto vector = llvm::dyn_cast<mlir::VectorType>(type);
  return vector ? vector.getDimSize(0) : 1;
}

/// `(2^lhs − 2)·2^lhsShift + (2^rhs − 2)·2^rhsShift`: the largest sum of two
/// fields of so many bits, each less one [P1]. The bits of both together are
/// below 62.
inline int64_t getLargestExponent(int64_t lhsBits, int64_t lhsShift,
                                  int64_t rhsBits, int64_t rhsShift) {
  return (((int64_t(1) << lhsBits) - 2) << lhsShift) +
         (((int64_t(1) << rhsBits) - 2) << rhsShift);
}

/// Bits of the sum of `count` numbers of `bits` bits.
inline int64_t getSumBits(int64_t bits, int64_t count) {
  return bits + llvm::Log2_64_Ceil(uint64_t(count));
}

/// Bits of a two's-complement number of `bits` bits divided by 2^shift, half
/// up: one more than what is left, because it may be rounded up to a power of
/// two [P5].
inline int64_t getRoundedBits(int64_t bits, int64_t shift) {
  return shift <= 0 ? bits - shift : std::max<int64_t>(bits - shift + 1, 1);
}

} // namespace lns::hw

#endif // LNS_LIB_DIALECT_LNSHW_DATAPATHWIDTHS_H
