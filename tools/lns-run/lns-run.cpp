//===- lns-run.cpp - Run, compare and time a module -----------------------===//
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
namespace cl = llvm::cl;

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  CompileFlags flags;
  cl::cat own(flags.category);
  cl::list<std::string> inputs("input", cl::value_desc("file.npy"),
                               cl::CommaSeparated, own,
                               cl::desc("The arguments, in order"));
  cl::list<std::string> outputs("output", cl::value_desc("file.npy"),
                                cl::CommaSeparated, own,
                                cl::desc("Where the results go, in order; "
                                         "others are printed"));
  cl::opt<uint64_t> random("random-inputs", cl::value_desc("seed"), own,
                           cl::desc("Normally distributed floats, and "
                                    "integers from 0 to 7"));
  cl::opt<unsigned> time("time", cl::value_desc("calls"), own,
                         cl::desc("Time so many calls"));
  cl::opt<Backend> compare(
      "compare", own, cl::init(Backend::CPU),
      cl::desc("Run another backend too and compare the results"),
      cl::values(clEnumValN(Backend::Reference, "reference",
                            "the reference for values")));
  cl::opt<uint64_t> maxUlps("max-ulps", cl::value_desc("n"), own,
                            cl::desc("Distance that --compare allows"));
  flags.parse(argc, argv,
              "LNS-MLIR runner: calls a function of a module or of a compiled "
              "library\n\nA module without data is a test: its functions "
              "without arguments run.\nExit codes: 1 where an expectation "
              "failed or a comparison differs, 2 where it could not run.\n");
  RunOptions options;
  options.compile = flags.get();
  options.inputs = inputs;
  options.outputs = outputs;
  if (random.getNumOccurrences())
    options.randomInputs = random;
  options.time = time;
  options.compareReference = compare == Backend::Reference;
  options.maxUlps = maxUlps;
  return run(options);
}
