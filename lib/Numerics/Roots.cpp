//===- Roots.cpp - Roots of two to any precision --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Roots.h"

#include "Cached.h"

#include <cassert>
#include <map>
#include <mutex>
#include <utility>

namespace lns::numerics::detail {

/// Lower bounds of 2^working * 2^(i / n). Each is less than `rootsError` below
/// the real number. Proof, with u = 2^-working: the root s_k of s_(k-1) is cut
/// once, so its relative defect is at most half of the one before plus u, less
/// than 3 u for every k. An entry is a product of at most 16 such roots, each
/// multiplication cut once: less than 16 * (3 u + u) = 64 u, relative to a
/// number below 2.
static constexpr uint64_t rootsError = 128;

static std::vector<Natural> lowerRoots(int32_t log2N, size_t working) {
  Natural one(1);
  one <<= working;
  std::vector<Natural> entries{one};
  Natural root(2);
  root <<= working;
  for (int32_t k = 1; k <= log2N; ++k) {
    root <<= working;
    root = root.squareRoot(); // 2^(1 / 2^k)
    std::vector<Natural> finer;
    finer.reserve(entries.size() * 2);
    for (Natural &entry : entries) {
      Natural odd = entry * root;
      odd >>= working;
      finer.push_back(std::move(entry));
      finer.push_back(std::move(odd));
    }
    entries = std::move(finer);
  }
  return entries;
}

std::vector<Natural> computeRoots(int32_t log2N, size_t precision) {
  assert(log2N >= 0 && log2N <= 16 && "no format has a gamma above 2^15");
  for (size_t guard = 64;; guard *= 2) {
    std::vector<Natural> entries = lowerRoots(log2N, precision + guard);
    bool decided = true;
    for (size_t i = 0; i < entries.size() && decided; ++i) {
      Natural upper = entries[i];
      upper += Natural(rootsError);
      upper >>= guard;
      entries[i] >>= guard;
      // 2^0 is exact; where the bounds of another entry agree to the integer,
      // that is its floor.
      decided = i == 0 || entries[i].compare(upper) == 0;
    }
    if (decided)
      return entries;
  }
}

static std::vector<uint64_t> computeRoots64(int32_t log2N) {
  std::vector<uint64_t> table;
  for (const Natural &root : computeRoots(log2N, 63))
    table.push_back(root.words().front());
  return table;
}

const std::vector<uint64_t> &roots64(int32_t log2N) {
  return cached<computeRoots64>(log2N);
}

const std::vector<Natural> &cachedRoots(int32_t log2N, size_t precision) {
  static std::mutex mutex;
  static std::map<std::pair<int32_t, size_t>, std::vector<Natural>> tables;
  std::lock_guard<std::mutex> lock(mutex);
  auto [entry, inserted] = tables.try_emplace({log2N, precision});
  if (inserted)
    entry->second = computeRoots(log2N, precision);
  return entry->second; // a map never moves its elements
}

} // namespace lns::numerics::detail
