//===- ElementwiseEmitter.cpp - Parallel generics as vector loops ---------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ElementwiseEmitter.h"

#include "Emitter.h"
#include "KernelGroup.h"
#include "LaneBody.h"
#include "ReductionEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace lns::codegen {

namespace {

//===----------------------------------------------------------------------===//
// Plan
//===----------------------------------------------------------------------===//

/// Elements in one piece of work for a thread, where there is no outer loop.
constexpr int64_t kChunk = 4096;

/// A cache line, and the alignment of streamed results.
constexpr int64_t kLineBytes = 64;

/// Results of so many bytes and more are streamed: nothing that reads them
/// later finds them in a core's share of a cache, and a line that is written
/// past the caches is not read first.
constexpr int64_t kStreamBytes = int64_t(32) << 20;

/// How far ahead a long loop asks for what it will read. Measured from 512 to
/// 8192 on an Intel machine, the farthest was the best; the hardware's own
/// prefetching ends with each page.
constexpr int64_t kAheadBytes = 8192;

class ElementwiseEmitter {
public:
  ElementwiseEmitter(RewriterBase &rewriter, linalg::GenericOp op,
                     const CPUTarget &target, bool parallel)
      : b(rewriter), op(op), target(target), parallel(parallel),
        hasMasks(hasMaskedVectors(target)), loc(op.getLoc()),
        extents(op.getStaticLoopRanges()) {}

  LogicalResult plan(std::string &reason);
  void emit();

private:
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  void emitOuter(unsigned depth);
  void emitLanes();
  bool isLong();
  void emitPrefetches(LaneBody &body);
  bool mayStream();
  void emitStream();
  void emitChunks(LaneBody &body, Value begin, Value end);
  void emitChunks();
  void emitTile(LaneBody &body, int64_t rows, int64_t count);
  void emitTiles();
  void emitVector(LaneBody &body, int64_t count, LaneBody::Known known);
  SmallVector<Value> emitReductions(LaneBody &body, unsigned depth,
                                    int64_t count, SmallVector<Value> accs);
  void emitBlocks(unsigned dim, int64_t step,
                  function_ref<void(int64_t count)> emitBlock);
  static Value nothingKnown(OpOperand &) { return {}; }

  RewriterBase &b;
  linalg::GenericOp op;
  const CPUTarget &target;
  bool parallel, hasMasks;
  Location loc;
  SmallVector<int64_t> extents;
  unsigned lane = 0;
  /// The dimension along which transposed operands are contiguous.
  std::optional<unsigned> other;
  int64_t lanes = 1;
  /// The other loops, outermost first.
  SmallVector<unsigned> outer;
  /// The reduction loops, outermost first: they run inside, in order.
  SmallVector<unsigned> reductions;
  SmallVector<Value> iv;
};

} // namespace

/// Lanes for a body that does little but encode or decode: as many as there are
/// words in a register, because these work on whole registers of words and the
/// rest hides its latency in several vectors. `lanes` for others, which would
/// not keep that many values in registers, for short rows, and where elements
/// do not lie side by side.
static int64_t streamingLanes(linalg::GenericOp op, unsigned lane,
                              int64_t lanes, const CPUTarget &target) {
  constexpr unsigned kMostOthers = 4;
  unsigned others = 0, wordBits = 0;
  for (Operation &inner : op.getBody()->without_terminator()) {
    Value words;
    if (auto decode = dyn_cast<DecodeWordOp>(inner))
      words = decode.getOperand();
    else if (auto encode = dyn_cast<EncodeWordOp>(inner))
      words = encode.getResult();
    else
      ++others;
    if (words)
      wordBits = std::max(wordBits, words.getType().getIntOrFloatBitWidth());
  }
  if (!wordBits || others > kMostOthers)
    return lanes;
  for (OpOperand &operand : op->getOpOperands()) {
    LaneAccess access = classifyAccess(op.getMatchingIndexingMap(&operand),
                                       operand.get().getType(), lane);
    if (access != LaneAccess::Unit && access != LaneAccess::Invariant)
      return lanes;
  }
  int64_t wide = target.lanes(wordBits);
  return op.getStaticLoopRanges()[lane] < 4 * wide ? lanes
                                                   : std::max(lanes, wide);
}

