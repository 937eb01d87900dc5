//===- Report.cpp - What is computed on codes -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/Report.h"
#include "ReportParameters.h"
#include "Views.h"

#include "lns/Transforms/Contractions.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/ToolOutputFile.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSREPORT
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

//===----------------------------------------------------------------------===//
// Reading the module
//===----------------------------------------------------------------------===//

namespace {

struct Loop {
  int64_t size;
  bool reduction;
};

struct OperandEntry {
  SmallVector<int64_t> shape;
  Type element;
  std::string role;
  /// "tensor" or "channel" and the number of scales; empty without scales.
  std::string scale;
  int64_t numScales = 0;
};

/// One contraction.
struct Entry {
  std::string name, function, location;
  /// Why it is in f32; empty where it is computed on codes.
  std::string reason;
  std::string datapath;
  SmallVector<Loop> loops;
  OperandEntry operands[2];

  /// Multiplications, or nothing where a size is dynamic.
  std::optional<int64_t> getMacs() const {
    int64_t macs = 1;
    for (Loop loop : loops) {
      if (ShapedType::isDynamic(loop.size))
        return std::nullopt;
      macs *= loop.size;
    }
    return macs;
  }
};

/// What a function keeps of its weights.
struct Memory {
  std::string function;
  int64_t bytesF32, bytesKept;
};

struct Report {
  std::vector<Entry> entries;
  std::vector<Memory> memory;
  std::vector<ParameterEntry> parameters;
};

} // namespace

static std::string getFunctionName(Operation *op) {
  auto function = op->getParentOfType<func::FuncOp>();
  return function ? function.getName().str() : "";
}

/// The op that computes codes, through the boundary that lns-hoist-prepare
/// made.
static QuantizeOp findQuantize(Value value, unsigned depth = 0) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    auto function = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
    if (!function || depth > 0)
      return {};
    auto index = function.getArgAttrOfType<IntegerAttr>(argument.getArgNumber(),
                                                        "lns.prepared");
    auto prepare = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
        function,
        StringAttr::get(value.getContext(), function.getName() + "_prepare"));
    if (!index || !prepare || prepare.isExternal())
      return {};
    Operation *terminator = prepare.getBody().front().getTerminator();
    if (index.getInt() >= terminator->getNumOperands())
      return {};
    return findQuantize(terminator->getOperand(index.getInt()), depth + 1);
  }
  if (auto quantize = value.getDefiningOp<QuantizeOp>())
    return quantize;
  if (auto bitcast = value.getDefiningOp<BitcastOp>())
    return findQuantize(bitcast.getOperand(), depth);
  if (auto convert = value.getDefiningOp<ConvertOp>())
    return findQuantize(convert.getOperand(), depth);
  if (auto renormalize = value.getDefiningOp<RenormalizeOp>())
    return findQuantize(renormalize.getInput(), depth);
  // Such as blocks of a contracted dimension, the last one filled up.
  if (Value source = getViewSource(value))
    return findQuantize(source, depth);
  return {};
}

/// Whether codes are those of a parameter that a training step stores.
static bool isStoredWeight(Value value) {
  while (!isa<BlockArgument>(value)) {
    Operation *op = value.getDefiningOp();
    value = isa<BitcastOp, ConvertOp>(op) ? op->getOperand(0)
                                          : getViewSource(value);
    if (!value)
      return false;
  }
  auto argument = cast<BlockArgument>(value);
  auto function = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
  return function && function.getArgAttr(argument.getArgNumber(),
                                         LNSDialect::kRuleAttrName);
}

/// The finish of a contraction, through loops over tiles not.
static FinishOp findFinish(ContractOp op) {
  for (Operation *user : op->getUsers())
    if (auto finish = dyn_cast<FinishOp>(user))
      return finish;
  return {};
}

