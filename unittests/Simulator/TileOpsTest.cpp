//===- TileOpsTest.cpp - What ops of a program do and cost ----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Runs the ops of one tile through their interface [H4], as a simulator does:
/// values against Numerics' dot products [P6, P7], scales [D6] and quantizer
/// [Q1], work by hand.
///
//===----------------------------------------------------------------------===//

#include "NumericsMac.h"
#include "lns/Dialect/LNSHW/BuildDatapath.h"
#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Numerics/Quantize.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"
#include <map>
#include <random>

using namespace lns;

namespace {
constexpr int64_t kRows = 5, kResults = 3, kColumns = 40; // what exists
constexpr int64_t kPadded = 64, kLanes = 6;

/// Sums by Numerics, vector by vector.
class TestMachine : public hw::Machine {
public:
  TestMachine(hw::ConfigurationAttr configuration,
              const numerics::PEParameters &pe,
              const numerics::DotFormat &format)
      : configuration(configuration), pe(pe), format(format) {}
  hw::ConfigurationAttr getConfiguration() const override {
    return configuration;
  }
  hw::MacFunction getMac(hw::DatapathOp,
                         const hw::MacShape &shape) const override {
    return getNumericsMac(shape, pe, format);
  }
  void countSaturations(int64_t count) const override { saturations += count; }

