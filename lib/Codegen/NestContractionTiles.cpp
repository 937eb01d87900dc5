//===- NestContractionTiles.cpp - Products in tile registers [D3] ---------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operands of float<fast> as AMX multiplies them. An element of a panel is an
// i32 that holds the bf16 of two steps of K, the even one below. The panel of a
// tile of the lanes is a matrix of pairs by lanes:
//
//   panel[entry · pitch + lane]
//
// and that of a tile of rows one of rows by pairs, for each chunk of kTileRows
// pairs:
//
//   panel[chunk · kTileRows · pitch + row · kTileRows + entry in the chunk]
//
// One product adds 16 x 16 pairs times 16 x 16 pairs to 16 x 16 sums in f32. A
// tile has up to 2 x 2 of them, which with their factors fill the eight tile
// registers. Steps and elements that do not exist are zero in both panels.
//
// Codes that lie together along the steps or along the width are decoded where
// they are packed. For others the whole operand is prepared first: its run of K
// becomes contiguous where it is the outermost loop in memory, else two steps
// of it are decoded to one word, which a gather fetches, or each code to a
// float.
//
//===----------------------------------------------------------------------===//

#include "ElementwiseEmitter.h"
#include "NestContractionEmitter.h"

#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;

namespace lns::codegen {

/// Vectors of sums that leave the tile registers together.
constexpr int64_t kVectorsTogether = 8;
/// Columns of a matrix of codes that one iteration of a loop transposes.
constexpr int64_t kReorderColumns = 512;

/// Chunks in steps of the first loop of K: whole runs, or a part of the only
/// one that begins at a whole chunk.
Value ContractionEmitter::countChunks(Value firstSteps) {
  if (runSteps == steps)
    return div(add(mul(firstSteps, innerSteps), constant(kTileSteps - 1)),
               kTileSteps);
  return mul(firstSteps,
             innerSteps / runSteps * llvm::divideCeil(runSteps, kTileSteps));
}

/// Runs over the chunks of a block of K: `body` has the operand's offset at the
/// first step, the number of the chunk in the block, and how many steps exist.
void ContractionEmitter::forChunks(
    const Strided &layout, Range block,
    function_ref<void(Value, Value, int64_t)> body) {
  ArrayRef<unsigned> outside =
      ArrayRef(plan.reductions).drop_back(plan.runLoops);
  int64_t stride = layout.strides[plan.reductions.back()];
  int64_t full = runSteps / kTileSteps, rest = runSteps % kTileSteps;
  auto run = [&](Range chunks, Value before, Value offset, Value hasRest) {
    auto emit = [&](Value chunk, int64_t count) {
      Value number =
          add(before, b.createOrFold<arith::SubIOp>(loc, chunk, chunks.begin));
      body(add(offset, mul(chunk, kTileSteps * stride)), number, count);
    };
    forRange(chunks, 1, [&](Value chunk) { emit(chunk, kTileSteps); });
    if (rest)
      ifTrue(hasRest, [&] { emit(constant(full), rest); });
  };
  auto nest = [&](auto &&self, unsigned depth, Value offset,
                  Value before) -> void {
    if (depth == outside.size())
      return run({zero, constant(full)}, mul(before, full + (rest != 0)),
                 offset, constant(1));
    unsigned d = outside[depth];
    Range range = depth == 0 ? block : Range{zero, constant(extents[d])};
    forRange(range, 1, [&](Value index) {
      Value local = b.createOrFold<arith::SubIOp>(loc, index, range.begin);
      self(self, depth + 1, add(offset, mul(index, layout.strides[d])),
           add(mul(before, depth == 0 ? 1 : extents[d]), local));
    });
  };
  if (!outside.empty())
    return nest(nest, 0, zero, zero);
  Value isLast = b.createOrFold<arith::CmpIOp>(
      loc, arith::CmpIPredicate::eq, block.end, constant(firstExtent));
  run({div(mul(block.begin, innerSteps), kTileSteps),
       div(mul(block.end, innerSteps), kTileSteps)},
      zero, zero, isLast);
}

/// Codes as memory has them: vectors of pairs of steps, a lane for each element
/// of the width, or vectors of elements, a lane for each pair.
ContractionEmitter::LoadChunk
ContractionEmitter::codePairLoader(const PanelSide &side, Value first,
                                   int64_t count) {
  Value buffer = sources[side.input].buffer;
  const Strided &layout = *sources[side.input].layout;
  VectorType type = vectorOf(layout.type.getElementType(), kTileSteps);
  Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  Value outer = address(side);
  if (side.packing == Packing::Transpose) {
    SmallVector<Value> bases;
    for (int64_t i = 0; i < count; ++i)
      bases.push_back(add(outer, widthOffset(side, add(first, constant(i)))));
    return [=](Value offset, int64_t steps) {
      SmallVector<Value> vectors(kTileRows, none);
      for (auto [i, base] : llvm::enumerate(bases))
        vectors[i] = loadLanes(buffer, add(base, offset), kTileSteps, steps);
      return vectors;
    };
  }
  int64_t stride = layout.strides[plan.reductions.back()];
  Value base = add(outer, widthOffset(side, first));
  VectorType half = vectorOf(layout.type.getElementType(), kTileRows);
  Value noStep = arith::ConstantOp::create(b, loc, b.getZeroAttr(half));
  return [=](Value offset, int64_t steps) {
    auto load = [&](int64_t step) {
      Value at = add(add(base, offset), constant(step * stride));
      return step < steps ? loadLanes(buffer, at, kTileRows, count) : noStep;
    };
    SmallVector<Value> vectors(kTileRows, none);
    for (int64_t i = 0; 2 * i < steps; ++i)
      vectors[i] = interleaveCodes(load(2 * i), load(2 * i + 1));
    return vectors;
  };
}

/// Elements anywhere, decoded to pairs or to the f32 of bf16 before: vectors of
/// pairs of steps.
ContractionEmitter::LoadChunk
ContractionEmitter::floatPairLoader(const PanelSide &side, Value first,
                                    int64_t count) {
  const Strided &layout = *sources[side.input].layout;
  int64_t stride = layout.strides[plan.reductions.back()];
  SmallVector<LoadLanes> loaders = side.packing == Packing::Rows
                                       ? rowLoaders(side, first, count)
                                       : gatherLoaders(side, first, count);
  VectorType type = vectorOf(b.getI32Type(), kTileRows);
  Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  Value half =
      arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, 16));
  return [=, &side](Value offset, int64_t steps) {
    auto load = [&](int64_t step) -> Value {
      Value x = loaders.front()(add(offset, constant(step * stride)));
      return arith::BitcastOp::create(b, loc, type, x);
    };
    SmallVector<Value> vectors(kTileRows, none);
    if (side.decodedPairs) {
      for (int64_t i = 0; 2 * i < steps; ++i)
        vectors[i] = load(2 * i);
      return vectors;
    }
    for (int64_t i = 0; 2 * i < steps; ++i) {
      vectors[i] = arith::ShRUIOp::create(b, loc, load(2 * i), half);
      if (2 * i + 1 < steps)
        // The lower half of a bf16 as f32 is zero.
        vectors[i] = arith::OrIOp::create(b, loc, vectors[i], load(2 * i + 1));
    }
    return vectors;
  };
}

