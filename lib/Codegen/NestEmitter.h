//===- NestEmitter.h - Emits the loop nest of one plan ----------*- C++ -*-
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

#ifndef LNS_LIB_CODEGEN_NESTEMITTER_H
#define LNS_LIB_CODEGEN_NESTEMITTER_H

#include "ReductionPlan.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

namespace lns::codegen {

using namespace mlir;

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
  int64_t panelWidth(unsigned input);
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
  /// The number of the current tile along the row dimension.
  Value rowTile;
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

/// How many leading loops to make one parallel loop: enough iterations for a
/// team, no more, since each further loop costs an index division.
unsigned countParallelLoops(llvm::ArrayRef<Loop> loops);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_NESTEMITTER_H
