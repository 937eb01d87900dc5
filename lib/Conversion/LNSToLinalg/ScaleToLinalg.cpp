//===- ScaleToLinalg.cpp - Scales and quantization to linalg --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Generics.h"
#include "LNSToLinalg/RandomToLinalg.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/Dequantize.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"

using namespace mlir;
using namespace lns;
using arith::CmpFPredicate;
using arith::CmpIPredicate;

/// The dimensions of `map`'s results, from the shape of the tensor it indexes.
static SmallVector<OpFoldResult> getGroupSizes(PatternRewriter &rewriter,
                                               Operation *op, unsigned result) {
  ReifiedRankedShapedTypeDims shapes;
  (void)reifyResultShapes(rewriter, op, shapes);
  return shapes[result];
}

/// f16 and bf16 as f32, which holds them; f32 and f64 as they are [Q1]. bf16 by
/// integers: LLVM would work on bf16 itself and round back by a function that
/// libgcc may lack.
static Value widen(Emitter &e, Value x) {
  if (x.getType().isF16())
    return arith::ExtFOp::create(e.getBuilder(), e.getLoc(),
                                 e.getBuilder().getF32Type(), x);
  if (!x.getType().isBF16())
    return x;
  Value word = e.extUnsigned(e.bitcast(x, e.i(16)), e.i(32));
  return e.fromBits(e.shl(word, e.c(16)));
}

/// An f32 to nearest in f16 or bf16, or as it is [Q7]. bf16 by integers: the
/// instruction that rounds to it flushes subnormals [F1], and where there is
/// none LLVM calls a function that libgcc may lack.
static Value roundTo(Emitter &e, Value x, Type element) {
  if (element.isF32())
    return x;
  if (element.isF16())
    return arith::TruncFOp::create(e.getBuilder(), e.getLoc(), element, x);
  Value bits = e.bits(x);
  Value upper = e.shrUnsigned(bits, e.c(16));
  Value half = e.add(e.bitAnd(upper, e.c(1)), e.c(0x7fff)); // ties to even
  Value nearest = e.shrUnsigned(e.add(bits, half), e.c(16));
  Value isNaN = e.cmpF(CmpFPredicate::UNO, x, x);
  Value word = e.select(isNaN, e.bitOr(upper, e.c(0x40)), nearest);
  return e.bitcast(e.trunc(word, e.i(16)), element);
}

/// The bits of the largest magnitude of each group, of the f32 or f64 that is
/// quantized: an unsigned maximum, so that a NaN wins whatever the order of
/// operands [Q5, N6].
static Value createLargest(PatternRewriter &rewriter, Location loc, Value input,
                           AffineMap map, ArrayRef<OpFoldResult> sizes) {
  bool isDouble = getElementTypeOrSelf(input.getType()).isF64();
  Type word = rewriter.getIntegerType(isDouble ? 64 : 32);
  Value zero =
      createFilled(rewriter, loc, sizes, rewriter.getIntegerAttr(word, 0));
  AffineMap identity = rewriter.getMultiDimIdentityMap(map.getNumDims());
  int64_t noSign = isDouble ? INT64_MAX : INT32_MAX;
  return createGeneric(
             rewriter, loc, input, zero, {identity, map},
             [&](OpBuilder &builder, Location loc, ValueRange args) {
               Emitter e(builder, loc);
               Value magnitude = e.bitAnd(e.bitcast(widen(e, args[0]), word),
                                          e.constant(word, noSign));
               return SmallVector<Value>{e.maxUnsigned(args[1], magnitude)};
             })
      .getResult(0);
}

