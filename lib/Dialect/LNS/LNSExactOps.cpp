//===- LNSExactOps.cpp - Verification of forms of exact dot products ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IterationSpaces.h"

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Datapath.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

static NumType getOperandType(ArrayAttr types, unsigned index) {
  return cast<NumType>(cast<TypeAttr>(types[index]).getValue());
}

static numerics::DotFormat getFormatOf(ArrayAttr types) {
  return {getOperandType(types, 0).getFormat(),
          getOperandType(types, 1).getFormat()};
}

/// Verifies formats, element types and the iteration space; the result's shape
/// has `trailing` dimensions more than its map.
static LogicalResult verifyProducts(Operation *op, ArrayAttr types,
                                    ArrayRef<AffineMap> maps,
                                    ArrayRef<int64_t> ranges, size_t trailing) {
  if (types.size() != 2)
    return op->emitOpError() << "operand_types are the formats of both "
                                "operands, got "
                             << types.size();
  for (unsigned i : {0u, 1u}) {
    auto num = dyn_cast<NumType>(cast<TypeAttr>(types[i]).getValue());
    if (!num)
      return op->emitOpError()
             << "[D1] both operands of an exact contraction are codes, got "
             << types[i];
    Type element = getElementTypeOrSelf(op->getOperand(i).getType());
    if (element != num && element != num.getStorageType())
      return op->emitOpError() << "[N2] codes of " << num << " are stored as "
                               << num.getStorageType() << ", got " << element;
  }
  std::string error;
  if (!numerics::isExactLegal(getFormatOf(types), &error))
    return op->emitOpError() << error;
  if (failed(verifyMaps(op, maps, {0, 0, trailing})))
    return failure();
  return verifyContraction(op, maps, ranges);
}

//===----------------------------------------------------------------------===//
// AddToBinsOp
//===----------------------------------------------------------------------===//

numerics::DotFormat AddToBinsOp::getDotFormat() {
  return getFormatOf(getOperandTypes());
}

SmallVector<int64_t> AddToBinsOp::getStaticLoopRanges() {
  return inferLoopRanges(*this, getIndexingMapsArray());
}

void AddToBinsOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  getDpsEffects(cast<DestinationStyleOpInterface>(getOperation()), effects);
}

LogicalResult AddToBinsOp::verify() {
  if (failed(verifyProducts(*this, getOperandTypes(), getIndexingMapsArray(),
                            getStaticLoopRanges(), /*trailing=*/1)))
    return failure();
  auto bins = cast<ShapedType>(getInit().getType());
  numerics::DotFormat format = getDotFormat();
  if (bins.getShape().back() != format.gamma() ||
      !bins.getElementType().isSignlessInteger(numerics::binBits(format)))
    return emitOpError() << "[D1] the accumulator ends in " << format.gamma()
                         << " bins of i" << numerics::binBits(format)
                         << ", got " << bins;
  return success();
}

//===----------------------------------------------------------------------===//
// ResolveDotsOp
//===----------------------------------------------------------------------===//

numerics::DotFormat ResolveDotsOp::getDotFormat() {
  return getFormatOf(getOperandTypes());
}

SmallVector<int64_t> ResolveDotsOp::getStaticLoopRanges() {
  return inferLoopRanges(*this, getIndexingMapsArray());
}

void ResolveDotsOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  getDpsEffects(cast<DestinationStyleOpInterface>(getOperation()), effects);
}

LogicalResult ResolveDotsOp::verify() {
  if (failed(verifyProducts(*this, getOperandTypes(), getIndexingMapsArray(),
                            getStaticLoopRanges(), /*trailing=*/0)))
    return failure();
  if (!getElementTypeOrSelf(getInit().getType()).isF32())
    return emitOpError() << "[D1] sums are rounded to f32, got "
                         << getInit().getType();
  return success();
}
