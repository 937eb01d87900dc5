//===- Accelerator.h - The simulator behind compiled code -------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_ACCELERATOR_H
#define LNS_DRIVER_ACCELERATOR_H

#include "lns/Runtime/Accelerator.h"
#include "lns/Simulator/Simulator.h"
#include "llvm/Support/Error.h"

namespace lns::driver {

class Library;

/// What multiplies and accumulates; both give the same bits [D5].
enum class Values {
  /// The region of each datapath, compiled. Saturations are counted.
  Region,
  /// The CPU's kernel of `#lns.pe`, for datapaths that implement one, else the
  /// region. It does not count saturations: the report has none.
  Kernel,
};

struct AcceleratorOptions {
  /// Cycles and traffic without values.
  bool timingOnly = false;
  sim::Order order = sim::Order::Program;
  Values values = Values::Region;
  /// Keep every op for a trace.
  bool events = false;
  /// A file of energies; empty: the project's table.
  std::string energyTable;
  /// Show on stderr how much is done.
  bool progress = false;
};

/// A simulated accelerator with its programs: what compiled code calls for its
/// `lnshw.run`. One thread at a time is served.
class Accelerator {
public:
  /// `text` is the string `lns_accelerator` of a library, or any module with
  /// programs.
  static llvm::Expected<std::unique_ptr<Accelerator>>
  create(llvm::StringRef text, const AcceleratorOptions &options);
  ~Accelerator();

  /// Serves the runs of a library, which must not run any more once this object
  /// is gone. A library without runs stays as it is.
  void attach(const Library &library);
  /// The function that a library's lns_on_accelerator_run takes, with the
  /// address of an Accelerator in lns_accelerator_context. After a run that
  /// failed, further ones do nothing until takeError.
  static void onRun(void *accelerator, const char *program, void **arguments);
  /// The first error of the runs that libraries asked for since the last call.
  llvm::Error takeError();

  /// Runs one program; `arguments` are the first elements of its memrefs, as
  /// many as it has, or none where no values are computed.
  llvm::Error run(llvm::StringRef program, llvm::ArrayRef<char *> arguments);
  /// Runs, without values, what one call of each public function in the text
  /// runs, loops as often as their constant bounds say.
  llvm::Error runHostFunctions();

  /// Forgets what has been counted.
  void reset();
  /// Seconds that the model took, with the host's part; for the report.
  void setTotalSeconds(double seconds);
  /// What has been counted since the beginning.
  sim::Report getReport() const;
  /// The report as tables, as JSON, and the trace of its ops.
  llvm::Expected<std::string> formatReport() const;
  llvm::Expected<std::string> reportToJSON() const;
  std::string traceToJSON() const;

private:
  Accelerator();
  struct Impl;
  std::unique_ptr<Impl> impl;
};

} // namespace lns::driver

#endif // LNS_DRIVER_ACCELERATOR_H
