//===- EnergyTest.cpp - Energy by hand, and tables that are wrong -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Energy.h"
#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"

using namespace lns;
using namespace lns::sim;

/// A table with figures that are easy to add up; `change` takes a component to
/// another line, or to none.
static std::string
makeTable(const std::map<std::string, std::string> &change = {}) {
  const std::pair<const char *, const char *> lines[] = {
      {"adder", "bit,,1"},         {"shifter", "bit*level,,10"},
      {"table", "bit*entry,,100"}, {"multiplier", "bit*bit,,0.5"},
      {"register", "bit,,2"},      {"logic", "bit,,3"},
      {"sram", "byte,64,4"},       {"dram", "byte,,1000"},
      {"finish", "element,,7"}};
  std::string text = "component,per,size,femtojoules,technology,source\n";
  for (auto [component, rest] : lines) {
    auto changed = change.find(component);
    if (changed != change.end())
      text += changed->second;
    else
      text += std::string(component) + "," + rest + ",none,a test\n";
  }
  return text;
}

static EnergyTable parse(const std::string &text) {
  return llvm::cantFail(EnergyTable::parse(text, "test.csv"));
}

static std::string errorOf(const std::string &text) {
  llvm::Expected<EnergyTable> table = EnergyTable::parse(text, "test.csv");
  return table ? "no error" : llvm::toString(table.takeError());
}

namespace {
/// A lane of four INT8 products, and a program that uses it.
class EnergyTest : public ::testing::Test {
protected:
  EnergyTest() {
    context.loadDialect<hw::LNSHWDialect>();
    module = mlir::parseSourceString<mlir::ModuleOp>(R"(
      lnshw.accelerator @pe #lnshw.configuration<vector = 4>
      lnshw.datapath @int8(%a: vector<4xi8>, %b: vector<4xi8>, %sum: i24) unit(1.0) {
        %p = lnshw.multiply %a, %b {is_signed} : vector<4xi8>, vector<4xi8> -> vector<4xi16>
        %r = lnshw.register %p : vector<4xi16>
        %s = lnshw.reduce %r : vector<4xi16> -> i18
        %n, %o = lnshw.accumulate %sum, %s : i24, i18
        lnshw.yield %n, %o : i24
      }
      lnshw.program @p on @pe() {
        %c0 = arith.constant 0 : index
        %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x4xi8, #lnshw.space<a>>>
        %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<2x4xi8, #lnshw.space<a>>>
        %bb = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x4xi8, #lnshw.space<b>>>
        %b = lnshw.slot %bb[%c0] : !lnshw.buffer<memref<2x4xi8, #lnshw.space<b>>>
        %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<2x2xi32, #lnshw.space<accumulator>>>
        %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<2x2xi32, #lnshw.space<accumulator>>>
        %t = lnshw.mac @int8 ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s)
               {columns = 4 : i64, dataflow = #lnshw.dataflow<output_stationary>}
               : memref<2x4xi8, #lnshw.space<a>>, memref<2x4xi8, #lnshw.space<b>>,
                 memref<2x2xi32, #lnshw.space<accumulator>>
      })",
                                                     &context);
  }
  hw::DatapathOp lane() { return *module->getOps<hw::DatapathOp>().begin(); }
  ProgramStatistics statistics() {
    ProgramStatistics result;
    result.program = *module->getOps<hw::ProgramOp>().begin();
    result.configuration = result.program.getConfiguration();
    return result;
  }
  static double share(const Energy &energy, llvm::StringRef part) {
    for (const EnergyShare &each : energy)
      if (each.part == part)
        return each.femtojoules;
    return -1;
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
};
} // namespace

TEST_F(EnergyTest, LaneByHand) {
  ASSERT_TRUE(module);
  Energy energy = llvm::cantFail(getEnergy(lane(), parse(makeTable())));
  EXPECT_EQ(share(energy, "multipliers"), 4 * 8 * 8 * 0.5);
  EXPECT_EQ(share(energy, "registers"), 4 * 16 * 2);
  // Two sums of 17 bits, one of 18.
  EXPECT_EQ(share(energy, "adder trees"), 2 * 17 + 18);
  EXPECT_GT(share(energy, "accumulators"), 24);
}

