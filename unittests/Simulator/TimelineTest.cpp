//===- TimelineTest.cpp - When units begin and end their ops --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Each rule by hand [H1], then all of them on random ops against an oracle
/// that goes from cycle to cycle.
///
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Timeline.h"
#include "TimelineOracle.h"

#include "gtest/gtest.h"
#include <map>
#include <random>

using namespace lns;
using hw::Unit;
using sim::Stall;
using sim::Token;

namespace {
/// A timeline with the statistics that it leaves.
struct CountedRun : sim::Timeline {
  explicit CountedRun(int64_t queue = 16) : Timeline(queue) {}
  Token issue(Unit unit, int64_t cycles, int64_t latency,
              std::initializer_list<Token> tokens = {}) {
    Token none;
    const Token *last = &none;
    for (const Token &token : tokens)
      last = getLast(last, &token);
    return Timeline::issue(unit, cycles, latency, *last);
  }
  const sim::Statistics &finish() {
    addTo(sum);
    return sum;
  }
  sim::Statistics sum;
};
} // namespace

static void expectTimes(const Token &token, int64_t start, int64_t busyEnd,
                        int64_t complete) {
  EXPECT_EQ(token.start, start);
  EXPECT_EQ(token.busyEnd, busyEnd);
  EXPECT_EQ(token.complete, complete);
}

/// The stalls of a unit that are not zero, and that they and `busy` are all.
static std::map<std::string, int64_t> getStalls(const sim::Statistics &sum,
                                                Unit unit) {
  std::map<std::string, int64_t> stalls;
  int64_t all = sum[unit].busy;
  for (int i = 0; i < sim::kNumStalls; ++i) {
    all += sum[unit].stalls[i];
    if (sum[unit].stalls[i])
      stalls[sim::getName(Stall(i)).str()] = sum[unit].stalls[i];
  }
  EXPECT_EQ(all, sum.cycles);
  return stalls;
}
using Stalls = std::map<std::string, int64_t>;

//===----------------------------------------------------------------------===//
// Times by hand
//===----------------------------------------------------------------------===//

TEST(Timeline, OneIssueACycle) {
  CountedRun run;
  expectTimes(run.issue(Unit::Load, 10, 100), 1, 11, 111);
  expectTimes(run.issue(Unit::Mac, 10, 5), 2, 12, 17);
  expectTimes(run.issue(Unit::Post, 1, 8), 3, 4, 12);
  expectTimes(run.issue(Unit::Store, 10, 100), 4, 14, 114);
  EXPECT_EQ(run.finish().cycles, 114);
}

TEST(Timeline, UnitsWorkInOrder) {
  CountedRun run;
  expectTimes(run.issue(Unit::Mac, 10, 5), 1, 11, 16);
  expectTimes(run.issue(Unit::Mac, 3, 5), 11, 14, 19);
}

TEST(Timeline, OpsWaitForTokens) {
  CountedRun run;
  Token load = run.issue(Unit::Load, 10, 100);
  Token other = run.issue(Unit::Load, 10, 100);
  expectTimes(other, 11, 21, 121);
  expectTimes(run.issue(Unit::Mac, 20, 5, {other, load}), 121, 141, 146);
  // A token that is complete is not waited for.
  expectTimes(run.issue(Unit::Post, 1, 8, {Token()}), 4, 5, 13);
}

/// H1: a token stands for the unit's earlier ops, too.
TEST(Timeline, TokensAreCompleteInOrder) {
  CountedRun run;
  expectTimes(run.issue(Unit::Mac, 10, 50), 1, 11, 61);
  expectTimes(run.issue(Unit::Mac, 0, 0), 11, 11, 61);
  expectTimes(run.issue(Unit::Mac, 10, 50), 11, 21, 71);
}

TEST(Timeline, FullQueueBlocksTheController) {
  CountedRun run(2);
  expectTimes(run.issue(Unit::Load, 10, 0), 1, 11, 11);
  expectTimes(run.issue(Unit::Load, 10, 0), 11, 21, 21);
  // In cycle 2 two ops wait at most: the first one began in cycle 1.
  expectTimes(run.issue(Unit::Load, 10, 0), 21, 31, 31);
  EXPECT_EQ(run.getNow(), 3);
  // The second one leaves the queue in cycle 11, where this one is issued.
  expectTimes(run.issue(Unit::Load, 10, 0), 31, 41, 41);
  EXPECT_EQ(run.getNow(), 12);
  expectTimes(run.issue(Unit::Mac, 1, 0), 13, 14, 14);
}

