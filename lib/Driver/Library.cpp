//===- Library.cpp - Calling compiled functions ---------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Library.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/TargetParser/Host.h"
#include <cstring>
#include <dlfcn.h>

using namespace lns::driver;

//===----------------------------------------------------------------------===//
// Library
//===----------------------------------------------------------------------===//

/// The instructions that `interface` may use and this CPU lacks.
static std::string missingFeatures(const Interface &interface) {
  llvm::StringMap<bool> host = llvm::sys::getHostCPUFeatures();
  std::vector<std::string> missing;
  for (const std::string &feature : interface.features)
    if (!host.lookup(feature))
      missing.push_back(feature);
  return llvm::join(missing, ", ");
}

/// Whether all that an ELF file's headers promise is there. The loader maps
/// files without looking, and touching what is missing kills the process.
static bool isCutShort(llvm::StringRef path) {
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false);
  if (!file)
    return true;
  llvm::StringRef bytes = (*file)->getBuffer();
  llvm::ELF::Elf64_Ehdr header;
  if (bytes.size() < sizeof header)
    return true;
  std::memcpy(&header, bytes.data(), sizeof header);
  // The loader itself rejects what is no ELF file of this machine.
  if (!header.checkMagic() || header.getFileClass() != llvm::ELF::ELFCLASS64)
    return false;
  auto isInside = [&](uint64_t offset, uint64_t size) {
    return offset <= bytes.size() && size <= bytes.size() - offset;
  };
  if (!isInside(header.e_shoff,
                uint64_t(header.e_shnum) * header.e_shentsize) ||
      header.e_phentsize != sizeof(llvm::ELF::Elf64_Phdr) ||
      !isInside(header.e_phoff, uint64_t(header.e_phnum) * header.e_phentsize))
    return true;
  for (unsigned i = 0; i < header.e_phnum; ++i) {
    llvm::ELF::Elf64_Phdr segment;
    std::memcpy(&segment, bytes.data() + header.e_phoff + i * sizeof segment,
                sizeof segment);
    if (!isInside(segment.p_offset, segment.p_filesz))
      return true;
  }
  return false;
}

llvm::Expected<Library> Library::open(llvm::StringRef path) {
  auto fail = [&](const llvm::Twine &what) {
    return llvm::createStringError("'" + path + "': " + what);
  };
  // A name without a slash would be looked up in the system's folders.
  llvm::SmallString<128> absolute(path);
  if (std::error_code code = llvm::sys::fs::make_absolute(absolute))
    return fail(code.message());
  llvm::sys::fs::file_status status;
  if (std::error_code code = llvm::sys::fs::status(absolute, status))
    return fail(code.message());
  if (isCutShort(absolute))
    return fail("cannot be loaded: the file is cut short; compile the model "
                "again");
  void *handle = dlopen(absolute.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    const char *reason = dlerror();
    return fail(llvm::Twine("cannot be loaded: ") + (reason ? reason : "") +
                " (libomp.so.5 comes with the package libomp5-22)");
  }
  Library library(handle, {});
  auto *manifest = static_cast<const char *>(dlsym(handle, "lns_manifest"));
  if (!manifest)
    return fail("has no manifest: it was not written by lns-compile");
  llvm::Expected<Interface> interface = fromJSON(manifest);
  if (!interface)
    return fail("has a manifest that cannot be read: " +
                toString(interface.takeError()));
  std::string missing = missingFeatures(*interface);
  if (!missing.empty())
    return fail("was built for the CPU '" + interface->cpu +
                "'; this CPU lacks " + missing +
                "; compile the model again here, or with --target-cpu=generic");
  // Only code that uses tile registers has this function of the runtime.
  using Request = const char *(*)();
  if (auto request = reinterpret_cast<Request>(
          dlsym(handle, "lns_request_tile_registers")))
    if (const char *reason = request())
      return fail(llvm::Twine(reason) +
                  "; compile the model for a CPU without them, for example "
                  "--target-cpu=x86-64-v4");
  library.interface = std::move(*interface);
  return library;
}

Library::~Library() {
  // Threads of OpenMP may still be waiting in code that the library brought.
  // The library stays loaded; a tool ends soon after.
}

int Library::count(const char *symbol) const {
  auto *function = reinterpret_cast<int (*)()>(dlsym(handle, symbol));
  return function ? function() : 0;
}

void Library::onAssertFailed(void (*function)()) const {
  // A library without assertions has no such variable.
  if (void *slot = dlsym(handle, "lns_on_assert_failed"))
    *static_cast<void (**)()>(slot) = function;
}

std::optional<llvm::StringRef> Library::getAccelerator() const {
  auto *text = static_cast<const char *>(lookup("lns_accelerator"));
  if (!text)
    return std::nullopt;
  return text;
}

void Library::onAcceleratorRun(LNSAcceleratorFunction function,
                               void *context) const {
  auto *slot =
      static_cast<LNSAcceleratorFunction *>(lookup("lns_on_accelerator_run"));
  auto *place = static_cast<void **>(lookup("lns_accelerator_context"));
  if (!slot || !place)
    return;
  *slot = function;
  *place = context;
}

void *Library::lookup(llvm::StringRef symbol) const {
  return dlsym(handle, symbol.str().c_str());
}

int Library::threads() const {
  int threads = count("omp_get_max_threads");
  return threads ? threads : 1;
}

