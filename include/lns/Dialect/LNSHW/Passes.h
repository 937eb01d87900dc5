//===- Passes.h - Passes on programs of the accelerator ---------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_PASSES_H
#define LNS_DIALECT_LNSHW_PASSES_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"

namespace lns::hw {

#define GEN_PASS_DECL
#include "lns/Dialect/LNSHW/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "lns/Dialect/LNSHW/Passes.h.inc"

} // namespace lns::hw

#endif // LNS_DIALECT_LNSHW_PASSES_H