TEST(Timeline, WaitAndBarrier) {
  CountedRun run;
  Token load = run.issue(Unit::Load, 10, 100);
  Token mac = run.issue(Unit::Mac, 200, 5);
  run.wait(load);
  EXPECT_EQ(run.getNow(), 111);
  run.wait(load);
  EXPECT_EQ(run.getNow(), 111);
  expectTimes(run.issue(Unit::Load, 10, 0), 112, 122, 122);
  run.waitForAll();
  EXPECT_EQ(run.getNow(), mac.complete);
}

TEST(Timeline, NothingTakesNoTime) {
  CountedRun run;
  run.waitForAll();
  const sim::Statistics &sum = run.finish();
  EXPECT_EQ(sum.cycles, 0);
  EXPECT_EQ(sum.runs, 1);
}

//===----------------------------------------------------------------------===//
// Stalls by hand
//===----------------------------------------------------------------------===//

TEST(Timeline, StallsOfTokens) {
  CountedRun run;
  Token load = run.issue(Unit::Load, 10, 100);        // [1, 11), 111
  Token mac = run.issue(Unit::Mac, 20, 5, {load});    // [111, 131), 136
  run.issue(Unit::Post, 4, 8, {mac});                 // [136, 140), 148
  Token next = run.issue(Unit::Load, 30, 100, {mac}); // [136, 166), 266
  run.issue(Unit::Mac, 20, 5, {next});                // [266, 286), 291
  const sim::Statistics &sum = run.finish();
  EXPECT_EQ(sum.cycles, 291);
  // Issued in cycle 3: until then the controller issued. Then the mac.
  EXPECT_EQ(
      getStalls(sum, Unit::Load),
      (Stalls{
          {"start", 1}, {"mac", 120}, {"pipeline_latency", 5}, {"end", 125}}));
  EXPECT_EQ(
      getStalls(sum, Unit::Mac),
      (Stalls{
          {"start", 111}, {"load", 35}, {"dram_latency", 100}, {"end", 5}}));
  EXPECT_EQ(getStalls(sum, Unit::Post), (Stalls{{"start", 136}, {"end", 151}}));
  // No op at all: it never began.
  EXPECT_EQ(getStalls(sum, Unit::Store), (Stalls{{"start", 291}}));
}

TEST(Timeline, StallsOfTheController) {
  CountedRun run;
  Token load = run.issue(Unit::Load, 2, 3); // [1, 3), 6
  run.wait(load);
  Token mac = run.issue(Unit::Mac, 10, 5); // issued in 6: [7, 17), 22
  run.wait(mac);
  run.issue(Unit::Post, 1, 0);  // issued in 22: [23, 24)
  run.issue(Unit::Load, 2, 20); // issued in 23: [24, 26), 46
  const sim::Statistics &sum = run.finish();
  // From 3 on: 3 cycles of its own latency, 1 to issue the mac, 10 of the mac,
  // 5 of its latency, 2 to issue the post and the load.
  EXPECT_EQ(getStalls(sum, Unit::Load), (Stalls{{"start", 1},
                                                {"dram_latency", 3},
                                                {"issue", 3},
                                                {"mac", 10},
                                                {"pipeline_latency", 5},
                                                {"end", 20}}));
}

TEST(Timeline, StallsOfQueues) {
  CountedRun run(1);
  run.issue(Unit::Post, 1, 0);  // issued in 0: [1, 2)
  run.issue(Unit::Mac, 100, 0); // issued in 1: [2, 102)
  run.issue(Unit::Mac, 1, 0);   // issued in 2: [102, 103)
  run.issue(Unit::Mac, 1, 0);   // the queue is full until 102: [103, 104)
  run.issue(Unit::Post, 1, 0);  // issued in 103: [104, 105)
  const sim::Statistics &sum = run.finish();
  EXPECT_EQ(getStalls(sum, Unit::Post),
            (Stalls{{"start", 1}, {"issue", 3}, {"queue", 99}}));
}

TEST(Timeline, StallsOfBarriers) {
  CountedRun run;
  run.issue(Unit::Store, 5, 1);  // [1, 6), 7
  run.issue(Unit::Load, 10, 20); // [2, 12), 32
  run.waitForAll();
  run.issue(Unit::Store, 5, 1); // [33, 38), 39
  EXPECT_EQ(getStalls(run.finish(), Unit::Store), (Stalls{{"start", 1},
                                                          {"load", 6},
                                                          {"dram_latency", 20},
                                                          {"issue", 1},
                                                          {"end", 1}}));
}

