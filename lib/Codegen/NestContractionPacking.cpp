//===- NestContractionPacking.cpp - Panels of a contraction ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestContractionEmitter.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace lns::codegen {

/// Elements that one iteration of a loop over a whole operand decodes.
constexpr int64_t kDecodeChunk = 16384;

/// `count` elements in a vector of `lanes`; the others are zero.
Value ContractionEmitter::loadLanes(Value buffer, Value index, int64_t lanes,
                                    int64_t count) {
  return loadPartialVector(b, loc, target, buffer, index, lanes, count);
}

void ContractionEmitter::storeLanes(Value vector, Value buffer, Value index) {
  vector::StoreOp::create(b, loc, vector, buffer, index);
}

/// Elements of an operand that one iteration of the outer loops reads.
int64_t ContractionEmitter::sliceElements(const PanelSide &side) const {
  int64_t size = given[side.input].type.getNumElements();
  for (unsigned d : plan.outer)
    if (given[side.input].strides[d] != 0)
      size /= extents[d];
  return size;
}

/// Room for the decoded elements of an operand, or of a slice of it.
Value ContractionEmitter::allocateDecoded(const PanelSide &side) {
  int64_t size =
      side.decodedInside ? sliceElements(side) : layouts[side.input].span;
  if (!side.decodedPairs)
    return allocate(size, element);
  return allocate(side.decodedInside ? size / 2 : size, panelElement);
}

/// Decodes an operand, or the slice of it that begins at `offset`, to where it
/// is read from then on.
void ContractionEmitter::decodeFirst(const PanelSide &side, Value offset,
                                     Value to, bool threads) {
  const Strided &layout = given[side.input];
  int64_t size = side.decodedInside  ? sliceElements(side)
                 : side.decodedPairs ? layout.type.getNumElements()
                                     : layout.span;
  if (side.decodedPairs)
    decodeAllPairs(side, offset, size, to, threads);
  else
    decodeAll(side.input, offset, size, to, threads);
  sources[side.input] = {to, &layouts[side.input], false};
}

/// Decodes `size` elements from `offset` on.
void ContractionEmitter::decodeAll(unsigned input, Value offset, int64_t size,
                                   Value to, bool threads) {
  Value from = sources[input].buffer;
  int64_t lanes =
      std::min<int64_t>(plan.lanes, int64_t(llvm::bit_floor(uint64_t(size))));
  forParallel(
      llvm::divideCeil(size, kDecodeChunk), threads, [&](ValueRange chunk) {
        Value begin = mul(chunk[0], kDecodeChunk);
        Value end = minimum(add(begin, constant(kDecodeChunk)), constant(size));
        forRange({begin, end}, lanes, [&](Value index) {
          // The last vector overlaps the one before.
          if (size % lanes)
            index = minimum(index, constant(size - lanes));
          Value codes = loadLanes(from, add(offset, index), lanes, lanes);
          storeLanes(emitDecoder(b, op, body, input, codes), to, index);
        });
      });
}

Value ContractionEmitter::widthOffset(const PanelSide &side, Value element) {
  SmallVector<Group> groups = layouts[side.input].groups(side.dims, extents);
  Value offset = zero;
  for (auto [index, group] : llvm::enumerate(llvm::reverse(groups))) {
    Value here =
        index + 1 == groups.size() ? element : rem(element, group.extent);
    element = div(element, group.extent);
    offset = add(offset, mul(here, group.stride));
  }
  return offset;
}

/// Runs over the steps of a block of K: `body` has the operand's offset and
/// the number of the step in the block. The innermost loop goes in steps of
/// `vectorStep`; its last iteration overlaps the one before.
void ContractionEmitter::forSteps(const Source &source, Range block,
                                  int64_t vectorStep,
                                  function_ref<void(Value, Value)> body) {
  SmallVector<Group> groups = source.layout->groups(plan.reductions, extents);
  if (groups.empty())
    return body(zero, zero);
  int64_t factor = groups[0].extent / firstExtent;
  Range first = {mul(block.begin, factor), mul(block.end, factor)};
  int64_t firstBlock = plan.reductionBlock * factor;
  if (int64_t depth = plan.depth(); depth != 1) {
    // Steps of whole pairs: an odd one is left to oddStep.
    if (groups.size() == 1) {
      first = {div(first.begin, depth), div(first.end, depth)};
      firstBlock /= depth;
    }
    groups.back() = {groups.back().extent / depth,
                     groups.back().stride * depth};
  }
  auto nest = [&](auto &&self, unsigned depth, Value offset,
                  Value step) -> void {
    if (depth == groups.size())
      return body(offset, step);
    Range range =
        depth == 0 ? first : Range{zero, constant(groups[depth].extent)};
    int64_t by = depth + 1 == groups.size() ? vectorStep : 1;
    bool exact =
        groups[depth].extent % by == 0 && (depth != 0 || firstBlock % by == 0);
    forRange(range, by, [&](Value index) {
      if (!exact)
        index = minimum(index,
                        arith::SubIOp::create(b, loc, range.end, constant(by)));
      Value local = depth == 0
                        ? b.createOrFold<arith::SubIOp>(loc, index, range.begin)
                        : index;
      self(self, depth + 1, add(offset, mul(index, groups[depth].stride)),
           add(mul(step, groups[depth].extent), local));
    });
  };
  nest(nest, 0, zero, zero);
}

