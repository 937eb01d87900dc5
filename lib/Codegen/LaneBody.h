//===- LaneBody.h - The body of a generic, several lanes at once -*- C++ -*-==//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One linalg.generic on buffers, executed for neighbours along one dimension
// at once. What does not vary along that dimension is computed once, as
// scalars; everything else becomes the same ops on vectors, in the same order
// and with the same roundings [F1]. Where fewer neighbours exist than a vector
// has lanes, the others repeat the first one: no op can trap on them, and
// nothing of them is stored.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_LANEBODY_H
#define LNS_LIB_CODEGEN_LANEBODY_H

#include "lns/Codegen/Target.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/Support/Alignment.h"

namespace lns::codegen {

/// Where the elements of an operand for neighbouring lanes lie.
enum class LaneAccess {
  Invariant, ///< One element for all lanes: a scalar.
  Unit,      ///< Next to each other: one vector.
  Strided,   ///< A small constant number of elements apart.
  Apart      ///< Anywhere: one load a lane.
};

/// How an operand of type `type` read by `map` varies along dimension `dim`;
/// for `Strided`, `stride` is the distance in elements.
LaneAccess classifyAccess(mlir::AffineMap map, mlir::Type type, unsigned dim,
                          int64_t *stride = nullptr);

/// The largest stride that counts as `Strided`.
constexpr int64_t kMostStride = 4;

/// A combination `acc' = acc ⊕ item` of a reduction's result.
struct Combiner {
  mlir::Operation *op = nullptr;
  mlir::Value item;
  /// A floating-point sum, whose order matters [F2].
  bool isFloatSum() const;
  /// max, min, and, or: `x ⊕ x = x`.
  bool isIdempotent() const;
  /// `acc ⊕ item` on scalars or vectors.
  mlir::Value combine(mlir::OpBuilder &b, mlir::Value acc,
                      mlir::Value item) const;
  /// What a partial result starts from: nothing, or `init` where that may be
  /// combined any number of times.
  mlir::Value start(mlir::OpBuilder &b, mlir::Location loc,
                    mlir::Value init) const;
};

/// The combiner of result `index`, where the body has one that may run in
/// several lanes; an empty one otherwise.
Combiner matchCombiner(mlir::linalg::GenericOp op, unsigned index);

/// Elements of the widest type that varies along `lane` in one register of
/// `target`.
int64_t naturalLanes(mlir::linalg::GenericOp op, unsigned lane,
                     const CPUTarget &target);

/// True if loads and stores of some lanes are one instruction.
bool hasMaskedVectors(const CPUTarget &target);

/// Buffers that the body reads by `memref.load` instead of as operands.
llvm::SmallVector<mlir::Value> capturedBuffers(mlir::linalg::GenericOp op);

class LaneBody {
public:
  /// Lanes along `lane`; without one, the whole body is scalar. Results whose
  /// combiner is in `combiners` yield the combiner's item.
  LaneBody(mlir::OpBuilder &builder, mlir::linalg::GenericOp op,
           std::optional<unsigned> lane, int64_t lanes, bool hasMasks,
           llvm::ArrayRef<Combiner> combiners = {});

  /// Failure, with a clause in `reason`, where the body has no vector form
  /// along `lane`.
  static mlir::LogicalResult check(mlir::linalg::GenericOp op, unsigned lane,
                                   std::string &reason);

  /// Gives the value of an operand that is known already, or null.
  using Known = llvm::function_ref<mlir::Value(mlir::OpOperand &)>;

  /// Emits what does not vary along the lanes, at `iv`.
  void emitInvariants(llvm::ArrayRef<mlir::Value> iv, Known known);
  /// Emits the rest for `count` neighbours from `iv` on; returns what is
  /// yielded, scalars where nothing varies.
  llvm::SmallVector<mlir::Value> emit(llvm::ArrayRef<mlir::Value> iv,
                                      int64_t count, Known known);
  /// Loads `count` neighbours of `operand` along `dim`.
  mlir::Value load(mlir::OpOperand &operand, unsigned dim,
                   llvm::ArrayRef<mlir::Value> iv, int64_t count);
  /// Stores `count` lanes of `value` to the result `init`.
  void store(mlir::OpOperand &init, mlir::Value value,
             llvm::ArrayRef<mlir::Value> iv, int64_t count);
  /// From now on whole vectors of results go past the caches; their addresses
  /// are multiples of `bytes`.
  void streamResults(uint64_t bytes) { streamAlignment = llvm::Align(bytes); }
  bool streams() const { return streamAlignment.has_value(); }
  /// `value` in all lanes, if it is a scalar.
  mlir::Value asVector(mlir::Value value);

  mlir::linalg::GenericOp getOp() { return op; }
  /// True if the body uses the operand's value.
  bool reads(mlir::OpOperand &operand);

private:
  mlir::VectorType vectorOf(mlir::Type element, int64_t count = 0) const {
    return mlir::VectorType::get({count ? count : lanes}, element);
  }
  llvm::SmallVector<mlir::Value> indices(mlir::AffineMap map,
                                         llvm::ArrayRef<mlir::Value> iv,
                                         unsigned dim = 0, int64_t offset = 0);
  mlir::Value loadUnit(mlir::Value buffer, mlir::ValueRange at, int64_t count);
  mlir::Value loadStrided(mlir::Value buffer, mlir::ValueRange at,
                          int64_t stride, int64_t count);
  mlir::Value fromLanes(llvm::ArrayRef<mlir::Value> values);
  mlir::Value widen(mlir::Value value);
  mlir::Value laneOf(mlir::Value value, int64_t lane);
  void emitBufferLoad(mlir::Operation &inner, mlir::IRMapping &mapping,
                      llvm::DenseMap<mlir::Value, mlir::Value> &unitBase,
                      int64_t count);
  bool isCombiner(mlir::Operation &inner) const;

  mlir::OpBuilder &b;
  mlir::linalg::GenericOp op;
  mlir::Location loc;
  std::optional<unsigned> lane;
  int64_t lanes;
  bool hasMasks;
  llvm::SmallVector<Combiner> combiners;
  /// Values of the body that vary along the lanes.
  llvm::DenseSet<mlir::Value> varying;
  /// The alignment of streamed results, if they are.
  llvm::MaybeAlign streamAlignment;
  /// What `emitInvariants` has emitted.
  mlir::IRMapping invariants;
};

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_LANEBODY_H
