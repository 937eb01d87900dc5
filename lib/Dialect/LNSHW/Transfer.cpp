//===- Transfer.cpp - Patterns as addresses in DRAM -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/Transfer.h"

using namespace mlir;
using namespace lns::hw;

void AddressSpace::getAddresses(int64_t first, int64_t count,
                                SmallVectorImpl<int64_t> &addresses) const {
  addresses.resize_for_overwrite(count);
  int64_t place = std::min(first, total - 1);
  SmallVector<int64_t, 4> index(sizes.size());
  int64_t address = 0, rest = place;
  for (int64_t d = int64_t(sizes.size()) - 1; d >= 0; --d) {
    index[d] = rest % sizes[d];
    rest /= sizes[d];
    address += index[d] * steps[d];
  }
  for (int64_t &next : addresses) {
    next = address;
    if (place + 1 >= total)
      continue;
    ++place;
    for (int64_t d = int64_t(sizes.size()) - 1; d >= 0; --d) {
      address += steps[d];
      if (++index[d] < sizes[d])
        break;
      address -= sizes[d] * steps[d];
      index[d] = 0;
    }
  }
}

int64_t AddressSpace::getRun() const {
  int64_t run = 1;
  for (int64_t d = int64_t(sizes.size()) - 1; d >= 0; --d) {
    if (sizes[d] == 1)
      continue;
    if (steps[d] != run)
      break;
    run *= sizes[d];
  }
  return run;
}

/// What each index of `map` adds to the number of an element; behind them what
/// the map adds with all indices 0. Maps of patterns are linear.
static SmallVector<int64_t> getSteps(AffineMap map, MemRefType memref) {
  auto evaluate = [&](ArrayRef<int64_t> indices) {
    int64_t address = 0;
    for (auto [size, index] :
         llvm::zip_equal(memref.getShape(), map.compose(indices)))
      address = address * size + index;
    return address;
  };
  SmallVector<int64_t> indices(map.getNumDims(), 0);
  int64_t base = evaluate(indices);
  SmallVector<int64_t> steps;
  for (int64_t &index : indices) {
    index = 1;
    steps.push_back(evaluate(indices) - base);
    index = 0;
  }
  steps.push_back(base);
  return steps;
}

Addresses::Addresses(PatternAttr pattern, MemRefType memref)
    : Addresses(pattern, memref, getSteps(pattern.getMap(), memref)) {}

Addresses::Addresses(PatternAttr pattern, MemRefType memref,
                     ArrayRef<int64_t> steps)
    : batch(pattern.getBatch(), steps.take_front(pattern.getBatch().size())),
      rows(pattern.getRows(),
           steps.slice(pattern.getBatch().size(), pattern.getRows().size())),
      columns(pattern.getColumns(),
              steps.drop_back().take_back(pattern.getColumns().size())),
      base(steps.back()),
      elementBytes(llvm::divideCeil(
          memref.getElementType().getIntOrFloatBitWidth(), 8)) {}

int64_t Addresses::getTransferBytes(int64_t elements, int64_t tileRows,
                                    int64_t tileColumns,
                                    ConfigurationAttr configuration) const {
  int64_t run = std::max(std::min(rows.getRun(), tileRows),
                         std::min(columns.getRun(), tileColumns)) *
                elementBytes;
  int64_t bursts = llvm::divideCeil(run, configuration.getDramBurst());
  return llvm::divideCeil(
      elements * elementBytes * bursts * configuration.getDramBurst(), run);
}
