//===- RowEmitter.cpp - The loops of one group of row ops -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Inside the loop over rows the ops of a group become stages: a stage is one
// loop over the elements of a row that serves several ops, or one op that has
// one element a row. An op joins the loop before it unless it needs what that
// loop only has at its end.
//
//===----------------------------------------------------------------------===//

#include "ReductionEmitter.h"
#include "RowFusion.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace lns::codegen {

namespace {

struct Stage {
  SmallVector<linalg::GenericOp> ops;
  /// Extents of the loops in a row; none for an op of one element a row.
  SmallVector<int64_t> inner;
};

/// What is known to be in a buffer at the current place.
struct KnownValue {
  Value buffer;
  AffineMap map;
  Value value;
};

class RowEmitter {
public:
  RowEmitter(RewriterBase &rewriter, RowGroup &group, const RowOptions &options)
      : b(rewriter), group(group), options(options),
        loc(group.ops.front()->getLoc()),
        hasMasks(hasMaskedVectors(options.target)) {}

  void emit();

private:
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  void generalize();
  void shrinkBuffers(Block *frame);
  void formStages();
  bool joins(linalg::GenericOp op, const Stage &stage);
  bool independent(linalg::GenericOp op, const Stage &stage);
  void emitStage(Stage &stage);
  void emitScalar(linalg::GenericOp op);
  void emitLoops(unsigned depth, SmallVector<Value> &accs);
  void emitLaneLoop(SmallVector<Value> &accs);
  void emitVectors(int64_t count, SmallVector<Value> &accs);
  bool needsStore(OpOperand &init);
  int64_t chooseLanes(const Stage &stage);
  bool isReduction(linalg::GenericOp op) {
    return op.getNumReductionLoops() != 0;
  }

  RewriterBase &b;
  RowGroup &group;
  const RowOptions &options;
  Location loc;
  bool hasMasks;
  SmallVector<linalg::GenericOp> ops;
  /// The loops of each op; an op on shrunk buffers no longer knows them.
  DenseMap<Operation *, SmallVector<int64_t>> extentsOf;
  SmallVector<int64_t> rowExtents;
  llvm::SmallSetVector<Value, 8> rowBuffers;
  SmallVector<Stage> stages;

  // The current row and stage.
  SmallVector<Value> iv;
  SmallVector<KnownValue> rowValues;
  Stage *stage = nullptr;
  int64_t lanes = 1;
  SmallVector<LaneBody> bodies;
  SmallVector<SmallVector<Combiner>> combiners;
};

} // namespace

static bool sameElement(AffineMap a, AffineMap b) {
  return a && b && a.getResults() == b.getResults();
}

static Value lookUp(ArrayRef<KnownValue> values, Value buffer, AffineMap map) {
  for (const KnownValue &known : llvm::reverse(values))
    if (known.buffer == buffer && sameElement(known.map, map))
      return known.value;
  return {};
}

//===----------------------------------------------------------------------===//
// Preparation
//===----------------------------------------------------------------------===//

/// Fills and copies become generics.
void RowEmitter::generalize() {
  for (Operation *op : group.ops) {
    b.setInsertionPoint(op);
    if (auto copy = dyn_cast<memref::CopyOp>(op))
      op = b.replaceOpWithNewOp<linalg::CopyOp>(copy, copy.getSource(),
                                                copy.getTarget());
    if (auto generic = dyn_cast<linalg::GenericOp>(op)) {
      ops.push_back(generic);
      continue;
    }
    b.setInsertionPoint(op);
    ops.push_back(*linalg::generalizeNamedOp(b, cast<linalg::LinalgOp>(op)));
  }
  for (linalg::GenericOp op : ops)
    extentsOf[op] = op.getStaticLoopRanges();
  ArrayRef<int64_t> extents = extentsOf[ops.front()];
  rowExtents.assign(extents.begin(), extents.begin() + group.rows);
}

/// A buffer that only the group uses becomes one row, on the stack.
void RowEmitter::shrinkBuffers(Block *frame) {
  for (Value buffer : group.rowBuffers) {
    auto type = cast<MemRefType>(buffer.getType());
    auto rowType = MemRefType::get(type.getShape().drop_front(group.rows),
                                   type.getElementType());
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(frame);
    Value row = memref::AllocaOp::create(b, loc, rowType, ValueRange(),
                                         b.getI64IntegerAttr(64));
    rowBuffers.insert(row);
    for (linalg::GenericOp op : ops) {
      SmallVector<AffineMap> maps = op.getIndexingMapsArray();
      for (OpOperand &operand : op->getOpOperands()) {
        if (operand.get() != buffer)
          continue;
        AffineMap &map = maps[operand.getOperandNumber()];
        map = AffineMap::get(map.getNumDims(), 0,
                             map.getResults().drop_front(group.rows),
                             b.getContext());
        operand.set(row);
      }
      op.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
    }
    for (Operation *user : llvm::make_early_inc_range(buffer.getUsers()))
      if (isa<memref::DeallocOp>(user))
        b.eraseOp(user);
    b.eraseOp(buffer.getDefiningOp());
  }
}

