//===- Quantization.cpp - How numbers become codes, shown -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Steps.h"
#include "lns/Numerics/Dequantize.h"
#include "llvm/Support/Format.h"

#include <cmath>

using namespace lns;
using namespace lns::explain;
using numerics::Code;
using numerics::Format;

std::string lns::explain::codeText(Code code, Format format) {
  std::string text;
  for (int32_t bit = format.bits() - 1; bit >= 0; --bit) {
    text += char('0' + ((code >> bit) & 1));
    if (bit == format.bits() - 1)
      text += ' ';
  }
  return text;
}

bool lns::explain::explainScale(const Request &request,
                                const Expression &expression, Scale &scale,
                                llvm::raw_ostream &out, std::string &error) {
  if (request.scale) {
    scale.value = *request.scale;
    if (!numerics::checkStaticScale(scale.value, &error))
      return false;
    out << "scale " << text(scale.value) << ", static";
  } else {
    float absmax = 0;
    for (const auto *numbers : {&expression.numbers, &expression.factors})
      for (const Number &number : *numbers)
        absmax = numerics::absmaxCombine(absmax, number.value);
    scale.value = numerics::absmaxScale(absmax, request.scaleKind);
    bool isPowerOfTwo = request.scaleKind == numerics::ScaleKind::PowerOfTwo;
    out << "scale " << text(scale.value) << ", "
        << (isPowerOfTwo ? "pow2" : "absmax") << " of all numbers [Q5]";
  }
  scale.inverse = numerics::inverseScale(scale.value);
  out << "; its inverse RN(1/scale) is " << text(scale.inverse) << " [Q1]\n";
  return true;
}

TextTable lns::explain::quantizeTable() {
  return TextTable({"number", "y = |x| / scale", "gamma log2 y", "exponent e",
                    "field m", "code", "scale * value", "error"});
}

std::vector<Code> lns::explain::explainQuantize(llvm::ArrayRef<Number> numbers,
                                                Scale scale, Format format,
                                                numerics::Underflow underflow,
                                                TextTable &table) {
  std::vector<Code> codes;
  for (const Number &number : numbers) {
    // With a dynamic scale of NaN, y is NaN as well [N6].
    Code code =
        numerics::quantize(number.value, scale.inverse, format, underflow);
    codes.push_back(code);
    float y = std::fabs(number.value) * scale.inverse;
    bool isZero = format.isZero(code);
    std::string log;
    llvm::raw_string_ostream(log)
        << llvm::format("%.3f", format.gamma() * std::log2(double(y)));
    float value = numerics::dequantize(code, scale.value, format);
    table.add({number.text, text(y), log,
               isZero ? "-" : text(format.exponent(code)),
               text(format.field(code)), codeText(code, format), text(value),
               relativeError(value, number.real)});
  }
  return codes;
}
