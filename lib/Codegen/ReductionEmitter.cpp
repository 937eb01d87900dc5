//===- ReductionEmitter.cpp - Loops and registers of one plan ----------------
//===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The nest, outermost first: the dimensions that panels depend on, tiles along
// the vector dimension, (a block of the reduction,) the other parallel
// dimensions, rows; inside, the reduction loops carry a tile of accumulators
// in registers. Shapes are static, so a remainder along rows or lanes is one
// more tile of its own size, and masks are constants.
//
//===----------------------------------------------------------------------===//

#include "ReductionEmitter.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

namespace {

/// A loop of the nest over dimension `dim` in steps of `step`.
struct Loop {
  unsigned dim;
  int64_t begin, end, step;
  int64_t trips() const { return llvm::divideCeil(end - begin, step); }
};

/// A register tile's size: rows, vectors (or columns), and how many lanes of
/// the last vector count (0: all).
struct Tile {
  int64_t rows, vectors, lastLanes;
};

class NestEmitter {
public:
  NestEmitter(OpBuilder &builder, linalg::GenericOp op,
              const ReductionPlan &plan, bool parallel)
      : b(builder), op(op), plan(plan), parallel(parallel), loc(op.getLoc()),
        extents(op.getStaticLoopRanges()) {
    zero = constant(0);
    for (OpOperand *input : op.getDpsInputOperands()) {
      inputs.push_back(input->get());
      inputMaps.push_back(op.getMatchingIndexingMap(input));
    }
    for (OpOperand &init : op.getDpsInitsMutable())
      results.push_back(init.get());
    resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  }

  void emit();

private:
  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  SmallVector<Value> apply(AffineMap map, int64_t row, int64_t column);
  void pack(unsigned input);
  void emitNest(Loop vectorTiles, int64_t vectors, int64_t lastLanes);
  void emitLoops(ArrayRef<Loop> loops, unsigned parallelLoops,
                 function_ref<void()> body);
  void emitFor(const Loop &loop, function_ref<void()> body);
  void emitTile(Tile tile);
  void emitReductions(unsigned depth, Tile tile, SmallVector<Value> &accs);
  void emitStep(Tile tile, SmallVector<Value> &accs, int64_t lanesLeft);
  void reduceLanes(Tile tile, SmallVector<Value> &accs);
  SmallVector<Value> emitBody(ArrayRef<Value> inputValues, ArrayRef<Value> accs,
                              int64_t row, int64_t column,
                              VectorType vectorIndex);
  Value asVector(Value value);
  Value mask(int64_t lanesLeft);
  Value load(unsigned input, int64_t row, int64_t column, int64_t lanesLeft);
  void copyScratch(Value scratch, Value result, Tile tile, bool toResult);
  void findFills();

  VectorType vectorOf(Type element) {
    return VectorType::get({plan.lanes}, element);
  }
  int64_t lanesLeft(Tile tile, int64_t vector) {
    return vector == tile.vectors - 1 ? tile.lastLanes : 0;
  }

  OpBuilder &b;
  linalg::GenericOp op;
  const ReductionPlan &plan;
  bool parallel;
  Location loc;
  SmallVector<int64_t> extents;
  SmallVector<Value> inputs, results;
  SmallVector<AffineMap> inputMaps;
  AffineMap resultMap;
  Value zero;
  /// The current value of each dimension (the first element of a tile).
  SmallVector<Value> iv;
  /// The number of the current tile along the vector dimension.
  Value vectorTile;
  /// Panels of the inputs that have them, and the dimensions they run over.
  SmallVector<Value> panels;
  SmallVector<SmallVector<unsigned>> panelDims;
  /// Where stack slots go: the function, or the body of the parallel loop.
  Block *frame = nullptr;
  /// The upper bound of the blocked reduction loop, where there is one.
  Value blockEnd;
  /// A constant that the result was filled with just before, by result.
  SmallVector<linalg::FillOp> fills;
};

} // namespace

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

/// How many leading loops to make one parallel loop: enough iterations for a
/// team, no more, since each further loop costs an index division.
static unsigned countParallelLoops(ArrayRef<Loop> loops) {
  int64_t trips = 1;
  unsigned count = 0;
  while (count < loops.size() && trips < kParallelIterations)
    trips *= loops[count++].trips();
  return trips > 1 ? count : 0;
}

