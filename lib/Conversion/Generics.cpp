//===- Generics.cpp - Building linalg.generic -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Generics.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace lns;

linalg::GenericOp lns::createGeneric(OpBuilder &builder, Location loc,
                                     ValueRange inputs, ValueRange outputs,
                                     ArrayRef<AffineMap> maps,
                                     GenericBody body) {
  SmallVector<utils::IteratorType> iterators(maps.front().getNumDims(),
                                             utils::IteratorType::reduction);
  for (AffineMap map : maps.take_back(outputs.size()))
    for (AffineExpr expr : map.getResults())
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        iterators[dim.getPosition()] = utils::IteratorType::parallel;
  return linalg::GenericOp::create(
      builder, loc, TypeRange(outputs), inputs, outputs, maps, iterators,
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) {
        linalg::YieldOp::create(nested, nestedLoc,
                                body(nested, nestedLoc, args));
      });
}

Value lns::createElementwise(OpBuilder &builder, Location loc, Value like,
                             Type element, ValueRange inputs,
                             ArrayRef<AffineMap> maps, GenericBody body) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, like);
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, element);
  SmallVector<AffineMap> allMaps(maps);
  allMaps.push_back(builder.getMultiDimIdentityMap(sizes.size()));
  return createGeneric(builder, loc, inputs, empty, allMaps, body).getResult(0);
}

SmallVector<AffineMap> lns::sortLoops(ArrayRef<AffineMap> maps) {
  AffineMap result = maps.back();
  SmallVector<unsigned> order, reductions;
  for (unsigned dim = 0; dim < result.getNumDims(); ++dim)
    (result.isFunctionOfDim(dim) ? order : reductions).push_back(dim);
  llvm::append_range(order, reductions);
  AffineMap permutation = inversePermutation(
      AffineMap::getPermutationMap(order, result.getContext()));
  SmallVector<AffineMap> sorted;
  for (AffineMap map : maps)
    sorted.push_back(map.compose(permutation));
  return sorted;
}

Value lns::createFilled(OpBuilder &builder, Location loc,
                        ArrayRef<OpFoldResult> sizes, TypedAttr value) {
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, value.getType());
  Value constant = arith::ConstantOp::create(builder, loc, value);
  return linalg::FillOp::create(builder, loc, constant, empty).getResult(0);
}

ContractOp lns::createContraction(OpBuilder &builder, CountSaturationsOp op) {
  return ContractOp::create(builder, op.getLoc(), op.getAccumulator().getType(),
                            op.getLhs(), op.getRhs(), op.getAccumulator(),
                            op.getIndexingMaps(), op.getDatapath());
}
