//===- HoistPrepare.cpp - Move weight preparation out of a function -------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/MinimumCut.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSHOISTPREPARE
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

static constexpr StringLiteral kArgumentAttrName = "lns.argument";
static constexpr StringLiteral kPreparedAttrName = "lns.prepared";
static constexpr StringLiteral kPreparesAttrName = "lns.prepares";
static constexpr StringLiteral kBytesF32AttrName = "lns.weight_bytes_f32";
static constexpr StringLiteral kBytesKeptAttrName = "lns.weight_bytes_kept";

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// The bytes that a value takes where it is kept; a dynamic dimension counts as
/// one element.
static int64_t getBytes(Type type) {
  int64_t elements = 1;
  if (auto shaped = dyn_cast<ShapedType>(type); shaped && shaped.hasRank())
    for (int64_t size : shaped.getShape())
      elements *= ShapedType::isDynamic(size) ? 1 : size;
  Type element = getElementTypeOrSelf(type);
  if (auto num = dyn_cast<NumType>(element))
    element = num.getStorageType();
  int64_t bits = element.isIntOrFloat() ? element.getIntOrFloatBitWidth() : 64;
  return elements * ((bits + 7) / 8);
}

/// Whether a value of this type can be a result of `prepare` and an argument of
/// the function: a tensor of static shape with elements that the C interface
/// has.
static bool canCross(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !tensor.hasStaticShape() || tensor.getEncoding())
    return false;
  Type element = tensor.getElementType();
  return isa<NumType>(element) || element.isF32() || element.isF64() ||
         element.isF16() || element.isBF16() || element.isInteger(1) ||
         element.isInteger(8) || element.isInteger(16) ||
         element.isInteger(32) || element.isInteger(64);
}

/// The type that crosses the boundary: codes go as storage integers.
static Type getBoundaryType(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  if (auto num = dyn_cast<NumType>(tensor.getElementType()))
    return tensor.clone(num.getStorageType());
  return type;
}

//===----------------------------------------------------------------------===//
// Which ops move
//===----------------------------------------------------------------------===//

namespace {

/// The split of one function.
class PrepareSplit {
public:
  explicit PrepareSplit(func::FuncOp function) : function(function) {
    classify();
    cut();
  }

  /// Values computed in `prepare` that the function needs, in program order.
  ArrayRef<Value> getKept() const { return kept; }
  /// Whether an op is computed in `prepare` alone.
  bool isMoved(Operation *op) const { return moved.contains(op); }
  /// Ops to clone into `prepare`, in program order: the moved ones that
  /// something kept needs, and what they need of cheap and constant ops.
  SmallVector<Operation *> getPrepareOps() const;
  /// Bytes of moved constants.
  int64_t getConstantBytes() const { return constantBytes; }

private:
  void classify();
  void cut();
  void addSource(Value value);

  func::FuncOp function;
  /// Parameters and large constants, and what depends on them (and on cheap
  /// values) alone.
  llvm::SetVector<Value> sources;
  llvm::SetVector<Operation *> candidates;
  DenseSet<Value> dependent;
  /// Values without any source: constants of one value, empty tensors, fills.
  DenseSet<Value> cheap;
  DenseSet<Operation *> moved;
  SmallVector<Value> kept;
  int64_t constantBytes = 0;
};

} // namespace

/// Operands of an op and what its regions use from outside.
static llvm::SetVector<Value> getInputs(Operation *op) {
  llvm::SetVector<Value> inputs;
  inputs.insert(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), inputs);
  return inputs;
}

/// Whether an op is a constant with an array of different elements.
static bool isLargeConstant(Operation *op) {
  Attribute value;
  if (!matchPattern(op, m_Constant(&value)))
    return false;
  return isa<ElementsAttr>(value) && !isa<SplatElementsAttr>(value);
}

void PrepareSplit::addSource(Value value) {
  sources.insert(value);
  dependent.insert(value);
}

void PrepareSplit::classify() {
  for (BlockArgument argument : function.getArguments())
    if (function.getArgAttr(argument.getArgNumber(),
                            LNSDialect::kParamAttrName))
      addSource(argument);
  for (Operation &op : function.front().without_terminator()) {
    if (op.getNumResults() == 0 || !isMemoryEffectFree(&op))
      continue;
    if (isLargeConstant(&op)) {
      addSource(op.getResult(0));
      continue;
    }
    bool isCandidate = false, isKnown = true;
    for (Value input : getInputs(&op)) {
      isCandidate |= dependent.contains(input);
      isKnown &= dependent.contains(input) || cheap.contains(input);
    }
    if (!isKnown)
      continue;
    if (isCandidate) {
      candidates.insert(&op);
      dependent.insert_range(op.getResults());
    } else {
      cheap.insert_range(op.getResults());
    }
  }
}

