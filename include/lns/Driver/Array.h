//===- Array.h - Data for compiled functions --------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_DRIVER_ARRAY_H
#define LNS_DRIVER_ARRAY_H

#include "lns/Driver/Interface.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>

namespace lns::driver {

/// One contiguous row-major array, aligned for vectors.
class Array {
public:
  Array() = default;
  /// All bytes zero.
  explicit Array(const Value &value);
  /// A copy with memory of its own.
  Array clone() const;

  DType type() const { return dtype; }
  const std::vector<int64_t> &shape() const { return sizes; }
  int64_t elements() const { return count; }
  int64_t bytes() const { return count * sizeOf(dtype); }
  char *data() { return memory.get(); }
  const char *data() const { return memory.get(); }

  /// The bits of one element, in the low bits.
  uint64_t bitsAt(int64_t index) const;
  /// The value of one element; integers are signed.
  double valueAt(int64_t index) const;

private:
  struct Free {
    void operator()(char *memory) const;
  };
  DType dtype = DType::F32;
  std::vector<int64_t> sizes;
  int64_t count = 0;
  std::unique_ptr<char, Free> memory;
};

/// Memory for one call of `function` at a time.
Array makeWorkspace(const Function &function);

/// `f32 [8, 784]`.
std::string describe(DType type, const std::vector<int64_t> &shape);

/// The position `index` of an array of `shape`, as `[i, j]`.
std::string positionOf(int64_t index, const std::vector<int64_t> &shape);

/// Reads a `.npy` file that must hold an array as `value` says; codes may be
/// unsigned, and bf16 is read from unsigned 16-bit integers.
llvm::Expected<Array> readNpy(llvm::StringRef path, const Value &value);

/// The bytes of a `.npy` file.
std::string toNpy(const Array &array);

/// Normally distributed floats, and integers from 0 to 7, which are legal
/// codes of every format of 4 bits and more, small labels and small indices.
Array randomArray(const Value &value, uint64_t &state);

/// Prints type, shape and the first elements.
void print(llvm::raw_ostream &os, const Array &array);

/// Elements that differ, and the first one.
struct Difference {
  int64_t count = 0, first = 0;
  /// Distance of the first in units of the last place (floats), or the
  /// difference (integers); 2^64 - 1 if one of them is a NaN.
  uint64_t ulps = 0;
};

/// Compares two arrays of one type and shape: an element differs if it is more
/// than `maxUlps` away. A NaN agrees with every NaN, and with 0 the bits of
/// everything else must be equal, so that +0 and -0 differ.
Difference compare(const Array &actual, const Array &expected,
                   uint64_t maxUlps);

} // namespace lns::driver

#endif // LNS_DRIVER_ARRAY_H
