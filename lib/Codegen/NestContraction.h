//===- NestContraction.h - Panels and tiles of a contraction ----*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A contraction `C[p] += f(A[a(p, r)]) · g(B[b(p, r)])` whose maps are affine
// sums is a matrix product of strided operands: every operand's element lies
// at `offset + Σ stride_d · i_d`. Parallel dimensions of one operand that lie
// densely in C are flattened into the lanes of the register tile, those of the
// other into its rows, the reductions into one K. Panels hold f(A) and g(B),
// decoded once an element; convolution windows are gathered into panels a
// block at a time, never as a whole.
//
// Where f and g are integers of fixed<s> [D4], the panels hold two steps of K
// as a pair of i16 and sums are i32, as many products as never overflow, which
// are then added to f64 sums that hold every sum of the rule exactly.
//
// Where f and g are bf16 numbers of float<fast> [D3] and the target has AMX,
// the panels hold pairs of bf16 and the register tile is one of up to 32 x 32
// sums in four tile registers.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_NESTCONTRACTION_H
#define LNS_LIB_CODEGEN_NESTCONTRACTION_H

#include "KernelGroup.h"

#include "lns/Codegen/Target.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace lns::codegen {

/// The body `c + f(a) · g(b)`: the ops of f and g in order, and the values
/// that are multiplied.
struct ContractionBody {
  llvm::SmallVector<mlir::Operation *> decoder[2];
  mlir::Value factor[2];
  mlir::Operation *multiply = nullptr;
  /// Both factors are integers X of fixed<s> as f64: this s, else 0 [D4].
  int32_t fractionBits = 0;
  /// Both factors are bf16 of decoded words as f32, no sum of whose products is
  /// subnormal [D3].
  bool areBFloat16 = false;

  /// True if f (0) or g (1) is not the identity.
  bool decodes(unsigned input) const { return !decoder[input].empty(); }
};

/// Matches `op`'s body; both factors and the sum are floats of one type.
std::optional<ContractionBody> matchContractionBody(mlir::linalg::GenericOp op);

/// Emits f (0) or g (1) of `words`, an element or a vector of operand `input`.
mlir::Value emitDecoder(mlir::OpBuilder &b, mlir::linalg::GenericOp op,
                        const ContractionBody &body, unsigned input,
                        mlir::Value words);

/// The same without the last conversion of a fixed<s> factor: the i16.
mlir::Value emitFixedDecoder(mlir::OpBuilder &b, mlir::linalg::GenericOp op,
                             const ContractionBody &body, unsigned input,
                             mlir::Value words);

/// The bf16 of a factor that decodes to one [D3].
mlir::Value emitBFloat16Decoder(mlir::OpBuilder &b, mlir::linalg::GenericOp op,
                                const ContractionBody &body, unsigned input,
                                mlir::Value words);

/// Neighbouring loops that walk over an operand with one stride.
struct Group {
  int64_t extent, stride;
};

/// Where an operand's elements lie.
struct Strided {
  mlir::MemRefType type;
  llvm::SmallVector<int64_t> strides; ///< One for each loop, 0 if independent.
  int64_t offset = 0;
  int64_t span = 0; ///< Elements between the first and the last, and one.

  /// The loops of `dims`, outermost first, as few groups.
  llvm::SmallVector<Group> groups(llvm::ArrayRef<unsigned> dims,
                                  llvm::ArrayRef<int64_t> extents) const;
  /// The layout of a copy where `run`, which is one group and the outermost in
  /// memory, is contiguous; fails where it is not.
  mlir::FailureOr<Strided> reordered(llvm::ArrayRef<unsigned> run,
                                     llvm::ArrayRef<int64_t> extents) const;
  /// The layout of a copy whose elements are pairs of steps of `run`, one
  /// group: its strides are those of single steps, half a pair's. Fails where a
  /// pair would not lie in one run.
  mlir::FailureOr<Strided> paired(llvm::ArrayRef<unsigned> run,
                                  llvm::ArrayRef<int64_t> extents) const;
  /// Fails where the layout or the map is not strided with constants.
  static mlir::FailureOr<Strided> of(mlir::MemRefType type, mlir::AffineMap map,
                                     llvm::ArrayRef<int64_t> extents);
};

/// `buffer`, whose layout has constant strides, as one dimension.
mlir::Value flattenBuffer(mlir::OpBuilder &b, mlir::Location loc,
                          mlir::Value buffer);

