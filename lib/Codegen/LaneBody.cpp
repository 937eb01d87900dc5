//===- LaneBody.cpp - The body of a generic, several lanes at once --------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LaneBody.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

//===----------------------------------------------------------------------===//
// What varies, and how
//===----------------------------------------------------------------------===//

LaneAccess classifyAccess(AffineMap map, Type type, unsigned dim,
                          int64_t *stride) {
  auto buffer = dyn_cast<MemRefType>(type);
  if (!buffer || !map.isFunctionOfDim(dim))
    return LaneAccess::Invariant;
  // A vector of i1 in memory is bits; a buffer has bytes.
  if (!buffer.isLastDimUnitStride() || buffer.getElementType().isInteger(1))
    return LaneAccess::Apart;
  for (AffineExpr result : map.getResults().drop_back())
    if (result.isFunctionOfDim(dim))
      return LaneAccess::Apart;
  AffineExpr last = map.getResults().back();
  AffineExpr d = getAffineDimExpr(dim, last.getContext());
  auto step = dyn_cast<AffineConstantExpr>(
      simplifyAffineExpr(last.replace(d, d + 1) - last, map.getNumDims(), 0));
  if (!step || step.getValue() < 1 || step.getValue() > kMostStride)
    return LaneAccess::Apart;
  if (stride)
    *stride = step.getValue();
  return step.getValue() == 1 ? LaneAccess::Unit : LaneAccess::Strided;
}

bool Combiner::isFloatSum() const { return isa_and_nonnull<arith::AddFOp>(op); }

bool Combiner::isIdempotent() const {
  return isa<arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
             arith::MinNumFOp, arith::MaxSIOp, arith::MaxUIOp, arith::MinSIOp,
             arith::MinUIOp, arith::AndIOp, arith::OrIOp>(op);
}

Value Combiner::combine(OpBuilder &b, Value acc, Value newItem) const {
  Operation *clone = op->clone();
  bool itemFirst = op->getOperand(0) == item;
  clone->setOperand(0, itemFirst ? newItem : acc);
  clone->setOperand(1, itemFirst ? acc : newItem);
  clone->getResult(0).setType(acc.getType());
  b.insert(clone);
  return clone->getResult(0);
}

Value Combiner::start(OpBuilder &b, Location loc, Value init) const {
  if (isIdempotent())
    return init;
  // -0 is what adds nothing to any float, +0 included.
  TypedAttr zero = isFloatSum()
                       ? TypedAttr(b.getFloatAttr(init.getType(), -0.0))
                       : TypedAttr(b.getIntegerAttr(init.getType(), 0));
  return arith::ConstantOp::create(b, loc, zero);
}

Combiner matchCombiner(linalg::GenericOp op, unsigned index) {
  Block *body = op.getBody();
  BlockArgument acc = op.getRegionOutputArgs()[index];
  Value yielded = body->getTerminator()->getOperand(index);
  Operation *combiner = yielded.getDefiningOp();
  if (!combiner || combiner->getBlock() != body || !yielded.hasOneUse() ||
      !acc.hasOneUse() || *acc.getUsers().begin() != combiner)
    return {};
  Combiner found{combiner, {}};
  if (!found.isIdempotent() &&
      !isa<arith::AddFOp, arith::AddIOp, arith::XOrIOp>(combiner))
    return {};
  found.item = combiner->getOperand(combiner->getOperand(0) == acc ? 1 : 0);
  return found;
}

/// An element type that fits a lane.
static bool isLaneType(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return integer.isSignless() && integer.getWidth() <= 64;
  return type.isIndex() || type.isF16() || type.isBF16() || type.isF32() ||
         type.isF64();
}

bool hasMaskedVectors(const CPUTarget &target) {
  return target.hasFeature("avx512vl");
}

SmallVector<Value> capturedBuffers(linalg::GenericOp op) {
  SmallVector<Value> buffers;
  op.getBody()->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (isa<BaseMemRefType>(operand.getType()))
        buffers.push_back(operand);
  });
  return buffers;
}