LogicalResult ElementwiseEmitter::plan(std::string &reason) {
  if (llvm::any_of(extents, ShapedType::isDynamic)) {
    reason = "a loop bound is dynamic";
    return failure();
  }
  if (extents.empty()) {
    reason = "it has one element";
    return failure();
  }
  // A body that only asserts: its dead results were dropped.
  if (op.getNumDpsInits() == 0) {
    reason = "it has no result";
    return failure();
  }
  OpOperand &init = op.getDpsInitsMutable()[0];
  AffineMap map = op.getMatchingIndexingMap(&init);
  std::optional<unsigned> best;
  for (unsigned d = 0; d < extents.size(); ++d)
    if (classifyAccess(map, init.get().getType(), d) == LaneAccess::Unit)
      best = d;
  // A result without neighbours (a strided view, i1): the last dimension.
  lane = best.value_or(extents.size() - 1);
  for (OpOperand &operand : op.getDpsInitsMutable())
    if (!op.getMatchingIndexingMap(&operand).isFunctionOfDim(lane)) {
      reason = "a result does not vary along the lanes";
      return failure();
    }
  if (failed(LaneBody::check(op, lane, reason)))
    return failure();
  for (auto [d, kind] : llvm::enumerate(op.getIteratorTypesArray()))
    if (kind == utils::IteratorType::reduction)
      reductions.push_back(d);
  if (!reductions.empty()) {
    bool near = false;
    for (OpOperand *input : op.getDpsInputOperands()) {
      LaneAccess access = classifyAccess(op.getMatchingIndexingMap(input),
                                         input->get().getType(), lane);
      near |= !op.getMatchingBlockArgument(input).use_empty() &&
              (access == LaneAccess::Unit || access == LaneAccess::Strided);
    }
    if (!best || !near) {
      reason = "no operand has neighbours along the lanes of the result";
      return failure();
    }
  }
  lanes = streamingLanes(op, lane, naturalLanes(op, lane, target), target);
  while (lanes > 1 && lanes >= 2 * extents[lane])
    lanes /= 2;

  // What must be gathered along the lanes, but lies contiguous elsewhere.
  SmallVector<unsigned> votes(extents.size(), 0);
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    Type type = operand.get().getType();
    if (classifyAccess(map, type, lane) != LaneAccess::Apart)
      continue;
    for (unsigned d = 0; d < extents.size(); ++d)
      votes[d] += d != lane && extents[d] >= 4 &&
                  classifyAccess(map, type, d) == LaneAccess::Unit;
  }
  unsigned most = std::distance(votes.begin(), llvm::max_element(votes));
  if (votes[most] && lanes >= 4 && reductions.empty())
    other = most;

  // The order of the result in memory.
  for (AffineExpr expr : map.getResults())
    expr.walk([&](AffineExpr part) {
      if (auto dim = dyn_cast<AffineDimExpr>(part))
        if (!llvm::is_contained(outer, dim.getPosition()))
          outer.push_back(dim.getPosition());
    });
  for (unsigned d = 0; d < extents.size(); ++d)
    if (!llvm::is_contained(outer, d))
      outer.push_back(d);
  llvm::erase_if(outer, [&](unsigned d) {
    return d == lane || d == other || llvm::is_contained(reductions, d);
  });
  return success();
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

