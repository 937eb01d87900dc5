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

// The largest accumulators that are legal [D1].
static constexpr int64_t kMostBins = 256, kMostWords = 5;

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

namespace {
/// The rounding of all elements of one accumulator. It takes no memory: a call
/// of compiled code allocates nothing.
struct Rounding {
  MemRef acc, out;
  int64_t gamma, words, quotient;

  void roundElement(int64_t from, int64_t to) const;
  /// All elements of the dimensions from `dim` on, row-major.
  void round(int64_t dim, int64_t from, int64_t to) const {
    if (dim == out.rank)
      return roundElement(from, to);
    for (int64_t i = 0; i < out.sizes[dim]; ++i)
      round(dim + 1, from + i * acc.strides[dim], to + i * out.strides[dim]);
  }
};
} // namespace

void Rounding::roundElement(int64_t from, int64_t to) const {
  // 64-bit bins of one element lie densely in nearly all accumulators.
  const char *first = acc.aligned + from * 8;
  bool dense = words == 1 && acc.strides[out.rank] == 1;
  uint64_t copy[kMostBins * kMostWords];
  const uint64_t *bins = reinterpret_cast<const uint64_t *>(first);
  if (!dense) {
    int64_t bytes = words * 8;
    int64_t elementBytes = words == 1 ? 8 : (bytes + 15) / 16 * 16;
    for (int64_t r = 0; r < gamma; ++r)
      std::memcpy(copy + r * words,
                  acc.aligned +
                      (from + r * acc.strides[out.rank]) * elementBytes,
                  size_t(bytes));
    bins = copy;
  }
  float rounded = lns::numerics::roundBins(bins, int32_t(gamma), int32_t(words),
                                           int32_t(quotient));
  std::memcpy(out.aligned + to * int64_t(sizeof(float)), &rounded,
              sizeof(float));
}

void _mlir_ciface_lns_round_bins(const LNSUnrankedMemRef *accDescriptor,
                                 const LNSUnrankedMemRef *outDescriptor,
                                 int64_t gamma, int64_t emin_quotient,
                                 int64_t word_bits) {
  MemRef acc(*accDescriptor), out(*outDescriptor);
  assert(acc.rank == out.rank + 1 && acc.sizes[out.rank] == gamma &&
         "the last dimension of the accumulator holds the bins");
  assert(word_bits % 64 == 0 && word_bits > 0 && gamma <= kMostBins &&
         word_bits / 64 <= kMostWords && "an accumulator of D1");
  Rounding{acc, out, gamma, word_bits / 64, emin_quotient}.round(0, acc.offset,
                                                                 out.offset);
}
