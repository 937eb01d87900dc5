//===- Simulation.h - What lns-sim does beside running ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_DRIVER_SIMULATION_H
#define LNS_LIB_DRIVER_SIMULATION_H

#include "lns/Driver/Runner.h"

namespace lns::driver {

/// Prints an error and gives the exit code for it.
ExitCode cannotRun(llvm::Error error);

/// Errors of options that do not go together.
llvm::Error checkSimulation(const RunOptions &options);

/// Runs the programs without values and without the host's code.
ExitCode simulateTime(const RunOptions &options);

/// Prints the report and writes the files that were asked for.
llvm::Error writeReports(const Accelerator &accelerator,
                         const SimulationOptions &options);

} // namespace lns::driver

#endif // LNS_LIB_DRIVER_SIMULATION_H