/// The scale of a group from the bits of its largest magnitude in f32 [Q5, N6].
static Value createScale(Emitter &e, Value bits, ScaleKind kind) {
  Value result = e.maxUnsigned(bits, e.c(0x00800000)); // 2^-126
  if (kind == ScaleKind::PowerOfTwo) {
    // A fraction carries into the exponent: ceil(log2). 2^128 is clamped to
    // 2^127.
    result = e.add(result, e.c(0x007fffff));
    result = e.bitAnd(result, e.c(0x7f800000));
    result = e.minUnsigned(result, e.c(0x7f000000));
  }
  result = e.select(e.eq(bits, e.c(0)), e.c(0x3f800000), result);
  Value special = e.cmp(CmpIPredicate::uge, bits, e.c(0x7f800000));
  return e.select(special, e.c(0x7fc00000), result); // [N6]
}

/// The bits of an f32 that has the scale of the f64 with these bits [Q5]: the
/// nearest, or for powers of two one of the same ceil(log2); above zero where
/// the f64 is.
static Value narrowLargest(Emitter &e, Value bits, ScaleKind kind) {
  OpBuilder &b = e.getBuilder();
  Type i64 = b.getI64Type();
  Value least = e.constant(i64, int64_t(1023 - 126) << 52);
  Value value = e.select(e.eq(bits, e.constant(i64, 0)), bits,
                         e.maxUnsigned(bits, least));
  Value number = arith::TruncFOp::create(b, e.getLoc(), b.getF32Type(),
                                         e.bitcast(value, b.getF64Type()));
  Value nearest = e.bits(number);
  if (kind == ScaleKind::Absmax)
    return nearest;
  // A fraction that rounding lost counts, so that no power of two is left.
  Value back = e.bitcast(
      arith::ExtFOp::create(b, e.getLoc(), b.getF64Type(), number), i64);
  Value isLess = e.cmp(CmpIPredicate::ult, back, value);
  return e.bitOr(nearest, e.extUnsigned(isLess, b.getI32Type()));
}

namespace {

/// [Q5, N6]: the largest magnitude, then the scale of each group by integers.
class LowerAbsmaxScale : public OpRewritePattern<AbsmaxScaleOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AbsmaxScaleOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<OpFoldResult> sizes = getGroupSizes(rewriter, op, 0);
    Value largest =
        createLargest(rewriter, loc, op.getInput(), op.getScaleMap(), sizes);
    ScaleKind kind = op.getKind();
    Value scale = createElementwise(
        rewriter, loc, largest, rewriter.getF32Type(), largest,
        rewriter.getMultiDimIdentityMap(sizes.size()),
        [kind](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          Value bits = args[0];
          if (bits.getType().isInteger(64))
            bits = narrowLargest(e, bits, kind);
          return SmallVector<Value>{e.fromBits(createScale(e, bits, kind))};
        });
    if (scale.getType() != op.getType())
      scale = tensor::CastOp::create(rewriter, loc, op.getType(), scale);
    rewriter.replaceOp(op, scale);
    return success();
  }
};

/// [Q8]: the history without its first entry, then this call's.
class LowerRecordAbsmax : public OpRewritePattern<RecordAbsmaxOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(RecordAbsmaxOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    AffineMap toScalar = AffineMap::get(op.getInput().getType().getRank(), 0,
                                        rewriter.getContext());
    Value largest =
        createLargest(rewriter, loc, op.getInput(), toScalar, /*sizes=*/{});
    Value entry = createElementwise(
        rewriter, loc, largest, rewriter.getF32Type(), largest,
        rewriter.getMultiDimIdentityMap(0),
        [](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          Value special = e.cmp(CmpIPredicate::uge, args[0], e.c(0x7f800000));
          Value bits = e.select(special, e.c(0x7fc00000), args[0]); // [N6]
          return SmallVector<Value>{e.fromBits(bits)};
        });
    OpFoldResult one = rewriter.getIndexAttr(1);
    OpFoldResult zero = rewriter.getIndexAttr(0);
    OpFoldResult size = tensor::getMixedSize(rewriter, loc, op.getHistory(), 0);
    OpFoldResult last = affine::makeComposedFoldedAffineApply(
        rewriter, loc, rewriter.getAffineDimExpr(0) - 1, {size});
    Value next =
        tensor::EmptyOp::create(rewriter, loc, size, rewriter.getF32Type());
    if (getConstantIntValue(last) != 0) {
      Value older = tensor::ExtractSliceOp::create(
          rewriter, loc, op.getHistory(), one, last, one);
      next = tensor::InsertSliceOp::create(rewriter, loc, older, next, zero,
                                           last, one);
    }
    next = tensor::InsertSliceOp::create(rewriter, loc, entry, next, last, one,
                                         one);
    if (next.getType() != op.getType())
      next = tensor::CastOp::create(rewriter, loc, op.getType(), next);
    rewriter.replaceOp(op, next);
    return success();
  }
};