/// A vector of `lanes` elements of a flat buffer from `index` on, of which
/// `count` exist; the others are zero and are not read from memory.
mlir::Value loadPartialVector(mlir::OpBuilder &b, mlir::Location loc,
                              const CPUTarget &target, mlir::Value buffer,
                              mlir::Value index, int64_t lanes, int64_t count);

/// How an operand comes into its panels.
enum class Packing {
  None,      ///< Read in place: an f32 operand, one stride along K.
  Lanes,     ///< Contiguous along the panel's width: vectors are copied.
  Rows,      ///< Contiguous in rows of the width: masked vectors are merged.
  Transpose, ///< Contiguous along K: square blocks are transposed.
  Gather     ///< Anything else: elements are gathered.
};

/// One operand as seen from the register tile.
struct PanelSide {
  unsigned input = 0;
  /// Flattened loops along the width, outermost first, and their product.
  llvm::SmallVector<unsigned> dims;
  int64_t extent = 1;
  /// Elements of a tile along the width; elements of a panel a step of K.
  int64_t width = 1, pitch = 1;
  Packing packing = Packing::Lanes;
  /// f is applied to the whole operand first: its windows overlap, or its
  /// elements are gathered.
  bool decodedFirst = false;
  /// … not the whole, but the slice of each iteration of the outer loops, by
  /// the thread that uses it.
  bool decodedInside = false;
  /// … as pairs of steps of K, each in one word.
  bool decodedPairs = false;
  /// The codes of the whole operand are copied first, with the run of K
  /// contiguous.
  bool reorderedFirst = false;

  int64_t tiles() const { return llvm::divideCeil(extent, width); }
};

/// Rows of a tile register, each of as many f32 or pairs of bf16, and the steps
/// of K that a register of pairs holds.
constexpr int64_t kTileRows = 16, kTileSteps = 2 * kTileRows;

struct ContractionPlan {
  PanelSide lanesSide, rowsSide;
  int64_t lanes = 1, vectors = 1, rows = 1;
  /// The panels of this side are packed whole, and shared.
  bool sharedRows = true;
  /// The shared side is packed anew for each iteration of the outer loops, by
  /// the thread that uses it.
  bool sharedInside = false;
  /// Loops around everything, and loops of the shared side alone around its
  /// tiles.
  llvm::SmallVector<unsigned> outer, inner;
  /// Loops inside the outer ones that are not spread over threads.
  llvm::SmallVector<unsigned> middle;
  /// In the order in which K is flattened.
  llvm::SmallVector<unsigned> reductions;
  /// Steps of the first reduction a K block.
  int64_t reductionBlock = 1;
  /// Tiles of the private (shared) side a block.
  int64_t privateTiles = 1, sharedTiles = 1;
  bool fuseMultiplyAdd = false;
  /// Panels hold pairs of i16 [D4]: the products that a sum in i32 may have, 0
  /// where panels hold floats.
  int64_t pairTerms = 0;
  /// Panels hold pairs of bf16 for tile registers [D3]. K then comes in runs of
  /// the last `runLoops` reductions, along which both operands have one stride,
  /// and a run in chunks of kTileSteps steps, the last one filled up with
  /// zeros.
  bool tiles = false;
  unsigned runLoops = 0;
  /// Machine cycles of one core, estimated.
  double cost = 0;

  const PanelSide &shared() const { return sharedRows ? rowsSide : lanesSide; }
  const PanelSide &privateSide() const {
    return sharedRows ? lanesSide : rowsSide;
  }
  /// The private blocks of one outer iteration run on one thread.
  bool blocksInside() const {
    return sharedInside || lanesSide.decodedInside || rowsSide.decodedInside;
  }
  /// Steps of K in an element of a panel.
  int64_t depth() const { return pairTerms || tiles ? 2 : 1; }
  std::string describe() const;
};

/// Chooses a plan for a contraction; failure sets `reason`.
mlir::FailureOr<ContractionPlan> planContraction(mlir::linalg::GenericOp op,
                                                 const CPUTarget &target,
                                                 std::string &reason);

/// Emits the nest of `plan` before `op` and leaves `op` in place. With `fill`,
/// the result starts with this scalar, whatever it holds. The members of
/// `group`, where there is one, are computed on the finished tiles.
void emitContraction(mlir::OpBuilder &builder, mlir::linalg::GenericOp op,
                     const ContractionPlan &plan, bool parallel,
                     mlir::Value fill, const KernelGroup *group);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_NESTCONTRACTION_H
