//===- PENest.cpp - Loops of sums of converted terms ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PENestEmitter.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// Words of a panel that may lie on the stack of a thread.
static constexpr int64_t kStackWords = 32 << 10;

//===----------------------------------------------------------------------===//
// Loops and offsets
//===----------------------------------------------------------------------===//

void PENestEmitter::forRange(int64_t count, Body body) {
  if (count <= 0)
    return;
  if (count == 1)
    return body(constant(0));
  auto loop =
      scf::ForOp::create(b, loc, constant(0), constant(count), constant(1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  body(loop.getInductionVar());
}

void PENestEmitter::forParallel(ArrayRef<int64_t> bounds,
                                function_ref<void(ValueRange)> body) {
  SmallVector<int64_t> loops;
  for (int64_t bound : bounds)
    if (bound != 1)
      loops.push_back(bound);
  auto expand = [&](ValueRange indices) {
    SmallVector<Value> all;
    size_t next = 0;
    for (int64_t bound : bounds)
      all.push_back(bound == 1 ? constant(0) : indices[next++]);
    body(all);
  };
  if (loops.empty())
    return expand({});
  if (parallel) {
    SmallVector<Value> begins, ends, steps;
    for (int64_t bound : loops) {
      begins.push_back(constant(0));
      ends.push_back(constant(bound));
      steps.push_back(constant(1));
    }
    auto loop = scf::ParallelOp::create(b, loc, begins, ends, steps);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    return expand(loop.getInductionVars());
  }
  SmallVector<Value> indices;
  auto nest = [&](auto &&self) -> void {
    if (indices.size() == loops.size())
      return expand(indices);
    forRange(loops[indices.size()], [&](Value index) {
      indices.push_back(index);
      self(self);
      indices.pop_back();
    });
  };
  nest(nest);
}

Value PENestEmitter::allocate(int64_t elements, Type type) {
  Value buffer = memref::AllocOp::create(
      b, loc, MemRefType::get({elements}, type), b.getI64IntegerAttr(64));
  allocated.push_back(buffer);
  return buffer;
}

PEOffsets PENestEmitter::createOffsets(ArrayRef<unsigned> dims,
                                       const Strided &layout) {
  SmallVector<Group> groups = layout.groups(dims, plan.extents);
  if (groups.empty())
    return {0, nullptr};
  if (groups.size() == 1)
    return {groups[0].stride, nullptr};
  int64_t count = 1;
  for (const Group &group : groups)
    count *= group.extent;
  Value table = allocate(count, b.getIndexType());
  auto fill = [&](auto &&self, size_t depth, Value position,
                  Value offset) -> void {
    if (depth == groups.size()) {
      memref::StoreOp::create(b, loc, offset, table, position);
      return;
    }
    forRange(groups[depth].extent, [&](Value index) {
      self(self, depth + 1, add(mul(position, groups[depth].extent), index),
           add(offset, mul(index, groups[depth].stride)));
    });
  };
  fill(fill, 0, constant(0), constant(0));
  return {0, table};
}

Value PENestEmitter::at(const PEOffsets &offsets, Value index) {
  return offsets.table ? load(offsets.table, index)
                       : mul(index, offsets.stride);
}

void PENestEmitter::setOuter(ArrayRef<unsigned> dims, ValueRange indices) {
  for (auto [dim, index] : llvm::zip(dims, indices))
    values[dim] = index;
}

/// Where the current outer loops begin in a buffer.
Value PENestEmitter::getBase(const Strided &layout) {
  Value base = constant(layout.offset);
  for (unsigned d : plan.outer)
    if (layout.strides[d] != 0)
      base = add(base, mul(values[d], layout.strides[d]));
  return base;
}

//===----------------------------------------------------------------------===//
// The register tile
//===----------------------------------------------------------------------===//

Value PENestEmitter::laneIndex(Value laneTile, int64_t vector) {
  return add(mul(laneTile, plan.lanesSide.width),
             constant(vector * terms.getLanes()));
}

Value PENestEmitter::createMask(Value lane) {
  const PESide &side = plan.lanesSide;
  if (side.extent % side.width == 0)
    return nullptr;
  // Negative bounds count as 0.
  Value count = arith::SubIOp::create(b, loc, constant(side.extent), lane);
  return vector::CreateMaskOp::create(
      b, loc, VectorType::get({terms.getLanes()}, b.getI1Type()), count);
}

Value PENestEmitter::loadAccumulator(Value base, Value lane) {
  auto type = VectorType::get(
      {terms.getLanes()}, cast<MemRefType>(result.getType()).getElementType());
  if (plan.isDense) {
    Value mask = createMask(lane), index = add(base, lane);
    if (!mask)
      return terms.fromMemory(
          vector::LoadOp::create(b, loc, type, result, index));
    Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
    return terms.fromMemory(
        vector::MaskedLoadOp::create(b, loc, type, result, index, mask, none));
  }
  SmallVector<Value> elements;
  for (int64_t i = 0; i < terms.getLanes(); ++i) {
    Value position = minimum(add(lane, constant(i)), plan.lanesSide.extent - 1);
    elements.push_back(load(result, add(base, at(resultLanes, position))));
  }
  return terms.fromMemory(
      vector::FromElementsOp::create(b, loc, type, elements));
}

void PENestEmitter::storeAccumulator(Value accumulator, Value base,
                                     Value lane) {
  accumulator = terms.toMemory(accumulator);
  if (plan.isDense) {
    Value mask = createMask(lane), index = add(base, lane);
    if (!mask)
      vector::StoreOp::create(b, loc, accumulator, result, index);
    else
      vector::MaskedStoreOp::create(b, loc, result, ValueRange{index}, mask,
                                    accumulator);
    return;
  }
  auto elements = vector::ToElementsOp::create(b, loc, accumulator);
  for (auto [i, element] : llvm::enumerate(elements.getResults())) {
    Value position = add(lane, constant(int64_t(i)));
    Value exists =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, position,
                              constant(plan.lanesSide.extent));
    auto branch = scf::IfOp::create(b, loc, exists, /*withElseRegion=*/false);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(branch.thenBlock());
    memref::StoreOp::create(b, loc, element, result,
                            add(base, at(resultLanes, position)));
  }
}

SmallVector<Value> PENestEmitter::forVectors(
    int64_t count, ArrayRef<Value> carried,
    function_ref<SmallVector<Value>(Value, ArrayRef<Value>)> body) {
  if (count == 1)
    return body(constant(0), carried);
  auto loop = scf::ForOp::create(b, loc, constant(0), constant(count),
                                 constant(1), carried);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  SmallVector<Value> arguments(loop.getRegionIterArgs());
  scf::YieldOp::create(b, loc, body(loop.getInductionVar(), arguments));
  return SmallVector<Value>(loop.getResults());
}

/// Adds the terms of `steps` steps of K from `firstStep` of the panels on to
/// `sums`, rows outermost.
SmallVector<Value> PENestEmitter::emitSteps(Value firstStep, int64_t steps,
                                            ArrayRef<Value> sums,
                                            Value lanePanel, Value laneBase,
                                            Value rowPanel, Value rowBase) {
  int64_t lanes = terms.getLanes(), width = plan.lanesSide.width,
          rows = plan.rowsSide.width;
  auto words = VectorType::get({lanes}, b.getI32Type());
  PEPanel rowLayout = getPanel(plan.rowsSide, /*isShared=*/!plan.sharesLanes);
  return forVectors(steps, sums, [&](Value step, ArrayRef<Value> before) {
    step = add(firstStep, step);
    SmallVector<Value> columns, after;
    Value from = add(laneBase, mul(step, width));
    for (int64_t begin = 0; begin < width; begin += lanes)
      columns.push_back(vector::LoadOp::create(b, loc, words, lanePanel,
                                               add(from, constant(begin))));
    from = add(rowBase, mul(step, rowLayout.stepStride));
    for (int64_t row = 0; row < rows; ++row) {
      Value word = vector::BroadcastOp::create(
          b, loc, words,
          load(rowPanel, add(from, constant(row * rowLayout.elementStride))));
      for (Value column : columns) {
        Value term =
            terms.emitTerm(arith::AddIOp::create(b, loc, word, column));
        after.push_back(terms.emitSum(before[after.size()], term));
      }
    }
    return after;
  });
}

/// All products of a tile of accumulators in a block of K.
void PENestEmitter::emitRegisterTile(Value laneTile, Value rowTile,
                                     int64_t steps, Value lanePanel,
                                     Value laneBase, Value rowPanel,
                                     Value rowBase) {
  const PESide &rows = plan.rowsSide;
  int64_t vectors = plan.lanesSide.width / terms.getLanes();
  Value base = getBase(plan.result);
  bool isWhole = rows.extent % rows.width == 0;
  SmallVector<Value> rowIndices, rowBases, accumulators;
  for (int64_t row = 0; row < rows.width; ++row) {
    Value index = add(mul(rowTile, rows.width), constant(row));
    rowIndices.push_back(index);
    // Rows beyond the last read what the last one has, and are not stored.
    rowBases.push_back(
        add(base,
            at(resultRows, isWhole ? index : minimum(index, rows.extent - 1))));
    for (int64_t v = 0; v < vectors; ++v)
      accumulators.push_back(
          loadAccumulator(rowBases.back(), laneIndex(laneTile, v)));
  }

  if (!terms.hasPartialSums()) {
    accumulators = emitSteps(constant(0), steps, accumulators, lanePanel,
                             laneBase, rowPanel, rowBase);
  } else {
    int64_t size = terms.getVectorSize();
    Value none =
        arith::ConstantOp::create(b, loc, b.getZeroAttr(terms.getSumType()));
    SmallVector<Value> noSums(accumulators.size(), none);
    auto addVector = [&](Value first, int64_t count, ArrayRef<Value> before) {
      SmallVector<Value> sums = emitSteps(first, count, noSums, lanePanel,
                                          laneBase, rowPanel, rowBase);
      SmallVector<Value> after;
      for (auto [accumulator, sum] : llvm::zip(before, sums))
        after.push_back(terms.emitAccumulate(accumulator, sum));
      return after;
    };
    int64_t full = steps / size;
    if (full)
      accumulators = forVectors(
          full, accumulators, [&](Value index, ArrayRef<Value> before) {
            return addVector(mul(index, size), size, before);
          });
    if (int64_t rest = steps % size)
      accumulators = addVector(constant(full * size), rest, accumulators);
  }

  for (int64_t row = 0; row < rows.width; ++row) {
    auto store = [&] {
      for (int64_t v = 0; v < vectors; ++v)
        storeAccumulator(accumulators[size_t(row * vectors + v)],
                         rowBases[size_t(row)], laneIndex(laneTile, v));
    };
    if (isWhole) {
      store();
      continue;
    }
    Value exists =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                              rowIndices[size_t(row)], constant(rows.extent));
    auto branch = scf::IfOp::create(b, loc, exists, /*withElseRegion=*/false);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(branch.thenBlock());
    store();
  }
}

