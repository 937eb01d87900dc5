//===- UpdateArguments.cpp - Results that are arguments' next values ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateArguments.h"
#include "lns/Codegen/Passes.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"

using namespace mlir;

namespace lns::codegen {

#define GEN_PASS_DEF_LNSUPDATEARGUMENTS
#include "lns/Codegen/Passes.h.inc"

std::optional<unsigned> getUpdatedArgument(func::FuncOp function,
                                           unsigned result) {
  if (!function.isPublic())
    return std::nullopt;
  if (auto position = function.getResultAttrOfType<IntegerAttr>(
          result, LNSDialect::kUpdatesAttrName))
    return position.getInt();
  return std::nullopt;
}

llvm::BitVector getUpdatedArguments(func::FuncOp function) {
  llvm::BitVector updated(function.getNumArguments());
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i)
    if (std::optional<unsigned> argument = getUpdatedArgument(function, i))
      updated.set(*argument);
  return updated;
}

//===----------------------------------------------------------------------===//
// On tensors: where a result is computed
//===----------------------------------------------------------------------===//

/// Lets `value`, the next value of `argument`, be written there: the empty
/// tensor that it is computed in becomes `argument`, in the shape that the
/// tensor has. Whether that is possible bufferization decides.
static void computeInPlace(OpBuilder &b, Value value, Value argument) {
  auto reach = [&](OpOperand *init) {
    if (!init->get().getDefiningOp<tensor::EmptyOp>())
      return computeInPlace(b, init->get(), argument);
    init->set(argument);
  };
  Operation *op = value.getDefiningOp();
  if (!op)
    return;
  Location loc = op->getLoc();
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return computeInPlace(
        b, expand.getSrc(),
        tensor::CollapseShapeOp::create(b, loc, expand.getSrcType(), argument,
                                        expand.getReassociationIndices()));
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op);
      collapse && collapse.getSrcType().hasStaticShape())
    return computeInPlace(
        b, collapse.getSrc(),
        tensor::ExpandShapeOp::create(b, loc, collapse.getSrcType(), argument,
                                      collapse.getReassociationIndices()));
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op))
    return reach(&insert.getDestMutable());
  if (auto destination = dyn_cast<DestinationStyleOpInterface>(op))
    return reach(destination.getTiedOpOperand(cast<OpResult>(value)));
}

namespace {

struct UpdateArgumentsPass
    : public impl::LNSUpdateArgumentsBase<UpdateArgumentsPass> {
  using Base::Base;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (getUpdatedArguments(function).none() ||
        !function.getBody().hasOneBlock())
      return;
    auto b = OpBuilder::atBlockBegin(&function.front());
    for (OpOperand &result : function.front().getTerminator()->getOpOperands())
      if (std::optional<unsigned> argument =
              getUpdatedArgument(function, result.getOperandNumber()))
        computeInPlace(b, result.get(), function.getArgument(*argument));
  }
};

} // namespace

//===----------------------------------------------------------------------===//
// On buffers: what is not there yet
//===----------------------------------------------------------------------===//

/// The buffer that `value` is all of, in another shape.
static Value getWholeBuffer(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<memref::CastOp, memref::CollapseShapeOp, memref::ExpandShapeOp>(
            op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

/// A copy of `value` in a buffer of its own.
static Value copyToNewBuffer(OpBuilder &b, Location loc, Value value) {
  auto type = cast<MemRefType>(value.getType());
  Value copy = memref::AllocOp::create(
      b, loc, MemRefType::get(type.getShape(), type.getElementType()));
  memref::CopyOp::create(b, loc, value, copy);
  if (copy.getType() != type)
    copy = memref::CastOp::create(b, loc, type, copy);
  return copy;
}

void storeUpdatedArguments(func::FuncOp function) {
  llvm::BitVector updated = getUpdatedArguments(function);
  if (updated.none())
    return;
  function.walk([&](func::ReturnOp ret) {
    OpBuilder b(ret);
    Location loc = ret.getLoc();
    SmallVector<std::pair<Value, Value>> copies;
    // First whatever reads an argument that a copy would write.
    for (OpOperand &operand : ret->getOpOperands()) {
      std::optional<unsigned> position =
          getUpdatedArgument(function, operand.getOperandNumber());
      Value buffer = getWholeBuffer(operand.get());
      if (position && buffer == function.getArgument(*position))
        continue;
      if (isa<MemRefType>(operand.get().getType()) &&
          !buffer.getDefiningOp<memref::AllocOp>())
        operand.set(copyToNewBuffer(b, loc, operand.get()));
      if (position)
        copies.push_back({operand.get(), function.getArgument(*position)});
    }
    for (auto [from, to] : copies)
      memref::CopyOp::create(b, loc, from, to);
    llvm::BitVector dropped(ret.getNumOperands());
    for (unsigned i = 0, e = ret.getNumOperands(); i < e; ++i)
      if (getUpdatedArgument(function, i))
        dropped.set(i);
    ret->eraseOperands(dropped);
  });
  llvm::BitVector dropped(function.getNumResults());
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i)
    if (getUpdatedArgument(function, i))
      dropped.set(i);
  LogicalResult erased = function.eraseResults(dropped);
  assert(succeeded(erased) && "a func.func can lose results");
  (void)erased;
}

} // namespace lns::codegen
