//===- IterationSpaces.h - Maps and sizes of contractions ------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNS_ITERATIONSPACES_H
#define LNS_LIB_DIALECT_LNS_ITERATIONSPACES_H

#include "lns/Dialect/LNS/LNS.h"

namespace lns {

/// Reads and writes of the memref operands of a destination-style op.
void getDpsEffects(mlir::DestinationStyleOpInterface op,
                   mlir::SmallVectorImpl<mlir::SideEffects::EffectInstance<
                       mlir::MemoryEffects::Effect>> &effects);

/// The size of each iteration dimension, from the operands that it addresses
/// alone; dynamic where unknown.
mlir::SmallVector<int64_t>
inferLoopRanges(mlir::Operation *op, mlir::ArrayRef<mlir::AffineMap> maps);

/// Verifies that the maps address the operands, whose shapes have
/// `trailing[i]` more dimensions than map i has results.
mlir::LogicalResult verifyMaps(mlir::Operation *op,
                               mlir::ArrayRef<mlir::AffineMap> maps,
                               mlir::ArrayRef<size_t> trailing);

/// Verifies the maps of two operands and an accumulator or result, K, and the
/// sizes of the operands against the iteration space.
mlir::LogicalResult verifyContraction(mlir::Operation *op,
                                      mlir::ArrayRef<mlir::AffineMap> maps,
                                      mlir::ArrayRef<int64_t> ranges);

} // namespace lns

#endif // LNS_LIB_DIALECT_LNS_ITERATIONSPACES_H
