//===- Fixed.cpp - What fixed<s> accepts and accumulates into [D4] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DotOperands.h"
#include "lns/Numerics/FixedDatapath.h"

#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace lns;

LogicalResult
FixedDatapathAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                          unsigned fractionBits) {
  std::string error;
  if (!numerics::areFixedFractionBitsLegal(fractionBits, &error))
    return emitError() << error;
  return success();
}

LogicalResult
FixedDatapathAttr::verifyOperands(function_ref<InFlightDiagnostic()> emitError,
                                  Type lhs, Type rhs) const {
  std::optional<numerics::DotFormat> format = getDotFormat(lhs, rhs);
  if (!format)
    return emitError() << "[D4] both operands of a fixed contraction are "
                          "codes, got "
                       << lhs << " and " << rhs;
  std::string error;
  for (numerics::Format operand : {format->a(), format->b()})
    if (!numerics::isFixedOperandLegal(operand, &error))
      return emitError() << error;
  return success();
}

Type FixedDatapathAttr::getAccumulatorElementType(Type lhs, Type rhs) const {
  return IntegerType::get(getContext(), 64);
}

bool FixedDatapathAttr::isOrderIndependent() const { return true; }
