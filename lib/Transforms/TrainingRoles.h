//===- TrainingRoles.h - What training contractions are of -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_TRAININGROLES_H
#define LNS_LIB_TRANSFORMS_TRAININGROLES_H

#include "Quantizer.h"
#include "lns/Transforms/ParameterAnalysis.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace lns::transforms {

/// Roles in a function that computes a loss and its gradients, by data flow
/// [M6]. Forward is what the loss, the buffers and the outputs depend on. An
/// operand that depends on parameters alone is a weight, in both directions;
/// one of a forward contraction, or a view of an input or of a forward value,
/// is an activation; every other one of a backward contraction is an error, and
/// at least one is.
class TrainingRoles : public RoleAnalysis {
public:
  /// `forward` are the results that are no gradients; parameters are marked
  /// `lns.param`.
  TrainingRoles(mlir::ModuleOp module, llvm::ArrayRef<mlir::Value> forward);

  std::string assignRoles(Plan &plan) override;

private:
  Role getRole(mlir::linalg::LinalgOp op, mlir::Value operand) const;

  ParameterAnalysis parameters;
  llvm::DenseSet<mlir::Value> forwardValues;
};

/// The tensor that `value` is a view of, through any number of views.
mlir::Value getRoot(mlir::Value value);

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_TRAININGROLES_H
