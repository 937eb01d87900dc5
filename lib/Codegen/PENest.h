//===- PENest.h - Loops of sums of converted terms --------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `lns.add_terms` on buffers as a nest, outermost first:
//
//   pack the shared side whole                              (parallel)
//   outer loops, tiles of the private side                  (parallel)
//     blocks of K: vectors, in order [P6]
//       pack the private tile
//       tiles of the shared side
//         vectors of K: products on a tile of registers, then one addition
//
// Lanes run along the dimensions of one operand that lie densely in the result,
// rows along those of the other one; loops of both operands are outside. Panels
// hold words, a step of K after the other, each of a tile's width.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_PENEST_H
#define LNS_LIB_CODEGEN_PENEST_H

#include "NestContraction.h"
#include "PETerms.h"

namespace lns::codegen {

/// One operand as seen from the register tile.
struct PESide {
  unsigned input = 0;
  /// Parallel loops of this operand alone, outermost first, and their product.
  llvm::SmallVector<unsigned> dims;
  int64_t extent = 1;
  /// Elements of a tile.
  int64_t width = 1;

  int64_t tiles() const { return llvm::divideCeil(extent, width); }
};

struct PEPlan {
  llvm::SmallVector<int64_t> extents;
  Strided operands[2], result;
  PESide lanesSide, rowsSide;
  /// Whether the lanes lie one behind the other in the result.
  bool isDense = false;
  /// Packed whole and used by all threads: the side with fewer words.
  bool sharesLanes = false;
  llvm::SmallVector<unsigned> outer, reductions;
  /// Steps of K, and of a block of it.
  int64_t steps = 1, block = 1;
  /// Steps of K that are neighbours in each operand's memory.
  int64_t runs[2] = {1, 1};

  const PESide &shared() const { return sharesLanes ? lanesSide : rowsSide; }
  const PESide &privateSide() const {
    return sharesLanes ? rowsSide : lanesSide;
  }
  /// Words of a private tile in a block of K.
  int64_t privateWords() const { return block * privateSide().width; }
  std::string describe() const;
};

/// The plan of an op on buffers; failure where shapes are dynamic or operands
/// are not strided with constants.
mlir::FailureOr<PEPlan> planTerms(AddTermsOp op, const PETerms &terms,
                                  const CPUTarget &target);

/// Emits the nest of `plan` before `op`, and leaves `op` in place.
void emitTerms(mlir::OpBuilder &b, AddTermsOp op, PETerms &terms,
               const PEPlan &plan, bool parallel);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_PENEST_H
