//===- DatapathKernelTest.cpp - Compiled lanes against the CPU's kernel ---===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A contraction under #lns.pe, compiled for the CPU, and the region of the lane
// that implements it give the same dot products [D5]: so simulations may take
// their values from either.
//
//===----------------------------------------------------------------------===//

#include "DatapathSupport.h"

#include "lns/Driver/Compiler.h"
#include "lns/Driver/Files.h"
#include "lns/Driver/Library.h"

#include "gtest/gtest.h"

using namespace lns;
using namespace lns::tests;
using numerics::PEParameters;

static constexpr int64_t rows = 96, results = 80, columns = 640;

/// a · bᵀ of codes of (8, 8) under pe, without scales.
static std::string makeProgram(const std::string &parameters) {
  return R"(
func.func @dot(%a: tensor<96x640xi8>, %b: tensor<80x640xi8>) -> tensor<96x80xf32> {
  %x = lns.bitcast %a : tensor<96x640xi8> to tensor<96x640x!lns.num<8, 8>>
  %y = lns.bitcast %b : tensor<80x640xi8> to tensor<80x640x!lns.num<8, 8>>
  %c0 = arith.constant 0 : i32
  %one = arith.constant dense<1.0> : tensor<f32>
  %e = tensor.empty() : tensor<96x80xi32>
  %zero = linalg.fill ins(%c0 : i32) outs(%e : tensor<96x80xi32>) -> tensor<96x80xi32>
  %acc = lns.contract
      ins(%x, %y : tensor<96x640x!lns.num<8, 8>>, tensor<80x640x!lns.num<8, 8>>)
      outs(%zero : tensor<96x80xi32>)
      {indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                        affine_map<(m, n, k) -> (n, k)>,
                        affine_map<(m, n, k) -> (m, n)>],
       datapath = #lns.pe<)" +
         parameters + R"(>} -> tensor<96x80xi32>
  %f = tensor.empty() : tensor<96x80xf32>
  %r = lns.finish
      ins(%acc, %one, %one : tensor<96x80xi32>, tensor<f32>, tensor<f32>)
      outs(%f : tensor<96x80xf32>)
      {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> ()>,
                        affine_map<(m, n) -> ()>, affine_map<(m, n) -> (m, n)>],
       operand_types = [!lns.num<8, 8>, !lns.num<8, 8>],
       datapath = #lns.pe<)" +
         parameters + R"(>} -> tensor<96x80xf32>
  return %r : tensor<96x80xf32>
}
)";
}

/// Dot products that the kernel and the lane disagree on. |sum| < 2^24, so that
/// its f32, times the unit, tells sums apart.
static int64_t countDifferences(const std::string &parameters,
                                const PEParameters &pe,
                                driver::Lanes::Function lane,
                                const numerics::DotFormat &format) {
  llvm::Expected<driver::TemporaryFolder> folder =
      driver::TemporaryFolder::create();
  EXPECT_TRUE(bool(folder));
  driver::CompileOptions options;
  options.input = folder->file("dot.mlir");
  options.reproducer = folder->file("failed.mlir");
  EXPECT_FALSE(bool(driver::writeFile(options.input, makeProgram(parameters))));
  auto compiled = driver::compile(options);
  EXPECT_TRUE(mlir::succeeded(compiled));
  if (mlir::failed(compiled))
    return -1;
  std::string path = folder->file("dot.so");
  EXPECT_FALSE(bool(driver::writeFile(path, compiled->bytes)));
  llvm::Expected<driver::Library> library = driver::Library::open(path);
  EXPECT_TRUE(bool(library));
  const driver::Function &function = library->getInterface().functions.front();
  driver::Array workspace = driver::makeWorkspace(function);

  std::mt19937 random(5);
  int64_t differences = 0;
  for (Data data : allData) {
    std::vector<uint8_t> a =
        makeCodes(size_t(rows * columns), data, format.a(), random);
    std::vector<uint8_t> b =
        makeCodes(size_t(results * columns), data, format.b(), random);
    driver::Array arrayA(function.arguments[0]), arrayB(function.arguments[1]);
    std::copy(a.begin(), a.end(), arrayA.data());
    std::copy(b.begin(), b.end(), arrayB.data());
    std::vector<driver::Array> out;
    out.emplace_back(function.results[0]);
    EXPECT_FALSE(
        bool(library->call(function, {&arrayA, &arrayB}, out, workspace)));
    const auto *dots = reinterpret_cast<const float *>(out[0].data());
    std::vector<int32_t> sums(size_t(rows * results));
    lane(a.data(), b.data(), sums.data(), rows, results, columns, columns,
         columns, results);
    for (size_t i = 0; i < sums.size(); ++i)
      differences += numerics::peToFloat(sums[i], pe, format) != dots[i];
  }
  return differences;
}

TEST(DatapathKernel, DotProductsOfTheCPU) {
  numerics::Format format = *numerics::Format::get(8, 8);
  std::pair<std::string, PEParameters> all[3];
  all[0].first = "guard = 3";
  all[1].first = "guard = exact";
  all[1].second.guardBits = PEParameters::exactGuard;
  all[2].first = "entries = 4, guard = 0, headroom = 5";
  all[2].second.guardBits = 0;
  all[2].second.log2Entries = 2;
  all[2].second.headroom = 5;
  LaneModule lanes;
  for (auto &[text, pe] : all)
    ASSERT_TRUE(lanes.add(pe, format, format));
  auto compiled = driver::Lanes::compile(*lanes.module);
  ASSERT_TRUE(mlir::succeeded(compiled));
  for (auto [i, lane] : llvm::enumerate(lanes.lanes))
    EXPECT_EQ(countDifferences(all[i].first, lane.pe,
                               compiled->lookup(lane.name), lane.format),
              0)
        << all[i].first;
  // Control: another lane than the kernel's.
  EXPECT_GT(countDifferences(all[1].first, all[1].second,
                             compiled->lookup("lane0"), lanes.lanes[1].format),
            0);
}
