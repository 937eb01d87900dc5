//===- FloatSteps.cpp - The float datapaths, shown [D2, D3, D7] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Steps.h"
#include "lns/Numerics/Dequantize.h"

using namespace lns;
using namespace lns::explain;
using numerics::Precision;

static std::optional<float> explainPrecision(Precision precision,
                                             const DotOperands &operands,
                                             llvm::raw_ostream &out) {
  const numerics::DotFormat &format = operands.format;
  bool isFast = precision == Precision::Fast;
  out << (isFast ? "float<fast> [D3]: operands rounded to bf16, products and "
                   "sums in f32\n"
                 : "float<high> [D2]: products rounded to f32, sums in f32\n");
  TextTable table(
      {"product", "exponent E", "left", "right", "f32 product", "sum"});
  float sum = 0;
  for (size_t i = 0; i < operands.a.size(); ++i) {
    numerics::Code a = operands.a[i], b = operands.b[i];
    numerics::Term term = format.product(a, b);
    float product = numerics::floatProduct(a, b, format, precision);
    sum += product;
    table.add({operands.labels[i], term.sign == 0 ? "-" : text(term.exponent),
               text(numerics::floatOperand(a, format.a(), precision)),
               text(numerics::floatOperand(b, format.b(), precision)),
               text(product), text(sum)});
  }
  table.print(out);
  return sum;
}

std::optional<float> lns::explain::explainFloat(const Datapath &datapath,
                                                const DotOperands &operands,
                                                llvm::raw_ostream &out,
                                                std::string &error) {
  if (!checkOptions(datapath, {"", "entries"}, error))
    return std::nullopt;
  if (datapath.options.count("entries"))
    return explainTable(datapath, operands, out, error);
  std::string precision = datapath.options.lookup("");
  if (precision == "high" || precision == "fast")
    return explainPrecision(
        precision == "fast" ? Precision::Fast : Precision::High, operands, out);
  error = "[D2, D3, D7] a float datapath is float<high>, float<fast> or "
          "float<entries = n>";
  return std::nullopt;
}
