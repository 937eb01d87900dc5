//===- CodeReport.h - What became of each loop nest -------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DRIVER_CODEREPORT_H
#define LNS_LIB_DRIVER_CODEREPORT_H

#include "mlir/IR/Diagnostics.h"
#include <string>
#include <vector>

namespace lns::driver {

/// Collects the code generator's remarks while it lives; other diagnostics go
/// on to the handler before it.
class CodeReport {
public:
  explicit CodeReport(mlir::MLIRContext *context);

  /// `report`, a JSON object, with one more member `code`: for each remark
  /// `name` and `location`, where the op has them, and `text`.
  std::string addTo(llvm::StringRef report) const;

private:
  struct Entry {
    std::string name, location, text;
  };
  std::vector<Entry> entries;
  mlir::ScopedDiagnosticHandler handler;
};

} // namespace lns::driver

#endif // LNS_LIB_DRIVER_CODEREPORT_H
