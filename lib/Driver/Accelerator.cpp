//===- Accelerator.cpp - The simulator behind compiled code ---------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Accelerator.h"
#include "AcceleratorModule.h"
#include "TileKernels.h"
#include "lns/Driver/Lanes.h"
#include "lns/Driver/Library.h"
#include "lns/Driver/Registration.h"
#include "lns/Simulator/Report.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/ScopeExit.h"
#include <mutex>

using namespace mlir;
using namespace lns;
using namespace lns::driver;
using llvm::Error;
using llvm::Expected;

//===----------------------------------------------------------------------===//
// Diagnostics
//===----------------------------------------------------------------------===//

/// Collects the errors of a context while it lives.
namespace {
class ErrorCollector {
public:
  explicit ErrorCollector(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          if (diagnostic.getSeverity() != DiagnosticSeverity::Error)
            return failure();
          add(diagnostic);
          for (Diagnostic &note : diagnostic.getNotes())
            add(note);
          return success();
        }) {}

  /// What was collected, or `otherwise` if that is nothing.
  Error take(llvm::StringRef otherwise) {
    return llvm::createStringError(text.empty() ? otherwise
                                                : llvm::StringRef(text));
  }

private:
  void add(Diagnostic &diagnostic) {
    llvm::raw_string_ostream os(text);
    if (!text.empty())
      os << "\n";
    if (auto place = diagnostic.getLocation()->findInstanceOf<FileLineColLoc>())
      os << place.getFilename().getValue() << ":" << place.getLine() << ":"
         << place.getColumn() << ": ";
    os << diagnostic;
  }

  std::string text;
  ScopedDiagnosticHandler handler;
};
} // namespace

//===----------------------------------------------------------------------===//
// What an accelerator has
//===----------------------------------------------------------------------===//

struct Accelerator::Impl {
  Impl(const AcceleratorOptions &options, const DialectRegistry &registry)
      : options(options), context(registry, MLIRContext::Threading::DISABLED) {}

  LogicalResult compileLanes();
  hw::MacFunction getMac(hw::DatapathOp datapath, const hw::MacShape &shape);
  Error run(llvm::StringRef name, llvm::ArrayRef<char *> arguments);
  void startProgress(int64_t macs);
  Expected<sim::ReportEnergy> getEnergy(const sim::Report &report) const {
    return sim::getEnergy(report,
                          table ? *table : sim::EnergyTable::getDefault());
  }

  AcceleratorOptions options;
  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::optional<SymbolTable> symbols;
  std::vector<sim::HostOp> host;
  std::optional<sim::EnergyTable> table;
  std::optional<Lanes> lanes;
  TileKernels kernels;
  /// Whether some values came without a count of saturations.
  bool isUncounted = false;
  std::unique_ptr<sim::Simulator> simulator;
  std::optional<sim::Progress> progress;
  double totalSeconds = 0;

  /// Of the runs that libraries ask for.
  std::mutex mutex;
  std::optional<std::string> failed;
};

Accelerator::Accelerator() = default;
Accelerator::~Accelerator() = default;

static DialectRegistry makeRegistry() {
  DialectRegistry registry;
  registerAllDialects(registry);
  return registry;
}

/// What the lowering says it has left to the host.
static std::vector<sim::HostOp> readHost(ModuleOp module) {
  std::vector<sim::HostOp> host;
  auto entries = module->getAttrOfType<ArrayAttr>(hw::kHostAttrName);
  if (!entries)
    return host;
  for (Attribute each : entries) {
    // Text that people wrote may have anything there.
    auto entry = dyn_cast<DictionaryAttr>(each);
    if (!entry)
      continue;
    auto get = [&](StringRef key) {
      auto text = entry.getAs<StringAttr>(key);
      return text ? text.getValue().str() : std::string();
    };
    host.push_back({get("name"), get("op"), get("reason")});
  }
  return host;
}

Expected<std::unique_ptr<Accelerator>>
Accelerator::create(llvm::StringRef text, const AcceleratorOptions &options) {
  std::unique_ptr<Accelerator> result(new Accelerator());
  result->impl = std::make_unique<Impl>(options, makeRegistry());
  Impl &impl = *result->impl;
  if (!options.energyTable.empty()) {
    auto table = sim::EnergyTable::read(options.energyTable);
    if (!table)
      return table.takeError();
    impl.table = std::move(*table);
  }
  // Programs may be long.
  impl.context.printOpOnDiagnostic(false);
  ErrorCollector errors(&impl.context);
  impl.module = parseSourceString<ModuleOp>(text, ParserConfig(&impl.context),
                                            "lns_accelerator");
  if (!impl.module)
    return errors.take("the text of the accelerator's programs is no module");
  impl.symbols.emplace(*impl.module);
  impl.host = readHost(*impl.module);
  // Now, so that the simulator's time is not the compiler's.
  if (!options.timingOnly && options.values == Values::Region &&
      failed(impl.compileLanes()))
    return llvm::createStringError("the datapaths cannot be compiled");
  result->reset();
  return result;
}

