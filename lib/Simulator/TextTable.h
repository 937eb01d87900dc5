//===- TextTable.h - Columns of text ----------------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_LIB_SIMULATOR_TEXTTABLE_H
#define LNS_LIB_SIMULATOR_TEXTTABLE_H

#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace lns::sim {

/// Rows of cells under headings: the first column is left-aligned, the others
/// right-aligned.
class TextTable {
public:
  explicit TextTable(std::vector<std::string> headings)
      : rows{std::move(headings)} {}
  void add(std::vector<std::string> cells) { rows.push_back(std::move(cells)); }
  void print(llvm::raw_ostream &out) const;

private:
  std::vector<std::vector<std::string>> rows;
};

/// "1,234,567".
std::string formatCount(int64_t value);
/// Three significant digits with a prefix and a unit: "117 µs", "4.20 MB".
std::string formatQuantity(double value, llvm::StringRef unit);
/// `part` of `whole` in percent, with one digit; "-" of nothing.
std::string formatPercent(double part, double whole);

} // namespace lns::sim

#endif // LNS_LIB_SIMULATOR_TEXTTABLE_H
