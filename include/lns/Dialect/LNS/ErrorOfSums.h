//===- ErrorOfSums.h - Bounds that depend on an order of sums ---*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_ERROROFSUMS_H
#define LNS_DIALECT_LNS_ERROROFSUMS_H

#include "llvm/ADT/StringRef.h"

namespace lns {

/// On an op in the body of a generic that reads the f64 sums of a contraction
/// [D1]: its result is proportional to filterBound(K, K), the error of these
/// sums in any order, and K is the attribute's value. Code generation may make
/// it smaller where it knows the order; without the attribute it stays.
inline constexpr llvm::StringLiteral kErrorOfSumsAttrName = "lns.error_of_sums";

} // namespace lns

#endif // LNS_DIALECT_LNS_ERROROFSUMS_H
