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

#include "QuantizeScales.h"
#include "Quantizer.h"
#include "RenormalizeOperands.h"
#include "Views.h"
#include "lns/Transforms/Contractions.h"
#include "lns/Transforms/ParameterAnalysis.h"
#include "lns/Transforms/Passes.h"

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

/// One scale for each group of `map`, before the value is quantized.
Value Quantizer::createScale(const Plan &plan, unsigned side, Value value,
                             AffineMap map) {
  const OperandPlan &operand = plan.operands[side];
  Location loc = value.getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape;
  for (AffineExpr expr : map.getResults()) {
    auto block = dyn_cast<AffineBinaryOpExpr>(expr);
    AffineExpr dim = block ? block.getLHS() : expr;
    int64_t size = type.getDimSize(cast<AffineDimExpr>(dim).getPosition());
    if (block && !ShapedType::isDynamic(size))
      size = llvm::divideCeil(size, plan.blocks->length);
    shape.push_back(size);
  }
  auto scaleType = RankedTensorType::get(shape, type.getElementType());
  switch (operand.source.kind) {
  case ScaleSource::Kind::Dynamic:
    return AbsmaxScaleOp::create(rewriter, loc, scaleType, value, map,
                                 operand.kind);
  case ScaleSource::Kind::Static:
    return arith::ConstantOp::create(
        rewriter, loc, DenseElementsAttr::get(scaleType, operand.source.value));
  case ScaleSource::Kind::Delayed:
    Value history = addHistory(
        rewriter, value, operand.source.calls,
        (getContractionName(plan.op) + (side == 0 ? ".left" : ".right")).str());
    return AbsmaxScaleOp::create(rewriter, loc, scaleType, history,
                                 AffineMap::get(1, 0, rewriter.getContext()),
                                 operand.kind);
  }
  llvm_unreachable("all sources are handled");
}

/// The codes of an operand. In a training step those of the tensor that it is
/// a view of: one tensor, one set of codes [M6].
Codes Quantizer::quantize(const Plan &plan, unsigned side) {
  const OperandPlan &operand = plan.operands[side];
  Value value = getValue(operand);
  if (!random || !operand.hasOneScale())
    return quantizeSource(plan, side, value);
  SmallVector<Value> views;
  Value source = value;
  bool isStored = false;
  for (Value next = value; next && !isStored; next = getViewSource(next)) {
    auto stored = next.getDefiningOp<DequantizeOp>();
    isStored = stored && stored.getScaleMap().getNumResults() == 0 &&
               stored.getInput().getType().getElementType() == operand.format;
    // Part of a tensor has the scale of the whole only where that is stored.
    views.push_back(next);
    source = next;
  }
  if (!isStored) {
    auto *end = llvm::find_if(views, [](Value view) {
      return !getViewSource(view) || !holdsWholeSource(view);
    });
    source = *end;
    views.erase(end + 1, views.end());
  }
  Codes codes;
  if (isStored) {
    auto stored = source.getDefiningOp<DequantizeOp>();
    codes = {stored.getInput(), stored.getScale()};
  } else {
    codes = quantizeSource(plan, side, source);
  }
  views.pop_back();
  for (Value view : llvm::reverse(views)) {
    Value &copy = codeViews[{view, codes.codes}];
    if (!copy) {
      OpBuilder::InsertionGuard guard(rewriter);
      rewriter.setInsertionPointAfterValue(view);
      copy = createView(rewriter, view, codes.codes);
    }
    codes.codes = copy;
  }
  return codes;
}

Codes Quantizer::quantizeSource(const Plan &plan, unsigned side, Value value) {
  const OperandPlan &operand = plan.operands[side];
  auto type = cast<RankedTensorType>(value.getType());
  MLIRContext *context = type.getContext();
  SmallVector<AffineExpr> exprs;
  for (unsigned dim = 0; dim < type.getRank(); ++dim) {
    AffineExpr expr = getAffineDimExpr(dim, context);
    if (llvm::is_contained(operand.scaleDims, dim))
      exprs.push_back(expr);
    else if (operand.hasBlockScales && dim == plan.getBlockedDim(side))
      exprs.push_back(expr.floorDiv(plan.blocks->length));
  }
  AffineMap map = AffineMap::get(type.getRank(), 0, exprs, context);
  auto [it, inserted] = quantized.try_emplace(
      {value, operand.format, map, unsigned(operand.role),
       unsigned(operand.kind), rewriter.getStringAttr(operand.source.str())});
  if (!inserted)
    return it->second;

  OpBuilder::InsertionGuard guard(rewriter);
  setInsertionPointAfter(value);
  Value scale = createScale(plan, side, value, map);
  bool draws = operand.rounding == Rounding::Stochastic;
  Value codes = QuantizeOp::create(
      rewriter, value.getLoc(), type.clone(operand.format), value, scale,
      draws ? random->seed : Value(), draws ? random->step : Value(),
      draws ? random->indexBase : Value(), map, operand.underflow,
      operand.rounding,
      draws ? rewriter.getI32IntegerAttr(random->nextStream++) : IntegerAttr(),
      RoleAttr::get(context, operand.role));
  if (isa<BlockArgument>(value))
    lastAtStart[value.getParentBlock()] = codes.getDefiningOp();
  return it->second = {codes, scale};
}

