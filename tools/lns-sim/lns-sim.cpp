//===- lns-sim.cpp - Run a model on a simulated accelerator ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/CommandLine.h"
#include "lns/Driver/Runner.h"
#include "llvm/Support/InitLLVM.h"

using namespace lns::driver;

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  CompileFlags compile;
  RunFlags run(compile.category);
  SimulationFlags simulation(compile.category);
  compile.backend.setInitialValue(Backend::Simulator);
  compile.parse(argc, argv,
                "LNS-MLIR simulator: runs a function of a module with the "
                "programs of an accelerator, and prints cycles, traffic and "
                "energy\n\nExit codes: 1 where a comparison differs, 2 where "
                "it could not run.\n",
                kCannotRun);
  RunOptions options = run.get();
  options.compile = compile.get();
  options.simulation = simulation.get();
  return lns::driver::run(options);
}
