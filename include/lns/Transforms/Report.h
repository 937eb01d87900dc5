//===- Report.h - What is computed on codes --------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_REPORT_H
#define LNS_TRANSFORMS_REPORT_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/raw_ostream.h"

namespace lns::transforms {

enum class ReportFormat { Text, JSON };

/// Writes the report of `lns-report` on a module.
void writeReport(mlir::ModuleOp module, ReportFormat format,
                 llvm::raw_ostream &os);

} // namespace lns::transforms

#endif // LNS_TRANSFORMS_REPORT_H
