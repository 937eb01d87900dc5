//===- LNSDialect.cpp - The lns dialect -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace lns;

#include "lns/Dialect/LNS/LNSDialect.cpp.inc"

void LNSDialect::initialize() {
  registerTypes();
  registerAttributes();
  addOperations<
#define GET_OP_LIST
#include "lns/Dialect/LNS/LNSOps.cpp.inc"
      >();
}

Operation *LNSDialect::materializeConstant(OpBuilder &builder, Attribute value,
                                           Type type, Location loc) {
  if (isa<NumType>(getElementTypeOrSelf(type)))
    if (auto typed = dyn_cast<TypedAttr>(value))
      return ConstantOp::create(builder, loc, type, typed);
  return arith::ConstantOp::materialize(builder, value, type, loc);
}

LogicalResult LNSDialect::verifyOperationAttribute(Operation *op,
                                                   NamedAttribute attr) {
  StringRef name = attr.getName();
  if (name == kTargetAttrName && !isa<CPUAttr>(attr.getValue()))
    return op->emitOpError()
           << "attribute '" << name << "' must be #lns.cpu<...>";
  if (name == kQuantizationAttrName && !isa<QuantizationAttr>(attr.getValue()))
    return op->emitOpError()
           << "attribute '" << name << "' must be #lns.quantization<...>";
  if ((name == kNameAttrName || name == kLeftInF32AttrName) &&
      !isa<StringAttr>(attr.getValue()))
    return op->emitOpError() << "attribute '" << name << "' must be a string";
  return success();
}

LogicalResult LNSDialect::verifyRegionArgAttribute(Operation *op,
                                                   unsigned regionIndex,
                                                   unsigned argIndex,
                                                   NamedAttribute attr) {
  if (attr.getName() == kParamAttrName && !isa<UnitAttr>(attr.getValue()))
    return op->emitOpError() << "argument attribute '" << attr.getName()
                             << "' takes no value: write {lns.param}";
  if (attr.getName() == kHistoryAttrName && !isa<StringAttr>(attr.getValue()))
    return op->emitOpError() << "argument attribute '" << kHistoryAttrName
                             << "' must be a string";
  return success();
}
