//===- LNSHWToRuntime.cpp - The pass convert-lnshw-to-runtime -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RuntimeCalls.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/BuiltinOps.h"

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSHWTORUNTIME
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

static constexpr StringLiteral functionName = "lns_accelerator_run";

/// What is wrong with an operand of a run; empty if nothing is.
static StringRef findProblem(Type type) {
  auto memref = dyn_cast<MemRefType>(type);
  if (!memref)
    return "run one-shot-bufferize before convert-lnshw-to-runtime";
  if (!memref.hasStaticShape() || memref.getMemorySpace())
    return "programs take memory of the host and of static shape";
  if (!memref.getLayout().isIdentity())
    return "programs take dense row-major arrays; run lnshw-copy-operands "
           "before convert-lnshw-to-runtime";
  return "";
}

namespace {
class ConvertLNSHWToRuntime
    : public lns::impl::ConvertLNSHWToRuntimeBase<ConvertLNSHWToRuntime> {
public:
  void runOnOperation() override {
    symbols.emplace(getOperation());
    names.clear();
    SmallVector<hw::RunOp> runs;
    getOperation()->walk([&](hw::RunOp run) { runs.push_back(run); });
    for (hw::RunOp run : runs)
      if (failed(lower(run)))
        return signalPassFailure();
  }

private:
  LogicalResult lower(hw::RunOp run) {
    for (auto [i, type] : llvm::enumerate(run->getOperandTypes()))
      if (StringRef problem = findProblem(type); !problem.empty())
        return run.emitOpError()
               << "passes " << type << " as argument #" << i << "; " << problem;
    OpBuilder b(run);
    Location loc = run.getLoc();
    SmallVector<Value> arguments;
    for (Value memref : run->getOperands())
      arguments.push_back(getAddress(b, loc, memref));
    Value words = storeWords(b, loc, arguments);
    Value name = getAddress(b, loc, getText(b, loc, run.getProgram()));
    callRuntime(b, loc, *symbols, functionName, {name, words});
    run.erase();
    return success();
  }

  /// The name of a program, with the zero at its end.
  Value getText(OpBuilder &b, Location loc, StringRef text) {
    memref::GlobalOp &global = names[text];
    if (!global) {
      SmallVector<int8_t> bytes(text.begin(), text.end());
      bytes.push_back(0);
      auto type = MemRefType::get(bytes.size(), b.getI8Type());
      auto value = DenseElementsAttr::get(
          RankedTensorType::get(type.getShape(), b.getI8Type()),
          ArrayRef<int8_t>(bytes));
      OpBuilder declare(b.getContext());
      global = memref::GlobalOp::create(
          declare, loc, "accelerator_program", b.getStringAttr("private"), type,
          value, /*constant=*/true, /*alignment=*/IntegerAttr());
      symbols->insert(global);
    }
    return memref::GetGlobalOp::create(b, loc, global.getType(),
                                       global.getSymName());
  }

  std::optional<SymbolTable> symbols;
  llvm::StringMap<memref::GlobalOp> names;
};
} // namespace