//===----------------------------------------------------------------------===//
// Stages
//===----------------------------------------------------------------------===//

static bool touchSamePlace(const RowAccess &a, const RowAccess &b) {
  return (a.writes || b.writes) && bufferRoot(a.buffer) == bufferRoot(b.buffer);
}

/// True if the order of `op` and the ops of `stage` does not matter.
bool RowEmitter::independent(linalg::GenericOp op, const Stage &stage) {
  SmallVector<RowAccess> own = collectAccesses(op);
  for (linalg::GenericOp other : stage.ops)
    for (const RowAccess &theirs : collectAccesses(other))
      for (const RowAccess &mine : own)
        if (touchSamePlace(mine, theirs))
          return false;
  return true;
}

/// True if `op` may run in the loop of `stage`, behind its ops: what they share
/// is the same element at the same time.
bool RowEmitter::joins(linalg::GenericOp op, const Stage &stage) {
  if (ArrayRef(extentsOf[op]).drop_front(group.rows) != ArrayRef(stage.inner))
    return false;
  // Outer reduction loops carry accumulators: one op a stage is simpler.
  if (stage.inner.size() > 1 &&
      (isReduction(op) ||
       llvm::any_of(stage.ops, [&](auto other) { return isReduction(other); })))
    return false;
  for (linalg::GenericOp other : stage.ops)
    for (const RowAccess &theirs : collectAccesses(other))
      for (const RowAccess &mine : collectAccesses(op)) {
        if (!touchSamePlace(mine, theirs))
          continue;
        bool resultOfLoop = (theirs.writes && isReduction(other)) ||
                            (mine.writes && isReduction(op));
        if (resultOfLoop || mine.buffer != theirs.buffer ||
            !sameElement(mine.map, theirs.map))
          return false;
      }
  return true;
}

void RowEmitter::formStages() {
  for (linalg::GenericOp op : ops) {
    ArrayRef<int64_t> extents = extentsOf[op];
    Stage own{{op}, SmallVector<int64_t>(extents.drop_front(group.rows))};
    if (stages.empty()) {
      stages.push_back(own);
      continue;
    }
    Stage &last = stages.back();
    if (own.inner.empty() && !last.inner.empty() && independent(op, last))
      stages.insert(std::prev(stages.end()), own);
    else if (!own.inner.empty() && !last.inner.empty() && joins(op, last))
      last.ops.push_back(op);
    else
      stages.push_back(own);
  }
}

/// A row buffer whose elements are all read in the iteration that computes them
/// needs no memory.
bool RowEmitter::needsStore(OpOperand &init) {
  if (!rowBuffers.contains(init.get()))
    return true;
  auto owner = cast<linalg::GenericOp>(init.getOwner());
  AffineMap map = owner.getMatchingIndexingMap(&init);
  for (const Stage &other : stages)
    for (linalg::GenericOp op : other.ops)
      for (const RowAccess &access : collectAccesses(op))
        if (access.buffer == init.get() &&
            (&other != stage || !sameElement(access.map, map)))
          return true;
  return false;
}

int64_t RowEmitter::chooseLanes(const Stage &stage) {
  int64_t natural = INT64_MAX;
  bool sums = false, onlyReductions = true;
  for (linalg::GenericOp op : stage.ops) {
    natural = std::min(natural,
                       naturalLanes(op, op.getNumLoops() - 1, options.target));
    onlyReductions &= isReduction(op);
    for (unsigned i = 0; isReduction(op) && i < op.getNumDpsInits(); ++i)
      sums |= matchCombiner(op, i).isFloatSum();
  }
  // Several accumulators hide the latency of a combination.
  int64_t chosen = sums ? kPartialSums : onlyReductions ? 4 * natural : natural;
  int64_t extent = stage.inner.back();
  while (chosen > 1 && chosen >= 2 * extent)
    chosen /= 2;
  return chosen;
}

//===----------------------------------------------------------------------===//
// Emission
//===----------------------------------------------------------------------===//

