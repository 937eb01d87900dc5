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

InFlightDiagnostic OptionParser::emitError(StringRef option) const {
  return mlir::emitError(module.getLoc())
         << pass << ": option " << option << ": ";
}

FailureOr<NumType> OptionParser::parseFormat(StringRef option,
                                             StringRef text) const {
  std::string written = (option + "=" + text).str();
  SmallVector<StringRef> parts;
  text.split(parts, ',');
  SmallVector<int64_t> numbers;
  for (StringRef part : parts) {
    int64_t number;
    if (part.trim().getAsInteger(10, number) || parts.size() < 2 ||
        parts.size() > 3)
      return emitError(written)
             << "[N1] a format is written \"B,gamma\" or \"B,gamma,bias\", "
                "such as \"8,8\"";
    numbers.push_back(number);
  }
  std::string error;
  std::optional<numerics::Format> format = numerics::Format::get(
      numbers[0], numbers[1],
      numbers.size() == 3 ? std::optional(numbers[2]) : std::nullopt, &error);
  if (!format)
    return emitError(written) << error;
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

LogicalResult OptionParser::parse(StringRef option, StringRef text,
                                  ScaleGroups &choice) const {
  std::string error;
  std::optional<ScaleGroups> parsed = ScaleGroups::parse(text, &error);
  if (!parsed)
    return emitError((option + "=" + text).str()) << error;
  choice = *parsed;
  return success();
}

LogicalResult OptionParser::parse(StringRef option, StringRef text,
                                  ScaleSource &choice) const {
  std::string error;
  std::optional<ScaleSource> parsed = ScaleSource::parse(text, &error);
  if (!parsed)
    return emitError((option + "=" + text).str()) << error;
  choice = *parsed;
  return success();
}

FailureOr<DatapathAttrInterface>
OptionParser::parseDatapath(StringRef text) const {
  std::string error;
  std::string full =
      text.starts_with("#") ? text.str() : ("#lns." + text).str();
  Attribute attribute = parseQuietly(module.getContext(), full, &error);
  if (auto datapath = dyn_cast_or_null<DatapathAttrInterface>(attribute))
    return datapath;
  InFlightDiagnostic diagnostic = emitError(("datapath=" + text).str())
                                  << "[D] not a datapath; use float<high>, "
                                     "float<fast> or exact";
  if (!error.empty())
    diagnostic << " (" << error << ")";
  return diagnostic;
}

FailureOr<DictionaryAttr>
OptionParser::parseDictionary(StringRef option, StringRef text,
                              StringRef example) const {
  text = text.trim();
  // The pass manager removes one pair of braces around an option's value.
  std::string full =
      text.starts_with("{") ? text.str() : ("{" + text + "}").str();
  std::string error;
  auto dictionary = dyn_cast_or_null<DictionaryAttr>(
      parseQuietly(module.getContext(), full, &error));
  if (!dictionary)
    return emitError((option + "=" + full).str())
           << "not a dictionary such as " << example
           << (error.empty() ? "" : " (" + error + ")");
  return dictionary;
}

LogicalResult QuantizationPolicy::parseOverrides(const OptionParser &parser,
                                                 StringRef text) {
  FailureOr<DictionaryAttr> dictionary = parser.parseDictionary(
      "overrides", text, "{fc1 = #lns.quantization<datapath = #lns.exact>}");
  if (failed(dictionary))
    return failure();
  for (NamedAttribute entry : *dictionary) {
    auto value = dyn_cast<QuantizationAttr>(entry.getValue());
    if (!value)
      return parser.emitError("overrides")
             << "'" << entry.getName().getValue()
             << "' must be #lns.quantization<...>, got " << entry.getValue();
    overrides.push_back({entry.getName().str(), value});
  }
  return success();
}

FailureOr<QuantizationPolicy>
QuantizationPolicy::get(ModuleOp module, const LNSQuantizeOptions &options) {
  OptionParser parser(module, "lns-quantize");
  ContractionPolicy defaults;
  OperandPolicy &weight = defaults[Role::Weight];
  OperandPolicy &activation = defaults[Role::Activation];
  FailureOr<NumType> format = parser.parseFormat("format", options.format);
  if (failed(format))
    return failure();
  weight.format = activation.format = *format;
  if (!options.activationFormat.empty()) {
    format = parser.parseFormat("activation-format", options.activationFormat);
    if (failed(format))
      return failure();
    activation.format = *format;
  }
  FailureOr<DatapathAttrInterface> datapath =
      parser.parseDatapath(options.datapath);
  if (failed(datapath))
    return failure();
  defaults.operands = options.operands;
  defaults.datapath = *datapath;
  defaults.scaleKind = options.scaleKind;
  weight.underflow = options.weightUnderflow;
  QuantizationPolicy policy(defaults);
  if (failed(policy.parseOverrides(parser, options.overrides)) ||
      failed(parser.parse("weight-scale", options.weightScale, weight.scale)) ||
      failed(parser.parse("activation-scale", options.activationScale,
                          activation.scale)) ||
      failed(parser.parse("weight-scale-source", options.weightScaleSource,
                          weight.source)) ||
      failed(parser.parse("activation-scale-source",
                          options.activationScaleSource, activation.source)))
    return failure();
  policy.defaults = std::move(defaults);
  return policy;
}

//===----------------------------------------------------------------------===//
// Single contractions
//===----------------------------------------------------------------------===//

/// Replaces what `attribute` says; the rest stays.
static void apply(QuantizationAttr attribute, ContractionPolicy &policy) {
  OperandPolicy &weight = policy[Role::Weight];
  OperandPolicy &activation = policy[Role::Activation];
  if (std::optional<QuantizedOperands> operands = attribute.getOperands())
    policy.operands = *operands;
  if (NumType format = attribute.getWeight())
    weight.format = format;
  if (NumType format = attribute.getActivation())
    activation.format = format;
  if (DatapathAttrInterface datapath = attribute.getDatapath())
    policy.datapath = datapath;
  if (std::optional<ScaleGroups> scale = attribute.getWeightScale())
    weight.scale = *scale;
  if (std::optional<ScaleGroups> scale = attribute.getActivationScale())
    activation.scale = *scale;
  if (std::optional<ScaleSource> source = attribute.getWeightScaleSource())
    weight.source = *source;
  if (std::optional<ScaleSource> source = attribute.getActivationScaleSource())
    activation.source = *source;
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
    return mlir::emitError(module.getLoc())
           << "lns-quantize: option overrides: '" << entry.key
           << "' is neither the name nor the location of a contraction; "
           << (names.empty() ? "the module has none"
                             : "the names are: " + llvm::join(names, ", "));
  }
  return success();
}
