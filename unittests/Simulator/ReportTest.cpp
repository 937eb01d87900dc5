//===- ReportTest.cpp - Reports of counts -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Report.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/JSON.h"
#include "gtest/gtest.h"

using namespace lns;
using namespace lns::sim;

namespace {
class ReportTest : public ::testing::Test {
protected:
  ReportTest() {
    context.loadDialect<hw::LNSHWDialect>();
    auto configuration = llvm::cast<hw::ConfigurationAttr>(mlir::parseAttribute(
        "#lnshw.configuration<lanes = 2, vector = 4>", &context));
    for (const char *name : {"fc1", "fc2"}) {
      ProgramStatistics program;
      program.symbol = program.name = name;
      program.configuration = configuration;
      program.sum.runs = 1;
      program.sum.cycles = 100;
      program.sum.macs = 400;
      program.sum.work.dramRead = 1000;
      program.sum[hw::Unit::Mac].busy = 60;
      program.sum[hw::Unit::Mac][Stall::Load] = 40;
      report.programs.push_back(program);
    }
    for (int i = 0; i < 3; ++i)
      report.events.push_back(
          {hw::Unit::Load, "load", 10 * i, 10 * i + 4, 10 * i + 9, 0, 0});
  }
  llvm::json::Value parse(const std::string &text) {
    return llvm::cantFail(llvm::json::parse(text));
  }

  mlir::MLIRContext context;
  Report report;
};
} // namespace

TEST_F(ReportTest, SumsOfPrograms) {
  EXPECT_DOUBLE_EQ(report.programs[0].getUtilization(), 0.5);
  Statistics total = report.getTotal();
  EXPECT_EQ(total.runs, 2);
  EXPECT_EQ(total.cycles, 200);
  EXPECT_EQ(total.macs, 800);
  EXPECT_EQ(total.work.dramRead, 2000);
  EXPECT_EQ(total[hw::Unit::Mac].busy, 120);
  EXPECT_EQ(total[hw::Unit::Mac][Stall::Load], 80);
  EXPECT_FALSE(total.saturations);
  report.programs[1].sum.saturations = 3;
  EXPECT_EQ(report.getTotal().saturations, 3);
}

TEST_F(ReportTest, TextHasTheNumbers) {
  ReportEnergy energy =
      llvm::cantFail(getEnergy(report, EnergyTable::getDefault()));
  std::string text = formatReport(report, energy,
                                  {{"attention", "linalg.generic", "softmax"}});
  for (const char *part : {"fc1", "fc2", "50.0 %", "60.0 %", "softmax"})
    EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
}

TEST_F(ReportTest, JSONHasTheNumbers) {
  ReportEnergy energy =
      llvm::cantFail(getEnergy(report, EnergyTable::getDefault()));
  std::string text = reportToJSON(report, energy);
  llvm::json::Value value = parse(text);
  const llvm::json::Array *programs = value.getAsObject()->getArray("programs");
  ASSERT_TRUE(programs) << text;
  ASSERT_EQ(programs->size(), 2u);
  EXPECT_EQ((*programs)[1].getAsObject()->getString("name"), "fc2") << text;
  EXPECT_EQ((*programs)[1].getAsObject()->getInteger("cycles"), 100) << text;
}

TEST_F(ReportTest, TracesAreCutAndSaySo) {
  auto countSpans = [&](const std::string &text) {
    llvm::json::Value value = parse(text);
    int count = 0;
    for (const llvm::json::Value &event :
         *value.getAsObject()->getArray("traceEvents"))
      count += event.getAsObject()->getString("ph") == "X" &&
               event.getAsObject()->getString("name") == "load";
    return count;
  };
  EXPECT_EQ(countSpans(traceToJSON(report)), 3);
  std::string cut = traceToJSON(report, 2);
  EXPECT_EQ(countSpans(cut), 2);
  EXPECT_NE(cut.find("the first 2 of 3 ops"), std::string::npos);
}

TEST(Progress, SaysHowMuchIsLeft) {
  EXPECT_EQ(formatProgress(250, 1000, 3),
            "lns-sim: 25 % of 1,000 macs, 3 s, about 9 s left");
}
