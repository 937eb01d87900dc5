//===- Epilogue.cpp - Code at the end of a register tile ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Epilogue.h"

#include "lns/Dialect/LNS/ErrorOfSums.h"
#include "lns/Numerics/ExactFilter.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

Epilogue::Epilogue(OpBuilder &builder, const KernelGroup &group,
                   ArrayRef<unsigned> lanes, ArrayRef<unsigned> rows,
                   ArrayRef<unsigned> columns, bool parallel, Block *frame)
    : b(builder), group(group), loc(this->group.contraction->getLoc()),
      extents(this->group.contraction.getStaticLoopRanges()), lanes(lanes),
      rows(rows), columns(columns), parallel(parallel), frame(frame),
      slots(group.members.size()) {
  // Vectors of different columns differ along the lanes, too.
  llvm::append_range(this->columns, lanes);
}

Value Epilogue::constant(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

//===----------------------------------------------------------------------===//
// Addresses
//===----------------------------------------------------------------------===//

/// The operand's map from the contraction's loops.
AffineMap Epilogue::mapOf(unsigned member, OpOperand &operand) {
  linalg::GenericOp op = group.members[member].op;
  SmallVector<AffineExpr> dims;
  for (unsigned loop : group.members[member].loops)
    dims.push_back(b.getAffineDimExpr(loop));
  return op.getMatchingIndexingMap(&operand).replaceDimsAndSymbols(
      dims, {}, extents.size(), 0);
}

bool Epilogue::varies(AffineMap map, ArrayRef<unsigned> loops) {
  return llvm::any_of(loops,
                      [&](unsigned loop) { return map.isFunctionOfDim(loop); });
}

Epilogue::Key Epilogue::keyOf(unsigned member, OpOperand &operand,
                              const Place &place) {
  AffineMap map = mapOf(member, operand);
  return {member, operand.getOperandNumber(),
          varies(map, rows) ? place.row : -1,
          varies(map, columns) ? place.column : -1};
}

/// Elements from one value of `loop` to the next, where that is a constant.
static std::optional<int64_t> strideAlong(AffineMap map, MemRefType type,
                                          unsigned loop) {
  SmallVector<int64_t> strides;
  int64_t offset, total = 0;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return std::nullopt;
  MLIRContext *context = map.getContext();
  AffineExpr dim = getAffineDimExpr(loop, context);
  for (auto [expr, stride] : llvm::zip(map.getResults(), strides)) {
    AffineExpr step = simplifyAffineExpr(expr.replace(dim, dim + 1) - expr,
                                         map.getNumDims(), 0);
    auto constant = dyn_cast<AffineConstantExpr>(step);
    if (!constant)
      return std::nullopt;
    if (constant.getValue() == 0)
      continue;
    if (ShapedType::isDynamic(stride))
      return std::nullopt;
    total += constant.getValue() * stride;
  }
  return total;
}

/// True if lanes are neighbours in memory.
bool Epilogue::isContiguous(AffineMap map, MemRefType type) {
  // Booleans have a byte each in memory and a bit each in vectors.
  if (type.getElementType().isInteger(1))
    return false;
  int64_t expected = 1;
  for (unsigned loop : llvm::reverse(lanes)) {
    if (strideAlong(map, type, loop) != expected)
      return false;
    expected *= extents[loop];
  }
  return true;
}

Epilogue::Indices Epilogue::indicesAt(AffineMap map, ArrayRef<Value> at) {
  Indices indices;
  for (AffineExpr expr : map.getResults()) {
    // Reduction loops have no value here, and none of the maps has them.
    SmallVector<OpFoldResult> operands;
    SmallVector<AffineExpr> dims(extents.size(), b.getAffineConstantExpr(0));
    for (unsigned loop = 0; loop < extents.size(); ++loop)
      if (expr.isFunctionOfDim(loop)) {
        dims[loop] = b.getAffineDimExpr(operands.size());
        operands.push_back(getAsOpFoldResult(at[loop]));
      }
    unsigned count = operands.size();
    OpFoldResult index = affine::makeComposedFoldedAffineApply(
        b, loc, AffineMap::get(count, 0, expr.replaceDims(dims)), operands);
    indices.push_back(getValueOrCreateConstantIndexOp(b, loc, index));
  }
  return indices;
}

/// The loops' values `lane` lanes behind `place`.
Epilogue::Indices Epilogue::placeOfLane(const Place &place, Value lane) {
  Indices at(place.indices);
  if (lanes.size() == 1) {
    at[lanes[0]] = arith::AddIOp::create(b, loc, at[lanes[0]], lane);
    return at;
  }
  // The place in the flattened loops, then apart again.
  Value flat = at[lanes[0]];
  for (unsigned loop : ArrayRef(lanes).drop_front()) {
    flat = arith::MulIOp::create(b, loc, flat, constant(extents[loop]));
    flat = arith::AddIOp::create(b, loc, flat, at[loop]);
  }
  flat = arith::AddIOp::create(b, loc, flat, lane);
  for (unsigned loop : llvm::reverse(ArrayRef(lanes).drop_front())) {
    at[loop] = arith::RemUIOp::create(b, loc, flat, constant(extents[loop]));
    flat = arith::DivUIOp::create(b, loc, flat, constant(extents[loop]));
  }
  at[lanes[0]] = flat;
  return at;
}

//===----------------------------------------------------------------------===//
// Lanes
//===----------------------------------------------------------------------===//

Value Epilogue::mask(int64_t lanesLeft, int64_t width) {
  SmallVector<bool> bits(width, false);
  std::fill_n(bits.begin(), lanesLeft, true);
  return arith::ConstantOp::create(
      b, loc,
      DenseElementsAttr::get(VectorType::get(width, b.getI1Type()), bits));
}

/// A stack slot for one vector.
Value Epilogue::scratch(VectorType type) {
  OpBuilder::InsertionGuard guard(b);
  // Not inside a loop, where it would grow the stack.
  b.setInsertionPointToStart(frame);
  return memref::AllocaOp::create(
      b, loc, MemRefType::get(type.getShape(), type.getElementType()),
      b.getI64IntegerAttr(64));
}

void Epilogue::forEachLane(int64_t count, function_ref<void(Value)> body) {
  auto loop =
      scf::ForOp::create(b, loc, constant(0), constant(count), constant(1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  body(loop.getInductionVar());
}

/// An operand from memory: a scalar where it is the same for all lanes.
Value Epilogue::loadOperand(unsigned member, OpOperand &operand,
                            const Place &place, int64_t width) {
  Value &value = loaded[keyOf(member, operand, place)];
  if (value)
    return value;
  auto type = dyn_cast<MemRefType>(operand.get().getType());
  if (!type)
    return value = operand.get();
  AffineMap map = mapOf(member, operand);
  Indices indices = indicesAt(map, place.indices);
  if (!varies(map, lanes))
    return value = memref::LoadOp::create(b, loc, operand.get(), indices);

  auto vector = VectorType::get(width, type.getElementType());
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(vector));
  if (isContiguous(map, type)) {
    if (!place.lanesLeft)
      return value =
                 vector::LoadOp::create(b, loc, vector, operand.get(), indices);
    return value = vector::MaskedLoadOp::create(
               b, loc, vector, operand.get(), indices,
               mask(place.lanesLeft, width), zero);
  }
  int64_t count = place.lanesLeft ? place.lanesLeft : width;
  auto element = [&](Value lane) -> Value {
    return memref::LoadOp::create(b, loc, operand.get(),
                                  indicesAt(map, placeOfLane(place, lane)));
  };
  if (type.getElementType().isInteger(1)) {
    value = zero;
    for (int64_t lane = 0; lane < count; ++lane)
      value = vector::InsertOp::create(b, loc, element(constant(lane)), value,
                                       lane);
    return value;
  }
  Value buffer = scratch(vector);
  if (count != width)
    vector::StoreOp::create(b, loc, zero, buffer, constant(0));
  forEachLane(count, [&](Value lane) {
    memref::StoreOp::create(b, loc, element(lane), buffer, lane);
  });
  return value = vector::LoadOp::create(b, loc, vector, buffer, constant(0));
}

/// The value of a loop: a vector where it varies along the lanes.
Value Epilogue::indexOf(unsigned loop, const Place &place, int64_t width) {
  if (!llvm::is_contained(lanes, loop))
    return place.indices[loop];
  auto vector = VectorType::get(width, b.getIndexType());
  auto splat = [&](Value value) -> Value {
    return vector::BroadcastOp::create(b, loc, vector, value);
  };
  Value steps = vector::StepOp::create(b, loc, vector);
  if (lanes.size() == 1)
    return arith::AddIOp::create(b, loc, splat(place.indices[loop]), steps);
  Value flat = place.indices[lanes[0]];
  for (unsigned inner : ArrayRef(lanes).drop_front()) {
    flat = arith::MulIOp::create(b, loc, flat, constant(extents[inner]));
    flat = arith::AddIOp::create(b, loc, flat, place.indices[inner]);
  }
  Value all = arith::AddIOp::create(b, loc, splat(flat), steps);
  for (unsigned inner : llvm::reverse(ArrayRef(lanes).drop_front())) {
    Value extent = splat(constant(extents[inner]));
    if (inner == loop)
      return arith::RemUIOp::create(b, loc, all, extent);
    all = arith::DivUIOp::create(b, loc, all, extent);
  }
  return all;
}

void Epilogue::store(unsigned member, OpOperand &result, Value value,
                     const Place &place) {
  auto type = cast<MemRefType>(result.get().getType());
  AffineMap map = mapOf(member, result);
  Indices indices = indicesAt(map, place.indices);
  auto vector = dyn_cast<VectorType>(value.getType());
  if (!vector) {
    memref::StoreOp::create(b, loc, value, result.get(), indices);
    return;
  }
  int64_t width = vector.getNumElements();
  if (isContiguous(map, type)) {
    if (place.lanesLeft)
      vector::MaskedStoreOp::create(b, loc, result.get(), indices,
                                    mask(place.lanesLeft, width), value);
    else
      vector::StoreOp::create(b, loc, value, result.get(), indices);
    return;
  }
  int64_t count = place.lanesLeft ? place.lanesLeft : width;
  auto put = [&](Value element, Value lane) {
    memref::StoreOp::create(b, loc, element, result.get(),
                            indicesAt(map, placeOfLane(place, lane)));
  };
  if (type.getElementType().isInteger(1)) {
    for (int64_t lane = 0; lane < count; ++lane)
      put(vector::ExtractOp::create(b, loc, value, lane), constant(lane));
    return;
  }
  Value buffer = scratch(vector);
  vector::StoreOp::create(b, loc, value, buffer, constant(0));
  forEachLane(count, [&](Value lane) {
    put(memref::LoadOp::create(b, loc, buffer, lane), lane);
  });
}

//===----------------------------------------------------------------------===//
// Reductions: unsigned maxima [Q5]
//===----------------------------------------------------------------------===//

/// Joins `value` with what the tile has already for the same element.
void Epilogue::collect(unsigned member, OpOperand &result, Value value,
                       const Place &place) {
  auto vector = dyn_cast<VectorType>(value.getType());
  if (vector && place.lanesLeft) {
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(vector));
    value = arith::SelectOp::create(
        b, loc, mask(place.lanesLeft, vector.getNumElements()), value, zero);
  }
  AffineMap map = mapOf(member, result);
  if (vector && varies(map, lanes)) {
    // Each lane has an element of its own.
    int64_t count = place.lanesLeft ? place.lanesLeft : vector.getNumElements();
    for (int64_t lane = 0; lane < count; ++lane)
      addToResult(member, vector::ExtractOp::create(b, loc, value, lane),
                  indicesAt(map, placeOfLane(place, constant(lane))));
    return;
  }
  auto &[known, indices] = collected[keyOf(member, result, place)];
  if (!known) {
    known = value;
    indices = indicesAt(map, place.indices);
    return;
  }
  known = arith::MaxUIOp::create(b, loc, known, value);
}

void Epilogue::addToResult(unsigned member, Value value, ValueRange at) {
  linalg::GenericOp op = group.members[member].op;
  Value buffer = op.getDpsInitOperand(0)->get();
  if (auto vector = dyn_cast<VectorType>(value.getType()))
    value = vector::ReductionOp::create(b, loc, vector::CombiningKind::MAXUI,
                                        value);
  if (parallel) {
    memref::AtomicRMWOp::create(b, loc, arith::AtomicRMWKind::maxu, value,
                                buffer, at);
    return;
  }
  Value old = memref::LoadOp::create(b, loc, buffer, at);
  memref::StoreOp::create(b, loc, arith::MaxUIOp::create(b, loc, old, value),
                          buffer, at);
}

void Epilogue::enter(Block *newFrame, int64_t width) {
  frame = newFrame;
  for (auto [index, member] : llvm::enumerate(group.members)) {
    slots[index] = Value();
    if (!member.isReduction)
      continue;
    OpOperand *result = member.op.getDpsInitOperand(0);
    if (mapOf(index, *result).getNumResults() != 0)
      continue;
    Type element = getElementTypeOrSelf(result->get().getType());
    auto vector = VectorType::get(width, element);
    slots[index] = scratch(vector);
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(vector));
    vector::StoreOp::create(b, loc, zero, slots[index], constant(0));
  }
}

