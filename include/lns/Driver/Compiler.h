//===- Compiler.h - From a file of MLIR to machine code ---------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_COMPILER_H
#define LNS_DRIVER_COMPILER_H

#include "lns/Driver/Interface.h"
#include "lns/Driver/Options.h"

namespace lns::driver {

/// What a compilation gives.
struct Compiled {
  /// Text, an object file or a shared library, by `CompileOptions::stage`.
  std::string bytes;
  /// Known from the stage `lns` on.
  Interface interface;
  /// The report of contractions in JSON, if one was asked for.
  std::string report;
  /// For the simulator, from the stage `lnshw` on: the module of the
  /// accelerator's programs, as text with locations. A shared library exports
  /// it as the string `lns_accelerator`. At the stage `lnshw` itself the host's
  /// functions are still in it.
  std::string accelerator;
};

/// Compiles `options.input`. An error has been printed to stderr, with what is
/// wrong, where, and what to do, when this fails; where a pass failed, the
/// module before it lies in `options.reproducer` and the lns-opt command that
/// repeats the failure has been printed too.
mlir::FailureOr<Compiled> compile(const CompileOptions &options);

/// Compiles and writes the result to `output`: with a shared library
/// `model.so`, its C header `model.h` and its manifest `model.json`, and the
/// report where one is asked for. All of them are written or none.
mlir::LogicalResult compileToFiles(CompileOptions options,
                                   llvm::StringRef output);

/// Links one object with the runtime archive into a shared library.
llvm::Expected<std::string> linkSharedLibrary(llvm::StringRef object);

/// Prints `tool: error: message` and gives back failure.
mlir::LogicalResult report(llvm::Error error);

} // namespace lns::driver

#endif // LNS_DRIVER_COMPILER_H
