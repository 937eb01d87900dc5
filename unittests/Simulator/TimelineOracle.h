//===- TimelineOracle.h - Four units, cycle by cycle ------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What each unit and the controller do in each cycle, as the rules of H1 say
/// it, without a formula: queues are queues, time goes by in ones.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_UNITTESTS_SIMULATOR_TIMELINEORACLE_H
#define LNS_UNITTESTS_SIMULATOR_TIMELINEORACLE_H

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace lns::oracle {

/// What the controller does next. Tokens are numbers of issues.
struct Step {
  enum Kind { Issue, Wait, Barrier } kind = Issue;
  int unit = 0;
  int64_t cycles = 0, latency = 0;
  std::vector<int> tokens;
};

/// An op's cycles; -1 while they are not known.
struct OpTimes {
  int unit;
  int64_t issued, start = -1, end = -1, complete = -1;
  Step step;
};

struct Times {
  std::vector<OpTimes> ops;
  int64_t cycles = 0;
  /// What a unit does in a cycle: "busy" or the name of a stall.
  std::vector<std::string> units[4];
};

/// A rule that is not kept, for tests of the comparison.
enum class Broken {
  None,
  BeginAfterIssue,   ///< ops begin in the cycle of their issue
  OneIssueACycle,    ///< two
  Queue,             ///< holds one op more
  Latency,           ///< none
  CompletionInOrder, ///< ops are complete before earlier ones
  Wait,              ///< for nothing
  Barrier            ///< waits for nothing
};
constexpr int kNumBroken = 8;

class Simulation {
public:
  Simulation(std::vector<Step> steps, int64_t queue,
             Broken broken = Broken::None)
      : steps(std::move(steps)), queue(queue), broken(broken) {
    if (broken == Broken::Queue)
      ++this->queue;
  }

  Times run() {
    while (next < steps.size() || !isIdle()) {
      while (startOps())
        ;
      control();
      if (broken == Broken::OneIssueACycle)
        control();
      if (broken == Broken::BeginAfterIssue)
        while (startOps())
          ;
      ++now;
    }
    for (const OpTimes &op : times.ops)
      times.cycles = std::max(times.cycles, op.complete);
    explain();
    return times;
  }

private:
  /// Whether it is over: only then there is nothing to wait for.
  bool isComplete(int op) const {
    return times.ops[op].complete >= 0 && times.ops[op].complete <= now;
  }
  bool isIdle() const {
    for (size_t i = 0; i < times.ops.size(); ++i)
      if (!isComplete(int(i)))
        return false;
    return true;
  }
  bool areComplete(const std::vector<int> &tokens) const {
    for (int token : tokens)
      if (!isComplete(token))
        return false;
    return true;
  }

  /// Lets ops begin; whether one did, which may let another one.
  bool startOps() {
    bool any = false;
    for (Unit &unit : units) {
      if (unit.waiting.empty() || unit.busyUntil > now)
        continue;
      OpTimes &op = times.ops[unit.waiting.front()];
      if (op.issued >= now + (broken == Broken::BeginAfterIssue) ||
          !areComplete(op.step.tokens))
        continue;
      unit.waiting.pop_front();
      op.start = now;
      op.end = unit.busyUntil = now + op.step.cycles;
      op.complete = op.end + op.step.latency;
      if (broken == Broken::Latency)
        op.complete = op.end;
      if (broken != Broken::CompletionInOrder)
        op.complete = std::max(unit.lastComplete, op.complete);
      unit.lastComplete = op.complete;
      any = true;
    }
    return any;
  }

  /// One cycle of the controller.
  void control() {
    for (; next < steps.size(); ++next) {
      const Step &step = steps[next];
      if (step.kind == Step::Wait &&
          (broken == Broken::Wait || areComplete(step.tokens)))
        continue;
      if (step.kind == Step::Barrier && (broken == Broken::Barrier || isIdle()))
        continue;
      if (step.kind != Step::Issue) {
        std::vector<int> tokens = step.tokens;
        if (step.kind == Step::Barrier)
          for (int unit = 0; unit < 4; ++unit) // the unit's last op
            for (int i = int(times.ops.size()) - 1; i >= 0; --i)
              if (times.ops[i].unit == unit) {
                tokens.push_back(i);
                break;
              }
        log.push_back({"", tokens});
        return;
      }
      if (int64_t(units[step.unit].waiting.size()) >= queue) {
        log.push_back({"queue", {}});
        return;
      }
      units[step.unit].waiting.push_back(int(times.ops.size()));
      times.ops.push_back({step.unit, now, -1, -1, -1, step});
      log.push_back({"issue", {}});
      ++next;
      return;
    }
  }

  /// Why nothing goes on in a cycle where one of these is not complete: by the
  /// one that is complete last, the first one that is named of those.
  std::string getReason(const std::vector<int> &tokens, int64_t cycle) const {
    static const char *const names[] = {"load", "mac", "post", "store"};
    const OpTimes *last = nullptr;
    for (int token : tokens)
      if (!last || times.ops[token].complete > last->complete)
        last = &times.ops[token];
    if (cycle < last->end)
      return names[last->unit];
    return last->unit == 0 || last->unit == 3 ? "dram_latency"
                                              : "pipeline_latency";
  }

  void explain() {
    for (int unit = 0; unit < 4; ++unit)
      for (int64_t cycle = 0; cycle < times.cycles; ++cycle)
        times.units[unit].push_back(explain(unit, cycle));
  }
  std::string explain(int unit, int64_t cycle) const {
    bool isFirst = true;
    for (const OpTimes &op : times.ops) {
      if (op.unit != unit)
        continue;
      if (op.start <= cycle && cycle < op.end)
        return "busy";
      if (cycle < op.start) { // the next op of the unit
        if (isFirst)
          return "start";
        if (cycle > op.issued)
          return getReason(op.step.tokens, cycle);
        const Control &control = log[cycle];
        return control.did.empty() ? getReason(control.tokens, cycle)
                                   : control.did;
      }
      isFirst = false;
    }
    return isFirst ? "start" : "end";
  }

  struct Unit {
    std::deque<int> waiting;
    int64_t busyUntil = 0, lastComplete = 0;
  };
  /// What the controller did in a cycle; nothing where it waited for tokens.
  struct Control {
    std::string did;
    std::vector<int> tokens;
  };

  std::vector<Step> steps;
  int64_t queue;
  Broken broken;
  size_t next = 0;
  int64_t now = 0;
  Unit units[4];
  std::vector<Control> log;
  Times times;
};

} // namespace lns::oracle

#endif // LNS_UNITTESTS_SIMULATOR_TIMELINEORACLE_H
