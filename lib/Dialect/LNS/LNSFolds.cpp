//===- LNSFolds.cpp - Folds -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Each fold is an identity over all codes: unittests/Dialect checks them by
// exhaustion for B <= 8. Constants are storage integers.
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Convert.h"
#include "lns/Numerics/Elementwise.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;
using numerics::Code;

namespace {
/// Constant codes: one for a scalar or a splat, else all.
struct ConstantCodes {
  SmallVector<Code> codes;
  bool isSplat;
};
} // namespace

static numerics::Format getFormat(Value value) {
  return cast<NumType>(getElementTypeOrSelf(value.getType())).getFormat();
}

/// Reads storage integers of a `lns.constant`; nothing where `attr` is null or
/// a resource that is not loaded.
static std::optional<ConstantCodes> readCodes(Attribute attr) {
  if (auto integer = dyn_cast_or_null<IntegerAttr>(attr))
    return ConstantCodes{{Code(integer.getValue().getZExtValue())}, true};
  if (auto dense = dyn_cast_or_null<DenseIntElementsAttr>(attr)) {
    ConstantCodes result{{}, dense.isSplat()};
    if (dense.isSplat()) {
      result.codes.push_back(dense.getSplatValue<APInt>().getZExtValue());
      return result;
    }
    for (const APInt &code : dense.getValues<APInt>())
      result.codes.push_back(code.getZExtValue());
    return result;
  }
  if (auto resource = dyn_cast_or_null<DenseI8ResourceElementsAttr>(attr))
    if (std::optional<ArrayRef<int8_t>> data = resource.tryGetAsArrayRef()) {
      ConstantCodes result{{}, false};
      for (int8_t code : *data)
        result.codes.push_back(uint8_t(code));
      return result;
    }
  if (auto resource = dyn_cast_or_null<DenseI16ResourceElementsAttr>(attr))
    if (std::optional<ArrayRef<int16_t>> data = resource.tryGetAsArrayRef()) {
      ConstantCodes result{{}, false};
      for (int16_t code : *data)
        result.codes.push_back(uint16_t(code));
      return result;
    }
  return std::nullopt;
}

/// The attribute of constant codes (or i1) of `type`.
static TypedAttr writeInts(Type type, Type storage, ArrayRef<Code> values) {
  auto toInt = [&](Code code) {
    return APInt(storage.getIntOrFloatBitWidth(), code);
  };
  if (auto shaped = dyn_cast<ShapedType>(type)) {
    SmallVector<APInt> ints = llvm::map_to_vector(values, toInt);
    return DenseIntElementsAttr::get(shaped.clone(storage), ints);
  }
  return IntegerAttr::get(storage, toInt(values.front()));
}

static TypedAttr writeCodes(Type type, ArrayRef<Code> codes) {
  auto num = cast<NumType>(getElementTypeOrSelf(type));
  return writeInts(type, num.getStorageType(), codes);
}

template <typename Function>
static OpFoldResult foldUnary(Type result, Attribute operand,
                              Function function) {
  std::optional<ConstantCodes> codes = readCodes(operand);
  if (!codes)
    return {};
  return writeCodes(result, llvm::map_to_vector(codes->codes, function));
}

/// Pairs two constants of one shape, of which either may be a splat.
template <typename Function>
static std::optional<SmallVector<Code>> zipCodes(Attribute lhs, Attribute rhs,
                                                 Function function) {
  std::optional<ConstantCodes> a = readCodes(lhs), b = readCodes(rhs);
  if (!a || !b)
    return std::nullopt;
  SmallVector<Code> codes;
  size_t size = std::max(a->codes.size(), b->codes.size());
  if (a->codes.empty() || b->codes.empty())
    size = 0;
  for (size_t i = 0; i < size; ++i)
    codes.push_back(
        function(a->codes[a->isSplat ? 0 : i], b->codes[b->isSplat ? 0 : i]));
  return codes;
}

/// Whether an attribute holds one code everywhere, and which.
static std::optional<Code> getSplatCode(Attribute attr) {
  std::optional<ConstantCodes> codes = readCodes(attr);
  if (!codes || !codes->isSplat)
    return std::nullopt;
  return codes->codes.front();
}

//===----------------------------------------------------------------------===//
// Constants and casts
//===----------------------------------------------------------------------===//

OpFoldResult ConstantOp::fold(FoldAdaptor) { return getValue(); }

OpFoldResult BitcastOp::fold(FoldAdaptor adaptor) {
  if (auto inner = getOperand().getDefiningOp<BitcastOp>())
    if (inner.getOperand().getType() == getResult().getType())
      return inner.getOperand();
  auto num = dyn_cast<NumType>(getElementTypeOrSelf(getResult().getType()));
  if (!num)
    return isa_and_nonnull<DenseIntElementsAttr, IntegerAttr>(
               adaptor.getOperand())
               ? OpFoldResult(adaptor.getOperand())
               : OpFoldResult();
  // Integers that are no codes stay as they are, for the verifier of the
  // constant would refuse them.
  std::optional<ConstantCodes> codes = readCodes(adaptor.getOperand());
  numerics::Format format = num.getFormat();
  if (!codes || !llvm::all_of(codes->codes, [&](Code code) {
        return format.canonical(code) == code;
      }))
    return {};
  return adaptor.getOperand();
}

