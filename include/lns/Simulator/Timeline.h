//===- Timeline.h - When units begin and end their ops ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The time of a run [H1]. A controller issues ops in program order, one a
/// cycle. Four units work on theirs in the order of issue; each has a queue of
/// ops that were issued and have not begun. An op begins in the cycle after its
/// issue, when its unit is free and its tokens are complete, whichever is
/// latest. So its times are known when it is issued, and no cycle is counted
/// one by one.
///
/// **Stalls.** Before an op its unit did nothing from `end`, when it was busy
/// last, to `begin`. The part behind the op's issue is charged to the op's
/// token that was complete last: to its unit up to the end of its busy cycles,
/// then to latency. The part before the issue is what the controller did: what
/// it waited for, where it stood; else Issue. Of tokens that are complete at
/// the same time the one that is named first counts.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_SIMULATOR_TIMELINE_H
#define LNS_SIMULATOR_TIMELINE_H

#include "lns/Simulator/Statistics.h"

#include <algorithm>
#include <cassert>

namespace lns::sim {

/// When an op was over, in cycles since the run's start. The default is
/// complete before anything begins.
struct Token {
  int64_t start = 0, busyEnd = 0, complete = 0;
  hw::Unit unit = hw::Unit::Load;
  uint32_t padding = 0; ///< so that copies are of whole words, which is faster
};

/// The one that is complete last; the first one of two that are so.
inline const Token *getLast(const Token *first, const Token *second) {
  return second->complete > first->complete ? second : first;
}

/// One run.
class Timeline {
public:
  /// `queue` ops, one at least, wait for a unit at most.
  explicit Timeline(int64_t queue);

  /// Issues an op that waits for `last`, and those that were complete before.
  Token issue(hw::Unit unit, int64_t cycles, int64_t latency,
              const Token &last) {
    UnitState &state = units[int(unit)];
    int64_t &oldest = state.starts[state.nextStart];
    if (now < oldest)
      block(oldest, Stall::Queue);
    ++now;
    Token token;
    token.unit = unit;
    token.start = std::max({now, state.busyEnd, last.complete});
    token.busyEnd = token.start + cycles;
    token.complete = std::max(state.complete, token.busyEnd + latency);
    if (token.start > state.busyEnd)
      chargeGap(state, token.start, last);
    oldest = token.start;
    if (++state.nextStart == state.starts.size())
      state.nextStart = 0;
    state.busyEnd = token.busyEnd;
    state.complete = token.complete;
    ++state.counts.ops;
    state.counts.busy += cycles;
    return token;
  }

  /// Issues nothing before the token is complete.
  void wait(const Token &token) {
    if (now >= token.complete)
      return;
    if (now < token.busyEnd)
      block(token.busyEnd, Stall(token.unit));
    if (now < token.complete)
      block(token.complete, getLatency(token.unit));
  }

  /// Issues nothing before all units are idle.
  void waitForAll();

  /// The cycle in which the next op is issued at the earliest. No op that is
  /// still to come begins before the one after it.
  int64_t getNow() const { return now; }

  /// Ends the run and adds its cycles, ops and stalls. No more ops follow.
  void addTo(Statistics &sum);

private:
  /// Why the controller may stand: units, latencies, a full queue.
  static constexpr int kNumReasons = int(Stall::Queue) + 1;

  struct UnitState {
    int64_t busyEnd = 0, complete = 0; ///< of the last op
    /// When the last ops began, as many as the queue holds, in a ring.
    std::vector<int64_t> starts;
    size_t nextStart = 0;
    /// For how long the controller stood since `busyEnd`, and why.
    std::array<int64_t, kNumReasons> stood{};
    UnitStatistics counts;
  };

  static Stall getLatency(hw::Unit unit) {
    return unit == hw::Unit::Load || unit == hw::Unit::Store
               ? Stall::DRAMLatency
               : Stall::PipelineLatency;
  }
  /// The controller stands until then.
  void block(int64_t until, Stall reason) {
    for (UnitState &state : units)
      state.stood[int(reason)] +=
          std::max<int64_t>(until - std::max(now, state.busyEnd), 0);
    now = until;
  }
  /// The unit was idle until `start`, where an op begins that was issued in the
  /// cycle before `now`.
  void chargeGap(UnitState &state, int64_t start, const Token &last);

  int64_t now = 0;
  std::array<UnitState, kNumUnits> units;
};

} // namespace lns::sim

#endif // LNS_SIMULATOR_TIMELINE_H
