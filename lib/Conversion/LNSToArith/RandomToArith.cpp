//===- RandomToArith.cpp - Random bits on integers ------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/Random.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include <array>
#include <utility>

using namespace mlir;
using namespace lns;
using arith::CmpIPredicate;
using numerics::Philox;

/// The halves of a 64-bit integer, low and high.
static std::array<Value, 2> split(Emitter &e, Value wide) {
  Value shift = e.constant(e.i(64), 32);
  return {e.trunc(wide, e.i(32)), e.trunc(e.shrUnsigned(wide, shift), e.i(32))};
}

/// The halves of a 64-bit product, low and high.
static std::array<Value, 2> multiply(Emitter &e, uint32_t factor, Value x) {
  auto product = arith::MulUIExtendedOp::create(e.getBuilder(), e.getLoc(), x,
                                                e.c(int32_t(factor)));
  return {product.getLow(), product.getHigh()};
}

namespace {

/// uniform [Q4]: Philox4x32-10, then one half of one of its words.
class LowerUniform : public OpRewritePattern<UniformOp> {
public:
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(UniformOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getResult().getType();
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "tensor operands");
    Location loc = op.getLoc();
    Emitter e(rewriter, loc, type), scalar(rewriter, loc);
    auto spread = [&](Value value) -> Value {
      if (e.isScalar())
        return value;
      return vector::BroadcastOp::create(rewriter, loc, e.like(value.getType()),
                                         value);
    };

    Value index = op.getIndex();
    Value three = e.constant(e.i(64), 3);
    auto [low, high] = split(e, e.shrUnsigned(index, three));
    std::array<Value, 4> counter = {low, high, spread(op.getStep()),
                                    e.c(int32_t(op.getStream()))};
    std::array<Value, 2> key = split(scalar, op.getSeed());
    for (int round = 0; round < Philox::rounds; ++round) {
      auto first = multiply(e, Philox::multipliers[0], counter[0]);
      auto second = multiply(e, Philox::multipliers[1], counter[2]);
      counter = {
          e.bitXor(e.bitXor(second[1], counter[1]), spread(key[0])), second[0],
          e.bitXor(e.bitXor(first[1], counter[3]), spread(key[1])), first[0]};
      for (auto [word, increment] : llvm::zip(key, Philox::increments))
        word = scalar.add(word, scalar.c(int32_t(increment)));
    }

    Value place = e.trunc(index, e.i(32));
    auto isSet = [&](int32_t bit) {
      return e.cmp(CmpIPredicate::ne, e.bitAnd(place, e.c(bit)), e.c(0));
    };
    Value second = isSet(2);
    Value word = e.select(isSet(4), e.select(second, counter[3], counter[2]),
                          e.select(second, counter[1], counter[0]));
    Value half = e.select(isSet(1), e.shrUnsigned(word, e.c(16)),
                          e.bitAnd(word, e.c(0xffff)));
    rewriter.replaceOp(op, half);
    return success();
  }
};

} // namespace

void lns::populateRandomToArithPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerUniform>(patterns.getContext());
}
