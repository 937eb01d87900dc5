//===- TrainingRecipe.cpp - How a network is trained ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TrainingRecipe.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/GlobPattern.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

/// "B,gamma" as a format, `none` as a null one.
static LogicalResult parseFormatOrNone(const OptionParser &parser,
                                       StringRef option, StringRef text,
                                       NumType &format) {
  format = {};
  if (text == "none")
    return success();
  FailureOr<NumType> parsed = parser.parseFormat(option, text);
  if (succeeded(parsed))
    format = *parsed;
  return parsed;
}

static FailureOr<const UpdateRule *>
parseRule(const OptionParser &parser, StringRef option, StringRef name) {
  if (const UpdateRule *rule = findUpdateRule(name))
    return rule;
  SmallVector<StringRef> names;
  for (const UpdateRule *rule : getUpdateRules())
    names.push_back(rule->getName());
  return parser.emitError(option) << "[M5] there is no update rule '" << name
                                  << "', only " << llvm::join(names, ", ");
}

static bool isPattern(StringRef text) {
  return text.find_first_of("*?[") != StringRef::npos;
}

/// A number of a moment's decay, in [0, 1).
static LogicalResult verifyDecay(const OptionParser &parser, StringRef option,
                                 float value) {
  if (value >= 0 && value < 1)
    return success();
  return parser.emitError(option)
         << "[M2] a decay is at least 0 and below 1, got " << value;
}