void Epilogue::leave() {
  for (auto [index, slot] : llvm::enumerate(slots)) {
    if (!slot)
      continue;
    auto type = cast<MemRefType>(slot.getType());
    Value value = vector::LoadOp::create(
        b, loc, VectorType::get(type.getShape(), type.getElementType()), slot,
        constant(0));
    addToResult(index, value, {});
    slot = Value();
  }
}

//===----------------------------------------------------------------------===//
// Tiles
//===----------------------------------------------------------------------===//

void Epilogue::beginTile() {
  loaded.clear();
  collected.clear();
}

void Epilogue::endTile() {
  for (auto &[key, entry] : collected) {
    unsigned member = std::get<0>(key);
    auto &[value, indices] = entry;
    Value slot = slots[member];
    if (!slot) {
      addToResult(member, value, indices);
      continue;
    }
    auto type = cast<MemRefType>(slot.getType());
    auto vector = VectorType::get(type.getShape(), type.getElementType());
    Value old = vector::LoadOp::create(b, loc, vector, slot, constant(0));
    if (!isa<VectorType>(value.getType()))
      value = vector::BroadcastOp::create(b, loc, vector, value);
    value = arith::MaxUIOp::create(b, loc, old, value);
    vector::StoreOp::create(b, loc, value, slot, constant(0));
  }
  collected.clear();
  loaded.clear();
}

