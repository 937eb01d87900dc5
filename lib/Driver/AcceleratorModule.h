//===- AcceleratorModule.h - The accelerator's part of a module -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DRIVER_ACCELERATORMODULE_H
#define LNS_LIB_DRIVER_ACCELERATORMODULE_H

#include "lns/Driver/Options.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Support/LLVM.h"

namespace lns::driver {

/// The pipeline that moves contractions to the accelerator. Where a module has
/// programs of its own they are only checked [H2], and its contractions stay on
/// the host.
std::string acceleratorPipeline(const CompileOptions &options,
                                mlir::ModuleOp module);

/// Moves accelerators, datapaths and programs to a module of their own, with
/// the list of what stays on the host.
mlir::OwningOpRef<mlir::ModuleOp> takeAccelerator(mlir::ModuleOp module);

/// The programs that one call of each public function runs, in that order: in a
/// loop as often as its constant bounds say. Where it is not known how often,
/// an error has been reported.
mlir::FailureOr<std::vector<std::string>> listRuns(mlir::ModuleOp module);

} // namespace lns::driver

#endif // LNS_LIB_DRIVER_ACCELERATORMODULE_H
