//===- LNSAttributes.cpp - Attributes of the lns dialect -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.h"
#include "lns/Numerics/ProcessingElement.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace lns;

namespace lns {
template <typename Enum>
static FailureOr<std::optional<Enum>> parseOptionalEnum(AsmParser &parser) {
  FailureOr<Enum> value = FieldParser<Enum>::parse(parser);
  if (failed(value))
    return failure();
  return std::optional<Enum>(*value);
}

/// A number of guard bits, or `exact`.
static FailureOr<int> parseGuardBits(AsmParser &parser) {
  if (succeeded(parser.parseOptionalKeyword("exact")))
    return numerics::PEParameters::exactGuard;
  unsigned bits = 0;
  if (parser.parseInteger(bits))
    return failure();
  return int(bits);
}
static void printGuardBits(AsmPrinter &printer, int bits) {
  if (bits == numerics::PEParameters::exactGuard)
    printer << "exact";
  else
    printer << bits;
}
} // namespace lns

#include "lns/Dialect/LNS/LNSEnums.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "lns/Dialect/LNS/LNSAttributes.cpp.inc"

#include "lns/Dialect/LNS/LNSAttrInterfaces.cpp.inc"
#include "lns/Dialect/LNS/LNSLoweringInterfaces.cpp.inc"

void LNSDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "lns/Dialect/LNS/LNSAttributes.cpp.inc"
      >();
}

numerics::Underflow lns::getNumericsUnderflow(Underflow policy) {
  return policy == Underflow::Min ? numerics::Underflow::Min
                                  : numerics::Underflow::Zero;
}

LogicalResult CPUAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                              StringRef cpu, StringRef, StringRef,
                              unsigned vectorBits, int64_t l1, int64_t l2,
                              int64_t l3) {
  if (cpu.empty())
    return emitError() << "#lns.cpu needs a cpu name, such as \"x86-64-v3\"";
  if (vectorBits < 64 || vectorBits > 2048 ||
      (vectorBits & (vectorBits - 1)) != 0)
    return emitError() << "#lns.cpu vector_bits must be a power of two from 64 "
                          "to 2048, got "
                       << vectorBits;
  if (l1 <= 0 || l2 < l1 || l3 < 0)
    return emitError() << "#lns.cpu cache sizes must satisfy 0 < l1 <= l2 and "
                          "0 <= l3, got "
                       << l1 << ", " << l2 << ", " << l3;
  return success();
}
