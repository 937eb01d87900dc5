//===- PENest.cpp - Loops of sums of converted terms ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PENest.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// Words of a panel that may lie on the stack of a thread.
static constexpr int64_t kStackWords = 32 << 10;

namespace {

/// Where the elements of some flattened loops lie in a buffer: a stride, or a
/// table that is filled once.
struct Offsets {
  int64_t stride = 0;
  Value table;
};

/// Words of neighbouring steps of K, and of neighbouring elements, of a panel
/// lie this far apart.
struct Panel {
  int64_t stepStride, elementStride;
};

class PENestEmitter {
public:
  PENestEmitter(OpBuilder &b, AddTermsOp op, PETerms &terms, const PEPlan &plan,
                bool parallel)
      : b(b), loc(op.getLoc()), op(op), terms(terms), plan(plan),
        parallel(parallel), values(plan.extents.size()) {}

  void emit();

private:
  using Body = function_ref<void(Value)>;

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value x, Value y) {
    if (isConstantIntValue(x, 0))
      return y;
    if (isConstantIntValue(y, 0))
      return x;
    return b.createOrFold<arith::AddIOp>(loc, x, y);
  }
  Value mul(Value x, int64_t factor) {
    if (factor == 0)
      return constant(0);
    return factor == 1
               ? x
               : b.createOrFold<arith::MulIOp>(loc, x, constant(factor));
  }
  Value minimum(Value x, int64_t most) {
    return b.createOrFold<arith::MinUIOp>(loc, x, constant(most));
  }
  Value load(Value buffer, Value index) {
    return memref::LoadOp::create(b, loc, buffer, index);
  }

  void forRange(int64_t count, Body body);
  void forParallel(ArrayRef<int64_t> bounds,
                   function_ref<void(ValueRange)> body);
  Value allocate(int64_t elements, Type type);
  Offsets createOffsets(ArrayRef<unsigned> dims, const Strided &layout);
  Value at(const Offsets &offsets, Value index);

  void setOuter(ArrayRef<unsigned> dims, ValueRange indices);
  Value getBase(const Strided &layout);
  int64_t tileWords(const PESide &side) { return plan.steps * side.width; }
  Panel getPanel(const PESide &side, bool isShared);
  Value sharedBase(Value tile);
  void packShared();
  void packTile(const PESide &side, Value tile, Value firstStep, int64_t steps,
                Panel layout, Value panel, Value panelBase);
  void packAlongWidth(const PESide &side, Value from, int64_t steps,
                      Value firstStep, Panel layout, Value panel,
                      Value panelBase);
  void packRun(const PESide &side, Value from, int64_t steps, Panel layout,
               Value panel, Value panelBase);
  Value loadWords(const PESide &side, Value from);

  void emitPrivateTile(Value tile);
  void emitBlock(Value tile, Value firstStep, int64_t steps, Value panel);
  void emitRegisterTile(Value laneTile, Value rowTile, int64_t steps,
                        Value lanePanel, Value laneBase, Value rowPanel,
                        Value rowBase);
  SmallVector<Value> emitSteps(Value firstStep, int64_t steps,
                               ArrayRef<Value> sums, Value lanePanel,
                               Value laneBase, Value rowPanel, Value rowBase);
  SmallVector<Value>
  forVectors(int64_t count, ArrayRef<Value> carried,
             function_ref<SmallVector<Value>(Value, ArrayRef<Value>)> body);
  Value laneIndex(Value laneTile, int64_t vector);
  Value loadAccumulator(Value base, Value lane);
  void storeAccumulator(Value accumulator, Value base, Value lane);
  /// A mask of the lanes that exist, or null where all always do.
  Value createMask(Value lane);

  OpBuilder &b;
  Location loc;
  AddTermsOp op;
  PETerms &terms;
  const PEPlan &plan;
  bool parallel;
  /// The current value of each outer loop.
  SmallVector<Value> values;
  Value buffers[2], result;
  /// Along K and along the width of each operand; along rows and lanes of the
  /// result.
  Offsets alongK[2], alongWidth[2], resultRows, resultLanes;
  Value sharedPanel;
  /// Outside of the loops; null where each thread has its own.
  Value privatePanel;
  SmallVector<unsigned> sharedOuter;
  SmallVector<Value> allocated;
};

} // namespace

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

