//===- QuantizeTableTest.cpp - Q2 by one addition -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestSupport.h"

#include "lns/Numerics/QuantizeTable.h"

#include <algorithm>

using namespace lns::numerics;

/// The field of a float before it is clamped to M, by a table.
static int64_t fieldBy(const QuantizeTable &table, const oracle::Format &f,
                       int64_t bits) {
  long log2Gamma = __builtin_ctzl(static_cast<unsigned long>(f.gamma));
  if (bits < table.first)
    bits = table.below;
  int64_t bucket = ((bits + table.shift) >> (23 - table.bucketBits)) &
                   ((int64_t(1) << table.bucketBits) - 1);
  int64_t sum = bits + table.corrections[size_t(bucket)];
  EXPECT_GE(sum, 0);
  EXPECT_LE(sum, INT32_MAX);
  return sum >> (23 - log2Gamma);
}

/// Both sides of the threshold of field m and of both ends of each bucket [Q2].
static void checkFormat(const oracle::Format &f, int32_t bucketBits) {
  QuantizeTable table = quantizeTable(implementationFormat(f), bucketBits);
  ASSERT_EQ(table.corrections.size(), size_t(1) << table.bucketBits);
  ASSERT_LT(table.below, table.first);
  int64_t before = 0;
  long stride = std::max(1L, f.maxField() / 4096);
  for (long m = 1; m <= f.maxField() + 1; m += stride) {
    oracle::Real border;
    oracle::power(border, 2 * (m - f.bias) - 1, 2 * f.gamma);
    int64_t first = oracle::bitsOf(mpfr_get_flt(border.get(), MPFR_RNDU));
    if (first >= 0x7f800000)
      break;
    ASSERT_EQ(fieldBy(table, f, first), m) << f.bits << ", " << f.gamma;
    ASSERT_EQ(fieldBy(table, f, first - 1), m - 1) << f.bits << ", " << f.gamma;
    ASSERT_TRUE(m > 1 || first == table.first);
    // The ends of the bucket above the border, by the oracle's logarithm.
    int64_t width = int64_t(1) << (23 - table.bucketBits);
    int64_t end = ((first + table.shift) / width + 1) * width - table.shift;
    for (int64_t bits : {end - 1, end}) {
      if (bits >= 0x7f800000 || bits <= before)
        continue;
      long k =
          oracle::roundedLogarithm(oracle::floatOf(uint32_t(bits)), f.gamma);
      ASSERT_EQ(fieldBy(table, f, bits), k + f.bias)
          << f.bits << ", " << f.gamma << ", bits " << bits;
      before = bits;
    }
  }
}

TEST(QuantizeTable, FieldsOfEveryFormat) {
  for (const oracle::Format &f : oracle::allFormats(2, 9))
    for (int32_t bucketBits : {0, 3, 4, 5})
      checkFormat(f, bucketBits);
}

TEST(QuantizeTable, FieldsOfWideFormats) {
  for (const oracle::Format &f : oracle::allFormats(10, 16, true))
    checkFormat(f, 0);
}

// γ = 8 is the largest with a table of γ entries; a table of registers that
// reads by more bits needs no shift.
TEST(QuantizeTable, SmallestTables) {
  for (int f = 0; f <= 7; ++f) {
    Format format = *Format::get(8, 1 << f, 127);
    EXPECT_EQ(quantizeTable(format).bucketBits, f <= 3 ? f : f + 1);
    EXPECT_EQ(quantizeTable(format, f + 1).shift, 0);
  }
  EXPECT_GT(quantizeTable(*Format::get(8, 8, 127)).shift, 0);
}

// The control: with another format's corrections some border is missed.
TEST(QuantizeTable, OtherCorrectionsAreSeen) {
  oracle::Format f{8, 8, 127};
  QuantizeTable table = quantizeTable(implementationFormat(f));
  table.corrections[3] -= 1;
  int64_t wrong = 0;
  for (long m = 1; m <= f.maxField(); ++m) {
    oracle::Real border;
    oracle::power(border, 2 * (m - f.bias) - 1, 2 * f.gamma);
    int64_t first = oracle::bitsOf(mpfr_get_flt(border.get(), MPFR_RNDU));
    wrong += fieldBy(table, f, first) != m;
  }
  EXPECT_EQ(wrong, 16); // one remainder of eight
}
