//===- Explain.cpp - Explanations as a whole -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Explain/Explain.h"

#include "Steps.h"
#include "lns/Numerics/Dequantize.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Format.h"

#include <cmath>
#include <cstdlib>

using namespace lns;
using namespace lns::explain;
using numerics::Code;
using numerics::Format;

std::optional<Format> lns::explain::parseFormat(llvm::StringRef text,
                                                std::string &error) {
  llvm::SmallVector<llvm::StringRef> parts;
  text.split(parts, ',');
  int64_t numbers[3];
  bool isList = parts.size() == 2 || parts.size() == 3;
  for (size_t i = 0; isList && i < parts.size(); ++i)
    isList = !parts[i].trim().getAsInteger(10, numbers[i]);
  if (!isList) {
    error =
        ("[N1] a format is B,gamma or B,gamma,bias, for example 8,8; got '" +
         text + "'")
            .str();
    return std::nullopt;
  }
  return Format::get(
      numbers[0], numbers[1],
      parts.size() == 3 ? std::optional(numbers[2]) : std::nullopt, &error);
}

bool lns::explain::readScale(llvm::StringRef text, Request &request,
                             std::string &error) {
  if (text == "absmax" || text == "pow2") {
    request.scaleKind = text == "pow2" ? numerics::ScaleKind::PowerOfTwo
                                       : numerics::ScaleKind::AbsMax;
    return true;
  }
  std::string copy = text.str();
  char *end = nullptr;
  float scale = std::strtof(copy.c_str(), &end);
  if (copy.empty() || *end != 0) {
    error = "a scale is absmax, pow2 or a number, got '" + copy + "'";
    return false;
  }
  request.scale = scale;
  return numerics::checkStaticScale(scale, &error);
}

static void printFormat(Format format, llvm::raw_ostream &out) {
  float largest = numerics::exp2Float(format.maxExponent(), format.log2Gamma());
  float least = numerics::exp2Float(format.minExponent(), format.log2Gamma());
  out << "format " << format.str() << ": value 2^((m - " << format.bias()
      << ")/" << format.gamma() << "), from " << text(least) << " to "
      << text(largest) << " in steps of "
      << llvm::format("%.3g", 100 * (std::exp2(1.0 / format.gamma()) - 1))
      << " % [N4]\n";
}

/// The dot product with its scales, next to the real one.
static bool explainProducts(const Request &request,
                            const Expression &expression, Scale scale,
                            llvm::ArrayRef<Code> a, llvm::ArrayRef<Code> b,
                            llvm::raw_ostream &out, std::string &error) {
  DotOperands operands{
      numerics::DotFormat(request.format, request.rhsFormat), a, b, {}};
  double truth = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    operands.labels.push_back(expression.numbers[i].text + " * " +
                              expression.factors[i].text);
    truth += expression.numbers[i].real * expression.factors[i].real;
  }
  out << "\n";
  std::optional<float> dot = explainDot(request.datapath, operands, out, error);
  if (!dot)
    return false;
  float result = numerics::applyScales(*dot, scale.value, scale.value);
  out << "\nfinish [D6]: RN(RN(" << text(*dot) << " * " << text(scale.value)
      << ") * " << text(scale.value) << ") = " << text(result) << "\n"
      << "result " << text(result) << ", of the real numbers " << text(truth)
      << ", error " << relativeError(result, truth) << "\n";
  return true;
}

bool lns::explain::explain(const Request &request, llvm::raw_ostream &out,
                           std::string &error) {
  std::optional<Expression> expression =
      parseExpression(request.expression, error);
  if (!expression)
    return false;
  printFormat(request.format, out);
  bool isMixed =
      !expression->factors.empty() && !(request.rhsFormat == request.format);
  if (isMixed)
    printFormat(request.rhsFormat, out); // of the right factors [D0]
  Scale scale;
  if (!explainScale(request, *expression, scale, out, error))
    return false;

  out << "\nquantize [Q1-Q3]\n";
  TextTable table = quantizeTable();
  std::vector<Code> codes = explainQuantize(
      expression->numbers, scale, request.format, request.underflow, table);
  std::vector<Code> factors = explainQuantize(
      expression->factors, scale, request.rhsFormat, request.underflow, table);
  table.print(out);

  switch (expression->kind) {
  case Expression::Kind::Number:
    return true;
  case Expression::Kind::Operation:
    explainOperation(request, *expression, scale, codes, out);
    return true;
  case Expression::Kind::Dot:
    return explainProducts(request, *expression, scale, codes, factors, out,
                           error);
  }
  return false;
}

void lns::explain::printCodes(Format format, llvm::raw_ostream &out) {
  printFormat(format, out);
  TextTable table({"code", "bits", "field m", "exponent e", "value"});
  for (int32_t word = 0; word < format.numCodes(); ++word) {
    Code code = Code(word);
    bool isUnused = format.canonical(code) != code;
    table.add({text(word), codeText(code, format), text(format.field(code)),
               format.isZero(code) ? "-" : text(format.exponent(code)),
               isUnused ? "0, never produced [N3]"
                        : text(numerics::decode(code, format))});
  }
  table.print(out);
}
