//===- LNSLoweringInterfaces.h - How datapaths lower ------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSLOWERINGINTERFACES_H
#define LNS_DIALECT_LNS_LNSLOWERINGINTERFACES_H

#include "lns/Dialect/LNS/LNS.h"

#include "lns/Dialect/LNS/LNSLoweringInterfaces.h.inc"

#endif // LNS_DIALECT_LNS_LNSLOWERINGINTERFACES_H
