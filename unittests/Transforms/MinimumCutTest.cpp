//===- MinimumCutTest.cpp - Tests of the minimum cut ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The cut against all 2^n subsets of small graphs.
///
//===----------------------------------------------------------------------===//

#include "lns/Transforms/MinimumCut.h"

#include "gtest/gtest.h"

#include <random>
#include <vector>

using lns::transforms::FlowGraph;

namespace {

struct TestEdge {
  unsigned from, to;
  int64_t capacity;
};

/// The capacity that a set of nodes on the source's side cuts.
int64_t getCut(const std::vector<TestEdge> &edges, uint32_t sourceSide) {
  int64_t cut = 0;
  for (const TestEdge &edge : edges)
    if ((sourceSide >> edge.from & 1) && !(sourceSide >> edge.to & 1))
      cut += edge.capacity;
  return cut;
}

/// The least cut, and of the sets that reach it the union: the largest one,
/// since minimum cuts are closed under union.
uint32_t findLargestByTrial(unsigned numNodes,
                            const std::vector<TestEdge> &edges,
                            int64_t &least) {
  least = std::numeric_limits<int64_t>::max();
  uint32_t largest = 0;
  for (uint32_t set = 0; set < (1u << numNodes); ++set) {
    if (!(set & 1) || (set & 2))
      continue;
    int64_t cut = getCut(edges, set);
    if (cut < least) {
      least = cut;
      largest = 0;
    }
    if (cut == least)
      largest |= set;
  }
  return largest;
}

uint32_t findLargest(unsigned numNodes, const std::vector<TestEdge> &edges) {
  FlowGraph graph;
  for (unsigned i = 2; i < numNodes; ++i)
    EXPECT_EQ(graph.addNode(), i);
  for (const TestEdge &edge : edges)
    graph.addEdge(edge.from, edge.to, edge.capacity);
  llvm::BitVector side = graph.computeLargestSourceSide();
  EXPECT_EQ(side.size(), numNodes);
  uint32_t set = 0;
  for (unsigned node : side.set_bits())
    set |= 1u << node;
  return set;
}

TEST(MinimumCut, AgreesWithAllSubsets) {
  std::mt19937 random(1);
  for (unsigned trial = 0; trial < 3000; ++trial) {
    unsigned numNodes = 2 + random() % 9;
    std::vector<TestEdge> edges;
    // Small capacities, so that many cuts tie; some that must not be cut.
    for (unsigned i = 0, n = random() % (3 * numNodes); i < n; ++i)
      edges.push_back({unsigned(random() % numNodes),
                       unsigned(random() % numNodes), int64_t(random() % 4)});
    int64_t least;
    uint32_t expected = findLargestByTrial(numNodes, edges, least);
    uint32_t found = findLargest(numNodes, edges);
    ASSERT_EQ(getCut(edges, found), least) << "trial " << trial;
    ASSERT_EQ(found, expected) << "trial " << trial;
  }
}

TEST(MinimumCut, NeverCutsUnlimitedEdges) {
  std::mt19937 random(2);
  for (unsigned trial = 0; trial < 1000; ++trial) {
    unsigned numNodes = 4 + random() % 7;
    std::vector<TestEdge> edges;
    for (unsigned i = 2; i < numNodes; ++i) {
      // Each node can be cut from the source or from the sink.
      edges.push_back({0, i, int64_t(1 + random() % 1000)});
      edges.push_back({i, 1, int64_t(1 + random() % 1000)});
      edges.push_back(
          {unsigned(2 + random() % (numNodes - 2)), i, FlowGraph::unlimited});
    }
    uint32_t found = findLargest(numNodes, edges);
    for (const TestEdge &edge : edges)
      if (edge.capacity == FlowGraph::unlimited)
        ASSERT_FALSE((found >> edge.from & 1) && !(found >> edge.to & 1))
            << "trial " << trial;
  }
}

TEST(MinimumCut, LongChainsNeedNoStack) {
  FlowGraph graph;
  unsigned previous = graph.source(), cutAt = 0;
  for (unsigned i = 0; i < 100000; ++i) {
    unsigned node = graph.addNode();
    graph.addEdge(previous, node, i == 70000 || i == 50000 ? 1 : 2);
    if (i == 70000)
      cutAt = node;
    previous = node;
  }
  graph.addEdge(previous, graph.sink(), 2);
  llvm::BitVector side = graph.computeLargestSourceSide();
  EXPECT_TRUE(side.test(cutAt - 1));
  EXPECT_FALSE(side.test(cutAt));
}

} // namespace
