//===- Explain.h - Arithmetic shown step by step -*- C++ -* -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What `lns-explain` prints: how numbers become codes, what an operation or a
/// datapath does with them, and how far the result is from the real one. Every
/// figure comes from a function of Numerics.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_EXPLAIN_EXPLAIN_H
#define LNS_EXPLAIN_EXPLAIN_H

#include "lns/Numerics/Format.h"
#include "lns/Numerics/Quantize.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <optional>
#include <string>

namespace lns::explain {

/// What to explain, and under which formats and policies.
struct Request {
  std::string expression;
  numerics::Format format;    ///< of all numbers, unless `rhsFormat` is there
  numerics::Format rhsFormat; ///< of the right factors of products [D0]
  /// A static scale for all numbers; without it one dynamic scale [Q5].
  std::optional<float> scale;
  numerics::ScaleKind scaleKind = numerics::ScaleKind::AbsMax;
  numerics::Underflow underflow = numerics::Underflow::Zero;
  /// As in the IR, without `#lns.`: "exact", "float<high>", "pe<entries = 4>".
  std::string datapath = "exact";
};

/// "8,8" or "8,8,100" as a format; otherwise nothing, and `error` says why.
std::optional<numerics::Format> parseFormat(llvm::StringRef text,
                                            std::string &error);

/// Reads "absmax", "pow2" or a number into the scale of a request; false, with
/// `error`, where it is none of them or no legal static scale [Q1, Q5].
bool readScale(llvm::StringRef text, Request &request, std::string &error);

/// Explains the expression of a request. False, with `error`, where it cannot
/// be read or a rule forbids it.
bool explain(const Request &request, llvm::raw_ostream &out,
             std::string &error);

/// Prints every code of a format: word, field, exponent, value.
void printCodes(numerics::Format format, llvm::raw_ostream &out);

/// Prints the worst and the mean error of each algorithm of addition [A2].
void printAdditionErrors(numerics::Format format, llvm::raw_ostream &out);

} // namespace lns::explain

#endif // LNS_EXPLAIN_EXPLAIN_H
