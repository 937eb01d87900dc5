//===- RowFusion.cpp - Chains of ops in one pass over rows ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowFusion.h"

#include "ReductionEmitter.h"
#include "ReductionPlan.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;

namespace lns::codegen {

/// Bytes of a row that may lie on the stack of a thread.
constexpr int64_t kRowBytes = 64 << 10;

/// Body executions from which threads would be missed.
constexpr int64_t kLargeOp = 65536;

//===----------------------------------------------------------------------===//
// Buffers
//===----------------------------------------------------------------------===//

Value bufferRoot(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

/// Two different roots of this kind never overlap.
static bool isKnownRoot(Value root) {
  if (auto argument = dyn_cast<BlockArgument>(root))
    return isa<func::FuncOp>(argument.getOwner()->getParentOp());
  return root.getDefiningOp<memref::AllocOp>() ||
         root.getDefiningOp<memref::AllocaOp>() ||
         root.getDefiningOp<memref::GetGlobalOp>();
}

SmallVector<RowAccess> collectAccesses(Operation *op) {
  SmallVector<RowAccess> accesses;
  if (auto copy = dyn_cast<memref::CopyOp>(op)) {
    auto type = cast<MemRefType>(copy.getSource().getType());
    AffineMap map =
        AffineMap::getMultiDimIdentityMap(type.getRank(), op->getContext());
    accesses.push_back({copy.getSource(), map, false});
    accesses.push_back({copy.getTarget(), map, true});
    return accesses;
  }
  auto linalgOp = cast<linalg::LinalgOp>(op);
  for (OpOperand &operand : op->getOpOperands())
    if (isa<MemRefType>(operand.get().getType()))
      accesses.push_back({operand.get(),
                          linalgOp.getMatchingIndexingMap(&operand),
                          linalgOp.isDpsInit(&operand)});
  if (auto generic = dyn_cast<linalg::GenericOp>(op))
    for (Value buffer : capturedBuffers(generic))
      accesses.push_back({buffer, AffineMap(), false});
  return accesses;
}

/// True if the two ops may touch one place, which one of them writes.
static bool mayConflict(ArrayRef<RowAccess> first, ArrayRef<RowAccess> second) {
  for (const RowAccess &a : first)
    for (const RowAccess &b : second)
      if ((a.writes || b.writes) &&
          bufferRoot(a.buffer) == bufferRoot(b.buffer))
        return true;
  return false;
}

/// The first `rows` indices are the loops 0, 1, …, so that iterations of these
/// touch different places.
static bool isRowAligned(AffineMap map, unsigned rows) {
  if (!map || map.getNumResults() < rows)
    return false;
  for (unsigned d = 0; d < rows; ++d)
    if (map.getResult(d) != getAffineDimExpr(d, map.getContext()))
      return false;
  return true;
}

/// True if the rows of both may be computed together: what one writes and the
/// other touches are the same rows of one buffer.
static bool keepsRowsApart(ArrayRef<RowAccess> first,
                           ArrayRef<RowAccess> second, unsigned rows) {
  for (const RowAccess &a : first)
    for (const RowAccess &b : second)
      if ((a.writes || b.writes) &&
          bufferRoot(a.buffer) == bufferRoot(b.buffer) &&
          (a.buffer != b.buffer || !isRowAligned(a.map, rows) ||
           !isRowAligned(b.map, rows)))
        return false;
  return true;
}

static bool shareBuffer(ArrayRef<RowAccess> first, ArrayRef<RowAccess> second) {
  return llvm::any_of(first, [&](const RowAccess &a) {
    return llvm::any_of(second, [&](const RowAccess &b) {
      return bufferRoot(a.buffer) == bufferRoot(b.buffer);
    });
  });
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

/// A sum of products of two operands, whose order is free [D2].
static bool isContraction(linalg::GenericOp op) {
  if (isContractionBody(op))
    return true;
  Combiner combiner = matchCombiner(op, 0);
  if (!combiner.isFloatSum() || !combiner.item.getDefiningOp<arith::MulFOp>())
    return false;
  return llvm::count_if(op.getRegionInputArgs(), [](BlockArgument argument) {
           return !argument.use_empty();
         }) >= 2;
}

bool isReductionAlongRows(linalg::GenericOp op, std::string &reason) {
  auto no = [&](const char *why) {
    reason = why;
    return false;
  };
  if (op.getNumReductionLoops() == 0)
    return no("it is not a reduction");
  unsigned rows = op.getNumParallelLoops(), loops = op.getNumLoops();
  for (auto [d, kind] : llvm::enumerate(op.getIteratorTypesArray()))
    if ((kind == utils::IteratorType::parallel) != (d < rows))
      return no("its reduction loops are not the innermost ones");
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  if (llvm::any_of(extents, ShapedType::isDynamic))
    return no("a loop bound is dynamic");
  if (llvm::is_contained(extents, 0))
    return no("it has no iterations");
  for (auto [index, init] : llvm::enumerate(op.getDpsInitsMutable())) {
    AffineMap map = op.getMatchingIndexingMap(&init);
    if (map.getNumResults() != rows || !isRowAligned(map, rows))
      return no("its result is not in the order of the loops");
    if (!matchCombiner(op, index).op)
      return no("its body has no combination that may run in several lanes");
  }
  if (isContraction(op))
    return no("it is a contraction");
  bool innermost = false;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    if (op.getMatchingBlockArgument(operand).use_empty())
      continue;
    AffineMap map = op.getMatchingIndexingMap(operand);
    if (!map.isProjectedPermutation(/*allowZeroInResults=*/true))
      return no("an operand is read through a window");
    innermost |= classifyAccess(map, operand->get().getType(), loops - 1) ==
                 LaneAccess::Unit;
  }
  if (!innermost)
    return no("no operand is contiguous along the reduction");
  return true;
}

bool isRowReduction(linalg::GenericOp op, std::string &reason) {
  return isReductionAlongRows(op, reason) &&
         succeeded(LaneBody::check(op, op.getNumLoops() - 1, reason));
}

/// An elementwise op, fill or copy whose leading loops are those of `extents`.
static bool isRowMember(Operation *op, ArrayRef<int64_t> rows) {
  if (auto copy = dyn_cast<memref::CopyOp>(op)) {
    auto type = dyn_cast<MemRefType>(copy.getSource().getType());
    auto target = dyn_cast<MemRefType>(copy.getTarget().getType());
    return type && target && type.hasStaticShape() &&
           type.isLastDimUnitStride() && target.isLastDimUnitStride() &&
           type.getShape().take_front(rows.size()) == rows;
  }
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || !isa<linalg::GenericOp, linalg::FillOp, linalg::CopyOp>(op))
    return false;
  SmallVector<int64_t> extents = linalgOp.getStaticLoopRanges();
  if (llvm::any_of(extents, ShapedType::isDynamic) ||
      llvm::is_contained(extents, 0) ||
      ArrayRef(extents).take_front(rows.size()) != rows)
    return false;
  std::string reason;
  auto generic = dyn_cast<linalg::GenericOp>(op);
  if (linalgOp.getNumReductionLoops())
    return generic && generic.getNumParallelLoops() == rows.size() &&
           isRowReduction(generic, reason);
  if (extents.size() == rows.size())
    return !generic ||
           llvm::all_of(generic.getBody()->without_terminator(),
                        [](Operation &inner) { return isPure(&inner); });
  // Transposes and gathers are better off alone.
  unsigned lane = extents.size() - 1;
  for (OpOperand &operand : op->getOpOperands()) {
    LaneAccess access =
        classifyAccess(linalgOp.getMatchingIndexingMap(&operand),
                       operand.get().getType(), lane);
    if (access != LaneAccess::Unit &&
        (access != LaneAccess::Invariant || linalgOp.isDpsInit(&operand)))
      return false;
  }
  return !generic || succeeded(LaneBody::check(generic, lane, reason));
}

linalg::GenericOp collapseReductions(RewriterBase &rewriter,
                                     linalg::GenericOp op) {
  unsigned rows = op.getNumParallelLoops(), loops = op.getNumLoops();
  if (loops - rows < 2 || op.hasIndexSemantics())
    return op;
  ReassociationIndices group;
  for (unsigned d = rows; d < loops; ++d)
    group.push_back(d);
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    auto type = dyn_cast<MemRefType>(operand.get().getType());
    if (!type || !map.isProjectedPermutation() ||
        !linalg::isDimSequencePreserved(map, group))
      return op;
    SmallVector<ReassociationIndices> results;
    for (auto [i, expr] : llvm::enumerate(map.getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (dim && dim.getPosition() > rows)
        results.back().push_back(i);
      else
        results.push_back({int64_t(i)});
    }
    if (results.size() != map.getNumResults() &&
        !memref::CollapseShapeOp::isGuaranteedCollapsible(type, results))
      return op;
  }
  rewriter.setInsertionPoint(op);
  FailureOr<linalg::CollapseResult> collapsed =
      linalg::collapseOpIterationDims(op, {group}, rewriter);
  if (failed(collapsed))
    return op;
  rewriter.eraseOp(op);
  return cast<linalg::GenericOp>(collapsed->collapsedOp.getOperation());
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

namespace {

/// Grows one group from its first reduction.
class GroupFinder {
public:
  GroupFinder(linalg::GenericOp anchor) {
    SmallVector<int64_t> extents = anchor.getStaticLoopRanges();
    group.rows = anchor.getNumParallelLoops();
    rowExtents.assign(extents.begin(), extents.begin() + group.rows);
    int64_t steps = 1;
    for (auto [loop, extent] : llvm::enumerate(extents)) {
      steps *= extent;
      if (loop + 1 == group.rows)
        numRows = steps;
    }
    isLarge = steps >= kLargeOp;
    add(anchor);
  }

  RowGroup find() {
    Operation *anchor = group.ops.front();
    // A few long rows leave too little for threads once ops share the loop.
    if (group.rows && (numRows >= kParallelIterations || !isLarge)) {
      grow(anchor, /*forward=*/false);
      grow(anchor, /*forward=*/true);
      // What the last members need may come before the first one.
      grow(anchor, /*forward=*/false);
    }
    llvm::sort(group.ops, [](Operation *a, Operation *b) {
      return a->isBeforeInBlock(b);
    });
    findRowBuffers();
    return std::move(group);
  }

private:
  void add(Operation *op) {
    group.ops.push_back(op);
    accesses[op] = collectAccesses(op);
  }

  bool fits(Operation *op, ArrayRef<RowAccess> own) {
    if (!isRowMember(op, rowExtents))
      return false;
    bool shares = false;
    for (Operation *member : group.ops) {
      if (!keepsRowsApart(accesses[member], own, group.rows))
        return false;
      shares |= shareBuffer(accesses[member], own);
    }
    return shares;
  }

  void grow(Operation *anchor, bool forward);
  void findRowBuffers();

  RowGroup group;
  SmallVector<int64_t> rowExtents;
  int64_t numRows = 1;
  bool isLarge = false;
  DenseMap<Operation *, SmallVector<RowAccess>> accesses;
  /// Accesses of what lies between the members behind the anchor.
  SmallVector<SmallVector<RowAccess>> passedForward;
};

} // namespace

/// The ops of a group meet at the last one, so that earlier ones move past
/// whatever lies between.
void GroupFinder::grow(Operation *anchor, bool forward) {
  // Behind the anchor, members from before it pass as well.
  SmallVector<SmallVector<RowAccess>> passed;
  if (!forward)
    passed = passedForward;
  unsigned most = passed.size() + 8;
  for (Operation *op = forward ? anchor->getNextNode() : anchor->getPrevNode();
       op; op = forward ? op->getNextNode() : op->getPrevNode()) {
    if (accesses.contains(op) || isMemoryEffectFree(op) ||
        isa<memref::AllocOp, memref::AllocaOp, memref::DeallocOp>(op))
      continue;
    if (!isa<memref::CopyOp>(op) && !isa<linalg::LinalgOp>(op))
      return;
    SmallVector<RowAccess> own = collectAccesses(op);
    if (!llvm::all_of(own, [](const RowAccess &access) {
          return isKnownRoot(bufferRoot(access.buffer));
        }))
      return;
    bool mayMove = forward || llvm::none_of(passed, [&](auto &other) {
                     return mayConflict(own, other);
                   });
    if (mayMove && fits(op, own)) {
      add(op);
      continue;
    }
    // A member that moves past this one must not mind.
    if (forward && llvm::any_of(group.ops, [&](Operation *member) {
          return mayConflict(accesses[member], own);
        }))
      return;
    if (passed.size() == most)
      return;
    passed.push_back(own);
    if (forward)
      passedForward.push_back(own);
  }
}

void GroupFinder::findRowBuffers() {
  llvm::SmallSetVector<Value, 8> candidates;
  for (Operation *op : group.ops)
    for (const RowAccess &access : accesses[op])
      if (access.buffer.getDefiningOp<memref::AllocOp>())
        candidates.insert(access.buffer);
  for (Value buffer : candidates) {
    auto type = cast<MemRefType>(buffer.getType());
    if (!type.hasStaticShape() || !type.getLayout().isIdentity() ||
        type.getRank() < group.rows ||
        type.getShape().take_front(group.rows) != ArrayRef(rowExtents))
      continue;
    bool own = llvm::all_of(buffer.getUsers(), [&](Operation *user) {
      if (isa<memref::DeallocOp>(user))
        return true;
      auto found = accesses.find(user);
      return found != accesses.end() &&
             llvm::all_of(found->second, [&](const RowAccess &access) {
               return access.buffer != buffer ||
                      isRowAligned(access.map, group.rows);
             });
    });
    int64_t bytes = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
    for (int64_t extent : type.getShape().drop_front(group.rows))
      bytes *= extent;
    if (own && bytes <= kRowBytes && group.rows)
      group.rowBuffers.push_back(buffer);
  }
}

void fuseRows(RewriterBase &rewriter, func::FuncOp function,
              const RowOptions &options) {
  SmallVector<linalg::GenericOp> reductions;
  function.walk([&](linalg::GenericOp op) {
    std::string reason;
    if (isRowReduction(op, reason))
      reductions.push_back(op);
  });
  llvm::SmallPtrSet<Operation *, 16> gone;
  for (linalg::GenericOp &op : reductions)
    op = collapseReductions(rewriter, op);
  for (linalg::GenericOp op : reductions) {
    if (gone.contains(op))
      continue;
    bool known = llvm::all_of(collectAccesses(op), [](const RowAccess &access) {
      return isKnownRoot(bufferRoot(access.buffer));
    });
    RowGroup group;
    if (known) {
      group = GroupFinder(op).find();
    } else {
      group.ops.push_back(op);
      group.rows = op.getNumParallelLoops();
    }
    for (Operation *member : group.ops)
      gone.insert(member);
    emitRows(rewriter, group, options);
  }
  orderSums(rewriter, function);
}

} // namespace lns::codegen
