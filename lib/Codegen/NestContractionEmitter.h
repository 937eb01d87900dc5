//===- NestContractionEmitter.h - Loops of a contraction plan ---*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The nest, outermost first:
//
//   decode whole operands; pack the shared side            (parallel)
//   outer loops, blocks of the private side                (parallel)
//     blocks of K
//       pack the private block
//       loops and blocks of the shared side
//         tiles of lanes
//           tiles of rows: K steps on a tile of registers
//
// Every buffer is seen as one dimension; shapes are static, so a rest of rows
// or lanes is one more tile of its own size.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_NESTCONTRACTIONEMITTER_H
#define LNS_LIB_CODEGEN_NESTCONTRACTIONEMITTER_H

#include "Epilogue.h"
#include "NestContraction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/IRMapping.h"

#include <functional>

namespace lns::codegen {

class ContractionEmitter {
public:
  ContractionEmitter(mlir::OpBuilder &builder, mlir::linalg::GenericOp op,
                     const ContractionPlan &plan, bool parallel,
                     mlir::Value fill, const KernelGroup *group);
  void emit();

private:
  using Value = mlir::Value;
  /// A range of loop values; constants fold.
  struct Range {
    Value begin, end;
  };
  /// An operand's elements as a vector's source.
  struct Source {
    Value buffer;
    const Strided *layout;
    bool decode;
  };

  // Index arithmetic on values that folds.
  Value constant(int64_t value) {
    return mlir::arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value x, Value y);
  Value mul(Value x, int64_t factor);
  Value div(Value x, int64_t divisor);
  Value rem(Value x, int64_t divisor);
  Value minimum(Value x, Value y);
  Value isLess(Value x, Value y);

  // Loops.
  void forRange(Range range, int64_t step,
                llvm::function_ref<void(Value)> body);
  void ifTrue(Value condition, llvm::function_ref<void()> body);
  void forParallel(llvm::ArrayRef<int64_t> extents, bool threads,
                   llvm::function_ref<void(mlir::ValueRange)> body);
  void forTiles(const PanelSide &side, Range tiles,
                llvm::function_ref<void(Value tile, int64_t count)> body);

  // Panels.
  void decodeAll(unsigned input, Value offset, int64_t size, Value to,
                 bool threads);
  int64_t sliceElements(const PanelSide &side) const;
  Value allocateDecoded(const PanelSide &side);
  void decodeFirst(const PanelSide &side, Value offset, Value to, bool threads);
  Value address(const PanelSide &side);
  Value panelOffset(const PanelSide &side, Value tile);
  Value loadLanes(Value buffer, Value index, int64_t lanes, int64_t count);
  void storeLanes(Value vector, Value buffer, Value index);
  void forSteps(const Source &source, Range block, int64_t vectorStep,
                llvm::function_ref<void(Value offset, Value step)> body);
  void oddStep(const Source &source, Range block,
               llvm::function_ref<void(Value offset, Value step)> body);
  void packTile(const PanelSide &side, Value tile, int64_t count, Range block,
                Value panel, Value panelBase);
  void packLanes(const PanelSide &side, Value first, int64_t count, Range block,
                 Value panel, Value panelBase);
  /// Each loads one vector of lanes at the offset of a step.
  using LoadLanes = std::function<Value(Value offset)>;
  llvm::SmallVector<LoadLanes> rowLoaders(const PanelSide &side, Value first,
                                          int64_t count);
  llvm::SmallVector<LoadLanes> gatherLoaders(const PanelSide &side, Value first,
                                             int64_t count);
  void packVectors(const PanelSide &side, llvm::ArrayRef<LoadLanes> loaders,
                   Range block, Value panel, Value panelBase);
  void packTranspose(const PanelSide &side, Value first, int64_t count,
                     Range block, Value panel, Value panelBase);
  llvm::SmallVector<Value> transpose(llvm::SmallVector<Value> rows,
                                     int64_t columns);
  // Pairs of i16 [D4], in NestContractionPairs.cpp.
  Value interleaveCodes(Value even, Value odd);
  void storePairs(unsigned input, Value codes, Value panel, Value index);
  void copyPairs(const PanelSide &side, Value from, Value to, Value panel,
                 int64_t count, bool isLast);
  Value loadPairs(const Source &source, Value index, int64_t pairs);
  void storeTransposed(const PanelSide &side, llvm::ArrayRef<Value> columns,
                       Value panel, Value to);
  void storeOddStep(const PanelSide &side, llvm::ArrayRef<Value> addresses,
                    Value panel, Value to);
  Value addProducts(Value x, Value y, Value sum);
  llvm::SmallVector<Value> sumPairs(
      Value count, int64_t numSums,
      llvm::function_ref<llvm::SmallVector<Value>(Range, llvm::ArrayRef<Value>)>
          loop);
  // Pairs of bf16 for tile registers [D3], in NestContractionTiles.cpp.
  /// Loads a chunk at the offset of its first step, of which `steps` exist, as
  /// vectors of kTileRows pairs of codes, or of pairs of bf16.
  using LoadChunk =
      std::function<llvm::SmallVector<Value>(Value offset, int64_t steps)>;
  void forChunks(
      const Strided &layout, Range block,
      llvm::function_ref<void(Value offset, Value chunk, int64_t steps)> body);
  Value countChunks(Value firstSteps);
  LoadChunk chunkLoader(const PanelSide &side, Value first, int64_t count);
  LoadChunk codePairLoader(const PanelSide &side, Value first, int64_t count);
  LoadChunk floatPairLoader(const PanelSide &side, Value first, int64_t count);
  llvm::SmallVector<Value> decodePairs(const PanelSide &side,
                                       llvm::ArrayRef<Value> vectors);
  void reorderCodes(unsigned input);
  void decodeAllPairs(const PanelSide &side, Value offset, int64_t size,
                      Value to, bool threads);
  void packTileRegisters(const PanelSide &side, Value first, int64_t count,
                         Range block, Value panel, Value panelBase);
  void multiplyTiles(Value lanesPanel, Value lanesBase, int64_t laneCount,
                     Value rowsPanel, Value rowsBase, int64_t rowCount,
                     Value chunks);
  /// The offset of width element `element` of `side`.
  Value widthOffset(const PanelSide &side, Value element);
  void packShared();

