//===- UpdateToLinalg.cpp - Weight updates to linalg ----------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Generics.h"
#include "LNSToLinalg/RandomToLinalg.h"
#include "UpdateEmitter.h"
#include "lns/Conversion/Passes.h"

using namespace mlir;
using namespace lns;
using arith::CmpFPredicate;
using arith::CmpIPredicate;

//===----------------------------------------------------------------------===//
// Arithmetic of all updates
//===----------------------------------------------------------------------===//

/// x clamped to [low, high] as std::min(std::max(x, low), high) does; a NaN
/// stays.
static Value clamp(Emitter &e, Value x, Value low, Value high) {
  x = e.select(e.cmpF(CmpFPredicate::OLT, x, low), low, x);
  return e.select(e.cmpF(CmpFPredicate::OGT, x, high), high, x);
}

/// x rounded to an integer, ties to even.
static Value roundToEven(Emitter &e, Value x) {
  return math::RoundEvenOp::create(e.getBuilder(), e.getLoc(), x);
}

static Value toInteger(Emitter &e, Value x) {
  return arith::FPToSIOp::create(e.getBuilder(), e.getLoc(),
                                 e.getBuilder().getI32Type(), x);
}

/// (floor(2^16·x) + random) >> 16 for |x| ≤ 2^17 [M3]. Every step is exact:
/// 2^16·x is scaled by a power of two, its floor F and floor(F/2^16) are f32
/// integers, and F mod 2^16 has no more bits than F.
static Value roundStochastic(Emitter &e, Value x, Value random) {
  auto floor = [&](Value value) -> Value {
    return math::FloorOp::create(e.getBuilder(), e.getLoc(), value);
  };
  Value scaled = floor(e.mulF(x, e.f(0x1p16f)));
  Value quotient = floor(e.mulF(scaled, e.f(0x1p-16f)));
  Value rest = e.subF(scaled, e.mulF(quotient, e.f(0x1p16f)));
  Value carry = e.shrSigned(e.add(toInteger(e, rest), random), e.c(16));
  return e.add(toInteger(e, quotient), carry);
}

/// k of x, clamped to ±2M [M3], stochastic where `random` is given. A NaN, only
/// from an infinite or NaN parameter, moves nothing.
static Value exponentStep(Emitter &e, Value x, numerics::Format format,
                          Value random) {
  x = e.select(e.cmpF(CmpFPredicate::UNO, x, x), e.f(0.0f), x);
  int32_t limit = 2 * format.maxField();
  if (!random) {
    x = clamp(e, roundToEven(e, x), e.f(-float(limit)), e.f(float(limit)));
    return toInteger(e, x);
  }
  x = clamp(e, x, e.f(-0x1p17f), e.f(0x1p17f));
  Value k = roundStochastic(e, x, random);
  return e.minSigned(e.maxSigned(k, e.c(-limit)), e.c(limit));
}

/// m ← clamp(m − sign(w)·k, 1, M) where `counts`; zero stays zero [M3].
static Value moveExponent(Emitter &e, Value code, Value k, Value counts,
                          numerics::Format format) {
  Value word = e.word(code);
  Value m = e.field(word, format);
  Value sign = e.sign(word, format);
  Value isNegative = e.eq(sign, e.c(1));
  Value moved = e.select(isNegative, e.add(m, k), e.sub(m, k));
  moved = e.maxSigned(moved, e.c(1));
  moved = e.minSigned(moved, e.c(format.maxField()));
  moved = e.select(counts, moved, m);
  moved = e.select(e.eq(m, e.c(0)), e.c(0), moved);
  return e.code(e.join(sign, moved, format), code.getType());
}

/// RN(decode(code) · scale) [Q7].
static Value dequantize(Emitter &e, Value code, Value scale) {
  OpBuilder &b = e.getBuilder();
  Value value = DecodeOp::create(b, e.getLoc(), b.getF32Type(), code);
  return e.mulF(value, scale);
}

/// `encode(x, inverse)` with the policy min, stochastic where `random` is given
/// [Q1-Q4], or the code itself, canonical [N3], where `keep`.
static Value encodeUnless(Emitter &e, Value keep, Value code, Value x,
                          Value inverse, Value random,
                          numerics::Format format) {
  Type type = code.getType();
  Value encoded = EncodeOp::create(e.getBuilder(), e.getLoc(), type, x, inverse,
                                   random, Underflow::Min);
  Value word = e.word(code);
  Value kept = e.join(e.sign(word, format), e.field(word, format), format);
  return e.code(e.select(keep, kept, e.word(encoded)), type);
}