llvm::Error Library::call(const Function &function,
                          llvm::ArrayRef<Array *> arguments,
                          llvm::MutableArrayRef<Array> results,
                          Array &workspace) const {
  std::string name = "lns_packed_" + function.name;
  auto *packed =
      reinterpret_cast<void (*)(void **)>(dlsym(handle, name.c_str()));
  if (!packed)
    return llvm::createStringError("the library has no symbol '%s'; compile "
                                   "the model again",
                                   name.c_str());
  // Each slot is the address of an argument: of a scalar, or of a pointer.
  llvm::SmallVector<void *, 16> pointers, slots;
  pointers.reserve(arguments.size() + results.size() + 1);
  for (auto [array, value] : llvm::zip_equal(arguments, function.arguments)) {
    pointers.push_back(array->data());
    slots.push_back(value.byValue ? pointers.back() : &pointers.back());
  }
  for (Array &array : results) {
    pointers.push_back(array.data());
    slots.push_back(&pointers.back());
  }
  pointers.push_back(workspace.data());
  slots.push_back(&pointers.back());
  packed(slots.data());
  return llvm::Error::success();
}

//===----------------------------------------------------------------------===//
// Program
//===----------------------------------------------------------------------===//

llvm::Expected<Program> Program::find(const Library &library,
                                      llvm::StringRef name) {
  const Interface &interface = library.getInterface();
  // A function's prepare function is no program of its own.
  std::vector<std::string> names;
  for (const Function &function : interface.functions) {
    llvm::StringRef stem = function.name;
    if (!stem.consume_back(kPrepareSuffix) || !interface.lookup(stem))
      names.push_back(function.name);
  }
  const Function *main = nullptr;
  if (!name.empty())
    main = interface.lookup(name);
  else if (names.size() == 1)
    main = interface.lookup(names.front());
  if (!main)
    return llvm::createStringError(
        (name.empty() ? llvm::Twine("choose a function with --entry")
                      : "no function '" + name + "'") +
        "; there are: " + llvm::join(names, ", "));
  bool takesPrepared = llvm::any_of(
      main->arguments, [](const Value &v) { return v.kind == "prepared"; });
  const Function *prepare = nullptr;
  if (takesPrepared) {
    std::string prepareName = (main->name + kPrepareSuffix).str();
    prepare = interface.lookup(prepareName);
    if (!prepare)
      return llvm::createStringError("the library lacks the function '%s'; "
                                     "compile the model again",
                                     prepareName.c_str());
  }

  Program program(library, main, prepare);
  auto place = [&](const Function &function) -> llvm::Error {
    for (const Value &value : function.arguments) {
      if (value.kind == "prepared") {
        if (value.index >= prepare->results.size())
          return llvm::createStringError(
              "the manifest is inconsistent: '%s' takes prepared value %u of "
              "%zu; compile the model again",
              function.name.c_str(), value.index, prepare->results.size());
        continue;
      }
      if (value.index >= 1u << 20)
        return llvm::createStringError("the manifest is inconsistent: argument "
                                       "%u; compile the model again",
                                       value.index);
      unsigned slot = program.slotOf(value);
      if (slot >= program.originals.size())
        program.originals.resize(slot + 1);
      program.originals[slot] = value;
    }
    return llvm::Error::success();
  };
  // Histories follow the original arguments [Q8].
  for (const Function *function : {main, prepare})
    if (function)
      for (const Value &value : function->arguments)
        if (value.kind != "prepared" && value.kind != "history")
          program.firstHistory =
              std::max(program.firstHistory, value.index + 1);
  if (prepare)
    if (llvm::Error error = place(*prepare))
      return std::move(error);
  if (llvm::Error error = place(*main))
    return std::move(error);
  return program;
}

llvm::Error Program::bind(llvm::MutableArrayRef<Array> arrays) {
  prepared.clear();
  outputs.clear();
  updated.clear();
  bound.clear();
  if (prepare) {
    std::vector<Array *> params;
    for (const Value &value : prepare->arguments)
      params.push_back(&arrays[slotOf(value)]);
    for (const Value &value : prepare->results)
      prepared.emplace_back(value);
    Array memory = makeWorkspace(*prepare);
    if (llvm::Error error = library->call(*prepare, params, prepared, memory))
      return error;
  }
  // Pointers into `updated` are kept.
  updated.reserve(main->arguments.size());
  for (const Value &value : main->arguments) {
    if (value.kind == "prepared") {
      bound.push_back(&prepared[value.index]);
    } else if (value.updated) {
      updated.push_back(arrays[slotOf(value)].clone());
      bound.push_back(&updated.back());
    } else {
      bound.push_back(&arrays[slotOf(value)]);
    }
  }
  for (const Value &value : main->results)
    outputs.emplace_back(value);
  workspace = makeWorkspace(*main);
  return llvm::Error::success();
}

std::vector<const Array *> Program::results() const {
  std::vector<const Array *> results, events;
  for (auto [array, value] : llvm::zip_equal(outputs, main->results))
    (value.isEvent() ? events : results).push_back(&array);
  for (const Array &array : updated)
    results.push_back(&array);
  results.insert(results.end(), events.begin(), events.end());
  return results;
}

std::vector<std::string> Program::resultNames() const {
  std::vector<std::string> names, events;
  for (const Value &value : main->results)
    if (value.isEvent())
      events.push_back(value.name);
    else
      names.push_back("result " + std::to_string(names.size()));
  for (const Value &value : main->arguments)
    if (value.updated)
      names.push_back("argument " + std::to_string(value.index) + " (updated)");
  names.insert(names.end(), events.begin(), events.end());
  return names;
}

llvm::Error Program::run() {
  return library->call(*main, bound, outputs, workspace);
}

std::string lns::driver::describeHost() {
  std::string host = llvm::sys::getHostCPUName().str();
  auto info = llvm::MemoryBuffer::getFileAsStream("/proc/cpuinfo");
  if (!info)
    return host;
  auto [before, after] = (*info)->getBuffer().split("model name");
  llvm::StringRef model = after.split('\n').first.ltrim(" \t:");
  return model.empty() ? host : host + " (" + model.str() + ")";
}
