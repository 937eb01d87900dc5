//===- TensorToReference.cpp - Ops on tensors as scalar loops -------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Loops.h"
#include "ReferenceCalls.h"
#include "lns/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace lns;

static Value extract(OpBuilder &b, Location loc, Value tensor,
                     ValueRange indices) {
  return tensor::ExtractOp::create(b, loc, tensor, indices);
}

static Value insert(OpBuilder &b, Location loc, Value value, Value tensor,
                    ValueRange indices) {
  return tensor::InsertOp::create(b, loc, value, tensor, indices);
}

static Value createEmpty(OpBuilder &b, Location loc,
                         ArrayRef<OpFoldResult> sizes, Type element) {
  return tensor::EmptyOp::create(b, loc, sizes, element);
}

static SmallVector<OpFoldResult>
getResultSizes(PatternRewriter &rewriter, Operation *op, unsigned result) {
  ReifiedRankedShapedTypeDims shapes;
  (void)reifyResultShapes(rewriter, op, shapes);
  return shapes[result];
}

/// An f16 or bf16 as the f32 of the same value, others as they are [Q1].
static Value widen(OpBuilder &b, Operation *op, Value x) {
  if (x.getType().getIntOrFloatBitWidth() >= 32)
    return x;
  Location loc = op->getLoc();
  Value word = arith::BitcastOp::create(b, loc, b.getI16Type(), x);
  word = arith::ExtUIOp::create(b, loc, b.getI32Type(), word);
  StringRef name =
      x.getType().isF16() ? "lns_ref_half_value" : "lns_ref_bfloat16_value";
  return ReferenceCalls(b, op).call(name, b.getF32Type(), word, {});
}

/// An f32 rounded to f16 or bf16, or as it is [Q7].
static Value roundTo(OpBuilder &b, Operation *op, Value x, Type type) {
  if (type.isF32())
    return x;
  Location loc = op->getLoc();
  StringRef name = type.isF16() ? "lns_ref_half_word" : "lns_ref_bfloat16_word";
  Value word = ReferenceCalls(b, op).call(name, b.getI32Type(), x, {});
  word = arith::TruncIOp::create(b, loc, b.getI16Type(), word);
  return arith::BitcastOp::create(b, loc, type, word);
}

namespace {

/// An elementwise op on tensors: the same op on every element.
class ElementwiseLoops : public RewritePattern {
public:
  explicit ElementwiseLoops(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), /*benefit=*/1, context) {}
  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (!isa<EncodeOp, DecodeOp, MulOp, NegOp, AbsOp, ReluOp, MinOp, MaxOp,
             CmpOp, ConvertOp>(op))
      return rewriter.notifyMatchFailure(op, "no elementwise op on codes");
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    if (!type)
      return rewriter.notifyMatchFailure(op, "no ranked tensors");
    Location loc = op->getLoc();
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op->getOperand(0));
    Value result =
        createLoops(rewriter, loc, sizes,
                    createEmpty(rewriter, loc, sizes, type.getElementType()),
                    [&](OpBuilder &b, ValueRange indices,
                        ValueRange tensors) -> SmallVector<Value> {
                      SmallVector<Value> operands;
                      for (Value operand : op->getOperands())
                        operands.push_back(extract(b, loc, operand, indices));
                      Operation *scalar =
                          b.create(loc, op->getName().getIdentifier(), operands,
                                   type.getElementType(), op->getAttrs());
                      return {insert(b, loc, scalar->getResult(0), tensors[0],
                                     indices)};
                    })
            .front();
    rewriter.replaceOp(op, castTo(rewriter, loc, result, type));
    return success();
  }
};

