//===- WordEmitter.cpp - Code words on vectors ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WordEmitter.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;

namespace lns::codegen {

Value WordEmitter::flatten(Value whole) {
  auto type = cast<VectorType>(whole.getType());
  return inShape(whole, vector(type.getNumElements(), type.getElementType()));
}

Value WordEmitter::inShape(Value flat, Type type) {
  if (flat.getType() == type)
    return flat;
  return vector::ShapeCastOp::create(b, loc, cast<VectorType>(type), flat);
}

Value WordEmitter::slice(Value whole, int64_t begin, int64_t lanes) {
  auto type = cast<VectorType>(whole.getType());
  if (type.getDimSize(0) == lanes)
    return whole;
  return vector::ExtractStridedSliceOp::create(b, loc, whole, begin, lanes, 1);
}

Value WordEmitter::concatenate(ArrayRef<Value> parts) {
  if (parts.size() == 1)
    return parts.front();
  auto part = cast<VectorType>(parts.front().getType());
  int64_t lanes = part.getDimSize(0);
  auto type = vector(lanes * parts.size(), part.getElementType());
  Value whole = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  for (auto [index, value] : llvm::enumerate(parts))
    whole = vector::InsertStridedSliceOp::create(b, loc, value, whole,
                                                 index * lanes, 1);
  return whole;
}

Value WordEmitter::intrinsic(StringRef name, VectorType result,
                             ValueRange arguments) {
  return LLVM::CallIntrinsicOp::create(b, loc, result, b.getStringAttr(name),
                                       arguments)
      .getResult(0);
}

Value WordEmitter::constants(ArrayRef<int32_t> values) {
  return arith::ConstantOp::create(b, loc, b.getI32VectorAttr(values));
}

Value WordEmitter::globalTable(StringRef purpose, DenseElementsAttr values) {
  int64_t size = values.getNumElements();
  std::string name =
      llvm::formatv("lns_{0}_{1}_{2}_{3}_{4}", purpose, format.bits(),
                    format.gamma(), format.bias(), size);
  auto type = MemRefType::get({size}, values.getElementType());
  if (!module.lookupSymbol(name)) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(module.getBody());
    memref::GlobalOp::create(b, loc, name, b.getStringAttr("private"), type,
                             values, /*constant=*/true,
                             b.getI64IntegerAttr(64));
  }
  return memref::GetGlobalOp::create(b, loc, type, name);
}

Value WordEmitter::globalTable(StringRef purpose, ArrayRef<int32_t> values) {
  return globalTable(purpose, b.getI32TensorAttr(values));
}

Value WordEmitter::globalTable(StringRef purpose, ArrayRef<int64_t> values) {
  return globalTable(purpose, b.getI64TensorAttr(values));
}

Value WordEmitter::loadFrom(Value table, Value indices) {
  auto load = [&](Value index) -> Value {
    index = arith::IndexCastUIOp::create(b, loc, b.getIndexType(), index);
    return memref::LoadOp::create(b, loc, table, index);
  };
  auto type = dyn_cast<VectorType>(indices.getType());
  if (!type)
    return load(indices);
  auto elements = vector::ToElementsOp::create(b, loc, indices);
  SmallVector<Value> values;
  for (Value element : elements.getResults())
    values.push_back(load(element));
  return vector::FromElementsOp::create(b, loc, type, values);
}

Value WordEmitter::gatherFrom(Value table, Value indices) {
  auto type = cast<VectorType>(indices.getType());
  int64_t lanes = type.getDimSize(0);
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value all = vector::ConstantMaskOp::create(
      b, loc, vector(lanes, b.getI1Type()), ArrayRef(lanes));
  Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  return vector::GatherOp::create(b, loc, type, table, ValueRange{zero},
                                  indices, all, none);
}

LogicalResult checkLanes(Operation *op, Type type, StringRef pass) {
  if (isa<TensorType>(type))
    return op->emitOpError("works on a tensor; ")
           << pass
           << " takes scalars and vectors: run one-shot-bufferize and "
              "lns-tile-and-vectorize before it";
  auto vector = dyn_cast<VectorType>(type);
  if (vector && vector.isScalable())
    return op->emitOpError("has a scalable vector; ")
           << pass << " needs a fixed number of lanes";
  return success();
}

} // namespace lns::codegen
