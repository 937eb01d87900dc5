//===- RoundBinsTest.cpp - Strided exact accumulators ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Datapath.h"
#include "lns/Runtime/Runtime.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <vector>

using namespace lns::numerics;

namespace {
/// A ranked memref descriptor as MLIR lays it out, for any rank.
class Descriptor {
public:
  Descriptor(void *data, int64_t offset, const std::vector<int64_t> &sizes,
             const std::vector<int64_t> &strides) {
    words.push_back(0xdead); // allocated: not to be read
    words.push_back(reinterpret_cast<int64_t>(data));
    words.push_back(offset);
    words.insert(words.end(), sizes.begin(), sizes.end());
    words.insert(words.end(), strides.begin(), strides.end());
    unranked = {int64_t(sizes.size()), words.data()};
  }
  Descriptor(const Descriptor &) = delete;
  const LNSUnrankedMemRef *get() const { return &unranked; }

private:
  std::vector<int64_t> words;
  LNSUnrankedMemRef unranked;
};
} // namespace

/// Bytes of an iW in memory: LLVM rounds integers above 128 bits up to the
/// alignment of i128.
static int64_t elementBytes(int64_t words) {
  return words == 1 ? 8 : (words + 1) / 2 * 16;
}

/// A 3 x 5 tensor of accumulators with bins in the last dimension, through
/// strides, offset and padding that is filled with garbage.
static void checkStrided(int64_t gamma, int64_t words, bool permuted) {
  std::mt19937_64 random{uint64_t(gamma * 16 + words)};
  const int64_t rows = 3, columns = 5, offset = 7;
  const int64_t bytes = elementBytes(words);
  // permuted: column-major, bins outermost, with gaps between bins.
  std::vector<int64_t> strides =
      permuted ? std::vector<int64_t>{1, rows, rows * columns + 2}
               : std::vector<int64_t>{columns * gamma + 3, gamma, 1};
  int64_t extent = offset + (rows - 1) * strides[0] +
                   (columns - 1) * strides[1] + (gamma - 1) * strides[2] + 1;
  std::vector<uint64_t> storage(size_t((extent * bytes + 15) / 8 + 2));
  for (uint64_t &word : storage)
    word = random();
  char *base = reinterpret_cast<char *>(storage.data());

  std::vector<float> out(64, -77.0f), want = out;
  const int64_t outOffset = 2;
  std::vector<int64_t> outStrides =
      permuted ? std::vector<int64_t>{1, 4} : std::vector<int64_t>{10, 2};
  std::vector<uint64_t> bins(size_t(gamma * words));
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < columns; ++j) {
      for (int64_t r = 0; r < gamma; ++r) {
        // Sign-extended values of moderate size.
        int64_t low = int64_t(random()) >> 20;
        for (int64_t w = 0; w < words; ++w)
          bins[size_t(r * words + w)] =
              w == 0 ? uint64_t(low) : (low < 0 ? ~uint64_t(0) : 0);
        std::memcpy(
            base + (offset + i * strides[0] + j * strides[1] + r * strides[2]) *
                       bytes,
            &bins[size_t(r * words)], size_t(words * 8));
      }
      want[size_t(outOffset + i * outStrides[0] + j * outStrides[1])] =
          roundBins(bins.data(), int32_t(gamma), int32_t(words), -32);
    }

  Descriptor acc(base, offset, {rows, columns, gamma}, strides);
  Descriptor result(out.data(), outOffset, {rows, columns}, outStrides);
  _mlir_ciface_lns_round_bins(acc.get(), result.get(), gamma, -32, words * 64);
  EXPECT_EQ(out, want) << "gamma " << gamma << ", " << words << " words"
                       << (permuted ? ", permuted" : "");
}

// [D1] Every width and several gammas; nothing between the elements is read or
// written.
TEST(RoundBinsRuntime, StridesOffsetsAndPadding) {
  for (int64_t words = 1; words <= 5; ++words)
    for (int64_t gamma : {1, 2, 8, 32})
      for (bool permuted : {false, true})
        checkStrided(gamma, words, permuted);
}

TEST(RoundBinsRuntime, ScalarAccumulator) {
  uint64_t bins[8] = {1, 0, 0, 0, 0, 0, 0, 0};
  float out = -1.0f;
  Descriptor acc(bins, 0, {8}, {1});
  Descriptor result(&out, 0, {}, {});
  _mlir_ciface_lns_round_bins(acc.get(), result.get(), 8, -3, 64);
  EXPECT_EQ(out, 0.125f);
}

TEST(RoundBinsRuntime, EmptyTensorWritesNothing) {
  float out = -1.0f;
  uint64_t bins = 5;
  Descriptor acc(&bins, 0, {0, 4, 1}, {4, 1, 1});
  Descriptor result(&out, 0, {0, 4}, {4, 1});
  _mlir_ciface_lns_round_bins(acc.get(), result.get(), 1, 0, 64);
  EXPECT_EQ(out, -1.0f);
}