/// Copies all codes of an operand so that the run of K is contiguous: a matrix
/// of its steps by everything else is transposed, 16 x 16 codes at a time.
void ContractionEmitter::reorderCodes(unsigned input) {
  int64_t pitch = given[input].groups(run(), extents)[0].stride;
  Strided copied = *given[input].reordered(run(), extents);
  int64_t columns = copied.span / runSteps;
  Type code = copied.type.getElementType();
  Value from = sources[input].buffer, to = allocate(copied.span, code);
  // The last block overlaps the one before.
  auto clamp = [&](Value index, int64_t size) {
    return size % kTileRows ? minimum(index, constant(size - kTileRows))
                            : index;
  };
  forParallel(
      llvm::divideCeil(columns, kReorderColumns), parallel,
      [&](ValueRange chunk) {
        Value begin = mul(chunk[0], kReorderColumns);
        Value end =
            minimum(add(begin, constant(kReorderColumns)), constant(columns));
        forRange({zero, constant(runSteps)}, kTileRows, [&](Value row) {
          row = clamp(row, runSteps);
          forRange({begin, end}, kTileRows, [&](Value column) {
            column = clamp(column, columns);
            Value at = add(mul(row, pitch), column);
            SmallVector<Value> vectors;
            for (int64_t i = 0; i < kTileRows; ++i)
              vectors.push_back(loadLanes(from, add(at, constant(i * pitch)),
                                          kTileRows, kTileRows));
            at = add(mul(column, runSteps), row);
            for (auto [i, vector] :
                 llvm::enumerate(transposeVectors(b, loc, vectors)))
              storeLanes(vector, to, add(at, constant(i * runSteps)));
          });
        });
      });
  layouts[input] = copied;
  sources[input].buffer = to;
}

