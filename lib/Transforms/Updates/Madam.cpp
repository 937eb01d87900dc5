//===- Madam.cpp - Madam on stored exponents [M2, M3] ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateRule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

namespace {

class MadamRule : public UpdateRule {
public:
  StringRef getName() const override { return "madam"; }
  bool isLogarithmic() const override { return true; }
  bool movesExponents() const override { return true; }
  Value build(StepBuilder &step, const UpdateSite &site) const override;
};

/// The scale of the next v in LNS8 [M2]: no element of v exceeds b·s +
/// a·max(g²), s the scale so far, since codes have magnitudes up to 1 [N4].
Value createNextScale(StepBuilder &step, const UpdateSite &site, Value scale) {
  OpBuilder &b = step.builder;
  Location loc = site.loc;
  auto constant = [&](float value) -> Value {
    return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
  };
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value largest =
      tensor::ExtractOp::create(b, loc, site.gradientAbsmax, ValueRange{zero});
  float beta = step.choices.beta;
  Value square = arith::MulFOp::create(b, loc, largest, largest);
  Value next = arith::AddFOp::create(
      b, loc, arith::MulFOp::create(b, loc, constant(beta), scale),
      arith::MulFOp::create(b, loc, constant(1.0f - beta), square));
  next = arith::MaximumFOp::create(b, loc, next, constant(0x1p-126f));
  // A gradient that is not finite changes nothing [M2].
  return arith::SelectOp::create(b, loc, createIsFinite(b, loc, next), next,
                                 scale);
}

} // namespace

Value MadamRule::build(StepBuilder &step, const UpdateSite &site) const {
  OpBuilder &b = step.builder;
  const UpdateChoices &choices = step.choices;
  auto weightType = cast<RankedTensorType>(site.weights.getType());
  Value eta = step.getOperand("eta");
  Value correction = step.getOperand("correction");

  Type element = b.getF32Type();
  if (choices.secondMoment == MomentStorage::BF16)
    element = b.getBF16Type();
  auto momentType = weightType.clone(element);
  BlockArgument state, scaleState;
  Value moment, scale, newScale;
  if (choices.secondMoment == MomentStorage::LNS8) {
    auto format = NumType::get(b.getContext(), *numerics::Format::get(8, 8));
    momentType = weightType.clone(format);
    state = step.addState(site.name, "second_moment",
                          weightType.clone(format.getStorageType()));
    step.function.setArgAttr(state.getArgNumber(), LNSDialect::kFormatAttrName,
                             TypeAttr::get(format));
    scaleState = step.addState(site.name, "moment_scale",
                               RankedTensorType::get({}, b.getF32Type()));
    moment = BitcastOp::create(b, site.loc, momentType, state);
    scale = extractScalar(b, site.loc, scaleState);
    newScale = createNextScale(step, site, scale);
  } else {
    moment = state = step.addState(site.name, "second_moment", momentType);
  }

  Value seed, index, number;
  IntegerAttr stream;
  if (choices.rounding == UpdateRounding::Stochastic ||
      choices.secondMoment != MomentStorage::F32) {
    RandomSource &random = step.getRandom();
    seed = random.seed;
    number = random.step;
    index = random.indexBase;
    stream = b.getI32IntegerAttr(random.nextStream++);
  }
  auto update = MadamUpdateOp::create(
      b, site.loc, weightType, momentType, site.gradient, eta, correction,
      scale, newScale, seed, number, index, site.weights, moment,
      b.getF32FloatAttr(choices.beta), b.getF32FloatAttr(choices.gBound),
      UpdateRoundingAttr::get(b.getContext(), choices.rounding), stream);
  Value next = update.getNewSecondMoment();
  if (scaleState) {
    next = BitcastOp::create(b, site.loc, state.getType(), next);
    Value boxed = tensor::FromElementsOp::create(
        b, site.loc, cast<RankedTensorType>(scaleState.getType()), newScale);
    step.setNext(scaleState, boxed);
  }
  step.setNext(state, next);
  return update.getNewWeights();
}

static const MadamRule rule;
const UpdateRule &lns::transforms::madamRule = rule;
