//===- RuntimeCalls.h - Calls into the runtime archive ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What lowerings on buffers need to call C functions. Only i64 cross: numbers,
/// and addresses of words on the stack, so that a call does not depend on the
/// calling convention of memrefs.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_RUNTIMECALLS_H
#define LNS_LIB_CONVERSION_RUNTIMECALLS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"

namespace lns {

/// Writes i64 words to the stack and returns their address as an i64.
mlir::Value storeWords(mlir::OpBuilder &b, mlir::Location loc,
                       mlir::ArrayRef<mlir::Value> words);

/// The address of a buffer's first element as an i64.
mlir::Value getAddress(mlir::OpBuilder &b, mlir::Location loc,
                       mlir::Value memref);

/// Calls the C function `name`, which returns nothing; its declaration is added
/// to the module where it is missing.
void callRuntime(mlir::OpBuilder &b, mlir::Location loc,
                 mlir::SymbolTable &symbols, mlir::StringRef name,
                 mlir::ValueRange arguments);

} // namespace lns

#endif // LNS_LIB_CONVERSION_RUNTIMECALLS_H
