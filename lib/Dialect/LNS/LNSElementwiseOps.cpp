//===- LNSElementwiseOps.cpp - Verification of element ops -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

/// `keyword` of an enum attribute, inside the syntax of an op.
template <typename EnumAttr>
static ParseResult parseKeyword(OpAsmParser &parser, EnumAttr &attr) {
  auto value = FieldParser<decltype(attr.getValue())>::parse(parser);
  if (failed(value))
    return failure();
  attr = EnumAttr::get(parser.getContext(), *value);
  return success();
}
template <typename EnumAttr>
static void printKeyword(OpAsmPrinter &printer, Operation *, EnumAttr attr) {
  printer << stringifyEnum(attr.getValue());
}

#define GET_OP_CLASSES
#include "lns/Dialect/LNS/LNSOps.cpp.inc"

static NumType getNumType(Value value) {
  return cast<NumType>(getElementTypeOrSelf(value.getType()));
}

LogicalResult MulOp::verify() {
  unsigned lhs = getNumType(getLhs()).getGamma();
  unsigned rhs = getNumType(getRhs()).getGamma();
  unsigned result = getNumType(getResult()).getGamma();
  if (lhs != rhs || lhs != result)
    return emitOpError() << "[A1] operands and result need one gamma, got "
                         << lhs << ", " << rhs << " and " << result
                         << "; use lns.convert before";
  return success();
}

lns::numerics::Format DecodeWordOp::getNumberFormat() {
  return cast<NumType>(getFormat()).getFormat();
}

LogicalResult DecodeWordOp::verify() {
  auto num = cast<NumType>(getFormat());
  Type storage = getElementTypeOrSelf(getOperand().getType());
  if (storage != num.getStorageType())
    return emitOpError() << "[N2] codes of " << num << " are stored as "
                         << num.getStorageType() << ", got " << storage;
  return success();
}

LogicalResult BitcastOp::verify() {
  Type from = getElementTypeOrSelf(getOperand().getType());
  Type to = getElementTypeOrSelf(getResult().getType());
  auto num = dyn_cast<NumType>(from);
  Type other = to;
  if (!num) {
    num = dyn_cast<NumType>(to);
    other = from;
  }
  if (!num || isa<NumType>(other))
    return emitOpError() << "casts between codes and storage integers, got "
                         << from << " and " << to
                         << "; lns.convert changes the format";
  if (other != num.getStorageType())
    return emitOpError() << "[N2] codes of " << num << " are stored as "
                         << num.getStorageType() << ", got " << other;
  return success();
}

/// Checks one storage integer of a constant.
static LogicalResult verifyCode(ConstantOp op, uint64_t code) {
  numerics::Format format = getNumType(op.getResult()).getFormat();
  if (code >= uint64_t(format.numCodes()))
    return op.emitOpError() << "[N2] code " << code << " has more than "
                            << format.bits() << " bits";
  if (format.canonical(code) != code)
    return op.emitOpError()
           << "[N3] code " << code << " is a zero with a sign; zero is code 0";
  return success();
}

LogicalResult ConstantOp::verify() {
  NumType num = getNumType(getResult());
  Type storage = getElementTypeOrSelf(getValue().getType());
  if (storage != num.getStorageType())
    return emitOpError() << "[N2] codes of " << num << " are written as "
                         << num.getStorageType() << ", got " << storage;
  if (auto integer = dyn_cast<IntegerAttr>(getValue())) {
    if (isa<ShapedType>(getResult().getType()))
      return emitOpError() << "a constant " << getResult().getType()
                           << " needs dense<...> : a shape of " << storage;
    return verifyCode(*this, integer.getValue().getZExtValue());
  }
  auto elements = dyn_cast<ElementsAttr>(getValue());
  auto shaped = dyn_cast<ShapedType>(getResult().getType());
  if (!elements || !shaped ||
      elements.getShapedType().getShape() != shaped.getShape())
    return emitOpError() << "value of type " << getValue().getType()
                         << " does not have the shape of the result "
                         << getResult().getType();
  if (auto dense = dyn_cast<DenseIntElementsAttr>(getValue())) {
    if (dense.isSplat())
      return verifyCode(*this, dense.getSplatValue<APInt>().getZExtValue());
    for (const APInt &code : dense.getValues<APInt>())
      if (failed(verifyCode(*this, code.getZExtValue())))
        return failure();
  }
  return success();
}
