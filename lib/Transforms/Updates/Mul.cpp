//===- Mul.cpp - MUL and signMUL on stored exponents [M5] ------===//
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

template <typename OpTy> class ExponentRule : public UpdateRule {
public:
  explicit ExponentRule(StringRef name) : name(name) {}
  StringRef getName() const override { return name; }
  bool isLogarithmic() const override { return true; }
  bool movesExponents() const override { return true; }
  Value build(StepBuilder &step, const UpdateSite &site) const override {
    OpBuilder &b = step.builder;
    Value eta = step.getOperand("eta");
    Rounding rounding = getQuantizeRounding(step.choices.rounding);
    bool draws = rounding == Rounding::Stochastic;
    RandomSource none;
    RandomSource &random = draws ? step.getRandom() : none;
    return OpTy::create(b, site.loc, site.weights.getType(), site.gradient, eta,
                        random.seed, random.step, random.indexBase,
                        site.weights, rounding,
                        draws ? b.getI32IntegerAttr(random.nextStream++)
                              : IntegerAttr())
        .getNewWeights();
  }

private:
  StringRef name;
};

} // namespace

static const ExponentRule<MulUpdateOp> mul("mul");
static const ExponentRule<SignMulUpdateOp> signMul("signmul");
const UpdateRule &lns::transforms::mulRule = mul;
const UpdateRule &lns::transforms::signMulRule = signMul;