/// Clones a member's body. What bounds the error of the accumulators in any
/// order [D1] becomes smaller where they are sums of blocks.
void Epilogue::cloneBody(unsigned member, ArrayRef<Operation *> ops,
                         IRMapping &mapping) {
  bool readsSums = llvm::is_contained(group.members[member].reads,
                                      std::optional<unsigned>(0));
  for (Operation *op : ops) {
    cloneOnLanes(b, op, mapping);
    auto products = op->getAttrOfType<IntegerAttr>(kErrorOfSumsAttrName);
    if (!products || !readsSums || !sumBlock)
      continue;
    int64_t k = products.getInt();
    double ratio =
        numerics::filterBound(k, *sumBlock) / numerics::filterBound(k, k);
    // Enough for the roundings of the ratio and of the product.
    ratio = std::min(1.0, ratio * (1 + 0x1p-40));
    Value bound = mapping.lookup(op->getResult(0));
    TypedAttr factor = b.getF64FloatAttr(ratio);
    if (auto type = dyn_cast<VectorType>(bound.getType()))
      factor = DenseElementsAttr::get(type, ratio);
    Value constant = arith::ConstantOp::create(b, loc, factor);
    mapping.map(op->getResult(0),
                arith::MulFOp::create(b, loc, bound, constant).getResult());
  }
}

