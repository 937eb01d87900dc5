//===- LNSHWAttributes.cpp - Attributes of the lnshw dialect -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace lns;
using namespace lns::hw;

#include "lns/Dialect/LNSHW/LNSHWEnums.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "lns/Dialect/LNSHW/LNSHWAttributes.cpp.inc"

void LNSHWDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "lns/Dialect/LNSHW/LNSHWAttributes.cpp.inc"
      >();
}

std::optional<Space> hw::getSpace(Type memref) {
  auto type = dyn_cast<MemRefType>(memref);
  if (!type)
    return std::nullopt;
  auto space = dyn_cast_or_null<SpaceAttr>(type.getMemorySpace());
  if (!space)
    return std::nullopt;
  return space.getValue();
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

static int64_t product(ArrayRef<int64_t> sizes) {
  int64_t result = 1;
  for (int64_t size : sizes)
    result *= size;
  return result;
}

int64_t PatternAttr::getNumBatches() const { return product(getBatch()); }
int64_t PatternAttr::getNumRows() const { return product(getRows()); }
int64_t PatternAttr::getNumColumns() const { return product(getColumns()); }

bool PatternAttr::isLinear(AffineMap map) {
  auto divides = [](AffineExpr result) {
    return result
        .walk([](AffineExpr part) {
          switch (part.getKind()) {
          case AffineExprKind::Mod:
          case AffineExprKind::FloorDiv:
          case AffineExprKind::CeilDiv:
            return WalkResult::interrupt();
          default:
            return WalkResult::advance();
          }
        })
        .wasInterrupted();
  };
  return llvm::none_of(map.getResults(), divides);
}

LogicalResult PatternAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                  AffineMap map, ArrayRef<int64_t> batch,
                                  ArrayRef<int64_t> rows,
                                  ArrayRef<int64_t> columns) {
  if (map.getNumSymbols())
    return emitError() << "a pattern's map has no symbols";
  size_t dims = batch.size() + rows.size() + columns.size();
  if (map.getNumDims() != dims)
    return emitError() << "a pattern's map takes the indices of batch, rows "
                          "and columns, "
                       << dims << " of them, but has " << map.getNumDims()
                       << " dimensions";
  if (!isLinear(map))
    return emitError() << "[P6] a pattern's map has sums of multiples of "
                          "indices alone; divide a space into several "
                          "dimensions instead of "
                       << AffineMapAttr::get(map);
  for (ArrayRef<int64_t> sizes : {batch, rows, columns})
    for (int64_t size : sizes)
      if (size < 1)
        return emitError() << "sizes of a pattern are positive, got " << size;
  for (ArrayRef<int64_t> sizes : {batch, rows, columns}) {
    constexpr uint64_t most = uint64_t(1) << 40;
    uint64_t count = 1;
    for (int64_t size : sizes)
      count = llvm::SaturatingMultiply(count, uint64_t(size));
    if (count > most)
      return emitError() << "a pattern has at most " << most
                         << " batches, rows or columns, got " << count;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Configurations
//===----------------------------------------------------------------------===//

int64_t ConfigurationAttr::getBytes(Space space) const {
  switch (space) {
  case Space::A:
    return getBufferA();
  case Space::B:
    return getBufferB();
  case Space::Accumulator:
    return getCollector();
  case Space::Output:
    return getOutput();
  }
  llvm_unreachable("a memory without a size");
}

int64_t ConfigurationAttr::getElementBits(Space space, Type type) const {
  if (space == Space::Accumulator)
    return getAccumulatorBits();
  if (space == Space::A || space == Space::B)
    return getOperandBits();
  return type.getIntOrFloatBitWidth();
}

LogicalResult ConfigurationAttr::verify(
    function_ref<InFlightDiagnostic()> emitError, int64_t lanes, int64_t vector,
    int64_t operandBits, int64_t accumulatorBits, int64_t bufferA,
    int64_t bufferB, int64_t collector, int64_t output, int64_t temporalReuse,
    int64_t dramBytes, int64_t dramLatency, int64_t dramBurst,
    int64_t postWidth, int64_t postLatency, int64_t collectorLatency,
    int64_t queue, int64_t clockMhz) {
  auto within = [&](StringRef name, int64_t value, int64_t low,
                    int64_t high) -> LogicalResult {
    if (value >= low && value <= high)
      return success();
    return emitError() << "the accelerator's " << name << " must be from "
                       << low << " to " << high << ", got " << value;
  };
  constexpr int64_t big = int64_t(1) << 40;
  if (!llvm::isPowerOf2_64(vector))
    return emitError() << "[P5] the accelerator's vector must be a power of "
                          "two, got "
                       << vector;
  return success(
      succeeded(within("lanes", lanes, 1, 4096)) &&
      succeeded(within("vector", vector, 1, 4096)) &&
      succeeded(within("operand_bits", operandBits, 2, 8)) &&
      succeeded(within("accumulator_bits", accumulatorBits, 16, 32)) &&
      succeeded(within("buffer_a", bufferA, 1, big)) &&
      succeeded(within("buffer_b", bufferB, 1, big)) &&
      succeeded(within("collector", collector, 1, big)) &&
      succeeded(within("output", output, 1, big)) &&
      succeeded(within("temporal_reuse", temporalReuse, 1, 4096)) &&
      succeeded(within("dram_bytes", dramBytes, 1, 65536)) &&
      succeeded(within("dram_latency", dramLatency, 0, 1000000)) &&
      succeeded(within("dram_burst", dramBurst, 1, 65536)) &&
      succeeded(within("post_width", postWidth, 1, 65536)) &&
      succeeded(within("post_latency", postLatency, 0, 1000000)) &&
      succeeded(within("collector_latency", collectorLatency, 1, 1000)) &&
      succeeded(within("queue", queue, 1, 1000000)) &&
      succeeded(within("clock_mhz", clockMhz, 1, 1000000)));
}
