//===- CheckPlaces.h - Accesses stay inside their memory --------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNSHW_TRANSFORMS_CHECKPLACES_H
#define LNS_LIB_DIALECT_LNSHW_TRANSFORMS_CHECKPLACES_H

#include "lns/Dialect/LNSHW/LNSHW.h"

namespace lns::hw {

/// Proves that tiles stand inside their patterns, but for their tails, and that
/// macs read inside their slots, in all iterations. Errors have been reported
/// where that is not so, or cannot be shown.
mlir::LogicalResult checkPlaces(ProgramOp program);

} // namespace lns::hw

#endif // LNS_LIB_DIALECT_LNSHW_TRANSFORMS_CHECKPLACES_H