/// Copies an input into panels: its outer dimensions, tiles along the vector
/// dimension, reduction dimensions in loop order, `tileLanes` lanes. Lanes past
/// the end are zero.
void NestEmitter::pack(unsigned input) {
  AffineMap map = inputMaps[input];
  auto type = cast<MemRefType>(inputs[input].getType());
  int64_t width = plan.tileLanes();
  int64_t extent = extents[plan.vectorDim];
  int64_t tiles = llvm::divideCeil(extent, width);

  SmallVector<unsigned> before, after;
  SmallVector<int64_t> shape;
  for (unsigned d = 0; d < extents.size(); ++d)
    if (d != plan.vectorDim && map.isFunctionOfDim(d) &&
        op.getIteratorTypesArray()[d] == utils::IteratorType::parallel)
      before.push_back(d);
  for (unsigned d : plan.reductions)
    if (map.isFunctionOfDim(d))
      after.push_back(d);
  for (unsigned d : before)
    shape.push_back(extents[d]);
  shape.push_back(tiles);
  for (unsigned d : after)
    shape.push_back(extents[d]);
  shape.push_back(width);

  auto panelType = MemRefType::get(shape, type.getElementType());
  Value panel =
      memref::AllocOp::create(b, loc, panelType, b.getI64IntegerAttr(64));
  Value zeroElement =
      arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));

  SmallVector<Loop> loops;
  for (unsigned d : before)
    loops.push_back({d, 0, extents[d], 1});
  auto copy = [&](Loop tileLoop, int64_t lanes) {
    SmallVector<Loop> all = loops;
    all.push_back(tileLoop);
    unsigned parallelLoops = parallel ? countParallelLoops(all) : 0;
    for (unsigned d : after)
      all.push_back({d, 0, extents[d], 1});
    emitLoops(all, parallelLoops, [&] {
      Value first = iv[plan.vectorDim];
      SmallVector<Value> to;
      for (unsigned d : before)
        to.push_back(iv[d]);
      to.push_back(arith::DivUIOp::create(b, loc, first, constant(width)));
      for (unsigned d : after)
        to.push_back(iv[d]);
      to.push_back(zero);
      auto lane = [&](int64_t begin, int64_t end, bool real) {
        if (begin == end)
          return;
        auto loop = scf::ForOp::create(b, loc, constant(begin), constant(end),
                                       constant(1));
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToStart(loop.getBody());
        to.back() = loop.getInductionVar();
        Value value = zeroElement;
        if (real) {
          iv[plan.vectorDim] =
              arith::AddIOp::create(b, loc, first, loop.getInductionVar());
          value =
              memref::LoadOp::create(b, loc, inputs[input], apply(map, 0, 0));
          iv[plan.vectorDim] = first;
        }
        memref::StoreOp::create(b, loc, value, panel, to);
      };
      lane(0, lanes, true);
      lane(lanes, width, false);
    });
  };
  int64_t full = extent / width * width;
  if (full)
    copy({plan.vectorDim, 0, full, width}, width);
  if (full != extent)
    copy({plan.vectorDim, full, extent, width}, extent - full);

  panels[input] = panel;
  SmallVector<unsigned> dims = before;
  dims.push_back(plan.vectorDim);
  dims.append(after);
  panelDims[input] = dims;
}

Value NestEmitter::mask(int64_t lanesLeft) {
  SmallVector<bool> bits(plan.lanes, false);
  std::fill_n(bits.begin(), lanesLeft, true);
  return arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(vectorOf(b.getI1Type()), bits));
}

/// Input `input` for one place of the register tile: a scalar, or a vector of
/// which `lanesLeft` lanes exist (0: all).
Value NestEmitter::load(unsigned input, int64_t row, int64_t column,
                        int64_t lanesLeft) {
  auto type = cast<MemRefType>(inputs[input].getType());
  VectorType vector = vectorOf(type.getElementType());
  switch (plan.inputs[input]) {
  case Access::Scalar:
    return memref::LoadOp::create(b, loc, inputs[input],
                                  apply(inputMaps[input], row, column));
  case Access::Vector: {
    SmallVector<Value> indices = apply(inputMaps[input], row, column);
    if (!lanesLeft)
      return vector::LoadOp::create(b, loc, vector, inputs[input], indices);
    Value rest = arith::ConstantOp::create(b, loc, b.getZeroAttr(vector));
    return vector::MaskedLoadOp::create(b, loc, vector, inputs[input], indices,
                                        mask(lanesLeft), rest);
  }
  case Access::Packed: {
    SmallVector<Value> indices;
    for (unsigned d : panelDims[input]) {
      if (d == plan.vectorDim)
        indices.push_back(vectorTile);
      else
        indices.push_back(
            apply(AffineMap::get(extents.size(), 0, b.getAffineDimExpr(d)), row,
                  0)
                .front());
    }
    indices.push_back(constant(column));
    return vector::LoadOp::create(b, loc, vector, panels[input], indices);
  }
  }
  llvm_unreachable("all kinds of access are handled");
}

