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

/// Elements of a storage integer of 8 or 16 bits, as a resource of their own
/// where they came from one.
template <typename Storage, typename Resource>
static TypedAttr writeStorage(ShapedType type, const ConstantCodes &elements) {
  auto data = llvm::map_to_vector(elements.values,
                                  [](Code code) { return Storage(code); });
  if (!elements.isResource || elements.isSplat)
    return DenseElementsAttr::get(type, ArrayRef<Storage>(data));
  AsmResourceBlob blob =
      HeapAsmResourceBlob::allocateAndCopyInferAlign(ArrayRef<Storage>(data));
  return cast<TypedAttr>(
      Attribute(Resource::get(type, "lns_folded", std::move(blob))));
}

TypedAttr lns::writeCodes(Type type, const ConstantCodes &codes) {
  Type storage = cast<NumType>(getElementTypeOrSelf(type)).getStorageType();
  auto shaped = dyn_cast<ShapedType>(type);
  if (!shaped)
    return IntegerAttr::get(
        storage, APInt(storage.getIntOrFloatBitWidth(), codes.values.front()));
  if (storage.isInteger(8))
    return writeStorage<int8_t, DenseI8ResourceElementsAttr>(
        shaped.clone(storage), codes);
  return writeStorage<int16_t, DenseI16ResourceElementsAttr>(
      shaped.clone(storage), codes);
}

TypedAttr lns::writeCode(Type type, Code code) {
  return writeCodes(type, ConstantCodes{{code}, true});
}

TypedAttr lns::writeBools(Type type, const ConstantCodes &bits) {
  Builder builder(type.getContext());
  auto shaped = dyn_cast<ShapedType>(type);
  if (!shaped)
    return builder.getBoolAttr(bits.values.front());
  auto data =
      llvm::map_to_vector(bits.values, [](Code bit) { return bit != 0; });
  return DenseElementsAttr::get(shaped.clone(builder.getI1Type()),
                                ArrayRef<bool>(data));
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
