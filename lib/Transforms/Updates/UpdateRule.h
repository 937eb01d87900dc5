//===- UpdateRule.h - How a parameter is updated -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// An update rule is one file of this folder and one line of Registration.cpp.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_UPDATES_UPDATERULE_H
#define LNS_LIB_TRANSFORMS_UPDATES_UPDATERULE_H

#include "../Quantizer.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace lns::transforms {

/// How the second moment of Madam is stored [M2].
enum class MomentStorage { F32, BF16, LNS8 };

/// What a recipe chooses for updates.
struct UpdateChoices {
  /// Q_U.
  NumType storageFormat;
  UpdateRounding rounding = UpdateRounding::Nearest;
  MomentStorage secondMoment = MomentStorage::F32;
  float beta = 0.999f;
  float gBound = 10.0f;
  float firstBeta = 0.9f;
  float secondBeta = 0.999f;
  float epsilon = 1e-8f;
  /// The operand that is the rate of rules that move the values of codes: where
  /// the optimizer moves exponents, `eta` is in other units.
  llvm::StringRef valueRate = "eta";
};

/// A state that a step carries on: the argument and its next value.
struct NextState {
  mlir::BlockArgument argument;
  mlir::Value next;
};

/// The function that becomes a training step, and what is added to it.
class StepBuilder {
public:
  StepBuilder(mlir::func::FuncOp function, const UpdateChoices &choices);

  /// A further argument that is carried on, `field` of parameter `name`.
  mlir::BlockArgument addState(llvm::StringRef name, llvm::StringRef field,
                               mlir::Type type);
  /// The scalar argument of this name; one for the function.
  mlir::Value getOperand(llvm::StringRef name, mlir::Type type);
  /// f32 operands.
  mlir::Value getOperand(llvm::StringRef name) {
    return getOperand(name, builder.getF32Type());
  }
  void setNext(mlir::BlockArgument state, mlir::Value next) {
    states.push_back({state, next});
  }
  /// Seed, step and index base, as a stochastic op takes them.
  RandomSource &getRandom();

  mlir::func::FuncOp function;
  const UpdateChoices &choices;
  mlir::OpBuilder builder;
  llvm::SmallVector<NextState> states;

private:
  RandomSource random;
};

/// One parameter at its update.
struct UpdateSite {
  std::string name;
  mlir::Location loc;
  /// The stored codes, or the f32 values.
  mlir::Value weights;
  /// Of codes, a tensor of rank 0; null for values.
  mlir::Value scale;
  /// f32, as Q_G has left it.
  mlir::Value gradient;
  /// Its largest magnitude before Q_G, tensor<1xf32>: NaN where an element is
  /// not finite.
  mlir::Value gradientAbsmax;
};

/// How a parameter is stored and updated [M2-M5].
class UpdateRule {
public:
  virtual ~UpdateRule() = default;
  /// As recipes write it.
  virtual llvm::StringRef getName() const = 0;
  /// Whether the parameter is stored in codes (else in f32).
  virtual bool isLogarithmic() const = 0;
  /// Whether its rate is in units of the exponent [M3].
  virtual bool movesExponents() const { return false; }
  /// Whether it changes at all.
  virtual bool isTrained() const { return true; }
  /// The parameter after the step; adds the states that it needs.
  virtual mlir::Value build(StepBuilder &step,
                            const UpdateSite &site) const = 0;
};

/// All rules, in the order in which errors list them.
llvm::ArrayRef<const UpdateRule *> getUpdateRules();
const UpdateRule *findUpdateRule(llvm::StringRef name);

/// One per file.
extern const UpdateRule &madamRule, &sgdRule, &adamWRule, &mulRule,
    &signMulRule, &valueAdamRule, &valueAdamWRule, &valueSgdRule, &frozenRule;

/// The rounding of an update whose codes are quantized anew.
Rounding getQuantizeRounding(UpdateRounding rounding);

/// The first element of a tensor of rank 0.
mlir::Value extractScalar(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value tensor);

/// An elementwise op on f32 tensors of one shape, with one result for each of
/// `outs`.
llvm::SmallVector<mlir::Value>
createElementwise(mlir::OpBuilder &builder, mlir::Location loc,
                  mlir::ValueRange ins, mlir::ValueRange outs,
                  llvm::function_ref<llvm::SmallVector<mlir::Value>(
                      mlir::OpBuilder &, mlir::Location, mlir::ValueRange)>
                      body);

/// Whether a number is neither NaN nor infinite.
mlir::Value createIsFinite(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Value number);

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_UPDATES_UPDATERULE_H
