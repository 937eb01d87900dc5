//===- Report.h - What a simulation says ------------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Reports of a simulation: tables for people, JSON for tools, a trace for
/// chrome://tracing and Perfetto, a bar of progress for those who wait.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_SIMULATOR_REPORT_H
#define LNS_SIMULATOR_REPORT_H

#include "lns/Simulator/Energy.h"

#include "llvm/ADT/ArrayRef.h"

#include <chrono>

namespace lns::sim {

/// An op that the accelerator does not run.
struct HostOp {
  std::string name;   ///< of the contraction, else empty
  std::string op;     ///< "linalg.generic"
  std::string reason; ///< why
};

/// Tables: one row for each program, with the total below; then what the units
/// waited for, traffic, energy by part, and what stayed on the host.
std::string formatReport(const Report &report, const ReportEnergy &energy,
                         llvm::ArrayRef<HostOp> host = {});

/// The same numbers in JSON, program by program, with the configuration and the
/// energy table.
std::string reportToJSON(const Report &report, const ReportEnergy &energy,
                         llvm::ArrayRef<HostOp> host = {});

/// The trace-event format: a track for each unit, with an op where the unit was
/// busy with it, and one for the runs of programs. One cycle is shown as one
/// microsecond. Of more than `limit` events the first ones are written, and an
/// event at the end says how many are missing.
std::string traceToJSON(const Report &report, int64_t limit = 200000);

/// "lns-sim: 42 % of 1,234,000,000 macs, 12 s, about 17 s left".
std::string formatProgress(int64_t done, int64_t total, double seconds);

/// A line on stderr that says how much is done: on a terminal only, and only
/// where it takes more than a second.
class Progress {
public:
  /// `total` macs are to be done; without any no line is shown.
  explicit Progress(int64_t total);
  ~Progress();
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;
  /// So many more are done.
  void advance(int64_t macs);

private:
  using Clock = std::chrono::steady_clock;
  int64_t total, done = 0;
  bool terminal, shown = false;
  Clock::time_point start, next;
};

} // namespace lns::sim

#endif // LNS_SIMULATOR_REPORT_H
