//===- LaneEmitter.h - Ops of a datapath as arith ---------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSHWTOARITH_LANEEMITTER_H
#define LNS_LIB_CONVERSION_LNSHWTOARITH_LANEEMITTER_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/IR/Builders.h"

namespace lns {

/// Where the results of a lane are left.
struct LaneResults {
  mlir::Value sum;       ///< i32, sign extended
  mlir::Value saturated; ///< i1
};

/// Emits the body of a datapath once. Integers of odd widths stand in words,
/// i32, i64 or wider, or i1 for a bit; every result has exactly the bits of its
/// type, so that a width that is too small shows in the values.
class LaneEmitter {
public:
  LaneEmitter(mlir::OpBuilder &builder, hw::DatapathOp datapath)
      : b(builder), datapath(datapath) {}

  /// `lhs` and `rhs` hold storage integers, `sum` an i32.
  mlir::FailureOr<LaneResults> emit(mlir::Value lhs, mlir::Value rhs,
                                    mlir::Value sum);

  /// The integer that an operand is stored in: a code's, else i8 or i16.
  static mlir::Type getStorageType(mlir::Type element);

private:
  /// A value of the body. Above its bits are zeros, or copies of its sign.
  struct Wire {
    mlir::Value word;
    int64_t bits;
    bool isSigned;
  };

  mlir::LogicalResult emit(mlir::Operation *op);
  void emit(hw::UnpackOp op);
  void emit(hw::ExponentAddOp op);
  void emit(hw::XorOp op);
  void emit(hw::AndOp op);
  void emit(hw::SplitOp op);
  void emit(hw::TableOp op);
  void emit(hw::MitchellOp op);
  void emit(hw::MultiplyOp op);
  void emit(hw::ShiftOp op);
  void emit(hw::ApplySignOp op);
  void emit(hw::ReduceOp op);
  void emit(hw::BinOp op);
  void emit(hw::CombineOp op);
  void emit(hw::RoundOp op);
  void emit(hw::AccumulateOp op);
  void emit(hw::RegisterOp op);

  /// A word for so many bits; `shape` says how many of them.
  mlir::IntegerType word(int64_t bits);
  mlir::Type like(mlir::Type shape, mlir::IntegerType element);
  mlir::Value constant(mlir::Type type, int64_t value);

  /// The number that a value stands for, in words of at least its bits.
  mlir::Value read(mlir::Value value, mlir::IntegerType type, bool isSigned);
  mlir::Value readUnsigned(mlir::Value value, mlir::IntegerType type) {
    return read(value, type, false);
  }
  mlir::Value readSigned(mlir::Value value, mlir::IntegerType type) {
    return read(value, type, true);
  }
  /// The low bits of `word`, extended again.
  mlir::Value wrap(mlir::Value word, int64_t bits, bool isSigned);
  /// Leaves a number that fits its bits.
  void write(mlir::Value value, mlir::Value word, bool isSigned);
  /// Leaves the low bits of a number.
  void writeWrapped(mlir::Value value, mlir::Value word, bool isSigned);
  /// Whether bit `bit` of a value is set.
  mlir::Value testBit(mlir::Value value, int64_t bit);
  /// Entries of a table that is too large for selections.
  mlir::Value load(hw::TableOp op, mlir::IntegerType type);

  mlir::OpBuilder &b;
  hw::DatapathOp datapath;
  mlir::Location loc = datapath.getLoc();
  llvm::DenseMap<mlir::Value, Wire> wires;
};

} // namespace lns

#endif // LNS_LIB_CONVERSION_LNSHWTOARITH_LANEEMITTER_H
