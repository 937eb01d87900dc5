//===- AdditionErrors.cpp - How exact the algorithms of addition are -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "lns/Explain/Explain.h"
#include "lns/Numerics/Addition.h"
#include "lns/Support/TextTable.h"
#include "llvm/Support/Format.h"

using namespace lns::explain;
using namespace lns::numerics;

template <typename... Values>
static std::string formatted(const char *pattern, Values... values) {
  std::string result;
  llvm::raw_string_ostream(result) << llvm::format(pattern, values...);
  return result;
}

void lns::explain::printAdditionErrors(Format format, llvm::raw_ostream &out) {
  constexpr std::pair<AdditionAlgorithm, const char *> algorithms[] = {
      {AdditionAlgorithm::Correct, "correct"},
      {AdditionAlgorithm::Interpolated, "interpolated"},
      {AdditionAlgorithm::Mitchell, "mitchell"}};
  out << "Errors of addition in " << format.str() << " [A2]\n";
  TextTable table({"algorithm", "of", "worst, steps", "mean, steps", "at d",
                   "worst, %", "mean, %"});
  for (auto [algorithm, name] : algorithms)
    for (bool difference : {false, true}) {
      AdditionError error = additionError(format, algorithm, difference);
      table.add({name, difference ? "differences" : "sums",
                 formatted("%.4f", error.worstSteps),
                 formatted("%.4f", error.meanSteps), text(error.worstDistance),
                 formatted("%.4f", 100 * error.worstRelative),
                 formatted("%.4f", 100 * error.meanRelative)});
    }
  table.print(out);
}
