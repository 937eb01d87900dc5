//===- Datapaths.cpp - Which datapaths can be explained -===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Steps.h"
#include "llvm/ADT/SmallVector.h"

using namespace lns::explain;
using llvm::StringRef;

static constexpr struct {
  StringRef name;
  DatapathSteps steps;
} datapaths[] = {
    {"exact", explainExact},
    {"float", explainFloat},
    {"fixed", explainFixed},
    {"pe", explainPE},
};

/// `name` or `name<value, key = value, …>`, with or without `#lns.` before it.
static std::optional<Datapath> parseDatapath(StringRef text,
                                             std::string &error) {
  text = text.trim();
  text.consume_front("#lns.");
  auto [name, options] = text.split('<');
  Datapath datapath{name.trim().str(), {}};
  if (options.empty() && !text.contains('<'))
    return datapath;
  if (!options.consume_back(">")) {
    error = ("a datapath is name<option, key = value, ...>, got '" + text +
             "' without '>'")
                .str();
    return std::nullopt;
  }
  llvm::SmallVector<StringRef> parts;
  options.split(parts, ',');
  for (StringRef part : parts) {
    auto [key, value] = part.split('=');
    bool hasKey = part.contains('=');
    datapath.options[hasKey ? key.trim() : StringRef()] =
        (hasKey ? value : key).trim().str();
  }
  return datapath;
}

std::optional<float> lns::explain::explainDot(StringRef text,
                                              const DotOperands &operands,
                                              llvm::raw_ostream &out,
                                              std::string &error) {
  std::optional<Datapath> datapath = parseDatapath(text, error);
  if (!datapath)
    return std::nullopt;
  for (const auto &entry : datapaths)
    if (entry.name == datapath->name)
      return entry.steps(*datapath, operands, out, error);
  error = "there is no datapath '" + datapath->name + "'; there are";
  for (const auto &entry : datapaths)
    error += " " + entry.name.str();
  return std::nullopt;
}

bool lns::explain::readOption(const Datapath &datapath, StringRef key,
                              int32_t fallback, int32_t &value,
                              std::string &error) {
  value = fallback;
  auto found = datapath.options.find(key);
  if (found == datapath.options.end() ||
      !StringRef(found->second).getAsInteger(10, value))
    return true;
  error = datapath.name + ": " + (key.empty() ? "its value" : key.str()) +
          " must be an integer, got '" + found->second + "'";
  return false;
}

bool lns::explain::checkOptions(const Datapath &datapath,
                                llvm::ArrayRef<StringRef> keys,
                                std::string &error) {
  for (const auto &option : datapath.options)
    if (!llvm::is_contained(keys, option.first())) {
      error = datapath.name + " has no option '" +
              (option.first().empty() ? option.second : option.first().str()) +
              "'";
      return false;
    }
  return true;
}
