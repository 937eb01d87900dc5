//===- LNSPEOps.cpp - Verification of sums of converted terms -------------===//
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

numerics::DotFormat AddTermsOp::getDotFormat() {
  auto format = [&](unsigned index) {
    return cast<NumType>(cast<TypeAttr>(getOperandTypes()[index]).getValue())
        .getFormat();
  };
  return {format(0), format(1)};
}

SmallVector<int64_t> AddTermsOp::getStaticLoopRanges() {
  return inferLoopRanges(*this, getIndexingMapsArray());
}

void AddTermsOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  getDpsEffects(cast<DestinationStyleOpInterface>(getOperation()), effects);
}

LogicalResult AddTermsOp::verify() {
  if (!isa<PEDatapathAttr, TableDatapathAttr>(getDatapath()))
    return emitOpError() << "[D5, D7] the datapath is #lns.pe or "
                            "#lns.float<entries = n>, got "
                         << getDatapath();
  if (getOperandTypes().size() != 2)
    return emitOpError() << "operand_types are the formats of both operands, "
                            "got "
                         << getOperandTypes().size();
  Type types[2];
  for (unsigned i : {0u, 1u}) {
    types[i] = cast<TypeAttr>(getOperandTypes()[i]).getValue();
    auto num = dyn_cast<NumType>(types[i]);
    Type element = getElementTypeOrSelf(getOperation()->getOperand(i));
    if (num && element != num && element != num.getStorageType())
      return emitOpError() << "[N2] codes of " << num << " are stored as "
                           << num.getStorageType() << ", got " << element;
  }
  if (failed(getDatapath().verifyOperands([&] { return emitOpError(); },
                                          types[0], types[1])))
    return failure();
  Type accumulator =
      getDatapath().getAccumulatorElementType(types[0], types[1]);
  if (getElementTypeOrSelf(getInit().getType()) != accumulator)
    return emitOpError() << "[D] the accumulator of " << getDatapath()
                         << " has elements " << accumulator << ", got "
                         << getInit().getType();
  SmallVector<AffineMap> maps = getIndexingMapsArray();
  if (failed(verifyMaps(*this, maps, {0, 0, 0})))
    return failure();
  return verifyContraction(*this, maps, getStaticLoopRanges());
}
