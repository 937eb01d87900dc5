//===- OrderedSums.cpp - Scalar sums in their order -----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The reference's sums along the innermost dimension [F2]: plain loops over
// scalars with 16 partial sums in memory. What is shared with the vector code
// is the question which ops these are, nothing that computes.
//
//===----------------------------------------------------------------------===//

#include "RowFusion.h"

#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSORDERSUMS
#include "lns/Codegen/Passes.h.inc"

namespace {

/// Emits the loops of one reduction.
class SumEmitter {
public:
  SumEmitter(RewriterBase &b, linalg::GenericOp op)
      : b(b), op(op), loc(op.getLoc()), rows(op.getNumParallelLoops()),
        extents(op.getStaticLoopRanges()) {}

  void emit() {
    auto function = op->getParentOfType<func::FuncOp>();
    b.setInsertionPointToStart(&function.getBody().front());
    for (auto [index, init] : llvm::enumerate(op.getDpsInits())) {
      bool isSum = matchCombiner(op, index).isFloatSum();
      auto type =
          MemRefType::get({kPartialSums}, getElementTypeOrSelf(init.getType()));
      partials.push_back(isSum ? memref::AllocaOp::create(b, loc, type)
                               : Value());
    }
    b.setInsertionPoint(op);
    enterLoops(0, rows);
    start();
    Operation *firstReduction = enterLoops(rows, extents.size());
    add();
    b.setInsertionPointAfter(firstReduction);
    finish();
    b.eraseOp(op);
  }

private:
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  /// Opens loops [begin, end); the outermost one, or null.
  Operation *enterLoops(unsigned begin, unsigned end) {
    Operation *first = nullptr;
    for (unsigned d = begin; d < end; ++d) {
      auto loop = scf::ForOp::create(b, loc, constant(0), constant(extents[d]),
                                     constant(1));
      first = first ? first : loop.getOperation();
      iv.push_back(loop.getInductionVar());
      b.setInsertionPointToStart(loop.getBody());
    }
    return first;
  }
  SmallVector<Value> indices(OpOperand &operand) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    SmallVector<Value> loops(iv);
    loops.resize(extents.size());
    SmallVector<Value> result;
    for (AffineExpr expr : map.getResults())
      result.push_back(
          isa<AffineDimExpr>(expr)
              ? loops[cast<AffineDimExpr>(expr).getPosition()]
              : Value(affine::AffineApplyOp::create(
                    b, loc, AffineMap::get(map.getNumDims(), 0, expr), loops)));
    return result;
  }
  Value load(OpOperand &operand) {
    if (!isa<MemRefType>(operand.get().getType()))
      return operand.get();
    return memref::LoadOp::create(b, loc, operand.get(), indices(operand));
  }
  /// −0 adds nothing to any float.
  void start() {
    for (Value partial : partials)
      for (int64_t i = 0; partial && i < kPartialSums; ++i) {
        Type type = getElementTypeOrSelf(partial.getType());
        Value zero =
            arith::ConstantOp::create(b, loc, b.getFloatAttr(type, -0.0));
        memref::StoreOp::create(b, loc, zero, partial, constant(i));
      }
  }
  /// One element, into partial sum i mod 16.
  void add() {
    Value slot =
        arith::RemUIOp::create(b, loc, iv.back(), constant(kPartialSums));
    IRMapping mapping;
    for (OpOperand *operand : op.getDpsInputOperands())
      mapping.map(op.getMatchingBlockArgument(operand), load(*operand));
    for (auto [init, partial] :
         llvm::zip_equal(op.getDpsInitsMutable(), partials))
      mapping.map(op.getMatchingBlockArgument(&init),
                  partial ? Value(memref::LoadOp::create(b, loc, partial, slot))
                          : load(init));
    for (Operation &inner : op.getBody()->without_terminator())
      if (auto index = dyn_cast<linalg::IndexOp>(inner))
        mapping.map(index.getResult(), iv[index.getDim()]);
      else
        b.clone(inner, mapping);
    Operation *yield = op.getBody()->getTerminator();
    for (auto [init, partial, value] : llvm::zip_equal(
             op.getDpsInitsMutable(), partials, yield->getOperands())) {
      Value result = mapping.lookupOrDefault(value);
      if (partial)
        memref::StoreOp::create(b, loc, result, partial, slot);
      else
        memref::StoreOp::create(b, loc, result, init.get(), indices(init));
    }
  }
  /// The tree 8, 4, 2, 1, added to what stands in the result.
  void finish() {
    iv.resize(rows);
    for (auto [init, partial] :
         llvm::zip_equal(op.getDpsInitsMutable(), partials)) {
      if (!partial)
        continue;
      SmallVector<Value> sums;
      for (int64_t i = 0; i < kPartialSums; ++i)
        sums.push_back(memref::LoadOp::create(b, loc, partial, constant(i)));
      for (; sums.size() > 1; sums.truncate(sums.size() / 2))
        for (size_t i = 0, half = sums.size() / 2; i < half; ++i)
          sums[i] = arith::AddFOp::create(b, loc, sums[i], sums[half + i]);
      Value total = arith::AddFOp::create(b, loc, load(init), sums.front());
      memref::StoreOp::create(b, loc, total, init.get(), indices(init));
    }
  }

  RewriterBase &b;
  linalg::GenericOp op;
  Location loc;
  unsigned rows;
  SmallVector<int64_t> extents;
  SmallVector<Value> iv;
  /// The partial sums of each result; null where it is no float sum.
  SmallVector<Value> partials;
};

} // namespace

void orderSums(RewriterBase &rewriter, func::FuncOp function) {
  SmallVector<linalg::LinalgOp> ops;
  function.walk([&](linalg::LinalgOp op) {
    if (op.getNumReductionLoops() != 0 && op.hasPureBufferSemantics())
      ops.push_back(op);
  });
  for (linalg::LinalgOp op : ops) {
    rewriter.setInsertionPoint(op);
    auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
    if (!generic) {
      FailureOr<linalg::GenericOp> general =
          linalg::generalizeNamedOp(rewriter, op);
      if (failed(general))
        continue;
      generic = *general;
    }
    std::string reason;
    if (!isReductionAlongRows(generic, reason))
      continue;
    generic = collapseReductions(rewriter, generic);
    bool sums = false;
    for (unsigned i = 0; i < generic.getNumDpsInits(); ++i)
      sums |= matchCombiner(generic, i).isFloatSum();
    if (sums)
      SumEmitter(rewriter, generic).emit();
  }
}

namespace {

struct OrderSumsPass : public impl::LNSOrderSumsBase<OrderSumsPass> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    orderSums(rewriter, getOperation());
  }
};

} // namespace

} // namespace lns::codegen