/// Decodes `size` codes from `offset` on, those of two neighbouring steps of K
/// to one word.
void ContractionEmitter::decodeAllPairs(const PanelSide &side, Value offset,
                                        int64_t size, Value to, bool threads) {
  int64_t pitch = given[side.input].groups(run(), extents)[0].stride;
  Value from = sources[side.input].buffer;
  forParallel(size / (2 * pitch), threads, [&](ValueRange pair) {
    Value even = add(offset, mul(pair[0], 2 * pitch));
    Value words = mul(pair[0], pitch);
    forRange({zero, constant(pitch)}, kTileSteps, [&](Value index) {
      // The last vector overlaps the one before.
      if (pitch % kTileSteps)
        index = minimum(index, constant(pitch - kTileSteps));
      auto load = [&](Value step) {
        return loadLanes(from, add(step, index), kTileSteps, kTileSteps);
      };
      Value codes =
          interleaveCodes(load(even), load(add(even, constant(pitch))));
      Value decoded = emitBFloat16Decoder(b, op, body, side.input, codes);
      Value pairs = vector::BitCastOp::create(
          b, loc, vectorOf(panelElement, kTileSteps), decoded);
      storeLanes(pairs, to, add(words, index));
    });
  });
}

/// The pairs of bf16 of vectors of pairs of codes, as many at once as the
/// decoder takes.
SmallVector<Value> ContractionEmitter::decodePairs(const PanelSide &side,
                                                   ArrayRef<Value> vectors) {
  constexpr int64_t together = 2;
  Type code = sources[side.input].layout->type.getElementType();
  VectorType wide = vectorOf(code, together * kTileSteps);
  VectorType pairType = vectorOf(b.getI32Type(), together * kTileRows);
  Value none = arith::ConstantOp::create(b, loc, b.getZeroAttr(wide));
  SmallVector<Value> result;
  for (size_t begin = 0; begin < vectors.size(); begin += together) {
    Value all = none;
    for (int64_t i = 0; i < together; ++i)
      all = vector::InsertStridedSliceOp::create(
          b, loc, vectors[begin + i], all, ArrayRef<int64_t>{i * kTileSteps},
          ArrayRef<int64_t>{1});
    Value decoded = emitBFloat16Decoder(b, op, body, side.input, all);
    Value pairs = vector::BitCastOp::create(b, loc, pairType, decoded);
    for (int64_t i = 0; i < together; ++i)
      result.push_back(vector::ExtractStridedSliceOp::create(
          b, loc, pairs, ArrayRef<int64_t>{i * kTileRows},
          ArrayRef<int64_t>{kTileRows}, ArrayRef<int64_t>{1}));
  }
  return result;
}

/// One tile of a panel: `count` elements from `first` on exist.
void ContractionEmitter::packTileRegisters(const PanelSide &side, Value first,
                                           int64_t count, Range block,
                                           Value panel, Value panelBase) {
  const Source &source = sources[side.input];
  bool isRows = &side == &plan.rowsSide;
  bool ofElements = side.packing == Packing::Transpose;
  for (int64_t at = 0; at < count; at += kTileRows) {
    int64_t here = std::min(kTileRows, count - at);
    Value element = add(first, constant(at));
    LoadChunk load = source.decode ? codePairLoader(side, element, here)
                                   : floatPairLoader(side, element, here);
    forChunks(
        *source.layout, block, [&](Value offset, Value chunk, int64_t steps) {
          SmallVector<Value> vectors = load(offset, steps);
          if (isRows != ofElements) {
            Type loaded = vectors.front().getType();
            unsigned bits = cast<VectorType>(loaded).getElementTypeBitWidth() *
                            cast<VectorType>(loaded).getNumElements() /
                            kTileRows;
            VectorType pairs = vectorOf(b.getIntegerType(bits), kTileRows);
            for (Value &vector : vectors)
              vector = vector::BitCastOp::create(b, loc, pairs, vector);
            vectors = transposeVectors(b, loc, vectors);
            for (Value &vector : vectors)
              vector = vector::BitCastOp::create(b, loc, loaded, vector);
          }
          if (source.decode)
            vectors = decodePairs(side, vectors);
          Value to = add(panelBase, mul(chunk, kTileRows * side.pitch));
          for (auto [i, vector] : llvm::enumerate(vectors)) {
            int64_t place = isRows ? (at + int64_t(i)) * kTileRows
                                   : int64_t(i) * side.pitch + at;
            storeLanes(vector, panel, add(to, constant(place)));
          }
        });
  }
}