/// encode(x, RN(1 / scale)) [Q1-Q4]: the inverse is rounded once for all
/// elements that share a scale, in f64 for f64 input.
class LowerQuantize : public OpRewritePattern<QuantizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    auto scaleType = op.getScale().getType();
    bool isDouble = op.getInput().getType().getElementType().isF64();
    Type number = isDouble ? rewriter.getF64Type() : rewriter.getF32Type();
    Value inverse = createElementwise(
        rewriter, loc, op.getScale(), number, op.getScale(),
        rewriter.getMultiDimIdentityMap(scaleType.getRank()),
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          Value scale = args[0];
          if (isDouble)
            scale = arith::ExtFOp::create(builder, loc, number, scale);
          Value one = e.constant(builder.getFloatAttr(number, 1.0));
          return SmallVector<Value>{e.divF(one, scale)};
        });
    Type element = op.getResult().getType().getElementType();
    Underflow underflow = op.getUnderflow();
    AffineMap identity =
        rewriter.getMultiDimIdentityMap(op.getInput().getType().getRank());
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op.getInput());
    Value codes = createElementwise(
        rewriter, loc, op.getInput(), element, {op.getInput(), inverse},
        {identity, op.getScaleMap()},
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          Value random;
          if (op.getRounding() == Rounding::Stochastic)
            random = createUniform(builder, loc, op.getSeed(), op.getStep(),
                                   op.getIndexBase(), *op.getStream(), sizes);
          return SmallVector<Value>{EncodeOp::create(builder, loc, element,
                                                     widen(e, args[0]), args[1],
                                                     random, underflow)};
        });
    if (codes.getType() != op.getType())
      codes = tensor::CastOp::create(rewriter, loc, op.getType(), codes);
    rewriter.replaceOp(op, codes);
    return success();
  }
};

/// RN(decode(code) * scale) [Q7], rounded once more to f16 or bf16.
class LowerDequantize : public OpRewritePattern<DequantizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    AffineMap identity =
        rewriter.getMultiDimIdentityMap(op.getInput().getType().getRank());
    Type element = op.getType().getElementType();
    Value result = createElementwise(
        rewriter, op.getLoc(), op.getInput(), element,
        {op.getInput(), op.getScale()}, {identity, op.getScaleMap()},
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Value value =
              DecodeOp::create(builder, loc, builder.getF32Type(), args[0]);
          value = arith::MulFOp::create(builder, loc, value, args[1]);
          Emitter e(builder, loc);
          return SmallVector<Value>{roundTo(e, value, element)};
        });
    if (result.getType() != op.getType())
      result =
          tensor::CastOp::create(rewriter, op.getLoc(), op.getType(), result);
    rewriter.replaceOp(op, result);
    return success();
  }
};

