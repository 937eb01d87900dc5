//===- Passes.h - Passes of the CPU code generator -------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_CODEGEN_PASSES_H
#define LNS_CODEGEN_PASSES_H

#include "mlir/Pass/Pass.h"

namespace lns::codegen {

#define GEN_PASS_DECL
#include "lns/Codegen/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "lns/Codegen/Passes.h.inc"

} // namespace lns::codegen

#endif // LNS_CODEGEN_PASSES_H
