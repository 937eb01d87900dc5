//===- WorkspaceTest.cpp - Places of buffers in a workspace ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Workspace.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <random>

using namespace lns::codegen;

TEST(Workspace, NothingNeedsNothing) {
  EXPECT_EQ(planWorkspace({}).bytes, 0);
  EXPECT_EQ(planWorkspace({{0, 1, 2}, {0, 1, 2}}).bytes, 0);
}

TEST(Workspace, LivesThatTouchOverlap) {
  EXPECT_EQ(planWorkspace({{64, 0, 1}, {64, 1, 2}}).bytes, 128);
  EXPECT_EQ(planWorkspace({{64, 0, 1}, {64, 2, 3}}).bytes, 64);
}

TEST(Workspace, SizesArePadded) {
  WorkspacePlan plan = planWorkspace({{1, 0, 9}, {65, 0, 9}, {64, 0, 9}});
  EXPECT_EQ(plan.bytes, 64 + 128 + 64);
}

TEST(Workspace, TheSmallestGapIsTaken) {
  // While the last one lives, 256 bytes are free at 0 and 128 at 448.
  WorkspacePlan plan = planWorkspace(
      {{256, 0, 1}, {192, 0, 9}, {128, 0, 1}, {64, 0, 9}, {64, 5, 6}});
  EXPECT_EQ(plan.bytes, 640);
  EXPECT_EQ(plan.offsets[4], 448);
}

/// Any two buffers that live at the same time are disjoint, and the workspace
/// is no smaller than what lives at one time nor larger than all together.
TEST(Workspace, RandomLives) {
  std::mt19937 random(7);
  auto below = [&](int64_t n) {
    return std::uniform_int_distribution<int64_t>(0, n - 1)(random);
  };
  int64_t needed = 0, used = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<BufferLife> lives(below(60) + 1);
    for (BufferLife &life : lives) {
      life.bytes = below(3) ? below(5000) : below(4) * 64;
      life.first = below(100);
      life.last = life.first + below(20);
    }
    WorkspacePlan plan = planWorkspace(lives);
    ASSERT_EQ(plan.offsets.size(), lives.size());
    auto padded = [&](size_t i) { return (lives[i].bytes + 63) / 64 * 64; };
    int64_t sum = 0, most = 0;
    for (size_t i = 0; i < lives.size(); ++i) {
      sum += padded(i);
      EXPECT_GE(plan.offsets[i], 0);
      EXPECT_EQ(plan.offsets[i] % 64, 0);
      EXPECT_LE(plan.offsets[i] + padded(i), plan.bytes);
      for (size_t j = 0; j < i; ++j)
        if (lives[i].overlaps(lives[j]))
          EXPECT_TRUE(plan.offsets[i] + padded(i) <= plan.offsets[j] ||
                      plan.offsets[j] + padded(j) <= plan.offsets[i]);
    }
    for (int64_t time = 0; time < 120; ++time) {
      int64_t alive = 0;
      for (size_t i = 0; i < lives.size(); ++i)
        if (lives[i].first <= time && time <= lives[i].last)
          alive += padded(i);
      most = std::max(most, alive);
    }
    EXPECT_LE(plan.bytes, sum);
    EXPECT_GE(plan.bytes, most);
    needed += most;
    used += plan.bytes;
  }
  // Greedy by size is near the bound on such lives.
  EXPECT_LT(double(used) / double(needed), 1.15);
}
