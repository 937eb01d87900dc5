//===- LNSScales.cpp - How the scales of an operand are chosen ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Dialect/LNS/LNSScales.h"

#include "lns/Numerics/Quantize.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace lns;

/// Splits `keyword<number>`; the number is empty where there is none.
static std::pair<StringRef, StringRef> split(StringRef text) {
  text = text.trim();
  if (!text.ends_with(">"))
    return {text, ""};
  auto [keyword, number] = text.drop_back().split('<');
  return {keyword.trim(), number.trim()};
}

std::optional<ScaleGroups> ScaleGroups::parse(StringRef text,
                                              std::string *error) {
  auto [keyword, number] = split(text);
  if (number.empty() && keyword == "tensor")
    return ScaleGroups{Kind::Tensor, 0};
  if (number.empty() && (keyword == "channel" || keyword == "row"))
    return ScaleGroups{Kind::Channel, 0};
  int64_t length = 0;
  if (keyword == "block" && !number.getAsInteger(10, length)) {
    if (length >= 1)
      return ScaleGroups{Kind::Block, length};
    *error = ("[N5] a block has at least one element, got " + text).str();
    return std::nullopt;
  }
  *error =
      ("[N5] scales are one for the 'tensor', one a 'channel' or 'row', or "
       "one a 'block<32>', got '" +
       text + "'")
          .str();
  return std::nullopt;
}

std::string ScaleGroups::str() const {
  switch (kind) {
  case Kind::Tensor:
    return "tensor";
  case Kind::Channel:
    return "channel";
  case Kind::Block:
    return ("block<" + Twine(length) + ">").str();
  }
  llvm_unreachable("all kinds are handled");
}

std::optional<ScaleSource> ScaleSource::parse(StringRef text,
                                              std::string *error) {
  auto [keyword, number] = split(text);
  if (number.empty() && keyword == "dynamic")
    return ScaleSource();
  double value = 0;
  if (keyword == "static" && !number.getAsDouble(value)) {
    ScaleSource source{Kind::Static, static_cast<float>(value), 0};
    if (numerics::checkStaticScale(source.value, error))
      return source;
    return std::nullopt;
  }
  int64_t calls = 0;
  if (keyword == "delayed" && !number.getAsInteger(10, calls)) {
    if (calls >= 1)
      return ScaleSource{Kind::Delayed, 0, calls};
    *error =
        ("[Q8] a delayed scale remembers at least one call, got " + text).str();
    return std::nullopt;
  }
  *error = ("[Q5] a scale is 'dynamic', 'static<0.5>' or 'delayed<16>', got '" +
            text + "'")
               .str();
  return std::nullopt;
}

std::string ScaleSource::str() const {
  switch (kind) {
  case Kind::Dynamic:
    return "dynamic";
  case Kind::Static:
    return llvm::formatv("static<{0:e8}>", value).str();
  case Kind::Delayed:
    return ("delayed<" + Twine(calls) + ">").str();
  }
  llvm_unreachable("all kinds are handled");
}

FailureOr<std::string> lns::parseKeywordWithNumber(AsmParser &parser) {
  std::string text;
  if (parser.parseKeywordOrString(&text))
    return failure();
  if (failed(parser.parseOptionalLess()))
    return text;
  int64_t integer = 0;
  OptionalParseResult parsed = parser.parseOptionalInteger(integer);
  if (parsed.has_value()) {
    if (failed(*parsed) || parser.parseGreater())
      return failure();
    return text + "<" + std::to_string(integer) + ">";
  }
  double number = 0;
  if (parser.parseFloat(number) || parser.parseGreater())
    return failure();
  return llvm::formatv("{0}<{1:e17}>", text, number).str();
}
