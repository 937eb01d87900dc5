//===- RowFusion.h - Chains of ops in one pass over rows --------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Softmax, layer norm and their like are chains of reductions along the
// innermost dimension and of elementwise ops, which all run over the same
// rows. A group is such a chain in one loop over rows, so that a row is read
// from memory once, and what only the group reads shrinks to one row on the
// stack of its thread. Threads take rows.
//
// Reductions here are those along the innermost dimension. Float sums have
// their 16 partial sums [F2]: the element at index i of the innermost reduction
// dimension goes to partial sum i mod 16, further reduction dimensions run
// outside in increasing order, and a tree of 8, 4, 2, 1 ends it. Dimensions
// that are neighbours in the loops and contiguous in every buffer count as one.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_ROWFUSION_H
#define LNS_LIB_CODEGEN_ROWFUSION_H

#include "LaneBody.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace lns::codegen {

/// Partial sums of a float sum along the innermost dimension [F2].
constexpr int64_t kPartialSums = 16;

struct RowOptions {
  const CPUTarget &target;
  bool parallel;
  /// Body executions of a group below which it stays on one thread.
  int64_t parallelThreshold;
  /// Say what each group holds.
  bool report;
};

/// Ops, in order, whose leading `rows` loops are one loop.
struct RowGroup {
  llvm::SmallVector<mlir::Operation *> ops;
  unsigned rows = 0;
  /// Buffers that nobody else reads: a row of each is enough.
  llvm::SmallVector<mlir::Value> rowBuffers;
};

/// Where an op of a group reads or writes.
struct RowAccess {
  mlir::Value buffer;
  /// Null for any place.
  mlir::AffineMap map;
  bool writes = false;
};

/// The buffers that `op` (a linalg op or a copy) touches.
llvm::SmallVector<RowAccess> collectAccesses(mlir::Operation *op);

/// The buffer that `value` is a view of.
mlir::Value bufferRoot(mlir::Value value);

/// True if `op` is a reduction along the innermost dimension [F2], and no
/// contraction; else `reason` says why not.
bool isReductionAlongRows(mlir::linalg::GenericOp op, std::string &reason);

/// The same for those that have a vector form.
bool isRowReduction(mlir::linalg::GenericOp op, std::string &reason);

/// Neighbouring reduction loops that are contiguous everywhere become one.
mlir::linalg::GenericOp collapseReductions(mlir::RewriterBase &rewriter,
                                           mlir::linalg::GenericOp op);

/// Replaces the float sums along rows in `function` by scalar loops [F2].
void orderSums(mlir::RewriterBase &rewriter, mlir::func::FuncOp function);

/// Replaces the ops of `group` by one loop over rows, right before the last.
void emitRows(mlir::RewriterBase &rewriter, RowGroup &group,
              const RowOptions &options);

/// Finds the groups around each reduction along the innermost dimension in
/// `function` and replaces them by loops. A float sum whose body has no vector
/// form becomes scalar loops with the same order.
void fuseRows(mlir::RewriterBase &rewriter, mlir::func::FuncOp function,
              const RowOptions &options);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_ROWFUSION_H
