//===- TermBounds.cpp - How large the terms of pe become ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/TermBounds.h"

#include <algorithm>

using namespace lns::numerics;

uint64_t lns::numerics::peLargestTerm(const PEParameters &pe,
                                      const DotFormat &format) {
  int32_t range = format.maxExponent() - format.minExponent();
  int32_t cut = pe.isExact() ? 0 : peShift(pe, format) - pe.guardBits;
  std::vector<uint64_t> significands =
      peSignificands(format.log2Gamma(), pe.log2Entries, pe.constantBits);
  // Mitchell's approximation is above the power: what it gives for the last
  // remainders of an octave may exceed the first ones of the next.
  uint64_t largest = 0;
  for (int32_t excess = std::max(0, range - 2 * format.gamma() + 1);
       excess <= range; ++excess) {
    uint64_t x = significands[size_t(excess & (format.gamma() - 1))];
    int32_t shift = (excess >> format.log2Gamma()) - cut;
    largest = std::max(largest, shift >= 0    ? x << shift
                                : shift > -64 ? x >> -shift
                                              : 0);
  }
  return largest;
}
