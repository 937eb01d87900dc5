//===- Generics.h - Building linalg.generic ------------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_GENERICS_H
#define LNS_LIB_CONVERSION_GENERICS_H

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace lns {

using GenericBody = llvm::function_ref<llvm::SmallVector<mlir::Value>(
    mlir::OpBuilder &, mlir::Location, mlir::ValueRange)>;

/// A linalg.generic with the given operands; `maps` in the order inputs,
/// outputs. A dimension that no output map uses, or uses only under a
/// `floordiv`, is a reduction. `body` gets the block arguments and returns what
/// to yield.
mlir::linalg::GenericOp
createGeneric(mlir::OpBuilder &builder, mlir::Location loc,
              mlir::ValueRange inputs, mlir::ValueRange outputs,
              llvm::ArrayRef<mlir::AffineMap> maps, GenericBody body);

/// An elementwise generic over the shape of `like` with one new result of
/// element type `element`; `maps` are those of the inputs.
mlir::Value createElementwise(mlir::OpBuilder &builder, mlir::Location loc,
                              mlir::Value like, mlir::Type element,
                              mlir::ValueRange inputs,
                              llvm::ArrayRef<mlir::AffineMap> maps,
                              GenericBody body);

/// Maps over the same dimensions, the parallel ones of the last map outside,
/// the others inside, each in their order.
llvm::SmallVector<mlir::AffineMap>
sortLoops(llvm::ArrayRef<mlir::AffineMap> maps);

/// The contraction whose saturations `op` counts.
ContractOp createContraction(mlir::OpBuilder &builder, CountSaturationsOp op);

/// A tensor of `sizes` filled with `value`.
mlir::Value createFilled(mlir::OpBuilder &builder, mlir::Location loc,
                         llvm::ArrayRef<mlir::OpFoldResult> sizes,
                         mlir::TypedAttr value);

} // namespace lns

#endif // LNS_LIB_CONVERSION_GENERICS_H
