//===- SimulatorC.cpp - The simulated accelerator for C and Python --------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/SimulatorC.h"
#include "lns/Driver/Accelerator.h"
#include "llvm/Support/JSON.h"
#include <dlfcn.h>

using namespace lns::driver;
using llvm::Error;
using llvm::Expected;
namespace json = llvm::json;

struct LNSSimulator {
  std::unique_ptr<Accelerator> accelerator;
  std::string text; ///< what the last call gave
};

static thread_local std::string lastError;

/// 0, or keeps the error and gives -1.
static int finish(Error error) {
  if (!error)
    return 0;
  lastError = toString(std::move(error));
  return -1;
}

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

static Error badOption(llvm::StringRef key, llvm::StringRef expected) {
  return llvm::createStringError("option \"" + key + "\": expected " +
                                 expected);
}

static Error readFlag(const json::Value &value, llvm::StringRef key,
                      bool &result) {
  std::optional<bool> flag = value.getAsBoolean();
  if (!flag)
    return badOption(key, "true or false");
  result = *flag;
  return Error::success();
}

/// One of two words.
template <typename T>
static Error readChoice(const json::Value &value, llvm::StringRef key,
                        std::pair<llvm::StringRef, T> first,
                        std::pair<llvm::StringRef, T> second, T &result) {
  std::optional<llvm::StringRef> word = value.getAsString();
  for (const auto &[name, choice] : {first, second})
    if (word == name) {
      result = choice;
      return Error::success();
    }
  return badOption(
      key, ("\"" + first.first + "\" or \"" + second.first + "\"").str());
}

static Error readOption(llvm::StringRef key, const json::Value &value,
                        AcceleratorOptions &options) {
  using lns::sim::Order;
  if (key == "timing")
    return readFlag(value, key, options.timingOnly);
  if (key == "events")
    return readFlag(value, key, options.events);
  if (key == "order")
    return readChoice<Order>(value, key, {"program", Order::Program},
                             {"token", Order::Token}, options.order);
  if (key == "values")
    return readChoice<Values>(value, key, {"region", Values::Region},
                              {"kernel", Values::Kernel}, options.values);
  if (key == "energy_table") {
    std::optional<llvm::StringRef> path = value.getAsString();
    if (!path)
      return badOption(key, "the name of a file");
    options.energyTable = path->str();
    return Error::success();
  }
  return llvm::createStringError(
      "unknown option \"" + key +
      "\"; there are timing, order, values, events, energy_table");
}

static Expected<AcceleratorOptions> readOptions(const char *text) {
  AcceleratorOptions options;
  if (!text)
    return options;
  Expected<json::Value> value = json::parse(text);
  if (!value)
    return llvm::createStringError("the options are no JSON: " +
                                   toString(value.takeError()));
  const json::Object *object = value->getAsObject();
  if (!object)
    return llvm::createStringError("the options are no JSON object");
  for (const auto &[key, option] : *object)
    if (Error error = readOption(key, option, options))
      return std::move(error);
  return options;
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

static Expected<std::unique_ptr<Accelerator>> create(const char *text,
                                                     const char *options) {
  if (!text)
    return llvm::createStringError("there is no text of programs: the library "
                                   "was compiled without --backend=sim");
  Expected<AcceleratorOptions> read = readOptions(options);
  if (!read)
    return read.takeError();
  return Accelerator::create(text, *read);
}

LNSSimulator *lns_simulator_create(const char *text, const char *options) {
  auto accelerator = create(text, options);
  if (!accelerator) {
    finish(accelerator.takeError());
    return nullptr;
  }
  return new LNSSimulator{std::move(*accelerator), ""};
}

void lns_simulator_destroy(LNSSimulator *simulator) { delete simulator; }

static int setHook(void *library, LNSAcceleratorFunction function,
                   void *context) {
  if (!library)
    return finish(llvm::createStringError("there is no library"));
  auto *slot = static_cast<LNSAcceleratorFunction *>(
      dlsym(library, "lns_on_accelerator_run"));
  auto *place = static_cast<void **>(dlsym(library, "lns_accelerator_context"));
  if (slot && place) {
    *slot = function;
    *place = context;
  }
  return 0;
}

int lns_simulator_attach(LNSSimulator *simulator, void *library) {
  return setHook(library, Accelerator::onRun, simulator->accelerator.get());
}

int lns_simulator_detach(void *library) {
  return setHook(library, nullptr, nullptr);
}

int lns_simulator_check(LNSSimulator *simulator) {
  return finish(simulator->accelerator->takeError());
}

int lns_simulator_run_functions(LNSSimulator *simulator) {
  return finish(simulator->accelerator->runHostFunctions());
}

int lns_simulator_set_seconds(LNSSimulator *simulator, double seconds) {
  simulator->accelerator->setTotalSeconds(seconds);
  return 0;
}

int lns_simulator_reset(LNSSimulator *simulator) {
  simulator->accelerator->reset();
  return 0;
}

static const char *keep(LNSSimulator *simulator, Expected<std::string> text) {
  if (!text) {
    finish(text.takeError());
    return nullptr;
  }
  simulator->text = std::move(*text);
  return simulator->text.c_str();
}

const char *lns_simulator_report_text(LNSSimulator *simulator) {
  return keep(simulator, simulator->accelerator->formatReport());
}

const char *lns_simulator_report_json(LNSSimulator *simulator) {
  return keep(simulator, simulator->accelerator->reportToJSON());
}

const char *lns_simulator_trace_json(LNSSimulator *simulator) {
  return keep(simulator, simulator->accelerator->traceToJSON());
}

const char *lns_simulator_last_error(void) { return lastError.c_str(); }
