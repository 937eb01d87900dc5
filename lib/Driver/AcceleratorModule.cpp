//===- AcceleratorModule.cpp - The accelerator's part of a module ---------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AcceleratorModule.h"
#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Driver/Interface.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

using namespace mlir;
using namespace lns::driver;
namespace hw = lns::hw;

std::string lns::driver::acceleratorPipeline(const CompileOptions &options,
                                             ModuleOp module) {
  if (!module.getOps<hw::ProgramOp>().empty())
    return "lnshw.program(lnshw-check-hazards)";
  std::string pipeline = "lns-lower-to-lnshw";
  StringRef given = options.accelerator;
  if (given.contains('='))
    pipeline += "{" + options.accelerator + "}";
  else if (!given.empty())
    pipeline += "{configuration=" + options.accelerator + "}";
  return pipeline;
}

OwningOpRef<ModuleOp> lns::driver::takeAccelerator(ModuleOp module) {
  OwningOpRef<ModuleOp> result = ModuleOp::create(module.getLoc());
  for (Operation &op : llvm::make_early_inc_range(*module.getBody())) {
    if (!isa<hw::AcceleratorOp, hw::DatapathOp, hw::ProgramOp>(op))
      continue;
    op.remove();
    result->push_back(&op);
  }
  if (Attribute host = module->removeAttr(hw::kHostAttrName))
    (*result)->setAttr(hw::kHostAttrName, host);
  return result;
}

//===----------------------------------------------------------------------===//
// Which programs a call runs
//===----------------------------------------------------------------------===//

namespace {
class RunLister {
public:
  explicit RunLister(ModuleOp module) : symbols(module) {}

  LogicalResult visit(func::FuncOp function);
  std::vector<std::string> runs;

private:
  LogicalResult visit(Region &region);
  LogicalResult visit(Operation *op);
  /// Appends what was appended since `first` so often that it stands there
  /// `times` times.
  LogicalResult repeat(Operation *loop, size_t first, int64_t times);

  SymbolTable symbols;
  SmallVector<func::FuncOp> open;
};
} // namespace

/// So many runs are more than a simulation can want.
static constexpr int64_t kMostRuns = 10'000'000;

LogicalResult RunLister::repeat(Operation *loop, size_t first, int64_t times) {
  size_t body = runs.size() - first;
  if (times <= 0 || body == 0) {
    runs.resize(first);
    return success();
  }
  if (times > kMostRuns / int64_t(body))
    return loop->emitOpError() << "runs programs of the accelerator more than "
                               << kMostRuns << " times";
  runs.reserve(first + body * size_t(times));
  for (int64_t i = 1; i < times; ++i)
    for (size_t j = 0; j < body; ++j)
      runs.push_back(runs[first + j]);
  return success();
}

LogicalResult RunLister::visit(Operation *op) {
  if (auto run = dyn_cast<hw::RunOp>(op)) {
    runs.push_back(run.getProgram().str());
    return success();
  }
  if (auto call = dyn_cast<func::CallOp>(op)) {
    auto callee = symbols.lookup<func::FuncOp>(call.getCallee());
    return callee ? visit(callee) : success();
  }
  size_t first = runs.size();
  for (Region &region : op->getRegions())
    if (failed(visit(region)))
      return failure();
  // What happens around ops that run nothing matters to nobody.
  if (runs.size() == first)
    return success();
  auto loop = dyn_cast<LoopLikeOpInterface>(op);
  std::optional<APInt> trips = loop ? loop.getStaticTripCount() : std::nullopt;
  if (!trips)
    return op->emitOpError()
           << "runs programs of the accelerator as often as its operands say; "
              "where no values are computed only loops with constant bounds "
              "are counted";
  return repeat(op, first, trips->getSExtValue());
}

LogicalResult RunLister::visit(Region &region) {
  if (region.empty())
    return success();
  size_t first = runs.size();
  for (Block &block : region)
    for (Operation &op : block)
      if (failed(visit(&op)))
        return failure();
  if (!region.hasOneBlock() && runs.size() != first)
    return region.getParentOp()->emitOpError()
           << "runs programs of the accelerator between branches; where no "
              "values are computed it is not known how often";
  return success();
}

LogicalResult RunLister::visit(func::FuncOp function) {
  if (llvm::is_contained(open, function))
    return function.emitOpError()
           << "calls itself; where no values are computed it is not known how "
              "often programs of the accelerator run";
  open.push_back(function);
  LogicalResult result = visit(function.getBody());
  open.pop_back();
  return result;
}

FailureOr<std::vector<std::string>> lns::driver::listRuns(ModuleOp module) {
  RunLister lister(module);
  SymbolTable symbols(module);
  for (auto function : module.getOps<func::FuncOp>()) {
    if (!function.isPublic() || function.isExternal())
      continue;
    // A function's prepare function runs before it.
    StringRef stem = function.getSymName();
    if (stem.consume_back(kPrepareSuffix) && symbols.lookup(stem))
      continue;
    auto prepare = symbols.lookup<func::FuncOp>(
        (function.getSymName() + kPrepareSuffix).str());
    if ((prepare && failed(lister.visit(prepare))) ||
        failed(lister.visit(function)))
      return failure();
  }
  return std::move(lister.runs);
}