/// Of tokens that are complete at the same time the first one counts.
TEST(Timeline, StallsOfEqualTokens) {
  for (bool swap : {false, true}) {
    CountedRun run;
    run.issue(Unit::Post, 0, 0);               // 1
    Token load = run.issue(Unit::Load, 8, 10); // [2, 10), 20
    Token mac = run.issue(Unit::Mac, 17, 0);   // [3, 20), 20
    if (swap)
      std::swap(load, mac);
    run.issue(Unit::Post, 1, 0, {load, mac}); // issued in 3: [20, 21)
    EXPECT_EQ(getStalls(run.finish(), Unit::Post),
              swap ? (Stalls{{"start", 1}, {"issue", 3}, {"mac", 16}})
                   : (Stalls{{"start", 1},
                             {"issue", 3},
                             {"load", 6},
                             {"dram_latency", 10}}));
  }
}

//===----------------------------------------------------------------------===//
// Random ops against the oracle
//===----------------------------------------------------------------------===//

namespace {
/// Random steps: short ops and long ones, loads that outlive what follows.
class Random {
public:
  explicit Random(unsigned seed) : engine(seed) {}
  int64_t upTo(int64_t limit) {
    return std::uniform_int_distribution<int64_t>(0, limit)(engine);
  }
  std::vector<oracle::Step> getSteps() {
    std::vector<oracle::Step> steps;
    int64_t count = upTo(25), longest = upTo(1) ? 4 : 30;
    int units = int(upTo(3)), issues = 0;
    for (int64_t i = 0; i < count; ++i) {
      oracle::Step step;
      int64_t kind = upTo(19);
      if (kind == 0)
        step.kind = oracle::Step::Barrier;
      else if (kind < 4)
        step.kind = oracle::Step::Wait;
      step.unit = int(upTo(units));
      step.cycles = upTo(longest);
      step.latency = upTo(3) ? upTo(longest) : 0;
      if (step.kind != oracle::Step::Barrier && issues)
        for (int64_t tokens = upTo(2); tokens > 0; --tokens)
          step.tokens.push_back(
              int(std::max<int64_t>(0, issues - 1 - upTo(upTo(1) ? 2 : 9))));
      issues += step.kind == oracle::Step::Issue;
      steps.push_back(step);
    }
    return steps;
  }

private:
  std::mt19937 engine;
};
} // namespace

namespace {
struct Compared {
  std::vector<Token> tokens;
  sim::Statistics sum;
  oracle::Times expected;
};
} // namespace

static Compared compare(unsigned seed, oracle::Broken broken) {
  Random random(seed);
  int64_t queue = 1 + random.upTo(random.upTo(1) ? 1 : 15);
  std::vector<oracle::Step> steps = random.getSteps();
  Compared result;
  result.expected = oracle::Simulation(steps, queue, broken).run();
  sim::Timeline timeline(queue);
  for (const oracle::Step &step : steps) {
    Token none;
    const Token *last = &none;
    for (int token : step.tokens)
      last = getLast(last, &result.tokens[size_t(token)]);
    if (step.kind == oracle::Step::Issue)
      result.tokens.push_back(
          timeline.issue(Unit(step.unit), step.cycles, step.latency, *last));
    else if (step.kind == oracle::Step::Wait)
      timeline.wait(*last);
    else
      timeline.waitForAll();
  }
  timeline.addTo(result.sum);
  return result;
}

TEST(Timeline, AgainstTheOracle) {
  Stalls compared;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    SCOPED_TRACE(seed);
    auto [tokens, sum, expected] = compare(seed, oracle::Broken::None);
    ASSERT_EQ(tokens.size(), expected.ops.size());
    for (size_t i = 0; i < tokens.size(); ++i) {
      ASSERT_EQ(tokens[i].start, expected.ops[i].start) << i;
      ASSERT_EQ(tokens[i].busyEnd, expected.ops[i].end) << i;
      ASSERT_EQ(tokens[i].complete, expected.ops[i].complete) << i;
    }
    ASSERT_EQ(sum.cycles, expected.cycles);
    for (int unit = 0; unit < sim::kNumUnits; ++unit) {
      Stalls stalls;
      for (const std::string &what : expected.units[unit])
        if (what != "busy")
          ++stalls[what];
      ASSERT_EQ(getStalls(sum, Unit(unit)), stalls) << "unit " << unit;
      for (auto &[reason, count] : stalls)
        compared[reason] += count;
    }
  }
  EXPECT_EQ(compared.size(), size_t(sim::kNumStalls));
}

/// The control: the comparison sees each rule that an oracle does not keep.
TEST(Timeline, AgainstBrokenOracles) {
  for (int broken = 1; broken < oracle::kNumBroken; ++broken) {
    int differences = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
      Compared result = compare(seed, oracle::Broken(broken));
      differences += result.sum.cycles != result.expected.cycles;
    }
    EXPECT_GT(differences, 0) << broken;
  }
}
