//===- TrainingStep.cpp - Gradients to a training step ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RenormalizeOperands.h"
#include "TrainingRecipe.h"
#include "TrainingRoles.h"
#include "Views.h"
#include "lns/Transforms/Contractions.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSBUILDTRAININGSTEP
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

//===----------------------------------------------------------------------===//
// What the exporter gives
//===----------------------------------------------------------------------===//

namespace {

struct Parameter {
  BlockArgument argument;
  std::string name;
  /// The result that is its gradient.
  std::optional<unsigned> gradient;
  const UpdateRule *rule = nullptr;
  /// In a logarithmic parameter: stored codes and their scale.
  Value codes = {}, scale = {};
};

struct Result {
  Value value;
  DictionaryAttr attributes;
};

/// A function with a loss and its gradients. Results are named by position:
/// the values change while contractions are rewritten.
struct GradientFunction {
  func::FuncOp function;
  SmallVector<Parameter> parameters;
  /// Next values of buffers.
  SmallVector<std::pair<BlockArgument, unsigned>> buffers;
  /// The loss and the outputs, in order.
  SmallVector<unsigned> results;

  Value getResult(unsigned position) {
    return function.front().getTerminator()->getOperand(position);
  }
};

} // namespace

static InFlightDiagnostic emitError(func::FuncOp function) {
  return mlir::emitError(function.getLoc())
         << "lns-build-training-step: function '" << function.getSymName()
         << "': ";
}

/// The argument that an attribute of a result names; the dialect verifies that
/// there is one, of the same type.
static std::optional<BlockArgument>
getArgument(func::FuncOp function, unsigned result, StringRef attribute) {
  auto position = function.getResultAttrOfType<IntegerAttr>(result, attribute);
  if (!position)
    return std::nullopt;
  return function.getArgument(position.getInt());
}

static LogicalResult verifyLoss(func::FuncOp function, unsigned result) {
  Type type = function.getResultTypes()[result];
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (tensor ? tensor.getRank() == 0 && tensor.getElementType().isF32()
             : type.isF32())
    return success();
  return emitError(function)
         << "the loss has type " << type
         << ", but it is one number, tensor<f32>: reduce it in the loss";
}

/// Reads the attributes; an error where they do not describe a training step.
static FailureOr<GradientFunction> readFunction(func::FuncOp function) {
  GradientFunction step;
  step.function = function;
  if (!llvm::hasSingleElement(function.getBody()))
    return emitError(function) << "it has branches; inline and simplify it";
  DenseMap<Value, unsigned> parameterOf;
  for (BlockArgument argument : function.getArguments()) {
    unsigned index = argument.getArgNumber();
    if (!function.getArgAttr(index, LNSDialect::kParamAttrName))
      continue;
    auto name =
        function.getArgAttrOfType<StringAttr>(index, LNSDialect::kNameAttrName);
    auto type = dyn_cast<RankedTensorType>(argument.getType());
    if (!type || !type.hasStaticShape() || !type.getElementType().isF32())
      return emitError(function)
             << "parameter #" << index << " has type " << argument.getType()
             << ", but parameters are f32 tensors of static shape";
    parameterOf[argument] = step.parameters.size();
    step.parameters.push_back(
        {argument,
         name ? name.str() : "parameter" + std::to_string(index),
         std::nullopt,
         nullptr,
         {},
         {}});
  }
  Operation *terminator = function.front().getTerminator();
  unsigned losses = 0;
  for (unsigned index = 0, e = terminator->getNumOperands(); index < e;
       ++index) {
    std::optional<BlockArgument> updated =
        getArgument(function, index, LNSDialect::kUpdatesAttrName);
    std::optional<BlockArgument> differentiated =
        getArgument(function, index, LNSDialect::kGradientAttrName);
    if (updated) {
      step.buffers.push_back({*updated, index});
    } else if (differentiated) {
      auto found = parameterOf.find(*differentiated);
      if (found == parameterOf.end())
        return emitError(function)
               << "result #" << index << " is the gradient for argument #"
               << differentiated->getArgNumber()
               << ", which is no parameter (lns.param)";
      Parameter &parameter = step.parameters[found->second];
      if (parameter.gradient)
        return emitError(function)
               << "parameter '" << parameter.name << "' has two gradients";
      parameter.gradient = index;
    } else {
      if (function.getResultAttr(index, LNSDialect::kLossAttrName)) {
        ++losses;
        if (failed(verifyLoss(function, index)))
          return failure();
      }
      step.results.push_back(index);
    }
  }
  if (losses != 1)
    return emitError(function)
           << losses << " results are marked lns.loss, a training step has one";
  return step;
}

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

