//===- TrainingRecipe.h - How a network is trained -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_TRAININGRECIPE_H
#define LNS_LIB_TRANSFORMS_TRAININGRECIPE_H

#include "Updates/UpdateRule.h"
#include "lns/Transforms/Passes.h"
#include "lns/Transforms/QuantizationPolicy.h"

namespace lns::transforms {

/// The options of `lns-build-training-step`, parsed and checked.
class TrainingRecipe {
public:
  static llvm::FailureOr<TrainingRecipe>
  get(mlir::ModuleOp module, const LNSBuildTrainingStepOptions &options);

  /// Q_W, Q_A, Q_E of contractions.
  ContractionPolicy contractions;
  /// Q_G of the gradients of logarithmic parameters.
  OperandPolicy gradient;
  /// What updates need to know.
  UpdateChoices updates;

  /// The rule for a parameter: that of `rules` for its name, else the optimizer
  /// for one that is a weight of a contraction and has two dimensions or more,
  /// else the rule for values [M4].
  const UpdateRule &getRule(llvm::StringRef name, bool isWeight);
  /// An error that lists all names if an entry of `rules` has matched nothing.
  llvm::LogicalResult verifyRulesUsed(mlir::ModuleOp module,
                                      llvm::ArrayRef<std::string> names) const;

private:
  struct NamedRule {
    std::string pattern;
    const UpdateRule *rule;
    bool used = false;
  };

  const UpdateRule *optimizer = nullptr;
  const UpdateRule *valueOptimizer = nullptr;
  /// The strongest first: plain names, then longer patterns.
  llvm::SmallVector<NamedRule> rules;
};

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_TRAININGRECIPE_H