  mutable int64_t saturations = 0;

private:
  hw::ConfigurationAttr configuration;
  numerics::PEParameters pe;
  numerics::DotFormat format;
};

/// A program without loops: slots and arguments are memory by value.
class TileOps : public ::testing::Test {
protected:
  void parse(const std::string &post, const std::string &element) {
    context.loadDialect<LNSDialect, hw::LNSHWDialect>();
    std::string out = "memref<6x3x" + element + ", #lnshw.space<output>>";
    std::string text = R"(
      lnshw.accelerator @pe #lnshw.configuration<lanes = 6, dram_bytes = 16>
      lnshw.program @p on @pe(%x: memref<5x40xi8>, %w: memref<40x3xi8>,
          %sx: memref<f32>, %sw: memref<3xf32>, %bias: memref<3xf32>,
          %inverse: memref<f32>, %y: memref<3x5x)" +
                       element + R"(>) {
        %c0 = arith.constant 0 : index
        %ba = lnshw.buffer depth(1) : !lnshw.buffer<memref<6x64xi8, #lnshw.space<a>>>
        %a = lnshw.slot %ba[%c0] : !lnshw.buffer<memref<6x64xi8, #lnshw.space<a>>>
        %bb = lnshw.buffer depth(1) : !lnshw.buffer<memref<3x64xi8, #lnshw.space<b>>>
        %b = lnshw.slot %bb[%c0] : !lnshw.buffer<memref<3x64xi8, #lnshw.space<b>>>
        %bs = lnshw.buffer depth(1) : !lnshw.buffer<memref<6x3xi32, #lnshw.space<accumulator>>>
        %s = lnshw.slot %bs[%c0] : !lnshw.buffer<memref<6x3xi32, #lnshw.space<accumulator>>>
        %bo = lnshw.buffer depth(1) : !lnshw.buffer<)" +
                       out + R"(>
        %o = lnshw.slot %bo[%c0] : !lnshw.buffer<)" +
                       out + R"(>
        %t0 = lnshw.load %x[%c0, %c0, %c0] into %a
          {pattern = #lnshw.pattern<(m, k) -> (m, k), batch = [], rows = [5], columns = [40]>}
          : memref<5x40xi8>, memref<6x64xi8, #lnshw.space<a>>
        %t1 = lnshw.load %w[%c0, %c0, %c0] into %b
          {pattern = #lnshw.pattern<(n, i, j) -> (i * 8 + j, n), batch = [], rows = [3], columns = [5, 8]>}
          : memref<40x3xi8>, memref<3x64xi8, #lnshw.space<b>>
        %t2 = lnshw.clear %s : memref<6x3xi32, #lnshw.space<accumulator>>
        %t3 = lnshw.mac @lane ins(%a[%c0, %c0], %b[%c0, %c0]) outs(%s) after(%t0, %t1)
          {columns = 64 : i64, dataflow = #lnshw.dataflow<local_a_stationary>}
          : memref<6x64xi8, #lnshw.space<a>>, memref<3x64xi8, #lnshw.space<b>>, memref<6x3xi32, #lnshw.space<accumulator>>
        %t4 = lnshw.post @lane ins(%s[%c0, %c0, %c0]) outs(%o)
          scales(%sx, %sw : memref<f32>, memref<3xf32>) bias(%bias : memref<3xf32>) )" +
                       post + R"(
          : memref<6x3xi32, #lnshw.space<accumulator>>, )" +
                       out + R"(
        %t5 = lnshw.store %o into %y[%c0, %c0, %c0] after(%t4)
          {pattern = #lnshw.pattern<(m, n) -> (n, m), batch = [], rows = [5], columns = [3]>}
          : )" + out + R"(, memref<3x5x)" +
                       element + R"(>
      })";
    mlir::OwningOpRef<mlir::ModuleOp> lane =
        mlir::ModuleOp::create(mlir::UnknownLoc::get(&context));
    mlir::OpBuilder builder(lane->getBodyRegion());
    auto number = NumType::get(&context, 8, 8);
    hw::DatapathOp datapath = hw::buildPEDatapath(
        builder, builder.getUnknownLoc(), "lane",
        llvm::cast<PEDatapathAttr>(mlir::parseAttribute("#lns.pe", &context)),
        number, number);
    llvm::raw_string_ostream os(text);
    datapath->print(os);
    module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    ASSERT_TRUE(module);
    program = *module->getOps<hw::ProgramOp>().begin();
    machine.emplace(program.getConfiguration(), pe, format);
  }

  void makeData() {
    std::mt19937 random(5);
    for (auto [codes, count] : {std::pair(&x, kRows * kColumns),
                                std::pair(&w, kColumns * kResults)}) {
      for (int64_t i = 0; i < count; ++i)
        codes->push_back(uint8_t(random()));
      for (uint8_t &code : *codes)
        code = code == 128 ? 0 : code; // [N3]
    }
    scaleW = {0.5f, 1.7f, 3.1f};
    bias = {-1.0f, 0.25f, 100.0f};
  }

  /// Runs all ops in program order; the result's bytes.
  std::vector<char> run(size_t bytes) {
    std::vector<char> y(bytes, char(0x55));
    std::map<void *, std::vector<char>> slots;
    char *arguments[] = {reinterpret_cast<char *>(x.data()),
                         reinterpret_cast<char *>(w.data()),
                         reinterpret_cast<char *>(&scaleX),
                         reinterpret_cast<char *>(scaleW.data()),
                         reinterpret_cast<char *>(bias.data()),
                         reinterpret_cast<char *>(&inverse),
                         y.data()};
    for (mlir::Operation &op : program.getBody().front()) {
      auto unit = llvm::dyn_cast<hw::AcceleratorOpInterface>(op);
      if (!unit)
        continue;
      llvm::SmallVector<char *> memory;
      for (mlir::Value value : unit.getMemory()) {
        if (auto argument = llvm::dyn_cast<mlir::BlockArgument>(value)) {
          memory.push_back(arguments[argument.getArgNumber()]);
          continue;
        }
        std::vector<char> &slot = slots[value.getAsOpaquePointer()];
        slot.resize(size_t(llvm::cast<mlir::MemRefType>(value.getType())
                               .getNumElements()) *
                        4,
                    char(0x55)); // what was there before must not matter
        memory.push_back(slot.data());
      }
      llvm::SmallVector<int64_t> places(unit.getPlaces().size(), 0);
      unit.getEvaluation (*machine)(places, memory);
    }
    return y;
  }

  /// RN(RN(dot · s_x) · s_w) + bias, and relu [P7, D6].
  float expected(int64_t i, int64_t j) {
    std::vector<numerics::Code> a(x.begin() + i * kColumns,
                                  x.begin() + (i + 1) * kColumns);
    std::vector<numerics::Code> b;
    for (int64_t k = 0; k < kColumns; ++k)
      b.push_back(w[size_t(k * kResults + j)]);
    float dot =
        numerics::peDot(a.data(), 1, b.data(), 1, size_t(kColumns), pe, format);
    float y = dot * scaleX;
    y = y * scaleW[size_t(j)];
    return std::max(y + bias[size_t(j)], 0.0f);
  }

  hw::Work work(llvm::StringRef name, int occurrence = 0) {
    for (mlir::Operation &op : program.getBody().front())
      if (op.getName().stripDialect() == name && occurrence-- == 0) {
        auto unit = llvm::cast<hw::AcceleratorOpInterface>(op);
        llvm::SmallVector<int64_t> places(unit.getPlaces().size(), 0);
        return unit.getWork(*machine)(places);
      }
    ADD_FAILURE() << "no " << name.str();
    return {};
  }

  static constexpr const char *relu =
      "{scale_patterns = [#lnshw.pattern<(m, n) -> (), batch = [], rows = [5], "
      "columns = [3]>, #lnshw.pattern<(m, n) -> (n), batch = [], rows = [5], "
      "columns = [3]>], bias_pattern = #lnshw.pattern<(m, n) -> (n), batch = "
      "[], rows = [5], columns = [3]>, relu";

  numerics::Format number = *numerics::Format::get(8, 8);
  numerics::DotFormat format{number, number};
  numerics::PEParameters pe;
  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  hw::ProgramOp program;
  std::optional<TestMachine> machine;
  std::vector<uint8_t> x, w;
  float scaleX = 1.9f, inverse = 0.03f;
  std::vector<float> scaleW, bias;
};
} // namespace

