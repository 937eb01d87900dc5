//===- LNSHW.h - The lnshw dialect ------------------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_LNSHW_H
#define LNS_DIALECT_LNSHW_LNSHW_H

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Dialect/LNSHW/Machine.h"

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "lns/Dialect/LNSHW/LNSHWDialect.h.inc"
#include "lns/Dialect/LNSHW/LNSHWEnums.h.inc"

#define GET_TYPEDEF_CLASSES
#include "lns/Dialect/LNSHW/LNSHWTypes.h.inc"

#define GET_ATTRDEF_CLASSES
#include "lns/Dialect/LNSHW/LNSHWAttributes.h.inc"

#include "lns/Dialect/LNSHW/LNSHWInterfaces.h.inc"

#define GET_OP_CLASSES
#include "lns/Dialect/LNSHW/LNSHWOps.h.inc"

namespace lns::hw {

/// Attaches bufferization to `lnshw.run`.
void registerBufferizableOpInterfaceExternalModels(
    mlir::DialectRegistry &registry);

/// On a module, what `convert-lns-to-lnshw` has left to the host: dictionaries
/// of the strings name, op, reason; on an op, the reason.
inline constexpr llvm::StringLiteral kHostAttrName = "lnshw.host";
/// On a program: the cycles that its tiling was chosen for.
inline constexpr llvm::StringLiteral kEstimateAttrName = "lnshw.estimate";
/// On a program: which operand of the contraction is in buffer A, lhs or rhs.
inline constexpr llvm::StringLiteral kInAAttrName = "lnshw.in_a";

/// The memory that a memref stands in; none for DRAM.
std::optional<Space> getSpace(mlir::Type memref);

} // namespace lns::hw

#endif // LNS_DIALECT_LNSHW_LNSHW_H
