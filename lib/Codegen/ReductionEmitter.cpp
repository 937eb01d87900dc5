//===- ReductionEmitter.cpp - The loops of one plan -------------------- ===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReductionEmitter.h"

#include "NestEmitter.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;

namespace lns::codegen {

/// The indices of `map` at the current tile, `row` rows and `column` elements
/// (lanes, or columns of a dot product) further on.
SmallVector<Value> NestEmitter::apply(AffineMap map, int64_t row,
                                      int64_t column) {
  SmallVector<AffineExpr> shifted;
  for (unsigned d = 0; d < extents.size(); ++d) {
    int64_t offset = 0;
    if (plan.rowDim == d)
      offset = row;
    else if (plan.dot ? plan.columnDim == d : plan.vectorDim == d)
      offset = column;
    shifted.push_back(b.getAffineDimExpr(d) + offset);
  }
  SmallVector<Value> indices;
  for (AffineExpr result : map.getResults()) {
    AffineExpr expr = result.replaceDims(shifted);
    OpFoldResult index = affine::makeComposedFoldedAffineApply(
        b, loc, AffineMap::get(extents.size(), 0, expr),
        getAsOpFoldResult(ValueRange(iv)));
    indices.push_back(getValueOrCreateConstantIndexOp(b, loc, index));
  }
  return indices;
}

void NestEmitter::emitFor(const Loop &loop, function_ref<void()> body) {
  Value saved = iv[loop.dim];
  if (loop.trips() == 1) {
    iv[loop.dim] = constant(loop.begin);
    body();
  } else {
    auto nest = scf::ForOp::create(b, loc, constant(loop.begin),
                                   constant(loop.end), constant(loop.step));
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(nest.getBody());
    iv[loop.dim] = nest.getInductionVar();
    body();
  }
  iv[loop.dim] = saved;
}

/// The first `parallelLoops` loops become one `scf.parallel`, the others nested
/// `scf.for`.
void NestEmitter::emitLoops(ArrayRef<Loop> loops, unsigned parallelLoops,
                            function_ref<void()> body) {
  if (parallelLoops == 0) {
    if (loops.empty())
      return body();
    return emitFor(loops.front(),
                   [&] { emitLoops(loops.drop_front(), 0, body); });
  }
  SmallVector<Value> begins, ends, steps;
  for (const Loop &loop : loops.take_front(parallelLoops)) {
    begins.push_back(constant(loop.begin));
    ends.push_back(constant(loop.end));
    steps.push_back(constant(loop.step));
  }
  auto nest = scf::ParallelOp::create(b, loc, begins, ends, steps);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(nest.getBody());
  SmallVector<Value> saved = iv;
  Block *outerFrame = std::exchange(frame, nest.getBody());
  for (auto [loop, index] :
       llvm::zip(loops.take_front(parallelLoops), nest.getInductionVars()))
    iv[loop.dim] = index;
  emitLoops(loops.drop_front(parallelLoops), 0, body);
  iv = saved;
  frame = outerFrame;
}

unsigned countParallelLoops(ArrayRef<Loop> loops) {
  int64_t trips = 1;
  unsigned count = 0;
  while (count < loops.size() && trips < kParallelIterations)
    trips *= loops[count++].trips();
  return trips > 1 ? count : 0;
}

/// The nest for a range of tiles along the vector dimension (columns of a dot
/// product), all of the same size.
void NestEmitter::emitNest(Loop vectorTiles, int64_t vectors,
                           int64_t lastLanes) {
  SmallVector<Loop> loops;
  for (unsigned d : plan.outer)
    loops.push_back({d, 0, extents[d], 1});
  bool hasTiles = !plan.dot || plan.columnDim;
  if (hasTiles)
    loops.push_back(vectorTiles);
  unsigned blocked = loops.size();
  for (unsigned d : plan.inner)
    loops.push_back({d, 0, extents[d], 1});

  int64_t rowExtent = plan.rowDim ? extents[*plan.rowDim] : 1;
  int64_t fullRows = rowExtent / plan.rows * plan.rows;
  auto rowLoop = [&](bool full) {
    return full ? Loop{*plan.rowDim, 0, fullRows, plan.rows}
                : Loop{*plan.rowDim, fullRows, rowExtent, rowExtent - fullRows};
  };
  auto tileOf = [&](bool full) {
    return Tile{full ? plan.rows : rowExtent - fullRows, vectors, lastLanes};
  };
  auto inTile = [&](function_ref<void()> body) {
    if (hasTiles && !plan.dot)
      vectorTile = arith::DivUIOp::create(b, loc, iv[plan.vectorDim],
                                          constant(plan.tileLanes()));
    body();
  };
  auto rows = [&] {
    inTile([&] {
      if (!plan.rowDim)
        return emitTile(tileOf(true));
      if (fullRows)
        emitFor(rowLoop(true), [&] { emitTile(tileOf(true)); });
      if (fullRows != rowExtent)
        emitFor(rowLoop(false), [&] { emitTile(tileOf(false)); });
    });
  };

  if (plan.reductionBlock) {
    ArrayRef<Loop> outside = ArrayRef(loops).take_front(blocked);
    ArrayRef<Loop> inside = ArrayRef(loops).drop_front(blocked);
    unsigned dim = plan.reductions.front();
    emitLoops(outside, parallel ? countParallelLoops(outside) : 0, [&] {
      emitFor({dim, 0, extents[dim], plan.reductionBlock}, [&] {
        AffineExpr d0 = b.getAffineDimExpr(0);
        blockEnd = affine::AffineMinOp::create(
            b, loc,
            AffineMap::get(1, 0,
                           {d0 + plan.reductionBlock,
                            b.getAffineConstantExpr(extents[dim])},
                           b.getContext()),
            ValueRange{iv[dim]});
        emitLoops(inside, 0, rows);
        blockEnd = Value();
      });
    });
    return;
  }

  unsigned parallelLoops = parallel ? countParallelLoops(loops) : 0;
  int64_t trips = 1;
  for (const Loop &loop : loops)
    trips *= loop.trips();
  if (!parallel || !plan.rowDim || trips >= kParallelIterations / 4 ||
      rowExtent < 2 * plan.rows)
    return emitLoops(loops, parallelLoops, rows);
  // Too few iterations for threads without the rows: split them as well.
  for (bool full : {true, false}) {
    if (full ? fullRows == 0 : fullRows == rowExtent)
      continue;
    SmallVector<Loop> all = loops;
    all.push_back(rowLoop(full));
    emitLoops(all, countParallelLoops(all),
              [&] { inTile([&] { emitTile(tileOf(full)); }); });
  }
}

/// A fill of a result right before the op makes reading the result needless.
void NestEmitter::findFills() {
  for (Value result : results) {
    fills.push_back(nullptr);
    bool own =
        isa<BlockArgument>(result) || result.getDefiningOp<memref::AllocOp>();
    if (!own || plan.reductionBlock)
      continue;
    linalg::FillOp last;
    bool touched = false;
    for (Operation *user : result.getUsers()) {
      Operation *ancestor = op->getBlock()->findAncestorOpInBlock(*user);
      if (!ancestor || user == op)
        continue;
      auto fill = dyn_cast<linalg::FillOp>(user);
      bool here = fill && user->getBlock() == op->getBlock() &&
                  user->isBeforeInBlock(op) && fill.output() == result;
      if (here && (!last || last->isBeforeInBlock(fill)))
        last = fill;
    }
    if (!last)
      continue;
    for (Operation *user : result.getUsers()) {
      Operation *ancestor = op->getBlock()->findAncestorOpInBlock(*user);
      if (user == op || user == last)
        continue;
      // A view made anywhere, or a use between the two, might look.
      touched |=
          user->getNumResults() != 0 &&
          llvm::any_of(user->getResultTypes(), llvm::IsaPred<MemRefType>);
      touched |= ancestor && ancestor != op &&
                 last->isBeforeInBlock(ancestor) &&
                 ancestor->isBeforeInBlock(op);
    }
    // The op's own inputs might be the result, too.
    touched |= llvm::is_contained(inputs, result);
    if (!touched)
      fills.back() = last;
  }
}

void NestEmitter::emit(const KernelGroup *group) {
  iv.assign(extents.size(), zero);
  panels.resize(inputs.size());
  panelDims.resize(inputs.size());
  frame = &op->getParentOfType<func::FuncOp>().getBody().front();
  findFills();
  if (plan.nest || plan.dotKernel) {
    Value fill = fills[0] ? fills[0].value() : Value();
    if (plan.nest)
      emitContraction(b, op, *plan.nest, parallel, fill, group);
    else
      emitDot(b, op, *plan.dotKernel, parallel, fill, group);
    if (fills[0])
      fills[0].erase();
    return;
  }
  for (auto [index, access] : llvm::enumerate(plan.inputs))
    if (access == Access::Packed || access == Access::PackedRows)
      pack(index);

  if (plan.dot && !plan.columnDim) {
    emitNest({}, 1, 0);
  } else {
    unsigned dim = plan.dot ? *plan.columnDim : plan.vectorDim;
    int64_t extent = extents[dim];
    int64_t width = plan.dot ? plan.vectors : plan.tileLanes();
    int64_t full = extent / width * width;
    if (full)
      emitNest({dim, 0, full, width}, plan.vectors, 0);
    if (full != extent) {
      int64_t rest = extent - full;
      if (plan.dot)
        emitNest({dim, full, extent, width}, rest, 0);
      else
        emitNest({dim, full, extent, width}, llvm::divideCeil(rest, plan.lanes),
                 rest % plan.lanes);
    }
  }
  for (Value panel : panels)
    if (panel)
      memref::DeallocOp::create(b, loc, panel);
  for (linalg::FillOp fill : fills)
    if (fill)
      fill.erase();
}

bool emitReduction(RewriterBase &rewriter, linalg::GenericOp op,
                   const ReductionPlan &plan, bool parallel,
                   const KernelGroup *group) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  bool takesGroup =
      (plan.nest || plan.dotKernel) && group && !group->members.empty();
  NestEmitter(rewriter, op, plan, parallel).emit(takesGroup ? group : nullptr);
  if (takesGroup)
    for (const EpilogueOp &member : group->members)
      rewriter.eraseOp(member.op);
  rewriter.eraseOp(op);
  return takesGroup;
}

} // namespace lns::codegen
