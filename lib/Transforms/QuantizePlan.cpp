//===- QuantizePlan.cpp - Choose how contractions are computed ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QuantizeScales.h"
#include "Quantizer.h"
#include "lns/Transforms/Contractions.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

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

/// Goes from an operand that is a broadcast (with `transposes`, also from one
/// that is a transpose) to what is broadcast, as long as `lns.contract` can
/// address it with the other maps.
static void foldBroadcasts(OperandPlan &operand, AffineMap other,
                           AffineMap result, bool transposes) {
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
        (!transposes && dropUnitIndices(maps[0], type).getNumResults() ==
                            maps[0].getNumDims()))
      return;
    AffineMap map =
        maps[0].compose(inversePermutation(maps[1])).compose(operand.map);
    if (!canContract({dropUnitIndices(map, type), other, result}))
      return;
    operand.use = source;
    operand.map = map;
  }
}

static InFlightDiagnostic emitError(linalg::LinalgOp op) {
  return mlir::emitError(op.getLoc())
         << "lns-quantize: contraction '" << getContractionName(op) << "': ";
}

/// The dimension in blocks: the last reduction that both operands address
/// alone.
LogicalResult Quantizer::planBlocks(Plan &plan,
                                    const ContractionPolicy &choice) {
  auto addressesAlone = [&](AffineMap map, unsigned dim) {
    return llvm::count_if(map.getResults(),
                          [&](AffineExpr expr) {
                            return expr.isFunctionOfDim(dim);
                          }) == 1 &&
           map.getResultPosition(getAffineDimExpr(dim, map.getContext()));
  };
  std::optional<unsigned> found;
  for (unsigned dim = 0; dim < plan.resultMap.getNumDims(); ++dim)
    if (!plan.resultMap.isFunctionOfDim(dim) &&
        addressesAlone(plan.operands[0].map, dim) &&
        addressesAlone(plan.operands[1].map, dim))
      found = dim;

  for (OperandPlan &operand : plan.operands) {
    ScaleGroups groups = choice[operand.role].scale;
    if (!operand.format || groups.kind != ScaleGroups::Kind::Block)
      continue;
    if (!found)
      return emitError(plan.op)
             << "[D6] block scales need a contracted dimension that both "
                "operands address alone; choose channel for this contraction "
                "by an override";
    operand.hasBlockScales = true;
    if (plan.blocks && plan.blocks->length != groups.length)
      return emitError(plan.op)
             << "[D6] the blocks of both operands must have one length, since "
                "each pair of them is a dot product of its own, got "
             << plan.blocks->length << " and " << groups.length;
    plan.blocks = {*found, groups.length};
  }
  return success();
}

LogicalResult Quantizer::planScales(Plan &plan,
                                    const ContractionPolicy &choice) {
  for (unsigned i : {0, 1}) {
    OperandPlan &operand = plan.operands[i];
    if (!operand.format)
      continue;
    const OperandPolicy &ofRole = choice[operand.role];
    ScaleGroups groups = ofRole.scale;
    operand.kind = choice.scaleKind;
    operand.source = ofRole.source;
    operand.underflow = ofRole.underflow;
    operand.rounding = ofRole.rounding;
    if (groups.kind != ScaleGroups::Kind::Tensor)
      operand.scaleDims = getScaleDims(operand, plan.operands[1 - i].map,
                                       plan.resultMap, isConvolution(plan.op));
    bool isDelayed = operand.source.kind == ScaleSource::Kind::Delayed;
    if (operand.source.kind != ScaleSource::Kind::Dynamic &&
        groups.kind != ScaleGroups::Kind::Tensor)
      return emitError(plan.op)
             << (isDelayed ? "[Q8]" : "[Q1]") << " a scale that is "
             << operand.source.str() << " is one for the tensor, not one a "
             << groups.str() << "; dynamic scales may be many";
    if (!isDelayed)
      continue;
    if (operand.role == Role::Weight)
      return emitError(plan.op)
             << "[Q8] a weight is the same in every call and has no history; "
                "delayed scales are for activations";
    StringRef reason = whyNoHistory(operand.getValue(), module);
    if (!reason.empty())
      return emitError(plan.op)
             << "[Q8] an operand with a delayed scale must be computed in the "
                "body of a public function, which takes and returns its "
                "history: "
             << reason;
  }
  return planBlocks(plan, choice);
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
                   dropUnitIndices(other.map, other.getType()), plan.resultMap,
                   /*transposes=*/random != nullptr);
  }
  for (OperandPlan &operand : plan.operands)
    operand.map =
        dropUnitIndices(operand.map, operand.getType(), &operand.unitDims);
  plan.reason = roles.assignRoles(plan);
  if (!plan.reason.empty())
    return plan;

  for (unsigned i : {0, 1}) {
    OperandPlan &operand = plan.operands[i];
    if (choice.operands == QuantizedOperands::Weights &&
        operand.role != Role::Weight)
      continue;
    operand.format = choice[operand.role].format;
  }
  if (!plan.operands[0].format && !plan.operands[1].format) {
    plan.reason = choice.operands == QuantizedOperands::Weights
                      ? "operands=weights, and no operand depends on lns.param "
                        "arguments or constants alone"
                      : "no operand has a format";
    return plan;
  }
  plan.datapath = choice.datapath;
  if (failed(plan.datapath.verifyOperands([&] { return emitError(op); },
                                          plan.operands[0].getElementType(),
                                          plan.operands[1].getElementType())) ||
      failed(planScales(plan, choice)))
    return failure();
  return plan;
}
