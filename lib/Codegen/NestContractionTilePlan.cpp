//===- NestContractionTilePlan.cpp - Plans with tile registers ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// AMX multiplies a register of 16 rows of 16 pairs of bf16 by one of 16 pairs
// of 16 lanes: 32 steps of K, 16 cycles [D3]. The cost model, in cycles:
//
//   tiles · chunks of K · (80 | 48 | 32 for 4 | 2 | 1 products)
//   + tiles · blocks of K · (60 + 3 · result vectors)
//   + packed vectors of 16 pairs · (7 | 12 rows | 16 gather, half of it
//     where pairs are decoded first, + 5 to transpose)
//   + decoded | reordered elements · (10 | 12) / 32
//
//===----------------------------------------------------------------------===//

#include "NestContractionPlanner.h"

using namespace mlir;

namespace lns::codegen {

bool hasTileRegisters(const CPUTarget &target) {
  return target.hasFeature("amx-tile") && target.hasFeature("amx-bf16") &&
         target.hasFeature("avx512bw") && target.vectorBits == 512;
}

std::optional<Problem> forTileRegisters(const Problem &p,
                                        ArrayRef<unsigned> order) {
  Problem tiles = p;
  tiles.bits = 32;
  tiles.depth = 2;
  tiles.tiles = true;
  tiles.runLoops = 1;
  // The longest run along which both operands have one stride.
  auto isRun = [&](ArrayRef<unsigned> dims) {
    return llvm::all_of(p.operands, [&](const Strided &operand) {
      return operand.groups(dims, p.extents).size() == 1;
    });
  };
  while (tiles.runLoops < order.size() &&
         isRun(order.take_back(tiles.runLoops + 1)))
    ++tiles.runLoops;
  tiles.runSteps = p.product(order.take_back(tiles.runLoops));
  return tiles;
}

/// The cost of `count` along a side in tiles of 32 and a rest: its registers a
/// tile and how many tiles have so many.
static SmallVector<std::pair<int64_t, int64_t>> countTiles(int64_t extent,
                                                           int64_t width) {
  SmallVector<std::pair<int64_t, int64_t>> result;
  if (extent / width)
    result.push_back({width / kTileRows, extent / width});
  if (int64_t rest = extent % width)
    result.push_back({llvm::divideCeil(rest, kTileRows), 1});
  return result;
}

double chooseTileRegisters(const Problem &p, ContractionPlan &plan) {
  auto width = [](int64_t extent) {
    return extent > kTileRows ? 2 * kTileRows : kTileRows;
  };
  plan.rows = width(plan.rowsSide.extent);
  plan.vectors = width(plan.lanesSide.extent) / plan.lanes;
  double total = 0;
  int64_t chunks = p.entries() / kTileRows;
  for (auto [rows, rowTiles] : countTiles(plan.rowsSide.extent, plan.rows))
    for (auto [lanes, laneTiles] :
         countTiles(plan.lanesSide.extent, plan.vectors * plan.lanes)) {
      int64_t products = rows * lanes;
      double cycles = products == 4 ? 80 : products == 2 ? 48 : 32;
      total += rowTiles * laneTiles *
               (cycles * chunks + 60 + 3 * kTileRows * products);
    }
  return total;
}

bool chooseTilePacking(const Problem &p, PanelSide &side, bool isRows,
                       ArrayRef<unsigned> reductions, double &cycles) {
  const Strided &operand = p.operands[side.input];
  SmallVector<Group> width = operand.groups(side.dims, p.extents);
  int64_t volume = side.extent * p.steps();
  for (unsigned d : p.parallel)
    if (p.depends(side.input, d) && !llvm::is_contained(side.dims, d))
      volume *= p.extents[d];
  int64_t stride = operand.strides[reductions.back()];
  if (width.size() == 1 && width[0].stride == 1) {
    side.packing = Packing::Lanes;
    cycles = 7;
  } else if (stride == 1) {
    side.packing = Packing::Transpose;
    cycles = 7;
  } else if (FailureOr<Strided> copy =
                 operand.reordered(reductions.take_back(p.runLoops), p.extents);
             succeeded(copy) && p.runSteps >= kTileRows &&
             copy->span / p.runSteps >= kTileRows &&
             p.body.decodes(side.input)) {
    side.packing = Packing::Transpose;
    side.reorderedFirst = true;
    cycles = 7 + 12.0 * copy->span / volume;
  } else {
    if (!p.dense[side.input])
      return false;
    side.packing = width.size() == 2 && width[1].stride == 1 &&
                           width[1].extent >= kTileRows / 4
                       ? Packing::Rows
                       : Packing::Gather;
    side.decodedFirst = true;
    side.decodedPairs = succeeded(operand.paired(
                            reductions.take_back(p.runLoops), p.extents)) &&
                        operand.strides[reductions.back()] >= kTileSteps;
    cycles = side.packing == Packing::Rows ? 12 : 16;
    if (side.decodedPairs)
      cycles /= 2;
    cycles += 10.0 * operand.type.getNumElements() / volume;
  }
  // Lanes of steps, or steps of rows: as memory has them, or transposed.
  if (isRows != (side.packing == Packing::Transpose))
    cycles += 5;
  return true;
}

} // namespace lns::codegen
