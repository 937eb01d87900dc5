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
  CompileFlags compile;
  RunFlags run(compile.category);
  cl::opt<unsigned> time("time", cl::value_desc("calls"),
                         cl::cat(compile.category),
                         cl::desc("Time so many calls"));
  compile.parse(argc, argv,
                "LNS-MLIR runner: calls a function of a module or of a "
                "compiled library\n\nA module without data is a test: its "
                "functions without arguments run.\nExit codes: 1 where an "
                "expectation failed or a comparison differs, 2 where it could "
                "not run.\n",
                kCannotRun);
  RunOptions options = run.get();
  options.compile = compile.get();
  options.time = time;
  return lns::driver::run(options);
}
