//===- CommandLine.cpp - Options that tools share -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/CommandLine.h"
#include "llvm/Support/PrettyStackTrace.h"

using namespace lns::driver;

void CompileFlags::parse(int argc, char **argv, llvm::StringRef overview) {
  llvm::setBugReportMsg("This is a bug in LNS-MLIR. Please report it with the "
                        "input and this command:\n");
  llvm::cl::HideUnrelatedOptions(category);
  llvm::cl::ParseCommandLineOptions(argc, argv, overview);
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
  options.countEvents = countEvents;
  options.backend = backend;
  options.targetCPU = targetCPU;
  options.kernels = kernels;
  options.threads = openmp;
  return options;
}
