//===- ReportParameters.cpp - Parameters of a training step ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReportParameters.h"

#include "lns/Dialect/LNS/LNS.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

static std::string getText(func::FuncOp function, unsigned index,
                           StringRef attribute) {
  auto text = function.getArgAttrOfType<StringAttr>(index, attribute);
  return text ? text.str() : "";
}

/// "(16, 2048)" of codes, else the element type.
static std::string getElement(func::FuncOp function, unsigned index) {
  std::string text;
  auto format =
      function.getArgAttrOfType<TypeAttr>(index, LNSDialect::kFormatAttrName);
  if (auto num = format ? dyn_cast<NumType>(format.getValue()) : NumType())
    return num.getFormat().str();
  llvm::raw_string_ostream(text)
      << getElementTypeOrSelf(function.getArgumentTypes()[index]);
  return text;
}

std::vector<ParameterEntry> transforms::readParameters(func::FuncOp function) {
  std::vector<ParameterEntry> entries;
  llvm::StringMap<unsigned> places;
  unsigned numArguments = function.getNumArguments();
  for (unsigned i = 0; i < numArguments; ++i) {
    std::string rule = getText(function, i, LNSDialect::kRuleAttrName);
    if (rule.empty())
      continue;
    auto type = cast<RankedTensorType>(function.getArgumentTypes()[i]);
    ParameterEntry entry;
    entry.name = getText(function, i, LNSDialect::kNameAttrName);
    entry.rule = rule;
    entry.stored = getElement(function, i);
    entry.shape.assign(type.getShape().begin(), type.getShape().end());
    entry.bytesOfAdam = 3 * 4 * type.getNumElements();
    places[entry.name] = entries.size();
    entries.push_back(std::move(entry));
  }
  for (unsigned i = 0; i < numArguments; ++i) {
    auto place = places.find(getText(function, i, LNSDialect::kNameAttrName));
    std::string state = getText(function, i, LNSDialect::kStateAttrName);
    auto type = dyn_cast<RankedTensorType>(function.getArgumentTypes()[i]);
    if (place == places.end() || state.empty() || !type)
      continue;
    ParameterEntry &entry = entries[place->second];
    entry.bytes += type.getNumElements() *
                   llvm::divideCeil(type.getElementTypeBitWidth(), 8);
    if (state != "codes" && state != "value" && state != "scale")
      entry.states.push_back(state + " " + getElement(function, i));
  }
  return entries;
}

void transforms::writeTable(const std::vector<std::vector<std::string>> &rows,
                            raw_ostream &os,
                            function_ref<std::string(size_t)> suffix) {
  std::vector<size_t> widths(rows[0].size());
  for (const std::vector<std::string> &row : rows)
    for (auto [width, cell] : llvm::zip_equal(widths, row))
      width = std::max(width, cell.size());
  for (auto [index, row] : llvm::enumerate(rows)) {
    for (auto [column, cell] : llvm::enumerate(row))
      os << (column ? "  " : "")
         << (column + 1 == row.size()
                 ? llvm::right_justify(cell, widths[column])
                 : llvm::left_justify(cell, widths[column]));
    os << suffix(index) << "\n";
  }
}

void transforms::writeParameters(const std::vector<ParameterEntry> &parameters,
                                 raw_ostream &os) {
  if (parameters.empty())
    return;
  std::vector<std::vector<std::string>> rows = {
      {"parameter", "shape", "rule", "stored", "states", "bytes"}};
  int64_t bytes = 0, bytesOfAdam = 0;
  for (const ParameterEntry &entry : parameters) {
    std::string shape = llvm::join(
        llvm::map_range(entry.shape,
                        [](int64_t size) { return std::to_string(size); }),
        "x");
    rows.push_back({entry.name, shape.empty() ? "1" : shape, entry.rule,
                    entry.stored, llvm::join(entry.states, ", "),
                    std::to_string(entry.bytes)});
    bytes += entry.bytes;
    bytesOfAdam += entry.bytesOfAdam;
  }
  writeTable(rows, os, [](size_t) { return std::string(); });
  os << "weights and states: " << bytes << " bytes, "
     << llvm::format("%.3f", double(bytes) / double(bytesOfAdam))
     << " of f32 Adam's " << bytesOfAdam << "\n";
}

void transforms::writeParameters(const std::vector<ParameterEntry> &parameters,
                                 llvm::json::OStream &json) {
  json.attributeArray("parameters", [&] {
    for (const ParameterEntry &entry : parameters)
      json.object([&] {
        json.attribute("name", entry.name);
        json.attributeArray("shape", [&] {
          for (int64_t size : entry.shape)
            json.value(size);
        });
        json.attribute("rule", entry.rule);
        json.attribute("stored", entry.stored);
        json.attributeArray("states", [&] {
          for (const std::string &state : entry.states)
            json.value(state);
        });
        json.attribute("bytes", entry.bytes);
        json.attribute("bytes_of_f32_adam", entry.bytesOfAdam);
      });
  });
}
