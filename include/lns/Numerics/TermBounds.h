//===- TermBounds.h - How large the terms of pe become --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The largest numbers inside the accelerator's datapath: what the widths of
/// hardware follow from [P3-P5].
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_TERMBOUNDS_H
#define LNS_NUMERICS_TERMBOUNDS_H

#include "lns/Numerics/ProcessingElement.h"

namespace lns::numerics {

/// Bits of an unsigned number; 0 for 0.
constexpr int32_t bitLength(uint64_t x) {
  int32_t bits = 0;
  for (; x; x >>= 1)
    ++bits;
  return bits;
}

/// The largest magnitude of `peTerm` over all exponents from Emin to Emax [P5];
/// the parameters are legal for the operands.
uint64_t peLargestTerm(const PEParameters &pe, const DotFormat &format);

/// The largest T = (gamma + r_L) << q over all pairs of codes has so many bits
/// [P3].
constexpr int32_t peConvertedBits(const DotFormat &format) {
  return format.log2Gamma() + 1 + format.maxQuotient();
}

} // namespace lns::numerics

#endif // LNS_NUMERICS_TERMBOUNDS_H
