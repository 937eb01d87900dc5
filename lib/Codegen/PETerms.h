//===- PETerms.h - Terms of products on vectors -----------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What one lane of `lns.add_terms` computes [D5, D7, P1-P5], by the words of
// Numerics/TermWords.h. Three forms, the first that the format and the
// parameters allow:
//
//   table   float words, terms added as f32             float<entries = n>
//   cut     float words, terms converted to i32         pe, sums of 32 bits
//   shift   shift words, terms of 64 bits               pe, everything
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_CODEGEN_PETERMS_H
#define LNS_LIB_CODEGEN_PETERMS_H

#include "Emitter.h"

#include "lns/Codegen/Target.h"
#include "lns/Dialect/LNS/LNS.h"
#include "lns/Numerics/TermWords.h"

namespace lns::codegen {

class PETerms {
public:
  PETerms(mlir::OpBuilder &b, AddTermsOp op, const CPUTarget &target);

  /// Failure where the datapath has terms that no form holds.
  bool isLegal() const { return form != Form::None; }
  llvm::StringRef getName() const;
  /// Lanes of a vector of sums.
  int64_t getLanes() const { return lanes; }
  /// Whether V products are summed apart and then added [P5]; else each term is
  /// added to the accumulator.
  bool hasPartialSums() const { return form != Form::Table; }
  int64_t getVectorSize() const { return pe.vectorSize; }

  /// The type of a vector of sums, and of accumulators in registers.
  mlir::VectorType getSumType() const;
  /// The word of a code of operand `input`, scalars or vectors.
  mlir::Value emitWord(mlir::Value code, unsigned input);
  /// The terms of sums of two words.
  mlir::Value emitTerm(mlir::Value sum);
  /// `sum + term`.
  mlir::Value emitSum(mlir::Value sum, mlir::Value term);
  /// Accumulators after a vector of products with these sums [P5].
  mlir::Value emitAccumulate(mlir::Value accumulator, mlir::Value sum);
  /// From and to the elements in memory.
  mlir::Value fromMemory(mlir::Value accumulator);
  mlir::Value toMemory(mlir::Value accumulator);

private:
  enum class Form { None, Table, Cut, Shift };
  using Value = mlir::Value;

  mlir::VectorType vectorOf(mlir::Type type) const {
    return mlir::VectorType::get({lanes}, type);
  }
  Value emitFloatTerm(Value sum);
  Value emitShiftedTerm(Value sum);
  Value lookUp(Value indices, llvm::ArrayRef<int64_t> table,
               mlir::IntegerType type);
  Value lookUpInMemory(Value indices, llvm::ArrayRef<int64_t> table,
                       mlir::IntegerType type);
  Value constants(llvm::ArrayRef<int64_t> values, mlir::IntegerType type);

  mlir::OpBuilder &b;
  mlir::Location loc;
  mlir::ModuleOp module;
  const CPUTarget &target;
  numerics::DotFormat format;
  numerics::PEParameters pe;
  Form form = Form::None;
  int64_t lanes = 1;
  numerics::FloatTerms floatTerms;
  numerics::ShiftTerms shiftTerms;
};

} // namespace lns::codegen

#endif // LNS_LIB_CODEGEN_PETERMS_H
