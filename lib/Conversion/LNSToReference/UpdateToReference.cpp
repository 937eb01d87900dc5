//===- UpdateToReference.cpp - Weight updates as scalar loops -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Loops.h"
#include "ReferenceCalls.h"
#include "lns/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace lns;

namespace {

/// One element of an update: its operands, and calls that compute its results.
/// Every result is a call of its own, with the same arguments.
template <typename OpTy> class Element {
public:
  Element(OpBuilder &b, OpTy op, ValueRange indices, ValueRange tensors)
      : b(b), op(op), loc(op.getLoc()), indices(indices), tensors(tensors),
        calls(b, op) {}

  Value extract(Value tensor) {
    return tensor::ExtractOp::create(b, loc, tensor, indices);
  }
  Value gradient() { return extract(op.getGradient()); }
  /// The element of init `i` before the step.
  Value init(unsigned i) { return extract(tensors[i]); }
  Value insert(unsigned i, Value value) {
    return tensor::InsertOp::create(b, loc, value, tensors[i], indices);
  }
  Value f32(FloatAttr value) {
    return arith::ConstantOp::create(b, loc, value);
  }

  /// U of this element from the stream of the op plus `streamBase` [Q4]; 0
  /// where nothing is random.
  Value random(uint32_t streamBase = 0) {
    if (!op.getSeed())
      return calls.i32(0);
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(b, loc, op.getWeights());
    Value position =
        createElementIndex(b, loc, op.getIndexBase(), sizes, indices);
    uint32_t stream = *op.getStream() + streamBase;
    return UniformOp::create(b, loc, b.getI32Type(), op.getSeed(), op.getStep(),
                             position, b.getI32IntegerAttr(int32_t(stream)));
  }

  /// `name(code, format, arguments…)` as the new code of init `i`.
  Value callCode(unsigned i, StringRef name, ValueRange arguments) {
    auto type = cast<NumType>(getElementTypeOrSelf(tensors[i].getType()));
    Value word = calls.call(name, b.getI32Type(), {}, init(i), arguments);
    return insert(i, calls.code(word, type));
  }
  /// `name(weight, format, arguments…)` as the new f32 of init `i`.
  Value callMoment(unsigned i, StringRef name, ValueRange arguments) {
    return insert(i, calls.call(name, b.getF32Type(), {}, init(0), arguments));
  }

  OpBuilder &b;
  OpTy op;
  Location loc;
  ValueRange indices, tensors;
  ReferenceCalls calls;
};

/// An update as a loop nest over its elements.
template <typename OpTy> class UpdateLoops : public OpRewritePattern<OpTy> {
public:
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const final {
    SmallVector<Value> inits(op.getDpsInits());
    SmallVector<Value> results = createLoops(
        rewriter, op.getLoc(),
        tensor::getMixedSizes(rewriter, op.getLoc(), op.getWeights()), inits,
        [&](OpBuilder &b, ValueRange indices, ValueRange tensors) {
          Element<OpTy> element(b, op, indices, tensors);
          return step(element);
        });
    rewriter.replaceOp(op, results);
    return success();
  }

protected:
  /// The inits with this element after the step.
  virtual SmallVector<Value> step(Element<OpTy> &element) const = 0;
};

/// Rounding as Runtime/Reference.h counts it.
Value getRounding(ReferenceCalls &calls, Rounding rounding) {
  return calls.i32(rounding == Rounding::Stochastic ? 1 : 0);
}
Value getRounding(ReferenceCalls &calls, UpdateRounding rounding) {
  switch (rounding) {
  case UpdateRounding::Nearest:
    return calls.i32(0);
  case UpdateRounding::Stochastic:
    return calls.i32(1);
  case UpdateRounding::NearestTwice:
    return calls.i32(2);
  }
  llvm_unreachable("all roundings are handled");
}

/// [M2, M3].
class MadamUpdateLoops : public UpdateLoops<MadamUpdateOp> {
  using UpdateLoops::UpdateLoops;
  SmallVector<Value> step(Element<MadamUpdateOp> &element) const override {
    MadamUpdateOp op = element.op;
    OpBuilder &b = element.b;
    ReferenceCalls &calls = element.calls;
    Type moment = op.getSecondMoment().getType().getElementType();
    Value g = element.gradient(), beta = element.f32(op.getBetaAttr());
    Value stored = element.init(1);

    // The stored moment in f32, and how it is stored again.
    Value v = stored, newMoment;
    if (moment.isF32()) {
      newMoment = element.insert(
          1, calls.call("lns_ref_madam_v", b.getF32Type(), {v, g, beta}, {}));
    } else if (moment.isBF16()) {
      Value word =
          arith::BitcastOp::create(b, element.loc, b.getI16Type(), stored);
      word = arith::ExtUIOp::create(b, element.loc, b.getI32Type(), word);
      v = calls.call("lns_ref_bfloat16_value", b.getF32Type(), {word}, {});
      Value random = element.random(/*streamBase=*/1u << 31);
      word = calls.call("lns_ref_madam_v_bfloat16", b.getI32Type(),
                        {word, g, beta, random}, {});
      word = arith::TruncIOp::create(b, element.loc, b.getI16Type(), word);
      newMoment = element.insert(
          1, arith::BitcastOp::create(b, element.loc, moment, word));
    } else {
      v = calls.call("lns_ref_dequantize", b.getF32Type(), {}, stored,
                     op.getMomentScale());
      newMoment = element.callCode(1, "lns_ref_madam_v_code",
                                   {g, beta, op.getMomentScale(),
                                    op.getNewMomentScale(),
                                    element.random(/*streamBase=*/1u << 31)});
    }
    bool draws = op.getRounding() == UpdateRounding::Stochastic;
    Value newWeight = element.callCode(
        0, "lns_ref_madam_code",
        {v, g, beta, op.getCorrection(), op.getEta(),
         element.f32(op.getGBoundAttr()), getRounding(calls, op.getRounding()),
         draws ? element.random() : calls.i32(0)});
    return {newWeight, newMoment};
  }
};

/// [M5].
class SgdUpdateLoops : public UpdateLoops<SgdUpdateOp> {
  using UpdateLoops::UpdateLoops;
  SmallVector<Value> step(Element<SgdUpdateOp> &element) const override {
    SgdUpdateOp op = element.op;
    Value scale = tensor::ExtractOp::create(
        element.b, element.loc, op.getScale(),
        applyMap(element.b, element.loc, op.getScaleMap(), element.indices));
    Value g = element.gradient();
    Value rounding = getRounding(element.calls, op.getRounding());
    Value random = element.random();
    if (!op.getVelocity())
      return {element.callCode(0, "lns_ref_sgd_code",
                               {g, op.getEta(), scale, rounding, random})};
    Value u = element.init(1);
    return {element.callCode(
                0, "lns_ref_sgd_momentum_code",
                {u, g, op.getEta(), op.getMomentum(), scale, rounding, random}),
            element.callMoment(1, "lns_ref_sgd_velocity",
                               {u, g, op.getEta(), op.getMomentum(), scale})};
  }
};

/// [M5].
class AdamWUpdateLoops : public UpdateLoops<AdamWUpdateOp> {
  using UpdateLoops::UpdateLoops;
  SmallVector<Value> step(Element<AdamWUpdateOp> &element) const override {
    AdamWUpdateOp op = element.op;
    Value scale = tensor::ExtractOp::create(
        element.b, element.loc, op.getScale(),
        applyMap(element.b, element.loc, op.getScaleMap(), element.indices));
    SmallVector<Value> arguments{element.init(1),
                                 element.init(2),
                                 element.gradient(),
                                 element.f32(op.getFirstBetaAttr()),
                                 element.f32(op.getSecondBetaAttr()),
                                 element.f32(op.getEpsilonAttr()),
                                 op.getEta(),
                                 op.getWeightDecay(),
                                 op.getFirstCorrection(),
                                 op.getSecondCorrection(),
                                 scale};
    Value m = element.callMoment(1, "lns_ref_adamw_m", arguments);
    Value v = element.callMoment(2, "lns_ref_adamw_v", arguments);
    arguments.push_back(getRounding(element.calls, op.getRounding()));
    arguments.push_back(element.random());
    return {element.callCode(0, "lns_ref_adamw_code", arguments), m, v};
  }
};

/// [M5]: MUL and signMUL differ in the function.
template <typename OpTy> class ExponentLoops : public UpdateLoops<OpTy> {
public:
  ExponentLoops(MLIRContext *context, StringRef function)
      : UpdateLoops<OpTy>(context), function(function) {}

private:
  SmallVector<Value> step(Element<OpTy> &element) const override {
    OpTy op = element.op;
    return {element.callCode(0, function,
                             {element.gradient(), op.getEta(),
                              getRounding(element.calls, op.getRounding()),
                              element.random()})};
  }

  StringRef function;
};

} // namespace

void lns::populateUpdateToReferencePatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<MadamUpdateLoops, SgdUpdateLoops, AdamWUpdateLoops>(context);
  patterns.add<ExponentLoops<MulUpdateOp>>(context, "lns_ref_mul_update_code");
  patterns.add<ExponentLoops<SignMulUpdateOp>>(context,
                                               "lns_ref_signmul_update_code");
}
