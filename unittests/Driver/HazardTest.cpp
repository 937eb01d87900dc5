//===- HazardTest.cpp - The hazard checker against unrolled programs ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// lnshw-check-hazards refuses an op if and only if some pair of accesses is
/// not ordered [H2]: on random programs, and on programs of models in which one
/// token, slot or depth was changed.
///
//===----------------------------------------------------------------------===//

#include "HazardOracle.h"
#include "RandomHazards.h"
#include "lns/Dialect/LNSHW/Passes.h"
#include "lns/Driver/Compiler.h"
#include "lns/Driver/Registration.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include <iostream>

using namespace lns;
using mlir::Operation;

namespace {
struct Counts {
  int64_t refused = 0, accepted = 0, raw = 0, war = 0, waw = 0, unwritten = 0;
};

class Hazards : public ::testing::Test {
protected:
  Hazards() : context(makeRegistry()) {
    context.loadDialect<hw::LNSHWDialect, tests::AccessDialect>();
    context.disableMultithreading();
  }

  static mlir::DialectRegistry makeRegistry() {
    mlir::DialectRegistry registry;
    registerAllDialects(registry);
    registry.insert<tests::AccessDialect>();
    return registry;
  }

  /// The ops at which the checker says that an order is missing.
  std::set<Operation *> check(hw::ProgramOp program) {
    // Each op has a place of its own, so that errors say which one it is.
    std::vector<Operation *> ops;
    auto file = mlir::StringAttr::get(&context, "program");
    program.walk([&](Operation *op) {
      op->setLoc(mlir::FileLineColLoc::get(file, unsigned(ops.size()), 0));
      ops.push_back(op);
    });
    std::set<Operation *> refused;
    mlir::ScopedDiagnosticHandler handler(&context, [&](mlir::Diagnostic &d) {
      auto place = llvm::dyn_cast<mlir::FileLineColLoc>(d.getLocation());
      EXPECT_TRUE(place && d.str().find("[H2]") != std::string::npos)
          << d.str();
      if (place)
        refused.insert(ops[place.getLine()]);
      return mlir::success();
    });
    mlir::PassManager manager(&context, hw::ProgramOp::getOperationName());
    manager.enableVerifier(false); // a depth that does not fit is a program
    manager.addPass(hw::createLNSHWCheckHazards());
    EXPECT_EQ(mlir::failed(manager.run(program)), !refused.empty());
    return refused;
  }

  /// Holds the checker against the oracle; whether there is a hazard, or
  /// nothing where the program is too long.
  std::optional<bool> compare(hw::ProgramOp program) {
    tests::HazardOracle oracle;
    if (!oracle.unroll(program, kMostIssues))
      return std::nullopt;
    tests::HazardOracle::Found found = oracle.findHazards();
    EXPECT_TRUE(check(program) == found.ops) << print(program);
    bool isHazard = !found.ops.empty();
    ++(isHazard ? counts.refused : counts.accepted);
    counts.raw += found.rawPairs != 0;
    counts.war += found.warPairs != 0;
    counts.waw += found.wawPairs != 0;
    counts.unwritten += found.unwritten != 0;
    return isHazard;
  }

  static std::string print(Operation *op) {
    std::string text;
    llvm::raw_string_ostream os(text);
    op->print(os, mlir::OpPrintingFlags().useLocalScope());
    return text;
  }

  void compareRandom(unsigned first, unsigned last);
  void mutate(hw::ProgramOp program);
  void mutateModel(const std::string &name, bool isTraining,
                   const std::string &accelerator);
  void report(llvm::StringRef what) const {
    std::cerr << what.str() << ": " << counts.refused << " refused ("
              << counts.raw << " with a read after a write, " << counts.war
              << " write after read, " << counts.waw << " write after write, "
              << counts.unwritten << " never written), " << counts.accepted
              << " accepted\n";
  }

  static constexpr size_t kMostIssues = 1500;
  mlir::MLIRContext context;
  Counts counts;
  int64_t numAlone = 0; ///< random programs that the control takes otherwise
  int64_t tokens = 0, redundant = 0; ///< removed ones, and not needed ones
  int64_t programs = 0, tooLong = 0;
};
} // namespace

