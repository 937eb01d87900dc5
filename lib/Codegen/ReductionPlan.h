//===- ReductionPlan.h - Plan of a reduction -------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A reduction `C[p] ⊕= f(A[a(p, r)], B[b(p, r)], …)` on buffers can be turned
// into registers and loops in several ways: which dimension lies along the
// lanes of a vector, which one along rows of registers, what is packed first.
// The plan is the choice, made by one cost model from shapes and target alone.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_REDUCTIONPLAN_H
#define LNS_LIB_CODEGEN_REDUCTIONPLAN_H

#include "DotKernel.h"
#include "NestContraction.h"

#include "lns/Codegen/Target.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace lns::codegen {

/// How an input reaches the registers.
enum class Access {
  Scalar,    ///< Does not vary along the vector dimension: load and broadcast.
  Vector,    ///< Contiguous along the vector dimension: load a vector.
  Packed,    ///< Anything else: copied into panels of the tile's lanes first.
  PackedRows ///< A scalar one whose rows are copied into panels first.
};

/// True if `access` gives a vector, not a scalar.
inline bool isVectorAccess(Access access) {
  return access == Access::Vector || access == Access::Packed;
}

struct ReductionPlan {
  /// Lanes lie along a reduction dimension (a dot product with partial sums)
  /// instead of a parallel one.
  bool dot = false;
  /// The dimension along the lanes.
  unsigned vectorDim = 0;
  /// Parallel dimensions unrolled into registers: rows, and for a dot product
  /// columns as well.
  std::optional<unsigned> rowDim, columnDim;
  /// Elements a vector, vectors (or columns) a tile, rows a tile.
  int64_t lanes = 1, vectors = 1, rows = 1;
  /// One entry for each input.
  llvm::SmallVector<Access> inputs;
  /// The result is not contiguous along the vector dimension: the register
  /// tile goes through a scratch buffer.
  bool scatterResult = false;
  /// The loops around a register tile, outermost first, without the vector
  /// and row dimension. `outer` enclose the loop over vector tiles.
  llvm::SmallVector<unsigned> outer, inner;
  /// The reduction loops, outermost first.
  llvm::SmallVector<unsigned> reductions;
  /// Steps of the first reduction loop that are done before the next tile, so
  /// that a panel stays in the second-level cache; 0 for all.
  int64_t reductionBlock = 0;
  /// a · b + c of floats, which may be fused and summed in any order [D2].
  bool contraction = false;
  bool fuseMultiplyAdd = false;
  /// The nest over panels, which takes the place of all of the above.
  std::optional<ContractionPlan> nest;
  /// The same with the weights where and as they are.
  std::optional<DotPlan> dotKernel;
  /// Estimated machine cycles.
  double cost = 0;

  /// Elements of a tile along the vector dimension.
  int64_t tileLanes() const { return dot ? lanes : lanes * vectors; }
  /// One line for reports.
  std::string describe() const;
};

/// True if the body is exactly `c + a · b` of floats of one type.
bool isContractionBody(mlir::linalg::GenericOp op);

/// Chooses a plan for `op`, a generic on buffers. Failure sets `reason` to
/// one clause that says why it stays scalar.
mlir::FailureOr<ReductionPlan> planReduction(mlir::linalg::GenericOp op,
                                             const CPUTarget &target,
                                             std::string &reason);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_REDUCTIONPLAN_H
