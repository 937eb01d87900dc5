//===- ReportMapping.cpp - How contractions are mapped --------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Quantities.h"
#include "ReportFigures.h"
#include "lns/Support/TextTable.h"

using namespace lns::sim;
using lns::TextTable;
using namespace lns::hw;

std::optional<Mapping> lns::sim::getMapping(const ProgramStatistics &program) {
  ProgramOp op = program.program;
  if (!op)
    return std::nullopt;
  MacOp first;
  Mapping mapping;
  op.walk([&](mlir::Operation *inner) {
    if (auto mac = llvm::dyn_cast<MacOp>(inner); mac && !first)
      first = mac;
    if (auto buffer = llvm::dyn_cast<BufferOp>(inner))
      mapping.slots[int(*getSpace(buffer.getType().getSlot()))] +=
          int64_t(buffer.getDepth());
  });
  if (!first)
    return std::nullopt;
  auto sums = llvm::cast<mlir::MemRefType>(first.getAccumulators().getType());
  mapping.dataflow = stringifyDataflow(first.getDataflow()).str();
  mapping.rows = sums.getDimSize(0);
  mapping.results = sums.getDimSize(1);
  mapping.depth = int64_t(first.getColumns());
  if (auto operand = op->getAttrOfType<mlir::StringAttr>(kInAAttrName))
    mapping.inA = operand.str();
  if (auto cycles = op->getAttrOfType<mlir::IntegerAttr>(kEstimateAttrName))
    mapping.estimate = cycles.getInt();
  return mapping;
}

void lns::sim::printMapping(llvm::raw_ostream &os, const Report &report) {
  if (llvm::none_of(report.programs, [](const ProgramStatistics &program) {
        return getMapping(program).has_value();
      }))
    return;
  os << "\nMapping: the operand in buffer A, the products of one mac, slots; "
        "the "
        "cycles of a run that the cost model foresaw, and those that it took\n";
  TextTable table({"program", "in A", "dataflow", "rows", "columns", "depth",
                   "slots A", "B", "collector", "output", "foreseen", "taken"},
                  TextTable::First::Name);
  for (const ProgramStatistics &program : report.programs) {
    std::optional<Mapping> mapping = getMapping(program);
    if (!mapping)
      continue;
    std::vector<std::string> cells{program.name,
                                   mapping->inA.empty() ? "-" : mapping->inA,
                                   mapping->dataflow};
    for (int64_t count : {mapping->rows, mapping->results, mapping->depth})
      cells.push_back(formatCount(count));
    for (int64_t slots : mapping->slots)
      cells.push_back(formatCount(slots));
    cells.push_back(mapping->estimate ? formatCount(*mapping->estimate) : "-");
    cells.push_back(formatCount(program.sum.cycles /
                                std::max<int64_t>(program.sum.runs, 1)));
    table.add(std::move(cells));
  }
  table.print(os);
}