//===----------------------------------------------------------------------===//
// Arithmetic [A1]
//===----------------------------------------------------------------------===//

OpFoldResult MulOp::fold(FoldAdaptor adaptor) {
  numerics::Format a = getFormat(getLhs()), b = getFormat(getRhs());
  numerics::Format result = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  if (std::optional<SmallVector<Code>> codes =
          zipCodes(adaptor.getLhs(), adaptor.getRhs(), [&](Code x, Code y) {
            return numerics::multiply(x, a, y, b, result, underflow);
          }))
    return writeCodes(getType(), *codes);

  auto foldConstant = [&](Attribute constant, numerics::Format format,
                          Value other) -> OpFoldResult {
    std::optional<Code> code = getSplatCode(constant);
    if (!code)
      return {};
    // x * 0 = 0.
    if (format.isZero(*code))
      return writeCodes(getType(), {Code(0)});
    // x * 1 = x, where the result's format is x's.
    if (!format.isNegative(*code) && format.exponent(*code) == 0 &&
        other.getType() == getType())
      return other;
    return {};
  };
  if (OpFoldResult folded = foldConstant(adaptor.getRhs(), b, getLhs()))
    return folded;
  return foldConstant(adaptor.getLhs(), a, getRhs());
}

OpFoldResult NegOp::fold(FoldAdaptor adaptor) {
  numerics::Format format = getFormat(getOperand());
  return foldUnary(getType(), adaptor.getOperand(),
                   [&](Code code) { return numerics::negate(code, format); });
}

OpFoldResult AbsOp::fold(FoldAdaptor adaptor) {
  // |−x| = |x|.
  if (auto neg = getOperand().getDefiningOp<NegOp>()) {
    getOperandMutable().assign(neg.getOperand());
    return getResult();
  }
  numerics::Format format = getFormat(getOperand());
  return foldUnary(getType(), adaptor.getOperand(),
                   [&](Code code) { return numerics::absolute(code, format); });
}

OpFoldResult ReluOp::fold(FoldAdaptor adaptor) {
  // max(|x|, 0) = |x|.
  if (getOperand().getDefiningOp<AbsOp>())
    return getOperand();
  numerics::Format format = getFormat(getOperand());
  return foldUnary(getType(), adaptor.getOperand(),
                   [&](Code code) { return numerics::relu(code, format); });
}

OpFoldResult MinOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs())
    return getLhs();
  numerics::Format format = getFormat(getLhs());
  if (std::optional<SmallVector<Code>> codes =
          zipCodes(adaptor.getLhs(), adaptor.getRhs(), [&](Code x, Code y) {
            return numerics::minimum(x, y, format);
          }))
    return writeCodes(getType(), *codes);
  return {};
}

OpFoldResult MaxOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs())
    return getLhs();
  numerics::Format format = getFormat(getLhs());
  if (std::optional<SmallVector<Code>> codes =
          zipCodes(adaptor.getLhs(), adaptor.getRhs(), [&](Code x, Code y) {
            return numerics::maximum(x, y, format);
          }))
    return writeCodes(getType(), *codes);
  return {};
}

OpFoldResult CmpOp::fold(FoldAdaptor adaptor) {
  auto predicate = static_cast<numerics::Predicate>(getPredicate());
  numerics::Format format = getFormat(getLhs());
  Type i1 = IntegerType::get(getContext(), 1);
  // x = x, whatever x is: there is no NaN code [N6].
  if (getLhs() == getRhs()) {
    auto shaped = dyn_cast<ShapedType>(getType());
    if (!shaped || shaped.hasStaticShape())
      return writeInts(getType(), i1,
                       {Code(numerics::compare(predicate, 0, 0, format))});
  }
  if (std::optional<SmallVector<Code>> bits =
          zipCodes(adaptor.getLhs(), adaptor.getRhs(), [&](Code x, Code y) {
            return Code(numerics::compare(predicate, x, y, format));
          }))
    return writeInts(getType(), i1, *bits);
  return {};
}

//===----------------------------------------------------------------------===//
// Conversion [Q6]
//===----------------------------------------------------------------------===//

OpFoldResult ConvertOp::fold(FoldAdaptor adaptor) {
  if (getOperand().getType() == getType())
    return getOperand();
  // Random bits may be different in every run.
  if (getRandom())
    return {};
  numerics::Format from = getFormat(getOperand()), to = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  return foldUnary(getType(), adaptor.getOperand(), [&](Code code) {
    return numerics::convert(code, from, to, underflow);
  });
}
