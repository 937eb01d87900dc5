//===- LNSHWDatapathOps.cpp - One lane, gate by gate -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VerifyProcessingElement.h"

#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

//===----------------------------------------------------------------------===//
// datapath
//===----------------------------------------------------------------------===//

ParseResult DatapathOp::parse(OpAsmParser &parser, OperationState &result) {
  Builder &builder = parser.getBuilder();
  StringAttr name;
  SmallVector<OpAsmParser::Argument> arguments;
  FloatAttr unit;
  if (parser.parseSymbolName(name, getSymNameAttrName(result.name),
                             result.attributes) ||
      parser.parseArgumentList(arguments, OpAsmParser::Delimiter::Paren,
                               /*allowType=*/true) ||
      parser.parseKeyword("unit") || parser.parseLParen() ||
      parser.parseAttribute(unit, builder.getF32Type(),
                            getUnitAttrName(result.name), result.attributes) ||
      parser.parseRParen())
    return failure();
  if (succeeded(parser.parseOptionalKeyword("implements"))) {
    Attribute implements;
    if (parser.parseLParen() ||
        parser.parseAttribute(implements, getImplementsAttrName(result.name),
                              result.attributes) ||
        parser.parseRParen())
      return failure();
  }
  return failure(parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
                 parser.parseRegion(*result.addRegion(), arguments));
}

