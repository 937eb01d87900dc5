//===- ExactBins.h - Sums of products in bins -------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Emits exact sums of products of codes [D1] on buffers, in one of two forms:
//
// - One-hot rows, for bins of 64 bits whose γ of them fill a few registers. The
//   words of two codes add up to the number of a row, a constant vector of γ
//   integers that is what their product adds to all bins at once: one load and
//   one vector addition a product. Rows of three ranges follow each other: both
//   codes positive, one negative, both negative; rows past the largest exponent
//   are zero, for zero codes.
// - One bin at a time in memory, for every format.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_EXACTBINS_H
#define LNS_LIB_CODEGEN_EXACTBINS_H

#include "NestContraction.h"

#include "lns/Codegen/Target.h"
#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Datapath.h"

namespace lns::codegen {

/// The iteration space of an op on the products of two operands.
struct ProductSpace {
  numerics::DotFormat format;
  llvm::SmallVector<int64_t> extents;
  llvm::SmallVector<unsigned> parallel, reductions;
  /// The operands as one dimension each, and where their elements lie.
  mlir::Value buffers[2];
  Strided operands[2];
  /// From all loops to the result (without bins).
  mlir::AffineMap resultMap;

  /// The number of products of one sum.
  int64_t products() const;
};

/// The space of an `lns.add_to_bins` or `lns.resolve_dots` on buffers. Fails
/// where an operand is not strided with constants.
template <typename OpTy>
mlir::FailureOr<ProductSpace> getProductSpace(mlir::OpBuilder &b, OpTy op);

/// Emits sums of products over all reduction loops.
class BinsEmitter {
public:
  BinsEmitter(mlir::OpBuilder &b, mlir::Location loc, mlir::ModuleOp module,
              const CPUTarget &target, const ProductSpace &space);

  /// True if sums are vectors of γ bins by one-hot rows.
  bool hasRows() const { return !rows.empty(); }
  /// Accumulators of rows × columns that stay in registers.
  std::pair<int64_t, int64_t> chooseTile() const;
  mlir::VectorType getVectorType() const;

  /// By one-hot rows: the accumulators of a tile, row by row, plus the products
  /// of the left operand's elements from `lhs` on (one offset a row) and the
  /// right one's from `rhs` on (one a column).
  llvm::SmallVector<mlir::Value>
  addRows(llvm::ArrayRef<mlir::Value> lhs, llvm::ArrayRef<mlir::Value> rhs,
          llvm::ArrayRef<mlir::Value> accumulators);
  /// One bin at a time: adds to `bins`, a buffer, at `position` and the bin.
  void addToMemory(mlir::Value lhs, mlir::Value rhs, mlir::Value bins,
                   mlir::ValueRange position);

  mlir::Value constant(int64_t value);
  /// The offset of an operand's element where its loops in `dims` have these
  /// values and all others are 0.
  mlir::Value offsetOf(unsigned input, llvm::ArrayRef<unsigned> dims,
                       mlir::ValueRange values);

private:
  using Value = mlir::Value;
  using Offsets = llvm::SmallVector<Value>;

  void chooseRows();
  Value rowTable();
  Value wordTable(unsigned input);
  Value loadCode(unsigned input, Value offset);
  Value rowWord(unsigned input, Value offset);
  Value binWord(unsigned input, Value offset);
  llvm::SmallVector<Value> forReductions(
      Offsets lhs, Offsets rhs, llvm::ArrayRef<Value> carried,
      llvm::function_ref<llvm::SmallVector<Value>(llvm::ArrayRef<Value> lhs,
                                                  llvm::ArrayRef<Value> rhs,
                                                  mlir::ValueRange carried)>
          body);
  Value global(llvm::StringRef name, mlir::DenseElementsAttr values);
  numerics::Format formatOf(unsigned input) const {
    return input ? space.format.b() : space.format.a();
  }
  int32_t stepOf(unsigned input) const {
    return input ? space.format.exponentStepB() : space.format.exponentStepA();
  }

  mlir::OpBuilder &b;
  mlir::Location loc;
  mlir::ModuleOp module;
  const CPUTarget &target;
  const ProductSpace &space;
  /// One-hot rows, γ integers each; empty where there are none.
  llvm::SmallVector<int64_t> rows;
  /// The row that a zero code leads to at least, and rows of one range.
  int64_t zeroRow = 0, range = 0;
};

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_EXACTBINS_H
