//===- TrainingRoles.cpp - What training contractions are of ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TrainingRoles.h"
#include "Views.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

Value transforms::getRoot(Value value) {
  while (Value source = getViewSource(value))
    value = source;
  return value;
}

TrainingRoles::TrainingRoles(ModuleOp module, ArrayRef<Value> forward)
    : parameters(module) {
  SmallVector<Value> worklist(forward);
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    if (!forwardValues.insert(value).second)
      continue;
    Operation *op = value.getDefiningOp();
    if (!op)
      continue;
    llvm::append_range(worklist, op->getOperands());
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(op->getRegions(), captured);
    llvm::append_range(worklist, captured);
  }
}

/// Whether a tensor holds zeros and ones: booleans as numbers.
static bool isIndicator(Value value) {
  auto generic = value.getDefiningOp<linalg::GenericOp>();
  if (!generic || generic.getNumReductionLoops() != 0)
    return false;
  Value element = generic.getBlock()->getTerminator()->getOperand(
      cast<OpResult>(value).getResultNumber());
  auto number = element.getDefiningOp<arith::UIToFPOp>();
  return number && number.getIn().getType().isInteger(1);
}

Role TrainingRoles::getRole(linalg::LinalgOp op, Value operand) const {
  if (parameters.dependsOnParametersAlone(operand))
    return Role::Weight;
  Value root = getRoot(operand);
  if (forwardValues.contains(op->getResult(0)) || isa<BlockArgument>(root) ||
      forwardValues.contains(root))
    return Role::Activation;
  return Role::Error;
}

/// Whether `a` is computed after `b`.
static bool isLater(Value a, Value b) {
  Operation *opA = a.getDefiningOp(), *opB = b.getDefiningOp();
  return opA && (!opB || (opA->getBlock() == opB->getBlock() &&
                          opB->isBeforeInBlock(opA)));
}

/// A backward contraction is linear in an error. Where its values are those of
/// the forward pass as well (z − t of a sum of squares), it is the one nearer
/// to the loss.
static void assignError(Plan &plan) {
  OperandPlan &left = plan.operands[0], &right = plan.operands[1];
  if (left.role == Role::Error || right.role == Role::Error)
    return;
  if (left.role == Role::Weight || right.role == Role::Weight) {
    for (OperandPlan &operand : plan.operands)
      if (operand.role != Role::Weight)
        operand.role = Role::Error;
    return;
  }
  bool leftIsLater =
      isLater(getRoot(left.getValue()), getRoot(right.getValue()));
  (leftIsLater ? left : right).role = Role::Error;
}

std::string TrainingRoles::assignRoles(Plan &plan) {
  for (OperandPlan &operand : plan.operands) {
    if (isIndicator(getRoot(operand.getValue())))
      return "an operand holds zeros and ones: the product selects or "
             "scatters, and is exact in f32";
    operand.role = getRole(plan.op, operand.getValue());
  }
  if (!forwardValues.contains(plan.op->getResult(0)))
    assignError(plan);
  return {};
}
