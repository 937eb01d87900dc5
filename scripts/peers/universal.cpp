//===- universal.cpp - Sums of stillwater universal, checked and timed ----===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For docs/peers.md: how many sums and quantized numbers of sw::universal::lns
// are not correctly rounded, and how many millions it computes a second. Needs
// a checkout of https://github.com/stillwater-sc/universal, which is no part of
// this project:
//
//   g++ -std=c++20 -O3 -march=native -Iuniversal/include/sw
//       -Iuniversal/include -DBITS=8 -DFRACTION=3
//       -DALGORITHM=DoubleTripAddSub scripts/peers/universal.cpp && ./a.out
//
//===----------------------------------------------------------------------===//

#include <universal/number/lns/lns.hpp>
#include <universal/number/lns/lns_addsub_algorithms.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

using Block = std::conditional_t<BITS <= 8, uint8_t, uint16_t>;
using Number = sw::universal::lns<BITS, FRACTION, Block>;

template <> struct sw::universal::lns_addsub_traits<Number> {
  using type = sw::universal::ALGORITHM<Number>;
};

static constexpr int gammaFactor = 1 << FRACTION;
/// Operands have exponents within this, in units of 1/gamma; results outside of
/// the format's range do not count.
static constexpr int reach = 7 * gammaFactor;
static constexpr long range = 8 * gammaFactor - 1;
static constexpr uint64_t fieldMask = (uint64_t(1) << (BITS - 1)) - 1;

static Number encode(int negative, int exponent) {
  Number number;
  number.setbits((uint64_t(negative) << (BITS - 1)) |
                 (uint64_t(exponent) & fieldMask));
  return number;
}

static int exponentOf(const Number &number) {
  int64_t field = 0;
  for (unsigned i = 0; i + 1 < BITS; ++i)
    field |= int64_t(number.at(i)) << i;
  bool isNegative = number.at(BITS - 2);
  return int(isNegative ? field - int64_t(fieldMask) - 1 : field);
}

static long nearest(long double magnitude) {
  return lrintl(gammaFactor * log2l(magnitude));
}

template <typename Operation>
static double rate(int count, Operation operation) {
  double best = 1e9;
  for (int repeat = 0; repeat < 9; ++repeat) {
    auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i)
      operation(i);
    std::chrono::duration<double> elapsed =
        std::chrono::steady_clock::now() - start;
    best = std::min(best, elapsed.count());
  }
  return count / best / 1e6;
}

int main() {
  // Half of the pairs anywhere, half at most 3 octaves apart.
  constexpr int count = 1 << 18;
  std::mt19937_64 random(1);
  std::uniform_int_distribution<int> anywhere(-reach, reach - 1), coin(0, 1);
  std::uniform_int_distribution<int> near(-3 * gammaFactor,
                                          3 * gammaFactor - 1);
  std::normal_distribution<float> normal;
  std::vector<Number> a(count), b(count), c(count);
  std::vector<float> numbers(count);
  long sums = 0, wrong = 0, worst = 0, wronglyQuantized = 0;
  for (int i = 0; i < count; ++i) {
    int ea = anywhere(random), sa = coin(random), sb = coin(random);
    int eb = i % 2 ? anywhere(random)
                   : std::clamp(ea + near(random), -reach, reach - 1);
    a[i] = encode(sa, ea);
    b[i] = encode(sb, eb);
    long double truth = (sa ? -1 : 1) * exp2l((long double)ea / gammaFactor) +
                        (sb ? -1 : 1) * exp2l((long double)eb / gammaFactor);
    long exponent = nearest(fabsl(truth));
    if ((sa != sb && ea == eb) || std::labs(exponent) >= range)
      continue;
    Number sum = a[i] + b[i];
    long distance = std::labs(exponentOf(sum) - exponent);
    ++sums;
    wrong += distance != 0 || sum.at(BITS - 1) != (truth < 0);
    worst = std::max(worst, distance);
  }
  for (float &number : numbers) {
    number = normal(random);
    long exponent = nearest(fabsl(number));
    wronglyQuantized +=
        std::labs(exponent) < range && exponentOf(Number(number)) != exponent;
  }
  printf("wrong sums %ld of %ld (at most %ld steps), wrongly quantized %ld of "
         "%d; add %.1f, mul %.1f, quantize %.1f M/s\n",
         wrong, sums, worst, wronglyQuantized, count,
         rate(count, [&](int i) { c[i] = a[i] + b[i]; }),
         rate(count, [&](int i) { c[i] = a[i] * b[i]; }),
         rate(count, [&](int i) { c[i] = Number(numbers[i]); }));
}