static Entry readCommon(Operation *op, ArrayRef<int64_t> ranges,
                        function_ref<bool(unsigned)> isReduction) {
  Entry entry;
  if (auto name = op->getAttrOfType<StringAttr>(LNSDialect::kNameAttrName))
    entry.name = name.str();
  entry.function = getFunctionName(op);
  entry.location = llvm::join(getPositions(op->getLoc()), ", ");
  for (auto [dim, size] : llvm::enumerate(ranges))
    entry.loops.push_back({size, isReduction(dim)});
  for (unsigned i : {0, 1}) {
    Type type = op->getOperand(i).getType();
    entry.operands[i].element = getElementTypeOrSelf(type);
    if (auto shaped = dyn_cast<ShapedType>(type); shaped && shaped.hasRank())
      entry.operands[i].shape.assign(shaped.getShape().begin(),
                                     shaped.getShape().end());
  }
  return entry;
}

static Entry readContract(ContractOp op) {
  SmallVector<unsigned> reductions = op.getReductionDims();
  FinishOp finish = findFinish(op);
  std::optional<unsigned> blocks = finish ? finish.getBlockDim() : std::nullopt;
  if (blocks) {
    AffineExpr dim = getAffineDimExpr(*blocks, op.getContext());
    unsigned position = *finish.getAccumulatorMap().getResultPosition(dim);
    reductions.push_back(op.getResultMap().getDimPosition(position));
  }
  Entry entry = readCommon(op, op.getStaticLoopRanges(), [&](unsigned dim) {
    return llvm::is_contained(reductions, dim);
  });
  llvm::raw_string_ostream(entry.datapath) << Attribute(op.getDatapath());
  entry.datapath = StringRef(entry.datapath).ltrim("#lns.").str();
  unsigned scale = 0;
  for (unsigned i : {0, 1}) {
    OperandEntry &operand = entry.operands[i];
    if (!isa<NumType>(operand.element))
      continue;
    if (QuantizeOp quantize = findQuantize(op->getOperand(i)))
      if (std::optional<Role> role = quantize.getRole())
        operand.role = stringifyRole(*role).str();
    if (isStoredWeight(op->getOperand(i)))
      operand.role = stringifyRole(Role::Weight).str();
    if (!finish || scale >= finish.getScales().size())
      continue;
    auto type = cast<ShapedType>(finish.getScales()[scale++].getType());
    AffineMap map = finish.getScaleMap(scale - 1);
    operand.scale = blocks && map.isFunctionOfDim(*blocks) ? "block"
                    : type.getRank() == 0                  ? "tensor"
                                                           : "channel";
    operand.numScales = type.hasStaticShape() ? type.getNumElements() : 0;
  }
  return entry;
}

static Entry readLinalg(linalg::LinalgOp op) {
  SmallVector<utils::IteratorType> kinds = op.getIteratorTypesArray();
  Entry entry = readCommon(op, op.getStaticLoopRanges(), [&](unsigned dim) {
    return kinds[dim] != utils::IteratorType::parallel;
  });
  auto reason = op->getAttrOfType<StringAttr>(LNSDialect::kLeftInF32AttrName);
  entry.reason = reason ? reason.str() : "lns-quantize has not run";
  return entry;
}

/// Contractions that lns-hoist-prepare has moved stand behind the others. Where
/// lns-expose-contractions has returned them, the names of the results tell the
/// order of the program.
static void restoreOrder(ModuleOp module, Report &report) {
  llvm::StringMap<unsigned> places;
  for (auto function : module.getOps<func::FuncOp>())
    for (unsigned i = 0; i < function.getNumResults(); ++i)
      if (auto name = function.getResultAttrOfType<StringAttr>(
              i, LNSDialect::kNameAttrName))
        places.try_emplace(name.getValue(), places.size());
  SmallVector<std::pair<unsigned, unsigned>> order;
  for (auto [index, entry] : llvm::enumerate(report.entries)) {
    auto place = places.find(entry.name);
    if (place == places.end())
      return;
    order.emplace_back(place->second, index);
  }
  llvm::sort(order);
  std::vector<Entry> entries;
  for (auto [place, index] : order)
    entries.push_back(std::move(report.entries[index]));
  report.entries = std::move(entries);
}

