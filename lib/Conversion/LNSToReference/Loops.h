//===- Loops.h - Scalar loop nests on tensors ----------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOREFERENCE_LOOPS_H
#define LNS_LIB_CONVERSION_LNSTOREFERENCE_LOOPS_H

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace lns {

/// What one iteration makes of the carried tensors.
using LoopBody = llvm::function_ref<llvm::SmallVector<mlir::Value>(
    mlir::OpBuilder &, mlir::ValueRange indices, mlir::ValueRange tensors)>;

/// A nest of scf.for over `sizes`, the first outermost, that carries `tensors`.
llvm::SmallVector<mlir::Value>
createLoops(mlir::OpBuilder &builder, mlir::Location loc,
            llvm::ArrayRef<mlir::OpFoldResult> sizes, mlir::ValueRange tensors,
            LoopBody body);

/// The indices that `map` makes of `indices`.
llvm::SmallVector<mlir::Value> applyMap(mlir::OpBuilder &builder,
                                        mlir::Location loc, mlir::AffineMap map,
                                        mlir::ValueRange indices);

/// A tensor of `sizes` with `value` in every element.
mlir::Value createInitialized(mlir::OpBuilder &builder, mlir::Location loc,
                              llvm::ArrayRef<mlir::OpFoldResult> sizes,
                              mlir::TypedAttr value);

/// The i64 row-major index of the element at `indices` of a tensor of `sizes`,
/// plus `base` [Q4].
mlir::Value createElementIndex(mlir::OpBuilder &builder, mlir::Location loc,
                               mlir::Value base,
                               llvm::ArrayRef<mlir::OpFoldResult> sizes,
                               mlir::ValueRange indices);

/// `value` as a tensor of `type`, which may be more or less static.
mlir::Value castTo(mlir::OpBuilder &builder, mlir::Location loc,
                   mlir::Value value, mlir::Type type);

} // namespace lns

#endif // LNS_LIB_CONVERSION_LNSTOREFERENCE_LOOPS_H
