//===- StorageTypes.h - Codes become storage integers --------- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_STORAGETYPES_H
#define LNS_LIB_CONVERSION_STORAGETYPES_H

#include "mlir/IR/Operation.h"

namespace lns {

/// Replaces `!lns.num` by its storage integer [N2] in every result, block
/// argument and type attribute (function signatures, globals) below `root`, of
/// ops of any dialect, and removes `lns.bitcast` and `lns.constant`. No other
/// op of the dialect that has codes as operands or results may be left. What
/// the accelerator runs (`lnshw.datapath`, `lnshw.program`) stays as it is.
void replaceCodesByStorage(mlir::Operation *root);

} // namespace lns

#endif // LNS_LIB_CONVERSION_STORAGETYPES_H
