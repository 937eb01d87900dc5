//===- ReportParameters.h - Parameters of a training step -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_REPORTPARAMETERS_H
#define LNS_LIB_TRANSFORMS_REPORTPARAMETERS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/JSON.h"

#include <string>
#include <vector>

namespace lns::transforms {

/// A parameter of a training step: how it is stored and updated.
struct ParameterEntry {
  std::string name, rule, stored;
  llvm::SmallVector<int64_t> shape;
  /// "second_moment f32", …
  std::vector<std::string> states;
  /// Of the parameter and its states; of values and both moments in f32.
  int64_t bytes = 0, bytesOfAdam = 0;
};

/// The parameters of a function that `lns-build-training-step` made; none of
/// any other.
std::vector<ParameterEntry> readParameters(mlir::func::FuncOp function);

/// A table and its sums; nothing without parameters.
void writeParameters(const std::vector<ParameterEntry> &parameters,
                     llvm::raw_ostream &os);
/// The array `parameters`, in an object that is open.
void writeParameters(const std::vector<ParameterEntry> &parameters,
                     llvm::json::OStream &json);

/// Rows in columns, the last one to the right, each with what `suffix` says of
/// its number.
void writeTable(const std::vector<std::vector<std::string>> &rows,
                llvm::raw_ostream &os,
                llvm::function_ref<std::string(size_t)> suffix);

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_REPORTPARAMETERS_H
