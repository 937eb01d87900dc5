//===- TextTable.cpp - Columns of text ------------------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Support/TextTable.h"

#include <algorithm>

using namespace lns;

/// Characters, not bytes: UTF-8 has several for a Greek letter.
static size_t width(const std::string &cell) {
  return size_t(std::count_if(cell.begin(), cell.end(), [](char c) {
    return (uint8_t(c) & 0xc0) != 0x80;
  }));
}

void TextTable::print(llvm::raw_ostream &out) const {
  std::vector<size_t> widths(rows.front().size());
  for (const auto &row : rows)
    for (size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], width(row[i]));
  for (const auto &row : rows) {
    out << " ";
    size_t behind = 1;
    for (size_t i = 0; i < row.size(); ++i) {
      size_t padding = widths[i] - width(row[i]);
      bool isName = i == 0 && first == First::Name;
      out.indent(unsigned(behind + (isName ? 0 : padding))) << row[i];
      behind = 2 + (isName ? padding : 0);
    }
    out << "\n";
  }
}
