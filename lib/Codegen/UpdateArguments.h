//===- UpdateArguments.h - Results that are arguments' next values -*- C++ -*-//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A result of a public function with `lns.updates = K` is written to the memory
// of argument K.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_UPDATEARGUMENTS_H
#define LNS_CODEGEN_UPDATEARGUMENTS_H

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/BitVector.h"

namespace lns::codegen {

/// The argument that a result of a public function updates.
std::optional<unsigned> getUpdatedArgument(mlir::func::FuncOp function,
                                           unsigned result);

/// All arguments of `function` that results update.
llvm::BitVector getUpdatedArguments(mlir::func::FuncOp function);

/// On buffers: copies each result that updates an argument, and is not computed
/// in its memory, there, after everything that reads the argument; and drops
/// these results.
void storeUpdatedArguments(mlir::func::FuncOp function);

} // namespace lns::codegen

#endif // LNS_CODEGEN_UPDATEARGUMENTS_H