void RowEmitter::emitScalar(linalg::GenericOp op) {
  LaneBody body(b, op, std::nullopt, 1, hasMasks);
  auto known = [&](OpOperand &operand) {
    return lookUp(rowValues, operand.get(),
                  op.getMatchingIndexingMap(&operand));
  };
  ArrayRef<Value> row = ArrayRef(iv).take_front(group.rows);
  body.emitInvariants(row, known);
  SmallVector<Value> results = body.emit(row, 1, known);
  for (auto [init, value] : llvm::zip(op.getDpsInitsMutable(), results)) {
    body.store(init, value, row, 1);
    rowValues.push_back({init.get(), op.getMatchingIndexingMap(&init), value});
  }
}

/// What a reduction starts from in every lane.
static Value startLanes(OpBuilder &b, Location loc, const Combiner &combiner,
                        Value init, int64_t lanes) {
  auto type = VectorType::get({lanes}, init.getType());
  return vector::BroadcastOp::create(b, loc, type,
                                     combiner.start(b, loc, init));
}

/// The lanes of `value` combined in a tree of 8, 4, 2, 1 [F2].
static Value reduceLanes(OpBuilder &b, Location loc, const Combiner &combiner,
                         Value value, int64_t lanes) {
  for (int64_t half = lanes / 2; half >= 1; half /= 2) {
    auto part = [&](int64_t begin) -> Value {
      return vector::ExtractStridedSliceOp::create(
          b, loc, value, ArrayRef<int64_t>{begin}, ArrayRef<int64_t>{half},
          ArrayRef<int64_t>{1});
    };
    value = combiner.combine(b, part(0), part(half));
  }
  return vector::ExtractOp::create(b, loc, value, int64_t(0));
}

/// One vector of every op of the stage.
void RowEmitter::emitVectors(int64_t count, SmallVector<Value> &accs) {
  SmallVector<KnownValue> values;
  unsigned acc = 0;
  for (size_t i = 0; i < bodies.size(); ++i) {
    LaneBody &body = bodies[i];
    ArrayRef<Combiner> opCombiners = combiners[i];
    linalg::GenericOp op = body.getOp();
    auto known = [&](OpOperand &operand) -> Value {
      AffineMap map = op.getMatchingIndexingMap(&operand);
      if (Value value = lookUp(values, operand.get(), map))
        return value;
      Value value = body.load(operand, iv.size() - 1, iv, count);
      values.push_back({operand.get(), map, value});
      return value;
    };
    SmallVector<Value> results = body.emit(iv, count, known);
    for (auto [index, init] : llvm::enumerate(op.getDpsInitsMutable())) {
      Value value = body.asVector(results[index]);
      if (!isReduction(op)) {
        if (needsStore(init))
          body.store(init, value, iv, count);
        values.push_back({init.get(), op.getMatchingIndexingMap(&init), value});
        continue;
      }
      Value before = accs[acc];
      Value after = opCombiners[index].combine(b, before, value);
      if (count != lanes) {
        SmallVector<bool> bits(lanes, false);
        std::fill_n(bits.begin(), count, true);
        Value mask = arith::ConstantOp::create(
            b, loc,
            DenseElementsAttr::get(VectorType::get({lanes}, b.getI1Type()),
                                   bits));
        after = arith::SelectOp::create(b, loc, mask, after, before);
      }
      accs[acc++] = after;
    }
  }
}

void RowEmitter::emitLaneLoop(SmallVector<Value> &accs) {
  for (LaneBody &body : bodies) {
    linalg::GenericOp op = body.getOp();
    body.emitInvariants(iv, [&](OpOperand &operand) {
      return lookUp(rowValues, operand.get(),
                    op.getMatchingIndexingMap(&operand));
    });
  }
  int64_t extent = stage->inner.back(), full = extent / lanes * lanes;
  if (full) {
    auto loop = scf::ForOp::create(b, loc, constant(0), constant(full),
                                   constant(lanes), accs);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    iv.back() = loop.getInductionVar();
    SmallVector<Value> carried(loop.getRegionIterArgs());
    emitVectors(lanes, carried);
    if (!accs.empty())
      scf::YieldOp::create(b, loc, carried);
    accs.assign(loop.result_begin(), loop.result_end());
  }
  if (full != extent) {
    iv.back() = constant(full);
    emitVectors(extent - full, accs);
  }
}

/// The loops of a row, of which the last has the lanes.
void RowEmitter::emitLoops(unsigned depth, SmallVector<Value> &accs) {
  if (depth + 1 == stage->inner.size())
    return emitLaneLoop(accs);
  auto loop = scf::ForOp::create(
      b, loc, constant(0), constant(stage->inner[depth]), constant(1), accs);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  iv[group.rows + depth] = loop.getInductionVar();
  SmallVector<Value> carried(loop.getRegionIterArgs());
  emitLoops(depth + 1, carried);
  if (!accs.empty())
    scf::YieldOp::create(b, loc, carried);
  accs.assign(loop.result_begin(), loop.result_end());
}