/// The sums of a tile over `chunks` chunks of K, left in `tileSums`.
void ContractionEmitter::multiplyTiles(Value lanesPanel, Value lanesBase,
                                       int64_t laneCount, Value rowsPanel,
                                       Value rowsBase, int64_t rowCount,
                                       Value chunks) {
  int64_t columns = llvm::divideCeil(laneCount, kTileRows),
          rows = llvm::divideCeil(rowCount, kTileRows);
  auto sumType = amx::TileType::get({kTileRows, kTileRows}, b.getF32Type());
  auto pairType = amx::TileType::get({kTileRows, kTileSteps}, b.getBF16Type());
  SmallVector<Value> sums;
  for (int64_t i = 0; i < rows * columns; ++i)
    sums.push_back(amx::TileZeroOp::create(b, loc, sumType));
  auto load = [&](Value panel, Value at, int64_t stride) -> Value {
    return amx::TileLoadOp::create(b, loc, pairType, panel, ValueRange{at},
                                   constant(stride));
  };
  auto loop = scf::ForOp::create(b, loc, zero, chunks, constant(1), sums);
  {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    Value chunk = loop.getInductionVar();
    Value lanesAt =
        add(lanesBase, mul(chunk, kTileRows * plan.lanesSide.pitch));
    Value rowsAt = add(rowsBase, mul(chunk, kTileRows * plan.rowsSide.pitch));
    SmallVector<Value> lanes, next(loop.getRegionIterArgs());
    for (int64_t c = 0; c < columns; ++c)
      lanes.push_back(load(lanesPanel, add(lanesAt, constant(c * kTileRows)),
                           plan.lanesSide.pitch));
    for (int64_t r = 0; r < rows; ++r) {
      Value row =
          load(rowsPanel, add(rowsAt, constant(r * kTileRows * kTileRows)),
               kTileRows);
      for (int64_t c = 0; c < columns; ++c) {
        Value &sum = next[r * columns + c];
        sum = amx::TileMulFOp::create(b, loc, sumType, row, lanes[c], sum);
      }
    }
    scf::YieldOp::create(b, loc, next);
  }
  int64_t pitch = plan.lanesSide.width;
  for (int64_t r = 0; r < rows; ++r)
    for (int64_t c = 0; c < columns; ++c)
      amx::TileStoreOp::create(
          b, loc, tileSums,
          ValueRange{constant(r * kTileRows * pitch + c * kTileRows)},
          loop.getResult(r * columns + c), constant(pitch));
}

/// The sums in `tileSums` to where they belong, a few rows at a time.
void ContractionEmitter::storeTileRegisters(Value laneTile, int64_t laneCount,
                                            Value firstRow, int64_t rowCount,
                                            Range block) {
  int64_t vectors = llvm::divideCeil(laneCount, plan.lanes);
  VectorType type = vectorOf(element, plan.lanes);
  int64_t together = kVectorsTogether / vectors;
  auto rows = [&](Value first, int64_t count) {
    SmallVector<Value> sums;
    Value from = mul(first, plan.lanesSide.width);
    for (int64_t row = 0; row < count; ++row)
      for (int64_t v = 0; v < vectors; ++v)
        sums.push_back(vector::LoadOp::create(
            b, loc, type, tileSums,
            add(from, constant(row * plan.lanesSide.width + v * plan.lanes))));
    storeTile(sums, laneTile, laneCount, add(firstRow, first), count, block);
  };
  int64_t full = rowCount / together * together;
  forRange({zero, constant(full)}, together,
           [&](Value first) { rows(first, together); });
  if (full != rowCount)
    rows(constant(full), rowCount - full);
}

} // namespace lns::codegen
