//===- QuantizationPolicy.cpp - What lns-quantize chooses -----------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lns/Transforms/QuantizationPolicy.h"

#include "lns/Transforms/Contractions.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

/// "B,gamma" or "B,gamma,bias" as a format [N1, N8].
static FailureOr<NumType> parseFormat(ModuleOp module, StringRef option,
                                      StringRef text) {
  SmallVector<StringRef> parts;
  text.split(parts, ',');
  SmallVector<int64_t> numbers;
  for (StringRef part : parts) {
    int64_t number;
    if (part.trim().getAsInteger(10, number) || parts.size() < 2 ||
        parts.size() > 3)
      return emitError(module.getLoc())
             << "lns-quantize: option " << option << "=" << text
             << ": [N1] a format is written \"B,gamma\" or \"B,gamma,bias\", "
                "such as \"8,8\"";
    numbers.push_back(number);
  }
  std::string error;
  std::optional<numerics::Format> format = numerics::Format::get(
      numbers[0], numbers[1],
      numbers.size() == 3 ? std::optional(numbers[2]) : std::nullopt, &error);
  if (!format)
    return emitError(module.getLoc())
           << "lns-quantize: option " << option << "=" << text << ": " << error;
  return NumType::get(module.getContext(), *format);
}

/// Parses an attribute; its own errors go to `*error`.
static Attribute parseQuietly(MLIRContext *context, StringRef text,
                              std::string *error) {
  ScopedDiagnosticHandler handler(context, [&](Diagnostic &diagnostic) {
    if (error->empty())
      *error = diagnostic.str();
    return success();
  });
  return parseAttribute(text, context);
}

/// A keyword with or without a number; T is ScaleGroups or ScaleSource.
template <typename T>
static LogicalResult parseChoice(ModuleOp module, StringRef option,
                                 StringRef text, T &choice) {
  std::string error;
  std::optional<T> parsed = T::parse(text, &error);
  if (!parsed)
    return emitError(module.getLoc())
           << "lns-quantize: option " << option << "=" << text << ": " << error;
  choice = *parsed;
  return success();
}

static FailureOr<DatapathAttrInterface> parseDatapath(ModuleOp module,
                                                      StringRef text) {
  std::string error;
  std::string full =
      text.starts_with("#") ? text.str() : ("#lns." + text).str();
  Attribute attribute = parseQuietly(module.getContext(), full, &error);
  if (auto datapath = dyn_cast_or_null<DatapathAttrInterface>(attribute))
    return datapath;
  InFlightDiagnostic diagnostic = emitError(module.getLoc())
                                  << "lns-quantize: option datapath=" << text
                                  << ": [D] not a datapath; use float<high>, "
                                     "float<fast> or exact";
  if (!error.empty())
    diagnostic << " (" << error << ")";
  return diagnostic;
}

LogicalResult QuantizationPolicy::parseOverrides(ModuleOp module,
                                                 StringRef text) {
  text = text.trim();
  if (text.empty())
    return success();
  // The pass manager removes one pair of braces around an option's value.
  std::string full =
      text.starts_with("{") ? text.str() : ("{" + text + "}").str();
  std::string error;
  auto dictionary = dyn_cast_or_null<DictionaryAttr>(
      parseQuietly(module.getContext(), full, &error));
  if (!dictionary)
    return emitError(module.getLoc())
           << "lns-quantize: option overrides=" << full
           << ": not a dictionary such as {fc1 = #lns.quantization<datapath = "
              "#lns.exact>}"
           << (error.empty() ? "" : " (" + error + ")");
  for (NamedAttribute entry : dictionary) {
    auto value = dyn_cast<QuantizationAttr>(entry.getValue());
    if (!value)
      return emitError(module.getLoc())
             << "lns-quantize: option overrides: '"
             << entry.getName().getValue()
             << "' must be #lns.quantization<...>, got " << entry.getValue();
    overrides.push_back({entry.getName().str(), value});
  }
  return success();
}

