//===- TableDatapathTest.cpp - [D7] ---------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProcessingElementOracle.h"
#include "TestSupport.h"

#include "lns/Numerics/ProcessingElement.h"

#include <cmath>
#include <random>

using namespace lns::numerics;

static std::vector<std::pair<oracle::Format, oracle::Format>> formatPairs() {
  return {{{8, 8, 127}, {8, 8, 127}},  {{8, 16, 127}, {8, 8, 127}},
          {{8, 8, 100}, {6, 4, 31}},   {{8, 1, 127}, {8, 1, 127}},
          {{8, 32, 127}, {8, 32, 90}}, {{7, 64, 63}, {7, 64, 63}},
          {{2, 1, 1}, {2, 2, 1}},      {{8, 8, -889}, {8, 8, -300}}};
}

// Terms, subnormal and infinite ones included, for every pair of codes.
TEST(TableDatapath, TermsOfAllPairs) {
  for (const auto &[a, b] : formatPairs()) {
    DotFormat format(implementationFormat(a), implementationFormat(b));
    EXPECT_EQ(oracle::bitsOf(tableUnit(format)),
              oracle::bitsOf(oracle::tableUnit(a, b)));
    for (int32_t t = 0; t <= format.log2Gamma(); t += t < 3 ? 1 : 2)
      for (unsigned x = 0; x < 1u << a.bits; ++x)
        for (unsigned y = 0; y < 1u << b.bits; ++y)
          ASSERT_EQ(oracle::bitsOf(tableProduct(Code(x), Code(y), t, format)),
                    oracle::bitsOf(oracle::tableTerm(x, y, a, b, 1l << t)))
              << text(a) << " x " << text(b) << ", t = " << t << ": " << x
              << ", " << y;
  }
}

// The full table's terms are the products, to the last bits of two roundings;
// fewer entries are off by P2, which the bar must see.
TEST(TableDatapath, FullTableIsNearlyExact) {
  oracle::Format f{8, 8, 127};
  DotFormat format(implementationFormat(f), implementationFormat(f));
  for (int32_t t : {3, 2, 0}) {
    double worst = 0;
    for (unsigned x = 1; x < 128; ++x)
      for (unsigned y = 1; y < 128; ++y) {
        double got = double(tableProduct(Code(x), Code(y), t, format)) *
                     double(tableUnit(format));
        double want = std::exp2((double(x) + y - 254) / 8);
        worst = std::max(worst, std::abs(got / want - 1));
      }
    if (t == 3)
      EXPECT_LE(worst, 3 * 0x1p-24);
    else
      EXPECT_GT(worst, 0.03);
  }
}

// Within the bound of f32 sums in any order.
TEST(TableDatapath, Dots) {
  std::mt19937_64 random(3);
  for (const auto &[a, b] : formatPairs()) {
    if (a.bias < 0)
      continue; // infinite terms
    DotFormat format(implementationFormat(a), implementationFormat(b));
    int32_t t = format.log2Gamma() / 2;
    for (int i = 0; i < 50; ++i) {
      size_t k = 1 + random() % 200;
      std::vector<Code> x(k), y(k);
      double sum = 0, magnitude = 0;
      for (size_t j = 0; j < k; ++j) {
        x[j] = Code(random() % (1u << a.bits));
        y[j] = Code(random() % (1u << b.bits));
        double term = double(oracle::tableTerm(x[j], y[j], a, b, 1l << t));
        sum += term;
        magnitude += std::abs(term);
      }
      double unit = double(oracle::tableUnit(a, b));
      double got = double(tableDot(x.data(), 1, y.data(), 1, k, t, format));
      EXPECT_LE(std::abs(got - sum * unit),
                double(k) * 0x1p-24 * magnitude * unit + 0x1p-149);
    }
  }
}