/// A value is kept where it is computed on the source's side of the cut and
/// used on the other: one node for each of the two questions.
void PrepareSplit::cut() {
  FlowGraph graph;
  DenseMap<Value, std::pair<unsigned, unsigned>> valueNodes;
  DenseMap<Operation *, unsigned> opNodes;
  auto addValue = [&](Value value, int64_t cost) {
    unsigned computed = graph.addNode(), usedLater = graph.addNode();
    graph.addEdge(computed, usedLater, cost);
    valueNodes[value] = {computed, usedLater};
    return computed;
  };
  for (Value value : sources)
    graph.addEdge(graph.source(),
                  addValue(value, 3 * getBytes(value.getType())),
                  FlowGraph::unlimited);
  for (Operation *op : candidates) {
    unsigned node = opNodes[op] = graph.addNode();
    // Its scales are more bytes than before, and each call would pass over all
    // codes.
    if (isa<RenormalizeOp>(op))
      graph.addEdge(graph.source(), node, FlowGraph::unlimited);
    for (Value result : op->getResults()) {
      unsigned computed = addValue(result, canCross(result.getType())
                                               ? 2 * getBytes(result.getType())
                                               : FlowGraph::unlimited);
      // A result is computed where its op is.
      graph.addEdge(node, computed, FlowGraph::unlimited);
      graph.addEdge(computed, node, FlowGraph::unlimited);
    }
    for (Value input : getInputs(op)) {
      auto it = valueNodes.find(input);
      if (it == valueNodes.end())
        continue;
      auto [computed, usedLater] = it->second;
      // Without later uses all users have moved; what has moved has moved with
      // its inputs.
      graph.addEdge(usedLater, node, FlowGraph::unlimited);
      graph.addEdge(node, computed, FlowGraph::unlimited);
    }
  }
  auto getTopLevel = [&](Operation *user) {
    return function.front().findAncestorOpInBlock(*user);
  };
  for (auto [value, nodes] : valueNodes)
    for (Operation *user : value.getUsers())
      if (Operation *op = getTopLevel(user); !op || !opNodes.contains(op)) {
        graph.addEdge(nodes.second, graph.sink(), FlowGraph::unlimited);
        break;
      }

  llvm::BitVector prepared = graph.computeLargestSourceSide();
  for (Value value : sources)
    if (Operation *op = value.getDefiningOp();
        op && prepared.test(valueNodes[value].second)) {
      moved.insert(op);
      constantBytes += getBytes(value.getType());
    }
  for (Operation *op : candidates) {
    if (!prepared.test(opNodes[op]))
      continue;
    moved.insert(op);
    for (Value result : op->getResults())
      if (!prepared.test(valueNodes[result].second))
        kept.push_back(result);
  }
}

SmallVector<Operation *> PrepareSplit::getPrepareOps() const {
  llvm::SetVector<Operation *> needed;
  auto need = [&](Value value) {
    if (Operation *op = value.getDefiningOp())
      needed.insert(op);
  };
  llvm::for_each(kept, need);
  for (size_t i = 0; i < needed.size(); ++i)
    llvm::for_each(getInputs(needed[i]), need);
  SmallVector<Operation *> ops = needed.takeVector();
  llvm::sort(ops,
             [](Operation *a, Operation *b) { return a->isBeforeInBlock(b); });
  return ops;
}

//===----------------------------------------------------------------------===//
// Moving them
//===----------------------------------------------------------------------===//

namespace {

/// Bytes that a function keeps of its weights.
struct KeptBytes {
  int64_t codes = 0, scales = 0, other = 0;
  int64_t getTotal() const { return codes + scales + other; }
};

struct LNSHoistPreparePass
    : transforms::impl::LNSHoistPrepareBase<LNSHoistPreparePass> {
  using LNSHoistPrepareBase::LNSHoistPrepareBase;

  void runOnOperation() override;
  LogicalResult hoist(func::FuncOp function);
  FailureOr<func::FuncOp> createPrepare(func::FuncOp function,
                                        const PrepareSplit &split);
  LogicalResult takePrepared(func::FuncOp function, const PrepareSplit &split);
};

} // namespace

