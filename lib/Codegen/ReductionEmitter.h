//===- ReductionEmitter.h - Loops and registers of one plan ----*- C++ -*- ===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_REDUCTIONEMITTER_H
#define LNS_LIB_CODEGEN_REDUCTIONEMITTER_H

#include "KernelGroup.h"
#include "ReductionPlan.h"

namespace lns::codegen {

/// Iterations of a parallel loop that are worth a thread team of any size.
constexpr int64_t kParallelIterations = 16;

/// Replaces `op` by the loop nest of `plan`. Outer loops become
/// `scf.parallel` where `parallel` is set. The members of `group`, which begins
/// with `op`, are computed on the register tiles and erased; true if so.
bool emitReduction(mlir::RewriterBase &rewriter, mlir::linalg::GenericOp op,
                   const ReductionPlan &plan, bool parallel,
                   const KernelGroup *group = nullptr);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_REDUCTIONEMITTER_H
