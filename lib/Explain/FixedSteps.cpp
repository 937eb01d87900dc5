//===- FixedSteps.cpp - The fixed datapath, shown [D4] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Steps.h"
#include "lns/Numerics/FixedDatapath.h"

using namespace lns;
using namespace lns::explain;

std::optional<float> lns::explain::explainFixed(const Datapath &datapath,
                                                const DotOperands &operands,
                                                llvm::raw_ostream &out,
                                                std::string &error) {
  int32_t s = 0;
  const numerics::DotFormat &format = operands.format;
  if (!checkOptions(datapath, {""}, error) ||
      !readOption(datapath, "", 11, s, error) ||
      !numerics::areFixedFractionBitsLegal(s, &error) ||
      !numerics::isFixedOperandLegal(format.a(), &error) ||
      !numerics::isFixedOperandLegal(format.b(), &error))
    return std::nullopt;
  out << "fixed<" << s << "> [D4]: X = RN(value * 2^" << s
      << "), products and sums in integers\n";
  TextTable table({"product", "X left", "X right", "product", "sum"});
  int64_t sum = 0;
  for (size_t i = 0; i < operands.a.size(); ++i) {
    int64_t x = numerics::fixedOperand(operands.a[i], format.a(), s);
    int64_t y = numerics::fixedOperand(operands.b[i], format.b(), s);
    sum += x * y;
    table.add({operands.labels[i], text(x), text(y), text(x * y), text(sum)});
  }
  table.print(out);
  float dot = numerics::roundFixed(sum, s);
  out << "RN(" << sum << ") * 2^-" << 2 * s << " = " << text(dot) << "\n";
  return dot;
}
