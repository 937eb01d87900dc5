//===- ExpandMath.cpp - The pass lns-expand-math --------------------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "lns/Conversion/Passes.h"
#include "lns/Numerics/ElementarySequences.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace lns {
#define GEN_PASS_DEF_LNSEXPANDMATH
#include "lns/Conversion/Passes.h.inc"
} // namespace lns

using namespace mlir;
using namespace lns;
namespace elementary = lns::numerics::elementary;

namespace {

/// Emits the operations of ElementarySequences.h, on scalars or vectors.
class SequenceOps {
public:
  using Float = Value;
  using Int = Value;
  using Bool = Value;

  SequenceOps(OpBuilder &builder, Location loc, Type shape)
      : e(builder, loc, shape) {}

  Value f(float c) { return e.f(c); }
  Value i(int32_t c) { return e.c(c); }
  Value add(Value x, Value y) { return e.addF(x, y); }
  Value sub(Value x, Value y) { return e.subF(x, y); }
  Value mul(Value x, Value y) { return e.mulF(x, y); }
  Value div(Value x, Value y) { return e.divF(x, y); }
  Value sqrt(Value x) {
    return math::SqrtOp::create(e.getBuilder(), e.getLoc(), x);
  }
  Value fma(Value x, Value y, Value z) {
    return math::FmaOp::create(e.getBuilder(), e.getLoc(), x, y, z);
  }
  Value bits(Value x) { return e.bits(x); }
  Value fromBits(Value x) { return e.fromBits(x); }
  Value toFloat(Value x) {
    Type type = e.like(e.getBuilder().getF32Type());
    return arith::SIToFPOp::create(e.getBuilder(), e.getLoc(), type, x);
  }
  Value subI(Value x, Value y) { return e.sub(x, y); }
  Value andI(Value x, Value y) { return e.bitAnd(x, y); }
  Value orI(Value x, Value y) { return e.bitOr(x, y); }
  Value shl(Value x, int n) { return e.shl(x, e.c(n)); }
  Value shrSigned(Value x, int n) { return e.shrSigned(x, e.c(n)); }
  Value less(Value x, Value y) {
    return e.cmpF(arith::CmpFPredicate::OLT, x, y);
  }
  Value equal(Value x, Value y) {
    return e.cmpF(arith::CmpFPredicate::OEQ, x, y);
  }
  Value select(Value c, Value x, Value y) { return e.select(c, x, y); }

private:
  Emitter e;
};

using Sequence = Value (*)(SequenceOps &, Value);

/// A unary op on f32 by its sequence.
template <typename OpTy, Sequence sequence>
class ExpandUnary : public OpRewritePattern<OpTy> {
public:
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getOperand().getType();
    if (!getElementTypeOrSelf(type).isF32())
      return rewriter.notifyMatchFailure(op, "F3 is for f32");
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "works on a tensor");
    if (auto vector = dyn_cast<VectorType>(type); vector && vector.isScalable())
      return rewriter.notifyMatchFailure(op, "scalable vector");
    SequenceOps ops(rewriter, op.getLoc(), type);
    rewriter.replaceOp(op, sequence(ops, op.getOperand()));
    return success();
  }
};

class LNSExpandMath : public lns::impl::LNSExpandMathBase<LNSExpandMath> {
public:
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ExpandUnary<math::ExpOp, elementary::exp>,
                 ExpandUnary<math::Exp2Op, elementary::exp2>,
                 ExpandUnary<math::ExpM1Op, elementary::expm1>,
                 ExpandUnary<math::LogOp, elementary::log>,
                 ExpandUnary<math::Log2Op, elementary::log2>,
                 ExpandUnary<math::Log1pOp, elementary::log1p>,
                 ExpandUnary<math::TanhOp, elementary::tanh>,
                 ExpandUnary<math::ErfOp, elementary::erf>,
                 ExpandUnary<math::RsqrtOp, elementary::rsqrt>,
                 ExpandUnary<SigmoidOp, elementary::sigmoid>>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
    remarkOnLibraryCalls();
  }

private:
  /// One remark for each op that libm computes, an element at a time.
  void remarkOnLibraryCalls() {
    llvm::SmallDenseSet<OperationName> seen;
    getOperation()->walk([&](Operation *op) {
      bool isCall =
          isa<math::AcosOp, math::AcoshOp, math::AsinOp, math::AsinhOp,
              math::AtanOp, math::Atan2Op, math::AtanhOp, math::CbrtOp,
              math::CosOp, math::CoshOp, math::ErfcOp, math::Log10Op,
              math::PowFOp, math::SinOp, math::SinhOp, math::TanOp>(op);
      if (isCall && seen.insert(op->getName()).second)
        op->emitRemark() << "[F3] has no written sequence: it becomes calls of "
                            "libm, one element at a time";
    });
  }
};

} // namespace