FailureOr<TrainingRecipe>
TrainingRecipe::get(ModuleOp module,
                    const LNSBuildTrainingStepOptions &options) {
  OptionParser parser(module, "lns-build-training-step");
  TrainingRecipe recipe;
  ContractionPolicy &policy = recipe.contractions;
  OperandPolicy &weight = policy[Role::Weight];
  OperandPolicy &activation = policy[Role::Activation];
  OperandPolicy &error = policy[Role::Error];
  if (failed(parseFormatOrNone(parser, "weight-format", options.weightFormat,
                               weight.format)) ||
      failed(parseFormatOrNone(parser, "activation-format",
                               options.activationFormat, activation.format)) ||
      failed(parseFormatOrNone(parser, "error-format", options.errorFormat,
                               error.format)) ||
      failed(parseFormatOrNone(parser, "gradient-format",
                               options.gradientFormat,
                               recipe.gradient.format)) ||
      failed(parser.parse("weight-scale", options.weightScale, weight.scale)) ||
      failed(parser.parse("activation-scale", options.activationScale,
                          activation.scale)) ||
      failed(parser.parse("error-scale", options.errorScale, error.scale)) ||
      failed(parser.parse("gradient-scale", options.gradientScale,
                          recipe.gradient.scale)))
    return failure();
  FailureOr<NumType> storage =
      parser.parseFormat("storage-format", options.storageFormat);
  FailureOr<DatapathAttrInterface> datapath =
      parser.parseDatapath(options.datapath);
  if (failed(storage) || failed(datapath))
    return failure();
  policy.datapath = *datapath;
  policy.scaleKind = options.scaleKind;
  weight.underflow = Underflow::Min;
  activation.rounding = options.activationRounding;
  error.rounding = options.errorRounding;
  recipe.gradient.rounding = options.gradientRounding;
  recipe.gradient.underflow = options.gradientUnderflow;

  UpdateChoices &updates = recipe.updates;
  updates.storageFormat = *storage;
  updates.rounding = options.rounding;
  updates.beta = options.beta;
  updates.gBound = options.gBound;
  updates.firstBeta = options.firstBeta;
  updates.secondBeta = options.secondBeta;
  updates.epsilon = options.epsilon;
  if (options.secondMoment == "bf16")
    updates.secondMoment = MomentStorage::BF16;
  else if (options.secondMoment == "lns8")
    updates.secondMoment = MomentStorage::LNS8;
  else if (options.secondMoment != "f32")
    return parser.emitError("second-moment")
           << "[M2] v is stored in f32, bf16 or lns8, not '"
           << options.secondMoment << "'";
  if (failed(verifyDecay(parser, "beta", updates.beta)) ||
      failed(verifyDecay(parser, "first-beta", updates.firstBeta)) ||
      failed(verifyDecay(parser, "second-beta", updates.secondBeta)))
    return failure();
  if (!(updates.gBound > 0))
    return parser.emitError("g-bound")
           << "[M2] the bound of the normalized gradient is positive, got "
           << updates.gBound;

  FailureOr<const UpdateRule *> optimizer =
      parseRule(parser, "optimizer", options.optimizer);
  // "adam" is short for "value_adam".
  std::string valueName = "value_" + options.valueOptimizer;
  FailureOr<const UpdateRule *> value =
      parseRule(parser, "value-optimizer",
                findUpdateRule(valueName) ? StringRef(valueName)
                                          : StringRef(options.valueOptimizer));
  FailureOr<DictionaryAttr> rules = parser.parseDictionary(
      "rules", options.rules, "{\"*.bias\" = \"value_sgd\"}");
  if (failed(optimizer) || failed(value) || failed(rules))
    return failure();
  recipe.optimizer = *optimizer;
  if (recipe.optimizer->movesExponents())
    updates.valueRate = "value_eta";
  recipe.valueOptimizer = *value;
  if (recipe.valueOptimizer->isLogarithmic())
    return parser.emitError("value-optimizer")
           << "[M4] '" << options.valueOptimizer
           << "' is a rule for codes; parameters that are no weights of "
              "contractions take adam, adamw, sgd or frozen";
  for (NamedAttribute entry : *rules) {
    auto name = dyn_cast<StringAttr>(entry.getValue());
    if (!name)
      return parser.emitError("rules")
             << "'" << entry.getName().getValue()
             << "' must be the name of a rule in quotes, got "
             << entry.getValue();
    FailureOr<const UpdateRule *> rule =
        parseRule(parser, "rules", name.getValue());
    if (failed(rule))
      return failure();
    llvm::Expected<llvm::GlobPattern> glob =
        llvm::GlobPattern::create(entry.getName().getValue());
    if (!glob)
      return parser.emitError("rules")
             << "'" << entry.getName().getValue()
             << "' is not a pattern: " << llvm::toString(glob.takeError());
    recipe.rules.push_back({entry.getName().str(), *rule});
  }
  llvm::sort(recipe.rules, [](const NamedRule &a, const NamedRule &b) {
    bool aIsPattern = isPattern(a.pattern), bIsPattern = isPattern(b.pattern);
    if (aIsPattern != bIsPattern)
      return bIsPattern;
    return a.pattern.size() > b.pattern.size();
  });
  if (updates.rounding == UpdateRounding::NearestTwice &&
      recipe.optimizer != &madamRule && recipe.optimizer->isLogarithmic())
    return parser.emitError("rounding")
           << "[M3] nearest_twice rounds Madam's n before k; the optimizer is "
           << options.optimizer;
  return recipe;
}

const UpdateRule &TrainingRecipe::getRule(StringRef name, bool isWeight) {
  const UpdateRule *found = nullptr;
  for (NamedRule &entry : rules) {
    bool matches =
        isPattern(entry.pattern)
            ? llvm::cantFail(llvm::GlobPattern::create(entry.pattern))
                  .match(name)
            : entry.pattern == name;
    if (!matches)
      continue;
    entry.used = true;
    if (!found)
      found = entry.rule;
  }
  if (found)
    return *found;
  return isWeight ? *optimizer : *valueOptimizer;
}

LogicalResult
TrainingRecipe::verifyRulesUsed(ModuleOp module,
                                ArrayRef<std::string> names) const {
  for (const NamedRule &entry : rules)
    if (!entry.used)
      return OptionParser(module, "lns-build-training-step").emitError("rules")
             << "'" << entry.pattern
             << "' matches no parameter; the names are: "
             << llvm::join(names, ", ");
  return success();
}
