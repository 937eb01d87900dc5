//===- Link.cpp - From an object to a shared library ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Linking needs no compiler driver: ld.lld, the C library and OpenMP by their
// run-time names, and the project's runtime archive.
//
//===----------------------------------------------------------------------===//

#include "lns/Driver/Compiler.h"
#include "lns/Driver/Files.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include <dlfcn.h>

using namespace llvm;

/// LLVM's own folder on Debian, where neither tools nor libraries need a
/// version in their name.
static constexpr StringLiteral kLLVM = "/usr/lib/llvm-22";

// The archive of an AddressSanitizer build calls functions that only a tool
// built alike has.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LNS_ASAN
#endif
#endif
#ifdef LNS_ASAN
static constexpr StringLiteral kUndefined = "--allow-shlib-undefined";
#else
static constexpr StringLiteral kUndefined = "--no-undefined";
#endif

static Expected<std::string> findLinker() {
  if (std::optional<std::string> chosen = sys::Process::GetEnv("LNS_LLD")) {
    if (sys::fs::can_execute(*chosen))
      return *chosen;
    return createStringError(
        "the linker '%s' that $LNS_LLD names cannot be executed; unset LNS_LLD "
        "or let it name ld.lld of the package lld-22",
        chosen->c_str());
  }
  std::string folder = (kLLVM + "/bin").str();
  for (StringRef name : {"ld.lld", "ld.lld-22"})
    if (ErrorOr<std::string> found = sys::findProgramByName(name, {folder}))
      return *found;
  for (StringRef name : {"ld.lld-22", "ld.lld"})
    if (ErrorOr<std::string> found = sys::findProgramByName(name))
      return *found;
  return createStringError(
      "no linker: neither $LNS_LLD nor %s nor the PATH has ld.lld; install the "
      "package lld-22 (apt-get install lld-22)",
      folder.c_str());
}

/// The archive lies in `lib` beside the tool's `bin`, in the build tree as in
/// an installation, or where $LNS_BIN says the tools are. The simulator's
/// library has no tool around it: it lies beside the tools itself.
static Expected<std::string> findRuntime() {
  static int anchor;
  std::string tool = sys::fs::getMainExecutable(nullptr, &anchor);
  SmallVector<std::string> folders;
  if (std::optional<std::string> bin = sys::Process::GetEnv("LNS_BIN"))
    folders.push_back(*bin);
  folders.push_back(sys::path::parent_path(tool).str());
  Dl_info self;
  if (dladdr(&anchor, &self) && self.dli_fname)
    if (std::string library = sys::path::parent_path(self.dli_fname).str();
        !library.empty() && library != folders.back())
      folders.push_back(library);
  std::string tried;
  for (const std::string &folder : folders) {
    for (StringRef relative : {"../lib", "."}) {
      SmallString<128> path(folder);
      sys::path::append(path, relative, "liblns_runtime.a");
      sys::path::remove_dots(path, /*remove_dot_dot=*/true);
      if (sys::fs::exists(path))
        return path.str().str();
      tried += (tried.empty() ? "" : ", ") + path.str().str();
    }
  }
  return createStringError("the runtime library is missing; looked for %s; "
                           "build the target LNSRuntime or set LNS_BIN to the "
                           "folder of the tools",
                           tried.c_str());
}

Expected<std::string> lns::driver::linkSharedLibrary(StringRef object) {
  Expected<std::string> linker = findLinker();
  if (!linker)
    return linker.takeError();
  Expected<std::string> runtime = findRuntime();
  if (!runtime)
    return runtime.takeError();
  Expected<TemporaryFolder> folder = TemporaryFolder::create();
  if (!folder)
    return folder.takeError();
  std::string input = folder->file("module.o"),
              output = folder->file("module.so"), log = folder->file("log");
  if (Error error = writeFile(input, object))
    return std::move(error);

  std::string llvmLibraries = "-L" + (kLLVM + "/lib").str();
  SmallVector<StringRef> arguments = {
      *linker, "-shared", "-o", output, input, *runtime,
      // A module sees its own runtime, whatever else is loaded.
      "-Bsymbolic", kUndefined, "--gc-sections", "-z", "relro", "-z",
      "noexecstack", "--eh-frame-hdr", "--build-id=none",
      "-L/usr/lib/x86_64-linux-gnu", "-L/usr/lib/aarch64-linux-gnu",
      "-L/usr/lib64", "-L/usr/lib", llvmLibraries, "--as-needed",
      // Debian keeps libomp.so.5 where the loader looks; other systems may not.
      "-rpath", "/usr/lib/llvm-22/lib", "-l:libomp.so.5", "-l:libm.so.6",
      "-l:libc.so.6", "-l:libstdc++.so.6", "-l:libgcc_s.so.1"};
  std::string message;
  int status =
      sys::ExecuteAndWait(*linker, arguments, std::nullopt,
                          {StringRef(""), StringRef(log), StringRef(log)},
                          /*SecondsToWait=*/0, /*MemoryLimit=*/0, &message);
  if (status != 0) {
    if (auto text = MemoryBuffer::getFile(log))
      message += (*text)->getBuffer().rtrim().str();
    return createStringError(
        "linking with '%s' failed:\n%s\n(a symbol that is undefined is a "
        "function that the module declares but does not define; "
        "libomp.so.5 comes with the package libomp5-22)",
        linker->c_str(), message.c_str());
  }
  auto library = MemoryBuffer::getFile(output);
  if (!library)
    return createStringError(library.getError(), "cannot read '%s'",
                             output.c_str());
  return (*library)->getBuffer().str();
}