/// The parameters that are weights of contractions.
static DenseSet<Value> findWeights(ArrayRef<linalg::LinalgOp> contractions) {
  DenseSet<Value> weights;
  for (linalg::LinalgOp op : contractions)
    for (OpOperand *operand : op.getDpsInputOperands())
      weights.insert(getRoot(operand->get()));
  return weights;
}

/// Replaces a parameter's f32 argument by stored codes: in the function it is
/// the value of the compute weights, the Q6 conversion of the stored codes, or
/// of these themselves where weights of contractions stay in f32 [M1].
static void storeInCodes(StepBuilder &step, Parameter &parameter,
                         NumType computeFormat) {
  func::FuncOp function = step.function;
  BlockArgument argument = parameter.argument;
  unsigned index = argument.getArgNumber();
  auto type = cast<RankedTensorType>(argument.getType());
  NumType storage = step.choices.storageFormat;
  OpBuilder b = OpBuilder::atBlockBegin(&function.front());
  Location loc = argument.getLoc();

  BlockArgument scale = step.addState(
      parameter.name, "scale", RankedTensorType::get({}, b.getF32Type()));
  // What depends on it and on weights alone is a weight.
  function.setArgAttr(scale.getArgNumber(), LNSDialect::kParamAttrName,
                      b.getUnitAttr());
  function.setArgAttr(index, LNSDialect::kFormatAttrName,
                      TypeAttr::get(storage));
  argument.setType(type.clone(storage.getStorageType()));
  SmallVector<Type> inputs(function.getArgumentTypes());
  inputs[index] = argument.getType();
  function.setFunctionType(
      b.getFunctionType(inputs, function.getResultTypes()));

  auto stored = BitcastOp::create(b, loc, type.clone(storage), argument);
  Value codes = stored;
  if (computeFormat && computeFormat != storage)
    codes = ConvertOp::create(b, loc, type.clone(computeFormat), stored,
                              /*random=*/Value(), Underflow::Min);
  auto value =
      DequantizeOp::create(b, loc, type, codes, scale,
                           AffineMap::get(type.getRank(), 0, b.getContext()));
  argument.replaceAllUsesExcept(value, stored);
  parameter.codes = stored;
  parameter.scale = scale;
}