FailureOr<QuantizationPolicy>
QuantizationPolicy::get(ModuleOp module, const LNSQuantizeOptions &options) {
  QuantizationPolicy policy;
  FailureOr<NumType> weight = parseFormat(module, "format", options.format);
  if (failed(weight))
    return failure();
  FailureOr<NumType> activation = weight;
  if (!options.activationFormat.empty())
    activation =
        parseFormat(module, "activation-format", options.activationFormat);
  if (failed(activation))
    return failure();
  FailureOr<DatapathAttrInterface> datapath =
      parseDatapath(module, options.datapath);
  if (failed(datapath) ||
      failed(policy.parseOverrides(module, options.overrides)))
    return failure();
  ContractionPolicy &defaults = policy.defaults;
  defaults.operands = options.operands;
  defaults.weightFormat = *weight;
  defaults.activationFormat = *activation;
  defaults.datapath = *datapath;
  defaults.scaleKind = options.scaleKind;
  if (failed(parseChoice(module, "weight-scale", options.weightScale,
                         defaults.weightScale)) ||
      failed(parseChoice(module, "activation-scale", options.activationScale,
                         defaults.activationScale)) ||
      failed(parseChoice(module, "weight-scale-source",
                         options.weightScaleSource,
                         defaults.weightScaleSource)) ||
      failed(parseChoice(module, "activation-scale-source",
                         options.activationScaleSource,
                         defaults.activationScaleSource)))
    return failure();
  return policy;
}

//===----------------------------------------------------------------------===//
// Single contractions
//===----------------------------------------------------------------------===//

/// Replaces what `attribute` says; the rest stays.
static void apply(QuantizationAttr attribute, ContractionPolicy &policy) {
  if (std::optional<QuantizedOperands> operands = attribute.getOperands())
    policy.operands = *operands;
  if (NumType format = attribute.getWeight())
    policy.weightFormat = format;
  if (NumType format = attribute.getActivation())
    policy.activationFormat = format;
  if (DatapathAttrInterface datapath = attribute.getDatapath())
    policy.datapath = datapath;
  if (std::optional<ScaleGroups> scale = attribute.getWeightScale())
    policy.weightScale = *scale;
  if (std::optional<ScaleGroups> scale = attribute.getActivationScale())
    policy.activationScale = *scale;
  if (std::optional<ScaleSource> source = attribute.getWeightScaleSource())
    policy.weightScaleSource = *source;
  if (std::optional<ScaleSource> source = attribute.getActivationScaleSource())
    policy.activationScaleSource = *source;
  if (std::optional<ScaleKind> kind = attribute.getScaleKind())
    policy.scaleKind = *kind;
}

/// Whether a key of `overrides` names this contraction or a position in its
/// location, "file:line" or "file:line:column", the file with or without its
/// folders.
static bool matches(StringRef key, linalg::LinalgOp op) {
  if (key == getContractionName(op))
    return true;
  return llvm::any_of(
      getPositions(op->getLoc()), [&](const std::string &position) {
        for (StringRef text :
             {StringRef(position), llvm::sys::path::filename(position)})
          if (text == key || text.rsplit(':').first == key)
            return true;
        return false;
      });
}

ContractionPolicy QuantizationPolicy::getPolicy(linalg::LinalgOp op) {
  ContractionPolicy policy = defaults;
  if (auto attribute = op->getAttrOfType<QuantizationAttr>(
          LNSDialect::kQuantizationAttrName))
    apply(attribute, policy);
  for (Override &entry : overrides)
    if (matches(entry.key, op)) {
      apply(entry.value, policy);
      entry.used = true;
    }
  return policy;
}

LogicalResult QuantizationPolicy::verifyOverridesUsed(
    ModuleOp module, ArrayRef<linalg::LinalgOp> contractions) {
  for (const Override &entry : overrides) {
    if (entry.used)
      continue;
    SmallVector<StringRef> names;
    for (linalg::LinalgOp op : contractions)
      names.push_back(getContractionName(op));
    return emitError(module.getLoc())
           << "lns-quantize: option overrides: '" << entry.key
           << "' is neither the name nor the location of a contraction; "
           << (names.empty() ? "the module has none"
                             : "the names are: " + llvm::join(names, ", "));
  }
  return success();
}
