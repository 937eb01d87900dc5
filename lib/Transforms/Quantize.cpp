//===- Quantize.cpp - Compute contractions on codes -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// In two steps: decide for every contraction of the module, without changing
/// anything but names; then rewrite each one by one path for all kinds.
///
//===----------------------------------------------------------------------===//

#include "lns/Transforms/Contractions.h"
#include "lns/Transforms/ParameterAnalysis.h"
#include "lns/Transforms/Passes.h"
#include "lns/Transforms/QuantizationPolicy.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSQUANTIZE
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

namespace {

/// One operand of a contraction, as `lns.contract` will have it.
struct OperandPlan {
  /// The use that holds the value: contractions before this one are replaced
  /// while the plan waits.
  OpOperand *use = nullptr;
  AffineMap map;
  /// Dimensions of size 1 of the value that the map does not address: the
  /// operand is the value collapsed without them.
  SmallVector<unsigned> unitDims;
  Role role = Role::Activation;
  /// Null: the operand stays in f32.
  NumType format;
  /// Dimensions of the operand that have a scale for each index.
  SmallVector<unsigned> scaleDims;

  Value getValue() const { return use->get(); }
  RankedTensorType getType() const {
    return cast<RankedTensorType>(getValue().getType());
  }
  Type getElementType() const {
    return format ? Type(format) : getElementTypeOrSelf(getValue().getType());
  }
};

/// What becomes of one contraction.
struct Plan {
  linalg::LinalgOp op;
  /// Why it stays in f32; empty where it does not.
  std::string reason;
  OperandPlan operands[2];
  AffineMap resultMap;
  DatapathAttrInterface datapath;
};

/// A quantized operand.
struct Codes {
  Value codes, scale;
};

class Quantizer {
public:
  Quantizer(ModuleOp module, QuantizationPolicy &policy, ScaleKind scaleKind,
            Underflow weightUnderflow)
      : policy(policy), parameters(module), rewriter(module.getContext()),
        scaleKind(scaleKind), weightUnderflow(weightUnderflow) {}

  FailureOr<Plan> plan(linalg::LinalgOp op);
  void rewrite(const Plan &plan);

private:
  void assignRoles(Plan &plan);
  void setInsertionPointAfter(Value value);
  Value getValue(const OperandPlan &operand);
  Codes quantize(const OperandPlan &operand);
  void moveCodes(Value value, Value replacement);
  Value addInit(Location loc, Value value, Value init);

  QuantizationPolicy &policy;
  ParameterAnalysis parameters;
  IRRewriter rewriter;
  ScaleKind scaleKind;
  Underflow weightUnderflow;
  /// Codes by value, format, scale map and role.
  using CodesKey = std::tuple<Value, Type, AffineMap, unsigned>;
  DenseMap<CodesKey, Codes> quantized;
  /// Values without dimensions of size 1, by value and type.
  DenseMap<std::pair<Value, Type>, Value> collapsedValues;
  /// The last op of this pass on the arguments of a block.
  DenseMap<Block *, Operation *> lastAtStart;
};

} // namespace

//===----------------------------------------------------------------------===//
// Deciding
//===----------------------------------------------------------------------===//

/// The dimensions of an operand that have a scale for each index, where scales
/// are not per tensor: dimensions of the result [D6] that address this operand
/// alone; those that both operands have too, except for the activation of a
/// convolution.
static SmallVector<unsigned> getScaleDims(const OperandPlan &operand,
                                          AffineMap other, AffineMap result,
                                          bool convolution) {
  bool shared = !convolution || operand.role == Role::Weight;
  SmallVector<unsigned> dims;
  for (auto [i, expr] : llvm::enumerate(operand.map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || !result.isFunctionOfDim(dim.getPosition()) ||
        llvm::count(operand.map.getResults(), expr) > 1)
      continue;
    if (shared || !other.isFunctionOfDim(dim.getPosition()))
      dims.push_back(i);
  }
  return dims;
}

