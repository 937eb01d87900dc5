//===- NestPacking.cpp - Panels of a loop nest ------------------------- ===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NestEmitter.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;

namespace lns::codegen {

/// Elements of one panel along its dimension: lanes or rows of a tile.
int64_t NestEmitter::panelWidth(unsigned input) {
  return plan.inputs[input] == Access::PackedRows ? plan.rows
                                                  : plan.tileLanes();
}

/// Copies an input into panels: its outer dimensions, tiles along the vector
/// (or row) dimension, reduction dimensions in loop order, the lanes (or rows)
/// of a tile. Lanes past the end are zero.
void NestEmitter::pack(unsigned input) {
  AffineMap map = inputMaps[input];
  auto type = cast<MemRefType>(inputs[input].getType());
  int64_t width = panelWidth(input);
  unsigned along =
      plan.inputs[input] == Access::PackedRows ? *plan.rowDim : plan.vectorDim;
  int64_t extent = extents[along];
  int64_t tiles = llvm::divideCeil(extent, width);

  SmallVector<unsigned> before, after;
  SmallVector<int64_t> shape;
  for (unsigned d = 0; d < extents.size(); ++d)
    if (d != along && map.isFunctionOfDim(d) &&
        op.getIteratorTypesArray()[d] == utils::IteratorType::parallel)
      before.push_back(d);
  for (unsigned d : plan.reductions)
    if (map.isFunctionOfDim(d))
      after.push_back(d);
  for (unsigned d : before)
    shape.push_back(extents[d]);
  shape.push_back(tiles);
  for (unsigned d : after)
    shape.push_back(extents[d]);
  shape.push_back(width);

  auto panelType = MemRefType::get(shape, type.getElementType());
  Value panel =
      memref::AllocOp::create(b, loc, panelType, b.getI64IntegerAttr(64));
  Value zeroElement =
      arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));

  SmallVector<Loop> loops;
  for (unsigned d : before)
    loops.push_back({d, 0, extents[d], 1});
  auto copy = [&](Loop tileLoop, int64_t lanes) {
    SmallVector<Loop> all = loops;
    all.push_back(tileLoop);
    unsigned parallelLoops = parallel ? countParallelLoops(all) : 0;
    for (unsigned d : after)
      all.push_back({d, 0, extents[d], 1});
    emitLoops(all, parallelLoops, [&] {
      Value first = iv[along];
      SmallVector<Value> to;
      for (unsigned d : before)
        to.push_back(iv[d]);
      to.push_back(arith::DivUIOp::create(b, loc, first, constant(width)));
      for (unsigned d : after)
        to.push_back(iv[d]);
      to.push_back(zero);
      auto lane = [&](int64_t begin, int64_t end, bool real) {
        if (begin == end)
          return;
        auto loop = scf::ForOp::create(b, loc, constant(begin), constant(end),
                                       constant(1));
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToStart(loop.getBody());
        to.back() = loop.getInductionVar();
        Value value = zeroElement;
        if (real) {
          iv[along] =
              arith::AddIOp::create(b, loc, first, loop.getInductionVar());
          value =
              memref::LoadOp::create(b, loc, inputs[input], apply(map, 0, 0));
          iv[along] = first;
        }
        memref::StoreOp::create(b, loc, value, panel, to);
      };
      lane(0, lanes, true);
      lane(lanes, width, false);
    });
  };
  int64_t full = extent / width * width;
  if (full)
    copy({along, 0, full, width}, width);
  if (full != extent)
    copy({along, full, extent, width}, extent - full);

  panels[input] = panel;
  SmallVector<unsigned> dims = before;
  dims.push_back(along);
  dims.append(after);
  panelDims[input] = dims;
}

} // namespace lns::codegen