void RowEmitter::emitStage(Stage &current) {
  stage = &current;
  if (stage->inner.empty())
    return emitScalar(stage->ops.front());
  lanes = chooseLanes(*stage);
  iv.resize(group.rows);
  iv.append(stage->inner.size(), constant(0));
  bodies.clear();
  combiners.clear();
  SmallVector<Value> accs, inits;
  for (linalg::GenericOp op : stage->ops) {
    SmallVector<Combiner> own;
    for (auto [index, init] : llvm::enumerate(op.getDpsInitsMutable())) {
      if (!isReduction(op))
        break;
      own.push_back(matchCombiner(op, index));
      AffineMap map = op.getMatchingIndexingMap(&init);
      Value value = lookUp(rowValues, init.get(), map);
      if (!value) {
        SmallVector<Value> at(ArrayRef(iv).take_front(map.getNumResults()));
        value = memref::LoadOp::create(b, loc, init.get(), at);
      }
      inits.push_back(value);
      accs.push_back(startLanes(b, loc, own.back(), value, lanes));
    }
    bodies.emplace_back(b, op, group.rows + stage->inner.size() - 1, lanes,
                        hasMasks, own);
    combiners.push_back(own);
  }
  emitLoops(0, accs);
  unsigned acc = 0;
  for (auto [op, own] : llvm::zip(stage->ops, combiners)) {
    if (!isReduction(op))
      continue;
    for (auto [index, init] : llvm::enumerate(op.getDpsInitsMutable())) {
      Value total = reduceLanes(b, loc, own[index], accs[acc], lanes);
      if (!own[index].isIdempotent())
        total = own[index].combine(b, inits[acc], total);
      ++acc;
      AffineMap map = op.getMatchingIndexingMap(&init);
      SmallVector<Value> at(ArrayRef(iv).take_front(map.getNumResults()));
      memref::StoreOp::create(b, loc, total, init.get(), at);
      rowValues.push_back({init.get(), map, total});
    }
  }
}

void RowEmitter::emit() {
  OpBuilder::InsertionGuard guard(b);
  generalize();
  Operation *last = ops.back();
  // What members use must live until the last one.
  for (Operation *op = ops.front(); op && op != last;) {
    Operation *next = op->getNextNode();
    if (isa<memref::DeallocOp>(op))
      op->moveAfter(last);
    op = next;
  }
  int64_t work = 0, rows = 1;
  for (linalg::GenericOp op : ops) {
    int64_t own = 1;
    for (int64_t extent : extentsOf[op])
      own *= extent;
    work += own;
  }
  for (int64_t extent : rowExtents)
    rows *= extent;
  bool threads = options.parallel && rows > 1 &&
                 work >= options.parallelThreshold &&
                 !last->getParentOfType<scf::ParallelOp>();

  b.setInsertionPoint(last);
  Block *frame = &last->getParentOfType<func::FuncOp>().getBody().front();
  unsigned depth = 0;
  if (threads) {
    int64_t trips = 1;
    SmallVector<Value> begins, ends, steps;
    while (depth < group.rows && trips < kParallelIterations) {
      begins.push_back(constant(0));
      ends.push_back(constant(rowExtents[depth]));
      steps.push_back(constant(1));
      trips *= rowExtents[depth++];
    }
    auto loops = scf::ParallelOp::create(b, loc, begins, ends, steps);
    llvm::append_range(iv, loops.getInductionVars());
    b.setInsertionPointToStart(loops.getBody());
    frame = loops.getBody();
  }
  for (; depth < group.rows; ++depth) {
    auto loop = scf::ForOp::create(b, loc, constant(0),
                                   constant(rowExtents[depth]), constant(1));
    iv.push_back(loop.getInductionVar());
    b.setInsertionPointToStart(loop.getBody());
  }
  shrinkBuffers(frame);
  formStages();
  for (Stage &current : stages)
    emitStage(current);
  for (linalg::GenericOp op : ops)
    b.eraseOp(op);
}

void emitRows(RewriterBase &rewriter, RowGroup &group,
              const RowOptions &options) {
  if (options.report)
    group.ops.back()->emitRemark("vectorized: ")
        << group.ops.size() << " op(s) in one loop over rows";
  RowEmitter(rewriter, group, options).emit();
}

} // namespace lns::codegen
