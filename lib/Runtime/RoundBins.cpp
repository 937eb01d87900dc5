//===- RoundBins.cpp - Rounding of exact accumulators ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Numerics/Datapath.h"
#include "lns/Runtime/Runtime.h"

#include <cassert>
#include <cstring>
#include <vector>

namespace {
/// A ranked memref: MLIR's descriptor, taken apart.
struct MemRef {
  explicit MemRef(const LNSUnrankedMemRef &unranked)
      : rank(unranked.rank),
        aligned(*reinterpret_cast<char *const *>(
            static_cast<const char *>(unranked.descriptor) + sizeof(void *))),
        offset(*reinterpret_cast<const int64_t *>(
            static_cast<const char *>(unranked.descriptor) +
            2 * sizeof(void *))),
        sizes(reinterpret_cast<const int64_t *>(
                  static_cast<const char *>(unranked.descriptor) +
                  2 * sizeof(void *)) +
              1),
        strides(sizes + rank) {}

  int64_t rank;
  char *aligned;
  int64_t offset;
  const int64_t *sizes;
  const int64_t *strides;
};
} // namespace

void _mlir_ciface_lns_round_bins(const LNSUnrankedMemRef *accDescriptor,
                                 const LNSUnrankedMemRef *outDescriptor,
                                 int64_t gamma, int64_t emin_quotient,
                                 int64_t word_bits) {
  MemRef acc(*accDescriptor), out(*outDescriptor);
  assert(acc.rank == out.rank + 1 && acc.sizes[out.rank] == gamma &&
         "the last dimension of the accumulator holds the bins");
  assert(word_bits % 64 == 0 && word_bits > 0);
  int64_t words = word_bits / 64;
  int64_t wordBytes = words * 8;
  int64_t elementBytes = words == 1 ? 8 : (wordBytes + 15) / 16 * 16;

  int64_t count = 1;
  for (int64_t d = 0; d < out.rank; ++d)
    count *= out.sizes[d];

  std::vector<int64_t> index(size_t(out.rank), 0);
  std::vector<uint64_t> bins(size_t(gamma * words));
  for (int64_t n = 0; n < count; ++n) {
    int64_t from = acc.offset, to = out.offset;
    for (int64_t d = 0; d < out.rank; ++d) {
      from += index[d] * acc.strides[d];
      to += index[d] * out.strides[d];
    }
    for (int64_t r = 0; r < gamma; ++r)
      std::memcpy(&bins[size_t(r * words)],
                  acc.aligned +
                      (from + r * acc.strides[out.rank]) * elementBytes,
                  size_t(wordBytes));
    float rounded = lns::numerics::roundBins(
        bins.data(), int32_t(gamma), int32_t(words), int32_t(emin_quotient));
    std::memcpy(out.aligned + to * int64_t(sizeof(float)), &rounded,
                sizeof(float));
    for (int64_t d = out.rank; d-- > 0;) { // row-major
      if (++index[d] < out.sizes[d])
        break;
      index[d] = 0;
    }
  }
}
