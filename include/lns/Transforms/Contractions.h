//===- Contractions.h - Contractions of a module on f32 --------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What all passes of this room mean by a contraction: a linalg op that sums
/// products of two operands, found, named and read in one way.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_TRANSFORMS_CONTRACTIONS_H
#define LNS_TRANSFORMS_CONTRACTIONS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/BuiltinOps.h"

#include <optional>
#include <string>

namespace lns::transforms {

/// Whether `op` is a linalg op with two inputs, a body `out + a · b` up to
/// conversions, elements of a float type and at least one reduction dimension.
bool isContraction(mlir::Operation *op);

/// The contractions of a module in program order, each with a name in its
/// attribute `lns.name`: the one it has, else the first name in its location
/// (made unique by a suffix), else `contraction_N`.
llvm::SmallVector<mlir::linalg::LinalgOp>
nameContractions(mlir::ModuleOp module);

/// The name that `nameContractions` wrote.
llvm::StringRef getContractionName(mlir::Operation *op);

/// Why a contraction cannot be computed on codes, whatever the policy; empty
/// where it can.
std::string whyNotOnCodes(mlir::linalg::LinalgOp op);

/// The map without the indices that are the constant 0 in a dimension of size 1
/// of the operand; these dimensions are added to `*dropped`.
mlir::AffineMap
dropUnitIndices(mlir::AffineMap map, mlir::RankedTensorType type,
                llvm::SmallVectorImpl<unsigned> *dropped = nullptr);

/// Whether `lns.contract` can have these indexing maps: sums of dimensions with
/// positive factors, each dimension alone somewhere. Otherwise `*why` says why.
bool canContract(llvm::ArrayRef<mlir::AffineMap> maps,
                 std::string *why = nullptr);

/// Whether an operand is addressed by sums of indices.
bool isConvolution(mlir::linalg::LinalgOp op);

/// The operand of a convolution that is addressed by plain indices alone, where
/// only the other one has sums.
std::optional<unsigned> getFilterOperand(mlir::linalg::LinalgOp op);

/// The loops of a contraction in the order that `lns.contract` has them:
/// parallel ones in the order of the result's dimensions, then kernel
/// dimensions in the order of the image dimensions they belong to, then other
/// reductions [P6].
llvm::SmallVector<unsigned> getLoopOrder(mlir::linalg::LinalgOp op);

/// The first name in a location; empty where there is none.
llvm::StringRef getLocationName(mlir::Location location);

/// "file:line:column" of each position in a location.
llvm::SmallVector<std::string> getPositions(mlir::Location location);

} // namespace lns::transforms

#endif // LNS_TRANSFORMS_CONTRACTIONS_H
