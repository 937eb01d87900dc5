//===- Constants.h - Constant operands of folds -----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DIALECT_LNS_CONSTANTS_H
#define LNS_LIB_DIALECT_LNS_CONSTANTS_H

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/TypeUtilities.h"

namespace lns {

inline numerics::Format getFormat(mlir::Value value) {
  return llvm::cast<NumType>(mlir::getElementTypeOrSelf(value.getType()))
      .getFormat();
}

/// Constant elements: one for a scalar or a splat, else all. `isResource`:
/// they came from a `dense_resource`, and go back into one.
template <typename T> struct ConstantElements {
  llvm::SmallVector<T> values;
  bool isSplat = false;
  bool isResource = false;

  const T &operator[](size_t index) const {
    return values[isSplat ? 0 : index];
  }
};
using ConstantCodes = ConstantElements<numerics::Code>;

/// Reads storage integers of a `lns.constant`; nothing where `attr` is null or
/// a resource that is not loaded.
std::optional<ConstantCodes> readCodes(mlir::Attribute attr);
/// Reads f32 numbers.
std::optional<ConstantElements<float>> readFloats(mlir::Attribute attr);

/// Whether a constant of `type` can be written: no tensor of unknown size.
bool canBeConstant(mlir::Type type);
/// The attribute of constant codes of `type`.
mlir::TypedAttr writeCodes(mlir::Type type, const ConstantCodes &codes);
/// One code everywhere.
mlir::TypedAttr writeCode(mlir::Type type, numerics::Code code);
/// The same for i1.
mlir::TypedAttr writeBools(mlir::Type type, const ConstantCodes &bits);

/// One result for each element, or one for all.
template <typename Result, typename T, typename Function>
ConstantElements<Result> mapElements(const ConstantElements<T> &elements,
                                     Function function) {
  return {llvm::map_to_vector(elements.values, function), elements.isSplat,
          elements.isResource};
}

/// Pairs two constants of one shape, of which either may be a splat.
template <typename Result, typename T, typename U, typename Function>
ConstantElements<Result> zipElements(const ConstantElements<T> &a,
                                     const ConstantElements<U> &b,
                                     Function function) {
  ConstantElements<Result> result{
      {}, a.isSplat && b.isSplat, a.isResource || b.isResource};
  size_t size = a.isSplat ? b.values.size() : a.values.size();
  result.values.reserve(size);
  for (size_t i = 0; i < size; ++i)
    result.values.push_back(function(a[i], b[i]));
  return result;
}

/// Whether a value or attribute holds one code everywhere, and which.
std::optional<numerics::Code> getSplatCode(mlir::Attribute attr);
std::optional<numerics::Code> getSplatCode(mlir::Value value);

} // namespace lns

#endif // LNS_LIB_DIALECT_LNS_CONSTANTS_H