void DatapathOp::print(OpAsmPrinter &printer) {
  printer << ' ';
  printer.printSymbolName(getSymName());
  printer << '(';
  llvm::interleaveComma(
      getBody().getArguments(), printer,
      [&](BlockArgument argument) { printer.printRegionArgument(argument); });
  printer << ") unit(";
  printer.printAttributeWithoutType(getUnitAttr());
  printer << ')';
  if (getImplementsAttr())
    printer << " implements(" << getImplementsAttr() << ')';
  printer.printOptionalAttrDictWithKeyword(
      (*this)->getAttrs(),
      {getSymNameAttrName(), getUnitAttrName(), getImplementsAttrName()});
  printer << ' ';
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

int64_t DatapathOp::getVectorSize() {
  return cast<VectorType>(getBody().getArgument(0).getType()).getDimSize(0);
}
int64_t DatapathOp::getAccumulatorBits() {
  return getBody().getArgument(2).getType().getIntOrFloatBitWidth();
}
Type DatapathOp::getLhsElementType() {
  return getElementTypeOrSelf(getBody().getArgument(0).getType());
}
Type DatapathOp::getRhsElementType() {
  return getElementTypeOrSelf(getBody().getArgument(1).getType());
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

namespace {

/// How a value follows from the lane's arguments.
struct Way {
  /// Registers from the operands; none where it does not depend on them.
  std::optional<int64_t> registers;
  /// Whether it depends on the sum of this cycle.
  bool hasSum = false;
};

/// The ways to all values of a body.
class Ways {
public:
  explicit Ways(Block &body) {
    ways[body.getArgument(0)].registers = 0;
    ways[body.getArgument(1)].registers = 0;
    ways[body.getArgument(2)].hasSum = true;
  }

  /// Follows one op; reports where operands of different cycles meet.
  LogicalResult follow(Operation &op) {
    Way way;
    for (OpOperand &operand : op.getOpOperands()) {
      const Way &from = ways[operand.get()];
      way.hasSum |= from.hasSum;
      if (way.registers && from.registers && *way.registers != *from.registers)
        return op.emitOpError()
               << "combines values of different cycles: the way to operand #"
               << operand.getOperandNumber() << " crosses " << *from.registers
               << " registers, the way to those before it " << *way.registers
               << "; put lnshw.register into the shorter way";
      if (from.registers)
        way.registers = from.registers;
    }
    if (isa<RegisterOp>(op)) {
      if (way.hasSum)
        return op.emitOpError(
            "stands between the sum and its next value, which "
            "would miss the vector of the cycle before");
      way.registers = way.registers.value_or(0) + 1;
    }
    for (Value result : op.getResults())
      ways[result] = way;
    return success();
  }

  const Way &operator[](Value value) { return ways[value]; }

private:
  DenseMap<Value, Way> ways;
};

} // namespace

int64_t DatapathOp::getStages() {
  Block &body = getBody().front();
  Ways ways(body);
  for (Operation &op : body.without_terminator())
    if (failed(ways.follow(op)))
      return 0; // reported by the verifier
  Value sum = cast<YieldOp>(body.getTerminator()).getSum();
  return ways[sum].registers.value_or(0);
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

LogicalResult DatapathOp::verify() {
  Block &body = getBody().front();
  if (body.getNumArguments() != 3)
    return emitOpError() << "takes two vectors of operands and a sum, got "
                         << body.getNumArguments() << " arguments";
  for (BlockArgument argument : body.getArguments().take_front(2)) {
    auto type = dyn_cast<VectorType>(argument.getType());
    bool isVector = type && type.getRank() == 1 && !type.isScalable();
    if (!isVector || (!isa<NumType>(type.getElementType()) &&
                      !type.getElementType().isSignlessInteger()))
      return emitOpError() << "argument #" << argument.getArgNumber()
                           << " must be a vector of codes or of integers, got "
                           << argument.getType();
    if (type.getElementType().isSignlessInteger() &&
        (type.getElementTypeBitWidth() < 1 ||
         type.getElementTypeBitWidth() > 16))
      return emitOpError() << "operands have 1 to 16 bits, got "
                           << type.getElementType();
  }
  int64_t size = getVectorSize();
  int64_t other = cast<VectorType>(body.getArgument(1).getType()).getDimSize(0);
  if (size != other)
    return emitOpError() << "[P6] both operands are vectors of one length, got "
                         << size << " and " << other;
  if (!llvm::isPowerOf2_64(uint64_t(size)))
    return emitOpError()
           << "[P6] the size of vectors must be a power of two, got " << size;
  if (!getUnit().isFiniteNonZero() || getUnit().isNegative())
    return emitOpError() << "[P7] the unit of the sum must be positive and "
                            "finite, got "
                         << getUnitAttr();
  Type sum = body.getArgument(2).getType();
  if (!sum.isSignlessInteger() || sum.getIntOrFloatBitWidth() < 2 ||
      sum.getIntOrFloatBitWidth() > 32)
    return emitOpError() << "[P5] the sum must be an integer of 2 to 32 bits, "
                            "got "
                         << sum;
  return success();
}

LogicalResult DatapathOp::verifyRegions() {
  Block &body = getBody().front();
  Ways ways(body);
  for (Operation &op : body.without_terminator()) {
    if (!isa<DatapathOpInterface>(op))
      return op.emitOpError("stands in a datapath, but does not say by "
                            "DatapathOpInterface what it is made of [H6]");
    if (failed(ways.follow(op)))
      return failure();
  }
  auto yield = cast<YieldOp>(body.getTerminator());
  if (yield.getSum().getType() != body.getArgument(2).getType())
    return yield.emitOpError() << "[P5] the new sum must be of the sum's type "
                               << body.getArgument(2).getType() << ", got "
                               << yield.getSum().getType();
  std::optional<int64_t> registers = ways[yield.getSum()].registers;
  if (registers &&
      ways[yield.getSaturated()].registers.value_or(*registers) != *registers)
    return yield.emitOpError("the sum and whether it was saturated belong to "
                             "different cycles");
  if (!getImplementsAttr())
    return success();
  auto pe = dyn_cast<PEDatapathAttr>(getImplementsAttr());
  if (!pe)
    return emitOpError() << "[H6] a lane can be held against #lns.pe only, got "
                         << getImplementsAttr() << "; leave `implements` out";
  return verifyProcessingElement(*this, pe);
}

LogicalResult AccumulateOp::inferReturnTypes(
    MLIRContext *context, std::optional<Location> location, ValueRange operands,
    DictionaryAttr attributes, OpaqueProperties properties, RegionRange regions,
    SmallVectorImpl<Type> &types) {
  types.append({operands[0].getType(), IntegerType::get(context, 1)});
  return success();
}
