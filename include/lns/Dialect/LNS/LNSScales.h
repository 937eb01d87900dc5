//===- LNSScales.h - How the scales of an operand are chosen --- -*- C++
//-*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Parameters of `#lns.quantization`, and options of `lns-quantize` with the
/// same text: a keyword, or a keyword with a number, `block<32>`.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_DIALECT_LNS_LNSSCALES_H
#define LNS_DIALECT_LNS_LNSSCALES_H

#include "mlir/IR/OpImplementation.h"
#include "llvm/ADT/Hashing.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lns {

/// Over which elements of an operand a scale is shared [N5].
struct ScaleGroups {
  enum class Kind { Tensor, Channel, Block };
  Kind kind = Kind::Tensor;
  /// Of a block.
  int64_t length = 0;

  /// From `tensor`, `channel`, `row` (another name of it) or `block<n>`; else
  /// `*error` says why.
  static std::optional<ScaleGroups> parse(llvm::StringRef text,
                                          std::string *error);
  std::string str() const;

  bool operator==(const ScaleGroups &other) const {
    return kind == other.kind && length == other.length;
  }
  friend llvm::hash_code hash_value(const ScaleGroups &groups) {
    return llvm::hash_combine(groups.kind, groups.length);
  }
};

/// Where the scale of an operand comes from [Q1, Q5, Q8].
struct ScaleSource {
  enum class Kind { Dynamic, Static, Delayed };
  Kind kind = Kind::Dynamic;
  /// The static scale.
  float value = 0;
  /// How many calls a delayed scale remembers.
  int64_t calls = 0;

  /// From `dynamic`, `static<x>` or `delayed<n>`; else `*error` says why.
  static std::optional<ScaleSource> parse(llvm::StringRef text,
                                          std::string *error);
  std::string str() const;

  bool operator==(const ScaleSource &other) const {
    return kind == other.kind && value == other.value && calls == other.calls;
  }
  friend llvm::hash_code hash_value(const ScaleSource &source) {
    return llvm::hash_combine(
        source.kind, llvm::bit_cast<uint32_t>(source.value), source.calls);
  }
};

/// A keyword and a number in angle brackets, if one follows, as its text.
llvm::FailureOr<std::string> parseKeywordWithNumber(mlir::AsmParser &parser);

/// A parameter with `parse` and `str` in an attribute.
template <typename T>
llvm::FailureOr<std::optional<T>> parseOptionalChoice(mlir::AsmParser &parser) {
  llvm::SMLoc location = parser.getCurrentLocation();
  llvm::FailureOr<std::string> text = parseKeywordWithNumber(parser);
  if (failed(text))
    return llvm::failure();
  std::string error;
  std::optional<T> choice = T::parse(*text, &error);
  if (!choice)
    return parser.emitError(location, error);
  return choice;
}

} // namespace lns

#endif // LNS_DIALECT_LNS_LNSSCALES_H
