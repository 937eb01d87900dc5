//===- ScalarToReference.cpp - Single codes by the C reference ------------===//
//
// Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReferenceCalls.h"
#include "lns/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace lns;

/// Policy as Runtime/Reference.h counts it: 0 = zero, 1 = min [Q3].
static int32_t getPolicy(Underflow underflow) {
  return underflow == Underflow::Min ? 1 : 0;
}

/// Algorithm as Runtime/Reference.h counts it [A2].
static int32_t getAlgorithm(AdditionAlgorithm algorithm) {
  switch (algorithm) {
  case AdditionAlgorithm::Correct:
    return 0;
  case AdditionAlgorithm::Interpolated:
    return 1;
  case AdditionAlgorithm::Mitchell:
    return 2;
  }
  llvm_unreachable("all algorithms are handled");
}

namespace {

/// An op on single codes as one call.
template <typename OpTy> class CallPattern : public OpRewritePattern<OpTy> {
public:
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const final {
    if (isa<ShapedType>(op.getResult().getType()))
      return rewriter.notifyMatchFailure(op, "operands are not scalars");
    if (failed(isLegal(op, rewriter)))
      return failure();
    ReferenceCalls calls(rewriter, op);
    rewriter.replaceOp(op, lower(op, rewriter, calls));
    return success();
  }

protected:
  virtual LogicalResult isLegal(OpTy op, PatternRewriter &rewriter) const {
    return success();
  }
  virtual Value lower(OpTy op, OpBuilder &b, ReferenceCalls &calls) const = 0;
};

class CallEncode : public CallPattern<EncodeOp> {
  using CallPattern::CallPattern;
  LogicalResult isLegal(EncodeOp op, PatternRewriter &rewriter) const override {
    if (!op.getRandom())
      return success();
    return rewriter.notifyMatchFailure(op, "not to nearest");
  }
  Value lower(EncodeOp op, OpBuilder &b, ReferenceCalls &calls) const override {
    auto type = cast<NumType>(op.getResult().getType());
    SmallVector<Value> arguments{op.getInput(), op.getInverse()};
    llvm::append_range(arguments, calls.format(type));
    arguments.push_back(calls.i32(getPolicy(op.getUnderflow())));
    StringRef name = op.getInput().getType().isF64() ? "lns_ref_encode_f64"
                                                     : "lns_ref_encode";
    return calls.code(calls.call(name, b.getI32Type(), arguments, {}), type);
  }
};

class CallDecode : public CallPattern<DecodeOp> {
  using CallPattern::CallPattern;
  Value lower(DecodeOp op, OpBuilder &b, ReferenceCalls &calls) const override {
    return calls.call("lns_ref_decode", b.getF32Type(), {}, op.getOperand());
  }
};

template <typename OpTy> struct FunctionName;
template <> struct FunctionName<NegOp> {
  static constexpr StringLiteral value = "lns_ref_neg";
};
template <> struct FunctionName<AbsOp> {
  static constexpr StringLiteral value = "lns_ref_abs";
};
template <> struct FunctionName<ReluOp> {
  static constexpr StringLiteral value = "lns_ref_relu";
};
template <> struct FunctionName<MinOp> {
  static constexpr StringLiteral value = "lns_ref_min";
};
template <> struct FunctionName<MaxOp> {
  static constexpr StringLiteral value = "lns_ref_max";
};

template <typename OpTy> class CallUnary : public CallPattern<OpTy> {
  using CallPattern<OpTy>::CallPattern;
  Value lower(OpTy op, OpBuilder &b, ReferenceCalls &calls) const override {
    Value word = calls.call(FunctionName<OpTy>::value, b.getI32Type(), {},
                            op.getOperand());
    return calls.code(word, cast<NumType>(op.getType()));
  }
};

/// Both codes have one format, which the function takes once.
template <typename OpTy> class CallExtremum : public CallPattern<OpTy> {
  using CallPattern<OpTy>::CallPattern;
  Value lower(OpTy op, OpBuilder &b, ReferenceCalls &calls) const override {
    Value lhs = calls.word(op.getLhs());
    Value word =
        calls.call(FunctionName<OpTy>::value, b.getI32Type(), lhs, op.getRhs());
    return calls.code(word, cast<NumType>(op.getType()));
  }
};

class CallCmp : public CallPattern<CmpOp> {
  using CallPattern::CallPattern;
  Value lower(CmpOp op, OpBuilder &b, ReferenceCalls &calls) const override {
    Value holds = calls.call(
        "lns_ref_cmp", b.getI32Type(),
        {calls.i32(int32_t(op.getPredicate())), calls.word(op.getLhs())},
        op.getRhs());
    return arith::TruncIOp::create(b, op.getLoc(), b.getI1Type(), holds);
  }
};

/// Operands and result have formats of their own, the result's with a policy.
template <typename OpTy> class CallWithFormat : public CallPattern<OpTy> {
public:
  CallWithFormat(MLIRContext *context, StringRef name)
      : CallPattern<OpTy>(context), name(name) {}

  Value lower(OpTy op, OpBuilder &b, ReferenceCalls &calls) const override {
    auto type = cast<NumType>(op.getType());
    SmallVector<Value> trailing = calls.format(type);
    trailing.push_back(calls.i32(getPolicy(op.getUnderflow())));
    if constexpr (std::is_same_v<OpTy, AddOp> || std::is_same_v<OpTy, SubOp>)
      trailing.push_back(calls.i32(getAlgorithm(op.getAlgorithm())));
    Value word =
        calls.call(name, b.getI32Type(), {}, op->getOperands(), trailing);
    return calls.code(word, type);
  }

private:
  StringRef name;
};

class CallConvert : public CallPattern<ConvertOp> {
  using CallPattern::CallPattern;
  LogicalResult isLegal(ConvertOp op,
                        PatternRewriter &rewriter) const override {
    if (!op.getRandom())
      return success();
    return rewriter.notifyMatchFailure(op, "not to nearest");
  }
  Value lower(ConvertOp op, OpBuilder &b,
              ReferenceCalls &calls) const override {
    auto type = cast<NumType>(op.getType());
    SmallVector<Value> trailing = calls.format(type);
    trailing.push_back(calls.i32(getPolicy(op.getUnderflow())));
    Value word = calls.call("lns_ref_convert", b.getI32Type(), {},
                            op.getOperand(), trailing);
    return calls.code(word, type);
  }
};

/// An elementary function on one f32 [F3].
template <typename OpTy> class CallElementary : public CallPattern<OpTy> {
public:
  CallElementary(MLIRContext *context, StringRef name)
      : CallPattern<OpTy>(context), name(name) {}

  Value lower(OpTy op, OpBuilder &b, ReferenceCalls &calls) const override {
    return calls.call(name, b.getF32Type(), op.getOperand(), {});
  }

protected:
  LogicalResult isLegal(OpTy op, PatternRewriter &rewriter) const override {
    if (op.getType().isF32())
      return success();
    return rewriter.notifyMatchFailure(op, "F3 is for f32");
  }

private:
  StringRef name;
};

} // namespace