Value NestEmitter::asVector(Value value) {
  if (isa<VectorType>(value.getType()))
    return value;
  return vector::BroadcastOp::create(b, loc, vectorOf(value.getType()), value);
}

/// The op's body on vectors. What does not vary along the lanes stays scalar
/// until it meets something that does.
SmallVector<Value> NestEmitter::emitBody(ArrayRef<Value> inputValues,
                                         ArrayRef<Value> accs, int64_t row,
                                         int64_t column,
                                         VectorType vectorIndex) {
  if (plan.fuseMultiplyAdd)
    // Not vector.fma: that one lets LLVM choose whether to round twice [F1].
    return {math::FmaOp::create(b, loc, asVector(inputValues[0]),
                                asVector(inputValues[1]), accs[0])};
  Block *body = op.getBody();
  IRMapping mapping;
  for (auto [argument, value] : llvm::zip(
           body->getArguments(), llvm::concat<const Value>(inputValues, accs)))
    mapping.map(argument, value);
  for (Operation &inner : body->without_terminator()) {
    if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
      unsigned d = index.getDim();
      Value value =
          apply(AffineMap::get(extents.size(), 0, b.getAffineDimExpr(d)), row,
                column)
              .front();
      if (d == plan.vectorDim) {
        Value steps = vector::StepOp::create(b, loc, vectorIndex);
        value = arith::AddIOp::create(b, loc, asVector(value), steps);
      }
      mapping.map(index.getResult(), value);
      continue;
    }
    bool lanes = llvm::any_of(inner.getOperands(), [&](Value operand) {
      return isa<VectorType>(mapping.lookupOrDefault(operand).getType());
    });
    if (lanes)
      for (Value operand : inner.getOperands())
        mapping.map(operand, asVector(mapping.lookupOrDefault(operand)));
    Operation *clone = b.clone(inner, mapping);
    if (lanes)
      for (OpResult result : clone->getResults())
        result.setType(vectorOf(result.getType()));
  }
  SmallVector<Value> yielded;
  for (Value operand : body->getTerminator()->getOperands())
    yielded.push_back(asVector(mapping.lookupOrDefault(operand)));
  return yielded;
}

/// One step of the reduction on all accumulators. `accs` is ordered by row,
/// then vector (column), then result.
void NestEmitter::emitStep(Tile tile, SmallVector<Value> &accs,
                           int64_t lanesLeftInStep) {
  // Inputs that do not vary along rows or columns are loaded once.
  DenseMap<std::tuple<unsigned, int64_t, int64_t>, Value> loaded;
  auto get = [&](unsigned input, int64_t row, int64_t vector) -> Value {
    AffineMap map = inputMaps[input];
    bool byRow = plan.rowDim && map.isFunctionOfDim(*plan.rowDim);
    bool byVector = plan.dot
                        ? plan.columnDim && map.isFunctionOfDim(*plan.columnDim)
                        : plan.inputs[input] != Access::Scalar;
    row = byRow ? row : 0;
    vector = byVector ? vector : 0;
    Value &value = loaded[{input, row, vector}];
    if (!value) {
      int64_t column = plan.dot ? vector : vector * plan.lanes;
      int64_t left = plan.dot ? lanesLeftInStep : lanesLeft(tile, vector);
      value = load(input, row, column, left);
      // All uses of an operand of a fused multiply-add are vectors.
      if (plan.fuseMultiplyAdd)
        value = asVector(value);
    }
    return value;
  };
  VectorType vectorIndex = vectorOf(b.getIndexType());
  unsigned slots = results.size(), next = 0;
  for (int64_t row = 0; row < tile.rows; ++row)
    for (int64_t vector = 0; vector < tile.vectors; ++vector) {
      SmallVector<Value> values;
      for (unsigned input = 0; input < inputs.size(); ++input)
        values.push_back(get(input, row, vector));
      SmallVector<Value> updated =
          emitBody(values, ArrayRef(accs).slice(next, slots), row,
                   plan.dot ? vector : vector * plan.lanes, vectorIndex);
      llvm::copy(updated, accs.begin() + next);
      next += slots;
    }
}

