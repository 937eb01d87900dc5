//===- LNSHWToArith.cpp - The pass convert-lnshw-to-arith -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LaneEmitter.h"
#include "lns/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace lns {
#define GEN_PASS_DEF_CONVERTLNSHWTOARITH
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;

namespace {

/// A matrix behind a pointer to its first element.
struct Matrix {
  Value memory; // memref<?xT>
  Value stride;

  Value at(OpBuilder &b, Location loc, Value row, Value column) {
    Value begin = arith::MulIOp::create(b, loc, row, stride);
    return arith::AddIOp::create(b, loc, begin, column);
  }
};

/// Writes the loops of a tile around a lane.
class TileFunction {
public:
  TileFunction(OpBuilder &builder, hw::DatapathOp datapath)
      : b(builder), datapath(datapath), loc(datapath.getLoc()) {}

  LogicalResult build() {
    Type operands[] = {
        LaneEmitter::getStorageType(datapath.getLhsElementType()),
        LaneEmitter::getStorageType(datapath.getRhsElementType())};
    SmallVector<Type> types = {MemRefType::get({}, operands[0]),
                               MemRefType::get({}, operands[1]),
                               MemRefType::get({}, b.getI32Type())};
    types.append(6, b.getIndexType());
    auto function =
        func::FuncOp::create(b, loc, datapath.getSymName(),
                             b.getFunctionType(types, b.getI64Type()));
    Block *body = function.addEntryBlock();
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(body);
    Value rows = body->getArgument(3), results = body->getArgument(4);
    columns = body->getArgument(5);
    lhs = view(body->getArgument(0), rows, body->getArgument(6));
    rhs = view(body->getArgument(1), results, body->getArgument(7));
    sums = view(body->getArgument(2), rows, body->getArgument(8));

    zero = arith::ConstantIndexOp::create(b, loc, 0);
    one = arith::ConstantIndexOp::create(b, loc, 1);
    Value none = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(0));
    bool failed = false;
    auto byRow = scf::ForOp::create(
        b, loc, zero, rows, one, none,
        [&](OpBuilder &b, Location loc, Value row, ValueRange count) {
          auto byResult = scf::ForOp::create(
              b, loc, zero, results, one, count,
              [&](OpBuilder &b, Location loc, Value result, ValueRange count) {
                FailureOr<Value> counted =
                    addDot(b, row, result, count.front());
                failed |= mlir::failed(counted);
                scf::YieldOp::create(b, loc, failed ? count.front() : *counted);
              });
          scf::YieldOp::create(b, loc, byResult.getResults());
        });
    func::ReturnOp::create(b, loc, byRow.getResults());
    return failure(failed);
  }

private:
  Matrix view(Value pointer, Value rows, Value stride) {
    Value size = arith::MulIOp::create(b, loc, rows, stride);
    auto type =
        MemRefType::get({ShapedType::kDynamic},
                        cast<MemRefType>(pointer.getType()).getElementType());
    return {memref::ReinterpretCastOp::create(
                b, loc, type, pointer, OpFoldResult(b.getIndexAttr(0)),
                ArrayRef<OpFoldResult>{size},
                ArrayRef<OpFoldResult>{b.getIndexAttr(1)}),
            stride};
  }

  Value loadVector(OpBuilder &b, Matrix &matrix, Value row, Value column) {
    auto type = VectorType::get(
        {datapath.getVectorSize()},
        cast<MemRefType>(matrix.memory.getType()).getElementType());
    return vector::LoadOp::create(b, loc, type, matrix.memory,
                                  matrix.at(b, loc, row, column));
  }

  /// Adds the vectors of one row and one result in order [P5, P6]; `count`
  /// more the number of saturations.
  FailureOr<Value> addDot(OpBuilder &b, Value row, Value result, Value count) {
    Value place = sums.at(b, loc, row, result);
    Value sum = memref::LoadOp::create(b, loc, sums.memory, place);
    Value step =
        arith::ConstantIndexOp::create(b, loc, datapath.getVectorSize());
    bool failed = false;
    auto loop = scf::ForOp::create(
        b, loc, zero, columns, step, ValueRange{sum, count},
        [&](OpBuilder &b, Location loc, Value column, ValueRange carried) {
          FailureOr<LaneResults> lane =
              LaneEmitter(b, datapath)
                  .emit(loadVector(b, lhs, row, column),
                        loadVector(b, rhs, result, column), carried[0]);
          if (mlir::failed(lane)) {
            failed = true;
            scf::YieldOp::create(b, loc, carried);
            return;
          }
          Value more =
              arith::ExtUIOp::create(b, loc, b.getI64Type(), lane->saturated);
          more = arith::AddIOp::create(b, loc, carried[1], more);
          scf::YieldOp::create(b, loc, ValueRange{lane->sum, more});
        });
    if (failed)
      return failure();
    memref::StoreOp::create(b, loc, loop.getResult(0), sums.memory, place);
    return loop.getResult(1);
  }

  OpBuilder &b;
  hw::DatapathOp datapath;
  Location loc;
  Matrix lhs, rhs, sums;
  Value columns, zero, one;
};

struct ConvertLNSHWToArithPass
    : public lns::impl::ConvertLNSHWToArithBase<ConvertLNSHWToArithPass> {
  using ConvertLNSHWToArithBase::ConvertLNSHWToArithBase;

  void runOnOperation() override {
    for (auto datapath :
         llvm::make_early_inc_range(getOperation().getOps<hw::DatapathOp>())) {
      OpBuilder b(datapath);
      if (failed(TileFunction(b, datapath).build()))
        return signalPassFailure();
      datapath.erase();
    }
  }
};

} // namespace