void ElementwiseEmitter::emitOuter(unsigned depth) {
  if (depth == outer.size())
    return other ? emitTiles() : emitLanes();
  unsigned d = outer[depth];
  auto loop = scf::ForOp::create(b, loc, constant(0), constant(extents[d]),
                                 constant(1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  iv[d] = loop.getInductionVar();
  emitOuter(depth + 1);
}

/// `emitBlock` for each whole block of `step` elements along `dim`, then for
/// what is left.
void ElementwiseEmitter::emitBlocks(unsigned dim, int64_t step,
                                    function_ref<void(int64_t)> emitBlock) {
  int64_t full = extents[dim] / step * step;
  if (full) {
    auto loop =
        scf::ForOp::create(b, loc, constant(0), constant(full), constant(step));
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    iv[dim] = loop.getInductionVar();
    emitBlock(step);
  }
  if (full != extents[dim]) {
    iv[dim] = constant(full);
    emitBlock(extents[dim] - full);
  }
}

/// The reduction loops from `depth` on, with one accumulator a lane.
SmallVector<Value> ElementwiseEmitter::emitReductions(LaneBody &body,
                                                      unsigned depth,
                                                      int64_t count,
                                                      SmallVector<Value> accs) {
  if (depth == reductions.size()) {
    auto known = [&](OpOperand &operand) -> Value {
      if (!op.isDpsInit(&operand))
        return {};
      return accs[operand.getOperandNumber() - op.getNumDpsInputs()];
    };
    body.emitInvariants(iv, known);
    SmallVector<Value> results = body.emit(iv, count, known);
    for (Value &result : results)
      result = body.asVector(result);
    return results;
  }
  unsigned d = reductions[depth];
  auto loop = scf::ForOp::create(b, loc, constant(0), constant(extents[d]),
                                 constant(1), accs);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  iv[d] = loop.getInductionVar();
  scf::YieldOp::create(
      b, loc,
      emitReductions(body, depth + 1, count,
                     SmallVector<Value>(loop.getRegionIterArgs())));
  return SmallVector<Value>(loop.getResults());
}

void ElementwiseEmitter::emitVector(LaneBody &body, int64_t count,
                                    LaneBody::Known known) {
  SmallVector<Value> results;
  if (reductions.empty()) {
    results = body.emit(iv, count, known);
  } else {
    SmallVector<Value> accs;
    for (OpOperand &init : op.getDpsInitsMutable())
      accs.push_back(body.load(init, lane, iv, count));
    results = emitReductions(body, 0, count, accs);
  }
  for (auto [init, value] : llvm::zip(op.getDpsInitsMutable(), results))
    body.store(init, value, iv, count);
}

void ElementwiseEmitter::emitLanes() {
  LaneBody body(b, op, lane, lanes, hasMasks);
  iv[lane] = constant(0);
  if (reductions.empty())
    body.emitInvariants(iv, nothingKnown);
  emitBlocks(lane, lanes,
             [&](int64_t count) { emitVector(body, count, nothingKnown); });
}

/// Whether the op touches more memory than caches hold.
bool ElementwiseEmitter::isLong() {
  int64_t bytes = 0;
  for (OpOperand &operand : op->getOpOperands())
    if (auto type = dyn_cast<MemRefType>(operand.get().getType()))
      if (type.hasStaticShape() && type.getElementType().isIntOrFloat())
        bytes += type.getNumElements() * type.getElementTypeBitWidth() / 8;
  return bytes >= kStreamBytes;
}

/// Asks for the lines that the only loop will read `kAheadBytes` later.
void ElementwiseEmitter::emitPrefetches(LaneBody &body) {
  Emitter e(b, loc);
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<MemRefType>(operand.get().getType());
    AffineMap map = op.getMatchingIndexingMap(&operand);
    if (!body.reads(operand) || !type || type.getRank() != 1 ||
        !map.isIdentity() ||
        classifyAccess(map, type, lane) != LaneAccess::Unit)
      continue;
    int64_t bytes = std::max<int64_t>(1, type.getElementTypeBitWidth() / 8);
    // At the end, what has been read already: never behind the buffer.
    Value at = e.add(iv[lane], constant(kAheadBytes / bytes));
    at = e.minUnsigned(at, constant(extents[lane] - lanes));
    for (int64_t i = 0; i < lanes; i += kLineBytes / bytes)
      memref::PrefetchOp::create(b, loc, operand.get(), e.add(at, constant(i)),
                                 /*isWrite=*/false,
                                 /*localityHint=*/3, /*isDataCache=*/true);
  }
}

/// Whole vectors from `begin` to `end`, values of the only loop; threads take
/// chunks.
void ElementwiseEmitter::emitChunks(LaneBody &body, Value begin, Value end) {
  OpBuilder::InsertionGuard guard(b);
  if (parallel) {
    int64_t chunk = llvm::divideCeil(kChunk, lanes) * lanes;
    auto chunks =
        scf::ParallelOp::create(b, loc, ValueRange{begin}, ValueRange{end},
                                ValueRange{constant(chunk)});
    b.setInsertionPointToStart(chunks.getBody());
    begin = chunks.getInductionVars()[0];
    Value next = arith::AddIOp::create(b, loc, begin, constant(chunk));
    end = arith::MinUIOp::create(b, loc, next, end);
  }
  iv[lane] = begin;
  body.emitInvariants(iv, nothingKnown);
  auto loop = scf::ForOp::create(b, loc, begin, end, constant(lanes));
  b.setInsertionPointToStart(loop.getBody());
  iv[lane] = loop.getInductionVar();
  if (isLong())
    emitPrefetches(body);
  emitVector(body, lanes, nothingKnown);
  // Streamed stores have no order: before another thread is told of them, they
  // are brought to memory.
  b.setInsertionPointAfter(loop);
  if (body.streams())
    LLVM::CallIntrinsicOp::create(
        b, loc, b.getStringAttr("llvm.x86.sse.sfence"), ValueRange());
}

/// The only loop runs along the lanes: threads take chunks of it.
void ElementwiseEmitter::emitChunks() {
  LaneBody body(b, op, lane, lanes, hasMasks);
  int64_t full = extents[lane] / lanes * lanes;
  emitChunks(body, constant(0), constant(full));
  if (full == extents[lane])
    return;
  iv[lane] = constant(full);
  body.emitInvariants(iv, nothingKnown);
  emitVector(body, extents[lane] - full, nothingKnown);
}

/// Whether the result is one large contiguous buffer that the op does not read.
bool ElementwiseEmitter::mayStream() {
  if (!outer.empty() || other || !reductions.empty() ||
      op.getNumDpsInits() != 1 || !target.hasFeature("avx2"))
    return false;
  OpOperand &init = op.getDpsInitsMutable()[0];
  auto type = dyn_cast<MemRefType>(init.get().getType());
  if (!type || !type.getLayout().isIdentity() ||
      op.payloadUsesValueFromOperand(&init) ||
      classifyAccess(op.getMatchingIndexingMap(&init), type, lane) !=
          LaneAccess::Unit)
    return false;
  int64_t bytes = type.getElementTypeBitWidth() / 8;
  if (bytes == 0 || extents[lane] * bytes < kStreamBytes ||
      lanes * bytes * 8 < target.vectorBits)
    return false;
  auto apart = [&](Value buffer) {
    return !isa<BaseMemRefType>(buffer.getType()) ||
           !mayAlias(buffer, init.get());
  };
  return llvm::all_of(op.getDpsInputs(), apart) &&
         llvm::all_of(capturedBuffers(op), apart);
}

/// As `emitChunks`, with results that go past the caches, from the first whole
/// line on. The elements before it and behind the last vector are written as
/// parts of whole vectors, twice where these overlap. An address that is no
/// multiple of the element's size takes the usual way.
void ElementwiseEmitter::emitStream() {
  OpOperand &init = op.getDpsInitsMutable()[0];
  int64_t bytes =
      cast<MemRefType>(init.get().getType()).getElementTypeBitWidth() / 8;
  Emitter e(b, loc);
  Value address =
      memref::ExtractAlignedPointerAsIndexOp::create(b, loc, init.get());
  Value toLine =
      e.bitAnd(e.sub(constant(0), address), constant(kLineBytes - 1));
  Value begin = e.shrUnsigned(toLine, constant(llvm::Log2_64(bytes)));
  Value isAligned = e.eq(e.bitAnd(toLine, constant(bytes - 1)), constant(0));
  auto choice = scf::IfOp::create(b, loc, isAligned, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);

  b.setInsertionPointToStart(choice.thenBlock());
  LaneBody edge(b, op, lane, lanes, hasMasks);
  iv[lane] = constant(0);
  edge.emitInvariants(iv, nothingKnown);
  for (int64_t at = 0; at * bytes < kLineBytes; at += lanes) {
    iv[lane] = constant(at);
    emitVector(edge, lanes, nothingKnown);
  }
  iv[lane] = constant(extents[lane] - lanes);
  emitVector(edge, lanes, nothingKnown);
  LaneBody body(b, op, lane, lanes, hasMasks);
  body.streamResults(kLineBytes);
  // Lanes are a power of two.
  Value whole =
      e.bitAnd(e.sub(constant(extents[lane]), begin), constant(-lanes));
  emitChunks(body, begin, e.add(begin, whole));

  b.setInsertionPointToStart(choice.elseBlock());
  emitChunks();
}

/// `rows` elements along `other`, `count` along the lanes.
void ElementwiseEmitter::emitTile(LaneBody &body, int64_t rows, int64_t count) {
  DenseMap<OpOperand *, SmallVector<Value>> columns;
  Value rowBase = iv[*other], laneBase = iv[lane];
  auto at = [&](Value base, int64_t offset) -> Value {
    if (!offset)
      return base;
    return arith::AddIOp::create(b, loc, base, constant(offset));
  };
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    Type type = operand.get().getType();
    if (!body.reads(operand) ||
        classifyAccess(map, type, lane) != LaneAccess::Apart ||
        classifyAccess(map, type, *other) != LaneAccess::Unit)
      continue;
    SmallVector<Value> vectors;
    for (int64_t i = 0; i < count; ++i) {
      iv[lane] = at(laneBase, i);
      vectors.push_back(body.load(operand, *other, iv, rows));
    }
    // Lanes that do not exist repeat the first one, as everywhere.
    vectors.resize(lanes, vectors.front());
    columns[&operand] = transposeVectors(b, loc, vectors);
  }
  iv[lane] = laneBase;
  for (int64_t row = 0; row < rows; ++row) {
    iv[*other] = at(rowBase, row);
    auto known = [&](OpOperand &operand) -> Value {
      auto found = columns.find(&operand);
      return found == columns.end() ? Value() : found->second[row];
    };
    body.emitInvariants(iv, known);
    emitVector(body, count, known);
  }
  iv[*other] = rowBase;
}

