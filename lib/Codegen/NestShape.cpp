//===- NestShape.cpp - A contraction as strided operands ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestContraction.h"

#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/Datapath.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;

namespace lns::codegen {

/// Collects the ops of `block` that `value` needs, in order, and the arguments
/// that they read. False if one of them has regions or side effects.
static bool collectSlice(Value value, Block *block,
                         SetVector<Operation *> &slice,
                         llvm::SmallDenseSet<unsigned> &arguments) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (argument.getOwner() == block)
      arguments.insert(argument.getArgNumber());
    return true;
  }
  Operation *op = value.getDefiningOp();
  if (op->getBlock() != block || slice.contains(op))
    return true;
  if (op->getNumRegions() != 0 || !isPure(op) || isa<linalg::IndexOp>(op))
    return false;
  for (Value operand : op->getOperands())
    if (!collectSlice(operand, block, slice, arguments))
      return false;
  slice.insert(op);
  return true;
}

/// The op that decodes a factor of fixed<s>, whose f64 it is; null if it is
/// anything else.
static DecodeFixedOp getFixedDecoder(Value factor) {
  auto convert = factor.getDefiningOp<arith::SIToFPOp>();
  return convert && factor.getType().isF64()
             ? convert.getIn().getDefiningOp<DecodeFixedOp>()
             : nullptr;
}

/// The op whose result a factor of float<fast> is, rounded to bf16 by integers
/// and still an f32; null if it is anything else.
static DecodeWordOp getBFloat16Decoder(Value factor) {
  auto isConstant = [](Value value, uint32_t expected) {
    APInt found;
    return matchPattern(value, m_ConstantInt(&found)) &&
           found.getZExtValue() == expected;
  };
  // (bits + ((bits >> 16 & 1) + 0x7fff)) & 0xffff0000
  auto result = factor.getDefiningOp<arith::BitcastOp>();
  auto cut = result ? result.getIn().getDefiningOp<arith::AndIOp>() : nullptr;
  auto sum = cut ? cut.getLhs().getDefiningOp<arith::AddIOp>() : nullptr;
  auto half = sum ? sum.getRhs().getDefiningOp<arith::AddIOp>() : nullptr;
  auto odd = half ? half.getLhs().getDefiningOp<arith::AndIOp>() : nullptr;
  auto shift = odd ? odd.getLhs().getDefiningOp<arith::ShRUIOp>() : nullptr;
  auto bits =
      shift ? shift.getLhs().getDefiningOp<arith::BitcastOp>() : nullptr;
  if (!bits || sum.getLhs() != bits.getResult() ||
      !isConstant(cut.getRhs(), 0xffff0000) ||
      !isConstant(half.getRhs(), 0x7fff) || !isConstant(odd.getRhs(), 1) ||
      !isConstant(shift.getRhs(), 16) || !factor.getType().isF32())
    return nullptr;
  auto decode = bits.getIn().getDefiningOp<DecodeWordOp>();
  return decode && isa<BlockArgument>(decode.getOperand()) ? decode : nullptr;
}

std::optional<ContractionBody> matchContractionBody(linalg::GenericOp op) {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
    return std::nullopt;
  Block *block = op.getBody();
  Value result = block->getTerminator()->getOperand(0);
  auto add = result.getDefiningOp<arith::AddFOp>();
  if (!add)
    return std::nullopt;
  Value accumulator = block->getArgument(2);
  Value product = add.getLhs() == accumulator   ? add.getRhs()
                  : add.getRhs() == accumulator ? add.getLhs()
                                                : Value();
  auto multiply = product ? product.getDefiningOp<arith::MulFOp>() : nullptr;
  if (!multiply)
    return std::nullopt;
  ContractionBody body;
  body.multiply = multiply;
  bool found[2] = {false, false};
  for (Value factor : multiply->getOperands()) {
    SetVector<Operation *> slice;
    llvm::SmallDenseSet<unsigned> arguments;
    if (!collectSlice(factor, block, slice, arguments) || arguments.size() != 1)
      return std::nullopt;
    unsigned input = *arguments.begin();
    if (input > 1 || found[input])
      return std::nullopt;
    found[input] = true;
    body.factor[input] = factor;
    body.decoder[input] = slice.takeVector();
  }
  if (!found[0] || !found[1])
    return std::nullopt;
  DecodeFixedOp lhs = getFixedDecoder(body.factor[0]),
                rhs = getFixedDecoder(body.factor[1]);
  if (lhs && rhs && lhs.getFractionBits() == rhs.getFractionBits())
    body.fractionBits = int32_t(lhs.getFractionBits());
  DecodeWordOp x = getBFloat16Decoder(body.factor[0]),
               y = getBFloat16Decoder(body.factor[1]);
  body.areBFloat16 =
      x && y &&
      numerics::fastSumsAreNormal(x.getNumberFormat(), y.getNumberFormat());
  return body;
}