void NestEmitter::emitReductions(unsigned depth, Tile tile,
                                 SmallVector<Value> &accs) {
  auto nest = [&](Value begin, Value end, int64_t step, unsigned dim,
                  function_ref<void(SmallVector<Value> &)> body) {
    auto loop = scf::ForOp::create(b, loc, begin, end, constant(step), accs);
    {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPointToStart(loop.getBody());
      Value saved = iv[dim];
      iv[dim] = loop.getInductionVar();
      SmallVector<Value> carried(loop.getRegionIterArgs());
      body(carried);
      scf::YieldOp::create(b, loc, carried);
      iv[dim] = saved;
    }
    accs.assign(loop.result_begin(), loop.result_end());
  };

  if (depth < plan.reductions.size()) {
    unsigned dim = plan.reductions[depth];
    if (depth == 0 && blockEnd) {
      nest(iv[dim], blockEnd, 1, dim, [&](SmallVector<Value> &carried) {
        emitReductions(depth + 1, tile, carried);
      });
    } else if (extents[dim] == 1) {
      iv[dim] = zero;
      emitReductions(depth + 1, tile, accs);
    } else {
      nest(zero, constant(extents[dim]), 1, dim,
           [&](SmallVector<Value> &carried) {
             emitReductions(depth + 1, tile, carried);
           });
    }
    return;
  }
  if (!plan.dot)
    return emitStep(tile, accs, 0);
  // Lanes along the innermost reduction.
  unsigned dim = plan.vectorDim;
  int64_t full = extents[dim] / plan.lanes * plan.lanes;
  if (full)
    nest(zero, constant(full), plan.lanes, dim,
         [&](SmallVector<Value> &carried) { emitStep(tile, carried, 0); });
  if (full != extents[dim]) {
    iv[dim] = constant(full);
    emitStep(tile, accs, extents[dim] - full);
  }
}

/// Sums the lanes of partial sums as a tree: halves, quarters, …
void NestEmitter::reduceLanes(Tile tile, SmallVector<Value> &accs) {
  for (Value &acc : accs) {
    for (int64_t half = plan.lanes / 2; half >= 1; half /= 2) {
      SmallVector<int64_t> low(half), high(half);
      for (int64_t i = 0; i < half; ++i) {
        low[i] = i;
        high[i] = i + half;
      }
      Value a = vector::ShuffleOp::create(b, loc, acc, acc, low);
      Value c = vector::ShuffleOp::create(b, loc, acc, acc, high);
      acc = arith::AddFOp::create(b, loc, a, c);
    }
    acc = vector::ExtractOp::create(b, loc, acc, 0);
  }
}

