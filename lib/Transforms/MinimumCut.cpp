//===- MinimumCut.cpp - Minimum cut of a small graph ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Dinic's algorithm: augmenting paths along levels of a breadth-first search.
///
//===----------------------------------------------------------------------===//

#include "lns/Transforms/MinimumCut.h"

#include <algorithm>

using namespace lns::transforms;

unsigned FlowGraph::addNode() {
  edgesOf.emplace_back();
  return edgesOf.size() - 1;
}

void FlowGraph::addEdge(unsigned from, unsigned to, int64_t capacity) {
  edgesOf[from].push_back(edges.size());
  edges.push_back({to, capacity});
  edgesOf[to].push_back(edges.size());
  edges.push_back({from, 0});
}

bool FlowGraph::computeLevels() {
  levels.assign(edgesOf.size(), -1);
  levels[source()] = 0;
  llvm::SmallVector<unsigned> queue = {source()};
  for (size_t i = 0; i < queue.size(); ++i)
    for (unsigned index : edgesOf[queue[i]]) {
      const Edge &edge = edges[index];
      if (edge.capacity == 0 || levels[edge.to] != -1)
        continue;
      levels[edge.to] = levels[queue[i]] + 1;
      queue.push_back(edge.to);
    }
  return levels[sink()] != -1;
}

/// Pushes at most `limit` from a node to the sink along one path. Iterative,
/// because paths are as long as the chains of ops.
int64_t FlowGraph::push(unsigned node, int64_t limit) {
  llvm::SmallVector<unsigned> path;
  while (node != sink()) {
    bool advanced = false;
    for (unsigned &i = nextEdge[node]; i < edgesOf[node].size(); ++i) {
      const Edge &edge = edges[edgesOf[node][i]];
      if (edge.capacity == 0 || levels[edge.to] != levels[node] + 1)
        continue;
      path.push_back(edgesOf[node][i]);
      node = edge.to;
      advanced = true;
      break;
    }
    if (advanced)
      continue;
    if (path.empty())
      return 0;
    // A dead end: back one edge, which is not tried again.
    node = edges[path.pop_back_val() ^ 1].to;
    ++nextEdge[node];
  }
  for (unsigned index : path)
    limit = std::min(limit, edges[index].capacity);
  for (unsigned index : path) {
    edges[index].capacity -= limit;
    edges[index ^ 1].capacity += limit;
  }
  return limit;
}

llvm::BitVector FlowGraph::computeLargestSourceSide() {
  while (computeLevels()) {
    nextEdge.assign(edgesOf.size(), 0);
    while (push(source(), unlimited) != 0) {
    }
  }
  // Nodes that still reach the sink are on its side, all others are not.
  llvm::BitVector sourceSide(edgesOf.size(), true);
  sourceSide.reset(sink());
  llvm::SmallVector<unsigned> queue = {sink()};
  for (size_t i = 0; i < queue.size(); ++i)
    for (unsigned index : edgesOf[queue[i]]) {
      unsigned from = edges[index].to;
      if (edges[index ^ 1].capacity == 0 || !sourceSide.test(from))
        continue;
      sourceSide.reset(from);
      queue.push_back(from);
    }
  return sourceSide;
}
