//===- RandomToLinalg.cpp - Random bits to linalg -------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomToLinalg.h"

#include "Generics.h"
#include "lns/Conversion/Passes.h"
#include "lns/Dialect/LNS/LNS.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"

using namespace mlir;
using namespace lns;

Value lns::createUniform(OpBuilder &builder, Location loc, Value seed,
                         Value step, Value base, uint32_t stream,
                         ArrayRef<OpFoldResult> sizes) {
  // The innermost index is added last: outer ones are the same for all lanes of
  // a vector along it.
  Value position;
  for (auto [dim, size] : llvm::enumerate(sizes)) {
    Value index = linalg::IndexOp::create(builder, loc, dim);
    if (position) {
      Value extent = getValueOrCreateConstantIndexOp(builder, loc, size);
      position = arith::MulIOp::create(builder, loc, position, extent);
      index = arith::AddIOp::create(builder, loc, position, index);
    }
    position = index;
  }
  Value element = base;
  if (position)
    element = arith::AddIOp::create(
        builder, loc, base,
        arith::IndexCastUIOp::create(builder, loc, builder.getI64Type(),
                                     position));
  return UniformOp::create(builder, loc, builder.getI32Type(), seed, step,
                           element, builder.getI32IntegerAttr(int32_t(stream)));
}

namespace {

class LowerRandomBits : public OpRewritePattern<RandomBitsOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(RandomBitsOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    SmallVector<OpFoldResult> sizes =
        getMixedValues(op.getType().getShape(), op.getDynamicSizes(), rewriter);
    Value empty =
        tensor::EmptyOp::create(rewriter, loc, sizes, rewriter.getI32Type());
    AffineMap identity = rewriter.getMultiDimIdentityMap(sizes.size());
    auto generic =
        createGeneric(rewriter, loc, {}, empty, identity,
                      [&](OpBuilder &builder, Location loc, ValueRange) {
                        return SmallVector<Value>{createUniform(
                            builder, loc, op.getSeed(), op.getStep(),
                            op.getIndexBase(), op.getStream(), sizes)};
                      });
    rewriter.replaceOp(op, generic.getResults());
    return success();
  }
};

} // namespace

void lns::populateRandomToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerRandomBits>(patterns.getContext());
}
