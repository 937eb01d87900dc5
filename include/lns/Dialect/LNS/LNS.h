//===- LNS.h - The lns dialect ----------------------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNS_H
#define LNS_DIALECT_LNS_LNS_H

#include "lns/Dialect/LNS/LNSScales.h"
#include "lns/Numerics/Format.h"

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/IndexingMapOpInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/TilingInterface.h"

#include <optional>

namespace lns {
using ::llvm::SmallVector; // generated declarations of interfaces use it bare

namespace numerics {
struct PEParameters;
class DotFormat;
} // namespace numerics

/// i32, or a shape over it like `type`.
mlir::Type getI32Like(mlir::Type type);
} // namespace lns

#include "lns/Dialect/LNS/LNSAttrInterfaces.h.inc"
#include "lns/Dialect/LNS/LNSDialect.h.inc"
#include "lns/Dialect/LNS/LNSEnums.h.inc"

#define GET_TYPEDEF_CLASSES
#include "lns/Dialect/LNS/LNSTypes.h.inc"

#define GET_ATTRDEF_CLASSES
#include "lns/Dialect/LNS/LNSAttributes.h.inc"

#define GET_OP_CLASSES
#include "lns/Dialect/LNS/LNSOps.h.inc"

namespace lns {

/// Attaches bufferization to the destination-style ops of the dialect.
void registerBufferizableOpInterfaceExternalModels(
    mlir::DialectRegistry &registry);

/// Whether an index is a dimension, or a sum of dimensions with positive
/// constant factors as in a convolution: what an operand of `lns.contract` can
/// be addressed by.
bool isSumOfDims(mlir::AffineExpr expr);

/// Numerics' policy that an attribute names.
numerics::Underflow getNumericsUnderflow(Underflow policy);

} // namespace lns

#endif // LNS_DIALECT_LNS_LNS_H