/// The values of the body that vary along `lane`.
static DenseSet<Value> findVarying(linalg::GenericOp op, unsigned lane) {
  DenseSet<Value> varying;
  for (OpOperand &operand : op->getOpOperands())
    if (classifyAccess(op.getMatchingIndexingMap(&operand),
                       operand.get().getType(), lane) != LaneAccess::Invariant)
      varying.insert(op.getMatchingBlockArgument(&operand));
  for (Operation &inner : op.getBody()->without_terminator()) {
    auto index = dyn_cast<linalg::IndexOp>(inner);
    if (index ? index.getDim() == lane
              : llvm::any_of(inner.getOperands(), [&](Value operand) {
                  return varying.contains(operand);
                }))
      varying.insert(inner.result_begin(), inner.result_end());
  }
  return varying;
}

int64_t naturalLanes(linalg::GenericOp op, unsigned lane,
                     const CPUTarget &target) {
  unsigned widest = 8;
  auto look = [&](Type type) {
    if (isLaneType(type) && !type.isIndex())
      widest = std::max(widest, type.getIntOrFloatBitWidth());
  };
  for (Value init : op.getDpsInits())
    look(getElementTypeOrSelf(init.getType()));
  for (Value value : findVarying(op, lane))
    look(value.getType());
  return target.lanes(widest);
}

