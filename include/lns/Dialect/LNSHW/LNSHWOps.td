//===- LNSHWOps.td - All operations of the lnshw dialect -*- tablegen -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHWOPS_TD
#define LNS_DIALECT_LNSHW_LNSHWOPS_TD

include "lns/Dialect/LNSHW/LNSHWDatapathOps.td"
include "lns/Dialect/LNSHW/LNSHWTileOps.td"

#endif // LNS_DIALECT_LNSHW_LNSHWOPS_TD