TEST_F(EnergyTest, ProgramByHand) {
  ASSERT_TRUE(module);
  EnergyTable table = parse(makeTable());
  ProgramStatistics run = statistics();
  run.sum.work.vectors = 5;
  run.sum.work.dramRead = 3;
  run.sum.work.dramWritten = 4;
  run.sum.work.operandRegister = 11;
  run.sum.work.elements = 13;
  run.sum.work.read[int(hw::Space::B)] = 17;
  run.sum.work.written[int(hw::Space::B)] = 19;
  Energy energy = llvm::cantFail(getEnergy(run, table));
  EXPECT_EQ(share(energy, "multipliers"), 5 * 128);
  EXPECT_EQ(share(energy, "DRAM"), 7 * 1000);
  EXPECT_EQ(share(energy, "operand registers"), 11 * 8 * 2);
  EXPECT_EQ(share(energy, "post"), 13 * 7);
  EXPECT_EQ(share(energy, "buffer B"), 36 * 4);
  EXPECT_EQ(share(energy, "buffer A"), 0);
  double sum = 0;
  for (const EnergyShare &each : energy)
    sum += each.femtojoules;
  EXPECT_EQ(getSum(energy), sum);
}

TEST_F(EnergyTest, ALineTwiceAsHighDoublesItsShareOnly) {
  ASSERT_TRUE(module);
  Energy one = llvm::cantFail(getEnergy(lane(), parse(makeTable())));
  Energy two = llvm::cantFail(getEnergy(
      lane(), parse(makeTable(
                  {{"multiplier", "multiplier,bit*bit,,1,none,a test\n"}}))));
  EXPECT_EQ(share(two, "multipliers"), 2 * share(one, "multipliers"));
  EXPECT_EQ(share(two, "adder trees"), share(one, "adder trees"));
}

TEST(EnergyTable, MemoriesLieOnALineOfLogarithms) {
  EnergyTable table = parse(makeTable(
      {{"sram", "sram,byte,1024,100,none,a test\nsram,byte,4096,200,none,a "
                "test\n"}}));
  EXPECT_DOUBLE_EQ(table.getMemory(1024), 100);
  EXPECT_DOUBLE_EQ(table.getMemory(4096), 200);
  EXPECT_NEAR(table.getMemory(2048), 100 * std::sqrt(2.0), 1e-9);
  EXPECT_NEAR(table.getMemory(256), 50, 1e-9);
}

TEST(EnergyTable, TheDefaultHasASourceOnEachLine) {
  const EnergyTable &table = EnergyTable::getDefault();
  EXPECT_GE(table.getLines().size(), 9u);
  for (const EnergyTable::Line &line : table.getLines())
    EXPECT_FALSE(line.source.empty()) << line.component;
}

TEST(EnergyTable, CorruptTables) {
  auto expect = [](const std::string &text, const char *message) {
    std::string error = errorOf(text);
    EXPECT_NE(error.find(message), std::string::npos) << error;
    EXPECT_EQ(error.find("energy table test.csv:"), 0u) << error;
  };
  expect("", "the table is empty");
  expect("a,b\n", "the header must be");
  expect(makeTable({{"adder", ""}}), "ends without a line for 'adder'");
  expect(makeTable({{"adder", "adder,bit,,x,none,a test\n"}}),
         "the femtojoules 'x' of 'adder' are not a finite number");
  expect(makeTable({{"adder", "adder,bit,,-1,none,a test\n"}}),
         "are not a finite number, 0 or above");
  expect(makeTable({{"adder", "adder,byte,,1,none,a test\n"}}),
         "'adder' is per bit");
  expect(makeTable({{"adder", "adder,bit,,1,none,\n"}}), "has no source");
  expect(makeTable({{"adder", "adder,bit,8,1,none,a test\n"}}),
         "which only sram has");
  expect(makeTable({{"adder", "adders,bit,,1,none,a test\n"}}),
         "there is no component 'adders'");
  expect(makeTable({{"adder", "adder,bit,,1,none\n"}}), "has 5 cells");
  expect(makeTable({{"adder", "adder,bit,,1,none,\"a test\n"}}),
         "no closing quote");
  expect(makeTable({{"adder", "adder,bit,,1,none,t\nadder,bit,,2,none,t\n"}}),
         "stands in the table twice");
  expect(makeTable({{"sram", "sram,byte,0,1,none,t\n"}}),
         "not a positive number of bytes");
  EXPECT_NE(llvm::toString(EnergyTable::read("/does/not/exist").takeError())
                .find("cannot be read"),
            std::string::npos);
}