void lns::populateScalarToReferencePatterns(RewritePatternSet &patterns) {
  patterns.add<CallEncode, CallDecode, CallUnary<NegOp>, CallUnary<AbsOp>,
               CallUnary<ReluOp>, CallExtremum<MinOp>, CallExtremum<MaxOp>,
               CallCmp, CallConvert>(patterns.getContext());
  MLIRContext *context = patterns.getContext();
  patterns.add<CallWithFormat<MulOp>>(context, "lns_ref_mul");
  patterns.add<CallWithFormat<DivOp>>(context, "lns_ref_div");
  patterns.add<CallWithFormat<RecipOp>>(context, "lns_ref_recip");
  patterns.add<CallWithFormat<SquareOp>>(context, "lns_ref_square");
  patterns.add<CallWithFormat<SqrtOp>>(context, "lns_ref_sqrt");
  patterns.add<CallWithFormat<AddOp>>(context, "lns_ref_add");
  patterns.add<CallWithFormat<SubOp>>(context, "lns_ref_sub");
  patterns.add<CallElementary<math::ExpOp>>(context, "lns_ref_exp");
  patterns.add<CallElementary<math::Exp2Op>>(context, "lns_ref_exp2");
  patterns.add<CallElementary<math::ExpM1Op>>(context, "lns_ref_expm1");
  patterns.add<CallElementary<math::LogOp>>(context, "lns_ref_log");
  patterns.add<CallElementary<math::Log2Op>>(context, "lns_ref_log2");
  patterns.add<CallElementary<math::Log1pOp>>(context, "lns_ref_log1p");
  patterns.add<CallElementary<math::TanhOp>>(context, "lns_ref_tanh");
  patterns.add<CallElementary<math::ErfOp>>(context, "lns_ref_erf");
  patterns.add<CallElementary<math::RsqrtOp>>(context, "lns_ref_rsqrt");
  patterns.add<CallElementary<SigmoidOp>>(context, "lns_ref_sigmoid");
}