/// The operand with its contracted dimension in blocks.
Value Quantizer::getBlocks(const Plan &plan, unsigned side, Value value) {
  unsigned dim = plan.getBlockedDim(side);
  // Codes stay; a value in f32 may be replaced later.
  if (!plan.operands[side].format)
    return expandToBlocks(rewriter, value, dim, plan.blocks->length);
  Value &result = blocked[{value, dim, plan.blocks->length}];
  if (!result) {
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPointAfterValue(value);
    result = expandToBlocks(rewriter, value, dim, plan.blocks->length);
  }
  return result;
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

  // Blocks are one more dimension, behind the parallel ones [D6].
  unsigned numParallel = plan.resultMap.getNumResults();
  unsigned numDims = plan.resultMap.getNumDims();
  SmallVector<AffineExpr> dims;
  for (unsigned dim = 0; dim < numDims; ++dim)
    dims.push_back(
        rewriter.getAffineDimExpr(dim + (plan.blocks && dim >= numParallel)));
  AffineExpr block = rewriter.getAffineDimExpr(numParallel);
  unsigned numFinishDims = numParallel + plan.blocks.has_value();
  AffineMap identity = rewriter.getMultiDimIdentityMap(numFinishDims);
  AffineMap finishResult = AffineMap::get(
      numFinishDims, 0, identity.getResults().take_front(numParallel), context);

  Value operands[2];
  SmallVector<Value> scales;
  SmallVector<AffineMap> maps, finishMaps = {identity};
  for (unsigned i : {0, 1}) {
    const OperandPlan &operand = plan.operands[i];
    SmallVector<AffineExpr> exprs, scaleExprs;
    for (auto [position, expr] : llvm::enumerate(operand.map.getResults())) {
      bool inBlocks = plan.blocks && position == plan.getBlockedDim(i);
      if (inBlocks)
        exprs.push_back(block);
      exprs.push_back(expr.replaceDims(dims));
      if (llvm::is_contained(operand.scaleDims, position))
        scaleExprs.push_back(exprs.back());
      else if (inBlocks && operand.hasBlockScales)
        scaleExprs.push_back(block);
    }
    maps.push_back(
        AffineMap::get(numDims + plan.blocks.has_value(), 0, exprs, context));
    if (operand.format) {
      Codes codes = quantize(plan, i);
      operands[i] = codes.codes;
      scales.push_back(codes.scale);
      finishMaps.push_back(
          AffineMap::get(numFinishDims, 0, scaleExprs, context));
    } else {
      operands[i] = getValue(operand);
    }
    if (plan.blocks)
      operands[i] = getBlocks(plan, i, operands[i]);
  }
  maps.push_back(AffineMap::get(numDims + plan.blocks.has_value(), 0,
                                identity.getResults(), context));
  finishMaps.push_back(finishResult);

  Type types[2] = {plan.operands[0].getElementType(),
                   plan.operands[1].getElementType()};
  Value init = op.getDpsInitOperand(0)->get();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, init);
  SmallVector<OpFoldResult> accumulatorSizes = sizes;
  if (plan.blocks)
    accumulatorSizes.push_back(tensor::getMixedSize(rewriter, loc, operands[0],
                                                    plan.getBlockedDim(0)));
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
      accumulator, rewriter.getAffineMapArrayAttr(maps), plan.datapath);
  contract->setAttr(LNSDialect::kNameAttrName,
                    rewriter.getStringAttr(getContractionName(op)));
  Value result =
      tensor::EmptyOp::create(rewriter, loc, sizes, rewriter.getF32Type());
  if (plan.blocks) {
    // No number changes when −0.0 is added to it: the first block starts the
    // sum.
    Value minusZero = arith::ConstantOp::create(
        rewriter, loc, rewriter.getF32FloatAttr(-0.0f));
    result =
        linalg::FillOp::create(rewriter, loc, minusZero, result).getResult(0);
  }
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

/// Roles in inference: weights depend on parameters and constants alone.
class InferenceRoles : public RoleAnalysis {
public:
  explicit InferenceRoles(ModuleOp module) : parameters(module) {}

  std::string assignRoles(Plan &plan) override {
    bool found = parameters.hasParameters();
    for (OperandPlan &operand : plan.operands)
      if (parameters.dependsOnParametersAlone(operand.getValue())) {
        operand.role = Role::Weight;
        found = true;
      }
    if (found)
      return {};
    if (std::optional<unsigned> filter = getFilterOperand(plan.op))
      plan.operands[*filter].role = Role::Weight;
    return {};
  }

private:
  ParameterAnalysis parameters;
};

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
    options.weightScaleSource = weightScaleSource;
    options.activationScaleSource = activationScaleSource;
    options.scaleKind = scaleKind;
    options.operands = operands;
    options.weightUnderflow = weightUnderflow;
    options.overrides = overrides;
    FailureOr<QuantizationPolicy> policy =
        QuantizationPolicy::get(module, options);
    if (failed(policy))
      return signalPassFailure();

    SmallVector<linalg::LinalgOp> contractions = nameContractions(module);
    InferenceRoles roles(module);
    Quantizer quantizer(module, *policy, roles);
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
    if (renormalize)
      transforms::renormalizeOperands(module);
  }
};

} // namespace
