//===- PENestPacking.cpp - Packing words for sums of converted terms ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PENestEmitter.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// Where a tile of the shared side begins in its panel.
Value PENestEmitter::sharedBase(Value tile) {
  Value number = constant(0);
  for (unsigned d : sharedOuter)
    number = add(mul(number, plan.extents[d]), values[d]);
  number = add(mul(number, plan.shared().tiles()), tile);
  return mul(number, tileWords(plan.shared()));
}

void PENestEmitter::packShared() {
  const PESide &side = plan.shared();
  SmallVector<int64_t> bounds;
  int64_t count = side.tiles();
  for (unsigned d : plan.outer)
    if (plan.operands[side.input].strides[d] != 0) {
      sharedOuter.push_back(d);
      bounds.push_back(plan.extents[d]);
      count *= plan.extents[d];
    }
  bounds.push_back(side.tiles());
  sharedPanel = allocate(count * tileWords(side), b.getI32Type());
  forParallel(bounds, [&](ValueRange indices) {
    // What the operand does not depend on has no value here.
    for (unsigned d : plan.outer)
      values[d] = nullptr;
    setOuter(sharedOuter, indices.drop_back());
    packTile(side, indices.back(), constant(0), plan.steps,
             getPanel(side, /*isShared=*/true), sharedPanel,
             sharedBase(indices.back()));
  });
}

/// Lanes are read as vectors of neighbouring elements; rows one by one, so that
/// theirs may lie as K does in memory.
PEPanel PENestEmitter::getPanel(const PESide &side, bool isShared) {
  if (side.input == plan.lanesSide.input || plan.runs[side.input] == 1)
    return {side.width, 1};
  return {1, isShared ? plan.steps : plan.block};
}

/// The words of a vector of codes.
Value PENestEmitter::loadWords(const PESide &side, Value from) {
  Value buffer = buffers[side.input];
  auto codes = VectorType::get(
      {terms.getLanes()}, cast<MemRefType>(buffer.getType()).getElementType());
  return terms.emitWord(vector::LoadOp::create(b, loc, codes, buffer, from),
                        side.input);
}

/// Packs steps of K whose elements are contiguous along the width.
void PENestEmitter::packAlongWidth(const PESide &side, Value from,
                                   int64_t steps, Value firstStep,
                                   PEPanel layout, Value panel,
                                   Value panelBase) {
  forRange(steps, [&](Value step) {
    Value at0 = add(from, at(alongK[side.input], add(firstStep, step)));
    Value to = add(panelBase, mul(step, layout.stepStride));
    for (int64_t begin = 0; begin < side.width; begin += terms.getLanes())
      vector::StoreOp::create(b, loc,
                              loadWords(side, add(at0, constant(begin))), panel,
                              add(to, constant(begin)));
  });
}

/// Packs steps of K that are contiguous in memory, of one element.
void PENestEmitter::packRun(const PESide &side, Value from, int64_t steps,
                            PEPanel layout, Value panel, Value panelBase) {
  int64_t lanes = terms.getLanes(), full = steps / lanes;
  forRange(full, [&](Value index) {
    Value step = mul(index, lanes);
    Value words = loadWords(side, add(from, step));
    Value to = add(panelBase, mul(step, layout.stepStride));
    if (layout.stepStride == 1) {
      vector::StoreOp::create(b, loc, words, panel, to);
      return;
    }
    auto elements = vector::ToElementsOp::create(b, loc, words);
    for (auto [i, word] : llvm::enumerate(elements.getResults()))
      memref::StoreOp::create(
          b, loc, word, panel,
          add(to, constant(int64_t(i) * layout.stepStride)));
  });
  forRange(steps % lanes, [&](Value rest) {
    Value step = add(constant(full * lanes), rest);
    Value word =
        terms.emitWord(load(buffers[side.input], add(from, step)), side.input);
    memref::StoreOp::create(b, loc, word, panel,
                            add(panelBase, mul(step, layout.stepStride)));
  });
}

/// Packs words of `steps` steps of K from `firstStep` on, of each element of a
/// tile. Elements beyond the last are the last one again; their sums go
/// nowhere.
void PENestEmitter::packTile(const PESide &side, Value tile, Value firstStep,
                             int64_t steps, PEPanel layout, Value panel,
                             Value panelBase) {
  Value base = getBase(plan.operands[side.input]);
  const PEOffsets &along = alongWidth[side.input];
  bool isWhole = side.extent % side.width == 0;
  Value first = mul(tile, side.width);
  if (isWhole && !along.table && along.stride == 1 &&
      layout.elementStride == 1 && side.width >= terms.getLanes())
    return packAlongWidth(side, add(base, first), steps, firstStep, layout,
                          panel, panelBase);
  auto elementBase = [&](Value element) {
    Value position = add(first, element);
    if (!isWhole)
      position = minimum(position, side.extent - 1);
    return add(base, at(along, position));
  };
  // Runs of K, where the steps are whole ones.
  int64_t run = plan.runs[side.input];
  if (run == plan.steps)
    run = steps;
  if (run >= terms.getLanes() && steps % run == 0 &&
      (run == steps || steps == plan.steps))
    return forRange(steps / run, [&](Value index) {
      Value step = mul(index, run);
      Value runBase = at(alongK[side.input], add(firstStep, step));
      forRange(side.width, [&](Value element) {
        Value to = add(add(panelBase, mul(step, layout.stepStride)),
                       mul(element, layout.elementStride));
        packRun(side, add(elementBase(element), runBase), run, layout, panel,
                to);
      });
    });
  forRange(steps, [&](Value step) {
    Value from = at(alongK[side.input], add(firstStep, step));
    Value to = add(panelBase, mul(step, layout.stepStride));
    forRange(side.width, [&](Value element) {
      Value word = terms.emitWord(
          load(buffers[side.input], add(from, elementBase(element))),
          side.input);
      memref::StoreOp::create(b, loc, word, panel,
                              add(to, mul(element, layout.elementStride)));
    });
  });
}

} // namespace lns::codegen