/// The last step of an odd K, whose pair has nothing else.
void ContractionEmitter::oddStep(const Source &source, Range block,
                                 function_ref<void(Value, Value)> body) {
  if (steps % plan.depth() == 0)
    return;
  Value isLast = b.createOrFold<arith::CmpIOp>(
      loc, arith::CmpIPredicate::eq, block.end, constant(firstExtent));
  ifTrue(isLast, [&] {
    int64_t stride = source.layout->groups(plan.reductions, extents)[0].stride;
    Value count = b.createOrFold<arith::SubIOp>(loc, block.end, block.begin);
    body(constant((steps - 1) * stride), div(count, plan.depth()));
  });
}

/// Contiguous along the width: vectors are copied.
void ContractionEmitter::packLanes(const PanelSide &side, Value first,
                                   int64_t count, Range block, Value panel,
                                   Value panelBase) {
  const Source &source = sources[side.input];
  Value base = add(address(side), widthOffset(side, first));
  auto copy = [&](bool whole) {
    if (plan.pairTerms) {
      auto pair = [&](Value offset, Value step, bool isLast) {
        copyPairs(side, add(base, offset),
                  add(panelBase, mul(step, side.pitch)), panel,
                  whole ? side.pitch : count, isLast);
      };
      forSteps(source, block, 1, [&](Value offset, Value step) {
        pair(offset, step, /*isLast=*/false);
      });
      return oddStep(source, block, [&](Value offset, Value step) {
        pair(offset, step, /*isLast=*/true);
      });
    }
    forSteps(source, block, 1, [&](Value offset, Value step) {
      Value from = add(base, offset);
      Value to = add(panelBase, mul(step, side.pitch));
      for (int64_t v = 0; v * plan.lanes < count; ++v) {
        Value at = constant(v * plan.lanes);
        Value lanes = loadLanes(source.buffer, add(from, at), plan.lanes,
                                whole ? plan.lanes : count - v * plan.lanes);
        if (source.decode)
          lanes = emitDecoder(b, op, body, side.input, lanes);
        storeLanes(lanes, panel, add(to, at));
      }
    });
  };
  bool masked = source.layout->type.getElementTypeBitWidth() >= 32 ||
                target.hasFeature("avx512bw");
  if (masked || count % plan.lanes == 0 || side.extent < side.pitch)
    return copy(false);
  // Without masks for bytes: whole vectors wherever they end inside.
  Value inside = isLess(first, constant(side.extent - side.pitch + 1));
  auto choice = scf::IfOp::create(b, loc, inside, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  copy(true);
  b.setInsertionPointToStart(choice.elseBlock());
  copy(false);
}

/// Contiguous in rows, as the pixels of an image inside its margins: each
/// vector merges as many masked ones as rows it may touch.
SmallVector<ContractionEmitter::LoadLanes>
ContractionEmitter::rowLoaders(const PanelSide &side, Value first,
                               int64_t count) {
  Source source = sources[side.input];
  SmallVector<Group> groups = source.layout->groups(side.dims, extents);
  int64_t columns = groups[1].extent, pitch = groups[0].stride;
  int64_t touched =
      columns % plan.lanes == 0 ? 1 : (plan.lanes - 2) / columns + 2;
  VectorType type = vectorOf(getElementTypeOrSelf(source.buffer), plan.lanes);
  VectorType integers = vectorOf(b.getI32Type(), plan.lanes);
  SmallVector<int32_t> numbers =
      llvm::to_vector(llvm::seq<int32_t>(0, int32_t(plan.lanes)));
  Value lane = arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(integers, ArrayRef(numbers)));
  auto splat = [&](Value value) -> Value {
    Value narrow = arith::IndexCastOp::create(b, loc, b.getI32Type(), value);
    return vector::BroadcastOp::create(b, loc, integers, narrow);
  };
  struct Part {
    Value base, mask;
  };
  SmallVector<LoadLanes> loaders;
  Value outer = address(side);
  Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  for (int64_t at = 0; at < count; at += plan.lanes) {
    Value start = add(first, constant(at));
    Value row = div(start, columns), column = rem(start, columns);
    int64_t left = std::min(plan.lanes, count - at);
    SmallVector<Part> here;
    for (int64_t r = 0; r < touched; ++r) {
      // Lanes [r · columns - column, (r + 1) · columns - column) lie in row r.
      Value begin =
          arith::SubIOp::create(b, loc, constant(r * columns), column);
      Value end = minimum(add(begin, constant(columns)), constant(left));
      Value mask = arith::AndIOp::create(
          b, loc,
          arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, lane,
                                splat(begin)),
          arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, lane,
                                splat(end)));
      Value base = add(mul(add(row, constant(r)), pitch), column);
      base = arith::AddIOp::create(b, loc, base, constant(-r * columns));
      here.push_back({add(outer, base), mask});
    }
    loaders.push_back([=](Value offset) {
      Value merged = none;
      for (const Part &part : here)
        merged = vector::MaskedLoadOp::create(b, loc, type, source.buffer,
                                              add(part.base, offset), part.mask,
                                              merged);
      return merged;
    });
  }
  return loaders;
}

