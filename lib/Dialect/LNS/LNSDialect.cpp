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

//===----------------------------------------------------------------------===//
// Attributes of arguments and results
//===----------------------------------------------------------------------===//

LogicalResult LNSDialect::verifyRegionArgAttribute(Operation *op,
                                                   unsigned regionIndex,
                                                   unsigned argIndex,
                                                   NamedAttribute attr) {
  StringRef name = attr.getName();
  auto expect = [&](bool holds, StringRef what) -> LogicalResult {
    if (holds)
      return success();
    return op->emitOpError()
           << "argument attribute '" << name << "' must be " << what;
  };
  if (name == kParamAttrName && !isa<UnitAttr>(attr.getValue()))
    return op->emitOpError() << "argument attribute '" << attr.getName()
                             << "' takes no value: write {lns.param}";
  if (llvm::is_contained(
          {kHistoryAttrName, kNameAttrName, kStateAttrName, kOperandAttrName},
          name))
    return expect(isa<StringAttr>(attr.getValue()), "a string");
  if (name == kUniformAttrName) {
    auto number = dyn_cast<IntegerAttr>(attr.getValue());
    return expect(number && number.getType().isInteger(64) &&
                      number.getInt() >= 0,
                  "the number of a stream, an i64 of 0 or more [Q4]");
  }
  if (name == kFormatAttrName) {
    auto type = dyn_cast<TypeAttr>(attr.getValue());
    return expect(type && isa<NumType>(type.getValue()),
                  "a format: write !lns.num<8, 8>");
  }
  return success();
}

/// The argument that a result's `attr` names, or an error.
static FailureOr<unsigned> getNamedArgument(FunctionOpInterface function,
                                            unsigned result,
                                            NamedAttribute attr) {
  auto error = [&] {
    return function->emitOpError() << "attribute '" << attr.getName().getValue()
                                   << "' of result #" << result << " ";
  };
  auto position = dyn_cast<IntegerAttr>(attr.getValue());
  if (!position || !position.getType().isInteger(64))
    return error() << "must be the position of an argument, an i64";
  unsigned count = function.getNumArguments();
  if (position.getInt() < 0 || position.getInt() >= count)
    return error() << "names argument #" << position.getInt()
                   << ", but the function has " << count
                   << " arguments (counted from 0)";
  unsigned argument = position.getInt();
  Type from = function.getResultTypes()[result];
  Type to = function.getArgumentTypes()[argument];
  if (from != to)
    return error() << "names argument #" << argument << " of type " << to
                   << ", but the result has type " << from
                   << ": the two must be equal";
  return argument;
}

/// One result at most updates an argument that can change from call to call.
static LogicalResult verifyUpdates(FunctionOpInterface function,
                                   unsigned result, unsigned argument) {
  auto error = [&] {
    return function->emitOpError()
           << "attribute '" << LNSDialect::kUpdatesAttrName << "' of result #"
           << result << " names argument #" << argument << ", ";
  };
  if (!isa<ShapedType>(function.getArgumentTypes()[argument]))
    return error() << "a number, which has no memory to write to: make it a "
                      "tensor of rank 0";
  if (function.getArgAttr(argument, LNSDialect::kParamAttrName))
    return error() << "which '" << LNSDialect::kParamAttrName
                   << "' calls constant over calls: remove one of the two";
  for (unsigned i = 0; i < result; ++i) {
    auto other = function.getResultAttrOfType<IntegerAttr>(
        i, LNSDialect::kUpdatesAttrName);
    if (other && other.getInt() == argument)
      return error() << "which result #" << i << " updates already";
  }
  return success();
}

LogicalResult LNSDialect::verifyRegionResultAttribute(Operation *op,
                                                      unsigned regionIndex,
                                                      unsigned resultIndex,
                                                      NamedAttribute attr) {
  StringRef name = attr.getName();
  auto error = [&] {
    return op->emitOpError()
           << "attribute '" << name << "' of result #" << resultIndex << " ";
  };
  if (name == kLossAttrName && !isa<UnitAttr>(attr.getValue()))
    return error() << "takes no value: write {lns.loss}";
  if (llvm::is_contained({kHistoryAttrName, kNameAttrName, kEventAttrName,
                          kGradientAbsmaxAttrName},
                         name) &&
      !isa<StringAttr>(attr.getValue()))
    return error() << "must be a string";
  if (name != kUpdatesAttrName && name != kGradientAttrName)
    return success();
  auto function = dyn_cast<FunctionOpInterface>(op);
  if (!function)
    return success();
  FailureOr<unsigned> argument = getNamedArgument(function, resultIndex, attr);
  if (failed(argument))
    return failure();
  return name == kUpdatesAttrName
             ? verifyUpdates(function, resultIndex, *argument)
             : success();
}
