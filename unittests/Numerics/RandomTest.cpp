//===- RandomTest.cpp - The random bits of Q4 -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Random.h"

#include "gtest/gtest.h"

#include <set>
#include <vector>

using namespace lns::numerics;

using Words = std::array<uint32_t, 4>;

// The known answers of the authors' library, Random123 (kat_vectors).
TEST(Random, PhiloxKnownAnswers) {
  EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}),
            (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox4x32({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  // The digits of pi.
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
                       {0xa4093822, 0x299f31d0}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

// [Q4] Each operand goes to its word of counter and key, and eight
// neighbouring indices share one counter: halves in the order low, high of
// words 0 to 3.
TEST(Random, CounterLayout) {
  uint64_t seed = 0x299f31d0a4093822, block = 0x05a308d3243f6a88;
  uint32_t step = 0x13198a2e, stream = 0x03707344;
  Words words = philox4x32({0x243f6a88, 0x05a308d3, step, stream},
                           {0xa4093822, 0x299f31d0});
  for (uint32_t i = 0; i < 8; ++i)
    EXPECT_EQ(uniform16(seed, step, block << 3 | i, stream),
              uint16_t(words[i / 2] >> (16 * (i % 2))))
        << i;
  // The known answer of zeros, as 16-bit numbers.
  const uint16_t zeros[] = {0xe8d5, 0x6627, 0xc58d, 0xe169,
                            0xac4c, 0xbc57, 0xdbd8, 0x9b00};
  for (uint32_t i = 0; i < 8; ++i)
    EXPECT_EQ(uniform16(0, 0, i, 0), zeros[i]) << i;
}

// Every operand counts.
TEST(Random, OperandsDiffer) {
  std::set<uint64_t> seen;
  auto draw = [](uint64_t seed, uint32_t step, uint64_t base, uint32_t stream) {
    uint64_t bits = 0;
    for (uint64_t i = 0; i < 4; ++i)
      bits = bits << 16 | uniform16(seed, step, base + i, stream);
    return bits;
  };
  for (int bit = 0; bit < 64; ++bit) {
    seen.insert(draw(uint64_t(1) << bit, 0, 0, 0));
    if (bit < 32) {
      seen.insert(draw(0, uint32_t(1) << bit, 0, 0));
      seen.insert(draw(0, 0, 0, uint32_t(1) << bit));
    }
    if (bit >= 2)
      seen.insert(draw(0, 0, uint64_t(1) << bit, 0));
  }
  seen.insert(draw(0, 0, 0, 0));
  EXPECT_EQ(seen.size(), 64u + 32 + 32 + 62 + 1);
}

// All 65536 values are equally likely: chi-square of 2^22 draws, whose mean is
// 65535 and whose standard deviation sqrt(2 · 65535) = 362. A generator that
// lacks one bit is far beyond.
TEST(Random, Uniform) {
  auto chiSquare = [](uint16_t lost) {
    const uint32_t draws = 1u << 22;
    std::vector<uint32_t> counts(1 << 16);
    for (uint32_t i = 0; i < draws; ++i)
      ++counts[uniform16(42, 7, i, 3) & uint16_t(~lost)];
    double sum = 0, expected = draws / 65536.0;
    for (uint32_t count : counts)
      sum += (count - expected) * (count - expected) / expected;
    return sum;
  };
  EXPECT_NEAR(chiSquare(0), 65535, 5 * 362);
  EXPECT_GT(chiSquare(1), 65535 + 100 * 362);
}
