//===- LNSDatapaths.cpp - The datapaths' meaning -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What each datapath accepts and accumulates into. How it is lowered stands in
// lib/Conversion/Datapaths.
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Datapath.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace lns;

static std::optional<numerics::DotFormat> getDotFormat(Type lhs, Type rhs) {
  auto lhsNum = dyn_cast<NumType>(lhs);
  auto rhsNum = dyn_cast<NumType>(rhs);
  if (!lhsNum || !rhsNum)
    return std::nullopt;
  return numerics::DotFormat(lhsNum.getFormat(), rhsNum.getFormat());
}

//===----------------------------------------------------------------------===//
// float [D2, D3]
//===----------------------------------------------------------------------===//

LogicalResult
FloatDatapathAttr::verifyOperands(function_ref<InFlightDiagnostic()> emitError,
                                  Type lhs, Type rhs) const {
  auto isOperand = [](Type type) { return isa<NumType>(type) || type.isF32(); };
  if (!isOperand(lhs) || !isOperand(rhs))
    return emitError() << "[D2] operands of a float contraction are codes or "
                          "f32, got "
                       << lhs << " and " << rhs;
  if (lhs.isF32() && rhs.isF32())
    return emitError() << "[D2] at most one operand of a float contraction is "
                          "f32: use linalg for two";
  return success();
}

Type FloatDatapathAttr::getAccumulatorElementType(Type lhs, Type rhs) const {
  return Float32Type::get(getContext());
}

bool FloatDatapathAttr::isOrderIndependent() const { return false; }

//===----------------------------------------------------------------------===//
// exact [D1]
//===----------------------------------------------------------------------===//

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