//===----------------------------------------------------------------------===//
// Random programs
//===----------------------------------------------------------------------===//

void Hazards::compareRandom(unsigned first, unsigned last) {
  for (unsigned seed = first; seed < last && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    std::string text = tests::RandomHazards(seed).getText();
    auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    ASSERT_TRUE(module) << text;
    hw::ProgramOp program = *module->getOps<hw::ProgramOp>().begin();
    std::optional<bool> isHazard = compare(program);
    tests::HazardOracle control(/*tokensStandAlone=*/true);
    if (isHazard && control.unroll(program, kMostIssues))
      numAlone += control.findHazards().ops.empty() == *isHazard;
  }
  report("random programs");
}

TEST_F(Hazards, RandomPrograms) {
  compareRandom(0, 3000);
  // Control: a rule of order less is noticed.
  EXPECT_GT(numAlone, 20);
  EXPECT_GT(counts.raw, 300);
  EXPECT_GT(counts.war, 300);
  EXPECT_GT(counts.waw, 300);
  EXPECT_GT(counts.unwritten, 300);
  EXPECT_GT(counts.accepted, 300);
}

TEST_F(Hazards, SlowRandomPrograms) { compareRandom(3000, 100000); }

//===----------------------------------------------------------------------===//
// Mutated programs of models
//===----------------------------------------------------------------------===//

namespace {
/// A change of a program; false where there is nothing to change.
using Mutation = std::function<bool(hw::ProgramOp)>;
} // namespace

/// The ops of a kind, in the order of the text.
template <typename T> static std::vector<T> collect(hw::ProgramOp program) {
  std::vector<T> ops;
  program.walk([&](T op) { ops.push_back(op); });
  return ops;
}

static mlir::Value makeReady(hw::ProgramOp program) {
  auto builder = mlir::OpBuilder::atBlockBegin(&program.getBody().front());
  return hw::ReadyOp::create(builder, program.getLoc());
}

static mlir::Value makeIndex(hw::ProgramOp program, int64_t value) {
  auto builder = mlir::OpBuilder::atBlockBegin(&program.getBody().front());
  return mlir::arith::ConstantIndexOp::create(builder, program.getLoc(), value);
}

/// Every op whose operand is a token, without one of them.
static void addTokenMutations(hw::ProgramOp program,
                              std::vector<Mutation> &mutations) {
  auto ops = collect<hw::AcceleratorOpInterface>(program);
  for (size_t i = 0; i < ops.size(); ++i)
    for (unsigned k = 0; k < ops[i]->getNumOperands(); ++k)
      if (llvm::isa<hw::TokenType>(ops[i]->getOperand(k).getType()))
        mutations.push_back([=](hw::ProgramOp copy) {
          Operation *op = collect<hw::AcceleratorOpInterface>(copy)[i];
          op->setOperand(k, makeReady(copy));
          return true;
        });
}

/// What loops carry: tokens that begin as complete, that stay, that change
/// places; counts of fills that do not count, or begin elsewhere.
static void addLoopMutations(hw::ProgramOp program,
                             std::vector<Mutation> &mutations) {
  auto loops = collect<mlir::scf::ForOp>(program);
  for (size_t i = 0; i < loops.size(); ++i) {
    unsigned count = loops[i].getNumRegionIterArgs();
    for (unsigned k = 0; k < count; ++k) {
      bool isToken =
          llvm::isa<hw::TokenType>(loops[i].getInitArgs()[k].getType());
      mutations.push_back([=](hw::ProgramOp copy) {
        auto loop = collect<mlir::scf::ForOp>(copy)[i];
        loop.getInitArgsMutable()[k].set(isToken ? makeReady(copy)
                                                 : makeIndex(copy, 1));
        return true;
      });
      mutations.push_back([=](hw::ProgramOp copy) {
        auto loop = collect<mlir::scf::ForOp>(copy)[i];
        mlir::Value stays = loop.getRegionIterArgs()[k];
        Operation *yield = loop.getBody()->getTerminator();
        bool changes = yield->getOperand(k) != stays;
        yield->setOperand(k, stays);
        return changes;
      });
      mutations.push_back([=](hw::ProgramOp copy) {
        Operation *yield =
            collect<mlir::scf::ForOp>(copy)[i].getBody()->getTerminator();
        mlir::Value a = yield->getOperand(k),
                    b = yield->getOperand((k + 1) % count);
        if (a == b || a.getType() != b.getType())
          return false;
        yield->setOperand(k, b);
        yield->setOperand((k + 1) % count, a);
        return true;
      });
    }
  }
}