/// The code of a weight that goes from `w` to `next` where `counts`; it stays
/// where the value does [M5].
static Value storeWeight(Emitter &e, Value counts, Value code, Value w,
                         Value next, Value inverse, Value random,
                         numerics::Format format) {
  Value stays = e.cmpF(CmpFPredicate::OEQ, next, w);
  Value always = e.constant(e.getBuilder().getBoolAttr(true));
  Value keep = e.select(counts, stays, always);
  return encodeUnless(e, keep, code, next, inverse, random, format);
}

/// 1 / scale, for scalars and, element by element, for tensors [Q1].
static Value createInverse(OpBuilder &builder, Location loc, Value scale) {
  auto invert = [](OpBuilder &b, Location loc, ValueRange args) {
    Emitter e(b, loc);
    return SmallVector<Value>{e.divF(e.f(1.0f), args[0])};
  };
  auto type = dyn_cast<RankedTensorType>(scale.getType());
  if (!type)
    return invert(builder, loc, scale).front();
  return createElementwise(builder, loc, scale, type.getElementType(), scale,
                           builder.getMultiDimIdentityMap(type.getRank()),
                           invert);
}

namespace {

/// An update as one elementwise generic whose outputs are the op's inits, so
/// that all are updated in place.
template <typename OpTy> class UpdatePattern : public OpRewritePattern<OpTy> {
public:
  using OpRewritePattern<OpTy>::OpRewritePattern;

protected:
  /// U of the element that the body works on [Q4].
  class RandomBits {
  public:
    /// Called outside the body: the sizes may be values.
    RandomBits(OpBuilder &builder, OpTy op)
        : op(op),
          sizes(tensor::getMixedSizes(builder, op.getLoc(), op.getWeights())) {}

    /// From the stream of the op plus `streamBase`; null where the op has no
    /// random operands.
    Value draw(Emitter &e, uint32_t streamBase = 0) {
      if (!op.getSeed())
        return {};
      return createUniform(e.getBuilder(), e.getLoc(), op.getSeed(),
                           op.getStep(), op.getIndexBase(),
                           *op.getStream() + streamBase, sizes);
    }

  private:
    OpTy op;
    SmallVector<OpFoldResult> sizes;
  };

  /// `body` gets the gradient, `inputs` by their maps, and what the step
  /// changes: the outputs, so that bufferization updates them in place.
  static void replaceByGeneric(
      PatternRewriter &rewriter, OpTy op,
      ArrayRef<std::pair<Value, AffineMap>> inputs,
      function_ref<SmallVector<Value>(Emitter &, ValueRange)> body) {
    AffineMap identity =
        rewriter.getMultiDimIdentityMap(op.getWeights().getType().getRank());
    SmallVector<Value> operands{op.getGradient()};
    SmallVector<AffineMap> maps{identity};
    for (auto [operand, map] : inputs) {
      operands.push_back(operand);
      maps.push_back(map);
    }
    SmallVector<Value> inits(op.getDpsInits());
    maps.append(inits.size(), identity);
    auto generic =
        createGeneric(rewriter, op.getLoc(), operands, inits, maps,
                      [&](OpBuilder &builder, Location loc, ValueRange args) {
                        Emitter e(builder, loc);
                        return body(e, args);
                      });
    rewriter.replaceOp(op, generic.getResults());
  }
};

//===----------------------------------------------------------------------===//
// Madam [M2, M3]
//===----------------------------------------------------------------------===//

/// How a second moment is stored [M2].
class MomentStorage {
public:
  MomentStorage(OpBuilder &builder, MadamUpdateOp op)
      : op(op), element(op.getSecondMoment().getType().getElementType()) {
    if (op.getNewMomentScale())
      inverse = createInverse(builder, op.getLoc(), op.getNewMomentScale());
  }

