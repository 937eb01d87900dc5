//===- PE.cpp - What the processing element accepts [D5, P1-P7] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DotOperands.h"
#include "lns/Numerics/ProcessingElement.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace lns;

/// The parameters for operands of these formats: 0 entries are gamma entries.
numerics::PEParameters
PEDatapathAttr::getParameters(const numerics::DotFormat &format) const {
  numerics::PEParameters parameters;
  parameters.vectorSize = int32_t(getVector());
  parameters.log2Entries = getEntries() == 0
                               ? format.log2Gamma()
                               : int32_t(llvm::Log2_32(getEntries()));
  parameters.constantBits = int32_t(getConstantBits());
  parameters.accumulatorBits = int32_t(getAccumulatorBits());
  parameters.headroom = int32_t(getHeadroom());
  parameters.guardBits = getGuard();
  return parameters;
}

LogicalResult
PEDatapathAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                       unsigned vector, unsigned entries, unsigned constantBits,
                       unsigned accumulatorBits, unsigned headroom, int guard) {
  if (!llvm::isPowerOf2_32(vector))
    return emitError() << "[P6] vector must be a power of two, got " << vector;
  if (entries != 0 && !llvm::isPowerOf2_32(entries))
    return emitError() << "[P2] entries must be a power of two, or 0 for gamma "
                          "entries, got "
                       << entries;
  if (constantBits < 5 || constantBits > 16)
    return emitError() << "[P4] constant_bits must be 5 to 16, got "
                       << constantBits;
  if (accumulatorBits < 16 || accumulatorBits > 32)
    return emitError() << "[P5] accumulator_bits must be 16 to 32, got "
                       << accumulatorBits;
  if (guard < numerics::PEParameters::exactGuard)
    return emitError() << "[P5] guard must be 0 or more, or exact, got "
                       << guard;
  return success();
}

LogicalResult
PEDatapathAttr::verifyOperands(function_ref<InFlightDiagnostic()> emitError,
                               Type lhs, Type rhs) const {
  std::optional<numerics::DotFormat> format = getDotFormat(lhs, rhs);
  if (!format)
    return emitError() << "[D5] both operands of a pe contraction are codes, "
                          "got "
                       << lhs << " and " << rhs;
  std::string error;
  if (!numerics::isPELegal(getParameters(*format), *format, &error))
    return emitError() << error;
  return success();
}

Type PEDatapathAttr::getAccumulatorElementType(Type lhs, Type rhs) const {
  return IntegerType::get(getContext(), 32);
}

LogicalResult PEDatapathAttr::verifyReductionTile(
    function_ref<InFlightDiagnostic()> emitError, int64_t tile,
    int64_t size) const {
  if (!ShapedType::isDynamic(tile) &&
      (tile == size || tile % int64_t(getVector()) == 0))
    return success();
  InFlightDiagnostic diagnostic = emitError();
  diagnostic << "[P6] K tile ";
  if (ShapedType::isDynamic(tile))
    diagnostic << "of unknown size";
  else
    diagnostic << tile;
  return diagnostic << " is not a multiple of the vector size " << getVector()
                    << ": tile by a multiple of it, or not at all";
}

bool PEDatapathAttr::isOrderIndependent() const { return false; }
