//===- Runner.h - Running, comparing and timing -----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_RUNNER_H
#define LNS_DRIVER_RUNNER_H

#include "lns/Driver/Accelerator.h"
#include "lns/Driver/Options.h"
#include <cstdint>

namespace lns::driver {

/// What lns-sim is asked to do beside running.
struct SimulationOptions {
  AcceleratorOptions accelerator;
  /// Where the report goes in JSON, and the trace; empty means nowhere.
  std::string report, trace;
};

/// What lns-run and lns-sim are asked to do.
struct RunOptions {
  CompileOptions compile;
  /// Print and write the report of a simulation.
  std::optional<SimulationOptions> simulation;
  /// `.npy` files of the arguments, in the order of the function as written.
  std::vector<std::string> inputs;
  /// Where results go, and behind them the next values of updated arguments;
  /// what has no file is printed (not beside the report of a simulation), of
  /// events those that happened.
  std::vector<std::string> outputs;
  /// The seed of random arguments.
  std::optional<uint64_t> randomInputs;
  /// Calls to time, 0 for none.
  unsigned time = 0;
  /// Run the reference backend too and compare.
  bool compareReference = false;
  /// Distance up to which a comparison calls two floats equal.
  uint64_t maxUlps = 0;
};

/// Exit codes of lns-run and lns-sim.
enum ExitCode { kSuccess = 0, kDifference = 1, kCannotRun = 2 };

/// Runs; everything that is wrong has been printed to stderr.
ExitCode run(const RunOptions &options);

} // namespace lns::driver

#endif // LNS_DRIVER_RUNNER_H