/// Whether all uses of an f32 value outside of moved ops are as scales.
static bool isScale(Value value, const PrepareSplit &split) {
  bool found = false;
  for (OpOperand &use : value.getUses()) {
    Operation *user = use.getOwner();
    if (split.isMoved(user))
      continue;
    bool scale = false;
    if (auto finish = dyn_cast<FinishOp>(user))
      scale = llvm::is_contained(finish.getScales(), value);
    else if (auto quantize = dyn_cast<QuantizeOp>(user))
      scale = quantize.getScale() == value;
    else if (auto dequantize = dyn_cast<DequantizeOp>(user))
      scale = dequantize.getScale() == value;
    if (!scale)
      return false;
    found = true;
  }
  return found;
}

static DictionaryAttr withAttr(DictionaryAttr attrs, StringRef name,
                               Attribute value) {
  NamedAttrList list(attrs);
  list.set(name, value);
  return list.getDictionary(value.getContext());
}

/// Builds NAME_prepare behind the function.
FailureOr<func::FuncOp>
LNSHoistPreparePass::createPrepare(func::FuncOp function,
                                   const PrepareSplit &split) {
  std::string name = (function.getName() + "_prepare").str();
  if (SymbolTable::lookupSymbolIn(getOperation(), name))
    return emitError(function.getLoc())
           << "lns-hoist-prepare: the module has a symbol '" << name
           << "' already, the name of the function that prepares weights; "
              "rename one of them, or run the pass once";

  SmallVector<Operation *> ops = split.getPrepareOps();
  llvm::BitVector used(function.getNumArguments());
  for (Operation *op : ops)
    for (Value input : getInputs(op))
      if (auto argument = dyn_cast<BlockArgument>(input))
        used.set(argument.getArgNumber());

  SmallVector<Type> argumentTypes, resultTypes;
  SmallVector<DictionaryAttr> argumentAttrs;
  for (unsigned i : used.set_bits()) {
    argumentTypes.push_back(function.getArgumentTypes()[i]);
    argumentAttrs.push_back(function.getArgAttrDict(i));
  }
  for (Value value : split.getKept())
    resultTypes.push_back(getBoundaryType(value.getType()));

  OpBuilder builder(function->getContext());
  builder.setInsertionPointAfter(function);
  auto prepare =
      func::FuncOp::create(builder, function.getLoc(), name,
                           builder.getFunctionType(argumentTypes, resultTypes));
  prepare.setAllArgAttrs(argumentAttrs);
  prepare->setAttr(kPreparesAttrName,
                   builder.getStringAttr(function.getName()));
  Block *body = prepare.addEntryBlock();
  builder.setInsertionPointToEnd(body);
  IRMapping mapping;
  for (auto [i, argument] : llvm::zip(used.set_bits(), body->getArguments())) {
    argument.setLoc(function.getArgument(i).getLoc());
    mapping.map(function.getArgument(i), argument);
  }
  for (Operation *op : ops)
    builder.clone(*op, mapping);
  SmallVector<Value> results;
  for (auto [value, type] : llvm::zip_equal(split.getKept(), resultTypes)) {
    Value result = mapping.lookup(value);
    if (result.getType() != type)
      result = BitcastOp::create(builder, value.getLoc(), type, result);
    results.push_back(result);
  }
  func::ReturnOp::create(builder, function.getLoc(), results);
  return prepare;
}

/// Lets what results say of arguments follow when those of `erased` go.
static void renumberArguments(func::FuncOp function,
                              const llvm::BitVector &erased) {
  Builder builder(function.getContext());
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i)
    for (StringRef name :
         {LNSDialect::kUpdatesAttrName, LNSDialect::kGradientAttrName}) {
      auto old = function.getResultAttrOfType<IntegerAttr>(i, name);
      if (!old)
        continue;
      unsigned position = old.getInt();
      if (erased.test(position)) {
        // The gradient for a parameter that only `prepare` reads.
        function.removeResultAttr(i, builder.getStringAttr(name));
        continue;
      }
      int64_t before = llvm::count_if(
          erased.set_bits(), [&](unsigned other) { return other < position; });
      function.setResultAttr(i, name,
                             builder.getI64IntegerAttr(position - before));
    }
}

