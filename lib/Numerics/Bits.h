//===- Bits.h - Bits of floating-point numbers ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_NUMERICS_BITS_H
#define LNS_LIB_NUMERICS_BITS_H

#include <cstring>

namespace lns::numerics::detail {

/// The same bits read as another type.
template <typename To, typename From> inline To bitCast(From from) {
  static_assert(sizeof(To) == sizeof(From), "bitCast keeps the size");
  To to;
  std::memcpy(&to, &from, sizeof(to));
  return to;
}

} // namespace lns::numerics::detail

#endif // LNS_LIB_NUMERICS_BITS_H
