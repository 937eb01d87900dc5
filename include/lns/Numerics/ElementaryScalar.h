//===- ElementaryScalar.h - Operations on single numbers ------ -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_NUMERICS_ELEMENTARYSCALAR_H
#define LNS_NUMERICS_ELEMENTARYSCALAR_H

#include <cmath>
#include <cstdint>
#include <cstring>

namespace lns::numerics::elementary {

/// Executes the operations of ElementarySequences.h on single floats.
struct ScalarOps {
  using Float = float;
  using Int = int32_t;
  using Bool = bool;

  static float f(float c) { return c; }
  static int32_t i(int32_t c) { return c; }
  static float add(float x, float y) { return x + y; }
  static float sub(float x, float y) { return x - y; }
  static float mul(float x, float y) { return x * y; }
  static float div(float x, float y) { return x / y; }
  static float sqrt(float x) { return std::sqrt(x); }
  static float fma(float x, float y, float z) { return std::fma(x, y, z); }
  static int32_t bits(float x) {
    int32_t result;
    std::memcpy(&result, &x, sizeof result);
    return result;
  }
  static float fromBits(int32_t x) {
    float result;
    std::memcpy(&result, &x, sizeof result);
    return result;
  }
  static float toFloat(int32_t x) { return float(x); }
  static int32_t subI(int32_t x, int32_t y) {
    return int32_t(uint32_t(x) - uint32_t(y));
  }
  static int32_t andI(int32_t x, int32_t y) { return x & y; }
  static int32_t orI(int32_t x, int32_t y) { return x | y; }
  static int32_t shl(int32_t x, int n) { return int32_t(uint32_t(x) << n); }
  static int32_t shrSigned(int32_t x, int n) { return x >> n; }
  static bool less(float x, float y) { return x < y; }
  static bool equal(float x, float y) { return x == y; }
  static float select(bool c, float x, float y) { return c ? x : y; }
};

} // namespace lns::numerics::elementary

#endif // LNS_NUMERICS_ELEMENTARYSCALAR_H
