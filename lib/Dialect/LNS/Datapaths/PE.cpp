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
  auto bounded = [](unsigned x) {
    return int32_t(std::min<unsigned>(x, INT32_MAX));
  };
  numerics::PEParameters parameters;
  parameters.vectorSize = bounded(vector);
  parameters.constantBits = bounded(constantBits);
  parameters.accumulatorBits = bounded(accumulatorBits);
  parameters.headroom = bounded(headroom);
  parameters.guardBits = guard;
  std::string error;
  // No entries mean gamma entries.
  if ((entries != 0 && !numerics::areTableEntriesLegal(entries, &error)) ||
      !numerics::arePEParametersLegal(parameters, &error))
    return emitError() << error;
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

/// A tile is one run of the flattened K: single elements of the outer
/// reductions, part of one, all of the inner ones. So it begins at a vector
/// where the number of its products is a multiple of V.
LogicalResult PEDatapathAttr::verifyReductionTile(
    function_ref<InFlightDiagnostic()> emitError, ArrayRef<int64_t> tiles,
    ArrayRef<int64_t> sizes, bool inOrder) const {
  if (!inOrder)
    return emitError() << "[P6] K is never divided over threads, and its tiles "
                          "run in the order of the reductions: use sequential "
                          "loops in that order";
  int64_t products = 1;
  bool isInner = true; // no tiled reduction further inside yet
  for (auto [tile, size] : llvm::reverse(llvm::zip_equal(tiles, sizes))) {
    if (!isInner && tile != 1)
      return emitError()
             << "[P6] a K tile takes single elements of the reductions outside "
                "of the one that is divided, so that it is one run of the "
                "flattened K, got "
             << (tile == 0 ? "all" : std::to_string(tile))
             << " of one: tile the outer reductions by 1 first";
    if (ShapedType::isDynamic(tile) ||
        (tile == 0 && ShapedType::isDynamic(size)))
      return emitError() << "[P6] K tile of unknown size is not known to be a "
                            "multiple of the vector size "
                         << getVector()
                         << ": tile by a multiple of it that divides K, or not "
                            "at all";
    products *= tile == 0 ? size : tile;
    isInner &= tile == 0;
  }
  if (products % int64_t(getVector()) != 0)
    return emitError() << "[P6] K tile " << products
                       << " is not a multiple of the vector size "
                       << getVector()
                       << ": tile by a multiple of it, or not at all";
  return success();
}

bool PEDatapathAttr::isOrderIndependent() const { return false; }

bool PEDatapathAttr::saturates() const { return true; }
