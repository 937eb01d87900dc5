//===- Simulator.h - Runs programs of the accelerator -----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Values, cycles and traffic of programs of the accelerator.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_SIMULATOR_SIMULATOR_H
#define LNS_SIMULATOR_SIMULATOR_H

#include "lns/Simulator/Statistics.h"

#include "mlir/IR/BuiltinOps.h"
#include <functional>
#include <memory>

namespace lns::sim {

/// In which order values are computed: as the text says, or as units begin
/// their ops. They differ in no bit where tokens order all accesses [H2, H3].
enum class Order { Program, Token };

struct SimulatorOptions {
  /// Cycles and traffic without values; memory is neither read nor written.
  bool timingOnly = false;
  Order order = Order::Program;
  /// Keep every op for a trace (Report::events).
  bool events = false;
  /// The values of a datapath; not needed where `timingOnly`. An empty function
  /// stands for one that is not known, which is an error of the run.
  std::function<hw::MacFunction(hw::DatapathOp, const hw::MacShape &)> getMac;
  /// Called with the products that have been done since the last call.
  std::function<void(int64_t macs)> progress;
};

/// Runs the programs of one module, which must outlive it. Programs are decoded
/// when they are run first.
class Simulator {
public:
  Simulator(mlir::ModuleOp module, SimulatorOptions options);
  ~Simulator();

  /// Runs a program. `arguments` are the first elements of its memrefs; with
  /// `timingOnly` there may be none. The next run begins at the cycle where
  /// this one ends. Where it fails an error has been reported at the op.
  mlir::LogicalResult run(mlir::StringRef program,
                          mlir::ArrayRef<char *> arguments);

  /// What has been counted since the beginning.
  const Report &getReport() const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl;
};

} // namespace lns::sim

#endif // LNS_SIMULATOR_SIMULATOR_H
