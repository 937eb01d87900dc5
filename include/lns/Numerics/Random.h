//===- Random.h - Random bits from a counter ------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The random bits of stochastic rounding [Q4]: a function of a seed, a step,
/// an element's index and a stream, without any state. The generator is
/// Philox4x32-10 of Salmon et al., "Parallel Random Numbers: As Easy as
/// 1, 2, 3" (SC 2011).
///
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_RANDOM_H
#define LNS_NUMERICS_RANDOM_H

#include <array>
#include <cstdint>

namespace lns::numerics {

/// The constants of Philox4x32-10.
struct Philox {
  static constexpr int rounds = 10;
  /// What words 0 and 2 of the counter are multiplied by in each round.
  static constexpr uint32_t multipliers[2] = {0xd2511f53, 0xcd9e8d57};
  /// What is added to the two words of the key after each round.
  static constexpr uint32_t increments[2] = {0x9e3779b9, 0xbb67ae85};
};

/// The four words of Philox4x32-10 for a counter and a key.
std::array<uint32_t, 4> philox4x32(std::array<uint32_t, 4> counter,
                                   std::array<uint32_t, 2> key);

/// U of [Q4], 16 uniform bits: Philox4x32-10 with the key (seed low, seed high)
/// and the counter (i>>3 low, i>>3 high, step, stream), where i is `index`; of
/// its word (i>>1)&3 the low half where i is even, else the high half.
uint16_t uniform16(uint64_t seed, uint32_t step, uint64_t index,
                   uint32_t stream);

} // namespace lns::numerics

#endif // LNS_NUMERICS_RANDOM_H