void ElementwiseEmitter::emitTiles() {
  LaneBody body(b, op, lane, lanes, hasMasks);
  emitBlocks(*other, lanes, [&](int64_t rows) {
    Value row = iv[*other];
    emitBlocks(lane, lanes, [&](int64_t count) {
      iv[*other] = row;
      emitTile(body, rows, count);
    });
  });
}

void ElementwiseEmitter::emit() {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(op);
  iv.assign(extents.size(), Value());
  if (llvm::is_contained(extents, 0)) {
    b.eraseOp(op);
    return;
  }
  unsigned threaded = 0;
  int64_t trips = 1;
  while (parallel && threaded < outer.size() && trips < kParallelIterations)
    trips *= extents[outer[threaded++]];
  if (trips > 1) {
    SmallVector<Value> begins(threaded, constant(0)), ends,
        steps(threaded, constant(1));
    for (unsigned d : ArrayRef(outer).take_front(threaded))
      ends.push_back(constant(extents[d]));
    auto loops = scf::ParallelOp::create(b, loc, begins, ends, steps);
    b.setInsertionPointToStart(loops.getBody());
    for (auto [d, value] : llvm::zip(outer, loops.getInductionVars()))
      iv[d] = value;
    emitOuter(threaded);
  } else if (mayStream()) {
    emitStream();
  } else if ((parallel || isLong()) && outer.empty() && !other &&
             reductions.empty() && extents[lane] > kChunk) {
    emitChunks();
  } else {
    emitOuter(0);
  }
  b.eraseOp(op);
}