  // Tiles.
  void emitBlock(Range privateTiles, Value privatePanel);
  void emitSharedTiles(Range privateTiles, Value privatePanel, Range block);
  void emitTile(Value laneTile, int64_t laneCount, Value rowTile,
                int64_t rowCount, Value privatePanel, Range privateTiles,
                Range block);
  void storeTile(llvm::ArrayRef<Value> sums, Value laneTile, int64_t laneCount,
                 Value firstRow, int64_t rowCount, Range block);
  void storeTileRegisters(Value laneTile, int64_t laneCount, Value firstRow,
                          int64_t rowCount, Range block);
  int64_t resultRowStride() const;
  Value resultBase(Value laneTile, Value firstRow);
  void prefetchTile(Value laneTile, int64_t laneCount, Value rowTile,
                    int64_t rowCount);
  void finishTile(llvm::ArrayRef<Value> sums, Value laneTile, Value firstRow,
                  int64_t laneCount);
  Value allocate(int64_t elements, mlir::Type type);
  /// Elements of a panel before a step of the first loop of K, where a block
  /// begins.
  Value entriesBefore(Value first);

  mlir::VectorType vectorOf(mlir::Type type, int64_t lanes) {
    return mlir::VectorType::get({lanes}, type);
  }
  /// The loops of K that both operands have one stride along.
  llvm::ArrayRef<unsigned> run() const {
    return llvm::ArrayRef(plan.reductions).take_back(plan.runLoops);
  }
  bool isBlocked() const { return plan.reductionBlock < firstExtent; }

  mlir::OpBuilder &b;
  mlir::linalg::GenericOp op;
  const ContractionPlan &plan;
  bool parallel;
  Value fill;
  const KernelGroup *group;
  std::optional<Epilogue> epilogue;
  mlir::Location loc;
  ContractionBody body;
  CPUTarget target;
  llvm::SmallVector<int64_t> extents;
  /// Of the result, of a panel, of sums in registers.
  mlir::Type element, panelElement, sumElement;
  /// The operands as they are given, and as panels are packed from them.
  Strided given[2], layouts[2], resultLayout;
  Source sources[2];
  Value result;
  Value zero;
  /// Steps of K, of its first loop, and of the loops inside that one.
  int64_t steps = 1, firstExtent = 1, innerSteps = 1;
  /// … of a run, for tile registers.
  int64_t runSteps = 1;
  /// Elements of a panel along K, of all of it and of a block.
  int64_t entries = 1, blockEntries = 1;
  /// The current value of each loop outside the panels.
  llvm::SmallVector<Value> iv;
  /// Loops that the shared panels have an index for.
  llvm::SmallVector<unsigned> sharedDims;
  Value sharedPanel;
  /// The f64 sums of a tile, where i32 ones do not last for a block of K.
  Value wideSums;
  /// The f32 sums of a tile on their way from tile registers to vectors.
  Value tileSums;
  /// Whether allocations lie in a parallel loop.
  bool inThread = false;
  llvm::SmallVector<Value> allocated;
};

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_NESTCONTRACTIONEMITTER_H
