//===- ReferenceCalls.h - Calls of the C reference functions -- -*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CONVERSION_LNSTOREFERENCE_REFERENCECALLS_H
#define LNS_LIB_CONVERSION_LNSTOREFERENCE_REFERENCECALLS_H

#include "lns/Dialect/LNS/LNS.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"

namespace lns {

/// Emits calls of the functions of Runtime/Reference.h and declares them in the
/// module of the op that is lowered.
class ReferenceCalls {
public:
  ReferenceCalls(mlir::OpBuilder &builder, mlir::Operation *op)
      : b(builder), loc(op->getLoc()),
        module(op->getParentOfType<mlir::ModuleOp>()) {}

  mlir::Value i32(int32_t value);

  /// `name(leading..., [code, B, gamma, bias]..., trailing...)`: each code as
  /// an i32 with the three numbers of its format behind it.
  mlir::Value call(llvm::StringRef name, mlir::Type result,
                   mlir::ValueRange leading, mlir::ValueRange codes,
                   mlir::ValueRange trailing = {});

  /// The arguments of a format: B, gamma, bias.
  llvm::SmallVector<mlir::Value> format(NumType type);
  /// The i32 code word of a code.
  mlir::Value word(mlir::Value code);
  /// The code of an i32 code word.
  mlir::Value code(mlir::Value word, NumType type);

private:
  mlir::OpBuilder &b;
  mlir::Location loc;
  mlir::ModuleOp module;
};

} // namespace lns

#endif // LNS_LIB_CONVERSION_LNSTOREFERENCE_REFERENCECALLS_H