Offsets PENestEmitter::createOffsets(ArrayRef<unsigned> dims,
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

Value PENestEmitter::at(const Offsets &offsets, Value index) {
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
// Panels
//===----------------------------------------------------------------------===//

/// Where a tile of the shared side begins in its panel.
Value PENestEmitter::sharedBase(Value tile) {
  Value number = constant(0);
  for (unsigned d : sharedOuter)
    number = add(mul(number, plan.extents[d]), values[d]);
  number = add(mul(number, plan.shared().tiles()), tile);
  return mul(number, tileWords(plan.shared()));
}

void PENestEmitter::packShared() {
  const PESide &side = plan.shared();
  SmallVector<int64_t> bounds;
  int64_t count = side.tiles();
  for (unsigned d : plan.outer)
    if (plan.operands[side.input].strides[d] != 0) {
      sharedOuter.push_back(d);
      bounds.push_back(plan.extents[d]);
      count *= plan.extents[d];
    }
  bounds.push_back(side.tiles());
  sharedPanel = allocate(count * tileWords(side), b.getI32Type());
  forParallel(bounds, [&](ValueRange indices) {
    // What the operand does not depend on has no value here.
    for (unsigned d : plan.outer)
      values[d] = nullptr;
    setOuter(sharedOuter, indices.drop_back());
    packTile(side, indices.back(), constant(0), plan.steps,
             getPanel(side, /*isShared=*/true), sharedPanel,
             sharedBase(indices.back()));
  });
}

/// Lanes are read as vectors of neighbouring elements; rows one by one, so that
/// theirs may lie as K does in memory.
Panel PENestEmitter::getPanel(const PESide &side, bool isShared) {
  if (side.input == plan.lanesSide.input || plan.runs[side.input] == 1)
    return {side.width, 1};
  return {1, isShared ? plan.steps : plan.block};
}

/// The words of a vector of codes.
Value PENestEmitter::loadWords(const PESide &side, Value from) {
  Value buffer = buffers[side.input];
  auto codes = VectorType::get(
      {terms.getLanes()}, cast<MemRefType>(buffer.getType()).getElementType());
  return terms.emitWord(vector::LoadOp::create(b, loc, codes, buffer, from),
                        side.input);
}

/// Packs steps of K whose elements are contiguous along the width.
void PENestEmitter::packAlongWidth(const PESide &side, Value from,
                                   int64_t steps, Value firstStep, Panel layout,
                                   Value panel, Value panelBase) {
  forRange(steps, [&](Value step) {
    Value at0 = add(from, at(alongK[side.input], add(firstStep, step)));
    Value to = add(panelBase, mul(step, layout.stepStride));
    for (int64_t begin = 0; begin < side.width; begin += terms.getLanes())
      vector::StoreOp::create(b, loc,
                              loadWords(side, add(at0, constant(begin))), panel,
                              add(to, constant(begin)));
  });
}

/// Packs steps of K that are contiguous in memory, of one element.
void PENestEmitter::packRun(const PESide &side, Value from, int64_t steps,
                            Panel layout, Value panel, Value panelBase) {
  int64_t lanes = terms.getLanes(), full = steps / lanes;
  forRange(full, [&](Value index) {
    Value step = mul(index, lanes);
    Value words = loadWords(side, add(from, step));
    Value to = add(panelBase, mul(step, layout.stepStride));
    if (layout.stepStride == 1) {
      vector::StoreOp::create(b, loc, words, panel, to);
      return;
    }
    auto elements = vector::ToElementsOp::create(b, loc, words);
    for (auto [i, word] : llvm::enumerate(elements.getResults()))
      memref::StoreOp::create(
          b, loc, word, panel,
          add(to, constant(int64_t(i) * layout.stepStride)));
  });
  forRange(steps % lanes, [&](Value rest) {
    Value step = add(constant(full * lanes), rest);
    Value word =
        terms.emitWord(load(buffers[side.input], add(from, step)), side.input);
    memref::StoreOp::create(b, loc, word, panel,
                            add(panelBase, mul(step, layout.stepStride)));
  });
}

/// Packs words of `steps` steps of K from `firstStep` on, of each element of a
/// tile. Elements beyond the last are the last one again; their sums go
/// nowhere.
void PENestEmitter::packTile(const PESide &side, Value tile, Value firstStep,
                             int64_t steps, Panel layout, Value panel,
                             Value panelBase) {
  Value base = getBase(plan.operands[side.input]);
  const Offsets &along = alongWidth[side.input];
  bool isWhole = side.extent % side.width == 0;
  Value first = mul(tile, side.width);
  if (isWhole && !along.table && along.stride == 1 &&
      layout.elementStride == 1 && side.width >= terms.getLanes())
    return packAlongWidth(side, add(base, first), steps, firstStep, layout,
                          panel, panelBase);
  auto elementBase = [&](Value element) {
    Value position = add(first, element);
    if (!isWhole)
      position = minimum(position, side.extent - 1);
    return add(base, at(along, position));
  };
  // Runs of K, where the steps are whole ones.
  int64_t run = plan.runs[side.input];
  if (run == plan.steps)
    run = steps;
  if (run >= terms.getLanes() && steps % run == 0 &&
      (run == steps || steps == plan.steps))
    return forRange(steps / run, [&](Value index) {
      Value step = mul(index, run);
      Value runBase = at(alongK[side.input], add(firstStep, step));
      forRange(side.width, [&](Value element) {
        Value to = add(add(panelBase, mul(step, layout.stepStride)),
                       mul(element, layout.elementStride));
        packRun(side, add(elementBase(element), runBase), run, layout, panel,
                to);
      });
    });
  forRange(steps, [&](Value step) {
    Value from = at(alongK[side.input], add(firstStep, step));
    Value to = add(panelBase, mul(step, layout.stepStride));
    forRange(side.width, [&](Value element) {
      Value word = terms.emitWord(
          load(buffers[side.input], add(from, elementBase(element))),
          side.input);
      memref::StoreOp::create(b, loc, word, panel,
                              add(to, mul(element, layout.elementStride)));
    });
  });
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
  Panel rowLayout = getPanel(plan.rowsSide, /*isShared=*/!plan.sharesLanes);
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
  Panel shared = getPanel(plan.shared(), /*isShared=*/true);
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
