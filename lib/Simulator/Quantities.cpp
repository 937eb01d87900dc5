//===- Quantities.cpp - Counts and quantities as text ---------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Quantities.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cmath>

using namespace lns::sim;

template <typename... Arguments>
static std::string print(const char *format, Arguments... arguments) {
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format(format, arguments...);
  return text;
}

std::string lns::sim::formatCount(int64_t value) {
  std::string digits = std::to_string(value);
  for (int64_t i = int64_t(digits.size()) - 3; i > (value < 0 ? 1 : 0); i -= 3)
    digits.insert(size_t(i), ",");
  return digits;
}

std::string lns::sim::formatQuantity(double value, llvm::StringRef unit) {
  static constexpr const char *prefixes[] = {"f", "p", "n", "µ", "m", "",
                                             "k", "M", "G", "T", "P"};
  constexpr int one = 5, last = 10;
  if (value == 0)
    return ("0 " + unit).str();
  // Of what is rounded to three digits, so that 999.9 becomes 1.00 k.
  double magnitude = std::floor(std::log10(std::fabs(value)));
  double unitOfLast = std::pow(10.0, magnitude - 2);
  value = std::round(value / unitOfLast) * unitOfLast;
  magnitude = std::floor(std::log10(std::fabs(value)) + 1e-9);
  int prefix = std::clamp(int(std::floor(magnitude / 3)), -one, last - one);
  int decimals = std::clamp(2 - (int(magnitude) - 3 * prefix), 0, 2);
  return print("%.*f ", decimals, value * std::pow(10.0, -3 * prefix)) +
         prefixes[prefix + one] + unit.str();
}

std::string lns::sim::formatPercent(double part, double whole) {
  return whole == 0 ? "-" : print("%.1f %%", 100 * part / whole);
}
