//===- QuantizeScales.h - Blocks and histories of operands ----- -*- C++
//-*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_TRANSFORMS_QUANTIZESCALES_H
#define LNS_LIB_TRANSFORMS_QUANTIZESCALES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"

namespace lns::transforms {

/// `value` with dimension `dim` as two, (blocks, length): the last block is
/// filled up with zeros, which add nothing to a sum of products [D6].
mlir::Value expandToBlocks(mlir::RewriterBase &rewriter, mlir::Value value,
                           unsigned dim, int64_t length);

/// Why the function around `value` can carry no history of its magnitudes;
/// empty where it can.
llvm::StringRef whyNoHistory(mlir::Value value, mlir::ModuleOp module);

/// Gives the function around `value` an argument and a result for the history
/// of its largest magnitudes [Q8] and returns the argument.
mlir::Value addHistory(mlir::RewriterBase &rewriter, mlir::Value value,
                       int64_t calls, llvm::StringRef name);

} // namespace lns::transforms

#endif // LNS_LIB_TRANSFORMS_QUANTIZESCALES_H
