//===- Runner.cpp - Running, comparing and timing -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Runner.h"
#include "Simulation.h"
#include "lns/Driver/Array.h"
#include "lns/Driver/Compiler.h"
#include "lns/Driver/Files.h"
#include "lns/Driver/Library.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/WithColor.h"
#include <chrono>
#include <cmath>
#include <cstdlib>

using namespace lns::driver;
using llvm::Error;
using llvm::Expected;
using llvm::outs;

/// Other threads may be at work: no destructor runs.
static void exitOnAssert() { std::_Exit(kCannotRun); }

static Expected<Library> openLibrary(llvm::StringRef path) {
  Expected<Library> library = Library::open(path);
  if (library)
    library->onAssertFailed(exitOnAssert);
  return library;
}

/// The library to run: `options.input` itself, or what it compiles to. Once it
/// is loaded its file is not needed any more.
static Expected<Library> loadLibrary(const CompileOptions &options) {
  if (llvm::sys::path::extension(options.input) == ".so")
    return openLibrary(options.input);
  mlir::FailureOr<Compiled> compiled = compile(options);
  if (failed(compiled))
    return llvm::createStringError("'%s' was not compiled",
                                   options.input.c_str());
  Expected<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder)
    return folder.takeError();
  std::string path = folder->file("module.so");
  if (Error error = writeFile(path, compiled->bytes))
    return std::move(error);
  return openLibrary(path);
}

namespace {
/// A library, and the accelerator that runs its programs, if it has any.
struct Loaded {
  Library library;
  std::unique_ptr<Accelerator> accelerator;

  /// What went wrong in the accelerator since the last call.
  Error takeError() const {
    return accelerator ? accelerator->takeError() : Error::success();
  }
};
} // namespace

static Expected<Loaded> load(const CompileOptions &options,
                             const AcceleratorOptions &simulated = {}) {
  Expected<Library> library = loadLibrary(options);
  if (!library)
    return library.takeError();
  std::unique_ptr<Accelerator> accelerator;
  if (std::optional<llvm::StringRef> text = library->getAccelerator()) {
    auto created = Accelerator::create(*text, simulated);
    if (!created)
      return created.takeError();
    accelerator = std::move(*created);
    accelerator->attach(*library);
  }
  return Loaded{std::move(*library), std::move(accelerator)};
}

//===----------------------------------------------------------------------===//
// Events
//===----------------------------------------------------------------------===//

