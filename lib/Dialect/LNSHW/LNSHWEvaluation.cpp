//===- LNSHWEvaluation.cpp - What ops do to memory [H3] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNSHW/LNSHW.h"
#include "lns/Dialect/LNSHW/Transfer.h"
#include "lns/Numerics/Quantize.h"

#include <cmath>
#include <cstring>

using namespace mlir;
using namespace lns;
using namespace lns::hw;

//===----------------------------------------------------------------------===//
// load, store
//===----------------------------------------------------------------------===//

namespace {
/// Elements of a row that are neighbours in DRAM: `length` of them from column
/// `column` of the tile on.
struct Run {
  int64_t column, address, length;
};

/// Copies between a tile and the part of it that exists in DRAM [P6].
class TileCopy {
public:
  TileCopy(PatternAttr pattern, MemRefType dram, MemRefType slot)
      : addresses(pattern, dram), rows(slot.getDimSize(0)),
        columns(slot.getDimSize(1)) {}

  /// Calls `copy(tile element, DRAM element, elements)` for each run.
  template <typename Copy> void walk(ArrayRef<int64_t> places, Copy copy) {
    int64_t numRows = addresses.rows.existing(places[1], rows);
    int64_t numColumns = addresses.columns.existing(places[2], columns);
    addresses.batch.getAddresses(places[0], 1, scratch);
    int64_t start = addresses.base + scratch[0];
    if (places[2] != runsOf) {
      findRuns(places[2], numColumns);
      runsOf = places[2];
    }
    addresses.rows.getAddresses(places[1], numRows, scratch);
    for (int64_t i = 0; i < numRows; ++i)
      for (const Run &run : runs)
        copy(i * columns + run.column, start + scratch[i] + run.address,
             run.length);
  }
  bool isWhole(ArrayRef<int64_t> places) const {
    return addresses.rows.existing(places[1], rows) == rows &&
           addresses.columns.existing(places[2], columns) == columns;
  }
  int64_t getElementBytes() const { return addresses.elementBytes; }
  int64_t getTileBytes() const { return rows * columns * getElementBytes(); }

private:
  void findRuns(int64_t first, int64_t count) {
    runs.clear();
    addresses.columns.getAddresses(first, count, scratch);
    for (int64_t j = 0; j < count; ++j)
      if (!runs.empty() &&
          scratch[j] == runs.back().address + runs.back().length)
        ++runs.back().length;
      else
        runs.push_back({j, scratch[j], 1});
  }

  Addresses addresses;
  int64_t rows, columns;
  /// The runs from column `runsOf` on: tiles often follow along rows.
  SmallVector<Run> runs;
  int64_t runsOf = -1;
  SmallVector<int64_t> scratch;
};
} // namespace

Evaluation LoadOp::getEvaluation(const Machine &machine) {
  TileCopy tile(getPattern(), cast<MemRefType>(getSource().getType()),
                cast<MemRefType>(getSlot().getType()));
  return [tile](ArrayRef<int64_t> places, ArrayRef<char *> memory) mutable {
    const char *source = memory[0];
    char *slot = memory[1];
    int64_t bytes = tile.getElementBytes();
    if (!tile.isWhole(places))
      std::memset(slot, 0, tile.getTileBytes());
    tile.walk(places, [&](int64_t inTile, int64_t inDRAM, int64_t length) {
      std::memcpy(slot + inTile * bytes, source + inDRAM * bytes,
                  length * bytes);
    });
  };
}

Evaluation StoreOp::getEvaluation(const Machine &machine) {
  TileCopy tile(getPattern(), cast<MemRefType>(getTarget().getType()),
                cast<MemRefType>(getSlot().getType()));
  return [tile](ArrayRef<int64_t> places, ArrayRef<char *> memory) mutable {
    const char *slot = memory[0];
    char *target = memory[1];
    int64_t bytes = tile.getElementBytes();
    tile.walk(places, [&](int64_t inTile, int64_t inDRAM, int64_t length) {
      std::memcpy(target + inDRAM * bytes, slot + inTile * bytes,
                  length * bytes);
    });
  };
}

//===----------------------------------------------------------------------===//
// clear, mac
//===----------------------------------------------------------------------===//

Evaluation ClearOp::getEvaluation(const Machine &machine) {
  auto sums = cast<MemRefType>(getAccumulators().getType());
  int64_t bytes = sums.getNumElements() * int64_t(sizeof(int32_t));
  return [bytes](ArrayRef<int64_t>, ArrayRef<char *> memory) {
    std::memset(memory[0], 0, bytes);
  };
}

