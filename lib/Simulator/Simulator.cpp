//===- Simulator.cpp - Runs programs of the accelerator -------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Simulator.h"

#include "Interpreter.h"

#include "llvm/ADT/StringMap.h"

#include <chrono>

using namespace mlir;
using namespace lns;
using namespace lns::sim;

/// Products between two calls of `progress`, and ops at least.
static constexpr int64_t kProgressMacs = 1000000, kProgressOps = 64;

namespace {
/// A program with the machine that its ops ask.
class LoadedProgram : public hw::Machine {
public:
  LoadedProgram(hw::ProgramOp program, const SimulatorOptions &options)
      : program(program), configuration(program.getConfiguration()),
        options(options) {}

  LogicalResult decode() {
    if (!configuration)
      return program.emitOpError()
             << "runs on " << program.getAcceleratorAttr()
             << ", but there is no such lnshw.accelerator";
    FailureOr<DecodedProgram> result =
        sim::decode(program, *this, !options.timingOnly);
    if (failed(result))
      return failure();
    code = std::move(*result);
    return success();
  }

  hw::ConfigurationAttr getConfiguration() const override {
    return configuration;
  }
  hw::MacFunction getMac(hw::DatapathOp datapath,
                         const hw::MacShape &shape) const override {
    return options.getMac ? options.getMac(datapath, shape) : hw::MacFunction();
  }
  void countSaturations(int64_t count) const override { saturations += count; }

  hw::ProgramOp program;
  hw::ConfigurationAttr configuration;
  DecodedProgram code;
  std::optional<int32_t> inReport; ///< index in Report::programs
  mutable int64_t saturations = 0; ///< since the run began

private:
  const SimulatorOptions &options;
};
} // namespace

struct Simulator::Impl {
  Impl(ModuleOp module, SimulatorOptions options)
      : module(module), options(std::move(options)) {
    report.timingOnly = this->options.timingOnly;
  }

  LogicalResult run(StringRef name, ArrayRef<char *> arguments);
  /// The program, decoded; null after an error.
  LoadedProgram *load(StringRef name);
  LogicalResult check(LoadedProgram &program, ArrayRef<char *> arguments);
  /// Appends to the report's events, in program order.
  void keepEvent(const AsyncOp &op, const Token &token, int32_t program);

  ModuleOp module;
  SimulatorOptions options;
  llvm::StringMap<std::unique_ptr<LoadedProgram>> programs;
  Report report;
  int64_t cycle = 0; ///< where the next run begins
  int32_t numRuns = 0;
};

LoadedProgram *Simulator::Impl::load(StringRef name) {
  std::unique_ptr<LoadedProgram> &known = programs[name];
  if (known)
    return known.get();
  auto program = module.lookupSymbol<hw::ProgramOp>(name);
  if (!program) {
    module.emitError() << "has no lnshw.program @" << name
                       << ", which the simulator was told to run";
    return nullptr;
  }
  auto loaded = std::make_unique<LoadedProgram>(program, options);
  if (failed(loaded->decode()))
    return nullptr;
  known = std::move(loaded);
  return known.get();
}

LogicalResult Simulator::Impl::check(LoadedProgram &loaded,
                                     ArrayRef<char *> arguments) {
  size_t expected = loaded.program.getBody().getNumArguments();
  if (arguments.size() != expected)
    return loaded.program.emitOpError()
           << "takes " << expected << " memrefs, but the simulator was given "
           << arguments.size();
  for (auto [i, argument] : llvm::enumerate(arguments))
    if (!argument)
      return loaded.program.emitOpError()
             << "was given a null pointer as argument #" << i;
  return success();
}

void Simulator::Impl::keepEvent(const AsyncOp &op, const Token &token,
                                int32_t program) {
  if (report.events.size() >= kMaxEvents) {
    ++report.eventsLeftOut;
    return;
  }
  report.events.push_back({op.unit, op.op->getName().stripDialect(),
                           cycle + token.start, cycle + token.busyEnd,
                           cycle + token.complete, program, numRuns});
}

LogicalResult Simulator::Impl::run(StringRef name, ArrayRef<char *> arguments) {
  LoadedProgram *loaded = load(name);
  if (!loaded || (!options.timingOnly && failed(check(*loaded, arguments))))
    return failure();
  hw::ProgramOp program = loaded->program;
  int32_t inReport = loaded->inReport.value_or(int32_t(report.programs.size()));
  int64_t macs = int64_t(program.getMacs().value_or(0));

  Observers observers;
  if (options.events)
    observers.event = [&](const AsyncOp &op, const Token &token) {
      keepEvent(op, token, inReport);
    };
  // Ops stand for products: each for as many as any other.
  int64_t issued = 0, told = 0, numIssues = loaded->code.numIssues;
  if (options.progress && macs > 0) {
    double perOp = double(macs) / double(std::max<int64_t>(numIssues, 1));
    observers.progressInterval =
        std::max<int64_t>(kProgressOps, int64_t(double(kProgressMacs) / perOp));
    observers.progress = [&, perOp](int64_t more) {
      issued += more;
      int64_t done = std::min(macs, int64_t(double(issued) * perOp));
      options.progress(done - told);
      told = done;
    };
  }

  loaded->saturations = 0;
  Statistics sum;
  size_t numEvents = report.events.size();
  int64_t numLeftOut = report.eventsLeftOut;
  Interpreter interpreter(loaded->code, loaded->configuration.getQueue(),
                          !options.timingOnly, options.order, arguments,
                          observers);
  if (failed(interpreter.run(sum))) {
    report.events.resize(numEvents);
    report.eventsLeftOut = numLeftOut;
    return failure();
  }
  if (options.progress && macs > told)
    options.progress(macs - told);
  sum.macs = macs;
  if (!options.timingOnly)
    sum.saturations = loaded->saturations;
  cycle += sum.cycles;
  ++numRuns;
  if (!loaded->inReport) {
    StringRef shown = program.getName().value_or(program.getSymName());
    report.programs.push_back({program, program.getSymName().str(), shown.str(),
                               loaded->configuration, Statistics()});
    loaded->inReport = inReport;
  }
  report.programs[size_t(inReport)].sum += sum;
  return success();
}

Simulator::Simulator(ModuleOp module, SimulatorOptions options)
    : impl(std::make_unique<Impl>(module, std::move(options))) {}

Simulator::~Simulator() = default;

LogicalResult Simulator::run(StringRef program, ArrayRef<char *> arguments) {
  auto start = std::chrono::steady_clock::now();
  LogicalResult result = impl->run(program, arguments);
  std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  impl->report.simulatorSeconds += seconds.count();
  return result;
}

const Report &Simulator::getReport() const { return impl->report; }
