//===- Energy.h - Femtojoules of an accelerator -----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What a run costs, by component: circuits of the datapath by its region [H6],
/// memories by the bytes that moved, each times a figure of a table that names
/// its sources.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_SIMULATOR_ENERGY_H
#define LNS_SIMULATOR_ENERGY_H

#include "lns/Simulator/Statistics.h"

#include "llvm/Support/Error.h"

#include <map>
#include <string>
#include <vector>

namespace lns::sim {

/// Femtojoules of components. A table is CSV with the columns component, per,
/// size, femtojoules, technology, source; lines that start with `#` say what
/// they like. Components:
///
///   adder, register, logic  bit                 sram    byte read or written
///   shifter                 bit*level           dram    byte read or written
///   table                   bit*entry           finish  element finished
///   multiplier              bit*bit
///
/// Each has one line; `sram` has one for each size of a memory that is known.
class EnergyTable {
public:
  /// One line, as it stands in the file.
  struct Line {
    std::string component, per;
    int64_t size = 0; ///< bytes of the memory, of `sram`
    double femtojoules = 0;
    std::string technology, source;
  };

  /// The table that comes with the project: published figures for 45 nm.
  static const EnergyTable &getDefault();
  /// The text of that table.
  static llvm::StringRef getDefaultText();
  /// Reads a file. An error has the file, the line, and what to do.
  static llvm::Expected<EnergyTable> read(llvm::StringRef path);
  /// Reads text; `name` stands for the file in errors and reports.
  static llvm::Expected<EnergyTable> parse(llvm::StringRef text,
                                           llvm::StringRef name);

  const std::string &getName() const { return name; }
  const std::vector<Line> &getLines() const { return lines; }

  /// Of a component that is not `sram`; none if there is no such component.
  std::optional<double> find(llvm::StringRef component) const;
  /// For a byte of a memory of `bytes` bytes: on the straight line of
  /// log(femtojoules) over log(bytes) through the two sizes nearest to it.
  double getMemory(int64_t bytes) const;

private:
  std::string name;
  std::vector<Line> lines;
  std::map<std::string, double, std::less<>> components;
  std::map<int64_t, double> memories; ///< by bytes
};

/// What one part of an accelerator costs.
struct EnergyShare {
  std::string part; ///< "exponent adders", "buffer A", …
  double femtojoules;
};
using Energy = std::vector<EnergyShare>;

/// The sum of all parts, in femtojoules.
double getSum(const Energy &energy);
/// Adds parts of the same name.
void addTo(Energy &sum, const Energy &other);

/// Of one use of a lane: one vector of products added to a sum. Circuits are
/// counted with the op that they belong to. An error where an op is made of a
/// component that the table does not have.
llvm::Expected<Energy> getEnergy(hw::DatapathOp datapath,
                                 const EnergyTable &table);

/// Of all runs of a program: datapath by uses, memories by bytes, registers of
/// A, post, DRAM. An error where the program's macs use more than one datapath,
/// whose uses are not counted apart.
llvm::Expected<Energy> getEnergy(const ProgramStatistics &program,
                                 const EnergyTable &table);

/// Of each program of a report, in its order, and of all of them.
struct ReportEnergy {
  std::vector<Energy> programs;
  Energy total;
  const EnergyTable *table; ///< outlives this
};
llvm::Expected<ReportEnergy> getEnergy(const Report &report,
                                       const EnergyTable &table);

} // namespace lns::sim

#endif // LNS_SIMULATOR_ENERGY_H
