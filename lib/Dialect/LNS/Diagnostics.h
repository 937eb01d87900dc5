//===- Diagnostics.h - Text of affine maps in messages ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNS_DIAGNOSTICS_H
#define LNS_LIB_DIALECT_LNS_DIAGNOSTICS_H

#include "mlir/IR/AffineMap.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace lns {

/// The text of an affine map or expression, which diagnostics do not print.
template <typename T> std::string toText(T mapOrExpr) {
  std::string text;
  llvm::raw_string_ostream(text) << mapOrExpr;
  return text;
}

} // namespace lns

#endif // LNS_LIB_DIALECT_LNS_DIAGNOSTICS_H