void Accelerator::reset() {
  sim::SimulatorOptions options;
  options.timingOnly = impl->options.timingOnly;
  options.order = impl->options.order;
  options.events = impl->options.events;
  Impl *own = impl.get();
  options.getMac = [own](hw::DatapathOp datapath, const hw::MacShape &shape) {
    return own->getMac(datapath, shape);
  };
  options.progress = [own](int64_t macs) {
    if (own->progress)
      own->progress->advance(macs);
  };
  impl->simulator =
      std::make_unique<sim::Simulator>(*impl->module, std::move(options));
  impl->totalSeconds = 0;
  impl->isUncounted = false;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

LogicalResult Accelerator::Impl::compileLanes() {
  FailureOr<Lanes> compiled = Lanes::compile(*module);
  if (mlir::failed(compiled))
    return failure();
  lanes.emplace(std::move(*compiled));
  return success();
}

hw::MacFunction Accelerator::Impl::getMac(hw::DatapathOp datapath,
                                          const hw::MacShape &shape) {
  if (options.values == Values::Kernel)
    if (hw::MacFunction kernel = kernels.get(datapath, shape)) {
      isUncounted = true;
      return kernel;
    }
  if (!lanes && mlir::failed(compileLanes()))
    return {};
  Lanes::Function function = lanes->lookup(datapath.getSymName());
  if (!function)
    return {};
  return [function, shape](const uint8_t *a, const uint8_t *b, int32_t *sums) {
    return function(a, b, sums, shape.rows, shape.results, shape.columns,
                    shape.strideA, shape.strideB, shape.strideSums);
  };
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

void Accelerator::Impl::startProgress(int64_t macs) {
  if (options.progress)
    progress.emplace(macs);
}

/// The products of the runs of one program, where it says them.
static int64_t getMacs(hw::ProgramOp program) {
  return program ? int64_t(program.getMacs().value_or(0)) : 0;
}

Error Accelerator::Impl::run(llvm::StringRef name,
                             llvm::ArrayRef<char *> arguments) {
  ErrorCollector errors(&context);
  if (succeeded(simulator->run(name, arguments)))
    return Error::success();
  return errors.take(
      ("the program '" + name + "' of the accelerator cannot be run").str());
}

Error Accelerator::run(llvm::StringRef program,
                       llvm::ArrayRef<char *> arguments) {
  if (!impl->progress) {
    // One call of a model runs each of its programs once.
    int64_t macs = 0;
    for (auto each : impl->module->getOps<hw::ProgramOp>())
      macs += getMacs(each);
    impl->startProgress(macs);
  }
  return impl->run(program, arguments);
}

Error Accelerator::runHostFunctions() {
  FailureOr<std::vector<std::string>> runs = failure();
  {
    ErrorCollector errors(&impl->context);
    runs = listRuns(*impl->module);
    if (failed(runs))
      return errors.take("it is not known which programs run");
  }
  if (runs->empty())
    return llvm::createStringError(
        "no function of the module runs a program of the accelerator: a "
        "contraction is taken where its datapath is #lns.pe, for example by "
        "--quantize=datapath=pe; the report of a run with values says why "
        "others are not");
  int64_t macs = 0;
  for (const std::string &name : *runs)
    macs += getMacs(impl->symbols->lookup<hw::ProgramOp>(name));
  impl->startProgress(macs);
  auto stopProgress = llvm::scope_exit([&] { impl->progress.reset(); });
  for (const std::string &name : *runs)
    if (Error error = impl->run(name, {}))
      return error;
  return Error::success();
}

void Accelerator::onRun(void *accelerator, const char *program,
                        void **arguments) {
  auto *self = static_cast<Accelerator *>(accelerator);
  std::lock_guard<std::mutex> lock(self->impl->mutex);
  if (self->impl->failed)
    return;
  auto op = self->impl->symbols->lookup<hw::ProgramOp>(program);
  size_t count = op ? op.getBody().getNumArguments() : 0;
  auto *first = reinterpret_cast<char **>(arguments);
  if (Error error = self->run(program, llvm::ArrayRef(first, count)))
    self->impl->failed = toString(std::move(error));
}

Error Accelerator::takeError() {
  std::lock_guard<std::mutex> lock(impl->mutex);
  impl->progress.reset();
  if (!impl->failed)
    return Error::success();
  Error error = llvm::createStringError(*impl->failed);
  impl->failed.reset();
  return error;
}

void Accelerator::attach(const Library &library) {
  library.onAcceleratorRun(onRun, this);
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

void Accelerator::setTotalSeconds(double seconds) {
  impl->totalSeconds = seconds;
}

sim::Report Accelerator::getReport() const {
  sim::Report report = impl->simulator->getReport();
  report.totalSeconds = impl->totalSeconds;
  if (impl->isUncounted)
    for (sim::ProgramStatistics &program : report.programs)
      program.sum.saturations.reset();
  return report;
}

Expected<std::string> Accelerator::formatReport() const {
  sim::Report report = getReport();
  Expected<sim::ReportEnergy> energy = impl->getEnergy(report);
  if (!energy)
    return energy.takeError();
  return sim::formatReport(report, *energy, impl->host);
}

Expected<std::string> Accelerator::reportToJSON() const {
  sim::Report report = getReport();
  Expected<sim::ReportEnergy> energy = impl->getEnergy(report);
  if (!energy)
    return energy.takeError();
  return sim::reportToJSON(report, *energy, impl->host);
}

std::string Accelerator::traceToJSON() const {
  return sim::traceToJSON(getReport());
}