static LogicalResult storeParameters(StepBuilder &step, TrainingRecipe &recipe,
                                     GradientFunction &gradients,
                                     ArrayRef<linalg::LinalgOp> contractions) {
  ModuleOp module = step.function->getParentOfType<ModuleOp>();
  DenseSet<Value> weights = findWeights(contractions);
  SmallVector<std::string> names;
  for (Parameter &parameter : gradients.parameters) {
    names.push_back(parameter.name);
    auto type = cast<RankedTensorType>(parameter.argument.getType());
    parameter.rule = &recipe.getRule(parameter.name,
                                     type.getRank() >= 2 &&
                                         weights.contains(parameter.argument));
    if (parameter.rule->isTrained() && !parameter.gradient)
      return emitError(step.function)
             << "parameter '" << parameter.name
             << "' has no gradient (a result with lns.gradient = "
             << parameter.argument.getArgNumber()
             << "); give it the rule frozen, or use it in the loss";
  }
  if (failed(recipe.verifyRulesUsed(module, names)))
    return failure();
  NumType computeFormat = recipe.contractions[Role::Weight].format;
  for (Parameter &parameter : gradients.parameters) {
    unsigned index = parameter.argument.getArgNumber();
    bool inCodes = parameter.rule->isLogarithmic();
    auto setString = [&](StringRef attribute, StringRef value) {
      step.function.setArgAttr(index, attribute,
                               step.builder.getStringAttr(value));
    };
    setString(LNSDialect::kNameAttrName, parameter.name);
    setString(LNSDialect::kStateAttrName, inCodes ? "codes" : "value");
    setString(LNSDialect::kRuleAttrName, parameter.rule->getName());
    if (inCodes)
      storeInCodes(step, parameter, computeFormat);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Random numbers, gradients, updates
//===----------------------------------------------------------------------===//

/// Streams of uniform arguments lie above those of all ops.
static constexpr uint32_t kUniformStreams = 1u << 24;

/// Replaces arguments of random numbers by numbers drawn from the seed:
/// u · 2^−16 [Q4].
static LogicalResult drawUniforms(StepBuilder &step) {
  func::FuncOp function = step.function;
  for (unsigned index = function.getNumArguments(); index-- > 0;) {
    auto number = function.getArgAttrOfType<IntegerAttr>(
        index, LNSDialect::kUniformAttrName);
    if (!number)
      continue;
    BlockArgument argument = function.getArgument(index);
    auto type = dyn_cast<RankedTensorType>(argument.getType());
    if (!type || !type.hasStaticShape() || !type.getElementType().isF32() ||
        number.getInt() < 0 || number.getInt() >= kUniformStreams)
      return emitError(function)
             << "argument #" << index
             << " is marked lns.uniform: that is an f32 tensor of static shape "
                "and a number from 0 to 2^24 − 1";
    RandomSource &random = step.getRandom();
    OpBuilder b(function.getContext());
    b.setInsertionPointAfter(random.indexBase.getDefiningOp());
    Location loc = argument.getLoc();
    Value bits =
        RandomBitsOp::create(b, loc, type.clone(b.getI32Type()), random.seed,
                             random.step, random.indexBase, ValueRange{},
                             uint32_t(kUniformStreams + number.getInt()));
    Value empty = tensor::EmptyOp::create(b, loc, type, ValueRange{});
    SmallVector<Value> numbers = createElementwise(
        b, loc, bits, empty, [](OpBuilder &b, Location loc, ValueRange args) {
          Value u = arith::SIToFPOp::create(b, loc, b.getF32Type(), args[0]);
          Value unit =
              arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0x1p-16f));
          return SmallVector<Value>{arith::MulFOp::create(b, loc, u, unit)};
        });
    argument.replaceAllUsesWith(numbers[0]);
    if (failed(function.eraseArgument(index)))
      return failure();
  }
  return success();
}

/// The largest magnitude of a tensor, tensor<1xf32>; NaN where an element is
/// not finite.
static Value createAbsmax(OpBuilder &b, Location loc, Value tensor) {
  auto type = RankedTensorType::get({1}, b.getF32Type());
  Value none =
      arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, 0.0f));
  return RecordAbsmaxOp::create(b, loc, tensor, none);
}

/// Q_G: the value of the gradient's codes [M6].
static Value quantizeGradient(StepBuilder &step, const TrainingRecipe &recipe,
                              Location loc, Value gradient, Value absmax) {
  const OperandPolicy &policy = recipe.gradient;
  if (!policy.format)
    return gradient;
  OpBuilder &b = step.builder;
  auto type = cast<RankedTensorType>(gradient.getType());
  SmallVector<AffineExpr> groups;
  SmallVector<int64_t> shape;
  if (policy.scale.kind != ScaleGroups::Kind::Tensor)
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      AffineExpr expr = b.getAffineDimExpr(dim);
      bool isLast = dim + 1 == type.getRank();
      if (policy.scale.kind == ScaleGroups::Kind::Block && isLast) {
        groups.push_back(expr.floorDiv(policy.scale.length));
        shape.push_back(
            llvm::divideCeil(type.getDimSize(dim), policy.scale.length));
      } else if (policy.scale.kind == ScaleGroups::Kind::Block || dim == 0) {
        groups.push_back(expr);
        shape.push_back(type.getDimSize(dim));
      }
    }
  AffineMap map = AffineMap::get(type.getRank(), 0, groups, b.getContext());
  // The largest magnitude is known, and one scale follows from it.
  Value scale =
      policy.scale.kind == ScaleGroups::Kind::Tensor
          ? AbsmaxScaleOp::create(b, loc,
                                  RankedTensorType::get({}, b.getF32Type()),
                                  absmax, AffineMap::get(1, 0, b.getContext()),
                                  recipe.contractions.scaleKind)
          : AbsmaxScaleOp::create(b, loc,
                                  RankedTensorType::get(shape, b.getF32Type()),
                                  gradient, map, recipe.contractions.scaleKind);
  bool draws = policy.rounding == Rounding::Stochastic;
  RandomSource none;
  RandomSource &random = draws ? step.getRandom() : none;
  Value codes = QuantizeOp::create(
      b, loc, type.clone(policy.format), gradient, scale, random.seed,
      random.step, random.indexBase, map, policy.underflow, policy.rounding,
      draws ? b.getI32IntegerAttr(random.nextStream++) : IntegerAttr(),
      RoleAttr::get(b.getContext(), Role::Gradient));
  return DequantizeOp::create(b, loc, type, codes, scale, map);
}

