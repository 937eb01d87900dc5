//===- LNSTensorFolds.cpp - Folds between f32 and codes -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A constant folds where it does not grow: f32 to codes always, codes to f32
// only where one code stands for all. A scale that is computed is never folded,
// for a constant scale is a static one, with rules of its own for NaN and
// infinity [N6].
//
//===----------------------------------------------------------------------===//

#include "Constants.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Quantize.h"

#include "mlir/IR/Matchers.h"

#include <cmath>

using namespace mlir;
using namespace lns;
using numerics::Code;
using numerics::Format;

/// One f32 everywhere.
static TypedAttr writeFloat(Type type, float value) {
  auto f32 = Float32Type::get(type.getContext());
  auto number = FloatAttr::get(f32, APFloat(value));
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped ? TypedAttr(DenseElementsAttr::get(shaped, Attribute(number)))
                : TypedAttr(number);
}

/// The f32 of one code that stands for all of `type`.
static OpFoldResult foldDecode(Type type, Attribute operand, Format format) {
  std::optional<Code> code = getSplatCode(operand);
  if (!code || !canBeConstant(type) || !getElementTypeOrSelf(type).isF32())
    return {};
  return writeFloat(type, numerics::decode(*code, format));
}

//===----------------------------------------------------------------------===//
// Encode and decode
//===----------------------------------------------------------------------===//

OpFoldResult DecodeOp::fold(FoldAdaptor adaptor) {
  return foldDecode(getType(), adaptor.getOperand(), getFormat(getOperand()));
}

OpFoldResult DecodeWordOp::fold(FoldAdaptor adaptor) {
  return foldDecode(getType(), adaptor.getOperand(), getNumberFormat());
}

/// The codes of constant numbers, each with its inverse.
static std::optional<ConstantCodes> encode(Attribute input, Attribute inverse,
                                           Format format, Underflow underflow) {
  if (!input || !inverse)
    return std::nullopt;
  std::optional<ConstantElements<float>> x = readFloats(input),
                                         s = readFloats(inverse);
  if (!x || !s)
    return std::nullopt;
  return zipElements<Code>(*x, *s, [&](float number, float inverse) {
    return numerics::quantize(number, inverse, format,
                              getNumericsUnderflow(underflow));
  });
}

OpFoldResult EncodeOp::fold(FoldAdaptor adaptor) {
  if (getRandom() || !canBeConstant(getType()))
    return {};
  // encode(decode(x), 1) = x: the f32 nearest to a number of the format is far
  // nearer to it than half a step [Q2, Q7].
  auto decode = getInput().getDefiningOp<DecodeOp>();
  if (decode && decode.getOperand().getType() == getType() &&
      matchPattern(getInverse(), m_OneFloat()))
    return decode.getOperand();
  std::optional<ConstantCodes> codes =
      encode(adaptor.getInput(), adaptor.getInverse(), getFormat(getResult()),
             getUnderflow());
  return codes ? OpFoldResult(writeCodes(getType(), *codes)) : OpFoldResult();
}

OpFoldResult EncodeWordOp::fold(FoldAdaptor adaptor) {
  if (!canBeConstant(getType()))
    return {};
  std::optional<ConstantCodes> codes =
      encode(adaptor.getInput(), adaptor.getInverse(), getNumberFormat(),
             getUnderflow());
  if (!codes || !codes->isSplat)
    return {};
  auto word =
      IntegerAttr::get(getElementTypeOrSelf(getType()), codes->values.front());
  auto shaped = dyn_cast<ShapedType>(getType());
  return shaped ? OpFoldResult(DenseElementsAttr::get(shaped, Attribute(word)))
                : OpFoldResult(word);
}

//===----------------------------------------------------------------------===//
// Quantize and dequantize
//===----------------------------------------------------------------------===//

/// For each element of a static shape, in row-major order, the position of its
/// scale in the tensor of scales.
static SmallVector<int64_t> getScalePositions(RankedTensorType tensor,
                                              RankedTensorType scales,
                                              AffineMap map) {
  SmallVector<int64_t> positions;
  int64_t rank = tensor.getRank();
  SmallVector<int64_t> index(rank, 0);
  positions.reserve(tensor.getNumElements());
  for (int64_t i = 0, size = tensor.getNumElements(); i < size; ++i) {
    int64_t position = 0;
    for (auto [dim, result] : llvm::enumerate(map.compose(index)))
      position = position * scales.getDimSize(dim) + result;
    positions.push_back(position);
    for (int64_t d = rank - 1; d >= 0; --d) {
      if (++index[d] < tensor.getDimSize(d))
        break;
      index[d] = 0;
    }
  }
  return positions;
}

