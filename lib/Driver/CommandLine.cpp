//===- CommandLine.cpp - Options that tools share -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/CommandLine.h"
#include "llvm/Support/PrettyStackTrace.h"
#include <cstdlib>

using namespace lns::driver;

void CompileFlags::parse(int argc, char **argv, llvm::StringRef overview,
                         int failureCode) {
  llvm::setBugReportMsg("This is a bug in LNS-MLIR. Please report it with the "
                        "input and this command:\n");
  llvm::cl::HideUnrelatedOptions(category);
  if (!llvm::cl::ParseCommandLineOptions(argc, argv, overview, &llvm::errs()))
    std::exit(failureCode);
}

CompileOptions CompileFlags::get() const {
  CompileOptions options;
  options.input = input;
  options.entry = entry;
  if (quantize.getNumOccurrences())
    options.quantize = quantize;
  if (trainingStep.getNumOccurrences())
    options.trainingStep = trainingStep;
  options.params = params;
  options.exposeContractions = exposeContractions;
  options.countEvents = countEvents || countRangeEvents;
  options.countRangeEvents = countRangeEvents;
  options.backend = backend;
  options.accelerator = accelerator;
  options.targetCPU = targetCPU;
  options.kernels = kernels;
  options.threads = openmp;
  return options;
}

RunOptions RunFlags::get() const {
  RunOptions options;
  options.inputs.assign(inputs.begin(), inputs.end());
  options.outputs.assign(outputs.begin(), outputs.end());
  if (random.getNumOccurrences())
    options.randomInputs = random;
  options.compareReference = compare == Backend::Reference;
  options.maxUlps = maxUlps;
  return options;
}

SimulationOptions SimulationFlags::get() const {
  SimulationOptions options;
  options.accelerator.timingOnly = timing;
  options.accelerator.order = order;
  options.accelerator.values = values;
  options.accelerator.energyTable = energyTable;
  options.accelerator.events = !trace.empty();
  options.accelerator.progress = true;
  options.report = report;
  options.trace = trace;
  return options;
}
