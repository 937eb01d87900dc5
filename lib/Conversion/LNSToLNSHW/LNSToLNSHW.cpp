//===- LNSToLNSHW.cpp - The pass convert-lns-to-lnshw ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LNSToLNSHW/ProgramBuilder.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNSHW/BuildDatapath.h"
#include "lns/Dialect/LNSHW/ReadConfiguration.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/MapVector.h"

#include <cmath>
#include <map>

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSTOLNSHW
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;
using namespace lns::hw;

namespace {

class Lowering {
public:
  Lowering(ModuleOp module, ConfigurationAttr configuration,
           const TilingOptions &options, bool relayout)
      : module(module), symbols(module), configuration(configuration),
        options(options), relayout(relayout) {}
  void run();

private:
  struct Choice {
    Workload load; ///< with the operands as the program reads them
    Mapping mapping;
    Cost cost;
    double cycles = 0; ///< without what counts against the host's work
  };
  void lower(const Workload &found);
  /// Leaves a finish where it is; the reason stands at the op.
  void leave(FinishOp finish, StringRef why) {
    finish->setAttr(kHostAttrName, StringAttr::get(finish.getContext(), why));
  }
  void eraseUnused(Operation *op);
  DatapathOp getDatapath(const Choice &choice);
  AcceleratorOp getAccelerator();
  /// At the end of the module, under a name that nothing else has.
  template <typename Op> Op insert(Op op) {
    op->remove();
    symbols.insert(op);
    return op;
  }
  std::optional<Choice> choose(const Workload &load, std::string *why);

  ModuleOp module;
  SymbolTable symbols;
  ConfigurationAttr configuration;
  TilingOptions options;
  bool relayout;
  AcceleratorOp accelerator;
  llvm::MapVector<Attribute, DatapathOp> datapaths;
  /// What was chosen for a problem, or why nothing was.
  using KnownTiling =
      std::pair<std::optional<std::pair<Tiling, Cost>>, std::string>;
  std::map<std::vector<int64_t>, KnownTiling> tilings;
};

} // namespace

AcceleratorOp Lowering::getAccelerator() {
  if (!accelerator) {
    OpBuilder builder(module.getBodyRegion());
    accelerator = insert(AcceleratorOp::create(
        builder, module.getLoc(), builder.getStringAttr("pe"), configuration));
  }
  return accelerator;
}

DatapathOp Lowering::getDatapath(const Choice &choice) {
  NumType a = choice.load.lhs.getFormat(), b = choice.load.rhs.getFormat();
  if (!choice.mapping.isLhsInA)
    std::swap(a, b);
  PEDatapathAttr pe = choice.load.getDatapath();
  OpBuilder builder(module.getBodyRegion());
  Attribute key =
      builder.getArrayAttr({pe, TypeAttr::get(a), TypeAttr::get(b)});
  DatapathOp &datapath = datapaths[key];
  if (!datapath)
    datapath =
        insert(buildPEDatapath(builder, module.getLoc(), "lane", pe, a, b));
  return datapath;
}

/// The operand as the program reads it.
static Value createOrdered(OpBuilder &builder, Location loc,
                           const Operand &operand) {
  if (operand.order.empty())
    return operand.value;
  RankedTensorType type = operand.getType();
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  return linalg::TransposeOp::create(builder, loc, operand.value, empty,
                                     operand.order)
      ->getResult(0);
}

/// Either operand may be in buffer A, and the host may transpose each, which
/// has to be worth it.
std::optional<Lowering::Choice> Lowering::choose(const Workload &load,
                                                 std::string *why) {
  constexpr double worth = 1.05;
  std::optional<Choice> best;
  auto consider = [&](const Workload &variant, double moves) {
    for (bool isLhsInA : {true, false}) {
      Choice choice{variant, {isLhsInA, {}}, {}};
      Problem problem =
          getProblem(variant, isLhsInA, getDatapath(choice).getStages());
      auto [known, isNew] = tilings.try_emplace(problem.getKey());
      auto &[tiling, reason] = known->second;
      if (isNew)
        tiling = chooseTiling(problem, configuration, options, &reason);
      if (!tiling) {
        *why = reason;
        continue;
      }
      std::tie(choice.mapping.tiling, choice.cost) = *tiling;
      choice.cycles = choice.cost.cycles;
      choice.cost.cycles *= std::pow(worth, moves);
      if (!best || isBetter({choice.mapping.tiling, choice.cost},
                            {best->mapping.tiling, best->cost}))
        best = choice;
    }
  };
  consider(load, 0);
  if (!relayout)
    return best;
  std::optional<Operand> lhs = load.lhs.getReductionLast(load.reduction);
  std::optional<Operand> rhs = load.rhs.getReductionLast(load.reduction);
  auto considerMoved = [&](bool movesLhs, bool movesRhs) {
    Workload moved = load;
    if (movesLhs)
      moved.lhs = *lhs;
    if (movesRhs)
      moved.rhs = *rhs;
    consider(moved, double(movesLhs) + double(movesRhs));
  };
  if (lhs)
    considerMoved(true, false);
  if (rhs)
    considerMoved(false, true);
  if (lhs && rhs)
    considerMoved(true, true);
  return best;
}

