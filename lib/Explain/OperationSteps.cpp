//===- OperationSteps.cpp - Operations on codes, shown [A0-A2] -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Steps.h"
#include "lns/Numerics/Addition.h"
#include "lns/Numerics/Dequantize.h"
#include "lns/Numerics/Elementwise.h"
#include "llvm/ADT/StringSwitch.h"

#include <cmath>

using namespace lns;
using namespace lns::explain;
using numerics::Code;
using numerics::Format;

namespace {

/// What one operation gives.
struct Outcome {
  Format format;   ///< of the result
  Code code;       ///< the result
  float scale;     ///< of the result [A0]
  double truth;    ///< of the real numbers
  std::string how; ///< what happened to the exponents
};

/// The operation of a request, with what its parts have in common.
struct Operation {
  const Request &request;
  llvm::StringRef name;
  llvm::ArrayRef<Code> codes;
  float scale;
  double x, y;

  int32_t exponent(size_t i) const { return request.format.exponent(codes[i]); }
  bool isZero(size_t i) const { return request.format.isZero(codes[i]); }
};

} // namespace

/// "e = -5 + 3 = -2", or that an operand is zero.
static std::string exponentText(const Operation &op, char sign) {
  if (op.isZero(0) || op.isZero(1))
    return "an operand is zero";
  int32_t a = op.exponent(0), b = op.exponent(1);
  return "e = " + text(a) + " " + sign + " " + text(b) + " = " +
         text(sign == '-' ? a - b : a + b);
}

/// How d = e_a - e_b and the Gaussian logarithm give the sum's exponent [A2].
static std::string additionText(const Operation &op, bool isDifference) {
  if (op.isZero(0) || op.isZero(1))
    return "an operand is zero: the other one is the sum";
  Format format = op.request.format;
  bool cancels = (format.isNegative(op.codes[0]) !=
                  format.isNegative(op.codes[1])) != isDifference;
  int32_t a = op.exponent(0), b = op.exponent(1);
  int32_t d = std::abs(a - b);
  std::string head = "d = |" + text(a) + " - " + text(b) + "| = " + text(d);
  if (cancels && d == 0)
    return head + ", opposite signs: zero";
  auto term = cancels ? numerics::differenceTerm : numerics::sumTerm;
  int32_t gaussian =
      term(d, format.log2Gamma(), numerics::AdditionAlgorithm::Correct);
  return head + ", e = max " + text(std::max(a, b)) + " + round(" +
         text(format.gamma()) + " log2(1 " + (cancels ? "-" : "+") + " 2^(-" +
         text(d) + "/" + text(format.gamma()) +
         "))) = " + text(std::max(a, b) + gaussian);
}

/// The result of a product-like operation in the format that holds it exactly,
/// or in the operands' where there is none.
static Format exactOr(std::optional<Format> exact, Format format) {
  return exact ? *exact : format;
}

static Outcome getBinary(const Operation &op) {
  Format format = op.request.format;
  numerics::Underflow underflow = op.request.underflow;
  Code a = op.codes[0], b = op.codes[1];
  if (op.name == "mul") {
    Format result =
        exactOr(numerics::exactProductFormat(format, format), format);
    return {result, numerics::multiply(a, format, b, format, result, underflow),
            op.scale * op.scale, op.x * op.y, exponentText(op, '+')};
  }
  if (op.name == "div") {
    Format result =
        exactOr(numerics::exactQuotientFormat(format, format), format);
    return {result, numerics::quotient(a, format, b, format, result, underflow),
            1, op.x / op.y, exponentText(op, '-')};
  }
  if (op.name == "add")
    return {format, numerics::add(a, format, b, format, format, underflow),
            op.scale, op.x + op.y, additionText(op, false)};
  if (op.name == "sub")
    return {format, numerics::subtract(a, format, b, format, format, underflow),
            op.scale, op.x - op.y, additionText(op, true)};
  bool isMin = op.name == "min";
  return {format,
          isMin ? numerics::minimum(a, b, format)
                : numerics::maximum(a, b, format),
          op.scale, isMin ? std::fmin(op.x, op.y) : std::fmax(op.x, op.y),
          "signs, then fields are compared"};
}

static Outcome getUnary(const Operation &op) {
  Format format = op.request.format;
  numerics::Underflow underflow = op.request.underflow;
  Code a = op.codes[0];
  std::string e = op.isZero(0) ? "" : text(op.exponent(0));
  if (op.name == "recip") {
    Format result = exactOr(numerics::exactReciprocalFormat(format), format);
    return {result, numerics::reciprocal(a, format, result, underflow),
            1 / op.scale, 1 / op.x,
            e.empty() ? "1/0 saturates" : "e = -(" + e + ")"};
  }
  if (op.name == "square") {
    Format result = exactOr(numerics::exactSquareFormat(format), format);
    return {result, numerics::square(a, format, result, underflow),
            op.scale * op.scale, op.x * op.x,
            e.empty() ? "zero" : "e = 2 * " + e};
  }
  if (op.name == "sqrt")
    return {format, numerics::squareRoot(a, format, format, underflow),
            std::sqrt(op.scale), std::sqrt(op.x),
            e.empty() || format.isNegative(a)
                ? "zero or negative: zero"
                : "e = " + e + " / 2, a tie to even"};
  if (op.name == "neg")
    return {format, numerics::negate(a, format), op.scale, -op.x,
            "the sign is inverted"};
  if (op.name == "abs")
    return {format, numerics::absolute(a, format), op.scale, std::fabs(op.x),
            "the sign is cleared"};
  return {format, numerics::relu(a, format), op.scale, std::fmax(op.x, 0),
          "a negative number becomes zero"};
}

/// Whether the result is the largest number of its format, where sums and
/// quotients may have saturated.
static bool isSaturated(const Outcome &outcome) {
  return outcome.format.field(outcome.code) == outcome.format.maxField();
}

void lns::explain::explainOperation(const Request &request,
                                    const Expression &expression, Scale scale,
                                    llvm::ArrayRef<Code> codes,
                                    llvm::raw_ostream &out) {
  Operation op{request,
               expression.operation,
               codes,
               scale.value,
               expression.numbers[0].real,
               codes.size() > 1 ? expression.numbers[1].real : 0};
  Outcome outcome = codes.size() > 1 ? getBinary(op) : getUnary(op);
  llvm::StringRef label =
      llvm::StringSwitch<llvm::StringRef>(expression.operation)
          .Cases({"add", "sub"}, "[A2]")
          .Default("[A1]");
  out << "\n"
      << expression.operation << " " << label << ": " << outcome.how << "\n"
      << "result code " << codeText(outcome.code, outcome.format)
      << " of format " << outcome.format.str()
      << (isSaturated(outcome) ? ", the largest" : "") << ", scale "
      << text(outcome.scale) << " [A0]\n";
  float value =
      numerics::dequantize(outcome.code, outcome.scale, outcome.format);
  out << "result " << text(value) << ", of the real numbers "
      << text(outcome.truth) << ", error "
      << relativeError(value, outcome.truth) << "\n";
}
