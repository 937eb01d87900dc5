//===- ElementwiseEmitter.h - Parallel generics as vector loops -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Lanes lie along the dimension that is contiguous in the result, after
// dimensions that are contiguous in every operand have become one. An operand
// that is contiguous along another dimension is read in square register tiles
// and transposed there. Outer loops are parallel. Reductions whose operands are
// read in neighbours or small strides along the result (pools) have one
// accumulator a lane and keep their order.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_ELEMENTWISEEMITTER_H
#define LNS_LIB_CODEGEN_ELEMENTWISEEMITTER_H

#include "lns/Codegen/Target.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace lns::codegen {

/// Replaces `op` by vector loops with lanes along its result. Failure leaves
/// the op and sets `reason` to one clause.
mlir::LogicalResult emitElementwise(mlir::RewriterBase &rewriter,
                                    mlir::linalg::GenericOp op,
                                    const CPUTarget &target, bool parallel,
                                    std::string &reason);

/// Vectors of `T` lanes that are the rows of a `T × T` matrix become its
/// columns; `T` is a power of two.
llvm::SmallVector<mlir::Value>
transposeVectors(mlir::OpBuilder &b, mlir::Location loc,
                 llvm::SmallVector<mlir::Value> rows);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_ELEMENTWISEEMITTER_H
