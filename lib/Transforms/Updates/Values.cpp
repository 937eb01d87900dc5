//===- Values.cpp - Rules for parameters that stay in f32 [M4] ------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateRule.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace lns;
using namespace lns::transforms;

namespace {

/// Arithmetic of one element, in the order in which it is rounded [F1].
struct Number {
  OpBuilder &b;
  Location loc;
  Value value;

  Number with(Value other) const { return {b, loc, other}; }
  Number operator+(Number o) const {
    return with(arith::AddFOp::create(b, loc, value, o.value));
  }
  Number operator-(Number o) const {
    return with(arith::SubFOp::create(b, loc, value, o.value));
  }
  Number operator*(Number o) const {
    return with(arith::MulFOp::create(b, loc, value, o.value));
  }
  Number operator/(Number o) const {
    return with(arith::DivFOp::create(b, loc, value, o.value));
  }
  Number constant(float c) const {
    return with(arith::ConstantOp::create(b, loc, b.getF32FloatAttr(c)));
  }
};

/// The new states where all of `finite` are finite, else the old ones: a
/// gradient that is not finite changes nothing, as under M2.
SmallVector<Value> selectFinite(Number like, ArrayRef<Number> finite,
                                ArrayRef<Number> next, ArrayRef<Value> old) {
  OpBuilder &b = like.b;
  Value counts;
  for (const Number &number : finite) {
    Value isFinite = createIsFinite(b, like.loc, number.value);
    counts = counts
                 ? Value(arith::AndIOp::create(b, like.loc, counts, isFinite))
                 : isFinite;
  }
  SmallVector<Value> results;
  for (auto [number, value] : llvm::zip_equal(next, old))
    results.push_back(
        arith::SelectOp::create(b, like.loc, counts, number.value, value));
  return results;
}

/// `u ← RN(RN(μ·u) + g)`, `w ← RN(w − RN(eta·u))`.
class ValueSgdRule : public UpdateRule {
public:
  StringRef getName() const override { return "value_sgd"; }
  bool isLogarithmic() const override { return false; }
  Value build(StepBuilder &step, const UpdateSite &site) const override {
    Value eta = step.getOperand("value_eta");
    Value momentum = step.getOperand("momentum");
    BlockArgument velocity =
        step.addState(site.name, "velocity", site.weights.getType());
    SmallVector<Value> next = createElementwise(
        step.builder, site.loc, site.gradient, {site.weights, velocity},
        [&](OpBuilder &b, Location loc, ValueRange args) {
          Number g{b, loc, args[0]}, w = g.with(args[1]), u = g.with(args[2]);
          Number newU = g.with(momentum) * u + g;
          Number newW = w - g.with(eta) * newU;
          return selectFinite(g, {newW}, {newW, newU}, {args[1], args[2]});
        });
    step.setNext(velocity, next[1]);
    return next[0];
  }
};

/// The formula of `lns.adamw_update` on f32 values.
class ValueAdamRule : public UpdateRule {
public:
  ValueAdamRule(StringRef name, bool decays) : name(name), decays(decays) {}
  StringRef getName() const override { return name; }
  bool isLogarithmic() const override { return false; }
  Value build(StepBuilder &step, const UpdateSite &site) const override {
    const UpdateChoices &choices = step.choices;
    Value eta = step.getOperand("value_eta");
    Value first = step.getOperand("first_correction");
    Value second = step.getOperand("second_correction");
    Value decay = decays ? step.getOperand("weight_decay") : Value();
    Type type = site.weights.getType();
    BlockArgument m = step.addState(site.name, "first_moment", type);
    BlockArgument v = step.addState(site.name, "second_moment", type);
    SmallVector<Value> next = createElementwise(
        step.builder, site.loc, site.gradient, {site.weights, m, v},
        [&](OpBuilder &b, Location loc, ValueRange args) {
          Number g{b, loc, args[0]}, w = g.with(args[1]);
          float b1 = choices.firstBeta, b2 = choices.secondBeta;
          Number newM =
              g.constant(b1) * g.with(args[2]) + g.constant(1.0f - b1) * g;
          Number square = g * g;
          Number newV =
              g.constant(b2) * g.with(args[3]) + g.constant(1.0f - b2) * square;
          Number ratio = newV / g.with(second);
          Number root = g.with(math::SqrtOp::create(b, loc, ratio.value));
          Number q =
              (newM / g.with(first)) / (root + g.constant(choices.epsilon));
          if (decays)
            w.value =
                (w * (g.constant(1.0f) - g.with(eta) * g.with(decay))).value;
          Number newW = w - g.with(eta) * q;
          return selectFinite(g, {square, newV, newW}, {newW, newM, newV},
                              {args[1], args[2], args[3]});
        });
    step.setNext(m, next[1]);
    step.setNext(v, next[2]);
    return next[0];
  }

private:
  StringRef name;
  bool decays;
};

/// A parameter that no step changes.
class FrozenRule : public UpdateRule {
public:
  StringRef getName() const override { return "frozen"; }
  bool isLogarithmic() const override { return false; }
  bool isTrained() const override { return false; }
  Value build(StepBuilder &step, const UpdateSite &site) const override {
    return site.weights;
  }
};

} // namespace

static const ValueAdamRule adam("value_adam", false);
static const ValueAdamRule adamW("value_adamw", true);
static const ValueSgdRule sgd;
static const FrozenRule frozen;
const UpdateRule &lns::transforms::valueAdamRule = adam;
const UpdateRule &lns::transforms::valueAdamWRule = adamW;
const UpdateRule &lns::transforms::valueSgdRule = sgd;
const UpdateRule &lns::transforms::frozenRule = frozen;
