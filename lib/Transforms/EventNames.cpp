//===- EventNames.cpp - What events are called ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EventNames.h"

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Transforms/Contractions.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

/// The first contraction that codes go to and the side, through ops that change
/// nothing but their form; empty where there is none.
static std::string getUse(Value codes, unsigned depth = 0) {
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : codes.getUses())
    if (use.getOwner()->getBlock() == codes.getParentBlock())
      uses.push_back(&use);
  llvm::sort(uses, [](OpOperand *a, OpOperand *b) {
    return a->getOwner() == b->getOwner()
               ? a->getOperandNumber() < b->getOperandNumber()
               : a->getOwner()->isBeforeInBlock(b->getOwner());
  });
  for (OpOperand *use : uses) {
    Operation *user = use->getOwner();
    auto name = user->getAttrOfType<StringAttr>(LNSDialect::kNameAttrName);
    if (isa<ContractOp>(user) && name)
      return (name.getValue() +
              (use->getOperandNumber() == 0 ? ".left" : ".right"))
          .str();
    bool reshapes = user->getNumResults() == 1 &&
                    (isa<BitcastOp>(user) ||
                     isa<tensor::TensorDialect>(user->getDialect()));
    if (depth == 8 || !(reshapes || isa<RenormalizeOp>(user)))
      continue;
    std::string further = getUse(user->getResult(0), depth + 1);
    if (!further.empty())
      return further;
  }
  return {};
}

/// The name of the argument that stored weights are.
static StringRef getArgumentName(Value weights) {
  while (auto cast = weights.getDefiningOp<BitcastOp>())
    weights = cast.getOperand();
  auto argument = dyn_cast<BlockArgument>(weights);
  auto function =
      argument ? dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp())
               : func::FuncOp();
  if (!function)
    return {};
  auto name = function.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                                    LNSDialect::kNameAttrName);
  return name ? name.getValue() : StringRef();
}

/// The name of the argument that an update changes.
static StringRef getUpdatedArgument(Operation *op) {
  auto update = dyn_cast<DestinationStyleOpInterface>(op);
  return update && !isa<ContractOp>(op)
             ? getArgumentName(update.getDpsInits().front())
             : StringRef();
}

/// Of a quantized gradient: that of the weight that its values update.
static std::string getUpdatedName(Value codes) {
  for (Operation *user : codes.getUsers())
    if (auto values = dyn_cast<DequantizeOp>(user))
      for (Operation *update : values->getUsers())
        if (StringRef name = getUpdatedArgument(update); !name.empty())
          return (name + ".gradient").str();
  return {};
}

//===----------------------------------------------------------------------===//
// Names that are given once
//===----------------------------------------------------------------------===//

std::string EventNames::getName(Operation *op) {
  std::string name;
  if (auto given = op->getAttrOfType<StringAttr>(LNSDialect::kNameAttrName)) {
    name = given.str();
  } else if (isa<QuantizeOp>(op)) {
    name = getUse(op->getResult(0));
    if (name.empty())
      name = getUpdatedName(op->getResult(0));
  } else if (auto convert = dyn_cast<ConvertOp>(op)) {
    name = getArgumentName(convert.getOperand()).str();
    if (name.empty())
      name = getUse(op->getResult(0));
  } else {
    name = getUpdatedArgument(op).str();
  }
  if (name.empty())
    name = getLocationName(op->getLoc()).str();
  StringRef kind = op->getName().stripDialect();
  unsigned number = numbers[kind]++;
  return name.empty() ? (kind + "_" + Twine(number)).str() : name;
}

std::string EventNames::getUnique(StringRef name, StringRef what) {
  std::string text = (name + ": " + what).str();
  for (unsigned i = 1; !taken.insert(text).second; ++i)
    text = (name + "_" + Twine(i) + ": " + what).str();
  return text;
}
