//===- LNSHWDatapathOps.cpp - One lane, gate by gate -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"

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
int64_t DatapathOp::getStages() { return 0; }
LogicalResult DatapathOp::verifyRegions() { return success(); }
LogicalResult AccumulateOp::inferReturnTypes(
    MLIRContext *context, std::optional<Location> location, ValueRange operands,
    DictionaryAttr attributes, OpaqueProperties properties, RegionRange regions,
    SmallVectorImpl<Type> &types) {
  types.append({operands[0].getType(), IntegerType::get(context, 1)});
  return success();
}
LogicalResult DatapathOp::verify() { return success(); }
LogicalResult UnpackOp::verify() { return success(); }
LogicalResult ExponentAddOp::verify() { return success(); }
LogicalResult SplitOp::verify() { return success(); }
LogicalResult TableOp::verify() { return success(); }
LogicalResult MitchellOp::verify() { return success(); }
LogicalResult MultiplyOp::verify() { return success(); }
LogicalResult ShiftOp::verify() { return success(); }
LogicalResult ApplySignOp::verify() { return success(); }
LogicalResult ReduceOp::verify() { return success(); }
LogicalResult BinOp::verify() { return success(); }
LogicalResult CombineOp::verify() { return success(); }
LogicalResult RoundOp::verify() { return success(); }
void UnpackOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void ExponentAddOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void XorOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void AndOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void SplitOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void TableOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void MitchellOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void MultiplyOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void ShiftOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void ApplySignOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void ReduceOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void BinOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void CombineOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void RoundOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void AccumulateOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
void RegisterOp::getComponents(SmallVectorImpl<ComponentUse> &uses) {}
