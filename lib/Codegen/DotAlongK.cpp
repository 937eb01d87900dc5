//===- DotAlongK.cpp - Dot kernels with lanes along the sum ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DotEmitter.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// What is left of k behind the last whole chunk, a register at a time.
void DotEmitter::emitTail(function_ref<void(Value, int64_t)> body) {
  for (int64_t at = steps / plan.chunk * plan.chunk; at < steps;
       at += plan.lanes)
    body(constant(at), std::min(plan.lanes, steps - at));
}

/// Adds the products of the tail of k to a tile of sums.
SmallVector<Value> DotEmitter::tail(Value weightsAt, Value rowsAt, int64_t rows,
                                    int64_t columns, Values sums) {
  emitTail([&](Value at, int64_t count) {
    Values x;
    for (int64_t row = 0; row < rows; ++row)
      x.push_back(load(small, add(add(rowsAt, at), constant(row * rowStride)),
                       plan.lanes, count));
    for (int64_t column = 0; column < columns; ++column) {
      Value w =
          loadWeights(add(add(weightsAt, at), constant(column * columnStride)),
                      plan.lanes, count);
      for (int64_t row = 0; row < rows; ++row) {
        Value &sum = sums[row * columns + column];
        sum = multiplyAdd(x[row], w, sum);
      }
    }
  });
  return sums;
}

/// A tile of `columns` columns from `first`, all rows, weights decoded in
/// registers or, with blocks, once for all rows.
void DotEmitter::emitColumns(Value first, int64_t columns) {
  iv[plan.n] = first;
  if (plan.block)
    return emitBuffered(columns);
  int64_t parts = plan.chunk / plan.lanes, rows = rowCount;
  Value weightsAt = address(weightsLayout), rowsAt = address(smallLayout);
  // A chain of multiply-adds takes four cycles: one row needs several.
  int64_t chains = rows * columns < 4 ? parts : 1;
  int64_t tile = rows * columns;
  Values sums(tile * chains, zeros(plan.lanes));
  if (int64_t full = steps / plan.chunk * plan.chunk)
    sums =
        loop(zero, constant(full), plan.chunk, sums, [&](Value k, Values sums) {
          for (int64_t column = 0; column < columns; ++column) {
            Value w = loadWeights(
                add(add(weightsAt, k), constant(column * columnStride)),
                plan.chunk, plan.chunk);
            for (int64_t p = 0; p < parts; ++p)
              for (int64_t row = 0; row < rows; ++row) {
                Value x = load(small,
                               add(add(rowsAt, k),
                                   constant(row * rowStride + p * plan.lanes)),
                               plan.lanes, plan.lanes);
                Value &sum = sums[(p % chains) * tile + row * columns + column];
                sum = multiplyAdd(x, part(w, p), sum);
              }
          }
          return sums;
        });
  for (int64_t chain = 1; chain < chains; ++chain)
    for (int64_t i = 0; i < tile; ++i)
      sums[i] = arith::AddFOp::create(b, loc, sums[i], sums[chain * tile + i]);
  sums.resize(tile);
  sums = tail(weightsAt, rowsAt, rows, columns, sums);
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t column = 0; column < columns; ++column) {
      if (plan.m)
        iv[*plan.m] = constant(row);
      iv[plan.n] = add(first, constant(column));
      finish(sumLanes(sums[row * columns + column]), 0);
    }
  if (plan.m)
    iv[*plan.m] = zero;
}

void DotEmitter::emitBuffered(int64_t columns) {
  int64_t lanes = plan.lanes, rows = plan.rows, block = plan.block;
  Value first = iv[plan.n];
  Value partial = scratch(rowCount * columns * lanes);
  Value buffer = scratch(columns * block);
  Value weightsAt = address(weightsLayout), rowsAt = address(smallLayout);
  int64_t full = steps / plan.chunk * plan.chunk;
  auto place = [&](Value row, int64_t i) {
    return add(mul(row, columns * lanes), constant(i * lanes));
  };
  forRange(zero, constant(rowCount * columns * lanes), lanes, [&](Value i) {
    vector::StoreOp::create(b, loc, zeros(lanes), partial, i);
  });
  /// A tile of rows on the block from `begin`, `count` steps.
  auto tile = [&](Value begin, int64_t count, Value row, int64_t rows) {
    Values sums;
    for (int64_t i = 0; i < rows * columns; ++i)
      sums.push_back(vector::LoadOp::create(
          b, loc, vectorOf(b.getF32Type(), lanes), partial, place(row, i)));
    Value at = add(add(rowsAt, begin), mul(row, rowStride));
    sums = loop(zero, constant(count), lanes, sums, [&](Value k, Values sums) {
      Values x;
      for (int64_t r = 0; r < rows; ++r)
        x.push_back(load(small, add(add(at, k), constant(r * rowStride)), lanes,
                         lanes));
      for (int64_t column = 0; column < columns; ++column) {
        Value w = load(buffer, add(k, constant(column * block)), lanes, lanes);
        for (int64_t r = 0; r < rows; ++r) {
          Value &sum = sums[r * columns + column];
          sum = multiplyAdd(x[r], w, sum);
        }
      }
      return sums;
    });
    for (auto [i, sum] : llvm::enumerate(sums))
      vector::StoreOp::create(b, loc, sum, partial, place(row, i));
  };
  auto emitBlock = [&](Value begin, int64_t count) {
    for (int64_t column = 0; column < columns; ++column) {
      Value from = add(add(weightsAt, begin), constant(column * columnStride));
      forRange(zero, constant(count), plan.chunk, [&](Value k) {
        Value w = loadWeights(add(from, k), plan.chunk, plan.chunk);
        vector::StoreOp::create(b, loc, w, buffer,
                                add(k, constant(column * block)));
      });
    }
    forPieces(rowCount, rows, [&](Value row, int64_t height) {
      tile(begin, count, row, height);
    });
  };
  forPieces(full, block, emitBlock);
  forRange(zero, constant(rowCount), 1, [&](Value row) {
    Values sums;
    for (int64_t i = 0; i < columns; ++i)
      sums.push_back(vector::LoadOp::create(
          b, loc, vectorOf(b.getF32Type(), lanes), partial, place(row, i)));
    sums = tail(weightsAt, add(rowsAt, mul(row, rowStride)), 1, columns, sums);
    for (int64_t column = 0; column < columns; ++column) {
      if (plan.m)
        iv[*plan.m] = row;
      iv[plan.n] = add(first, constant(column));
      finish(sumLanes(sums[column]), 0);
    }
    if (plan.m)
      iv[*plan.m] = zero;
  });
}

void DotEmitter::emitAlongK() {
  int64_t columns = plan.columns, tiles = extents[plan.n] / columns;
  // Blocks of equal numbers of tiles that balance over threads.
  int64_t each = llvm::divideCeil(tiles, std::min<int64_t>(tiles, 64));
  int64_t whole = tiles / each;
  forBlocks(whole, [&](Value block) {
    Value begin = mul(block, each * columns);
    forRange(begin, add(begin, constant(each * columns)), columns,
             [&](Value first) { emitColumns(first, columns); });
  });
  int64_t rest = extents[plan.n] - whole * each * columns;
  if (!rest)
    return;
  forBlocks(1, [&](Value) {
    Value begin = constant(extents[plan.n] - rest);
    int64_t full = rest / columns * columns;
    if (full)
      forRange(begin, constant(extents[plan.n] - rest + full), columns,
               [&](Value first) { emitColumns(first, columns); });
    if (full != rest)
      emitColumns(constant(extents[plan.n] - rest + full), rest - full);
  });
}

} // namespace lns::codegen