TEST_F(TileOps, ValuesInF32) {
  parse(std::string(relu) + "}", "f32");
  ASSERT_TRUE(program);
  makeData();
  std::vector<char> y = run(kRows * kResults * sizeof(float));
  auto *values = reinterpret_cast<const float *>(y.data());
  int zeros = 0;
  for (int64_t i = 0; i < kRows; ++i)
    for (int64_t j = 0; j < kResults; ++j) {
      EXPECT_EQ(values[j * kRows + i], expected(i, j)) << i << ", " << j;
      zeros += expected(i, j) == 0.0f;
    }
  EXPECT_LT(zeros, kRows * kResults); // else nothing was compared
}

TEST_F(TileOps, ValuesInCodes) {
  parse("inverse(%inverse : memref<f32>) " + std::string(relu) +
            ", format = !lns.num<8, 8>, inverse_pattern = #lnshw.pattern<(m, "
            "n) -> (), batch = [], rows = [5], columns = [3]>}",
        "i8");
  ASSERT_TRUE(program);
  makeData();
  std::vector<char> y = run(kRows * kResults);
  for (int64_t i = 0; i < kRows; ++i)
    for (int64_t j = 0; j < kResults; ++j)
      EXPECT_EQ(uint8_t(y[size_t(j * kRows + i)]),
                numerics::quantize(expected(i, j), inverse, number,
                                   numerics::Underflow::Zero))
          << i << ", " << j;
}

TEST_F(TileOps, AnotherScaleGivesOtherValues) {
  parse(std::string(relu) + "}", "f32");
  ASSERT_TRUE(program);
  makeData();
  std::vector<char> y = run(kRows * kResults * sizeof(float));
  scaleX = 2.0f;
  EXPECT_NE(run(kRows * kResults * sizeof(float)), y);
}

TEST_F(TileOps, WorkByHand) {
  parse(std::string(relu) + "}", "f32");
  ASSERT_TRUE(program);
  hw::Work a = work("load");
  // A run is of one row: 40 bytes are two bursts of 32, for each of 5 rows.
  EXPECT_EQ(a.dramRead, 5 * 64);
  EXPECT_EQ(a.cycles, 20);
  EXPECT_EQ(a.latency, 100);
  EXPECT_EQ(a.written[int(hw::Space::A)], kLanes * kPadded);
  // Runs of 3 neighbours, in a burst of 32 bytes each: 40 of them.
  hw::Work b = work("load", 1);
  EXPECT_EQ(b.dramRead, 40 * 32);
  EXPECT_EQ(work("clear").cycles, 0);
  // One to fetch A, then 3 results for each of 2 vectors.
  hw::Work mac = work("mac");
  EXPECT_EQ(mac.cycles, 1 + 2 * 3);
  EXPECT_EQ(mac.latency,
            (*module->getOps<hw::DatapathOp>().begin()).getStages());
  EXPECT_GT(mac.latency, 0);
  EXPECT_EQ(mac.vectors, kLanes * 3 * 2);
  EXPECT_EQ(mac.read[int(hw::Space::A)], kLanes * kPadded);
  EXPECT_EQ(mac.operandRegister, kLanes * kPadded);
  EXPECT_EQ(mac.read[int(hw::Space::B)], 3 * kPadded);
  EXPECT_EQ(mac.read[int(hw::Space::Accumulator)], kLanes * 3 * 2 * 3);
  EXPECT_EQ(mac.written[int(hw::Space::Accumulator)], kLanes * 3 * 2 * 3);
  hw::Work post = work("post");
  EXPECT_EQ(post.elements, 18);
  EXPECT_EQ(post.cycles, 1);
  EXPECT_EQ(post.latency, 8);
  EXPECT_EQ(work("store").read[int(hw::Space::Output)], 5 * 3 * 4);
}
