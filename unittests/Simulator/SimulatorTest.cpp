//===- SimulatorTest.cpp - Runs, reports, errors --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Simulator.h"
#include "WorkOp.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace lns;
using test::WorkOp;

namespace {
class Simulator : public ::testing::Test {
protected:
  Simulator() {
    context.loadDialect<hw::LNSHWDialect, mlir::arith::ArithDialect,
                        mlir::affine::AffineDialect, mlir::scf::SCFDialect,
                        test::TestDialect>();
    context.getDiagEngine().registerHandler([this](mlir::Diagnostic &message) {
      messages += message.str() + "\n";
      return mlir::success();
    });
    WorkOp::log().clear();
  }

  /// A module with a program of this body, with two memrefs and six constants.
  void parse(const std::string &body, const std::string &attributes = "",
             const std::string &more = "") {
    std::string text =
        "lnshw.accelerator @pe #lnshw.configuration<queue = 4>\n" + more +
        "lnshw.program @p on @pe(%x: memref<8xi8>, %y: memref<8xi8>) " +
        attributes + " {\n";
    for (int i : {0, 1, 2, 3, 7, 100})
      text += "%c" + std::to_string(i) + " = arith.constant " +
              std::to_string(i) + " : index\n";
    text += body + "}\n";
    module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    ASSERT_TRUE(module) << messages;
  }

  /// The simulator that has run the program, which must succeed.
  sim::Simulator &run(sim::SimulatorOptions options = {}) {
    simulator = std::make_unique<sim::Simulator>(*module, std::move(options));
    EXPECT_TRUE(mlir::succeeded(simulator->run("p", arguments))) << messages;
    return *simulator;
  }
  /// What the simulator says where it cannot run the program.
  std::string getError(bool timingOnly = false) {
    sim::SimulatorOptions options;
    options.timingOnly = timingOnly;
    sim::Simulator simulator(*module, std::move(options));
    messages.clear();
    EXPECT_TRUE(mlir::failed(simulator.run("p", arguments)));
    EXPECT_TRUE(simulator.getReport().programs.empty());
    EXPECT_TRUE(WorkOp::log().empty());
    return messages;
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  std::unique_ptr<sim::Simulator> simulator;
  std::string messages;
  char x[8] = {}, y[8] = {};
  std::vector<char *> arguments = {x, y};
};

using SimulatorErrors = Simulator;
} // namespace

static void expectContains(const std::string &text, const std::string &part) {
  EXPECT_NE(text.find(part), std::string::npos) << text;
}

static std::vector<int64_t> getIds() {
  std::vector<int64_t> ids;
  for (const WorkOp::Record &record : WorkOp::log())
    ids.push_back(record.id);
  return ids;
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

TEST_F(Simulator, KnowsNoNamesOfOps) {
  parse(R"(
    %t = "test.work"(%c7, %x, %c2, %y) {id = 5, unit = 2, cycles = 6, latency = 4} : (index, memref<8xi8>, index, memref<8xi8>) -> !lnshw.token
  )");
  const sim::Report &report = run().getReport();
  ASSERT_EQ(WorkOp::log().size(), 1u);
  EXPECT_EQ(WorkOp::log()[0].places, (std::vector<int64_t>{7, 2}));
  EXPECT_EQ(WorkOp::log()[0].memory, arguments);
  const sim::Statistics &sum = report.programs.at(0).sum;
  EXPECT_EQ(sum.cycles, 1 + 6 + 4);
  EXPECT_EQ(sum[hw::Unit::Post].busy, 6);
  EXPECT_EQ(sum.work.elements, 1);
  EXPECT_EQ(sum.work.cycles, 0);
}

TEST_F(Simulator, RunsFollowOneAnother) {
  parse(R"(
    %t = "test.work"() {cycles = 6, latency = 4} : () -> !lnshw.token
  )",
        "attributes {name = \"fc\", macs = 12}",
        R"(lnshw.program @q on @pe() {
    %t = "test.work"() {unit = 1, cycles = 2} : () -> !lnshw.token
  }
)");
  sim::SimulatorOptions options;
  options.events = true;
  sim::Simulator simulator(*module, options);
  for (llvm::StringRef name : {"p", "q", "p"})
    ASSERT_TRUE(mlir::succeeded(
        simulator.run(name, name == "p" ? llvm::ArrayRef(arguments)
                                        : llvm::ArrayRef<char *>())));
  const sim::Report &report = simulator.getReport();
  ASSERT_EQ(report.programs.size(), 2u);
  EXPECT_EQ(report.programs[0].symbol, "p");
  EXPECT_EQ(report.programs[0].name, "fc");
  EXPECT_EQ(report.programs[1].name, "q");
  EXPECT_EQ(report.programs[0].sum.runs, 2);
  EXPECT_EQ(report.programs[0].sum.cycles, 22);
  EXPECT_EQ(report.programs[0].sum.macs, 24);
  EXPECT_EQ(report.programs[1].sum.cycles, 3);
  EXPECT_GT(report.simulatorSeconds, 0);
  ASSERT_EQ(report.events.size(), 3u);
  const sim::Event &last = report.events[2];
  EXPECT_EQ(last.name, "work");
  EXPECT_EQ(last.start, 11 + 3 + 1);
  EXPECT_EQ(last.end, 11 + 3 + 7);
  EXPECT_EQ(last.complete, 11 + 3 + 11);
  EXPECT_EQ(last.program, 0);
  EXPECT_EQ(last.run, 2);
  EXPECT_EQ(report.events[1].unit, hw::Unit::Mac);
  EXPECT_EQ(report.events[1].program, 1);
}

