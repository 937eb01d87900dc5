//===- PENestEmitter.h - Emitting sums of converted terms -------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_PENESTEMITTER_H
#define LNS_LIB_CODEGEN_PENESTEMITTER_H

#include "PENest.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

namespace lns::codegen {

/// Where the elements of some flattened loops lie in a buffer: a stride, or a
/// table that is filled once.
struct PEOffsets {
  int64_t stride = 0;
  mlir::Value table;
};

/// Words of neighbouring steps of K, and of neighbouring elements, of a panel
/// lie this far apart.
struct PEPanel {
  int64_t stepStride, elementStride;
};

class PENestEmitter {
public:
  PENestEmitter(mlir::OpBuilder &b, AddTermsOp op, PETerms &terms,
                const PEPlan &plan, bool parallel)
      : b(b), loc(op.getLoc()), op(op), terms(terms), plan(plan),
        parallel(parallel), values(plan.extents.size()) {}

  void emit();

private:
  using Value = mlir::Value;
  using Body = llvm::function_ref<void(Value)>;

  Value constant(int64_t value) {
    return mlir::arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value x, Value y) {
    if (mlir::isConstantIntValue(x, 0))
      return y;
    if (mlir::isConstantIntValue(y, 0))
      return x;
    return b.createOrFold<mlir::arith::AddIOp>(loc, x, y);
  }
  Value mul(Value x, int64_t factor) {
    if (factor == 0)
      return constant(0);
    return factor == 1
               ? x
               : b.createOrFold<mlir::arith::MulIOp>(loc, x, constant(factor));
  }
  Value minimum(Value x, int64_t most) {
    return b.createOrFold<mlir::arith::MinUIOp>(loc, x, constant(most));
  }
  Value load(Value buffer, Value index) {
    return mlir::memref::LoadOp::create(b, loc, buffer, index);
  }

  void forRange(int64_t count, Body body);
  void forParallel(llvm::ArrayRef<int64_t> bounds,
                   llvm::function_ref<void(mlir::ValueRange)> body);
  Value allocate(int64_t elements, mlir::Type type);
  PEOffsets createOffsets(llvm::ArrayRef<unsigned> dims, const Strided &layout);
  Value at(const PEOffsets &offsets, Value index);

  void setOuter(llvm::ArrayRef<unsigned> dims, mlir::ValueRange indices);
  Value getBase(const Strided &layout);
  int64_t tileWords(const PESide &side) { return plan.steps * side.width; }
  PEPanel getPanel(const PESide &side, bool isShared);
  Value sharedBase(Value tile);
  void packShared();
  void packTile(const PESide &side, Value tile, Value firstStep, int64_t steps,
                PEPanel layout, Value panel, Value panelBase);
  void packAlongWidth(const PESide &side, Value from, int64_t steps,
                      Value firstStep, PEPanel layout, Value panel,
                      Value panelBase);
  void packRun(const PESide &side, Value from, int64_t steps, PEPanel layout,
               Value panel, Value panelBase);
  Value loadWords(const PESide &side, Value from);

  void emitPrivateTile(Value tile);
  void emitBlock(Value tile, Value firstStep, int64_t steps, Value panel);
  void emitRegisterTile(Value laneTile, Value rowTile, int64_t steps,
                        Value lanePanel, Value laneBase, Value rowPanel,
                        Value rowBase);
  llvm::SmallVector<Value> emitSteps(Value firstStep, int64_t steps,
                                     llvm::ArrayRef<Value> sums,
                                     Value lanePanel, Value laneBase,
                                     Value rowPanel, Value rowBase);
  llvm::SmallVector<Value> forVectors(
      int64_t count, llvm::ArrayRef<Value> carried,
      llvm::function_ref<llvm::SmallVector<Value>(Value, llvm::ArrayRef<Value>)>
          body);
  Value laneIndex(Value laneTile, int64_t vector);
  Value loadAccumulator(Value base, Value lane);
  void storeAccumulator(Value accumulator, Value base, Value lane);
  /// A mask of the lanes that exist, or null where all always do.
  Value createMask(Value lane);

  mlir::OpBuilder &b;
  mlir::Location loc;
  AddTermsOp op;
  PETerms &terms;
  const PEPlan &plan;
  bool parallel;
  /// The current value of each outer loop.
  llvm::SmallVector<Value> values;
  Value buffers[2], result;
  /// Along K and along the width of each operand; along rows and lanes of the
  /// result.
  PEOffsets alongK[2], alongWidth[2], resultRows, resultLanes;
  Value sharedPanel;
  /// Outside of the loops; null where each thread has its own.
  Value privatePanel;
  llvm::SmallVector<unsigned> sharedOuter;
  llvm::SmallVector<Value> allocated;
};

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_PENESTEMITTER_H
