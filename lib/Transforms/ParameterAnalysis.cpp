//===- ParameterAnalysis.cpp - What depends on weights alone --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/ParameterAnalysis.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

/// Whether a call, and all that its callee does, has no side effects.
static bool isPureCall(CallOpInterface call) {
  auto callee = dyn_cast_or_null<CallableOpInterface>(call.resolveCallable());
  if (!callee || !callee.getCallableRegion())
    return false;
  WalkResult result = callee.getCallableRegion()->walk([](Operation *op) {
    if (op->hasTrait<OpTrait::IsTerminator>() || isMemoryEffectFree(op) ||
        op->hasTrait<OpTrait::HasRecursiveMemoryEffects>())
      return WalkResult::advance();
    return WalkResult::interrupt();
  });
  return !result.wasInterrupted();
}

bool ParameterAnalysis::visit(Operation *op) {
  if (op->getNumResults() == 0 || values.contains(op->getResult(0)))
    return false;
  auto call = dyn_cast<CallOpInterface>(op);
  if (call ? !isPureCall(call) : !isMemoryEffectFree(op))
    return false;
  auto isKnown = [&](Value value) { return values.contains(value); };
  if (!llvm::all_of(op->getOperands(), isKnown))
    return false;
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  if (!llvm::all_of(captured, isKnown))
    return false;
  values.insert_range(op->getResults());
  return true;
}

bool ParameterAnalysis::visitArguments(FunctionOpInterface function) {
  if (!function.isPrivate() || function.isExternal())
    return false;
  std::optional<SymbolTable::UseRange> uses =
      SymbolTable::getSymbolUses(function, module);
  if (!uses || uses->empty())
    return false;
  SmallVector<CallOpInterface> calls;
  for (SymbolTable::SymbolUse use : *uses) {
    auto call = dyn_cast<CallOpInterface>(use.getUser());
    if (!call || call.getArgOperands().size() != function.getNumArguments())
      return false;
    calls.push_back(call);
  }
  bool changed = false;
  for (BlockArgument argument : function.getArguments())
    if (llvm::all_of(calls, [&](CallOpInterface call) {
          return values.contains(
              call.getArgOperands()[argument.getArgNumber()]);
        }))
      changed |= values.insert(argument).second;
  return changed;
}

ParameterAnalysis::ParameterAnalysis(ModuleOp module) : module(module) {
  SmallVector<FunctionOpInterface> functions;
  module.walk([&](FunctionOpInterface function) {
    functions.push_back(function);
    if (function.isExternal())
      return;
    for (BlockArgument argument : function.getArguments())
      if (function.getArgAttr(argument.getArgNumber(),
                              LNSDialect::kParamAttrName)) {
        values.insert(argument);
        foundParameter = true;
      }
  });
  // Facts are only added, so the passes over the module end.
  for (bool changed = true; changed;) {
    changed = false;
    module.walk<WalkOrder::PreOrder>(
        [&](Operation *op) { changed |= visit(op); });
    for (FunctionOpInterface function : functions)
      changed |= visitArguments(function);
  }
}