/// [Q5, N6].
class AbsmaxScaleLoops : public OpRewritePattern<AbsmaxScaleOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AbsmaxScaleOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Type f32 = rewriter.getF32Type();
    bool isDouble = op.getInput().getType().getElementType().isF64();
    Type number = isDouble ? rewriter.getF64Type() : f32;
    SmallVector<OpFoldResult> groups = getResultSizes(rewriter, op, 0);
    Value zero = createInitialized(rewriter, loc, groups,
                                   rewriter.getFloatAttr(number, 0.0));
    SmallVector<Value> largest =
        createLoops(rewriter, loc,
                    tensor::getMixedSizes(rewriter, loc, op.getInput()), zero,
                    [&](OpBuilder &b, ValueRange indices,
                        ValueRange tensors) -> SmallVector<Value> {
                      SmallVector<Value> group =
                          applyMap(b, loc, op.getScaleMap(), indices);
                      Value x =
                          widen(b, op, extract(b, loc, op.getInput(), indices));
                      Value absmax = ReferenceCalls(b, op).call(
                          isDouble ? "lns_ref_absmax_f64" : "lns_ref_absmax",
                          number, {extract(b, loc, tensors[0], group), x}, {});
                      return {insert(b, loc, absmax, tensors[0], group)};
                    });
    SmallVector<Value> scales = createLoops(
        rewriter, loc, groups, createEmpty(rewriter, loc, groups, f32),
        [&](OpBuilder &b, ValueRange group,
            ValueRange tensors) -> SmallVector<Value> {
          ReferenceCalls calls(b, op);
          Value scale =
              calls.call(isDouble ? "lns_ref_scale_f64" : "lns_ref_scale", f32,
                         {extract(b, loc, largest[0], group),
                          calls.i32(op.getKind() == ScaleKind::PowerOfTwo)},
                         {});
          return {insert(b, loc, scale, tensors[0], group)};
        });
    rewriter.replaceOp(op, castTo(rewriter, loc, scales[0], op.getType()));
    return success();
  }
};

/// [Q8].
class RecordAbsmaxLoops : public OpRewritePattern<RecordAbsmaxOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(RecordAbsmaxOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Type f32 = rewriter.getF32Type();
    Value zero =
        createInitialized(rewriter, loc, {}, rewriter.getF32FloatAttr(0.0f));
    Value largest =
        createLoops(rewriter, loc,
                    tensor::getMixedSizes(rewriter, loc, op.getInput()), zero,
                    [&](OpBuilder &b, ValueRange indices,
                        ValueRange tensors) -> SmallVector<Value> {
                      Value absmax = ReferenceCalls(b, op).call(
                          "lns_ref_absmax", f32,
                          {extract(b, loc, tensors[0], {}),
                           extract(b, loc, op.getInput(), indices)},
                          {});
                      return {insert(b, loc, absmax, tensors[0], {})};
                    })
            .front();
    largest = extract(rewriter, loc, largest, {});
    Value entry = ReferenceCalls(rewriter, op)
                      .call("lns_ref_absmax_record", f32, largest, {});
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op.getHistory());
    Value last = arith::SubIOp::create(
        rewriter, loc, getValueOrCreateConstantIndexOp(rewriter, loc, sizes[0]),
        arith::ConstantIndexOp::create(rewriter, loc, 1));
    SmallVector<Value> next = createLoops(
        rewriter, loc, sizes, createEmpty(rewriter, loc, sizes, f32),
        [&](OpBuilder &b, ValueRange index,
            ValueRange tensors) -> SmallVector<Value> {
          // The entry behind this one; the last one reads itself, in vain.
          Value isLast = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                               index[0], last);
          Value behind = arith::AddIOp::create(
              b, loc, index[0], arith::ConstantIndexOp::create(b, loc, 1));
          behind = arith::SelectOp::create(b, loc, isLast, last, behind);
          Value value = arith::SelectOp::create(
              b, loc, isLast, entry, extract(b, loc, op.getHistory(), behind));
          return {insert(b, loc, value, tensors[0], index)};
        });
    rewriter.replaceOp(op, castTo(rewriter, loc, next[0], op.getType()));
    return success();
  }
};

/// [Q1-Q4].
class QuantizeLoops : public OpRewritePattern<QuantizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Type element = op.getResult().getType().getElementType();
    bool isDouble = op.getInput().getType().getElementType().isF64();
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op.getInput());
    SmallVector<Value> codes = createLoops(
        rewriter, loc, sizes, createEmpty(rewriter, loc, sizes, element),
        [&](OpBuilder &b, ValueRange indices,
            ValueRange tensors) -> SmallVector<Value> {
          Value scale = extract(b, loc, op.getScale(),
                                applyMap(b, loc, op.getScaleMap(), indices));
          Value inverse =
              isDouble ? ReferenceCalls(b, op).call("lns_ref_inverse_f64",
                                                    b.getF64Type(), scale, {})
                       : ReferenceCalls(b, op).call("lns_ref_inverse",
                                                    b.getF32Type(), scale, {});
          Value random;
          if (op.getRounding() == Rounding::Stochastic)
            random = UniformOp::create(
                b, loc, b.getI32Type(), op.getSeed(), op.getStep(),
                createElementIndex(b, loc, op.getIndexBase(), sizes, indices),
                op.getStreamAttr());
          Value x = widen(b, op, extract(b, loc, op.getInput(), indices));
          Value code = EncodeOp::create(b, loc, element, x, inverse, random,
                                        op.getUnderflow());
          return {insert(b, loc, code, tensors[0], indices)};
        });
    rewriter.replaceOp(op, castTo(rewriter, loc, codes[0], op.getType()));
    return success();
  }
};

