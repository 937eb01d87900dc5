//===- Natural.h - Integers of any size -----------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Just enough arithmetic on integers of any size to compute 2^(i/n) and sums
/// of such numbers to any precision.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_NUMERICS_NATURAL_H
#define LNS_LIB_NUMERICS_NATURAL_H

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lns::numerics::detail {

/// An unsigned integer of any size: little-endian words without leading zeros.
class Natural {
public:
  Natural() = default;
  explicit Natural(uint64_t value) {
    if (value)
      limbs.push_back(value);
  }
  Natural(const uint64_t *words, size_t count) : limbs(words, words + count) {
    trim();
  }

  bool isZero() const { return limbs.empty(); }
  const std::vector<uint64_t> &words() const { return limbs; }
  size_t bitLength() const;
  bool testBit(size_t index) const;

  /// -1, 0 or 1 as this is less than, equal to or greater than `other`.
  int compare(const Natural &other) const;

  Natural &operator+=(const Natural &other);
  /// Needs `other` <= this.
  Natural &operator-=(const Natural &other);
  Natural &operator<<=(size_t count);
  Natural &operator>>=(size_t count);
  friend Natural operator*(const Natural &a, const Natural &b);

  /// floor(sqrt(this)).
  Natural squareRoot() const;

private:
  void trim() {
    while (!limbs.empty() && limbs.back() == 0)
      limbs.pop_back();
  }

  std::vector<uint64_t> limbs;
};

} // namespace lns::numerics::detail

#endif // LNS_LIB_NUMERICS_NATURAL_H
