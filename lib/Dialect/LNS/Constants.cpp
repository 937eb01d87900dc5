//===- Constants.cpp - Constant operands of folds -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Constants.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace lns;
using numerics::Code;

/// The elements of a resource of integers, without their signs.
template <typename Attr, typename Unsigned>
static std::optional<ConstantCodes> readResource(Attribute attr) {
  auto resource = dyn_cast_or_null<Attr>(attr);
  if (!resource)
    return std::nullopt;
  auto data = resource.tryGetAsArrayRef();
  if (!data)
    return std::nullopt;
  ConstantCodes result{{}, false, true};
  result.values.reserve(data->size());
  for (auto code : *data)
    result.values.push_back(Unsigned(code));
  return result;
}

std::optional<ConstantCodes> lns::readCodes(Attribute attr) {
  if (auto integer = dyn_cast_or_null<IntegerAttr>(attr))
    return ConstantCodes{{Code(integer.getValue().getZExtValue())}, true};
  if (auto dense = dyn_cast_or_null<DenseIntElementsAttr>(attr)) {
    ConstantCodes result{{}, dense.isSplat()};
    if (dense.isSplat()) {
      result.values.push_back(dense.getSplatValue<APInt>().getZExtValue());
      return result;
    }
    for (const APInt &code : dense.getValues<APInt>())
      result.values.push_back(code.getZExtValue());
    return result;
  }
  if (auto bytes = readResource<DenseI8ResourceElementsAttr, uint8_t>(attr))
    return bytes;
  return readResource<DenseI16ResourceElementsAttr, uint16_t>(attr);
}

std::optional<ConstantElements<float>> lns::readFloats(Attribute attr) {
  using Floats = ConstantElements<float>;
  if (auto number = dyn_cast_or_null<FloatAttr>(attr)) {
    if (!number.getType().isF32())
      return std::nullopt;
    return Floats{{number.getValue().convertToFloat()}, true};
  }
  if (auto dense = dyn_cast_or_null<DenseFPElementsAttr>(attr)) {
    if (!dense.getElementType().isF32())
      return std::nullopt;
    if (dense.isSplat())
      return Floats{{dense.getSplatValue<float>()}, true};
    return Floats{llvm::to_vector(dense.getValues<float>()), false};
  }
  if (auto resource = dyn_cast_or_null<DenseF32ResourceElementsAttr>(attr))
    if (std::optional<ArrayRef<float>> data = resource.tryGetAsArrayRef())
      return Floats{llvm::to_vector(*data), false, true};
  return std::nullopt;
}

bool lns::canBeConstant(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return !shaped || shaped.hasStaticShape();
}

/// A resource of its own for the elements.
template <typename Attr, typename Signed>
static TypedAttr writeResource(ShapedType type, ArrayRef<Code> codes) {
  auto data = llvm::map_to_vector(codes, [](Code c) { return Signed(c); });
  return cast<TypedAttr>(Attribute(
      Attr::get(type, "lns_folded",
                HeapAsmResourceBlob::allocateAndCopyInferAlign<Signed>(
                    ArrayRef<Signed>(data)))));
}

static TypedAttr writeInts(Type type, Type storage,
                           const ConstantCodes &elements) {
  unsigned bits = storage.getIntOrFloatBitWidth();
  auto toInt = [&](Code code) { return APInt(bits, code); };
  auto shaped = dyn_cast<ShapedType>(type);
  if (!shaped)
    return IntegerAttr::get(storage, toInt(elements.values.front()));
  ShapedType storageType = shaped.clone(storage);
  if (elements.isResource && !elements.isSplat && bits == 8)
    return writeResource<DenseI8ResourceElementsAttr, int8_t>(storageType,
                                                              elements.values);
  if (elements.isResource && !elements.isSplat && bits == 16)
    return writeResource<DenseI16ResourceElementsAttr, int16_t>(
        storageType, elements.values);
  SmallVector<APInt> ints = llvm::map_to_vector(elements.values, toInt);
  return DenseIntElementsAttr::get(storageType, ints);
}

TypedAttr lns::writeCodes(Type type, const ConstantCodes &codes) {
  auto num = cast<NumType>(getElementTypeOrSelf(type));
  return writeInts(type, num.getStorageType(), codes);
}

TypedAttr lns::writeCode(Type type, Code code) {
  return writeCodes(type, ConstantCodes{{code}, true});
}

TypedAttr lns::writeBools(Type type, const ConstantCodes &bits) {
  return writeInts(type, IntegerType::get(type.getContext(), 1), bits);
}

std::optional<Code> lns::getSplatCode(Attribute attr) {
  // Not through readCodes, which would copy all of a large constant.
  if (auto integer = dyn_cast_or_null<IntegerAttr>(attr))
    return Code(integer.getValue().getZExtValue());
  if (auto dense = dyn_cast_or_null<DenseIntElementsAttr>(attr))
    if (dense.isSplat())
      return Code(dense.getSplatValue<APInt>().getZExtValue());
  return std::nullopt;
}

std::optional<Code> lns::getSplatCode(Value value) {
  Attribute attr;
  if (!matchPattern(value, m_Constant(&attr)))
    return std::nullopt;
  return getSplatCode(attr);
}