/// [Q7].
class DequantizeLoops : public OpRewritePattern<DequantizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Type f32 = rewriter.getF32Type();
    Type element = op.getType().getElementType();
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op.getInput());
    SmallVector<Value> values = createLoops(
        rewriter, loc, sizes, createEmpty(rewriter, loc, sizes, element),
        [&](OpBuilder &b, ValueRange indices,
            ValueRange tensors) -> SmallVector<Value> {
          Value scale = extract(b, loc, op.getScale(),
                                applyMap(b, loc, op.getScaleMap(), indices));
          Value value = DecodeOp::create(
              b, loc, f32, extract(b, loc, op.getInput(), indices));
          value = arith::MulFOp::create(b, loc, value, scale);
          value = roundTo(b, op, value, element);
          return {insert(b, loc, value, tensors[0], indices)};
        });
    rewriter.replaceOp(op, castTo(rewriter, loc, values[0], op.getType()));
    return success();
  }
};

/// [A3].
class RenormalizeLoops : public OpRewritePattern<RenormalizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(RenormalizeOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Type i32 = rewriter.getI32Type(), f32 = rewriter.getF32Type();
    auto num = cast<NumType>(op.getInput().getType().getElementType());
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, op.getInput());
    SmallVector<OpFoldResult> groups = getResultSizes(rewriter, op, 1);
    Value zero =
        createInitialized(rewriter, loc, groups, rewriter.getI32IntegerAttr(0));
    SmallVector<Value> largest = createLoops(
        rewriter, loc, sizes, zero,
        [&](OpBuilder &b, ValueRange indices,
            ValueRange tensors) -> SmallVector<Value> {
          SmallVector<Value> group =
              applyMap(b, loc, op.getGroupMap(), indices);
          Value field = ReferenceCalls(b, op).call(
              "lns_ref_field_max", i32, extract(b, loc, tensors[0], group),
              extract(b, loc, op.getInput(), indices));
          return {insert(b, loc, field, tensors[0], group)};
        });

    // The verifier made sure that each result of scale_map is one of
    // group_map.
    SmallVector<unsigned> position;
    for (AffineExpr expr : op.getScaleMap().getResults())
      position.push_back(llvm::find(op.getGroupMap().getResults(), expr) -
                         op.getGroupMap().getResults().begin());
    SmallVector<Value> scales = createLoops(
        rewriter, loc, groups, createEmpty(rewriter, loc, groups, f32),
        [&](OpBuilder &b, ValueRange group,
            ValueRange tensors) -> SmallVector<Value> {
          ReferenceCalls calls(b, op);
          SmallVector<Value> scaleIndices;
          for (unsigned i : position)
            scaleIndices.push_back(group[i]);
          SmallVector<Value> arguments{
              extract(b, loc, op.getScale(), scaleIndices),
              extract(b, loc, largest[0], group)};
          llvm::append_range(arguments, calls.format(num));
          Value scale =
              calls.call("lns_ref_renormalize_scale", f32, arguments, {});
          return {insert(b, loc, scale, tensors[0], group)};
        });
    SmallVector<Value> codes = createLoops(
        rewriter, loc, sizes, createEmpty(rewriter, loc, sizes, num),
        [&](OpBuilder &b, ValueRange indices,
            ValueRange tensors) -> SmallVector<Value> {
          ReferenceCalls calls(b, op);
          SmallVector<Value> arguments{
              calls.word(extract(b, loc, op.getInput(), indices)),
              extract(b, loc, largest[0],
                      applyMap(b, loc, op.getGroupMap(), indices)),
              extract(b, loc, op.getScale(),
                      applyMap(b, loc, op.getScaleMap(), indices))};
          llvm::append_range(arguments, calls.format(num));
          Value code = calls.code(
              calls.call("lns_ref_renormalize_code", i32, arguments, {}), num);
          return {insert(b, loc, code, tensors[0], indices)};
        });
    rewriter.replaceOp(
        op, {castTo(rewriter, loc, codes[0], op.getResult().getType()),
             castTo(rewriter, loc, scales[0], op.getResultScale().getType())});
    return success();
  }
};

} // namespace

void lns::populateTensorToReferencePatterns(RewritePatternSet &patterns) {
  patterns.add<ElementwiseLoops, AbsmaxScaleLoops, RecordAbsmaxLoops,
               QuantizeLoops, DequantizeLoops, RenormalizeLoops>(
      patterns.getContext());
}
