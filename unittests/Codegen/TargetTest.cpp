//===- TargetTest.cpp - Names of targets and their facts ------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Codegen/Target.h"

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/TargetParser/Triple.h"
#include "gtest/gtest.h"

using namespace lns::codegen;

namespace {

CPUTarget resolve(llvm::StringRef name) {
  llvm::Expected<CPUTarget> target = resolveTarget(name);
  if (!target) {
    ADD_FAILURE() << llvm::toString(target.takeError());
    return {};
  }
  return *target;
}

TEST(TargetTest, NativeAndGenericAlwaysExist) {
  EXPECT_FALSE(resolve("native").cpu.empty());
  EXPECT_GE(resolve("native").vectorBits, 128u);
  EXPECT_EQ(resolve("generic").vectorBits, 128u);
}

TEST(TargetTest, LevelsOfX86) {
  if (!llvm::Triple(hostTriple()).isX86())
    GTEST_SKIP() << "levels are x86's";
  CPUTarget baseline = resolve("generic");
  EXPECT_EQ(baseline.cpu, "x86-64");
  EXPECT_FALSE(baseline.hasFMA());
  EXPECT_EQ(baseline.vectorRegisters(), 16u);
  CPUTarget v3 = resolve("x86-64-v3");
  EXPECT_EQ(v3.vectorBits, 256u);
  EXPECT_TRUE(v3.hasFMA());
  EXPECT_EQ(v3.vectorRegisters(), 16u);
  EXPECT_EQ(v3.lanes(32), 8);
  CPUTarget v4 = resolve("x86-64-v4");
  EXPECT_EQ(v4.vectorBits, 512u);
  EXPECT_EQ(v4.vectorRegisters(), 32u);
  EXPECT_TRUE(v4.hasFeature("avx512bw"));
  EXPECT_FALSE(v4.hasFeature("amx-tile"));
}

TEST(TargetTest, UnknownNameListsWhatIsPossible) {
  llvm::Expected<CPUTarget> target = resolveTarget("pentium-9000");
  ASSERT_FALSE(bool(target));
  std::string message = llvm::toString(target.takeError());
  EXPECT_NE(message.find("unknown target CPU 'pentium-9000'"),
            std::string::npos);
  EXPECT_NE(message.find("native, generic, "), std::string::npos);
  if (llvm::Triple(hostTriple()).isX86()) {
    EXPECT_NE(message.find("x86-64-v4"), std::string::npos);
  }
}

TEST(TargetTest, AttributeKeepsEverything) {
  mlir::MLIRContext context;
  context.loadDialect<lns::LNSDialect>();
  mlir::OwningOpRef<mlir::ModuleOp> module =
      mlir::ModuleOp::create(mlir::UnknownLoc::get(&context));
  CPUTarget target;
  target.cpu = "znver3";
  target.features = "-avx2";
  target.vectorBits = 256;
  target.l1 = 1 << 14;
  target.l2 = 1 << 18;
  target.l3 = 1 << 22;
  target.attachTo(*module);
  mlir::FailureOr<CPUTarget> read = CPUTarget::fromModule(*module);
  ASSERT_TRUE(mlir::succeeded(read));
  EXPECT_EQ(read->cpu, target.cpu);
  EXPECT_EQ(read->features, target.features);
  EXPECT_EQ(read->vectorBits, target.vectorBits);
  EXPECT_EQ(read->l1, target.l1);
  EXPECT_EQ(read->l2, target.l2);
  EXPECT_EQ(read->l3, target.l3);
}

TEST(TargetTest, ModuleWithoutTargetIsAnError) {
  mlir::MLIRContext context;
  context.loadDialect<lns::LNSDialect>();
  std::string message;
  mlir::ScopedDiagnosticHandler handler(&context,
                                        [&](mlir::Diagnostic &diagnostic) {
                                          message = diagnostic.str();
                                          return mlir::success();
                                        });
  mlir::OwningOpRef<mlir::ModuleOp> module =
      mlir::ModuleOp::create(mlir::UnknownLoc::get(&context));
  EXPECT_TRUE(mlir::failed(CPUTarget::fromModule(*module)));
  EXPECT_NE(message.find("no attribute 'lns.target'"), std::string::npos);
}

} // namespace
