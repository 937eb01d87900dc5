//===- DatapathTest.cpp - Compiled lanes against Numerics -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The region of lnshw.datapath, through arith to machine code, has the bits of
// P1-P6 as Numerics states them.
//
//===----------------------------------------------------------------------===//

#include "DatapathSupport.h"

#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace lns;
using namespace lns::tests;
using driver::Lanes;
using numerics::DotFormat;
using numerics::Format;
using numerics::PEParameters;

static PEParameters makePE(int32_t log2Entries, int32_t guardBits) {
  PEParameters pe;
  pe.log2Entries = log2Entries;
  pe.guardBits = guardBits;
  return pe;
}

static Format format(int64_t bits, int64_t gamma) {
  return *Format::get(bits, gamma);
}

/// How many of all pairs of codes a lane adds differently than P1-P5, from a
/// sum of 0. Row i of A has code i at all places, row j of B code j at one
/// place.
static int64_t countPairDifferences(Lanes::Function function,
                                    const PEParameters &pe,
                                    const DotFormat &format) {
  int64_t rows = format.a().numCodes(), results = format.b().numCodes();
  int64_t vector = pe.vectorSize;
  std::vector<uint8_t> a(size_t(rows * vector)), b(size_t(results * vector));
  for (int64_t i = 0; i < rows * vector; ++i)
    a[size_t(i)] = uint8_t(i / vector);
  for (int64_t j = 0; j < results; ++j)
    b[size_t(j * vector + j % vector)] = uint8_t(j);
  std::vector<int32_t> sums(size_t(rows * results));
  int64_t saturations = function(a.data(), b.data(), sums.data(), rows, results,
                                 vector, vector, vector, results);
  int64_t differences = 0, expectedSaturations = 0;
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < results; ++j) {
      int64_t partial = numerics::pePartialSum(
          numerics::peTerm(numerics::Code(i), numerics::Code(j), pe, format),
          pe, format);
      differences += sums[size_t(i * results + j)] !=
                     numerics::peAccumulate(0, partial, pe.accumulatorBits,
                                            &expectedSaturations);
    }
  return differences + (saturations != expectedSaturations);
}

/// How many of rows x results dot products of `vectors` vectors differ, from
/// random sums; strides are larger than what they skip.
static int64_t countDotDifferences(Lanes::Function function,
                                   const PEParameters &pe,
                                   const DotFormat &format, Data dataA,
                                   Data dataB, int64_t rows, int64_t results,
                                   int64_t vectors, std::mt19937 &random,
                                   int64_t *saturated = nullptr) {
  int64_t columns = vectors * pe.vectorSize, stride = columns + 5;
  std::vector<uint8_t> a =
      makeCodes(size_t(rows * stride), dataA, format.a(), random);
  std::vector<uint8_t> b =
      makeCodes(size_t(results * stride), dataB, format.b(), random);
  int64_t strideSums = results + 3;
  std::vector<int32_t> sums(size_t(rows * strideSums));
  int64_t unused = 64 - pe.accumulatorBits;
  for (int32_t &sum : sums)
    sum = int32_t(int64_t(uint64_t(random()) << unused) >> unused);
  std::vector<int32_t> expected = sums;
  int64_t expectedSaturations = 0;
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < results; ++j) {
      int32_t &sum = expected[size_t(i * strideSums + j)];
      std::vector<numerics::Code> codesA(a.begin() + i * stride,
                                         a.begin() + i * stride + columns);
      std::vector<numerics::Code> codesB(b.begin() + j * stride,
                                         b.begin() + j * stride + columns);
      sum = numerics::peAccumulateDot(sum, codesA.data(), 1, codesB.data(), 1,
                                      size_t(columns), pe, format,
                                      &expectedSaturations);
    }
  int64_t saturations = function(a.data(), b.data(), sums.data(), rows, results,
                                 columns, stride, stride, strideSums);
  int64_t differences = saturations != expectedSaturations;
  for (size_t i = 0; i < sums.size(); ++i)
    differences += sums[i] != expected[i];
  if (saturated)
    *saturated += expectedSaturations;
  return differences;
}

/// All pairs and some dot products of each kind of data on each lane.
static void checkAll(LaneModule &lanes, int64_t rows) {
  ASSERT_TRUE(mlir::succeeded(mlir::verify(*lanes.module)));
  auto compiled = Lanes::compile(*lanes.module);
  ASSERT_TRUE(mlir::succeeded(compiled));
  std::mt19937 random(7);
  int64_t saturations = 0;
  for (const LaneModule::Lane &lane : lanes.lanes) {
    SCOPED_TRACE(lane.format.a().str() + " by " + lane.format.b().str() +
                 ", V " + std::to_string(lane.pe.vectorSize) + ", entries 2^" +
                 std::to_string(lane.pe.log2Entries) + ", w " +
                 std::to_string(lane.pe.constantBits) + ", A " +
                 std::to_string(lane.pe.accumulatorBits) + ", h " +
                 std::to_string(lane.pe.headroom) + ", g " +
                 std::to_string(lane.pe.guardBits));
    Lanes::Function function = compiled->lookup(lane.name);
    ASSERT_TRUE(function);
    EXPECT_EQ(countPairDifferences(function, lane.pe, lane.format), 0);
    for (Data a : allData)
      for (Data b : {a, Data::Bytes, Data::Maximum})
        EXPECT_EQ(countDotDifferences(function, lane.pe, lane.format, a, b,
                                      rows, 5, 3, random, &saturations),
                  0);
  }
  EXPECT_GT(saturations, 0); // else the clamp is not tested
}

