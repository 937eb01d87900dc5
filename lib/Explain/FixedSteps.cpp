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
  if (!checkOptions(datapath, {""}, error) ||
      !readOption(datapath, "", 1, numerics::maxFixedFractionBits, 11, s,
                  error))
    return std::nullopt;
  const numerics::DotFormat &format = operands.format;
  for (numerics::Format operand : {format.a(), format.b()})
    if (operand.bias() < operand.maxField()) {
      error = "[D4] operands of a fixed contraction need bias >= " +
              text(operand.maxField()) + ", got " + operand.str();
      return std::nullopt;
    }
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