  /// The f32 of a stored moment.
  Value load(Emitter &e, Value stored) {
    if (element.isF32())
      return stored;
    OpBuilder &b = e.getBuilder();
    if (element.isBF16()) {
      Value word =
          e.extUnsigned(e.bitcast(stored, b.getI16Type()), b.getI32Type());
      return e.fromBits(e.shl(word, e.c(16)));
    }
    return dequantize(e, stored, op.getMomentScale());
  }

  /// What is stored after a step from `v` to `newV`.
  Value store(Emitter &e, Value stored, Value v, Value newV, Value counts,
              Value random) {
    if (element.isF32())
      return e.select(counts, newV, v);
    OpBuilder &b = e.getBuilder();
    if (element.isBF16()) {
      Value bits = e.bits(newV);
      Value magnitude = e.bitAnd(bits, e.c(0x7fffffff));
      magnitude = e.shrUnsigned(e.add(magnitude, random), e.c(16));
      magnitude = e.minUnsigned(magnitude, e.c(0x7f7f));
      Value sign = e.bitAnd(e.shrUnsigned(bits, e.c(16)), e.c(0x8000));
      Value word = e.trunc(e.bitOr(sign, magnitude), b.getI16Type());
      return e.select(counts, e.bitcast(word, b.getBF16Type()), stored);
    }
    Value sameScale =
        e.cmpF(CmpFPredicate::OEQ, op.getMomentScale(), op.getNewMomentScale());
    Value keep = e.select(counts, e.constant(b.getBoolAttr(false)), sameScale);
    return encodeUnless(e, keep, stored, e.select(counts, newV, v), inverse,
                        random, getFormat(element));
  }

private:
  MadamUpdateOp op;
  Type element;
  Value inverse;
};

class LowerMadamUpdate : public UpdatePattern<MadamUpdateOp> {
public:
  using UpdatePattern::UpdatePattern;
  LogicalResult matchAndRewrite(MadamUpdateOp op,
                                PatternRewriter &rewriter) const override {
    numerics::Format format = getFormat(op.getWeights().getType());
    Emitter outer(rewriter, op.getLoc());
    Value kappa = outer.mulF(op.getEta(), outer.f(float(format.gamma())));
    RandomBits random(rewriter, op);
    MomentStorage storage(rewriter, op);
    replaceByGeneric(rewriter, op, {}, [&](Emitter &e, ValueRange args) {
      Value g = args[0], code = args[1], stored = args[2];
      Value v = storage.load(e, stored);
      auto [newV, counts] =
          emitMadamMoment(e, g, v, op.getBeta().convertToFloat());

      Value n = normalize(e, op, g, newV);
      Value weightRandom;
      if (op.getRounding() == UpdateRounding::NearestTwice)
        n = roundToEven(e, n);
      else if (op.getRounding() == UpdateRounding::Stochastic)
        weightRandom = random.draw(e);
      Value k = exponentStep(e, e.mulF(kappa, n), format, weightRandom);
      Value momentRandom;
      if (!op.getSecondMoment().getType().getElementType().isF32())
        momentRandom = random.draw(e, /*streamBase=*/1u << 31);
      return SmallVector<Value>{
          moveExponent(e, code, k, counts, format),
          storage.store(e, stored, v, newV, counts, momentRandom)};
    });
    return success();
  }

private:
  /// n of [M2].
  static Value normalize(Emitter &e, MadamUpdateOp op, Value g, Value newV) {
    Value root = emitSquareRoot(e, e.divF(newV, op.getCorrection()));
    float bound = op.getGBound().convertToFloat();
    Value n = clamp(e, e.divF(g, root), e.f(-bound), e.f(bound));
    Value noMoment = e.cmpF(CmpFPredicate::OEQ, newV, e.f(0.0f));
    return e.select(noMoment, e.f(0.0f), n);
  }
};

//===----------------------------------------------------------------------===//
// SGD, AdamW [M5]
//===----------------------------------------------------------------------===//

class LowerSgdUpdate : public UpdatePattern<SgdUpdateOp> {
public:
  using UpdatePattern::UpdatePattern;
  LogicalResult matchAndRewrite(SgdUpdateOp op,
                                PatternRewriter &rewriter) const override {
    numerics::Format format = getFormat(op.getWeights().getType());
    Value inverse = createInverse(rewriter, op.getLoc(), op.getScale());
    RandomBits random(rewriter, op);
    AffineMap map = op.getScaleMap();
    replaceByGeneric(
        rewriter, op, {{op.getScale(), map}, {inverse, map}},
        [&](Emitter &e, ValueRange args) {
          Value code = args[3], w = dequantize(e, code, args[1]);
          Value velocity = op.getVelocity() ? args[4] : Value();
          SgdStep step = emitSgdStep(e, args[0], w, op.getEta(),
                                     op.getMomentum(), velocity);
          SmallVector<Value> results{storeWeight(e, step.counts, code, w,
                                                 step.weight, args[2],
                                                 random.draw(e), format)};
          if (velocity)
            results.push_back(e.select(step.counts, step.direction, velocity));
          return results;
        });
    return success();
  }
};

class LowerAdamWUpdate : public UpdatePattern<AdamWUpdateOp> {
public:
  using UpdatePattern::UpdatePattern;
  LogicalResult matchAndRewrite(AdamWUpdateOp op,
                                PatternRewriter &rewriter) const override {
    numerics::Format format = getFormat(op.getWeights().getType());
    Value inverse = createInverse(rewriter, op.getLoc(), op.getScale());
    RandomBits random(rewriter, op);
    AffineMap map = op.getScaleMap();
    Emitter outer(rewriter, op.getLoc());
    Value decay = emitDecay(outer, op.getEta(), op.getWeightDecay());
    replaceByGeneric(rewriter, op, {{op.getScale(), map}, {inverse, map}},
                     [&](Emitter &e, ValueRange args) {
                       Value code = args[3], m = args[4], v = args[5];
                       Value w = dequantize(e, code, args[1]);
                       AdamWStep step =
                           emitAdamWStep(e, op, args[0], w, m, v, decay);
                       return SmallVector<Value>{
                           storeWeight(e, step.counts, code, w, step.weight,
                                       args[2], random.draw(e), format),
                           e.select(step.counts, step.firstMoment, m),
                           e.select(step.counts, step.secondMoment, v)};
                     });
    return success();
  }
};

//===----------------------------------------------------------------------===//
// MUL, signMUL [M5]
//===----------------------------------------------------------------------===//

class LowerMulUpdate : public UpdatePattern<MulUpdateOp> {
public:
  using UpdatePattern::UpdatePattern;
  LogicalResult matchAndRewrite(MulUpdateOp op,
                                PatternRewriter &rewriter) const override {
    numerics::Format format = getFormat(op.getWeights().getType());
    Emitter outer(rewriter, op.getLoc());
    Value kappa = outer.mulF(op.getEta(), outer.f(float(format.gamma())));
    RandomBits random(rewriter, op);
    replaceByGeneric(rewriter, op, {}, [&](Emitter &e, ValueRange args) {
      Value x = e.mulF(kappa, args[0]);
      Value k = exponentStep(e, x, format, random.draw(e));
      return SmallVector<Value>{
          moveExponent(e, args[1], k, emitIsFinite(e, args[0]), format)};
    });
    return success();
  }
};

class LowerSignMulUpdate : public UpdatePattern<SignMulUpdateOp> {
public:
  using UpdatePattern::UpdatePattern;
  LogicalResult matchAndRewrite(SignMulUpdateOp op,
                                PatternRewriter &rewriter) const override {
    numerics::Format format = getFormat(op.getWeights().getType());
    Emitter outer(rewriter, op.getLoc());
    Value kappa = outer.mulF(op.getEta(), outer.f(float(format.gamma())));
    RandomBits random(rewriter, op);
    replaceByGeneric(rewriter, op, {}, [&](Emitter &e, ValueRange args) {
      Value g = args[0], zero = e.c(0);
      Value k = exponentStep(e, kappa, format, random.draw(e));
      Value positive = e.cmpF(CmpFPredicate::OGT, g, e.f(0.0f));
      Value negative = e.cmpF(CmpFPredicate::OLT, g, e.f(0.0f));
      Value signedStep = e.select(positive, k, zero);
      signedStep = e.select(negative, e.sub(zero, k), signedStep);
      return SmallVector<Value>{
          moveExponent(e, args[1], signedStep, emitIsFinite(e, g), format)};
    });
    return success();
  }
};

} // namespace

void lns::populateUpdateToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerMadamUpdate, LowerSgdUpdate, LowerAdamWUpdate,
               LowerMulUpdate, LowerSignMulUpdate>(patterns.getContext());
}
