//===- ExposeContractions.cpp - Return the result of every contraction ----===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/Contractions.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSEXPOSECONTRACTIONS
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

/// Why the result of a contraction cannot become a result of its function; null
/// where it can.
static const char *whyNotReturned(linalg::LinalgOp op, ModuleOp module) {
  auto function = op->getParentOfType<func::FuncOp>();
  if (!function)
    return "it is not inside a func.func";
  if (!function.isPublic())
    return "its function is private: inline before";
  if (op->getNumResults() != 1)
    return "it works on buffers";
  if (op->getParentOp() != function || !function.getBody().hasOneBlock())
    return "it is inside a region or a block that may not run";
  if (!SymbolTable::symbolKnownUseEmpty(function, module))
    return "the module calls its function: inline before";
  return nullptr;
}

namespace {

struct LNSExposeContractionsPass
    : transforms::impl::LNSExposeContractionsBase<LNSExposeContractionsPass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    for (linalg::LinalgOp op : nameContractions(module)) {
      if (const char *reason = whyNotReturned(op, module)) {
        emitRemark(op->getLoc())
            << "lns-expose-contractions: contraction '"
            << getContractionName(op) << "' is not returned: " << reason;
        continue;
      }
      auto function = cast<func::FuncOp>(op->getParentOp());
      NamedAttribute name(
          StringAttr::get(&getContext(), LNSDialect::kNameAttrName),
          StringAttr::get(&getContext(), getContractionName(op)));
      if (failed(function.insertResult(
              function.getNumResults(), op->getResult(0).getType(),
              DictionaryAttr::get(&getContext(), name))))
        return signalPassFailure();
      Operation *terminator = function.front().getTerminator();
      terminator->insertOperands(terminator->getNumOperands(),
                                 op->getResult(0));
    }
  }
};

} // namespace
