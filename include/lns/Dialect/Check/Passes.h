//===- Passes.h - Passes of the check dialect -------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_CHECK_PASSES_H
#define LNS_DIALECT_CHECK_PASSES_H

#include "mlir/Pass/Pass.h"
#include <memory>

namespace lns::check {

#define GEN_PASS_DECL
#include "lns/Dialect/Check/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "lns/Dialect/Check/Passes.h.inc"

} // namespace lns::check

#endif // LNS_DIALECT_CHECK_PASSES_H
