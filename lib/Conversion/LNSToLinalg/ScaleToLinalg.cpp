//===- ScaleToLinalg.cpp - Scales and quantization to linalg --------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Generics.h"
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

/// The bits of the largest magnitude of each group, an unsigned maximum: a NaN
/// wins whatever the order of operands [Q5, N6].
static Value createLargest(PatternRewriter &rewriter, Location loc, Value input,
                           AffineMap map, ArrayRef<OpFoldResult> sizes) {
  Value zero =
      createFilled(rewriter, loc, sizes, rewriter.getI32IntegerAttr(0));
  AffineMap identity = rewriter.getMultiDimIdentityMap(map.getNumDims());
  return createGeneric(rewriter, loc, input, zero, {identity, map},
                       [](OpBuilder &builder, Location loc, ValueRange args) {
                         Emitter e(builder, loc);
                         Value magnitude =
                             e.bitAnd(e.bits(args[0]), e.c(0x7fffffff));
                         return SmallVector<Value>{
                             e.maxUnsigned(args[1], magnitude)};
                       })
      .getResult(0);
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
          Value result = e.maxUnsigned(bits, e.c(0x00800000)); // 2^-126
          if (kind == ScaleKind::PowerOfTwo) {
            // A fraction carries into the exponent: ceil(log2). 2^128 is
            // clamped to 2^127.
            result = e.add(result, e.c(0x007fffff));
            result = e.bitAnd(result, e.c(0x7f800000));
            result = e.minUnsigned(result, e.c(0x7f000000));
          }
          result = e.select(e.eq(bits, e.c(0)), e.c(0x3f800000), result);
          Value special = e.cmp(CmpIPredicate::uge, bits, e.c(0x7f800000));
          result = e.select(special, e.c(0x7fc00000), result); // [N6]
          return SmallVector<Value>{e.fromBits(result)};
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
    Value older = tensor::ExtractSliceOp::create(rewriter, loc, op.getHistory(),
                                                 one, last, one);
    Value next =
        tensor::EmptyOp::create(rewriter, loc, size, rewriter.getF32Type());
    next = tensor::InsertSliceOp::create(rewriter, loc, older, next, zero, last,
                                         one);
    next = tensor::InsertSliceOp::create(rewriter, loc, entry, next, last, one,
                                         one);
    if (next.getType() != op.getType())
      next = tensor::CastOp::create(rewriter, loc, op.getType(), next);
    rewriter.replaceOp(op, next);
    return success();
  }
};

/// encode(x, RN(1 / scale)) [Q1-Q3]: the inverse is rounded once for all
/// elements that share a scale.
class LowerQuantize : public OpRewritePattern<QuantizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getRounding() != Rounding::Nearest)
      return rewriter.notifyMatchFailure(op, "[Q4] stochastic rounding");
    Location loc = op.getLoc();
    auto scaleType = op.getScale().getType();
    Value inverse = createElementwise(
        rewriter, loc, op.getScale(), rewriter.getF32Type(), op.getScale(),
        rewriter.getMultiDimIdentityMap(scaleType.getRank()),
        [](OpBuilder &builder, Location loc, ValueRange args) {
          Emitter e(builder, loc);
          return SmallVector<Value>{e.divF(e.f(1.0f), args[0])};
        });
    Type element = op.getResult().getType().getElementType();
    Underflow underflow = op.getUnderflow();
    AffineMap identity =
        rewriter.getMultiDimIdentityMap(op.getInput().getType().getRank());
    Value codes = createElementwise(
        rewriter, loc, op.getInput(), element, {op.getInput(), inverse},
        {identity, op.getScaleMap()},
        [&](OpBuilder &builder, Location loc, ValueRange args) {
          return SmallVector<Value>{EncodeOp::create(
              builder, loc, element, args[0], args[1], underflow)};
        });
    if (codes.getType() != op.getType())
      codes = tensor::CastOp::create(rewriter, loc, op.getType(), codes);
    rewriter.replaceOp(op, codes);
    return success();
  }
};

/// RN(decode(code) * scale) [Q7].
class LowerDequantize : public OpRewritePattern<DequantizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    AffineMap identity =
        rewriter.getMultiDimIdentityMap(op.getInput().getType().getRank());
    Value result = createElementwise(
        rewriter, op.getLoc(), op.getInput(), rewriter.getF32Type(),
        {op.getInput(), op.getScale()}, {identity, op.getScaleMap()},
        [](OpBuilder &builder, Location loc, ValueRange args) {
          Value value =
              DecodeOp::create(builder, loc, builder.getF32Type(), args[0]);
          return SmallVector<Value>{
              arith::MulFOp::create(builder, loc, value, args[1])};
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
  patterns
      .add<LowerAbsmaxScale, LowerRecordAbsmax, LowerQuantize, LowerDequantize,
           LowerRenormalize>(
          patterns.getContext());
}
