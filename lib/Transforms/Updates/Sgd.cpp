//===- Sgd.cpp - Gradient descent on stored codes [M5] ------===//
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

class SgdRule : public UpdateRule {
public:
  StringRef getName() const override { return "sgd"; }
  bool isLogarithmic() const override { return true; }
  Value build(StepBuilder &step, const UpdateSite &site) const override {
    OpBuilder &b = step.builder;
    auto type = cast<RankedTensorType>(site.weights.getType());
    Value eta = step.getOperand(step.choices.valueRate);
    Value momentum = step.getOperand("momentum");
    Rounding rounding = getQuantizeRounding(step.choices.rounding);
    bool draws = rounding == Rounding::Stochastic;
    RandomSource none;
    RandomSource &random = draws ? step.getRandom() : none;
    BlockArgument velocity =
        step.addState(site.name, "velocity", type.clone(b.getF32Type()));
    auto update = SgdUpdateOp::create(
        b, site.loc, type, velocity.getType(), site.gradient, eta, site.scale,
        momentum, random.seed, random.step, random.indexBase, site.weights,
        velocity, AffineMap::get(type.getRank(), 0, b.getContext()), rounding,
        draws ? b.getI32IntegerAttr(random.nextStream++) : IntegerAttr());
    step.setNext(velocity, update.getNewVelocity());
    return update.getNewWeights();
  }
};

} // namespace

static const SgdRule rule;
const UpdateRule &lns::transforms::sgdRule = rule;
