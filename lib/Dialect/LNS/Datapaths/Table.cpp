//===- Table.cpp - What float<entries = n> accepts [D7] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DotOperands.h"
#include "lns/Numerics/ProcessingElement.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpImplementation.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;

Attribute TableDatapathAttr::parse(AsmParser &, Type) {
  llvm_unreachable("#lns.float parses it");
}

void TableDatapathAttr::print(AsmPrinter &printer) const {
  printer << "<entries = " << getEntries() << '>';
}

LogicalResult
TableDatapathAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                          unsigned entries) {
  std::string error;
  if (!numerics::areTableEntriesLegal(entries, &error))
    return emitError() << error;
  return success();
}

LogicalResult
TableDatapathAttr::verifyOperands(function_ref<InFlightDiagnostic()> emitError,
                                  Type lhs, Type rhs) const {
  std::optional<numerics::DotFormat> format = getDotFormat(lhs, rhs);
  if (!format)
    return emitError() << "[D7] both operands of a contraction by a conversion "
                          "table are codes, got "
                       << lhs << " and " << rhs;
  std::string error;
  if (!numerics::isTableLegal(int32_t(llvm::Log2_32(getEntries())), *format,
                              &error))
    return emitError() << error;
  return success();
}

Type TableDatapathAttr::getAccumulatorElementType(Type lhs, Type rhs) const {
  return Float32Type::get(getContext());
}

bool TableDatapathAttr::isOrderIndependent() const { return false; }