TEST(Datapath, AllPairsOfCodes) {
  LaneModule lanes;
  for (int32_t log2Entries : {0, 1, 2, 3})
    for (int32_t guardBits : {3, 0, int32_t(PEParameters::exactGuard)})
      ASSERT_TRUE(lanes.add(makePE(log2Entries, guardBits), format(8, 8),
                            format(8, 8)));
  checkAll(lanes, 8);
}

TEST(Datapath, FormatsAndParameters) {
  LaneModule lanes;
  std::pair<Format, Format> formats[] = {
      {format(8, 8), format(8, 4)},
      {format(8, 1), format(8, 16)},
      {format(4, 2), format(8, 8)},
      {format(2, 2), format(2, 2)},
      {format(2, 1), format(2, 1)},
      {format(8, 64), format(8, 64)},
      {*Format::get(8, 8, 100), format(6, 4)},
      {format(8, 1), format(8, 1)}};
  for (auto [a, b] : formats)
    for (int32_t guardBits : {3, int32_t(PEParameters::exactGuard)}) {
      int32_t f = DotFormat(a, b).log2Gamma();
      for (int32_t log2Entries : {0, (f + 1) / 2, f}) {
        PEParameters pe = makePE(log2Entries, guardBits);
        lanes.add(pe, a, b);
        pe.vectorSize = 4;
        pe.constantBits = 16;
        pe.accumulatorBits = 32;
        pe.headroom = 2;
        lanes.add(pe, a, b);
      }
    }
  ASSERT_GE(lanes.lanes.size(), 60u); // the others are not legal [P]
  checkAll(lanes, 3);
}

TEST(Datapath, RandomVectors) {
  LaneModule lanes;
  ASSERT_TRUE(lanes.add(makePE(3, 3), format(8, 8), format(8, 8)));
  auto compiled = Lanes::compile(*lanes.module);
  ASSERT_TRUE(mlir::succeeded(compiled));
  std::mt19937 random(11);
  // 30,000 vectors of each kind.
  for (Data data : allData)
    EXPECT_EQ(countDotDifferences(compiled->lookup("lane0"), lanes.lanes[0].pe,
                                  lanes.lanes[0].format, data, data, 50, 60, 10,
                                  random),
              0);
}

TEST(Datapath, MillionVectors) {
  LaneModule lanes;
  for (int32_t guardBits : {3, int32_t(PEParameters::exactGuard)})
    for (int32_t log2Entries : {2, 3})
      ASSERT_TRUE(lanes.add(makePE(log2Entries, guardBits), format(8, 8),
                            format(8, 8)));
  auto compiled = Lanes::compile(*lanes.module);
  ASSERT_TRUE(mlir::succeeded(compiled));
  std::mt19937 random(13);
  for (const LaneModule::Lane &lane : lanes.lanes)
    for (Data data : allData)
      EXPECT_EQ(countDotDifferences(compiled->lookup(lane.name), lane.pe,
                                    lane.format, data, data, 100, 100, 20,
                                    random),
                0);
}

//===----------------------------------------------------------------------===//
// Controls: lanes that are wrong
//===----------------------------------------------------------------------===//

/// The pairs on which the default lane differs after its text was changed; -1
/// where the text does not compile.
static int64_t countDifferencesOf(
    const PEParameters &pe,
    llvm::ArrayRef<std::pair<std::string, std::string>> changes) {
  LaneModule lanes;
  EXPECT_TRUE(lanes.add(pe, format(8, 8), format(8, 8)));
  std::string text;
  llvm::raw_string_ostream os(text);
  (*lanes.module->getOps<hw::DatapathOp>().begin())->removeAttr("implements");
  lanes.module->print(os);
  for (const auto &[from, to] : changes) {
    EXPECT_NE(text.find(from), std::string::npos) << from << " in " << text;
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos;
         at += to.size())
      text.replace(at, from.size(), to);
  }
  auto changed = mlir::parseSourceString<mlir::ModuleOp>(text, &lanes.context);
  if (!changed)
    return -1;
  auto compiled = Lanes::compile(*changed);
  if (mlir::failed(compiled))
    return -1;
  return countPairDifferences(compiled->lookup("lane0"), pe,
                              lanes.lanes[0].format);
}

TEST(DatapathControl, UnchangedTextHasNoDifferences) {
  EXPECT_EQ(countDifferencesOf(makePE(3, 3), {}), 0);
}

TEST(DatapathControl, EntryOffByOne) {
  EXPECT_GT(countDifferencesOf(makePE(3, 3), {{"[128, 140,", "[128, 141,"}}),
            0);
  EXPECT_GT(countDifferencesOf(makePE(3, PEParameters::exactGuard),
                               {{"[128, 140,", "[128, 141,"}}),
            0);
}

/// Takes a bit from every width behind the shift.
static const std::pair<std::string, std::string> oneBitLess[] = {
    {"xi18>", "xi17>"},   {"xi19>", "xi18>"},
    {"-> i24", "-> i23"}, {": i24 -> i22", ": i23 -> i21"},
    {": i22", ": i21"},   {"i24, i22", "i24, i21"}};

TEST(DatapathControl, WidthOneBitShort) {
  EXPECT_GT(countDifferencesOf(makePE(3, 3), oneBitLess), 0);
}

TEST(DatapathControl, CutOneBitMore) {
  std::vector<std::pair<std::string, std::string>> changes(
      std::begin(oneBitLess), std::end(oneBitLess));
  changes.push_back({"left(3)", "left(2)"});
  EXPECT_GT(countDifferencesOf(makePE(3, 3), changes), 0);
}
