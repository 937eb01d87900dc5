//===- AdamW.cpp - AdamW on stored codes [M5] ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateRule.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

namespace {

class AdamWRule : public UpdateRule {
public:
  StringRef getName() const override { return "adamw"; }
  bool isLogarithmic() const override { return true; }
  Value build(StepBuilder &step, const UpdateSite &site) const override {
    OpBuilder &b = step.builder;
    const UpdateChoices &choices = step.choices;
    auto type = cast<RankedTensorType>(site.weights.getType());
    Value eta = step.getOperand(step.choices.valueRate);
    Value decay = step.getOperand("weight_decay");
    Value first = step.getOperand("first_correction");
    Value second = step.getOperand("second_correction");
    Rounding rounding = getQuantizeRounding(choices.rounding);
    bool draws = rounding == Rounding::Stochastic;
    RandomSource none;
    RandomSource &random = draws ? step.getRandom() : none;
    Type moments = type.clone(b.getF32Type());
    BlockArgument m = step.addState(site.name, "first_moment", moments);
    BlockArgument v = step.addState(site.name, "second_moment", moments);
    auto update = AdamWUpdateOp::create(
        b, site.loc, type, moments, moments, site.gradient, eta, decay, first,
        second, site.scale, random.seed, random.step, random.indexBase,
        site.weights, m, v,
        AffineMapAttr::get(AffineMap::get(type.getRank(), 0, b.getContext())),
        b.getF32FloatAttr(choices.firstBeta),
        b.getF32FloatAttr(choices.secondBeta),
        b.getF32FloatAttr(choices.epsilon),
        RoundingAttr::get(b.getContext(), rounding),
        draws ? b.getI32IntegerAttr(random.nextStream++) : IntegerAttr());
    step.setNext(m, update.getNewFirstMoment());
    step.setNext(v, update.getNewSecondMoment());
    return update.getNewWeights();
  }
};

} // namespace

static const AdamWRule rule;
const UpdateRule &lns::transforms::adamWRule = rule;
