//===- LNSHWWork.cpp - How long, and what is moved [H4] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Dialect/LNSHW/Transfer.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

/// Bytes of so many elements of a slot, in the memory that it stands in.
static int64_t getBytes(ConfigurationAttr configuration, MemRefType slot,
                        int64_t elements) {
  return llvm::divideCeil(
      elements *
          configuration.getElementBits(*getSpace(slot), slot.getElementType()),
      8);
}

//===----------------------------------------------------------------------===//
// load, store
//===----------------------------------------------------------------------===//

namespace {
/// The part of a tile that exists in DRAM, and what it costs to move it.
class Transfer {
public:
  Transfer(PatternAttr pattern, MemRefType dram, MemRefType slot,
           ConfigurationAttr configuration)
      : addresses(pattern, dram), configuration(configuration),
        rows(slot.getDimSize(0)), columns(slot.getDimSize(1)) {}

  int64_t getElements(ArrayRef<int64_t> places) const {
    return addresses.rows.existing(places[1], rows) *
           addresses.columns.existing(places[2], columns);
  }
  int64_t getBytes(int64_t elements) const {
    return addresses.getTransferBytes(elements, rows, columns, configuration);
  }
  void occupy(Work &work, int64_t bytes) const {
    work.cycles = llvm::divideCeil(bytes, configuration.getDramBytes());
    work.latency = configuration.getDramLatency();
  }

private:
  Addresses addresses;
  ConfigurationAttr configuration;
  int64_t rows, columns;
};
} // namespace

/// Zero codes beyond the pattern are written, too.
WorkFunction LoadOp::getWork(const Machine &machine) {
  ConfigurationAttr configuration = machine.getConfiguration();
  auto slot = cast<MemRefType>(getSlot().getType());
  Transfer transfer(getPattern(), cast<MemRefType>(getSource().getType()), slot,
                    configuration);
  Work whole;
  whole.written[int(*getSpace(slot))] =
      getBytes(configuration, slot, slot.getNumElements());
  return [transfer, whole](ArrayRef<int64_t> places) {
    Work work = whole;
    work.dramRead = transfer.getBytes(transfer.getElements(places));
    transfer.occupy(work, work.dramRead);
    return work;
  };
}

WorkFunction StoreOp::getWork(const Machine &machine) {
  ConfigurationAttr configuration = machine.getConfiguration();
  auto slot = cast<MemRefType>(getSlot().getType());
  Transfer transfer(getPattern(), cast<MemRefType>(getTarget().getType()), slot,
                    configuration);
  return [transfer, slot, configuration](ArrayRef<int64_t> places) {
    Work work;
    int64_t elements = transfer.getElements(places);
    work.read[int(*getSpace(slot))] = getBytes(configuration, slot, elements);
    work.dramWritten = transfer.getBytes(elements);
    transfer.occupy(work, work.dramWritten);
    return work;
  };
}

//===----------------------------------------------------------------------===//
// clear, mac, post
//===----------------------------------------------------------------------===//

WorkFunction ClearOp::getWork(const Machine &machine) {
  return [](ArrayRef<int64_t>) { return Work(); };
}

WorkFunction MacOp::getWork(const Machine &machine) {
  ConfigurationAttr configuration = machine.getConfiguration();
  auto a = cast<MemRefType>(getA().getType());
  auto b = cast<MemRefType>(getB().getType());
  auto sums = cast<MemRefType>(getAccumulators().getType());
  int64_t rows = sums.getDimSize(0), results = sums.getDimSize(1);
  int64_t groups = llvm::divideCeil(rows, configuration.getLanes());
  int64_t vectors =
      llvm::divideCeil(int64_t(getColumns()), configuration.getVector());
  constexpr int inA = int(Space::A), inB = int(Space::B),
                inSums = int(Space::Accumulator);

  Work work;
  work.vectors = rows * results * vectors;
  work.read[inB] = getBytes(configuration, b, results * getColumns() * groups);
  if (getDataflow() == Dataflow::LocalAStationary) {
    work.cycles =
        1 + groups * vectors *
                std::max(results, configuration.getCollectorLatency());
    work.read[inA] = getBytes(configuration, a, rows * getColumns());
    work.operandRegister = work.read[inA];
    work.read[inSums] = getBytes(configuration, sums, work.vectors);
  } else {
    work.cycles = groups * vectors * results;
    work.read[inA] = getBytes(configuration, a, rows * getColumns() * results);
    work.read[inSums] = getBytes(configuration, sums, rows * results);
  }
  work.written[inSums] = work.read[inSums];
  if (auto datapath = SymbolTable::lookupNearestSymbolFrom<DatapathOp>(
          *this, getDatapathAttr()))
    work.latency = datapath.getStages();
  return [work](ArrayRef<int64_t>) { return work; };
}

WorkFunction PostOp::getWork(const Machine &machine) {
  ConfigurationAttr configuration = machine.getConfiguration();
  auto sums = cast<MemRefType>(getAccumulators().getType());
  auto slot = cast<MemRefType>(getSlot().getType());
  Work work;
  work.elements = sums.getNumElements();
  work.cycles = llvm::divideCeil(work.elements, configuration.getPostWidth());
  work.latency = configuration.getPostLatency();
  work.read[int(Space::Accumulator)] =
      getBytes(configuration, sums, work.elements);
  work.written[int(*getSpace(slot))] =
      getBytes(configuration, slot, work.elements);
  return [work](ArrayRef<int64_t>) { return work; };
}
