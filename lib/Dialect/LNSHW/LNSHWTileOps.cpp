//===- LNSHWTileOps.cpp - Tiles, buffers and tokens -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

using Effects =
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>;

static void reads(Effects &effects, OpOperand &operand) {
  effects.emplace_back(MemoryEffects::Read::get(), &operand);
}
static void writes(Effects &effects, OpOperand &operand) {
  effects.emplace_back(MemoryEffects::Write::get(), &operand);
}

//===----------------------------------------------------------------------===//
// program, run
//===----------------------------------------------------------------------===//

ParseResult ProgramOp::parse(OpAsmParser &parser, OperationState &result) {
  StringAttr name;
  FlatSymbolRefAttr accelerator;
  SmallVector<OpAsmParser::Argument> arguments;
  return failure(
      parser.parseSymbolName(name, getSymNameAttrName(result.name),
                             result.attributes) ||
      parser.parseKeyword("on") ||
      parser.parseAttribute(accelerator, getAcceleratorAttrName(result.name),
                            result.attributes) ||
      parser.parseArgumentList(arguments, OpAsmParser::Delimiter::Paren,
                               /*allowType=*/true) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      parser.parseRegion(*result.addRegion(), arguments));
}

void ProgramOp::print(OpAsmPrinter &printer) {
  printer << ' ';
  printer.printSymbolName(getSymName());
  printer << " on " << getAcceleratorAttr() << '(';
  llvm::interleaveComma(
      getBody().getArguments(), printer,
      [&](BlockArgument argument) { printer.printRegionArgument(argument); });
  printer << ')';
  printer.printOptionalAttrDictWithKeyword(
      (*this)->getAttrs(), {getSymNameAttrName(), getAcceleratorAttrName()});
  printer << ' ';
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

ConfigurationAttr ProgramOp::getConfiguration() {
  auto accelerator = SymbolTable::lookupNearestSymbolFrom<AcceleratorOp>(
      *this, getAcceleratorAttr());
  return accelerator ? accelerator.getConfiguration() : ConfigurationAttr();
}

void RunOp::getEffects(Effects &effects) {
  for (OpOperand &operand : getInputsMutable())
    if (isa<MemRefType>(operand.get().getType()))
      reads(effects, operand);
  for (OpOperand &operand : getInitsMutable())
    if (isa<MemRefType>(operand.get().getType()))
      writes(effects, operand);
}

//===----------------------------------------------------------------------===//
// slot
//===----------------------------------------------------------------------===//

LogicalResult
SlotOp::inferReturnTypes(MLIRContext *context, std::optional<Location> location,
                         ValueRange operands, DictionaryAttr attributes,
                         OpaqueProperties properties, RegionRange regions,
                         SmallVectorImpl<Type> &types) {
  types.push_back(cast<BufferType>(operands[0].getType()).getSlot());
  return success();
}

//===----------------------------------------------------------------------===//
// Units, places, effects
//===----------------------------------------------------------------------===//

Unit LoadOp::getUnit() { return Unit::Load; }
SmallVector<Value> LoadOp::getPlaces() {
  return {getBatch(), getRow(), getColumn()};
}
SmallVector<Value> LoadOp::getMemory() { return {getSource(), getSlot()}; }
void LoadOp::getEffects(Effects &effects) {
  reads(effects, getSourceMutable());
  writes(effects, getSlotMutable());
}

Unit StoreOp::getUnit() { return Unit::Store; }
SmallVector<Value> StoreOp::getPlaces() {
  return {getBatch(), getRow(), getColumn()};
}
SmallVector<Value> StoreOp::getMemory() { return {getSlot(), getTarget()}; }
void StoreOp::getEffects(Effects &effects) {
  reads(effects, getSlotMutable());
  writes(effects, getTargetMutable());
}

Unit ClearOp::getUnit() { return Unit::Mac; }
SmallVector<Value> ClearOp::getPlaces() { return {}; }
SmallVector<Value> ClearOp::getMemory() { return {getAccumulators()}; }
void ClearOp::getEffects(Effects &effects) {
  writes(effects, getAccumulatorsMutable());
}

Unit MacOp::getUnit() { return Unit::Mac; }
SmallVector<Value> MacOp::getPlaces() {
  return {getARow(), getAColumn(), getBRow(), getBColumn()};
}
SmallVector<Value> MacOp::getMemory() {
  return {getA(), getB(), getAccumulators()};
}
void MacOp::getEffects(Effects &effects) {
  reads(effects, getAMutable());
  reads(effects, getBMutable());
  reads(effects, getAccumulatorsMutable());
  writes(effects, getAccumulatorsMutable());
}

Unit PostOp::getUnit() { return Unit::Post; }
SmallVector<Value> PostOp::getPlaces() {
  return {getBatch(), getRow(), getColumn()};
}
/// Sums, slot, scales, then bias and inverse where they exist.
SmallVector<Value> PostOp::getMemory() {
  SmallVector<Value> memory = {getAccumulators(), getSlot()};
  llvm::append_range(memory, getScales());
  if (getBias())
    memory.push_back(getBias());
  if (getInverse())
    memory.push_back(getInverse());
  return memory;
}
void PostOp::getEffects(Effects &effects) {
  reads(effects, getAccumulatorsMutable());
  writes(effects, getSlotMutable());
  for (OpOperand &scale : getScalesMutable())
    reads(effects, scale);
  for (OpOperand &bias : getBiasMutable())
    reads(effects, bias);
  for (OpOperand &inverse : getInverseMutable())
    reads(effects, inverse);
}
