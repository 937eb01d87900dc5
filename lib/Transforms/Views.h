//===- Views.h - Ops that only move elements --------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Views: transposes, reshapes, broadcasts, flips, slices, and paddings and
/// insertions into zeros. `view(dequantize(c)) = dequantize(view(c))` for one
/// scale a tensor, since the zero code is zero [N3, Q3]: a tensor that several
/// contractions see in different ways is quantized once.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_VIEWS_H
#define LNS_LIB_TRANSFORMS_VIEWS_H

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Value.h"

namespace lns::transforms {

/// Whether every element of a tensor is zero: filled so, or a constant.
bool isZero(mlir::Value value);

/// The tensor whose elements `value` holds in another order or shape; null
/// where `value` is more than a view.
mlir::Value getViewSource(mlir::Value value);

/// Whether a view holds every element of its source, so that both have the same
/// largest magnitude.
bool holdsWholeSource(mlir::Value view);

/// The code of zero [N3].
mlir::Value createZeroCode(mlir::OpBuilder &builder, mlir::Location loc,
                           NumType type);

/// The same view of a tensor of codes with the source's shape.
mlir::Value createView(mlir::OpBuilder &builder, mlir::Value view,
                       mlir::Value source);

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_VIEWS_H