/// Buffers of other depths, and slots that are not used in turn.
static void addSlotMutations(hw::ProgramOp program,
                             std::vector<Mutation> &mutations) {
  size_t numBuffers = collect<hw::BufferOp>(program).size();
  for (size_t i = 0; i < numBuffers; ++i)
    for (int64_t more : {-1, 1})
      mutations.push_back([=](hw::ProgramOp copy) {
        auto buffer = collect<hw::BufferOp>(copy)[i];
        int64_t depth = int64_t(buffer.getDepth()) + more;
        buffer.setDepth(uint64_t(depth));
        return depth > 0;
      });
  size_t numSlots = collect<hw::SlotOp>(program).size();
  for (size_t i = 0; i < numSlots; ++i)
    mutations.push_back([=](hw::ProgramOp copy) {
      auto slot = collect<hw::SlotOp>(copy)[i];
      slot->setOperand(1, makeIndex(copy, 0));
      return true;
    });
}

void Hazards::mutate(hw::ProgramOp program) {
  std::optional<bool> isHazard = compare(program);
  ++programs;
  tooLong += !isHazard;
  if (!isHazard)
    return;
  EXPECT_FALSE(*isHazard) << print(program);
  std::vector<Mutation> mutations;
  addTokenMutations(program, mutations);
  size_t numTokens = mutations.size();
  addLoopMutations(program, mutations);
  addSlotMutations(program, mutations);
  for (size_t i = 0; i < mutations.size() && !HasFailure(); ++i) {
    mlir::OwningOpRef<hw::ProgramOp> copy = program.clone();
    if (mutations[i](*copy))
      redundant += !*compare(*copy) && i < numTokens;
    tokens += i < numTokens;
  }
}

void Hazards::mutateModel(const std::string &name, bool isTraining,
                          const std::string &accelerator) {
  SCOPED_TRACE(name + " " + accelerator);
  driver::CompileOptions options;
  options.input = LNS_TESTS + ("/" + name + ".mlir");
  (isTraining ? options.trainingStep : options.quantize) = "datapath=pe";
  options.backend = driver::Backend::Simulator;
  options.stage = driver::Stage::LNSHW;
  options.accelerator = accelerator;
  mlir::FailureOr<driver::Compiled> compiled = driver::compile(options);
  ASSERT_TRUE(mlir::succeeded(compiled));
  auto module =
      mlir::parseSourceString<mlir::ModuleOp>(compiled->accelerator, &context);
  ASSERT_TRUE(module);
  for (auto program : module->getOps<hw::ProgramOp>())
    mutate(program);
}

TEST_F(Hazards, MutatedPrograms) {
  mutateModel("Models/mlp", false, "");
  mutateModel("Models/mlp", false,
              "configuration={buffer_a = 8192, buffer_b = 2048}");
  mutateModel("Models/cnn", false, "dataflow=output_stationary");
  mutateModel("Models/mlp-training", true, "");
  mutateModel("Models/mlp-training", true, "overlap=false");
  mutateModel("Simulator/Inputs/shapes", false, "");
  mutateModel("Simulator/Inputs/shapes", false,
              "configuration={lanes = 8, buffer_a = 2048, buffer_b = 256}");
  report("mutated programs of models");
  std::cerr << programs << " programs, " << tooLong << " too long; of "
            << tokens << " tokens that were removed " << redundant
            << " were not needed\n";
  EXPECT_LT(tooLong, programs / 2);
  EXPECT_LT(2 * redundant, tokens);
  // No two units of the accelerator write one memory: write after write is
  // among the random programs alone.
  EXPECT_GT(counts.raw, 50);
  EXPECT_GT(counts.war, 300);
  EXPECT_GT(counts.accepted, 300);
}

MLIR_DEFINE_EXPLICIT_TYPE_ID(lns::tests::AccessDialect)
MLIR_DEFINE_EXPLICIT_TYPE_ID(lns::tests::AccessOp)
