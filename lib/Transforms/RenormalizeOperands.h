//===- RenormalizeOperands.h - Rows of fixed operands to full range -------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_RENORMALIZEOPERANDS_H
#define LNS_LIB_TRANSFORMS_RENORMALIZEOPERANDS_H

#include "lns/Dialect/LNS/LNS.h"

namespace lns::transforms {

/// What the pass lns-renormalize-operands does.
void renormalizeOperands(mlir::Operation *root);

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_RENORMALIZEOPERANDS_H
