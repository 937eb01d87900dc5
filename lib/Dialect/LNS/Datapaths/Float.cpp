//===- Float.cpp - What float<high> and float<fast> accept [D2, D3] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace lns;

/// `<` (`high` | `fast` | `entries` `=` integer) `>`: the last is an attribute
/// of its own with the same mnemonic.
Attribute FloatDatapathAttr::parse(AsmParser &parser, Type) {
  SMLoc location = parser.getCurrentLocation();
  StringRef keyword;
  if (parser.parseLess() || parser.parseKeyword(&keyword))
    return {};
  auto emitError = [&] { return parser.emitError(location); };
  MLIRContext *context = parser.getContext();
  if (keyword == "entries") {
    unsigned entries = 0;
    if (parser.parseEqual() || parser.parseInteger(entries) ||
        parser.parseGreater())
      return {};
    return TableDatapathAttr::getChecked(emitError, context, entries);
  }
  std::optional<FloatPrecision> precision = symbolizeFloatPrecision(keyword);
  if (!precision) {
    emitError() << "[D2, D3, D7] a float datapath is <high>, <fast> or "
                   "<entries = n>, got '"
                << keyword << "'";
    return {};
  }
  if (parser.parseGreater())
    return {};
  return FloatDatapathAttr::get(context, *precision);
}

void FloatDatapathAttr::print(AsmPrinter &printer) const {
  printer << '<' << stringifyFloatPrecision(getPrecision()) << '>';
}

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
