//===- QuantizeScales.cpp - Blocks and histories of operands --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QuantizeScales.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace lns;

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

/// A zero code, or 0.0.
static Value createZero(OpBuilder &builder, Location loc, Type element) {
  auto num = dyn_cast<NumType>(element);
  Type stored = num ? num.getStorageType() : element;
  Value zero = arith::ConstantOp::create(
      builder, loc, cast<TypedAttr>(builder.getZeroAttr(stored)));
  return num ? BitcastOp::create(builder, loc, num, zero).getResult() : zero;
}

Value transforms::expandToBlocks(RewriterBase &rewriter, Value value,
                                 unsigned dim, int64_t length) {
  Location loc = value.getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, value);
  AffineExpr size = rewriter.getAffineDimExpr(0);
  auto apply = [&](AffineExpr expr) {
    return affine::makeComposedFoldedAffineApply(
        rewriter, loc, AffineMap::get(1, 0, expr), {sizes[dim]});
  };
  OpFoldResult missing = apply(size.ceilDiv(length) * length - size);
  OpFoldResult blocks = apply(size.ceilDiv(length));
  std::optional<int64_t> count = getConstantIntValue(blocks);
  if (getConstantIntValue(missing) != 0) {
    SmallVector<int64_t> shape(type.getShape());
    shape[dim] = count ? *count * length : ShapedType::kDynamic;
    SmallVector<OpFoldResult> low(type.getRank(), rewriter.getIndexAttr(0));
    SmallVector<OpFoldResult> high = low;
    high[dim] = missing;
    type = type.clone(shape);
    value = tensor::PadOp::create(
        rewriter, loc, type, value, low, high,
        createZero(rewriter, loc, type.getElementType()), /*nofold=*/false);
  }
  SmallVector<int64_t> shape(type.getShape());
  shape[dim] = count.value_or(ShapedType::kDynamic);
  shape.insert(shape.begin() + dim + 1, length);
  sizes[dim] = blocks;
  sizes.insert(sizes.begin() + dim + 1, rewriter.getIndexAttr(length));
  SmallVector<ReassociationIndices> groups;
  for (int64_t i = 0; i < int64_t(shape.size()); ++i)
    if (i == dim + 1)
      groups.back().push_back(i);
    else
      groups.push_back({i});
  return tensor::ExpandShapeOp::create(rewriter, loc, type.clone(shape), value,
                                       groups, sizes);
}

//===----------------------------------------------------------------------===//
// Histories
//===----------------------------------------------------------------------===//

StringRef transforms::whyNoHistory(Value value, ModuleOp module) {
  Operation *parent = value.getParentBlock()->getParentOp();
  auto function = dyn_cast_or_null<func::FuncOp>(parent);
  if (!function || !function.getBody().hasOneBlock())
    return "it is computed in a region or block that may not run";
  if (!function.isPublic())
    return "its function is private: inline before";
  if (!SymbolTable::symbolKnownUseEmpty(function, module))
    return "the module calls its function: inline before";
  return "";
}

Value transforms::addHistory(RewriterBase &rewriter, Value value, int64_t calls,
                             StringRef name) {
  auto function = cast<func::FuncOp>(value.getParentBlock()->getParentOp());
  auto type = RankedTensorType::get({calls}, rewriter.getF32Type());
  auto attributes = rewriter.getDictionaryAttr(rewriter.getNamedAttr(
      LNSDialect::kHistoryAttrName, rewriter.getStringAttr(name)));
  // Functions without their types elsewhere: neither fails.
  (void)function.insertArgument(function.getNumArguments(), type, attributes,
                                value.getLoc());
  (void)function.insertResult(function.getNumResults(), type, attributes);
  Value history = function.getArguments().back();
  Operation *terminator = function.front().getTerminator();
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(terminator);
  Value next =
      RecordAbsmaxOp::create(rewriter, value.getLoc(), type, value, history);
  rewriter.modifyOpInPlace(terminator, [&] {
    terminator->insertOperands(terminator->getNumOperands(), next);
  });
  return history;
}