static Report readModule(ModuleOp module) {
  Report report;
  module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (auto contract = dyn_cast<ContractOp>(op))
      report.entries.push_back(readContract(contract));
    else if (isContraction(op))
      report.entries.push_back(readLinalg(cast<linalg::LinalgOp>(op)));
    auto f32 = op->getAttrOfType<IntegerAttr>("lns.weight_bytes_f32");
    auto kept = op->getAttrOfType<IntegerAttr>("lns.weight_bytes_kept");
    if (auto function = dyn_cast<func::FuncOp>(op); function && f32 && kept)
      report.memory.push_back(
          {function.getName().str(), f32.getInt(), kept.getInt()});
  });
  for (auto function : module.getOps<func::FuncOp>())
    llvm::append_range(report.parameters, readParameters(function));
  restoreOrder(module, report);
  return report;
}

//===----------------------------------------------------------------------===//
// Totals
//===----------------------------------------------------------------------===//

namespace {
struct Totals {
  int64_t contractions = 0, inLNS = 0, macs = 0, macsInLNS = 0;
  int64_t bytesF32 = 0, bytesKept = 0;
  /// B of all codes, or 0 where they differ.
  std::optional<unsigned> bits;
};
} // namespace

static Totals sum(const Report &report) {
  Totals totals;
  for (const Entry &entry : report.entries) {
    int64_t macs = entry.getMacs().value_or(0);
    ++totals.contractions;
    totals.macs += macs;
    if (!entry.reason.empty())
      continue;
    ++totals.inLNS;
    totals.macsInLNS += macs;
    for (const OperandEntry &operand : entry.operands)
      if (auto num = dyn_cast<NumType>(operand.element))
        totals.bits =
            !totals.bits || *totals.bits == num.getBits() ? num.getBits() : 0;
  }
  for (const Memory &memory : report.memory) {
    totals.bytesF32 += memory.bytesF32;
    totals.bytesKept += memory.bytesKept;
  }
  return totals;
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static std::string toText(Type element) {
  if (auto num = dyn_cast<NumType>(element))
    return num.getFormat().str();
  std::string text;
  llvm::raw_string_ostream(text) << element;
  return text;
}

/// "64x256 | 784": parallel sizes, then those that are summed over.
static std::string toText(ArrayRef<Loop> loops) {
  std::string parallel, reduction;
  for (Loop loop : loops) {
    std::string &text = loop.reduction ? reduction : parallel;
    if (!text.empty())
      text += "x";
    text += ShapedType::isDynamic(loop.size) ? "?" : std::to_string(loop.size);
  }
  return parallel + " | " + reduction;
}

static std::string toText(const OperandEntry &operand) {
  std::string text = toText(operand.element);
  if (!operand.role.empty())
    text += " " + operand.role;
  if (!operand.scale.empty())
    text += "/" + operand.scale;
  return text;
}

static void writeText(const Report &report, raw_ostream &os) {
  std::vector<std::vector<std::string>> rows = {
      {"contraction", "sizes | summed", "left", "right", "datapath", "MACs"}};
  for (const Entry &entry : report.entries) {
    std::optional<int64_t> macs = entry.getMacs();
    rows.push_back({entry.name, toText(entry.loops), toText(entry.operands[0]),
                    toText(entry.operands[1]),
                    entry.reason.empty() ? entry.datapath : "f32",
                    macs ? std::to_string(*macs) : "?"});
  }
  writeTable(rows, os, [&](size_t row) {
    bool isLeft = row > 0 && !report.entries[row - 1].reason.empty();
    return isLeft ? "  left in f32: " + report.entries[row - 1].reason : "";
  });

  Totals totals = sum(report);
  os << totals.inLNS << " of " << totals.contractions << " contractions in LNS";
  if (totals.bits.value_or(0) != 0)
    os << *totals.bits;
  if (totals.macs != 0)
    os << ", " << llvm::format("%.1f", 100.0 * totals.macsInLNS / totals.macs)
       << " % of " << totals.macs << " multiplications";
  os << "\n";
  for (const Memory &memory : report.memory)
    os << "weights of " << memory.function << ": " << memory.bytesF32
       << " bytes f32 -> " << memory.bytesKept << " bytes kept\n";
  writeParameters(report.parameters, os);
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

static llvm::json::Value toJSON(int64_t size) {
  if (ShapedType::isDynamic(size))
    return nullptr;
  return size;
}

static void writeOperand(const OperandEntry &operand,
                         llvm::json::OStream &json) {
  json.object([&] {
    json.attributeArray("shape", [&] {
      for (int64_t size : operand.shape)
        json.value(toJSON(size));
    });
    auto num = dyn_cast<NumType>(operand.element);
    if (num)
      json.attributeArray("format", [&] {
        json.value(num.getBits());
        json.value(num.getGamma());
        json.value(num.getBias());
      });
    json.attribute("type", num ? "lns" : toText(operand.element));
    if (!operand.role.empty())
      json.attribute("role", operand.role);
    if (!operand.scale.empty()) {
      json.attribute("scale", operand.scale);
      json.attribute("scales", operand.numScales);
    }
  });
}

static void writeEntry(const Entry &entry, llvm::json::OStream &json) {
  json.object([&] {
    json.attribute("name", entry.name);
    json.attribute("function", entry.function);
    json.attribute("location", entry.location);
    json.attribute("computed", entry.reason.empty() ? "lns" : "f32");
    if (entry.reason.empty())
      json.attribute("datapath", entry.datapath);
    else
      json.attribute("reason", entry.reason);
    json.attributeArray("loops", [&] {
      for (Loop loop : entry.loops)
        json.object([&] {
          json.attribute("size", toJSON(loop.size));
          json.attribute("kind", loop.reduction ? "reduction" : "parallel");
        });
    });
    std::optional<int64_t> macs = entry.getMacs();
    json.attribute("macs", macs ? llvm::json::Value(*macs)
                                : llvm::json::Value(nullptr));
    json.attributeArray("operands", [&] {
      for (const OperandEntry &operand : entry.operands)
        writeOperand(operand, json);
    });
  });
}

static void writeJSON(const Report &report, raw_ostream &os) {
  llvm::json::OStream json(os, /*IndentSize=*/2);
  Totals totals = sum(report);
  json.object([&] {
    json.attribute("version", 1);
    json.attributeArray("contractions", [&] {
      for (const Entry &entry : report.entries)
        writeEntry(entry, json);
    });
    if (!report.parameters.empty())
      writeParameters(report.parameters, json);
    json.attributeObject("totals", [&] {
      json.attribute("contractions", totals.contractions);
      json.attribute("in_lns", totals.inLNS);
      json.attribute("macs", totals.macs);
      json.attribute("macs_in_lns", totals.macsInLNS);
      json.attribute("weight_bytes_f32", totals.bytesF32);
      json.attribute("weight_bytes_kept", totals.bytesKept);
    });
    json.attributeArray("functions", [&] {
      for (const Memory &memory : report.memory)
        json.object([&] {
          json.attribute("name", memory.function);
          json.attribute("weight_bytes_f32", memory.bytesF32);
          json.attribute("weight_bytes_kept", memory.bytesKept);
        });
    });
  });
  os << "\n";
}

void transforms::writeReport(ModuleOp module, ReportFormat format,
                             raw_ostream &os) {
  Report report = readModule(module);
  if (format == ReportFormat::JSON)
    writeJSON(report, os);
  else
    writeText(report, os);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {

struct LNSReportPass : transforms::impl::LNSReportBase<LNSReportPass> {
  using LNSReportBase::LNSReportBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    if (file.empty())
      return writeReport(getOperation(), format, llvm::errs());
    std::string error;
    std::unique_ptr<llvm::ToolOutputFile> output = openOutputFile(file, &error);
    if (!output) {
      emitError(getOperation().getLoc())
          << "lns-report: option file=" << file << ": " << error;
      return signalPassFailure();
    }
    writeReport(getOperation(), format, output->os());
    output->keep();
  }
};

} // namespace
