//===- TextTable.h - Columns of text ----------------------------*- C++ -*-===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LNS_SUPPORT_TEXTTABLE_H
#define LNS_SUPPORT_TEXTTABLE_H

#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace lns {

/// Rows of cells under headings, right-aligned; the first column may hold names
/// and is then left-aligned.
class TextTable {
public:
  enum class First { Number, Name };

  explicit TextTable(std::vector<std::string> headings,
                     First first = First::Number)
      : first(first), rows{std::move(headings)} {}
  void add(std::vector<std::string> cells) { rows.push_back(std::move(cells)); }
  void print(llvm::raw_ostream &out) const;

private:
  First first;
  std::vector<std::vector<std::string>> rows;
};

} // namespace lns

#endif // LNS_SUPPORT_TEXTTABLE_H