LogicalResult LaneBody::check(linalg::GenericOp op, unsigned lane,
                              std::string &reason) {
  for (OpOperand &operand : op->getOpOperands()) {
    Type type = getElementTypeOrSelf(operand.get().getType());
    if (!isLaneType(type)) {
      reason = "an element type has no vectors";
      return failure();
    }
  }
  DenseSet<Value> varying = findVarying(op, lane);
  for (Operation &inner : op.getBody()->without_terminator()) {
    bool varies = llvm::any_of(inner.getOperands(), [&](Value operand) {
      return varying.contains(operand);
    });
    bool lanesFit = llvm::all_of(inner.getResultTypes(), isLaneType);
    bool elementwise = inner.getNumRegions() == 0 &&
                       OpTrait::hasElementwiseMappableTraits(&inner) &&
                       llvm::all_of(inner.getOperandTypes(), isLaneType);
    bool known = varies ? elementwise || isa<memref::LoadOp>(inner)
                        : elementwise ||
                              isa<memref::LoadOp, linalg::IndexOp,
                                  arith::ConstantOp, cf::AssertOp>(inner) ||
                              isPure(&inner);
    if (!known || (varies && !lanesFit)) {
      reason = ("its body has '" + inner.getName().getStringRef() +
                "', which has no vector form here")
                   .str();
      return failure();
    }
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Emission
//===----------------------------------------------------------------------===//

LaneBody::LaneBody(OpBuilder &builder, linalg::GenericOp op,
                   std::optional<unsigned> lane, int64_t lanes, bool hasMasks,
                   ArrayRef<Combiner> combiners)
    : b(builder), op(op), loc(op.getLoc()), lane(lane), lanes(lanes),
      hasMasks(hasMasks), combiners(combiners) {
  if (lane)
    varying = findVarying(op, *lane);
  for (Operation &inner : op.getBody()->without_terminator())
    // Lanes that do not exist hold zeros after a masked load.
    if (isa<arith::DivSIOp, arith::DivUIOp, arith::RemSIOp, arith::RemUIOp,
            arith::CeilDivSIOp, arith::CeilDivUIOp, arith::FloorDivSIOp>(inner))
      this->hasMasks = false;
}

bool LaneBody::isCombiner(Operation &inner) const {
  return llvm::any_of(combiners, [&](const Combiner &combiner) {
    return combiner.op == &inner;
  });
}

bool LaneBody::reads(OpOperand &operand) {
  BlockArgument argument = op.getMatchingBlockArgument(&operand);
  return llvm::any_of(argument.getUsers(),
                      [&](Operation *user) { return !isCombiner(*user); }) ||
         llvm::any_of(combiners, [&](const Combiner &combiner) {
           return combiner.item == argument;
         });
}

/// `map` at `iv`, `offset` further along `dim`.
SmallVector<Value> LaneBody::indices(AffineMap map, ArrayRef<Value> iv,
                                     unsigned dim, int64_t offset) {
  SmallVector<Value> result;
  for (AffineExpr expr : map.getResults()) {
    if (offset) {
      AffineExpr d = b.getAffineDimExpr(dim);
      expr = expr.replace(d, d + offset);
    }
    OpFoldResult index = affine::makeComposedFoldedAffineApply(
        b, loc, AffineMap::get(map.getNumDims(), 0, expr),
        getAsOpFoldResult(ValueRange(iv)));
    result.push_back(getValueOrCreateConstantIndexOp(b, loc, index));
  }
  return result;
}

Value LaneBody::asVector(Value value) {
  if (isa<VectorType>(value.getType()))
    return value;
  return vector::BroadcastOp::create(b, loc, vectorOf(value.getType()), value);
}

/// A shorter vector with its first lane repeated.
Value LaneBody::widen(Value value) {
  int64_t count = cast<VectorType>(value.getType()).getNumElements();
  if (count == lanes)
    return value;
  SmallVector<int64_t> order(lanes, 0);
  for (int64_t i = 0; i < count; ++i)
    order[i] = i;
  return vector::ShuffleOp::create(b, loc, value, value, order);
}

Value LaneBody::laneOf(Value value, int64_t index) {
  if (!isa<VectorType>(value.getType()))
    return value;
  return vector::ExtractOp::create(b, loc, value, index);
}

Value LaneBody::fromLanes(ArrayRef<Value> values) {
  SmallVector<Value> all(values);
  all.resize(lanes, values.front());
  return vector::FromElementsOp::create(
      b, loc, vectorOf(values.front().getType()), all);
}

/// A constant that has `count` ones.
static Value firstLanes(OpBuilder &b, Location loc, int64_t lanes,
                        int64_t count) {
  SmallVector<bool> bits(lanes, false);
  std::fill_n(bits.begin(), count, true);
  return arith::ConstantOp::create(
      b, loc,
      DenseElementsAttr::get(VectorType::get({lanes}, b.getI1Type()), bits));
}

Value LaneBody::loadUnit(Value buffer, ValueRange at, int64_t count) {
  Type element = cast<MemRefType>(buffer.getType()).getElementType();
  if (count == lanes || !hasMasks)
    return widen(
        vector::LoadOp::create(b, loc, vectorOf(element, count), buffer, at));
  VectorType type = vectorOf(element);
  Value rest = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  return vector::MaskedLoadOp::create(b, loc, type, buffer, at,
                                      firstLanes(b, loc, lanes, count), rest);
}

/// Elements 0, s, 2s, … from s vectors, the last of which ends at the last
/// element, so that nothing behind it is read.
Value LaneBody::loadStrided(Value buffer, ValueRange at, int64_t stride,
                            int64_t count) {
  Type element = cast<MemRefType>(buffer.getType()).getElementType();
  VectorType type = vectorOf(element, count);
  int64_t span = (count - 1) * stride + 1;
  Value result;
  for (int64_t part = 0; part < stride; ++part) {
    int64_t begin = part == stride - 1 ? span - count : part * count;
    SmallVector<Value> there(at);
    if (begin)
      there.back() = affine::makeComposedAffineApply(
          b, loc, b.getAffineDimExpr(0) + begin, OpFoldResult(there.back()));
    Value loaded = vector::LoadOp::create(b, loc, type, buffer, there);
    if (!result) {
      // Lane i holds what it will hold, as far as this vector reaches.
      SmallVector<int64_t> order;
      for (int64_t i = 0; i < count; ++i)
        order.push_back(i * stride < count ? i * stride : 0);
      result = vector::ShuffleOp::create(b, loc, loaded, loaded, order);
      continue;
    }
    SmallVector<int64_t> order;
    for (int64_t i = 0; i < count; ++i) {
      int64_t position = i * stride - begin;
      bool here =
          position >= 0 && position < count && i * stride >= part * count;
      order.push_back(here ? count + position : i);
    }
    result = vector::ShuffleOp::create(b, loc, result, loaded, order);
  }
  return widen(result);
}

Value LaneBody::load(OpOperand &operand, unsigned dim, ArrayRef<Value> iv,
                     int64_t count) {
  Value buffer = operand.get();
  if (!isa<MemRefType>(buffer.getType()))
    return buffer;
  AffineMap map = op.getMatchingIndexingMap(&operand);
  int64_t stride = 1;
  switch (classifyAccess(map, buffer.getType(), dim, &stride)) {
  case LaneAccess::Invariant:
    return memref::LoadOp::create(b, loc, buffer, indices(map, iv));
  case LaneAccess::Unit:
    return loadUnit(buffer, indices(map, iv), count);
  case LaneAccess::Strided:
    return loadStrided(buffer, indices(map, iv), stride, count);
  case LaneAccess::Apart: {
    SmallVector<Value> values;
    for (int64_t i = 0; i < count; ++i)
      values.push_back(
          memref::LoadOp::create(b, loc, buffer, indices(map, iv, dim, i)));
    return fromLanes(values);
  }
  }
  llvm_unreachable("all kinds of access are handled");
}

void LaneBody::store(OpOperand &init, Value value, ArrayRef<Value> iv,
                     int64_t count) {
  Value buffer = init.get();
  AffineMap map = op.getMatchingIndexingMap(&init);
  LaneAccess access = lane ? classifyAccess(map, buffer.getType(), *lane)
                           : LaneAccess::Invariant;
  if (access == LaneAccess::Invariant) {
    memref::StoreOp::create(b, loc, laneOf(value, count - 1), buffer,
                            indices(map, iv));
    return;
  }
  if (access != LaneAccess::Unit) {
    for (int64_t i = 0; i < count; ++i)
      memref::StoreOp::create(b, loc, laneOf(value, i), buffer,
                              indices(map, iv, *lane, i));
    return;
  }
  value = asVector(value);
  SmallVector<Value> at = indices(map, iv);
  if (count == lanes) {
    vector::StoreOp::create(b, loc, value, buffer, at,
                            /*nontemporal=*/streams(), streamAlignment);
  } else if (hasMasks) {
    vector::MaskedStoreOp::create(b, loc, buffer, at,
                                  firstLanes(b, loc, lanes, count), value);
  } else {
    Value part = vector::ExtractStridedSliceOp::create(
        b, loc, value, ArrayRef<int64_t>{0}, ArrayRef<int64_t>{count},
        ArrayRef<int64_t>{1});
    vector::StoreOp::create(b, loc, part, buffer, at);
  }
}

void LaneBody::emitInvariants(ArrayRef<Value> iv, Known known) {
  invariants.clear();
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    if (varying.contains(argument) || !reads(operand))
      continue;
    Value value = known(operand);
    if (!value) {
      value = operand.get();
      if (isa<MemRefType>(value.getType()))
        value = memref::LoadOp::create(
            b, loc, value, indices(op.getMatchingIndexingMap(&operand), iv));
    }
    invariants.map(argument, value);
  }
  for (Operation &inner : op.getBody()->without_terminator()) {
    bool varies = llvm::any_of(inner.getOperands(), [&](Value operand) {
      return varying.contains(operand);
    });
    if (varies || isCombiner(inner))
      continue;
    if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
      if (index.getDim() != lane)
        invariants.map(index.getResult(), iv[index.getDim()]);
      continue;
    }
    b.clone(inner, invariants);
  }
}

