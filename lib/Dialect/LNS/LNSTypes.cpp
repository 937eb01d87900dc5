//===- LNSTypes.cpp - Types of the lns dialect -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace lns;

#define GET_TYPEDEF_CLASSES
#include "lns/Dialect/LNS/LNSTypes.cpp.inc"

void LNSDialect::registerTypes() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "lns/Dialect/LNS/LNSTypes.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// NumType
//===----------------------------------------------------------------------===//

/// The default bias M of B bits [N1]; 0 for widths that no format has, whose
/// error the verifier gives.
static int defaultBias(unsigned bits) {
  return bits >= 2 && bits <= 16 ? numerics::Format::defaultBias(bits) : 0;
}

NumType NumType::get(MLIRContext *context, unsigned bits, unsigned gamma) {
  return get(context, bits, gamma, defaultBias(bits));
}

NumType NumType::get(MLIRContext *context, numerics::Format format) {
  return get(context, format.bits(), format.gamma(), format.bias());
}

LogicalResult NumType::verify(function_ref<InFlightDiagnostic()> emitError,
                              unsigned bits, unsigned gamma, int bias) {
  std::string error;
  if (!numerics::Format::get(bits, gamma, bias, &error))
    return emitError() << "illegal number format: " << error;
  return success();
}

numerics::Format NumType::getFormat() const {
  return numerics::Format::getUnchecked(getBits(), getGamma(), getBias());
}

IntegerType NumType::getStorageType() const {
  return IntegerType::get(getContext(), getFormat().storageBits());
}

OpAsmAliasResult NumType::getAlias(raw_ostream &os) const {
  os << "lns" << getBits() << "_" << getGamma();
  if (!getFormat().hasDefaultBias())
    os << "_" << (getBias() < 0 ? "m" : "") << std::abs(getBias());
  return OpAsmAliasResult::OverridableAlias;
}

Type NumType::parse(AsmParser &parser) {
  SMLoc loc = parser.getCurrentLocation();
  unsigned bits, gamma;
  int bias;
  if (parser.parseLess() || parser.parseInteger(bits) || parser.parseComma() ||
      parser.parseInteger(gamma))
    return {};
  if (succeeded(parser.parseOptionalComma())) {
    if (parser.parseInteger(bias))
      return {};
  } else {
    bias = defaultBias(bits);
  }
  if (parser.parseGreater())
    return {};
  return getChecked([&] { return parser.emitError(loc); }, parser.getContext(),
                    bits, gamma, bias);
}

void NumType::print(AsmPrinter &printer) const {
  printer << "<" << getBits() << ", " << getGamma();
  if (!getFormat().hasDefaultBias())
    printer << ", " << getBias();
  printer << ">";
}
