//===- MinimumCut.h - Minimum cut of a small graph -------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_MINIMUMCUT_H
#define LNS_TRANSFORMS_MINIMUMCUT_H

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <limits>

namespace lns::transforms {

/// A directed graph with capacities, a source and a sink.
class FlowGraph {
public:
  /// Edges of this capacity are never cut.
  static constexpr int64_t unlimited = std::numeric_limits<int64_t>::max() / 4;

  FlowGraph() : edgesOf(2) {}
  unsigned source() const { return 0; }
  unsigned sink() const { return 1; }
  unsigned addNode();
  void addEdge(unsigned from, unsigned to, int64_t capacity);

  /// The nodes on the source's side of a cut of least capacity; among all
  /// those cuts, the one with the most nodes there.
  llvm::BitVector computeLargestSourceSide();

private:
  struct Edge {
    unsigned to;
    int64_t capacity;
  };

  bool computeLevels();
  int64_t push(unsigned node, int64_t limit);

  /// Edge i and i ^ 1 are each other's reverse.
  llvm::SmallVector<Edge, 0> edges;
  llvm::SmallVector<llvm::SmallVector<unsigned, 4>, 0> edgesOf;
  llvm::SmallVector<int, 0> levels;
  llvm::SmallVector<unsigned, 0> nextEdge;
};

} // namespace lns::transforms

#endif // LNS_TRANSFORMS_MINIMUMCUT_H
