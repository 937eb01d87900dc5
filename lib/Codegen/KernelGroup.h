//===- KernelGroup.h - What one kernel computes -----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A kernel is a contraction `C[p] += f(A[a(p, r)]) · g(B[b(p, r)])` with what
// may be computed while a tile of C is still in registers: the elementwise
// generics behind it (scales, bias, activation, residual, quantization) and
// reductions of their results that do not depend on order (the absmax of the
// next dynamic scale [Q5]). This file recognizes both.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_KERNELGROUP_H
#define LNS_LIB_CODEGEN_KERNELGROUP_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace lns::codegen {

/// Clones `ops` (a body without its terminator) with the operands that
/// `mapping` has; where one is a vector, scalar ones are broadcast and the
/// results are vectors of as many lanes.
void cloneOnLanes(mlir::OpBuilder &builder,
                  llvm::ArrayRef<mlir::Operation *> ops,
                  mlir::IRMapping &mapping);

/// The first op in the body that has no form on vectors; null if none.
mlir::Operation *findOpWithoutLanes(mlir::linalg::GenericOp op);

/// Whether two buffers, one of them written, may share memory. Arguments of a
/// function that are written share none with others: out-parameters by the C
/// interface, others because bufferization copies where they would.
bool mayAlias(mlir::Value a, mlir::Value b);

/// One generic behind a contraction.
struct EpilogueOp {
  mlir::linalg::GenericOp op;
  /// For each loop of `op` the loop of the contraction that it follows.
  llvm::SmallVector<unsigned> loops;
  /// By operand of `op`: the value of the tile that it reads, 0 for the
  /// accumulators, 1 + n for the n-th result of the members so far; none for
  /// memory.
  llvm::SmallVector<std::optional<unsigned>> reads;
  /// A reduction whose result does not depend on order.
  bool isReduction = false;
};

/// A contraction with its epilogue.
struct KernelGroup {
  mlir::linalg::GenericOp contraction;
  /// In order; may be empty.
  llvm::SmallVector<EpilogueOp> members;
  /// Nobody but the group reads the accumulators: with all of the reduction in
  /// one tile they need no memory.
  bool accumulatorsDie = false;
  /// One clause for reports: what ended the epilogue.
  std::string end;

  /// What the epilogue holds, for reports: `scale, bias, …` by kinds of ops.
  std::string describe() const;
};

/// Finds the group of `contraction`, which is on buffers. Its members follow
/// the contraction in one block, run over the elements of its result, and
/// nothing between them touches what they touch. Sinks the contraction and
/// earlier members to right before the last member, so that all may be emitted
/// there. Out-parameters do not alias arguments or each other: the C interface
/// says so.
KernelGroup formKernelGroup(mlir::RewriterBase &rewriter,
                            mlir::linalg::GenericOp contraction);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_KERNELGROUP_H