/// A load of the body from a buffer that is no operand: one vector where only
/// the last index varies and its lanes are neighbours.
void LaneBody::emitBufferLoad(Operation &inner, IRMapping &mapping,
                              DenseMap<Value, Value> &unitBase, int64_t count) {
  auto loadOp = cast<memref::LoadOp>(inner);
  Value buffer = mapping.lookupOrDefault(loadOp.getMemRef());
  auto type = loadOp.getMemRefType();
  ValueRange at = loadOp.getIndices();
  bool unit =
      type.isLastDimUnitStride() && !type.getElementType().isInteger(1) &&
      !at.empty() && unitBase.contains(at.back()) &&
      llvm::none_of(at.drop_back(),
                    [&](Value index) { return varying.contains(index); });
  SmallVector<Value> lookedUp;
  for (Value index : at)
    lookedUp.push_back(mapping.lookupOrDefault(index));
  if (unit) {
    lookedUp.back() = unitBase.lookup(at.back());
    mapping.map(loadOp.getResult(), loadUnit(buffer, lookedUp, count));
    return;
  }
  SmallVector<Value> values;
  for (int64_t i = 0; i < count; ++i) {
    SmallVector<Value> there;
    for (Value index : lookedUp)
      there.push_back(laneOf(index, i));
    values.push_back(memref::LoadOp::create(b, loc, buffer, there));
  }
  mapping.map(loadOp.getResult(), fromLanes(values));
}

