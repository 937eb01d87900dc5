//===- NestContractionPlanner.h - What plans are chosen by ------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A contraction as candidates of plans see it, and what differs where panels
// are made for tile registers (NestContractionTilePlan.cpp).
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_NESTCONTRACTIONPLANNER_H
#define LNS_LIB_CODEGEN_NESTCONTRACTIONPLANNER_H

#include "NestContraction.h"

#include <numeric>

namespace lns::codegen {

/// What every candidate is judged by.
struct Problem {
  mlir::linalg::GenericOp op;
  const CPUTarget &target;
  ContractionBody body;
  llvm::SmallVector<int64_t> extents;
  Strided operands[2], result;
  /// Whether all of an operand can be decoded ahead: its elements lie together.
  bool dense[2];
  /// Loops of more than one iteration.
  llvm::SmallVector<unsigned> parallel, reductions;
  /// Of an element of a panel, which holds `depth` steps of K.
  unsigned bits;
  int64_t depth = 1;
  /// Panels are for tile registers; K comes in runs of the last `runLoops`.
  bool tiles = false;
  unsigned runLoops = 0;
  int64_t runSteps = 1;

  bool depends(unsigned input, unsigned dim) const {
    mlir::linalg::GenericOp generic = op;
    return generic.getMatchingIndexingMap(generic.getDpsInputOperand(input))
        .isFunctionOfDim(dim);
  }
  int64_t product(llvm::ArrayRef<unsigned> dims) const {
    return std::accumulate(
        dims.begin(), dims.end(), int64_t(1),
        [&](int64_t p, unsigned d) { return p * extents[d]; });
  }
  int64_t steps() const { return product(reductions); }
  /// Elements of a panel along `steps` steps of K, whole runs or a part of one.
  int64_t entries(int64_t steps) const {
    if (!tiles)
      return llvm::divideCeil(steps, depth);
    int64_t runs = std::max<int64_t>(1, steps / runSteps);
    return runs * kTileRows *
           llvm::divideCeil(std::min(steps, runSteps), kTileSteps);
  }
  /// … of all of K.
  int64_t entries() const { return entries(steps()); }
};

/// Whether the target has registers for tiles of pairs of bf16.
bool hasTileRegisters(const CPUTarget &target);

/// The problem with panels for tile registers and K in the order `order`; none
/// where they cannot be had.
std::optional<Problem> forTileRegisters(const Problem &p,
                                        llvm::ArrayRef<unsigned> order);

/// Chooses the tiles of `plan`; the cycles of all products.
double chooseTileRegisters(const Problem &p, ContractionPlan &plan);

/// How `side` comes into panels for tile registers, and the cycles of one
/// vector of pairs.
bool chooseTilePacking(const Problem &p, PanelSide &side, bool isRows,
                       llvm::ArrayRef<unsigned> reductions, double &cycles);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_NESTCONTRACTIONPLANNER_H
