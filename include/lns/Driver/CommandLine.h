//===- CommandLine.h - Options that tools share -----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_COMMANDLINE_H
#define LNS_DRIVER_COMMANDLINE_H

#include "lns/Driver/Options.h"
#include "llvm/Support/CommandLine.h"

namespace lns::driver {

/// The options of a compilation; an object of it lives in a main.
struct CompileFlags {
  llvm::cl::OptionCategory category{"LNS-MLIR options"};
  llvm::cl::opt<std::string> input{
      llvm::cl::Positional, llvm::cl::desc("<input file>"), llvm::cl::init("-"),
      llvm::cl::cat(category)};
  llvm::cl::opt<std::string> entry{
      "entry", llvm::cl::value_desc("name"),
      llvm::cl::desc("The function; without it every public one"),
      llvm::cl::cat(category)};
  llvm::cl::opt<std::string> quantize{
      "quantize", llvm::cl::value_desc("options"), llvm::cl::ValueOptional,
      llvm::cl::desc("Run lns-quantize with these options, for example "
                     "\"format=8,8 datapath=exact\"; without it the module is "
                     "compiled as it is"),
      llvm::cl::cat(category)};
  llvm::cl::opt<std::string> trainingStep{
      "training-step", llvm::cl::value_desc("options"), llvm::cl::ValueOptional,
      llvm::cl::desc("Run lns-build-training-step with these options, for "
                     "example \"rounding=stochastic storage-format=10,32\"; "
                     "the function gives a loss and its gradients"),
      llvm::cl::cat(category)};
  llvm::cl::opt<std::string> params{
      "params", llvm::cl::value_desc("positions"),
      llvm::cl::desc("Arguments that are constant over calls, for example "
                     "1-5,7; what depends on them alone is hoisted"),
      llvm::cl::cat(category)};
  llvm::cl::opt<bool> exposeContractions{
      "expose-contractions",
      llvm::cl::desc("Return every contraction's result too, in program order"),
      llvm::cl::cat(category)};
  llvm::cl::opt<bool> countEvents{
      "count-events",
      llvm::cl::desc("Count what the number system does silently (a NaN that "
                     "becomes zero, a division by zero, an update that is "
                     "skipped, an accumulator that saturates) and return the "
                     "counts too"),
      llvm::cl::cat(category)};
  llvm::cl::opt<Backend> backend{
      "backend", llvm::cl::desc("How lns ops become code"),
      llvm::cl::init(Backend::CPU),
      llvm::cl::values(
          clEnumValN(Backend::CPU, "cpu", "vectorized code (default)"),
          clEnumValN(Backend::Reference, "reference",
                     "scalar loops that call the C functions of Numerics")),
      llvm::cl::cat(category)};
  llvm::cl::opt<std::string> targetCPU{
      "target-cpu", llvm::cl::value_desc("cpu"), llvm::cl::init("native"),
      llvm::cl::desc("native (default), generic, x86-64-v3, x86-64-v4 or any "
                     "CPU that LLVM knows"),
      llvm::cl::cat(category)};
  llvm::cl::opt<Kernels> kernels{
      "kernels",
      llvm::cl::desc("Where codes are decoded, and what follows a contraction "
                     "is computed"),
      llvm::cl::init(Kernels::On),
      llvm::cl::values(
          clEnumValN(Kernels::On, "on", "in the contraction's loops (default)"),
          clEnumValN(Kernels::Off, "off",
                     "by ops of their own on whole f32 tensors")),
      llvm::cl::cat(category)};
  llvm::cl::opt<bool> openmp{
      "openmp",
      llvm::cl::desc("Run outer loops on a team of OpenMP threads, as many as "
                     "OMP_NUM_THREADS says (default); with --openmp=false the "
                     "code has one thread and needs no OpenMP"),
      llvm::cl::init(true), llvm::cl::cat(category)};

  /// Parses the command line and shows the tool's own options only. On an
  /// error it has been printed and the process ends.
  void parse(int argc, char **argv, llvm::StringRef overview);
  CompileOptions get() const;
};

} // namespace lns::driver

#endif // LNS_DRIVER_COMMANDLINE_H
