//===- Steps.h - Parts of an explanation -*- C++ -* -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// One file an operation family or a datapath; a new datapath is a new file and
/// one line in Datapaths.cpp.
///
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_EXPLAIN_STEPS_H
#define LNS_LIB_EXPLAIN_STEPS_H

#include "Expression.h"
#include "Numbers.h"
#include "lns/Explain/Explain.h"
#include "lns/Numerics/Datapath.h"
#include "lns/Support/TextTable.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"

namespace lns::explain {

/// "0 1111011" for sign and field of a code word.
std::string codeText(numerics::Code code, numerics::Format format);

/// The scale of an expression [Q1, Q5] and its inverse.
struct Scale {
  float value;
  float inverse;
};

/// Chooses and prints the scale; false, with `error`, where Q1 forbids it.
bool explainScale(const Request &request, const Expression &expression,
                  Scale &scale, llvm::raw_ostream &out, std::string &error);

/// The headings of `explainQuantize`.
TextTable quantizeTable();

/// Quantizes numbers and adds a row for each to a `quantizeTable` [Q1-Q3].
std::vector<numerics::Code> explainQuantize(llvm::ArrayRef<Number> numbers,
                                            Scale scale,
                                            numerics::Format format,
                                            numerics::Underflow underflow,
                                            TextTable &table);

/// Prints one operation on codes [A1, A2].
void explainOperation(const Request &request, const Expression &expression,
                      Scale scale, llvm::ArrayRef<numerics::Code> codes,
                      llvm::raw_ostream &out);

/// The options of a datapath, `name<key = value, …>`; a value without a key has
/// the key "".
struct Datapath {
  std::string name;
  llvm::StringMap<std::string> options;
};

/// The operands of a dot product.
struct DotOperands {
  numerics::DotFormat format;
  llvm::ArrayRef<numerics::Code> a, b;
  /// "3 * 2", one for each product.
  std::vector<std::string> labels;
};

/// Prints the steps of a datapath and returns the dot product, before any
/// scale; nothing, with `error`, where it refuses.
using DatapathSteps = std::optional<float> (*)(const Datapath &,
                                               const DotOperands &,
                                               llvm::raw_ostream &,
                                               std::string &error);
std::optional<float> explainExact(const Datapath &, const DotOperands &,
                                  llvm::raw_ostream &, std::string &);
std::optional<float> explainFloat(const Datapath &, const DotOperands &,
                                  llvm::raw_ostream &, std::string &);
std::optional<float> explainTable(const Datapath &, const DotOperands &,
                                  llvm::raw_ostream &, std::string &);
std::optional<float> explainFixed(const Datapath &, const DotOperands &,
                                  llvm::raw_ostream &, std::string &);
std::optional<float> explainPE(const Datapath &, const DotOperands &,
                               llvm::raw_ostream &, std::string &);

/// The steps of the datapath that `text` names, and its dot product.
std::optional<float> explainDot(llvm::StringRef text,
                                const DotOperands &operands,
                                llvm::raw_ostream &out, std::string &error);

/// Reads option `key` of a datapath as an integer; `fallback` where it is not
/// given. False, with `error`, where it is none.
bool readOption(const Datapath &datapath, llvm::StringRef key, int32_t fallback,
                int32_t &value, std::string &error);

/// False, with `error`, where the datapath has an option that is none of
/// `keys`.
bool checkOptions(const Datapath &datapath,
                  llvm::ArrayRef<llvm::StringRef> keys, std::string &error);

} // namespace lns::explain

#endif // LNS_LIB_EXPLAIN_STEPS_H