/// The next value of a parameter, as its argument holds it.
static void updateParameter(StepBuilder &step, const TrainingRecipe &recipe,
                            const Parameter &parameter, Value gradient,
                            SmallVectorImpl<Result> &results) {
  OpBuilder &b = step.builder;
  Location loc = parameter.argument.getLoc();
  Value absmax = createAbsmax(b, loc, gradient);
  UpdateSite site{parameter.name,  loc,      parameter.argument,
                  parameter.scale, gradient, absmax};
  if (parameter.codes) {
    site.weights = parameter.codes;
    site.gradient = quantizeGradient(step, recipe, loc, gradient, absmax);
  }
  Value next = parameter.rule->build(step, site);
  if (parameter.codes)
    next = BitcastOp::create(b, loc, parameter.argument.getType(), next);
  step.setNext(parameter.argument, next);
  Value number = tensor::CollapseShapeOp::create(
      b, loc, RankedTensorType::get({}, b.getF32Type()), absmax,
      ArrayRef<ReassociationIndices>());
  results.push_back({number, b.getDictionaryAttr(b.getNamedAttr(
                                 LNSDialect::kGradientAbsmaxAttrName,
                                 b.getStringAttr(parameter.name)))});
}

/// Returns results and next states, and says which argument each one updates.
static void returnResults(StepBuilder &step, SmallVector<Result> results) {
  func::FuncOp function = step.function;
  OpBuilder &b = step.builder;
  for (const NextState &state : step.states) {
    auto position = b.getI64IntegerAttr(state.argument.getArgNumber());
    results.push_back(
        {state.next, b.getDictionaryAttr(b.getNamedAttr(
                         LNSDialect::kUpdatesAttrName, position))});
  }
  SmallVector<Value> values;
  SmallVector<Type> types;
  SmallVector<DictionaryAttr> attributes;
  for (const Result &result : results) {
    values.push_back(result.value);
    types.push_back(result.value.getType());
    attributes.push_back(result.attributes);
  }
  Operation *terminator = function.front().getTerminator();
  terminator->setOperands(values);
  function.setFunctionType(
      b.getFunctionType(function.getArgumentTypes(), types));
  function.setAllResultAttrs(attributes);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {

struct LNSBuildTrainingStepPass
    : transforms::impl::LNSBuildTrainingStepBase<LNSBuildTrainingStepPass> {
  using LNSBuildTrainingStepBase::LNSBuildTrainingStepBase;

  void runOnOperation() override {
    if (failed(run()))
      signalPassFailure();
  }

private:
  LNSBuildTrainingStepOptions getOptions();
  FailureOr<func::FuncOp> findFunction();
  LogicalResult quantizeContractions(StepBuilder &step, TrainingRecipe &recipe,
                                     ArrayRef<linalg::LinalgOp> contractions,
                                     ArrayRef<Value> forward);
  LogicalResult run();
};

} // namespace

LNSBuildTrainingStepOptions LNSBuildTrainingStepPass::getOptions() {
  LNSBuildTrainingStepOptions options;
  options.optimizer = optimizer;
  options.valueOptimizer = valueOptimizer;
  options.rules = rules;
  options.storageFormat = storageFormat;
  options.weightFormat = weightFormat;
  options.activationFormat = activationFormat;
  options.errorFormat = errorFormat;
  options.gradientFormat = gradientFormat;
  options.weightScale = weightScale;
  options.activationScale = activationScale;
  options.errorScale = errorScale;
  options.gradientScale = gradientScale;
  options.scaleKind = scaleKind;
  options.datapath = datapath;
  options.rounding = rounding;
  options.activationRounding = activationRounding;
  options.errorRounding = errorRounding;
  options.gradientRounding = gradientRounding;
  options.gradientUnderflow = gradientUnderflow;
  options.secondMoment = secondMoment;
  options.beta = beta;
  options.gBound = gBound;
  options.firstBeta = firstBeta;
  options.secondBeta = secondBeta;
  options.epsilon = epsilon;
  return options;
}

/// The function whose result is a loss.
FailureOr<func::FuncOp> LNSBuildTrainingStepPass::findFunction() {
  SmallVector<func::FuncOp> found;
  for (auto function : getOperation().getOps<func::FuncOp>())
    for (unsigned i = 0, e = function.getNumResults(); i < e; ++i)
      if (function.getResultAttr(i, LNSDialect::kLossAttrName)) {
        found.push_back(function);
        break;
      }
  if (found.size() == 1 && found[0].isPublic() && !found[0].isExternal())
    return found[0];
  return mlir::emitError(getOperation().getLoc())
         << "lns-build-training-step: " << found.size()
         << " functions have a result marked lns.loss; a module has one public "
            "function with a loss and its gradients";
}

/// Q_W, Q_A, Q_E on the operands of every contraction [M6].
LogicalResult LNSBuildTrainingStepPass::quantizeContractions(
    StepBuilder &step, TrainingRecipe &recipe,
    ArrayRef<linalg::LinalgOp> contractions, ArrayRef<Value> forward) {
  QuantizationPolicy policy(recipe.contractions);
  TrainingRoles roles(getOperation(), forward);
  RandomSource none;
  bool draws =
      llvm::any_of(recipe.contractions.roles, [](const OperandPolicy &operand) {
        return operand.rounding == Rounding::Stochastic;
      });
  Quantizer quantizer(getOperation(), policy, roles,
                      draws ? &step.getRandom() : &none);
  SmallVector<Plan, 0> plans;
  for (linalg::LinalgOp op : contractions) {
    FailureOr<Plan> plan = quantizer.plan(op);
    if (failed(plan))
      return failure();
    plans.push_back(std::move(*plan));
  }
  for (const Plan &plan : plans)
    quantizer.rewrite(plan);
  if (renormalize)
    transforms::renormalizeOperands(getOperation());
  return success();
}

LogicalResult LNSBuildTrainingStepPass::run() {
  FailureOr<TrainingRecipe> recipe =
      TrainingRecipe::get(getOperation(), getOptions());
  FailureOr<func::FuncOp> function = findFunction();
  if (failed(recipe) || failed(function))
    return failure();
  FailureOr<GradientFunction> gradients = readFunction(*function);
  if (failed(gradients))
    return failure();
  StepBuilder step(*function, recipe->updates);
  SmallVector<linalg::LinalgOp> contractions = nameContractions(getOperation());
  if (failed(storeParameters(step, *recipe, *gradients, contractions)) ||
      failed(drawUniforms(step)))
    return failure();

  SmallVector<Value> forward;
  for (unsigned position : gradients->results)
    forward.push_back(gradients->getResult(position));
  for (auto [buffer, position] : gradients->buffers)
    forward.push_back(gradients->getResult(position));
  if (failed(quantizeContractions(step, *recipe, contractions, forward)))
    return failure();

  SmallVector<Result> results;
  for (unsigned position : gradients->results)
    results.push_back({gradients->getResult(position),
                       function->getResultAttrDict(position)});
  for (auto [buffer, position] : gradients->buffers) {
    step.setNext(buffer, gradients->getResult(position));
    function->setArgAttr(buffer.getArgNumber(), LNSDialect::kStateAttrName,
                         step.builder.getStringAttr("buffer"));
  }
  for (const Parameter &parameter : gradients->parameters)
    if (parameter.rule->isTrained())
      updateParameter(step, *recipe, parameter,
                      gradients->getResult(*parameter.gradient), results);
  returnResults(step, std::move(results));
  for (unsigned i = 0, e = function->getNumArguments(); i < e; ++i)
    function->removeArgAttr(i, LNSDialect::kParamAttrName);
  return success();
}
