//===- Report.cpp - A simulation in tables --------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Simulator/Report.h"
#include "Quantities.h"
#include "ReportFigures.h"
#include "lns/Support/TextTable.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

using namespace lns::sim;
using lns::TextTable;
using lns::hw::ConfigurationAttr;
using lns::hw::Space;
using lns::hw::Unit;

static constexpr double kJoule = 1e-15; ///< of a femtojoule

double lns::sim::getSeconds(const ProgramStatistics &program) {
  constexpr double hertzPerMegahertz = 1e6;
  return double(program.sum.cycles) /
         (double(program.configuration.getClockMhz()) * hertzPerMegahertz);
}

double lns::sim::getSeconds(const Report &report) {
  double seconds = 0;
  for (const ProgramStatistics &program : report.programs)
    seconds += getSeconds(program);
  return seconds;
}

double lns::sim::getUtilization(const Report &report) {
  double possible = 0, macs = 0;
  for (const ProgramStatistics &program : report.programs) {
    macs += double(program.sum.macs);
    possible += double(program.configuration.getLanes() *
                       program.configuration.getVector()) *
                double(program.sum.cycles);
  }
  return possible == 0 ? 0 : macs / possible;
}

Unit lns::sim::getBusiestUnit(const Statistics &statistics) {
  Unit busiest = Unit::Load;
  for (Unit unit : kUnits)
    if (statistics[unit].busy > statistics[busiest].busy)
      busiest = unit;
  return busiest;
}

/// "mac 93.1 %": the unit with the most busy cycles, and their share.
static std::string formatBound(const Statistics &statistics) {
  Unit busiest = getBusiestUnit(statistics);
  return getName(busiest).str() + " " +
         formatPercent(double(statistics[busiest].busy),
                       double(statistics.cycles));
}

static std::string formatPerMac(const Energy &energy, int64_t macs) {
  constexpr double femtoPerPico = 1e3;
  if (macs == 0)
    return "-";
  char text[32];
  snprintf(text, sizeof(text), "%.3f",
           getSum(energy) / femtoPerPico / double(macs));
  return text;
}

static std::vector<std::string> summary(std::string name,
                                        const Statistics &statistics,
                                        double seconds, double utilization,
                                        const Energy &energy) {
  return {std::move(name),
          formatCount(statistics.runs),
          formatCount(statistics.macs),
          formatCount(statistics.cycles),
          formatQuantity(seconds, "s"),
          formatPercent(utilization, 1),
          formatBound(statistics),
          formatQuantity(getSum(energy) * kJoule, "J"),
          formatPerMac(energy, statistics.macs),
          statistics.saturations ? formatCount(*statistics.saturations) : "-"};
}

static void printSummary(llvm::raw_ostream &os, const Report &report,
                         const ReportEnergy &energy) {
  TextTable table({"program", "runs", "macs", "cycles", "time", "utilisation",
                   "busiest unit", "energy", "pJ/mac", "saturated"},
                  TextTable::First::Name);
  for (auto [program, cost] : llvm::zip_equal(report.programs, energy.programs))
    table.add(summary(program.name, program.sum, getSeconds(program),
                      program.getUtilization(), cost));
  table.add(summary("total", report.getTotal(), getSeconds(report),
                    getUtilization(report), energy.total));
  table.print(os);
}

/// One row: what a unit did in each hundredth of the cycles.
static std::vector<std::string> shares(std::string name,
                                       const UnitStatistics &unit,
                                       int64_t cycles,
                                       llvm::ArrayRef<Stall> stalls) {
  std::vector<std::string> cells{
      std::move(name), formatPercent(double(unit.busy), double(cycles))};
  for (Stall stall : stalls)
    cells.push_back(formatPercent(double(unit[stall]), double(cycles)));
  return cells;
}

static void printStalls(llvm::raw_ostream &os, const Report &report) {
  Statistics total = report.getTotal();
  std::vector<Stall> stalls; // those that occurred
  for (int i = 0; i < kNumStalls; ++i)
    if (llvm::any_of(total.units, [&](const UnitStatistics &unit) {
          return unit.stalls[i] != 0;
        }))
      stalls.push_back(Stall(i));
  std::vector<std::string> headings{"", "busy"};
  for (Stall stall : stalls)
    headings.push_back(getName(stall).str());
  os << "\nCycles of the mac unit: busy, or waiting for\n";
  headings.front() = "program";
  TextTable programs(headings, TextTable::First::Name);
  for (const ProgramStatistics &program : report.programs)
    programs.add(shares(program.name, program.sum[Unit::Mac],
                        program.sum.cycles, stalls));
  programs.print(os);
  os << "\nCycles of all units\n";
  headings.front() = "unit";
  TextTable units(headings, TextTable::First::Name);
  for (Unit unit : kUnits)
    units.add(shares(getName(unit).str(), total[unit], total.cycles, stalls));
  units.print(os);
}

