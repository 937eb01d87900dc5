//===- Exact.cpp - What exact accepts and accumulates into [D1] -===//
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
ExactDatapathAttr::verifyOperands(function_ref<InFlightDiagnostic()> emitError,
                                  Type lhs, Type rhs) const {
  std::optional<numerics::DotFormat> format = getDotFormat(lhs, rhs);
  if (!format)
    return emitError() << "[D1] both operands of an exact contraction are "
                          "codes, got "
                       << lhs << " and " << rhs;
  std::string error;
  if (!numerics::isExactLegal(*format, &error))
    return emitError() << error;
  return success();
}

Type ExactDatapathAttr::getAccumulatorElementType(Type lhs, Type rhs) const {
  return IntegerType::get(getContext(),
                          numerics::binBits(*getDotFormat(lhs, rhs)));
}

SmallVector<int64_t> ExactDatapathAttr::getTrailingShape(Type lhs,
                                                         Type rhs) const {
  return {getDotFormat(lhs, rhs)->gamma()};
}

bool ExactDatapathAttr::isOrderIndependent() const { return true; }