/// Goes from an operand that is a broadcast to what is broadcast, as long as
/// `lns.contract` can address it with the other maps.
static void foldBroadcasts(OperandPlan &operand, AffineMap other,
                           AffineMap result) {
  while (auto op = operand.getValue().getDefiningOp<linalg::LinalgOp>()) {
    if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
        op.getNumReductionLoops() != 0)
      return;
    auto yield = dyn_cast<linalg::YieldOp>(&op.getBlock()->front());
    if (!yield || yield.getOperand(0) != op.getBlock()->getArgument(0))
      return;
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    OpOperand *source = op.getDpsInputOperand(0);
    auto type = dyn_cast<RankedTensorType>(source->get().getType());
    if (!type || !maps[1].isPermutation() ||
        !maps[0].isProjectedPermutation(/*allowZeroInResults=*/true) ||
        dropUnitIndices(maps[0], type).getNumResults() == maps[0].getNumDims())
      return;
    AffineMap map =
        maps[0].compose(inversePermutation(maps[1])).compose(operand.map);
    if (!canContract({dropUnitIndices(map, type), other, result}))
      return;
    operand.use = source;
    operand.map = map;
  }
}

void Quantizer::assignRoles(Plan &plan) {
  for (OperandPlan &operand : plan.operands)
    if (parameters.dependsOnParametersAlone(operand.getValue()))
      operand.role = Role::Weight;
  if (parameters.hasParameters() ||
      llvm::any_of(plan.operands, [](const OperandPlan &operand) {
        return operand.role == Role::Weight;
      }))
    return;
  if (std::optional<unsigned> filter = getFilterOperand(plan.op))
    plan.operands[*filter].role = Role::Weight;
}

FailureOr<Plan> Quantizer::plan(linalg::LinalgOp op) {
  Plan plan;
  plan.op = op;
  ContractionPolicy choice = policy.getPolicy(op);
  plan.reason = whyNotOnCodes(op);
  if (!plan.reason.empty())
    return plan;
  if (choice.operands == QuantizedOperands::None) {
    plan.reason = "operands=none";
    return plan;
  }

  SmallVector<unsigned> order = getLoopOrder(op);
  SmallVector<AffineExpr> newDims(order.size());
  for (auto [position, dim] : llvm::enumerate(order))
    newDims[dim] = getAffineDimExpr(position, op.getContext());
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  for (AffineMap &map : maps)
    map = map.replaceDimsAndSymbols(newDims, {}, order.size(), 0);
  plan.resultMap = maps[2];
  for (unsigned i : {0, 1}) {
    plan.operands[i].use = op.getDpsInputOperand(i);
    plan.operands[i].map = maps[i];
  }
  for (unsigned i : {0, 1}) {
    const OperandPlan &other = plan.operands[1 - i];
    foldBroadcasts(plan.operands[i],
                   dropUnitIndices(other.map, other.getType()), plan.resultMap);
  }
  for (OperandPlan &operand : plan.operands)
    operand.map =
        dropUnitIndices(operand.map, operand.getType(), &operand.unitDims);
  assignRoles(plan);

  for (unsigned i : {0, 1}) {
    OperandPlan &operand = plan.operands[i];
    if (choice.operands == QuantizedOperands::Weights &&
        operand.role != Role::Weight)
      continue;
    operand.format = choice.getFormat(operand.role);
    if (choice.getScale(operand.role) == Granularity::Channel)
      operand.scaleDims = getScaleDims(operand, plan.operands[1 - i].map,
                                       plan.resultMap, isConvolution(op));
  }
  if (!plan.operands[0].format && !plan.operands[1].format) {
    plan.reason = "operands=weights, and no operand depends on lns.param "
                  "arguments or constants alone";
    return plan;
  }
  plan.datapath = choice.datapath;
  auto emitError = [&] {
    return mlir::emitError(op.getLoc())
           << "lns-quantize: contraction '" << getContractionName(op) << "': ";
  };
  if (failed(plan.datapath.verifyOperands(emitError,
                                          plan.operands[0].getElementType(),
                                          plan.operands[1].getElementType())))
    return failure();
  return plan;
}

//===----------------------------------------------------------------------===//
// Rewriting
//===----------------------------------------------------------------------===//

/// The insertion point for ops on a value: where it is defined, so that all its
/// uses see them. Ops on arguments of a block stand at its start, in the order
/// of their first use.
void Quantizer::setInsertionPointAfter(Value value) {
  Operation *last = lastAtStart.lookup(value.getParentBlock());
  if (isa<BlockArgument>(value) && last)
    rewriter.setInsertionPointAfter(last);
  else
    rewriter.setInsertionPointAfterValue(value);
}