void Epilogue::emit(Value accumulators, const Place &place) {
  auto vector = dyn_cast<VectorType>(accumulators.getType());
  int64_t width = vector ? vector.getNumElements() : 1;
  SmallVector<Value> values = {accumulators};
  for (auto [index, member] : llvm::enumerate(group.members)) {
    linalg::GenericOp op = member.op;
    Block *body = op.getBody();
    IRMapping mapping;
    for (auto [operand, read] :
         llvm::zip(op.getDpsInputOperands(), member.reads)) {
      BlockArgument argument = op.getMatchingBlockArgument(operand);
      if (read)
        mapping.map(argument, values[*read]);
      else if (!argument.use_empty())
        mapping.map(argument, loadOperand(index, *operand, place, width));
    }
    Operation *combiner = nullptr;
    if (member.isReduction)
      combiner = body->getTerminator()->getOperand(0).getDefiningOp();
    SmallVector<Operation *> ops;
    for (Operation &inner : body->without_terminator()) {
      if (auto loop = dyn_cast<linalg::IndexOp>(inner))
        mapping.map(loop.getResult(), indexOf(member.loops[loop.getDim()],
                                              place, vector ? width : 1));
      else if (&inner != combiner)
        ops.push_back(&inner);
    }
    cloneBody(index, ops, mapping);
    auto get = [&](Value yielded) {
      Value value = mapping.lookupOrDefault(yielded);
      if (vector && !isa<VectorType>(value.getType()))
        value = vector::BroadcastOp::create(
            b, loc, VectorType::get(width, value.getType()), value);
      return value;
    };
    if (member.isReduction) {
      Value accumulator = body->getArgument(op.getNumDpsInputs());
      auto max = cast<arith::MaxUIOp>(combiner);
      Value value = max.getLhs() == accumulator ? max.getRhs() : max.getLhs();
      collect(index, *op.getDpsInitOperand(0), get(value), place);
      values.push_back(Value());
      continue;
    }
    for (auto [init, yielded] : llvm::zip(
             op.getDpsInitsMutable(), body->getTerminator()->getOperands())) {
      Value value = get(yielded);
      if (mustStore(index, init))
        store(index, init, value, place);
      values.push_back(value);
    }
  }
}

/// False for a result that only later members read.
bool Epilogue::mustStore(unsigned member, OpOperand &result) {
  Value buffer = result.get();
  if (!buffer.getDefiningOp<memref::AllocOp>())
    return true;
  return llvm::any_of(buffer.getUsers(), [&](Operation *user) {
    return !isa<memref::DeallocOp>(user) &&
           llvm::none_of(ArrayRef(group.members).drop_front(member),
                         [&](const EpilogueOp &m) { return m.op == user; });
  });
}

} // namespace lns::codegen