SmallVector<Group> Strided::groups(ArrayRef<unsigned> dims,
                                   ArrayRef<int64_t> extents) const {
  SmallVector<Group> result;
  for (unsigned d : dims) {
    if (!result.empty() && result.back().stride == strides[d] * extents[d])
      result.back() = {result.back().extent * extents[d], strides[d]};
    else
      result.push_back({extents[d], strides[d]});
  }
  return result;
}

/// The coefficients of a sum of loops; false if `expr` is anything else.
static bool addCoefficients(AffineExpr expr, int64_t factor,
                            SmallVectorImpl<int64_t> &coefficients,
                            int64_t &offset) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
    offset += factor * constant.getValue();
    return true;
  }
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    coefficients[dim.getPosition()] += factor;
    return true;
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (expr.getKind() == AffineExprKind::Add)
    return addCoefficients(binary.getLHS(), factor, coefficients, offset) &&
           addCoefficients(binary.getRHS(), factor, coefficients, offset);
  if (expr.getKind() != AffineExprKind::Mul)
    return false;
  auto constant = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return constant &&
         addCoefficients(binary.getLHS(), factor * constant.getValue(),
                         coefficients, offset);
}

FailureOr<Strided> Strided::of(MemRefType type, AffineMap map,
                               ArrayRef<int64_t> extents) {
  Strided result;
  result.type = type;
  SmallVector<int64_t> layout;
  int64_t ignored;
  if (failed(type.getStridesAndOffset(layout, ignored)) ||
      llvm::any_of(layout, ShapedType::isDynamic) || !type.hasStaticShape())
    return failure();
  result.strides.assign(map.getNumDims(), 0);
  for (auto [expr, stride] : llvm::zip(map.getResults(), layout))
    if (!addCoefficients(expr, stride, result.strides, result.offset))
      return failure();
  result.span = 1;
  for (auto [extent, stride] : llvm::zip(type.getShape(), layout)) {
    if (stride < 0)
      return failure();
    result.span += (extent - 1) * stride;
  }
  if (llvm::any_of(result.strides, [](int64_t stride) { return stride < 0; }))
    return failure();
  return result;
}

FailureOr<Strided> Strided::reordered(ArrayRef<unsigned> run,
                                      ArrayRef<int64_t> extents) const {
  SmallVector<Group> groups = this->groups(run, extents);
  if (groups.size() != 1 || groups[0].stride <= 0)
    return failure();
  auto [extent, pitch] = groups[0];
  Strided copy = *this;
  copy.offset *= extent;
  int64_t columns = offset + 1;
  for (auto [d, stride] : llvm::enumerate(copy.strides)) {
    if (llvm::is_contained(run, d)) {
      stride /= pitch;
      continue;
    }
    columns += (extents[d] - 1) * stride;
    stride *= extent;
  }
  if (columns > pitch)
    return failure();
  copy.span = columns * extent;
  copy.type = MemRefType::get({copy.span}, type.getElementType());
  return copy;
}

FailureOr<Strided> Strided::paired(ArrayRef<unsigned> run,
                                   ArrayRef<int64_t> extents) const {
  SmallVector<Group> groups = this->groups(run, extents);
  if (groups.size() != 1)
    return failure();
  auto [extent, pitch] = groups[0];
  int64_t size = type.getNumElements();
  if (pitch <= 0 || pitch % 2 || extent % 2 || size % (2 * pitch) ||
      !type.getLayout().isIdentity())
    return failure();
  // Loops inside of a step stay there, and those outside skip whole pairs.
  Strided copy = *this;
  int64_t inside = offset + 1;
  for (auto [d, stride] : llvm::enumerate(copy.strides)) {
    bool isRun = llvm::is_contained(run, d);
    if (!isRun && stride < pitch) {
      inside += (extents[d] - 1) * stride;
      continue;
    }
    if (!isRun && stride % (2 * pitch))
      return failure();
    stride /= 2;
  }
  if (inside > pitch)
    return failure();
  copy.span = size / 2;
  copy.type =
      MemRefType::get({copy.span}, IntegerType::get(type.getContext(), 32));
  return copy;
}

