//===- Statistics.cpp - Sums of what a simulator counted ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Statistics.h"

using namespace lns;
using namespace lns::sim;

llvm::StringRef sim::getName(Stall stall) {
  static constexpr llvm::StringRef names[kNumStalls] = {
      "load",  "mac",   "post",  "store", "dram_latency", "pipeline_latency",
      "queue", "issue", "start", "end"};
  return names[int(stall)];
}

llvm::StringRef sim::getName(hw::Unit unit) { return hw::stringifyUnit(unit); }

Statistics &Statistics::operator+=(const Statistics &other) {
  runs += other.runs;
  cycles += other.cycles;
  macs += other.macs;
  for (int i = 0; i < kNumUnits; ++i) {
    units[i].ops += other.units[i].ops;
    units[i].busy += other.units[i].busy;
    for (int j = 0; j < kNumStalls; ++j)
      units[i].stalls[j] += other.units[i].stalls[j];
  }
  addMoved(work, other.work);
  if (other.saturations)
    saturations = saturations.value_or(0) + *other.saturations;
  return *this;
}

double ProgramStatistics::getUtilization() const {
  double possible = double(configuration.getLanes()) *
                    double(configuration.getVector()) * double(sum.cycles);
  return possible == 0 ? 0 : double(sum.macs) / possible;
}

Statistics Report::getTotal() const {
  Statistics total;
  for (const ProgramStatistics &program : programs)
    total += program.sum;
  return total;
}
