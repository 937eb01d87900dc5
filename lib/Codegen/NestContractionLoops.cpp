//===- NestContractionLoops.cpp - Indices and loops of a nest -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestContractionEmitter.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;

namespace lns::codegen {

Value ContractionEmitter::add(Value x, Value y) {
  auto cx = getConstantIntValue(x), cy = getConstantIntValue(y);
  if (cx && cy)
    return constant(*cx + *cy);
  return cx == 0 ? y : cy == 0 ? x : Value(arith::AddIOp::create(b, loc, x, y));
}

Value ContractionEmitter::mul(Value x, int64_t factor) {
  if (auto cx = getConstantIntValue(x))
    return constant(*cx * factor);
  return factor == 0 ? zero
         : factor == 1
             ? x
             : Value(arith::MulIOp::create(b, loc, x, constant(factor)));
}

Value ContractionEmitter::div(Value x, int64_t divisor) {
  if (auto cx = getConstantIntValue(x))
    return constant(*cx / divisor);
  return divisor == 1
             ? x
             : Value(arith::DivUIOp::create(b, loc, x, constant(divisor)));
}

Value ContractionEmitter::rem(Value x, int64_t divisor) {
  if (auto cx = getConstantIntValue(x))
    return constant(*cx % divisor);
  return divisor == 1
             ? zero
             : Value(arith::RemUIOp::create(b, loc, x, constant(divisor)));
}

Value ContractionEmitter::minimum(Value x, Value y) {
  auto cx = getConstantIntValue(x), cy = getConstantIntValue(y);
  if (cx && cy)
    return constant(std::min(*cx, *cy));
  return arith::MinSIOp::create(b, loc, x, y);
}

Value ContractionEmitter::isLess(Value x, Value y) {
  return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::slt, x, y);
}

void ContractionEmitter::forRange(Range range, int64_t step,
                                  function_ref<void(Value)> body) {
  auto begin = getConstantIntValue(range.begin),
       end = getConstantIntValue(range.end);
  if (begin && end && *begin >= *end)
    return;
  if (begin && end && *begin + step >= *end)
    return body(range.begin);
  auto loop =
      scf::ForOp::create(b, loc, range.begin, range.end, constant(step));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  body(loop.getInductionVar());
}

void ContractionEmitter::ifTrue(Value condition, function_ref<void()> body) {
  if (auto known = getConstantIntValue(condition)) {
    if (*known)
      body();
    return;
  }
  auto branch = scf::IfOp::create(b, loc, condition, /*withElseRegion=*/false);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(branch.thenBlock());
  body();
}

/// One loop over all of `extents`, on threads or not.
void ContractionEmitter::forParallel(ArrayRef<int64_t> bounds, bool threads,
                                     function_ref<void(ValueRange)> body) {
  int64_t trips = 1;
  for (int64_t bound : bounds)
    trips *= bound;
  SmallVector<Value> indices;
  if (threads && trips > 1) {
    SmallVector<Value> begins(bounds.size(), zero), ends, ones;
    for (int64_t bound : bounds) {
      ends.push_back(constant(bound));
      ones.push_back(constant(1));
    }
    auto loop = scf::ParallelOp::create(b, loc, begins, ends, ones);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    bool outside = std::exchange(inThread, true);
    body(loop.getInductionVars());
    inThread = outside;
    return;
  }
  auto nest = [&](auto &&self) -> void {
    if (indices.size() == bounds.size())
      return body(indices);
    forRange({zero, constant(bounds[indices.size()])}, 1, [&](Value index) {
      indices.push_back(index);
      self(self);
      indices.pop_back();
    });
  };
  nest(nest);
}

/// The tiles of a range: full ones in a loop, and the rest if it is there.
void ContractionEmitter::forTiles(
    const PanelSide &side, Range tiles,
    function_ref<void(Value tile, int64_t count)> body) {
  int64_t full = side.extent / side.width;
  if (full)
    forRange({tiles.begin, minimum(tiles.end, constant(full))}, 1,
             [&](Value tile) { body(tile, side.width); });
  if (int64_t rest = side.extent % side.width)
    ifTrue(isLess(constant(full), tiles.end),
           [&] { body(constant(full), rest); });
}

/// A buffer of `elements` of a type: on the stack of a thread, or outside of
/// all loops.
Value ContractionEmitter::allocate(int64_t elements, Type elementType) {
  auto type = MemRefType::get({elements}, elementType);
  IntegerAttr alignment = b.getI64IntegerAttr(64);
  if (inThread)
    return memref::AllocaOp::create(b, loc, type, alignment);
  Value buffer = memref::AllocOp::create(b, loc, type, alignment);
  allocated.push_back(buffer);
  return buffer;
}

} // namespace lns::codegen
