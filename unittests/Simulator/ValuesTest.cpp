//===- ValuesTest.cpp - Programs of several tiles, in both orders ---------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A product of matrices in tiles, with tails in each direction: against
/// Numerics element by element, serial against pipelined, program order against
/// token order [H2, H3].
///
//===----------------------------------------------------------------------===//

#include "NumericsMac.h"
#include "lns/Dialect/LNSHW/BuildDatapath.h"
#include "lns/Dialect/LNSHW/Passes.h"
#include "lns/Simulator/Simulator.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/TypeSwitch.h"
#include "gtest/gtest.h"
#include <iostream>
#include <random>

using namespace lns;

namespace {
constexpr int64_t kRows = 70, kResults = 20, kColumns = 200;

/// Blocks of 32 rows, tiles of 8 results, tiles of 64 columns.
constexpr const char *kMatmul = R"(
  lnshw.accelerator @pe #lnshw.configuration
  lnshw.program @matmul on @pe(%x: memref<ROWSxCOLUMNSxi8>, %w: memref<RESULTSxCOLUMNSxi8>,
      %s: memref<f32>, %y: memref<ROWSxRESULTSxf32>) attributes {macs = MACS, name = "fc"} {
    %c0 = arith.constant 0 : index
    %c8 = arith.constant 8 : index
    %results_end = arith.constant RESULTS : index
    %c32 = arith.constant 32 : index
    %c64 = arith.constant 64 : index
    %rows_end = arith.constant ROWS : index
    %columns_end = arith.constant PADDED : index
    %a_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<32xPADDEDxi8, #lnshw.space<a>>>
    %b_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<8x64xi8, #lnshw.space<b>>>
    %sums_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x8xi32, #lnshw.space<accumulator>>>
    %results_buffer = lnshw.buffer depth(1) : !lnshw.buffer<memref<32x8xf32, #lnshw.space<output>>>
    %a = lnshw.slot %a_buffer[%c0] : !lnshw.buffer<memref<32xPADDEDxi8, #lnshw.space<a>>>
    %b = lnshw.slot %b_buffer[%c0] : !lnshw.buffer<memref<8x64xi8, #lnshw.space<b>>>
    %sums = lnshw.slot %sums_buffer[%c0] : !lnshw.buffer<memref<32x8xi32, #lnshw.space<accumulator>>>
    %results = lnshw.slot %results_buffer[%c0] : !lnshw.buffer<memref<32x8xf32, #lnshw.space<output>>>
    scf.for %m = %c0 to %rows_end step %c32 {
      %t0 = lnshw.load %x[%c0, %m, %c0] into %a {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [ROWS], columns = [COLUMNS]>} : memref<ROWSxCOLUMNSxi8>, memref<32xPADDEDxi8, #lnshw.space<a>>
      lnshw.wait %t0
      scf.for %n = %c0 to %results_end step %c8 {
        %t1 = lnshw.clear %sums : memref<32x8xi32, #lnshw.space<accumulator>>
        lnshw.wait %t1
        scf.for %k = %c0 to %columns_end step %c64 {
          %t2 = lnshw.load %w[%c0, %n, %k] into %b {pattern = #lnshw.pattern<(n, k) -> (n, k), batch = [], rows = [RESULTS], columns = [COLUMNS]>} : memref<RESULTSxCOLUMNSxi8>, memref<8x64xi8, #lnshw.space<b>>
          lnshw.wait %t2
          %t3 = lnshw.mac @lane ins(%a[%c0, %k], %b[%c0, %c0]) outs(%sums) {columns = 64 : i64, dataflow = #lnshw.dataflow<local_a_stationary>} : memref<32xPADDEDxi8, #lnshw.space<a>>, memref<8x64xi8, #lnshw.space<b>>, memref<32x8xi32, #lnshw.space<accumulator>>
          lnshw.wait %t3
        }
        %t4 = lnshw.post @lane ins(%sums[%c0, %m, %n]) outs(%results) scales(%s : memref<f32>) {scale_patterns = [#lnshw.pattern<(m, n) -> (), batch = [], rows = [ROWS], columns = [RESULTS]>]} : memref<32x8xi32, #lnshw.space<accumulator>>, memref<32x8xf32, #lnshw.space<output>>
        lnshw.wait %t4
        %t5 = lnshw.store %results into %y[%c0, %m, %n] {pattern = #lnshw.pattern<(m, n) -> (m, n), batch = [], rows = [ROWS], columns = [RESULTS]>} : memref<32x8xf32, #lnshw.space<output>>, memref<ROWSxRESULTSxf32>
        lnshw.wait %t5
      }
    }
  }
)";

std::string getMatmul(int64_t rows, int64_t results, int64_t columns) {
  std::string text = kMatmul;
  std::pair<llvm::StringRef, int64_t> sizes[] = {
      {"ROWS", rows},
      {"RESULTS", results},
      {"COLUMNS", columns},
      {"PADDED", llvm::alignTo(uint64_t(columns), 64)},
      {"MACS", rows * results * columns}};
  for (auto [name, size] : sizes)
    for (size_t at; (at = text.find(name.str())) != std::string::npos;)
      text.replace(at, name.size(), std::to_string(size));
  return text;
}

class Values : public ::testing::Test {
protected:
  void SetUp() override {
    context.loadDialect<LNSDialect, hw::LNSHWDialect, mlir::arith::ArithDialect,
                        mlir::scf::SCFDialect>();
    parse(kRows, kResults, kColumns);
    std::mt19937_64 random(7);
    x.resize(kRows * kColumns);
    w.resize(kResults * kColumns);
    for (auto *codes : {&x, &w})
      for (uint8_t &code : *codes) {
        code = uint8_t(random());
        code = code == 128 ? 0 : code; // [N3]
      }
  }

  void parse(int64_t rows, int64_t results, int64_t columns) {
    std::string text = getMatmul(rows, results, columns) + getLane();
    module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    ASSERT_TRUE(module);
  }

  std::string getLane() {
    mlir::OwningOpRef<mlir::ModuleOp> lane =
        mlir::ModuleOp::create(mlir::UnknownLoc::get(&context));
    mlir::OpBuilder builder(lane->getBodyRegion());
    auto type = NumType::get(&context, 8, 8);
    hw::DatapathOp datapath = hw::buildPEDatapath(
        builder, builder.getUnknownLoc(), "lane",
        llvm::cast<PEDatapathAttr>(mlir::parseAttribute("#lns.pe", &context)),
        type, type);
    std::string text;
    llvm::raw_string_ostream os(text);
    datapath->print(os);
    return text;
  }

  void pipeline() {
    mlir::PassManager manager(&context);
    auto &programs = manager.nest<hw::ProgramOp>();
    programs.addPass(hw::createLNSHWPipeline());
    programs.addPass(hw::createLNSHWCheckHazards());
    ASSERT_TRUE(mlir::succeeded(manager.run(*module)));
  }

  sim::SimulatorOptions getOptions(sim::Order order) {
    sim::SimulatorOptions options;
    options.order = order;
    options.getMac = [this](hw::DatapathOp, const hw::MacShape &shape) {
      return getNumericsMac(shape, pe, format);
    };
    return options;
  }

  /// Runs the program in a simulator of its own; the result in DRAM.
  std::vector<float> run(sim::SimulatorOptions options) {
    std::vector<float> y(kRows * kResults, 12345.0f);
    char *arguments[] = {
        reinterpret_cast<char *>(x.data()), reinterpret_cast<char *>(w.data()),
        reinterpret_cast<char *>(&scale), reinterpret_cast<char *>(y.data())};
    sim::Simulator simulator(*module, std::move(options));
    EXPECT_TRUE(mlir::succeeded(simulator.run("matmul", arguments)));
    report = simulator.getReport();
    return y;
  }
  const sim::Statistics &getSum() const { return report.programs.at(0).sum; }

  std::vector<float> getExpected() {
    std::vector<numerics::Code> a(x.begin(), x.end()), b(w.begin(), w.end());
    std::vector<float> y;
    for (int64_t i = 0; i < kRows; ++i)
      for (int64_t j = 0; j < kResults; ++j)
        y.push_back(numerics::peDot(a.data() + i * kColumns, 1,
                                    b.data() + j * kColumns, 1,
                                    size_t(kColumns), pe, format) *
                    scale);
    return y;
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  numerics::Format number = *numerics::Format::get(8, 8);
  numerics::DotFormat format{number, number};
  numerics::PEParameters pe;
  std::vector<uint8_t> x, w;
  float scale = 1.9f;
  sim::Report report;
};
} // namespace

static void expectEqualCosts(const sim::Statistics &a,
                             const sim::Statistics &b) {
  EXPECT_EQ(a.cycles, b.cycles);
  for (int i = 0; i < sim::kNumUnits; ++i) {
    EXPECT_EQ(a.units[i].ops, b.units[i].ops);
    EXPECT_EQ(a.units[i].busy, b.units[i].busy);
    EXPECT_EQ(a.units[i].stalls, b.units[i].stalls);
  }
  EXPECT_EQ(a.work.dramRead, b.work.dramRead);
  EXPECT_EQ(a.work.dramWritten, b.work.dramWritten);
  EXPECT_EQ(a.work.read, b.work.read);
  EXPECT_EQ(a.work.written, b.work.written);
  EXPECT_EQ(a.work.vectors, b.work.vectors);
  EXPECT_EQ(a.work.elements, b.work.elements);
}

TEST_F(Values, SerialAgainstNumerics) {
  EXPECT_EQ(run(getOptions(sim::Order::Program)), getExpected());
  // A slot is free before it is filled again: all orders are one.
  EXPECT_EQ(run(getOptions(sim::Order::Token)), getExpected());
  const sim::Statistics &sum = getSum();
  EXPECT_EQ(sum.macs, kRows * kResults * kColumns);
  EXPECT_EQ(sum.saturations, 0);
  EXPECT_EQ(sum[hw::Unit::Load].ops, 3 + 3 * 3 * 4);
  EXPECT_EQ(sum[hw::Unit::Mac].ops, 3 * 3 * (1 + 4));
  EXPECT_EQ(sum[hw::Unit::Mac].busy, 3 * 3 * 4 * (1 + 2 * 8));
  EXPECT_EQ(sum.work.vectors, 3 * 3 * 4 * 32 * 8 * 2);
  EXPECT_EQ(sum.work.elements, 3 * 3 * 32 * 8);
}

TEST_F(Values, PipelinedIsFasterAndEqual) {
  run(getOptions(sim::Order::Program));
  sim::Statistics serial = getSum();
  pipeline();
  EXPECT_EQ(run(getOptions(sim::Order::Program)), getExpected());
  sim::Statistics pipelined = getSum();
  EXPECT_EQ(run(getOptions(sim::Order::Token)), getExpected());
  expectEqualCosts(getSum(), pipelined);
  EXPECT_LT(2 * pipelined.cycles, serial.cycles);
  EXPECT_EQ(pipelined.work.dramRead, serial.work.dramRead);
  EXPECT_EQ(pipelined.work.dramWritten, serial.work.dramWritten);
}

TEST_F(Values, CyclesNeedNoValues) {
  pipeline();
  run(getOptions(sim::Order::Program));
  sim::Statistics full = getSum();
  sim::SimulatorOptions options;
  options.timingOnly = true;
  sim::Simulator simulator(*module, options);
  ASSERT_TRUE(mlir::succeeded(simulator.run("matmul", {})));
  sim::Statistics timing = simulator.getReport().programs[0].sum;
  expectEqualCosts(timing, full);
  EXPECT_TRUE(full.saturations);
  EXPECT_FALSE(timing.saturations);
  EXPECT_TRUE(simulator.getReport().timingOnly);
}

TEST_F(Values, SaturationsOfMacs) {
  sim::SimulatorOptions options;
  options.getMac = [](hw::DatapathOp, const hw::MacShape &) {
    return
        [](const uint8_t *, const uint8_t *, int32_t *) { return int64_t(2); };
  };
  run(options);
  EXPECT_EQ(getSum().saturations, 2 * 3 * 3 * 4);
}

TEST_F(Values, UnknownDatapath) {
  std::string message;
  mlir::ScopedDiagnosticHandler handler(&context, [&](mlir::Diagnostic &said) {
    message += said.str();
    return mlir::success();
  });
  char *argument = reinterpret_cast<char *>(&scale);
  char *arguments[] = {argument, argument, argument, argument};
  sim::Simulator simulator(*module, {});
  EXPECT_TRUE(mlir::failed(simulator.run("matmul", arguments)));
  EXPECT_NE(message.find("'lnshw.mac' op has no values"), std::string::npos)
      << message;
}

/// What nothing has written is zero.
TEST_F(Values, SlotsBeginAsZero) {
  llvm::SmallVector<mlir::Operation *> erased;
  module->walk([&](hw::LoadOp load) {
    if (load.getPattern().getNumRows() == kResults) {
      llvm::append_range(erased, load.getToken().getUsers());
      erased.push_back(load);
    }
  });
  for (mlir::Operation *op : erased)
    op->erase();
  EXPECT_EQ(run(getOptions(sim::Order::Program)),
            std::vector<float>(kRows * kResults, 0.0f));
  EXPECT_NE(getExpected(), std::vector<float>(kRows * kResults, 0.0f));
}

/// The ops of a unit wait for nothing any more: a program that is wrong.
static void removeTokens(mlir::ModuleOp module, hw::Unit unit) {
  module.walk([&](hw::AcceleratorOpInterface op) {
    if (op.getUnit() == unit)
      llvm::TypeSwitch<mlir::Operation *>(op)
          .Case<hw::LoadOp, hw::MacOp, hw::PostOp, hw::StoreOp>(
              [](auto async) { async.getDependenciesMutable().clear(); });
  });
}

TEST_F(Values, OrdersDifferWithoutTokens) {
  for (hw::Unit unit :
       {hw::Unit::Load, hw::Unit::Mac, hw::Unit::Post, hw::Unit::Store}) {
    SCOPED_TRACE(sim::getName(unit).str());
    SetUp();
    pipeline();
    removeTokens(*module, unit);
    EXPECT_EQ(run(getOptions(sim::Order::Program)), getExpected());
    EXPECT_NE(run(getOptions(sim::Order::Token)), getExpected());
  }
}

/// How fast time is simulated is printed, not tested.
TEST_F(Values, Speed) {
  parse(4096, 1024, 1024);
  pipeline();
  sim::SimulatorOptions options;
  options.timingOnly = true;
  sim::Simulator simulator(*module, options);
  ASSERT_TRUE(mlir::succeeded(simulator.run("matmul", {})));
  const sim::Report &all = simulator.getReport();
  int64_t ops = 0;
  for (const sim::UnitStatistics &unit : all.programs[0].sum.units)
    ops += unit.ops;
  EXPECT_EQ(ops, 128 + 128 * 128 * (16 * 2 + 3));
  std::cout << "simulated " << double(ops) / all.simulatorSeconds * 1e-6
            << " million ops/s, utilization "
            << all.programs[0].getUtilization() << "\n";
}
