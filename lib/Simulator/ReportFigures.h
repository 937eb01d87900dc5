//===- ReportFigures.h - What reports compute from counts -------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_SIMULATOR_REPORTFIGURES_H
#define LNS_LIB_SIMULATOR_REPORTFIGURES_H

#include "lns/Simulator/Statistics.h"

namespace lns::sim {

inline constexpr hw::Unit kUnits[] = {hw::Unit::Load, hw::Unit::Mac,
                                      hw::Unit::Post, hw::Unit::Store};
inline constexpr hw::Space kSpaces[] = {
    hw::Space::A, hw::Space::B, hw::Space::Accumulator, hw::Space::Output};

/// At the clock of the accelerator.
double getSeconds(const ProgramStatistics &program);
/// The programs' seconds one after the other.
double getSeconds(const Report &report);
/// Macs by those that all programs' lanes could have done.
double getUtilization(const Report &report);
/// The unit with the most busy cycles.
hw::Unit getBusiestUnit(const Statistics &statistics);

/// How a program uses the accelerator, by its first mac.
struct Mapping {
  std::string inA; ///< lhs or rhs, empty where the program does not say
  std::string dataflow;
  int64_t rows, results, depth; ///< of one mac: sums, and products of each
  std::array<int64_t, hw::kNumSpaces> slots{}; ///< of all buffers together
  std::optional<int64_t> estimate; ///< cycles of a run, by the cost model
};
/// None where the program has no mac.
std::optional<Mapping> getMapping(const ProgramStatistics &program);
/// The table of all programs.
void printMapping(llvm::raw_ostream &os, const Report &report);

} // namespace lns::sim

#endif // LNS_LIB_SIMULATOR_REPORTFIGURES_H
