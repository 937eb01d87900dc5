//===- lns-explain.cpp - Show arithmetic step by step -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Explain/Explain.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

using namespace lns;
namespace cl = llvm::cl;

static int fail(const std::string &error) {
  llvm::WithColor::error(llvm::errs(), "lns-explain") << error << "\n";
  return 1;
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::OptionCategory category("LNS-MLIR options");
  cl::opt<std::string> expression(
      cl::Positional, cl::value_desc("expression"),
      cl::desc("\"3.0 * 2.0\", \"3 * 2 - 1.5 * 4\", \"0.5 + 0.3\", "
               "\"sqrt(2)\""),
      cl::cat(category));
  cl::opt<std::string> format("format", cl::value_desc("B,gamma[,bias]"),
                              cl::desc("Format of the numbers (default 8,8)"),
                              cl::init("8,8"), cl::cat(category));
  cl::opt<std::string> rhsFormat(
      "rhs-format", cl::value_desc("B,gamma[,bias]"),
      cl::desc("Format of the right factors (default that of --format)"),
      cl::cat(category));
  cl::opt<std::string> datapath(
      "datapath", cl::value_desc("name<options>"),
      cl::desc("How products are summed: exact (default), float<high>, "
               "float<fast>, float<entries = n>, fixed<s>, pe<...>"),
      cl::init("exact"), cl::cat(category));
  cl::opt<std::string> scale(
      "scale", cl::value_desc("number|absmax|pow2"),
      cl::desc("A static scale, or how the dynamic one is chosen (absmax)"),
      cl::init("absmax"), cl::cat(category));
  cl::opt<bool> min("min",
                    cl::desc("What is too small becomes the smallest number, "
                             "not zero [Q3]"),
                    cl::cat(category));
  cl::opt<std::string> table("table", cl::value_desc("B,gamma[,bias]"),
                             cl::desc("Print every code of a format"),
                             cl::cat(category));
  cl::opt<std::string> addition(
      "addition", cl::value_desc("B,gamma[,bias]"),
      cl::desc("Print the errors of the algorithms of addition [A2]"),
      cl::cat(category));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "LNS-MLIR arithmetic, explained\n");

  std::string error;
  if (!table.empty() || !addition.empty()) {
    auto of = explain::parseFormat(table.empty() ? addition : table, error);
    if (!of)
      return fail(error);
    if (table.empty())
      explain::printAdditionErrors(*of, llvm::outs());
    else
      explain::printCodes(*of, llvm::outs());
    return 0;
  }
  if (expression.empty())
    return fail("needs an expression, for example \"3.0 * 2.0\", or --table");
  auto lhs = explain::parseFormat(format, error);
  auto rhs =
      explain::parseFormat(rhsFormat.empty() ? format : rhsFormat, error);
  if (!lhs || !rhs)
    return fail(error);
  explain::Request request{expression,
                           *lhs,
                           *rhs,
                           std::nullopt,
                           numerics::ScaleKind::AbsMax,
                           min ? numerics::Underflow::Min
                               : numerics::Underflow::Zero,
                           datapath};
  if (!explain::readScale(scale, request, error) ||
      !explain::explain(request, llvm::outs(), error))
    return fail(error);
  return 0;
}