TEST_F(Simulator, SaturationsAreOfARun) {
  parse(R"(
    scf.for %i = %c0 to %c7 step %c1 {
      %t = "test.work"() {saturations = 3} : () -> !lnshw.token
    }
  )");
  const sim::Report &report = run().getReport();
  EXPECT_EQ(report.programs[0].sum.saturations, 21);
  ASSERT_TRUE(mlir::succeeded(simulator->run("p", arguments)));
  EXPECT_EQ(report.programs[0].sum.saturations, 42);
}

TEST_F(Simulator, TimingOnlyEvaluatesNothing) {
  parse(R"(
    %t = "test.work"(%x) {no_values} : (memref<8xi8>) -> !lnshw.token
  )");
  arguments.clear();
  sim::SimulatorOptions options;
  options.timingOnly = true;
  const sim::Report &report = run(options).getReport();
  EXPECT_TRUE(WorkOp::log().empty());
  EXPECT_FALSE(report.programs[0].sum.saturations);
}

TEST_F(Simulator, SlotsAreModuloTheDepth) {
  parse(R"(
    %b = lnshw.buffer depth(3) : !lnshw.buffer<memref<5x7xi8, #lnshw.space<a>>>
    %other = lnshw.buffer depth(1) : !lnshw.buffer<memref<5x7xi8, #lnshw.space<a>>>
    scf.for %i = %c0 to %c7 step %c1 {
      %j = arith.subi %i, %c3 : index
      %s = lnshw.slot %b[%j] : !lnshw.buffer<memref<5x7xi8, #lnshw.space<a>>>
      %o = lnshw.slot %other[%i] : !lnshw.buffer<memref<5x7xi8, #lnshw.space<a>>>
      %t = "test.work"(%s, %o) : (memref<5x7xi8, #lnshw.space<a>>, memref<5x7xi8, #lnshw.space<a>>) -> !lnshw.token
    }
  )");
  run();
  ASSERT_EQ(WorkOp::log().size(), 7u);
  auto slot = [](int i) { return WorkOp::log()[i].memory[0]; };
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(slot(i), slot(i + 3));
  for (int i = 0; i < 3; ++i) {
    EXPECT_GE(std::abs(slot(i) - slot((i + 1) % 3)), 35);
    EXPECT_GE(std::abs(slot(i) - WorkOp::log()[i].memory[1]), 35);
  }
}

TEST_F(Simulator, ProgressIsAllMacs) {
  std::string body = R"(
    scf.for %i = %c0 to %c100 step %c1 {
      scf.for %j = %c0 to %c7 step %c1 {
        %t = "test.work"() : () -> !lnshw.token
      }
    }
  )";
  for (int64_t macs : {0, 5, 123456789}) {
    parse(body, "attributes {macs = " + std::to_string(macs) + "}");
    int64_t sum = 0, calls = 0, most = 0;
    sim::SimulatorOptions options;
    options.progress = [&](int64_t more) {
      EXPECT_GE(more, 0);
      sum += more;
      most = std::max(most, more);
      ++calls;
    };
    run(options);
    EXPECT_EQ(sum, macs);
    if (macs > 1000000) {
      EXPECT_EQ(calls, 700 / 64 + 1);
      EXPECT_LE(most, macs / 10);
    } else {
      EXPECT_EQ(calls, macs > 0);
    }
  }
}

