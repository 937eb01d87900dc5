//===- VerifyProcessingElement.h - Lanes that implement pe ------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNSHW_VERIFYPROCESSINGELEMENT_H
#define LNS_LIB_DIALECT_LNSHW_VERIFYPROCESSINGELEMENT_H

#include "lns/Dialect/LNSHW/LNSHW.h"

namespace lns::hw {

/// Whether the body of `datapath` computes `pe` on the operands that it has
/// [P1-P5, P7]: each op has a place in the rules, with their shifts and
/// constants, and bits for the largest numbers that occur. Errors name the
/// rule.
mlir::LogicalResult verifyProcessingElement(DatapathOp datapath,
                                            PEDatapathAttr pe);

} // namespace lns::hw

#endif // LNS_LIB_DIALECT_LNSHW_VERIFYPROCESSINGELEMENT_H