/// How often an event happened; nothing where it did not.
static void printEvent(llvm::StringRef name, const Array &count) {
  if (count.bitsAt(0))
    outs() << name << ": " << count.bitsAt(0) << "\n";
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

/// Runs every function without arguments, in the order of the file.
static ExitCode runTests(const Loaded &loaded) {
  const Library &library = loaded.library;
  for (const Function &function : library.getInterface().functions) {
    std::vector<Array> results;
    for (const Value &value : function.results)
      results.emplace_back(value);
    Array workspace = makeWorkspace(function);
    if (Error error = library.call(function, {}, results, workspace))
      return cannotRun(std::move(error));
    if (Error error = loaded.takeError())
      return cannotRun(std::move(error));
    for (auto [value, array] : llvm::zip_equal(function.results, results))
      if (value.isEvent())
        printEvent(function.name + ", " + value.name, array);
  }
  int failures = library.failures(), evaluated = library.evaluated();
  if (!evaluated)
    return cannotRun(llvm::createStringError(
        "no expectation was evaluated: a test needs check.expect_eq, "
        "check.expect_ulp or check.expect_rel; to see the results of a "
        "function, name it with --entry"));
  outs() << failures << " of " << evaluated << " expectations failed\n";
  return failures ? kDifference : kSuccess;
}

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

static std::string listArguments(llvm::ArrayRef<Value> values) {
  std::string text;
  for (auto [i, value] : llvm::enumerate(values))
    text += (i ? ", " : "") + describe(value.type, value.shape);
  return text;
}

/// [N6] is the rule, not an error, but seldom what was meant.
static void warnOfNonFinite(const Array &array, size_t number) {
  int64_t count = 0, first = -1;
  for (int64_t i = 0; i < array.elements(); ++i)
    if (!std::isfinite(array.valueAt(i)) && count++ == 0)
      first = i;
  if (count)
    llvm::WithColor::warning()
        << "argument " << number << " has " << count
        << " elements that are NaN or infinite, the first at "
        << positionOf(first, array.shape())
        << "; everything that shares a dynamic scale with one becomes NaN "
           "[N6]\n";
}

static Expected<std::vector<Array>> makeArguments(const RunOptions &options,
                                                  const Program &program) {
  llvm::ArrayRef<Value> values = program.arguments();
  std::vector<Array> arrays;
  if (options.randomInputs) {
    uint64_t state = *options.randomInputs;
    for (const Value &value : values)
      arrays.push_back(randomArray(value, state));
    return arrays;
  }
  if (options.inputs.size() != values.size())
    return llvm::createStringError(
        "'%s' takes %zu arguments (%s), but %zu files were given with --input; "
        "--random-inputs=SEED makes them up",
        program.getFunction().name.c_str(), values.size(),
        listArguments(values).c_str(), options.inputs.size());
  for (auto [i, value] : llvm::enumerate(values)) {
    Expected<Array> array = readNpy(options.inputs[i], value);
    if (!array)
      return llvm::createStringError("argument " + llvm::Twine(i) + ": " +
                                     toString(array.takeError()));
    warnOfNonFinite(*array, i);
    arrays.push_back(std::move(*array));
  }
  return arrays;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

static Error writeResults(const RunOptions &options, const Program &program) {
  std::vector<const Array *> results = program.results();
  std::vector<std::string> names = program.resultNames();
  auto isEvent = [](const Value &value) { return value.isEvent(); };
  size_t firstEvent =
      results.size() - llvm::count_if(program.getFunction().results, isEvent);
  if (options.outputs.size() > results.size())
    return llvm::createStringError(
        "%zu files were given with --output, but there are %zu results",
        options.outputs.size(), results.size());
  Outputs files;
  for (auto [i, array] : llvm::enumerate(results)) {
    if (i < options.outputs.size()) {
      files.add(options.outputs[i], toNpy(*array));
      continue;
    }
    if (i >= firstEvent) {
      printEvent(names[i], *array);
      continue;
    }
    if (options.simulation)
      continue;
    outs() << names[i] << ": ";
    print(outs(), *array);
  }
  return files.write();
}

static ExitCode compareResults(const Program &actual, const Program &expected,
                               uint64_t maxUlps) {
  ExitCode code = kSuccess;
  for (auto [name, got, wanted] : llvm::zip_equal(
           actual.resultNames(), actual.results(), expected.results())) {
    const Array &a = *got, &b = *wanted;
    Difference difference = compare(a, b, maxUlps);
    outs() << name << " (" << describe(a.type(), a.shape()) << "): ";
    if (!difference.count) {
      outs() << (maxUlps ? "within " + std::to_string(maxUlps) + " ulps"
                         : std::string("equal bits"))
             << "\n";
      continue;
    }
    code = kDifference;
    int64_t at = difference.first;
    outs() << difference.count << " of " << a.elements()
           << " elements differ, the first at " << positionOf(at, a.shape())
           << llvm::format(": got %.17g, reference %.17g", a.valueAt(at),
                           b.valueAt(at));
    if (difference.ulps != ~uint64_t(0))
      outs() << ", " << difference.ulps << " ulps apart";
    outs() << "\n";
  }
  return code;
}

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

static Error timeCalls(Program &program, const Library &library,
                       unsigned calls) {
  std::vector<double> milliseconds;
  // The first call pays for pages, threads and caches.
  for (unsigned i = 0; i < calls + 1; ++i) {
    auto start = std::chrono::steady_clock::now();
    if (Error error = program.run())
      return error;
    std::chrono::duration<double, std::milli> passed =
        std::chrono::steady_clock::now() - start;
    if (i)
      milliseconds.push_back(passed.count());
  }
  llvm::sort(milliseconds);
  double median = milliseconds[milliseconds.size() / 2];
  double spread = milliseconds.back() - milliseconds.front();
  outs() << llvm::format("time: min %.6g ms, median %.6g ms, spread %.1f %% "
                         "(max - min over median), ",
                         milliseconds.front(), median,
                         median > 0 ? 100 * spread / median : 0.0)
         << calls << " calls, " << library.threads() << " threads, built for "
         << library.getInterface().cpu << ", on " << describeHost() << "\n";
  return Error::success();
}

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

/// Runs what `program` is bound to once.
static Error runOnce(const Loaded &loaded, Program &program) {
  if (Error error = program.run())
    return error;
  return loaded.takeError();
}

/// Runs the function of the reference backend on the same arguments.
static ExitCode compareWithReference(const RunOptions &options,
                                     const Program &program,
                                     std::vector<Array> &arguments) {
  CompileOptions compileOptions = options.compile;
  compileOptions.backend = Backend::Reference;
  compileOptions.accelerator.clear();
  Expected<Loaded> reference = load(compileOptions);
  if (!reference)
    return cannotRun(reference.takeError());
  Expected<Program> other =
      Program::find(reference->library, options.compile.entry);
  if (!other)
    return cannotRun(other.takeError());
  if (Error error = other->bind(arguments))
    return cannotRun(std::move(error));
  if (Error error = runOnce(*reference, *other))
    return cannotRun(std::move(error));
  return compareResults(program, *other, options.maxUlps);
}

static ExitCode runFunction(const RunOptions &options, const Loaded &loaded) {
  const Library &library = loaded.library;
  Expected<Program> program = Program::find(library, options.compile.entry);
  if (!program)
    return cannotRun(program.takeError());
  Expected<std::vector<Array>> arguments = makeArguments(options, *program);
  if (!arguments)
    return cannotRun(arguments.takeError());
  auto start = std::chrono::steady_clock::now();
  if (Error error = program->bind(*arguments))
    return cannotRun(std::move(error));
  if (Error error = runOnce(loaded, *program))
    return cannotRun(std::move(error));
  std::chrono::duration<double> passed =
      std::chrono::steady_clock::now() - start;

  ExitCode code = kSuccess;
  if (options.compareReference) {
    code = compareWithReference(options, *program, *arguments);
    if (code == kCannotRun)
      return code;
  }
  if (options.simulation) {
    loaded.accelerator->setTotalSeconds(passed.count());
    if (Error error = writeReports(*loaded.accelerator, *options.simulation))
      return cannotRun(std::move(error));
  }
  if (!options.compareReference || !options.outputs.empty()) {
    if (options.time == 0 || !options.outputs.empty())
      if (Error error = writeResults(options, *program))
        return cannotRun(std::move(error));
  }
  if (options.time)
    if (Error error = timeCalls(*program, library, options.time))
      return cannotRun(std::move(error));
  if (library.evaluated())
    outs() << library.failures() << " of " << library.evaluated()
           << " expectations failed\n";
  return library.failures() ? kDifference : code;
}

/// Without anything that asks for one function's data, a module is a test.
static bool isTest(const RunOptions &options) {
  return !options.simulation && options.compile.entry.empty() &&
         options.inputs.empty() && options.outputs.empty() &&
         !options.randomInputs && !options.time && !options.compareReference &&
         llvm::sys::path::extension(options.compile.input) != ".so";
}

ExitCode lns::driver::run(const RunOptions &given) {
  RunOptions options = given;
  if (options.compareReference &&
      llvm::sys::path::extension(options.compile.input) == ".so")
    return cannotRun(llvm::createStringError(
        "--compare=reference compiles the module once more; give the .mlir "
        "file instead of the library"));
  if (options.randomInputs && !options.inputs.empty())
    return cannotRun(llvm::createStringError(
        "--input and --random-inputs exclude each other"));
  options.compile.testsOnly = isTest(options);
  options.compile.failureCode = kCannotRun;
  if (options.compile.input != "-") {
    llvm::SmallString<128> reproducer(options.compile.input);
    llvm::sys::path::replace_extension(reproducer, "failed.mlir");
    options.compile.reproducer = llvm::sys::path::filename(reproducer).str();
  }
  if (options.simulation) {
    if (Error error = checkSimulation(options))
      return cannotRun(std::move(error));
    if (options.simulation->accelerator.timingOnly)
      return simulateTime(options);
  }
  Expected<Loaded> loaded =
      load(options.compile, options.simulation ? options.simulation->accelerator
                                               : AcceleratorOptions());
  if (!loaded)
    return cannotRun(loaded.takeError());
  if (options.simulation && !loaded->accelerator)
    return cannotRun(llvm::createStringError(
        "'%s' has no programs of the accelerator; compile it with "
        "--backend=sim",
        options.compile.input.c_str()));
  return options.compile.testsOnly ? runTests(*loaded)
                                   : runFunction(options, *loaded);
}