/// Ops behind a contraction that is gone, up to what others use.
void Lowering::eraseUnused(Operation *op) {
  SmallVector<Operation *> work = {op};
  while (!work.empty()) {
    Operation *next = work.pop_back_val();
    if (!next || !isOpTriviallyDead(next))
      continue;
    SmallVector<Value> operands(next->getOperands());
    next->erase();
    llvm::SmallPtrSet<Operation *, 4> definitions;
    for (Value operand : operands)
      if (Operation *definition = operand.getDefiningOp();
          definition && definitions.insert(definition).second)
        work.push_back(definition);
  }
}

void Lowering::lower(const Workload &found) {
  std::string why;
  std::optional<Choice> choice = choose(found, &why);
  if (!choice)
    return leave(found.finish, why);
  const Workload &load = choice->load;
  OpBuilder builder(module.getBodyRegion());
  ProgramOp program = insert(buildProgram(
      builder, load, choice->mapping, getAccelerator(), getDatapath(*choice)));
  program->setAttr(kEstimateAttrName,
                   builder.getI64IntegerAttr(int64_t(choice->cycles)));
  program->setAttr(kInAAttrName, builder.getStringAttr(
                                     choice->mapping.isLhsInA ? "lhs" : "rhs"));

  builder.setInsertionPoint(load.last);
  Location loc = ContractOp(load.contract).getLoc();
  SmallVector<Value> operands = getOperands(load);
  operands[0] = createOrdered(builder, loc, load.lhs);
  operands[1] = createOrdered(builder, loc, load.rhs);
  if (QuantizeOp quantize = load.quantize) {
    // RN(1 / scale) [Q1], once for all elements that share it.
    auto type = cast<ShapedType>(quantize.getScale().getType());
    Value one = arith::ConstantOp::create(
        builder, loc,
        DenseElementsAttr::get(type, builder.getF32FloatAttr(1.0f)));
    operands.back() =
        arith::DivFOp::create(builder, loc, one, quantize.getScale());
  }
  auto type = cast<RankedTensorType>(load.last->getResult(0).getType());
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  auto run = RunOp::create(builder, loc, TypeRange(type),
                           FlatSymbolRefAttr::get(program.getSymNameAttr()),
                           operands, empty);
  load.last->getResult(0).replaceAllUsesWith(run->getResult(0));
  eraseUnused(load.last);
}

void Lowering::run() {
  SmallVector<FinishOp> finishes;
  module.walk([&](FinishOp finish) { finishes.push_back(finish); });
  for (FinishOp finish : finishes) {
    std::string why;
    if (std::optional<Workload> load = analyze(finish, configuration, &why))
      lower(*load);
    else
      leave(finish, why);
  }
  for (auto &[key, datapath] : datapaths)
    if (SymbolTable::symbolKnownUseEmpty(datapath, module))
      datapath.erase();
}

//===----------------------------------------------------------------------===//
// What the host computes
//===----------------------------------------------------------------------===//

/// Whether the report should name the op: what only moves or makes values is no
/// work that the accelerator could have taken.
static bool isComputation(Operation *op) {
  if (isa<AbsmaxScaleOp, QuantizeOp, DequantizeOp>(op))
    return true;
  if (isa<linalg::FillOp, linalg::BroadcastOp, linalg::CopyOp>(op))
    return false;
  return isa<linalg::LinalgOp>(op);
}

/// An array of dictionaries {name, op, reason}: contractions one by one, other
/// ops by kind.
static ArrayAttr describeHost(ModuleOp module) {
  Builder b(module.getContext());
  SmallVector<Attribute> result;
  llvm::MapVector<StringRef, int64_t> counts;
  auto add = [&](StringRef name, StringRef op, const Twine &reason) {
    result.push_back(b.getDictionaryAttr(
        {b.getNamedAttr("name", b.getStringAttr(name)),
         b.getNamedAttr("op", b.getStringAttr(op)),
         b.getNamedAttr("reason", b.getStringAttr(reason))}));
  };
  module.walk([&](Operation *op) {
    if (auto why = op->getAttrOfType<StringAttr>(kHostAttrName)) {
      auto *contract = cast<FinishOp>(op).getAccumulator().getDefiningOp();
      auto name = contract ? contract->getAttrOfType<StringAttr>("lns.name")
                           : StringAttr();
      add(name ? name.getValue() : "", "lns.contract", why.getValue());
    } else if (isComputation(op)) {
      ++counts[op->getName().getStringRef()];
    }
  });
  for (auto &[op, count] : counts)
    add("", op,
        Twine(count) + (count == 1 ? " op" : " ops") +
            (op == linalg::TransposeOp::getOperationName()
                 ? ", which only move values"
                 : " on f32, which the accelerator has no unit for"));
  return b.getArrayAttr(result);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct ConvertLNSToLNSHW : lns::impl::ConvertLNSToLNSHWBase<ConvertLNSToLNSHW> {
  using ConvertLNSToLNSHWBase::ConvertLNSToLNSHWBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    FailureOr<ConfigurationAttr> numbers =
        readConfiguration(module.getLoc(), configuration);
    if (failed(numbers))
      return signalPassFailure();
    TilingOptions options;
    options.overlap = overlap;
    if (dataflow != "auto") {
      options.dataflow = symbolizeDataflow(dataflow);
      if (!options.dataflow) {
        mlir::emitError(module.getLoc())
            << "dataflow '" << dataflow
            << "' is none of auto, output_stationary, local_a_stationary";
        return signalPassFailure();
      }
    }
    Lowering(module, *numbers, options, relayout).run();
    if (ArrayAttr host = describeHost(module); !host.empty())
      module->setAttr(kHostAttrName, host);
  }
};
} // namespace
