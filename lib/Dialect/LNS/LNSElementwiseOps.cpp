//===- LNSElementwiseOps.cpp - Verification of element ops -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Constants.h"
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

mlir::Type lns::getI32Like(Type type) {
  Type i32 = IntegerType::get(type.getContext(), 32);
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped ? Type(shaped.clone(i32)) : i32;
}

/// All operands and the result of a code op share one gamma [D0, A1].
static LogicalResult verifyOneGamma(Operation *op, StringRef label) {
  SmallVector<unsigned> gammas;
  for (Value value : op->getOperands())
    gammas.push_back(getNumType(value).getGamma());
  gammas.push_back(getNumType(op->getResult(0)).getGamma());
  if (llvm::all_equal(gammas))
    return success();
  InFlightDiagnostic diagnostic = op->emitOpError();
  diagnostic << label << " operands and result need one gamma, got ";
  llvm::interleaveComma(gammas, diagnostic);
  return diagnostic << "; use lns.convert before";
}

/// Each code is rounded by bits of its own [Q4]: one number for all would round
/// all of them alike.
template <typename OpTy> static LogicalResult verifyRandomShape(OpTy op) {
  if (!op.getRandom())
    return success();
  Type random = op.getRandom().getType(), codes = op.getResult().getType();
  if (isa<ShapedType>(random) == isa<ShapedType>(codes))
    return success(); // ElementwiseMappable compares the shapes.
  return op.emitOpError() << "[Q4] random bits need the shape of the codes, "
                          << codes << ", got " << random
                          << "; lns.random_bits makes a tensor of them";
}

LogicalResult EncodeOp::verify() { return verifyRandomShape(*this); }
LogicalResult ConvertOp::verify() { return verifyRandomShape(*this); }

LogicalResult MulOp::verify() { return verifyOneGamma(*this, "[A1]"); }
LogicalResult DivOp::verify() { return verifyOneGamma(*this, "[A1]"); }
LogicalResult RecipOp::verify() { return verifyOneGamma(*this, "[A1]"); }
LogicalResult SquareOp::verify() { return verifyOneGamma(*this, "[A1]"); }
LogicalResult SqrtOp::verify() { return verifyOneGamma(*this, "[A1]"); }
LogicalResult AddOp::verify() { return verifyOneGamma(*this, "[A2]"); }
LogicalResult SubOp::verify() { return verifyOneGamma(*this, "[A2]"); }

lns::numerics::Format DecodeWordOp::getNumberFormat() {
  return cast<NumType>(getFormat()).getFormat();
}

/// Words of a format have its storage integer [N2].
template <typename OpTy>
static LogicalResult verifyWords(OpTy op, Value words) {
  auto num = cast<NumType>(op.getFormat());
  Type storage = getElementTypeOrSelf(words.getType());
  if (storage != num.getStorageType())
    return op.emitOpError() << "[N2] codes of " << num << " are stored as "
                            << num.getStorageType() << ", got " << storage;
  return success();
}

LogicalResult DecodeWordOp::verify() {
  return verifyWords(*this, getOperand());
}

lns::numerics::Format EncodeWordOp::getNumberFormat() {
  return cast<NumType>(getFormat()).getFormat();
}

LogicalResult EncodeWordOp::verify() { return verifyWords(*this, getResult()); }

LogicalResult LookUpOp::verify() {
  size_t size = getTable().size();
  if (size == 0 || size > 128)
    return emitOpError() << "reads a table of 1 to 128 bytes, got " << size;
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
  // A resource is not read through: it is large, and verifiers run after every
  // pass. All ops read s = 1, m = 0 as zero and no bit above B - 1.
  auto dense = dyn_cast<DenseIntElementsAttr>(getValue());
  if (!dense)
    return success();
  std::optional<ConstantCodes> codes = readCodes(dense);
  for (numerics::Code code : codes->values)
    if (failed(verifyCode(*this, code)))
      return failure();
  return success();
}