static std::vector<std::string> traffic(std::string name,
                                        const lns::hw::Work &work) {
  std::vector<std::string> cells{std::move(name),
                                 formatQuantity(double(work.dramRead), "B"),
                                 formatQuantity(double(work.dramWritten), "B")};
  for (Space space : kSpaces) {
    cells.push_back(formatQuantity(double(work.read[int(space)]), "B"));
    cells.push_back(formatQuantity(double(work.written[int(space)]), "B"));
  }
  cells.push_back(formatQuantity(double(work.operandRegister), "B"));
  return cells;
}

static void printTraffic(llvm::raw_ostream &os, const Report &report) {
  os << "\nTraffic: bytes read and written\n";
  TextTable table({"program", "DRAM r", "w", "A r", "w", "B r", "w",
                   "collector r", "w", "output r", "w", "operands w"},
                  TextTable::First::Name);
  for (const ProgramStatistics &program : report.programs)
    table.add(traffic(program.name, program.sum.work));
  table.add(traffic("total", report.getTotal().work));
  table.print(os);
}

static void printEnergy(llvm::raw_ostream &os, const Report &report,
                        const ReportEnergy &energy) {
  os << "\nEnergy by part (table: " << energy.table->getName() << ")\n";
  double sum = getSum(energy.total);
  int64_t macs = report.getTotal().macs;
  TextTable table({"part", "energy", "share", "pJ/mac"},
                  TextTable::First::Name);
  for (const EnergyShare &share : energy.total)
    if (share.femtojoules != 0)
      table.add({share.part, formatQuantity(share.femtojoules * kJoule, "J"),
                 formatPercent(share.femtojoules, sum),
                 formatPerMac({share}, macs)});
  table.add({"total", formatQuantity(sum * kJoule, "J"),
             formatPercent(sum, sum), formatPerMac(energy.total, macs)});
  table.print(os);
}

static void printAccelerators(llvm::raw_ostream &os, const Report &report) {
  llvm::SmallSetVector<ConfigurationAttr, 2> configurations;
  for (const ProgramStatistics &program : report.programs)
    configurations.insert(program.configuration);
  for (ConfigurationAttr c : configurations)
    os << c.getLanes() << " lanes of " << c.getVector() << " products, "
       << c.getClockMhz() << " MHz; bytes: buffer A "
       << formatCount(c.getBufferA()) << ", B " << formatCount(c.getBufferB())
       << ", collector " << formatCount(c.getCollector()) << ", output "
       << formatCount(c.getOutput()) << "; DRAM " << c.getDramBytes()
       << " a cycle, latency " << c.getDramLatency() << " cycles\n";
}

static void printHost(llvm::raw_ostream &os, llvm::ArrayRef<HostOp> host) {
  if (host.empty())
    return;
  os << "\nOn the host\n";
  TextTable table({"op", "name", "reason"}, TextTable::First::Name);
  for (const HostOp &op : host)
    table.add({op.op, op.name, op.reason});
  table.print(os);
}

std::string lns::sim::formatReport(const Report &report,
                                   const ReportEnergy &energy,
                                   llvm::ArrayRef<HostOp> host) {
  std::string text;
  llvm::raw_string_ostream os(text);
  printAccelerators(os, report);
  if (report.timingOnly)
    os << "Timing only: no values were computed.\n";
  if (report.programs.empty()) {
    os << "No program ran on the accelerator.\n";
  } else {
    os << "\n";
    printSummary(os, report, energy);
    printStalls(os, report);
    printMapping(os, report);
    printTraffic(os, report);
    printEnergy(os, report, energy);
  }
  printHost(os, host);
  os << "\nSimulated in " << formatQuantity(report.simulatorSeconds, "s");
  if (report.totalSeconds > 0)
    os << ", " << formatQuantity(report.totalSeconds, "s")
       << " with the host's part of the model";
  os << ".\n";
  return text;
}
