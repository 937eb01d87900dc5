//===- Transfer.h - Patterns as addresses in DRAM ---------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Where the elements of a tile stand in DRAM [P6], and what it costs to move
/// them.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_TRANSFER_H
#define LNS_DIALECT_LNSHW_TRANSFER_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include <algorithm>

namespace lns::hw {

/// The indices of a pattern's batches, rows or columns, with what each adds to
/// the number of an element in a dense, row-major memref.
class AddressSpace {
public:
  AddressSpace(mlir::ArrayRef<int64_t> sizes, mlir::ArrayRef<int64_t> steps)
      : sizes(sizes), steps(steps) {
    for (int64_t size : sizes)
      total *= size;
  }

  /// How many places there are.
  int64_t size() const { return total; }
  /// How many of `count` places from `first` on exist.
  int64_t existing(int64_t first, int64_t count) const {
    return std::clamp<int64_t>(total - first, 0, count);
  }
  /// The addresses of `count` places from `first` on; those beyond the last
  /// have the last one's.
  void getAddresses(int64_t first, int64_t count,
                    mlir::SmallVectorImpl<int64_t> &addresses) const;
  /// The longest run of places whose addresses are neighbours, in an aligned
  /// division of all places.
  int64_t getRun() const;

private:
  mlir::SmallVector<int64_t, 4> sizes, steps;
  int64_t total = 1;
};

/// A pattern on a memref in DRAM: the element at (batch, row, column) has the
/// sum of the three addresses and `base`.
struct Addresses {
  Addresses(PatternAttr pattern, mlir::MemRefType memref);

  AddressSpace batch, rows, columns;
  int64_t base = 0;
  int64_t elementBytes;

  /// Bytes that DRAM moves for so many elements of a tile of `tileRows` by
  /// `tileColumns`: runs of neighbours in the tile, along rows or columns
  /// whichever are longer, in whole bursts.
  int64_t getTransferBytes(int64_t elements, int64_t tileRows,
                           int64_t tileColumns,
                           ConfigurationAttr configuration) const;

private:
  Addresses(PatternAttr pattern, mlir::MemRefType memref,
            mlir::ArrayRef<int64_t> steps);
};

} // namespace lns::hw

#endif // LNS_DIALECT_LNSHW_TRANSFER_H
