//===- RenormalizeOperands.cpp - Rows of fixed operands to full range -----===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The error of an operand of fixed<s> is absolute, 2^−(s+1) of its scale [D4]:
// a row far below the largest element of its tensor would lose its bits. So
// each row, all of K, is renormalized [A3]: an integer added to its codes, the
// factor into a scale of its own.
//
//===----------------------------------------------------------------------===//

#include "RenormalizeOperands.h"

#include "lns/Transforms/Passes.h"

#include "mlir/IR/Dominance.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSRENORMALIZEOPERANDS
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;

namespace {

/// A contraction under `fixed` with what finishes it.
class Renormalizer {
public:
  Renormalizer(ContractOp contract, FinishOp finish)
      : contract(contract), finish(finish), builder(contract) {}

  /// Renormalizes operand `index` of the contraction, whose scale is number
  /// `scale` of the finish; not where it has a scale for each row already, or
  /// one that cannot be followed.
  void renormalize(unsigned index, unsigned scale);

private:
  std::optional<unsigned> getOperandDim(AffineExpr finishDim, AffineMap map);
  AffineExpr getFinishDim(AffineExpr contractDim);

  ContractOp contract;
  FinishOp finish;
  OpBuilder builder;
};

} // namespace

/// The dimension of the operand with `map` that runs with a loop of the finish.
std::optional<unsigned> Renormalizer::getOperandDim(AffineExpr finishDim,
                                                    AffineMap map) {
  for (auto [inFinish, inContract] :
       llvm::zip(finish.getAccumulatorMap().getResults(),
                 contract.getResultMap().getResults()))
    if (inFinish == finishDim)
      for (auto [position, expr] : llvm::enumerate(map.getResults()))
        if (expr == inContract)
          return position;
  return std::nullopt;
}

/// The loop of the finish that runs with one of the contraction; null if none.
AffineExpr Renormalizer::getFinishDim(AffineExpr contractDim) {
  for (auto [inFinish, inContract] :
       llvm::zip(finish.getAccumulatorMap().getResults(),
                 contract.getResultMap().getResults()))
    if (inContract == contractDim)
      return inFinish;
  return nullptr;
}

void Renormalizer::renormalize(unsigned index, unsigned scale) {
  AffineMap map = index == 0 ? contract.getLhsMap() : contract.getRhsMap();
  AffineMap finishMap = finish.getScaleMap(scale);
  Value codes = contract->getOperand(index), scales = finish.getScales()[scale];
  auto type = cast<RankedTensorType>(codes.getType());
  MLIRContext *context = contract.getContext();

  // One group for each index of the dimensions that the result keeps.
  SmallVector<AffineExpr> groupExprs, finishExprs, scaleExprs;
  SmallVector<int64_t> shape;
  for (auto [position, expr] : llvm::enumerate(map.getResults())) {
    AffineExpr inFinish = getFinishDim(expr);
    if (!inFinish || llvm::count(map.getResults(), expr) > 1)
      continue;
    groupExprs.push_back(getAffineDimExpr(position, context));
    finishExprs.push_back(inFinish);
    shape.push_back(type.getDimSize(position));
  }
  for (AffineExpr expr : finishMap.getResults()) {
    std::optional<unsigned> position = getOperandDim(expr, map);
    if (!position ||
        !llvm::is_contained(groupExprs, getAffineDimExpr(*position, context)))
      return;
    scaleExprs.push_back(getAffineDimExpr(*position, context));
  }
  if (scaleExprs.size() == groupExprs.size() ||
      !DominanceInfo().properlyDominates(scales, contract))
    return;

  AffineMap scaleMap = AffineMap::get(type.getRank(), 0, scaleExprs, context);
  AffineMap groupMap = AffineMap::get(type.getRank(), 0, groupExprs, context);
  // The same codes may be an operand of several contractions.
  RenormalizeOp renormalized;
  for (Operation *user : codes.getUsers())
    if (auto other = dyn_cast<RenormalizeOp>(user);
        other && other.getScale() == scales &&
        other.getScaleMap() == scaleMap && other.getGroupMap() == groupMap &&
        DominanceInfo().properlyDominates(other, contract))
      renormalized = other;
  if (!renormalized) {
    OpBuilder::InsertionGuard guard(builder);
    // As early as both exist, for other contractions.
    Operation *producer = codes.getDefiningOp();
    if (producer && DominanceInfo().properlyDominates(scales, producer))
      builder.setInsertionPointAfter(producer);
    renormalized = RenormalizeOp::create(
        builder, contract.getLoc(), type,
        RankedTensorType::get(shape, builder.getF32Type()), codes, scales,
        scaleMap, groupMap);
  }
  contract->setOperand(index, renormalized.getResult());
  finish.getScalesMutable()[scale].set(renormalized.getResultScale());
  SmallVector<AffineMap> maps = finish.getIndexingMapsArray();
  maps[1 + scale] =
      AffineMap::get(finishMap.getNumDims(), 0, finishExprs, context);
  finish.setIndexingMapsAttr(builder.getAffineMapArrayAttr(maps));
}

void transforms::renormalizeOperands(Operation *root) {
  SmallVector<ContractOp> contractions;
  root->walk([&](ContractOp op) {
    if (isa<FixedDatapathAttr>(op.getDatapath()) && op.getResult() &&
        op->hasOneUse())
      contractions.push_back(op);
  });
  for (ContractOp contract : contractions) {
    auto finish = dyn_cast<FinishOp>(*contract->user_begin());
    if (!finish || finish.getAccumulator() != contract.getResult())
      continue;
    Renormalizer renormalizer(contract, finish);
    for (unsigned operand : {0u, 1u})
      renormalizer.renormalize(operand, operand);
  }
}

namespace {

struct LNSRenormalizeOperandsPass
    : transforms::impl::LNSRenormalizeOperandsBase<LNSRenormalizeOperandsPass> {
  void runOnOperation() override {
    transforms::renormalizeOperands(getOperation());
  }
};

} // namespace
