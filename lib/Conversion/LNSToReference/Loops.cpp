//===- Loops.cpp - Scalar loop nests on tensors ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Loops.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace lns;

SmallVector<Value> lns::createLoops(OpBuilder &builder, Location loc,
                                    ArrayRef<OpFoldResult> sizes,
                                    ValueRange tensors, LoopBody body) {
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  SmallVector<Value> lower(sizes.size(), zero), step(sizes.size(), one);
  SmallVector<Value> upper =
      getValueOrCreateConstantIndexOp(builder, loc, sizes);
  scf::LoopNest nest = scf::buildLoopNest(
      builder, loc, lower, upper, step, tensors,
      [&](OpBuilder &nested, Location, ValueRange indices, ValueRange carried) {
        SmallVector<Value> results = body(nested, indices, carried);
        return scf::ValueVector(results.begin(), results.end());
      });
  return SmallVector<Value>(nest.results.begin(), nest.results.end());
}

SmallVector<Value> lns::applyMap(OpBuilder &builder, Location loc,
                                 AffineMap map, ValueRange indices) {
  SmallVector<OpFoldResult> operands(indices.begin(), indices.end());
  SmallVector<Value> results;
  for (unsigned i = 0; i < map.getNumResults(); ++i)
    results.push_back(getValueOrCreateConstantIndexOp(
        builder, loc,
        affine::makeComposedFoldedAffineApply(builder, loc, map.getSubMap({i}),
                                              operands)));
  return results;
}

Value lns::createInitialized(OpBuilder &builder, Location loc,
                             ArrayRef<OpFoldResult> sizes, TypedAttr value) {
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, value.getType());
  Value constant = arith::ConstantOp::create(builder, loc, value);
  return createLoops(builder, loc, sizes, empty,
                     [&](OpBuilder &b, ValueRange indices,
                         ValueRange tensors) -> SmallVector<Value> {
                       return {tensor::InsertOp::create(b, loc, constant,
                                                        tensors[0], indices)};
                     })
      .front();
}

Value lns::createElementIndex(OpBuilder &builder, Location loc, Value base,
                              ArrayRef<OpFoldResult> sizes,
                              ValueRange indices) {
  Type i64 = builder.getI64Type();
  Value position =
      arith::ConstantOp::create(builder, loc, builder.getI64IntegerAttr(0));
  for (auto [size, index] : llvm::zip(sizes, indices)) {
    Value extent = arith::IndexCastOp::create(
        builder, loc, i64, getValueOrCreateConstantIndexOp(builder, loc, size));
    position = arith::MulIOp::create(builder, loc, position, extent);
    position = arith::AddIOp::create(
        builder, loc, position,
        arith::IndexCastOp::create(builder, loc, i64, index));
  }
  return arith::AddIOp::create(builder, loc, base, position);
}

Value lns::castTo(OpBuilder &builder, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(builder, loc, type, value);
}
