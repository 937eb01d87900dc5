//===- Module.h - Reading and preparing the input ---------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DRIVER_MODULE_H
#define LNS_LIB_DRIVER_MODULE_H

#include "lns/Driver/Options.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace llvm {
class SourceMgr;
} // namespace llvm

namespace lns::driver {

/// Reads `options.input` through `sources`, whose diagnostics show the source.
/// Every op that no lowering takes is an error that names it and the way
/// round.
mlir::OwningOpRef<mlir::ModuleOp>
parseModule(const CompileOptions &options,
            const std::shared_ptr<llvm::SourceMgr> &sources,
            mlir::MLIRContext *context);

/// Leaves only the functions to compile public, and marks the parameters.
mlir::LogicalResult prepareEntries(const CompileOptions &options,
                                   mlir::ModuleOp module);

/// Runs a textual pipeline. Where a pass fails, the module before it is
/// written to `reproducer` and the command that repeats it is printed.
mlir::LogicalResult runPipeline(mlir::ModuleOp module, llvm::StringRef pipeline,
                                llvm::StringRef reproducer);

} // namespace lns::driver

#endif // LNS_LIB_DRIVER_MODULE_H