/// Whether dequantizing and quantizing by `scale` gives back every code: all
/// numbers times the scale are normal f32, so each of the four roundings on the
/// way is relative, by 2^-24, together less than 2^-21, or 2^-21 * 1.45 * γ
/// steps of the format: never half a step [Q1, Q7].
static bool givesCodesBack(float scale, Format format) {
  if (!numerics::checkStaticScale(scale))
    return false;
  double least = std::ldexp(1.0, -126), greatest = std::ldexp(1.0, 127);
  auto magnitude = [&](int32_t exponent) {
    return scale * std::exp2(double(exponent) / format.gamma());
  };
  return magnitude(format.minExponent()) >= least &&
         magnitude(format.maxExponent()) <= greatest;
}

/// quantize(dequantize(x, s), s) = x, for constant scales that allow it.
static Value getQuantizedBefore(QuantizeOp op) {
  auto dequantize = op.getInput().getDefiningOp<DequantizeOp>();
  if (!dequantize || dequantize.getScale() != op.getScale() ||
      dequantize.getScaleMap() != op.getScaleMap() ||
      dequantize.getInput().getType() != op.getType() ||
      !dequantize.getType().getElementType().isF32())
    return {};
  Attribute constant;
  if (!matchPattern(op.getScale(), m_Constant(&constant)))
    return {};
  std::optional<ConstantElements<float>> scales = readFloats(constant);
  Format format = getFormat(op.getResult());
  if (!scales || !llvm::all_of(scales->values, [&](float scale) {
        return givesCodesBack(scale, format);
      }))
    return {};
  return dequantize.getInput();
}

OpFoldResult QuantizeOp::fold(FoldAdaptor adaptor) {
  if (getRounding() == Rounding::Stochastic)
    return {};
  if (Value codes = getQuantizedBefore(*this))
    return codes;
  if (!adaptor.getInput() || !adaptor.getScale() || !canBeConstant(getType()))
    return {};
  std::optional<ConstantElements<float>> x = readFloats(adaptor.getInput()),
                                         s = readFloats(adaptor.getScale());
  if (!x || !s)
    return {};
  Format format = getFormat(getResult());
  numerics::Underflow underflow = getNumericsUnderflow(getUnderflow());
  auto quantize = [&](float number, float scale) {
    return numerics::quantize(number, numerics::inverseScale(scale), format,
                              underflow);
  };
  if (s->isSplat || s->values.size() == 1) {
    float scale = s->values.front();
    return writeCodes(getType(), mapElements<Code>(*x, [&](float number) {
                        return quantize(number, scale);
                      }));
  }
  ConstantCodes codes{{}, false, x->isResource};
  SmallVector<int64_t> positions = getScalePositions(
      getInput().getType(), getScale().getType(), getScaleMap());
  for (auto [i, position] : llvm::enumerate(positions))
    codes.values.push_back(quantize((*x)[i], s->values[position]));
  return writeCodes(getType(), codes);
}

OpFoldResult DequantizeOp::fold(FoldAdaptor adaptor) {
  std::optional<Code> code = getSplatCode(adaptor.getInput());
  std::optional<ConstantElements<float>> scales =
      readFloats(adaptor.getScale());
  if (!code || !scales || !scales->isSplat || !canBeConstant(getType()) ||
      !getType().getElementType().isF32())
    return {};
  return writeFloat(getType(),
                    numerics::dequantize(*code, scales->values.front(),
                                         getFormat(getInput())));
}

//===----------------------------------------------------------------------===//
// Renormalize [A3]
//===----------------------------------------------------------------------===//

LogicalResult RenormalizeOp::fold(FoldAdaptor,
                                  SmallVectorImpl<OpFoldResult> &results) {
  // What is renormalized has its largest field at M, or cannot be: doing it
  // again to the same groups adds 0 and multiplies by 1.
  auto inner = getInput().getDefiningOp<RenormalizeOp>();
  if (!inner || getInput() != inner.getResult() ||
      getScale() != inner.getResultScale() ||
      getScaleMap() != inner.getGroupMap() ||
      getGroupMap() != inner.getGroupMap() ||
      getResultScale().getType() != inner.getResultScale().getType())
    return failure();
  results.push_back(inner.getResult());
  results.push_back(inner.getResultScale());
  return success();
}
