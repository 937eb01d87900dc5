//===- Random.cpp - Random bits from a counter ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Random.h"

using namespace lns::numerics;

std::array<uint32_t, 4>
lns::numerics::philox4x32(std::array<uint32_t, 4> counter,
                          std::array<uint32_t, 2> key) {
  for (int round = 0; round < Philox::rounds; ++round) {
    uint64_t first = uint64_t(Philox::multipliers[0]) * counter[0];
    uint64_t second = uint64_t(Philox::multipliers[1]) * counter[2];
    counter = {uint32_t(second >> 32) ^ counter[1] ^ key[0], uint32_t(second),
               uint32_t(first >> 32) ^ counter[3] ^ key[1], uint32_t(first)};
    key[0] += Philox::increments[0];
    key[1] += Philox::increments[1];
  }
  return counter;
}

uint16_t lns::numerics::uniform16(uint64_t seed, uint32_t step, uint64_t index,
                                  uint32_t stream) {
  uint64_t block = index >> 3;
  std::array<uint32_t, 4> words =
      philox4x32({uint32_t(block), uint32_t(block >> 32), step, stream},
                 {uint32_t(seed), uint32_t(seed >> 32)});
  uint32_t word = words[(index >> 1) & 3];
  return uint16_t((index & 1) ? word >> 16 : word);
}
