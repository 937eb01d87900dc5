//===- Simulation.cpp - What lns-sim does beside running ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Simulation.h"
#include "lns/Driver/Compiler.h"
#include "lns/Driver/Files.h"
#include "llvm/Support/Path.h"

using namespace lns::driver;
using llvm::Error;
using llvm::Expected;

ExitCode lns::driver::cannotRun(Error error) {
  (void)report(std::move(error));
  return kCannotRun;
}

Error lns::driver::checkSimulation(const RunOptions &options) {
  if (options.compile.backend != Backend::Simulator)
    return llvm::createStringError(
        "lns-sim simulates; for another backend there is lns-run");
  const AcceleratorOptions &accelerator = options.simulation->accelerator;
  if (!accelerator.timingOnly)
    return Error::success();
  if (options.randomInputs || !options.inputs.empty() ||
      !options.outputs.empty() || options.compareReference)
    return llvm::createStringError(
        "--timing computes no values: it goes without --input, "
        "--random-inputs, --output and --compare");
  if (accelerator.order != sim::Order::Program ||
      accelerator.values != Values::Region)
    return llvm::createStringError("--timing computes no values: it goes "
                                   "without --order and --values");
  if (llvm::sys::path::extension(options.compile.input) == ".so")
    return llvm::createStringError(
        "--timing reads from the model's functions which programs run; give "
        "the .mlir file instead of the library");
  return Error::success();
}

ExitCode lns::driver::simulateTime(const RunOptions &options) {
  CompileOptions compileOptions = options.compile;
  compileOptions.stage = Stage::LNSHW;
  mlir::FailureOr<Compiled> compiled = compile(compileOptions);
  if (failed(compiled))
    return cannotRun(llvm::createStringError("'%s' was not compiled",
                                             options.compile.input.c_str()));
  auto accelerator = Accelerator::create(compiled->accelerator,
                                         options.simulation->accelerator);
  if (!accelerator)
    return cannotRun(accelerator.takeError());
  if (Error error = (*accelerator)->runHostFunctions())
    return cannotRun(std::move(error));
  if (Error error = writeReports(**accelerator, *options.simulation))
    return cannotRun(std::move(error));
  return kSuccess;
}

Error lns::driver::writeReports(const Accelerator &accelerator,
                                const SimulationOptions &options) {
  Expected<std::string> text = accelerator.formatReport();
  if (!text)
    return text.takeError();
  Outputs files;
  if (!options.report.empty()) {
    Expected<std::string> json = accelerator.reportToJSON();
    if (!json)
      return json.takeError();
    files.add(options.report, std::move(*json));
  }
  if (!options.trace.empty())
    files.add(options.trace, accelerator.traceToJSON());
  if (Error error = files.write())
    return error;
  // The JSON on the standard output is for a tool.
  if (options.report != "-" && options.trace != "-")
    llvm::outs() << *text;
  return Error::success();
}
