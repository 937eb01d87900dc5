//===- PadCodes.cpp - Quantize before padding -----------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views.h"
#include "lns/Dialect/LNS/LNS.h"
#include "lns/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace lns::transforms {
#define GEN_PASS_DEF_LNSPADCODES
#include "lns/Transforms/Passes.h.inc"
} // namespace lns::transforms

using namespace mlir;
using namespace lns;

/// The padding of `value` with ±0, if it is that and scales that `map` names do
/// not vary along a padded dimension.
static tensor::PadOp getZeroPad(Value value, AffineMap map) {
  auto pad = value.getDefiningOp<tensor::PadOp>();
  if (!pad)
    return nullptr;
  Value padding = pad.getConstantPaddingValue();
  if (!padding || !matchPattern(padding, m_AnyZeroFloat()))
    return nullptr;
  llvm::SmallBitVector dims = pad.getPaddedDims();
  for (unsigned dim : dims.set_bits())
    if (map.isFunctionOfDim(dim))
      return nullptr;
  return pad;
}

namespace {

/// absmax_scale(pad(x, 0)) = absmax_scale(x): zeros are no maximum [Q5].
class PadAfterAbsmax : public OpRewritePattern<AbsmaxScaleOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AbsmaxScaleOp op,
                                PatternRewriter &rewriter) const override {
    tensor::PadOp pad = getZeroPad(op.getInput(), op.getScaleMap());
    if (!pad)
      return rewriter.notifyMatchFailure(op, "not of a tensor padded by zeros");
    rewriter.modifyOpInPlace(
        op, [&] { op.getInputMutable().set(pad.getSource()); });
    return success();
  }
};

/// quantize(pad(x, 0)) = pad(quantize(x), 0): zero has the zero code under
/// every scale and policy [Q3].
class PadAfterQuantize : public OpRewritePattern<QuantizeOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getRounding() != Rounding::Nearest)
      return rewriter.notifyMatchFailure(
          op, "[Q4] stochastic rounding depends on the element's place");
    tensor::PadOp pad = getZeroPad(op.getInput(), op.getScaleMap());
    if (!pad)
      return rewriter.notifyMatchFailure(op, "not of a tensor padded by zeros");
    Location loc = op.getLoc();
    auto num = cast<NumType>(op.getResult().getType().getElementType());
    auto type = RankedTensorType::get(pad.getSourceType().getShape(), num);
    Value codes = QuantizeOp::create(rewriter, loc, type, pad.getSource(),
                                     op.getScale(), op.getScaleMap(),
                                     op.getUnderflow(), op.getRoleAttr());
    Value zero = transforms::createZeroCode(rewriter, loc, num);
    rewriter.replaceOpWithNewOp<tensor::PadOp>(
        op, op.getType(), codes, pad.getMixedLowPad(), pad.getMixedHighPad(),
        zero, pad.getNofold());
    return success();
  }
};

struct LNSPadCodesPass : transforms::impl::LNSPadCodesBase<LNSPadCodesPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<PadAfterAbsmax, PadAfterQuantize>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