//===----------------------------------------------------------------------===//
// The nest
//===----------------------------------------------------------------------===//

/// One block of K, `steps` from `firstStep` on, of a private tile.
void PENestEmitter::emitBlock(Value tile, Value firstStep, int64_t steps,
                              Value panel) {
  packTile(plan.privateSide(), tile, firstStep, steps,
           getPanel(plan.privateSide(), /*isShared=*/false), panel,
           constant(0));
  PEPanel shared = getPanel(plan.shared(), /*isShared=*/true);
  forRange(plan.shared().tiles(), [&](Value other) {
    Value from = add(sharedBase(other), mul(firstStep, shared.stepStride));
    if (plan.sharesLanes)
      emitRegisterTile(other, tile, steps, sharedPanel, from, panel,
                       constant(0));
    else
      emitRegisterTile(tile, other, steps, panel, constant(0), sharedPanel,
                       from);
  });
}

void PENestEmitter::emitPrivateTile(Value tile) {
  Value panel = privatePanel;
  if (!panel)
    panel = memref::AllocaOp::create(
        b, loc, MemRefType::get({plan.privateWords()}, b.getI32Type()),
        b.getI64IntegerAttr(64));
  int64_t full = plan.steps / plan.block;
  forRange(full, [&](Value index) {
    emitBlock(tile, mul(index, plan.block), plan.block, panel);
  });
  if (int64_t rest = plan.steps % plan.block)
    emitBlock(tile, constant(full * plan.block), rest, panel);
}

