//===- FuseElementwise.cpp - Fuse without repeating work ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSFUSEELEMENTWISE
#include "lns/Codegen/Passes.h.inc"

/// A producer that only moves data: its fusion is a change of a map.
static bool onlyMovesData(linalg::GenericOp op) {
  Block *body = op.getBody();
  return body->without_terminator().empty() &&
         llvm::all_of(body->getTerminator()->getOperands(), [&](Value v) {
           auto argument = dyn_cast<BlockArgument>(v);
           return argument && argument.getOwner() == body &&
                  argument.getArgNumber() < op.getNumDpsInputs();
         });
}

/// Whether a sum of products would come of fusing a producer into a reduction:
/// of a contraction order and roundings are free [D2], of a sum they are not
/// [F1, F2].
static bool wouldBecomeContraction(OpOperand *operand,
                                   linalg::GenericOp producer,
                                   linalg::GenericOp consumer) {
  Value result = producer.getBody()->getTerminator()->getOperand(
      cast<OpResult>(operand->get()).getResultNumber());
  if (!result.getDefiningOp<arith::MulFOp>())
    return false;
  BlockArgument element =
      consumer.getBody()->getArgument(operand->getOperandNumber());
  return llvm::any_of(element.getUsers(),
                      [](Operation *user) { return isa<arith::AddFOp>(user); });
}

/// True if fusing the producer of `operand` repeats none of its work.
static bool mayFuse(OpOperand *operand) {
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  auto consumer = dyn_cast<linalg::GenericOp>(operand->getOwner());
  if (!producer || !consumer)
    return false;
  if (onlyMovesData(producer))
    return true;
  if (!producer->hasOneUse() ||
      producer.getNumLoops() != consumer.getNumLoops())
    return false;
  // A reduction over one operand (a sum, a maximum) may take its elementwise
  // producer along; a contraction keeps plain operands, which its register
  // tile reads many times.
  return consumer.getNumReductionLoops() == 0 ||
         (consumer.getNumDpsInputs() == 1 &&
          !wouldBecomeContraction(operand, producer, consumer));
}

/// True where an elementwise op may take the expansion of its operand to its
/// result. A collapse of its result stays where it is.
static bool mayCollapse(OpOperand *operand) {
  auto consumer = dyn_cast<linalg::GenericOp>(operand->getOwner());
  return consumer && operand->get().getDefiningOp<tensor::ExpandShapeOp>() &&
         consumer.getNumReductionLoops() == 0 && consumer.getNumLoops() > 0;
}

/// The loops of one iteration that may go. One inside a sum of an indexing map
/// stays: the operand may be larger than what the map reads, and without the
/// loop the map would say that it is not (a strided window at the border).
static SmallVector<unsigned> droppableLoops(Operation *op) {
  auto generic = dyn_cast<linalg::GenericOp>(op);
  if (!generic)
    return linalg::ControlDropUnitDims().controlFn(op);
  llvm::SmallDenseSet<unsigned> inSums;
  for (AffineMap map : generic.getIndexingMapsArray())
    for (AffineExpr expr : map.getResults())
      if (!isa<AffineDimExpr>(expr))
        expr.walk([&](AffineExpr part) {
          if (auto dim = dyn_cast<AffineDimExpr>(part))
            inSums.insert(dim.getPosition());
        });
  SmallVector<unsigned> loops;
  for (unsigned loop = 0, e = generic.getNumLoops(); loop < e; ++loop)
    if (!inSums.contains(loop))
      loops.push_back(loop);
  return loops;
}

namespace {

struct FuseElementwisePass
    : public impl::LNSFuseElementwiseBase<FuseElementwisePass> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    IRRewriter rewriter(&getContext());
    // Ops that are several linalg ops in one (softmax).
    SmallVector<linalg::AggregatedOpInterface> aggregates;
    function.walk(
        [&](linalg::AggregatedOpInterface op) { aggregates.push_back(op); });
    for (linalg::AggregatedOpInterface op : aggregates) {
      rewriter.setInsertionPoint(op);
      FailureOr<SmallVector<Value>> parts = op.decomposeOperation(rewriter);
      if (succeeded(parts))
        rewriter.replaceOp(op, *parts);
    }

    SmallVector<Operation *> packs;
    function.walk([&](Operation *op) {
      if (isa<linalg::PackOp, linalg::UnPackOp>(op))
        packs.push_back(op);
    });
    for (Operation *op : packs) {
      rewriter.setInsertionPoint(op);
      // Where there is no such form, bufferization names the op.
      if (auto pack = dyn_cast<linalg::PackOp>(op))
        (void)linalg::lowerPack(rewriter, pack);
      else
        (void)linalg::lowerUnPack(rewriter, cast<linalg::UnPackOp>(op));
    }

    // A fill stays what it is: tiling looks for it.
    SmallVector<linalg::LinalgOp> named;
    function.walk([&](linalg::LinalgOp op) {
      if (!isa<linalg::GenericOp, linalg::FillOp>(op))
        named.push_back(op);
    });
    for (linalg::LinalgOp op : named) {
      rewriter.setInsertionPoint(op);
      // An op without a generic form keeps its own.
      (void)linalg::generalizeNamedOp(rewriter, op);
    }

    // Dimensions of one element hide which ones are contiguous.
    linalg::ControlDropUnitDims unitDims;
    unitDims.controlFn = droppableLoops;
    RewritePatternSet unitDimPatterns(&getContext());
    linalg::populateFoldUnitExtentDimsPatterns(unitDimPatterns, unitDims);
    walkAndApplyPatterns(function, std::move(unitDimPatterns));

    RewritePatternSet patterns(&getContext());
    linalg::populateFoldUnitExtentDimsCanonicalizationPatterns(patterns,
                                                               unitDims);
    linalg::populateElementwiseOpsFusionPatterns(patterns, mayFuse);
    if (collapse)
      linalg::populateFoldReshapeOpsByCollapsingPatterns(patterns, mayCollapse);
    linalg::populateDecomposePadPatterns(patterns);
    tensor::populateDecomposeTensorConcatPatterns(patterns);
    linalg::GenericOp::getCanonicalizationPatterns(patterns, &getContext());
    affine::AffineApplyOp::getCanonicalizationPatterns(patterns, &getContext());
    tensor::EmptyOp::getCanonicalizationPatterns(patterns, &getContext());
    // Not converging only means that something more could be fused.
    (void)applyPatternsGreedily(function, std::move(patterns));
  }
};

} // namespace

} // namespace lns::codegen
