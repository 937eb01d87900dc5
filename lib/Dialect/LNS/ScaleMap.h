//===- ScaleMap.h - Verification of scales ----------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNS_SCALEMAP_H
#define LNS_LIB_DIALECT_LNS_SCALEMAP_H

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"

namespace lns {

/// Verifies that `map` sends the indices of `tensor` to those of `scale`: each
/// result a dimension, or a dimension floordiv a block length, none twice, and
/// sizes that agree [N5].
mlir::LogicalResult verifyScaleMap(mlir::Operation *op, llvm::StringRef name,
                                   mlir::AffineMap map,
                                   mlir::RankedTensorType tensor,
                                   mlir::RankedTensorType scale);

/// A constant scale is a static one, with a range of its own [Q1].
mlir::LogicalResult verifyStaticScale(mlir::Operation *op, mlir::Value scale);

} // namespace lns

#endif // LNS_LIB_DIALECT_LNS_SCALEMAP_H
