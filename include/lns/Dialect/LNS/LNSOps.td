//===- LNSOps.td - All operations of the lns dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSOPS_TD
#define LNS_DIALECT_LNS_LNSOPS_TD

include "lns/Dialect/LNS/LNSContractOps.td"
include "lns/Dialect/LNS/LNSElementwiseOps.td"
include "lns/Dialect/LNS/LNSEventOps.td"
include "lns/Dialect/LNS/LNSExactOps.td"
include "lns/Dialect/LNS/LNSFixedOps.td"
include "lns/Dialect/LNS/LNSPEOps.td"
include "lns/Dialect/LNS/LNSTensorOps.td"
include "lns/Dialect/LNS/LNSUpdateOps.td"

#endif // LNS_DIALECT_LNS_LNSOPS_TD
