//===- Statistics.h - What the simulator counted ----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Cycles, stalls and traffic of programs, as reports read them. Counts of a
/// program are sums over its runs.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_SIMULATOR_STATISTICS_H
#define LNS_SIMULATOR_STATISTICS_H

#include "lns/Dialect/LNSHW/LNSHW.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lns::sim {

inline constexpr int kNumUnits = 4;

/// Why a unit does nothing in a cycle. The first four are units, by number:
/// what was waited for is an op that the unit works on.
enum class Stall {
  Load,
  Mac,
  Post,
  Store,
  DRAMLatency,     ///< of a load or a store whose busy cycles are over
  PipelineLatency, ///< of another op whose busy cycles are over
  Queue,           ///< the controller stood before a full queue
  Issue,           ///< the controller issued other ops, one a cycle
  Start,           ///< before the unit's first op of the run
  End,             ///< after the unit's last op of the run
};
inline constexpr int kNumStalls = 10;

/// "load", "dram_latency", …: how reports name a stall and a unit.
llvm::StringRef getName(Stall stall);
llvm::StringRef getName(hw::Unit unit);

/// In every run, busy and the stalls together are the run's cycles.
struct UnitStatistics {
  int64_t ops = 0;
  int64_t busy = 0;
  std::array<int64_t, kNumStalls> stalls{};

  int64_t &operator[](Stall stall) { return stalls[int(stall)]; }
  int64_t operator[](Stall stall) const { return stalls[int(stall)]; }
};

/// Adds what an op moved; cycles and latency stay as they are.
inline void addMoved(hw::Work &sum, const hw::Work &work) {
  sum.dramRead += work.dramRead;
  sum.dramWritten += work.dramWritten;
  for (int i = 0; i < hw::kNumSpaces; ++i) {
    sum.read[i] += work.read[i];
    sum.written[i] += work.written[i];
  }
  sum.operandRegister += work.operandRegister;
  sum.vectors += work.vectors;
  sum.elements += work.elements;
}

/// `work` adds up what all ops moved; its `cycles` and `latency` are 0: the
/// cycles of a run are here, from its first issue to its last token.
struct Statistics {
  int64_t runs = 0;
  int64_t cycles = 0;
  std::array<UnitStatistics, kNumUnits> units;
  hw::Work work;
  int64_t macs = 0; ///< products without padding, where the program says them
  std::optional<int64_t> saturations; ///< none where no values were computed

  UnitStatistics &operator[](hw::Unit unit) { return units[int(unit)]; }
  const UnitStatistics &operator[](hw::Unit unit) const {
    return units[int(unit)];
  }
  Statistics &operator+=(const Statistics &other);
};

/// The runs of one program. The op stands as long as the simulator does; it
/// leads to the accelerator and to the datapaths that it uses.
struct ProgramStatistics {
  hw::ProgramOp program;
  std::string symbol;
  std::string name; ///< the contraction's, else the symbol
  hw::ConfigurationAttr configuration;
  Statistics sum;

  /// macs / (lanes · vector · cycles), 0 without a run.
  double getUtilization() const;
};

/// One op of a trace, in cycles since the simulator's start: the unit was busy
/// in [start, end), the token complete at `complete`.
struct Event {
  hw::Unit unit;
  llvm::StringRef name; ///< of the op, without its dialect
  int64_t start, end, complete;
  int32_t program; ///< index in Report::programs
  int32_t run;     ///< counts the runs of all programs
};

/// How many events are kept.
inline constexpr size_t kMaxEvents = size_t(1) << 21;

/// Everything that a simulator counted. Programs stand in the order of their
/// first run; those without one are missing.
struct Report {
  bool timingOnly = false;
  std::vector<ProgramStatistics> programs;
  std::vector<Event> events;   ///< empty unless asked for
  int64_t eventsLeftOut = 0;   ///< later ones, of more than kMaxEvents
  double simulatorSeconds = 0; ///< on this machine, in the simulator
  double totalSeconds = 0;     ///< with the host's part of the model

  Statistics getTotal() const;
};

} // namespace lns::sim

#endif // LNS_SIMULATOR_STATISTICS_H
