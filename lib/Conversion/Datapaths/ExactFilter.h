//===- ExactFilter.h - The filtered form of exact contractions -*- C++ -*--===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_DATAPATHS_EXACTFILTER_H
#define LNS_LIB_CONVERSION_DATAPATHS_EXACTFILTER_H

#include "lns/Dialect/LNS/LNS.h"

namespace lns {

/// The rounded dot products of a contraction of all of K from zero [D1], by f64
/// sums with an error bound; fails for dynamic or empty shapes.
mlir::FailureOr<mlir::Value> lowerByFilter(mlir::RewriterBase &rewriter,
                                           ContractOp op);

/// True if all loops have static extents of at least one, and no operand is a
/// slice of a tensor of dynamic shape, which has strides that are not constant.
bool hasStaticLoops(ContractOp op);

} // namespace lns

#endif // LNS_LIB_CONVERSION_DATAPATHS_EXACTFILTER_H
