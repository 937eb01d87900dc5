//===- Machine.h - What an op asks of an accelerator ------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What ops of the accelerator say about themselves [H4]: the work of a unit,
/// the effect on memory, the circuits of a datapath.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNSHW_MACHINE_H
#define LNS_DIALECT_LNSHW_MACHINE_H

#include "mlir/Support/LLVM.h"
#include <array>
#include <cstdint>
#include <functional>

namespace lns::hw {

class ConfigurationAttr;
class DatapathOp;

/// How many memories `Space` has.
inline constexpr int kNumSpaces = 4;

/// What one op keeps a unit busy with. Bytes are of what exists: padding moves
/// inside the accelerator only.
struct Work {
  int64_t cycles = 0;                    ///< of the unit
  int64_t latency = 0;                   ///< from the last of them to the token
  int64_t dramRead = 0, dramWritten = 0; ///< bytes, whole bursts
  std::array<int64_t, kNumSpaces> read{};    ///< bytes, by Space
  std::array<int64_t, kNumSpaces> written{}; ///< bytes, by Space
  int64_t operandRegister = 0; ///< bytes written to the lanes' registers of A
  int64_t vectors = 0;         ///< uses of the datapath, by all lanes together
  int64_t elements = 0;        ///< sums finished
};

using WorkFunction = std::function<Work(mlir::ArrayRef<int64_t> places)>;
using Evaluation = std::function<void(mlir::ArrayRef<int64_t> places,
                                      mlir::ArrayRef<char *> memory)>;

/// A circuit of a datapath: `count` of them, each as large as `bits` says
/// (adder: bits of the sum; shifter: bits times levels; table: bits times
/// entries; multiplier: product of the operands' bits; register, logic: bits).
struct ComponentUse {
  mlir::StringRef component;
  int64_t bits;
  int64_t count;
};

/// The tile of a `mac`: `rows` by `results` sums of `columns` products; the
/// strides are in elements.
struct MacShape {
  int64_t rows, results, columns;
  int64_t strideA, strideB, strideSums;
};

/// Adds a tile to its sums and returns how often one was saturated [P5].
using MacFunction =
    std::function<int64_t(const uint8_t *a, const uint8_t *b, int32_t *sums)>;

/// Where ops are run: the accelerator's numbers, and the values of a datapath.
class Machine {
public:
  virtual ~Machine() = default;
  virtual ConfigurationAttr getConfiguration() const = 0;
  virtual MacFunction getMac(DatapathOp datapath,
                             const MacShape &shape) const = 0;
  /// Called by the evaluation of a `mac`.
  virtual void countSaturations(int64_t count) const = 0;
};

} // namespace lns::hw

#endif // LNS_DIALECT_LNSHW_MACHINE_H