/// Copies between the result and a scratch tile whose lanes are contiguous.
void NestEmitter::copyScratch(Value scratch, Value result, Tile tile,
                              bool toResult) {
  int64_t lanes = tile.vectors * plan.lanes -
                  (tile.lastLanes ? plan.lanes - tile.lastLanes : 0);
  SmallVector<Value> saved = iv;
  auto lane = scf::ForOp::create(b, loc, zero, constant(lanes), constant(1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(lane.getBody());
  iv[plan.vectorDim] =
      arith::AddIOp::create(b, loc, iv[plan.vectorDim], lane.getInductionVar());
  Value rowIndex = zero;
  if (tile.rows > 1) {
    auto row =
        scf::ForOp::create(b, loc, zero, constant(tile.rows), constant(1));
    b.setInsertionPointToStart(row.getBody());
    rowIndex = row.getInductionVar();
    iv[*plan.rowDim] =
        arith::AddIOp::create(b, loc, iv[*plan.rowDim], rowIndex);
  }
  SmallVector<Value> place = {rowIndex, lane.getInductionVar()};
  SmallVector<Value> indices = apply(resultMap, 0, 0);
  if (toResult)
    memref::StoreOp::create(b, loc,
                            memref::LoadOp::create(b, loc, scratch, place),
                            result, indices);
  else
    memref::StoreOp::create(b, loc,
                            memref::LoadOp::create(b, loc, result, indices),
                            scratch, place);
  iv = saved;
}

/// One register tile: read the result, reduce, write it back.
void NestEmitter::emitTile(Tile tile) {
  unsigned slots = results.size();
  SmallVector<Value> accs(tile.rows * tile.vectors * slots);
  SmallVector<Value> scratch(slots);
  auto slot = [&](int64_t row, int64_t vector, unsigned result) -> Value & {
    return accs[(row * tile.vectors + vector) * slots + result];
  };
  auto forEach = [&](function_ref<void(int64_t, int64_t, unsigned)> body) {
    for (int64_t row = 0; row < tile.rows; ++row)
      for (int64_t vector = 0; vector < tile.vectors; ++vector)
        for (unsigned result = 0; result < slots; ++result)
          body(row, vector, result);
  };
  auto elementOf = [&](unsigned result) {
    return cast<MemRefType>(results[result].getType()).getElementType();
  };
  if (plan.scatterResult)
    for (unsigned result = 0; result < slots; ++result) {
      auto type = MemRefType::get({tile.rows, tile.vectors * plan.lanes},
                                  elementOf(result));
      {
        // Not here: a stack slot inside a loop would grow the stack.
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToStart(frame);
        scratch[result] =
            memref::AllocaOp::create(b, loc, type, b.getI64IntegerAttr(64));
      }
      if (!fills[result])
        copyScratch(scratch[result], results[result], tile, false);
    }

  forEach([&](int64_t row, int64_t vector, unsigned result) {
    VectorType type = vectorOf(elementOf(result));
    Value &acc = slot(row, vector, result);
    if (plan.dot) {
      acc = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
    } else if (fills[result]) {
      acc = asVector(fills[result].value());
    } else if (plan.scatterResult) {
      acc = vector::LoadOp::create(
          b, loc, type, scratch[result],
          ValueRange{constant(row), constant(vector * plan.lanes)});
    } else {
      SmallVector<Value> indices = apply(resultMap, row, vector * plan.lanes);
      if (int64_t left = lanesLeft(tile, vector)) {
        Value rest = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
        acc = vector::MaskedLoadOp::create(b, loc, type, results[result],
                                           indices, mask(left), rest);
      } else {
        acc = vector::LoadOp::create(b, loc, type, results[result], indices);
      }
    }
  });

  emitReductions(0, tile, accs);
  if (plan.dot)
    reduceLanes(tile, accs);

  forEach([&](int64_t row, int64_t vector, unsigned result) {
    Value acc = slot(row, vector, result);
    if (plan.dot) {
      SmallVector<Value> indices = apply(resultMap, row, vector);
      Value old =
          fills[result]
              ? Value(fills[result].value())
              : Value(memref::LoadOp::create(b, loc, results[result], indices));
      Value sum = arith::AddFOp::create(b, loc, old, acc);
      memref::StoreOp::create(b, loc, sum, results[result], indices);
    } else if (plan.scatterResult) {
      vector::StoreOp::create(
          b, loc, acc, scratch[result],
          ValueRange{constant(row), constant(vector * plan.lanes)});
    } else {
      SmallVector<Value> indices = apply(resultMap, row, vector * plan.lanes);
      if (int64_t left = lanesLeft(tile, vector))
        vector::MaskedStoreOp::create(b, loc, results[result], indices,
                                      mask(left), acc);
      else
        vector::StoreOp::create(b, loc, acc, results[result], indices);
    }
  });
  if (plan.scatterResult)
    for (unsigned result = 0; result < slots; ++result)
      copyScratch(scratch[result], results[result], tile, true);
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

void NestEmitter::emit() {
  iv.assign(extents.size(), zero);
  panels.resize(inputs.size());
  panelDims.resize(inputs.size());
  frame = &op->getParentOfType<func::FuncOp>().getBody().front();
  findFills();
  for (auto [index, access] : llvm::enumerate(plan.inputs))
    if (access == Access::Packed)
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

void emitReduction(RewriterBase &rewriter, linalg::GenericOp op,
                   const ReductionPlan &plan, bool parallel) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  NestEmitter(rewriter, op, plan, parallel).emit();
  rewriter.eraseOp(op);
}

} // namespace lns::codegen