/// `rows` (a power of two of them) vectors of `columns` elements transposed:
/// vectors of `rows` elements. Each stage interleaves vector i with i + n/2,
/// which rotates the bits of (row, column) by one.
SmallVector<Value> ContractionEmitter::transpose(SmallVector<Value> rows,
                                                 int64_t columns) {
  int64_t n = rows.size();
  SmallVector<int64_t> low, high;
  for (int64_t i = 0; i < columns; ++i) {
    low.push_back(i / 2 + (i % 2 ? columns : 0));
    high.push_back(columns / 2 + i / 2 + (i % 2 ? columns : 0));
  }
  for (int64_t stage = 1; stage < n; stage *= 2) {
    SmallVector<Value> next;
    for (int64_t i = 0; i < n / 2; ++i)
      for (ArrayRef<int64_t> mask : {ArrayRef(low), ArrayRef(high)})
        next.push_back(
            vector::ShuffleOp::create(b, loc, rows[i], rows[i + n / 2], mask));
    rows = next;
  }
  // n / columns neighbours make one column.
  while (int64_t(rows.size()) > columns) {
    SmallVector<Value> next;
    int64_t width = cast<VectorType>(rows[0].getType()).getNumElements();
    SmallVector<int64_t> both =
        llvm::to_vector(llvm::seq<int64_t>(0, 2 * width));
    for (size_t i = 0; i < rows.size(); i += 2)
      next.push_back(
          vector::ShuffleOp::create(b, loc, rows[i], rows[i + 1], both));
    rows = next;
  }
  return rows;
}

/// Contiguous along K: blocks of lanes · lanes elements are transposed, as
/// they are stored, before they are decoded.
void ContractionEmitter::packTranspose(const PanelSide &side, Value first,
                                       int64_t count, Range block, Value panel,
                                       Value panelBase) {
  const Source &source = sources[side.input];
  int64_t shortest =
      source.layout->groups(plan.reductions, extents).back().extent;
  if (isBlocked() && int64_t(shortest) % firstExtent == 0 &&
      source.layout->groups(plan.reductions, extents).size() == 1) {
    int64_t rest = firstExtent % plan.reductionBlock;
    shortest = shortest / firstExtent * (rest ? rest : plan.reductionBlock);
  }
  shortest = std::max<int64_t>(1, shortest / plan.depth());
  int64_t columns = std::min<int64_t>(
      plan.lanes, int64_t(llvm::bit_floor(uint64_t(shortest))));
  Value outer = address(side);
  for (int64_t at = 0; at < count; at += plan.lanes) {
    SmallVector<Value> bases;
    for (int64_t i = at; i < std::min(count, at + plan.lanes); ++i)
      bases.push_back(add(outer, widthOffset(side, add(first, constant(i)))));
    forSteps(source, block, columns, [&](Value offset, Value step) {
      SmallVector<Value> rows;
      for (Value base : bases) {
        Value from = add(base, offset);
        rows.push_back(plan.pairTerms
                           ? loadPairs(source, from, columns)
                           : loadLanes(source.buffer, from, columns, columns));
      }
      while (int64_t(rows.size()) < plan.lanes)
        rows.push_back(arith::ConstantOp::create(
            b, loc, b.getZeroAttr(rows[0].getType())));
      Value to = add(panelBase, mul(step, side.pitch));
      if (plan.pairTerms)
        return storeTransposed(side, transpose(rows, columns), panel,
                               add(to, constant(at)));
      for (auto [k, lanes] : llvm::enumerate(transpose(rows, columns))) {
        Value decoded =
            source.decode ? emitDecoder(b, op, body, side.input, lanes) : lanes;
        storeLanes(decoded, panel, add(to, constant(k * side.pitch + at)));
      }
    });
    oddStep(source, block, [&](Value offset, Value step) {
      SmallVector<Value> addresses;
      for (Value base : bases)
        addresses.push_back(add(base, offset));
      storeOddStep(side, addresses, panel,
                   add(panelBase, add(mul(step, side.pitch), constant(at))));
    });
  }
}

