//===- TextTable.cpp - Columns of text -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextTable.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

using namespace lns::explain;

/// Characters, not bytes: headings hold Greek letters in UTF-8.
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
    for (size_t i = 0; i < row.size(); ++i)
      out.indent(unsigned(widths[i] - width(row[i]) + 2)) << row[i];
    out << "\n";
  }
}

template <typename Float> static std::string shortest(Float value) {
  char buffer[64];
  auto result = std::to_chars(buffer, buffer + sizeof(buffer), value);
  return std::string(buffer, result.ptr);
}

std::string lns::explain::text(double value) { return shortest(value); }
std::string lns::explain::text(float value) { return shortest(value); }

std::string lns::explain::relativeError(double value, double truth) {
  if (std::isnan(value) || std::isnan(truth))
    return "nan";
  char buffer[64];
  if (truth == 0)
    snprintf(buffer, sizeof(buffer), "%+.3g", value);
  else
    snprintf(buffer, sizeof(buffer), "%+.3f %%",
             100 * (value - truth) / std::fabs(truth));
  return buffer;
}
