//===- Epilogue.h - Code at the end of a register tile ----------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Emits the members of a kernel group on the accumulators of a register tile,
// one vector (or scalar) after the other, and stores what they give. It knows
// where lanes lie, never how the nest around it looks:
//
//   epilogue.enter(frame, width) // once a thread, before its tiles
//     epilogue.beginTile()       // once a tile
//       epilogue.emit(acc, place)  // once a vector of accumulators
//     epilogue.endTile()
//   epilogue.leave()             // once a thread, after its tiles
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_EPILOGUE_H
#define LNS_LIB_CODEGEN_EPILOGUE_H

#include "KernelGroup.h"

#include "llvm/ADT/MapVector.h"

namespace lns::codegen {

/// Where the elements of one vector of accumulators lie.
struct Place {
  /// The value of each loop of the contraction at lane 0; those of reduction
  /// loops are not looked at and may be null.
  llvm::ArrayRef<mlir::Value> indices;
  /// Number of the vector in its tile: along rows, and along lanes.
  int64_t row = 0, column = 0;
  /// Lanes that exist; 0 for all of them.
  int64_t lanesLeft = 0;
};

class Epilogue {
public:
  /// `lanes`: the contraction's loops that lie along the lanes, outermost
  /// first (several are flattened); none where accumulators are scalars.
  /// `rows`: the loops in which vectors with different `Place::row` differ,
  /// `columns`: the same for `Place::column`.
  /// `parallel`: tiles run on several threads. `frame`: the block that stack
  /// slots go to, a function's entry or a parallel loop's body.
  Epilogue(mlir::OpBuilder &builder, const KernelGroup &group,
           llvm::ArrayRef<unsigned> lanes, llvm::ArrayRef<unsigned> rows,
           llvm::ArrayRef<unsigned> columns, bool parallel, mlir::Block *frame);

  /// Says that the accumulators are sums of blocks of `steps` products.
  void setSumBlock(int64_t steps) { sumBlock = steps; }

  /// Begins the tiles of one thread: gives reductions to one element a slot of
  /// `width` lanes in `frame`, cleared at the insertion point. Without it they
  /// write to memory tile by tile.
  void enter(mlir::Block *frame, int64_t width);
  /// Ends the tiles of one thread: adds the slots to the reductions' results.
  void leave();

  void beginTile();
  /// Emits all members for one vector, or scalar, of accumulators.
  void emit(mlir::Value accumulators, const Place &place);
  void endTile();

private:
  using Indices = llvm::SmallVector<mlir::Value>;
  /// Operand (or result) of a member and, where it varies along them, row and
  /// column of the tile (-1 where not).
  using Key = std::tuple<unsigned, unsigned, int64_t, int64_t>;

  mlir::AffineMap mapOf(unsigned member, mlir::OpOperand &operand);
  Key keyOf(unsigned member, mlir::OpOperand &operand, const Place &place);
  bool varies(mlir::AffineMap map, llvm::ArrayRef<unsigned> loops);
  bool isContiguous(mlir::AffineMap map, mlir::MemRefType type);
  Indices indicesAt(mlir::AffineMap map, llvm::ArrayRef<mlir::Value> at);
  Indices placeOfLane(const Place &place, mlir::Value lane);
  mlir::Value mask(int64_t lanesLeft, int64_t width);
  mlir::Value loadOperand(unsigned member, mlir::OpOperand &operand,
                          const Place &place, int64_t width);
  mlir::Value indexOf(unsigned loop, const Place &place, int64_t width);
  void store(unsigned member, mlir::OpOperand &result, mlir::Value value,
             const Place &place);
  bool mustStore(unsigned member, mlir::OpOperand &result);
  void collect(unsigned member, mlir::OpOperand &result, mlir::Value value,
               const Place &place);
  void addToResult(unsigned member, mlir::Value value, mlir::ValueRange at);
  mlir::Value scratch(mlir::VectorType type);
  void cloneBody(unsigned member, llvm::ArrayRef<mlir::Operation *> ops,
                 mlir::IRMapping &mapping);
  void forEachLane(int64_t lanes,
                   llvm::function_ref<void(mlir::Value lane)> body);
  mlir::Value constant(int64_t value);

  mlir::OpBuilder &b;
  KernelGroup group;
  mlir::Location loc;
  llvm::SmallVector<int64_t> extents;
  llvm::SmallVector<unsigned> lanes, rows, columns;
  bool parallel;
  mlir::Block *frame;
  std::optional<int64_t> sumBlock;
  /// By member: where a reduction collects the tiles of a thread.
  llvm::SmallVector<mlir::Value> slots;
  /// Operands loaded in this tile.
  llvm::DenseMap<Key, mlir::Value> loaded;
  /// What reductions have collected in this tile, and where it goes.
  llvm::MapVector<Key, std::pair<mlir::Value, Indices>> collected;
};

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_EPILOGUE_H
