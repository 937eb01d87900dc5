//===- RandomToReference.cpp - Stochastic rounding by the reference -------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Loops.h"
#include "ReferenceCalls.h"
#include "lns/Conversion/Passes.h"

using namespace mlir;
using namespace lns;

namespace {

/// [Q4].
class RandomBitsLoops : public OpRewritePattern<RandomBitsOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(RandomBitsOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<OpFoldResult> sizes =
        getMixedValues(op.getType().getShape(), op.getDynamicSizes(), rewriter);
    Value empty =
        tensor::EmptyOp::create(rewriter, loc, sizes, rewriter.getI32Type());
    SmallVector<Value> bits = createLoops(
        rewriter, loc, sizes, empty,
        [&](OpBuilder &b, ValueRange indices,
            ValueRange tensors) -> SmallVector<Value> {
          Value element =
              createElementIndex(b, loc, op.getIndexBase(), sizes, indices);
          Value drawn =
              UniformOp::create(b, loc, b.getI32Type(), op.getSeed(),
                                op.getStep(), element, op.getStreamAttr());
          return {tensor::InsertOp::create(b, loc, drawn, tensors[0], indices)};
        });
    rewriter.replaceOp(op, bits);
    return success();
  }
};

class CallUniform : public OpRewritePattern<UniformOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(UniformOp op,
                                PatternRewriter &rewriter) const override {
    if (isa<ShapedType>(op.getResult().getType()))
      return rewriter.notifyMatchFailure(op, "operands are not scalars");
    ReferenceCalls calls(rewriter, op);
    rewriter.replaceOp(op,
                       calls.call("lns_ref_uniform", rewriter.getI32Type(),
                                  {op.getSeed(), op.getStep(), op.getIndex(),
                                   calls.i32(int32_t(op.getStream()))},
                                  {}));
    return success();
  }
};

/// encode with random bits [Q4].
class CallStochasticEncode : public OpRewritePattern<EncodeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<NumType>(op.getResult().getType());
    if (!type || !op.getRandom())
      return rewriter.notifyMatchFailure(op, "no scalar with random bits");
    ReferenceCalls calls(rewriter, op);
    SmallVector<Value> arguments{op.getInput(), op.getInverse()};
    llvm::append_range(arguments, calls.format(type));
    arguments.push_back(calls.i32(op.getUnderflow() == Underflow::Min));
    arguments.push_back(op.getRandom());
    StringRef name = op.getInput().getType().isF64()
                         ? "lns_ref_encode_stochastic_f64"
                         : "lns_ref_encode_stochastic";
    Value word = calls.call(name, rewriter.getI32Type(), arguments, {});
    rewriter.replaceOp(op, calls.code(word, type));
    return success();
  }
};

/// convert with random bits [Q6].
class CallStochasticConvert : public OpRewritePattern<ConvertOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(ConvertOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<NumType>(op.getResult().getType());
    if (!type || !op.getRandom())
      return rewriter.notifyMatchFailure(op, "no scalar with random bits");
    ReferenceCalls calls(rewriter, op);
    SmallVector<Value> trailing = calls.format(type);
    trailing.push_back(calls.i32(op.getUnderflow() == Underflow::Min));
    trailing.push_back(op.getRandom());
    Value word = calls.call("lns_ref_convert_stochastic", rewriter.getI32Type(),
                            {}, op.getOperand(), trailing);
    rewriter.replaceOp(op, calls.code(word, type));
    return success();
  }
};

} // namespace

void lns::populateRandomToReferencePatterns(RewritePatternSet &tensors,
                                            RewritePatternSet &scalars) {
  tensors.add<RandomBitsLoops>(tensors.getContext());
  scalars.add<CallUniform, CallStochasticEncode, CallStochasticConvert>(
      scalars.getContext());
}
