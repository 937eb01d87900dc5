//===- DotEmitter.cpp - Loops and registers of a dot kernel ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DotEmitter.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

namespace lns::codegen {

/// How far ahead weights are fetched.
static constexpr int64_t kPrefetchBytes = 2048;

DotEmitter::DotEmitter(OpBuilder &builder, linalg::GenericOp op,
                       const DotPlan &plan, bool parallel, Value fill,
                       const KernelGroup *group)
    : b(builder), op(op), plan(plan), parallel(parallel), fill(fill),
      group(group), loc(op.getLoc()), body(*matchContractionBody(op)),
      target(*CPUTarget::fromModule(op->getParentOfType<ModuleOp>())),
      extents(op.getStaticLoopRanges()) {
  zero = constant(0);
  iv.assign(extents.size(), zero);
  frame = &op->getParentOfType<func::FuncOp>().getBody().front();
  auto layoutOf = [&](OpOperand *operand) {
    return *Strided::of(cast<MemRefType>(operand->get().getType()),
                        op.getMatchingIndexingMap(operand), extents);
  };
  OpOperand *large = op.getDpsInputOperand(plan.weights);
  OpOperand *other = op.getDpsInputOperand(1 - plan.weights);
  weightsLayout = layoutOf(large);
  smallLayout = layoutOf(other);
  resultLayout = layoutOf(op.getDpsInitOperand(0));
  weights = flattenBuffer(b, loc, large->get());
  small = flattenBuffer(b, loc, other->get());
  result = flattenBuffer(b, loc, op.getDpsInitOperand(0)->get());
  steps = extents[plan.k];
  rowCount = plan.m ? extents[*plan.m] : 1;
  columnStride = weightsLayout.strides[plan.lanesAlongK ? plan.n : plan.k];
  rowStride = plan.m ? smallLayout.strides[*plan.m] : 0;
}

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

/// A buffer of f32 of the current thread, on its stack.
Value DotEmitter::scratch(int64_t elements) {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(frame);
  return memref::AllocaOp::create(b, loc,
                                  MemRefType::get({elements}, b.getF32Type()),
                                  b.getI64IntegerAttr(64));
}

/// `lanes` elements, of which `count` exist; the others are zero.
Value DotEmitter::load(Value buffer, Value index, int64_t lanes,
                       int64_t count) {
  return loadPartialVector(b, loc, target, buffer, index, lanes, count);
}

/// Decodes weights; asks for what is read soon: further on in the stream of
/// rows, because the hardware stops to look ahead at the end of a page; with
/// lanes along n, the same columns of the next rows.
Value DotEmitter::loadWeights(Value index, int64_t lanes, int64_t count) {
  int64_t bytes =
      std::max<int64_t>(1, weightsLayout.type.getElementTypeBitWidth() / 8);
  int64_t ahead =
      plan.lanesAlongK ? kPrefetchBytes / bytes : plan.columns * columnStride;
  if (lanes * bytes >= 32)
    memref::PrefetchOp::create(b, loc, weights, add(index, constant(ahead)),
                               /*isWrite=*/false, /*localityHint=*/3,
                               /*isDataCache=*/true);
  return emitDecoder(b, op, body, plan.weights,
                     load(weights, index, lanes, count));
}

/// One element of the small operand on all lanes.
Value DotEmitter::loadScalar(Value index) {
  Value element = memref::LoadOp::create(b, loc, small, index);
  return vector::BroadcastOp::create(
      b, loc, vectorOf(b.getF32Type(), plan.lanes), element);
}

Value DotEmitter::multiplyAdd(Value x, Value y, Value sum) {
  // Not vector.fma: that one lets LLVM choose whether to round twice [F1].
  if (plan.fuseMultiplyAdd)
    return math::FmaOp::create(b, loc, x, y, sum);
  return arith::AddFOp::create(b, loc, sum,
                               arith::MulFOp::create(b, loc, x, y));
}

/// The `index`-th register of a decoded chunk.
Value DotEmitter::part(Value vector, int64_t index) {
  if (cast<VectorType>(vector.getType()).getNumElements() == plan.lanes)
    return vector;
  return vector::ExtractStridedSliceOp::create(
      b, loc, vector, index * plan.lanes, plan.lanes, 1);
}

/// The sum of all lanes, as a tree: halves, quarters, …
Value DotEmitter::sumLanes(Value vector) {
  for (int64_t half = plan.lanes / 2; half >= 1; half /= 2) {
    auto low = llvm::to_vector(llvm::seq<int64_t>(0, half));
    auto high = llvm::to_vector(llvm::seq<int64_t>(half, 2 * half));
    Value x = vector::ShuffleOp::create(b, loc, vector, vector, low);
    Value y = vector::ShuffleOp::create(b, loc, vector, vector, high);
    vector = arith::AddFOp::create(b, loc, x, y);
  }
  return vector::ExtractOp::create(b, loc, vector, 0);
}

SmallVector<Value> DotEmitter::loop(Value begin, Value end, int64_t step,
                                    Values carried,
                                    function_ref<Values(Value, Values)> body) {
  auto loop = scf::ForOp::create(b, loc, begin, end, constant(step), carried);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  Values results =
      body(loop.getInductionVar(), Values(loop.getRegionIterArgs()));
  if (!carried.empty())
    scf::YieldOp::create(b, loc, results);
  return Values(loop.getResults());
}

void DotEmitter::forRange(Value begin, Value end, int64_t step,
                          function_ref<void(Value)> body) {
  loop(begin, end, step, {}, [&](Value index, Values) {
    body(index);
    return Values();
  });
}

/// Pieces of `step`, and the rest where there is one.
void DotEmitter::forPieces(int64_t extent, int64_t step,
                           function_ref<void(Value, int64_t)> body) {
  int64_t full = extent / step * step;
  if (full)
    forRange(zero, constant(full), step,
             [&](Value index) { body(index, step); });
  if (full != extent)
    body(constant(full), extent - full);
}

/// The loops around everything and `blocks` of columns, on threads where that
/// pays.
void DotEmitter::forBlocks(int64_t blocks, function_ref<void(Value)> body) {
  SmallVector<int64_t> bounds;
  for (unsigned d : plan.outer)
    bounds.push_back(extents[d]);
  bounds.push_back(blocks);
  int64_t trips = 1;
  for (int64_t bound : bounds)
    trips *= bound;
  if (trips == 0)
    return;
  auto inside = [&](ValueRange at) {
    for (auto [d, value] : llvm::zip(plan.outer, at))
      iv[d] = value;
    body(at.back());
  };
  if (parallel && trips > 1) {
    Values begins(bounds.size(), zero), ends, ones(bounds.size(), constant(1));
    for (int64_t bound : bounds)
      ends.push_back(constant(bound));
    auto loop = scf::ParallelOp::create(b, loc, begins, ends, ones);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    Block *outside = std::exchange(frame, loop.getBody());
    if (epilogue)
      epilogue->enter(frame, plan.lanesAlongK ? 1 : plan.lanes);
    inside(loop.getInductionVars());
    if (epilogue)
      epilogue->leave();
    frame = outside;
    return;
  }
  if (epilogue)
    epilogue->enter(frame, plan.lanesAlongK ? 1 : plan.lanes);
  Values indices;
  auto nest = [&](auto &&self) -> void {
    if (indices.size() == bounds.size())
      return inside(indices);
    forRange(zero, constant(bounds[indices.size()]), 1, [&](Value index) {
      indices.push_back(index);
      self(self);
      indices.pop_back();
    });
  };
  nest(nest);
  if (epilogue)
    epilogue->leave();
}

Value DotEmitter::address(const Strided &layout) {
  Value at = constant(layout.offset);
  for (auto [value, stride] : llvm::zip(iv, layout.strides))
    if (stride)
      at = add(at, mul(value, stride));
  return at;
}

/// A finished sum, or vector of sums, of the element at the current loops.
void DotEmitter::finish(Value sum, int64_t lanesLeft) {
  Value at = address(resultLayout);
  auto type = dyn_cast<VectorType>(sum.getType());
  int64_t lanes = type ? type.getNumElements() : 0;
  int64_t count = lanesLeft ? lanesLeft : lanes;
  if (!fill) {
    Value old = type ? load(result, at, lanes, count)
                     : Value(memref::LoadOp::create(b, loc, result, at));
    sum = arith::AddFOp::create(b, loc, old, sum);
  } else if (!matchPattern(fill, m_AnyZeroFloat())) {
    Value start =
        type ? Value(vector::BroadcastOp::create(b, loc, type, fill)) : fill;
    sum = arith::AddFOp::create(b, loc, start, sum);
  }
  if (!epilogue || !group->accumulatorsDie) {
    if (!type) {
      memref::StoreOp::create(b, loc, sum, result, at);
    } else if (!lanesLeft) {
      vector::StoreOp::create(b, loc, sum, result, at);
    } else {
      SmallVector<bool> bits(lanes, false);
      std::fill_n(bits.begin(), lanesLeft, true);
      Value mask = arith::ConstantOp::create(
          b, loc, DenseElementsAttr::get(vectorOf(b.getI1Type(), lanes), bits));
      vector::MaskedStoreOp::create(b, loc, result, ValueRange{at}, mask, sum);
    }
  }
  if (!epilogue)
    return;
  epilogue->beginTile();
  epilogue->emit(sum, {iv, 0, 0, lanesLeft});
  epilogue->endTile();
}

/// The small operand as a whole, decoded; its layout stays.
Value DotEmitter::decodeSmall() {
  unsigned input = 1 - plan.weights;
  int64_t size = smallLayout.type.getNumElements();
  auto type = MemRefType::get({size}, b.getF32Type());
  Value decoded =
      memref::AllocOp::create(b, loc, type, b.getI64IntegerAttr(64));
  // What does not fill a chunk is decoded one by one.
  int64_t chunk = std::min<int64_t>(4 * plan.lanes, 64);
  int64_t full = size / chunk * chunk;
  auto piece = [&](int64_t begin, int64_t end, int64_t step) {
    if (begin == end)
      return;
    forRange(constant(begin), constant(end), step, [&](Value index) {
      if (step == 1) {
        Value code = memref::LoadOp::create(b, loc, small, index);
        memref::StoreOp::create(b, loc, emitDecoder(b, op, body, input, code),
                                decoded, index);
        return;
      }
      Value codes = load(small, index, step, step);
      vector::StoreOp::create(b, loc, emitDecoder(b, op, body, input, codes),
                              decoded, index);
    });
  };
  piece(0, full, chunk);
  piece(full, size, 1);
  return decoded;
}

//===----------------------------------------------------------------------===//
// Lanes along n
//===----------------------------------------------------------------------===//

void DotEmitter::emitBlock(Value first, int64_t width) {
  int64_t lanes = plan.lanes, padded = llvm::alignTo(width, lanes);
  iv[plan.n] = first;
  Value sums = scratch(rowCount * padded);
  Value weightsAt = address(weightsLayout), rowsAt = address(smallLayout);
  int64_t kStride = smallLayout.strides[plan.k];
  forRange(zero, constant(rowCount * padded), lanes, [&](Value i) {
    vector::StoreOp::create(b, loc, zeros(lanes), sums, i);
  });
  forPieces(steps, plan.columns, [&](Value k, int64_t count) {
    Value row = add(weightsAt, mul(k, columnStride));
    Value x = add(rowsAt, mul(k, kStride));
    // `size` columns, of which `valid` exist.
    auto piece = [&](Value n, int64_t size, int64_t valid) {
      Values w;
      for (int64_t step = 0; step < count; ++step)
        w.push_back(loadWeights(add(add(row, n), constant(step * columnStride)),
                                size, valid));
      for (int64_t p = 0; p < size / lanes; ++p)
        for (int64_t m = 0; m < rowCount; ++m) {
          Value at = add(n, constant(m * padded + p * lanes));
          Value sum = load(sums, at, lanes, lanes);
          for (int64_t step = 0; step < count; ++step)
            sum = multiplyAdd(
                loadScalar(add(x, constant(m * rowStride + step * kStride))),
                part(w[step], p), sum);
          vector::StoreOp::create(b, loc, sum, sums, at);
        }
    };
    int64_t chunk = std::min(plan.chunk, width / lanes * lanes);
    int64_t done = 0;
    if (chunk) {
      done = width / chunk * chunk;
      forRange(zero, constant(done), chunk,
               [&](Value n) { piece(n, chunk, chunk); });
    }
    for (; done < width; done += lanes)
      piece(constant(done), lanes, std::min(lanes, width - done));
  });
  forRange(zero, constant(rowCount), 1, [&](Value row) {
    if (plan.m)
      iv[*plan.m] = row;
    auto vector = [&](Value n, int64_t left) {
      iv[plan.n] = add(first, n);
      finish(load(sums, add(mul(row, padded), n), lanes, lanes), left);
    };
    int64_t full = width / lanes * lanes;
    if (full)
      forRange(zero, constant(full), lanes, [&](Value n) { vector(n, 0); });
    if (full != width)
      vector(constant(full), width - full);
    if (plan.m)
      iv[*plan.m] = zero;
  });
}

void DotEmitter::emitAlongN() {
  int64_t blocks = extents[plan.n] / plan.block;
  int64_t rest = extents[plan.n] % plan.block;
  forBlocks(blocks, [&](Value block) {
    emitBlock(mul(block, plan.block), plan.block);
  });
  if (rest)
    forBlocks(1,
              [&](Value) { emitBlock(constant(blocks * plan.block), rest); });
}

void DotEmitter::emit() {
  Value decoded;
  if (plan.decodesSmall)
    small = decoded = decodeSmall();
  if (group) {
    SmallVector<unsigned> lanes, rows, columns;
    (plan.lanesAlongK ? columns : lanes).push_back(plan.n);
    if (plan.m)
      rows.push_back(*plan.m);
    epilogue.emplace(b, *group, lanes, rows, columns, parallel, frame);
  }
  if (plan.lanesAlongK)
    emitAlongK();
  else
    emitAlongN();
  if (decoded)
    memref::DeallocOp::create(b, loc, decoded);
}

void emitDot(OpBuilder &builder, linalg::GenericOp op, const DotPlan &plan,
             bool parallel, Value fill, const KernelGroup *group) {
  DotEmitter(builder, op, plan, parallel, fill, group).emit();
}

} // namespace lns::codegen
