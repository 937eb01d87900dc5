//===- ParameterAnalysis.h - What depends on weights alone -----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_PARAMETERANALYSIS_H
#define LNS_TRANSFORMS_PARAMETERANALYSIS_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Value.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/DenseSet.h"

namespace lns::transforms {

/// Which values of a module are computed from arguments marked `lns.param` and
/// constants alone, by ops without side effects. An argument of a private
/// function is one where every use of the function is a call that passes such a
/// value; the results of a call are where all its operands are and its callee
/// has no side effects.
class ParameterAnalysis {
public:
  explicit ParameterAnalysis(mlir::ModuleOp module);

  bool dependsOnParametersAlone(mlir::Value value) const {
    return values.contains(value);
  }
  /// Whether any argument of the module is marked `lns.param`.
  bool hasParameters() const { return foundParameter; }

private:
  bool visit(mlir::Operation *op);
  bool visitArguments(mlir::FunctionOpInterface function);

  mlir::ModuleOp module;
  llvm::DenseSet<mlir::Value> values;
  bool foundParameter = false;
};

} // namespace lns::transforms

#endif // LNS_TRANSFORMS_PARAMETERANALYSIS_H
