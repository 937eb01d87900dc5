//===- Cached.h - Tables kept from the first call on ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_NUMERICS_CACHED_H
#define LNS_LIB_NUMERICS_CACHED_H

#include <cstdint>
#include <utility>

namespace lns::numerics::detail {

template <auto compute, int32_t log2N> const auto &cachedAt() {
  static const auto value = compute(log2N);
  return value;
}

template <auto compute, int32_t... log2N>
const auto &cached(int32_t index, std::integer_sequence<int32_t, log2N...>) {
  using Getter = decltype(&cachedAt<compute, 0>);
  static constexpr Getter getters[] = {&cachedAt<compute, log2N>...};
  return getters[index]();
}

/// compute(log2N), 0 <= log2N <= 16, computed on the first call for that log2N
/// and kept. Function-local statics make it safe to call from any thread and
/// need nothing that compiled code is not linked with (std::call_once would
/// need thread-local storage).
template <auto compute> const auto &cached(int32_t log2N) {
  return cached<compute>(log2N, std::make_integer_sequence<int32_t, 17>());
}

} // namespace lns::numerics::detail

#endif // LNS_LIB_NUMERICS_CACHED_H
