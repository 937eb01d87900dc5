//===- ProgramBuilder.h - Programs in serial form ---------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOLNSHW_PROGRAMBUILDER_H
#define LNS_LIB_CONVERSION_LNSTOLNSHW_PROGRAMBUILDER_H

#include "LNSToLNSHW/CostModel.h"
#include "LNSToLNSHW/Workload.h"

namespace lns::hw {

/// Which operand of a contraction is in which buffer: the one of the rows in A,
/// the one of the columns in B.
struct Mapping {
  bool isLhsInA = true;
  Tiling tiling;
};

/// The contraction with that operand in buffer A.
Problem getProblem(const Workload &load, bool isLhsInA, int64_t stages);

/// Creates the program of a contraction in serial form (see lnshw-pipeline) at
/// the builder's place. Its arguments are getOperands(load), and the result.
ProgramOp buildProgram(mlir::OpBuilder &builder, const Workload &load,
                       const Mapping &mapping, AcceleratorOp accelerator,
                       DatapathOp datapath);

/// What the program reads: lhs and rhs, before the host's transpositions, their
/// scales, bias; the quantization's scale stands for its inverse.
llvm::SmallVector<mlir::Value> getOperands(const Workload &load);

/// A tensor's type as a program's argument: codes are storage integers.
mlir::MemRefType getArgumentType(mlir::Type tensor);

} // namespace lns::hw

#endif // LNS_LIB_CONVERSION_LNSTOLNSHW_PROGRAMBUILDER_H
