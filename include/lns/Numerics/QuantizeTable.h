//===- QuantizeTable.h - Quantization by one addition ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Nearest quantization of an f32 in a form that vector code computes without
/// comparing with every threshold [Q2].
///
/// The bits of a float y > 0 are linear in its logarithm up to 9 % of an
/// octave. Within a bucket of floats that holds at most one threshold, one
/// addition puts the threshold where the bits of γ·log2 y carry:
///   m = (bits(y) + corrections[bucket]) >> (23 − f),
/// bias included.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_QUANTIZETABLE_H
#define LNS_NUMERICS_QUANTIZETABLE_H

#include "lns/Numerics/Format.h"

#include <vector>

namespace lns::numerics {

struct QuantizeTable {
  /// bucket = ((bits(y) + shift) >> (23 − bucketBits)) mod 2^bucketBits.
  int32_t bucketBits = 0;
  /// Less than 2^23, and 0 with more buckets than γ.
  int32_t shift = 0;
  /// 2^bucketBits of them.
  std::vector<int32_t> corrections;
  /// The bits of the smallest f32 whose field is at least 1 before clamping.
  int32_t first = 0;
  /// The bits of an f32 below `first` whose sum gives 0; no sum of a float from
  /// there up is negative or overflows an i32. All floats between it and
  /// `first` give 0 by the sum, too, unless the format begins at 2^-126, where
  /// a subnormal y has a code [Q2]: then they give 1.
  int32_t below = 0;
  /// Whether the sum alone tells 0 from 1.
  bool isExactBelowFirst() const { return below + 1 == first; }
};

/// The table of a format with the least number of bucket bits that works and is
/// at least `bucketBits`: f for γ ≤ 8, else f + 1.
QuantizeTable quantizeTable(Format format, int32_t bucketBits = 0);

} // namespace lns::numerics

#endif // LNS_NUMERICS_QUANTIZETABLE_H
