//===- ProcessingElement.cpp - The accelerator's dot product --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/ProcessingElement.h"

using namespace lns::numerics;

static int32_t log2Floor(int32_t x) {
  int32_t result = 0;
  while (x > 1) {
    x >>= 1;
    ++result;
  }
  return result;
}

bool lns::numerics::isPELegal(const PEParameters &pe, const DotFormat &format,
                              std::string *error) {
  auto fail = [&](std::string text) {
    if (error)
      *error = std::move(text);
    return false;
  };
  int32_t f = format.log2Gamma();
  if (pe.log2Entries > f)
    return fail("[P2] a table of " + std::to_string(1 << pe.log2Entries) +
                " entries needs gamma of at least as much, got " +
                std::to_string(format.gamma()));
  if (pe.log2Entries > pe.constantBits - 2)
    return fail("[P2, P4] a table of " + std::to_string(1 << pe.log2Entries) +
                " entries needs constants of at least " +
                std::to_string(pe.log2Entries + 2) + " bits, got " +
                std::to_string(pe.constantBits));
  int32_t log2Vector = log2Floor(pe.vectorSize);
  if (pe.guardBits == PEParameters::exactGuard) {
    int32_t bits = f + format.maxQuotient() + log2Vector + pe.constantBits + 2;
    if (bits > 64)
      return fail("[P5] exact sums of a vector need f + Qmax + log2 V + w + 2 "
                  "<= 64 bits, got " +
                  std::to_string(bits));
    return true;
  }
  if (int32_t shift = peShift(pe, format); shift < pe.guardBits)
    return fail(
        "[P5] guard bits need S >= g, got S = " + std::to_string(shift) +
        " and g = " + std::to_string(pe.guardBits) + "; use guard = exact");
  int32_t bits =
      pe.accumulatorBits - 1 - pe.headroom + pe.guardBits + log2Vector + 2;
  if (bits > 64)
    return fail("[P5] sums of a vector need A - 1 - h + g + log2 V + 2 <= 64 "
                "bits, got " +
                std::to_string(bits));
  return true;
}
