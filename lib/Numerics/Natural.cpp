//===- Natural.cpp - Integers of any size ---------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Natural.h"

#include <algorithm>
#include <cassert>

using namespace lns::numerics::detail;

using Wide = unsigned __int128;

size_t Natural::bitLength() const {
  return limbs.empty() ? 0 : limbs.size() * 64 - __builtin_clzll(limbs.back());
}

bool Natural::testBit(size_t index) const {
  return index / 64 < limbs.size() && (limbs[index / 64] >> (index % 64)) & 1;
}

int Natural::compare(const Natural &other) const {
  if (limbs.size() != other.limbs.size())
    return limbs.size() < other.limbs.size() ? -1 : 1;
  for (size_t i = limbs.size(); i-- > 0;)
    if (limbs[i] != other.limbs[i])
      return limbs[i] < other.limbs[i] ? -1 : 1;
  return 0;
}

Natural &Natural::operator+=(const Natural &other) {
  limbs.resize(std::max(limbs.size(), other.limbs.size()) + 1, 0);
  uint64_t carry = 0;
  for (size_t i = 0; i < limbs.size(); ++i) {
    Wide sum =
        Wide(limbs[i]) + (i < other.limbs.size() ? other.limbs[i] : 0) + carry;
    limbs[i] = uint64_t(sum);
    carry = uint64_t(sum >> 64);
  }
  trim();
  return *this;
}

Natural &Natural::operator-=(const Natural &other) {
  assert(compare(other) >= 0 && "a natural number cannot fall below zero");
  uint64_t borrow = 0;
  for (size_t i = 0; i < limbs.size(); ++i) {
    Wide difference =
        Wide(limbs[i]) - (i < other.limbs.size() ? other.limbs[i] : 0) - borrow;
    limbs[i] = uint64_t(difference);
    borrow = uint64_t(difference >> 64) & 1;
  }
  trim();
  return *this;
}

Natural &Natural::operator<<=(size_t count) {
  if (isZero())
    return *this;
  size_t words = count / 64, bits = count % 64;
  if (bits) {
    limbs.push_back(0);
    for (size_t i = limbs.size(); i-- > 1;)
      limbs[i] = limbs[i] << bits | limbs[i - 1] >> (64 - bits);
    limbs[0] <<= bits;
  }
  limbs.insert(limbs.begin(), words, 0);
  trim();
  return *this;
}

Natural &Natural::operator>>=(size_t count) {
  size_t words = count / 64, bits = count % 64;
  if (words >= limbs.size()) {
    limbs.clear();
    return *this;
  }
  limbs.erase(limbs.begin(), limbs.begin() + words);
  if (bits) {
    for (size_t i = 0; i + 1 < limbs.size(); ++i)
      limbs[i] = limbs[i] >> bits | limbs[i + 1] << (64 - bits);
    limbs.back() >>= bits;
  }
  trim();
  return *this;
}

namespace lns::numerics::detail {
Natural operator*(const Natural &a, const Natural &b) {
  Natural product;
  product.limbs.assign(a.limbs.size() + b.limbs.size(), 0);
  for (size_t i = 0; i < a.limbs.size(); ++i) {
    uint64_t carry = 0;
    for (size_t j = 0; j < b.limbs.size(); ++j) {
      Wide sum = Wide(a.limbs[i]) * b.limbs[j] + product.limbs[i + j] + carry;
      product.limbs[i + j] = uint64_t(sum);
      carry = uint64_t(sum >> 64);
    }
    product.limbs[i + b.limbs.size()] = carry;
  }
  product.trim();
  return product;
}
} // namespace lns::numerics::detail

Natural Natural::squareRoot() const {
  // The schoolbook method, one bit of the root a step: remainder < 2 * root + 1
  // holds before each step. It needs no division, and no root here is long.
  Natural root, remainder;
  for (size_t i = (bitLength() + 1) / 2; i-- > 0;) {
    remainder <<= 2;
    remainder += Natural(uint64_t(testBit(2 * i + 1)) << 1 | testBit(2 * i));
    Natural trial = root;
    trial <<= 2;
    trial += Natural(1);
    root <<= 1;
    if (remainder.compare(trial) >= 0) {
      remainder -= trial;
      root += Natural(1);
    }
  }
  return root;
}
