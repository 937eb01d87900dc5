//===- Lanes.h - Datapaths of the accelerator as machine code ---*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_LANES_H
#define LNS_DRIVER_LANES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Support/LLVM.h"

namespace lns::driver {

/// The datapaths of a module, compiled for this machine from their regions.
class Lanes {
public:
  /// Adds a tile to its sums and returns how often one was saturated; see
  /// convert-lnshw-to-arith. Operands are `uint8_t`, or `uint16_t` where they
  /// have more than 8 bits.
  using Function = int64_t (*)(const void *a, const void *b, int32_t *sums,
                               int64_t rows, int64_t results, int64_t columns,
                               int64_t strideA, int64_t strideB,
                               int64_t strideSums);

  /// Compiles each `lnshw.datapath` of `module`, which stays as it is. An error
  /// has been reported when this fails.
  static mlir::FailureOr<Lanes> compile(mlir::ModuleOp module);
  Lanes(Lanes &&other) : handle(other.handle) { other.handle = nullptr; }
  Lanes &operator=(Lanes &&) = delete;
  ~Lanes();

  /// The function of a datapath; null where there is none. It lives as long as
  /// this object.
  Function lookup(llvm::StringRef datapath) const;

private:
  explicit Lanes(void *handle) : handle(handle) {}
  void *handle;
};

} // namespace lns::driver

#endif // LNS_DRIVER_LANES_H