void PENestEmitter::emit() {
  for (unsigned input : {0u, 1u})
    buffers[input] = flattenBuffer(b, loc, op->getOperand(input));
  result = flattenBuffer(b, loc, op.getInit());
  for (unsigned input : {0u, 1u})
    alongK[input] = createOffsets(plan.reductions, plan.operands[input]);
  for (const PESide *side : {&plan.lanesSide, &plan.rowsSide})
    alongWidth[side->input] =
        createOffsets(side->dims, plan.operands[side->input]);
  resultRows = createOffsets(plan.rowsSide.dims, plan.result);
  if (!plan.isDense)
    resultLanes = createOffsets(plan.lanesSide.dims, plan.result);
  packShared();
  // The stack holds a panel of usual vectors, for each thread.
  parallel &= plan.privateWords() <= kStackWords;
  if (!parallel)
    privatePanel = allocate(plan.privateWords(), b.getI32Type());
  SmallVector<int64_t> bounds;
  for (unsigned d : plan.outer)
    bounds.push_back(plan.extents[d]);
  bounds.push_back(plan.privateSide().tiles());
  forParallel(bounds, [&](ValueRange indices) {
    setOuter(plan.outer, indices.drop_back());
    emitPrivateTile(indices.back());
  });
  for (Value buffer : llvm::reverse(allocated))
    memref::DeallocOp::create(b, loc, buffer);
}

void emitTerms(OpBuilder &b, AddTermsOp op, PETerms &terms, const PEPlan &plan,
               bool parallel) {
  PENestEmitter(b, op, terms, plan, parallel).emit();
}

} // namespace lns::codegen
