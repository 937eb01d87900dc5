//===- Tables.cpp - Constant tables and their lookup ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tables.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace lns;

static Value createTable(OpBuilder &builder, Location loc,
                         ArrayRef<int32_t> values) {
  OpBuilder::InsertionGuard guard(builder);
  Operation *scope = builder.getInsertionBlock()->getParentOp();
  while (!scope->hasTrait<OpTrait::IsIsolatedFromAbove>())
    scope = scope->getParentOp();
  builder.setInsertionPointToStart(&scope->getRegion(0).front());
  auto type =
      RankedTensorType::get({int64_t(values.size())}, builder.getI32Type());
  return arith::ConstantOp::create(builder, loc,
                                   DenseElementsAttr::get(type, values));
}

Value lns::lookUp(Emitter &e, ArrayRef<int32_t> values, Value index) {
  OpBuilder &builder = e.getBuilder();
  Location loc = e.getLoc();
  Value table = createTable(builder, loc, values);
  auto extract = [&](Value position) -> Value {
    position = arith::IndexCastUIOp::create(builder, loc,
                                            builder.getIndexType(), position);
    return tensor::ExtractOp::create(builder, loc, table, position);
  };
  if (e.isScalar())
    return extract(index);
  auto elements = vector::ToElementsOp::create(builder, loc, index);
  SmallVector<Value> results;
  for (Value element : elements.getResults())
    results.push_back(extract(element));
  return vector::FromElementsOp::create(
      builder, loc, cast<VectorType>(index.getType()), results);
}

Value lns::selectFrom(Emitter &e, ArrayRef<int32_t> values, Value index) {
  SmallVector<Value> level;
  for (int32_t value : values)
    level.push_back(e.c(value));
  for (int32_t bit = 1; level.size() > 1; bit <<= 1) {
    Value isSet =
        e.cmp(arith::CmpIPredicate::ne, e.bitAnd(index, e.c(bit)), e.c(0));
    for (size_t i = 0; i < level.size() / 2; ++i)
      level[i] = e.select(isSet, level[2 * i + 1], level[2 * i]);
    level.resize(level.size() / 2);
  }
  return level.front();
}
