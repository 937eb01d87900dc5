//===- Timeline.cpp - When units begin and end their ops [H1] -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Timeline.h"

#include <numeric>

using namespace lns;
using namespace lns::sim;

Timeline::Timeline(int64_t queue) {
  assert(queue > 0 && "a queue holds an op");
  for (UnitState &state : units)
    state.starts.resize(size_t(queue), 0);
}

void Timeline::waitForAll() {
  Token last;
  for (int i = 0; i < kNumUnits; ++i)
    if (units[i].complete > last.complete)
      last = {0, units[i].busyEnd, units[i].complete, hw::Unit(i), 0};
  wait(last);
}

void Timeline::chargeGap(UnitState &state, int64_t start, const Token &last) {
  if (state.counts.ops == 0) {
    state.counts[Stall::Start] += start;
    state.stood.fill(0);
    return;
  }
  // `now` is one behind the issue, where the op could begin.
  if (now > state.busyEnd) {
    int64_t issuing = now - state.busyEnd;
    for (int i = 0; i < kNumReasons; ++i) {
      state.counts.stalls[i] += state.stood[i];
      issuing -= state.stood[i];
      state.stood[i] = 0;
    }
    assert(issuing > 0 && "the op's own issue took a cycle");
    state.counts[Stall::Issue] += issuing;
  }
  int64_t from = std::max(now, state.busyEnd);
  if (from == start)
    return;
  assert(start == last.complete && "nothing else was waited for");
  int64_t working = std::max<int64_t>(last.busyEnd - from, 0);
  state.counts[Stall(last.unit)] += working;
  state.counts[getLatency(last.unit)] += start - from - working;
}

void Timeline::addTo(Statistics &sum) {
  int64_t cycles = 0;
  for (const UnitState &state : units)
    cycles = std::max(cycles, state.complete);
  for (int i = 0; i < kNumUnits; ++i) {
    UnitStatistics counts = units[i].counts;
    counts[counts.ops ? Stall::End : Stall::Start] += cycles - units[i].busyEnd;
    assert(std::accumulate(counts.stalls.begin(), counts.stalls.end(),
                           counts.busy) == cycles &&
           "each cycle of a unit is busy or one stall");
    UnitStatistics &unit = sum.units[i];
    unit.ops += counts.ops;
    unit.busy += counts.busy;
    for (int j = 0; j < kNumStalls; ++j)
      unit.stalls[j] += counts.stalls[j];
  }
  ++sum.runs;
  sum.cycles += cycles;
}
