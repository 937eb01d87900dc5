//===- NestEmitter.h - Loops of a reduction plan ----------------*- C++ -*-===//
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
  NestEmitter(mlir::OpBuilder &builder, mlir::linalg::GenericOp op,
              const ReductionPlan &plan, bool parallel)
      : b(builder), op(op), plan(plan), parallel(parallel), loc(op.getLoc()),
        extents(op.getStaticLoopRanges()) {
    zero = constant(0);
    for (mlir::OpOperand *input : op.getDpsInputOperands()) {
      inputs.push_back(input->get());
      inputMaps.push_back(op.getMatchingIndexingMap(input));
    }
    for (mlir::OpOperand &init : op.getDpsInitsMutable())
      results.push_back(init.get());
    resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  }

  void emit(const KernelGroup *group);

private:
  mlir::Value constant(int64_t value) {
    return mlir::arith::ConstantIndexOp::create(b, loc, value);
  }
  llvm::SmallVector<mlir::Value> apply(mlir::AffineMap map, int64_t row,
                                       int64_t column);
  int64_t panelWidth(unsigned input);
  void pack(unsigned input);
  void emitNest(Loop vectorTiles, int64_t vectors, int64_t lastLanes);
  void emitLoops(llvm::ArrayRef<Loop> loops, unsigned parallelLoops,
                 llvm::function_ref<void()> body);
  void emitFor(const Loop &loop, llvm::function_ref<void()> body);
  void emitTile(Tile tile);
  void emitReductions(unsigned depth, Tile tile,
                      llvm::SmallVector<mlir::Value> &accs);
  void emitStep(Tile tile, llvm::SmallVector<mlir::Value> &accs,
                int64_t lanesLeft);
  void reduceLanes(Tile tile, llvm::SmallVector<mlir::Value> &accs);
  llvm::SmallVector<mlir::Value>
  emitBody(llvm::ArrayRef<mlir::Value> inputValues,
           llvm::ArrayRef<mlir::Value> accs, int64_t row, int64_t column,
           mlir::VectorType vectorIndex);
  mlir::Value asVector(mlir::Value value);
  mlir::Value mask(int64_t lanesLeft);
  mlir::Value load(unsigned input, int64_t row, int64_t column,
                   int64_t lanesLeft);
  void copyScratch(mlir::Value scratch, mlir::Value result, Tile tile,
                   bool toResult);
  void findFills();

  mlir::VectorType vectorOf(mlir::Type element) {
    return mlir::VectorType::get({plan.lanes}, element);
  }
  int64_t lanesLeft(Tile tile, int64_t vector) {
    return vector == tile.vectors - 1 ? tile.lastLanes : 0;
  }

  mlir::OpBuilder &b;
  mlir::linalg::GenericOp op;
  const ReductionPlan &plan;
  bool parallel;
  mlir::Location loc;
  llvm::SmallVector<int64_t> extents;
  llvm::SmallVector<mlir::Value> inputs, results;
  llvm::SmallVector<mlir::AffineMap> inputMaps;
  mlir::AffineMap resultMap;
  mlir::Value zero;
  /// The current value of each dimension (the first element of a tile).
  llvm::SmallVector<mlir::Value> iv;
  /// The number of the current tile along the vector dimension.
  mlir::Value vectorTile;
  /// The number of the current tile along the row dimension.
  mlir::Value rowTile;
  /// Panels of the inputs that have them, and the dimensions they run over.
  llvm::SmallVector<mlir::Value> panels;
  llvm::SmallVector<llvm::SmallVector<unsigned>> panelDims;
  /// Where stack slots go: the function, or the body of the parallel loop.
  mlir::Block *frame = nullptr;
  /// The upper bound of the blocked reduction loop, where there is one.
  mlir::Value blockEnd;
  /// A constant that the result was filled with just before, by result.
  llvm::SmallVector<mlir::linalg::FillOp> fills;
};

/// How many leading loops to make one parallel loop: enough iterations for a
/// team, no more, since each further loop costs an index division.
unsigned countParallelLoops(llvm::ArrayRef<Loop> loops);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_NESTEMITTER_H
