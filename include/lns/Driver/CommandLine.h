//===- CommandLine.h - Options that tools share -----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_COMMANDLINE_H
#define LNS_DRIVER_COMMANDLINE_H

#include "lns/Driver/Runner.h"
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
  llvm::cl::opt<bool> countRangeEvents{
      "count-range-events",
      llvm::cl::desc("Count these events, and numbers that were too small or "
                     "too large for their format"),
      llvm::cl::cat(category)};
  llvm::cl::opt<Backend> backend{
      "backend", llvm::cl::desc("How lns ops become code"),
      llvm::cl::init(Backend::CPU),
      llvm::cl::values(
          clEnumValN(Backend::CPU, "cpu", "vectorized code (default)"),
          clEnumValN(Backend::Reference, "reference",
                     "scalar loops that call the C functions of Numerics"),
          clEnumValN(Backend::Simulator, "sim",
                     "programs of a simulated accelerator, the rest as cpu")),
      llvm::cl::cat(category)};
  llvm::cl::opt<std::string> accelerator{
      "accelerator", llvm::cl::value_desc("options"),
      llvm::cl::desc("Run lns-lower-to-lnshw with these options, for example "
                     "\"configuration={lanes=16} dataflow=auto\"; or the JSON "
                     "file of the configuration alone"),
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
  /// error it has been printed and the process ends with `failureCode`.
  void parse(int argc, char **argv, llvm::StringRef overview,
             int failureCode = 1);
  CompileOptions get() const;
};

/// The options of a run with data.
struct RunFlags {
  explicit RunFlags(llvm::cl::OptionCategory &category) : category(category) {}
  llvm::cl::cat category;
  llvm::cl::list<std::string> inputs{"input", llvm::cl::value_desc("file.npy"),
                                     llvm::cl::CommaSeparated, category,
                                     llvm::cl::desc("The arguments, in order")};
  llvm::cl::list<std::string> outputs{
      "output", llvm::cl::value_desc("file.npy"), llvm::cl::CommaSeparated,
      category,
      llvm::cl::desc("Where the results go, in order; lns-run prints others")};
  llvm::cl::opt<uint64_t> random{
      "random-inputs", llvm::cl::value_desc("seed"), category,
      llvm::cl::desc("Normally distributed floats, and integers from 0 to 7")};
  llvm::cl::opt<Backend> compare{
      "compare", category, llvm::cl::init(Backend::CPU),
      llvm::cl::desc("Run another backend too and compare the results"),
      llvm::cl::values(clEnumValN(Backend::Reference, "reference",
                                  "the reference for values"))};
  llvm::cl::opt<uint64_t> maxUlps{
      "max-ulps", llvm::cl::value_desc("n"), category,
      llvm::cl::desc("Distance that --compare allows")};

  /// Without the options of the compilation.
  RunOptions get() const;
};

/// The options of a simulation.
struct SimulationFlags {
  explicit SimulationFlags(llvm::cl::OptionCategory &category)
      : category(category) {}
  llvm::cl::cat category;
  llvm::cl::opt<bool> timing{
      "timing", category,
      llvm::cl::desc("Cycles, traffic and energy without values: each program "
                     "runs as often as one call of the function runs it, and "
                     "nothing else of it is executed")};
  llvm::cl::opt<sim::Order> order{
      "order", category, llvm::cl::init(sim::Order::Program),
      llvm::cl::desc("The order in which values are computed"),
      llvm::cl::values(
          clEnumValN(sim::Order::Program, "program", "of the text (default)"),
          clEnumValN(sim::Order::Token, "token",
                     "in which units begin their ops"))};
  llvm::cl::opt<Values> values{
      "values", category, llvm::cl::init(Values::Region),
      llvm::cl::desc("What computes products and sums"),
      llvm::cl::values(
          clEnumValN(Values::Region, "region",
                     "the datapath's region, compiled (default)"),
          clEnumValN(Values::Kernel, "kernel",
                     "the CPU's kernel where the datapath implements #lns.pe; "
                     "saturations are not counted"))};
  llvm::cl::opt<std::string> energyTable{
      "energy-table", llvm::cl::value_desc("file.csv"), category,
      llvm::cl::desc("Energies of components; without it the project's table")};
  llvm::cl::opt<std::string> report{
      "report", llvm::cl::value_desc("file.json"), category,
      llvm::cl::desc("Write the report in JSON too; - is the standard output, "
                     "instead of the text")};
  llvm::cl::opt<std::string> trace{
      "trace", llvm::cl::value_desc("file.json"), category,
      llvm::cl::desc("Write when each op ran, for Perfetto")};

  SimulationOptions get() const;
};

} // namespace lns::driver

#endif // LNS_DRIVER_COMMANDLINE_H
