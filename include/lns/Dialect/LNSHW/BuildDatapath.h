//===- BuildDatapath.h - The processing element's lane ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_BUILDDATAPATH_H
#define LNS_DIALECT_LNSHW_BUILDDATAPATH_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/IR/Builders.h"

namespace lns::hw {

/// Creates the lane that computes `pe` on codes of the formats `a`, in buffer
/// A, and `b`, in buffer B. With guard bits: a table, and where it has fewer
/// than γ entries a multiplication by Mitchell's approximation, then a shifter
/// that cuts, one tree of adders, rounding [P2, P5]; `exact`: a shifter, a tree
/// for each remainder, and constants behind them [P3, P4]. All widths follow
/// from the parameters. A register stands behind the addition of exponents,
/// where the path is divided best, and one before the accumulator.
///
/// `pe` must accept the two formats (PEDatapathAttr::verifyOperands).
DatapathOp buildPEDatapath(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::StringRef name, PEDatapathAttr pe, NumType a,
                           NumType b);

} // namespace lns::hw

#endif // LNS_DIALECT_LNSHW_BUILDDATAPATH_H