/// Ops are evaluated as they begin, those that begin together as the text says.
/// There are more of them than are kept.
TEST_F(Simulator, TokenOrder) {
  parse(R"(
    %c50000 = arith.constant 50000 : index
    %r = lnshw.ready
    %e = scf.for %i = %c0 to %c50000 step %c1 iter_args(%last = %r) -> !lnshw.token {
      %t0 = "test.work"(%last) {id = 0, unit = 0, cycles = 5} : (!lnshw.token) -> !lnshw.token
      %t1 = "test.work"(%t0) {id = 1, unit = 1, cycles = 3} : (!lnshw.token) -> !lnshw.token
      %t2 = "test.work"(%i) {id = 2, unit = 2, cycles = 1, plus_place} : (index) -> !lnshw.token
      scf.yield %t0 : !lnshw.token
    }
  )");
  sim::SimulatorOptions options;
  options.order = sim::Order::Token;
  options.events = true;
  const sim::Report &report = run(options).getReport();
  ASSERT_EQ(report.events.size(), 150000u);
  std::vector<std::pair<int64_t, size_t>> starts;
  for (auto [i, event] : llvm::enumerate(report.events))
    starts.emplace_back(event.start, i);
  llvm::sort(starts);
  std::vector<int64_t> expected;
  for (auto [start, i] : starts)
    expected.push_back(int64_t(report.events[i].unit));
  std::vector<int64_t> evaluated = getIds();
  EXPECT_TRUE(evaluated == expected);
  WorkOp::log().clear();
  options.order = sim::Order::Program;
  run(options);
  EXPECT_FALSE(getIds() == expected); // else nothing was sorted
}

TEST_F(Simulator, EventsAreBounded) {
  parse(R"(
    %many = arith.constant 2097159 : index
    scf.for %i = %c0 to %many step %c1 {
      %t = "test.work"() : () -> !lnshw.token
    }
  )");
  sim::SimulatorOptions options;
  options.timingOnly = options.events = true;
  const sim::Report &report = run(options).getReport();
  EXPECT_EQ(report.events.size(), sim::kMaxEvents);
  EXPECT_EQ(report.eventsLeftOut, 7);
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

TEST_F(SimulatorErrors, Arguments) {
  parse("");
  sim::Simulator simulator(*module, {});
  EXPECT_TRUE(mlir::failed(simulator.run("unknown", arguments)));
  expectContains(messages, "has no lnshw.program @unknown");
  arguments.pop_back();
  expectContains(getError(), "takes 2 memrefs, but the simulator was given 1");
  arguments.push_back(nullptr);
  expectContains(getError(), "a null pointer as argument #1");
}

TEST_F(SimulatorErrors, UnknownOps) {
  parse("%i = arith.shli %c1, %c2 : index");
  expectContains(getError(), "'arith.shli' op is unknown to the simulator");
  parse("%f = arith.constant 1.0 : f32");
  expectContains(getError(), "defines a value of 'f32'");
  parse("%f = arith.constant true\n %g = arith.addi %f, %f : i1");
  expectContains(getError(), "numbers of one bit");
}

TEST_F(SimulatorErrors, NoValues) {
  parse("%t = \"test.work\"() {no_values} : () -> !lnshw.token");
  expectContains(getError(), "'test.work' op has no values");
}

TEST_F(SimulatorErrors, Divisions) {
  parse("%minus = arith.constant -1 : index\n"
        "%low = arith.constant -9223372036854775808 : index\n"
        "%i = arith.divui %low, %minus : index"); // has a result
  run();
  for (const char *op : {"divsi", "divui", "ceildivsi", "ceildivui",
                         "floordivsi", "remsi", "remui"}) {
    parse("%i = arith." + std::string(op) + " %c1, %c0 : index");
    expectContains(getError(), "divides 1 by 0, which has no result");
  }
  parse("%minus = arith.constant -1 : index\n"
        "%low = arith.constant -9223372036854775808 : index\n"
        "%i = arith.divsi %low, %minus : index");
  expectContains(getError(/*timingOnly=*/true),
                 "divides -9223372036854775808 by -1");
}

TEST_F(SimulatorErrors, BuffersInLoops) {
  parse(R"(
    scf.for %i = %c0 to %c7 step %c1 {
      %b = lnshw.buffer depth(3) : !lnshw.buffer<memref<5x7xi8, #lnshw.space<a>>>
    }
  )");
  expectContains(getError(), "buffers stand at the top of the program");
}

TEST_F(SimulatorErrors, NoAccelerator) {
  parse("");
  module->lookupSymbol("pe")->erase();
  expectContains(getError(), "there is no such lnshw.accelerator");
}

MLIR_DEFINE_EXPLICIT_TYPE_ID(lns::test::TestDialect)
MLIR_DEFINE_EXPLICIT_TYPE_ID(lns::test::WorkOp)
