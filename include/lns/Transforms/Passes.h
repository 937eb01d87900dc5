//===- Passes.h - Passes that choose and report policy ---------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_PASSES_H
#define LNS_TRANSFORMS_PASSES_H

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Transforms/Report.h"

#include "mlir/Pass/Pass.h"

namespace lns::transforms {

#define GEN_PASS_DECL
#include "lns/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "lns/Transforms/Passes.h.inc"

} // namespace lns::transforms

#endif // LNS_TRANSFORMS_PASSES_H