SmallVector<Value> LaneBody::emit(ArrayRef<Value> iv, int64_t count,
                                  Known known) {
  IRMapping mapping = invariants;
  // The scalar index of the first lane, for indices whose lanes count up by 1.
  DenseMap<Value, Value> unitBase;
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    if (!varying.contains(argument) || !reads(operand))
      continue;
    Value value = known(operand);
    mapping.map(argument, value ? value : load(operand, *lane, iv, count));
  }
  for (Operation &inner : op.getBody()->without_terminator()) {
    if (isCombiner(inner))
      continue;
    if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
      if (index.getDim() != lane)
        continue;
      Value steps = vector::StepOp::create(b, loc, vectorOf(b.getIndexType()));
      mapping.map(index.getResult(),
                  arith::AddIOp::create(b, loc, asVector(iv[*lane]), steps));
      unitBase[index.getResult()] = iv[*lane];
      continue;
    }
    bool varies = llvm::any_of(inner.getOperands(), [&](Value operand) {
      return varying.contains(operand);
    });
    if (!varies)
      continue;
    if (isa<memref::LoadOp>(inner)) {
      emitBufferLoad(inner, mapping, unitBase, count);
      continue;
    }
    if (auto add = dyn_cast<arith::AddIOp>(inner)) {
      Value lhs = add.getLhs(), rhs = add.getRhs();
      if (unitBase.contains(rhs))
        std::swap(lhs, rhs);
      if (unitBase.contains(lhs) && !varying.contains(rhs))
        unitBase[add.getResult()] = arith::AddIOp::create(
            b, loc, unitBase.lookup(lhs), mapping.lookupOrDefault(rhs));
    }
    SmallVector<Value> operands;
    for (Value operand : inner.getOperands())
      operands.push_back(asVector(mapping.lookupOrDefault(operand)));
    Operation *clone = inner.clone(mapping);
    clone->setOperands(operands);
    for (auto [before, after] :
         llvm::zip(inner.getResults(), clone->getResults())) {
      after.setType(vectorOf(before.getType()));
      mapping.map(before, after);
    }
    b.insert(clone);
  }
  SmallVector<Value> yielded;
  for (Value operand : op.getBody()->getTerminator()->getOperands()) {
    Value wanted = operand;
    for (const Combiner &combiner : combiners)
      if (operand.getDefiningOp() == combiner.op)
        wanted = combiner.item;
    yielded.push_back(mapping.lookupOrDefault(wanted));
  }
  return yielded;
}

} // namespace lns::codegen