/// The value of an operand, without the dimensions that the map does not have.
Value Quantizer::getValue(const OperandPlan &operand) {
  Value value = operand.getValue();
  if (operand.unitDims.empty())
    return value;
  SmallVector<ReassociationIndices> groups;
  SmallVector<int64_t> shape;
  ReassociationIndices leading;
  for (auto [dim, size] : llvm::enumerate(operand.getType().getShape())) {
    if (llvm::is_contained(operand.unitDims, dim)) {
      (groups.empty() ? leading : groups.back()).push_back(dim);
      continue;
    }
    groups.push_back(groups.empty() ? leading : ReassociationIndices());
    groups.back().push_back(dim);
    shape.push_back(size);
  }
  RankedTensorType type = operand.getType().clone(shape);
  Value &collapsed = collapsedValues[{value, type}];
  if (!collapsed) {
    OpBuilder::InsertionGuard guard(rewriter);
    setInsertionPointAfter(value);
    collapsed = tensor::CollapseShapeOp::create(rewriter, value.getLoc(), type,
                                                value, groups);
    if (isa<BlockArgument>(value))
      lastAtStart[value.getParentBlock()] = collapsed.getDefiningOp();
  }
  return collapsed;
}

Codes Quantizer::quantize(const OperandPlan &operand) {
  Value value = getValue(operand);
  auto type = cast<RankedTensorType>(value.getType());
  MLIRContext *context = type.getContext();
  SmallVector<AffineExpr> scaleExprs;
  SmallVector<int64_t> scaleShape;
  for (unsigned dim : operand.scaleDims) {
    scaleExprs.push_back(getAffineDimExpr(dim, context));
    scaleShape.push_back(type.getDimSize(dim));
  }
  AffineMap scaleMap = AffineMap::get(type.getRank(), 0, scaleExprs, context);
  auto [it, inserted] = quantized.try_emplace(
      {value, operand.format, scaleMap, unsigned(operand.role)});
  if (!inserted)
    return it->second;

  OpBuilder::InsertionGuard guard(rewriter);
  setInsertionPointAfter(value);
  Location loc = value.getLoc();
  Value scale = AbsmaxScaleOp::create(
      rewriter, loc, RankedTensorType::get(scaleShape, type.getElementType()),
      value, scaleMap, scaleKind);
  Value codes = QuantizeOp::create(
      rewriter, loc, type.clone(operand.format), value, scale, scaleMap,
      operand.role == Role::Weight ? weightUnderflow : Underflow::Zero,
      RoleAttr::get(context, operand.role));
  if (isa<BlockArgument>(value))
    lastAtStart[value.getParentBlock()] = codes.getDefiningOp();
  return it->second = {codes, scale};
}

/// Whether every element of a tensor is zero: filled so, or a constant.
static bool isZero(Value init) {
  Value scalar = init;
  if (auto fill = init.getDefiningOp<linalg::FillOp>())
    scalar = fill.value();
  else if (auto generic = init.getDefiningOp<linalg::GenericOp>())
    if (std::optional<Value> filled = linalg::isaFillOpInterface(generic))
      scalar = *filled;
  return matchPattern(scalar, m_AnyZeroFloat());
}

/// `value + init` in f32: RN, one addition an element.
Value Quantizer::addInit(Location loc, Value value, Value init) {
  auto type = cast<RankedTensorType>(value.getType());
  Value empty = tensor::EmptyOp::create(
      rewriter, loc, tensor::getMixedSizes(rewriter, loc, value),
      type.getElementType());
  AffineMap identity = rewriter.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> parallel(type.getRank(),
                                            utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             rewriter, loc, type, ValueRange{value, init}, ValueRange{empty},
             ArrayRef<AffineMap>{identity, identity, identity}, parallel,
             [](OpBuilder &builder, Location loc, ValueRange args) {
               Value sum =
                   arith::AddFOp::create(builder, loc, args[0], args[1]);
               linalg::YieldOp::create(builder, loc, sum);
             })
      .getResult(0);
}

/// Lets the codes of a value that is about to be replaced stand for its
/// replacement: where blocks do not stand in the order of dominance, a later
/// op's result may have been quantized already.
void Quantizer::moveCodes(Value value, Value replacement) {
  SmallVector<std::pair<CodesKey, Codes>> codesOfValue;
  for (const auto &[key, codes] : quantized)
    if (std::get<0>(key) == value)
      codesOfValue.emplace_back(key, codes);
  for (auto &[key, codes] : codesOfValue) {
    quantized.erase(key);
    std::get<0>(key) = replacement;
    quantized[key] = codes;
  }
  SmallVector<std::pair<Value, Type>> collapsed;
  for (const auto &[key, result] : collapsedValues)
    if (key.first == value)
      collapsed.push_back(key);
  for (auto [key, type] : collapsed) {
    Value result = collapsedValues.lookup({key, type});
    collapsedValues.erase({key, type});
    collapsedValues[{replacement, type}] = result;
  }
}

