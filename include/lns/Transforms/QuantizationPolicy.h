//===- QuantizationPolicy.h - What lns-quantize chooses --------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_QUANTIZATIONPOLICY_H
#define LNS_TRANSFORMS_QUANTIZATIONPOLICY_H

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/IR/BuiltinOps.h"

namespace lns::transforms {

/// How one contraction is quantized.
struct ContractionPolicy {
  QuantizedOperands operands;
  NumType weightFormat, activationFormat;
  DatapathAttrInterface datapath;
  ScaleGroups weightScale, activationScale;
  ScaleSource weightScaleSource, activationScaleSource;
  ScaleKind scaleKind;

  NumType getFormat(Role role) const {
    return role == Role::Weight ? weightFormat : activationFormat;
  }
  ScaleGroups getScale(Role role) const {
    return role == Role::Weight ? weightScale : activationScale;
  }
  ScaleSource getScaleSource(Role role) const {
    return role == Role::Weight ? weightScaleSource : activationScaleSource;
  }
};

/// The options of `lns-quantize`, parsed and checked, and the overrides of
/// single contractions.
class QuantizationPolicy {
public:
  /// Parses the options; an option that cannot be used is an error at the
  /// module that names the option and the rule.
  static llvm::FailureOr<QuantizationPolicy>
  get(mlir::ModuleOp module, const LNSQuantizeOptions &options);

  /// The policy of a named contraction. Marks the overrides that match it.
  ContractionPolicy getPolicy(mlir::linalg::LinalgOp op);

  /// An error that lists all names if an override has matched nothing.
  llvm::LogicalResult
  verifyOverridesUsed(mlir::ModuleOp module,
                      llvm::ArrayRef<mlir::linalg::LinalgOp> contractions);

private:
  struct Override {
    std::string key;
    QuantizationAttr value;
    bool used = false;
  };

  llvm::LogicalResult parseOverrides(mlir::ModuleOp module,
                                     llvm::StringRef text);

  ContractionPolicy defaults;
  llvm::SmallVector<Override> overrides;
};

} // namespace lns::transforms

#endif // LNS_TRANSFORMS_QUANTIZATIONPOLICY_H
