//===- ExpandBlocks.cpp - Blocks of a scale map as dimensions -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LNSToLinalg/ExpandBlocks.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace lns;

namespace {

/// An operand or result: over the elements, or over the groups of a map.
struct Place {
  unsigned number;
  StringRef map; // empty: over the elements
};

/// What is over elements and what over groups in one op.
struct Signature {
  /// The finest map of the op.
  StringRef groups;
  SmallVector<Place, 2> operands, results;
};

/// One dimension in blocks: `whole` ones of `length` elements, then `rest`
/// elements in a short one; both unknown where the size is.
struct Blocks {
  unsigned dim;
  int64_t length, whole, rest;
};

class Expander {
public:
  Expander(RewriterBase &rewriter, Operation *op, Signature signature,
           Blocks blocks)
      : rewriter(rewriter), op(op), loc(op->getLoc()),
        signature(std::move(signature)), blocks(blocks) {}

  /// Replaces the op; the new ones may have blocks along other dimensions.
  SmallVector<Operation *> run();
  /// The same where the size is unknown: the last block is filled up with
  /// zeros, which no scale depends on and no result keeps.
  SmallVector<Operation *> runPadded();

private:
  bool isWhole(bool rest) const {
    return rest ? blocks.whole == 0 : blocks.rest == 0;
  }
  AffineMap getMap(StringRef name) const {
    return op->getAttrOfType<AffineMapAttr>(name).getValue();
  }
  std::optional<unsigned> getBlockResult(AffineMap map) const;
  AffineMap getPartMap(AffineMap map, bool rest) const;
  Value slice(Value value, unsigned dim, int64_t begin, int64_t size,
              bool drop);
  Value getPart(Value value, StringRef map, bool rest);
  RankedTensorType getPartType(RankedTensorType type, StringRef map,
                               bool rest) const;
  Value insert(Value part, Value whole, StringRef map, bool rest);
  Operation *createPart(bool rest);

  RewriterBase &rewriter;
  Operation *op;
  Location loc;
  Signature signature;
  Blocks blocks;
};

} // namespace

static std::optional<Signature> getSignature(Operation *op) {
  if (isa<AbsmaxScaleOp>(op))
    return Signature{"scale_map", {{0, ""}}, {{0, "scale_map"}}};
  if (isa<QuantizeOp, DequantizeOp>(op))
    return Signature{"scale_map", {{0, ""}, {1, "scale_map"}}, {{0, ""}}};
  if (isa<RenormalizeOp>(op))
    return Signature{
        "group_map", {{0, ""}, {1, "scale_map"}}, {{0, ""}, {1, "group_map"}}};
  return std::nullopt;
}

/// `d floordiv length` as a dimension and a length.
static std::optional<std::pair<unsigned, int64_t>> getBlock(AffineExpr expr) {
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return std::nullopt;
  // The verifier let nothing else through.
  return std::pair(cast<AffineDimExpr>(binary.getLHS()).getPosition(),
                   cast<AffineConstantExpr>(binary.getRHS()).getValue());
}

/// The first dimension that the op's map divides.
static std::optional<Blocks> findBlocks(Operation *op,
                                        const Signature &signature) {
  auto type = cast<RankedTensorType>(op->getOperand(0).getType());
  auto map = op->getAttrOfType<AffineMapAttr>(signature.groups).getValue();
  if (llvm::is_contained(type.getShape(), 0))
    return std::nullopt;
  for (AffineExpr expr : map.getResults()) {
    auto block = getBlock(expr);
    if (!block)
      continue;
    auto [dim, length] = *block;
    int64_t size = type.getDimSize(dim);
    Blocks blocks{dim, length, size / length, size % length};
    if (ShapedType::isDynamic(size))
      blocks.whole = blocks.rest = ShapedType::kDynamic;
    // The random bits of an element follow from its place in the tensor.
    auto quantize = dyn_cast<QuantizeOp>(op);
    if (quantize && quantize.getRounding() == Rounding::Stochastic &&
        blocks.whole != 0 && blocks.rest != 0)
      continue;
    return blocks;
  }
  return std::nullopt;
}

/// The result of `map` that counts the blocks.
std::optional<unsigned> Expander::getBlockResult(AffineMap map) const {
  for (auto [i, expr] : llvm::enumerate(map.getResults()))
    if (auto block = getBlock(expr); block && block->first == blocks.dim)
      return i;
  return std::nullopt;
}

AffineMap Expander::getPartMap(AffineMap map, bool rest) const {
  std::optional<unsigned> position = getBlockResult(map);
  if (rest)
    return position ? map.dropResult(*position) : map;
  SmallVector<AffineExpr> dims, exprs;
  for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
    dims.push_back(
        getAffineDimExpr(dim + (dim > blocks.dim), op->getContext()));
  for (auto [i, expr] : llvm::enumerate(map.getResults()))
    exprs.push_back(i == position ? dims[blocks.dim] : expr.replaceDims(dims));
  return AffineMap::get(map.getNumDims() + 1, 0, exprs, op->getContext());
}

