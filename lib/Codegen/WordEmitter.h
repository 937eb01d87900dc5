//===- WordEmitter.h - Code words on vectors --------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What decoders and encoders are made of: parts of vectors, instructions,
// tables in memory.
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_WORDEMITTER_H
#define LNS_LIB_CODEGEN_WORDEMITTER_H

#include "Emitter.h"
#include "lns/Codegen/Target.h"

#include "mlir/IR/BuiltinOps.h"

namespace lns::codegen {

/// Emits arithmetic on words of one format; `Emitter` gives the operations.
class WordEmitter {
public:
  WordEmitter(mlir::OpBuilder &b, mlir::Location loc, mlir::ModuleOp module,
              numerics::Format format)
      : b(b), loc(loc), format(format), module(module) {}

  /// Arithmetic on `lanes` elements, on scalars for 0.
  Emitter on(int64_t lanes) {
    return Emitter(b, loc, lanes ? vector(lanes, b.getF32Type()) : nullptr);
  }
  mlir::VectorType vector(int64_t lanes, mlir::Type element) {
    return mlir::VectorType::get({lanes}, element);
  }
  /// A vector of any rank as one of rank 1, and a result in the shape of a
  /// type.
  mlir::Value flatten(mlir::Value whole);
  mlir::Value inShape(mlir::Value flat, mlir::Type type);
  /// Elements `begin` to `begin + lanes`.
  mlir::Value slice(mlir::Value whole, int64_t begin, int64_t lanes);
  /// The vectors of `parts`, one behind the other.
  mlir::Value concatenate(llvm::ArrayRef<mlir::Value> parts);
  /// Calls an LLVM intrinsic on vectors.
  mlir::Value intrinsic(llvm::StringRef name, mlir::VectorType result,
                        mlir::ValueRange arguments);
  /// A constant i32 vector.
  mlir::Value constants(llvm::ArrayRef<int32_t> values);

  /// A constant buffer of the module with these values, which `purpose` and
  /// the format name.
  mlir::Value globalTable(llvm::StringRef purpose,
                          llvm::ArrayRef<int32_t> values);
  mlir::Value globalTable(llvm::StringRef purpose,
                          llvm::ArrayRef<int64_t> values);
  /// Reads `table` at an index, or at those of each lane by one load a
  /// lane.
  mlir::Value loadFrom(mlir::Value table, mlir::Value indices);
  /// The same by the gather instruction.
  mlir::Value gatherFrom(mlir::Value table, mlir::Value indices);

  mlir::OpBuilder &b;
  mlir::Location loc;
  numerics::Format format;

private:
  mlir::Value globalTable(llvm::StringRef purpose,
                          mlir::DenseElementsAttr values);

  mlir::ModuleOp module;
};

/// Fails, with an error that says what to run before `pass`, where a value of
/// `type` that `op` makes is no scalar or vector of fixed length.
mlir::LogicalResult checkLanes(mlir::Operation *op, mlir::Type type,
                               llvm::StringRef pass);

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_WORDEMITTER_H
