//===- Expression.cpp - What lns-explain can read -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expression.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <cstdlib>

using namespace lns::explain;
using llvm::StringRef;

namespace {

/// `expression := call | number | number ("+" | "-" | "/") number | products`,
/// `products := number "*" number (("+" | "-") number "*" number)*`.
class Parser {
public:
  Parser(StringRef text, std::string &error)
      : text(text), rest(text), error(error) {}

  std::optional<Expression> parse() {
    Expression result;
    bool read = startsCall() ? parseCall(result) : parseSum(result);
    if (!read)
      return std::nullopt;
    skipSpace();
    if (!rest.empty()) {
      fail("nothing more");
      return std::nullopt;
    }
    return result;
  }

private:
  StringRef text, rest;
  std::string &error;

  void skipSpace() { rest = rest.ltrim(); }

  bool fail(StringRef expected) {
    error =
        ("column " + llvm::Twine(text.size() - rest.size() + 1) + " of '" +
         text + "': expected " + expected + (rest.empty() ? "" : ", got '") +
         rest.take_front(12) + (rest.empty() ? "" : "'"))
            .str();
    return false;
  }

  bool take(char c) {
    skipSpace();
    return rest.consume_front(StringRef(&c, 1));
  }

  bool startsCall() {
    skipSpace();
    StringRef name = rest.take_while(llvm::isAlpha);
    return !name.empty() &&
           rest.drop_front(name.size()).ltrim().starts_with("(");
  }

  bool parseNumber(std::vector<Number> &numbers, bool negative = false) {
    skipSpace();
    std::string copy = rest.str();
    char *end = nullptr;
    float value = std::strtof(copy.c_str(), &end);
    size_t length = size_t(end - copy.c_str());
    if (length == 0)
      return fail("a number");
    std::string spelling = (negative ? "-" : "") + copy.substr(0, length);
    double real = std::strtod(copy.c_str(), nullptr);
    numbers.push_back(
        {spelling, negative ? -value : value, negative ? -real : real});
    rest = rest.drop_front(length);
    return true;
  }

  bool parseCall(Expression &result) {
    StringRef name = rest.take_while(llvm::isAlpha);
    int operands =
        llvm::StringSwitch<int>(name)
            .Cases({"neg", "abs", "relu", "recip", "square", "sqrt"}, 1)
            .Cases({"min", "max", "add", "sub", "mul", "div"}, 2)
            .Default(0);
    if (operands == 0)
      return fail("one of neg, abs, relu, recip, square, sqrt, min, max, add, "
                  "sub, mul, div");
    rest = rest.drop_front(name.size());
    result.kind = Expression::Kind::Operation;
    result.operation = name.str();
    take('(');
    for (int i = 0; i < operands; ++i) {
      if (i != 0 && !take(','))
        return fail("',' and a second operand of " + name.str());
      if (!parseNumber(result.numbers))
        return false;
    }
    return take(')') || fail("')'");
  }

  bool parseSum(Expression &result) {
    if (!parseNumber(result.numbers))
      return false;
    skipSpace();
    if (rest.empty())
      return true;
    if (take('*'))
      return parseProducts(result);
    result.kind = Expression::Kind::Operation;
    result.operation = take('/')   ? "div"
                       : take('+') ? "add"
                       : take('-') ? "sub"
                                   : "";
    if (result.operation.empty())
      return fail("'*', '/', '+' or '-'");
    return parseNumber(result.numbers);
  }

  bool parseProducts(Expression &result) {
    result.kind = Expression::Kind::Dot;
    if (!parseNumber(result.factors))
      return false;
    for (skipSpace(); !rest.empty(); skipSpace()) {
      bool negative = take('-');
      if (!negative && !take('+'))
        return fail("'+' or '-' and another product");
      if (!parseNumber(result.numbers, negative))
        return false;
      if (!take('*'))
        return fail("'*': every term of a dot product is a product");
      if (!parseNumber(result.factors))
        return false;
    }
    return true;
  }
};

} // namespace

std::optional<Expression> lns::explain::parseExpression(StringRef text,
                                                        std::string &error) {
  return Parser(text, error).parse();
}
