//===- ReportJSON.cpp - A simulation for tools ----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReportFigures.h"
#include "lns/Simulator/Report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"

using namespace lns::sim;
using llvm::json::OStream;
using lns::hw::ConfigurationAttr;
using lns::hw::Space;
using lns::hw::Unit;

static void writeUnits(OStream &json, const Statistics &statistics) {
  for (Unit unit : kUnits)
    json.attributeObject(getName(unit), [&] {
      json.attribute("ops", statistics[unit].ops);
      json.attribute("busy", statistics[unit].busy);
      json.attributeObject("stalls", [&] {
        for (int i = 0; i < kNumStalls; ++i)
          json.attribute(getName(Stall(i)), statistics[unit].stalls[i]);
      });
    });
}

static llvm::StringRef getName(Space space) {
  switch (space) {
  case Space::A:
    return "buffer_a";
  case Space::B:
    return "buffer_b";
  case Space::Accumulator:
    return "collector";
  case Space::Output:
    return "output";
  }
  llvm_unreachable("a memory without a name");
}

static void writeTraffic(OStream &json, const lns::hw::Work &work) {
  auto write = [&](llvm::StringRef name, int64_t read, int64_t written) {
    json.attributeObject(name, [&] {
      json.attribute("read", read);
      json.attribute("written", written);
    });
  };
  write("dram", work.dramRead, work.dramWritten);
  for (Space space : kSpaces)
    write(getName(space), work.read[int(space)], work.written[int(space)]);
  json.attributeObject("operand_registers", [&] {
    json.attribute("written", work.operandRegister);
  });
}

static void writeEnergy(OStream &json, const Energy &energy, int64_t macs) {
  constexpr double femtoPerPico = 1e3;
  double sum = getSum(energy);
  json.attribute("femtojoules", sum);
  if (macs != 0)
    json.attribute("picojoules_per_mac", sum / femtoPerPico / double(macs));
  else
    json.attribute("picojoules_per_mac", nullptr);
  json.attributeObject("parts", [&] {
    for (const EnergyShare &share : energy)
      json.attribute(share.part, share.femtojoules);
  });
}

static void writeStatistics(OStream &json, const Statistics &statistics,
                            double seconds, double utilization,
                            const Energy &energy) {
  json.attribute("runs", statistics.runs);
  json.attribute("macs", statistics.macs);
  json.attribute("cycles", statistics.cycles);
  json.attribute("seconds", seconds);
  json.attribute("utilization", utilization);
  json.attribute("busiest_unit", getName(getBusiestUnit(statistics)));
  if (statistics.saturations)
    json.attribute("saturations", *statistics.saturations);
  else
    json.attribute("saturations", nullptr);
  json.attribute("vectors", statistics.work.vectors);
  json.attribute("elements", statistics.work.elements);
  json.attributeObject("units", [&] { writeUnits(json, statistics); });
  json.attributeObject("traffic", [&] { writeTraffic(json, statistics.work); });
  json.attributeObject("energy",
                       [&] { writeEnergy(json, energy, statistics.macs); });
}

static void writeMapping(OStream &json, const Mapping &mapping) {
  json.attribute("in_buffer_a", mapping.inA);
  json.attribute("dataflow", mapping.dataflow);
  json.attribute("rows", mapping.rows);
  json.attribute("columns", mapping.results);
  json.attribute("depth", mapping.depth);
  json.attributeObject("slots", [&] {
    for (Space space : kSpaces)
      json.attribute(getName(space), mapping.slots[int(space)]);
  });
  if (mapping.estimate)
    json.attribute("estimated_cycles", *mapping.estimate);
  else
    json.attribute("estimated_cycles", nullptr);
}

static void writeConfiguration(OStream &json, ConfigurationAttr c) {
  json.attribute("lanes", c.getLanes());
  json.attribute("vector", c.getVector());
  json.attribute("operand_bits", c.getOperandBits());
  json.attribute("accumulator_bits", c.getAccumulatorBits());
  json.attribute("buffer_a", c.getBufferA());
  json.attribute("buffer_b", c.getBufferB());
  json.attribute("collector", c.getCollector());
  json.attribute("output", c.getOutput());
  json.attribute("temporal_reuse", c.getTemporalReuse());
  json.attribute("dram_bytes", c.getDramBytes());
  json.attribute("dram_latency", c.getDramLatency());
  json.attribute("dram_burst", c.getDramBurst());
  json.attribute("post_width", c.getPostWidth());
  json.attribute("post_latency", c.getPostLatency());
  json.attribute("collector_latency", c.getCollectorLatency());
  json.attribute("queue", c.getQueue());
  json.attribute("clock_mhz", c.getClockMhz());
}

static void writeTable(OStream &json, const EnergyTable &table) {
  json.attribute("name", table.getName());
  json.attributeArray("lines", [&] {
    for (const EnergyTable::Line &line : table.getLines())
      json.object([&] {
        json.attribute("component", line.component);
        json.attribute("per", line.per);
        if (line.size != 0)
          json.attribute("size", line.size);
        json.attribute("femtojoules", line.femtojoules);
        json.attribute("technology", line.technology);
        json.attribute("source", line.source);
      });
  });
}

std::string lns::sim::reportToJSON(const Report &report,
                                   const ReportEnergy &energy,
                                   llvm::ArrayRef<HostOp> host) {
  std::string text;
  llvm::raw_string_ostream os(text);
  OStream json(os, /*IndentSize=*/1);
  json.object([&] {
    json.attribute("timing_only", report.timingOnly);
    json.attribute("simulator_seconds", report.simulatorSeconds);
    json.attribute("total_seconds", report.totalSeconds);
    json.attributeObject("total", [&] {
      writeStatistics(json, report.getTotal(), getSeconds(report),
                      getUtilization(report), energy.total);
    });
    json.attributeArray("programs", [&] {
      for (auto [program, cost] :
           llvm::zip_equal(report.programs, energy.programs))
        json.object([&, &program = program, &cost = cost] {
          json.attribute("symbol", program.symbol);
          json.attribute("name", program.name);
          writeStatistics(json, program.sum, getSeconds(program),
                          program.getUtilization(), cost);
          if (std::optional<Mapping> mapping = getMapping(program))
            json.attributeObject("mapping",
                                 [&] { writeMapping(json, *mapping); });
          json.attributeObject("accelerator", [&] {
            writeConfiguration(json, program.configuration);
          });
        });
    });
    json.attributeArray("host", [&] {
      for (const HostOp &op : host)
        json.object([&] {
          json.attribute("op", op.op);
          json.attribute("name", op.name);
          json.attribute("reason", op.reason);
        });
    });
    json.attributeObject("energy_table",
                         [&] { writeTable(json, *energy.table); });
  });
  os << "\n";
  return text;
}
