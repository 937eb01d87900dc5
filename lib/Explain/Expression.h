//===- Expression.h - What lns-explain can read -*- C++ -* -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_EXPLAIN_EXPRESSION_H
#define LNS_LIB_EXPLAIN_EXPRESSION_H

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace lns::explain {

/// A number as it was written, as f32, and as exactly as f64 has it.
struct Number {
  std::string text;
  float value;
  double real;
};

/// One number, one operation on codes, or a sum of products.
struct Expression {
  enum class Kind { Number, Operation, Dot };
  Kind kind = Kind::Number;
  /// Of an operation: add, sub, div, sqrt, …
  std::string operation;
  /// The number, the operands, or the left factors.
  std::vector<Number> numbers;
  /// The right factors.
  std::vector<Number> factors;
};

/// Reads an expression; nothing, with `error`, where it is none.
std::optional<Expression> parseExpression(llvm::StringRef text,
                                          std::string &error);

} // namespace lns::explain

#endif // LNS_LIB_EXPLAIN_EXPRESSION_H
