//===- DotOperands.h - Operands that must both be codes -*- C++ -* -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNS_DATAPATHS_DOTOPERANDS_H
#define LNS_LIB_DIALECT_LNS_DATAPATHS_DOTOPERANDS_H

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Datapath.h"

namespace lns {

/// The common exponents of two element types [D0]; nothing unless both are
/// codes.
inline std::optional<numerics::DotFormat> getDotFormat(mlir::Type lhs,
                                                       mlir::Type rhs) {
  auto lhsNum = llvm::dyn_cast<NumType>(lhs);
  auto rhsNum = llvm::dyn_cast<NumType>(rhs);
  if (!lhsNum || !rhsNum)
    return std::nullopt;
  return numerics::DotFormat(lhsNum.getFormat(), rhsNum.getFormat());
}

} // namespace lns

#endif // LNS_LIB_DIALECT_LNS_DATAPATHS_DOTOPERANDS_H