Value emitDecoder(OpBuilder &b, linalg::GenericOp op,
                  const ContractionBody &body, unsigned input, Value words) {
  IRMapping mapping;
  mapping.map(op.getBody()->getArgument(input), words);
  cloneOnLanes(b, body.decoder[input], mapping);
  return mapping.lookup(body.factor[input]);
}

Value emitFixedDecoder(OpBuilder &b, linalg::GenericOp op,
                       const ContractionBody &body, unsigned input,
                       Value words) {
  IRMapping mapping;
  mapping.map(op.getBody()->getArgument(input), words);
  auto convert = body.factor[input].getDefiningOp<arith::SIToFPOp>();
  SmallVector<Operation *> ops(body.decoder[input]);
  llvm::erase(ops, convert.getOperation());
  cloneOnLanes(b, ops, mapping);
  return mapping.lookup(convert.getIn());
}

Value emitBFloat16Decoder(OpBuilder &b, linalg::GenericOp op,
                          const ContractionBody &body, unsigned input,
                          Value words) {
  DecodeWordOp decode = getBFloat16Decoder(body.factor[input]);
  auto type = cast<VectorType>(words.getType()).clone(b.getBF16Type());
  return DecodeWordOp::create(b, op.getLoc(), type, words,
                              decode.getFormatAttr());
}

Value flattenBuffer(OpBuilder &b, Location loc, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  if (type.getLayout().isIdentity()) {
    if (type.getRank() == 1)
      return buffer;
    if (type.getRank() == 0) // one number that is read everywhere
      return memref::ExpandShapeOp::create(b, loc, ArrayRef<int64_t>{1}, buffer,
                                           ArrayRef<ReassociationIndices>());
    ReassociationIndices all(
        llvm::to_vector(llvm::seq<int64_t>(0, type.getRank())));
    return memref::CollapseShapeOp::create(
        b, loc, buffer, SmallVector<ReassociationIndices>{all});
  }
  FailureOr<Strided> layout = Strided::of(
      type, AffineMap::getMultiDimIdentityMap(type.getRank(), b.getContext()),
      type.getShape());
  auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, buffer);
  auto flat = MemRefType::get(
      {layout->span}, type.getElementType(),
      StridedLayoutAttr::get(b.getContext(), ShapedType::kDynamic, {1}),
      type.getMemorySpace());
  return memref::ReinterpretCastOp::create(
      b, loc, flat, metadata.getBaseBuffer(),
      OpFoldResult(metadata.getOffset()),
      ArrayRef<OpFoldResult>{b.getIndexAttr(layout->span)},
      ArrayRef<OpFoldResult>{b.getIndexAttr(1)});
}

Value loadPartialVector(OpBuilder &b, Location loc, const CPUTarget &target,
                        Value buffer, Value index, int64_t lanes,
                        int64_t count) {
  Type type = cast<MemRefType>(buffer.getType()).getElementType();
  auto vector = VectorType::get({lanes}, type);
  if (count >= lanes)
    return vector::LoadOp::create(b, loc, vector, buffer, index);
  Value rest = arith::ConstantOp::create(b, loc, b.getZeroAttr(vector));
  bool masks =
      type.getIntOrFloatBitWidth() >= 32
          ? target.hasFeature("avx")
          : target.hasFeature("avx512bw") && target.hasFeature("avx512vl");
  if (masks) {
    SmallVector<bool> bits(lanes, false);
    std::fill_n(bits.begin(), count, true);
    Value mask = arith::ConstantOp::create(
        b, loc,
        DenseElementsAttr::get(VectorType::get({lanes}, b.getI1Type()), bits));
    return vector::MaskedLoadOp::create(b, loc, vector, buffer, index, mask,
                                        rest);
  }
  for (int64_t i = 0; i < count; ++i) {
    Value at = index;
    if (i)
      at = arith::AddIOp::create(b, loc, index,
                                 arith::ConstantIndexOp::create(b, loc, i));
    Value element = memref::LoadOp::create(b, loc, buffer, at);
    rest = vector::InsertOp::create(b, loc, element, rest, i);
  }
  return rest;
}

} // namespace lns::codegen