/// [A3]: the largest field of each group, then the group's shift and scale,
/// then the codes.
class LowerRenormalize : public OpRewritePattern<RenormalizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(RenormalizeOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    numerics::Format format = getFormat(op.getInput().getType());
    AffineMap groupMap = op.getGroupMap();
    AffineMap identity =
        rewriter.getMultiDimIdentityMap(op.getInput().getType().getRank());
    SmallVector<OpFoldResult> sizes = getGroupSizes(rewriter, op, 1);
    AffineMap groupIdentity = rewriter.getMultiDimIdentityMap(sizes.size());

    Value zero =
        createFilled(rewriter, loc, sizes, rewriter.getI32IntegerAttr(0));
    Value largest =
        createGeneric(rewriter, loc, op.getInput(), zero, {identity, groupMap},
                      [&](OpBuilder &builder, Location loc, ValueRange args) {
                        Emitter e(builder, loc);
                        Value m = e.field(e.word(args[0]), format);
                        return SmallVector<Value>{e.maxUnsigned(args[1], m)};
                      })
            .getResult(0);

    // RN(2^((m - M) / gamma)) for m = 0 .. M.
    SmallVector<float> factors;
    for (int32_t m = 0; m <= format.maxField(); ++m)
      factors.push_back(
          numerics::exp2Float(m - format.maxField(), format.log2Gamma()));
    auto tableType =
        RankedTensorType::get({int64_t(factors.size())}, rewriter.getF32Type());
    Value table = arith::ConstantOp::create(
        rewriter, loc,
        DenseElementsAttr::get(tableType, ArrayRef<float>(factors)));

    // The verifier made sure that each result of scale_map is one of
    // group_map.
    SmallVector<AffineExpr> scaleExprs;
    for (AffineExpr expr : op.getScaleMap().getResults()) {
      const auto *position = llvm::find(groupMap.getResults(), expr);
      scaleExprs.push_back(
          rewriter.getAffineDimExpr(position - groupMap.getResults().begin()));
    }
    AffineMap scaleOfGroup =
        AffineMap::get(sizes.size(), 0, scaleExprs, rewriter.getContext());

    Value shifts =
        tensor::EmptyOp::create(rewriter, loc, sizes, rewriter.getI32Type());
    Value scales =
        tensor::EmptyOp::create(rewriter, loc, sizes, rewriter.getF32Type());
    auto group = createGeneric(
        rewriter, loc, {largest, op.getScale()}, {shifts, scales},
        {groupIdentity, scaleOfGroup, groupIdentity, groupIdentity},
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          Value index = arith::IndexCastUIOp::create(
              builder, loc, builder.getIndexType(), args[0]);
          Value factor = tensor::ExtractOp::create(builder, loc, table, index);
          Value scale = e.mulF(args[1], factor);
          Value normal = e.cmpF(CmpFPredicate::OGE, scale, e.f(0x1p-126f));
          Value nonzero = e.cmp(CmpIPredicate::ne, args[0], e.c(0));
          Value moves = e.bitAnd(normal, nonzero);
          Value shift = e.sub(e.c(format.maxField()), args[0]);
          return SmallVector<Value>{e.select(moves, shift, e.c(0)),
                                    e.select(moves, scale, args[1])};
        });

    Value codes = createElementwise(
        rewriter, loc, op.getInput(), op.getInput().getType().getElementType(),
        {op.getInput(), group.getResult(0)}, {identity, groupMap},
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          Value word = e.word(args[0]);
          Value zeroField = e.eq(e.field(word, format), e.c(0));
          Value moved = e.select(zeroField, e.c(0), e.add(word, args[1]));
          return SmallVector<Value>{e.code(moved, args[0].getType())};
        });
    SmallVector<Value> results{codes, group.getResult(1)};
    for (auto [result, type] : llvm::zip(results, op.getResultTypes()))
      if (result.getType() != type)
        result = tensor::CastOp::create(rewriter, loc, type, result);
    rewriter.replaceOp(op, results);
    return success();
  }
};

} // namespace

void lns::populateScaleToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerAbsmaxScale, LowerRecordAbsmax, LowerQuantize,
               LowerDequantize, LowerRenormalize>(patterns.getContext());
}
