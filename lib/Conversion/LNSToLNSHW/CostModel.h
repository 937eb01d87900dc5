//===- CostModel.h - How long a tiling takes --------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Cycles of a contraction on the accelerator, by the rules of time that the
/// simulator has [H1, H4], in closed form: what bounds a tile in the long run,
/// and what does not overlap.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOLNSHW_COSTMODEL_H
#define LNS_LIB_CONVERSION_LNSTOLNSHW_COSTMODEL_H

#include "lns/Dialect/LNSHW/Transfer.h"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace lns::hw {

/// Batches of products of a matrix in buffer A, rows by reduction, and one in
/// buffer B, columns by reduction.
struct Problem {
  int64_t batches, rows, columns, reduction;
  /// Where the elements of A, B and the result are in DRAM.
  Addresses a, b, result;
  /// Bits of an element of the result.
  int64_t resultBits;
  /// Registers of the datapath.
  int64_t stages;

  /// Everything that a tiling is chosen by: equal for equal layers.
  std::vector<int64_t> getKey() const;
};

/// How the loops of a program are divided. A group is as many rows as there are
/// lanes; a tile is what the collector holds: `tileGroups` groups by `results`
/// columns.
struct Tiling {
  Dataflow dataflow = Dataflow::LocalAStationary;
  int64_t tileGroups = 1;
  int64_t results = 1;
  int64_t depth = 1;      ///< products of one mac and sum, a multiple of V
  int64_t depthTiles = 1; ///< how many of them are all of the reduction
  /// Whether one load brings all of the reduction, and then of how many tiles:
  /// rows of A, columns of B. Otherwise a load brings what one mac reads.
  bool isAWhole = true, isBWhole = true;
  int64_t tilesOfA = 1, tilesOfB = 1;
  /// Slots of each memory.
  std::array<int64_t, kNumSpaces> slots = {1, 1, 1, 1};

  int64_t getGroupsOfA() const { return tileGroups * tilesOfA; }
  int64_t getResultsOfB() const { return results * tilesOfB; }
  int64_t getColumnsOfA() const {
    return isAWhole ? depth * depthTiles : depth;
  }
  int64_t getColumnsOfB() const {
    return isBWhole ? depth * depthTiles : depth;
  }
  /// Whether one load of B serves all rows of a batch.
  bool isBKept(const Problem &problem) const {
    return isBWhole && getResultsOfB() >= problem.columns;
  }
};

struct Cost {
  double cycles = 0;
  double transfers = 0; ///< cycles in which DRAM gives or takes
  /// Cycles count most; but DRAM costs the most energy, so that half of the
  /// transfers are worth a few cycles in a hundred.
  double getSum() const {
    constexpr double weight = 1.0 / 32;
    return cycles + weight * transfers;
  }
};

/// Whether the first of two ways has the smaller sum. Where these differ by no
/// more than one in fifty, `local_a_stationary` is better: it reads A once for
/// all columns of a tile.
bool isBetter(const std::pair<Tiling, Cost> &one,
              const std::pair<Tiling, Cost> &other);

/// What a program with these loops costs after `lnshw-pipeline`.
Cost estimate(const Problem &problem, const Tiling &tiling,
              ConfigurationAttr configuration);

struct TilingOptions {
  /// Both are tried where there is none.
  std::optional<Dataflow> dataflow;
  /// Without, all buffers have one slot.
  bool overlap = true;
};

/// The best tiling; none where not even the smallest fits, for the reason
/// `*why`.
std::optional<std::pair<Tiling, Cost>>
chooseTiling(const Problem &problem, ConfigurationAttr configuration,
             const TilingOptions &options, std::string *why);

} // namespace lns::hw

#endif // LNS_LIB_CONVERSION_LNSTOLNSHW_COSTMODEL_H