/// Elements anywhere: their offsets along the width are computed once a tile.
SmallVector<ContractionEmitter::LoadLanes>
ContractionEmitter::gatherLoaders(const PanelSide &side, Value first,
                                  int64_t count) {
  Source source = sources[side.input];
  SmallVector<Group> groups = source.layout->groups(side.dims, extents);
  VectorType indices = vectorOf(b.getI32Type(), plan.lanes);
  auto splat = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(indices, int32_t(value)));
  };
  SmallVector<int32_t> numbers;
  SmallVector<LoadLanes> loaders;
  VectorType type = vectorOf(getElementTypeOrSelf(source.buffer), plan.lanes);
  VectorType bits = vectorOf(b.getI1Type(), plan.lanes);
  Value all =
      arith::ConstantOp::create(b, loc, DenseElementsAttr::get(bits, true));
  Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  Value base = address(side);
  for (int64_t at = 0; at < count; at += plan.lanes) {
    SmallVector<int32_t> lanes;
    for (int64_t i = 0; i < plan.lanes; ++i)
      lanes.push_back(at + i);
    Value start = arith::IndexCastOp::create(b, loc, b.getI32Type(), first);
    Value element = arith::AddIOp::create(
        b, loc, vector::BroadcastOp::create(b, loc, indices, start),
        arith::ConstantOp::create(
            b, loc, DenseElementsAttr::get(indices, ArrayRef(lanes))));
    // Lanes past the end read the last element again.
    element = arith::MinUIOp::create(b, loc, element, splat(side.extent - 1));
    Value offset = splat(0);
    for (auto [index, group] : llvm::enumerate(llvm::reverse(groups))) {
      Value here = element;
      if (index + 1 != groups.size()) {
        here = arith::RemUIOp::create(b, loc, element, splat(group.extent));
        element = arith::DivUIOp::create(b, loc, element, splat(group.extent));
      }
      offset = arith::AddIOp::create(
          b, loc, offset,
          arith::MulIOp::create(b, loc, here, splat(group.stride)));
    }
    loaders.push_back([=](Value step) -> Value {
      return vector::GatherOp::create(b, loc, type, source.buffer,
                                      ValueRange{add(base, step)}, offset, all,
                                      none);
    });
  }
  return loaders;
}

/// Loads one vector after the other and stores it as it is.
void ContractionEmitter::packVectors(const PanelSide &side,
                                     ArrayRef<LoadLanes> loaders, Range block,
                                     Value panel, Value panelBase) {
  forSteps(sources[side.input], block, 1, [&](Value offset, Value step) {
    Value to = add(panelBase, mul(step, side.pitch));
    for (auto [v, load] : llvm::enumerate(loaders))
      storeLanes(load(offset), panel, add(to, constant(v * plan.lanes)));
  });
}

/// One tile of a panel: `count` of its elements exist.
void ContractionEmitter::packTile(const PanelSide &side, Value tile,
                                  int64_t count, Range block, Value panel,
                                  Value panelBase) {
  Value first = mul(tile, side.width);
  if (plan.tiles)
    return packTileRegisters(side, first, count, block, panel, panelBase);
  switch (side.packing) {
  case Packing::None:
    return;
  case Packing::Lanes:
    return packLanes(side, first, count, block, panel, panelBase);
  case Packing::Rows:
    return packVectors(side, rowLoaders(side, first, count), block, panel,
                       panelBase);
  case Packing::Transpose:
    return packTranspose(side, first, count, block, panel, panelBase);
  case Packing::Gather:
    return packVectors(side, gatherLoaders(side, first, count), block, panel,
                       panelBase);
  }
}

} // namespace lns::codegen
