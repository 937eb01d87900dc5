//===- Roots.h - Roots of two to any precision ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The powers 2^(i/n), the only irrational constants of the number system, to
/// any precision. All thresholds and tables come from here.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_NUMERICS_ROOTS_H
#define LNS_LIB_NUMERICS_ROOTS_H

#include "Natural.h"

namespace lns::numerics::detail {

/// floor(2^precision * 2^(i / n)) for 0 <= i < n = 2^log2N, log2N <= 16. Exact
/// for i = 0; for all other i the real number lies strictly between the entry
/// and the entry + 1, because it is irrational.
std::vector<Natural> computeRoots(int32_t log2N, size_t precision);

/// `computeRoots(log2N, 63)` as 64-bit integers, kept from the first call on;
/// safe to call from any thread.
const std::vector<uint64_t> &roots64(int32_t log2N);

/// `computeRoots`, kept from the first call on; safe to call from any thread.
const std::vector<Natural> &cachedRoots(int32_t log2N, size_t precision);

} // namespace lns::numerics::detail

#endif // LNS_LIB_NUMERICS_ROOTS_H