Value Expander::slice(Value value, unsigned dim, int64_t begin, int64_t size,
                      bool drop) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape(type.getShape());
  shape[dim] = size;
  if (drop)
    shape.erase(shape.begin() + dim);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, value);
  SmallVector<OpFoldResult> offsets(type.getRank(), rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(type.getRank(), rewriter.getIndexAttr(1));
  offsets[dim] = rewriter.getIndexAttr(begin);
  sizes[dim] = rewriter.getIndexAttr(size);
  return tensor::ExtractSliceOp::create(rewriter, loc, type.clone(shape), value,
                                        offsets, sizes, strides);
}

/// Dimensions that `dim` and the next one make one.
static SmallVector<ReassociationIndices> getPairing(unsigned rank,
                                                    unsigned dim) {
  SmallVector<ReassociationIndices> groups;
  for (unsigned i = 0; i < rank; ++i)
    if (i == dim + 1)
      groups.back().push_back(i);
    else
      groups.push_back({i});
  return groups;
}

/// The part of an operand that the whole blocks have, or the short one.
Value Expander::getPart(Value value, StringRef map, bool rest) {
  if (!map.empty()) {
    std::optional<unsigned> position = getBlockResult(getMap(map));
    if (!position)
      return value;
    if (rest)
      return slice(value, *position, blocks.whole, 1, /*drop=*/true);
    return isWhole(rest) ? value
                         : slice(value, *position, 0, blocks.whole, false);
  }
  int64_t inWhole = blocks.whole * blocks.length;
  if (!isWhole(rest))
    value = rest ? slice(value, blocks.dim, inWhole, blocks.rest, false)
                 : slice(value, blocks.dim, 0, inWhole, false);
  if (rest)
    return value;
  auto type = getPartType(cast<RankedTensorType>(value.getType()), map, rest);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, value);
  sizes[blocks.dim] = rewriter.getIndexAttr(blocks.whole);
  sizes.insert(sizes.begin() + blocks.dim + 1,
               rewriter.getIndexAttr(blocks.length));
  return tensor::ExpandShapeOp::create(rewriter, loc, type, value,
                                       getPairing(type.getRank(), blocks.dim),
                                       sizes);
}

RankedTensorType Expander::getPartType(RankedTensorType type, StringRef map,
                                       bool rest) const {
  SmallVector<int64_t> shape(type.getShape());
  if (map.empty()) {
    shape[blocks.dim] = rest ? blocks.rest : blocks.whole;
    if (!rest)
      shape.insert(shape.begin() + blocks.dim + 1, blocks.length);
  } else if (std::optional<unsigned> i = getBlockResult(getMap(map))) {
    if (rest)
      shape.erase(shape.begin() + *i);
    else
      shape[*i] = blocks.whole;
  }
  return type.clone(shape);
}

/// The op on one part.
Operation *Expander::createPart(bool rest) {
  SmallVector<Value> operands(op->getOperands());
  for (Place place : signature.operands)
    operands[place.number] = getPart(operands[place.number], place.map, rest);
  Operation *part = rewriter.clone(*op);
  part->setOperands(operands);
  for (StringRef name : {"scale_map", "group_map"})
    if (op->hasAttr(name))
      part->setAttr(name, AffineMapAttr::get(getPartMap(getMap(name), rest)));
  for (Place place : signature.results) {
    OpResult result = part->getResult(place.number);
    result.setType(
        getPartType(cast<RankedTensorType>(result.getType()), place.map, rest));
  }
  return part;
}

/// Puts a part of a result in its place.
Value Expander::insert(Value part, Value whole, StringRef map, bool rest) {
  unsigned dim = blocks.dim;
  int64_t begin = rest ? blocks.whole : 0;
  int64_t size = rest ? 1 : blocks.whole;
  auto type = cast<RankedTensorType>(whole.getType());
  if (!map.empty()) {
    dim = *getBlockResult(getMap(map));
  } else {
    begin *= blocks.length;
    size = rest ? blocks.rest : blocks.whole * blocks.length;
    if (!rest) {
      SmallVector<int64_t> shape(type.getShape());
      shape[dim] = size;
      part = tensor::CollapseShapeOp::create(
          rewriter, loc, type.clone(shape), part,
          getPairing(type.getRank() + 1, dim));
    }
  }
  if (!map.empty() ? !rest && isWhole(rest) : isWhole(rest))
    return part;
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, whole);
  SmallVector<OpFoldResult> offsets(type.getRank(), rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(type.getRank(), rewriter.getIndexAttr(1));
  offsets[dim] = rewriter.getIndexAttr(begin);
  sizes[dim] = rewriter.getIndexAttr(size);
  return tensor::InsertSliceOp::create(rewriter, loc, part, whole, offsets,
                                       sizes, strides);
}

