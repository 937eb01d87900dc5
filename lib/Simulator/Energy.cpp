//===- Energy.cpp - Femtojoules of an accelerator -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Energy.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSwitch.h"

using namespace lns::sim;
namespace hw = lns::hw;
using lns::hw::DatapathOp;
using lns::hw::Space;

double lns::sim::getSum(const Energy &energy) {
  double sum = 0;
  for (const EnergyShare &share : energy)
    sum += share.femtojoules;
  return sum;
}

static void add(Energy &sum, llvm::StringRef part, double femtojoules) {
  for (EnergyShare &share : sum)
    if (share.part == part) {
      share.femtojoules += femtojoules;
      return;
    }
  sum.push_back({part.str(), femtojoules});
}

void lns::sim::addTo(Energy &sum, const Energy &other) {
  for (const EnergyShare &share : other)
    add(sum, share.part, share.femtojoules);
}

/// The part that a datapath's op belongs to: circuits of one kind have several
/// purposes. An op that is not named here is a part of its own.
static llvm::StringRef getPart(llvm::StringRef mnemonic) {
  return llvm::StringSwitch<llvm::StringRef>(mnemonic)
      .Case("exponent_add", "exponent adders")
      .Cases({"table", "mitchell"}, "table constants")
      .Case("shift", "shifters")
      .Case("multiply", "multipliers")
      .Cases({"unpack", "xor", "and", "apply_sign"}, "signs and zeros")
      .Cases({"reduce", "bin"}, "adder trees")
      .Case("combine", "combination of bins")
      .Case("round", "rounding")
      .Case("accumulate", "accumulators")
      .Case("register", "registers")
      .Default(mnemonic);
}

llvm::Expected<Energy> lns::sim::getEnergy(DatapathOp datapath,
                                           const EnergyTable &table) {
  Energy energy;
  for (mlir::Operation &op : datapath.getBody().front()) {
    auto body = llvm::dyn_cast<hw::DatapathOpInterface>(op);
    if (!body)
      continue;
    llvm::SmallVector<hw::ComponentUse> uses;
    body.getComponents(uses);
    llvm::StringRef mnemonic = op.getName().stripDialect();
    for (const hw::ComponentUse &use : uses) {
      std::optional<double> femtojoules = table.find(use.component);
      if (!femtojoules)
        return llvm::createStringError("energy table " + table.getName() +
                                       ": lnshw." + mnemonic + " of @" +
                                       datapath.getSymName() + " is made of '" +
                                       use.component + "', which no table has");
      add(energy, getPart(mnemonic),
          *femtojoules * double(use.bits) * double(use.count));
    }
  }
  return energy;
}

/// The datapath of a program's macs; null where there is no mac.
static llvm::Expected<DatapathOp> getDatapath(lns::hw::ProgramOp program) {
  llvm::SmallSetVector<DatapathOp, 2> datapaths;
  program.walk([&](lns::hw::MacOp mac) {
    if (auto datapath = mlir::SymbolTable::lookupNearestSymbolFrom<DatapathOp>(
            mac, mac.getDatapathAttr()))
      datapaths.insert(datapath);
  });
  if (datapaths.size() > 1)
    return llvm::createStringError("energy of lnshw.program @" +
                                   program.getSymName() + ": its macs use " +
                                   llvm::Twine(datapaths.size()) +
                                   " datapaths, whose uses are not counted "
                                   "apart: make a program for each");
  return datapaths.empty() ? DatapathOp() : datapaths.front();
}

llvm::Expected<Energy> lns::sim::getEnergy(const ProgramStatistics &program,
                                           const EnergyTable &table) {
  Energy energy;
  const hw::Work &work = program.sum.work;
  if (lns::hw::ProgramOp op = program.program) {
    llvm::Expected<DatapathOp> datapath = getDatapath(op);
    if (!datapath)
      return datapath.takeError();
    if (*datapath) {
      llvm::Expected<Energy> lane = getEnergy(*datapath, table);
      if (!lane)
        return lane.takeError();
      for (const EnergyShare &share : *lane)
        add(energy, share.part, share.femtojoules * double(work.vectors));
    }
  }
  constexpr double bitsPerByte = 8;
  add(energy, "operand registers",
      *table.find("register") * bitsPerByte * double(work.operandRegister));
  for (auto [space, part] :
       {std::pair(Space::A, "buffer A"), std::pair(Space::B, "buffer B"),
        std::pair(Space::Accumulator, "collector"),
        std::pair(Space::Output, "output buffer")}) {
    int64_t bytes = work.read[int(space)] + work.written[int(space)];
    add(energy, part,
        table.getMemory(program.configuration.getBytes(space)) * double(bytes));
  }
  add(energy, "post", *table.find("finish") * double(work.elements));
  add(energy, "DRAM",
      *table.find("dram") * double(work.dramRead + work.dramWritten));
  return energy;
}

llvm::Expected<ReportEnergy> lns::sim::getEnergy(const Report &report,
                                                 const EnergyTable &table) {
  ReportEnergy energy;
  energy.table = &table;
  for (const ProgramStatistics &program : report.programs) {
    llvm::Expected<Energy> one = getEnergy(program, table);
    if (!one)
      return one.takeError();
    addTo(energy.total, *one);
    energy.programs.push_back(std::move(*one));
  }
  return energy;
}
