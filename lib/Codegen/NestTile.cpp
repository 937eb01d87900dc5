//===- NestTile.cpp - The register tile of a loop nest ----------------- ===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestEmitter.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

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
  case Access::Packed:
  case Access::PackedRows: {
    bool rows = plan.inputs[input] == Access::PackedRows;
    SmallVector<Value> indices;
    for (unsigned d : panelDims[input]) {
      if (rows ? plan.rowDim == d : plan.vectorDim == d)
        indices.push_back(rows ? rowTile : vectorTile);
      else
        indices.push_back(
            apply(AffineMap::get(extents.size(), 0, b.getAffineDimExpr(d)), row,
                  0)
                .front());
    }
    indices.push_back(constant(rows ? row : column));
    if (rows)
      return memref::LoadOp::create(b, loc, panels[input], indices);
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
                        : isVectorAccess(plan.inputs[input]);
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
  if (llvm::is_contained(plan.inputs, Access::PackedRows))
    rowTile =
        arith::DivUIOp::create(b, loc, iv[*plan.rowDim], constant(plan.rows));
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

} // namespace lns::codegen
