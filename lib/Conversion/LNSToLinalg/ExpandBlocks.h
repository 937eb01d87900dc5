//===- ExpandBlocks.h - Blocks of a scale map as dimensions --- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOLINALG_EXPANDBLOCKS_H
#define LNS_LIB_CONVERSION_LNSTOLINALG_EXPANDBLOCKS_H

#include "mlir/IR/Operation.h"

namespace lns {

/// Rewrites the ops under `root` whose maps divide a dimension into blocks
/// [N5]: the whole blocks become a dimension of their own, on which the map is
/// one of plain dimensions, and a short last block an op of its own (where the
/// size is not known, it is filled up). So loops have vectors, and the sizes of
/// results can be inferred: an index under `floordiv` allows neither.
void expandBlocks(mlir::Operation *root);

} // namespace lns

#endif // LNS_LIB_CONVERSION_LNSTOLINALG_EXPANDBLOCKS_H