/// Gives the function an argument for each kept value, and erases what has
/// moved and the parameters that are not used any more.
LogicalResult LNSHoistPreparePass::takePrepared(func::FuncOp function,
                                                const PrepareSplit &split) {
  OpBuilder builder(function.getContext());
  builder.setInsertionPointToStart(&function.front());
  for (auto [index, value] : llvm::enumerate(split.getKept())) {
    DictionaryAttr attrs = builder.getDictionaryAttr(builder.getNamedAttr(
        kPreparedAttrName, builder.getI64IntegerAttr(index)));
    if (failed(function.insertArgument(function.getNumArguments(),
                                       getBoundaryType(value.getType()), attrs,
                                       value.getLoc())))
      return failure();
    Value argument = function.getArguments().back();
    if (argument.getType() != value.getType())
      argument =
          BitcastOp::create(builder, value.getLoc(), value.getType(), argument);
    Value(value).replaceUsesWithIf(argument, [&](OpOperand &use) {
      Operation *op = function.front().findAncestorOpInBlock(*use.getOwner());
      return !op || !split.isMoved(op);
    });
  }
  for (Operation &op :
       llvm::make_early_inc_range(llvm::reverse(function.front())))
    if (split.isMoved(&op)) {
      op.erase();
    } else if (isOpTriviallyDead(&op)) {
      // An empty tensor or a fill that only moved ops used.
      op.erase();
    }

  llvm::BitVector unused(function.getNumArguments());
  for (BlockArgument argument : function.getArguments())
    if (argument.use_empty() && function.getArgAttr(argument.getArgNumber(),
                                                    LNSDialect::kParamAttrName))
      unused.set(argument.getArgNumber());
  renumberArguments(function, unused);
  return function.eraseArguments(unused);
}

LogicalResult LNSHoistPreparePass::hoist(func::FuncOp function) {
  Builder builder(function.getContext());
  PrepareSplit split(function);

  KeptBytes keptBytes;
  int64_t bytesF32 = split.getConstantBytes();
  for (BlockArgument argument : function.getArguments()) {
    unsigned i = argument.getArgNumber();
    function.setArgAttrs(i,
                         withAttr(function.getArgAttrDict(i), kArgumentAttrName,
                                  builder.getI64IntegerAttr(i)));
    if (function.getArgAttr(i, LNSDialect::kParamAttrName))
      bytesF32 += getBytes(argument.getType());
  }
  for (Value value : split.getKept()) {
    int64_t bytes = getBytes(value.getType());
    if (isa<NumType>(getElementTypeOrSelf(value.getType())))
      keptBytes.codes += bytes;
    else if (isScale(value, split))
      keptBytes.scales += bytes;
    else
      keptBytes.other += bytes;
  }
  if (!split.getKept().empty() && failed(createPrepare(function, split)))
    return failure();
  if (failed(takePrepared(function, split)))
    return failure();
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    if (function.getArgAttr(i, LNSDialect::kParamAttrName))
      keptBytes.other += getBytes(function.getArgumentTypes()[i]);

  function->setAttr(kBytesF32AttrName, builder.getI64IntegerAttr(bytesF32));
  function->setAttr(kBytesKeptAttrName,
                    builder.getI64IntegerAttr(keptBytes.getTotal()));
  if (printMemory)
    emitRemark(function.getLoc())
        << "prepared weights of " << function.getName() << ": " << bytesF32
        << " bytes f32 -> " << keptBytes.getTotal() << " bytes kept (codes "
        << keptBytes.codes << ", scales " << keptBytes.scales << ", f32 "
        << keptBytes.other << ")";
  return success();
}

void LNSHoistPreparePass::runOnOperation() {
  ModuleOp module = getOperation();
  SmallVector<func::FuncOp> functions;
  for (func::FuncOp function : module.getOps<func::FuncOp>()) {
    bool hasParameters = false;
    for (unsigned i = 0; i < function.getNumArguments(); ++i)
      hasParameters |= bool(function.getArgAttr(i, LNSDialect::kParamAttrName));
    // What this pass has written, it leaves alone when run again.
    if (!hasParameters || !function.isPublic() || function.isExternal() ||
        function->hasAttr(kPreparesAttrName) ||
        function->hasAttr(kBytesKeptAttrName))
      continue;
    if (!SymbolTable::symbolKnownUseEmpty(function, module)) {
      emitRemark(function.getLoc())
          << "lns-hoist-prepare: '" << function.getName()
          << "' is left as it is, because the module calls it: inline before";
      continue;
    }
    functions.push_back(function);
  }
  for (func::FuncOp function : functions)
    if (failed(hoist(function)))
      return signalPassFailure();
}