/// Makes neighbouring dimensions that are contiguous in every operand one.
static linalg::GenericOp collapseContiguous(RewriterBase &rewriter,
                                            linalg::GenericOp op) {
  // An index of the body would need divisions afterwards; windows do not
  // collapse.
  if (op.hasIndexSemantics() || op.getNumReductionLoops() != 0)
    return op;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  // Upstream's collapse loses indices that are no plain dimensions, of flips.
  if (!llvm::all_of(maps, [](AffineMap map) {
        return map.isProjectedPermutation(/*allowZeroInResults=*/true);
      }))
    return op;
  auto collapsible = [&](const ReassociationIndices &dims) {
    for (auto [operand, map] : llvm::zip(op->getOperands(), maps)) {
      auto type = dyn_cast<MemRefType>(operand.getType());
      if (!linalg::isDimSequencePreserved(map, dims))
        return false;
      if (!type || !map.isFunctionOfDim(dims[0]))
        continue;
      SmallVector<ReassociationIndices> results;
      for (unsigned i = 0; i < map.getNumResults(); ++i) {
        auto dim = dyn_cast<AffineDimExpr>(map.getResult(i));
        bool joins = dim && llvm::is_contained(dims, dim.getPosition()) &&
                     dim.getPosition() != unsigned(dims[0]);
        if (joins)
          results.back().push_back(i);
        else
          results.push_back({int64_t(i)});
      }
      if (!memref::CollapseShapeOp::isGuaranteedCollapsible(type, results))
        return false;
    }
    return true;
  };
  SmallVector<ReassociationIndices> groups;
  for (int64_t d = 0, e = op.getNumLoops(); d < e; ++d) {
    if (!groups.empty()) {
      ReassociationIndices longer = groups.back();
      longer.push_back(d);
      if (collapsible(longer)) {
        groups.back() = longer;
        continue;
      }
    }
    groups.push_back({d});
  }
  if (groups.size() == op.getNumLoops())
    return op;
  llvm::erase_if(groups, [](auto &group) { return group.size() == 1; });
  rewriter.setInsertionPoint(op);
  FailureOr<linalg::CollapseResult> collapsed =
      linalg::collapseOpIterationDims(op, groups, rewriter);
  if (failed(collapsed))
    return op;
  rewriter.eraseOp(op);
  return cast<linalg::GenericOp>(collapsed->collapsedOp.getOperation());
}

LogicalResult emitElementwise(RewriterBase &rewriter, linalg::GenericOp op,
                              const CPUTarget &target, bool parallel,
                              std::string &reason) {
  // First without changing anything, so that a failure leaves the op.
  if (failed(ElementwiseEmitter(rewriter, op, target, parallel).plan(reason)))
    return failure();
  op = collapseContiguous(rewriter, op);
  ElementwiseEmitter emitter(rewriter, op, target, parallel);
  if (failed(emitter.plan(reason)))
    return failure();
  emitter.emit();
  return success();
}

} // namespace lns::codegen
