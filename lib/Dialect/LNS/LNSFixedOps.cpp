//===- LNSFixedOps.cpp - Verification of fixed-point operands -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/FixedDatapath.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

lns::numerics::Format DecodeFixedOp::getNumberFormat() {
  return cast<NumType>(getFormat()).getFormat();
}

LogicalResult DecodeFixedOp::verify() {
  auto num = cast<NumType>(getFormat());
  Type storage = getElementTypeOrSelf(getOperand().getType());
  if (storage != num.getStorageType())
    return emitOpError() << "[N2] codes of " << num << " are stored as "
                         << num.getStorageType() << ", got " << storage;
  std::string error;
  if (!numerics::areFixedFractionBitsLegal(getFractionBits(), &error) ||
      !numerics::isFixedOperandLegal(num.getFormat(), &error))
    return emitOpError() << error;
  return success();
}