void Quantizer::rewrite(const Plan &plan) {
  linalg::LinalgOp op = plan.op;
  MLIRContext *context = op.getContext();
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  if (!plan.reason.empty()) {
    op->setAttr(LNSDialect::kLeftInF32AttrName,
                rewriter.getStringAttr(plan.reason));
    return;
  }

  Value operands[2];
  SmallVector<Value> scales;
  unsigned numParallel = plan.resultMap.getNumResults();
  AffineMap identity = rewriter.getMultiDimIdentityMap(numParallel);
  SmallVector<AffineMap> finishMaps = {identity};
  for (unsigned i : {0, 1}) {
    const OperandPlan &operand = plan.operands[i];
    if (!operand.format) {
      operands[i] = getValue(operand);
      continue;
    }
    Codes codes = quantize(operand);
    operands[i] = codes.codes;
    scales.push_back(codes.scale);
    SmallVector<AffineExpr> exprs;
    for (unsigned dim : operand.scaleDims)
      exprs.push_back(operand.map.getResult(dim));
    finishMaps.push_back(AffineMap::get(numParallel, 0, exprs, context));
  }
  finishMaps.push_back(identity);

  Type types[2] = {plan.operands[0].getElementType(),
                   plan.operands[1].getElementType()};
  Value init = op.getDpsInitOperand(0)->get();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, init);
  SmallVector<OpFoldResult> accumulatorSizes = sizes;
  for (int64_t size : plan.datapath.getTrailingShape(types[0], types[1]))
    accumulatorSizes.push_back(rewriter.getIndexAttr(size));
  Type element = plan.datapath.getAccumulatorElementType(types[0], types[1]);
  Value empty =
      tensor::EmptyOp::create(rewriter, loc, accumulatorSizes, element);
  Value zero = arith::ConstantOp::create(
      rewriter, loc, cast<TypedAttr>(rewriter.getZeroAttr(element)));
  Value accumulator =
      linalg::FillOp::create(rewriter, loc, zero, empty).getResult(0);

  auto contract = ContractOp::create(
      rewriter, loc, accumulator.getType(), operands[0], operands[1],
      accumulator,
      rewriter.getAffineMapArrayAttr(
          {plan.operands[0].map, plan.operands[1].map, plan.resultMap}),
      plan.datapath);
  contract->setAttr(LNSDialect::kNameAttrName,
                    rewriter.getStringAttr(getContractionName(op)));
  Value result =
      tensor::EmptyOp::create(rewriter, loc, sizes, rewriter.getF32Type());
  result = FinishOp::create(rewriter, loc, op->getResult(0).getType(),
                            contract.getResult(), scales, result,
                            rewriter.getAffineMapArrayAttr(finishMaps),
                            rewriter.getTypeArrayAttr(types), plan.datapath)
               .getResult();
  if (!isZero(init))
    result = addInit(loc, result, init);
  moveCodes(op->getResult(0), result);
  rewriter.replaceOp(op, result);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {

struct LNSQuantizePass : transforms::impl::LNSQuantizeBase<LNSQuantizePass> {
  using LNSQuantizeBase::LNSQuantizeBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    LNSQuantizeOptions options;
    options.format = format;
    options.activationFormat = activationFormat;
    options.datapath = datapath;
    options.weightScale = weightScale;
    options.activationScale = activationScale;
    options.scaleKind = scaleKind;
    options.operands = operands;
    options.weightUnderflow = weightUnderflow;
    options.overrides = overrides;
    FailureOr<QuantizationPolicy> policy =
        QuantizationPolicy::get(module, options);
    if (failed(policy))
      return signalPassFailure();

    SmallVector<linalg::LinalgOp> contractions = nameContractions(module);
    Quantizer quantizer(module, *policy, scaleKind, weightUnderflow);
    SmallVector<Plan, 0> plans;
    for (linalg::LinalgOp op : contractions) {
      FailureOr<Plan> plan = quantizer.plan(op);
      if (failed(plan))
        return signalPassFailure();
      plans.push_back(std::move(*plan));
    }
    if (failed(policy->verifyOverridesUsed(module, contractions)))
      return signalPassFailure();
    for (const Plan &plan : plans)
      quantizer.rewrite(plan);
  }
};

} // namespace
