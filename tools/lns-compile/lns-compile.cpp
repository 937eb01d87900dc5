//===- lns-compile.cpp - Compile a module to a shared library -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/CommandLine.h"
#include "lns/Driver/Compiler.h"
#include "lns/Driver/Files.h"
#include "llvm/Support/InitLLVM.h"

using namespace lns::driver;
namespace cl = llvm::cl;

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  CompileFlags flags;
  cl::opt<std::string> output("o", cl::value_desc("file"), cl::init("-"),
                              cl::desc("Where the result goes; the header and "
                                       "the manifest go beside a library"),
                              cl::cat(flags.category));
  cl::opt<std::string> report("report", cl::value_desc("file.json"),
                              cl::desc("Write what became of each contraction"),
                              cl::cat(flags.category));
  cl::opt<Stage> stage(
      "emit", cl::desc("Where to stop"), cl::init(Stage::SharedLibrary),
      cl::values(clEnumValN(Stage::LNS, "lns", "the lns dialect on tensors"),
                 clEnumValN(Stage::LNSHW, "lnshw",
                            "programs of the accelerator, with --backend=sim"),
                 clEnumValN(Stage::Linalg, "linalg", "linalg on integers"),
                 clEnumValN(Stage::Vector, "vector", "vector loops on buffers"),
                 clEnumValN(Stage::LLVM, "llvm", "the llvm dialect"),
                 clEnumValN(Stage::LLVMIR, "llvm-ir", "optimized LLVM IR"),
                 clEnumValN(Stage::Asm, "asm", "assembly"),
                 clEnumValN(Stage::Obj, "obj", "an object file"),
                 clEnumValN(Stage::SharedLibrary, "so",
                            "a shared library, its C header and its manifest "
                            "(default)")),
      cl::cat(flags.category));
  cl::opt<std::string> triple(
      "target-triple", cl::value_desc("triple"),
      cl::desc("Another machine's LLVM triple, for example "
               "aarch64-unknown-linux-gnu; takes --emit up to obj"),
      cl::cat(flags.category));
  flags.parse(argc, argv, "LNS-MLIR compiler\n");
  CompileOptions options = flags.get();
  options.stage = stage;
  options.report = report;
  options.targetTriple = triple;
  return failed(compileToFiles(options, output));
}
