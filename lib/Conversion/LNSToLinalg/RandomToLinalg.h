//===- RandomToLinalg.h - Random bits in loops ---------------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOLINALG_RANDOMTOLINALG_H
#define LNS_LIB_CONVERSION_LNSTOLINALG_RANDOMTOLINALG_H

#include "mlir/IR/Builders.h"

namespace lns {

/// U of the element that the body of a linalg op with one loop for each of
/// `sizes` works on: `lns.uniform` of `base` plus the element's row-major index
/// [Q4]. Loops over buffers keep linalg.index, so that tiles, threads and
/// vectors draw what the whole tensor would.
mlir::Value createUniform(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value seed, mlir::Value step, mlir::Value base,
                          uint32_t stream,
                          llvm::ArrayRef<mlir::OpFoldResult> sizes);

} // namespace lns

#endif // LNS_LIB_CONVERSION_LNSTOLINALG_RANDOMTOLINALG_H