SmallVector<Operation *> Expander::run() {
  rewriter.setInsertionPoint(op);
  ReifiedRankedShapedTypeDims sizes;
  (void)reifyResultShapes(rewriter, op, sizes);
  SmallVector<Value> results;
  for (Place place : signature.results) {
    auto type = cast<RankedTensorType>(op->getResult(place.number).getType());
    results.push_back(tensor::EmptyOp::create(
        rewriter, loc, sizes[place.number], type.getElementType()));
  }
  SmallVector<Operation *> parts;
  for (bool rest : {false, true}) {
    if (rest ? blocks.rest == 0 : blocks.whole == 0)
      continue;
    Operation *part = createPart(rest);
    parts.push_back(part);
    for (auto [place, result] : llvm::zip_equal(signature.results, results))
      result = insert(part->getResult(place.number), result, place.map, rest);
  }
  for (auto [result, old] : llvm::zip_equal(results, op->getResults()))
    if (result.getType() != old.getType())
      result = tensor::CastOp::create(rewriter, loc, old.getType(), result);
  rewriter.replaceOp(op, results);
  return parts;
}

/// A zero code, or 0.0.
static Value createZero(OpBuilder &builder, Location loc, Type element) {
  auto num = dyn_cast<NumType>(element);
  Type stored = num ? num.getStorageType() : element;
  Value zero = arith::ConstantOp::create(
      builder, loc, cast<TypedAttr>(builder.getZeroAttr(stored)));
  return num ? BitcastOp::create(builder, loc, num, zero).getResult() : zero;
}

SmallVector<Operation *> Expander::runPadded() {
  rewriter.setInsertionPoint(op);
  unsigned dim = blocks.dim;
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, loc, op->getOperand(0));
  AffineExpr size = rewriter.getAffineDimExpr(0);
  auto apply = [&](AffineExpr expr) {
    return affine::makeComposedFoldedAffineApply(
        rewriter, loc, AffineMap::get(1, 0, expr), {sizes[dim]});
  };
  SmallVector<OpFoldResult> zeros(sizes.size(), rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> ones(sizes.size(), rewriter.getIndexAttr(1));
  SmallVector<OpFoldResult> missing = zeros, expanded = sizes;
  missing[dim] = apply(size.ceilDiv(blocks.length) * blocks.length - size);
  expanded[dim] = apply(size.ceilDiv(blocks.length));
  expanded.insert(expanded.begin() + dim + 1,
                  rewriter.getIndexAttr(blocks.length));
  SmallVector<ReassociationIndices> pairing = getPairing(expanded.size(), dim);
  auto expandedType = [&](Type old) {
    auto type = cast<RankedTensorType>(old);
    SmallVector<int64_t> shape(type.getShape());
    shape.insert(shape.begin() + dim + 1, blocks.length);
    return type.clone(shape);
  };

  Operation *whole = rewriter.clone(*op);
  rewriter.setInsertionPoint(whole);
  for (Place place : signature.operands) {
    if (!place.map.empty())
      continue;
    Value value = op->getOperand(place.number);
    auto type = cast<RankedTensorType>(value.getType());
    value = tensor::PadOp::create(
        rewriter, loc, type, value, zeros, missing,
        createZero(rewriter, loc, type.getElementType()), /*nofold=*/false);
    value = tensor::ExpandShapeOp::create(rewriter, loc, expandedType(type),
                                          value, pairing, expanded);
    whole->setOperand(place.number, value);
  }
  for (StringRef name : {"scale_map", "group_map"})
    if (op->hasAttr(name))
      whole->setAttr(
          name, AffineMapAttr::get(getPartMap(getMap(name), /*rest=*/false)));
  rewriter.setInsertionPointAfter(whole);
  SmallVector<Value> results(whole->getResults());
  for (Place place : signature.results) {
    if (!place.map.empty())
      continue;
    Value &result = results[place.number];
    Type type = result.getType();
    result.setType(expandedType(type));
    result =
        tensor::CollapseShapeOp::create(rewriter, loc, type, result, pairing);
    result = tensor::ExtractSliceOp::create(rewriter, loc,
                                            cast<RankedTensorType>(type),
                                            result, zeros, sizes, ones);
  }
  rewriter.replaceOp(op, results);
  return {whole};
}

void lns::expandBlocks(Operation *root) {
  SmallVector<Operation *> worklist;
  root->walk([&](Operation *op) {
    if (getSignature(op))
      worklist.push_back(op);
  });
  IRRewriter rewriter(root->getContext());
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    Signature signature = *getSignature(op);
    std::optional<Blocks> blocks = findBlocks(op, signature);
    if (!blocks)
      continue;
    Expander expander(rewriter, op, signature, *blocks);
    llvm::append_range(worklist, ShapedType::isDynamic(blocks->whole)
                                     ? expander.runPadded()
                                     : expander.run());
  }
}
