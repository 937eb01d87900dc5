//===- Workspace.cpp - One workspace for the buffers of a call ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Workspace.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <numeric>

using namespace lns::codegen;

/// The offset of the smallest gap between `placed`, sorted by offset, that
/// holds `bytes`; behind all of them where no gap does.
static int64_t findGap(llvm::ArrayRef<std::pair<int64_t, int64_t>> placed,
                       int64_t bytes) {
  int64_t end = 0, best = -1, bestSize = 0;
  for (auto [begin, next] : placed) {
    int64_t gap = begin - end;
    if (gap >= bytes && (best < 0 || gap < bestSize)) {
      best = end;
      bestSize = gap;
    }
    end = std::max(end, next);
  }
  return best < 0 ? end : best;
}

WorkspacePlan lns::codegen::planWorkspace(llvm::ArrayRef<BufferLife> buffers) {
  WorkspacePlan plan;
  plan.offsets.assign(buffers.size(), 0);
  auto paddedSize = [&](unsigned i) {
    return static_cast<int64_t>(
        llvm::alignTo(buffers[i].bytes, kWorkspaceAlignment));
  };
  std::vector<unsigned> order(buffers.size());
  std::iota(order.begin(), order.end(), 0);
  llvm::stable_sort(order, [&](unsigned a, unsigned b) {
    return buffers[a].bytes > buffers[b].bytes;
  });

  std::vector<std::pair<int64_t, int64_t>> placed;
  for (auto [rank, i] : llvm::enumerate(order)) {
    placed.clear();
    for (unsigned other : llvm::ArrayRef(order).take_front(rank))
      if (buffers[i].overlaps(buffers[other]))
        placed.push_back(
            {plan.offsets[other], plan.offsets[other] + paddedSize(other)});
    llvm::sort(placed);
    plan.offsets[i] = findGap(placed, paddedSize(i));
    plan.bytes = std::max(plan.bytes, plan.offsets[i] + paddedSize(i));
  }
  return plan;
}