Evaluation MacOp::getEvaluation(const Machine &machine) {
  auto datapath = SymbolTable::lookupNearestSymbolFrom<DatapathOp>(
      *this, getDatapathAttr());
  auto sums = cast<MemRefType>(getAccumulators().getType());
  MacShape shape;
  shape.rows = sums.getDimSize(0);
  shape.results = sums.getDimSize(1);
  shape.columns = int64_t(getColumns());
  shape.strideA = cast<MemRefType>(getA().getType()).getDimSize(1);
  shape.strideB = cast<MemRefType>(getB().getType()).getDimSize(1);
  shape.strideSums = shape.results;
  MacFunction mac = datapath ? machine.getMac(datapath, shape) : MacFunction();
  if (!mac)
    return {};
  return [mac, shape, &machine](ArrayRef<int64_t> places,
                                ArrayRef<char *> memory) {
    auto *a = reinterpret_cast<const uint8_t *>(memory[0]);
    auto *b = reinterpret_cast<const uint8_t *>(memory[1]);
    int64_t saturations = mac(a + places[0] * shape.strideA + places[1],
                              b + places[2] * shape.strideB + places[3],
                              reinterpret_cast<int32_t *>(memory[2]));
    if (saturations)
      machine.countSaturations(saturations);
  };
}

//===----------------------------------------------------------------------===//
// post
//===----------------------------------------------------------------------===//

namespace {
/// An f32 for each sum of a tile: scales, bias, inverse. In the padding of a
/// tile, which is never stored, the last row's or column's.
class Factor {
public:
  Factor(Attribute pattern, Value memref)
      : addresses(cast<PatternAttr>(pattern),
                  cast<MemRefType>(memref.getType())) {}

  void move(ArrayRef<int64_t> places, int64_t numRows, int64_t numColumns,
            const char *memory) {
    addresses.batch.getAddresses(places[0], 1, rows);
    base = reinterpret_cast<const float *>(memory) + addresses.base + rows[0];
    addresses.rows.getAddresses(places[1], numRows, rows);
    addresses.columns.getAddresses(places[2], numColumns, columns);
  }
  float at(int64_t row, int64_t column) const {
    return base[rows[row] + columns[column]];
  }

private:
  Addresses addresses;
  const float *base = nullptr;
  SmallVector<int64_t> rows, columns;
};

/// Everything that finishes a tile of sums.
struct Finish {
  int64_t rows, columns;
  float unit;
  SmallVector<Factor, 2> scales;
  std::optional<Factor> bias, inverse;
  bool relu;
  numerics::Format format = numerics::Format::getUnchecked(8, 8, 127);
  numerics::Underflow underflow = numerics::Underflow::Zero;
  int64_t codeBytes = 1;

  void run(ArrayRef<int64_t> places, ArrayRef<char *> memory);

private:
  float finish(int32_t sum, int64_t i, int64_t j) const;
};
} // namespace

/// F1: one rounding for each operation, no contraction.
float Finish::finish(int32_t sum, int64_t i, int64_t j) const {
  // [P7]; the unit of formats that reach beyond f32 is infinite.
  float y = sum == 0 ? 0.0f : float(sum) * unit;
  for (const Factor &scale : scales) // [D6]
    y *= scale.at(i, j);
  if (bias)
    y += bias->at(i, j);
  // arith.maximumf with +0: NaN stays, -0 becomes +0.
  if (relu && !(y > 0) && !std::isnan(y))
    y = 0.0f;
  return y;
}

void Finish::run(ArrayRef<int64_t> places, ArrayRef<char *> memory) {
  auto *sums = reinterpret_cast<const int32_t *>(memory[0]);
  char *slot = memory[1];
  size_t next = 2;
  for (Factor &scale : scales)
    scale.move(places, rows, columns, memory[next++]);
  if (bias)
    bias->move(places, rows, columns, memory[next++]);
  if (inverse)
    inverse->move(places, rows, columns, memory[next++]);
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < columns; ++j) {
      int64_t at = i * columns + j;
      float y = finish(sums[at], i, j);
      if (!inverse) {
        reinterpret_cast<float *>(slot)[at] = y;
        continue;
      }
      numerics::Code code =
          numerics::quantize(y, inverse->at(i, j), format, underflow);
      if (codeBytes == 1)
        slot[at] = char(code);
      else
        reinterpret_cast<numerics::Code *>(slot)[at] = code;
    }
}

Evaluation PostOp::getEvaluation(const Machine &machine) {
  auto datapath = SymbolTable::lookupNearestSymbolFrom<DatapathOp>(
      *this, getDatapathAttr());
  if (!datapath)
    return {};
  auto sums = cast<MemRefType>(getAccumulators().getType());
  Finish finish;
  finish.rows = sums.getDimSize(0);
  finish.columns = sums.getDimSize(1);
  finish.unit = datapath.getUnit().convertToFloat();
  for (auto [scale, pattern] : llvm::zip_equal(getScales(), getScalePatterns()))
    finish.scales.emplace_back(pattern, scale);
  if (getBias())
    finish.bias.emplace(getBiasPatternAttr(), getBias());
  if (getInverse())
    finish.inverse.emplace(getInversePatternAttr(), getInverse());
  finish.relu = getRelu();
  if (std::optional<Type> format = getFormat())
    finish.format = cast<NumType>(*format).getFormat();
  if (std::optional<Attribute> policy = getUnderflow())
    finish.underflow =
        getNumericsUnderflow(cast<UnderflowAttr>(*policy).getValue());
  finish.codeBytes = finish.format.storageBits() / 8;
  return [finish](ArrayRef<int64_t> places, ArrayRef<char *> memory) mutable {
    finish.run(places, memory);
  };
}
