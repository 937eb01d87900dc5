//===- Fixed.cpp - What fixed<s> accepts and accumulates into [D4] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DotOperands.h"

#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace lns;

LogicalResult
FixedDatapathAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                          unsigned fractionBits) {
  if (fractionBits < 1 || fractionBits > 14)
    return emitError() << "[D4] fixed<s> needs 1 <= s <= 14, got "
                       << fractionBits;
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
  for (Type type : {lhs, rhs}) {
    numerics::Format operand = cast<NumType>(type).getFormat();
    if (operand.bias() < operand.maxField())
      return emitError() << "[D4] operands of a fixed contraction need bias >= "
                         << operand.maxField()
                         << ", so that no magnitude exceeds 1, got " << type;
  }
  return success();
}

Type FixedDatapathAttr::getAccumulatorElementType(Type lhs, Type rhs) const {
  return IntegerType::get(getContext(), 64);
}

bool FixedDatapathAttr::isOrderIndependent() const { return true; }
