//===- ExactFilter.cpp - Deciding a rounding from an f64 sum --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/ExactFilter.h"

#include "Rounding.h"

using namespace lns::numerics;

double lns::numerics::filterBound(int64_t products, int64_t block) {
  int64_t blocks = (products + block - 1) / block;
  return double(block + blocks + 6) * 0x1p-53;
}

std::optional<float> lns::numerics::filterSum(double sum, double bound) {
  auto low = float(sum - bound), high = float(sum + bound);
  // As bits: −0 and +0 are different answers.
  if (detail::bitCast<uint32_t>(low) != detail::bitCast<uint32_t>(high))
    return std::nullopt;
  return low;
}
