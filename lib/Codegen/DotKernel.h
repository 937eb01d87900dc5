//===- DotKernel.h - Products of large weights and few rows -----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A contraction `C[p] += f(X[m, k]) · g(W[n, k])` with few rows m reads each
// weight a few times only: packing W would cost more than the products. Here
// the weights stay where and as they are, bytes for an LNS format of up to 8
// bits, and are decoded in registers on their way to the multiply-adds.
//
// W[n, k], k contiguous: lanes lie along k. A register tile is rows of X times
// columns (rows of W); each accumulator is a vector of partial sums, added up
// at the end. With more rows than a tile has, a block of decoded weights stays
// in the first-level cache for all tiles.
//
// W[k, n], n contiguous: lanes lie along n. The accumulators of a block of n
// lie in the first-level cache while a few rows of W at a time pass by.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_DOTKERNEL_H
#define LNS_LIB_CODEGEN_DOTKERNEL_H

#include "NestContraction.h"

namespace lns::codegen {

struct DotPlan {
  /// The input that is large: the weights; the other one is small.
  unsigned weights = 1;
  /// The loops: reduction, columns of the tile, rows where there are any.
  unsigned k = 0, n = 0;
  std::optional<unsigned> m;
  /// Parallel loops around everything.
  llvm::SmallVector<unsigned> outer;
  /// Lanes lie along k, else along n.
  bool lanesAlongK = true;
  /// f32 in a register; words decoded at once.
  int64_t lanes = 1, chunk = 1;
  /// The register tile. With lanes along n: 1 and the steps of k at once.
  int64_t rows = 1, columns = 1;
  /// Lanes along k: steps of k whose decoded weights lie in a buffer, 0 for
  /// none. Lanes along n: columns a block.
  int64_t block = 0;
  bool fuseMultiplyAdd = false;
  /// The small operand is decoded as a whole first.
  bool decodesSmall = false;
  bool decodesWeights = false;
  /// Machine cycles of one core, by the measures of ContractionPlan.
  double cost = 0;

  std::string describe() const;
};

/// Plans a dot kernel for a contraction; failure sets `reason`.
mlir::FailureOr<DotPlan> planDot(mlir::linalg::GenericOp op,
                                 const CPUTarget &target, std::string &reason);

/// Emits `plan` before `op` and leaves `op` in place. With `fill`, the result
/// starts with this scalar. The members of `group`, where there is one, are
/// computed on the sums.
void emitDot(mlir::OpBuilder &builder, mlir::linalg::GenericOp op,
             const DotPlan &plan, bool parallel, mlir::Value fill,
             const KernelGroup *group);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_DOTKERNEL_H
