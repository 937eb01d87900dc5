//===- ProgramTest.cpp - Random programs against their unrolled form ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Loops, what they carry, and index arithmetic: places of ops and their cycles
/// against a program that goes by names, and the cycle-by-cycle oracle.
///
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include "WorkOp.h"
#include "lns/Simulator/Simulator.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace lns;

TEST(Program, RandomOnesAgainstTheOracle) {
  mlir::MLIRContext context;
  context.loadDialect<hw::LNSHWDialect, mlir::arith::ArithDialect,
                      mlir::affine::AffineDialect, mlir::scf::SCFDialect,
                      test::TestDialect>();
  size_t numOps = 0, numLong = 0;
  for (unsigned seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE(seed);
    oracle::RandomProgram program(seed);
    std::vector<oracle::Step> steps;
    std::vector<std::vector<int64_t>> places;
    program.unroll(steps, places);
    if (places.size() > 400) // the oracle is slow
      continue;
    int queue = int(seed % 5) + 1;
    oracle::Times expected = oracle::Simulation(steps, queue).run();

    auto module = mlir::parseSourceString<mlir::ModuleOp>(
        "lnshw.accelerator @pe #lnshw.configuration<queue = " +
            std::to_string(queue) + ">\nlnshw.program @p on @pe() {\n" +
            program.getText() + "}",
        &context);
    ASSERT_TRUE(module) << program.getText();
    test::WorkOp::log().clear();
    sim::SimulatorOptions options;
    options.events = true;
    sim::Simulator simulator(*module, options);
    ASSERT_TRUE(mlir::succeeded(simulator.run("p", {}))) << program.getText();
    const sim::Report &report = simulator.getReport();
    ASSERT_EQ(report.events.size(), places.size()) << program.getText();
    for (size_t i = 0; i < places.size(); ++i) {
      ASSERT_EQ(test::WorkOp::log()[i].places, places[i]) << program.getText();
      ASSERT_EQ(report.events[i].start, expected.ops[i].start)
          << program.getText();
      ASSERT_EQ(report.events[i].complete, expected.ops[i].complete);
    }
    ASSERT_EQ(report.programs[0].sum.cycles, expected.cycles);
    numOps += places.size();
    numLong += places.size() > 50;
  }
  EXPECT_GT(numOps, 5000u);
  EXPECT_GT(numLong, 20u);
}
