//===- Options.h - What lns-compile and lns-run are asked to do -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_OPTIONS_H
#define LNS_DRIVER_OPTIONS_H

#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace lns::driver {

/// How lns ops become code: through vectors; as scalar loops that call the C
/// functions of Numerics; as programs of the accelerator, which a simulator
/// runs, with the rest as for the CPU.
enum class Backend { CPU, Reference, Simulator };

/// Where codes are decoded, and what follows a contraction is computed: in the
/// contraction's loops, or by ops of their own on whole f32 tensors.
enum class Kernels { Off, On };

/// Where the way down stops; in the order of the way. The simulator alone has
/// the stage `LNSHW`.
enum class Stage {
  LNS,
  LNSHW,
  Linalg,
  Vector,
  LLVM,
  LLVMIR,
  Asm,
  Obj,
  SharedLibrary
};

/// Everything that decides what comes out of a compilation.
struct CompileOptions {
  /// A file of MLIR text or bytecode; `-` is the standard input.
  std::string input;
  /// The function to compile; empty means every public function.
  std::string entry;
  /// Options of the pass lns-quantize; without a value it does not run.
  std::optional<std::string> quantize;
  /// Options of the pass lns-build-training-step; without a value it does not
  /// run. Not together with quantize.
  std::optional<std::string> trainingStep;
  /// Arguments of the entry that are constant over calls, as `1-5,7`.
  std::string params;
  /// Every contraction's result becomes a further result of its function.
  bool exposeContractions = false;
  /// So does how often each event of the number system happened.
  bool countEvents = false;
  /// And how many numbers were outside of the range of their format.
  bool countRangeEvents = false;
  Backend backend = Backend::CPU;
  /// Options of lns-lower-to-lnshw, or the name of a JSON file for its
  /// `configuration`.
  std::string accelerator;
  std::string targetCPU = "native";
  /// The LLVM triple; empty means this machine's.
  std::string targetTriple;
  Kernels kernels = Kernels::On;
  /// Outer loops run on a team of OpenMP threads.
  bool threads = true;
  Stage stage = Stage::SharedLibrary;
  /// Where the report of contractions goes; empty means nowhere.
  std::string report;
  /// Only functions without arguments are compiled, as tests.
  bool testsOnly = false;
  /// What the tool ends with where it cannot go on.
  int failureCode = 1;
  /// Where the module before a failing pass goes.
  std::string reproducer;
};

/// Reads `1-5,7` into sorted numbers without repetition.
llvm::Expected<std::vector<unsigned>> parseRanges(llvm::StringRef text);

} // namespace lns::driver

#endif // LNS_DRIVER_OPTIONS_H
