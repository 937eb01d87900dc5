//===- DotEmitter.h - Loops and registers of a dot kernel -------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_DOTEMITTER_H
#define LNS_LIB_CODEGEN_DOTEMITTER_H

#include "DotKernel.h"
#include "Epilogue.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

namespace lns::codegen {

class DotEmitter {
  using Value = mlir::Value;
  using Values = llvm::SmallVector<Value>;

public:
  DotEmitter(mlir::OpBuilder &builder, mlir::linalg::GenericOp op,
             const DotPlan &plan, bool parallel, Value fill,
             const KernelGroup *group);
  void emit();

private:
  Value constant(int64_t value) {
    return mlir::arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value x, Value y) {
    return b.createOrFold<mlir::arith::AddIOp>(loc, x, y);
  }
  Value mul(Value x, int64_t factor) {
    return b.createOrFold<mlir::arith::MulIOp>(loc, x, constant(factor));
  }
  mlir::VectorType vectorOf(mlir::Type type, int64_t lanes) {
    return mlir::VectorType::get({lanes}, type);
  }
  Value zeros(int64_t lanes) {
    return mlir::arith::ConstantOp::create(
        b, loc, b.getZeroAttr(vectorOf(b.getF32Type(), lanes)));
  }

  Value scratch(int64_t elements);
  Value decodeSmall();
  Value load(Value buffer, Value index, int64_t lanes, int64_t count);
  Value loadWeights(Value index, int64_t lanes, int64_t count);
  Value loadScalar(Value index);
  Value multiplyAdd(Value x, Value y, Value sum);
  Value part(Value vector, int64_t index);
  Value sumLanes(Value vector);
  Values loop(Value begin, Value end, int64_t step, Values carried,
              llvm::function_ref<Values(Value, Values)> body);
  void forRange(Value begin, Value end, int64_t step,
                llvm::function_ref<void(Value)> body);
  void forPieces(int64_t extent, int64_t step,
                 llvm::function_ref<void(Value index, int64_t size)> body);
  void forBlocks(int64_t blocks, llvm::function_ref<void(Value block)> body);
  /// The address of `layout` at the current loops.
  Value address(const Strided &layout);
  void finish(Value sum, int64_t lanesLeft);

  // Lanes along k.
  void emitAlongK();
  void emitColumns(Value first, int64_t columns);
  void emitBuffered(int64_t columns);
  Values tail(Value weightsAt, Value rowsAt, int64_t rows, int64_t columns,
              Values sums);
  void emitTail(llvm::function_ref<void(Value at, int64_t count)> body);

  // Lanes along n.
  void emitAlongN();
  void emitBlock(Value first, int64_t width);

  mlir::OpBuilder &b;
  mlir::linalg::GenericOp op;
  const DotPlan &plan;
  bool parallel;
  Value fill;
  const KernelGroup *group;
  mlir::Location loc;
  ContractionBody body;
  CPUTarget target;
  llvm::SmallVector<int64_t> extents;
  Strided weightsLayout, smallLayout, resultLayout;
  Value weights, small, result;
  std::optional<Epilogue> epilogue;
  /// The current value of each loop.
  Values iv;
  Value zero;
  /// Where stack slots go.
  mlir::Block *frame;
  int64_t steps, rowCount, columnStride, rowStride;
};

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_DOTEMITTER_H
